import { digest } from "../foundation/digest.ts";
import { fewestRecords } from "../foundation/limits.ts";
import { magnitudeOf, meanOf } from "../foundation/numbers.ts";
import type { MetricScores } from "../results/scores.ts";
import type { PairChange } from "./changed-records.ts";
import { listChanges } from "./changes.ts";
import type { Aggregate, Better, Interval, NumericComparison, Verdict } from "./comparison.ts";
import { coverageOf, type Side } from "./coverage.ts";
import { type JudgedPValue, significance } from "./holm.ts";
import { agreeing, intervalOf } from "./intervals.ts";
import { type PairedRuns, type PairedValues, pairedValues } from "./paired-records.ts";
import { type Pair, type Pairing, type RecordRuns, runCount, runsByRecord, runsOf } from "./pairing.ts";
import { type PermutationTest, permutationTest } from "./permutation.ts";
import { acceptedShifts } from "./shifts.ts";

/** A metric compared, before the verdicts, which hang on one another. */
export interface Tested {
  comparison: NumericComparison;
  /** Undefined where there is nothing to test. */
  test: Pick<PermutationTest, "smallest" | "smallestByDesign" | "pValue"> | undefined;
  /** The shifts that the test accepts: where an interval says another thing than the test, it ends there. */
  shifts?: () => Interval | undefined;
  changes: PairChange[];
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
  const runs = () => commonRuns(baseline, current, isComparable ? pairing : []);
  const common = runs();
  const { paired, scale } = scaledValues(common);
  const { counts, changes } = listChanges(label, type, common.pairs, paired, scale, better);
  const seed = seedOf(label);
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
    interval: isTested ? scaled(intervalOf(type, paired, seed), scale) : undefined,
    pValue: undefined,
    adjustedPValue: undefined,
    verdict: "new",
    canBeSignificant: false,
    records: isComparable ? counts : undefined,
    detectableDrop: undefined,
    noise: undefined,
    rerunError: undefined,
  };
  // Asked for when they are needed: of many rows the values of all metrics would be held in memory at the same time.
  const values = () => scaledValues(runs()).paired;
  const shifts = () => scaled(acceptedShifts(values(), seed), scale);
  return { comparison, test: isTested ? permutationTest(values, seed) : undefined, shifts, changes };
}

function seedOf(label: string): number {
  return Number.parseInt(digest(label, 4), 16) | 0;
}

export function aggregateOf(metric: MetricScores | undefined): Aggregate | undefined {
  return metric && { mean: metric.mean, count: metric.count, errors: metric.errors };
}

interface CommonRuns {
  pairs: Pair[];
  runsAt(index: number): PairedRuns;
}

/** The records that both sides scored. */
function commonRuns(baseline: Side | undefined, current: Side, pairing: Pairing): CommonRuns {
  const [there, here] = [sideRuns(baseline), sideRuns(current)];
  const pairs = pairing.filter(
    (pair) => runCount(there, pair.baseline) > 0 && runCount(here, pair.current) > 0,
  );
  const runsAt = (index: number) => {
    const pair = pairs[index];
    if (pair === undefined) return { before: [], after: [] };
    return { before: runsOf(there, pair.baseline), after: runsOf(here, pair.current) };
  };
  return { pairs, runsAt };
}

function sideRuns(side: Side | undefined): RecordRuns {
  const none = { records: [], values: [] };
  return runsByRecord(side?.metric?.observations ?? none, side?.experiment.records.length ?? 0);
}

// Between these no square of a value is too large or too small for a number.
const [smallestPlain, largestPlain] = [1e-100, 1e100];

/** The values, and of extreme ones what they were divided by. */
function scaledValues({ pairs, runsAt }: CommonRuns): { paired: PairedValues; scale: number } {
  const paired = pairedValues(pairs.length, runsAt);
  const magnitude = Math.max(magnitudeOf(paired.before), magnitudeOf(paired.after));
  if (magnitude === 0 || (magnitude > smallestPlain && magnitude < largestPlain)) return { paired, scale: 1 };
  const down = (values: readonly number[]) => values.map((value) => value / magnitude);
  const smaller = (index: number) => {
    const { before, after } = runsAt(index);
    return { before: down(before), after: down(after) };
  };
  return { paired: pairedValues(pairs.length, smaller), scale: magnitude };
}

function differenceOf(
  paired: PairedValues,
  scale: number,
): Pick<NumericComparison, "compared" | "difference"> {
  if (paired.differences.length === 0) return { compared: undefined, difference: undefined };
  const mean = meanOf(paired.differences);
  const difference = Math.abs(mean) <= paired.rounding ? 0 : mean * scale;
  const sides = { baseline: meanOf(paired.before) * scale, current: meanOf(paired.after) * scale };
  return { compared: sides, difference: Number.isFinite(difference) ? difference : undefined };
}

function scaled(unscaled: Interval | undefined, scale: number): Interval | undefined {
  const interval = unscaled && ([unscaled[0] * scale, unscaled[1] * scale] as const);
  return interval?.every(Number.isFinite) ? interval : undefined;
}

/** The comparison with its verdict, and an interval that agrees with its p-value. */
export function withVerdict(
  { comparison, test, shifts }: Tested,
  judged: JudgedPValue | undefined,
): NumericComparison {
  const { pValue, adjusted: adjustedPValue } = judged ?? { pValue: undefined, adjusted: undefined };
  const verdict = verdictOf(comparison, test, judged);
  const { interval, difference = 0 } = comparison;
  const isAgreed = interval !== undefined && pValue !== undefined;
  return {
    ...comparison,
    interval: isAgreed ? agreeing(interval, difference, pValue < significance, () => shifts?.()) : interval,
    pValue,
    adjustedPValue,
    verdict,
    canBeSignificant: test !== undefined && judged !== undefined && test.smallestByDesign < judged.bound,
  };
}

function verdictOf(
  { baseline, current, difference = 0, better }: NumericComparison,
  test: Tested["test"],
  judged: JudgedPValue | undefined,
): Verdict {
  if (!current?.count) return "missing";
  if (!baseline?.count) return "new";
  if (test === undefined || judged === undefined) return "not enough data";
  if (!judged.isAble && test.smallestByDesign >= judged.bound) return "not enough data";
  if (judged.adjusted >= significance) return "no clear change";
  return difference > 0 === (better === "higher") ? "better" : "worse";
}
