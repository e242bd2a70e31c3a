import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** The runs of one record on both sides, in ascending order. */
export interface RecordRuns {
  baseline: readonly number[];
  current: readonly number[];
}

/**
 * What the exchanges of runs between the sides do, within one record or several; each is as likely as the others.
 * `drops` is how much lower the records' differences are after it, `weights` how much of a shift between the sides it
 * undoes.
 */
export interface ExchangeTable {
  drops: Float64Array;
  weights: Float64Array;
}

/** Exchanges of one record up to which all are listed; of more, so many are drawn. */
const maxListed = 1_024;

/** Returns tables of at most `maxSize` exchanges, each of as many records as possible, but at least of one. */
export function listExchanges(
  records: readonly RecordRuns[],
  maxSize: number,
  random: RandomGenerator,
): ExchangeTable[] {
  const tables: ExchangeTable[] = [];
  for (const record of records) {
    const table = listRecordExchanges(record, random);
    const last = tables.at(-1);
    if (last && last.drops.length * table.drops.length <= maxSize)
      tables[tables.length - 1] = combine(last, table);
    else tables.push(table);
  }
  return tables;
}

function listRecordExchanges({ baseline, current }: RecordRuns, random: RandomGenerator): ExchangeTable {
  const values = [...baseline, ...current];
  const isAll = countChoices(values.length, current.length) <= maxListed;
  const choices = isAll
    ? listChoices(values.length, current.length)
    : Array.from({ length: maxListed }, () => drawChoice(values.length, current.length, random));
  const scale = 1 / baseline.length + 1 / current.length;
  const observed = current.reduce((sum, value) => sum + value, 0);
  const drops = choices.map(
    (choice) => scale * (observed - choice.reduce((sum, index) => sum + (values[index] ?? 0), 0)),
  );
  const weights = choices.map((choice) => scale * choice.filter((index) => index < baseline.length).length);
  return { drops: Float64Array.from(drops), weights: Float64Array.from(weights) };
}

/** Returns every choice of `count` of the indexes below `size`. */
function listChoices(size: number, count: number): number[][] {
  const choices: number[][][] = Array.from({ length: count + 1 }, (_, taken) => (taken === 0 ? [[]] : []));
  for (let index = 0; index < size; index += 1) {
    for (let taken = count; taken > 0; taken -= 1) {
      for (const choice of choices[taken - 1] ?? []) choices[taken]?.push([...choice, index]);
    }
  }
  return choices[count] ?? [];
}

function drawChoice(size: number, count: number, random: RandomGenerator): number[] {
  const indexes = Array.from({ length: size }, (_, index) => index);
  return Array.from({ length: count }, () => indexes.splice(drawBelow(indexes.length, random), 1)[0] ?? 0);
}

function combine(first: ExchangeTable, second: ExchangeTable): ExchangeTable {
  const add = (a: Float64Array, b: Float64Array) => {
    const sums = new Float64Array(a.length * b.length);
    for (const [row, value] of a.entries())
      sums.set(
        b.map((other) => value + other),
        row * b.length,
      );
    return sums;
  };
  return { drops: add(first.drops, second.drops), weights: add(first.weights, second.weights) };
}

/** Draws one exchange of all records. */
export function drawExchange(tables: readonly ExchangeTable[], random: RandomGenerator) {
  let [drop, weight] = [0, 0];
  for (const { drops, weights } of tables) {
    const index = drawBelow(drops.length, random);
    drop += drops[index] ?? 0;
    weight += weights[index] ?? 0;
  }
  return { drop, weight };
}

function drawBelow(count: number, random: RandomGenerator): number {
  return Math.floor(((random.next() >>> 0) * count) / 2 ** 32);
}

/** Returns the number of ways to choose `count` of `size`. */
export function countChoices(size: number, count: number): number {
  let ways = 1;
  for (let index = 1; index <= count; index += 1) ways *= (size - count + index) / index;
  return Math.round(ways);
}
