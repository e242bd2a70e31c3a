import type { EventsPage, SpanEvent } from "../datadog/events-answer.ts";
import { identityOf, isNested, newestByLabel, scoreOf, spanFailed } from "./events-page.ts";
import { failureOf } from "./failure.ts";
import { type RecordIdentity, type ResultRow, recordKey, type ScoreValue } from "./result-row.ts";

export type MetricType = "score" | "boolean" | "categorical";

/** Where a row's span is found in Datadog. */
export interface SpanReference {
  spanId: string;
  traceId: string;
}

/** A dataset record that an experiment has rows of. */
export interface ScoredRecord extends RecordIdentity {
  /** The span of its first row. */
  span: SpanReference | undefined;
}

/** A category and how many rows have it. */
export interface CategoryCount {
  category: string;
  count: number;
  /** Of all rows with a category, from 0 to 1. */
  share: number;
}

/** One metric over all rows of an experiment. */
export interface MetricScores {
  label: string;
  type: MetricType;
  /** Rows with a score. */
  count: number;
  /** Rows whose evaluator failed. */
  errors: number;
  /** The mean of a score, the share of true; undefined for categories and where no row has a score. */
  mean: number | undefined;
  /** Most frequent first; the first one is the mode. Empty unless the metric is categorical. */
  categories: CategoryCount[];
  /** The numeric values (true is 1) one by one, each with the index of its record. */
  observations: { records: readonly number[]; values: readonly number[] };
}

/** What could not be read of an experiment's events, item by item. */
export interface LeftOut {
  spans: number;
  metrics: number;
  tags: number;
}

export interface RowCounts {
  total: number;
  failed: number;
  /** Rows with neither record id nor input: they can be paired with nothing. */
  withoutRecord: number;
}

/** What a comparison needs of one experiment. */
export interface ExperimentScores {
  rows: RowCounts;
  records: readonly ScoredRecord[];
  metrics: ReadonlyMap<string, MetricScores>;
  /** Scores of the whole experiment; `null` where the evaluator failed. */
  summary: ReadonlyMap<string, ScoreValue>;
  /** Undefined where no span has any. */
  totalTokens: number | undefined;
  /** Datadog's estimate, in nanodollars. Undefined where no span has any. */
  costNanodollars: number | undefined;
}

/** Folds rows and events into scores as they come; it holds numbers and identities, never a row. */
export interface ScoreFolder {
  addRow(row: ResultRow, identity: RecordIdentity, span: SpanReference): void;
  addSummary(scores: Readonly<Record<string, ScoreValue>>): void;
  /** A page of Datadog's events; a span that comes twice counts once. */
  addPage(page: EventsPage): void;
  scores(): ExperimentScores;
}

export function createScoreFolder(): ScoreFolder {
  const fold = emptyFold();
  return {
    addRow: (row, identity, span) => addRow(fold, row, addRecord(fold, identity, span)),
    addSummary: (scores) => {
      for (const [label, score] of Object.entries(scores)) fold.summary.set(label, { score, timestamp: 0 });
    },
    addPage: (page) => addPage(fold, page),
    scores: () => scoresOf(fold),
  };
}

interface Fold {
  rows: RowCounts;
  records: ScoredRecord[];
  recordIndex: Map<string, number>;
  metrics: Map<string, MetricFold>;
  summary: Map<string, { score: ScoreValue; timestamp: number }>;
  spanIds: Set<string>;
  totalTokens: number | undefined;
  costNanodollars: number | undefined;
}

interface MetricFold {
  type: MetricType | undefined;
  count: number;
  errors: number;
  sum: number;
  categories: Map<string, number>;
  records: number[];
  values: number[];
}

function emptyFold(): Fold {
  return {
    rows: { total: 0, failed: 0, withoutRecord: 0 },
    records: [],
    recordIndex: new Map(),
    metrics: new Map(),
    summary: new Map(),
    spanIds: new Set(),
    totalTokens: undefined,
    costNanodollars: undefined,
  };
}

function addRow(fold: Fold, row: ResultRow, record: number | undefined): void {
  fold.rows.total += 1;
  if (failureOf(row.error) !== undefined) fold.rows.failed += 1;
  for (const [label, score] of Object.entries(row.scores)) addScore(fold, label, score, record);
}

