import type { RecordIdentity, ScoreValue } from "../results/result-row.ts";
import type { CategoryCount, LeftOut, RowCounts, SpanReference } from "../results/scores.ts";

/** The vocabulary of a comparison: what an experiment scored beside its baseline, as plain data. */

export type Better = "higher" | "lower";

/** The bounds of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** `not tested`: cost, tokens and durations, unless somebody asked for a verdict. */
export type Verdict =
  | "improved"
  | "regressed"
  | "no clear change"
  | "too few samples"
  | "new"
  | "missing"
  | "not tested";

/** A metric of one experiment, over all its rows that have it. */
export interface Aggregate {
  /** The mean, or the share of true; undefined where no row has a score. */
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

/** Dataset records: on both sides, only in this run, only in the baseline. */
export interface RecordCounts {
  common: number;
  added: number;
  missing: number;
}

/** What the numbers of a metric stand on. */
export interface Coverage {
  baseline: RowCoverage | undefined;
  current: RowCoverage;
  /**
   * The rows of this run that ought to have the metric: with a baseline those of the records that it scored and those
   * whose evaluator failed, without one all.
   */
  expected: number;
  /** Those of them that have a score. */
  covered: number;
  /** Records with a score; undefined where the baseline has none of the metric, or its rows are gone. */
  records: RecordCounts | undefined;
}

/** Common records by what became of them in a metric. */
export interface RecordChanges {
  worse: number;
  better: number;
  unchanged: number;
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
  coverage: Coverage;
  /** The means over the common records, or of all rows where the baseline's rows are gone; undefined without any. */
  paired: { baseline: number; current: number } | undefined;
  /** Current minus baseline of what is paired. */
  difference: number | undefined;
  /** 95 %, of the difference; undefined with fewer than 8 common records. */
  interval: Interval | undefined;
  /** Two-sided; undefined where it was not tested. */
  pValue: number | undefined;
  /** After Holm over the experiment's tested metrics. */
  adjustedPValue: number | undefined;
  verdict: Verdict;
  /** Undefined where the baseline's rows are gone. */
  changes: RecordChanges | undefined;
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
  /** The baseline has it with another type: there it was a number, or true and false. */
  otherType: boolean;
  baseline: CategoryAggregate | undefined;
  current: CategoryAggregate | undefined;
  coverage: Coverage;
  /** Common records whose most frequent category is another one; undefined where the baseline's rows are gone. */
  changed: number | undefined;
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

/** A common record whose value changed; of several runs the span is that of the first. */
export interface ChangedRecord<Value> extends RecordIdentity {
  metric: string;
  /** What pairs the record, stable across runs: of its id, else of its input. */
  key: string;
  before: Value;
  after: Value;
  baselineSpan: SpanReference | undefined;
  span: SpanReference | undefined;
}

export interface Comparison {
  /** What this run was compared with: the baseline's rows, or the record of its results where they are gone. */
  baselineFrom: "rows" | "record" | undefined;
  /** By label. */
  metrics: MetricComparison[];
  /** `$cost_usd`, `$duration_ms`, `$total_tokens`, where rows have them. */
  usage: NumericComparison[];
  summary: SummaryComparison[];
  rows: { baseline: RowCounts | undefined; current: RowCounts };
  /** Records with a row; undefined where there is no baseline, or its rows are gone. */
  records: RecordCounts | undefined;
  /** The records that fell most, regressed metrics first; a bounded number. */
  fallen: ChangedRecord<number>[];
  /** The records that rose most, improved metrics first. */
  risen: ChangedRecord<number>[];
  /** Records whose category changed. */
  recategorized: ChangedRecord<string>[];
  /** What could not be read of either side's events. */
  leftOut: { baseline: LeftOut; current: LeftOut };
}
