import type { Comparison, NumericComparison, SliceKey } from "../comparison/comparison.ts";
import { pairRecords } from "../comparison/records.ts";
import { mergeProperties } from "../results/record-properties.ts";
import type { ExperimentScores, MetricScores, ScoredRecord } from "../results/scores.ts";

/**
 * Adds the rows of other experiments to one: each counts as a further run of its record. What is counted by rows stays as
 * it is in the first.
 */
export function poolScores(first: ExperimentScores, others: readonly { scores: ExperimentScores }[]): ExperimentScores {
  if (others.length === 0) return first;
  const records = [...first.records];
  const parts = [
    { scores: first, indexes: [...records.keys()] },
    ...others.map(({ scores }) => ({ scores, indexes: addRecords(records, scores) })),
  ];
  const pool = <Label extends string>(metrics: ReadonlyMap<Label, MetricScores>, kind: "metrics" | "usage") =>
    new Map(
      [...metrics].map(([label, metric]) => {
        const comparable = parts.flatMap(({ scores, indexes }) => {
          const other = (scores[kind] as ReadonlyMap<string, MetricScores>).get(label);
          return other?.type === metric.type && other.count > 0 ? [{ metric: other, indexes }] : [];
        });
        return [label, metric.count > 0 && comparable.length > 1 ? poolMetric(metric, comparable) : metric];
      }),
    );
  // A run-level score that is a number is the mean over all; of anything else the first one counts.
  const summary = new Map(first.summary);
  for (const [label, score] of summary) {
    const scores = parts.map((part) => part.scores.summary.get(label)).filter((one) => typeof one === "number");
    if (typeof score === "number") summary.set(label, scores.reduce((sum, one) => sum + one, 0) / scores.length);
  }
  return { ...first, records, metrics: pool(first.metrics, "metrics"), usage: pool(first.usage, "usage"), summary };
}

/** Adds the runs of another experiment to the records, and returns the index there of each of its records. */
function addRecords(records: ScoredRecord[], other: ExperimentScores): number[] {
  const known = new Map(pairRecords(records, other.records).map(({ baseline, current }) => [current, baseline]));
  return other.records.map((record, index) => {
    const at = known.get(index) ?? -1;
    const same = records[at];
    // Its span is another experiment's, so nothing links to it.
    if (same === undefined) return records.push({ ...record, span: undefined }) - 1;
    const properties = mergeProperties(same.properties, record.properties);
    records[at] = { ...same, rows: same.rows + record.rows, properties };
    return at;
  });
}

/** `parts`: the metric in each experiment, and the index in the pool of each of its records. */
function poolMetric(
  { label, type }: MetricScores,
  parts: readonly { metric: MetricScores; indexes: readonly number[] }[],
): MetricScores {
  const names = [...new Set(parts.flatMap(({ metric }) => metric.observations.names))];
  const records: number[] = [];
  const values: number[] = [];
  const failedRecords: number[] = [];
  const categories = new Map<string, number>();
  let [count, total] = [0, 0];
  for (const { metric, indexes } of parts) {
    const { observations } = metric;
    const isCategory = metric.type === "categorical";
    for (const record of observations.records) records.push(indexes[record] ?? -1);
    for (const value of observations.values)
      values.push(isCategory ? names.indexOf(observations.names[value] ?? "") : value);
    for (const record of metric.failedRecords) failedRecords.push(indexes[record] ?? -1);
    for (const { category, count: rows } of metric.categories)
      categories.set(category, (categories.get(category) ?? 0) + rows);
    count += metric.count;
    total += (metric.mean ?? 0) * metric.count;
  }
  return {
    label,
    type,
    count,
    errors: failedRecords.length,
    mean: type === "categorical" ? undefined : total / count,
    categories: [...categories]
      .map(([category, rows]) => ({ category, count: rows, share: rows / count }))
      .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1)),
    observations: { records: Int32Array.from(records), values: Float64Array.from(values), names },
    failedRecords,
  };
}

/** Returns the comparison of all attempts with the counts of rows and the coverage of the newest one alone. */
export function withNewestCounts(newest: Comparison, pooled: Comparison): Comparison {
  type Metric = Pick<NumericComparison, "label" | "coverage"> & { slice?: SliceKey };
  const identify = ({ label, slice }: Metric) => JSON.stringify([label, slice?.property, slice?.value]);
  const all: Metric[] = [...newest.metrics, ...newest.usage, ...newest.slices];
  const coverage = new Map(all.map((metric) => [identify(metric), metric.coverage]));
  const replace = <Kind extends Metric>(metric: Kind): Kind => {
    return { ...metric, coverage: coverage.get(identify(metric)) ?? metric.coverage };
  };
  return {
    ...pooled,
    rows: newest.rows,
    records: newest.records && pooled.records && { ...newest.records, changed: pooled.records.changed },
    metrics: pooled.metrics.map(replace),
    usage: pooled.usage.map(replace),
    slices: pooled.slices.map(replace),
  };
}

/** Returns how many runs the records have: `3`, or `up to 3` if some have fewer. */
export function countRuns({ records }: ExperimentScores): string {
  const counts = new Set(records.map(({ rows }) => rows));
  const most = Math.max(0, ...counts);
  return counts.size === 1 ? String(most) : `up to ${most}`;
}
