import type { ChangedRecord, Comparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import type { Excerpt } from "../results/excerpts.ts";
import type { FailureCount } from "../results/failures.ts";

/** What is shown of an experiment. All strings are untrusted. Times are in milliseconds since the Unix epoch. */
export interface ExperimentReport {
  /** Stable across pushes; names the section of the comment. */
  sectionKey: string;
  state: ExperimentState;
  /** Why it's in this state, a sentence. */
  stateDetail?: string | undefined;
  /** `name` is the unique one that Datadog derived from the logical name. */
  experiment: { id: string; name: string; logicalName: string; url: string };
  baseline: BaselineReport;
  dataset: { id: string; url: string; version?: number | undefined };
  /** The head commit, and the merge commit if that was evaluated. */
  commit: CommitReport & { merge?: CommitReport | undefined };
  isPullRequest: boolean;
  workflowRun: { id: string; number: number; attempt: number; url: string; job: string };
  startedAt?: number | undefined;
  matrix?: Readonly<Record<string, unknown>> | undefined;
  config?: Readonly<Record<string, unknown>> | undefined;
  /** A key that it shares with other experiments of its run that look like shards of one evaluation. */
  shardGroup?: string | undefined;
  /** How many attempts of the evaluation are judged together; undefined for one. */
  attempts?: number | undefined;
  accepted?: readonly AcceptanceReport[] | undefined;
  /** Who may accept one; undefined before the gate was judged. */
  acceptPolicy?: "write" | "review" | "off" | undefined;
  /** Warnings, a sentence each. */
  notes: readonly string[];
  /** What is worth knowing without being a warning, a sentence each. */
  remarks?: readonly string[];
  /** Each metric over the last baselines, without this run. */
  trend?: readonly TrendReport[] | undefined;
  results?: ResultsReport | undefined;
}

/** That a person accepted a regression; `at` is an ISO 8601 time. */
export type AcceptanceReport = Record<"metric" | "by" | "at" | "reason" | "commit", string>;

/** The status in Datadog, and two more: its job has ended without ending it, or succeeded and left no results. */
export const experimentStates = ["running", "unfinished", "no results", "completed", "failed", "interrupted"] as const;
export type ExperimentState = (typeof experimentStates)[number];

export type CommitReport = Record<"sha" | "url", string>;

/** "There is none" and "couldn't look" are different things. */
export type BaselineReport =
  | {
      kind: "found";
      experiment: { id: string; name: string; url: string };
      /** Further experiments of its commit, whose rows count as runs of the baseline. */
      pooled?: readonly string[] | undefined;
      reason: string;
      /** Commits nearer than its own, none of which has a completed experiment. */
      nearerCommits?: number | undefined;
      /** How many commits lie between its own and the start of the search. */
      commitsBehind?: number | undefined;
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
      /** This run is one on that branch. */
      isMadeHere?: boolean | undefined;
    }
  | { kind: "unknown"; reason: string };

/** What a finished experiment shows. */
export interface ResultsReport {
  /** Undefined if the results couldn't be read, or the run was canceled. */
  comparison: Comparison | undefined;
  judgement: GateJudgement;
  gateMode: "fail" | "warn";
  /** It turns the job red. Otherwise nobody knows yet how the job ends. */
  failsJob: boolean;
  /** If the job runs again, its rows are judged with these. */
  addsReruns: boolean;
  /** Uploaded rows that Datadog doesn't show. */
  notIngested: number;
  /** The inputs and outputs of records may be shown. */
  withAnswers: boolean;
  /** Records that changed, in the order that the gate needs; a bounded number of each group. */
  records: Record<RecordGroup, readonly RecordReport[]>;
  /** The errors of rows and of evaluators, the most frequent first. */
  failures: readonly FailureReport[];
}

/** Why a changed record is shown. The first four got worse in a number, `unsteady` ones in some of their runs only. */
export const recordKinds = ["fails the gate", "unclear", "worse", "unsteady", "category", "better"] as const;
export type RecordKind = (typeof recordKinds)[number];
export type RecordGroup = "worse" | "category" | "better";

/** A dataset record that changed in some metrics, the most important change first. */
export interface RecordReport extends Pick<ChangedRecord, "recordId" | "name" | "changes"> {
  kind: RecordKind;
  baseline?: RowReport | undefined;
  current?: RowReport | undefined;
}

/** A row's trace in Datadog, with its texts if they may be shown. */
export type RowReport = Partial<Excerpt> & { url?: string | undefined };

/** Rows, or evaluators of a metric, that failed with the same error. */
interface FailureReport extends Pick<FailureCount, "metric" | "count" | "recordId"> {
  /** The error's type and message; empty if it may not be shown. */
  message: string;
  url?: string | undefined;
  /** The baseline doesn't have this type of error. */
  isNew?: boolean | undefined;
}

/** One metric over several baselines, the oldest first. */
export interface TrendReport {
  label: string;
  type: "score" | "boolean";
  points: readonly { commit: string | undefined; value: number }[];
}

/** Returns the values of a matrix leg as GitHub's job names list them; the experiment's name without a matrix. */
export function legName(logicalName: string, matrix: ExperimentReport["matrix"]): string {
  return listLegValues(matrix).join(", ") || logicalName;
}

/** Returns the first values of a matrix leg as text. */
export function listLegValues(matrix: ExperimentReport["matrix"]): string[] {
  const values = Object.values(matrix ?? {}).slice(0, 8);
  return values.map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")));
}
