import { computeMean, largestMagnitude, roundingShare } from "../lib/numbers.ts";
import { digest } from "../lib/sha256.ts";
import type { MetricScores } from "../results/scores.ts";
import { type ComparedRecords, listChanges, type PairChange } from "./changed-records.ts";
import type { Aggregate, Better, NumericComparison, Verdict } from "./comparison.ts";
import { measureCoverage } from "./coverage.ts";
import type { RecordRuns } from "./exchanges.ts";
import { type FamilyResult, significance } from "./families.ts";
import { agreeWithTest, findIntervals, type Intervals } from "./interval.ts";
import { groupByRecord, type Pair, type Side } from "./pairing.ts";
import { type PermutationTest, testByPermutation } from "./permutation.ts";
import {
  findDetectableDrop,
  findDetectableDropOfMeans,
  findRerunError,
  measureNoise,
  minTestedRecords,
} from "./power.ts";

/** A metric before its verdict, which depends on the others of its family. */
export interface NumericResult {
  comparison: NumericComparison;
  changes: PairChange[];
  /** Undefined if there is nothing to test. */
  test: PermutationTest | undefined;
  intervals: Intervals | undefined;
  /** Of the difference, if it's compared with a results summary. */
  standardError?: number | undefined;
}

export interface MetricParams {
  label: string;
  type: "score" | "boolean";
  better: Better;
  baseline: Side | undefined;
  current: Side;
  pairs: readonly Pair[];
}

/** Compares a metric over the records that both sides scored. */
export function compareNumeric(params: MetricParams): NumericResult {
  const { label, type, better, baseline, current, pairs } = params;
  const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
  const before = otherType ? undefined : baseline?.metric;
  const isComparable = Boolean(before?.count) && Boolean(current.metric?.count);
  const records = collectRecords(baseline, current, isComparable ? pairs : []);
  const { counts, changes } = listChanges(label, type, better, records);
  const isTested = records.pairs.length >= minTestedRecords && largestMagnitude(records.values) < maxTested;
  const seed = Number.parseInt(digest(label, 4), 16) | 0;
  const comparison: NumericComparison = {
    ...untested,
    ...{ label, type, better, otherType },
    baseline: before && summarizeMetric(before),
    current: current.metric && summarizeMetric(current.metric),
    coverage: measureCoverage(baseline, current, pairs, isComparable),
    ...compareMeans(records),
    records: isComparable && !baseline?.isSummarized ? counts : undefined,
    noise: isTested ? measureNoise(type, records.runs, records.rounding) : undefined,
  };
  return {
    comparison,
    changes,
    test: isTested ? testByPermutation(records.runs, records.rounding, seed) : undefined,
    intervals: isTested && changes.length > 0 ? findIntervals(type, records, seed) : undefined,
  };
}

/** What a metric has before it's tested. */
export const untested = {
  kind: "numeric",
  compared: undefined,
  difference: undefined,
  interval: undefined,
  pValue: undefined,
  adjustedPValue: undefined,
  verdict: "not tested",
  canBeSignificant: false,
  records: undefined,
  detectableDrop: undefined,
  noise: undefined,
  rerunError: undefined,
} as const;

export function summarizeMetric({ mean, count, errors }: MetricScores): Aggregate {
  return { mean, count, errors };
}

/** Above it, squares are too large for a number. */
const maxTested = 1e150;

function collectRecords(
  baseline: Side | undefined,
  current: Side,
  allPairs: readonly Pair[],
): ComparedRecords {
  const [there, here] = [groupByRecord(baseline), groupByRecord(current)];
  const pairs = allPairs.filter((pair) => there[pair.baseline]?.length && here[pair.current]?.length);
  const runsAt = (pair: Pair) => ({
    baseline: there[pair.baseline] ?? [],
    current: here[pair.current] ?? [],
  });
  return averageRuns(pairs, pairs.map(runsAt));
}

export function averageRuns(pairs: readonly Pair[], runs: readonly RecordRuns[]): ComparedRecords {
  const values = Float64Array.from(runs.flatMap((sides) => [...sides.baseline, ...sides.current])).sort();
  const rounding = roundingShare * largestMagnitude(values);
  const before = Float64Array.from(runs, (sides) => computeMean(sides.baseline));
  const after = Float64Array.from(runs, (sides) => computeMean(sides.current));
  const differences = after.map((value, index) => {
    const difference = value - (before[index] ?? 0);
    return Math.abs(difference) <= rounding ? 0 : difference;
  });
  return { pairs, runs, values, baseline: before, current: after, differences, rounding };
}

function compareMeans({ baseline, current, differences, rounding }: ComparedRecords) {
  if (differences.length === 0) return {};
  const mean = computeMean(differences);
  const difference = Math.abs(mean) <= rounding ? 0 : mean;
  return {
    compared: { baseline: computeMean(baseline), current: computeMean(current) },
    difference: Number.isFinite(difference) ? difference : undefined,
  };
}

/** Completes a metric by what its test says; without a `limit`, no detectable drop is stated. */
export function completeMetric(
  { comparison, intervals, standardError }: NumericResult,
  result: FamilyResult | undefined,
  limit: number | undefined,
): NumericComparison {
  const { difference = 0, coverage } = comparison;
  const interval = intervals && agreeWithTest(intervals, difference, (result?.pValue ?? 1) < significance);
  const verdict = findVerdict(comparison, result);
  const isChanged = verdict === "better" || verdict === "worse";
  // Differences of single runs contain the change itself.
  const noise = isChanged && !comparison.noise?.isPooled ? undefined : comparison.noise;
  const scored = (coverage.records?.both ?? 0) + (coverage.records?.added ?? 0);
  const options = { limit: limit ?? 0, sharers: result?.sharers ?? 1 };
  const drop = noise
    ? findDetectableDrop(noise, noise.records, noise.runs, options)
    : standardError && findDetectableDropOfMeans(standardError, options);
  return {
    ...comparison,
    interval: interval?.every(Number.isFinite) ? interval : undefined,
    pValue: result?.pValue,
    adjustedPValue: result?.adjusted,
    verdict,
    canBeSignificant: result?.canBeSignificant ?? false,
    detectableDrop: limit === undefined ? undefined : drop,
    noise: noise && { ...noise, sharers: options.sharers },
    rerunError: noise && findRerunError(noise, scored, noise.runs.current),
  };
}

function findVerdict(
  { baseline, current, records, difference = 0, better }: NumericComparison,
  result: FamilyResult | undefined,
): Verdict {
  if (!current?.count) return "missing";
  if (!baseline?.count) return "new";
  if (result === undefined) return "not enough data";
  if (records && records.both === records.unchanged) return "unchanged";
  if (!result.canBeSignificant) return "not enough data";
  const direction = difference > 0 === (better === "higher") ? "better" : "worse";
  if (result.adjusted < significance) return direction;
  return result.pValue < significance ? `maybe ${direction}` : "no clear change";
}
