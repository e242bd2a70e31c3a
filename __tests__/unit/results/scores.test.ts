import { describe, expect, test } from "@jest/globals";
import { groupByRecord } from "../../../src/comparison/records.ts";
import { type EventsPage, eventsResponse } from "../../../src/datadog/events-response.ts";
import { identifyRecord } from "../../../src/results/result-row.ts";
import { type ExperimentScores, ScoreAggregator } from "../../../src/results/scores.ts";
import { foldRows, makeRecords, makeScores } from "./builders.ts";

describe("rows of a results file", () => {
  test("are aggregated into means, shares, and modes over all rows", () => {
    const { metrics } = makeScores([
      { score: 1, flag: true, tone: "formal" },
      { score: 0.5, flag: false, tone: "casual" },
      { score: null, flag: true, tone: "casual" },
      {},
    ]);
    expect(metrics.get("score")).toMatchObject({ type: "score", count: 2, errors: 1, mean: 0.75 });
    expect(metrics.get("flag")).toMatchObject({ type: "boolean", count: 3, errors: 0, mean: 2 / 3 });
    expect(metrics.get("tone")).toMatchObject({ type: "categorical", count: 3, mean: undefined });
    expect(metrics.get("tone")?.categories).toEqual([
      { category: "casual", count: 2, share: 2 / 3 },
      { category: "formal", count: 1, share: 1 / 3 },
    ]);
  });

  test("count failures and rows that nothing identifies", () => {
    const { rows, records } = foldRows([
      { record_id: "a", scores: {}, error: { type: "Timeout" } },
      { input: "?", scores: {}, error: "" },
      { input: null, scores: {}, error: {} },
    ]);
    expect(rows).toEqual({ total: 3, failed: 1, withoutRecord: 1 });
    expect(records).toHaveLength(2);
  });

  test("of one record are averaged for it, and counted one by one in the mean", () => {
    const { metrics, records } = foldRows([
      { record_id: "a", run: 1, scores: { score: 1 } },
      { record_id: "a", run: 2, scores: { score: 0 } },
      { record_id: "b", run: 1, scores: { score: 1 } },
    ]);
    const score = metrics.get("score");
    expect(makeRecords({ records }).map(({ recordId }) => recordId)).toEqual(["a", "b"]);
    expect(score?.mean).toBeCloseTo(2 / 3, 12);
    expect(score && groupByRecord(score.observations, 2)).toEqual([[0, 1], [1]]);
    expect(makeRecords({ records }).map(({ rows }) => rows)).toEqual([2, 1]);
  });

  test("have a limited number of categories", () => {
    const { metrics } = makeScores(Array.from({ length: 1_200 }, (_, index) => ({ tone: `free text ${index}` })));
    const categories = metrics.get("tone")?.categories ?? [];
    expect(categories).toHaveLength(1_001);
    expect(categories[0]).toMatchObject({ category: "(other categories)", count: 200 });
  });
});

function makePage(spans: unknown[], summary: unknown[] = [], after = ""): EventsPage {
  return eventsResponse.parse({
    data: { id: "e", type: "experiment_events", attributes: { spans, summary_metrics: summary } },
    meta: { after },
  });
}

function readScorePages(...pages: EventsPage[]): ExperimentScores {
  const aggregator = new ScoreAggregator();
  for (const page of pages) aggregator.addPage(page);
  return aggregator.scores();
}

function metric(label: string, type: string, value: unknown, timestamp_ms = 1) {
  return { label, metric_type: type, [`${type}_value`]: value, timestamp_ms };
}

test("a row and the span of its upload give their record the same properties", () => {
  const metadata = { Language: "FR+be", critical: true, turns: 3, context: { a: 1 }, long: "x".repeat(300) };
  const tags = ["language:de", "team:a", "team:b", "beta"];
  const slicedBy = ["language", "critical", "turns", "context", "long", "team", "tag"];
  const expected = new Map([
    ["language", ["fr_be"]],
    ["team", ["a", "b"]],
    ["tag", ["beta"]],
    ["critical", ["true"]],
    ["turns", ["3"]],
  ]);
  const { records } = foldRows([{ record_id: "a", scores: { accuracy: 1 }, metadata, tags }], {}, slicedBy);
  expect(records[0]?.properties).toEqual(expected);
  const aggregator = new ScoreAggregator(new Set(slicedBy));
  const span = { span_id: "s", trace_id: "t", tags: ["dataset_record_id:a", ...tags], meta: { metadata } };
  aggregator.addPage(makePage([span]));
  expect(aggregator.scores().records[0]?.properties).toEqual(expected);
});

