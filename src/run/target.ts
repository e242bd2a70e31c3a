import type { PullRequestPayload, PullRequests } from "../github/repository.ts";
import { ActionError, errorMessage, type Message } from "../lib/errors.ts";
import { type GitRef, parseGitRef, type RunContext } from "./context.ts";
import { messages } from "./messages.ts";
import { describeOtherChoices, findHeadPullRequests, rankPullRequests } from "./pull-requests.ts";

/** What is evaluated, for which pull request, and against what: one row of the table of events. */
export interface Target {
  /** The value of `git.commit.sha`: the head of the pull request or branch. */
  headCommit: string;
  headBranch: string | undefined;
  /** Undefined if it was a fork that is gone. */
  headRepositoryId: string | undefined;
  evaluatedCommit: string;
  /** The evaluated commit if it merges the head into its base. */
  mergeCommit: string | undefined;
  baselineRef: BaselineRef;
  start: SearchStart;
  pullRequest: TargetPullRequest | undefined;
  /** Whether earlier runs on the head commit itself can be the baseline. */
  ownCommitCounts: boolean;
  /** What couldn't be found out, and what was chosen among several. */
  remarks: Message[];
}

interface TargetPullRequest {
  number: number;
  baseBranch: string;
  /** It's closed, so the experiment belongs to its base branch. */
  merged: boolean;
}

export interface BaselineRef {
  type: "branch" | "tag" | "commit";
  name: string;
}

/** The commit where the walk over first parents starts. The comment calls it by its `label`. */
type SearchStart =
  | { kind: "commit"; commit: string; label: StartLabel }
  /** GitHub drops merge commits. If it doesn't know this commit anymore, the walk starts at `fallback`. */
  | { kind: "first parent"; of: string; label: StartLabel; fallback?: SearchStart }
  | { kind: "merge base"; of: string; label: StartLabel };

export type StartLabel =
  | "merge base"
  | "base of the merge commit"
  | "base of the merge group"
  | "parent commit"
  | "same commit";

export interface TargetInputs {
  commit: string | undefined;
  baseline_ref: string | undefined;
  pull_request: number | undefined;
}

/**
 * Returns the target of the event, changed by the inputs `pull_request`, `commit`, and `baseline_ref`.
 *
 * @throws ActionError if the evaluated commit can't be determined.
 */
export async function resolveTarget(
  context: RunContext,
  inputs: TargetInputs,
  pullRequests: PullRequests,
): Promise<Target> {
  const { pull_request: number, commit, baseline_ref: ref } = inputs;
  const isOther = number !== undefined && number !== context.payload.pull_request?.number;
  const target = isOther
    ? targetForHead(await readPullRequest(number, pullRequests), context)
    : await targetForEvent(context, pullRequests);
  if (commit === undefined && ref === undefined) return target;
  const evaluatedCommit = commit ?? target.evaluatedCommit;
  const hasPullRequest = target.pullRequest !== undefined;
  return {
    ...target,
    // Without a pull request, only the input says which commit the rows belong to, and nothing says its branch.
    headBranch: hasPullRequest || evaluatedCommit === target.evaluatedCommit ? target.headBranch : undefined,
    headCommit: hasPullRequest ? target.headCommit : evaluatedCommit,
    evaluatedCommit,
    mergeCommit: evaluatedCommit === target.mergeCommit ? evaluatedCommit : undefined,
    baselineRef: ref === undefined ? target.baselineRef : parseBaselineRef(ref),
    start: { kind: "merge base", of: evaluatedCommit, label: "merge base" },
  };
}

async function targetForEvent(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const { eventName, payload, sha, ref } = context;
  const { pull_request: pullRequest, issue, deployment } = payload;
  switch (eventName) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
    case "pull_request_review_comment": {
      if (!pullRequest) break;
      if (payload.action === "closed" && pullRequest.merged) return targetForMergedPullRequest(pullRequest, context);
      const head = targetForHead(pullRequest, context);
      return eventName === "pull_request_target" || sha === head.headCommit ? head : withMergeCommit(head, sha);
    }
    case "issue_comment":
      if (!issue?.pull_request) break;
      return targetForHead(await readPullRequest(issue.number, pullRequests), context);
    case "workflow_run":
      return await targetForWorkflowRun(context, pullRequests);
    case "merge_group":
      return targetForMergeGroup(context);
    case "push":
      return await targetForPush(sha, ref, context, pullRequests);
    case "deployment":
    case "deployment_status": {
      if (!deployment) break;
      const commit = deployment.sha.toLowerCase();
      const deployed = parseDeployedRef(commit, deployment.ref ?? "", context);
      return await targetForPush(commit, deployed, context, pullRequests);
    }
  }
  return targetForOtherEvent(context);
}

