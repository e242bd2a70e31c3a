import { computeMean } from "../lib/numbers.ts";
import type { MetricSummary, ResultsSummary } from "../results/results-summary.ts";
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
  metric: (Omit<MetricScores, "observations"> & Partial<Pick<MetricScores, "observations">>) | undefined;
  /** Each record's values in ascending order; none for a record without a score. */
  runs: readonly (readonly number[])[];
  /** What is left of the metric if its rows are gone. */
  summary?: MetricSummary;
}

/** Both sides of a metric, and the records in both. */
export interface Sides {
  baseline: Side | undefined;
  current: Side;
  pairs: readonly Pair[];
}

/** Returns one side of a metric; with `included`, as if its experiment had only these records. */
export function readSide(experiment: ExperimentScores, label: string, included?: ReadonlySet<number>): Side {
  const { records, rows } = experiment;
  const all: ReadonlyMap<string, MetricScores> = isUsageLabel(label) ? experiment.usage : experiment.metrics;
  const metric = all.get(label);
  const runs = metric ? groupByRecord(metric.observations, records.length) : [];
  if (included === undefined) return { records, rowCount: rows.total, metric, runs };
  const rowCount = [...included].reduce((sum, record) => sum + (records[record]?.rows ?? 0), 0);
  if (metric === undefined) return { records, rowCount, metric, runs };
  const inSlice = runs.map((values, record) => (included.has(record) ? values : []));
  const values = inSlice.flat();
  const failedRecords = metric.failedRecords.filter((record) => included.has(record));
  const counts = { count: values.length, errors: failedRecords.length };
  const mean = values.length > 0 ? computeMean(values) : undefined;
  return { records, rowCount, metric: { ...metric, ...counts, mean, failedRecords }, runs: inSlice };
}

/** Returns one side of a metric whose rows are gone: its results summary has no values of records. */
export function readSummarized({ rows, metrics, usage = {} }: ResultsSummary, label: string): Side {
  const known = isUsageLabel(label) ? usage : metrics;
  const summary = Object.hasOwn(known, label) ? known[label] : undefined;
  const side = { records: [], rowCount: rows, runs: [] };
  if (summary === undefined) return { ...side, metric: undefined };
  const { kind: type, n: count } = summary;
  const metric = { label, type, count, errors: 0, failedRecords: [] };
  if (summary.kind !== "categorical")
    return { ...side, metric: { ...metric, mean: summary.mean, categories: [] }, summary };
  const categories = Object.entries(summary.counts)
    .map(([category, rows]) => ({ category, count: rows, share: count === 0 ? 0 : rows / count }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
  return { ...side, metric: { ...metric, mean: undefined, categories }, summary };
}

/** Returns each record's values in ascending order. */
export function groupByRecord({ records, values }: MetricScores["observations"], count: number): number[][] {
  const runs = Array.from({ length: count }, (): number[] => []);
  for (const [index, record] of records.entries()) runs[record]?.push(values[index] ?? 0);
  for (const ofRecord of runs) ofRecord.sort((a, b) => a - b);
  return runs;
}

/**
 * Pairs records by ID, and those without a partner by input, if only one record of each side has that input. The order
 * depends only on the records, not on the order of rows.
 */
export function pairRecords(baseline: ScoredRecords, current: ScoredRecords): Pair[] {
  const pairs: { pair: Pair; key: string }[] = [];
  for (const member of ["recordId", "inputDigest"] as const) {
    const isPairedThere = new Set(pairs.map(({ pair }) => pair.baseline));
    const isPairedHere = new Set(pairs.map(({ pair }) => pair.current));
    const there = findUnique(baseline, member, isPairedThere);
    for (const [key, index] of findUnique(current, member, isPairedHere)) {
      const partner = there.get(key);
      if (partner !== undefined) pairs.push({ pair: { baseline: partner, current: index }, key });
    }
  }
  return pairs.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ pair }) => pair);
}

/** Returns the index of each record whose key no other has. */
function findUnique(records: ScoredRecords, member: "recordId" | "inputDigest", isPaired: ReadonlySet<number>) {
  const open = [...records.keys()].filter((index) => !isPaired.has(index));
  const byKey = Map.groupBy(open, (index) => records[index]?.[member]);
  const unique = new Map<string, number>();
  for (const [key, [index, ...others]] of byKey)
    if (key !== undefined && index !== undefined && others.length === 0) unique.set(key, index);
  return unique;
}

/** Returns which rows and records a metric's numbers come from; `isComparable` if both sides have it with one type. */
export function measureCoverage({ baseline, current, pairs }: Sides, isComparable: boolean): Coverage {
  const { metric, rowCount: rows } = current;
  const [scored, failed] = [metric?.count ?? 0, metric?.errors ?? 0];
  const coverage = { current: { scored, failed, rows }, expected: rows, covered: scored, records: undefined };
  if (!baseline?.metric?.count) return coverage;
  if (baseline.summary) {
    // Only counts are left of the baseline: as large a part of the rows.
    const share = Math.min(1, baseline.metric.count / Math.max(1, baseline.rowCount));
    return { ...coverage, expected: Math.max(scored + failed, Math.round(share * rows)) };
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
  for (const record of metric?.failedRecords ?? []) expected += isExpected.has(record) ? 0 : 1;
  const [there = 0, here = 0] = [baseline, current].map(({ runs }) => runs.filter(({ length }) => length > 0).length);
  const records = { both, added: here - both, missing: there - both, withoutRow: there - isExpected.size };
  return {
    ...coverage,
    ...(expected > 0 && { expected, covered }),
    records: isComparable ? records : undefined,
  };
}
