import { computeMean, resolveLimit, roundingShare, sumExactly } from "../lib/numbers.ts";
import { normalFreedom, tQuantile } from "../lib/student-t.ts";
import { digest } from "../lib/text.ts";
import { isUsageLabel } from "../results/scores.ts";
import type { MetricChanges } from "./changes.ts";
import type { Interval, NumericComparison, NumericType, RegressionLimit, SliceKey, Verdict } from "./comparison.ts";
import { type FamilyResult, type PermutationTest, significance, testByPermutation } from "./permutation.ts";
import { findDetectableDrop, measureNoise, minTestedRecords } from "./power.ts";
import { measureCoverage, type Pair, type RecordRuns, type Side } from "./records.ts";

/** A metric before its verdict, which depends on the others of its family. */
export interface NumericResult {
  comparison: NumericComparison;
  /** Undefined for all records. */
  slice?: SliceKey;
  /** Undefined if no record is in both runs. */
  changes?: MetricChanges;
  /** Undefined if there is nothing to test. */
  test?: PermutationTest;
  /** Of the difference, if it's compared with a results summary. */
  standardError?: number;
}

/** Compares a metric over the records that both sides scored. */
export function compareNumeric(
  about: Pick<NumericComparison, "label" | "type" | "better">,
  baseline: Side | undefined,
  current: Side,
  pairs: readonly Pair[],
): NumericResult {
  const { label, type, better } = about;
  const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
  const [before, after] = [otherType ? undefined : baseline?.metric, current.metric];
  const isComparable = Boolean(before?.count) && Boolean(after?.count);
  const comparison: NumericComparison = {
    kind: "numeric",
    ...about,
    otherType,
    baseline: before && { mean: before.mean, count: before.count, errors: before.errors },
    current: after && { mean: after.mean, count: after.count, errors: after.errors },
    coverage: measureCoverage(baseline, current, pairs, isComparable),
    verdict: "not tested",
    canBeSignificant: false,
  };
  if (!isComparable || baseline === undefined || baseline.isSummarized) return { comparison };
  const scored = pairs.filter((pair) => baseline.runs[pair.baseline]?.length && current.runs[pair.current]?.length);
  const runs = scored.map((pair): RecordRuns => {
    return { baseline: baseline.runs[pair.baseline] ?? [], current: current.runs[pair.current] ?? [] };
  });
  const { differences, range, rounding, ...means } = averageRuns(runs);
  const changed = [...differences.keys()].filter((index) => differences[index] !== 0);
  changed.sort((a, b) => Math.abs(differences[b] ?? 0) - Math.abs(differences[a] ?? 0));
  const isBetter = (index: number) => (differences[index] ?? 0) > 0 === (better === "higher");
  const improved = changed.filter(isBetter).flatMap((index) => scored[index] ?? []);
  const worse = changed.filter((index) => !isBetter(index)).flatMap((index) => scored[index] ?? []);
  const unchanged = scored.length - changed.length;
  comparison.records = { both: scored.length, worse: worse.length, better: improved.length, unchanged };
  if (type === "boolean") comparison.records.broke = countBroken(runs, Number(better === "higher"));
  if (scored.length === 0) return { comparison };
  const mean = computeMean(differences);
  comparison.compared = { baseline: computeMean(means.baseline), current: computeMean(means.current) };
  if (Number.isFinite(mean)) comparison.difference = Math.abs(mean) <= rounding ? 0 : mean;
  const changes = { ...about, baseline, current, worse, improved, range, rounding };
  // Of larger numbers, squares are infinite.
  if (scored.length < minTestedRecords || rounding >= 1e150 * roundingShare) return { comparison, changes };
  comparison.noise = measureNoise(type, runs, rounding);
  if (changed.length > 0) comparison.interval = findInterval(type, differences, range, rounding);
  const seed = Number.parseInt(digest(label, 4), 16) | 0;
  return { comparison, changes, test: testByPermutation(runs, rounding, seed) };
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

function countBroken(runs: readonly RecordRuns[], good: number): number {
  const broke = runs.filter(({ baseline, current }) => {
    const bad = current.filter((value) => value !== good).length;
    return baseline.every((value) => value === good) && bad * 2 > current.length;
  });
  return broke.length;
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

/** Completes a metric by what its test says, and by the `max_regression` that its detectable drop goes beyond. */
export function completeMetric(metric: NumericResult, result?: FamilyResult, limit: RegressionLimit = 0): void {
  const { comparison, standardError = 0 } = metric;
  const { coverage, compared, difference = 0, interval, noise } = comparison;
  const { pValue = 1, sharers = 1 } = result ?? {};
  comparison.verdict = findVerdict(comparison, result);
  comparison.pValue = result?.pValue;
  comparison.adjustedPValue = result?.adjusted;
  comparison.canBeSignificant = result?.canBeSignificant ?? false;
  const agreed = interval && agreeWithTest(interval, difference, pValue < significance);
  comparison.interval = agreed?.every(Number.isFinite) ? agreed : undefined;
  // Differences of single runs contain the change itself.
  const isKnown = noise !== undefined && (noise.isPooled || !["better", "worse"].includes(comparison.verdict));
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
  if (records && records.both === records.unchanged) return "unchanged";
  if (!result.canBeSignificant) return "not enough data";
  const direction = difference > 0 === (better === "higher") ? "better" : "worse";
  if (result.adjusted < significance) return direction;
  return result.pValue < significance ? `maybe ${direction}` : "no clear change";
}
