import type { EventsPage, SpanEvent } from "../datadog/events-response.ts";
import { canonicalJson, readOwn } from "../lib/json.ts";
import { nodeCrypto } from "../lib/text.ts";
import { findSpanRecordId, hasSpanFailed, isNested, newestByLabel, readScore } from "./events-page.ts";
import { type Excerpt, type ExcerptSource, makeExcerpt } from "./excerpts.ts";
import { countFailure, type Failure, type FailureCount, readRowFailure, type SpanReference } from "./failures.ts";
import { type CollectedScores, type MetricScores, summarizeScores } from "./metric-scores.ts";
import { mergeProperties, type RecordProperties, readProperties, type SlicedBy } from "./record-properties.ts";
import type { RowEntry } from "./result-entry.ts";
import { formatRecordKey, identifyRecord, type RecordIdentity, type ScoreValue } from "./result-row.ts";
import { readUsage, toUsage, type Usage } from "./usage.ts";

export type { SpanReference } from "./failures.ts";
export type { MetricScores, MetricType } from "./metric-scores.ts";

/** How many items of an experiment's events couldn't be read. */
export type SkippedItems = EventsPage["skipped"];

export interface RowCounts {
  total: number;
  failed: number;
  /** Rows with neither record ID nor input: they can be paired with nothing. */
  withoutRecord: number;
}

/** A dataset record that an experiment has rows of. */
export interface ScoredRecord extends RecordIdentity {
  /** What people call it if it has no ID: the name of a tool's test. */
  name?: string | undefined;
  /** The span of its first row. */
  span: SpanReference | undefined;
  /** How many rows it has. */
  rows: number;
  /** What slices can name, of all its rows. */
  properties?: RecordProperties | undefined;
}

export type ScoredRecords = readonly ScoredRecord[];

/** What a comparison needs of one experiment. */
export interface ExperimentScores {
  rows: RowCounts;
  records: ScoredRecords;
  metrics: ReadonlyMap<string, MetricScores>;
  /** What answers used, as metrics named `$cost_usd`, `$duration_ms`, and `$total_tokens`, if rows state it. */
  usage: ReadonlyMap<UsageLabel, MetricScores>;
  /** Scores of the whole experiment; `null` if the evaluator failed. */
  summary: ReadonlyMap<string, ScoreValue>;
  /** The properties of records that slices could name, if slices are asked for; the first 50. */
  propertyNames?: readonly string[];
  skipped: SkippedItems;
  /** Errors of rows and of evaluators, the most frequent first. */
  failures: readonly FailureCount[];
  /**
   * 16 hex digits that are the same for the same outputs and scores, whatever the order of the rows; undefined without a
   * row.
   */
  contentDigest?: string | undefined;
  /** The beginnings of texts of each record's first row, by `formatExcerptKey`, as far as there was room. */
  excerpts?: ReadonlyMap<string, Excerpt>;
}

// A leg with more records isn't a shard, and the keys of all legs are kept at once.
const maxRecordKeys = 20_000;

/** Returns the keys of an experiment's records; undefined without scores, or if there are more than 20,000. */
export function listRecordKeys(scores: ExperimentScores | undefined): string[] | undefined {
  if (scores === undefined || scores.records.length > maxRecordKeys) return undefined;
  return scores.records.flatMap((record) => formatRecordKey(record) ?? []);
}

export const usageLabels = ["$cost_usd", "$duration_ms", "$total_tokens"] as const;
type UsageLabel = (typeof usageLabels)[number];

/** Whether a label is the one of cost, tokens, or duration, and not one of an evaluator. */
export function isUsageLabel(label: string): boolean {
  return usageLabels.some((usage) => usage === label);
}

/** Returns the key of a span: with its trace, because users' own programs can number their spans anew in each trace. */
export function formatExcerptKey({ spanId, traceId }: SpanReference): string {
  return JSON.stringify([spanId, traceId]);
}

/** Texts of rows that are kept to show what changed, in characters. */
const maxExcerptsLength = 4_000_000;

const maxPropertyNames = 50;

const nanosecondsPerMillisecond = 1_000_000;

