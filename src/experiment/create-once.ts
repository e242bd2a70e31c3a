import { DatadogError } from "../datadog/errors.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Clock } from "../lib/clock.ts";
import { createReportWait, sleepWithReports } from "../lib/clock.ts";
import { ActionError } from "../lib/errors.ts";
import { afterCreateTime, createTime, listLag } from "../lib/limits.ts";

// Pauses between reads of the list after an unknown outcome. The last one is repeated.
const lookUpPauses = [500, 1_000, 2_000, 3_000] as const;

// On a cancel the runner kills after 7.5 s: what is under way gets this long, then one look-up as long again.
const cancelGraceTime = 2_000;

/** What the creation needs of the outside; tests put a schedule of faults behind it. */
export interface CreatePort {
  /** One POST. Throws DatadogError whose kind says what is known of it. */
  create(signal: AbortSignal): Promise<DatadogExperiment>;
  /** The experiments that carry this create's key. */
  find(signal: AbortSignal): Promise<DatadogExperiment[]>;
}

export interface LookUpOptions {
  clock: Clock;
  /** When the stage has to be over, in milliseconds since the epoch. */
  deadline: number;
  /** Aborted when the run is cancelled. */
  cancel: AbortSignal;
  log: (message: string) => void;
}

export interface CreateOptions extends LookUpOptions {
  createKey: string;
  /** A repeated POST gets the same experiment (`ensure_unique: false`): no need to look before. */
  repeatable: boolean;
  /** From 0 to 1, for jitter. */
  random: () => number;
}

/** Nobody knows whether the experiment exists. Every other ActionError means that it doesn't. */
export class UnknownCreateError extends ActionError {
  override name = "UnknownCreateError";
}

export interface Created {
  experiment: DatadogExperiment;
  /** `adopted`: found by its key after the answer to the create was lost. */
  how: "created" | "adopted";
}

/**
 * Creates exactly one experiment though the POST is not idempotent. After an answer that leaves the outcome open
 * it looks for the create's key until Datadog's list has had its time, adopts what it finds, and only then sends
 * once more. Nothing is sent without the time to see it through before the deadline.
 *
 * @throws DatadogError on a refusal, UnknownCreateError that names the key where the state stays unknown.
 */
export async function createOnce(port: CreatePort, options: CreateOptions): Promise<Created> {
  options.cancel.throwIfAborted();
  if (!hasTimeToSend(options)) throw new ActionError("No time was left to create the experiment; none was.");
  for (const last of [false, true]) {
    const sent = await send(port, options);
    if ("experiment" in sent) return { experiment: sent.experiment, how: "created" };
    options.log(`${sent.open.message} Looking for the experiment by its key ${options.createKey}.`);
    const looked = await lookUp(port, options);
    if (looked.kind === "found") return { experiment: looked.experiment, how: "adopted" };
    if (looked.kind === "unknown" || last || !hasTimeToSend(options)) throw unknownState(sent.open, options);
  }
  throw new Error("unreachable");
}

function hasTimeToSend({ clock, deadline, cancel }: CreateOptions): boolean {
  return !cancel.aborted && clock.now() + createTime + afterCreateTime <= deadline;
}

function unknownState(cause: DatadogError, { createKey }: CreateOptions): UnknownCreateError {
  return new UnknownCreateError(
    `${cause.message} It is not known whether the experiment exists: look in Datadog for an experiment with the tag ci.create_key:${createKey} before you run this again.`,
  );
}

type Sent = { experiment: DatadogExperiment } | { open: DatadogError };

/** Sends until there is an answer or an open outcome; waits out limits, and connections that were not made. */
async function send(port: CreatePort, options: CreateOptions): Promise<Sent> {
  let open = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { experiment: await withGrace((signal) => port.create(signal), options) };
    } catch (error) {
      if (!(error instanceof DatadogError)) throw error;
      open ||= error.kind === "open";
      if (mayRepeat(error, options) && (await waitToSendAgain(error, attempt, options))) continue;
      if (open) return { open: error };
      throw withWait(error);
    }
  }
}

/** Whether sending again can make no second experiment, and can have another end. */
function mayRepeat({ kind }: DatadogError, { repeatable }: CreateOptions): boolean {
  switch (kind) {
    case "refused":
      return false;
    case "open":
      return repeatable;
    case "limited":
    case "not sent":
      return true;
  }
}

