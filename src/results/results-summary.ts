import * as z from "zod/mini";
import type { ScoreValue } from "./result-row.ts";
import type { ExperimentScores, MetricScores } from "./scores.ts";

// The results summary in an experiment's metadata, in bytes of JSON.
const maxRecordSize = 8 * 1024;

const count = z.int().check(z.minimum(0));

const numericRecord = () =>
  z.object({
    kind: z.enum(["score", "boolean"]),
    /** Rows with a score. */
    n: count,
    /** The mean, or the share of true. */
    mean: z.number(),
    /** The standard deviation of the rows, with n - 1; not given where fewer than two rows tell it. */
    sd: z.optional(z.number().check(z.minimum(0))),
  });

const categoricalRecord = () =>
  z.object({
    kind: z.literal("categorical"),
    n: count,
    /** Rows of each category, the most frequent ones; all of them together may be fewer than `n`. */
    counts: z.custom<Record<string, number>>(
      (value) => isMembers(value) && Object.values(value).every((rows) => count.safeParse(rows).success),
    ),
  });

// Made when a record is read: before that they would hold up a stage's first request.
const metricRecord = z.lazy(() => z.discriminatedUnion("kind", [numericRecord(), categoricalRecord()]));

function isMembers(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const resultsRecord = z.lazy(() => {
  // A record of the schema's own would drop the name `__proto__`, which a metric or a category may have.
  const members = z.catch(z.custom<Record<string, unknown>>(isMembers), {});
  return z.object({
    version: z.literal(1),
    rows: count,
    errors: count,
    metrics: members,
    usage: members,
    summary: members,
  });
});

const summaryScore = z.lazy(() => z.union([z.number(), z.boolean(), z.string(), z.null()]));

/** One metric as the record has it. */
export type MetricRecord = z.output<typeof metricRecord>;

/**
 * What an experiment keeps of its results in `metadata.results`, which outlives its rows: how many rows it has,
 * how many of them have an error, and each metric in a few numbers. Plain JSON.
 */
export interface ResultsSummary {
  version: 1;
  rows: number;
  errors: number;
  metrics: Record<string, MetricRecord>;
  /** What answers cost, as metrics of their own; not given where no row told it. */
  usage?: Record<string, MetricRecord>;
  /** Scores of the whole experiment; not given where there are none. */
  summary?: Record<string, ScoreValue>;
}

/** The member of an experiment's metadata that holds the record. */
export const resultsMember = "results";

/**
 * The record of scores, at most 8 KB of JSON. What does not fit is dropped in this order: rare categories, then all
 * categories and the scores of the whole experiment, then metrics, those with the fewest scores first. Rows, errors
 * and usage are never dropped.
 */
export function summarizeResults(scores: ExperimentScores): ResultsSummary {
  const { total: rows, failed: errors } = scores.rows;
  const scored = [...scores.metrics.values()].filter(isRecordable);
  const usage = summarizeMetrics([...scores.usage.values()].filter(isRecordable), 0);
  const recordWith = (metrics: readonly MetricScores[], categories: number): ResultsSummary => ({
    version: 1,
    rows,
    errors,
    metrics: summarizeMetrics(metrics, categories),
    ...(Object.keys(usage).length === 0 ? {} : { usage }),
  });
  const summary = scores.summary.size === 0 ? {} : { summary: Object.fromEntries(scores.summary) };
  const whole = [50, 20, 5, 1].map((categories) => ({ ...recordWith(scored, categories), ...summary }));
  const fitting = whole.find(fits);
  if (fitting) return fitting;
  const numeric = scored.filter(({ type }) => type !== "categorical");
  const kept = numeric.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  while (!fits(recordWith(kept, 0))) kept.pop();
  return recordWith(kept, 0);
}

/** The record that metadata holds; undefined where it holds none, or none of this version. An odd metric is left out. */
export function parseResultsRecord(metadata: unknown): ResultsSummary | undefined {
  const holder = z.object({ [resultsMember]: resultsRecord }).safeParse(metadata);
  const record = holder.data?.[resultsMember];
  if (record === undefined) return undefined;
  const { version, rows, errors } = record;
  const usage = readable(record.usage, metricRecord);
  const summary = readable(record.summary, summaryScore);
  return {
    version,
    rows,
    errors,
    metrics: readable(record.metrics, metricRecord),
    ...(Object.keys(usage).length === 0 ? {} : { usage }),
    ...(Object.keys(summary).length === 0 ? {} : { summary }),
  };
}

function readable<Value>(found: Record<string, unknown>, schema: z.ZodMiniType<Value>): Record<string, Value> {
  const read = Object.entries(found).flatMap(([label, value]) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [[label, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

// Of scores near the largest number the sum is none.
function isRecordable({ count: scored, mean = 0 }: MetricScores): boolean {
  return scored > 0 && Number.isFinite(mean);
}

function fits(record: ResultsSummary): boolean {
  return Buffer.byteLength(JSON.stringify(record)) <= maxRecordSize;
}

function summarizeMetrics(metrics: readonly MetricScores[], categories: number): Record<string, MetricRecord> {
  return Object.fromEntries(metrics.map((metric) => [metric.label, summarizeMetric(metric, categories)]));
}

function summarizeMetric(metric: MetricScores, categories: number): MetricRecord {
  const { type, count: n } = metric;
  if (type === "categorical") {
    const most = metric.categories.slice(0, categories);
    return {
      kind: type,
      n,
      counts: Object.fromEntries(most.map(({ category, count: rows }) => [category, rows])),
    };
  }
  const sd = standardDeviation(metric.observations.values);
  return { kind: type, n, mean: rounded(metric.mean ?? 0), ...(sd === undefined ? {} : { sd: rounded(sd) }) };
}

/** In two passes, since the sum of squares alone loses what large scores differ by. */
function standardDeviation(values: Float64Array): number | undefined {
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  return Number.isFinite(deviation) ? deviation : undefined;
}

// Far finer than what counts as equal, and half the bytes.
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
