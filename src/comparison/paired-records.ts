import { magnitudeOf, meanOf, roundingShare } from "../foundation/numbers.ts";

/** The values of one dataset record on both sides, one a run. */
export interface PairedRuns {
  before: readonly number[];
  after: readonly number[];
}

/** What a metric's common records say, in an order that hangs on the records alone. */
export interface PairedValues {
  runs: readonly PairedRuns[];
  /** The mean of each record's runs. */
  before: Float64Array;
  after: Float64Array;
  /** After minus before; exactly 0 where that is rounding only. */
  differences: Float64Array;
  /** What of a value is no more than rounding. */
  rounding: number;
}

export function pairedValues(runs: readonly PairedRuns[]): PairedValues {
  const before = Float64Array.from(runs, (record) => meanOf(record.before));
  const after = Float64Array.from(runs, (record) => meanOf(record.after));
  const rounding = roundingShare * Math.max(magnitudeOf(before), magnitudeOf(after));
  const differences = after.map((value, index) => {
    const difference = value - (before[index] ?? 0);
    return Math.abs(difference) <= rounding ? 0 : difference;
  });
  return { runs, before, after, differences, rounding };
}
