import { expect, test } from "@jest/globals";
import { stageSignals } from "../../../src/lib/signals.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

test("reading ends with its time, the rest does not", async () => {
  const clock = createVirtualClock(0);
  const signals = stageSignals(new AbortController().signal, clock);
  await clock.run(clock.sleep(41_000));
  expect(signals.signal.aborted).toBe(false);
  await clock.run(clock.sleep(2_000));
  expect(signals.signal.aborted).toBe(true);
  expect(signals.closing.aborted).toBe(false);
});

test.each([
  ["before", true],
  ["while", false],
])("a cancel %s it runs ends reading at once, and the rest four seconds later", async (_, early) => {
  const clock = createVirtualClock(0);
  const cancel = new AbortController();
  if (early) cancel.abort();
  const signals = stageSignals(cancel.signal, clock);
  cancel.abort();
  expect(signals.signal.aborted).toBe(true);
  await clock.run(clock.sleep(3_900));
  expect(signals.closing.aborted).toBe(false);
  await clock.run(clock.sleep(200));
  expect(signals.closing.aborted).toBe(true);
});
