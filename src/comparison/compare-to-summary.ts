import { computeMean, computeVariance, roundingShare } from "../lib/numbers.ts";
import { type Sample, testByWelch } from "../lib/student-t.ts";
import type { MetricRecord, ResultsSummary } from "../results/results-summary.ts";
import type { NumericResult } from "./numeric.ts";
import { groupByRecord, type Side } from "./pairing.ts";
import { minTestedRecords } from "./power.ts";

/** Comparing with a baseline whose rows are gone, by the means and deviations in its results summary. */

/** Returns a metric of a results summary, without values of records. */
export function readSummarized(summary: ResultsSummary, label: string): Side {
  const metric = findSummarized(summary, label);
  const side = { records: [], rowCount: summary.rows, isSummarized: true };
  if (metric === undefined) return { ...side, metric: undefined };
  const { kind: type, n: count } = metric;
  const counts = metric.kind === "categorical" ? Object.entries(metric.counts) : [];
  const categories = counts
    .map(([category, rows]) => ({ category, count: rows, share: count === 0 ? 0 : rows / count }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
  const observations = { records: new Int32Array(), values: new Float64Array(), names: [] };
  const scores = { label, type, count, errors: 0, categories, observations, failedRecords: [] };
  const mean = metric.kind === "categorical" ? undefined : metric.mean;
  return { ...side, metric: { ...scores, mean } };
}

/** No metric's label begins with `$`, as those of usage do. */
function findSummarized({ metrics, usage = {} }: ResultsSummary, label: string): MetricRecord | undefined {
  if (Object.hasOwn(metrics, label)) return metrics[label];
  return Object.hasOwn(usage, label) ? usage[label] : undefined;
}

/** Compares the means of all rows by Welch's test: which records changed isn't known any more. */
export function compareMeansOfRows(
  { comparison, changes }: NumericResult,
  summary: ResultsSummary,
  current: Side,
): NumericResult {
  const before = findSummarized(summary, comparison.label);
  const mean = current.metric?.mean;
  const none = { comparison, changes, test: undefined, intervals: undefined };
  if (before?.kind !== comparison.type || mean === undefined) return none;
  const difference = mean - before.mean;
  const rounding = roundingShare * Math.max(Math.abs(before.mean), Math.abs(mean));
  const compared = {
    ...comparison,
    compared: { baseline: before.mean, current: mean },
    difference: Math.abs(difference) <= rounding ? 0 : Number.isFinite(difference) ? difference : undefined,
  };
  const samples = findSamples(before, current);
  if (samples === undefined) return { ...none, comparison: compared };
  const { interval, pValue, standardError } = testByWelch(...samples);
  const p = { value: pValue, low: pValue, high: pValue };
  return {
    comparison: compared,
    changes,
    // Means can be as far apart as you like, so a significant outcome is always possible.
    test: { p, smallest: 0, smallestByDesign: 0, draws: undefined },
    intervals: { spread: interval, shifts: interval, step: 0 },
    standardError,
  };
}

/** Returns both samples; undefined if one is too small. The runs of a record aren't independent, so records count. */
function findSamples(
  before: Extract<MetricRecord, { kind: "score" | "boolean" }>,
  current: Side,
): [Sample, Sample] | undefined {
  const records = groupByRecord(current).filter((runs) => runs.length > 0);
  const rows = current.metric?.observations.values ?? [];
  const values = records.length > 0 ? records.map(computeMean) : rows;
  const runsEach = records.length > 0 ? Math.max(1, rows.length / records.length) : 1;
  const there = {
    count: Math.floor(before.n / runsEach),
    mean: before.mean,
    variance: (before.sd ?? 0) ** 2,
  };
  const here = { count: values.length, mean: current.metric?.mean ?? 0, variance: computeVariance(values) };
  if (Math.min(there.count, here.count) < minTestedRecords) return undefined;
  const distances = [there.mean - here.mean, Math.sqrt(there.variance), Math.sqrt(here.variance)];
  const range = before.kind === "boolean" ? 1 : Math.max(...distances.map(Math.abs)) || 1;
  return Number.isFinite(range ** 2) ? [widen(there, range), widen(here, range)] : undefined;
}

/** Adds half a value at each end of the range: a sample of equal values doesn't say that there are no others. */
function widen(sample: Sample, range: number): Sample {
  const squares = sample.variance * (sample.count - 1) + range ** 2 / 4;
  return { ...sample, variance: Math.max(sample.variance, squares / sample.count) };
}
