import { ActionError, messageOf } from "../foundation/errors.ts";
import type { PullRequestPayload } from "../github/pull-request.ts";
import type { PullRequests } from "../github/repository.ts";
import { type GitRef, gitRef, type RunContext } from "./context.ts";

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
  /** What could not be found out, in words for a warning. */
  gaps: string[];
}

export interface TargetPullRequest {
  number: number;
  baseBranch: string;
}

export interface BaselineRef {
  type: "branch" | "tag" | "commit";
  name: string;
}

/** Where the walk over first parents starts. `place` is how the comment calls it. */
export type SearchStart =
  | { kind: "commit"; commit: string; place: StartPlace }
  | { kind: "first parent"; of: string; place: StartPlace }
  | { kind: "merge base"; of: string; place: StartPlace };

export type StartPlace =
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
 * Fills in the row of the event, then applies the inputs `pull_request`, `commit` and `baseline_ref`.
 *
 * @throws ActionError where it cannot be known which commit is evaluated.
 */
export async function resolveTarget(
  context: RunContext,
  inputs: TargetInputs,
  pullRequests: PullRequests,
): Promise<Target> {
  const target = await targetOfRun(context, inputs, pullRequests);
  if (inputs.commit === undefined && inputs.baseline_ref === undefined) return target;
  return overridden(target, inputs);
}

async function targetOfRun(
  context: RunContext,
  inputs: TargetInputs,
  pullRequests: PullRequests,
): Promise<Target> {
  const given = inputs.pull_request;
  if (given === undefined || given === context.payload.pull_request?.number) {
    return await targetOfEvent(context, pullRequests);
  }
  return ofPullRequestHead(await readPullRequest(given, pullRequests), context);
}

async function targetOfEvent(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const { payload, eventName } = context;
  switch (eventName) {
    case "pull_request":
    case "pull_request_review":
    case "pull_request_review_comment":
      return payload.pull_request ? ofPullRequest(payload.pull_request, context) : ofOther(context);
    case "pull_request_target":
      return payload.pull_request ? ofPullRequestHead(payload.pull_request, context) : ofOther(context);
    case "issue_comment":
      if (!payload.issue?.pull_request) return ofOther(context);
      return ofPullRequestHead(await readPullRequest(payload.issue.number, pullRequests), context);
    case "workflow_run":
      return await ofWorkflowRun(context, pullRequests);
    case "merge_group":
      return ofMergeGroup(context);
    case "push":
      return await ofPush(context, pullRequests);
    default:
      return ofOther(context);
  }
}

async function readPullRequest(number: number, pullRequests: PullRequests): Promise<PullRequestPayload> {
  try {
    return await pullRequests.byNumber(number);
  } catch (error) {
    throw new ActionError(
      `Pull request #${number} cannot be read, so it is not known which commit is evaluated: ${messageOf(error)}`,
    );
  }
}

function ofPullRequest(pullRequest: PullRequestPayload, context: RunContext): Target {
  const target = ofPullRequestHead(pullRequest, context);
  if (context.sha === target.headCommit) return target;
  return {
    ...target,
    evaluatedCommit: context.sha,
    mergeCommit: context.sha,
    start: { kind: "first parent", of: context.sha, place: "base of the merge commit" },
  };
}

function ofPullRequestHead(pullRequest: PullRequestPayload, context: RunContext): Target {
  const { head, base, number } = pullRequest;
  return {
    ...ofCommit(head.sha, context),
    headBranch: head.ref,
    headRepositoryId: head.repo ? String(head.repo.id) : undefined,
    baselineRef: { type: "branch", name: base.ref },
    start: { kind: "merge base", of: head.sha, place: "merge base" },
    pullRequest: { number, baseBranch: base.ref },
  };
}

async function ofWorkflowRun(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const run = context.payload.workflow_run;
  if (!run) return ofOther(context);
  const target: Target = {
    ...ofCommit(run.head_sha, context),
    headBranch: run.head_branch ?? undefined,
    headRepositoryId: run.head_repository ? String(run.head_repository.id) : undefined,
    start: { kind: "merge base", of: run.head_sha, place: "merge base" },
  };
  const owner = run.head_repository?.owner?.login;
  const branch = run.head_branch;
  if (run.event === "push" && branch === context.defaultBranch) return target;
  if (!owner || !branch) return target;
  return await withPullRequest(target, async () => {
    const found = await pullRequests.byHeadBranch(owner, branch);
    const open = found.filter(({ head }) => head.ref === branch);
    return open.find(({ head }) => head.sha === run.head_sha) ?? open[0];
  });
}

