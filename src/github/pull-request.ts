import { z } from "zod";

/** A commit's SHA, of either length that Git knows. */
export const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "wants a commit SHA");

const branchEnd = z.object({
  ref: z.string(),
  sha,
  // Null where a fork is gone.
  repo: z.object({ id: z.number() }).nullish().catch(undefined),
});

/** A pull request as an event or the API describes it. `base.sha` is a stale snapshot and is not used. */
export type PullRequestPayload = z.output<typeof pullRequestPayload>;

export const pullRequestPayload = z.object({
  number: z.number().int().positive(),
  state: z.string().nullish().catch(undefined),
  /** Only events and the answer for one pull request say it; lists do not. */
  merged: z.boolean().nullish().catch(undefined),
  head: branchEnd,
  base: z.object({ ref: z.string(), repo: z.object({ id: z.number() }).nullish().catch(undefined) }),
  user: z.object({ login: z.string() }).nullish().catch(undefined),
});

/** The pull requests of a list; an item that is none is left out. */
export function readablePullRequests(items: readonly unknown[]): PullRequestPayload[] {
  return items.flatMap((item) => pullRequestPayload.safeParse(item).data ?? []);
}
