import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../src/lib/clock.ts";

/** A clock whose time passes only while `run` waits for a promise, and then immediately. */
export interface VirtualClock extends Clock {
  /**
   * Lets time pass, event by event, until the promise settles. Fails if no event is left that could settle it.
   * Time stops while `isBusy`, for example while a real server's response is on its way.
   */
  run<Result>(promise: Promise<Result>, isBusy?: () => boolean): Promise<Result>;
}

interface Event {
  time: number;
  happen: () => void;
}

export function createVirtualClock(start = Date.UTC(2026, 0, 5)): VirtualClock {
  let now = start;
  let events: Event[] = [];
  const at = (time: number, happen: () => void): (() => void) => {
    const event = { time, happen };
    const later = events.findIndex((other) => other.time > time);
    events.splice(later < 0 ? events.length : later, 0, event);
    return () => {
      events = events.filter((other) => other !== event);
    };
  };
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const cancel = at(now + Math.max(0, milliseconds), resolve);
        signal?.addEventListener("abort", () => {
          cancel();
          reject(signal.reason);
        });
      }),
    timeout: (milliseconds) => {
      const controller = new AbortController();
      at(now + Math.max(0, milliseconds), () =>
        controller.abort(new DOMException("The time is over.", "TimeoutError")),
      );
      return controller.signal;
    },
    run: async (promise, isBusy = () => false) => {
      let isSettled = false;
      const settle = () => {
        isSettled = true;
      };
      promise.then(settle, settle);
      for (await turn(); !isSettled; await turn()) {
        if (isBusy()) continue;
        const next = events.shift();
        if (!next) throw new Error("Nothing happens any more, and the promise has not settled.");
        now = Math.max(now, next.time);
        next.happen();
      }
      return await promise;
    },
  };
}