function ofMergeGroup(context: RunContext): Target {
  const group = context.payload.merge_group;
  if (!group) return ofOther(context);
  const base = gitRef(group.base_ref).name;
  const number = /\/pr-(\d+)-[0-9a-f]{40,64}$/.exec(group.head_ref)?.[1];
  return {
    ...ofCommit(group.head_sha, context),
    headBranch: gitRef(group.head_ref).name,
    baselineRef: { type: "branch", name: base },
    start: { kind: "commit", commit: group.base_sha, place: "base of the merge group" },
    pullRequest: number === undefined ? undefined : { number: Number(number), baseBranch: base },
  };
}

async function ofPush(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const pushed: Target = {
    ...ofCommit(context.sha, context),
    headBranch: branchName(context.ref),
    baselineRef: { type: "branch", name: branchName(context.ref) ?? defaultBranch(context) },
    start: { kind: "first parent", of: context.sha, place: "parent commit" },
  };
  if (context.ref.type !== "branch") return pushed;
  return await withPullRequest(pushed, async () => {
    const found = await pullRequests.byCommit(context.sha);
    return found.find((pullRequest) => pullRequest.state === "open" && isPushedHead(pullRequest, context));
  });
}

// A fork's branch of the same name may stand on the same commit.
function isPushedHead({ head }: PullRequestPayload, { sha, ref, repository }: RunContext): boolean {
  return head.sha === sha && head.ref === ref.name && String(head.repo?.id) === repository.id;
}

function ofOther(context: RunContext): Target {
  return {
    ...ofCommit(context.sha, context),
    headBranch: branchName(context.ref),
    baselineRef: { type: "branch", name: branchName(context.ref) ?? defaultBranch(context) },
    ownCommitCounts: true,
  };
}

function ofCommit(commit: string, context: RunContext): Target {
  return {
    headCommit: commit,
    headBranch: undefined,
    headRepositoryId: context.repository.id,
    evaluatedCommit: commit,
    mergeCommit: undefined,
    baselineRef: { type: "branch", name: defaultBranch(context) },
    start: { kind: "commit", commit, place: "same commit" },
    pullRequest: undefined,
    ownCommitCounts: false,
    gaps: [],
  };
}

const remedy = "Reading pull requests takes the permission pull-requests: read or write.";

/** The target with the pull request that is found for it, its base as baseline and the merge base as start. */
async function withPullRequest(
  target: Target,
  find: () => Promise<PullRequestPayload | undefined>,
): Promise<Target> {
  try {
    const found = await find();
    if (found === undefined) return target;
    return {
      ...target,
      baselineRef: { type: "branch", name: found.base.ref },
      start: { kind: "merge base", of: target.headCommit, place: "merge base" },
      pullRequest: { number: found.number, baseBranch: found.base.ref },
    };
  } catch (error) {
    const gap = `It is not known whether the commit belongs to a pull request: ${messageOf(error)}. ${remedy}`;
    return { ...target, gaps: [...target.gaps, gap] };
  }
}

function overridden(target: Target, inputs: TargetInputs): Target {
  const evaluatedCommit = inputs.commit ?? target.evaluatedCommit;
  const baselineRef = inputs.baseline_ref === undefined ? target.baselineRef : parseRef(inputs.baseline_ref);
  const isOther = target.pullRequest === undefined && evaluatedCommit !== target.evaluatedCommit;
  return {
    ...target,
    // Without a pull request nothing but the input says which commit the rows belong to, and nothing of its branch.
    headBranch: isOther ? undefined : target.headBranch,
    headCommit: target.pullRequest === undefined ? evaluatedCommit : target.headCommit,
    evaluatedCommit,
    mergeCommit: evaluatedCommit === target.mergeCommit ? evaluatedCommit : undefined,
    baselineRef,
    start: { kind: "merge base", of: evaluatedCommit, place: "merge base" },
  };
}

/** A branch, `refs/tags/…` or a full SHA; a bare name is taken for a branch, which a tag then just has no experiments of. */
function parseRef(text: string): BaselineRef {
  if (/^[0-9a-f]{40}$/i.test(text)) return { type: "commit", name: text.toLowerCase() };
  const ref = gitRef(text);
  return ref.type === "tag" ? { type: "tag", name: ref.name } : { type: "branch", name: ref.name };
}

function branchName(ref: GitRef): string | undefined {
  return ref.type === "branch" ? ref.name : undefined;
}

function defaultBranch(context: RunContext): string {
  return context.defaultBranch ?? branchName(context.ref) ?? "main";
}
