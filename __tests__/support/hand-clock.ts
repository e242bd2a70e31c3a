import type { Clock } from "../../src/lib/clock.ts";
import { TimeLimitError } from "../../src/lib/errors.ts";

/** A clock for clients of real servers: pauses take no time, and limits end when the test says so, never earlier. */
export interface HandClock extends Clock {
  /** Ends the limits that are running; with a bound those that are no longer than it, in milliseconds. */
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
