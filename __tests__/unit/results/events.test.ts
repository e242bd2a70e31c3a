import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { maxMetrics } from "../../../src/lib/limits.ts";
import {
  type BatchLimits,
  buildEvents,
  buildSpanReference,
  makeBatches as divideEntries,
  formatBatch,
  type UploadContext,
} from "../../../src/results/events.ts";
import type { ResultEntry, RowEntry } from "../../../src/results/result-entry.ts";
import { identifyRecord, type ResultRow } from "../../../src/results/result-row.ts";

const uploadedAt = Date.parse("2026-02-03T12:00:00Z");
const context: UploadContext = {
  experimentId: "e1",
  projectId: "p1",
  datasetId: "d1",
  name: "support-bot",
  uploadedAt,
};

function makeEntry(row: ResultRow, line = 1): RowEntry {
  const file = { path: "/a.jsonl", name: "a.jsonl", modifiedAt: 0 };
  const entry = { kind: "row" as const, file, line, row, identity: identifyRecord(row.record_id, row.input) };
  return { ...entry, span: buildSpanReference("e1", entry) };
}

/** The events of an entry as they're sent, without undefined members. */
const sendEvents = (entry: ResultEntry): ReturnType<typeof buildEvents> =>
  JSON.parse(JSON.stringify(buildEvents(entry, context)));

function makeSpan(row: ResultRow, line = 1) {
  const [span] = sendEvents(makeEntry(row, line)).spans;
  if (!span) throw new Error("a row has a span");
  return span;
}

describe("the events of a row", () => {
  test("are a span and a metric for each score", () => {
    const row: ResultRow = {
      record_id: "r1",
      input: { question: "?" },
      output: "!",
      scores: { accuracy: 0.9, grounded: true, tone: "formal", fluency: null },
      reasoning: { accuracy: "close", fluency: "no answer from the judge" },
      start: "2026-02-03T11:59:00",
      duration_ms: 1.5,
      metadata: { model: "m" },
      tags: ["team:a"],
    };
    expect(sendEvents(makeEntry(row))).toMatchSnapshot();
  });

  test("have IDs that depend only on experiment, record, and run", () => {
    const ids = (row: ResultRow, line = 1) => makeSpan(row, line).span_id;
    expect(ids({ record_id: "a", scores: {} }, 1)).toBe(ids({ record_id: "a", scores: { b: 1 } }, 9));
    expect(ids({ input: { a: 1, b: 2 }, scores: {} })).toBe(ids({ input: { b: 2, a: 1 }, scores: {} }));
    expect(ids({ record_id: "a", scores: {} })).not.toBe(ids({ record_id: "a", run: 2, scores: {} }));
    expect(ids({ scores: {} }, 1)).not.toBe(ids({ scores: {} }, 2));
    const { span_id, trace_id } = makeSpan({ scores: {} });
    expect(span_id).toMatch(/^[0-9a-f]{16}$/);
    expect(trace_id).toMatch(/^[0-9a-f]{32}$/);
  });

  test("say that a row failed, and how", () => {
    expect(makeSpan({ scores: {}, error: "time-out" })).toMatchObject({
      status: "error",
      meta: { error: { message: "time-out" } },
    });
    expect(makeSpan({ scores: {}, error: "" })).toMatchObject({ status: "ok", meta: {} });
  });

  test.each([
    ["not given", {}, uploadedAt, 1],
    ["long ago", { start: "2020-01-01T00:00:00Z", duration_ms: 2 }, uploadedAt - 23 * 3_600_000, 2_000_000],
    ["in the future", { start: "2030-01-01T00:00:00Z" }, uploadedAt, 1],
    ["only a duration", { duration_ms: 1_000 }, uploadedAt - 1_000, 1_000_000_000],
    ["shorter than a nanosecond", { duration_ms: 1e-9 }, uploadedAt, 1],
  ])("have times that Datadog accepts: %s", (_, times, startMs, duration) => {
    expect(makeSpan({ scores: {}, ...times })).toMatchObject({ start_ns: startMs * 1e6, duration });
  });

  test("have the members that Datadog accepted in a recorded upload", async () => {
    const recorded = JSON.parse(await readFile(new URL("fixtures/events-post.json", import.meta.url), "utf8"));
    const [span, metric] = [recorded.data.attributes.spans[0], recorded.data.attributes.metrics[0]];
    const events = sendEvents(
      makeEntry({
        record_id: "r",
        input: 1,
        output: 1,
        expected_output: 1,
        metadata: {},
        scores: { nonempty: true },
      }),
    );
    expect(Object.keys(events.spans[0] ?? {}).sort()).toEqual(Object.keys(span).sort());
    expect(Object.keys(events.spans[0]?.meta ?? {}).sort()).toEqual(Object.keys(span.meta).sort());
    expect(Object.keys(events.metrics[0] ?? {}).sort()).toEqual(Object.keys(metric).sort());
  });
});

