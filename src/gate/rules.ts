import type { Better, RegressionLimit } from "../comparison/comparison.ts";

/** How many: a count, or a share from 0 to 1. */
export type Amount = { kind: "count"; count: number } | { kind: "share"; share: number };

/** The rules of a metric, in the metric's own unit. */
export interface MetricRules {
  min?: number;
  max?: number;
  /** Over the records in both runs. */
  maxRegression?: RegressionLimit;
  noRegression?: boolean;
  /** How many records of a boolean metric may break. */
  maxBroken?: Amount;
  /** How many of the rows that should have the metric must have a score. */
  minCoverage?: Amount;
  better?: Better;
  /** What an unclear `max_regression` does; the default is `warn`. */
  unclear?: "warn" | "fail";
}

export interface RowRules {
  maxErrors: Amount;
  /** The fewest rows. */
  min: number;
  /** Records of the baseline without a row in this run. */
  maxMissing: Amount;
  /**
   * How many of the records that a metric scored must be in the other run, in both directions: more than this share,
   * or at least this count.
   */
  minCommon: Amount;
}

/** The records that a key of the gate names: those whose property has a value, or each value if it's undefined. */
export interface SliceSelector {
  /** The name before the brackets. */
  metric: string;
  property: string;
  value?: string;
}

export interface GateEntry {
  /** The key as it's written: a metric's label, the name that a tool gives it, or one of the two with a slice. */
  label: string;
  /** What the key means if no metric and no tool has it as a name. */
  slice?: SliceSelector;
  rules: MetricRules;
}

/** The rules that fail the job. Plain JSON. */
export interface Gate {
  rows: RowRules;
  /** Which of them the gate sets; the others are defaults. */
  explicitRows: (keyof RowRules)[];
  /** The rules of `"*"`. */
  everyMetric: MetricRules;
  metrics: GateEntry[];
}

/** Returns the row rules that apply if the gate doesn't set them. */
export function defaultRows(): RowRules {
  return {
    maxErrors: { kind: "count", count: 0 },
    min: 1,
    maxMissing: { kind: "count", count: 0 },
    minCommon: { kind: "share", share: 0.5 },
  };
}
