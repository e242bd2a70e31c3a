import { performance } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { systemClock } from "../../../src/lib/clock.ts";
import { describeLimit, TimeLimitError } from "../../../src/lib/errors.ts";

async function keepBusy(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
  for (let turns = 0; turns < 5; turns += 1) await turn();
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));

test("a limit on waiting does not count the time in which this process was busy", async () => {
  const all = systemClock.timeout(50);
  const waiting = systemClock.timeout(50, "waiting");
  await keepBusy(100);
  expect([all.aborted, waiting.aborted]).toEqual([true, false]);
  // Limits keep no process alive.
  const alive = setInterval(() => {}, 1_000);
  await aborted(waiting);
  clearInterval(alive);
  expect(waiting.reason).toBeInstanceOf(TimeLimitError);
});

test("a limit that ended something says which it was", () => {
  expect(describeLimit(new TimeLimitError(8_000))).toBe("the action's own time limit of 8 s");
  expect(describeLimit(new DOMException("over", "TimeoutError"))).toBe("the action's own time limit");
});
