import { computeMean, computeVariance, resolveLimit, roundingShare, sumExactly } from "../lib/numbers.ts";
import { normalFreedom, type Sample, testByWelch, tQuantile } from "../lib/student-t.ts";
import { digest } from "../lib/text.ts";
import type { MetricSummary } from "../results/results-summary.ts";
import { isUsageLabel } from "../results/scores.ts";
import { countChangedRuns, type MetricResult } from "./changes.ts";
import type {
  ComparisonOptions,
  Interval,
  NumericComparison,
  NumericType,
  RegressionLimit,
  SliceKey,
  Verdict,
} from "./comparison.ts";
import {
  type FamilyResult,
  judgeFamily,
  type PermutationTest,
  significance,
  testByPermutation,
} from "./permutation.ts";
import { findDetectableDrop, measureNoise, minTestedRecords } from "./power.ts";
import { measureCoverage, type Pair, type RecordRuns, type Side, type Sides } from "./records.ts";

/** A metric before its verdict, which depends on the others of its family. */
export interface NumericResult extends MetricResult<NumericComparison> {
  slice?: SliceKey;
  /** Undefined if there is nothing to test. */
  test?: PermutationTest;
  /** Of the difference, if it's compared with a results summary. */
  standardError?: number;
}

type AboutMetric = Pick<NumericComparison, "label" | "type" | "better">;

/** Compares a metric over the records that both sides scored. */
export function compareNumeric(about: AboutMetric, sides: Sides): NumericResult {
  const { label, type, better } = about;
  const { baseline, current, pairs } = sides;
  const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
  const [before, after] = [otherType ? undefined : baseline?.metric, current.metric];
  const isComparable = Boolean(before?.count) && Boolean(after?.count);
  const comparison: NumericComparison = {
    kind: "numeric",
    ...about,
    otherType,
    baseline: before && { mean: before.mean, count: before.count, errors: before.errors },
    current: after && { mean: after.mean, count: after.count, errors: after.errors },
    coverage: measureCoverage(sides, isComparable),
    verdict: "not tested",
  };
  if (!isComparable || baseline === undefined) return { comparison, changes: new Map() };
  if (baseline.summary) return compareToSummary(comparison, baseline.summary, current);
  const runs = pairs
    .map((pair) => ({ pair, baseline: baseline.runs[pair.baseline] ?? [], current: current.runs[pair.current] ?? [] }))
    .filter((record) => record.baseline.length > 0 && record.current.length > 0);
  const averages = averageRuns(runs);
  const { differences, range, rounding } = averages;
  const changes = describeChanges(about, runs, averages);
  const worse = [...changes.values()].filter(({ direction }) => direction === "worse").length;
  const both = runs.length;
  comparison.records = { both, worse, better: changes.size - worse };
  if (type === "boolean") {
    const good = Number(better === "higher");
    const broke = runs.filter(({ baseline, current }) => {
      const bad = current.filter((value) => value !== good).length;
      return baseline.every((value) => value === good) && bad * 2 > current.length;
    });
    comparison.records.broke = broke.length;
  }
  if (both === 0) return { comparison, changes };
  const mean = computeMean(differences);
  comparison.compared = { baseline: computeMean(averages.baseline), current: computeMean(averages.current) };
  if (Number.isFinite(mean)) comparison.difference = Math.abs(mean) <= rounding ? 0 : mean;
  // Of larger numbers, squares are infinite.
  if (both < minTestedRecords || rounding >= 1e150 * roundingShare) return { comparison, changes };
  comparison.noise = measureNoise(type, runs, rounding);
  if (changes.size > 0) comparison.interval = findInterval(type, differences, range, rounding);
  const seed = Number.parseInt(digest(label, 4), 16) | 0;
  return { comparison, changes, test: testByPermutation(runs, rounding, seed) };
}

