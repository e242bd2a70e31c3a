import { computeMean } from "../lib/numbers.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import { type ExperimentScores, isUsageLabel, type MetricScores, type ScoredRecords } from "../results/scores.ts";
import type { SliceKey, SliceProperty, SliceRequest } from "./comparison.ts";
import { groupByRecord, type Pair, type Side } from "./records.ts";

/** Values up to which each value of a property is compared. */
export const maxSliceValues = 50;

/** A slice of a metric, with the indexes of its records on each side. */
export interface Slice {
  label: string;
  key: SliceKey;
  baseline: ReadonlySet<number>;
  current: ReadonlySet<number>;
}

/** Returns the slices asked for that have records, by label, property, and value. */
export function findSlices(
  requests: readonly SliceRequest[],
  properties: readonly SliceProperty[],
  baseline: ScoredRecords,
  current: ScoredRecords,
  pairs: readonly Pair[],
): Slice[] {
  const slices = new Map<string, Slice>();
  for (const { label, ...request } of requests) {
    const property = normalizeProperty(request.property);
    const known = properties.find((candidate) => candidate.property === property)?.values ?? [];
    const each = known.length > maxSliceValues ? [] : known;
    const [there, here] = [baseline, current].map((records) =>
      Array.from({ length: records.length }, (_, index) => records.at(index)?.properties?.get(property)),
    );
    if (there === undefined || here === undefined) continue;
    // The baseline's value counts, so a change can't move records out of a slice.
    for (const pair of pairs) here[pair.current] = there[pair.baseline] ?? here[pair.current];
    for (const value of request.value === undefined ? each : [normalizeProperty(request.value)]) {
      const [before, after] = [there, here].map(
        (values) => new Set([...values.keys()].filter((record) => values[record]?.includes(value))),
      );
      if (!before || !after || before.size + after.size === 0) continue;
      const slice = { label, key: { property, value }, baseline: before, current: after };
      slices.set(JSON.stringify([label, property, value]), slice);
    }
  }
  return [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
}

/** Returns every property of both sides' records, with its values. */
export function listProperties(sides: readonly ScoredRecords[]): SliceProperty[] {
  const properties = new Map<string, Set<string>>();
  for (const records of sides) {
    for (let index = 0; index < records.length; index += 1) {
      for (const [property, values] of records.at(index)?.properties ?? []) {
        const known = properties.get(property) ?? new Set();
        for (const value of values) known.add(value);
        properties.set(property, known);
      }
    }
  }
  return [...properties]
    .map(([property, values]) => ({ property, values: [...values].sort() }))
    .sort((a, b) => (a.property < b.property ? -1 : 1));
}

/** Returns one side of a metric; with `included`, as if its experiment had only these records. */
export function readSide(
  { records, rows, ...scores }: ExperimentScores,
  label: string,
  included?: ReadonlySet<number>,
): Side {
  const all: ReadonlyMap<string, MetricScores> = isUsageLabel(label) ? scores.usage : scores.metrics;
  const metric = included ? sliceMetric(all.get(label), included) : all.get(label);
  let rowCount = included ? 0 : rows.total;
  for (const record of included ?? []) rowCount += records.at(record)?.rows ?? 0;
  const runs = metric ? groupByRecord(metric.observations, records.length) : [];
  return { records, rowCount, metric, runs, isSummarized: false };
}

function sliceMetric(metric: MetricScores | undefined, included: ReadonlySet<number>): MetricScores | undefined {
  if (metric === undefined) return undefined;
  const { names, ...all } = metric.observations;
  const isIncluded = (_: number, index: number) => included.has(all.records[index] ?? -1);
  const [records, values] = [all.records.filter(isIncluded), all.values.filter(isIncluded)];
  const failedRecords = metric.failedRecords.filter((record) => included.has(record));
  const counts = { count: values.length, errors: failedRecords.length };
  const mean = values.length > 0 ? computeMean(values) : undefined;
  return { ...metric, ...counts, observations: { records, values, names }, mean, failedRecords };
}
