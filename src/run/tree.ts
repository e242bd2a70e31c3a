import * as z from "zod/mini";
import type { GitHubRequest } from "../github/client.ts";
import { type RepositoryName, repositoryReader, sha } from "../github/repository.ts";
import { tryAsync } from "../lib/errors.ts";

/** A commit as GitHub's REST API shows it, as far as its tree goes. */
export const commitWithTree = z.object({ commit: z.object({ tree: z.object({ sha }) }) });

/** Reads the tree of a commit: what was evaluated, whatever commit holds it. Undefined if GitHub doesn't tell. */
export async function readTree(
  commit: string,
  repository: RepositoryName,
  gitHub: GitHubRequest,
): Promise<string | undefined> {
  const read = repositoryReader(gitHub, repository);
  const answer = await tryAsync(read("/commits/{ref}", { ref: commit, per_page: 1 }, commitWithTree));
  return "value" in answer ? answer.value.commit.tree.sha.toLowerCase() : undefined;
}