/** Waits before the request is sent again, and says whether it may be: in time, and not cancelled. */
async function waitToSendAgain(error: DatadogError, attempt: number, options: CreateOptions): Promise<boolean> {
  const { clock, deadline, cancel } = options;
  const backoff = Math.min(500 * 2 ** (attempt - 1), 8_000);
  const wait = Math.max(error.wait ?? 0, backoff) * (1 + options.random() / 4);
  const latest = deadline - createTime - afterCreateTime;
  if (cancel.aborted || clock.now() + wait > latest || attempt >= maxAttempts) return false;
  options.log(`${error.message} Trying again in ${Math.ceil(wait / 1_000)} s.`);
  // A cancel ends the wait.
  await sleepWithReports("Datadog to take the next request", wait, options);
  return hasTimeToSend(options);
}

const maxAttempts = 6;

function withWait(error: DatadogError): DatadogError {
  if (error.wait === undefined) return error;
  const seconds = Math.ceil(error.wait / 1_000);
  return new DatadogError(`${error.message} It asks to wait ${seconds} s.`, error.kind, {
    status: error.status,
    wait: error.wait,
  });
}

/** Makes a call that a cancel leaves a moment to be answered. Afterwards nothing of it is left to wait for. */
async function withGrace<Result>(
  call: (signal: AbortSignal) => Promise<Result>,
  { cancel, clock }: LookUpOptions,
): Promise<Result> {
  const grace = new AbortController();
  const onCancel = () => {
    const over = clock.timeout(cancelGraceTime, "waiting");
    over.addEventListener("abort", () => grace.abort(cancel.reason), { once: true });
  };
  if (cancel.aborted) onCancel();
  cancel.addEventListener("abort", onCancel, { once: true });
  try {
    return await call(grace.signal);
  } finally {
    cancel.removeEventListener("abort", onCancel);
  }
}

export type LookedUp = { kind: "found"; experiment: DatadogExperiment } | { kind: "absent" } | { kind: "unknown" };

/**
 * Looks for the key until the list cannot hide it any more. `absent` only if a look at the end of that time
 * succeeded and found nothing; after a cancel there is one look and no such certainty.
 */
export async function lookUp(port: Pick<CreatePort, "find">, options: LookUpOptions): Promise<LookedUp> {
  const { clock, deadline, cancel } = options;
  const start = clock.now();
  const report = createReportWait(clock, options.log);
  const certain = clock.now() + listLag;
  const end = Math.min(deadline - afterCreateTime / 2, certain + createTime);
  for (let look = 0; ; look += 1) {
    const started = clock.now();
    const experiments = await findOrNothing(port, options);
    const oldest = experiments && findOldest(experiments);
    if (oldest) return { kind: "found", experiment: oldest };
    if (experiments && started >= certain) return { kind: "absent" };
    if (cancel.aborted || clock.now() >= end) return { kind: "unknown" };
    report("Datadog to list the experiment, if it was created", end - start);
    await pause(look, started < certain ? Math.min(certain, end) : end, options);
  }
}

async function pause(look: number, until: number, { clock, cancel }: LookUpOptions): Promise<void> {
  const longest = lookUpPauses[Math.min(look, lookUpPauses.length - 1)] ?? 0;
  const wait = Math.max(50, Math.min(longest, until - clock.now()));
  // A cancel ends the pause, and the look that follows is the last one.
  await clock.sleep(wait, cancel).catch(() => {});
}

async function findOrNothing(
  port: Pick<CreatePort, "find">,
  options: LookUpOptions,
): Promise<DatadogExperiment[] | undefined> {
  const { clock, deadline } = options;
  const left = Math.max(1, deadline - afterCreateTime / 2 - clock.now());
  const time = clock.timeout(Math.min(5_000, left));
  try {
    return await withGrace((signal) => port.find(AbortSignal.any([signal, time])), options);
  } catch {
    return undefined;
  }
}

function findOldest(experiments: readonly DatadogExperiment[]): DatadogExperiment | undefined {
  const created = (experiment: DatadogExperiment) => experiment.attributes.created_at ?? "";
  return [...experiments].sort((a, b) => (created(a) < created(b) ? -1 : 1))[0];
}
