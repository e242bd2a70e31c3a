import type { PullRequestPayload } from "../github/pull-request.ts";
import type { PullRequests } from "../github/repository.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { type GitRef, gitRef, type RunContext } from "./context.ts";
import { choosePullRequest, findHeadPullRequests, withPullRequest } from "./pull-request-choice.ts";
import type { BaselineRef, Target } from "./target.ts";

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
  const given = inputs.pull_request;
  const isOther = given !== undefined && given !== context.payload.pull_request?.number;
  const target = isOther
    ? ofPullRequestHead(await readPullRequest(given, pullRequests), context)
    : await targetOfEvent(context, pullRequests);
  if (inputs.commit === undefined && inputs.baseline_ref === undefined) return target;
  return overridden(target, inputs);
}

async function targetOfEvent(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const { payload, eventName } = context;
  const pullRequest = payload.pull_request;
  switch (eventName) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
    case "pull_request_review_comment":
      if (!pullRequest) return ofOther(context);
      if (payload.action === "closed" && pullRequest.merged) return ofClosed(pullRequest, context);
      return eventName === "pull_request_target"
        ? ofPullRequestHead(pullRequest, context)
        : targetForPullRequest(pullRequest, context);
    case "issue_comment":
      if (!payload.issue?.pull_request) return ofOther(context);
      return ofPullRequestHead(await readPullRequest(payload.issue.number, pullRequests), context);
    case "workflow_run":
      return await ofWorkflowRun(context, pullRequests);
    case "merge_group":
      return ofMergeGroup(context);
    case "push":
      return await targetForPush(context, pullRequests);
    case "deployment":
    case "deployment_status":
      return await ofDeployment(context, pullRequests);
    default:
      return ofOther(context);
  }
}

async function readPullRequest(number: number, pullRequests: PullRequests): Promise<PullRequestPayload> {
  try {
    return await pullRequests.byNumber(number);
  } catch (error) {
    throw new ActionError(
      `Pull request #${number} cannot be read, so it is not known which commit is evaluated: ${errorMessage(error)}`,
    );
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

/* The rows of the table of events. */

/** What GitHub merged of head and base for the test is evaluated, and compared with the base in it. */
function targetForPullRequest(pullRequest: PullRequestPayload, context: RunContext): Target {
  const target = ofPullRequestHead(pullRequest, context);
  if (context.sha === target.headCommit) return target;
  return {
    ...target,
    evaluatedCommit: context.sha,
    mergeCommit: context.sha,
    start: {
      kind: "first parent",
      of: context.sha,
      place: "base of the merge commit",
      // GitHub drops the merge commit once the pull request moves on; its head and base are still there.
      otherwise: target.start,
    },
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
    pullRequest: { number, baseBranch: base.ref, merged: false },
  };
}

/** A pull request that was merged: what runs is its base branch with it, as a push to that branch would. */
function ofClosed({ base, number }: PullRequestPayload, context: RunContext): Target {
  return {
    ...ofCommit(context.sha, context),
    headBranch: base.ref,
    baselineRef: { type: "branch", name: base.ref },
    start: { kind: "first parent", of: context.sha, place: "parent commit" },
    pullRequest: { number, baseBranch: base.ref, merged: true },
  };
}

async function ofWorkflowRun(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const run = context.payload.workflow_run;
  if (!run) return ofOther(context);
  const branch = run.head_branch ?? undefined;
  const headRepositoryId = run.head_repository ? String(run.head_repository.id) : undefined;
  const queue = run.event === "merge_group" && branch ? parseMergeQueueBranch(branch) : undefined;
  if (queue && branch) return ofQueue(run.head_sha, branch, queue, context);
  const target: Target = {
    ...ofCommit(run.head_sha, context),
    headBranch: branch,
    headRepositoryId,
    start: { kind: "merge base", of: run.head_sha, place: "merge base" },
  };
  const isFromHere = (pullRequest: PullRequestPayload) =>
    !pullRequest.base.repo || String(pullRequest.base.repo.id) === context.repository.id;
  // Of a fork that is gone the name of its branch is all that is left.
  const isOfHead = ({ head }: PullRequestPayload) =>
    head.ref === branch && (!head.repo || !headRepositoryId || String(head.repo.id) === headRepositoryId);
  const named = run.pull_requests.filter(isFromHere);
  const owner = run.head_repository?.owner?.login;
  return await withPullRequest(target, async () => {
    if (named.length > 0) return choosePullRequest(named, target, context);
    if (!owner || !branch || (run.event === "push" && branch === context.defaultBranch)) return undefined;
    const found = await pullRequests.byHeadBranch(owner, branch);
    return choosePullRequest(found.filter(isOfHead), target, context);
  });
}

function ofMergeGroup(context: RunContext): Target {
  const group = context.payload.merge_group;
  if (!group) return ofOther(context);
  const base = gitRef(group.base_ref).name;
  const branch = gitRef(group.head_ref).name;
  const number = parseMergeQueueBranch(branch)?.number;
  return {
    ...ofCommit(group.head_sha, context),
    headBranch: branch,
    baselineRef: { type: "branch", name: base },
    start: { kind: "commit", commit: group.base_sha, place: "base of the merge group" },
    pullRequest: number === undefined ? undefined : { number, baseBranch: base, merged: false },
  };
}

interface Queue {
  base: string;
  number: number;
  /** The commit that the group was made on. */
  commit: string;
}

/** Whether a branch is one that a merge queue made. */
export function isMergeQueueBranch(branch: string | undefined): boolean {
  return branch !== undefined && parseMergeQueueBranch(branch) !== undefined;
}

// `gh-readonly-queue/<base>/pr-<number>-<commit>`; the base may contain slashes.
function parseMergeQueueBranch(branch: string): Queue | undefined {
  const [, base, number, commit] = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40}|[0-9a-f]{64})$/.exec(branch) ?? [];
  return base && commit ? { base, number: Number(number), commit } : undefined;
}

