import { expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { eventsResponse } from "../../../src/datadog/events-response.ts";
import { awaitIngestion, type Upload } from "../../../src/finish/upload.ts";
import { nameEntry } from "../../../src/results/result-entry.ts";
import { identifyRecord } from "../../../src/results/result-row.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { fakeDatadog, fakeLog } from "./fakes.ts";

/** What a look shows: the rows by their number, each with its score or without. */
type Look = readonly (readonly [row: number, isScored: boolean])[] | Error;

const none: Upload["refused"] = { names: [], rows: 0, scores: 0 };

/** Uploads three rows with a score each. Datadog returns one list after the other, and the last one forever. */
async function trackArrival(looks: readonly Look[], refused = none) {
  const entries = [0, 1, 2].map((row) => ({
    kind: "row" as const,
    file: { path: "/a.jsonl", name: "a.jsonl", modifiedAt: 0 },
    line: row + 1,
    row: { record_id: `r${row}`, scores: { accuracy: row } },
    identity: identifyRecord(`r${row}`, undefined),
    span: { spanId: `s${row}`, traceId: `t${row}` },
  }));
  const clock = createVirtualClock(0);
  let count = 0;
  const readEvents: Datadog["readEvents"] = async () => {
    const look = looks[Math.min(count++, looks.length - 1)] ?? [];
    if (look instanceof Error) throw look;
    const shown = look.map(([row, isScored]) => ({
      span_id: `s${row}`,
      trace_id: `t${row}`,
      eval_metrics: isScored ? [{ label: "accuracy", metric_type: "score", score_value: row }] : [],
    }));
    return eventsResponse.parse({ data: { attributes: { spans: shown } } });
  };
  const taken = new Map(entries.slice(0, 3 - refused.rows).map((entry, index) => [`s${index}`, nameEntry(entry)]));
  const upload = { taken, refused, experimentId: "e", rows: 3, scores: 3 };
  const { signal } = new AbortController();
  const tools = { datadog: fakeDatadog({ readEvents }), clock, log: fakeLog(), signal };
  const arrival = await clock.run(awaitIngestion(upload, tools));
  return { arrival, looks: count, seconds: clock.now() / 1_000, log: tools.log.lines };
}

const row = (number: number, isScored = true) => [number, isScored] as const;
const all = [row(0), row(1), row(2)];

test.each<[string, readonly Look[], { looks: number; seconds: number }]>([
  ["at once", [all], { looks: 1, seconds: 0 }],
  ["after a while", [[], [row(0)], all], { looks: 3, seconds: 3 }],
  ["scores after their rows", [[row(0), row(1), row(2, false)], all], { looks: 2, seconds: 1 }],
  [
    "a row twice",
    [
      [row(0), row(0), row(1)],
      [...all, ...all],
    ],
    { looks: 2, seconds: 1 },
  ],
  [
    "beside rows of others",
    [
      [row(7), row(8), row(9)],
      [row(7), ...all],
    ],
    { looks: 2, seconds: 1 },
  ],
  ["after a look that failed", [new Error("503"), all], { looks: 2, seconds: 1 }],
])("everything is there: %s", async (_, looks, expected) => {
  expect(await trackArrival(looks)).toMatchObject({ arrival: { missingRows: 0, problem: undefined }, ...expected });
});

test("rows that don't arrive are named, even if rows of others hide it", async () => {
  const { arrival, seconds, log } = await trackArrival([[row(0), row(2), row(7), row(8)]]);
  expect(arrival.missingRows).toBe(1);
  expect(arrival.problem).toMatch(/^1 of 3 rows haven't appeared in Datadog: \S+:2 \(record r1\)\. Rerun the job\.$/);
  expect(seconds).toBe(27);
  expect(log).toEqual([
    "info: Waiting for Datadog to show the upload (2 of 3 rows, 2 of 3 scores so far), 7 of 30 s",
    "info: Waiting for Datadog to show the upload (2 of 3 rows, 2 of 3 scores so far), 19 of 30 s",
  ]);
});

test("scores that don't arrive are counted", async () => {
  const { arrival } = await trackArrival([[row(0), row(1, false), row(2, false)]]);
  expect(arrival.problem).toBe("2 of 3 scores haven't appeared in Datadog. Rerun the job.");
});

test("nothing waits for what was rejected", async () => {
  const refused = { names: ["a.jsonl:3 (record r2)"], rows: 1, scores: 1 };
  const { arrival, seconds } = await trackArrival([[row(0), row(1)]], refused);
  expect(arrival.problem).toBe(
    "1 of 3 rows haven't appeared in Datadog: a.jsonl:3 (record r2). 1 too large for Datadog: shorten their input, output, or metadata.",
  );
  expect(seconds).toBe(0);
});

test("if nothing can be read, the state is unknown", async () => {
  const { arrival } = await trackArrival([new Error("Datadog answered 503")]);
  expect(arrival.problem).toContain("Datadog couldn't show whether the results arrived: Datadog answered 503");
});
