import { expect, test } from "@jest/globals";
import { limitedDatadog } from "../../../src/datadog/limited.ts";
import { fakeDatadog } from "../finish/fakes.ts";

test("so many requests are under way at most, each gets its turn, and one that fails gives its place on", async () => {
  const waiting: (() => void)[] = [];
  const started: string[] = [];
  let [running, most] = [0, 0];
  const datadog = fakeDatadog({
    updateExperiment: async (id) => {
      started.push(id);
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => waiting.push(resolve));
      running -= 1;
      if (id === "0") throw new Error("refused");
    },
  });
  const limited = limitedDatadog(datadog, 3);
  const never = new AbortController().signal;
  const ids = Array.from({ length: 10 }, (_, index) => String(index));
  const ended = Promise.allSettled(ids.map((id) => limited.updateExperiment(id, {}, never)));
  while (started.length < ids.length || waiting.length > 0) {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", ...Array(9).fill("fulfilled")]);
  expect(most).toBe(3);
  expect(started).toEqual(ids);
});