/** Describes the records whose means differ, the largest difference first. */
function describeChanges(
  { label, type, better }: AboutMetric,
  runs: readonly (RecordRuns & { pair: Pair })[],
  { baseline, current, differences, range }: ReturnType<typeof averageRuns>,
): MetricResult["changes"] {
  const described = runs.flatMap((record, index) => {
    const [before = 0, after = 0, difference = 0] = [baseline[index], current[index], differences[index]];
    if (difference === 0) return [];
    const direction = difference > 0 === (better === "higher") ? "better" : "worse";
    const step = { baseline: before, current: after, direction, share: Math.abs(difference) / range } as const;
    const counts = countChangedRuns(record.current, (value) => (value - before) * difference > 0);
    return { size: Math.abs(difference), pair: record.pair, change: { label, type, ...step, ...counts } };
  });
  described.sort((a, b) => b.size - a.size);
  return new Map(described.map(({ pair, change }) => [pair, change]));
}

/** Averages the runs of each record; a difference of no more than rounding is 0. */
export function averageRuns(runs: readonly RecordRuns[]) {
  const sides = runs.flatMap(({ baseline, current }) => [baseline, current]);
  const low = sides.reduce((least, values) => Math.min(least, values[0] ?? least), Infinity);
  const high = sides.reduce((most, values) => Math.max(most, values.at(-1) ?? most), -Infinity);
  const rounding = roundingShare * Math.max(Math.abs(low), Math.abs(high));
  const baseline = Float64Array.from(runs, (sides) => computeMean(sides.baseline));
  const current = Float64Array.from(runs, (sides) => computeMean(sides.current));
  const differences = current.map((value, index) => {
    const difference = value - (baseline[index] ?? 0);
    return Math.abs(difference) <= rounding ? 0 : difference;
  });
  return { baseline, current, differences, range: high - low, rounding };
}

/**
 * Returns an interval of the mean difference: Student's, with half of the usual degrees of freedom, since differences
 * can be skewed. Booleans, and scores most of whose differences are equal, get Bonett and Price's (2012), which adds a
 * record that got better and one that got worse: what no record shows may still happen.
 */
export function findInterval(type: NumericType, differences: Float64Array, range: number, rounding: number): Interval {
  const sorted = differences.toSorted();
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const equal = sorted.filter((difference) => Math.abs(difference - middle) <= 2 * rounding).length;
  const isDiscrete = type === "boolean" || equal * 2 > sorted.length;
  const center = type === "boolean" ? 0 : middle;
  const distances = sorted.map((difference) => difference - center);
  const count = sorted.length + (isDiscrete ? 2 : 0);
  const mean = sumExactly(distances) / count;
  const squares = sumExactly(distances.map((distance) => distance ** 2)) + (isDiscrete ? 2 * range ** 2 : 0);
  const variance = Math.max(0, squares - count * mean ** 2) / (count - 1);
  const freedom = isDiscrete ? normalFreedom : sorted.length / 2;
  const half = tQuantile(significance / 2, freedom) * Math.sqrt(variance / count);
  return [center + mean - half, center + mean + half];
}

/** Returns the interval with 0 outside if the metric's own test is significant, and inside otherwise. */
export function agreeWithTest([low, high]: Interval, difference: number, isSignificant: boolean): Interval {
  if (!isSignificant) return [Math.min(0, low), Math.max(0, high)];
  // Far closer to 0 than any difference that is shown.
  const nearest = difference / 1_000;
  return difference > 0 ? [low > 0 ? low : nearest, high] : [low, high < 0 ? high : nearest];
}

