import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { RecordRuns } from "./records.ts";

/** The error that a family's verdicts may have together; a p-value below it is significant. */
export const significance = 0.05;
/** Exchanges up to which all are counted, and those of one record up to which all are listed. */
const [maxCounted, maxListed] = [65_536, 1_024];
/** Of more than so many records, several with so many exchanges are drawn from at once. */
const [manyRecords, maxTogether] = [2_000, 128];
/** Draws at first, how many times more near the bound, and how many times all of them may draw from a list. */
const [minDraws, firstDraws, moreDraws, maxWork] = [999, 4_999, 4, 1e7];

/** The two-sided permutation test of one metric. */
export interface PermutationTest {
  /** Twice the smaller tail, in which the observed exchange counts by half (mid-p). */
  p: number;
  /** The smallest p-value that so many records and runs could have, and those of them whose runs differ. */
  smallestByDesign: number;
  smallest: number;
  /** Undefined if all exchanges were counted. */
  draws?: Draws;
}

/** What was drawn, and what more is drawn from. */
interface Draws {
  /** How much lower each exchange of a record's runs makes the sum of differences, by record or for several. */
  drops: number[][];
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
  const random = xoroshiro128plus(seed);
  const isCounted = smallest * maxCounted >= 1 - 1e-9;
  const most = isCounted ? maxCounted : varying.length > manyRecords ? maxTogether : 0;
  const drops: number[][] = [];
  for (const record of varying) {
    const [last, next] = [drops.at(-1), listDrops(record, random)];
    if (last === undefined || last.length * next.length > most) drops.push(next);
    else drops[drops.length - 1] = last.flatMap((sum) => next.map((drop) => sum + drop));
  }
  const draws = { drops, random, rounding: rounding * Math.max(1, records.length), count: 0, lower: 0 };
  if (!isCounted) {
    const count = Math.min(firstDraws, Math.max(minDraws, Math.floor(maxWork / drops.length)));
    return { p: drawMore(draws, count), smallest, smallestByDesign, draws };
  }
  const [all = [0]] = drops;
  const tail = countLower(all, draws.rounding) / all.length;
  return { p: 2 * Math.min(tail, 1 - tail), smallest, smallestByDesign };
}

/** Returns in how many ways a record's runs can be exchanged between the sides. */
export function countExchanges(baseline: number, current: number): number {
  let ways = 1;
  for (let index = 1; index <= current; index += 1) ways *= (baseline + index) / index;
  return Math.round(ways);
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

/** Draws more exchanges of all records, and returns the p-value of all draws. */
function drawMore(draws: Draws, count: number): number {
  const sums = new Float64Array(count);
  for (const ofRecord of draws.drops) {
    for (let draw = 0; draw < count; draw += 1)
      sums[draw] = (sums[draw] ?? 0) + (ofRecord[drawBelow(ofRecord.length, draws.random)] ?? 0);
  }
  draws.lower += countLower(sums, draws.rounding);
  draws.count += count;
  // The observed exchange is one more, and ties with itself.
  const tail = Math.min(draws.lower, draws.count - draws.lower) + 0.5;
  return Math.min(1, (2 * tail) / (draws.count + 1));
}

/** Counts the exchanges with a lower sum than observed, ties by half. */
function countLower(sums: Float64Array | number[], rounding: number): number {
  let lower = 0;
  for (const sum of sums) lower += Math.abs(sum) <= rounding ? 0.5 : Number(sum > 0);
  return lower;
}

/** What a test says within its family, and whether any outcome on so many records and runs could be significant. */
export type FamilyResult = ReturnType<typeof judgeFamily>[number];

/**
 * Judges tests together by Holm's method. A test that couldn't be significant whatever happened, for example because no
 * record changed, takes nothing from the others (Tarone 1990).
 */
export function judgeFamily(tests: readonly PermutationTest[]) {
  const sharers = countSharers(tests.map(({ smallest }) => smallest));
  const able = tests.filter(({ smallest }) => smallest * sharers < significance);
  for (const test of able) drawNearBounds(test, sharers);
  const adjusted = new Map<PermutationTest, number>();
  let largest = 0;
  for (const [rank, test] of able.toSorted((a, b) => a.p - b.p).entries()) {
    largest = Math.max(largest, Math.min(1, test.p * (able.length - rank)));
    adjusted.set(test, largest);
  }
  return tests.map((test) => ({
    pValue: test.p,
    adjusted: adjusted.get(test) ?? Math.min(1, test.p * sharers),
    sharers,
    canBeSignificant: test.smallestByDesign * sharers < significance,
  }));
}

/** Draws more if that may move p to the other side of one of Holm's bounds: it's within four standard errors. */
function drawNearBounds(test: PermutationTest, sharers: number): void {
  const { draws } = test;
  while (draws && draws.count * moreDraws * draws.drops.length <= maxWork) {
    const error = (8 * Math.sqrt((test.p / 2) * draws.count + 4)) / draws.count;
    const bounds = Array.from({ length: sharers }, (_, index) => significance / (index + 1));
    if (!bounds.some((bound) => Math.abs(test.p - bound) < error)) return;
    test.p = drawMore(draws, draws.count * (moreDraws - 1));
  }
}

/** Returns the smallest number of sharers for which only so many tests could be significant. */
export function countSharers(smallest: readonly number[]): number {
  for (let sharers = 1; sharers < smallest.length; sharers += 1)
    if (smallest.filter((p) => p * sharers < significance).length <= sharers) return sharers;
  return Math.max(1, smallest.length);
}
