import * as z from "zod/mini";
import type { GitHubRequest } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { type RepositorySource, readRepository, sha } from "../github/repository.ts";
import { tryAsync } from "../lib/errors.ts";
import type { StartLabel, Target } from "../run/target.ts";

// First parents that one GraphQL query follows from one commit: GitHub takes a depth of 25, and each costs two.
const parentsNested = 11;
// Places further down the line that the same query follows.
const parentStrides = 9;
// Commits per page of GitHub's list, which is the API's maximum.
const commitsPerPage = 100;
// The maximum number of requests for the history: a thousand first parents.
const maxHistoryRequests = 10;

/** A line of commits, each the first parent of the one before, which {@link extendHistory} reads piece by piece. */
export interface History {
  /** The commits that were read, nearest first; empty if the start couldn't be read. */
  commits: string[];
  /** What the comment calls the first commit. */
  label: StartLabel;
  /** The tree of the commit whose first parents these are, if the response showed it. */
  tree: string | undefined;
  /** Why the line goes no further: the first commit of all, the bound on requests, or a request that failed. */
  end: { kind: "root" | "bound" } | { kind: "failed"; failure: unknown } | undefined;
  requestsLeft: number;
  /** Further places that one GraphQL query follows; undefined once GraphQL was refused, and REST is used instead. */
  strides: number | undefined;
}

/** First parents behind a commit, nearest first. */
interface FirstParents {
  commits: string[];
  /** The last one, or the commit itself, has no parent. */
  isRoot: boolean;
}

/**
 * Opens the line at the commit where a search starts, without a clone. It takes no request if that commit is given, one
 * comparison for a merge base, and one page of commits for a first parent. A failure becomes the history's end.
 */
export async function openHistory(
  { start, baselineRef }: Pick<Target, "start" | "baselineRef">,
  source: RepositorySource,
): Promise<History> {
  const [requestsLeft, strides] = [maxHistoryRequests, parentStrides];
  const history: History = { commits: [], label: start.label, tree: undefined, end: undefined, requestsLeft, strides };
  try {
    if (start.kind === "commit") history.commits.push(start.of);
    else if (start.kind === "merge base") history.commits.push(await readMergeBase(start.of, baselineRef.name, source));
    else {
      const parents = await listFirstParents(start.of, source);
      history.tree = parents.tree;
      addFirstParents(history, parents);
    }
  } catch (failure) {
    const isGone = failure instanceof GitHubError && (failure.status === 404 || failure.status === 422);
    if (start.kind === "first parent" && start.fallback && isGone) {
      return await openHistory({ start: start.fallback, baselineRef }, source);
    }
    history.end = { kind: "failed", failure };
  }
  return history;
}

/** Reads more of the line. A failure becomes the history's end. */
export async function extendHistory(history: History, source: RepositorySource): Promise<void> {
  const last = history.commits.at(-1);
  if (history.end !== undefined || last === undefined) return;
  let parents: FirstParents | undefined;
  // If GraphQL doesn't take a query, a smaller one may do. If it refuses, REST does.
  while (parents === undefined && history.strides !== undefined) {
    const queried = await tryAsync(queryFirstParents(last, history.strides, source));
    if ("value" in queried) parents = queried.value;
    if (parents === undefined) history.strides = "value" in queried && history.strides > 0 ? 0 : undefined;
  }
  try {
    addFirstParents(history, parents ?? (await listFirstParents(last, source)));
  } catch (failure) {
    history.end = { kind: "failed", failure };
  }
}

function addFirstParents(history: History, { commits, isRoot }: FirstParents): void {
  history.commits.push(...commits);
  history.requestsLeft -= 1;
  if (isRoot) history.end = { kind: "root" };
  else if (history.requestsLeft === 0 || commits.length === 0) history.end = { kind: "bound" };
}

const linkedCommit = z.object({
  oid: z.string().check(z.toLowerCase()),
  parents: z.optional(z.object({ nodes: z.array(z.unknown()) })),
});

/**
 * Follows parent links over GraphQL, so merged branches don't lead astray. One query nests `parents(first: 1)` from the
 * commit and from every stride behind it. Returns undefined if GitHub doesn't take the query.
 */
