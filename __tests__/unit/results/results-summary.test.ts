import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ScoreValue } from "../../../src/results/result-row.ts";
import { parseResultsSummary, summarizeResults } from "../../../src/results/results-summary.ts";
import { ScoreAggregator } from "../../../src/results/scores.ts";
import { foldRows } from "./builders.ts";

/** Scores of rows, each with its own record. */
function makeExperimentScores(rows: readonly Record<string, ScoreValue>[], failed = 0) {
  const aggregator = new ScoreAggregator();
  for (const [index, scores] of rows.entries()) {
    const error = index < failed ? "no answer" : undefined;
    const span = { spanId: `s${index}`, traceId: `t${index}` };
    aggregator.addRow({ row: { scores, error }, identity: { recordId: `r${index}`, inputDigest: undefined }, span });
  }
  return aggregator.scores();
}

test("has rows, errors, and each metric in a few numbers", () => {
  const rows = [
    { accuracy: true, words: 2, tone: "kind", broken: null },
    { accuracy: true, words: 4, tone: "kind", broken: null },
    { accuracy: false, words: 9, tone: "dry", broken: null },
    { accuracy: false, words: null },
  ];
  expect(summarizeResults(makeExperimentScores(rows, 1))).toEqual({
    version: 1,
    rows: 4,
    errors: 1,
    metrics: {
      accuracy: { kind: "boolean", n: 4, mean: 0.5, sd: 0.57735026919 },
      words: { kind: "score", n: 3, mean: 5, sd: 3.60555127546 },
      tone: { kind: "categorical", n: 3, counts: { kind: 2, dry: 1 } },
    },
  });
});

test("large scores that differ by little keep their deviation", () => {
  const { metrics } = summarizeResults(makeExperimentScores([{ time: 1e9 }, { time: 1e9 + 1 }, { time: 1e9 + 2 }]));
  expect(metrics.time).toEqual({ kind: "score", n: 3, mean: 1e9 + 1, sd: 1 });
});

test("scores without a finite mean or deviation aren't saved as if they had one", () => {
  const rows = [
    { sum: 1.7e308, squares: 1e200 },
    { sum: 1.7e308, squares: 3e200 },
  ];
  expect(summarizeResults(makeExperimentScores(rows)).metrics).toEqual({
    sum: { kind: "score", n: 2, mean: 1.7e308 },
    squares: { kind: "score", n: 2, mean: 2e200 },
  });
});

test("rows without a record have no deviation", () => {
  const metrics = summarizeResults(foldRows([{ scores: { words: 3 } }, { scores: { words: 5 } }])).metrics;
  expect(metrics.words).toEqual({ kind: "score", n: 2, mean: 4 });
});

test("one row has no deviation", () => {
  expect(summarizeResults(makeExperimentScores([{ words: 3 }])).metrics.words).toEqual({
    kind: "score",
    n: 1,
    mean: 3,
  });
});

test("what doesn't fit into 8 KB: rare categories first, then all, then metrics with few scores", () => {
  const categories = Array.from({ length: 300 }, (_, index) => ({
    tone: `${"category ".repeat(10)}${index % 60}`,
    words: index,
  }));
  const few = summarizeResults(makeExperimentScores(categories));
  expect(Object.keys((few.metrics.tone as { counts: object }).counts)).toHaveLength(50);
  const longer = categories.map(({ tone, words }) => ({ tone: `${tone}${"x".repeat(90)}`, words }));
  const shorter = summarizeResults(makeExperimentScores(longer));
  expect(Object.keys((shorter.metrics.tone as { counts: object }).counts)).toHaveLength(20);
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`metric_${index}`, index / 7]));
  const rows = [{ ...many, tone: "kind", always: 1 }, { always: 2 }];
  const kept = summarizeResults(makeExperimentScores(rows));
  expect(kept).toMatchObject({ rows: 2, metrics: { always: { n: 2, mean: 1.5 } } });
  expect(kept.metrics).not.toHaveProperty("tone");
  expect(Object.keys(kept.metrics).length).toBeGreaterThan(100);
  expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThanOrEqual(8_192);
});

test("whatever is saved fits and reads back unchanged", () => {
  const label = fc.oneof(fc.stringMatching(/^[a-zA-Z0-9_-]{1,30}$/), fc.constant("__proto__"));
  const score = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.string(),
    fc.constant("__proto__"),
  );
  const rows = fc.array(fc.dictionary(label, score, { maxKeys: 40 }), { maxLength: 20 });
  fc.assert(
    fc.property(rows, (given) => {
      const record = summarizeResults(makeExperimentScores(given));
      const text = JSON.stringify(record);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8_192);
      expect(parseResultsSummary({ results: JSON.parse(text) })).toEqual(JSON.parse(text));
    }),
    { numRuns: process.env.FULL_TESTS ? 2_000 : 100, seed: 12 },
  );
});

const record = { version: 1, rows: 3, errors: 0, metrics: {} };

test.each<[string, unknown]>([
  ["no metadata", undefined],
  ["none", { tags: [] }],
  ["a user's own member", { results: "results/*.jsonl" }],
  ["another version", { results: { ...record, version: 2 } }],
  ["no count", { results: { ...record, rows: undefined } }],
  ["a count that is none", { results: { ...record, rows: -1 } }],
])("there's no results summary with %s", (_, metadata) => {
  expect(parseResultsSummary(metadata)).toBeUndefined();
});

test("an invalid metric is skipped, and unknown members are dropped", () => {
  const good = { kind: "boolean", n: 3, mean: 1, sd: 0 };
  const metrics = { good: { ...good, more: 1 }, odd: { kind: "boolean", n: "3" }, none: null };
  const read = parseResultsSummary({ tags: [], results: { ...record, metrics, more: true } });
  expect(read).toEqual({ ...record, metrics: { good } });
  expect(parseResultsSummary({ results: { ...record, metrics: [] } })).toEqual(record);
});

test("usage and run-level scores outlive the rows too", () => {
  const aggregator = new ScoreAggregator();
  for (const [index, cost_usd] of [0.1, 0.3].entries()) {
    const row = { scores: { accuracy: 1 }, usage: { cost_usd, total_tokens: 10 }, duration_ms: 5 };
    const span = { spanId: `s${index}`, traceId: `t${index}` };
    aggregator.addRow({ row, identity: { recordId: `r${index}`, inputDigest: undefined }, span });
  }
  aggregator.addSummary({ f1: 0.9, judge: null, tone: "dry" });
  const record = summarizeResults(aggregator.scores());
  expect(record).toMatchObject({
    usage: {
      $cost_usd: { kind: "score", n: 2, mean: 0.2, sd: 0.141421356237 },
      $total_tokens: { kind: "score", n: 2, mean: 10, sd: 0 },
      $duration_ms: { kind: "score", n: 2, mean: 5, sd: 0 },
    },
    summary: { f1: 0.9, judge: null, tone: "dry" },
  });
  expect(parseResultsSummary({ results: JSON.parse(JSON.stringify(record)) })).toEqual(record);
});

test("run-level scores are kept before metrics if not all of them fit", () => {
  const aggregator = new ScoreAggregator();
  const span = { spanId: "s", traceId: "t" };
  aggregator.addRow({ row: { scores: { accuracy: 1 } }, identity: { recordId: "r", inputDigest: undefined }, span });
  aggregator.addSummary(Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`summary_${index}`, 0.5])));
  expect(summarizeResults(aggregator.scores())).toEqual({
    version: 1,
    rows: 1,
    errors: 0,
    metrics: { accuracy: { kind: "score", n: 1, mean: 1 } },
  });
});