/** A row as scores are read from it, whether it comes from a results file or from Datadog. */
interface ScoredRow extends ExcerptSource {
  identity: RecordIdentity;
  name?: string | undefined;
  span: SpanReference;
  /** Undefined if the row didn't fail. */
  failure: Failure | undefined;
  scores: Readonly<Record<string, ScoreValue>>;
  /** Why evaluators failed, by metric. */
  evaluatorFailures?: Readonly<Record<string, Failure | undefined>>;
  usage: Usage;
  durationMs: number | undefined;
  metadata?: unknown;
  tags?: readonly string[] | null | undefined;
}

/** Collects the scores of an experiment from its rows or from pages of Datadog's events. */
export class ScoreAggregator {
  readonly #slicedBy: SlicedBy;
  readonly #rows: RowCounts = { total: 0, failed: 0, withoutRecord: 0 };
  readonly #records: ScoredRecord[] = [];
  readonly #recordIndexes = new Map<string, number>();
  readonly #spans = new Set<string>();
  readonly #metrics = new Map<string, CollectedScores>();
  readonly #usage = new Map<UsageLabel, CollectedScores>();
  readonly #summary = new Map<string, { score: ScoreValue; timestamp: number }>();
  readonly #propertyNames = new Set<string>();
  readonly #skipped: SkippedItems = { spans: 0, metrics: 0, tags: 0 };
  readonly #failures = new Map<string, FailureCount>();
  /** The sums of both halves of each row's digest: unlike a digest of all rows, they don't depend on the order. */
  readonly #content = { high: 0, low: 0 };
  readonly #excerpts = new Map<string, Excerpt>();
  #excerptsLength = 0;

  /** `slicedBy`: the properties of records that slices ask for; no others are kept. */
  constructor(slicedBy: SlicedBy = new Set()) {
    this.#slicedBy = slicedBy;
  }

