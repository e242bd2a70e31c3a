import * as z from "zod/mini";
import type { GitHubRequest } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { pullRequestPayload, type RepositorySource, readRepository } from "../github/repository.ts";

const commentSchema = z.object({
  body: z.catch(z.nullish(z.string()), undefined),
  user: z.nullish(z.object({ login: z.string(), type: z.catch(z.nullish(z.string()), undefined) })),
  created_at: z.string(),
  updated_at: z.string(),
  performed_via_github_app: z.nullish(z.unknown()),
});

export type PullRequestComment = z.output<typeof commentSchema>;

/** Whether a person may push to the repository now; `unknown` if GitHub doesn't say. */
type WriteAccess = { kind: "yes" | "no" } | { kind: "unknown"; reason: string };

/** What GitHub knows of a pull request. Each thing is asked for once, however many experiments need it. */
export interface PullRequestReader {
  readPull(number: number): Promise<{ author: string | undefined; head: string }>;
  /** The comments that were created or edited since a time, in milliseconds since the Unix epoch. */
  readComments(number: number, since: number): Promise<PullRequestComment[]>;
  readAccess(login: string): Promise<WriteAccess>;
}

const pageLength = 100;
const maxPages = 30;

/** Creates a reader of a repository's pull requests, comments, and permissions. */
export function createPullRequestReader(
  request: GitHubRequest,
  repository: RepositorySource["repository"],
): PullRequestReader {
  const source = { repository, request };
  const once = new Map<string, Promise<unknown>>();
  const remember = <Value>(key: string, load: () => Promise<Value>): Promise<Value> => {
    const known = (once.get(key) as Promise<Value> | undefined) ?? load();
    once.set(key, known);
    return known;
  };
  const loadComments = async (number: number, since: string): Promise<PullRequestComment[]> => {
    const comments: PullRequestComment[] = [];
    for (let page = 1; page <= maxPages; page += 1) {
      const parameters = { issue_number: number, since, per_page: pageLength, page };
      const items = await readRepository(source, "/issues/{issue_number}/comments", parameters, z.array(z.unknown()));
      comments.push(...items.flatMap((item) => commentSchema.safeParse(item).data ?? []));
      if (items.length < pageLength) return comments;
    }
    throw new GitHubError("the pull request has too many comments");
  };
  const loadAccess = async (username: string): Promise<WriteAccess> => {
    try {
      const { permission } = await readRepository(
        source,
        "/collaborators/{username}/permission",
        { username },
        z.object({ permission: z.string() }),
      );
      return { kind: permission === "write" || permission === "admin" ? "yes" : "no" };
    } catch (error) {
      // Who isn't a collaborator isn't found.
      if (error instanceof GitHubError && error.status === 404) return { kind: "no" };
      return { kind: "unknown", reason: error instanceof GitHubError ? error.message : "no answer" };
    }
  };
  return {
    readPull: (number) =>
      remember(`pull ${number}`, async () => {
        const pull = await readRepository(source, "/pulls/{pull_number}", { pull_number: number }, pullRequestPayload);
        return { author: pull.user?.login, head: pull.head.sha.toLowerCase() };
      }),
    readComments: (number, since) => {
      const from = new Date(since).toISOString();
      return remember(`comments ${number} ${from}`, () => loadComments(number, from));
    },
    readAccess: (login) => remember(`access ${login.toLowerCase()}`, () => loadAccess(login)),
  };
}
