import type { MetricScores, ScoredRecord, ScoredRecords } from "../results/scores.ts";

/** One metric of an experiment, or of a slice of it. */
export interface Side {
  records: ScoredRecords;
  rowCount: number;
  metric: MetricScores | undefined;
  /** Its rows are gone, and its results summary has only counts and means. */
  isSummarized: boolean;
}

/** A dataset record in both runs: its index in each. */
export interface Pair {
  baseline: number;
  current: number;
}

/**
 * Pairs records by ID, and those without a partner by input, if only one record of each side has that input. The order
 * depends only on the records, not on the order of rows.
 */
export function pairRecords(baseline: ScoredRecords, current: ScoredRecords): Pair[] {
  const open = { baseline: listRecords(baseline), current: listRecords(current) };
  const pairs: { pair: Pair; key: string }[] = [];
  for (const readKey of [
    ({ recordId }: ScoredRecord) => recordId,
    ({ inputDigest }: ScoredRecord) => inputDigest,
  ]) {
    const there = findUnique(open.baseline, readKey);
    const here = findUnique(open.current, readKey);
    for (const [key, index] of here) {
      const partner = there.get(key);
      if (partner === undefined || partner < 0 || index < 0) continue;
      pairs.push({ pair: { baseline: partner, current: index }, key });
      delete open.baseline[partner];
      delete open.current[index];
    }
  }
  return pairs.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ pair }) => pair);
}

function listRecords(records: ScoredRecords): (ScoredRecord | undefined)[] {
  return Array.from({ length: records.length }, (_, index) => records.at(index));
}

/** Returns the index of the only record with each key; -1 if there are several. */
function findUnique(
  records: readonly (ScoredRecord | undefined)[],
  readKey: (record: ScoredRecord) => string | undefined,
): Map<string, number> {
  const unique = new Map<string, number>();
  records.forEach((record, index) => {
    const key = record && readKey(record);
    if (key !== undefined) unique.set(key, unique.has(key) ? -1 : index);
  });
  return unique;
}

/** Returns each record's values in ascending order; none for a record without a score. */
export function groupByRecord(side: Side | undefined): number[][] {
  const { records = [], values = [] } = side?.metric?.observations ?? {};
  const runs: number[][] = Array.from({ length: side?.records.length ?? 0 }, () => []);
  for (const [index, record] of records.entries()) runs[record]?.push(values[index] ?? 0);
  for (const ofRecord of runs) if (ofRecord.length > 1) ofRecord.sort((a, b) => a - b);
  return runs;
}
