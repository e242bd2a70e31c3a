import { computeMean, computeVariance, roundingShare } from "../lib/numbers.ts";
import { type Sample, testByWelch } from "../lib/student-t.ts";
import type { MetricSummary, ResultsSummary } from "../results/results-summary.ts";
import { isUsageLabel } from "../results/scores.ts";
import type { NumericResult } from "./numeric.ts";
import { minTestedRecords } from "./power.ts";
import type { Side } from "./records.ts";

/** Returns a metric of a results summary, without values of records. */
export function readSummarized(summary: ResultsSummary, label: string): Side {
  const found = findSummarized(summary, label);
  const side = { records: [], rowCount: summary.rows, runs: [], isSummarized: true };
  if (found === undefined) return { ...side, metric: undefined };
  const { kind: type, n: count } = found;
  const categories = Object.entries(found.kind === "categorical" ? found.counts : {})
    .map(([category, rows]) => ({ category, count: rows, share: count === 0 ? 0 : rows / count }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
  const mean = found.kind === "categorical" ? undefined : found.mean;
  const observations = { records: new Int32Array(), values: new Float64Array(), names: [] };
  return { ...side, metric: { label, type, count, errors: 0, mean, categories, observations, failedRecords: [] } };
}

function findSummarized({ metrics, usage = {} }: ResultsSummary, label: string): MetricSummary | undefined {
  const known = isUsageLabel(label) ? usage : metrics;
  return Object.hasOwn(known, label) ? known[label] : undefined;
}

/** Compares the means of all rows by Welch's test: which records changed isn't known any more. */
export function compareToSummary(result: NumericResult, summary: ResultsSummary, current: Side): void {
  const { comparison } = result;
  const before = findSummarized(summary, comparison.label);
  const { mean, observations } = current.metric ?? {};
  if (before?.kind !== comparison.type || mean === undefined) return;
  const difference = mean - before.mean;
  const rounding = roundingShare * Math.max(Math.abs(before.mean), Math.abs(mean));
  comparison.compared = { baseline: before.mean, current: mean };
  if (Number.isFinite(difference)) comparison.difference = Math.abs(difference) <= rounding ? 0 : difference;
  // The runs of a record aren't independent, so records count.
  const rows = observations?.values ?? new Float64Array();
  const records = current.runs.filter((runs) => runs.length > 0);
  const means = records.length > 0 ? records.map(computeMean) : rows;
  const runsEach = records.length > 0 ? Math.max(1, rows.length / records.length) : 1;
  const samples: [Sample, Sample] = [
    { count: Math.floor(before.n / runsEach), mean: before.mean, variance: (before.sd ?? 0) ** 2 },
    { count: means.length, mean, variance: computeVariance(means) },
  ];
  const sizes = [Math.abs(difference), ...samples.map(({ variance }) => Math.sqrt(variance))];
  const range = before.kind === "boolean" ? 1 : Math.max(...sizes) || 1;
  if (samples.some(({ count }) => count < minTestedRecords) || !Number.isFinite(range ** 2)) return;
  for (const sample of samples) {
    // Half a value more at each end of the range: a sample of equal values doesn't say that there are no others.
    const squares = sample.variance * (sample.count - 1) + range ** 2 / 4;
    sample.variance = Math.max(sample.variance, squares / sample.count);
  }
  const { interval, pValue: p, standardError } = testByWelch(...samples);
  comparison.interval = interval;
  result.standardError = standardError;
  // Means can be as far apart as you like, so a significant outcome is always possible.
  result.test = { p, smallest: 0, smallestByDesign: 0 };
}
