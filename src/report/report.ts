import type { GateJudgement } from "../gate/judgement.ts";

/** What comment and summary show of an experiment. All strings are foreign text; rendering makes them safe. */
export interface ExperimentReport {
  /** Stable across pushes; names the section of the comment. */
  sectionKey: string;
  state: ExperimentState;
  /** Why it is in this state: `3 of 40 rows have an error`. */
  stateDetail?: string | undefined;
  experiment: {
    id: string;
    /** The run's unique name. */
    name: string;
    logicalName: string;
    url: string;
  };
  baseline: BaselineReport;
  dataset: { id: string; url: string; version?: number | undefined };
  /** The head commit, and the merge commit where that was evaluated. */
  commit: CommitReport & { merge?: CommitReport | undefined };
  workflowRun: {
    id: string;
    number: number;
    attempt: number;
    url: string;
    job: string;
  };
  matrix?: Readonly<Record<string, unknown>> | undefined;
  /** Remarks on this experiment, a sentence each. */
  notes: readonly string[];
  /** Each metric over the last baselines, without this run; undefined or empty where they have no records. */
  trend?: readonly TrendReport[] | undefined;
  /** What is worth knowing and no reason for alarm, a sentence each. */
  remarks?: readonly string[];
  results?: ResultsReport | undefined;
}

/** As Datadog calls it; `unfinished` where nobody could end it, though nothing works on it any more. */
export type ExperimentState = "running" | "unfinished" | "completed" | "failed" | "interrupted";

export interface CommitReport {
  sha: string;
  url: string;
}

/** “There is none” and “could not look” are different things. */
export type BaselineReport =
  | {
      kind: "found";
      experiment: { id: string; name: string; url: string };
      /** `3 commits before the merge base`. */
      reason: string;
      /** Commits nearer than its own, none of which has a completed experiment. */
      nearerCommits?: number | undefined;
      compareUrl: string;
      commit?: CommitReport | undefined;
      datasetVersion?: number | undefined;
      otherDatasetVersion: boolean;
    }
  | {
      kind: "none";
      reason: string;
      /** The branch on which a run of the workflow makes a baseline; left out where none is wanted. */
      madeOn?: string | undefined;
    }
  | { kind: "unknown"; reason: string };

export interface ResultsReport {
  metrics: readonly MetricReport[];
  rows: RowsReport;
  gate?: GateReport | undefined;
  changes: ChangesReport;
  /** Each metric over the last baselines; empty where there are none with a record of their results. */
  trend: readonly TrendReport[];
}

export type MetricReport = NumericMetric | CategoricalMetric;

/** A score, or a boolean as the share of true between 0 and 1. */
export interface NumericMetric {
  type: "score" | "boolean";
  label: string;
  better: "higher" | "lower";
  baseline?: number | undefined;
  value?: number | undefined;
  /** This run minus baseline, over the records that both have. */
  difference?: number | undefined;
  /** The 95 % interval of the difference. */
  interval?: readonly [number, number] | undefined;
  /** Records that both have, and how many of them got worse and better. */
  records?: { common: number; worse: number; better: number } | undefined;
  coverage?: CoverageReport | undefined;
  /** The baseline's rows are gone: it is compared by the record of its results. */
  byRecord?: boolean | undefined;
  verdict: MetricVerdict;
}

export type MetricVerdict =
  | "improved"
  | "regressed"
  | "no clear change"
  | "too few samples"
  | "new"
  | "missing"
  /** Shown, and not tested: cost, tokens and durations that nobody asked to be judged. */
  | "not tested"
  /** A score of the whole experiment: there are no rows to test it with. */
  | "whole experiment";

export interface CategoricalMetric {
  type: "categorical";
  label: string;
  baseline?: Categories | undefined;
  value?: Categories | undefined;
  /** Records that both have, and how many of them are in another category now. */
  records?: { common: number; changed: number } | undefined;
  coverage?: CoverageReport | undefined;
}

/** Shares between 0 and 1, the most frequent category first. */
export type Categories = readonly { name: string; share: number }[];

/** How much a metric was measured on. */
export interface CoverageReport {
  /** Rows of this run with a score, of all. */
  scored: number;
  rows: number;
  /** Rows of this run whose evaluator failed. */
  failed: number;
  baseline?: { scored: number; rows: number } | undefined;
  /** Scored records that only this run has, and that only the baseline has. */
  added?: number | undefined;
  missing?: number | undefined;
}

export interface RowsReport {
  total: number;
  /** Rows with an error. */
  failed: number;
  /** Records of the baseline that this run has no row for, and records that the baseline does not have. */
  missing: number;
  /** Rows that were uploaded and that Datadog does not show. */
  notArrived?: number | undefined;
  added?: number | undefined;
  /** Records that both have. */
  common?: number | undefined;
}

export interface GateReport {
  mode: "fail" | "warn";
  /** A sentence each: metric, rule, value and baseline. */
  broken: readonly string[];
  /** Rules that chance alone may explain, a sentence each. */
  unclear: readonly string[];
  /** Rules that are open, a sentence each: there is no baseline yet, or the metric is new. */
  open: readonly string[];
  /** How many rules of the user's own hold. */
  held: number;
  /** The verdict with every rule, its limit, and its outcome. */
  judgement: GateJudgement;
}

/** The records whose scores changed, those that changed most first. */
export interface ChangesReport {
  /** Inputs and answers are shown; where not, a reader is told how they come to be. */
  withAnswers: boolean;
  fell: readonly RecordChange[];
  rose: readonly RecordChange[];
}

/** A dataset record that got worse or better in some metrics. */
export interface RecordChange {
  /** The dataset record's id; undefined where it was paired by its input. */
  recordId: string | undefined;
  /** The metrics that moved this way, the most first. */
  scores: readonly { label: string; type: "score" | "boolean"; baseline: number; value: number }[];
  input?: string | undefined;
  expected?: string | undefined;
  baseline?: AnswerReport | undefined;
  current?: AnswerReport | undefined;
}

/** What one run answered to a record. */
export interface AnswerReport {
  output?: string | undefined;
  error?: string | undefined;
  /** Why evaluators judged as they did: in the metrics that moved. */
  reasons?: readonly { label: string; text: string }[] | undefined;
  /** The row in Datadog. */
  url?: string | undefined;
}

/** One metric over the last baselines, the oldest first; this run comes last. */
export interface TrendReport {
  label: string;
  type: "score" | "boolean";
  points: readonly { commit: string | undefined; value: number }[];
}
