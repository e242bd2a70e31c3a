import * as z from "zod/mini";
import { GitHubError, type GitHubRequest } from "../github/client.ts";
import { type RepositoryName, type RepositoryReader, repositoryReader } from "../github/repository.ts";
import { tryAsync } from "../lib/errors.ts";
import type { SearchStart, StartLabel, Target } from "../run/target.ts";
import { commitWithTree } from "../run/tree.ts";

// First parents that one GraphQL query follows from one commit: GitHub takes a depth of 25, and each costs two.
const parentsNested = 11;

// Places further down the line that the same query follows beside it.
const parentStrides = 9;

// Commits per page of GitHub's list, which is the API's maximum.
const commitsPerPage = 100;

// The maximum number of requests for the history: a thousand first parents.
const historyRequests = 10;

/** A line of commits, each the first parent of the one before, read from GitHub piece by piece. */
export interface History {
  /** The commits known so far, nearest first; none where the start could not be read. */
  readonly commits: readonly string[];
  readonly place: StartLabel;
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
  const begin = async ({ label: place, ...from }: SearchStart): Promise<History> => {
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
  const otherwise = start.kind === "first parent" && isGone(begun.failure) ? start.fallback : undefined;
  if (otherwise === undefined) return failed(start.label, begun.failure);
  const again = await tryAsync(begin(otherwise));
  return "value" in again ? again.value : failed(otherwise.label, again.failure);
}

function buildHistory(
  begun: FirstParents,
  place: StartLabel,
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

function failed(place: StartLabel, failure: unknown): History {
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

/** First parents behind a commit, nearest first. */
interface FirstParents {
  commits: string[];
  /** The last one, or the commit itself, has no parent. */
  isRoot: boolean;
  /** The tree of the commit itself, where the answer shows it. */
  tree?: string | undefined;
}

/** Reads some of the first parents behind a commit. Throws GitHubError. */
type ReadFirstParents = (commit: string) => Promise<FirstParents>;

/** GitHub answered without the commit that it was asked for. */
class UnknownCommit extends GitHubError {
  override name = "UnknownCommit";
}

interface FirstParentReaders {
  /**
   * By REST's list of commits, which is in the order of time and holds merged branches too: a whole page of first
   * parents where history is a line, and at least the first of them anywhere.
   */
  nearest: ReadFirstParents;
  /** By parent links over GraphQL, which what merges brought in does not lead astray; where it is refused, by the list. */
  further: ReadFirstParents;
}

function firstParentReaders(request: GitHubRequest, repository: RepositoryName): FirstParentReaders {
  const list = repositoryReader(request, repository);
  const nearest = (commit: string) => byList(list, commit);
  // Strides per query, as long as GraphQL does not refuse them.
  let queries: readonly number[] = [parentStrides, 0];
  const further = async (commit: string) => {
    for (let [strides] = queries; strides !== undefined; [strides] = queries) {
      const line = await tryAsync(byLinks(request, repository, commit, strides));
      if ("value" in line && line.value) return line.value;
      // A query that was not taken may be too much; GraphQL itself refused answers no smaller one either.
      queries = "value" in line ? queries.slice(1) : [];
    }
    return await nearest(commit);
  };
  return { nearest, further };
}

/**
 * One query that nests `parents(first: 1)`, from the commit and from every stride behind it; undefined where GitHub does
 * not take it.
 */
async function byLinks(
  request: GitHubRequest,
  { owner, name }: RepositoryName,
  commit: string,
  strides: number,
): Promise<FirstParents | undefined> {
  const variables = { owner, name, commit };
  const { data } = await request("POST /graphql", { query: linksQuery(commit, strides), variables });
  const parsed = linksAnswer.safeParse(data);
  if (parsed.data?.errors?.length) return undefined;
  const { object, ...others } = parsed.data?.data?.repository ?? {};
  const first = readChain(object);
  if (first.commits.length === 0) throw new UnknownCommit("GraphQL does not show the commit");
  const line: FirstParents = { commits: first.commits.slice(1), isRoot: first.isRoot };
  for (let stride = 1; stride <= strides && !line.isRoot; stride += 1) {
    const chain = readChain(others[strideName(stride)]);
    if (chain.commits.length === 0) break;
    line.commits.push(...chain.commits);
    line.isRoot = chain.isRoot;
  }
  return line;
}

// Made while an answer is under way, as are the schemas below: before it they would hold up the first request.
const linksAnswer = z.lazy(() =>
  z.object({
    data: z.nullish(z.object({ repository: z.nullish(z.record(z.string(), z.unknown())) })),
    errors: z.nullish(z.array(z.unknown())),
  }),
);

function linksQuery(commit: string, strides: number): string {
  const chain = nested(parentsNested);
  const behind = Array.from({ length: strides }, (_, index) => {
    const distance = (index + 1) * (parentsNested + 1);
    return `${strideName(index + 1)}: object(expression: "${commit}~${distance}") { ...line }`;
  });
  return `query($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) { ...line }
    ${behind.join("\n    ")}
  }
}
fragment line on Commit { ${chain} }`;
}

function strideName(stride: number): string {
  return `stride${stride}`;
}

function nested(depth: number): string {
  return depth === 0 ? "oid" : `oid parents(first: 1) { nodes { ${nested(depth - 1)} } }`;
}

const link = z.lazy(() =>
  z.object({
    oid: z.string().check(z.toLowerCase()),
    parents: z.optional(z.object({ nodes: z.array(z.unknown()) })),
  }),
);

/** A commit and its first parents as they are nested; none where the answer has no such commit. */
function readChain(object: unknown): FirstParents {
  const commits: string[] = [];
  for (let parsed = link.safeParse(object); parsed.success; ) {
    const { oid, parents } = parsed.data;
    commits.push(oid);
    if (parents?.nodes.length === 0) return { commits, isRoot: true };
    parsed = link.safeParse(parents?.nodes[0]);
  }
  return { commits, isRoot: false };
}

const listAnswer = z.lazy(() =>
  z.array(
    z.object({
      sha: z.string(),
      parents: z.array(z.object({ sha: z.string() })),
      commit: z.catch(z.optional(commitWithTree.shape.commit), undefined),
    }),
  ),
);

async function byList(read: RepositoryReader, commit: string): Promise<FirstParents> {
  const page = await read("/commits", { sha: commit, per_page: commitsPerPage }, listAnswer);
  const parentsBySha = new Map(page.map(({ sha, parents }) => [sha, parents]));
  if (!parentsBySha.has(commit)) throw new UnknownCommit(`GitHub does not list the commit ${commit}`);
  const tree = page.find(({ sha }) => sha === commit)?.commit?.tree.sha.toLowerCase();
  const commits: string[] = [];
  for (let parents = parentsBySha.get(commit); ; parents = parentsBySha.get(commits.at(-1) ?? "")) {
    if (parents === undefined) return { commits, isRoot: false, tree };
    const [first] = parents;
    if (first === undefined) return { commits, isRoot: true, tree };
    commits.push(first.sha);
  }
}