async function readPullRequest(number: number, pullRequests: PullRequests): Promise<PullRequestPayload> {
  try {
    return await pullRequests.byNumber(number);
  } catch (error) {
    throw new ActionError(messages.pullRequestNotRead(number, errorMessage(error)));
  }
}

/** Parses a branch, `refs/tags/…`, or a full SHA. A bare name counts as a branch, even if it's a tag's. */
function parseBaselineRef(text: string): BaselineRef {
  if (/^[0-9a-f]{40}$/i.test(text)) return { type: "commit", name: text.toLowerCase() };
  const { type, name } = parseGitRef(text);
  return { type: type === "tag" ? "tag" : "branch", name };
}

function targetForHead({ head, base, number }: PullRequestPayload, context: RunContext): Target {
  return {
    ...targetForCommit(head.sha, context),
    headBranch: head.ref,
    headRepositoryId: head.repo ? String(head.repo.id) : undefined,
    baselineRef: { type: "branch", name: base.ref },
    start: { kind: "merge base", of: head.sha, label: "merge base" },
    pullRequest: { number, baseBranch: base.ref, merged: false },
  };
}

/** GitHub merged head and base for the test. The result is evaluated, and compared with the base in it. */
function withMergeCommit(target: Target, commit: string): Target {
  const label = "base of the merge commit";
  return {
    ...target,
    evaluatedCommit: commit,
    mergeCommit: commit,
    start: { kind: "first parent", of: commit, label, fallback: target.start },
  };
}

/** What runs is the base branch with the pull request, as after a push to that branch. */
function targetForMergedPullRequest({ base, number }: PullRequestPayload, context: RunContext): Target {
  return {
    ...targetForCommit(context.sha, context),
    headBranch: base.ref,
    baselineRef: { type: "branch", name: base.ref },
    start: { kind: "first parent", of: context.sha, label: "parent commit" },
    pullRequest: { number, baseBranch: base.ref, merged: true },
  };
}

async function targetForWorkflowRun(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const run = context.payload.workflow_run;
  if (!run) return targetForOtherEvent(context);
  const branch = run.head_branch ?? undefined;
  const queue = run.event === "merge_group" ? parseMergeQueueBranch(branch) : undefined;
  if (branch && queue) return targetForQueuedRun(run.head_sha, branch, queue, context);
  const headRepositoryId = run.head_repository ? String(run.head_repository.id) : undefined;
  const target: Target = {
    ...targetForCommit(run.head_sha, context),
    headBranch: branch,
    headRepositoryId,
    start: { kind: "merge base", of: run.head_sha, label: "merge base" },
  };
  return await withPullRequest(target, context, async () => {
    const named = run.pull_requests.filter(({ base }) => !base.repo || String(base.repo.id) === context.repository.id);
    const owner = run.head_repository?.owner?.login;
    const isDefaultPush = run.event === "push" && branch === context.defaultBranch;
    if (named.length > 0 || !owner || !branch || isDefaultPush) return named;
    const found = await pullRequests.byHeadBranch(owner, branch);
    // If the fork is gone, only the name of its branch is left.
    return found.filter(
      ({ head }) =>
        head.ref === branch && (!head.repo || !headRepositoryId || String(head.repo.id) === headRepositoryId),
    );
  });
}

function targetForMergeGroup(context: RunContext): Target {
  const group = context.payload.merge_group;
  if (!group) return targetForOtherEvent(context);
  const base = parseGitRef(group.base_ref).name;
  const branch = parseGitRef(group.head_ref).name;
  const number = parseMergeQueueBranch(branch)?.number;
  return {
    ...targetForCommit(group.head_sha, context),
    headBranch: branch,
    baselineRef: { type: "branch", name: base },
    start: { kind: "commit", commit: group.base_sha, label: "base of the merge group" },
    pullRequest: number === undefined ? undefined : { number, baseBranch: base, merged: false },
  };
}

