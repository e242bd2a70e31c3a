import type { RecordIdentity, ScoreValue } from "../results/result-row.ts";
import type { CategoryCount, LeftOut, RowCounts, SpanReference } from "../results/scores.ts";

/** The vocabulary of a comparison: what an experiment scored beside its baseline, as plain data. */

export type Better = "higher" | "lower";

/** The bounds of a 95% interval. */
export type Interval = readonly [low: number, high: number];

/**
 * `maybe …`: the metric's own interval excludes 0, but not after allowing for several metrics. `unchanged`: equal in
 * every record. `not tested`: cost, tokens, and durations, unless the user asked for a verdict.
 */
export type Verdict =
  | "better"
  | "worse"
  | "maybe better"
  | "maybe worse"
  | "no clear change"
  | "unchanged"
  | "not enough data"
  | "new"
  | "missing"
  | "not tested";

/** How much worse a metric may get: in its own unit, or as a share of the baseline's value; 0 or more. */
export type RegressionLimit = { kind: "absolute"; value: number } | { kind: "share"; share: number };

/** The records that share the value of a property; as asked for, `value` undefined means each value. */
export interface SliceRequest {
  /** The metric's label. */
  label: string;
  property: string;
  value: string | undefined;
}

/** What the caller knows about metrics; `slice` is undefined for all records. */
export interface ComparisonOptions {
  betterFor(label: string): Better;
  /** Whether cost, tokens, or durations are tested like other metrics. Default: no. */
  isUsageTested?(label: string): boolean;
  /** Whether `max_regression` or `no_regression` names the metric. Default: no. */
  hasRelativeRule?(label: string): boolean;
  /** The limit of the metric's `max_regression`, for its detectable drop. Default: 0. */
  maxRegressionFor?(label: string, slice?: SliceKey): RegressionLimit | undefined;
  slices?: readonly SliceRequest[];
}

export interface SliceKey {
  property: string;
  value: string;
}

/** A metric of one experiment, over all its rows that have it. */
export interface Aggregate {
  /** The mean, or the share of true; undefined if no row has a score. */
  mean: number | undefined;
  /** Rows with a score. */
  count: number;
  /** Rows whose evaluator failed. */
  errors: number;
}

/** Which of an experiment's rows have a metric. */
export interface RowCoverage {
  /** Rows with a score. */
  scored: number;
  /** Rows whose evaluator failed. */
  failed: number;
  /** All rows of the experiment. */
  rows: number;
}

/** Dataset records: in both runs, only in this run, only in the baseline. */
export interface RecordCounts {
  both: number;
  added: number;
  missing: number;
}

/** The same for the records that a metric scored. */
export interface ScoredRecordCounts extends RecordCounts {
  /** Records that the baseline scored and that have no row in this run. */
  withoutRow: number;
}

/** Which rows and records the numbers of a metric come from. */
export interface Coverage {
  baseline: RowCoverage | undefined;
  current: RowCoverage;
  /**
   * The rows of this run that should have the metric: with a baseline those of the records that it scored and those
   * whose evaluator failed, without one all.
   */
  expected: number;
  /** Those of them that have a score. */
  covered: number;
  /** Records with a score; undefined if the baseline doesn't have the metric, or its rows are gone. */
  records: ScoredRecordCounts | undefined;
}

/** What became of the records in both runs. */
export interface RecordChanges {
  both: number;
  worse: number;
  better: number;
  unchanged: number;
  /**
   * For booleans: records that are good in every run of the baseline and bad in more than half of the runs here. Good
   * is true, or false if lower is better. Undefined for scores.
   */
  broke: number | undefined;
}

/** How much a metric varies without any change, for its detectable drop and for planning. */
export interface Noise {
  /** The variance of the runs of one record on one side. */
  variance: number;
  /** The size of one step: 1 for booleans, else the smallest difference seen. */
  step: number;
  /** 1 for booleans, else the largest minus the smallest value. */
  range: number;
  /** The records that it was measured on. */
  records: number;
  /** The fewest runs of a record on each side. */
  runs: { baseline: number; current: number };
  /** Measured within sides that have several runs; otherwise by the differences, which contain any change. */
  isPooled: boolean;
  /** How many metrics are tested together with it, at 5% altogether; undefined if it isn't tested. */
  sharers?: number;
}

