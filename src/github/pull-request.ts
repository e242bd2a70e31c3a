import { z } from "zod";

/** A commit's SHA, of either length that Git knows. */
export const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "wants a commit SHA");

const branchEnd = z.object({
  ref: z.string(),
  sha,
  repo: z.object({ id: z.number() }).nullish(),
});

/** A pull request as an event or the API describes it. `base.sha` is a stale snapshot and is not used. */
export type PullRequestPayload = z.output<typeof pullRequestPayload>;

export const pullRequestPayload = z.object({
  number: z.number().int().positive(),
  state: z.string().optional(),
  head: branchEnd,
  base: z.object({ ref: z.string() }),
  user: z.object({ login: z.string() }).nullish(),
});
