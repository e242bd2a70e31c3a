import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import {
  drawExchange,
  type Exchanges,
  listDrops,
  listExchanges,
  logChoose,
  type RecordRuns,
} from "./exchanges.ts";

/** Exchanges up to which all are counted. */
const maxCounted = 65_536;
/** Draws, and more of them if p is near the bound; what all draws of a metric may cost in random numbers. */
const [minDraws, usualDraws, moreDraws, maxWork] = [999, 4_999, 4, 5e6];

/** A two-sided p-value: twice the smaller tail, in which the observed exchange counts by half (mid-p). */
export interface PValue {
  value: number;
  /** It's between these with near certainty; equal to `value` if all exchanges were counted. */
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
  exchanges: Exchanges;
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
  const sumRounding = rounding * Math.max(1, records.length);
  const exchanges = listExchanges(varying);
  const drops = listDrops(exchanges, maxCounted);
  const [smallest, smallestByDesign] = [findSmallest(varying), findSmallest(records)];
  if (drops) {
    const value = twiceSmaller(
      drops.reduce((sum, drop) => sum + countLower(drop, sumRounding), 0) / drops.length,
    );
    return { p: { value, low: value, high: value }, smallest, smallestByDesign, draws: undefined };
  }
  const draws: Draws = {
    exchanges,
    random: xoroshiro128plus(seed),
    rounding: sumRounding,
    count: 0,
    lower: 0,
  };
  const test = { p: { value: 1, low: 0, high: 1 }, smallest, smallestByDesign, draws };
  const affordable = Math.floor(maxWork / exchanges.values.length);
  draw(test, draws, Math.max(minDraws, Math.min(usualDraws, affordable)));
  return test;
}

/** Draws more exchanges, for a p-value near its bound. Returns whether it could. */
export function refine(test: PermutationTest): boolean {
  const { draws } = test;
  if (!draws || draws.count * moreDraws * draws.exchanges.values.length > maxWork) return false;
  draw(test, draws, draws.count * (moreDraws - 1));
  return true;
}

function draw(test: PermutationTest, draws: Draws, count: number): void {
  const { exchanges, random, rounding } = draws;
  for (let index = 0; index < count; index += 1) {
    draws.lower += countLower(drawExchange(exchanges, random).drop, rounding);
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

function twiceSmaller(tail: number): number {
  return 2 * Math.min(tail, 1 - tail);
}

/** Returns the p-value of the most extreme exchange, if no values are tied. */
function findSmallest(records: readonly RecordRuns[]): number {
  let ways = 0;
  for (const { baseline, current } of records)
    ways += logChoose(baseline.length + current.length, current.length);
  return Math.exp(-ways);
}
