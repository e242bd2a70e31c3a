import { expect, test } from "@jest/globals";
import { createReportWait, sleepWithReports } from "../../../src/lib/report-wait.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

const cancel = new AbortController().signal;

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
  await clock.run(sleepWithReports("Datadog", milliseconds, { clock, cancel, log }));
  expect([lines, clock.now()]).toEqual([expected, milliseconds]);
});
