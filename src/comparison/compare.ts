import { digest } from "../foundation/digest.ts";
import type { ScoreValue } from "../results/result-row.ts";
import type {
  CategoryCount,
  ExperimentScores,
  MetricScores,
  RowCounts,
  SpanReference,
} from "../results/scores.ts";
import { type Pairing, pairRecords, recordMeans } from "./pairing.ts";
import { bootstrapInterval, holm, type Interval, signFlipPValue } from "./statistics.ts";

export type Better = "higher" | "lower";

export type Verdict = "improved" | "regressed" | "no clear change" | "too few samples" | "new" | "missing";

/** A metric of one experiment, over all its rows that have it. */
export interface Aggregate {
  /** The mean, or the share of true; undefined where no row has a score. */
  mean: number | undefined;
  /** Rows with a score. */
  count: number;
  /** Rows whose evaluator failed. */
  errors: number;
}

/** A score or boolean metric. What is paired is taken over the records that both have, their runs averaged. */
export interface NumericComparison {
  kind: "numeric";
  label: string;
  type: "score" | "boolean";
  better: Better;
  /** The baseline has it with another type, so that they cannot be compared. */
  otherType: boolean;
  baseline: Aggregate | undefined;
  current: Aggregate | undefined;
  commonRecords: number;
  /** Mean of current minus baseline. Undefined where they have no record in common. */
  difference: number | undefined;
  /** 95 %, of the difference; undefined with fewer than 8 common records. */
  interval: Interval | undefined;
  pValue: number | undefined;
  /** After Holm over the experiment's tested metrics. */
  adjustedPValue: number | undefined;
  verdict: Verdict;
}

export interface CategoryAggregate {
  /** Most frequent first: the first one is the mode. */
  categories: readonly CategoryCount[];
  count: number;
  errors: number;
}

/** A categorical metric: shown, not tested. */
export interface CategoricalComparison {
  kind: "categorical";
  label: string;
  baseline: CategoryAggregate | undefined;
  current: CategoryAggregate | undefined;
}

export type MetricComparison = NumericComparison | CategoricalComparison;

/** A score of the whole experiment: there are no rows to test it with. Undefined: not given; `null`: it failed. */
export interface SummaryComparison {
  label: string;
  better: Better;
  baseline: ScoreValue | undefined;
  current: ScoreValue | undefined;
  /** Current minus baseline where both are numbers. */
  difference: number | undefined;
}

/** A record that got worse in a metric. */
export interface FallenRecord {
  metric: string;
  /** Undefined where the record was paired by its input. */
  recordId: string | undefined;
  before: number;
  after: number;
  /** In this run; undefined where it is not known. */
  span: SpanReference | undefined;
}

export interface Usage {
  totalTokens: number | undefined;
  costNanodollars: number | undefined;
}

export interface Comparison {
  /** By label. */
  metrics: MetricComparison[];
  summary: SummaryComparison[];
  rows: { baseline: RowCounts | undefined; current: RowCounts };
  /** Records that both have, that only the baseline has, and that only this run has. */
  records: { common: number; missing: number; added: number };
  /** The records that fell most, regressed metrics first; at most ten. */
  fallen: FallenRecord[];
  usage: { baseline: Usage | undefined; current: Usage };
}

const fewestRecords = 8;
const significance = 0.05;
const mostFallen = 10;
// Of the metric's range: what averages of equal runs differ by is no fall.
const smallestFall = 1e-9;

/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). `betterOf` tells for a
 * metric which way is better. The same scores give the same result, whatever the order they came in.
 */
export function compareExperiments(
  baseline: ExperimentScores | undefined,
  current: ExperimentScores,
  betterOf: (label: string) => Better,
): Comparison {
  const pairing = pairRecords(baseline?.records ?? [], current.records);
  const paired = labelsOf(baseline?.metrics, current.metrics).map((label) =>
    compareMetric(scoredMetric(baseline, label), scoredMetric(current, label), pairing, betterOf(label)),
  );
  const metrics = withVerdicts(paired);
  return {
    metrics,
    summary: labelsOf(baseline?.summary, current.summary).map((label) =>
      compareSummary(label, betterOf(label), baseline?.summary.get(label), current.summary.get(label)),
    ),
    rows: { baseline: baseline?.rows, current: current.rows },
    records: countsOf(baseline, current, pairing),
    fallen: fallenRecords(metrics, paired, current),
    usage: { baseline: baseline && usageOf(baseline), current: usageOf(current) },
  };
}

