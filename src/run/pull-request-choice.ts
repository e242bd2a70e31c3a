import type { PullRequestPayload } from "../github/pull-request.ts";
import type { PullRequests } from "../github/repository.ts";
import { closedSentence, errorMessage } from "../lib/errors.ts";
import type { RunContext } from "./context.ts";
import type { Target } from "./target.ts";

export interface PullRequestChoice {
  pullRequest: PullRequestPayload;
  /** Which others there were; undefined where it was the only one. */
  remark: string | undefined;
}

/** Of several the one whose head is the commit, then the one to the default branch, then the newest. */
export function choosePullRequest(
  found: readonly PullRequestPayload[],
  { headCommit }: Pick<Target, "headCommit">,
  { defaultBranch }: Pick<RunContext, "defaultBranch">,
): PullRequestChoice | undefined {
  const rank = ({ head, base }: PullRequestPayload) =>
    (head.sha === headCommit ? 2 : 0) + (base.ref === defaultBranch ? 1 : 0);
  const [pullRequest, ...others] = found.toSorted((a, b) => rank(b) - rank(a) || b.number - a.number);
  if (pullRequest === undefined) return undefined;
  const into = ({ number, base }: PullRequestPayload) => `#${number} into ${base.ref}`;
  const remark =
    others.length === 0
      ? undefined
      : `The branch has several open pull requests, and this run is taken for ${into(pullRequest)}, not for ` +
        `${others.map(into).join(", ")}. The input pull_request takes another one.`;
  return { pullRequest, remark };
}

/** A commit that was pushed or deployed, and its branch where one is known. */
export interface PushedCommit {
  commit: string;
  branch: string | undefined;
}

/**
 * The open pull requests whose head is exactly the commit. GitHub's list by commit lags behind a push, and the
 * branch knows them at once: either is enough.
 *
 * @throws GitHubError where neither list knows one and one of them could not be read.
 */
export async function findHeadPullRequests(
  { commit, branch }: PushedCommit,
  { repository }: RunContext,
  pullRequests: PullRequests,
): Promise<PullRequestPayload[]> {
  const answers = await Promise.allSettled([
    pullRequests.byCommit(commit),
    branch === undefined ? [] : pullRequests.byHeadBranch(repository.owner, branch),
  ]);
  const listed = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const isHead = ({ head, state }: PullRequestPayload) =>
    state === "open" && head.sha === commit && (branch === undefined || head.ref === branch);
  const open = [...new Map(listed.filter(isHead).map((one) => [one.number, one])).values()];
  // A fork's branch of the same name may stand on the same commit; without a name it can be the fork's alone.
  const fromHere = open.filter(({ head }) => String(head.repo?.id) === repository.id);
  const found = fromHere.length > 0 || branch !== undefined ? fromHere : open;
  const failed = answers.find((answer) => answer.status === "rejected");
  if (found.length === 0 && failed) throw failed.reason;
  return found;
}

const remedy = "Reading pull requests takes the permission pull-requests: read or write.";

/** The target with the pull request that is found for it, its base as baseline and the merge base as start. */
export async function withPullRequest(
  target: Target,
  find: () => Promise<PullRequestChoice | undefined>,
): Promise<Target> {
  try {
    const choice = await find();
    if (choice === undefined) return target;
    const { number, head, base } = choice.pullRequest;
    return {
      ...target,
      ...(target.headBranch === undefined ? readHeadBranch(head) : {}),
      baselineRef: { type: "branch", name: base.ref },
      start: { kind: "merge base", of: target.headCommit, place: "merge base" },
      pullRequest: { number, baseBranch: base.ref, merged: false },
      remarks: [...target.remarks, ...(choice.remark === undefined ? [] : [choice.remark])],
    };
  } catch (error) {
    const reason = `It is not known whether the commit belongs to a pull request: ${errorMessage(error)}`;
    return { ...target, remarks: [...target.remarks, `${closedSentence(reason)} ${remedy}`] };
  }
}

function readHeadBranch({ ref, repo }: PullRequestPayload["head"]) {
  return { headBranch: ref, headRepositoryId: repo ? String(repo.id) : undefined };
}
