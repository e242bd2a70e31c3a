import { setTimeout as wait } from "node:timers/promises";
import { TimeLimitError } from "./errors.ts";

// Reading results and baseline in a finish stage. With status and comment, it takes less than 60 s.
const readingTimeMs = 42_000;

// The time for status and comment after a finish stage was canceled. Its requests follow one another.
const closingTimeMs = 4_000;

// The wait for the response to a last request.
const statusTimeMs = 5_000;

// The search for the baseline then continues with what it has found.
const searchTimeMs = 10_000;

const quietMs = 5_000;
const pauseMs = 10_000;

/** The action's clock. Tests pass a virtual one. All times are in milliseconds. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after `milliseconds`. Rejects with the signal's reason if it's aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Returns a signal that aborts with a `TimeoutError` after `milliseconds`. A limit for a server's response counts
   * only the time in which this process was `waiting`, because a busy processor isn't the server's fault.
   */
  timeout(milliseconds: number, counted?: "all" | "waiting"): AbortSignal;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    wait(milliseconds, undefined, { signal }).catch((error) => {
      throw signal?.aborted ? signal.reason : error;
    }),
  timeout: (milliseconds, counted = "all") => {
    const controller = new AbortController();
    const waitedBefore = performance.eventLoopUtilization().idle;
    const check = () => {
      const waited = performance.eventLoopUtilization().idle - waitedBefore;
      const left = counted === "all" ? 0 : milliseconds - waited;
      if (left < 1) controller.abort(new TimeLimitError(milliseconds));
      else setTimeout(check, left).unref();
    };
    // As with AbortSignal.timeout, a time limit alone doesn't keep the process alive.
    setTimeout(check, milliseconds).unref();
    return controller.signal;
  },
};

/** Returns the wait that a Retry-After header asks for, in milliseconds. Its value is in seconds or a date. */
export function parseRetryAfter(value: string, now: number): number | undefined {
  if (value.trim() === "") return undefined;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/**
 * Returns a function that a loop calls between its reads, with what it waits for and the longest wait in milliseconds.
 * It writes a line after 5 s, and then once every 10 s:
 * `Waiting for Datadog to list 9 of 10 experiments, 12 of 20 s`.
 */
export function createReportWait(clock: Clock, log: (message: string) => void) {
  const start = clock.now();
  let quietUntil = start + quietMs;
  return (what: string, maxMs: number): void => {
    const now = clock.now();
    if (now <= quietUntil) return;
    quietUntil = now + pauseMs - 1;
    log(`Waiting for ${what}, ${Math.floor((now - start) / 1_000)} of ${Math.ceil(maxMs / 1_000)} s`);
  };
}

/** Sleeps for `milliseconds`, and reports it. Ends early, without an error, if the signal is aborted. */
export async function sleepWithReports(
  what: string,
  milliseconds: number,
  { clock, cancel, log }: { clock: Clock; cancel: AbortSignal; log: (message: string) => void },
): Promise<void> {
  const report = createReportWait(clock, log);
  for (let slept = 0; slept < milliseconds && !cancel.aborted; slept += pauseMs) {
    if (slept > 0) report(what, milliseconds);
    await clock.sleep(Math.min(pauseMs, milliseconds - slept), cancel).catch(() => {});
  }
}

/** What ends the parts of the finish stage. */
export interface StageSignals {
  /** Ends reading early enough for what follows. */
  signal: AbortSignal;
  /** Ends the upload, which can take longer. */
  cancel: AbortSignal;
  /** Ends some time after a cancel, so that status and comment don't say forever that the experiment runs. */
  closing: AbortSignal;
}

export function createStageSignals(cancel: AbortSignal, clock: Clock): StageSignals {
  const closing = new AbortController();
  const startClosing = () => {
    const limit = clock.timeout(closingTimeMs, "waiting");
    limit.addEventListener("abort", () => closing.abort(limit.reason), { once: true });
  };
  if (cancel.aborted) startClosing();
  else cancel.addEventListener("abort", startClosing, { once: true });
  const signal = AbortSignal.any([cancel, clock.timeout(readingTimeMs)]);
  return { signal, cancel, closing: closing.signal };
}

/** Returns a signal for a last request of a finish stage, such as setting the final status. */
export function createStatusSignal({ closing, clock }: { closing: AbortSignal; clock: Clock }): AbortSignal {
  return AbortSignal.any([closing, clock.timeout(statusTimeMs, "waiting")]);
}

/** Returns a signal that ends a search by the time that it waited for responses: a busy processor makes no baseline worse. */
export function createSearchSignal({ signal, clock }: { signal: AbortSignal; clock: Clock }): AbortSignal {
  return AbortSignal.any([signal, clock.timeout(searchTimeMs, "waiting")]);
}
