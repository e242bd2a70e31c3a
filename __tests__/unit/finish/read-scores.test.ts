import { expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { eventsAnswer } from "../../../src/datadog/events-answer.ts";
import type { WholeRun } from "../../../src/finish/completeness.ts";
import { readScoresAtRest } from "../../../src/finish/read-scores.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

/** Reads an experiment that shows so many rows at each look, the last number from then on. */
async function readOf(rows: number[], whole?: WholeRun) {
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
    return eventsAnswer.parse({ data: { attributes: { spans } } });
  };
  const datadog = { readEvents } as unknown as Datadog;
  const reading = readScoresAtRest(datadog, "e", clock, new AbortController().signal, Promise.resolve(whole));
  const scores = await clock.run(reading);
  return { rows: scores.rows.total, seconds: (clock.now() - start) / 1_000 };
}

test.each<[string, number[], WholeRun | undefined, { rows: number; seconds: number }]>([
  ["rows that stand still", [3], undefined, { rows: 3, seconds: 12 }],
  ["rows that grow", [1, 2, 3], undefined, { rows: 3, seconds: 20 }],
  ["a whole run", [3], { records: 3, runs: 1 }, { rows: 3, seconds: 4 }],
  ["a run that gets whole", [2, 2, 3], { records: 3, runs: 1 }, { rows: 3, seconds: 12 }],
  ["a run that stays incomplete", [2], { records: 3, runs: 1 }, { rows: 2, seconds: 12 }],
  ["no rows", [0], { records: 3, runs: 1 }, { rows: 0, seconds: 32 }],
])("%s", async (_, rows, whole, expected) => {
  expect(await readOf(rows, whole)).toEqual(expected);
});
