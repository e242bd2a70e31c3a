import * as z from "zod/mini";
import { GitHubError, type GitHubRequest } from "../github/client.ts";
import { createRepositoryReader, type RepositoryName, sha } from "../github/repository.ts";
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
  /** Why the line goes no further; undefined while more of it can be read. */
  end: HistoryEnd | undefined;
  requestsLeft: number;
  /** Further places that one GraphQL query follows; undefined once GraphQL was refused, and REST is used instead. */
  strides: number | undefined;
}

/** The repository whose commits are read, and what sends the requests. */
export interface CommitSource {
  repository: RepositoryName;
  request: GitHubRequest;
}

/** The first commit of all, the bound on requests, or a request that failed. */
type HistoryEnd = { kind: "root" } | { kind: "bound" } | { kind: "failed"; failure: unknown };

/** First parents behind a commit, nearest first. */
interface FirstParents {
  commits: string[];
  /** The last one, or the commit itself, has no parent. */
  isRoot: boolean;
}

/** GitHub responded without the commit that was requested. */
class UnknownCommit extends GitHubError {
  override name = "UnknownCommit";
}

/**
 * Opens the line at the commit where a search starts, without a clone. It takes no request if that commit is given, one
 * comparison for a merge base, and one page of commits for a first parent. A failure becomes the history's end.
 */
export async function openHistory(
  { start, baselineRef }: Pick<Target, "start" | "baselineRef">,
  source: CommitSource,
): Promise<History> {
  const history: History = {
    commits: [],
    label: start.label,
    tree: undefined,
    end: undefined,
    requestsLeft: maxHistoryRequests,
    strides: parentStrides,
  };
  try {
    switch (start.kind) {
      case "commit":
        history.commits.push(start.commit);
        break;
      case "merge base":
        history.commits.push(await readMergeBase(start.of, baselineRef.name, source));
        break;
      case "first parent": {
        const { tree, ...parents } = await listFirstParents(start.of, source);
        history.tree = tree;
        addFirstParents(history, parents);
      }
    }
    return history;
  } catch (failure) {
    const isGone =
      failure instanceof UnknownCommit ||
      (failure instanceof GitHubError && (failure.status === 404 || failure.status === 422));
    if (start.kind === "first parent" && start.fallback && isGone) {
      return await openHistory({ start: start.fallback, baselineRef }, source);
    }
    return { ...history, end: { kind: "failed", failure } };
  }
}

