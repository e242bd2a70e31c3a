import * as z from "zod/mini";
import { GitHubError, type GitHubRequest } from "./client.ts";
import { type PullRequestPayload, pullRequestPayload, readablePullRequests } from "./pull-request.ts";

export interface RepositoryName {
  owner: string;
  name: string;
}

/** What events without a pull request have to request from GitHub. */
export interface PullRequests {
  byNumber(number: number): Promise<PullRequestPayload>;
  /** The open ones of a branch, including a fork's. `owner` owns the head's repository. */
  byHeadBranch(owner: string, branch: string): Promise<PullRequestPayload[]>;
  /** All that contain a commit, including closed ones and those whose head has changed since. */
  byCommit(commit: string): Promise<PullRequestPayload[]>;
}

/** Sends GET requests below `/repos/{owner}/{repo}`, and checks their responses. */
export type RepositoryReader = <Schema extends z.ZodMiniType>(
  path: string,
  parameters: Record<string, unknown>,
  schema: Schema,
) => Promise<z.output<Schema>>;

/** @throws GitHubError, also if the response isn't GitHub's, such as a proxy's page. */
export function repositoryReader(request: GitHubRequest, { owner, name }: RepositoryName): RepositoryReader {
  return async (path, parameters, schema) => {
    const route = `GET /repos/{owner}/{repo}${path}`;
    const { data } = await request(route, { owner, repo: name, ...parameters });
    const parsed = schema.safeParse(data);
    if (!parsed.success) throw new GitHubError(`the answer to ${route} is not GitHub's`);
    return parsed.data;
  };
}

/** Reads pull requests of a repository. */
export function createPullRequests(request: GitHubRequest, repository: RepositoryName): PullRequests {
  const read = repositoryReader(request, repository);
  const list = async (path: string, parameters: Record<string, unknown>): Promise<PullRequestPayload[]> =>
    readablePullRequests(await read(path, { ...parameters, per_page: 100 }, z.array(z.unknown())));
  return {
    byNumber: (number) => read("/pulls/{pull_number}", { pull_number: number }, pullRequestPayload),
    byHeadBranch: (owner, branch) => list("/pulls", { head: `${owner}:${branch}`, state: "open" }),
    byCommit: (commit) => list("/commits/{commit_sha}/pulls", { commit_sha: commit }),
  };
}
