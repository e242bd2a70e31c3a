import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { computeMean, computeVariance } from "../lib/numbers.ts";
import { upperTail } from "../lib/student-t.ts";
import {
  countChoices,
  drawExchange,
  type ExchangeTable,
  listExchanges,
  type RecordRuns,
} from "./exchanges.ts";

/** Exchanges up to which all are counted, and those in a table that is drawn from. */
const [maxCounted, maxTable] = [65_536, 128];
/** Draws at first, how many times more near the bound, and what they may cost. */
const [firstDraws, moreDraws, maxWork] = [4_999, 4, 5e6];
/** Records from which on the sum of an exchange is as good as normally distributed. */
const manyRecords = 2_000;

/** A two-sided p-value: twice the smaller tail, in which the observed exchange counts by half (mid-p). */
export interface PValue {
  value: number;
  /** It's between these with near certainty; they equal `value` if all exchanges were counted. */
  low: number;
  high: number;
}

/** The test of one metric. */
export interface PermutationTest {
  p: PValue;
  /** The smallest p-value that so many records and runs could have. */
  smallestByDesign: number;
  /** The same of the records whose runs differ. */
  smallest: number;
  /** What further draws need; undefined if all exchanges were counted. */
  draws: Draws | undefined;
}

interface Draws {
  tables: ExchangeTable[];
  random: RandomGenerator;
  rounding: number;
  count: number;
  /** Draws with a lower difference, ties counted by half. */
  lower: number;
}

/**
 * Tests whether both sides are the same system: if they were, each record's runs could have come from either side. How
 * often does exchanging them move the mean difference as far as observed? Records whose runs are all equal say nothing.
 */
export function testByPermutation(
  records: readonly RecordRuns[],
  rounding: number,
  seed: number,
): PermutationTest {
  const varying = records.filter(({ baseline, current }) => {
    const high = Math.max(baseline.at(-1) ?? 0, current.at(-1) ?? 0);
    return high - Math.min(baseline[0] ?? 0, current[0] ?? 0) > rounding;
  });
  const random = xoroshiro128plus(seed);
  const sumRounding = rounding * Math.max(1, records.length);
  const test = {
    p: { value: 1, low: 0, high: 1 },
    smallest: findSmallest(varying),
    smallestByDesign: findSmallest(records),
  };
  if (varying.length > manyRecords) {
    const p = 2 * upperTail(Math.abs(standardize(varying)), 1e7);
    return { ...test, p: toExact(Math.min(1, Math.max(Number.MIN_VALUE, p))), draws: undefined };
  }
  if (test.smallest * maxCounted >= 1 - 1e-9) {
    const [table] = listExchanges(varying, maxCounted, random);
    const lower = table?.drops.reduce((sum, drop) => sum + countLower(drop, sumRounding), 0) ?? 0.5;
    const tail = lower / (table?.drops.length ?? 1);
    return { ...test, p: toExact(2 * Math.min(tail, 1 - tail)), draws: undefined };
  }
  const tables = listExchanges(varying, maxTable, random);
  const draws = { tables, random, rounding: sumRounding, count: 0, lower: 0 };
  const drawn = { ...test, draws };
  drawMore(drawn, draws, firstDraws);
  return drawn;
}

function toExact(value: number): PValue {
  return { value, low: value, high: value };
}

/** Returns the sum of the records' differences, in standard deviations of all exchanges. */
function standardize(records: readonly RecordRuns[]): number {
  let [sum, variance] = [0, 0];
  for (const { baseline, current } of records) {
    sum += computeMean(current) - computeMean(baseline);
    variance += (1 / baseline.length + 1 / current.length) * computeVariance([...baseline, ...current]);
  }
  return sum / Math.sqrt(variance);
}

/** Draws more exchanges, for a p-value near its bound. Returns whether it could. */
export function refine(test: PermutationTest): boolean {
  const { draws } = test;
  if (!draws || draws.count * moreDraws * draws.tables.length > maxWork) return false;
  drawMore(test, draws, draws.count * (moreDraws - 1));
  return true;
}

function drawMore(test: PermutationTest, draws: Draws, count: number): void {
  const { tables, random, rounding } = draws;
  for (let index = 0; index < count; index += 1) {
    draws.lower += countLower(drawExchange(tables, random).drop, rounding);
  }
  draws.count += count;
  // The observed exchange is one more, and ties with itself.
  const all = draws.count + 1;
  const lower = draws.lower + 0.5;
  const tail = Math.min(lower, all - lower);
  const error = 4 * Math.sqrt(tail + 4);
  const [value, low, high] = [tail, tail - error, tail + error].map((hits) => (2 * Math.max(0, hits)) / all);
  test.p = { value: Math.min(1, value ?? 1), low: low ?? 0, high: Math.min(1, high ?? 1) };
}

function countLower(drop: number, rounding: number): number {
  if (Math.abs(drop) <= rounding) return 0.5;
  return drop > 0 ? 1 : 0;
}

/** Returns the p-value of the most extreme exchange, if no values are tied. */
function findSmallest(records: readonly RecordRuns[]): number {
  let share = 1;
  for (const { baseline, current } of records) {
    share /= countChoices(baseline.length + current.length, current.length);
  }
  return share;
}
