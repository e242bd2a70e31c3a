import type { ResultsRecord } from "../results/record.ts";
import type { MetricScores } from "../results/scores.ts";
import { recordCoverage } from "./against-record.ts";
import type { PairChange } from "./changed-records.ts";
import type { CategoricalComparison, CategoryAggregate } from "./comparison.ts";
import { coverageOf, type Side } from "./coverage.ts";
import { type Pairing, runsByRecord, runsOf } from "./pairing.ts";

/** A category compared, with the records that changed. */
export interface ComparedCategory {
  comparison: CategoricalComparison;
  changes: PairChange[];
}

export function compareCategories(
  label: string,
  baseline: Side | undefined,
  current: Side,
  pairing: Pairing,
): ComparedCategory {
  const [before, after] = [categorical(baseline?.metric), categorical(current.metric)];
  const isComparable = Boolean(before?.count) && Boolean(after?.count);
  const changed = isComparable ? changesOf(label, baseline, current, pairing) : [];
  const comparison: CategoricalComparison = {
    kind: "categorical",
    label,
    otherType: Boolean(baseline?.metric?.count) && before === undefined,
    baseline: aggregateOf(before),
    current: aggregateOf(after),
    coverage: coverageOf(baseline, current, pairing, isComparable),
    changed: isComparable ? changed.length : undefined,
  };
  return { comparison, changes: changed };
}

/** The same where the baseline's rows are gone. */
export function categoriesWithRecord(
  label: string,
  baseline: CategoryAggregate | undefined,
  current: Side,
  record: ResultsRecord,
): ComparedCategory {
  const coverage = recordCoverage(record, label, current);
  const after = aggregateOf(categorical(current.metric));
  const otherType = baseline === undefined && coverage.baseline !== undefined && coverage.baseline.scored > 0;
  const sides = { baseline, current: after, coverage };
  return { comparison: { kind: "categorical", label, otherType, ...sides, changed: undefined }, changes: [] };
}

/** The metric where it is one of categories, or has no score at all. */
function categorical(metric: MetricScores | undefined): MetricScores | undefined {
  return metric?.count && metric.type !== "categorical" ? undefined : metric;
}

function aggregateOf(metric: MetricScores | undefined): CategoryAggregate | undefined {
  return metric && { categories: metric.categories, count: metric.count, errors: metric.errors };
}

function changesOf(label: string, baseline: Side | undefined, current: Side, pairing: Pairing): PairChange[] {
  const [there, here] = [categoriesByRecord(baseline), categoriesByRecord(current)];
  return pairing.flatMap((pair) => {
    const runs = here(pair.current);
    const [before, after] = [findMode(there(pair.baseline)), findMode(runs)];
    if (before === undefined || after === undefined || before === after) return [];
    const changed = runs.filter((category) => category !== before).length;
    const change = {
      label,
      type: "categorical",
      direction: "changed",
      baseline: before,
      current: after,
      share: 1,
      runs: { changed, all: runs.length },
      isUnsteady: changed < runs.length,
    } as const;
    return [{ pair, change }];
  });
}

function categoriesByRecord(side: Side | undefined): (record: number) => string[] {
  const { records = [], values = [], names = [] } = side?.metric?.observations ?? {};
  const runs = runsByRecord({ records, values }, side?.experiment.records.length ?? 0);
  return (record) => runsOf(runs, record).map((index) => names[index] ?? "");
}

/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(runs: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of runs) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0];
}
