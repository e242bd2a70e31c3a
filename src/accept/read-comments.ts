import * as z from "zod/mini";
import { GitHubError } from "../github/errors.ts";
import { pullRequestPayload, type RepositorySource, readRepository } from "../github/repository.ts";
import { optionalText } from "../lib/json.ts";

const commentSchema = z.object({
  body: optionalText,
  user: z.nullish(z.object({ login: z.string(), type: optionalText })),
  created_at: z.string(),
  updated_at: z.string(),
  performed_via_github_app: z.nullish(z.unknown()),
});

export type PullRequestComment = z.output<typeof commentSchema>;

const accessSchema = z.object({ permission: z.string() });

const pageLength = 100;
const maxPages = 30;

/** What GitHub knows of a pull request. Each thing is asked for once, however many experiments need it. */
export type PullRequestReader = ReturnType<typeof createPullRequestReader>;

/** Creates a reader of a repository's pull requests, comments, and permissions, which rejects with a GitHubError. */
export function createPullRequestReader(source: RepositorySource) {
  return {
    readPull: readOnce(async (number: number) => {
      const pull = await readRepository(source, "/pulls/{pull_number}", { pull_number: number }, pullRequestPayload);
      return { author: pull.user?.login, head: pull.head.sha.toLowerCase() };
    }),
    /** Reads the comments that were created or edited since a time, in milliseconds since the Unix epoch. */
    readComments: readOnce(async (number: number, since: number) => {
      const comments: PullRequestComment[] = [];
      const filter = { issue_number: number, since: new Date(since).toISOString(), per_page: pageLength };
      for (let page = 1; page <= maxPages; page += 1) {
        const path = "/issues/{issue_number}/comments";
        const items = await readRepository(source, path, { ...filter, page }, z.array(z.unknown()));
        comments.push(...items.flatMap((item) => commentSchema.safeParse(item).data ?? []));
        if (items.length < pageLength) return comments;
      }
      throw new GitHubError("the pull request has too many comments");
    }),
    /** Returns whether somebody may push to the repository now. */
    readAccess: readOnce(async (username: string) => {
      try {
        const path = "/collaborators/{username}/permission";
        const { permission } = await readRepository(source, path, { username }, accessSchema);
        return permission === "write" || permission === "admin";
      } catch (error) {
        // Who isn't a collaborator isn't found.
        if (error instanceof GitHubError && error.status === 404) return false;
        throw error;
      }
    }),
  };
}

/** Returns a function that loads the value for each list of parameters once. */
function readOnce<Given extends (string | number)[], Value>(load: (...given: Given) => Promise<Value>) {
  const known = new Map<string, Promise<Value>>();
  return (...given: Given): Promise<Value> => {
    const key = given.join(" ");
    const value = known.get(key) ?? load(...given);
    known.set(key, value);
    return value;
  };
}