  addRow({ row, identity, inDocument, span }: Pick<RowEntry, "row" | "identity" | "inDocument" | "span">): void {
    this.#add({
      ...row,
      identity,
      name: inDocument?.test,
      span,
      failure: readRowFailure(row.error),
      usage: toUsage(row.usage),
      durationMs: row.duration_ms ?? undefined,
    });
  }

  addSummary(scores: Readonly<Record<string, ScoreValue>>): void {
    for (const [label, score] of Object.entries(scores)) this.#summary.set(label, { score, timestamp: 0 });
  }

  /** Adds a page of Datadog's events; a span that comes twice counts once. */
  addPage({ spans, summaryMetrics, skipped }: EventsPage): void {
    for (const span of spans) if (!isNested(span)) this.#addSpan(span);
    for (const kind of ["spans", "metrics", "tags"] as const) this.#skipped[kind] += skipped[kind];
    for (const event of newestByLabel(summaryMetrics)) {
      const score = readScore(event);
      const known = this.#summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
      if (score !== undefined && event.timestamp_ms >= known)
        this.#summary.set(event.label, { score, timestamp: event.timestamp_ms });
    }
  }

  scores(): ExperimentScores {
    const summarize = <Label extends string>(metrics: ReadonlyMap<Label, CollectedScores>) =>
      new Map([...metrics].map(([label, scores]) => [label, summarizeScores(label, scores)]));
    const { high, low } = this.#content;
    const digest = [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
    return {
      rows: this.#rows,
      records: this.#records,
      metrics: summarize(this.#metrics),
      usage: summarize(this.#usage),
      summary: new Map([...this.#summary].map(([label, { score }]) => [label, score])),
      ...(this.#propertyNames.size > 0 && { propertyNames: [...this.#propertyNames] }),
      skipped: this.#skipped,
      // The most frequent first.
      failures: [...this.#failures.values()].sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1)),
      contentDigest: this.#rows.total === 0 ? undefined : digest,
      excerpts: this.#excerpts,
    };
  }

  #addSpan(event: SpanEvent): void {
    const span = { spanId: event.span_id, traceId: event.trace_id };
    const key = formatExcerptKey(span);
    if (this.#spans.has(key)) return;
    this.#spans.add(key);
    const metrics = newestByLabel(event.eval_metrics);
    const scores = metrics.flatMap((metric) => {
      const score = readScore(metric);
      return score === undefined ? [] : [[metric.label, score] as const];
    });
    const failures = metrics.map((metric) => [metric.label, readRowFailure(metric.error)] as const);
    // Datadog doesn't accept a duration of 0, so an upload without one writes one nanosecond.
    const { duration = 0 } = event;
    this.#add({
      ...event.meta,
      reasoning: Object.fromEntries(metrics.map(({ label, reasoning }) => [label, reasoning])),
      tags: event.tags,
      identity: identifyRecord(findSpanRecordId(event), event.meta.input),
      span,
      failure: hasSpanFailed(event) ? (readRowFailure(event.meta.error) ?? {}) : undefined,
      scores: Object.fromEntries(scores),
      evaluatorFailures: Object.fromEntries(failures),
      usage: readUsage(event.metrics, event.meta.metadata),
      durationMs: duration > 1 ? duration / nanosecondsPerMillisecond : undefined,
    });
  }

  #add(row: ScoredRow): void {
    const { identity, span, failure, usage, durationMs } = row;
    const record = this.#addRecord(row);
    const where = { recordId: identity.recordId, span };
    this.#rows.total += 1;
    const content = canonicalJson([formatRecordKey(identity) ?? null, row.output ?? null, row.scores]);
    const hash = nodeCrypto().hash("sha256", content, "buffer");
    this.#content.high = (this.#content.high + hash.readUInt32BE(0)) >>> 0;
    this.#content.low = (this.#content.low + hash.readUInt32BE(4)) >>> 0;
    if (failure !== undefined) {
      this.#rows.failed += 1;
      countFailure(this.#failures, failure, { ...where, metric: undefined });
    }
    for (const [label, score] of Object.entries(row.scores)) {
      collectScore(this.#metrics, label, record, score);
      if (score !== null || failure !== undefined) continue;
      const message = readOwn(row.reasoning, label) ?? "no score";
      const reason = readOwn(row.evaluatorFailures, label) ?? { message };
      countFailure(this.#failures, reason, { ...where, metric: label });
    }
    const amounts = { $cost_usd: usage.costUsd, $duration_ms: durationMs, $total_tokens: usage.totalTokens };
    for (const label of usageLabels) {
      const amount = amounts[label];
      if (amount !== undefined) collectScore(this.#usage, label, record, amount);
    }
  }

  /** Returns the index of the row's record; -1 if nothing identifies it. */
  #addRecord(row: ScoredRow): number {
    const { identity, name, span, metadata, tags } = row;
    const key = formatRecordKey(identity);
    if (key === undefined) {
      this.#rows.withoutRecord += 1;
      return -1;
    }
    const all = this.#slicedBy.size === 0 ? undefined : readProperties(metadata, tags ?? []);
    for (const name of all?.keys() ?? [])
      if (this.#propertyNames.size < maxPropertyNames) this.#propertyNames.add(name);
    const properties = all && new Map([...all].filter(([property]) => this.#slicedBy.has(property)));
    const known = this.#recordIndexes.get(key);
    const record = known === undefined ? undefined : this.#records[known];
    if (known !== undefined && record !== undefined) {
      record.rows += 1;
      record.properties = mergeProperties(record.properties, properties);
      return known;
    }
    if (this.#excerptsLength < maxExcerptsLength) {
      const excerpt = makeExcerpt(row);
      this.#excerpts.set(formatExcerptKey(span), excerpt);
      const { input, expected, output, error, reasons } = excerpt;
      for (const text of [input, expected, output, error, ...Object.entries(reasons).flat()])
        this.#excerptsLength += text?.length ?? 0;
    }
    this.#recordIndexes.set(key, this.#records.length);
    const { recordId, inputDigest } = identity;
    return this.#records.push({ recordId, inputDigest, name, span, rows: 1, properties }) - 1;
  }
}

function collectScore<Label>(
  metrics: Map<Label, CollectedScores>,
  label: Label,
  record: number,
  score: ScoreValue,
): void {
  const collected = metrics.get(label) ?? { records: [], scores: [] };
  metrics.set(label, collected);
  collected.records.push(record);
  collected.scores.push(score);
}
