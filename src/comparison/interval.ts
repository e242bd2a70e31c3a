import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { sumExactly } from "../lib/numbers.ts";
import { tQuantile } from "../lib/student-t.ts";
import type { ComparedRecords } from "./changed-records.ts";
import type { Interval } from "./comparison.ts";
import { drawExchange, listExchanges, type RecordRuns } from "./exchanges.ts";
import { significance } from "./families.ts";

/** Draws for the shifts that the test accepts, and records up to which they are needed. */
const [shiftDraws, maxShiftRecords] = [1_999, 200];

/** Both intervals of a difference: by the spread of the records' differences, and by inverting the test. */
export interface Intervals {
  spread: Interval;
  shifts: Interval;
  /** The smallest mean difference other than 0, which the test can tell from it. */
  step: number;
}

export function findIntervals(type: "score" | "boolean", records: ComparedRecords, seed: number): Intervals {
  const spread = findSpread(type, records);
  const shifts = records.runs.length > maxShiftRecords ? spread : findAcceptedShifts(records.runs, seed);
  const sizes = records.differences.map(Math.abs).filter((size) => size > 0);
  const step = sizes.reduce((least, size) => Math.min(least, size), Infinity) / records.differences.length;
  return { spread, shifts, step };
}

/**
 * Returns Student's interval of the mean difference. Booleans, and scores most of whose differences are equal, get
 * Agresti and Min's (2005), which adds half a record to each outcome of a pair: what no record shows may still happen.
 */
function findSpread(type: "score" | "boolean", { differences, values, rounding }: ComparedRecords): Interval {
  const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const sorted = differences.toSorted();
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const equal = sorted.filter((difference) => Math.abs(difference - middle) <= 2 * rounding).length;
  const isDiscrete = type === "boolean" || equal * 2 > sorted.length;
  const centre = type === "boolean" ? 0 : middle;
  const count = sorted.length + (isDiscrete ? 2 : 0);
  const distances = sorted.map((difference) => difference - centre);
  const mean = sumExactly(distances) / count;
  const squares = sumExactly(distances.map((distance) => distance ** 2)) + (isDiscrete ? range ** 2 : 0);
  const variance = Math.max(0, squares - count * mean ** 2) / (count - 1);
  const half = tQuantile(significance / 2, sorted.length - 1) * Math.sqrt(variance / count);
  return [centre + mean - half, centre + mean + half];
}

/**
 * Returns the shifts between the sides that the test doesn't reject. An exchange speaks against every shift on one side
 * of `drop / weight`, so the bounds are quantiles of that; the observed exchange counts by half.
 */
function findAcceptedShifts(records: readonly RecordRuns[], seed: number): Interval {
  const random = xoroshiro128plus(seed);
  const tables = listExchanges(records, 128, random);
  const draws = Array.from({ length: shiftDraws }, () => drawExchange(tables, random));
  const shifts = Float64Array.from(
    draws.filter(({ weight }) => weight > 0).map(({ drop, weight }) => drop / weight),
  ).sort();
  const ties = (shiftDraws + 1 - shifts.length) / 2;
  const place = Math.max(0, Math.ceil((significance / 2) * (shiftDraws + 1) - ties) - 1);
  return [shifts[place] ?? 0, shifts[shifts.length - 1 - place] ?? 0];
}

/**
 * Returns the interval that agrees with the metric's own test: the wider one on each side, but its end towards 0 excludes
 * 0 if the test is significant, and not otherwise.
 */
export function agreeWithTest(intervals: Intervals, difference: number, isSignificant: boolean): Interval {
  const { spread, shifts, step } = intervals;
  const low = Math.min(spread[0], shifts[0]);
  const high = Math.max(spread[1], shifts[1]);
  if (!isSignificant) return [Math.min(0, low), Math.max(0, high)];
  if (difference < 0) {
    const [end, start] = agreeWithTest(negate(intervals), -difference, true);
    return [-start, -end];
  }
  if (low > 0) return [low, high];
  const nearest = Math.max(spread[0], shifts[0]);
  return [nearest > 0 ? nearest : Math.min(step, difference), high];
}

function negate({ spread, shifts, step }: Intervals): Intervals {
  return { spread: [-spread[1], -spread[0]], shifts: [-shifts[1], -shifts[0]], step };
}
