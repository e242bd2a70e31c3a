import type { ScoreValue } from "../results/result-row.ts";
import type { ResultsSummary } from "../results/results-summary.ts";
import { type ExperimentScores, isUsageLabel } from "../results/scores.ts";
import { type CategoricalResult, compareCategories, describeChangedRecords } from "./changes.ts";
import { compareToSummary, readSummarized } from "./compare-to-summary.ts";
import type { Comparison, ComparisonOptions, RegressionLimit, SummaryComparison } from "./comparison.ts";
import { compareNumeric, completeMetric, type NumericResult } from "./numeric.ts";
import { judgeFamily } from "./permutation.ts";
import { type Pair, pairRecords } from "./records.ts";
import { findSlices, listProperties, readSide } from "./slices.ts";

export type * from "./comparison.ts";

/** What an experiment is compared with: the baseline's rows, or its results summary if they are gone. */
export type Baseline = ExperimentScores | ResultsSummary;

interface Sides {
  rows: ExperimentScores | undefined;
  summary: ResultsSummary | undefined;
  current: ExperimentScores;
  pairs: readonly Pair[];
  options: ComparisonOptions;
}

type Result = NumericResult | CategoricalResult;

/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). The same scores give the
 * same result, whatever their order.
 */
export function compareExperiments(
  baseline: Baseline | undefined,
  current: ExperimentScores,
  options: ComparisonOptions,
): Comparison {
  const { hasRelativeRule = () => false, isUsageTested = () => false, maxRegressionFor } = options;
  const summary = baseline && "version" in baseline ? baseline : undefined;
  const rows = baseline && !("version" in baseline) ? baseline : undefined;
  const pairs = pairRecords(rows?.records ?? [], current.records);
  const sides = { rows, summary, current, pairs, options };
  const results = compareMetrics(sides);
  const metrics = results.filter(({ comparison }) => !isUsageLabel(comparison.label));
  const numeric = results.filter(isNumeric);
  const families = { gated: [] as NumericResult[], others: [] as NumericResult[] };
  for (const result of numeric) {
    const { label } = result.comparison;
    // Usage that isn't tested takes nothing from the others.
    if (isUsageLabel(label) && !isUsageTested(label)) continue;
    families[hasRelativeRule(label) ? "gated" : "others"].push(result);
  }
  for (const family of [families.gated, families.others])
    judgeMetrics(family, ({ comparison }) => maxRegressionFor?.(comparison.label));
  const compared = numeric.map(({ comparison }) => comparison);
  const worse = new Set(compared.flatMap(({ label, verdict }) => (verdict === "worse" ? label : [])));
  const changes = metrics.flatMap((result) => result.changes ?? []);
  const summaryRows = summary && { total: summary.rows, failed: summary.errors, withoutRecord: 0 };
  return {
    baselineFrom: rows ? "rows" : summary && "results summary",
    metrics: metrics.map(({ comparison }) => comparison),
    usage: compared.filter(({ label }) => isUsageLabel(label)),
    ...compareSlices(sides),
    summary: compareSummaries(sides),
    rows: { baseline: rows?.rows ?? summaryRows, current: current.rows },
    records: rows && {
      both: pairs.length,
      added: current.records.length - pairs.length,
      missing: rows.records.length - pairs.length,
      ...describeChangedRecords(changes, worse, rows, current, options.maxChangedRecords),
    },
    leftOut: { baseline: rows?.leftOut ?? { spans: 0, metrics: 0, tags: 0 }, current: current.leftOut },
  };
}

function isNumeric(result: Result): result is NumericResult {
  return result.comparison.kind === "numeric";
}

/** Compares all metrics and usage, by label. */
function compareMetrics({ rows, summary, current, pairs, options }: Sides): Result[] {
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
function judgeMetrics<Item extends NumericResult>(
  family: readonly Item[],
  limitFor: (item: Item) => RegressionLimit | undefined,
): void {
  const tests = family.flatMap(({ test }) => test ?? []);
  const results = judgeFamily(tests);
  for (const item of family) {
    const { label, compared } = item.comparison;
    const limit = limitFor(item);
    const share = limit?.kind === "share" ? limit.share * Math.abs(compared?.baseline ?? 0) : undefined;
    const inUnit = limit?.kind === "share" ? share || undefined : (limit?.value ?? 0);
    const result = item.test && results[tests.indexOf(item.test)];
    completeMetric(item, result, isUsageLabel(label) ? undefined : inUnit);
  }
}

/** Compares the slices asked for, in a family of their own. */
function compareSlices({ rows, current, pairs, options }: Sides) {
  const { slices: requests = [], betterFor, maxRegressionFor } = options;
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
  judgeMetrics(results, ({ comparison, slice }) => maxRegressionFor?.(comparison.label, slice));
  const slices = results.map(({ comparison, slice, changes }) => {
    return { ...comparison, slice, worse: (changes?.worse ?? []).map((pair) => pair.current) };
  });
  return { slices, sliceProperties };
}

/** Compares the run-level scores. */
function compareSummaries({ rows, summary, current, options }: Sides): SummaryComparison[] {
  const before: ReadonlyMap<string, ScoreValue> = rows?.summary ?? new Map(Object.entries(summary?.summary ?? {}));
  const labels = [...new Set([...before.keys(), ...current.summary.keys()])].sort();
  return labels.map((label) => {
    const [there, here] = [before.get(label), current.summary.get(label)];
    const difference = typeof there === "number" && typeof here === "number" ? here - there : undefined;
    return { label, better: options.betterFor(label), baseline: there, current: here, difference };
  });
}
