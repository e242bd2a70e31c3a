import { recordKey } from "../results/result-row.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { ChangedRecord, MetricComparison, RecordChange } from "./comparison.ts";
import type { Pair } from "./pairing.ts";

/** A change of one metric, with its record. */
export interface PairChange {
  pair: Pair;
  change: RecordChange;
}

/**
 * Returns one entry per record that changed, with all its changes. Records of metrics that are worse by the test come
 * first, then the other ones by how far they changed; those that changed in only some runs come last.
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
  const isWorse = ({ label, direction }: RecordChange) => direction === "worse" && worse.has(label);
  const ranked = [...Map.groupBy(changes, ({ pair }) => pair)].map(([pair, ofPair]) => {
    const sorted = ofPair.map(({ change }) => change).sort((a, b) => b.share - a.share);
    const significant = sorted.find(isWorse);
    const isUnsteady = sorted.every((change) => change.isUnsteady);
    const record = describeRecord(pair, sorted, baseline, current);
    return {
      record,
      rank: isUnsteady ? 2 : significant ? 0 : 1,
      share: (significant ?? sorted[0])?.share ?? 0,
    };
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
