import { readFileSync, statSync } from "node:fs";
import * as z from "zod/mini";
import { issueNumber, pullRequestPayload, sha } from "../github/repository.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { lenient, optionalText } from "../lib/json.ts";
import type { Environment } from "../lib/network.ts";
import { trimTrailing } from "../lib/text.ts";
import { messages } from "./messages.ts";

/** What GITHUB_* and the event file say about this workflow run. */
export type RunContext = ReturnType<typeof readRunContext>;

export interface GitRef {
  type: "branch" | "tag" | "other";
  /** `main`, `v1`, or the whole ref if it's neither a branch nor a tag. */
  name: string;
}

const digits = z.string().check(z.regex(/^\d{1,20}$/, "must be a number"));
const httpUrl = z
  .url({ protocol: /^https?$/, error: "must be an http or https URL" })
  .check(z.overwrite((text) => trimTrailing(text, "/")));
const textOrEmpty = z._default(z.string(), "");

const variables = z.object({
  GITHUB_EVENT_NAME: z.string().check(z.regex(/^[a-z0-9_]+$/, "must be the name of an event")),
  GITHUB_SHA: sha,
  GITHUB_REF: textOrEmpty,
  GITHUB_REPOSITORY: z.string().check(z.regex(/^[\w.-]+\/[\w.-]+$/, "must be owner/name")),
  GITHUB_REPOSITORY_ID: z.optional(digits),
  GITHUB_RUN_ID: digits,
  GITHUB_RUN_NUMBER: digits,
  GITHUB_RUN_ATTEMPT: z._default(digits, "1"),
  GITHUB_WORKFLOW: textOrEmpty,
  GITHUB_WORKFLOW_REF: textOrEmpty,
  GITHUB_JOB: z.string(),
  GITHUB_ACTION: z.string(),
  GITHUB_ACTOR: textOrEmpty,
  GITHUB_SERVER_URL: z._default(httpUrl, "https://github.com"),
  GITHUB_API_URL: z._default(httpUrl, "https://api.github.com"),
  GITHUB_GRAPHQL_URL: z.optional(httpUrl),
  GITHUB_WORKSPACE: textOrEmpty,
  GITHUB_EVENT_PATH: textOrEmpty,
});

// The few members of GitHub's payloads that are used. Some events send null for a member that they don't have.
const payloadSchema = z.object({
  repository: lenient(
    z.object({
      id: lenient(z.number()),
      default_branch: optionalText,
      private: lenient(z.boolean()),
      visibility: optionalText,
    }),
  ),
  action: optionalText,
  pull_request: z.nullish(pullRequestPayload),
  issue: z.nullish(z.object({ number: issueNumber, pull_request: z.optional(z.unknown()) })),
  workflow_run: z.nullish(
    z.object({
      event: optionalText,
      head_sha: sha,
      head_branch: optionalText,
      head_repository: lenient(z.object({ id: z.number(), owner: lenient(z.object({ login: z.string() })) })),
      pull_requests: lenient(z.array(z.unknown())),
    }),
  ),
  merge_group: z.nullish(z.object({ head_sha: sha, head_ref: z.string(), base_sha: sha, base_ref: z.string() })),
  deployment: z.nullish(z.object({ sha, ref: optionalText })),
});

type Payload = z.output<typeof payloadSchema>;

/** The member that an event needs beside its action and the repository. */
const memberByEvent: Readonly<Record<string, keyof Payload>> = {
  pull_request: "pull_request",
  pull_request_target: "pull_request",
  pull_request_review: "pull_request",
  pull_request_review_comment: "pull_request",
  issue_comment: "issue",
  workflow_run: "workflow_run",
  merge_group: "merge_group",
  deployment: "deployment",
  deployment_status: "deployment",
};

/**
 * Reads the context from GITHUB_* and the event file.
 *
 * @throws ActionError that names every variable that is missing or invalid.
 */
