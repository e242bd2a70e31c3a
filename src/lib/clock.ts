import { setTimeout as wait } from "node:timers/promises";
import { TimeLimitError } from "./errors.ts";

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
  sleep: async (milliseconds, signal) => {
    try {
      await wait(milliseconds, undefined, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
  timeout: (milliseconds, counted = "all") => {
    const waitedBefore = waitedSoFar();
    const controller = new AbortController();
    const check = (left: number) => {
      const fire = () => {
        const missing = counted === "all" ? 0 : milliseconds - (waitedSoFar() - waitedBefore);
        if (missing < 1) controller.abort(new TimeLimitError(milliseconds));
        else check(missing);
      };
      // As with AbortSignal.timeout, a time limit alone doesn't keep the process alive.
      setTimeout(fire, left).unref();
    };
    check(milliseconds);
    return controller.signal;
  },
};

/** Returns how long this process has only waited, in milliseconds. */
function waitedSoFar(): number {
  return performance.eventLoopUtilization().idle;
}

const quietMs = 5_000;
const pauseMs = 10_000;

/** Reports a wait, with the longest that it may take in milliseconds. */
export type ReportWait = (what: string, maxMs: number) => void;

/**
 * Returns a function for a loop that waits, which calls it between its looks. It writes a line if the wait is longer than
 * 5 s, and then once every 10 s: `Waiting for Datadog to list 9 of 10 experiments, 12 of 20 s`.
 */
export function createReportWait(clock: Clock, log: (message: string) => void): ReportWait {
  const start = clock.now();
  let quietUntil = start + quietMs;
  return (what, maxMs) => {
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

// The time for status and comment after a finish stage was canceled. Its requests follow one another.
const cancelClosingTime = 4_000;

// Reading results and baseline in a finish stage. With status and comment, it takes less than 60 s.
const readingTime = 42_000;

/** What ends the parts of the finish stage. */
export interface StageSignals {
  /** Ends the reading, which may take as long as leaves time for what follows. */
  signal: AbortSignal;
  /** Ends the upload, which may take longer. */
  cancel: AbortSignal;
  /** Aborts only some time after a cancel: status and comment should not go on saying that it runs. */
  closing: AbortSignal;
}

export function stageSignals(cancel: AbortSignal, clock: Clock): StageSignals {
  return {
    signal: AbortSignal.any([cancel, clock.timeout(readingTime)]),
    cancel,
    closing: withGrace(cancel, clock),
  };
}

function withGrace(cancel: AbortSignal, clock: Clock): AbortSignal {
  const end = new AbortController();
  const startGrace = () => {
    const grace = clock.timeout(cancelClosingTime, "waiting");
    grace.addEventListener("abort", () => end.abort(grace.reason), { once: true });
  };
  if (cancel.aborted) startGrace();
  else cancel.addEventListener("abort", startGrace, { once: true });
  return end.signal;
}