/** Compares the means of all rows by Welch's test: which records changed isn't known any more. */
function compareToSummary(comparison: NumericComparison, before: MetricSummary, current: Side): NumericResult {
  const result = { comparison, changes: new Map() };
  const mean = comparison.current?.mean;
  if (before.kind === "categorical" || mean === undefined) return result;
  const difference = mean - before.mean;
  const rounding = roundingShare * Math.max(Math.abs(before.mean), Math.abs(mean));
  comparison.compared = { baseline: before.mean, current: mean };
  if (Number.isFinite(difference)) comparison.difference = Math.abs(difference) <= rounding ? 0 : difference;
  // The runs of a record aren't independent, so records count.
  const means = current.runs.filter(({ length }) => length > 0).map(computeMean);
  const runsEach = current.runs.flat().length / means.length;
  const samples: [Sample, Sample] = [
    { count: Math.floor(before.n / runsEach), mean: before.mean, variance: (before.sd ?? 0) ** 2 },
    { count: means.length, mean, variance: computeVariance(means) },
  ];
  const sizes = [Math.abs(difference), ...samples.map(({ variance }) => Math.sqrt(variance))];
  const range = before.kind === "boolean" ? 1 : Math.max(...sizes) || 1;
  if (samples.some(({ count }) => count < minTestedRecords) || !Number.isFinite(range ** 2)) return result;
  for (const sample of samples) {
    // Half a value more at each end of the range: a sample of equal values doesn't say that there are no others.
    const squares = sample.variance * (sample.count - 1) + range ** 2 / 4;
    sample.variance = Math.max(sample.variance, squares / sample.count);
  }
  const { interval, pValue: p, standardError } = testByWelch(...samples);
  comparison.interval = interval;
  // Means can be as far apart as you like, so a significant outcome is always possible.
  return { ...result, standardError, test: { p, smallest: 0, smallestByDesign: 0 } };
}

/** Tests the metrics of a family together, and completes each by what its test says. */
export function completeMetrics(family: readonly NumericResult[], { maxRegressionFor }: ComparisonOptions): void {
  const tested = family.filter(({ test }) => test);
  const results = judgeFamily(tested.flatMap(({ test }) => test ?? []));
  for (const metric of family) {
    const result = results[tested.indexOf(metric)];
    const { comparison } = metric;
    const { interval, difference = 0 } = comparison;
    comparison.verdict = findVerdict(comparison, result);
    comparison.pValue = result?.pValue;
    comparison.adjustedPValue = result?.adjusted;
    const agreed = interval && agreeWithTest(interval, difference, (result?.pValue ?? 1) < significance);
    comparison.interval = agreed?.every(Number.isFinite) ? agreed : undefined;
    addPower(metric, maxRegressionFor?.(comparison.label, metric.slice), result?.sharers);
  }
}

/** Adds what a metric's noise says: how much a rerun may differ, and which drop beyond `max_regression` is detectable. */
function addPower({ comparison, standardError = 0 }: NumericResult, limit: RegressionLimit = 0, sharers = 1): void {
  const { coverage, compared, noise, verdict } = comparison;
  // Differences of single runs contain the change itself.
  const isKnown = noise !== undefined && (noise.isPooled || !["better", "worse"].includes(verdict));
  comparison.noise = isKnown ? { ...noise, sharers } : undefined;
  if (isKnown) {
    const scored = (coverage.records?.both ?? 0) + (coverage.records?.added ?? 0);
    comparison.rerunError = Math.sqrt(noise.variance / (scored * noise.runs.current));
  }
  const drop = resolveLimit(limit, Math.abs(compared?.baseline ?? 0));
  // A share of 0 isn't a drop that anybody wants to notice.
  if (isUsageLabel(comparison.label) || (typeof limit === "string" && drop === 0)) return;
  const options = { limit: drop, sharers };
  // Two means are like one record with a run on each side.
  const means = { variance: standardError ** 2 / 2, step: 0, range: Infinity };
  if (isKnown) comparison.detectableDrop = findDetectableDrop(noise, noise.records, noise.runs, options);
  else if (standardError > 0)
    comparison.detectableDrop = findDetectableDrop(means, 1, { baseline: 1, current: 1 }, options);
}

function findVerdict(comparison: NumericComparison, result: FamilyResult | undefined): Verdict {
  const { baseline, current, records, difference = 0, better } = comparison;
  if (!current?.count) return "missing";
  if (!baseline?.count) return "new";
  if (result === undefined) return "not enough data";
  if (records && records.worse + records.better === 0) return "unchanged";
  if (!result.canBeSignificant) return "not enough data";
  const direction = difference > 0 === (better === "higher") ? "better" : "worse";
  if (result.adjusted < significance) return direction;
  return result.pValue < significance ? `maybe ${direction}` : "no clear change";
}
