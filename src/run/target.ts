import { type PullRequestPayload, type PullRequests, parsePullRequests } from "../github/repository.ts";
import { ActionError, errorMessage, type Message } from "../lib/errors.ts";
import { type GitRef, parseGitRef, type RunContext } from "./context.ts";
import { messages } from "./messages.ts";

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
  baselineRef: { type: "branch" | "tag" | "commit"; name: string };
  start: SearchStart;
  /** The experiment of one that is `merged` belongs to the base branch. */
  pullRequest: { number: number; baseBranch: string; merged: boolean } | undefined;
  /** Whether earlier runs on the head commit itself can be the baseline. */
  ownCommitCounts: boolean;
  /** What couldn't be found out, and what was chosen among several. */
  remarks: Message[];
}

/** The commit where the walk over first parents starts: `of` itself, its first parent, or its merge base with the base. */
interface SearchStart {
  kind: "commit" | "first parent" | "merge base";
  of: string;
  /** What the comment calls it. */
  label: StartLabel;
  /** GitHub drops merge commits. If it doesn't know the commit anymore, the walk starts here. */
  fallback?: SearchStart;
}

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
  // At most one of these was read: the one that the event needs.
  const { pull_request: pullRequest, issue, workflow_run: run, merge_group: group, deployment } = payload;
  if (pullRequest) return targetForPullRequest(pullRequest, context);
  if (issue?.pull_request) return targetForHead(await readPullRequest(issue.number, pullRequests), context);
  if (run) return await targetForWorkflowRun(run, context, pullRequests);
  if (group) {
    const [branch, base] = [parseGitRef(group.head_ref).name, parseGitRef(group.base_ref).name];
    const start: SearchStart = { kind: "commit", of: group.base_sha, label: "base of the merge group" };
    const number = parseMergeQueueBranch(branch)?.number;
    return { ...targetForCommit(group.head_sha, context), headBranch: branch, start, ...compareWith(base, number) };
  }
  if (deployment) {
    const commit = deployment.sha.toLowerCase();
    const deployed = parseDeployedRef(commit, deployment.ref ?? "", context);
    return await targetForPush(commit, deployed, context, pullRequests);
  }
  if (eventName === "push") return await targetForPush(sha, ref, context, pullRequests);
  const target = { ...targetForCommit(sha, context), ownCommitCounts: true };
  return ref.type === "branch" ? { ...target, headBranch: ref.name, ...compareWith(ref.name) } : target;
}

/** Returns what the targets of all events share: the commit itself is compared with the default branch. */
function targetForCommit(commit: string, { repository, defaultBranch, ref }: RunContext): Target {
  return {
    headCommit: commit,
    headBranch: undefined,
    headRepositoryId: repository.id,
    evaluatedCommit: commit,
    mergeCommit: undefined,
    ...compareWith(defaultBranch ?? (ref.type === "branch" ? ref.name : "main")),
    start: { kind: "commit", of: commit, label: "same commit" },
    ownCommitCounts: false,
    remarks: [],
  };
}

/** Returns the members of a target that is compared with a branch, for the pull request into it, if there is one. */
function compareWith(branch: string, number?: number, merged = false): Pick<Target, "baselineRef" | "pullRequest"> {
  const pullRequest = number === undefined ? undefined : { number, baseBranch: branch, merged };
  return { baselineRef: { type: "branch", name: branch }, pullRequest };
}

function targetForPullRequest(pullRequest: PullRequestPayload, context: RunContext): Target {
  const { eventName, payload, sha } = context;
  const { base, number, merged } = pullRequest;
  if (payload.action === "closed" && merged) {
    // What runs is the base branch with the pull request, as after a push to that branch.
    const start: SearchStart = { kind: "first parent", of: sha, label: "parent commit" };
    return { ...targetForCommit(sha, context), headBranch: base.ref, start, ...compareWith(base.ref, number, true) };
  }
  const target = targetForHead(pullRequest, context);
  if (eventName === "pull_request_target" || sha === target.headCommit) return target;
  // GitHub merged head and base for the test. The result is evaluated, and compared with the base in it.
  const label = "base of the merge commit";
  const start: SearchStart = { kind: "first parent", of: sha, label, fallback: target.start };
  return { ...target, evaluatedCommit: sha, mergeCommit: sha, start };
}

function targetForHead({ head, base, number }: PullRequestPayload, context: RunContext): Target {
  return {
    ...targetForCommit(head.sha, context),
    headBranch: head.ref,
    headRepositoryId: head.repo?.id.toString(),
    start: { kind: "merge base", of: head.sha, label: "merge base" },
    ...compareWith(base.ref, number),
  };
}

async function readPullRequest(number: number, pullRequests: PullRequests): Promise<PullRequestPayload> {
  try {
    return await pullRequests.byNumber(number);
  } catch (error) {
    throw new ActionError(messages.pullRequestNotRead(number, errorMessage(error)));
  }
}

type WorkflowRun = NonNullable<RunContext["payload"]["workflow_run"]>;

async function targetForWorkflowRun(run: WorkflowRun, context: RunContext, pullRequests: PullRequests) {
  const { head_sha: head, head_branch: branch, head_repository: repository } = run;
  const target = { ...targetForCommit(head, context), headBranch: branch ?? undefined };
  const queue = run.event === "merge_group" ? parseMergeQueueBranch(branch) : undefined;
  if (queue !== undefined) {
    const label = "base of the merge group";
    const fallback: SearchStart = { kind: "commit", of: queue.commit, label };
    const start: SearchStart = { kind: "first parent", of: head, label, fallback };
    return { ...target, start, ...compareWith(queue.base, queue.number) };
  }
  const headRepositoryId = repository?.id.toString();
  const start: SearchStart = { kind: "merge base", of: head, label: "merge base" };
  const found = findRunPullRequests(run, context, pullRequests);
  return await withPullRequest({ ...target, headRepositoryId, start }, context, found);
}

