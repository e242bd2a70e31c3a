import type { EventsPage, SpanEvent } from "../datadog/events-answer.ts";
import { excerptRoom } from "../lib/limits.ts";
import { type ContentDigest, createContentDigest } from "./content-digest.ts";
import { isNested, newestByLabel, readRecordIdentity, readScore, spanFailed } from "./events-page.ts";
import { createExcerpts, type Excerpt, type Excerpts, excerptOfRow, excerptOfSpan } from "./excerpts.ts";
import { readRowFailure } from "./failure.ts";
import { countFailure, type FailureCount, sortFailures } from "./failures.ts";
import {
  addScore,
  emptyMetric,
  type MetricAccumulator,
  type MetricScores,
  metricScores,
} from "./metric-accumulator.ts";
import { type RecordProperties, readProperties, type SlicedBy } from "./record-properties.ts";
import { type RecordIdentity, type ResultRow, recordKey, type ScoreValue } from "./result-row.ts";
import { createRecordTable, type RecordTable, type ScoredRecords } from "./scored-records.ts";
import { createSpanTable, type SpanReference, type SpanTable } from "./span-reference.ts";
import { readUsage, toUsage, type Usage } from "./usage.ts";

export {
  type CategoryCount,
  type MetricScores,
  type MetricType,
  scoreType as metricTypeOf,
} from "./metric-accumulator.ts";
export type { ScoredRecord, ScoredRecords } from "./scored-records.ts";
export type { SpanReference } from "./span-reference.ts";

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
  records: ScoredRecords;
  metrics: ReadonlyMap<string, MetricScores>;
  /** What answers cost, as metrics named `$cost_usd`, `$duration_ms` and `$total_tokens`, where rows tell it. */
  usage: ReadonlyMap<UsageLabel, MetricScores>;
  /** Scores of the whole experiment; `null` where the evaluator failed. */
  summary: ReadonlyMap<string, ScoreValue>;
  leftOut: LeftOut;
  /** Errors of rows and of evaluators, the most frequent first. */
  failures: readonly FailureCount[];
  /** Of all outputs and scores; see `ContentDigest`. */
  contentDigest?: string | undefined;
  /** The beginnings of a row's texts; undefined where it is not a record's first, or there was no room for it. */
  findExcerpt?: (span: SpanReference) => Excerpt | undefined;
}

export const usageLabels = ["$cost_usd", "$duration_ms", "$total_tokens"] as const;
type UsageLabel = (typeof usageLabels)[number];

/** Whether a label is that of cost, tokens or duration, and no evaluator's. */
export function isUsageLabel(label: string): boolean {
  return usageLabels.some((usage) => usage === label);
}

/** Folds rows and events into scores as they come; it holds numbers, identities and a bounded number of excerpts. */
export interface ScoreAggregator {
  /** Gives the index of the row's record; -1 where nothing identifies it. */
  addRow(row: ResultRow, identity: RecordIdentity, span: SpanReference): number;
  addSummary(scores: Readonly<Record<string, ScoreValue>>): void;
  /** A page of Datadog's events; a span that comes twice counts once. */
  addPage(page: EventsPage): void;
  scores(): ExperimentScores;
}

/** Creates a folder; of records it keeps the properties that slices ask for. */
export function createScoreFolder(slicedBy: SlicedBy = new Set()): ScoreAggregator {
  const fold = emptyFold(slicedBy);
  return {
    addRow: (row, identity, span) => addRow(fold, row, identity, span),
    addSummary: (scores) => {
      for (const [label, score] of Object.entries(scores)) fold.summary.set(label, { score, timestamp: 0 });
    },
    addPage: (page) => addPage(fold, page),
    scores: () => toExperimentScores(fold),
  };
}

interface Fold {
  slicedBy: SlicedBy;
  rows: RowCounts;
  spans: SpanTable;
  records: RecordTable;
  excerpts: Excerpts;
  metrics: Map<string, MetricAccumulator>;
  usage: Map<UsageLabel, MetricAccumulator>;
  summary: Map<string, { score: ScoreValue; timestamp: number }>;
  leftOut: LeftOut;
  failures: Map<string, FailureCount>;
  content: ContentDigest;
}

function emptyFold(slicedBy: SlicedBy): Fold {
  const spans = createSpanTable();
  return {
    slicedBy,
    rows: { total: 0, failed: 0, withoutRecord: 0 },
    spans,
    records: createRecordTable(spans),
    excerpts: createExcerpts(excerptRoom),
    metrics: new Map(),
    usage: new Map(),
    summary: new Map(),
    leftOut: { spans: 0, metrics: 0, tags: 0 },
    failures: new Map(),
    content: createContentDigest(),
  };
}

function addRow(fold: Fold, row: ResultRow, identity: RecordIdentity, reference: SpanReference): number {
  const record = addRecord(fold, identity, fold.spans.add(reference), () => excerptOfRow(row), row);
  fold.rows.total += 1;
  fold.content.addRow(recordKey(identity), row.output, row.scores);
  const where = { recordId: identity.recordId, span: reference };
  const failure = readRowFailure(row.error);
  if (failure !== undefined) {
    fold.rows.failed += 1;
    countFailure(fold.failures, failure, { ...where, metric: undefined });
  }
  for (const [label, score] of Object.entries(row.scores)) {
    addTo(fold.metrics, label, score, record);
    if (score !== null || failure !== undefined) continue;
    const reason = row.reasoning?.[label];
    countFailure(fold.failures, { message: reason ?? "no score" }, { ...where, metric: label });
  }
  addUsage(fold, toUsage(row.usage), row.duration_ms ?? undefined, record);
  return record;
}

