import { expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { DatadogError } from "../../../src/datadog/errors.ts";
import { eventsResponse } from "../../../src/datadog/events-response.ts";
import type { WholeRun } from "../../../src/finish/completeness.ts";
import { readScores, readScoresUntilStable } from "../../../src/finish/read-scores.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { fakeDatadog, fakeLog } from "./fakes.ts";

/** Reads an experiment that shows so many rows at each look, the last number from then on. */
async function readAll(rows: number[], whole?: WholeRun, leg?: string) {
  const clock = createVirtualClock();
  const start = clock.now();
  let look = -1;
  const readEvents = async () => {
    look += 1;
    const count = rows[Math.min(look, rows.length - 1)] ?? 0;
    const spans = Array.from({ length: count }, (_, index) => ({
      span_id: `s-${index}`,
      dataset_record_id: `r-${index}`,
    }));
    return eventsResponse.parse({ data: { attributes: { spans } } });
  };
  const datadog = { readEvents } as unknown as Datadog;
  const log = fakeLog();
  const tools = { datadog, clock, log, signal: new AbortController().signal };
  const reading = readScoresUntilStable("e", tools, { expected: Promise.resolve(whole), leg });
  const scores = await clock.run(reading);
  return { rows: scores.rows.total, seconds: (clock.now() - start) / 1_000, log: log.lines };
}

test.each<[string, number[], WholeRun | undefined, { rows: number; seconds: number }]>([
  ["rows that are stable", [3], undefined, { rows: 3, seconds: 12 }],
  ["rows that grow", [1, 2, 3], undefined, { rows: 3, seconds: 20 }],
  ["a whole run", [3], { records: 3, runs: 1 }, { rows: 3, seconds: 4 }],
  ["a run that gets whole", [2, 2, 3], { records: 3, runs: 1 }, { rows: 3, seconds: 12 }],
  ["a run that stays incomplete", [2], { records: 3, runs: 1 }, { rows: 2, seconds: 12 }],
  ["no rows", [0], { records: 3, runs: 1 }, { rows: 0, seconds: 32 }],
])("%s", async (_, rows, whole, expected) => {
  expect(await readAll(rows, whole)).toMatchObject(expected);
});

test("a wait for results says how long it may take", async () => {
  expect((await readAll([1, 2, 3])).log).toEqual([
    "info: Waiting for Datadog to show all results (3 rows so far), 8 of 36 s",
  ]);
  expect((await readAll([1, 2, 3], undefined, "bot (gpt-5)")).log[0]).toContain(
    "to show all results of bot (gpt-5) (3 rows so far)",
  );
  expect((await readAll([0])).log[1]).toBe("info: Waiting for Datadog to show all results (0 rows so far), 20 of 30 s");
});

test("pages have 5,000 rows, and fewer if a response is too large", async () => {
  const asked: unknown[] = [];
  const readEvents: Datadog["readEvents"] = async (_, cursor, __, limit) => {
    asked.push([cursor, limit]);
    const isTooLarge = cursor === "b" && (limit ?? 0) > 50;
    if (isTooLarge) throw new DatadogError("too large", "open", { isTooLarge });
    const after = cursor === undefined ? "b" : cursor === "b" ? "c" : "";
    return eventsResponse.parse({
      data: { attributes: { spans: [{ span_id: `${cursor}` }] } },
      meta: { after },
    });
  };
  const scores = await readScores(fakeDatadog({ readEvents }), "e", new AbortController().signal);
  expect(scores.rows.total).toBe(3);
  expect(asked).toEqual([
    [undefined, 5_000],
    ["b", 5_000],
    ["b", 500],
    ["b", 50],
    ["c", 50],
  ]);
});

test.each([
  ["that lead back to an earlier one", (page: number) => String(page % 3)],
  ["that never end", (page: number) => String(page)],
])("pages %s are an error", async (_, nextCursor) => {
  let page = 0;
  const readEvents: Datadog["readEvents"] = async () => {
    page += 1;
    return eventsResponse.parse({ data: { attributes: { spans: [] } }, meta: { after: nextCursor(page) } });
  };
  const reading = readScores(fakeDatadog({ readEvents }), "e", new AbortController().signal);
  await expect(reading).rejects.toThrow("has no end");
});

test("a single row whose response is too large is an error", async () => {
  const readEvents: Datadog["readEvents"] = async () => {
    throw new DatadogError("too large", "open", { isTooLarge: true });
  };
  const reading = readScores(fakeDatadog({ readEvents }), "e", new AbortController().signal);
  await expect(reading).rejects.toThrow("too large");
});
