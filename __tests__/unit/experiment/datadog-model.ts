import { DatadogError } from "../../../src/datadog/errors.ts";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import type { CreatePort } from "../../../src/experiment/create-once.ts";
import { createTime } from "../../../src/lib/limits.ts";
import type { VirtualClock } from "../../support/virtual-clock.ts";

/** Datadog behind a bad network. It knows what a create did, whatever the response says. */
export interface DatadogModel extends CreatePort {
  /** When each experiment exists, by id; a create that was given up may still commit. */
  experiments: ReadonlyMap<string, number>;
  /** IDs in the responses to creates. */
  answered: ReadonlySet<string>;
  history: string[];
  /** Whether it exists at this time. */
  exists(id: string): boolean;
  /** Whether a create has created one, or will. */
  mayExist(): boolean;
  onCancel(): void;
  /** False only if a create was under way at the cancel, and its result wasn't looked up. */
  lookedAfterCancel(): boolean;
}

const second = 1_000;

/** How long after it was given up a create may still commit. */
const latestCommit = 4.9 * second;

/** mulberry32: small, and the same on every machine. */
export function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type CreateFault =
  | "none"
  | "lost response"
  | "error after commit"
  | "error before commit"
  | "reset"
  | "stall"
  | "limited"
  | "not sent"
  | "refused";

/**
 * A schedule of faults: some networks are good, some bad. A create that was given up commits within 4.9 s or never,
 * and the list shows a commit within 15 s: together less than the 20 s of the look-up.
 */
export function modelOfDatadog(clock: VirtualClock, random: () => number, sameName: boolean): DatadogModel {
  const badness = random();
  // Bugs are most likely at the extremes.
  const upTo = (most: number) => (random() < 0.5 ? 1 : random()) * most;
  const lag = upTo(15 * second);
  const existedBefore = sameName && random() < 0.3;
  const experiments = new Map<string, number>(existedBefore ? [["experiment", 0]] : []);
  const answered = new Set<string>();
  const history: string[] = [];
  let creating = false;
  let createAtCancel = false;
  let looksAfterCancel = 0;
  let cancelled = false;

  const start = clock.now();
  const note = (text: string) => void history.push(`${((clock.now() - start) / second).toFixed(2)} s: ${text}`);
  const between = (low: number, high: number) => low + random() * (high - low);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

  const commit = (time: number): DatadogExperiment => {
    const id = sameName ? "experiment" : `experiment-${experiments.size + 1}`;
    experiments.set(id, Math.min(time, experiments.get(id) ?? time));
    note(`commits ${id} at ${((time - start) / second).toFixed(2)} s`);
    return { id, attributes: { name: id, project_id: "p", created_at: new Date(time).toISOString() } };
  };

  const createFault = (): CreateFault => {
    if (random() > badness) return "none";
    return pick([
      "lost response",
      "error after commit",
      "error before commit",
      "reset",
      "stall",
      "stall",
      "limited",
      "not sent",
      "refused",
    ] as const);
  };

  const create = async (signal: AbortSignal): Promise<DatadogExperiment> => {
    const fault = createFault();
    note(`create: ${fault}`);
    const bound = AbortSignal.any([signal, clock.timeout(createTime)]);
    const duration = between(10, random() < 0.3 ? 14 * second : 2 * second);
    const early = commitsEarly(fault, random);
    const committed = early ? commit(clock.now() + between(0, Math.min(duration, latestCommit))) : undefined;
    creating = true;
    try {
      await clock.sleep(fault === "stall" ? 10 ** 9 : duration, bound);
    } catch {
      note("create given up");
      if (fault === "stall" && !early && random() < 0.7) commit(clock.now() + upTo(latestCommit));
      throw new DatadogError("Datadog did not answer in time.", "open");
    } finally {
      creating = false;
    }
    return answer(fault, committed);
  };

  const answer = (fault: CreateFault, committed: DatadogExperiment | undefined): DatadogExperiment => {
    switch (fault) {
      case "none":
        if (!committed) throw new Error("a create without a fault commits");
        answered.add(committed.id);
        return committed;
      case "lost response":
      case "reset":
      case "stall":
        throw new DatadogError("The connection failed.", "open");
      case "error after commit":
      case "error before commit":
        throw new DatadogError("Datadog answered 503.", "open", { status: 503 });
      case "limited": {
        const wait = pick([undefined, 0, 0.3, 1, 7, 30, 86_400]);
        throw new DatadogError("Too many requests.", "limited", {
          status: 429,
          wait: wait === undefined ? undefined : wait * second,
        });
      }
      case "not sent":
        throw new DatadogError("No connection.", "not sent");
      case "refused":
        throw new DatadogError("Bad request.", "refused", { status: 400 });
    }
  };

  const find = async (signal: AbortSignal): Promise<DatadogExperiment[]> => {
    if (cancelled) looksAfterCancel += 1;
    const seen = existedBefore ? [] : [...experiments].filter(([, time]) => time + lag <= clock.now());
    const fault = random() < badness * 0.6 ? pick(["error", "stall"] as const) : "none";
    note(`find: ${fault === "none" ? `shows ${seen.length}` : fault}`);
    await clock.sleep(fault === "stall" ? 10 ** 9 : between(10, 3 * second), signal);
    if (fault === "error") throw new DatadogError("Datadog answered 502.", "open", { status: 502 });
    return seen.map(([id]) => ({ id, attributes: { name: id, project_id: "p" } }));
  };

  return {
    create,
    find,
    experiments,
    answered,
    history,
    exists: (id) => (experiments.get(id) ?? Number.POSITIVE_INFINITY) <= clock.now(),
    mayExist: () => experiments.size > (existedBefore ? 1 : 0),
    onCancel: () => {
      note("cancel");
      cancelled = true;
      createAtCancel = creating;
    },
    lookedAfterCancel: () => !createAtCancel || looksAfterCancel > 0,
  };
}

function commitsEarly(fault: CreateFault, random: () => number): boolean {
  switch (fault) {
    case "none":
    case "lost response":
    case "error after commit":
      return true;
    case "stall":
      return random() < 0.3;
    case "error before commit":
    case "reset":
    case "limited":
    case "not sent":
    case "refused":
      return false;
  }
}