function addPage(fold: Fold, { spans, summaryMetrics, leftOut }: EventsPage): void {
  for (const span of spans) if (!isNested(span)) addSpan(fold, span);
  for (const kind of ["spans", "metrics", "tags"] as const) fold.leftOut[kind] += leftOut[kind];
  for (const event of newestByLabel(summaryMetrics)) {
    const score = readScore(event);
    const known = fold.summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
    if (score !== undefined && event.timestamp_ms >= known)
      fold.summary.set(event.label, { score, timestamp: event.timestamp_ms });
  }
}

function addSpan(fold: Fold, span: SpanEvent): void {
  const known = fold.spans.length;
  const place = fold.spans.add({ spanId: span.span_id, traceId: span.trace_id });
  if (place < known) return;
  const record = addRecord(fold, readRecordIdentity(span), place, () => excerptOfSpan(span), {
    metadata: span.meta.metadata,
    tags: span.tags,
  });
  fold.rows.total += 1;
  const identity = readRecordIdentity(span);
  const where = { recordId: identity.recordId, span: { spanId: span.span_id, traceId: span.trace_id } };
  const hasFailed = spanFailed(span);
  if (hasFailed) {
    fold.rows.failed += 1;
    countFailure(fold.failures, readRowFailure(span.meta.error) ?? {}, { ...where, metric: undefined });
  }
  const scores: Record<string, ScoreValue> = {};
  for (const event of newestByLabel(span.eval_metrics)) {
    const score = readScore(event);
    if (score !== undefined) {
      scores[event.label] = score;
      addTo(fold.metrics, event.label, score, record);
    }
    if (score !== null || hasFailed) continue;
    const failure = readRowFailure(event.error) ?? { message: event.reasoning ?? "no score" };
    countFailure(fold.failures, failure, { ...where, metric: event.label });
  }
  fold.content.addRow(recordKey(identity), span.meta.output, scores);
  addUsage(fold, readUsage(span.metrics, span.meta.metadata), spanDuration(span), record);
}

const nanosecondsPerMillisecond = 1_000_000;

/** In milliseconds. Datadog takes no duration of 0, so an upload that knows of none says one nanosecond. */
function spanDuration({ duration = 0 }: SpanEvent): number | undefined {
  return duration > 1 ? duration / nanosecondsPerMillisecond : undefined;
}

function addUsage(
  fold: Fold,
  { costUsd, totalTokens }: Usage,
  durationMs: number | undefined,
  record: number,
): void {
  if (costUsd !== undefined) addTo(fold.usage, "$cost_usd", costUsd, record);
  if (totalTokens !== undefined) addTo(fold.usage, "$total_tokens", totalTokens, record);
  if (durationMs !== undefined) addTo(fold.usage, "$duration_ms", durationMs, record);
}

function addTo<Label>(
  metrics: Map<Label, MetricAccumulator>,
  label: Label,
  score: ScoreValue,
  record: number,
): void {
  const known = metrics.get(label);
  const metric = known ?? emptyMetric();
  if (known === undefined) metrics.set(label, metric);
  addScore(metric, score, record);
}

/** What the properties of a record are read from. */
interface PropertySource {
  metadata?: unknown;
  tags?: readonly string[] | null | undefined;
}

function pickProperties({ metadata, tags }: PropertySource, slicedBy: SlicedBy): RecordProperties {
  const members = typeof metadata === "object" && metadata !== null ? { ...metadata } : {};
  const all = readProperties(members, tags ?? []);
  return new Map([...all].filter(([property]) => slicedBy.has(property)));
}

/** The record's index; -1 where nothing identifies it. Of a record's first row an excerpt is kept. */
function addRecord(
  fold: Fold,
  identity: RecordIdentity,
  span: number,
  excerpt: () => Excerpt,
  source: PropertySource,
): number {
  const known = fold.records.length;
  const record = fold.records.addRow(identity, span);
  if (record === known) {
    fold.excerpts.add(span, excerpt);
    if (fold.slicedBy.size > 0) fold.records.setProperties(record, pickProperties(source, fold.slicedBy));
  }
  if (record < 0) fold.rows.withoutRecord += 1;
  return record;
}

function toExperimentScores(fold: Fold): ExperimentScores {
  const { spans, excerpts } = fold;
  return {
    rows: { ...fold.rows },
    records: fold.records,
    metrics: allScores(fold.metrics),
    usage: allScores(fold.usage),
    summary: new Map([...fold.summary].map(([label, { score }]) => [label, score])),
    leftOut: { ...fold.leftOut },
    failures: sortFailures(fold.failures),
    contentDigest: fold.content.read(),
    findExcerpt: (span) => excerpts.at(spans.indexOf(span)),
  };
}

function allScores<Label extends string>(
  metrics: ReadonlyMap<Label, MetricAccumulator>,
): Map<Label, MetricScores> {
  return new Map([...metrics].map(([label, metric]) => [label, metricScores(label, metric)]));
}
