import type { PullRequestPayload, PullRequests } from "../github/repository.ts";
import type { Message } from "../lib/errors.ts";
import type { RunContext } from "./context.ts";
import { messages } from "./messages.ts";

/** Sorts pull requests: the one whose head is the commit first, then the one into the default branch, then the newest. */
export function rankPullRequests(
  found: readonly PullRequestPayload[],
  headCommit: string,
  defaultBranch: string | undefined,
): PullRequestPayload[] {
  const rank = ({ head, base }: PullRequestPayload) =>
    (head.sha === headCommit ? 2 : 0) + (base.ref === defaultBranch ? 1 : 0);
  return found.toSorted((a, b) => rank(b) - rank(a) || b.number - a.number);
}

/** Says which pull requests weren't chosen; nothing if there was only one. */
export function describeOtherChoices(ranked: readonly PullRequestPayload[]): Message[] {
  const [chosen, ...others] = ranked.map(({ number, base }) => `#${number} into ${base.ref}`);
  return chosen === undefined || others.length === 0 ? [] : [messages.severalPullRequests(chosen, others)];
}

/**
 * Returns the open pull requests whose head is exactly the commit. GitHub's list by commit lags behind a push, and the
 * list by branch has them at once, so either is enough.
 *
 * @throws GitHubError if neither list has one and one of them couldn't be read.
 */
export async function findHeadPullRequests(
  commit: string,
  /** Undefined if the commit's branch isn't known. */
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