function labelsOf(...maps: (ReadonlyMap<string, unknown> | undefined)[]): string[] {
  return [...new Set(maps.flatMap((map) => [...(map?.keys() ?? [])]))].sort();
}

function countsOf(
  baseline: ExperimentScores | undefined,
  current: ExperimentScores,
  pairing: Pairing,
): Comparison["records"] {
  const common = pairing.length;
  const missing = (baseline?.records.length ?? 0) - common;
  return { common, missing, added: current.records.length - common };
}

function usageOf({ totalTokens, costNanodollars }: ExperimentScores): Usage {
  return { totalTokens, costNanodollars };
}

function compareSummary(
  label: string,
  better: Better,
  baseline: ScoreValue | undefined,
  current: ScoreValue | undefined,
): SummaryComparison {
  const isNumeric = typeof baseline === "number" && typeof current === "number";
  return { label, better, baseline, current, difference: isNumeric ? current - baseline : undefined };
}

/** A metric with what its records say, before the verdicts, which hang on one another. */
interface PairedMetric {
  comparison: MetricComparison;
  paired: PairedScores;
}

/** What the records that both have score, side by side. */
interface PairedScores {
  /** Indexes of the records in this run. */
  records: number[];
  before: number[];
  after: number[];
}

interface ScoredMetric extends MetricScores {
  /** How many records its experiment has. */
  recordCount: number;
}

function scoredMetric(experiment: ExperimentScores | undefined, label: string): ScoredMetric | undefined {
  const metric = experiment?.metrics.get(label);
  return metric && { ...metric, recordCount: experiment?.records.length ?? 0 };
}

function compareMetric(
  baseline: ScoredMetric | undefined,
  current: ScoredMetric | undefined,
  pairing: Pairing,
  better: Better,
): PairedMetric {
  const { label, type } = typedMetric(baseline, current);
  const before = baseline?.count && baseline.type !== type ? undefined : baseline;
  const paired = pairedScores(before, current, pairing);
  if (type === "categorical") {
    const sides = { baseline: categoriesOf(before), current: categoriesOf(current) };
    return { comparison: { kind: "categorical", label, ...sides }, paired };
  }
  const sides = { baseline: aggregateOf(before), current: aggregateOf(current) };
  const test = { ...testOf(label, paired), adjustedPValue: undefined };
  const otherType = before !== baseline;
  return {
    comparison: { kind: "numeric", label, type, better, otherType, ...sides, ...test, verdict: "new" },
    paired,
  };
}

/** The side that tells the metric's type: this run's, unless none of its rows has a score. */
function typedMetric(
  baseline: MetricScores | undefined,
  current: MetricScores | undefined,
): Pick<MetricScores, "label" | "type"> {
  const typed = current?.count ? current : (baseline ?? current);
  return typed ?? { label: "", type: "categorical" };
}

function aggregateOf(metric: MetricScores | undefined): Aggregate | undefined {
  return metric && { mean: metric.mean, count: metric.count, errors: metric.errors };
}

function categoriesOf(metric: MetricScores | undefined): CategoryAggregate | undefined {
  return metric && { categories: metric.categories, count: metric.count, errors: metric.errors };
}

function pairedScores(
  baseline: ScoredMetric | undefined,
  current: ScoredMetric | undefined,
  pairing: Pairing,
): PairedScores {
  const paired: PairedScores = { records: [], before: [], after: [] };
  if (!baseline || !current) return paired;
  const before = recordMeans(baseline.observations, baseline.recordCount);
  const after = recordMeans(current.observations, current.recordCount);
  for (const pair of pairing) {
    const [was, is] = [before[pair.baseline] ?? Number.NaN, after[pair.current] ?? Number.NaN];
    if (Number.isNaN(was) || Number.isNaN(is)) continue;
    paired.records.push(pair.current);
    paired.before.push(was);
    paired.after.push(is);
  }
  return paired;
}

