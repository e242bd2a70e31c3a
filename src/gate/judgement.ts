import type { Comparison } from "../comparison/comparison.ts";

/** What is known of the baseline. “There is none” leaves rules open, “could not be read” breaks them. */
export type BaselineState =
  | {
      kind: "read";
      /** The rows that its record of results says it has; undefined without a record. */
      recordedRows?: number | undefined;
      /** It was made on another version of the dataset, which may have other records. */
      otherDatasetVersion?: boolean;
    }
  | { kind: "none"; reason: string }
  | { kind: "unreadable"; reason: string };

/** What a gate is judged by. */
export interface GateEvidence {
  results: { kind: "read"; comparison: Comparison } | { kind: "unreadable"; reason: string };
  baseline: BaselineState;
  /** What breaks the gate whatever the rows say. */
  facts?: readonly GateFact[];
  /** The labels of metrics by the names that tools give them. */
  names?: ReadonlyMap<string, string>;
}

/** The evaluation did not complete, or what was uploaded is not all in Datadog; with a sentence that says so. */
export interface GateFact {
  rule: "evaluation" | "arrival";
  message: string;
}

/** A rule as it is written in a gate; and what breaks a gate without being written there. */
export type RuleName =
  | "min"
  | "max"
  | "max_regression"
  | "no_regression"
  | "min_coverage"
  | "max_errors"
  | "max_missing"
  | "min_common"
  /** The metric has no score. */
  | "score"
  /** There are no results. */
  | "results"
  /** What the baseline has to show is not there. */
  | "baseline"
  | GateFact["rule"];

export interface RuleJudgement {
  /** A metric's label, or `$rows`. */
  metric: string;
  rule: RuleName;
  outcome: "kept" | "broken" | "not judged";
  /** It stands in the gate, and is no default. */
  isOwn: boolean;
  /** A sentence that names metric, rule, values, and how many records they stand on. */
  message: string;
  /** The same in the units in which the metric is shown; undefined where those are the same. */
  shown?: string;
}

export interface GateJudgement {
  /** `none`: there is no gate, or none of its own rules was judged and nothing is broken. */
  verdict: "pass" | "fail" | "none";
  /** There is a gate. */
  isGated: boolean;
  rules: RuleJudgement[];
}
