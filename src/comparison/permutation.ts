import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { computeMean, computeVariance } from "../lib/numbers.ts";
import { normalFreedom, upperTail } from "../lib/student-t.ts";
import type { RecordRuns } from "./records.ts";

/** The error that a family's verdicts may have together; a p-value below it is significant. */
export const significance = 0.05;
/** Exchanges up to which all are counted, those in a table that is drawn from, and those of one record. */
const [maxCounted, maxTable, maxListed] = [65_536, 128, 1_024];
/** Draws at first, how many times more near the bound, and what they may cost. */
const [firstDraws, moreDraws, maxWork] = [4_999, 4, 5e6];
/** Records from which on the sum of an exchange is as good as normally distributed. */
const manyRecords = 2_000;

/** The two-sided permutation test of one metric. */
export interface PermutationTest {
  /** Twice the smaller tail, in which the observed exchange counts by half (mid-p). */
  p: number;
  /** p is between these with near certainty; they equal it if all exchanges were counted. */
  low: number;
  high: number;
  /** The smallest p-value that so many records and runs could have, and those of them whose runs differ. */
  smallestByDesign: number;
  smallest: number;
  /** What further draws need; undefined if all exchanges were counted. */
  draws?: Draws;
}

/** Draws so far, and what to draw from: each table has how much lower exchanges of some records make the sum. */
interface Draws {
  tables: Float64Array[];
  random: RandomGenerator;
  rounding: number;
  count: number;
  /** Draws with a lower sum, ties counted by half. */
  lower: number;
}

/**
 * Tests whether both sides are the same system: if they were, each record's runs could have come from either side. How
 * often does exchanging them move the mean difference as far as observed? Records whose runs are all equal say nothing.
 */
export function testByPermutation(records: readonly RecordRuns[], rounding: number, seed: number): PermutationTest {
  const varying = records.filter(({ baseline, current }) => {
    const high = Math.max(baseline.at(-1) ?? 0, current.at(-1) ?? 0);
    return high - Math.min(baseline[0] ?? 0, current[0] ?? 0) > rounding;
  });
  const [smallest = 1, smallestByDesign = 1] = [varying, records].map((all) =>
    all.reduce((share, { baseline, current }) => share / countExchanges(baseline.length, current.length), 1),
  );
  const describe = (p: number) => ({ p, low: p, high: p, smallest, smallestByDesign });
  if (varying.length > manyRecords) return describe(approximateNormally(varying));
  const isCounted = smallest * maxCounted >= 1 - 1e-9;
  const random = xoroshiro128plus(seed);
  const tables: Float64Array[] = [];
  for (const record of varying) {
    const drops = listDrops(record, random);
    const last = tables.at(-1) ?? new Float64Array();
    if (last.length * drops.length > (isCounted ? maxCounted : maxTable) || tables.length === 0)
      tables.push(Float64Array.from(drops));
    else tables.splice(-1, 1, Float64Array.from(drops.flatMap((drop) => Array.from(last, (sum) => sum + drop))));
  }
  const draws = { tables, random, rounding: rounding * Math.max(1, records.length), count: 0, lower: 0 };
  if (!isCounted) return drawMore({ ...describe(1), draws }, draws, firstDraws);
  const [all = new Float64Array(1)] = tables;
  const tail = all.reduce((sum, drop) => sum + countLower(drop, draws.rounding), 0) / all.length;
  return describe(2 * Math.min(tail, 1 - tail));
}

/** Returns in how many ways a record's runs can be exchanged between the sides. */
export function countExchanges(baseline: number, current: number): number {
  let ways = 1;
  for (let index = 1; index <= current; index += 1) ways *= (baseline + index) / index;
  return Math.round(ways);
}

/** Returns the p-value if the sum of the records' differences is normally distributed over all exchanges. */
function approximateNormally(records: readonly RecordRuns[]): number {
  let [sum, variance] = [0, 0];
  for (const { baseline, current } of records) {
    sum += computeMean(current) - computeMean(baseline);
    variance += (1 / baseline.length + 1 / current.length) * computeVariance([...baseline, ...current]);
  }
  const tail = upperTail(Math.abs(sum) / Math.sqrt(variance), normalFreedom);
  return Math.min(1, Math.max(Number.MIN_VALUE, 2 * tail));
}

