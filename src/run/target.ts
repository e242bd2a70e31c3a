/** What is evaluated, for which pull request, and against what: one row of the table of events, filled in. */
export interface Target {
  /** What `git.commit.sha` names: the head of the pull request or branch. */
  headCommit: string;
  headBranch: string | undefined;
  /** Undefined where a fork is gone. */
  headRepositoryId: string | undefined;
  evaluatedCommit: string;
  /** The evaluated commit, where it is a merge of the head into its base. */
  mergeCommit: string | undefined;
  baselineRef: BaselineRef;
  start: SearchStart;
  pullRequest: TargetPullRequest | undefined;
  /** Earlier runs on the head commit itself may be the baseline. */
  ownCommitCounts: boolean;
  /** What could not be found out, and what was chosen among several, in words for people. */
  remarks: string[];
}

interface TargetPullRequest {
  number: number;
  baseBranch: string;
  /** It is closed, so the experiment is one of its base branch. */
  merged: boolean;
}

export interface BaselineRef {
  type: "branch" | "tag" | "commit";
  name: string;
}

/** Where the walk over first parents starts. `place` is how the comment calls it. */
export type SearchStart =
  | { kind: "commit"; commit: string; place: StartPlace }
  /** `otherwise` is taken where GitHub does not know the commit any more. */
  | { kind: "first parent"; of: string; place: StartPlace; otherwise?: SearchStart }
  | { kind: "merge base"; of: string; place: StartPlace };

export type StartPlace =
  | "merge base"
  | "base of the merge commit"
  | "base of the merge group"
  | "parent commit"
  | "same commit";
