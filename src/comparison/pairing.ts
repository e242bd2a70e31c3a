import type { ScoredRecord, ScoredRecords } from "../results/scores.ts";

/** The dataset records that two experiments have in common: their index in each. */
export type Pairing = readonly Pair[];

export interface Pair {
  baseline: number;
  current: number;
}

/**
 * Pairs records by id, and those that find none by input, where only one record of each side has that input. The
 * order hangs on the records alone, not on the order in which they came.
 */
export function pairRecords(baseline: ScoredRecords, current: ScoredRecords): Pairing {
  const open = { baseline: flagsOf(baseline), current: flagsOf(current) };
  const sides = { baseline, current };
  const pairs = [
    ...pairsBy(({ recordId }) => recordId, sides, open),
    ...pairsBy(({ inputDigest }) => inputDigest, sides, open),
  ];
  const keyed = pairs.map((pair) => ({ pair, key: keyAt(current, pair.current) }));
  return keyed.sort((a, b) => compareTexts(a.key, b.key)).map(({ pair }) => pair);
}

/** The values of records, one after the other: those of record i stand from `starts[i]` to `starts[i + 1]`. */
export interface RecordRuns {
  starts: Uint32Array;
  values: Float64Array;
}

/** The values of each of so many records. */
export function runsByRecord(
  { records, values }: { records: ArrayLike<number>; values: ArrayLike<number> },
  count: number,
): RecordRuns {
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < records.length; index += 1) {
    const after = (records[index] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let record = 0; record < count; record += 1) {
    starts[record + 1] = (starts[record + 1] ?? 0) + (starts[record] ?? 0);
  }
  const next = starts.slice();
  const sorted = new Float64Array(values.length);
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] ?? 0;
    const place = next[record] ?? 0;
    sorted[place] = values[index] ?? 0;
    next[record] = place + 1;
  }
  return { starts, values: sorted };
}

export function runCount({ starts }: RecordRuns, record: number): number {
  return (starts[record + 1] ?? 0) - (starts[record] ?? 0);
}

export function runsOf({ starts, values }: RecordRuns, record: number): number[] {
  const end = starts[record + 1] ?? 0;
  const runs: number[] = [];
  // Of many records, each a few times over: a copy of a part of `values` would take ten times as long.
  for (let at = starts[record] ?? 0; at < end; at += 1) runs.push(values[at] ?? 0);
  return runs;
}

interface Sides<Of> {
  baseline: Of;
  current: Of;
}

/** A 1 for each record. */
function flagsOf({ length }: ScoredRecords): Uint8Array {
  return new Uint8Array(length).fill(1);
}

const several = -1;
const none = -2;

/** Pairs open records by what only one of each side has, and closes them. */
function pairsBy(
  keyOf: (record: ScoredRecord) => string | undefined,
  { baseline, current }: Sides<ScoredRecords>,
  open: Sides<Uint8Array>,
): Pair[] {
  const unique = new Map<string, number>();
  for (const { key, index } of keysOf(baseline, open.baseline, keyOf)) {
    unique.set(key, unique.has(key) ? several : index);
  }
  const partners = new Int32Array(baseline.length).fill(none);
  for (const { key, index } of keysOf(current, open.current, keyOf)) {
    const partner = unique.get(key) ?? several;
    if (partner !== several) partners[partner] = partners[partner] === none ? index : several;
  }
  const pairs: Pair[] = [];
  partners.forEach((partner, index) => {
    if (partner < 0) return;
    pairs.push({ baseline: index, current: partner });
    open.baseline[index] = 0;
    open.current[partner] = 0;
  });
  return pairs;
}

function* keysOf(
  records: ScoredRecords,
  open: Uint8Array,
  keyOf: (record: ScoredRecord) => string | undefined,
): Generator<{ key: string; index: number }> {
  for (let index = 0; index < records.length; index += 1) {
    const record = open[index] === 1 ? records.at(index) : undefined;
    const key = record && keyOf(record);
    if (key !== undefined) yield { key, index };
  }
}

// An id is there wherever one was paired by it, and an input wherever one was paired by that.
function keyAt(records: ScoredRecords, index: number): string {
  const record = records.at(index);
  return record?.recordId ?? record?.inputDigest ?? "";
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
