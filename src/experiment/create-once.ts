import type { Datadog } from "../datadog/client.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { type Clock, createReportWait, sleepWithReports } from "../lib/clock.ts";
import { ActionError } from "../lib/errors.ts";
import { afterCreateTime, createTime, listLag } from "../lib/limits.ts";
import { createdAt, listTags, tagKeys } from "../run/action-metadata.ts";
import { messages } from "../run/messages.ts";

// How often the request is sent at most, if nothing was created.
const maxAttempts = 6;

// Pauses between reads of the list after an unknown outcome. The last one is repeated.
const lookUpPauses = [500, 1_000, 2_000, 3_000] as const;

// On a cancel the runner kills after 7.5 s: what is under way gets this long, then one look-up as long again.
const cancelGraceTime = 2_000;

/** The requests that the creation sends. Tests put a schedule of faults behind them. */
export interface CreatePort {
  create(signal: AbortSignal): Promise<DatadogExperiment>;
  /** Lists the experiments that carry this create's key. */
  find(signal: AbortSignal): Promise<DatadogExperiment[]>;
}

export interface CreateOptions {
  clock: Clock;
  /** When the stage has to be over, in milliseconds since the epoch. */
  deadline: number;
  cancel: AbortSignal;
  log: (message: string) => void;
  createKey: string;
  /** A repeated POST gets the same experiment (`ensure_unique: false`), so it needs no look-up before. */
  repeatable: boolean;
  /** From 0 to 1, for jitter. */
  random: () => number;
}

type LookUpOptions = Pick<CreateOptions, "clock" | "deadline" | "cancel" | "log">;

/** Nobody knows whether the experiment exists. Every other ActionError means that it doesn't. */
export class UnknownCreateError extends ActionError {
  override name = "UnknownCreateError";
}

export interface Created {
  experiment: DatadogExperiment;
  /** `adopted`: found by its key after the response to the create was lost. */
  how: "created" | "adopted";
}

/**
 * Creates exactly one experiment, although the POST isn't idempotent. If a response leaves the outcome open, it looks for
 * the create's key until Datadog's list has had its time, adopts what it finds, and only otherwise sends once more.
 * Nothing is sent without the time to see it through before the deadline.
 *
 * @throws DatadogError on a refusal, UnknownCreateError that names the key if the state stays unknown.
 */
export async function createOnce(port: CreatePort, options: CreateOptions): Promise<Created> {
  const { cancel, createKey, log } = options;
  cancel.throwIfAborted();
  if (!hasTimeToSend(options)) throw new ActionError(messages.noTimeToCreate());
  for (let isLast = false; ; isLast = true) {
    const sent = await send(port, options);
    if (!(sent instanceof DatadogError)) return { experiment: sent, how: "created" };
    log(`${sent.message} Looking for the experiment by its key ${createKey}.`);
    const found = await lookUp(port, options);
    if (typeof found === "object") return { experiment: found, how: "adopted" };
    if (found === "unknown" || isLast || !hasTimeToSend(options)) {
      throw new UnknownCreateError(messages.unknownOutcome(sent.message, createKey));
    }
  }
}

function hasTimeToSend({ clock, deadline, cancel }: CreateOptions): boolean {
  return !cancel.aborted && clock.now() + createTime + afterCreateTime <= deadline;
}

/** Sends until there is a response, and waits out limits. Returns the error if it leaves the outcome open, else throws it. */
async function send(port: CreatePort, options: CreateOptions): Promise<DatadogExperiment | DatadogError> {
  let isOpen = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withGrace((signal) => port.create(signal), options);
    } catch (error) {
      if (!(error instanceof DatadogError)) throw error;
      const { kind, status, wait } = error;
      isOpen ||= kind === "open";
      // The next request must be unable to create a second experiment, and able to have another outcome.
      const mayRepeat = kind === "limited" || kind === "not sent" || (kind === "open" && options.repeatable);
      if (mayRepeat && (await waitToSendAgain(error, attempt, options))) continue;
      if (isOpen) return error;
      if (wait === undefined) throw error;
      const seconds = Math.ceil(wait / 1_000);
      throw new DatadogError(`${error.message} It asks to wait ${seconds} s.`, kind, { status, wait });
    }
  }
}

/** Waits before the request is sent again. Returns whether it may be: there is time, and the run isn't canceled. */
async function waitToSendAgain(error: DatadogError, attempt: number, options: CreateOptions): Promise<boolean> {
  const { clock, deadline, cancel, log, random } = options;
  const backoff = Math.min(500 * 2 ** (attempt - 1), 8_000);
  const wait = Math.max(error.wait ?? 0, backoff) * (1 + random() / 4);
  const latest = deadline - createTime - afterCreateTime;
  if (cancel.aborted || clock.now() + wait > latest || attempt >= maxAttempts) return false;
  log(`${error.message} Trying again in ${Math.ceil(wait / 1_000)} s.`);
  // A cancel ends the wait.
  await sleepWithReports("Datadog to take the next request", wait, options);
  return hasTimeToSend(options);
}

/** Makes a call that a cancel leaves a moment to be answered. Afterward nothing waits for a cancel anymore. */
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

/**
 * Looks for the key until the list can't hide it anymore, and takes the oldest of several. `absent` only if a look at the
 * end of that time succeeded and found nothing. After a cancel there is one look, and no such certainty.
 */
export async function lookUp(
  port: Pick<CreatePort, "find">,
  options: LookUpOptions,
): Promise<DatadogExperiment | "absent" | "unknown"> {
  const { clock, deadline, cancel, log } = options;
  const start = clock.now();
  const report = createReportWait(clock, log);
  const certain = start + listLag;
  const latest = deadline - afterCreateTime / 2;
  const end = Math.min(latest, certain + createTime);
  for (let look = 0; ; look += 1) {
    const started = clock.now();
    const time = clock.timeout(Math.min(5_000, Math.max(1, latest - started)));
    const listing = withGrace((signal) => port.find(AbortSignal.any([signal, time])), options);
    const listed = await listing.catch(() => undefined);
    const [oldest] = listed?.toSorted((a, b) => createdAt(a) - createdAt(b)) ?? [];
    if (oldest) return oldest;
    if (listed && started >= certain) return "absent";
    if (cancel.aborted || clock.now() >= end) return "unknown";
    report("Datadog to list the experiment, if it was created", end - start);
    const until = started < certain ? Math.min(certain, end) : end;
    const pause = lookUpPauses[Math.min(look, lookUpPauses.length - 1)] ?? 0;
    // A cancel ends the pause, and the look after it is the last one.
    await clock.sleep(Math.max(50, Math.min(pause, until - clock.now())), cancel).catch(() => {});
  }
}

/** Lists the experiments that carry the key of a create request. `name` is the logical one. */
export async function listCreated(
  { projectId, name, createKey }: { projectId: string; name: string; createKey: string },
  datadog: Datadog,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const tag = `${tagKeys.create}:${createKey}`;
  const filter = { projectId, experiment: name, tags: [tag] };
  const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
  return experiments.filter((experiment) => listTags(experiment).includes(tag));
}
