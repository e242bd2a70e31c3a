import { recordKey } from "./result-row.ts";
import type { MetricScores, ScoredRecord } from "./scores.ts";

/** The dataset records that two experiments have in common: their index in each. */
export type Pairing = readonly Pair[];

interface Pair {
  baseline: number;
  current: number;
}

/**
 * Pairs records by id, and those that find none by input, where only one record of each side has that input. The
 * order hangs on the records alone, not on the order in which they came.
 */
export function pairRecords(baseline: readonly ScoredRecord[], current: readonly ScoredRecord[]): Pairing {
  const [all, others] = [indexed(baseline), indexed(current)];
  const byId = pairsBy(all, others, ({ recordId }) => recordId);
  const paired = {
    baseline: new Set(byId.map((pair) => pair.baseline)),
    current: new Set(byId.map((pair) => pair.current)),
  };
  const byInput = pairsBy(
    all.filter(({ index }) => !paired.baseline.has(index)),
    others.filter(({ index }) => !paired.current.has(index)),
    ({ inputDigest }) => inputDigest,
  );
  const keys = current.map((record) => recordKey(record) ?? "");
  return [...byId, ...byInput].sort((a, b) => compareTexts(keys[a.current] ?? "", keys[b.current] ?? ""));
}

/** The mean of each record's values, by the record's index. */
export function recordMeans({ records, values }: MetricScores["observations"]): Map<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  records.forEach((record, index) => {
    const value = values[index] ?? 0;
    const known = sums.get(record);
    if (!known) sums.set(record, { sum: value, count: 1 });
    else {
      known.sum += value;
      known.count += 1;
    }
  });
  return new Map([...sums].map(([record, { sum, count }]) => [record, sum / count]));
}

interface IndexedRecord {
  record: ScoredRecord;
  index: number;
}

function indexed(records: readonly ScoredRecord[]): IndexedRecord[] {
  return records.map((record, index) => ({ record, index }));
}

function pairsBy(
  baseline: readonly IndexedRecord[],
  current: readonly IndexedRecord[],
  keyOf: (record: ScoredRecord) => string | undefined,
): Pair[] {
  const [before, after] = [uniqueBy(baseline, keyOf), uniqueBy(current, keyOf)];
  return [...after].flatMap(([key, index]) => {
    const partner = before.get(key);
    return partner === undefined || index === undefined ? [] : [{ baseline: partner, current: index }];
  });
}

/** The index of the record that has a key; undefined where several have it. */
function uniqueBy(
  records: readonly IndexedRecord[],
  keyOf: (record: ScoredRecord) => string | undefined,
): Map<string, number | undefined> {
  const unique = new Map<string, number | undefined>();
  for (const { record, index } of records) {
    const key = keyOf(record);
    if (key !== undefined) unique.set(key, unique.has(key) ? undefined : index);
  }
  return unique;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
