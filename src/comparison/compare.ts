import { normalizeProperty } from "../results/record-properties.ts";
import type { ScoreValue } from "../results/result-row.ts";
import type { ResultsSummary } from "../results/results-summary.ts";
import { type ExperimentScores, isUsageLabel } from "../results/scores.ts";
import { compareCategories, describeChangedRecords, listPairs, type MetricResult } from "./changes.ts";
import type {
  Better,
  Comparison,
  ComparisonOptions,
  SliceComparison,
  SliceProperty,
  SummaryComparison,
} from "./comparison.ts";
import { compareNumeric, completeMetrics, type NumericResult } from "./numeric.ts";
import { type Pair, pairRecords, readSide, readSummarized } from "./records.ts";

export type * from "./comparison.ts";

/** Values up to which each value of a property is compared. */
export const maxSliceValues = 50;

/** Compares an experiment with its baseline, if it has one. The order of the scores doesn't matter. */
export function compareExperiments(
  baseline: ExperimentScores | ResultsSummary | undefined,
  current: ExperimentScores,
  options: ComparisonOptions,
): Comparison {
  const { betterFor, hasRelativeRule, isUsageTested, maxChangedRecords } = options;
  const summary = baseline && "version" in baseline ? baseline : undefined;
  const rows = baseline && !("version" in baseline) ? baseline : undefined;
  const pairs = pairRecords(rows?.records ?? [], current.records);
  const labels = new Set([
    ...[rows, current].flatMap((side) => [...(side?.metrics.keys() ?? []), ...(side?.usage.keys() ?? [])]),
    ...Object.keys({ ...summary?.metrics, ...summary?.usage }),
  ]);
  const results = [...labels].sort().map((label): MetricResult | NumericResult => {
    const here = readSide(current, label);
    const there = summary ? readSummarized(summary, label) : rows && readSide(rows, label);
    const sides = { baseline: there, current: here, pairs };
    // This run's type, unless none of its rows has a score.
    const known = here.metric?.count ? here.metric : (there?.metric ?? here.metric);
    const type = known?.type ?? "score";
    if (type === "categorical") return compareCategories(label, sides);
    return compareNumeric({ label, type, better: betterFor(label) }, sides);
  });
  const numeric = results.filter((result): result is NumericResult => result.comparison.kind === "numeric");
  // Usage that isn't tested takes nothing from the others.
  const tested = numeric.filter(({ comparison: { label } }) => !isUsageLabel(label) || isUsageTested?.(label));
  const families = Map.groupBy(tested, ({ comparison }) => hasRelativeRule?.(comparison.label) ?? false);
  for (const family of families.values()) completeMetrics(family, options);
  const metrics = results.filter(({ comparison }) => !isUsageLabel(comparison.label));
  const usage = numeric.filter(({ comparison }) => isUsageLabel(comparison.label));
  const sliceProperties = options.slices?.length ? listProperties(rows, current) : [];
  const summaryRows = summary && { total: summary.rows, failed: summary.errors, withoutRecord: 0 };
  return {
    baselineFrom: rows ? "rows" : summary && "results summary",
    metrics: metrics.map(({ comparison }) => comparison),
    usage: usage.map(({ comparison }) => comparison),
    slices: compareSlices(rows, current, pairs, sliceProperties, options),
    sliceProperties,
    summary: compareRunLevelScores(rows?.summary ?? Object.entries(summary?.summary ?? {}), current.summary, betterFor),
    rows: { baseline: rows?.rows ?? summaryRows, current: current.rows },
    records: rows && {
      both: pairs.length,
      added: current.records.length - pairs.length,
      missing: rows.records.length - pairs.length,
      ...describeChangedRecords(metrics, rows, current, maxChangedRecords),
    },
    skipped: { baseline: rows?.skipped ?? { spans: 0, metrics: 0, tags: 0 }, current: current.skipped },
  };
}

/** Compares the slices asked for that have records, in a family of their own. */
function compareSlices(
  rows: ExperimentScores | undefined,
  current: ExperimentScores,
  pairs: readonly Pair[],
  properties: readonly SliceProperty[],
  options: ComparisonOptions,
): SliceComparison[] {
  const found = new Map<string, NumericResult & Pick<SliceComparison, "slice">>();
  for (const { label, ...request } of options.slices ?? []) {
    const property = normalizeProperty(request.property);
    const known = properties.find((candidate) => candidate.property === property)?.values ?? [];
    const each = known.length > maxSliceValues ? [] : known;
    const [before = [], after = []] = [rows, current].map((side) =>
      (side?.records ?? []).map((record) => record.properties?.get(property)),
    );
    // The baseline's value counts, so a change can't move records out of a slice.
    for (const pair of pairs) after[pair.current] = before[pair.baseline] ?? after[pair.current];
    for (const value of request.value === undefined ? each : [normalizeProperty(request.value)]) {
      const [recordsBefore = new Set<number>(), records = new Set<number>()] = [before, after].map(
        (values) => new Set([...values.keys()].filter((record) => values[record]?.includes(value))),
      );
      if (recordsBefore.size + records.size === 0) continue;
      const here = readSide(current, label, records);
      const there = rows && readSide(rows, label, recordsBefore);
      const type = here.metric?.type ?? there?.metric?.type;
      if (type === undefined || type === "categorical") continue;
      const sides = { baseline: there, current: here, pairs: pairs.filter((pair) => records.has(pair.current)) };
      const result = compareNumeric({ label, type, better: options.betterFor(label) }, sides);
      found.set(JSON.stringify([label, property, value]), { ...result, slice: { property, value } });
    }
  }
  const results = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result);
  completeMetrics(results, options);
  return results.map((result) => {
    const worse = listPairs(result, "worse").map((pair) => pair.current);
    return { ...result.comparison, slice: result.slice, worse };
  });
}

/** Returns what slices could name: the properties of records with their values, then those that no slice asks for. */
function listProperties(...sides: readonly (ExperimentScores | undefined)[]): SliceProperty[] {
  const properties = new Map<string, Set<string>>();
  for (const record of sides.flatMap((side) => side?.records ?? [])) {
    for (const [property, values] of record.properties ?? []) {
      const known = properties.get(property) ?? new Set();
      for (const value of values) known.add(value);
      properties.set(property, known);
    }
  }
  const names = new Set(sides.flatMap((side) => side?.propertyNames ?? []));
  const others = [...names].filter((name) => !properties.has(name));
  return [...[...properties.keys()].sort(), ...others.sort()].map((property) => {
    return { property, values: [...(properties.get(property) ?? [])].sort() };
  });
}

function compareRunLevelScores(
  baseline: Iterable<readonly [string, ScoreValue]>,
  current: ExperimentScores["summary"],
  betterFor: (label: string) => Better,
): SummaryComparison[] {
  const scoresBefore = new Map(baseline);
  const labels = [...new Set([...scoresBefore.keys(), ...current.keys()])].sort();
  return labels.map((label) => {
    const [before, after] = [scoresBefore.get(label), current.get(label)];
    const difference = typeof before === "number" && typeof after === "number" ? after - before : undefined;
    return { label, better: betterFor(label), baseline: before, current: after, difference };
  });
}
