import * as z from "zod/mini";
import { commitsPerPage, historyPages } from "../foundation/limits.ts";
import type { GitHubRequest } from "../github/client.ts";
import { type RepositoryName, type RepositoryReader, repositoryReader } from "../github/repository.ts";
import type { SearchStart } from "../run/target.ts";

/** A line of commits, each the first parent of the one before, read from GitHub piece by piece. */
export interface FirstParentLine {
  /** The commits known so far, nearest first. */
  readonly commits: readonly string[];
  /** Reads on; false once the root or the bound is reached. Throws GitHubError. */
  readOn(): Promise<boolean>;
}

const commitsAnswer = z.array(z.object({ sha: z.string(), parents: z.array(z.object({ sha: z.string() })) }));
const comparisonAnswer = z.object({ merge_base_commit: z.object({ sha: z.string() }) });

/**
 * Opens the line where a search starts, without a clone. Only what it takes to know the first commit is asked
 * for: nothing where it is given, one comparison for a merge base, the first page of commits for a first parent.
 *
 * @throws GitHubError where the start cannot be read.
 */
export async function openFirstParentLine(
  request: GitHubRequest,
  repository: RepositoryName,
  start: SearchStart,
  baseline: string,
): Promise<FirstParentLine> {
  const read = repositoryReader(request, repository);
  switch (start.kind) {
    case "commit":
      return lineFrom(read, start.commit);
    case "first parent": {
      const line = lineFrom(read, start.of);
      await line.readOn();
      line.commits.shift();
      return line;
    }
    case "merge base":
      return lineFrom(read, await mergeBase(read, baseline, start.of));
  }
}

async function mergeBase(read: RepositoryReader, base: string, head: string): Promise<string> {
  const parameters = { basehead: `${base}...${head}`, per_page: 1 };
  const comparison = await read("/compare/{basehead}", parameters, comparisonAnswer);
  return comparison.merge_base_commit.sha;
}

function lineFrom(read: RepositoryReader, from: string) {
  const commits = [from];
  let end = from;
  let pagesLeft = historyPages;
  const readOn = async (): Promise<boolean> => {
    if (pagesLeft === 0) return false;
    const known = await firstParentsFrom(read, end);
    commits.push(...known);
    end = known.at(-1) ?? end;
    pagesLeft = known.length === 0 ? 0 : pagesLeft - 1;
    return known.length > 0;
  };
  return { commits, readOn };
}

/** The first parents behind a commit, as far as one page tells them. */
async function firstParentsFrom(read: RepositoryReader, commit: string): Promise<string[]> {
  const page = await read("/commits", { sha: commit, per_page: commitsPerPage }, commitsAnswer);
  // The list is in the order of time and holds merged branches too, so the line may break off within a page.
  const firstParent = new Map(page.map(({ sha, parents }) => [sha, parents[0]?.sha]));
  const line: string[] = [];
  for (let next = firstParent.get(commit); next !== undefined; next = firstParent.get(next)) line.push(next);
  return line;
}
