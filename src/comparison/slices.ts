import { computeMean } from "../lib/numbers.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import type { MetricScores, ScoredRecords } from "../results/scores.ts";
import type { SliceKey, SliceProperty, SliceRequest } from "./comparison.ts";
import type { Pair, Side } from "./pairing.ts";

/** Values up to which each value of a property is compared. */
export const maxSliceValues = 50;

/** A slice of a metric, with the indexes of its records on each side. */
export interface Slice {
  label: string;
  key: SliceKey;
  baseline: ReadonlySet<number>;
  current: ReadonlySet<number>;
}

type RecordValues = readonly (readonly string[] | undefined)[];

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
    const there = readValues(baseline, property);
    const here = readValues(current, property);
    // The baseline's value counts, so a change can't move records out of a slice.
    for (const pair of pairs) here[pair.current] = there[pair.baseline] ?? here[pair.current];
    for (const value of request.value === undefined ? each : [normalizeProperty(request.value)]) {
      const slice = { baseline: findRecords(there, value), current: findRecords(here, value) };
      if (slice.baseline.size + slice.current.size === 0) continue;
      slices.set(JSON.stringify([label, property, value]), { label, key: { property, value }, ...slice });
    }
  }
  return [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
}

function readValues(records: ScoredRecords, property: string): (readonly string[] | undefined)[] {
  return Array.from({ length: records.length }, (_, index) => records.at(index)?.properties?.get(property));
}

function findRecords(values: RecordValues, value: string): Set<number> {
  return new Set([...values.keys()].filter((record) => values[record]?.includes(value)));
}

/** Returns every property of both sides' records, with its values. */
export function listProperties(sides: readonly ScoredRecords[]): SliceProperty[] {
  const properties = new Map<string, Set<string>>();
  for (const records of sides) {
    for (let index = 0; index < records.length; index += 1) {
      for (const [property, values] of records.at(index)?.properties ?? []) {
        properties.set(property, new Set([...(properties.get(property) ?? []), ...values]));
      }
    }
  }
  return [...properties]
    .map(([property, values]) => ({ property, values: [...values].sort() }))
    .sort((a, b) => (a.property < b.property ? -1 : 1));
}

/** Returns one side of a metric, as if its experiment had only these records. */
export function sliceSide({ records, metric, isSummarized }: Side, included: ReadonlySet<number>): Side {
  let rowCount = 0;
  for (const record of included) rowCount += records.at(record)?.rows ?? 0;
  return { records, rowCount, metric: metric && sliceMetric(metric, included), isSummarized };
}

function sliceMetric(metric: MetricScores, included: ReadonlySet<number>): MetricScores {
  const { records, values, names } = metric.observations;
  const isIncluded = (_: number, index: number) => included.has(records[index] ?? -1);
  const observations = { records: records.filter(isIncluded), values: values.filter(isIncluded), names };
  const failedRecords = metric.failedRecords.filter((record) => included.has(record));
  const count = observations.values.length;
  const mean = count > 0 ? computeMean(observations.values) : undefined;
  return { ...metric, observations, count, mean, failedRecords, errors: failedRecords.length };
}
