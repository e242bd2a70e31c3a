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
