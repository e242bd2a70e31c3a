import * as z from "zod/mini";
import type { ExperimentScores, MetricScores } from "./scores.ts";

const count = z.int().check(z.minimum(0));

const members = z.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

const numericSummary = z.object({
  kind: z.enum(["score", "boolean"]),
  /** Rows with a score. */
  n: count,
  /** The mean, or the share of true. */
  mean: z.number(),
  /** The standard deviation of the rows, with n - 1; not given for fewer than two rows. */
  sd: z.optional(z.number().check(z.minimum(0))),
});

const categoricalSummary = z.object({
  kind: z.literal("categorical"),
  n: count,
  /** Rows of each category, the most frequent ones; all of them together may be fewer than `n`. */
  counts: z.custom<Record<string, number>>((value) => {
    const counts = members.safeParse(value).data;
    return counts !== undefined && Object.values(counts).every((rows) => count.safeParse(rows).success);
  }),
});

const metricSummary = z.discriminatedUnion("kind", [numericSummary, categoricalSummary]);

/** Members whose values match a schema. Others are skipped. The library's own records would drop the name `__proto__`. */
const readMembers = <Value>(schema: z.ZodMiniType<Value>) =>
  z.pipe(
    z.catch(members, {}),
    z.transform((found) => {
      const parsed = Object.entries(found).map(([label, value]) => ({ label, result: schema.safeParse(value) }));
      return Object.fromEntries(
        parsed.flatMap(({ label, result }) => (result.success ? [[label, result.data] as const] : [])),
      );
    }),
  );

const resultsSummary = z.object({
  version: z.literal(1),
  rows: count,
  /** Rows that have an error. */
  errors: count,
  metrics: readMembers(metricSummary),
  /** What answers used, as metrics of their own; not given if no row states it. */
  usage: z.optional(readMembers(metricSummary)),
  /** Scores of the whole experiment; not given if there are none. */
  summary: z.optional(readMembers(z.union([z.number(), z.boolean(), z.string(), z.null()]))),
});

/**
 * What an experiment keeps of its results in `metadata.results`, which outlives its rows: how many rows it has, and each metric
 * in a few numbers. Plain JSON.
 */
export type ResultsSummary = z.output<typeof resultsSummary>;

/** One metric in the results summary. */
export type MetricSummary = z.output<typeof metricSummary>;

/** The member of an experiment's metadata that holds the summary. */
export const resultsMember = "results";
/** In bytes of JSON. */
const maxSummarySize = 8 * 1024;

/**
 * Returns the summary of scores, at most 8 KB of JSON. What doesn't fit is dropped in this order: rare categories, then
 * all categories and run-level scores, then metrics, those with the fewest scores first. Rows, errors,
 * and usage are never dropped.
 */
export function summarizeResults(scores: ExperimentScores): ResultsSummary {
  const { total: rows, failed: errors } = scores.rows;
  // The sum of scores near the largest number is infinite.
  const [scored = [], usage = []] = [scores.metrics, scores.usage].map((metrics) =>
    [...metrics.values()].filter(({ count, mean = 0 }) => count > 0 && Number.isFinite(mean)),
  );
  const summarize = (metrics: readonly MetricScores[], categories: number): ResultsSummary => ({
    version: 1,
    rows,
    errors,
    metrics: summarizeMetrics(metrics, categories),
    ...(usage.length === 0 ? {} : { usage: summarizeMetrics(usage, 0) }),
  });
  const summary = scores.summary.size === 0 ? {} : { summary: Object.fromEntries(scores.summary) };
  const whole = [50, 20, 5, 1].map((categories) => ({ ...summarize(scored, categories), ...summary }));
  const fitting = whole.find(fits);
  if (fitting) return fitting;
  const numeric = scored.filter(({ type }) => type !== "categorical");
  const kept = numeric.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  while (!fits(summarize(kept, 0))) kept.pop();
  return summarize(kept, 0);
}

/** Returns the summary in metadata; undefined if there is none, or none of this version. An invalid metric is skipped. */
export function parseResultsSummary(metadata: unknown): ResultsSummary | undefined {
  return z.object({ [resultsMember]: resultsSummary }).safeParse(metadata).data?.[resultsMember];
}

function fits(summary: ResultsSummary): boolean {
  return Buffer.byteLength(JSON.stringify(summary)) <= maxSummarySize;
}

function summarizeMetrics(metrics: readonly MetricScores[], categories: number): Record<string, MetricSummary> {
  return Object.fromEntries(metrics.map((metric) => [metric.label, summarizeMetric(metric, categories)]));
}

function summarizeMetric(metric: MetricScores, categories: number): MetricSummary {
  const { type, count: n, observations } = metric;
  if (type === "categorical") {
    const most = metric.categories.slice(0, categories).map(({ category, count: rows }) => [category, rows] as const);
    return { kind: type, n, counts: Object.fromEntries(most) };
  }
  const sd = computeDeviation(observations.values);
  return { kind: type, n, mean: round(metric.mean ?? 0), ...(Number.isFinite(sd) ? { sd: round(sd) } : {}) };
}

/** In two passes, since a sum of squares loses small differences of large scores. */
function computeDeviation(values: Float64Array): number {
  if (values.length < 2) return Number.NaN;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

// Twelve digits are far more than comparisons need, and half the bytes.
function round(value: number): number {
  return Number(value.toPrecision(12));
}
