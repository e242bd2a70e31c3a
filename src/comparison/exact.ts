import { largestEnumeration, latticeWork } from "../foundation/limits.ts";
import type { Unit } from "./units.ts";

/** Tails of permutation distributions that can be counted out; undefined where one cannot. */

/** One run a side, and all differences equally large: the sign test, which for booleans is McNemar's, exact. */
export function signTail(units: readonly Unit[]): number | undefined {
  const [first] = units;
  if (first === undefined || units.some(({ values }) => values.length !== 2)) return undefined;
  const size = Math.abs(first.observed);
  if (units.some(({ observed, rounding }) => Math.abs(Math.abs(observed) - size) > 2 * rounding))
    return undefined;
  const rises = units.filter(({ observed }) => observed > 0).length;
  return binomialTail(rises, units.length);
}

/** The probability of at least `least` heads in `count` tosses. */
function binomialTail(least: number, count: number): number {
  let log = -count * Math.LN2;
  for (let heads = 1; heads <= least; heads += 1) log += Math.log((count - heads + 1) / heads);
  // In units of the first term, which may be too small for a number; the terms fall beyond the middle.
  let [sum, term] = [0, 1];
  for (let heads = least; heads <= count && term > sum * 1e-17; heads += 1) {
    sum += term;
    term *= (count - heads) / (heads + 1);
  }
  return Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(log + Math.log(sum))));
}

/** Every combination, where there are few. */
export function enumeratedTail(units: readonly Unit[], rounding: number): number | undefined {
  let combinations = 1;
  for (const unit of units) combinations *= outcomeCount(unit);
  if (combinations > largestEnumeration) return undefined;
  const seen = units.reduce((sum, { observed }) => sum + observed, 0);
  const sums = units.map(outcomesOf).reduce(combined, Float64Array.of(0));
  return sums.reduce((count, sum) => (sum >= seen - rounding ? count + 1 : count), 0) / sums.length;
}

/** In how many ways the runs of a unit fall on the two sides. */
export function outcomeCount({ values, after }: Unit): number {
  let count = 1;
  for (let index = 1; index <= after; index += 1) count *= (values.length - after + index) / index;
  return Math.round(count);
}

/** The difference of the two means for each of those ways. */
export function outcomesOf({ values, after, scale }: Unit): Float64Array {
  const sums: number[][] = Array.from({ length: after + 1 }, () => []);
  sums[0]?.push(0);
  for (const value of values) {
    for (let taken = after; taken > 0; taken -= 1) {
      for (const sum of sums[taken - 1] ?? []) sums[taken]?.push(sum + value);
    }
  }
  return Float64Array.from(sums[after] ?? [], (sum) => sum * scale);
}

/** The sums of every one of the first with every one of the second. */
export function combined(first: Float64Array, second: Float64Array): Float64Array {
  const sums = new Float64Array(first.length * second.length);
  second.forEach((other, row) => {
    first.forEach((value, column) => {
      sums[row * first.length + column] = value + other;
    });
  });
  return sums;
}

/** Values in equal steps, such as booleans or stars, with the same number of runs everywhere. */
export function latticeTail(units: readonly Unit[]): number | undefined {
  const { before, after } = units[0] ?? {};
  if (units.some((unit) => unit.before !== before || unit.after !== after)) return undefined;
  const step = commonStep(units);
  if (step === undefined || after === undefined) return undefined;
  const steps = units.map(({ values }) => stepsOf(values, step));
  if (workOf(steps, after) > latticeWork) return undefined;
  const seen = steps.reduce((sum, values) => sum + total(values.slice(-after)), 0);
  const distribution = steps.map((values) => choices(values, after)).reduce(convolved, Float64Array.of(1));
  const tail = distribution.subarray(seen).reduce((sum, share) => sum + share, 0);
  return Math.max(Number.MIN_VALUE, Math.min(1, tail));
}

/** The step of which all distances between the values of a unit are multiples; undefined where it is too fine. */
function commonStep(units: readonly Unit[]): number | undefined {
  let step = 0;
  for (const { values } of units) {
    const lowest = Math.min(...values);
    for (const value of values) {
      step = commonMeasure(step, value - lowest);
      if (step < (value - lowest) / mostSteps) return undefined;
    }
  }
  return step;
}

const mostSteps = 100_000;

function commonMeasure(a: number, b: number): number {
  let [larger, smaller] = [Math.max(a, b), Math.min(a, b)];
  const nothing = larger * 1e-8;
  while (smaller > nothing)
    [larger, smaller] = [smaller, Math.abs(larger - smaller * Math.round(larger / smaller))];
  return larger;
}

/** Values as whole steps above the lowest one. */
function stepsOf(values: readonly number[], step: number): number[] {
  const lowest = Math.min(...values);
  return values.map((value) => Math.round((value - lowest) / step));
}

function workOf(steps: readonly (readonly number[])[], after: number): number {
  let [width, work] = [1, 0];
  for (const values of steps) {
    const own = Math.max(...values) * after + 1;
    work += own * (width + values.length * after);
    width += own - 1;
  }
  return work;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** How likely each sum is when `count` of the values are chosen. */
function choices(values: readonly number[], count: number): Float64Array {
  const width = Math.max(...values) * count + 1;
  const ways = Array.from({ length: count + 1 }, () => new Float64Array(width));
  ways[0]?.fill(1, 0, 1);
  values.forEach((value, index) => {
    for (let taken = Math.min(count, index + 1); taken > 0; taken -= 1) {
      addShifted(ways[taken], ways[taken - 1], value, 1);
    }
  });
  const chosen = ways[count] ?? new Float64Array(width);
  const all = chosen.reduce((sum, way) => sum + way, 0);
  return chosen.map((way) => way / all);
}

function convolved(first: Float64Array, second: Float64Array): Float64Array {
  const sums = new Float64Array(first.length + second.length - 1);
  second.forEach((share, offset) => {
    if (share > 0) addShifted(sums, first, offset, share);
  });
  return sums;
}

function addShifted(
  to: Float64Array | undefined,
  from: Float64Array | undefined,
  shift: number,
  share: number,
): void {
  if (to === undefined || from === undefined) return;
  const length = Math.min(from.length, to.length - shift);
  for (let index = 0; index < length; index += 1) {
    to[index + shift] = (to[index + shift] ?? 0) + (from[index] ?? 0) * share;
  }
}
