import { setTimeout as wait } from "node:timers/promises";
import { TimeLimitError } from "./errors.ts";

/** The time as the action sees it; tests pass a virtual one. All times are in milliseconds. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * A signal that aborts with a `TimeoutError` after `milliseconds`. Where the time of the one who is to answer is
   * measured, only the time counts that this process was `waiting`: a busy processor is none of the other's faults.
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
      // As with AbortSignal.timeout, a limit alone keeps no process alive.
      setTimeout(fire, left).unref();
    };
    check(milliseconds);
    return controller.signal;
  },
};

/** How long this process has had nothing to do but wait, in milliseconds. */
function waitedSoFar(): number {
  return performance.eventLoopUtilization().idle;
}