/** Reads more of the line. A failure becomes the history's end. */
export async function extendHistory(history: History, source: CommitSource): Promise<void> {
  const last = history.commits.at(-1);
  if (history.end !== undefined || last === undefined) return;
  try {
    addFirstParents(history, await readFirstParents(last, history, source));
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

/** Reads first parents over GraphQL. If it doesn't take a query, a smaller one may do; if it refuses, REST does. */
async function readFirstParents(commit: string, history: History, source: CommitSource): Promise<FirstParents> {
  while (history.strides !== undefined) {
    const queried = await tryAsync(queryFirstParents(commit, history.strides, source));
    if ("value" in queried && queried.value) return queried.value;
    history.strides = "value" in queried && history.strides > 0 ? 0 : undefined;
  }
  return await listFirstParents(commit, source);
}

// The schemas are made while a response is awaited: before it, they would delay the first request.
const linksResponse = z.lazy(() =>
  z.object({
    data: z.nullish(z.object({ repository: z.nullish(z.record(z.string(), z.unknown())) })),
    errors: z.nullish(z.array(z.unknown())),
  }),
);
const linkedCommit = z.lazy(() =>
  z.object({
    oid: z.string().check(z.toLowerCase()),
    parents: z.optional(z.object({ nodes: z.array(z.unknown()) })),
  }),
);

/**
 * Follows parent links over GraphQL, so merged branches don't lead astray. One query nests `parents(first: 1)` from the
 * commit and from every stride behind it. Returns undefined if GitHub doesn't take the query.
 */
async function queryFirstParents(
  commit: string,
  strides: number,
  { repository: { owner, name }, request }: CommitSource,
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
  const response = linksResponse.safeParse(data).data;
  if (response?.errors?.length) return undefined;
  const commits: string[] = [];
  for (let stride = 0; stride <= strides; stride += 1) {
    const before = commits.length;
    let next = response?.data?.repository?.[`stride${stride}`];
    for (let parsed = linkedCommit.safeParse(next); parsed.success; parsed = linkedCommit.safeParse(next)) {
      const { oid, parents } = parsed.data;
      commits.push(oid);
      if (parents?.nodes.length === 0) return { commits: commits.slice(1), isRoot: true };
      next = parents?.nodes[0];
    }
    if (commits.length === before) break;
  }
  if (commits.length === 0) throw new UnknownCommit("GraphQL doesn't show the commit");
  return { commits: commits.slice(1), isRoot: false };
}

const commitWithTree = z.lazy(() => z.object({ commit: z.object({ tree: z.object({ sha }) }) }));
const commitList = z.lazy(() =>
  z.array(
    z.object({
      sha: z.string(),
      parents: z.array(z.object({ sha: z.string() })),
      commit: z.catch(z.optional(z.object({ tree: z.object({ sha }) })), undefined),
    }),
  ),
);

/**
 * Reads first parents from REST's list of commits. It's in order of time and holds merged branches too: a whole page of
 * first parents if history is linear, and at least the first of them in any case.
 */
async function listFirstParents(
  commit: string,
  { repository, request }: CommitSource,
): Promise<FirstParents & { tree: string | undefined }> {
  const read = createRepositoryReader(request, repository);
  const page = await read("/commits", { sha: commit, per_page: commitsPerPage }, commitList);
  const listed = new Map(page.map((one) => [one.sha, one]));
  const start = listed.get(commit);
  if (start === undefined) throw new UnknownCommit(`GitHub doesn't list the commit ${commit}`);
  const tree = start.commit?.tree.sha.toLowerCase();
  const commits: string[] = [];
  for (let one: typeof start | undefined = start; one !== undefined; one = listed.get(commits.at(-1) ?? "")) {
    const [first] = one.parents;
    if (first === undefined) return { commits, isRoot: true, tree };
    commits.push(first.sha);
  }
  return { commits, isRoot: false, tree };
}

const comparison = z.lazy(() => z.object({ merge_base_commit: z.object({ sha: z.string() }) }));

async function readMergeBase(head: string, base: string, { repository, request }: CommitSource): Promise<string> {
  const read = createRepositoryReader(request, repository);
  const parameters = { basehead: `${base}...${head}`, per_page: 1 };
  return (await read("/compare/{basehead}", parameters, comparison)).merge_base_commit.sha;
}

/** Whether a branch still contains a commit, which a force-push may have dropped; undefined if GitHub doesn't say. */
export async function isOnBranch(commit: string, branch: string, source: CommitSource): Promise<boolean | undefined> {
  const read = await tryAsync(readMergeBase(commit, branch, source));
  return "value" in read ? read.value.toLowerCase() === commit.toLowerCase() : undefined;
}

/** Reads the tree of a commit: what was evaluated, whatever commit holds it. Undefined if GitHub doesn't say. */
export async function readTree(commit: string, { repository, request }: CommitSource): Promise<string | undefined> {
  const read = createRepositoryReader(request, repository);
  const response = await tryAsync(read("/commits/{ref}", { ref: commit, per_page: 1 }, commitWithTree));
  return "value" in response ? response.value.commit.tree.sha.toLowerCase() : undefined;
}

/** Returns a function whose requests end with the signal, and that sends none after that. */
export function endWith(signal: AbortSignal, request: GitHubRequest): GitHubRequest {
  return async (route, parameters) => {
    const { promise, reject } = Promise.withResolvers<never>();
    const end = () => reject(new GitHubError("the time for the search is over"));
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    try {
      return await (signal.aborted ? promise : Promise.race([promise, request(route, parameters)]));
    } finally {
      signal.removeEventListener("abort", end);
    }
  };
}
