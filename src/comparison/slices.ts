import { normalizeProperty } from "../results/record-properties.ts";
import type { ScoredRecords } from "../results/scores.ts";
import type { SliceKey, SliceProperty, SliceRequest } from "./comparison.ts";
import type { Pair } from "./records.ts";

/** Values up to which each value of a property is compared. */
export const maxSliceValues = 50;

type Slice = { label: string; key: SliceKey } & Record<"baseline" | "current", ReadonlySet<number>>;

/** Returns the slices asked for that have records, by label, property, and value, with the indexes of their records. */
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
    const there = baseline.map(({ properties }) => properties?.get(property));
    const here = current.map(({ properties }) => properties?.get(property));
    // The baseline's value counts, so a change can't move records out of a slice.
    for (const pair of pairs) here[pair.current] = there[pair.baseline] ?? here[pair.current];
    for (const value of request.value === undefined ? each : [normalizeProperty(request.value)]) {
      const select = (values: typeof here) =>
        new Set([...values.keys()].filter((record) => values[record]?.includes(value)));
      const slice = { label, key: { property, value }, baseline: select(there), current: select(here) };
      const isFound = slice.baseline.size + slice.current.size > 0;
      if (isFound) slices.set(JSON.stringify([label, property, value]), slice);
    }
  }
  return [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
}

/** Returns every property of both sides' records, with its values. */
export function listProperties(sides: readonly ScoredRecords[]): SliceProperty[] {
  const properties = new Map<string, Set<string>>();
  for (const record of sides.flat()) {
    for (const [property, values] of record.properties ?? []) {
      const known = properties.get(property) ?? new Set();
      for (const value of values) known.add(value);
      properties.set(property, known);
    }
  }
  return [...properties]
    .map(([property, values]) => ({ property, values: [...values].sort() }))
    .sort((a, b) => (a.property < b.property ? -1 : 1));
}