/** A run after a run of the merge queue: only its branch says what the group was made on. */
function targetForQueuedRun(head: string, branch: string, queue: MergeQueueBranch, context: RunContext): Target {
  const { base, number, commit } = queue;
  const label = "base of the merge group";
  return {
    ...targetForCommit(head, context),
    headBranch: branch,
    baselineRef: { type: "branch", name: base },
    start: { kind: "first parent", of: head, label, fallback: { kind: "commit", commit, label } },
    pullRequest: { number, baseBranch: base, merged: false },
  };
}

interface MergeQueueBranch {
  base: string;
  number: number;
  /** The commit that the group was made on. */
  commit: string;
}

/** Whether a branch is one that a merge queue made. */
export function isMergeQueueBranch(branch: string | undefined): boolean {
  return parseMergeQueueBranch(branch) !== undefined;
}

// `gh-readonly-queue/<base>/pr-<number>-<commit>`; the base can contain slashes.
function parseMergeQueueBranch(branch: string | undefined): MergeQueueBranch | undefined {
  const pattern = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40}|[0-9a-f]{64})$/;
  const [, base, number, commit] = pattern.exec(branch ?? "") ?? [];
  return base && commit ? { base, number: Number(number), commit } : undefined;
}

/** A deployment names a branch, a tag, or a commit. Only GITHUB_REF says whether it's a tag. */
function parseDeployedRef(commit: string, text: string, { ref }: RunContext): GitRef {
  const given = parseGitRef(text);
  if (given.type !== "other") return given;
  if (ref.type === "tag" && ref.name === text) return ref;
  // Jobs with an environment deploy what they run on, such as `refs/pull/7/merge`, which is no branch's name.
  const isCommit = text === "" || (/^[0-9a-f]{7,}$/i.test(text) && commit.startsWith(text.toLowerCase()));
  return { type: isCommit || text.startsWith("refs/") ? "other" : "branch", name: text };
}

async function targetForPush(
  commit: string,
  ref: GitRef,
  context: RunContext,
  pullRequests: PullRequests,
): Promise<Target> {
  const branch = ref.type === "branch" ? ref.name : undefined;
  const target = targetForCommit(commit, context);
  const pushed: Target = {
    ...target,
    headBranch: branch,
    baselineRef: branch === undefined ? target.baselineRef : { type: "branch", name: branch },
    start: { kind: "first parent", of: commit, label: "parent commit" },
  };
  if (ref.type === "tag") return pushed;
  return await withPullRequest(pushed, context, () => findHeadPullRequests(commit, branch, context, pullRequests));
}

function targetForOtherEvent(context: RunContext): Target {
  const { ref, sha } = context;
  const target = { ...targetForCommit(sha, context), ownCommitCounts: true };
  if (ref.type !== "branch") return target;
  return { ...target, headBranch: ref.name, baselineRef: { type: "branch", name: ref.name } };
}

/** Returns what the targets of all events share: the commit itself is compared with the default branch. */
function targetForCommit(commit: string, { repository, defaultBranch, ref }: RunContext): Target {
  return {
    headCommit: commit,
    headBranch: undefined,
    headRepositoryId: repository.id,
    evaluatedCommit: commit,
    mergeCommit: undefined,
    baselineRef: { type: "branch", name: defaultBranch ?? (ref.type === "branch" ? ref.name : "main") },
    start: { kind: "commit", commit, label: "same commit" },
    pullRequest: undefined,
    ownCommitCounts: false,
    remarks: [],
  };
}

/** Adds the pull request that is found for a target, with its base as the baseline and the merge base as the start. */
async function withPullRequest(
  target: Target,
  { defaultBranch }: RunContext,
  find: () => Promise<PullRequestPayload[]>,
): Promise<Target> {
  try {
    const ranked = rankPullRequests(await find(), target.headCommit, defaultBranch);
    const [pullRequest] = ranked;
    if (pullRequest === undefined) return target;
    const { number, head, base } = pullRequest;
    const headRepositoryId = head.repo ? String(head.repo.id) : undefined;
    return {
      ...target,
      ...(target.headBranch === undefined ? { headBranch: head.ref, headRepositoryId } : {}),
      baselineRef: { type: "branch", name: base.ref },
      start: { kind: "merge base", of: target.headCommit, label: "merge base" },
      pullRequest: { number, baseBranch: base.ref, merged: false },
      remarks: [...target.remarks, ...describeOtherChoices(ranked)],
    };
  } catch (error) {
    return { ...target, remarks: [...target.remarks, messages.pullRequestUnknown(errorMessage(error))] };
  }
}
