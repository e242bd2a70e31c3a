import type { ScoreValue } from "../results/result-row.ts";
import type { ResultsSummary } from "../results/results-summary.ts";
import { type ExperimentScores, isUsageLabel, type MetricScores } from "../results/scores.ts";
import { type CategoricalResult, compareCategories } from "./categories.ts";
import { collectChangedRecords } from "./changed-records.ts";
import { compareMeansOfRows, readSummarized } from "./compare-to-summary.ts";
import type {
  Comparison,
  ComparisonOptions,
  NumericComparison,
  RegressionLimit,
  SliceComparison,
  SummaryComparison,
} from "./comparison.ts";
import { judgeFamily } from "./families.ts";
import { compareNumeric, completeMetric, type NumericResult } from "./numeric.ts";
import { type Pair, pairRecords, type Side } from "./pairing.ts";
import { findSlices, listProperties, sliceSide } from "./slices.ts";

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
  const summary = baseline && "version" in baseline ? baseline : undefined;
  const rows = baseline && !("version" in baseline) ? baseline : undefined;
  const pairs = pairRecords(rows?.records ?? [], current.records);
  const sides = { rows, summary, current, pairs, options };
  const metrics = listLabels(sides, "metrics").map((label) => compareMetric(sides, "metrics", label));
  const usage = listLabels(sides, "usage").map((label) => compareMetric(sides, "usage", label));
  const { slices, sliceProperties } = compareSlices(sides);
  const completed = completeAll([...metrics, ...usage].filter(isNumeric), options);
  const complete = (result: Result) =>
    isNumeric(result) ? (completed.get(result) ?? result.comparison) : result.comparison;
  const shown = metrics.map(complete);
  const changes = metrics.flatMap((result) => result.changes);
  return {
    baselineFrom: rows ? "rows" : summary && "results summary",
    metrics: shown,
    usage: usage.filter(isNumeric).map((result) => completed.get(result) ?? result.comparison),
    slices,
    sliceProperties,
    summary: compareSummaries(sides),
    rows: { baseline: rows?.rows ?? (summary && countSummarized(summary)), current: current.rows },
    records: rows && {
      both: pairs.length,
      added: current.records.length - pairs.length,
      missing: rows.records.length - pairs.length,
      changed: collectChangedRecords(changes, shown, rows, current),
    },
    leftOut: { baseline: rows?.leftOut ?? { spans: 0, metrics: 0, tags: 0 }, current: current.leftOut },
  };
}

function isNumeric(result: Result): result is NumericResult {
  return result.comparison.kind === "numeric";
}

type Kind = "metrics" | "usage";

function listLabels({ rows, summary, current }: Sides, kind: Kind): string[] {
  const labels = [
    ...(rows?.[kind].keys() ?? []),
    ...current[kind].keys(),
    ...Object.keys(summary?.[kind] ?? {}),
  ];
  return [...new Set(labels)].sort();
}

function compareMetric(
  { rows, summary, current: here, pairs, options }: Sides,
  kind: Kind,
  label: string,
): Result {
  const current = readSide(here, kind, label);
  const baseline = summary ? readSummarized(summary, label) : rows && readSide(rows, kind, label);
  // This run's type, unless none of its rows has a score.
  const known = current.metric?.count ? current.metric : (baseline?.metric ?? current.metric);
  const type = known?.type ?? "score";
  if (type === "categorical") return compareCategories(label, baseline, current, pairs);
  const result = compareNumeric({ label, type, better: options.betterFor(label), baseline, current, pairs });
  return summary ? compareMeansOfRows(result, summary, current) : result;
}

function readSide(experiment: ExperimentScores, kind: Kind, label: string): Side {
  const metrics: ReadonlyMap<string, MetricScores> = experiment[kind];
  return {
    records: experiment.records,
    rowCount: experiment.rows.total,
    metric: metrics.get(label),
    isSummarized: false,
  };
}

