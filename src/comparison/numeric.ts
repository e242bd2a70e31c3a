import { digest } from "../foundation/digest.ts";
import { fewestRecords } from "../foundation/limits.ts";
import { magnitudeOf, meanOf } from "../foundation/numbers.ts";
import type { MetricScores } from "../results/scores.ts";
import { type Change, changesOf } from "./changes.ts";
import type { Aggregate, Better, NumericComparison, Verdict } from "./comparison.ts";
import { coverageOf, type Side } from "./coverage.ts";
import { type JudgedPValue, significance } from "./holm.ts";
import { intervalOf } from "./intervals.ts";
import { type PairedRuns, type PairedValues, pairedValues } from "./paired-records.ts";
import { type Pair, type Pairing, runsByRecord } from "./pairing.ts";
import { type PermutationTest, permutationTest } from "./permutation.ts";

/** A metric compared, before the verdicts, which hang on one another. */
export interface Tested {
  comparison: NumericComparison;
  /** Undefined where there is nothing to test. */
  test: Pick<PermutationTest, "smallest" | "smallestByDesign" | "pValue"> | undefined;
  fallen: Change<number>[];
  risen: Change<number>[];
}

export interface NumericQuestion {
  label: string;
  type: "score" | "boolean";
  better: Better;
  baseline: Side | undefined;
  current: Side;
  pairing: Pairing;
}

/** Compares a metric over the records that both sides scored. */
export function compareNumeric(question: NumericQuestion): Tested {
  const { label, type, better, baseline, current, pairing } = question;
  const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
  const before = otherType ? undefined : baseline?.metric;
  const isComparable = Boolean(before?.count) && Boolean(current.metric?.count);
  const common = isComparable ? commonRuns(before, current.metric, pairing) : { pairs: [], runs: [] };
  const { paired, scale } = scaledValues(common.runs);
  const { counts, fallen, risen } = changesOf(label, common.pairs, pairedValues(common.runs), better);
  const isTested = common.pairs.length >= fewestRecords && Number.isFinite(scale);
  const comparison: NumericComparison = {
    kind: "numeric",
    label,
    type,
    better,
    otherType,
    baseline: aggregateOf(before),
    current: aggregateOf(current.metric),
    coverage: coverageOf(baseline, current, pairing, isComparable),
    ...differenceOf(paired, scale),
    interval: isTested ? scaled(intervalOf(type, paired), scale) : undefined,
    pValue: undefined,
    adjustedPValue: undefined,
    verdict: "new",
    changes: isComparable ? counts : undefined,
  };
  const values = () => scaledValues(commonRuns(before, current.metric, pairing).runs).paired;
  const test = isTested ? permutationTest(values, seedOf(label)) : undefined;
  return { comparison, test, fallen, risen };
}

function seedOf(label: string): number {
  return Number.parseInt(digest(label, 4), 16) | 0;
}

export function aggregateOf(metric: MetricScores | undefined): Aggregate | undefined {
  return metric && { mean: metric.mean, count: metric.count, errors: metric.errors };
}

function commonRuns(
  baseline: MetricScores | undefined,
  current: MetricScores | undefined,
  pairing: Pairing,
): { pairs: Pair[]; runs: PairedRuns[] } {
  const pairs: Pair[] = [];
  const runs: PairedRuns[] = [];
  if (!baseline || !current) return { pairs, runs };
  const [there, here] = [runsByRecord(baseline.observations), runsByRecord(current.observations)];
  for (const pair of pairing) {
    const [before, after] = [there[pair.baseline], here[pair.current]];
    if (!before || !after) continue;
    pairs.push(pair);
    runs.push({ before, after });
  }
  return { pairs, runs };
}

// Between these no square of a value is too large or too small for a number.
const [smallestPlain, largestPlain] = [1e-100, 1e100];

/** The values, and of extreme ones what they were divided by. */
function scaledValues(runs: readonly PairedRuns[]): { paired: PairedValues; scale: number } {
  const paired = pairedValues(runs);
  const magnitude = Math.max(magnitudeOf(paired.before), magnitudeOf(paired.after));
  if (magnitude === 0 || (magnitude > smallestPlain && magnitude < largestPlain)) return { paired, scale: 1 };
  const down = (values: readonly number[]) => values.map((value) => value / magnitude);
  const smaller = runs.map(({ before, after }) => ({ before: down(before), after: down(after) }));
  return { paired: pairedValues(smaller), scale: magnitude };
}

function differenceOf(paired: PairedValues, scale: number): Pick<NumericComparison, "paired" | "difference"> {
  if (paired.differences.length === 0) return { paired: undefined, difference: undefined };
  const mean = meanOf(paired.differences);
  const difference = Math.abs(mean) <= paired.rounding ? 0 : mean * scale;
  const sides = { baseline: meanOf(paired.before) * scale, current: meanOf(paired.after) * scale };
  return { paired: sides, difference: Number.isFinite(difference) ? difference : undefined };
}

function scaled([low, high]: readonly [number, number], scale: number): [number, number] | undefined {
  const interval: [number, number] = [low * scale, high * scale];
  return interval.every(Number.isFinite) ? interval : undefined;
}

/** The comparison with its verdict; `sharers` is how many metrics share the error. */
export function withVerdict(
  { comparison, test }: Tested,
  judged: JudgedPValue | undefined,
): NumericComparison {
  const { pValue, adjusted: adjustedPValue } = judged ?? { pValue: undefined, adjusted: undefined };
  const verdict = verdictOf(comparison, test, judged);
  return { ...comparison, pValue, adjustedPValue, verdict };
}

function verdictOf(
  { baseline, current, difference = 0, better }: NumericComparison,
  test: Tested["test"],
  judged: JudgedPValue | undefined,
): Verdict {
  if (!current?.count) return "missing";
  if (!baseline?.count) return "new";
  if (test === undefined || judged === undefined) return "too few samples";
  if (!judged.isAble && test.smallestByDesign >= judged.bound) return "too few samples";
  if (judged.adjusted >= significance) return "no clear change";
  return difference > 0 === (better === "higher") ? "improved" : "regressed";
}
