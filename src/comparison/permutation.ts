import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { firstDraws } from "../foundation/limits.ts";
import { sumOf } from "../foundation/numbers.ts";
import { type DrawnShare, type Draws, drawsOf } from "./draws.ts";
import { enumeratedTail, latticeTail, signTail } from "./exact.ts";
import { farTailOf } from "./far-tail.ts";
import type { PairedValues } from "./paired-records.ts";
import { blocksOf, type Unit, unitAt, unitsOf } from "./units.ts";

/** A metric's permutation test. */
export interface PermutationTest {
  /** The smallest p-value that any outcome on so many records and runs could have. */
  smallestByDesign: number;
  /** The smallest p-value that the values of these records could have, had they fallen otherwise on the two sides. */
  smallest: number;
  /**
   * The two-sided p-value, so far as it is known: `draw` draws more where it can. `bound` is the smallest p-value at
   * which anything is decided.
   */
  pValue(bound: number): KnownPValue;
}

export interface KnownPValue {
  read(): Pick<DrawnShare, "value" | "low" | "high">;
  /** Makes it more exact; whether that went on. */
  draw(): boolean;
}

/**
 * The test of “the two sides are the same system”: within each record the runs of both sides could then be exchanged.
 * How often does that move the mean difference as far as it was seen, in its direction? Twice that, at most 1. Exact
 * where that can be counted out, else drawn with the seed. Records whose values are all equal have nothing to tell. The
 * values are asked for when they are needed.
 */
export function permutationTest(pairedValues: () => PairedValues, seed: number): PermutationTest {
  const paired = pairedValues();
  const smallestByDesign = Math.min(1, 2 * Math.exp(-designShares(paired)));
  const smallest = Math.min(1, 2 * Math.exp(largestShare(paired)));
  // Asked for once more: of many rows the values of all metrics would be held in memory at the same time.
  return { smallestByDesign, smallest, pValue: (bound) => pValueOf(pairedValues(), bound, seed) };
}

function pValueOf(paired: PairedValues, bound: number, seed: number): KnownPValue {
  const seen = sumOf(paired.differences);
  const rounding = paired.rounding * Math.max(1, paired.count);
  if (Math.abs(seen) <= rounding) return exactly(1);
  return tailOf(unitsOf(paired, seen < 0 ? -1 : 1), { bound, rounding, seed });
}

/** The logarithm of the ways in which the runs of all records fall on the two sides. */
function designShares({ count, runsAt }: PairedValues): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const { before, after } = runsAt(index);
    sum += logChoose(before.length + after.length, after.length);
  }
  return sum;
}

/** The logarithm of the share of outcomes that are the most extreme one, in the rarer direction. */
function largestShare(paired: PairedValues): number {
  let [highest, lowest] = [0, 0];
  for (let index = 0; index < paired.count; index += 1) {
    const unit = unitAt(paired, index);
    if (unit === undefined) continue;
    const ascending = unit.values.toSorted((a, b) => a - b);
    lowest += extremeShare(ascending, unit.after, unit.rounding);
    highest += extremeShare(ascending.reverse(), unit.after, unit.rounding);
  }
  return Math.min(highest, lowest);
}

/** Of the ways to choose `count` values: the logarithm of the share that is as good as taking the first ones. */
function extremeShare(sorted: readonly number[], count: number, rounding: number): number {
  const last = sorted[count - 1] ?? 0;
  const isLast = (value: number) => Math.abs(value - last) <= rounding;
  const ties = sorted.filter(isLast).length;
  const taken = sorted.slice(0, count).filter(isLast).length;
  return logChoose(ties, taken) - logChoose(sorted.length, count);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let index = 1; index <= Math.min(k, n - k); index += 1) sum += Math.log((n - index + 1) / index);
  return sum;
}

interface TailQuestion {
  bound: number;
  rounding: number;
  seed: number;
}

/** Twice the share of exchanges whose sum is at least the one seen, which is above 0. */
function tailOf(units: readonly Unit[], { bound, rounding, seed }: TailQuestion): KnownPValue {
  const exact = signTail(units) ?? enumeratedTail(units, rounding) ?? latticeTail(units);
  if (exact !== undefined) return exactly(exact);
  const blocks = blocksOf(units, xoroshiro128plus(seed));
  const far = farTailOf(blocks);
  if (2 * far < Math.min(farthest, bound / 5)) return exactly(far);
  return drawn(drawsOf(blocks, rounding, xoroshiro128plus(seed)));
}

// What no number of draws would show as smaller: there the bound on it does.
const farthest = 1e-5;

function exactly(tail: number): KnownPValue {
  const value = twoSided(tail);
  return { read: () => ({ value, low: value, high: value }), draw: () => false };
}

function drawn(draws: Draws): KnownPValue {
  draws.more(firstDraws);
  return {
    read: () => {
      const { value, low, high } = draws.read();
      return { value: twoSided(value), low: twoSided(low), high: twoSided(high) };
    },
    draw: () => draws.more(draws.read().draws),
  };
}

function twoSided(tail: number): number {
  return Math.min(1, 2 * tail);
}
