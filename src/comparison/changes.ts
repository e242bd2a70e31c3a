import { changedRecords } from "../foundation/limits.ts";
import { recordKey } from "../results/result-row.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { Better, ChangedRecord, MetricComparison, RecordChanges } from "./comparison.ts";
import type { PairedValues } from "./paired-records.ts";
import type { Pair } from "./pairing.ts";

/** A record that changed in a metric; `share` is how far, in the metric's own range: metrics have different units. */
export interface Change<Value> {
  label: string;
  pair: Pair;
  before: Value;
  after: Value;
  share: number;
}

/** What became of a metric's common records. */
export interface NumericChanges {
  counts: RecordChanges;
  /** The records that changed most, a bounded number of each. */
  fallen: Change<number>[];
  risen: Change<number>[];
}

/** `scale` is what the values were divided by. */
export function changesOf(
  label: string,
  pairs: readonly Pair[],
  { before, after, differences }: PairedValues,
  scale: number,
  better: Better,
): NumericChanges {
  const range = rangeOf(before, after);
  const sign = better === "higher" ? 1 : -1;
  const [rises, falls]: [number[], number[]] = [[], []];
  differences.forEach((difference, index) => {
    if (difference !== 0) (sign * difference > 0 ? rises : falls).push(index);
  });
  const changes = (indexes: readonly number[]) =>
    indexes
      .toSorted((a, b) => Math.abs(differences[b] ?? 0) - Math.abs(differences[a] ?? 0))
      .slice(0, changedRecords)
      .map((index) => ({
        label,
        pair: pairs[index] ?? { baseline: 0, current: 0 },
        before: (before[index] ?? 0) * scale,
        after: (after[index] ?? 0) * scale,
        share: Math.abs(differences[index] ?? 0) / range,
      }));
  const unchanged = differences.length - rises.length - falls.length;
  return {
    counts: { worse: falls.length, better: rises.length, unchanged },
    fallen: changes(falls),
    risen: changes(rises),
  };
}

function rangeOf(...sides: readonly Float64Array[]): number {
  const lowest = sides.map((values) => values.reduce((low, value) => Math.min(low, value), Infinity));
  const highest = sides.map((values) => values.reduce((high, value) => Math.max(high, value), -Infinity));
  return Math.max(...highest) - Math.min(...lowest);
}

/** The records that changed most over all metrics, those of metrics with this verdict first. */
export function mostChanged<Value>(
  changes: readonly Change<Value>[],
  metrics: readonly MetricComparison[],
  first: "regressed" | "improved",
  baseline: ExperimentScores,
  current: ExperimentScores,
): ChangedRecord<Value>[] {
  const leading = new Set(
    metrics.flatMap((metric) =>
      metric.kind === "numeric" && metric.verdict === first ? [metric.label] : [],
    ),
  );
  const rank = ({ label }: Change<Value>) => (leading.has(label) ? 0 : 1);
  return changes
    .toSorted((a, b) => rank(a) - rank(b) || b.share - a.share)
    .slice(0, changedRecords)
    .map((change) => changedRecord(change, baseline, current));
}

function changedRecord<Value>(
  { label, pair, before, after }: Change<Value>,
  baseline: ExperimentScores,
  current: ExperimentScores,
): ChangedRecord<Value> {
  const record = current.records.at(pair.current);
  const identity = { recordId: record?.recordId, inputDigest: record?.inputDigest };
  const spans = { baselineSpan: baseline.records.at(pair.baseline)?.span, span: record?.span };
  return { metric: label, key: recordKey(identity) ?? "", ...identity, before, after, ...spans };
}
