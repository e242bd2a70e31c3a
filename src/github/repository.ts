import { z } from "zod";
import { type PullRequestPayload, pullRequestPayload } from "../run-context.ts";
import type { PullRequests } from "../target.ts";
import type { GitHubRequest } from "./client.ts";

export interface RepositoryName {
  owner: string;
  name: string;
}

/** Reads pull requests of a repository. */
export function pullRequestsOf(request: GitHubRequest, repository: RepositoryName): PullRequests {
  const common = { owner: repository.owner, repo: repository.name };
  const list = async (route: string, parameters: Record<string, unknown>): Promise<PullRequestPayload[]> => {
    const { data } = await request(route, { ...common, ...parameters, per_page: 100 });
    return z.array(pullRequestPayload).parse(data);
  };
  return {
    byNumber: async (number) => {
      const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
      return pullRequestPayload.parse((await request(route, { ...common, pull_number: number })).data);
    },
    byHeadBranch: (owner, branch) =>
      list("GET /repos/{owner}/{repo}/pulls", { head: `${owner}:${branch}`, state: "open" }),
    byCommit: (commit) =>
      list("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: commit }),
  };
}
