import * as z from "zod/mini";
import { GitHubError, type GitHubRequest } from "../github/client.ts";
import { type RepositoryName, repositoryReader } from "../github/repository.ts";
import { historyRequests } from "../lib/limits.ts";
import { tryAsync } from "../lib/try-async.ts";
import type { SearchStart, StartPlace, Target } from "../run/target.ts";
import {
  type FirstParents,
  firstParentReaders,
  type ReadFirstParents,
  UnknownCommit,
} from "./first-parents.ts";

/** A line of commits, each the first parent of the one before, read from GitHub piece by piece. */
export interface History {
  /** The commits known so far, nearest first; none where the start could not be read. */
  readonly commits: readonly string[];
  readonly place: StartPlace;
  /** The tree of the commit whose first parents these are, where the first answer shows it. */
  readonly tree?: string | undefined;
  /** Why the line goes no further; undefined while more of it can be read. */
  readonly end: HistoryEnd | undefined;
  /** Reads on, and throws nothing. */
  readOn(): Promise<void>;
}

/** The first commit of all, the bound on requests, or a request that failed. */
type HistoryEnd = { kind: "root" } | { kind: "bound" } | { kind: "failed"; failure: unknown };

interface HistoryTools {
  gitHub: GitHubRequest;
  /** Ends the reading; the line then goes as far as it was read. */
  signal: AbortSignal;
}

/**
 * Opens the line where a search starts, without a clone. Only what it takes to know the first commit is asked for:
 * nothing where it is given, one comparison for a merge base, one page of commits for a first parent. A failure
 * is a part of the answer.
 */
export async function openHistory(
  { start, baselineRef }: Pick<Target, "start" | "baselineRef">,
  repository: RepositoryName,
  { gitHub, signal }: HistoryTools,
): Promise<History> {
  const request = endingWith(signal, gitHub);
  const { nearest, further } = firstParentReaders(request, repository);
  const mergeBase = mergeBaseReader(request, repository, baselineRef.name);
  const begin = async ({ place, ...from }: SearchStart): Promise<History> => {
    switch (from.kind) {
      case "commit":
        return buildHistory({ commits: [from.commit], isRoot: false }, place, further);
      case "first parent":
        return buildHistory(await nearest(from.of), place, further, historyRequests - 1);
      case "merge base":
        return buildHistory({ commits: [await mergeBase(from.of)], isRoot: false }, place, further);
    }
  };
  const begun = await tryAsync(begin(start));
  if ("value" in begun) return begun.value;
  const otherwise = start.kind === "first parent" && isGone(begun.failure) ? start.otherwise : undefined;
  if (otherwise === undefined) return failed(start.place, begun.failure);
  const again = await tryAsync(begin(otherwise));
  return "value" in again ? again.value : failed(otherwise.place, again.failure);
}

function buildHistory(
  begun: FirstParents,
  place: StartPlace,
  read: ReadFirstParents,
  requests = historyRequests,
): History {
  const commits = [...begun.commits];
  let end: HistoryEnd | undefined = begun.isRoot ? { kind: "root" } : undefined;
  let requestsLeft = requests;
  return {
    commits,
    place,
    tree: begun.tree,
    get end() {
      return end;
    },
    readOn: async () => {
      const last = commits.at(-1);
      if (end !== undefined || last === undefined) return;
      const more = await tryAsync(read(last));
      requestsLeft -= 1;
      if ("failure" in more) {
        end = { kind: "failed", failure: more.failure };
        return;
      }
      commits.push(...more.value.commits);
      if (more.value.isRoot) end = { kind: "root" };
      else if (requestsLeft === 0 || more.value.commits.length === 0) end = { kind: "bound" };
    },
  };
}

function failed(place: StartPlace, failure: unknown): History {
  return { commits: [], place, end: { kind: "failed", failure }, readOn: async () => {} };
}

// Made while the answer is under way: before it, it would hold up the first request.
const comparisonAnswer = z.lazy(() => z.object({ merge_base_commit: z.object({ sha: z.string() }) }));

function mergeBaseReader(request: GitHubRequest, repository: RepositoryName, base: string) {
  const read = repositoryReader(request, repository);
  return async (head: string): Promise<string> => {
    const parameters = { basehead: `${base}...${head}`, per_page: 1 };
    const comparison = await read("/compare/{basehead}", parameters, comparisonAnswer);
    return comparison.merge_base_commit.sha;
  };
}

/** Whether a branch still holds a commit, which a force-push may have taken from it; undefined if GitHub doesn't tell. */
export async function isOnBranch(
  commit: string,
  branch: string,
  repository: RepositoryName,
  { gitHub, signal }: HistoryTools,
): Promise<boolean | undefined> {
  const mergeBase = mergeBaseReader(endingWith(signal, gitHub), repository, branch);
  const read = await tryAsync(mergeBase(commit));
  return "value" in read ? read.value.toLowerCase() === commit.toLowerCase() : undefined;
}

function isGone(error: unknown): boolean {
  if (error instanceof UnknownCommit) return true;
  return error instanceof GitHubError && (error.status === 404 || error.status === 422);
}

/** Requests that are given up when the signal ends, whatever their own time, and not sent after that. */
export function endingWith(signal: AbortSignal, request: GitHubRequest): GitHubRequest {
  const timeIsOver = () => new GitHubError("the time for the search is over");
  return async (route, parameters) => {
    if (signal.aborted) throw timeIsOver();
    const ended = Promise.withResolvers<never>();
    const end = () => ended.reject(timeIsOver());
    signal.addEventListener("abort", end, { once: true });
    try {
      return await Promise.race([ended.promise, request(route, parameters)]);
    } finally {
      signal.removeEventListener("abort", end);
    }
  };
}