test("a run-level score belongs to no span", () => {
  const file = { path: "/a.jsonl", name: "a.jsonl", modifiedAt: 0 };
  const events = sendEvents({ kind: "summary", file, line: 1, scores: { f1: 0.9 } });
  expect(events.spans).toEqual([]);
  expect(events.metrics).toMatchObject([
    {
      metric_source: "summary",
      span_id: "",
      trace_id: "",
      label: "f1",
      metric_type: "score",
      score_value: 0.9,
    },
  ]);
});

interface Body {
  data: {
    type: string;
    attributes: { scope: string; spans: { span_id: string }[]; metrics: { span_id: string }[] };
  };
}

function makeBatches(rows: readonly ResultRow[], limits?: BatchLimits) {
  const entries = rows.map((row, index) => makeEntry(row, index + 1));
  return [...divideEntries(entries, context, limits)].map((batch) => ({
    body: formatBatch(batch, context),
    spans: batch.filter(({ spans }) => spans !== "").length,
    metrics: batch.reduce((sum, { metricCount }) => sum + metricCount, 0),
  }));
}

const readAttributes = ({ body }: { body: string }) => (JSON.parse(body) as Body).data.attributes;

describe("batches", () => {
  test("carry at most 1,000 metrics each", () => {
    const rows = Array.from({ length: 700 }, () => ({ scores: { a: 1, b: true, c: "x" } }));
    const batches = makeBatches(rows);
    expect(batches.map(({ spans, metrics }) => [spans, metrics])).toEqual([
      [333, 999],
      [333, 999],
      [34, 102],
    ]);
    expect(readAttributes(batches[0] ?? { body: "" }).scope).toBe("experiments");
  });

  test("carry at most 4 MB each", () => {
    const rows = Array.from({ length: 5 }, () => ({ output: "é".repeat(750_000), scores: { a: 1 } }));
    const batches = makeBatches(rows);
    expect(batches.map(({ spans }) => spans)).toEqual([2, 2, 1]);
    for (const { body } of batches) expect(Buffer.byteLength(body)).toBeLessThan(4_000_000);
  });

  test("carry a row with as many metrics as it can have alone", () => {
    const scores = Object.fromEntries(Array.from({ length: maxMetrics }, (_, index) => [`m${index}`, 1]));
    const batches = makeBatches([{ scores: { a: 1 } }, { scores }, { scores: { a: 1 } }]);
    expect(batches.map(({ spans, metrics }) => [spans, metrics])).toEqual([
      [1, 1],
      [1, 1_000],
      [1, 1],
    ]);
  });

  test("don't exist without rows", () => {
    expect(makeBatches([])).toEqual([]);
  });

  test("lose nothing, keep the order and the limits, and keep spans with their metrics", () => {
    const rows = fc.array(
      fc.record({
        output: fc.string({ maxLength: 400 }),
        scores: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.boolean()),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const limits = { metrics: 7, bytes: 8_000 };
        const batches = makeBatches(given, limits);
        const ids = given.map((row, index) => makeSpan(row, index + 1).span_id);
        expect(batches.flatMap((batch) => readAttributes(batch).spans.map((span) => span.span_id))).toEqual(ids);
        expect(batches.reduce((sum, { metrics }) => sum + metrics, 0)).toBe(
          given.reduce((sum, { scores }) => sum + Object.keys(scores).length, 0),
        );
        for (const batch of batches) {
          const { spans, metrics } = readAttributes(batch);
          expect([spans.length, metrics.length]).toEqual([batch.spans, batch.metrics]);
          expect(metrics.length).toBeLessThanOrEqual(limits.metrics);
          expect(Buffer.byteLength(batch.body)).toBeLessThanOrEqual(limits.bytes);
          const own = new Set(spans.map((span) => span.span_id));
          expect(metrics.every((metric) => own.has(metric.span_id))).toBe(true);
        }
      }),
      { seed: 2, numRuns: 50 },
    );
  });
});