function addPage(fold: Fold, { spans, summaryMetrics }: EventsPage): void {
  for (const span of spans) {
    if (fold.spanIds.has(span.span_id) || isNested(span)) continue;
    fold.spanIds.add(span.span_id);
    addSpan(fold, span);
  }
  for (const event of newestByLabel(summaryMetrics)) {
    const score = scoreOf(event);
    const known = fold.summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
    if (score !== undefined && event.timestamp_ms >= known)
      fold.summary.set(event.label, { score, timestamp: event.timestamp_ms });
  }
}

function addSpan(fold: Fold, span: SpanEvent): void {
  const record = addRecord(fold, identityOf(span), { spanId: span.span_id, traceId: span.trace_id });
  fold.rows.total += 1;
  if (spanFailed(span)) fold.rows.failed += 1;
  for (const event of newestByLabel(span.eval_metrics)) {
    const score = scoreOf(event);
    if (score !== undefined) addScore(fold, event.label, score, record);
  }
  const { total_tokens, input_tokens, output_tokens, estimated_total_cost } = span.metrics;
  fold.totalTokens = sum(fold.totalTokens, total_tokens ?? sum(input_tokens, output_tokens));
  fold.costNanodollars = sum(fold.costNanodollars, estimated_total_cost);
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : a + (b ?? 0);
}

/** The record's index; undefined where nothing identifies it. */
function addRecord(fold: Fold, identity: RecordIdentity, span: SpanReference): number | undefined {
  const key = recordKey(identity);
  if (key === undefined) {
    fold.rows.withoutRecord += 1;
    return undefined;
  }
  const known = fold.recordIndex.get(key);
  if (known !== undefined) return known;
  fold.recordIndex.set(key, fold.records.length);
  return fold.records.push({ ...identity, span }) - 1;
}

// A value of another type than the metric's first one is no score of it: it counts as the evaluator's failure.
function addScore(fold: Fold, label: string, score: ScoreValue, record: number | undefined): void {
  const metric = metricFold(fold, label);
  metric.type ??= metricTypeOf(score);
  if (score === null || metricTypeOf(score) !== metric.type) {
    metric.errors += 1;
    return;
  }
  metric.count += 1;
  if (typeof score === "string") addCategory(metric, score);
  else addValue(metric, Number(score), record);
}

function metricFold(fold: Fold, label: string): MetricFold {
  const known = fold.metrics.get(label);
  if (known) return known;
  const metric: MetricFold = {
    type: undefined,
    count: 0,
    errors: 0,
    sum: 0,
    categories: new Map(),
    records: [],
    values: [],
  };
  fold.metrics.set(label, metric);
  return metric;
}

/** The type of the metric that a score makes; undefined for `null`, which tells none. */
export function metricTypeOf(score: ScoreValue): MetricType | undefined {
  switch (typeof score) {
    case "number":
      return "score";
    case "boolean":
      return "boolean";
    case "string":
      return "categorical";
    case "object":
      return undefined;
  }
}

function addValue(metric: MetricFold, value: number, record: number | undefined): void {
  metric.sum += value;
  if (record === undefined) return;
  metric.records.push(record);
  metric.values.push(value);
}

// A bound on memory, where someone sends free text as a category.
const mostCategories = 1_000;
const longestCategory = 200;
const otherCategories = "(other categories)";

function addCategory(metric: MetricFold, score: string): void {
  const category = score.length <= longestCategory ? score : `${score.slice(0, longestCategory - 1)}…`;
  const isKept = metric.categories.has(category) || metric.categories.size < mostCategories;
  const key = isKept ? category : otherCategories;
  metric.categories.set(key, (metric.categories.get(key) ?? 0) + 1);
}

function scoresOf(fold: Fold): ExperimentScores {
  const metrics = [...fold.metrics].map(([label, metric]) => [label, metricScores(label, metric)] as const);
  return {
    rows: { ...fold.rows },
    records: fold.records,
    metrics: new Map(metrics),
    summary: new Map([...fold.summary].map(([label, { score }]) => [label, score])),
    totalTokens: fold.totalTokens,
    costNanodollars: fold.costNanodollars,
  };
}

function metricScores(label: string, metric: MetricFold): MetricScores {
  const type = metric.type ?? "score";
  const { count, errors, records, values } = metric;
  const mean = type === "categorical" || count === 0 ? undefined : metric.sum / count;
  return {
    label,
    type,
    count,
    errors,
    mean,
    categories: categoryCounts(metric),
    observations: { records, values },
  };
}

function categoryCounts({ categories, count: rows }: MetricFold): CategoryCount[] {
  return [...categories]
    .map(([category, count]) => ({ category, count, share: count / rows }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
