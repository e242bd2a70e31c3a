import { expect, test } from "@jest/globals";
import { uploadEntries, uploadsAtOnce } from "../../../src/finish/upload.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { Span } from "../../../src/results/events.ts";
import { identifyRecord } from "../../../src/results/result-row.ts";
import { fakeDatadog, fakeLog } from "./fakes.ts";

const context = {
  experimentId: "e",
  projectId: "p",
  datasetId: "d",
  name: "support-bot",
  uploadedAt: Date.UTC(2026, 0, 5),
};
const never = new AbortController().signal;

/** Rows with two metrics each, so that a request contains 500 of them. */
function makeEntries(rows: number) {
  return Array.from({ length: rows }, (_, row) => ({
    kind: "row" as const,
    file: { path: "/a.jsonl", name: "a.jsonl", modifiedAt: 0 },
    line: row + 1,
    row: { record_id: `r${row}`, scores: { a: 1, b: 2 } },
    identity: identifyRecord(`r${row}`, undefined),
    span: { spanId: `s${row}`, traceId: `t${row}` },
  }));
}

function uploadedRecords(json: string): string[] {
  const { spans } = JSON.parse(json).data.attributes as { spans: Span[] };
  return spans.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith("dataset_record_id:")));
}

test("sends every row once, in a few parallel requests, and reports its progress", async () => {
  const log = fakeLog();
  const records: string[] = [];
  const started = { calls: 0, most: 0 };
  let waiting: (() => void)[] = [];
  // Each call waits until as many are under way as there can be.
  const meet = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      started.most = Math.max(started.most, waiting.length);
      if (waiting.length < uploadsAtOnce && started.calls < 16) return;
      for (const go of waiting) go();
      waiting = [];
    });
  const datadog = fakeDatadog({
    pushEvents: async (id, json) => {
      expect(id).toBe("e");
      started.calls += 1;
      await meet();
      records.push(...uploadedRecords(json));
    },
  });
  const clock = { ...systemClock, now: () => started.calls * 900 };
  const { taken } = await uploadEntries(makeEntries(8_000), context, { datadog, clock, log, signal: never });
  expect(taken.size).toBe(8_000);
  expect(new Set(taken.values())).toContain("a.jsonl:8000 (record r7999)");
  expect(new Set(records).size).toBe(8_000);
  expect(records).toHaveLength(8_000);
  expect(started).toEqual({ calls: 16, most: uploadsAtOnce });
  expect(log.lines).toEqual([expect.stringMatching(/^info: Uploaded \d+ of 8000 rows\.$/)]);
});

test("ends with the first rejected request, and cancels the others", async () => {
  const started: AbortSignal[] = [];
  const datadog = fakeDatadog({
    pushEvents: async (_, __, signal) => {
      started.push(signal);
      if (started.length === 2) throw new Error("bad span");
      await new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  });
  const tools = { datadog, clock: systemClock, log: fakeLog(), signal: never };
  await expect(uploadEntries(makeEntries(5_000), context, tools)).rejects.toThrow("bad span");
  expect(started.length).toBeLessThanOrEqual(uploadsAtOnce);
  expect(started.map(({ aborted }) => aborted)).toEqual(started.map(() => true));
});
