import type { Comparison, MetricComparison } from "../comparison/comparison.ts";
import { pairRecords } from "../comparison/records.ts";
import { mergeProperties } from "../results/record-properties.ts";
import type { ScoreValue } from "../results/result-row.ts";
import type { ExperimentScores, MetricScores, ScoredRecord } from "../results/scores.ts";

/**
 * Adds the rows of other experiments to one: each counts as a further run of its record. What is counted by rows stays as
 * it is in the first.
 */
export function poolScores(first: ExperimentScores, others: readonly ExperimentScores[]): ExperimentScores {
  if (others.length === 0) return first;
  const records = [...first.records];
  const parts = others.map((scores) => ({ scores, indexes: addRecords(records, scores) }));
  const pool = (kind: "metrics" | "usage") =>
    new Map(
      [...first[kind]].map(([label, metric]) => {
        const more = parts.flatMap(({ scores, indexes }) => {
          const metrics: ReadonlyMap<string, MetricScores> = scores[kind];
          const other = metrics.get(label);
          return other?.type === metric.type && other.count > 0 ? [{ metric: other, indexes }] : [];
        });
        return [label, metric.count === 0 ? metric : poolMetric(metric, more)] as const;
      }),
    );
  return {
    ...first,
    records,
    metrics: pool("metrics"),
    usage: pool("usage") as ExperimentScores["usage"],
    summary: poolRunLevelScores(first, others),
  };
}

/** Adds the runs of another experiment to the records, and returns the index there of each of its records. */
function addRecords(records: ScoredRecord[], other: ExperimentScores): Int32Array {
  const indexes = new Int32Array(other.records.length).fill(-1);
  for (const { baseline, current } of pairRecords(records, other.records)) indexes[current] = baseline;
  for (const [index, record] of other.records.entries()) {
    const at = indexes[index] ?? -1;
    const same = records[at];
    if (same !== undefined) {
      const properties = mergeProperties(same.properties, record.properties);
      records[at] = { ...same, rows: same.rows + record.rows, properties };
    }
    // Its span is another experiment's, so nothing links to it.
    else indexes[index] = records.push({ ...record, span: undefined }) - 1;
  }
  return indexes;
}

interface Part {
  metric: MetricScores;
  /** The index of each of its records in the pool. */
  indexes: Int32Array;
}

function poolMetric(first: MetricScores, more: readonly Part[]): MetricScores {
  if (more.length === 0) return first;
  const names = [...first.observations.names];
  const records = [...first.observations.records];
  const values = [...first.observations.values];
  const failedRecords = [...first.failedRecords];
  for (const { metric, indexes } of more) {
    const { observations } = metric;
    for (const name of observations.names) if (!names.includes(name)) names.push(name);
    const toValue = (value: number) =>
      metric.type === "categorical" ? names.indexOf(observations.names[value] ?? "") : value;
    for (const record of observations.records) records.push(indexes[record] ?? -1);
    for (const value of observations.values) values.push(toValue(value));
    for (const record of metric.failedRecords) failedRecords.push(indexes[record] ?? -1);
  }
  const all = [first, ...more.map(({ metric }) => metric)];
  const count = all.reduce((sum, metric) => sum + metric.count, 0);
  const total = all.reduce((sum, metric) => sum + (metric.mean ?? 0) * metric.count, 0);
  return {
    ...first,
    count,
    errors: failedRecords.length,
    mean: first.mean === undefined ? undefined : total / count,
    categories: poolCategories(all, count),
    observations: { records: Int32Array.from(records), values: Float64Array.from(values), names },
    failedRecords,
  };
}

function poolCategories(metrics: readonly MetricScores[], total: number): MetricScores["categories"] {
  const counts = new Map<string, number>();
  for (const { categories } of metrics)
    for (const { category, count } of categories) counts.set(category, (counts.get(category) ?? 0) + count);
  return [...counts]
    .map(([category, count]) => ({ category, count, share: count / total }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}

/** A run-level score that is a number is the mean over all; of anything else the first one counts. */
function poolRunLevelScores(
  { summary }: ExperimentScores,
  others: readonly ExperimentScores[],
): Map<string, ScoreValue> {
  return new Map(
    [...summary].map(([label, score]): [string, ScoreValue] => {
      if (typeof score !== "number") return [label, score];
      const more = others.map((other) => other.summary.get(label));
      const numbers = [score, ...more.filter((value) => typeof value === "number")];
      return [label, numbers.reduce((sum, value) => sum + value, 0) / numbers.length];
    }),
  );
}

/** Returns the comparison of all attempts with the counts of rows and the coverage of the newest one alone. */
export function withNewestCounts(newest: Comparison, pooled: Comparison): Comparison {
  const coverage = <Metric extends MetricComparison>(metric: Metric, alone: MetricComparison | undefined): Metric =>
    alone === undefined ? metric : { ...metric, coverage: alone.coverage };
  const find = (list: readonly MetricComparison[], label: string) => list.find((metric) => metric.label === label);
  return {
    ...pooled,
    rows: newest.rows,
    records: newest.records && pooled.records && { ...newest.records, changed: pooled.records.changed },
    metrics: pooled.metrics.map((metric) => coverage(metric, find(newest.metrics, metric.label))),
    usage: pooled.usage.map((metric) => coverage(metric, find(newest.usage, metric.label))),
    slices: pooled.slices.map((metric) =>
      coverage(
        metric,
        newest.slices.find(
          ({ label, slice }) =>
            label === metric.label && slice.property === metric.slice.property && slice.value === metric.slice.value,
        ),
      ),
    ),
  };
}

/** Returns how many runs the records have: `3`, or `up to 3` if some have fewer. */
export function countRuns({ records }: ExperimentScores): string {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { rows } of records) {
    least = Math.min(least, rows);
    most = Math.max(most, rows);
  }
  return least === most ? String(most) : `up to ${most}`;
}
