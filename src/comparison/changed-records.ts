import { recordKey } from "../results/result-row.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { Better, ChangedRecord, MetricComparison, RecordChange, RecordChanges } from "./comparison.ts";
import type { RecordRuns } from "./exchanges.ts";
import type { Pair } from "./pairing.ts";

/** A change of one metric, with its record. */
export interface PairChange {
  pair: Pair;
  change: RecordChange;
}

/** What is compared of one metric: the records in both runs, in the order of their keys. */
export interface ComparedRecords {
  pairs: readonly Pair[];
  runs: readonly RecordRuns[];
  /** All of their values, in ascending order. */
  values: Float64Array;
  /** The means of each record's runs, and the current one minus the baseline's; 0 if that is rounding only. */
  baseline: Float64Array;
  current: Float64Array;
  differences: Float64Array;
  /** What of a value is no more than rounding. */
  rounding: number;
}

/** Returns how many records changed in a metric, and each change. */
export function listChanges(
  label: string,
  type: "score" | "boolean",
  better: Better,
  { pairs, runs, values, baseline, current, differences }: ComparedRecords,
): { counts: RecordChanges; changes: PairChange[] } {
  const changes: PairChange[] = [];
  const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
  for (const [index, pair] of pairs.entries()) {
    const difference = differences[index] ?? 0;
    if (difference === 0) continue;
    const here = runs[index]?.current ?? [];
    const level = baseline[index] ?? 0;
    const changed = here.filter((value) => (value - level) * difference > 0).length;
    const change: RecordChange = {
      label,
      type,
      direction: difference > 0 === (better === "higher") ? "better" : "worse",
      baseline: level,
      current: current[index] ?? 0,
      share: Math.abs(difference) / range,
      runs: { changed, all: here.length },
      isUnsteady: changed < here.length,
    };
    changes.push({ pair, change });
  }
  const worse = changes.filter(({ change }) => change.direction === "worse").length;
  const counts = {
    both: pairs.length,
    worse,
    better: changes.length - worse,
    unchanged: pairs.length - changes.length,
    broke: type === "boolean" ? countBroken(runs, better) : undefined,
  };
  return { counts, changes };
}

function countBroken(runs: readonly RecordRuns[], better: Better): number {
  const good = better === "higher" ? 1 : 0;
  const broke = runs.filter(({ baseline, current }) => {
    const bad = current.filter((value) => value !== good).length;
    return baseline.every((value) => value === good) && bad * 2 > current.length;
  });
  return broke.length;
}

/**
 * Returns one entry per record that changed, with all its changes. Records of metrics that are worse by the test come
 * first, then the others by how far they changed; those that changed in only some runs come last.
 */
export function collectChangedRecords(
  changes: readonly PairChange[],
  metrics: readonly MetricComparison[],
  baseline: ExperimentScores,
  current: ExperimentScores,
): ChangedRecord[] {
  const worse = new Set<string>();
  for (const metric of metrics) {
    if (metric.kind === "numeric" && metric.verdict === "worse") worse.add(metric.label);
  }
  const ranked = [...Map.groupBy(changes, ({ pair }) => pair)].map(([pair, changesOfPair]) => {
    const sorted = changesOfPair.map(({ change }) => change).sort((a, b) => b.share - a.share);
    const leading = sorted.find(({ label, direction }) => direction === "worse" && worse.has(label));
    const record = describeRecord(pair, sorted, baseline, current);
    const rank = sorted.every(({ isUnsteady }) => isUnsteady) ? 2 : leading ? 0 : 1;
    return { record, rank, share: (leading ?? sorted[0])?.share ?? 0 };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.share - a.share || (a.record.key < b.record.key ? -1 : 1));
  return ranked.map(({ record }) => record);
}

function describeRecord(
  pair: Pair,
  changes: RecordChange[],
  baseline: ExperimentScores,
  current: ExperimentScores,
): ChangedRecord {
  const record = current.records.at(pair.current);
  const identity = { recordId: record?.recordId, inputDigest: record?.inputDigest };
  const baselineSpan = baseline.records.at(pair.baseline)?.span;
  return { key: recordKey(identity) ?? "", ...identity, changes, baselineSpan, span: record?.span };
}
