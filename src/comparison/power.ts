import { computeMean, computeVariance, sumExactly } from "../lib/numbers.ts";
import { normalFreedom, tQuantile } from "../lib/student-t.ts";
import type { Noise, NumericType, RunCounts } from "./comparison.ts";
import { countExchanges, significance } from "./permutation.ts";
import type { RecordRuns } from "./records.ts";

/** The standard normal quantile of a power of 80%. */
const powerQuantile = 0.842;
/** Records in both runs from which on a metric is tested. */
export const minTestedRecords = 8;

/** What a detectable drop goes beyond, and how many metrics are tested together. */
type PowerOptions = { limit?: number; sharers?: number };

/**
 * Measures how much a metric varies if nothing changes: within records and sides if there are several runs, else by the
 * differences between the sides. Undefined if no record ever differed between runs.
 */
export function measureNoise(type: NumericType, records: readonly RecordRuns[], rounding: number): Noise | undefined {
  const sides = records.flatMap(({ baseline, current }) => [baseline, current]);
  const freedom = sides.reduce((sum, side) => sum + side.length - 1, 0);
  const isPooled = freedom * 2 >= records.length;
  const squares = isPooled
    ? // A single run has no variance.
      sides.filter(({ length }) => length > 1).map((side) => (side.length - 1) * computeVariance(side))
    : // The squared difference of the means, scaled to the variance of one run.
      records.map(({ baseline, current }) => {
        const scale = 1 / baseline.length + 1 / current.length;
        return (computeMean(current) - computeMean(baseline)) ** 2 / scale;
      });
  const variance = sumExactly(squares) / (isPooled ? freedom : records.length);
  if (!(variance > rounding ** 2) || !Number.isFinite(variance)) return undefined;
  const runs = { baseline: Infinity, current: Infinity };
  for (const record of records) {
    runs.baseline = Math.min(runs.baseline, record.baseline.length);
    runs.current = Math.min(runs.current, record.current.length);
  }
  const noise = { variance, isPooled, step: 1, range: 1, records: records.length, runs };
  if (type === "boolean") return noise;
  const values = Float64Array.from(new Set(sides.flat())).sort();
  const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const gaps = values.map((value, index) => value - (values[index - 1] ?? -Infinity));
  const step = gaps.reduce((least, gap) => (gap > rounding ? Math.min(least, gap) : least), Infinity);
  return { ...noise, range, step };
}

/**
 * Returns the drop that so many records with so many runs each notice in four of five cases, beyond a limit. `sharers`
 * are the metrics tested together. "only large drops": it's above half of the metric's range.
 */
export function findDetectableDrop(
  { variance, step, range }: Pick<Noise, "variance" | "step" | "range">,
  records: number,
  { baseline, current }: RunCounts,
  { limit = 0, sharers = 1 }: PowerOptions = {},
): number | "only large drops" {
  const quantile = tQuantile(significance / 2 / sharers, normalFreedom) + powerQuantile;
  const squaredError = (variance * (1 / baseline + 1 / current)) / records;
  const grain = step / ((baseline + current - 1) * records);
  const correction = baseline === current ? 0 : step / (2 * records * Math.max(baseline, current));
  const half = (quantile ** 2 * grain) / 2;
  const bySignificance = half + Math.sqrt(half ** 2 + quantile ** 2 * squaredError) + correction;
  const byLimit = limit + powerQuantile * Math.sqrt(squaredError + grain * bySignificance) + correction;
  // The smallest number of records that can be significant if all of their runs got worse and no other did.
  const ways = Math.log(countExchanges(baseline, current));
  const worseNeeded = Math.floor(Math.log(sharers / significance) / ways) + 1;
  const drop = Math.max(bySignificance, byLimit, (worseNeeded * step) / records);
  return drop > range / 2 ? "only large drops" : drop;
}

/** Returns the smallest number of records that notice a drop in four of five cases; undefined if none do. */
export function countRecordsNeeded(noise: Noise, drop: number, runs: RunCounts, options?: PowerOptions) {
  const notices = (records: number) => {
    const detectable = findDetectableDrop(noise, records, runs, options);
    return detectable !== "only large drops" && detectable <= drop;
  };
  let [low, high] = [minTestedRecords - 1, 2 ** 30];
  if (!notices(high)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (notices(middle)) high = middle;
    else low = middle;
  }
  return high;
}
