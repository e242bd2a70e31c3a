import { performance } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import {
  createReportWait,
  createStageSignals,
  parseRetryAfter,
  sleepWithReports,
  systemClock,
} from "../../../src/lib/clock.ts";
import { describeLimit, TimeLimitError } from "../../../src/lib/errors.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

async function keepBusy(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
  for (let turns = 0; turns < 5; turns += 1) await turn();
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));

test("a limit on waiting doesn't count the time in which this process was busy", async () => {
  const all = systemClock.timeout(50);
  const waiting = systemClock.timeout(50, "waiting");
  await keepBusy(100);
  expect([all.aborted, waiting.aborted]).toEqual([true, false]);
  // A time limit doesn't keep the process alive.
  const alive = setInterval(() => {}, 1_000);
  await aborted(waiting);
  clearInterval(alive);
  expect(waiting.reason).toBeInstanceOf(TimeLimitError);
});

test("a time limit says how long it was", () => {
  expect(describeLimit(new TimeLimitError(8_000))).toBe("the action's own time limit of 8 s");
  expect(describeLimit(new DOMException("over", "TimeoutError"))).toBe("the action's own time limit");
});

test("a wait is reported after 5 s, and then once every 10 s", async () => {
  const clock = createVirtualClock();
  const lines: string[] = [];
  const report = createReportWait(clock, (line) => void lines.push(line));
  for (let second = 0; second <= 30; second += 1) {
    report(`look ${second}`, 30_000);
    await clock.run(clock.sleep(1_000));
  }
  expect(lines).toEqual([6, 16, 26].map((second) => `Waiting for look ${second}, ${second} of 30 s`));
});

test.each([
  [4_000, []],
  [10_000, []],
  [25_000, ["Waiting for Datadog, 10 of 25 s", "Waiting for Datadog, 20 of 25 s"]],
])("a sleep of %i ms is reported, and takes no longer", async (milliseconds, expected) => {
  const clock = createVirtualClock(0);
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  await clock.run(sleepWithReports("Datadog", milliseconds, { clock, cancel: new AbortController().signal, log }));
  expect([lines, clock.now()]).toEqual([expected, milliseconds]);
});

test("reading ends after its time, and nothing else does", async () => {
  const clock = createVirtualClock(0);
  const signals = createStageSignals(new AbortController().signal, clock);
  await clock.run(clock.sleep(41_000));
  expect(signals.signal.aborted).toBe(false);
  await clock.run(clock.sleep(2_000));
  expect(signals.signal.aborted).toBe(true);
  expect(signals.closing.aborted).toBe(false);
});

test.each([
  ["before", true],
  ["while", false],
])("a cancel %s it starts ends reading at once, and the rest four seconds later", async (_, early) => {
  const clock = createVirtualClock(0);
  const cancel = new AbortController();
  if (early) cancel.abort();
  const signals = createStageSignals(cancel.signal, clock);
  cancel.abort();
  expect(signals.signal.aborted).toBe(true);
  await clock.run(clock.sleep(3_900));
  expect(signals.closing.aborted).toBe(false);
  await clock.run(clock.sleep(200));
  expect(signals.closing.aborted).toBe(true);
});

test.each<[string, number | undefined]>([
  ["3", 3_000],
  ["86400", 86_400_000],
  ["0", 0],
  ["-5", 0],
  ["Mon, 05 Jan 2026 12:00:30 GMT", 30_000],
  ["Mon, 05 Jan 2026 11:00:00 GMT", 0],
  ["soon", undefined],
  ["", undefined],
  ["1e999", undefined],
])("a Retry-After of %j", (value, wait) => {
  expect(parseRetryAfter(value, Date.UTC(2026, 0, 5, 12))).toBe(wait);
});