export function readRunContext(environment: Environment) {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const { data: given, error } = variables.safeParse(set);
  if (error) throw new ActionError(messages.notInWorkflow(listIssues(error)));
  const payload = readPayload(given.GITHUB_EVENT_NAME, given.GITHUB_EVENT_PATH);
  const { id, default_branch: defaultBranch, private: isPrivate, visibility } = payload.repository ?? {};
  const repositoryId = given.GITHUB_REPOSITORY_ID ?? id?.toString();
  if (repositoryId === undefined) throw new ActionError(messages.notInWorkflow("GITHUB_REPOSITORY_ID is required"));
  const [owner = "", name = ""] = given.GITHUB_REPOSITORY.split("/");
  const repositoryUrl = `${given.GITHUB_SERVER_URL}/${given.GITHUB_REPOSITORY}`;
  const runUrl = `${repositoryUrl}/actions/runs/${given.GITHUB_RUN_ID}`;
  const attempt = Number(given.GITHUB_RUN_ATTEMPT);
  return {
    eventName: given.GITHUB_EVENT_NAME,
    payload,
    /** The login that started the run. */
    actor: given.GITHUB_ACTOR,
    repository: { id: repositoryId, owner, name, url: repositoryUrl },
    /** The event says that the repository is private or internal. */
    isPrivate: isPrivate === true || ["private", "internal"].includes(visibility ?? ""),
    defaultBranch: defaultBranch ?? undefined,
    /** GITHUB_SHA, and the ref it was taken from. */
    sha: given.GITHUB_SHA.toLowerCase(),
    ref: parseGitRef(given.GITHUB_REF),
    run: {
      id: given.GITHUB_RUN_ID,
      number: Number(given.GITHUB_RUN_NUMBER),
      attempt,
      url: attempt > 1 ? `${runUrl}/attempts/${attempt}` : runUrl,
      workflow: given.GITHUB_WORKFLOW,
      /** The path of the workflow file in its repository, or the workflow's name if the runner doesn't say. */
      workflowPath: readWorkflowPath(given) ?? given.GITHUB_WORKFLOW,
      job: given.GITHUB_JOB,
      /** The ID of the step, as the runner numbers it. */
      step: given.GITHUB_ACTION,
    },
    server: {
      apiUrl: given.GITHUB_API_URL,
      graphqlUrl: given.GITHUB_GRAPHQL_URL ?? `${given.GITHUB_API_URL}/graphql`,
    },
    workspace: given.GITHUB_WORKSPACE,
    /** In milliseconds since the epoch: the runner writes the event file once, when the job begins. */
    jobStartedAt: given.GITHUB_EVENT_PATH === "" ? undefined : statSync(given.GITHUB_EVENT_PATH).mtimeMs,
  };
}

/** Splits `refs/heads/a/b`, `refs/tags/v1`, or any other ref. */
export function parseGitRef(ref: string): GitRef {
  if (ref.startsWith("refs/heads/")) return { type: "branch", name: ref.slice("refs/heads/".length) };
  if (ref.startsWith("refs/tags/")) return { type: "tag", name: ref.slice("refs/tags/".length) };
  return { type: "other", name: ref };
}

/** Returns the path of the workflow file in its repository; undefined if the runner doesn't say. */
export function readWorkflowPath({ GITHUB_WORKFLOW_REF: reference = "" }: Environment): string | undefined {
  // `owner/name/.github/workflows/evaluate.yml@refs/heads/main`: the path stays the same across branches.
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1];
}

function readPayload(eventName: string, path: string): Payload {
  if (path === "") return {};
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ActionError(messages.eventNotRead(errorMessage(error)));
  }
  const member = memberByEvent[eventName];
  const read = { repository: true, action: true, ...(member === undefined ? {} : { [member]: true }) } as const;
  const { data, error } = z.pick(payloadSchema, read).safeParse(content);
  if (error) throw new ActionError(messages.invalidEvent(listIssues(error)));
  return data;
}

function listIssues(error: z.core.$ZodError): string {
  const issues = error.issues.map(
    ({ path, code, message }) => `${path.join(".")} ${code === "invalid_type" ? "is required" : message}`,
  );
  return issues.join("; ");
}