/** Returns how much lower the record's difference is after each exchange of its runs; of many exchanges, some drawn. */
function listDrops({ baseline, current }: RecordRuns, random: RandomGenerator): number[] {
  const values = [...baseline, ...current];
  // The sums of each choice of as many values as the index says.
  const sums: number[][] = [[0], ...current.map(() => [])];
  if (countExchanges(baseline.length, current.length) <= maxListed) {
    for (const value of values) {
      for (let chosen = current.length; chosen > 0; chosen -= 1) {
        for (const sum of sums[chosen - 1] ?? []) sums[chosen]?.push(sum + value);
      }
    }
  } else {
    for (let draw = 0; draw < maxListed; draw += 1) {
      const left = [...values];
      let sum = 0;
      for (const _ of current) sum += left.splice(drawBelow(left.length, random), 1)[0] ?? 0;
      sums[current.length]?.push(sum);
    }
  }
  const observed = current.reduce((sum, value) => sum + value, 0);
  const scale = 1 / baseline.length + 1 / current.length;
  return (sums[current.length] ?? []).map((sum) => scale * (observed - sum));
}

function drawBelow(count: number, random: RandomGenerator): number {
  return Math.floor(((random.next() >>> 0) * count) / 2 ** 32);
}

function drawMore(test: PermutationTest, draws: Draws, count: number): PermutationTest {
  const { tables, random, rounding } = draws;
  for (let index = 0; index < count; index += 1) {
    let drop = 0;
    for (const table of tables) drop += table[drawBelow(table.length, random)] ?? 0;
    draws.lower += countLower(drop, rounding);
  }
  draws.count += count;
  // The observed exchange is one more, and ties with itself.
  const all = draws.count + 1;
  const tail = Math.min(draws.lower + 0.5, all - draws.lower - 0.5);
  const error = 4 * Math.sqrt(tail + 4);
  test.p = Math.min(1, (2 * tail) / all);
  test.low = (2 * Math.max(0, tail - error)) / all;
  test.high = Math.min(1, (2 * (tail + error)) / all);
  return test;
}

function countLower(drop: number, rounding: number): number {
  return Math.abs(drop) <= rounding ? 0.5 : Number(drop > 0);
}

/** What a test says within its family. */
export interface FamilyResult {
  pValue: number;
  /** After Holm's method. */
  adjusted: number;
  /** The tests that share the error. */
  sharers: number;
  /** Any outcome on so many records and runs could be significant. */
  canBeSignificant: boolean;
}

/**
 * Judges tests together by Holm's method. A test that couldn't be significant whatever happened, for example because no
 * record changed, takes nothing from the others (Tarone 1990).
 */
export function judgeFamily(tests: readonly PermutationTest[]): FamilyResult[] {
  const sharers = countSharers(tests.map(({ smallest }) => smallest));
  const able = tests.filter(({ smallest }) => smallest * sharers < significance);
  for (const test of able) {
    const bounds = Array.from({ length: sharers }, (_, index) => significance / (index + 1));
    const isNear = () => bounds.some((bound) => test.low < bound && test.high >= bound);
    for (const { draws } = test; draws && isNear(); ) {
      if (draws.count * moreDraws * draws.tables.length > maxWork) break;
      drawMore(test, draws, draws.count * (moreDraws - 1));
    }
  }
  const adjusted = adjustByHolm(able.map(({ p }) => p));
  return tests.map((test) => ({
    pValue: test.p,
    adjusted: adjusted[able.indexOf(test)] ?? Math.min(1, test.p * sharers),
    sharers,
    canBeSignificant: test.smallestByDesign * sharers < significance,
  }));
}

/** Returns the smallest number of sharers for which only so many tests could be significant. */
export function countSharers(smallest: readonly number[]): number {
  for (let sharers = 1; sharers < smallest.length; sharers += 1) {
    if (smallest.filter((p) => p * sharers < significance).length <= sharers) return sharers;
  }
  return Math.max(1, smallest.length);
}

/** Returns p-values that hold together, in the order given. */
export function adjustByHolm(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted: number[] = [];
  let largest = 0;
  for (const [rank, { p, index }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}