/** Behind a run of the merge queue, whose event is not this one's: its branch tells the rest. */
function ofQueue(head: string, branch: string, queue: Queue, context: RunContext): Target {
  const { base, number, commit } = queue;
  const place = "base of the merge group";
  return {
    ...ofCommit(head, context),
    headBranch: branch,
    baselineRef: { type: "branch", name: base },
    start: { kind: "first parent", of: head, place, otherwise: { kind: "commit", commit, place } },
    pullRequest: { number, baseBranch: base, merged: false },
  };
}

async function targetForPush(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  return await ofPushed(context.sha, context.ref, context, pullRequests);
}

/** As a push to what is deployed. */
async function ofDeployment(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const { deployment } = context.payload;
  if (!deployment) return ofOther(context);
  const commit = deployment.sha.toLowerCase();
  return await ofPushed(commit, deployedRef(commit, deployment.ref ?? "", context), context, pullRequests);
}

// A branch, a tag or a commit; of a tag only GITHUB_REF says that it is one.
function deployedRef(commit: string, text: string, { ref }: RunContext): GitRef {
  const given = gitRef(text);
  if (given.type !== "other") return given;
  if (ref.type === "tag" && ref.name === text) return ref;
  // Jobs with an environment deploy what they run on, such as `refs/pull/7/merge`: no branch has such a name.
  const isCommit = text === "" || (/^[0-9a-f]{7,}$/i.test(text) && commit.startsWith(text.toLowerCase()));
  return { type: isCommit || text.startsWith("refs/") ? "other" : "branch", name: text };
}

async function ofPushed(commit: string, ref: GitRef, context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const branch = branchName(ref);
  const pushed: Target = {
    ...ofCommit(commit, context),
    headBranch: branch,
    baselineRef: { type: "branch", name: branch ?? defaultBranch(context) },
    start: { kind: "first parent", of: commit, place: "parent commit" },
  };
  if (ref.type === "tag") return pushed;
  return await withPullRequest(pushed, async () => {
    const found = await findHeadPullRequests({ commit, branch }, context, pullRequests);
    return choosePullRequest(found, pushed, context);
  });
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
    remarks: [],
  };
}

function branchName(ref: GitRef): string | undefined {
  return ref.type === "branch" ? ref.name : undefined;
}

function defaultBranch(context: RunContext): string {
  return context.defaultBranch ?? branchName(context.ref) ?? "main";
}