async function queryFirstParents(
  commit: string,
  strides: number,
  { repository: { owner, name }, request }: RepositorySource,
): Promise<FirstParents | undefined> {
  const starts = Array.from({ length: strides + 1 }, (_, stride) => {
    const object = stride === 0 ? "oid: $commit" : `expression: "${commit}~${stride * (parentsNested + 1)}"`;
    return `    stride${stride}: object(${object}) { ...line }`;
  });
  const line = `${"oid parents(first: 1) { nodes { ".repeat(parentsNested)}oid${" } }".repeat(parentsNested)}`;
  const query = `query($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
${starts.join("\n")}
  }
}
fragment line on Commit { ${line} }`;
  const { data } = await request("POST /graphql", { query, variables: { owner, name, commit } });
  const links = z.nullish(z.object({ repository: z.nullish(z.record(z.string(), z.unknown())) }));
  const response = z.object({ data: links, errors: z.nullish(z.array(z.unknown())) }).safeParse(data).data;
  if (response?.errors?.length) return undefined;
  const commits: string[] = [];
  for (let stride = 0; stride <= strides; stride += 1) {
    let link = linkedCommit.safeParse(response?.data?.repository?.[`stride${stride}`]).data;
    if (link === undefined) break;
    for (; link !== undefined; link = linkedCommit.safeParse(link.parents?.nodes[0]).data) {
      commits.push(link.oid);
      if (link.parents?.nodes.length === 0) return { commits: commits.slice(1), isRoot: true };
    }
  }
  if (commits.length === 0) throw new GitHubError("GraphQL doesn't show the commit");
  return { commits: commits.slice(1), isRoot: false };
}

/**
 * Reads first parents from REST's list of commits. It's in order of time and holds merged branches too: a whole page of
 * first parents if history is linear, and at least the first of them in any case.
 */
async function listFirstParents(commit: string, source: RepositorySource) {
  const listedCommit = z.object({
    sha: z.string(),
    parents: z.array(z.object({ sha: z.string() })),
    commit: z.catch(z.optional(z.object({ tree: z.object({ sha }) })), undefined),
  });
  const parameters = { sha: commit, per_page: commitsPerPage };
  const page = await readRepository(source, "/commits", parameters, z.array(listedCommit));
  const listed = new Map(page.map((one) => [one.sha, one]));
  let next = listed.get(commit);
  // As GitHub itself responds for a commit that it doesn't know.
  if (next === undefined) throw new GitHubError(`GitHub doesn't list the commit ${commit}`, { status: 422 });
  const tree = next.commit?.tree.sha.toLowerCase();
  const commits: string[] = [];
  for (; next !== undefined; next = listed.get(commits.at(-1) ?? "")) {
    const [first] = next.parents;
    if (first === undefined) return { commits, isRoot: true, tree };
    commits.push(first.sha);
  }
  return { commits, isRoot: false, tree };
}

async function readMergeBase(head: string, base: string, source: RepositorySource): Promise<string> {
  const parameters = { basehead: `${base}...${head}`, per_page: 1 };
  const comparison = z.object({ merge_base_commit: z.object({ sha: z.string() }) });
  return (await readRepository(source, "/compare/{basehead}", parameters, comparison)).merge_base_commit.sha;
}

/** Whether a branch still contains a commit, which a force-push may have dropped; undefined if GitHub doesn't say. */
export async function isOnBranch(commit: string, branch: string, source: RepositorySource) {
  const read = await tryAsync(readMergeBase(commit, branch, source));
  return "value" in read ? read.value.toLowerCase() === commit.toLowerCase() : undefined;
}

/** Reads the tree of a commit: what was evaluated, whatever commit holds it. Undefined if GitHub doesn't say. */
export async function readTree(commit: string, source: RepositorySource): Promise<string | undefined> {
  const schema = z.object({ commit: z.object({ tree: z.object({ sha }) }) });
  const read = await tryAsync(readRepository(source, "/commits/{ref}", { ref: commit, per_page: 1 }, schema));
  return "value" in read ? read.value.commit.tree.sha.toLowerCase() : undefined;
}

/** Returns a function whose requests end with the signal, and that sends none after that. */
export function endWith(signal: AbortSignal, request: GitHubRequest): GitHubRequest {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = () => reject(new GitHubError("the time for the search is over"));
  // Without a request, nobody waits for the end.
  ended.catch(() => {});
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
  return async (route, parameters) =>
    signal.aborted ? await ended : await Promise.race([ended, request(route, parameters)]);
}
