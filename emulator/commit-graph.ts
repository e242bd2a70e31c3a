import { createHash } from "node:crypto";

export interface CommitNode {
  /** The first parent is on the branch that received the commit. */
  parents: string[];
  /** ISO 8601. A commit without a date is one minute newer than the commit before it in the graph. */
  date?: string;
  /** The SHA of its tree. By default, each commit has a different tree. */
  tree?: string;
}

/** Commits by SHA. */
export type CommitGraph = Record<string, CommitNode>;

export interface HistoryComparison {
  status: "identical" | "ahead" | "behind" | "diverged";
  mergeBase: string;
  aheadBy: number;
  behindBy: number;
  /** The commits that only the head has, oldest first. */
  commits: string[];
}

/** Returns a SHA of 40 hex digits. The same name always gives the same SHA. */
export function createFakeSha(name: string): string {
  return createHash("sha1").update(name).digest("hex");
}

/** Creates `length` commits named `<name>-1`, `<name>-2`, and so on, oldest first. The first one follows `parent`. */
export function createLinearHistory(
  name: string,
  length: number,
  parent?: string,
): { commits: CommitGraph; shas: string[] } {
  const shas = Array.from({ length }, (_, index) => createFakeSha(`${name}-${index + 1}`));
  const firstParent = (index: number) => (index === 0 ? parent : shas[index - 1]);
  const commits = shas.map((sha, index) => [sha, { parents: [firstParent(index) ?? []].flat() }] as const);
  return { commits: Object.fromEntries(commits), shas };
}

const firstDate = Date.UTC(2026, 0, 1);

/** Returns a commit's date in milliseconds since the Unix epoch. */
export type ReadCommitDate = (sha: string) => number;

export function createDateReader(graph: CommitGraph): ReadCommitDate {
  const positions = new Map(Object.keys(graph).map((sha, index) => [sha, index]));
  return (sha) => {
    const date = graph[sha]?.date;
    return date === undefined ? firstDate + (positions.get(sha) ?? 0) * 60_000 : Date.parse(date);
  };
}

/** Lists a commit and its ancestors in the order of `git log`: the newest of the known commits comes first. */
export function listHistory(graph: CommitGraph, start: string, readDate = createDateReader(graph)): string[] {
  const order: string[] = [];
  const seen = new Set([start]);
  const known = [start];
  while (known.length > 0) {
    const sha = takeNewest(known, readDate);
    order.push(sha);
    for (const parent of listParents(graph, sha)) {
      if (!seen.has(parent)) known.push(parent);
      seen.add(parent);
    }
  }
  return order;
}

function takeNewest(known: string[], readDate: ReadCommitDate): string {
  const dates = known.map(readDate);
  const [newest = ""] = known.splice(dates.indexOf(Math.max(...dates)), 1);
  return newest;
}

function listParents(graph: CommitGraph, sha: string): string[] {
  return (graph[sha]?.parents ?? []).filter((parent) => graph[parent]);
}

/** Compares `base...head` as GitHub does. Returns undefined if they have no common ancestor. */
export function compareHistories(graph: CommitGraph, base: string, head: string): HistoryComparison | undefined {
  const readDate = createDateReader(graph);
  const baseHistory = listHistory(graph, base, readDate);
  const headHistory = listHistory(graph, head, readDate);
  const inBase = new Set(baseHistory);
  const inHead = new Set(headHistory);
  const mergeBase = findMergeBase(
    graph,
    headHistory.filter((sha) => inBase.has(sha)),
  );
  if (mergeBase === undefined) return undefined;
  const commits = headHistory.filter((sha) => !inBase.has(sha)).reverse();
  const behindBy = baseHistory.filter((sha) => !inHead.has(sha)).length;
  return {
    status: selectStatus(commits.length, behindBy),
    mergeBase,
    aheadBy: commits.length,
    behindBy,
    commits,
  };
}

// The ancestors of a common ancestor are common too, so the merge base isn't the parent of any common commit.
function findMergeBase(graph: CommitGraph, common: string[]): string | undefined {
  const parents = new Set(common.flatMap((sha) => listParents(graph, sha)));
  return common.find((sha) => !parents.has(sha));
}

function selectStatus(aheadBy: number, behindBy: number): HistoryComparison["status"] {
  if (aheadBy > 0) return behindBy > 0 ? "diverged" : "ahead";
  return behindBy > 0 ? "behind" : "identical";
}
