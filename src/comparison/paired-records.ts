import { magnitudeOf, meanOf, roundingShare } from "../foundation/numbers.ts";

/** The values of one dataset record on both sides, one a run. */
export interface PairedRuns {
  before: readonly number[];
  after: readonly number[];
}

/** What a metric's common records say, in an order that hangs on the records alone. */
export interface PairedValues {
  count: number;
  /** The values of one of them; made when it is asked for, since there may be many. */
  runsAt(index: number): PairedRuns;
  /** The mean of each record's runs. */
  before: Float64Array;
  after: Float64Array;
  /** After minus before; exactly 0 where that is rounding only. */
  differences: Float64Array;
  /** What of a value is no more than rounding. */
  rounding: number;
}

export function pairedValues(count: number, runsAt: (index: number) => PairedRuns): PairedValues {
  const before = new Float64Array(count);
  const after = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const runs = runsAt(index);
    before[index] = meanOf(runs.before);
    after[index] = meanOf(runs.after);
  }
  const rounding = roundingShare * Math.max(magnitudeOf(before), magnitudeOf(after));
  const differences = after.map((value, index) => {
    const difference = value - (before[index] ?? 0);
    return Math.abs(difference) <= rounding ? 0 : difference;
  });
  return { count, runsAt, before, after, differences, rounding };
}
