import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** The runs of one record on both sides, in ascending order. */
export interface RecordRuns {
  baseline: readonly number[];
  current: readonly number[];
}

/**
 * The exchanges of runs between the sides, within each record; in columns, because there may be many records. The
 * values of a record are in `values` from `starts[i]` to `starts[i + 1]`, first those of the side with fewer runs.
 */
export interface Exchanges {
  starts: Uint32Array;
  /** How many runs that side has. */
  fewer: Uint32Array;
  /** Turns what that side gains into what the difference of the record's means loses. */
  scales: Float64Array;
  values: Float64Array;
  /** The order in which the values of each record were last drawn. */
  order: Uint32Array;
}

export function listExchanges(records: readonly RecordRuns[]): Exchanges {
  const size = records.reduce((sum, { baseline, current }) => sum + baseline.length + current.length, 0);
  const starts = new Uint32Array(records.length + 1);
  const fewer = new Uint32Array(records.length);
  const scales = new Float64Array(records.length);
  const values = new Float64Array(size);
  const order = new Uint32Array(size);
  let end = 0;
  for (const [record, { baseline, current }] of records.entries()) {
    const isTurned = current.length < baseline.length;
    const runs = isTurned ? [...current, ...baseline] : [...baseline, ...current];
    fewer[record] = Math.min(baseline.length, current.length);
    scales[record] = (isTurned ? -1 : 1) * (1 / baseline.length + 1 / current.length);
    for (const [index, value] of runs.entries()) {
      values[end] = value;
      order[end] = index;
      end += 1;
    }
    starts[record + 1] = end;
  }
  return { starts, fewer, scales, values, order };
}

/**
 * Draws one exchange. `drop` is how much lower the sum of the records' differences is after it; `weight` is how much of
 * a shift between the sides it undoes.
 */
export function drawExchange(
  exchanges: Exchanges,
  random: RandomGenerator,
): { drop: number; weight: number } {
  const { starts, fewer, scales, values, order } = exchanges;
  let drop = 0;
  let weight = 0;
  let bits = 0;
  let word = 0;
  for (let record = 0; record < fewer.length; record += 1) {
    const start = starts[record] ?? 0;
    const scale = scales[record] ?? 0;
    const size = (starts[record + 1] ?? 0) - start;
    if (size === 2) {
      // One run on each side: a random bit decides whether they change places.
      if (bits === 0) {
        word = random.next();
        bits = 32;
      }
      if ((word & 1) === 1) {
        drop += scale * ((values[start + 1] ?? 0) - (values[start] ?? 0));
        weight += scale;
      }
      word >>>= 1;
      bits -= 1;
      continue;
    }
    const count = fewer[record] ?? 0;
    let gain = 0;
    let moved = 0;
    for (let place = start; place < start + count; place += 1) {
      const other = place + Math.floor(((random.next() >>> 0) * (start + size - place)) / 2 ** 32);
      const drawn = order[other] ?? 0;
      order[other] = order[place] ?? 0;
      order[place] = drawn;
      if (drawn >= count) moved += 1;
      gain += (values[start + drawn] ?? 0) - (values[place] ?? 0);
    }
    drop += scale * gain;
    weight += Math.abs(scale) * moved;
  }
  return { drop, weight };
}

/** Returns the drop of every exchange; undefined if there are more than `max`. */
export function listDrops({ starts, fewer, scales, values }: Exchanges, max: number): number[] | undefined {
  let all = [0];
  for (let record = 0; record < fewer.length; record += 1) {
    const runs = values.subarray(starts[record], starts[record + 1]);
    const count = fewer[record] ?? 0;
    if (all.length * Math.exp(logChoose(runs.length, count)) > max + 0.5) return undefined;
    const kept = runs.subarray(0, count).reduce((sum, value) => sum + value, 0);
    const drops = listSums(runs, count).map((sum) => (scales[record] ?? 0) * (sum - kept));
    all = all.flatMap((before) => drops.map((drop) => before + drop));
  }
  return all;
}

/** Returns the sums of every choice of `count` values. */
function listSums(values: Iterable<number>, count: number): number[] {
  const sums: number[][] = Array.from({ length: count + 1 }, (_, taken) => (taken === 0 ? [0] : []));
  for (const value of values) {
    for (let taken = count; taken > 0; taken -= 1) {
      for (const sum of sums[taken - 1] ?? []) sums[taken]?.push(sum + value);
    }
  }
  return sums[count] ?? [];
}

/** Returns the logarithm of the number of ways to choose `count` of `size`. */
export function logChoose(size: number, count: number): number {
  let sum = 0;
  for (let index = 1; index <= Math.min(count, size - count); index += 1) {
    sum += Math.log((size - index + 1) / index);
  }
  return sum;
}
