import * as z from "zod/mini";

/** A commit's SHA, of either length that Git uses. */
export const sha = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "must be a commit SHA"));

/** The number of an issue or a pull request. */
export const issueNumber = z.int().check(z.positive("must be at least 1"));

const branchEnd = z.object({
  ref: z.string(),
  sha,
  // Null if the fork was deleted.
  repo: z.catch(z.nullish(z.object({ id: z.number() })), undefined),
});

/** A pull request as an event or the API describes it. `base.sha` can be out of date and isn't used. */
export type PullRequestPayload = z.output<typeof pullRequestPayload>;

export const pullRequestPayload = z.object({
  number: issueNumber,
  state: z.catch(z.nullish(z.string()), undefined),
  /** Only events and the response for one pull request contain it, but lists don't. */
  merged: z.catch(z.nullish(z.boolean()), undefined),
  head: branchEnd,
  base: z.object({ ref: z.string(), repo: z.catch(z.nullish(z.object({ id: z.number() })), undefined) }),
  user: z.catch(z.nullish(z.object({ login: z.string() })), undefined),
});

/** Parses the pull requests of a list, and skips other items. */
export function readablePullRequests(items: readonly unknown[]): PullRequestPayload[] {
  return items.flatMap((item) => pullRequestPayload.safeParse(item).data ?? []);
}