async function findRunPullRequests(run: WorkflowRun, context: RunContext, pullRequests: PullRequests) {
  const { head_branch: branch, head_repository: repository } = run;
  const named = parsePullRequests(run.pull_requests ?? []).filter(
    ({ base }) => !base.repo || String(base.repo.id) === context.repository.id,
  );
  const owner = repository?.owner?.login;
  const isDefaultPush = run.event === "push" && branch === context.defaultBranch;
  if (named.length > 0 || !owner || !branch || isDefaultPush) return named;
  const found = await pullRequests.byHeadBranch(owner, branch);
  // If the fork is gone, only the name of its branch is left.
  return found.filter(({ head: { ref, repo } }) => ref === branch && (!repo || repo.id === repository.id));
}

// `gh-readonly-queue/<base>/pr-<number>-<commit>`; the base can contain slashes. The group was made on the commit.
function parseMergeQueueBranch(branch: string | null | undefined) {
  const pattern = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40}|[0-9a-f]{64})$/;
  const [, base, number, commit] = pattern.exec(branch ?? "") ?? [];
  return base && commit ? { base, number: Number(number), commit } : undefined;
}

/** Whether a branch is one that a merge queue made. */
export function isMergeQueueBranch(branch: string | undefined): boolean {
  return parseMergeQueueBranch(branch) !== undefined;
}

/** Parses a branch, `refs/tags/…`, or a full SHA. A bare name counts as a branch, even if it's a tag's. */
function parseBaselineRef(text: string): Target["baselineRef"] {
  if (/^[0-9a-f]{40}$/i.test(text)) return { type: "commit", name: text.toLowerCase() };
  const { type, name } = parseGitRef(text);
  return { type: type === "tag" ? "tag" : "branch", name };
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

async function targetForPush(commit: string, ref: GitRef, context: RunContext, pullRequests: PullRequests) {
  const branch = ref.type === "branch" ? ref.name : undefined;
  const target: Target = {
    ...targetForCommit(commit, context),
    headBranch: branch,
    start: { kind: "first parent", of: commit, label: "parent commit" },
    ...(branch === undefined ? {} : compareWith(branch)),
  };
  if (ref.type === "tag") return target;
  return await withPullRequest(target, context, findHeadPullRequests(commit, branch, context, pullRequests));
}

/**
 * Returns the open pull requests whose head is exactly the commit. GitHub's list by commit lags behind a push, and the
 * list by branch has them at once, so either is enough. `branch` is undefined if the commit's branch isn't known.
 *
 * @throws GitHubError if neither list has one and one of them couldn't be read.
 */
async function findHeadPullRequests(
  commit: string,
  branch: string | undefined,
  { repository }: RunContext,
  pullRequests: PullRequests,
): Promise<PullRequestPayload[]> {
  const lists = await Promise.allSettled([
    pullRequests.byCommit(commit),
    branch === undefined ? [] : pullRequests.byHeadBranch(repository.owner, branch),
  ]);
  const listed = lists.flatMap((list) => (list.status === "fulfilled" ? list.value : []));
  const atCommit = listed.filter(
    ({ head, state }) => state === "open" && head.sha === commit && (branch === undefined || head.ref === branch),
  );
  const open = [...new Map(atCommit.map((one) => [one.number, one])).values()];
  // A fork's branch of the same name can be on the same commit. Without a name, it can be only the fork's.
  const fromHere = open.filter(({ head }) => String(head.repo?.id) === repository.id);
  const found = fromHere.length > 0 || branch !== undefined ? fromHere : open;
  const failed = lists.find((list) => list.status === "rejected");
  if (found.length === 0 && failed) throw failed.reason;
  return found;
}

/**
 * Adds the pull request that is found for a target, with its base as the baseline and the merge base as the start: of
 * several, the one whose head is the commit, then the one into the default branch, then the newest.
 */
async function withPullRequest(target: Target, context: RunContext, finding: Promise<PullRequestPayload[]>) {
  const { headCommit, headBranch } = target;
  const start: SearchStart = { kind: "merge base", of: headCommit, label: "merge base" };
  const rank = ({ head, base }: PullRequestPayload) =>
    (head.sha === headCommit ? 2 : 0) + (base.ref === context.defaultBranch ? 1 : 0);
  try {
    const [chosen, ...others] = (await finding).toSorted((a, b) => rank(b) - rank(a) || b.number - a.number);
    if (chosen === undefined) return target;
    const [name, ...otherNames] = [chosen, ...others].map(({ number, base }) => `#${number} into ${base.ref}`);
    return {
      ...target,
      headBranch: headBranch ?? chosen.head.ref,
      headRepositoryId: headBranch === undefined ? chosen.head.repo?.id.toString() : target.headRepositoryId,
      start,
      ...compareWith(chosen.base.ref, chosen.number),
      remarks: others.length === 0 ? [] : [messages.severalPullRequests(String(name), otherNames)],
    };
  } catch (error) {
    return { ...target, remarks: [messages.pullRequestUnknown(errorMessage(error))] };
  }
}
