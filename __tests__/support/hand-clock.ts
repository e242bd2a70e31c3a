import type { Clock } from "../../src/lib/clock.ts";
import { TimeLimitError } from "../../src/lib/errors.ts";

/** A clock for clients of real servers. Pauses take no time, and time limits end only when the test ends them. */
export interface HandClock extends Clock {
  /** Ends the running time limits. With a bound in milliseconds, it ends only those that aren't longer. */
  expire(longest?: number): void;
}

export function createHandClock(): HandClock {
  let running: { milliseconds: number; limit: AbortController }[] = [];
  return {
    now: () => Date.now(),
    sleep: async (_, signal) => signal?.throwIfAborted(),
    timeout: (milliseconds) => {
      const limit = new AbortController();
      running.push({ milliseconds, limit });
      return limit.signal;
    },
    expire: (longest = Number.POSITIVE_INFINITY) => {
      const ended = running.filter(({ milliseconds }) => milliseconds <= longest);
      running = running.filter(({ milliseconds }) => milliseconds > longest);
      for (const { milliseconds, limit } of ended) limit.abort(new TimeLimitError(milliseconds));
    },
  };
}
