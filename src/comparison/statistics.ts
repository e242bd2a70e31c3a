import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** The bounds of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

const resamples = 2_000;
const draws = 9_999;
const mostUnits = 2_500;

/** The 95 % percentile interval of the mean, by bootstrap over the values (one a record); not of none. */
export function bootstrapInterval(values: Float64Array, seed: number): Interval {
  const random = xoroshiro128plus(seed);
  const units = unitsOf(values);
  const means = Float64Array.from({ length: resamples }, () => resampledMean(units, random)).sort();
  return [quantile(means, 0.025), quantile(means, 0.975)];
}

/**
 * The values themselves, or at most 2,500 sums of neighbours, scaled so that their mean stays: a bound on time.
 * Records are independent, so sums of them are too; to flip the signs of neighbours together is a valid test.
 */
function unitsOf(values: Float64Array): Float64Array {
  const size = Math.ceil(values.length / mostUnits);
  if (size === 1) return values;
  const units = new Float64Array(Math.ceil(values.length / size));
  const scale = units.length / values.length;
  values.forEach((value, index) => {
    const unit = Math.floor(index / size);
    units[unit] = (units[unit] ?? 0) + value * scale;
  });
  return units;
}

function resampledMean(values: Float64Array, random: RandomGenerator): number {
  const { length } = values;
  let sum = 0;
  for (let draw = 0; draw < length; draw += 1) {
    sum += values[((uint32(random) / 2 ** 32) * length) >>> 0] ?? 0;
  }
  return sum / length;
}

/** The quantile of sorted values, linear between neighbours (type 7 of Hyndman and Fan; NumPy's default). */
export function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}

const mostExactFlips = 14;

/**
 * The two-sided p-value of the sign-flip permutation test: how often differences whose signs are drawn at random
 * have a mean as far from 0 as the one seen. Differences of 0 have no sign. Exact (every combination) for at most
 * 14 others, else from 9,999 draws, the one seen counted in (Phipson and Smyth 2010), so never 0.
 */
export function signFlipPValue(differences: Float64Array, seed: number): number {
  const signed = unitsOf(differences.filter((difference) => difference !== 0));
  const isAsFar = asFarAs(signed);
  return signed.length <= mostExactFlips
    ? exactPValue(signed, isAsFar)
    : drawnPValue(signed, isAsFar, xoroshiro128plus(seed));
}

// Equal sums, added up in another order, differ in their last digits.
function asFarAs(signed: Float64Array): (sum: number) => boolean {
  const seen = Math.abs(signed.reduce((sum, difference) => sum + difference, 0));
  const scale = signed.reduce((sum, difference) => sum + Math.abs(difference), 0);
  const threshold = seen - 1e-10 * scale;
  return (sum) => Math.abs(sum) >= threshold;
}

function exactPValue(signed: Float64Array, isAsFar: (sum: number) => boolean): number {
  const sums = signedSums(signed, 0, signed.length);
  return sums.filter(isAsFar).length / sums.length;
}

function drawnPValue(
  signed: Float64Array,
  isAsFar: (sum: number) => boolean,
  random: RandomGenerator,
): number {
  const tables = signTables(signed);
  let asFar = 0;
  for (let draw = 0; draw < draws; draw += 1) if (isAsFar(drawnSum(tables, random))) asFar += 1;
  return (asFar + 1) / (draws + 1);
}

const tableBits = 8;

// Eight differences at a time: one look-up per random byte instead of eight additions.
function signTables(signed: Float64Array): Float64Array[] {
  const count = Math.ceil(signed.length / tableBits);
  return Array.from({ length: count }, (_, table) => signedSums(signed, table * tableBits, tableBits));
}

function drawnSum(tables: readonly Float64Array[], random: RandomGenerator): number {
  let bits = 0;
  let sum = 0;
  for (let index = 0; index < tables.length; index += 1) {
    bits = index % 4 === 0 ? uint32(random) : bits >>> tableBits;
    sum += tables[index]?.[bits & 0xff] ?? 0;
  }
  return sum;
}

/** The sums of `length` differences from `start` under every combination of signs; beyond the end they count as 0. */
function signedSums(signed: Float64Array, start: number, length: number): Float64Array {
  const sums = new Float64Array(2 ** length);
  for (let bit = 0; bit < length; bit += 1) {
    const difference = signed[start + bit] ?? 0;
    const half = 2 ** bit;
    for (let index = 0; index < half; index += 1) {
      const sum = sums[index] ?? 0;
      sums[index] = sum + difference;
      sums[half + index] = sum - difference;
    }
  }
  return sums;
}

/** Holm's adjustment: p-values that hold together at the level at which each is read. In the order given. */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}

function uint32(random: RandomGenerator): number {
  return random.next() >>> 0;
}
