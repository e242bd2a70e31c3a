import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { blockedUnits } from "../foundation/limits.ts";
import { meanOf } from "../foundation/numbers.ts";
import type { PairedValues } from "./paired-records.ts";

/** What is exchanged as one in a permutation test: a record, or a block of records. */
export interface Unit {
  /** The values of both sides around their mean: first those of the baseline's runs, then those of this run's. */
  values: readonly number[];
  before: number;
  after: number;
  /** What turns the sum of this run's values into the difference of the two means: the values add up to 0. */
  scale: number;
  /** The difference that was seen. */
  observed: number;
  /** What of a value is no more than rounding. */
  rounding: number;
}

/** The records whose values are not all equal; with `sign` -1 all values the other way round. */
export function unitsOf(paired: PairedValues, sign: 1 | -1 = 1): Unit[] {
  const units: Unit[] = [];
  for (let index = 0; index < paired.count; index += 1) {
    const unit = unitAt(paired, index, sign);
    if (unit) units.push(unit);
  }
  return units;
}

/** One record; undefined where its values are all equal. The runs of a side are sorted: their order tells nothing. */
export function unitAt(
  { runsAt, rounding }: PairedValues,
  index: number,
  sign: 1 | -1 = 1,
): Unit | undefined {
  const { before, after } = runsAt(index);
  const values = [...ascending(before), ...ascending(after)];
  if (Math.max(...values) - Math.min(...values) <= rounding) return undefined;
  const mean = meanOf(values);
  return unitOf(
    values.map((value) => sign * (value - mean)),
    before.length,
    rounding,
  );
}

/** In the order of their size. */
export function ascending(values: readonly number[]): readonly number[] {
  return values.length === 1 ? values : values.toSorted((a, b) => a - b);
}

function unitOf(values: readonly number[], before: number, rounding: number): Unit {
  const after = values.length - before;
  const scale = 1 / before + 1 / after;
  const observed = scale * values.slice(before).reduce((sum, value) => sum + value, 0);
  return { values, before, after, scale, observed, rounding };
}

/**
 * The units themselves, or where there are many, blocks of those with equal numbers of runs: a bound on time. To
 * exchange the runs of several records together is a part of what may be exchanged, so the test stays valid; which run
 * of a record goes with which of another is left to chance.
 */
export function blocksOf(units: readonly Unit[], random: RandomGenerator): Unit[] {
  const size = Math.ceil(units.length / blockedUnits);
  if (size <= 1) return [...units];
  const alike = Map.groupBy(units, ({ before, after }) => `${before} ${after}`);
  return [...alike.values()].flatMap((group) => {
    const blocks = Array.from({ length: Math.ceil(group.length / size) }, (_, index) =>
      group.slice(index * size, (index + 1) * size),
    );
    return blocks.map((block) => blockOf(block, random));
  });
}

function blockOf(block: readonly Unit[], random: RandomGenerator): Unit {
  const { before = 1, values = [], rounding = 0 } = block[0] ?? {};
  const sums = values.map(() => 0);
  for (const unit of block) {
    const sides = [unit.values.slice(0, before), unit.values.slice(before)];
    const mixed = sides.flatMap((side) => shuffled(side, random));
    for (const [index, value] of mixed.entries()) sums[index] = (sums[index] ?? 0) + value;
  }
  return unitOf(sums, before, rounding);
}

function shuffled(values: readonly number[], random: RandomGenerator): number[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, random);
    [mixed[last], mixed[other]] = [mixed[other] ?? 0, mixed[last] ?? 0];
  }
  return mixed;
}

/** A whole number below `count`, each as likely as the others to a part in four billion. */
export function below(count: number, random: RandomGenerator): number {
  return Math.floor(((random.next() >>> 0) * count) / 2 ** 32);
}
