import type { RecordIdentity, ScoreValue } from "../results/result-row.ts";
import type { MetricScores, MetricType, RowCounts, ScoredRecord, SkippedItems } from "../results/scores.ts";

/* The vocabulary of a comparison: what an experiment scored beside its baseline, as plain data. */

export type Better = "higher" | "lower";

/** The bounds of a 95% interval. */
export type Interval = readonly [low: number, high: number];

/**
 * `maybe …`: significant alone, but not after allowing for several metrics. `unchanged`: equal in every record.
 * `not tested`: cost, tokens, and durations, unless the user asked for a verdict.
 */
export type Verdict =
  | ("better" | "worse" | "maybe better" | "maybe worse" | "no clear change" | "unchanged")
  | ("not enough data" | "new" | "missing" | "not tested");

/** How much worse a metric may get: in its own unit, or as a share of the baseline's value such as `"10%"`; 0 or more. */
export type RegressionLimit = number | string;

/** The records that share a value of a property, and all values of one; values are lowercase, with `+` as `_`. */
export type SliceKey = { property: string; value: string };
export type SliceProperty = { property: string; values: string[] };

/** What the caller knows about metrics; without an option, the answer is no. */
export interface ComparisonOptions {
  betterFor(label: string): Better;
  isUsageTested?(label: string): boolean;
  /** Whether `max_regression` or `no_regression` names the metric. */
  hasRelativeRule?(label: string): boolean;
  /** The metric's `max_regression`, which its detectable drop goes beyond. */
  maxRegressionFor?(label: string, slice?: SliceKey): RegressionLimit | undefined;
  /** The slices that the gate asks for; `value` undefined means each value. */
  slices?: readonly { label: string; property: string; value: string | undefined }[];
  /** Of each metric, so many records that got worse are described, and so many that got better; 200 by default. */
  maxChangedRecords?: number | undefined;
}

export type NumericType = Exclude<MetricType, "categorical">;

/** Dataset records: in both runs, only in this run, only in the baseline. */
type RecordCounts = Record<"both" | "added" | "missing", number>;

/** How many runs of a record each side has. */
export type RunCounts = Record<"baseline" | "current", number>;

/** Which rows and records the numbers of a metric come from. */
export interface Coverage {
  /** This run's rows: with a score, with a failed evaluator, and all. */
  current: Record<"scored" | "failed" | "rows", number>;
  /** Rows that should have the metric: all, or with a baseline those of its scored records and those that failed. */
  expected: number;
  /** Those of them with a score. */
  covered: number;
  /** Those with a score; `withoutRow`: the missing ones without any row here. Undefined without the baseline's rows. */
  records: (RecordCounts & { withoutRow: number }) | undefined;
}

/** How much a metric varies without any change. */
export interface Noise {
  /** Of the runs of one record on one side. */
  variance: number;
  /** The smallest difference between two values, and the largest; 1 for booleans. */
  step: number;
  range: number;
  /** What it was measured on, with the fewest runs of a record on each side. */
  records: number;
  runs: RunCounts;
  /** Measured within sides that have several runs; otherwise by the differences, which contain any change. */
  isPooled: boolean;
  /** How many metrics are tested together with it, at 5% altogether; undefined if it isn't tested. */
  sharers?: number;
}

/** A score or boolean metric; the mean of booleans is the share of true. */
export interface NumericComparison {
  kind: "numeric";
  label: string;
  type: NumericType;
  better: Better;
  /** The baseline has it with another type, so they can't be compared. */
  otherType: boolean;
  /** All rows: the mean, how many have a score, and for how many the evaluator failed. */
  baseline: Pick<MetricScores, "mean" | "count" | "errors"> | undefined;
  current: Pick<MetricScores, "mean" | "count" | "errors"> | undefined;
  coverage: Coverage;
  /** The means over the records in both runs, each record's runs averaged; of all rows if the baseline's are gone. */
  compared?: { baseline: number; current: number } | undefined;
  /** Current minus baseline of `compared`. */
  difference?: number | undefined;
  /** Of the difference; undefined with fewer than 8 records in both runs, or if no record changed. */
  interval?: Interval | undefined;
  /** Two-sided, alone and after Holm's method over the metric's family; undefined if it wasn't tested. */
  pValue?: number | undefined;
  adjustedPValue?: number | undefined;
  verdict: Verdict;
  /** `broke`: good in every run of the baseline, bad in most runs here. Undefined without the baseline's rows. */
  records?: (Record<"both" | "worse" | "better", number> & { broke?: number }) | undefined;
  /** The smallest drop beyond the limit that so many records notice in four of five cases. */
  detectableDrop?: number | "only large drops" | undefined;
  /** Undefined if no record ever differed between runs, or the differences contain the change itself. */
  noise?: Noise | undefined;
  /** The standard error of this run's value if the same app ran again; undefined without `noise`. */
  rerunError?: number | undefined;
}

