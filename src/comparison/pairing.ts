import type { MetricScores, ScoredRecord } from "../results/scores.ts";

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
export function pairRecords(baseline: readonly ScoredRecord[], current: readonly ScoredRecord[]): Pairing {
  const byId = pairsBy(uniqueBy(baseline, idOf), uniqueBy(current, idOf));
  const pairedBaseline = new Set(byId.map((pair) => pair.baseline));
  const pairedCurrent = new Set(byId.map((pair) => pair.current));
  const byInput = pairsBy(
    uniqueBy(baseline, (record, index) => (pairedBaseline.has(index) ? undefined : record.inputDigest)),
    uniqueBy(current, (record, index) => (pairedCurrent.has(index) ? undefined : record.inputDigest)),
  );
  const keyOf = (pair: Pair) => keyAt(current, pair.current);
  return [...byId, ...byInput].sort((a, b) => compareTexts(keyOf(a), keyOf(b)));
}

/** The values of records, one after the other: those of record i stand from `starts[i]` to `starts[i + 1]`. */
export interface RecordRuns {
  starts: Uint32Array;
  values: Float64Array;
}

/** The values of each of so many records. */
export function runsByRecord(
  { records, values }: Pick<MetricScores["observations"], "records" | "values">,
  count: number,
): RecordRuns {
  const starts = new Uint32Array(count + 1);
  for (const record of records) starts[record + 1] = (starts[record + 1] ?? 0) + 1;
  for (let record = 0; record < count; record += 1) {
    starts[record + 1] = (starts[record + 1] ?? 0) + (starts[record] ?? 0);
  }
  const next = starts.slice();
  const sorted = new Float64Array(values.length);
  records.forEach((record, index) => {
    const place = next[record] ?? 0;
    sorted[place] = values[index] ?? 0;
    next[record] = place + 1;
  });
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

type KeyOf = (record: ScoredRecord, index: number) => string | undefined;

const idOf: KeyOf = ({ recordId }) => recordId;

/** The index of the record that has a key; undefined where several have it. */
function uniqueBy(records: readonly ScoredRecord[], keyOf: KeyOf): Map<string, number | undefined> {
  const unique = new Map<string, number | undefined>();
  records.forEach((record, index) => {
    const key = keyOf(record, index);
    if (key !== undefined) unique.set(key, unique.has(key) ? undefined : index);
  });
  return unique;
}

function pairsBy(
  baseline: ReadonlyMap<string, number | undefined>,
  current: ReadonlyMap<string, number | undefined>,
): Pair[] {
  const pairs: Pair[] = [];
  for (const [key, index] of current) {
    const partner = baseline.get(key);
    if (partner !== undefined && index !== undefined) pairs.push({ baseline: partner, current: index });
  }
  return pairs;
}

// An id is there wherever one was paired by it, and an input wherever one was paired by that.
function keyAt(records: readonly ScoredRecord[], index: number): string {
  const record = records[index];
  return record?.recordId ?? record?.inputDigest ?? "";
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
