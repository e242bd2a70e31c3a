import type { Comparison, SliceKey } from "../comparison/comparison.ts";
import type { Message } from "./parse-messages.ts";

/** What is known of the baseline. Without one, rules aren't checked; if it can't be read, they fail. */
export type BaselineState =
  | {
      kind: "read";
      /** How many rows its results summary counts; undefined without a summary. */
      recordedRows?: number | undefined;
      /** It ran on another version of the dataset, which may have other records. */
      otherDatasetVersion?: boolean;
    }
  | {
      kind: "none";
      reason: string;
      /** The branch whose next run creates one. */
      branch?: string | undefined;
    }
  | { kind: "unreadable"; reason: string };

/** What a gate is judged by. */
export interface GateEvidence {
  results:
    | { kind: "read"; comparison: Comparison }
    | {
        kind: "unreadable";
        /** A sentence. */
        reason: string;
      };
  baseline: BaselineState;
  /** What fails the gate whatever the rows show. */
  facts?: readonly GateFact[];
  /** The labels of metrics by the names that tools give them. */
  names?: ReadonlyMap<string, string>;
  /** How many records the dataset has, and how many of them have a row; undefined if that isn't known. */
  dataset?: DatasetCoverage | undefined;
}

export interface DatasetCoverage {
  records: number;
  present: number;
}

/** The evaluation didn't finish, or what was uploaded isn't all in Datadog, with a sentence that says so. */
export interface GateFact {
  rule: "evaluation" | "arrival";
  message: string;
}

/** A rule as the gate has it, or what fails a gate without being a rule of it. */
export type RuleName =
  | "min"
  | "max"
  | "max_regression"
  | "no_regression"
  | "max_broken"
  | "min_coverage"
  | "max_errors"
  | "max_missing"
  | "min_common"
  /** The metric has no score. */
  | "score"
  /** A slice that has no record, too many values, or too few records. */
  | "slice"
  /** There are no results. */
  | "results"
  | GateFact["rule"];

/** `accepted` counts as passed. */
export type Outcome = "passed" | "failed" | "unclear" | "not checked" | "accepted";

/** The records that a rule applies to. */
export interface JudgedSlice extends SliceKey {
  /** The gate asked for each value, so this one is content of the dataset. */
  isFound: boolean;
}

export interface RuleJudgement extends Message {
  /** A metric's label, or `$rows`. */
  metric: string;
  /** Undefined for all records. */
  slice?: JudgedSlice;
  rule: RuleName;
  /** As the gate has it: `0.8`, `"10%"`, `true`; undefined if there is none. */
  limit?: number | string | boolean;
  /** What decides it, for those who show it in a few words; undefined if nothing was measured. */
  measured?: Measured;
  outcome: Outcome;
  /** The gate sets it; it's no default. */
  isExplicit: boolean;
  /** For a `max_regression` that passed: the interval ends within the limit too. */
  shown?: true;
}

/**
 * A value and its limit in the metric's own unit, or as counts of rows or records; for `max_regression` the drop, which
 * is positive if the metric got worse.
 */
export interface Measured {
  value: number;
  limit: number;
  /** What a count is out of. */
  of?: number;
}

export type Verdict = "pass" | "fail" | "unclear" | "none";

/** Plain data: the verdict, every rule, and what people should know beside it. */
export interface GateJudgement {
  /** `none`: there is no gate, or none of its own rules passed and none failed. */
  verdict: Verdict;
  /** There is a gate with rules. */
  isGated: boolean;
  rules: RuleJudgement[];
  notes: Message[];
  warnings: Message[];
}