test("a record without an ID has the name of its test", () => {
  const aggregator = new ScoreAggregator();
  const row = { input: "?", scores: { accuracy: 1 } };
  const place = { inDocument: { row: 1, test: "greets politely" } };
  aggregator.addRow({ row, identity: identifyRecord(undefined, "?"), ...place, span: { spanId: "s", traceId: "t" } });
  expect(aggregator.scores().records).toMatchObject([{ recordId: undefined, name: "greets politely", rows: 1 }]);
});

test("a metric named like what every object inherits has no reason of its own", () => {
  const { failures } = foldRows([{ record_id: "a", scores: { constructor: null }, reasoning: { other: "x" } }]);
  expect(failures).toMatchObject([{ metric: "constructor", message: "no score" }]);
});

describe("pages of Datadog's events", () => {
  test("are aggregated like rows, from the documented shape", () => {
    // The example of the v3 events endpoint.
    const span = {
      id: "00000000-0000-0000-0000-000000000001",
      dataset_record_id: "5dc422e6",
      duration: 798832000,
      eval_metrics: [
        {
          timestamp_ms: 1776188906109,
          metric_source: "custom",
          metric_type: "boolean",
          label: "exact_match",
          boolean_value: true,
          span_id: "180",
          trace_id: "trace-abc",
        },
      ],
      meta: { error: {}, input: { question: "What is the capital of China?" }, output: "Beijing" },
      name: "generate_capital",
      span_id: "180",
      start_ns: 1776188906109254000,
      status: "ok",
      tags: ["dataset_record_id:5dc422e6"],
      trace_id: "trace-abc",
    };
    const scores = readScorePages(makePage([span], [metric("pass_rate", "score", 0.75)]));
    expect(scores.rows).toEqual({ total: 1, failed: 0, withoutRecord: 0 });
    expect(makeRecords(scores)).toMatchObject([
      { recordId: "5dc422e6", span: { spanId: "180", traceId: "trace-abc" } },
    ]);
    expect(scores.metrics.get("exact_match")).toMatchObject({ type: "boolean", count: 1, mean: 1 });
    expect(scores.summary).toEqual(new Map([["pass_rate", 0.75]]));
  });

  test("are the same scores as the rows that were uploaded", () => {
    const rows = [
      { record_id: "a", input: { q: 1, r: 2 }, scores: { accuracy: 0.5, flag: true, tone: "x" } },
      {
        record_id: "b",
        input: { q: 2, r: 2 },
        scores: { accuracy: null, flag: false, tone: "y" },
        error: "no",
      },
    ];
    const spans = [
      {
        span_id: "s0",
        trace_id: "t0",
        status: "ok",
        tags: ["dataset_record_id:a"],
        meta: { input: { r: 2, q: 1 } },
        eval_metrics: [
          metric("accuracy", "score", 0.5),
          metric("flag", "boolean", true),
          metric("tone", "categorical", "x"),
        ],
      },
      {
        span_id: "s1",
        trace_id: "t1",
        status: "error",
        dataset_record_id: "b",
        meta: { input: { r: 2, q: 2 }, error: { message: "no" } },
        eval_metrics: [
          { ...metric("accuracy", "categorical", null), error: { message: "the judge" } },
          metric("flag", "boolean", false),
          metric("tone", "categorical", "y"),
        ],
      },
    ];
    const { excerpts: _, records, ...expected } = foldRows(rows);
    const scores = readScorePages(makePage(spans));
    expect(scores).toMatchObject(expected);
    expect(makeRecords(scores)).toEqual(makeRecords({ records }));
  });

  test("count the newest event of a label, and a span that comes twice once", () => {
    const span = {
      span_id: "s",
      dataset_record_id: "a",
      eval_metrics: [metric("accuracy", "score", 1, 20), metric("accuracy", "score", 0, 10)],
    };
    const { rows, metrics, summary } = readScorePages(
      makePage([span], [metric("f1", "score", 0.9, 20)], "next"),
      makePage([span], [metric("f1", "score", 0.1, 10)]),
    );
    expect(rows.total).toBe(1);
    expect(metrics.get("accuracy")).toMatchObject({ count: 1, mean: 1 });
    expect(summary.get("f1")).toBe(0.9);
  });

  test("don't include JSON metrics and the steps within a row", () => {
    const { rows, metrics } = readScorePages(
      makePage([
        { span_id: "root", parent_id: "undefined", eval_metrics: [metric("details", "json", { a: 1 })] },
        { span_id: "step", parent_id: "root", status: "error" },
      ]),
    );
    expect(rows).toEqual({ total: 1, failed: 0, withoutRecord: 1 });
    expect([...metrics]).toEqual([]);
  });

  test("treat an empty category with an error as a failed evaluator", () => {
    const failed = { ...metric("accuracy", "categorical", ""), error: { message: "no answer" } };
    const { metrics } = readScorePages(makePage([{ span_id: "s", eval_metrics: [failed] }]));
    expect(metrics.get("accuracy")).toMatchObject({ count: 0, errors: 1, mean: undefined });
  });

  test("include usage: from spans, and from what an upload wrote beside them", () => {
    const spans = [
      { span_id: "a", duration: 2_000_000, metrics: { total_tokens: 10, estimated_total_cost: 5_000_000 } },
      { span_id: "b", duration: 1, metrics: { input_tokens: 1, output_tokens: 2 } },
      { span_id: "c", meta: { metadata: { $usage: { cost_usd: 0.5, total_tokens: 7 } } } },
    ];
    const { usage } = readScorePages(makePage(spans));
    expect(usage.get("$cost_usd")).toMatchObject({ count: 2, mean: 0.2525 });
    expect(usage.get("$total_tokens")).toMatchObject({ count: 3, mean: 20 / 3 });
    expect(usage.get("$duration_ms")).toMatchObject({ count: 1, mean: 2 });
    expect(readScorePages(makePage([{ span_id: "c" }])).usage.size).toBe(0);
  });

  test("of two traces may have the same span IDs", () => {
    const span = (trace_id: string, record: string) => ({
      span_id: "1",
      trace_id,
      dataset_record_id: record,
      eval_metrics: [metric("accuracy", "score", 1)],
    });
    expect(readScorePages(makePage([span("a", "x"), span("b", "y"), span("a", "x")])).rows.total).toBe(2);
  });

  test("skip only an invalid metric, tag, or span, and count it", () => {
    const odd = {
      span_id: "s",
      trace_id: "t",
      tags: ["dataset_record_id:r", 7, null],
      eval_metrics: [metric("accuracy", "score", 1), { label: 5, score_value: 1 }, null, "text"],
    };
    const { rows, records, metrics, skipped } = readScorePages(
      makePage([odd, null, { trace_id: "no id" }, { span_id: 3 }], [metric("f1", "score", 1), { label: {} }]),
    );
    expect(skipped).toEqual({ spans: 3, metrics: 4, tags: 2 });
    expect([rows.total, records.at(0)?.recordId, metrics.get("accuracy")?.count]).toEqual([1, "r", 1]);
  });

  test("treat a score of another type than its metric's as a failed evaluator", () => {
    const values = [0.5, 0.7, "0.9", null].map((score_value, index) => ({
      span_id: `s${index}`,
      eval_metrics: [{ label: "accuracy", metric_type: "score", score_value, timestamp_ms: 1 }],
    }));
    expect(readScorePages(makePage(values)).metrics.get("accuracy")).toMatchObject({
      count: 2,
      errors: 2,
      mean: 0.6,
    });
  });

  test("name where the next one begins, and accept what is missing or null", () => {
    expect(makePage([], [], "x").cursor).toBe("x");
    expect(makePage([]).cursor).toBeUndefined();
    const bare = { data: { attributes: { spans: null, summary_metrics: null } } };
    expect(eventsResponse.parse(bare)).toEqual({
      spans: [],
      summaryMetrics: [],
      skipped: { spans: 0, metrics: 0, tags: 0 },
      cursor: undefined,
    });
    expect(makePage([{ span_id: "a", tags: null, meta: null, metrics: null, eval_metrics: null }]).spans).toHaveLength(
      1,
    );
  });
});