type Test = Pick<NumericComparison, "commonRecords" | "difference" | "interval" | "pValue">;

function testOf(label: string, { before, after }: PairedScores): Test {
  const differences = Float64Array.from(after, (value, index) => value - (before[index] ?? 0));
  const commonRecords = differences.length;
  const difference = commonRecords === 0 ? undefined : meanOf(differences);
  if (commonRecords < fewestRecords)
    return { commonRecords, difference, interval: undefined, pValue: undefined };
  const seed = Number.parseInt(digest(label, 4), 16) | 0;
  return {
    commonRecords,
    difference,
    interval: bootstrapInterval(differences, seed),
    pValue: signFlipPValue(differences, seed),
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function withVerdicts(paired: readonly PairedMetric[]): MetricComparison[] {
  const tested = paired.flatMap(({ comparison }) => (isTested(comparison) ? [comparison] : []));
  const adjusted = holm(tested.map(({ pValue }) => pValue));
  const adjustedOf = new Map(tested.map(({ label }, index) => [label, adjusted[index]]));
  return paired.map(({ comparison }) =>
    comparison.kind === "numeric" ? withVerdict(comparison, adjustedOf.get(comparison.label)) : comparison,
  );
}

function isTested(comparison: MetricComparison): comparison is NumericComparison & { pValue: number } {
  return comparison.kind === "numeric" && comparison.pValue !== undefined;
}

function withVerdict(comparison: NumericComparison, adjustedPValue: number | undefined): NumericComparison {
  return { ...comparison, adjustedPValue, verdict: verdictOf(comparison, adjustedPValue) };
}

function verdictOf(
  { baseline, current, difference = 0, better }: NumericComparison,
  adjustedPValue: number | undefined,
): Verdict {
  if (!current?.count) return "missing";
  if (!baseline?.count) return "new";
  if (adjustedPValue === undefined) return "too few samples";
  if (adjustedPValue >= significance) return "no clear change";
  return difference > 0 === (better === "higher") ? "improved" : "regressed";
}

interface Fall {
  metric: NumericComparison;
  /** Index of the record in this run. */
  record: number;
  before: number;
  after: number;
  /** How far it fell, as a share of the metric's own range: metrics have different units. */
  share: number;
}

function fallenRecords(
  metrics: readonly MetricComparison[],
  paired: readonly PairedMetric[],
  current: ExperimentScores,
): FallenRecord[] {
  const falls = metrics.flatMap((metric, index) => mostFallenOf(metric, paired[index]?.paired));
  return falls
    .sort((a, b) => rankOf(a) - rankOf(b) || b.share - a.share)
    .slice(0, mostFallen)
    .map(({ metric, record, before, after }) => {
      const { recordId, span } = current.records[record] ?? {};
      return { metric: metric.label, recordId, before, after, span };
    });
}

function rankOf({ metric }: Fall): number {
  return metric.verdict === "regressed" ? 0 : 1;
}

function mostFallenOf(metric: MetricComparison, paired: PairedScores | undefined): Fall[] {
  if (metric.kind === "categorical" || !paired) return [];
  const { records, before, after } = paired;
  const range = rangeOf(paired);
  const fallOf = (index: number) => (before[index] ?? 0) - (after[index] ?? 0);
  const shareOf = (index: number) => (metric.better === "higher" ? fallOf(index) : -fallOf(index)) / range;
  return [...records.keys()]
    .filter((index) => shareOf(index) > smallestFall)
    .sort((a, b) => shareOf(b) - shareOf(a))
    .slice(0, mostFallen)
    .map((index) => ({
      metric,
      record: records[index] ?? 0,
      before: before[index] ?? 0,
      after: after[index] ?? 0,
      share: shareOf(index),
    }));
}

function rangeOf({ before, after }: PairedScores): number {
  const lowest = (low: number, value: number) => Math.min(low, value);
  const highest = (high: number, value: number) => Math.max(high, value);
  const all = [before, after];
  const low = Math.min(...all.map((values) => values.reduce(lowest, Number.POSITIVE_INFINITY)));
  const high = Math.max(...all.map((values) => values.reduce(highest, Number.NEGATIVE_INFINITY)));
  return high - low;
}
