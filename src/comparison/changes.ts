import { computeMean } from "../lib/numbers.ts";
import { formatRecordKey } from "../results/result-row.ts";
import type { ExperimentScores, MetricType } from "../results/scores.ts";
import type { Better, CategoricalComparison, RecordChange, RecordsByChange } from "./comparison.ts";
import { measureCoverage, type Pair, type Side } from "./records.ts";

/** Which records changed in a metric, and what is needed to describe how. */
export interface MetricChanges {
  label: string;
  type: MetricType;
  better: Better;
  baseline: Side;
  current: Side;
  /** Those that got worse or changed their category, and those that got better; the largest change first. */
  worse: readonly Pair[];
  improved: readonly Pair[];
  /** The largest difference between two values, and what of a difference is no more than rounding. */
  range: number;
  rounding: number;
}

export type CategoricalResult = { comparison: CategoricalComparison; changes: MetricChanges | undefined };

/** Compares the categories of a metric. */
export function compareCategories(
  label: string,
  baseline: Side | undefined,
  current: Side,
  pairs: readonly Pair[],
): CategoricalResult {
  const [before, after] = [baseline, current].map((side) => {
    const metric = side?.metric;
    if (metric === undefined || (metric.count > 0 && metric.type !== "categorical")) return undefined;
    return { categories: metric.categories, count: metric.count, errors: metric.errors };
  });
  const isComparable = Boolean(before?.count) && Boolean(after?.count);
  const worse = pairs.filter((pair) => {
    const [there, here] = [findMode(baseline, pair.baseline), findMode(current, pair.current)];
    return isComparable && there !== undefined && here !== undefined && there !== here;
  });
  const otherType = Boolean(baseline?.metric?.count) && before === undefined;
  const comparison: CategoricalComparison = {
    ...{ kind: "categorical", label, otherType, baseline: before, current: after },
    coverage: measureCoverage(baseline, current, pairs, isComparable),
    changed: isComparable && !baseline?.isSummarized ? worse.length : undefined,
  };
  const about = { label, type: "categorical", better: "higher", range: 1, rounding: 0 } as const;
  return { comparison, changes: baseline && { ...about, worse, improved: [], baseline, current } };
}

/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(side: Side | undefined, record: number): string | undefined {
  const names = side?.runs[record]?.map((run) => side.metric?.observations.names[run] ?? "") ?? [];
  const byName = Map.groupBy(names, (name) => name);
  const [first] = [...byName].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return first?.[0];
}

/** Returns what changed in a metric of a record; undefined if nothing did. */
function describeChange(metric: MetricChanges, pair: Pair): RecordChange | undefined {
  const { label, type, better, baseline, current, range, rounding } = metric;
  const [runsBefore, runs] = [baseline.runs[pair.baseline] ?? [], current.runs[pair.current] ?? []];
  if (runs.length === 0 || runsBefore.length === 0) return undefined;
  const describe = (change: Pick<RecordChange, "baseline" | "current" | "direction" | "share">, changed: number) => {
    return { label, type, ...change, runs: { changed, all: runs.length }, isUnsteady: changed < runs.length };
  };
  if (type === "categorical") {
    const [before = "", after = ""] = [findMode(baseline, pair.baseline), findMode(current, pair.current)];
    if (before === after) return undefined;
    const names = current.metric?.observations.names ?? [];
    const changed = runs.filter((run) => names[run] !== before).length;
    return describe({ baseline: before, current: after, direction: "changed", share: 1 }, changed);
  }
  const [before, after] = [computeMean(runsBefore), computeMean(runs)];
  const difference = after - before;
  if (Math.abs(difference) <= rounding) return undefined;
  const direction = difference > 0 === (better === "higher") ? "better" : "worse";
  const changed = runs.filter((value) => (value - before) * difference > 0).length;
  return describe({ baseline: before, current: after, direction, share: Math.abs(difference) / range }, changed);
}

/**
 * Returns the records that changed most in any metric (`most` of each metric and direction), each with all its changes.
 * Those of `worseLabels` come first, then the others by how far they changed, and last those with only some changed runs.
 */
export function describeChangedRecords(
  metrics: readonly MetricChanges[],
  worseLabels: ReadonlySet<string>,
  baseline: ExperimentScores,
  current: ExperimentScores,
  most = 200,
): RecordsByChange {
  const listed = metrics.flatMap(({ worse, improved }) => [...worse.slice(0, most), ...improved.slice(0, most)]);
  const ranked = [...new Set(listed)].map((pair) => {
    const changes = metrics.flatMap((metric) => describeChange(metric, pair) ?? []).sort((a, b) => b.share - a.share);
    const leading = changes.find(({ label, direction }) => direction === "worse" && worseLabels.has(label));
    const { recordId, inputDigest, name, span } = current.records[pair.current] ?? {};
    const key = formatRecordKey({ recordId, inputDigest }) ?? "";
    const baselineSpan = baseline.records[pair.baseline]?.span;
    const record = { key, index: pair.current, recordId, inputDigest, name, changes, baselineSpan, span };
    const rank = changes.every(({ isUnsteady }) => isUnsteady) ? 2 : leading ? 0 : 1;
    return { record, rank, share: (leading ?? changes[0])?.share ?? 0 };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.share - a.share || (a.record.key < b.record.key ? -1 : 1));
  const numeric = metrics.filter(({ type }) => type !== "categorical");
  const worse = new Map(numeric.map((metric) => [metric.label, metric.worse.map((pair) => pair.current)]));
  return { changed: ranked.map(({ record }) => record), worse, changes: countChanges(metrics, numeric) };
}

/** Counts each record once: as worse if a number of it got worse, else as better, else by its categories. */
function countChanges(metrics: readonly MetricChanges[], numeric: readonly MetricChanges[]) {
  const worse = new Set(numeric.flatMap((metric) => metric.worse));
  const numbers = new Set([...worse, ...numeric.flatMap(({ improved }) => improved)]);
  const all = new Set([...numbers, ...metrics.flatMap((metric) => metric.worse)]);
  return { worse: worse.size, better: numbers.size - worse.size, category: all.size - numbers.size };
}
