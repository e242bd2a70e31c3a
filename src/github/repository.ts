import * as z from "zod/mini";
import { lenient, optionalText } from "../lib/json.ts";
import type { GitHubRequest } from "./client.ts";
import { GitHubError } from "./errors.ts";
import { messages } from "./messages.ts";

/** A commit's SHA, of either length that Git uses. */
export const sha = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "must be a commit SHA"));

/** The number of an issue or a pull request. */
export const issueNumber = z.int().check(z.positive("must be at least 1"));

// Null if the fork was deleted.
const headRepository = lenient(z.object({ id: z.number() }));

/** A pull request as an event or the API describes it. `base.sha` can be out of date and isn't used. */
export const pullRequestPayload = z.object({
  number: issueNumber,
  state: optionalText,
  /** Only events and the response for one pull request contain it, but lists don't. */
  merged: lenient(z.boolean()),
  head: z.object({ ref: z.string(), sha, repo: headRepository }),
  base: z.object({ ref: z.string(), repo: headRepository }),
  user: lenient(z.object({ login: z.string() })),
});

export type PullRequestPayload = z.output<typeof pullRequestPayload>;

/** Parses the pull requests of a list, and skips other items. */
export function parsePullRequests(items: readonly unknown[]): PullRequestPayload[] {
  return items.flatMap((item) => pullRequestPayload.safeParse(item).data ?? []);
}

/** A repository, and what sends requests to its API. */
export interface RepositorySource {
  repository: { owner: string; name: string };
  request: GitHubRequest;
}

/**
 * Sends a GET request below `/repos/{owner}/{repo}`, and checks the response.
 *
 * @throws GitHubError, also if the response isn't GitHub's, such as a proxy's page.
 */
export async function readRepository<Schema extends z.ZodMiniType>(
  { repository: { owner, name }, request }: RepositorySource,
  path: string,
  parameters: Record<string, unknown>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const route = `GET /repos/{owner}/{repo}${path}`;
  const { data } = await request(route, { owner, repo: name, ...parameters });
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new GitHubError(messages.unexpectedResponse(route));
  return parsed.data;
}

export type PullRequests = ReturnType<typeof createPullRequests>;

/** Returns what events without a pull request have to request from GitHub. */
export function createPullRequests(request: GitHubRequest, repository: RepositorySource["repository"]) {
  const source = { repository, request };
  const list = async (path: string, parameters: Record<string, unknown>): Promise<PullRequestPayload[]> =>
    parsePullRequests(await readRepository(source, path, { ...parameters, per_page: 100 }, z.array(z.unknown())));
  return {
    byNumber: (number: number): Promise<PullRequestPayload> =>
      readRepository(source, "/pulls/{pull_number}", { pull_number: number }, pullRequestPayload),
    /** The open ones of a branch, including a fork's. `owner` owns the head's repository. */
    byHeadBranch: (owner: string, branch: string) => list("/pulls", { head: `${owner}:${branch}`, state: "open" }),
    /** All that contain a commit, including closed ones and those whose head has changed since. */
    byCommit: (commit: string) => list("/commits/{commit_sha}/pulls", { commit_sha: commit }),
  };
}
