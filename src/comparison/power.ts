import { sumExactly } from "../lib/numbers.ts";
import { tQuantile } from "../lib/student-t.ts";
import type { Noise } from "./comparison.ts";
import { countChoices, type RecordRuns } from "./exchanges.ts";
import { significance } from "./families.ts";

/** The standard normal quantile of a power of 80%. */
const powerQuantile = 0.842;
/** Records in both runs from which on a metric is tested. */
export const minTestedRecords = 8;

/** How many runs of a record each side has. */
export interface RunCounts {
  baseline: number;
  current: number;
}

/**
 * Measures how much a metric varies if nothing changes: within records and sides if there are several runs, else by the
 * differences between the sides. Undefined if no record ever differed between runs.
 */
export function measureNoise(
  type: "score" | "boolean",
  records: readonly RecordRuns[],
  rounding: number,
): Noise | undefined {
  const sides = records
    .flatMap(({ baseline, current }) => [baseline, current])
    .filter((runs) => runs.length > 0);
  const freedom = sides.reduce((sum, runs) => sum + runs.length - 1, 0);
  const isPooled = freedom * 2 >= records.length;
  const squares = isPooled ? sides.map(sumSquaredDeviations) : records.map(squareDifference);
  const variance = sumExactly(squares) / (isPooled ? freedom : records.length);
  const values = Float64Array.from(sides.flat()).sort();
  const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
  if (!(variance > rounding ** 2) || !Number.isFinite(variance)) return undefined;
  const isBoolean = type === "boolean";
  return {
    variance,
    isPooled,
    step: isBoolean ? 1 : findStep(values, rounding),
    range: isBoolean ? 1 : range,
    records: records.length,
    runs: {
      baseline: records.reduce((least, { baseline }) => Math.min(least, baseline.length), Infinity),
      current: records.reduce((least, { current }) => Math.min(least, current.length), Infinity),
    },
  };
}

function sumSquaredDeviations(runs: readonly number[]): number {
  const mean = sumExactly(runs) / runs.length;
  return sumExactly(runs.map((value) => (value - mean) ** 2));
}

/** Returns the squared difference of the sides' means, scaled to the variance of one run. */
function squareDifference({ baseline, current }: RecordRuns): number {
  const difference = sumExactly(current) / current.length - sumExactly(baseline) / baseline.length;
  return difference ** 2 / (1 / baseline.length + 1 / current.length);
}

/** Returns the smallest difference between two values. */
function findStep(sorted: Float64Array, rounding: number): number {
  let step = Number.POSITIVE_INFINITY;
  for (let index = 1; index < sorted.length; index += 1) {
    const gap = (sorted[index] ?? 0) - (sorted[index - 1] ?? 0);
    if (gap > rounding) step = Math.min(step, gap);
  }
  return step;
}

/**
 * Returns the drop that so many records with so many runs each notice in four of five cases, beyond a limit. `sharers`
 * are the metrics tested together. "only large drops": it's above half of the metric's range.
 */
export function findDetectableDrop(
  { variance, step, range }: Noise,
  records: number,
  runs: RunCounts,
  { limit = 0, sharers = 1 } = {},
): number | "only large drops" {
  const { baseline, current } = runs;
  const quantile = normalQuantile(significance / 2 / sharers) + powerQuantile;
  const squaredError = (variance * (1 / baseline + 1 / current)) / records;
  const grain = step / ((baseline + current - 1) * records);
  const correction = baseline === current ? 0 : step / (2 * records * Math.max(baseline, current));
  const half = (quantile ** 2 * grain) / 2;
  const bySignificance = half + Math.sqrt(half ** 2 + quantile ** 2 * squaredError) + correction;
  const byLimit = limit + powerQuantile * Math.sqrt(squaredError + grain * bySignificance) + correction;
  const byCount = (countWorseNeeded(runs, sharers) * step) / records;
  const drop = Math.max(bySignificance, byLimit, byCount);
  return drop > range / 2 ? "only large drops" : drop;
}

/** Returns the same for two means that Welch's test compares. */
export function findDetectableDropOfMeans(standardError: number, { limit = 0, sharers = 1 }): number {
  const quantile = normalQuantile(significance / 2 / sharers) + powerQuantile;
  return Math.max(quantile * standardError, limit + powerQuantile * standardError);
}

/** Returns the smallest number of records that can be significant if all of their runs got worse and no other did. */
function countWorseNeeded({ baseline, current }: RunCounts, sharers: number): number {
  return (
    Math.floor(Math.log(sharers / significance) / Math.log(countChoices(baseline + current, current))) + 1
  );
}

/** Returns the smallest number of records that notice a drop in four of five cases; undefined if none do. */
export function countRecordsNeeded(
  noise: Noise,
  drop: number,
  runs: RunCounts,
  options?: { limit?: number; sharers?: number },
): number | undefined {
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

/** Returns what so many values differ by if the same app runs again: one standard error. */
export function findRerunError({ variance }: Noise, records: number, runs: number): number {
  return Math.sqrt(variance / (records * runs));
}

function normalQuantile(tail: number): number {
  return tQuantile(tail, 1e7);
}
