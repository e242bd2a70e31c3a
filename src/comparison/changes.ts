import { formatRecordKey } from "../results/result-row.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { CategoricalComparison, MetricComparison, RecordChange, RecordsByChange } from "./comparison.ts";
import { measureCoverage, type Pair, type Side, type Sides } from "./records.ts";

/** A metric, and what changed in it by record, the largest change first. */
export interface MetricResult<Kind = MetricComparison> {
  comparison: Kind;
  changes: ReadonlyMap<Pair, RecordChange>;
}

/** Compares the categories of a metric. */
export function compareCategories(label: string, sides: Sides): MetricResult<CategoricalComparison> {
  const { baseline, current, pairs } = sides;
  const [before, after] = [baseline, current].map((side) => {
    const metric = side?.metric;
    if (metric === undefined || (metric.count > 0 && metric.type !== "categorical")) return undefined;
    return { categories: metric.categories, count: metric.count, errors: metric.errors };
  });
  const isComparable = Boolean(before?.count) && Boolean(after?.count);
  const changes = new Map<Pair, RecordChange>();
  for (const pair of isComparable ? pairs : []) {
    const [there, here] = [listCategories(baseline, pair.baseline), listCategories(current, pair.current)];
    const [mode, newMode] = [findMode(there), findMode(here)];
    if (mode === undefined || newMode === undefined || mode === newMode) continue;
    const about = { label, type: "categorical", direction: "changed", share: 1 } as const;
    const counts = countChangedRuns(here, (category) => category !== mode);
    changes.set(pair, { ...about, baseline: mode, current: newMode, ...counts });
  }
  const comparison: CategoricalComparison = {
    ...{ kind: "categorical", label, baseline: before, current: after },
    otherType: Boolean(baseline?.metric?.count) && before === undefined,
    coverage: measureCoverage(sides, isComparable),
    changed: isComparable && !baseline?.summary ? changes.size : undefined,
  };
  return { comparison, changes };
}

function listCategories(side: Side | undefined, record: number): string[] {
  return side?.runs[record]?.map((run) => side.metric?.observations?.names[run] ?? "") ?? [];
}

/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(categories: readonly string[]): string | undefined {
  const byName = Map.groupBy(categories, (name) => name);
  const [first] = [...byName].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return first?.[0];
}

/** Counts the runs of a record that changed. */
export function countChangedRuns<Run>(runs: readonly Run[], isChanged: (run: Run) => boolean) {
  const changed = runs.filter(isChanged).length;
  return { runs: { changed, all: runs.length }, isUnsteady: changed < runs.length };
}

/** Lists the records that changed in a direction. */
export function listPairs({ changes }: MetricResult, direction: RecordChange["direction"]): Pair[] {
  return [...changes].flatMap(([pair, change]) => (change.direction === direction ? pair : []));
}

/**
 * Returns the records that changed most in any metric (`most` of each metric and direction), each with all its changes.
 * Those of metrics that are worse come first, then the others by how far they changed, and last those with only some
 * changed runs. Each record is counted once: as worse if a number of it got worse, else as better, else by its categories.
 */
export function describeChangedRecords(
  metrics: readonly MetricResult[],
  baseline: ExperimentScores,
  current: ExperimentScores,
  most = 200,
): RecordsByChange {
  const [worse = [], better = [], changed = []] = (["worse", "better", "changed"] as const).map((direction) =>
    metrics.map((metric) => listPairs(metric, direction)),
  );
  const listed = new Set([...worse, ...changed, ...better].flatMap((pairs) => pairs.slice(0, most)));
  const isWorse = new Set(
    metrics.flatMap(({ comparison: one }) => (one.kind === "numeric" && one.verdict === "worse" ? one.label : [])),
  );
  const ranked = [...listed].map((pair) => {
    const changes = metrics.flatMap((metric) => metric.changes.get(pair) ?? []).sort((a, b) => b.share - a.share);
    const leading = changes.find(({ label, direction }) => direction === "worse" && isWorse.has(label));
    const { recordId, inputDigest, name, span } = current.records[pair.current] ?? {};
    const key = formatRecordKey({ recordId, inputDigest }) ?? "";
    const baselineSpan = baseline.records[pair.baseline]?.span;
    const record = { key, index: pair.current, recordId, inputDigest, name, changes, baselineSpan, span };
    const rank = changes.every(({ isUnsteady }) => isUnsteady) ? 2 : leading ? 0 : 1;
    return { record, rank, share: (leading ?? changes[0])?.share ?? 0 };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.share - a.share || (a.record.key < b.record.key ? -1 : 1));
  const allWorse = new Set(worse.flat());
  const numbers = new Set([...allWorse, ...better.flat()]);
  const all = new Set([...numbers, ...changed.flat()]);
  return {
    changed: ranked.map(({ record }) => record),
    worse: new Map(
      metrics.map(({ comparison }, index) => [comparison.label, worse[index]?.map((pair) => pair.current) ?? []]),
    ),
    changes: { worse: allWorse.size, better: numbers.size - allWorse.size, category: all.size - numbers.size },
  };
}
