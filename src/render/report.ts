import type { ChangedRecord, Comparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";

/** What the comment and the job summary show of an experiment. All strings are untrusted; rendering makes them safe. */
export interface ExperimentReport {
  /** Stable across pushes; names the section of the comment. */
  sectionKey: string;
  state: ExperimentState;
  /** Why it is in this state, in a sentence. */
  stateDetail?: string | undefined;
  /** `name` is the unique one that Datadog derived from the logical name. */
  experiment: { id: string; name: string; logicalName: string; url: string };
  baseline: BaselineReport;
  dataset: { id: string; url: string; version?: number | undefined };
  /** The head commit, and the merge commit if that was evaluated. */
  commit: CommitReport & { merge?: CommitReport | undefined };
  /** Returns whether the experiment belongs to a pull request. */
  isPullRequest: boolean;
  workflowRun: { id: string; number: number; attempt: number; url: string; job: string };
  /** When the experiment was created, in milliseconds since the Unix epoch. */
  startedAt?: number | undefined;
  matrix?: Readonly<Record<string, unknown>> | undefined;
  /** What was evaluated, such as model and prompt version. */
  config?: Readonly<Record<string, unknown>> | undefined;
  /** A key that it shares with other experiments of its run that look like shards of one evaluation. */
  shardGroup?: string | undefined;
  /** How many attempts of the evaluation are judged together; undefined for one. */
  attempts?: number | undefined;
  /** Who accepted which regressions of this commit, and why. */
  accepted?: readonly AcceptanceReport[] | undefined;
  /** Who may accept one; undefined before the gate was judged. */
  acceptPolicy?: "write" | "review" | "off" | undefined;
  /** Warnings about this experiment, a sentence each. */
  notes: readonly string[];
  /** Each metric over the last baselines, without this run. */
  trend?: readonly TrendReport[] | undefined;
  /** What is worth knowing without being a warning, a sentence each. */
  remarks?: readonly string[];
  results?: ResultsReport | undefined;
}

/** That a person accepted a regression; `at` is an ISO 8601 time. */
export interface AcceptanceReport {
  metric: string;
  by: string;
  at: string;
  reason: string;
  commit: string;
}

/**
 * The status in Datadog, and two more. `unfinished`: it still runs in Datadog, but its job has ended. `no results`: the
 * job succeeded and left no results.
 */
export const experimentStates = ["running", "unfinished", "no results", "completed", "failed", "interrupted"] as const;
export type ExperimentState = (typeof experimentStates)[number];

export interface CommitReport {
  sha: string;
  url: string;
}

/** "There is none" and "couldn't look" are different things. */
export type BaselineReport =
  | {
      kind: "found";
      experiment: { id: string; name: string; url: string };
      /** Further experiments of its commit. Their rows count as runs of the baseline. */
      pooled?: readonly string[] | undefined;
      /** Why it is this one: `3 commits before the merge base`. */
      reason: string;
      /** Commits nearer than its own, none of which has a completed experiment. */
      nearerCommits?: number | undefined;
      /** How many commits lie between its own and the start of the search. */
      commitsBehind?: number | undefined;
      /** When it was created, in milliseconds since the Unix epoch. */
      createdAt?: number | undefined;
      compareUrl: string;
      commit?: CommitReport | undefined;
      datasetVersion?: number | undefined;
      otherDatasetVersion: boolean;
    }
  | {
      kind: "none";
      reason: string;
      /** The branch on which a run of the workflow creates a baseline; undefined if none is wanted. */
      madeOn?: string | undefined;
      /** This run is one on that branch, so it becomes the baseline. */
      isMadeHere?: boolean | undefined;
    }
  | { kind: "unknown"; reason: string };

/** What a finished experiment shows. */
export interface ResultsReport {
  /** Undefined if the results couldn't be read, or the run was canceled. */
  comparison: Comparison | undefined;
  judgement: GateJudgement;
  gateMode: "fail" | "warn";
  /** The job as far as it's known at this moment. */
  job: "red" | "green" | undefined;
  /** If the job runs again, its rows are judged together with these. Default: no. */
  addsReruns?: boolean | undefined;
  /** Uploaded rows that Datadog doesn't show. */
  notIngested: number;
  /** The inputs and outputs of records may be shown. */
  withAnswers: boolean;
  /** Records that changed, in the order that the gate needs; a bounded number of them. */
  records: readonly RecordReport[];
  /** The errors of rows, then those of evaluators, the most frequent first. */
  failures: { rows: readonly FailureReport[]; evaluators: readonly FailureReport[] };
  /** Each metric over the last baselines and this run. */
  trend: readonly TrendReport[];
}

/**
 * Why a changed record is shown. The first four got worse in a number: in a metric whose rule fails, in one whose rule is
 * unclear, in others, or in some of the runs only. `category`: no number changed.
 */
export const recordKinds = ["fails the gate", "unclear", "worse", "unsteady", "category", "better"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A dataset record that changed in some metrics, the most important change first. */
export interface RecordReport extends Pick<ChangedRecord, "recordId" | "name" | "changes"> {
  /** The most important reason to show it. */
  kind: RecordKind;
  /** Texts, if they may be shown. */
  input?: string | undefined;
  expected?: string | undefined;
  baseline?: OutputReport | undefined;
  current?: OutputReport | undefined;
}

/** What one run returned for a record. */
export interface OutputReport {
  output?: string | undefined;
  error?: string | undefined;
  /** Why evaluators scored it like this, in the metrics that changed. */
  reasons?: readonly { label: string; text: string }[] | undefined;
  /** The row's trace in Datadog. */
  url?: string | undefined;
}

/** Rows or evaluators that failed with the same error. */
interface FailureReport {
  /** The evaluator's metric; undefined for rows. */
  metric?: string | undefined;
  /** Its type and message: `TimeoutError: no response in 30 s`; empty if it may not be shown. */
  message: string;
  count: number;
  /** The ID or name of the first record with this error. */
  record?: string | undefined;
  url?: string | undefined;
  /** The baseline doesn't have this type of error. */
  isNew?: boolean | undefined;
}

/** One metric over the last baselines, the oldest first; this run comes last. */
export interface TrendReport {
  label: string;
  type: "score" | "boolean";
  points: readonly { commit: string | undefined; value: number }[];
}
