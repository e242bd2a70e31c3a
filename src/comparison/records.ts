import { computeMean } from "../lib/numbers.ts";
import { type ExperimentScores, isUsageLabel, type MetricScores, type ScoredRecords } from "../results/scores.ts";
import type { Coverage } from "./comparison.ts";

/** A dataset record in both runs: its index in each. */
export interface Pair {
  baseline: number;
  current: number;
}

/** The runs of one record on both sides, in ascending order. */
export interface RecordRuns {
  baseline: readonly number[];
  current: readonly number[];
}

/** One metric of an experiment, or of a slice of it. */
export interface Side {
  records: ScoredRecords;
  rowCount: number;
  metric: MetricScores | undefined;
  /** Each record's values in ascending order; none for a record without a score. */
  runs: readonly (readonly number[])[];
  /** Its rows are gone, and its results summary has only counts and means. */
  isSummarized: boolean;
}

/** Returns one side of a metric; with `included`, as if its experiment had only these records. */
export function readSide(experiment: ExperimentScores, label: string, included?: ReadonlySet<number>): Side {
  const { records, rows, ...scores } = experiment;
  const all: ReadonlyMap<string, MetricScores> = isUsageLabel(label) ? scores.usage : scores.metrics;
  const found = all.get(label);
  const metric = found && included ? sliceMetric(found, included) : found;
  let rowCount = included ? 0 : rows.total;
  for (const record of included ?? []) rowCount += records[record]?.rows ?? 0;
  const runs = metric ? groupByRecord(metric.observations, records.length) : [];
  return { records, rowCount, metric, runs, isSummarized: false };
}

function sliceMetric(metric: MetricScores, included: ReadonlySet<number>): MetricScores {
  const { names, ...all } = metric.observations;
  const isIncluded = (_: number, index: number) => included.has(all.records[index] ?? -1);
  const [records, values] = [all.records.filter(isIncluded), all.values.filter(isIncluded)];
  const failedRecords = metric.failedRecords.filter((record) => included.has(record));
  const counts = { count: values.length, errors: failedRecords.length };
  const mean = values.length > 0 ? computeMean(values) : undefined;
  return { ...metric, ...counts, observations: { records, values, names }, mean, failedRecords };
}

const noRuns: number[] = [];

/** Returns each record's values in ascending order. */
export function groupByRecord({ records, values }: MetricScores["observations"], count: number): number[][] {
  const runs = Array<number[]>(count).fill(noRuns);
  for (const [index, record] of records.entries()) {
    const value = values[index] ?? 0;
    // An array that grows from nothing has room for many values.
    if (runs[record] === noRuns) runs[record] = [value];
    else runs[record]?.push(value);
  }
  for (const ofRecord of runs) ofRecord.sort((a, b) => a - b);
  return runs;
}

/**
 * Pairs records by ID, and those without a partner by input, if only one record of each side has that input. The order
 * depends only on the records, not on the order of rows.
 */
export function pairRecords(baseline: ScoredRecords, current: ScoredRecords): Pair[] {
  const [isPairedThere, isPairedHere] = [new Set<number>(), new Set<number>()];
  const pairs: { pair: Pair; key: string }[] = [];
  for (const member of ["recordId", "inputDigest"] as const) {
    const there = findUnique(baseline, member, isPairedThere);
    for (const [key, index] of findUnique(current, member, isPairedHere)) {
      const partner = there.get(key);
      if (partner === undefined || partner < 0 || index < 0) continue;
      pairs.push({ pair: { baseline: partner, current: index }, key });
      isPairedThere.add(partner);
      isPairedHere.add(index);
    }
  }
  return pairs.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ pair }) => pair);
}

/** Returns the index of the only record with each key; -1 if there are several. */
function findUnique(records: ScoredRecords, member: "recordId" | "inputDigest", isPaired: ReadonlySet<number>) {
  const unique = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    const key = isPaired.has(index) ? undefined : record[member];
    if (key !== undefined) unique.set(key, unique.has(key) ? -1 : index);
  }
  return unique;
}

/** Returns which rows and records a metric's numbers come from; `isComparable` if both sides have it with one type. */
export function measureCoverage(
  baseline: Side | undefined,
  current: Side,
  pairs: readonly Pair[],
  isComparable: boolean,
): Coverage {
  const countRows = ({ metric, rowCount }: Side) => {
    return { scored: metric?.count ?? 0, failed: metric?.errors ?? 0, rows: rowCount };
  };
  const { scored, failed, rows } = countRows(current);
  const coverage = { baseline: baseline && countRows(baseline), current: countRows(current), records: undefined };
  if (!baseline?.metric?.count) return { ...coverage, expected: rows, covered: scored };
  if (baseline.isSummarized) {
    // Only counts are left of the baseline: as large a part of the rows.
    const share = Math.min(1, baseline.metric.count / Math.max(1, baseline.rowCount));
    return { ...coverage, expected: Math.max(scored + failed, Math.round(share * rows)), covered: scored };
  }
  const isExpected = new Set<number>();
  let [both, expected, covered] = [0, 0, 0];
  for (const pair of pairs) {
    if (!baseline.runs[pair.baseline]?.length) continue;
    const runs = current.runs[pair.current]?.length ?? 0;
    isExpected.add(pair.current);
    both += Math.sign(runs);
    expected += current.records[pair.current]?.rows ?? 0;
    covered += runs;
  }
  for (const record of current.metric?.failedRecords ?? []) expected += isExpected.has(record) ? 0 : 1;
  const [there = 0, here = 0] = [baseline, current].map(({ runs }) => runs.filter(({ length }) => length > 0).length);
  const records = { both, added: here - both, missing: there - both, withoutRow: there - isExpected.size };
  return {
    ...coverage,
    ...(expected > 0 ? { expected, covered } : { expected: rows, covered: scored }),
    records: isComparable ? records : undefined,
  };
}