/** A numeric metric over the records of a slice, with the indexes of those that got worse. */
export type SliceComparison = NumericComparison & { slice: SliceKey; worse: readonly number[] };

/** A categorical metric, the most frequent category first: shown, not tested. */
export interface CategoricalComparison extends Pick<NumericComparison, "label" | "otherType" | "coverage"> {
  kind: "categorical";
  baseline: Pick<MetricScores, "categories" | "count" | "errors"> | undefined;
  current: Pick<MetricScores, "categories" | "count" | "errors"> | undefined;
  /** Records in both runs whose most frequent category changed; undefined if the baseline's rows are gone. */
  changed: number | undefined;
}

export type MetricComparison = NumericComparison | CategoricalComparison;

/** A run-level score, which has no rows to test it with. Undefined: not given; `null`: its evaluator failed. */
export interface SummaryComparison {
  label: string;
  better: Better;
  baseline: ScoreValue | undefined;
  current: ScoreValue | undefined;
  /** Current minus baseline if both are numbers. */
  difference: number | undefined;
}

/** What changed in one metric of a record. */
export interface RecordChange {
  label: string;
  type: MetricType;
  /** The mean of the record's runs, or their most frequent category. */
  baseline: number | string;
  current: number | string;
  direction: "worse" | "better" | "changed";
  /** How far it changed, from 0 to 1 of the metric's range: metrics have different units. */
  share: number;
  /** The record's runs here, and how many of them differ from the baseline's value in this direction. */
  runs: { changed: number; all: number };
  /** Only some of the runs changed. */
  isUnsteady: boolean;
}

/** A record in both runs that changed, with the largest change first; with several runs, spans are those of the first. */
export interface ChangedRecord extends RecordIdentity, Pick<ScoredRecord, "span"> {
  /** What identifies the record, stable across experiments: its ID, else its input. */
  key: string;
  /** Its index among the records of this run. */
  index: number;
  name: string | undefined;
  changes: RecordChange[];
  baselineSpan: ScoredRecord["span"];
}

/** The records that changed. */
export interface RecordsByChange {
  /** Those that changed most in any metric. */
  changed: ChangedRecord[];
  /** By metric, the indexes of all that got worse in it. */
  worse: ReadonlyMap<string, readonly number[]>;
  /** How many got worse in a number, how many only got better, and of how many only categories changed. */
  changes: Record<"worse" | "better" | "category", number>;
}

export interface Comparison {
  /** What this run was compared with: the baseline's rows, or its results summary if they are gone. */
  baselineFrom: "rows" | "results summary" | undefined;
  metrics: MetricComparison[];
  /** `$cost_usd`, `$duration_ms`, `$total_tokens`, if rows have them. */
  usage: NumericComparison[];
  /** Those asked for, by label, property, and value; a slice that matches no record isn't among them. */
  slices: SliceComparison[];
  /** What slices could name, by property; empty if no slice was asked for. */
  sliceProperties: SliceProperty[];
  summary: SummaryComparison[];
  rows: { baseline: RowCounts | undefined; current: RowCounts };
  /** Records with a row; undefined if there is no baseline, or its rows are gone. */
  records: (RecordCounts & RecordsByChange) | undefined;
  /** What couldn't be read of either side's events. */
  skipped: { baseline: SkippedItems; current: SkippedItems };
}
