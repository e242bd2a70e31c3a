import { z } from "zod";
import { commitsPerPage, historyPages } from "../limits.ts";
import type { SearchStart } from "../target.ts";
import type { GitHubRequest } from "./client.ts";
import type { RepositoryName } from "./repository.ts";

/** A line of commits, each the first parent of the one before, read from GitHub piece by piece. */
export interface FirstParentLine {
  /** The commits known so far, nearest first. */
  commits: string[];
  /** Reads on; false once the root or the bound is reached. */
  readOn(): Promise<boolean>;
}

const commit = z.object({
  sha: z.string(),
  parents: z.array(z.object({ sha: z.string() })),
});

const commitsAnswer = z.array(commit);
const comparisonAnswer = z.object({ merge_base_commit: z.object({ sha: z.string() }) });

/**
 * Reads the line from where a search starts, without a clone: from the commits endpoint, for a merge base after
 * one comparison. A merge commit that GitHub no longer serves is replaced by `fallback`.
 */
export async function readFirstParents(
  request: GitHubRequest,
  repository: RepositoryName,
  start: SearchStart,
  baseline: string,
): Promise<FirstParentLine> {
  const common = { owner: repository.owner, repo: repository.name };
  switch (start.kind) {
    case "commit":
      return await firstParentLine(request, common, start.commit, 0);
    case "first parent":
      return await firstParentLine(request, common, start.of, 1);
    case "merge base":
      return await firstParentLine(request, common, await mergeBase(request, common, baseline, start.of), 0);
  }
}

async function mergeBase(
  request: GitHubRequest,
  common: { owner: string; repo: string },
  base: string,
  head: string,
): Promise<string> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  const { data } = await request(route, { ...common, basehead: `${base}...${head}`, per_page: 1 });
  return comparisonAnswer.parse(data).merge_base_commit.sha;
}

async function firstParentLine(
  request: GitHubRequest,
  common: { owner: string; repo: string },
  from: string,
  skip: number,
): Promise<FirstParentLine> {
  const firstParent = new Map<string, string | undefined>();
  const commits: string[] = [];
  let pages = 0;
  let next: string | undefined = from;
  let toSkip = skip;

  // The list is in the order of time and holds merged branches too; each page starts where the line broke off.
  const readOn = async (): Promise<boolean> => {
    if (next === undefined || pages >= historyPages) return false;
    pages += 1;
    const route = "GET /repos/{owner}/{repo}/commits";
    const { data } = await request(route, { ...common, sha: next, per_page: commitsPerPage });
    for (const { sha, parents } of commitsAnswer.parse(data)) firstParent.set(sha, parents[0]?.sha);
    while (next !== undefined && firstParent.has(next)) {
      if (toSkip > 0) toSkip -= 1;
      else commits.push(next);
      next = firstParent.get(next);
    }
    return true;
  };
  await readOn();
  return { commits, readOn };
}
