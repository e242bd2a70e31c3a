import * as z from "zod/mini";

/** A commit's SHA, of either length that Git knows. */
export const sha = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "wants a commit SHA"));

/** The number of an issue or a pull request. */
export const issueNumber = z.int().check(z.positive("wants a number from 1"));

const branchEnd = z.object({
  ref: z.string(),
  sha,
  // Null where a fork is gone.
  repo: z.catch(z.nullish(z.object({ id: z.number() })), undefined),
});

/** A pull request as an event or the API describes it. `base.sha` is a stale snapshot and is not used. */
export type PullRequestPayload = z.output<typeof pullRequestPayload>;

export const pullRequestPayload = z.object({
  number: issueNumber,
  state: z.catch(z.nullish(z.string()), undefined),
  /** Only events and the answer for one pull request say it; lists do not. */
  merged: z.catch(z.nullish(z.boolean()), undefined),
  head: branchEnd,
  base: z.object({ ref: z.string(), repo: z.catch(z.nullish(z.object({ id: z.number() })), undefined) }),
  user: z.catch(z.nullish(z.object({ login: z.string() })), undefined),
});

/** The pull requests of a list; an item that is none is left out. */
export function readablePullRequests(items: readonly unknown[]): PullRequestPayload[] {
  return items.flatMap((item) => pullRequestPayload.safeParse(item).data ?? []);
}