/** Judges both families of metrics; usage that isn't tested takes nothing from the others. */
function completeAll(
  results: readonly NumericResult[],
  { hasRelativeRule = () => false, isUsageTested = () => false, maxRegressionFor }: ComparisonOptions,
): Map<NumericResult, NumericComparison> {
  const completed = new Map<NumericResult, NumericComparison>();
  const isTested = ({ comparison: { label } }: NumericResult) => !isUsageLabel(label) || isUsageTested(label);
  const tested = results.filter(isTested);
  const gated = (result: NumericResult) => hasRelativeRule(result.comparison.label);
  for (const family of [tested.filter(gated), tested.filter((result) => !gated(result))]) {
    for (const [result, comparison] of judgeMetrics(family, ({ label }) => maxRegressionFor?.(label))) {
      completed.set(result, comparison);
    }
  }
  return completed;
}

/** Returns the metrics of a family with their verdicts. */
function judgeMetrics<Item extends NumericResult>(
  family: readonly Item[],
  limitFor: (item: NumericComparison, result: Item) => RegressionLimit | undefined,
): Map<Item, NumericComparison> {
  const tested = family.flatMap(({ test }) => test ?? []);
  const results = judgeFamily(tested);
  return new Map(
    family.map((item) => {
      const { comparison, test } = item;
      const result = test && results[tested.indexOf(test)];
      return [item, completeMetric(item, result, resolveLimit(limitFor(comparison, item), comparison))];
    }),
  );
}

/** Returns a limit in the metric's unit; undefined if no drop can be stated for it: a share of 0, or usage. */
function resolveLimit(
  limit: RegressionLimit | undefined,
  { label, compared }: NumericComparison,
): number | undefined {
  if (isUsageLabel(label)) return undefined;
  if (limit?.kind !== "share") return limit?.value ?? 0;
  return limit.share * Math.abs(compared?.baseline ?? 0) || undefined;
}

function compareSlices({
  rows,
  current,
  pairs,
  options,
}: Sides): Pick<Comparison, "slices" | "sliceProperties"> {
  const { slices: requests = [], betterFor, maxRegressionFor } = options;
  if (requests.length === 0) return { slices: [], sliceProperties: [] };
  const records = rows?.records ?? [];
  const sliceProperties = listProperties([records, current.records]);
  const results = findSlices(requests, sliceProperties, records, current.records, pairs).flatMap((slice) => {
    const { label, key } = slice;
    const kind = isUsageLabel(label) ? "usage" : "metrics";
    const here = sliceSide(readSide(current, kind, label), slice.current);
    const there = rows && sliceSide(readSide(rows, kind, label), slice.baseline);
    const type = here.metric?.type ?? there?.metric?.type;
    if (type === undefined || type === "categorical") return [];
    const inSlice = pairs.filter((pair) => slice.current.has(pair.current));
    const params = { label, type, better: betterFor(label), baseline: there, current: here, pairs: inSlice };
    return { ...compareNumeric(params), slice: key };
  });
  const judged = judgeMetrics(results, ({ label }, { slice }) => maxRegressionFor?.(label, slice));
  const slices = [...judged].map(([{ slice }, comparison]): SliceComparison => ({ ...comparison, slice }));
  return { slices, sliceProperties };
}

function compareSummaries({ rows, summary, current, options }: Sides): SummaryComparison[] {
  const before: ReadonlyMap<string, ScoreValue> =
    rows?.summary ?? new Map(Object.entries(summary?.summary ?? {}));
  const labels = [...new Set([...before.keys(), ...current.summary.keys()])].sort();
  return labels.map((label) => {
    const [there, here] = [before.get(label), current.summary.get(label)];
    const difference = typeof there === "number" && typeof here === "number" ? here - there : undefined;
    return { label, better: options.betterFor(label), baseline: there, current: here, difference };
  });
}

function countSummarized({ rows, errors }: ResultsSummary) {
  return { total: rows, failed: errors, withoutRecord: 0 };
}
