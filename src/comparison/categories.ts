import type { MetricScores } from "../results/scores.ts";
import type { PairChange } from "./changed-records.ts";
import type { CategoricalComparison, CategoryAggregate } from "./comparison.ts";
import { measureCoverage } from "./coverage.ts";
import { groupByRecord, type Pair, type Side } from "./pairing.ts";

/** A categorical metric, with the records that changed. */
export interface CategoricalResult {
  comparison: CategoricalComparison;
  changes: PairChange[];
}

export function compareCategories(
  label: string,
  baseline: Side | undefined,
  current: Side,
  pairs: readonly Pair[],
): CategoricalResult {
  const [before, after] = [asCategorical(baseline?.metric), asCategorical(current.metric)];
  const isComparable = Boolean(before?.count) && Boolean(after?.count);
  const changes = isComparable ? listCategoryChanges(label, baseline, current, pairs) : [];
  const comparison: CategoricalComparison = {
    kind: "categorical",
    label,
    otherType: Boolean(baseline?.metric?.count) && before === undefined,
    baseline: before && summarizeCategories(before),
    current: after && summarizeCategories(after),
    coverage: measureCoverage(baseline, current, pairs, isComparable),
    changed: isComparable && !baseline?.isSummarized ? changes.length : undefined,
  };
  return { comparison, changes };
}

/** Returns a metric if it has categories, or no score at all. */
function asCategorical(metric: MetricScores | undefined): MetricScores | undefined {
  return metric?.count && metric.type !== "categorical" ? undefined : metric;
}

export function summarizeCategories({ categories, count, errors }: MetricScores): CategoryAggregate {
  return { categories, count, errors };
}

function listCategoryChanges(
  label: string,
  baseline: Side | undefined,
  current: Side,
  pairs: readonly Pair[],
): PairChange[] {
  const [there, here] = [listCategories(baseline), listCategories(current)];
  return pairs.flatMap((pair) => {
    const runs = here[pair.current] ?? [];
    const [before, after] = [findMode(there[pair.baseline] ?? []), findMode(runs)];
    if (before === undefined || after === undefined || before === after) return [];
    const changed = runs.filter((category) => category !== before).length;
    const change = {
      ...({ label, type: "categorical", direction: "changed", share: 1 } as const),
      baseline: before,
      current: after,
      runs: { changed, all: runs.length },
      isUnsteady: changed < runs.length,
    };
    return [{ pair, change }];
  });
}

function listCategories(side: Side | undefined): string[][] {
  const names = side?.metric?.observations.names ?? [];
  return groupByRecord(side).map((runs) => runs.map((index) => names[index] ?? ""));
}

/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(runs: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of runs) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0];
}