/** A score or boolean metric. */
export interface NumericComparison {
  kind: "numeric";
  label: string;
  type: "score" | "boolean";
  better: Better;
  /** The baseline has it with another type, so they can't be compared. */
  otherType: boolean;
  /** Over all rows. */
  baseline: Aggregate | undefined;
  current: Aggregate | undefined;
  coverage: Coverage;
  /**
   * The means over the records in both runs, each record's runs averaged; of all rows if the baseline's rows are gone.
   * Undefined if there are none.
   */
  compared: { baseline: number; current: number } | undefined;
  /** Current minus baseline of `compared`. */
  difference: number | undefined;
  /** 95%, of the difference; undefined with fewer than 8 records in both runs, or if no record changed. */
  interval: Interval | undefined;
  /** Two-sided; undefined if it wasn't tested. */
  pValue: number | undefined;
  /** After Holm's method over the metric's family. */
  adjustedPValue: number | undefined;
  verdict: Verdict;
  /** Whether any outcome on so many records and runs could be significant. */
  canBeSignificant: boolean;
  /** Undefined if there is no baseline, or its rows are gone. */
  records: RecordChanges | undefined;
  /** The smallest drop that this many records detect in four of five cases; undefined if it can't be stated. */
  detectableDrop: number | "only large drops" | undefined;
  /** Undefined if it isn't known, or the differences contain the change itself. */
  noise: Noise | undefined;
  /** The standard error of this run's value if the same app ran again; undefined without `noise`. */
  rerunError: number | undefined;
}

/** A numeric metric over the records of a slice. */
export interface SliceComparison extends NumericComparison {
  slice: SliceKey;
}

/** A property by which records can be sliced; values are lowercase, with `+` as `_`. */
export interface SliceProperty {
  property: string;
  values: string[];
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
  /** The baseline has it with another type: a number or a boolean. */
  otherType: boolean;
  baseline: CategoryAggregate | undefined;
  current: CategoryAggregate | undefined;
  coverage: Coverage;
  /** Records in both runs whose most frequent category changed; undefined if the baseline's rows are gone. */
  changed: number | undefined;
}

export type MetricComparison = NumericComparison | CategoricalComparison;

/** A run-level score: there are no rows to test it with. Undefined: not given; `null`: its evaluator failed. */
export interface SummaryComparison {
  label: string;
  better: Better;
  baseline: ScoreValue | undefined;
  current: ScoreValue | undefined;
  /** Current minus baseline if both are numbers. */
  difference: number | undefined;
}

/** What changed in one metric of a record; a record's value is the mean of its runs, or its most frequent category. */
export interface RecordChange {
  label: string;
  type: "score" | "boolean" | "categorical";
  direction: "worse" | "better" | "changed";
  baseline: number | string;
  current: number | string;
  /** How far it changed, from 0 to 1 of the metric's range: metrics have different units. */
  share: number;
  /** The record's runs here, and how many of them differ from the baseline's value in this direction. */
  runs: { changed: number; all: number };
  /** Only some of the runs changed. */
  isUnsteady: boolean;
}

/** A record in both runs that changed in at least one metric; with several runs, its spans are those of the first. */
export interface ChangedRecord extends RecordIdentity {
  /** What identifies the record, stable across experiments: its ID, else its input. */
  key: string;
  /** The largest change first. */
  changes: RecordChange[];
  baselineSpan: SpanReference | undefined;
  span: SpanReference | undefined;
}

export interface Comparison {
  /** What this run was compared with: the baseline's rows, or its results summary if they are gone. */
  baselineFrom: "rows" | "results summary" | undefined;
  /** By label. */
  metrics: MetricComparison[];
  /** `$cost_usd`, `$duration_ms`, `$total_tokens`, if rows have them. */
  usage: NumericComparison[];
  /** Those asked for, by label, property, and value; a slice that matches no record isn't among them. */
  slices: SliceComparison[];
  /** What slices could name, by property; empty if no slice was asked for. */
  sliceProperties: SliceProperty[];
  /** Run-level scores. */
  summary: SummaryComparison[];
  rows: { baseline: RowCounts | undefined; current: RowCounts };
  /** Records with a row; undefined if there is no baseline, or its rows are gone. */
  records: (RecordCounts & { changed: ChangedRecord[] }) | undefined;
  /** What couldn't be read of either side's events. */
  leftOut: { baseline: LeftOut; current: LeftOut };
}
