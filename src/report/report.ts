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
  /** What this run was compared with: the baseline's rows, or where they are gone the record of its results. */
  baselineFrom?: "rows" | "record" | undefined;
  rows: RowsReport;
  gate?: GateReport | undefined;
  /** The rows that fell most, the worst first. */
  worstRows: readonly RowReport[];
  usage?: UsageReport | undefined;
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
  /** How many records both have. */
  commonRecords?: number | undefined;
  coverage?: CoverageReport | undefined;
  /** Rows of this run whose evaluator failed. */
  failed?: number | undefined;
  verdict: MetricVerdict;
}

/** What a metric stands on; given where that is not every row and record. */
export interface CoverageReport {
  /** Rows of this run with a score, of all. */
  scored: number;
  rows: number;
  baselineScored?: number | undefined;
  baselineRows?: number | undefined;
  /** Scored records: on both sides, only here, only in the baseline. */
  common?: number;
  added?: number;
  missing?: number;
}

export type MetricVerdict =
  | "improved"
  | "regressed"
  | "no clear change"
  | "too few samples"
  | "new"
  | "missing"
  /** A score of the whole experiment: there are no rows to test it with. */
  | "whole experiment";

export interface CategoricalMetric {
  type: "categorical";
  label: string;
  /** Rows of this run whose evaluator failed. */
  failed?: number | undefined;
  baseline?: Categories | undefined;
  value?: Categories | undefined;
  /** Common records whose category is another one. */
  changed?: number | undefined;
  coverage?: CoverageReport | undefined;
}

/** Shares between 0 and 1, the most frequent category first. */
export type Categories = readonly { name: string; share: number }[];

export interface RowsReport {
  total: number;
  /** Rows with an error. */
  failed: number;
  /** Records of the baseline that this run has no row for. */
  missing: number;
  /** Records of this run that the baseline has no row for. */
  added?: number | undefined;
  /** Scores that evaluators failed to give. */
  failedScores?: number | undefined;
}

export interface GateReport {
  mode: "fail" | "warn";
  /** A sentence each: metric, rule, value and baseline. */
  broken: readonly string[];
  /** Rules that could not be judged, such as those that need a baseline where there is none; a sentence each. */
  notJudged: readonly string[];
  /** How many of the gate's own rules hold; where none does and nothing is broken, the gate is not judged. */
  held: number;
}

export interface RowReport {
  /** The dataset record's id, or the beginning of its input. */
  label: string;
  metric: string;
  baseline: number;
  value: number;
  spanUrl?: string | undefined;
  baselineSpanUrl?: string | undefined;
}

export interface UsageReport {
  /** In US dollars. */
  cost?: number | undefined;
  baselineCost?: number | undefined;
  tokens?: number | undefined;
  baselineTokens?: number | undefined;
  /** Milliseconds a row, the mean. */
  duration?: number | undefined;
  baselineDuration?: number | undefined;
}
