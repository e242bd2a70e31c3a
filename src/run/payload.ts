import * as z from "zod/mini";
import { issueNumber, pullRequestPayload, readablePullRequests, sha } from "../github/pull-request.ts";
import { optionalText } from "../lib/json.ts";

// The few members of GitHub's payloads that are used; the rest is let pass. Some events send null for what they
// have none of, and what decides nothing may be as odd as it likes.

const repository = () =>
  z.catch(
    z.nullish(
      z.object({
        id: z.catch(z.nullish(z.number()), undefined),
        default_branch: optionalText,
        private: z.catch(z.nullish(z.boolean()), undefined),
        visibility: optionalText,
      }),
    ),
    undefined,
  );

const workflowRun = () =>
  z.object({
    event: optionalText,
    head_sha: sha,
    head_branch: optionalText,
    head_repository: z.catch(
      z.nullish(z.object({ id: z.number(), owner: z.catch(z.nullish(z.object({ login: z.string() })), undefined) })),
      undefined,
    ),
    pull_requests: z.pipe(z.catch(z.nullish(z.array(z.unknown())), undefined), z.transform(readableOnes)),
  });

function readableOnes(items: unknown[] | null | undefined) {
  return readablePullRequests(items ?? []);
}

// Made for the event of the run alone: each start would pay for all of them.
const members = {
  repository,
  action: () => optionalText,
  pull_request: () => z.nullish(pullRequestPayload),
  issue: () => z.nullish(z.object({ number: issueNumber, pull_request: z.optional(z.unknown()) })),
  workflow_run: () => z.nullish(workflowRun()),
  merge_group: () => z.nullish(z.object({ head_sha: sha, head_ref: z.string(), base_sha: sha, base_ref: z.string() })),
  deployment: () => z.nullish(z.object({ sha, ref: optionalText })),
};

type Shape = { [Name in keyof typeof members]: ReturnType<(typeof members)[Name]> };

/** What is read of an event: the repository, and what the event's row of the table of events needs. */
export type Payload = z.output<z.ZodMiniObject<Shape>>;

const ofPullRequest = ["action", "pull_request"] as const;

/** The members of each event that decide something; of an event that is not here none does. */
const membersByEvent: Readonly<Record<string, readonly (keyof Payload)[]>> = {
  pull_request: ofPullRequest,
  pull_request_target: ofPullRequest,
  pull_request_review: ofPullRequest,
  pull_request_review_comment: ofPullRequest,
  issue_comment: ["issue"],
  workflow_run: ["workflow_run"],
  merge_group: ["merge_group"],
  deployment: ["deployment"],
  deployment_status: ["deployment"],
};

/** Reads of an event file's content what its row needs; a fault in anything else is none. */
export function parsePayload(eventName: string, content: unknown) {
  const wanted: readonly (keyof Payload)[] = ["repository", ...(membersByEvent[eventName] ?? [])];
  // Each member may be missing, so those of other events are as if they were not there.
  const shape = Object.fromEntries(wanted.map((name) => [name, members[name]()])) as Shape;
  return z.object(shape).safeParse(content);
}
