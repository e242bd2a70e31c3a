import type { ScoreValue } from "../results/result-row.ts";
import type { ResultsSummary } from "../results/results-summary.ts";
import { type ExperimentScores, isUsageLabel } from "../results/scores.ts";
import { type CategoricalResult, compareCategories, describeChangedRecords } from "./changes.ts";
import { compareToSummary, readSummarized } from "./compare-to-summary.ts";
import type { Comparison, ComparisonOptions, SummaryComparison } from "./comparison.ts";
import { compareNumeric, completeMetric, type NumericResult } from "./numeric.ts";
import { judgeFamily } from "./permutation.ts";
import { type Pair, pairRecords, readSide } from "./records.ts";
import { findSlices, listProperties } from "./slices.ts";

export type * from "./comparison.ts";

interface Sides {
  /** The baseline's rows, or its results summary if they are gone. */
  rows: ExperimentScores | undefined;
  summary: ResultsSummary | undefined;
  current: ExperimentScores;
  pairs: readonly Pair[];
  options: ComparisonOptions;
}

/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). The same scores give the
 * same result, whatever their order.
 */
export function compareExperiments(
  baseline: ExperimentScores | ResultsSummary | undefined,
  current: ExperimentScores,
  options: ComparisonOptions,
): Comparison {
  const { hasRelativeRule = () => false, isUsageTested = () => false } = options;
  const summary = baseline && "version" in baseline ? baseline : undefined;
  const rows = baseline && !("version" in baseline) ? baseline : undefined;
  const pairs = pairRecords(rows?.records ?? [], current.records);
  const sides = { rows, summary, current, pairs, options };
  const results = compareMetrics(sides);
  const metrics = results.filter(({ comparison }) => !isUsageLabel(comparison.label));
  const numeric = results.filter((result): result is NumericResult => result.comparison.kind === "numeric");
  // Usage that isn't tested takes nothing from the others.
  const tested = numeric.filter(({ comparison: { label } }) => !isUsageLabel(label) || isUsageTested(label));
  const families = Map.groupBy(tested, ({ comparison }) => hasRelativeRule(comparison.label));
  for (const family of families.values()) judgeMetrics(family, options);
  const compared = numeric.map(({ comparison }) => comparison);
  const worse = new Set(compared.flatMap(({ label, verdict }) => (verdict === "worse" ? label : [])));
  const changes = metrics.flatMap((result) => result.changes ?? []);
  const summaryRows = summary && { total: summary.rows, failed: summary.errors, withoutRecord: 0 };
  return {
    baselineFrom: rows ? "rows" : summary && "results summary",
    metrics: metrics.map(({ comparison }) => comparison),
    usage: compared.filter(({ label }) => isUsageLabel(label)),
    ...compareSlices(sides),
    summary: compareRunLevelScores(sides),
    rows: { baseline: rows?.rows ?? summaryRows, current: current.rows },
    records: rows && {
      both: pairs.length,
      added: current.records.length - pairs.length,
      missing: rows.records.length - pairs.length,
      ...describeChangedRecords(changes, worse, rows, current, options.maxChangedRecords),
    },
    skipped: { baseline: rows?.skipped ?? { spans: 0, metrics: 0, tags: 0 }, current: current.skipped },
  };
}

/** Compares all metrics and usage, by label. */
function compareMetrics({ rows, summary, current, pairs, options }: Sides): (NumericResult | CategoricalResult)[] {
  const labels = new Set([
    ...[rows, current].flatMap((side) => [...(side?.metrics.keys() ?? []), ...(side?.usage.keys() ?? [])]),
    ...Object.keys({ ...summary?.metrics, ...summary?.usage }),
  ]);
  return [...labels].sort().map((label) => {
    const here = readSide(current, label);
    const there = summary ? readSummarized(summary, label) : rows && readSide(rows, label);
    // This run's type, unless none of its rows has a score.
    const known = here.metric?.count ? here.metric : (there?.metric ?? here.metric);
    const type = known?.type ?? "score";
    if (type === "categorical") return compareCategories(label, there, here, pairs);
    const result = compareNumeric({ label, type, better: options.betterFor(label) }, there, here, pairs);
    if (summary) compareToSummary(result, summary, here);
    return result;
  });
}

/** Completes the metrics of a family by their verdicts. */
function judgeMetrics(family: readonly NumericResult[], { maxRegressionFor }: ComparisonOptions): void {
  const tests = family.flatMap(({ test }) => test ?? []);
  const results = judgeFamily(tests);
  for (const metric of family) {
    const limit = maxRegressionFor?.(metric.comparison.label, metric.slice);
    completeMetric(metric, metric.test && results[tests.indexOf(metric.test)], limit);
  }
}

/** Compares the slices asked for, in a family of their own. */
function compareSlices({ rows, current, pairs, options }: Sides): Pick<Comparison, "slices" | "sliceProperties"> {
  const { slices: requests = [], betterFor } = options;
  if (requests.length === 0) return { slices: [], sliceProperties: [] };
  const records = rows?.records ?? [];
  const sliceProperties = listProperties([records, current.records]);
  const results = findSlices(requests, sliceProperties, records, current.records, pairs).flatMap((slice) => {
    const { label, key } = slice;
    const here = readSide(current, label, slice.current);
    const there = rows && readSide(rows, label, slice.baseline);
    const type = here.metric?.type ?? there?.metric?.type;
    if (type === undefined || type === "categorical") return [];
    const inSlice = pairs.filter((pair) => slice.current.has(pair.current));
    return { ...compareNumeric({ label, type, better: betterFor(label) }, there, here, inSlice), slice: key };
  });
  judgeMetrics(results, options);
  const slices = results.map(({ comparison, slice, changes }) => {
    return { ...comparison, slice, worse: (changes?.worse ?? []).map((pair) => pair.current) };
  });
  // Properties that no slice asks for have names only.
  const known = new Set(sliceProperties.map(({ property }) => property));
  const names = new Set([rows, current].flatMap((side) => side?.propertyNames ?? []));
  const others = [...names]
    .filter((property) => !known.has(property))
    .sort()
    .map((property) => ({ property, values: [] }));
  return { slices, sliceProperties: [...sliceProperties, ...others] };
}

function compareRunLevelScores({ rows, summary, current, options }: Sides): SummaryComparison[] {
  const before: ReadonlyMap<string, ScoreValue> = rows?.summary ?? new Map(Object.entries(summary?.summary ?? {}));
  const labels = [...new Set([...before.keys(), ...current.summary.keys()])].sort();
  return labels.map((label) => {
    const [there, here] = [before.get(label), current.summary.get(label)];
    const difference = typeof there === "number" && typeof here === "number" ? here - there : undefined;
    return { label, better: options.betterFor(label), baseline: there, current: here, difference };
  });
}
