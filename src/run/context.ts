import { readFileSync, statSync } from "node:fs";
import * as z from "zod/mini";
import type { GitHubServer } from "../github/client.ts";
import { issueNumber, parsePullRequests, pullRequestPayload, sha } from "../github/repository.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { optionalText } from "../lib/json.ts";
import type { Environment } from "../lib/network.ts";
import { trimTrailing } from "../lib/text.ts";
import { messages } from "./messages.ts";

/** What GITHUB_* and the event file say about this workflow run. */
export interface RunContext {
  eventName: string;
  payload: Payload;
  /** The login that started the run. */
  actor: string;
  repository: Repository;
  defaultBranch: string | undefined;
  /** The event says that the repository is private or internal. */
  isPrivate: boolean;
  /** GITHUB_SHA, and the ref it was taken from. */
  sha: string;
  ref: GitRef;
  run: WorkflowRun;
  server: GitHubServer;
  workspace: string;
  /** When the job began, in milliseconds since the epoch; undefined if there is no event file. */
  jobStartedAt: number | undefined;
}

interface Repository {
  id: string;
  owner: string;
  name: string;
  url: string;
}

export interface GitRef {
  type: "branch" | "tag" | "other";
  /** `main`, `v1`, or the whole ref if it's neither a branch nor a tag. */
  name: string;
}

interface WorkflowRun {
  id: string;
  number: number;
  attempt: number;
  url: string;
  workflow: string;
  /** The path of the workflow file in its repository, or the workflow's name if the runner doesn't say. */
  workflowPath: string;
  job: string;
  /** The ID of the step, as the runner numbers it. */
  step: string;
}

const digits = z.string().check(z.regex(/^\d{1,20}$/, "must be a number"));
const isHttpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const httpUrl = z.pipe(
  z.string().check(z.refine(isHttpUrl, "must be an http or https URL")),
  z.transform((text: string) => trimTrailing(text, "/")),
);
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

// The few members of GitHub's payloads that are used. Some events send null for a member that they don't have. A member
// that decides nothing can have any value.
const repositoryPayload = z.object({
  id: z.catch(z.nullish(z.number()), undefined),
  default_branch: optionalText,
  private: z.catch(z.nullish(z.boolean()), undefined),
  visibility: optionalText,
});
const headRepository = z.object({
  id: z.number(),
  owner: z.catch(z.nullish(z.object({ login: z.string() })), undefined),
});
const workflowRunPayload = z.object({
  event: optionalText,
  head_sha: sha,
  head_branch: optionalText,
  head_repository: z.catch(z.nullish(headRepository), undefined),
  pull_requests: z.pipe(
    z.catch(z.nullish(z.array(z.unknown())), undefined),
    z.transform((items: unknown[] | null | undefined) => parsePullRequests(items ?? [])),
  ),
});
const payloadSchema = z.object({
  repository: z.catch(z.nullish(repositoryPayload), undefined),
  action: optionalText,
  pull_request: z.nullish(pullRequestPayload),
  issue: z.nullish(z.object({ number: issueNumber, pull_request: z.optional(z.unknown()) })),
  workflow_run: z.nullish(workflowRunPayload),
  merge_group: z.nullish(z.object({ head_sha: sha, head_ref: z.string(), base_sha: sha, base_ref: z.string() })),
  deployment: z.nullish(z.object({ sha, ref: optionalText })),
});

/** What is read of an event: the repository, and what the event's target is made from. */
type Payload = z.output<typeof payloadSchema>;

/** The members that each event needs beside the repository. */
const membersByEvent: Readonly<Record<string, Partial<Record<keyof Payload, true>>>> = {
  pull_request: { action: true, pull_request: true },
  pull_request_target: { action: true, pull_request: true },
  pull_request_review: { action: true, pull_request: true },
  pull_request_review_comment: { action: true, pull_request: true },
  issue_comment: { issue: true },
  workflow_run: { workflow_run: true },
  merge_group: { merge_group: true },
  deployment: { deployment: true },
  deployment_status: { deployment: true },
};

/**
 * Reads the context from GITHUB_* and the event file.
 *
 * @throws ActionError that names every variable that is missing or invalid.
 */
export function readRunContext(environment: Environment): RunContext {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(set);
  if (!parsed.success) throw new ActionError(messages.notInWorkflow(listIssues(parsed.error)));
  const given = parsed.data;
  const payload = readPayload(given.GITHUB_EVENT_NAME, given.GITHUB_EVENT_PATH);
  const { repository } = payload;
  const repositoryId = given.GITHUB_REPOSITORY_ID ?? repository?.id?.toString();
  if (repositoryId === undefined) throw new ActionError(messages.notInWorkflow("GITHUB_REPOSITORY_ID is required"));
  const [owner = "", name = ""] = given.GITHUB_REPOSITORY.split("/");
  const repositoryUrl = `${given.GITHUB_SERVER_URL}/${given.GITHUB_REPOSITORY}`;
  return {
    eventName: given.GITHUB_EVENT_NAME,
    payload,
    actor: given.GITHUB_ACTOR,
    repository: { id: repositoryId, owner, name, url: repositoryUrl },
    isPrivate: repository?.private === true || ["private", "internal"].includes(repository?.visibility ?? ""),
    defaultBranch: repository?.default_branch ?? undefined,
    sha: given.GITHUB_SHA.toLowerCase(),
    ref: parseGitRef(given.GITHUB_REF),
    run: describeWorkflowRun(given, repositoryUrl),
    server: {
      apiUrl: given.GITHUB_API_URL,
      graphqlUrl: given.GITHUB_GRAPHQL_URL ?? `${given.GITHUB_API_URL}/graphql`,
    },
    workspace: given.GITHUB_WORKSPACE,
    // The runner writes the event file once, when the job begins.
    jobStartedAt: given.GITHUB_EVENT_PATH === "" ? undefined : statSync(given.GITHUB_EVENT_PATH).mtimeMs,
  };
}

/** Splits `refs/heads/a/b`, `refs/tags/v1`, or any other ref. */
export function parseGitRef(ref: string): GitRef {
  if (ref.startsWith("refs/heads/")) return { type: "branch", name: ref.slice("refs/heads/".length) };
  if (ref.startsWith("refs/tags/")) return { type: "tag", name: ref.slice("refs/tags/".length) };
  return { type: "other", name: ref };
}

function describeWorkflowRun(given: z.output<typeof variables>, repositoryUrl: string): WorkflowRun {
  const attempt = Number(given.GITHUB_RUN_ATTEMPT);
  const runUrl = `${repositoryUrl}/actions/runs/${given.GITHUB_RUN_ID}`;
  return {
    id: given.GITHUB_RUN_ID,
    number: Number(given.GITHUB_RUN_NUMBER),
    attempt,
    url: attempt > 1 ? `${runUrl}/attempts/${attempt}` : runUrl,
    workflow: given.GITHUB_WORKFLOW,
    workflowPath: readWorkflowPath(given) ?? given.GITHUB_WORKFLOW,
    job: given.GITHUB_JOB,
    step: given.GITHUB_ACTION,
  };
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
  const parsed = z.pick(payloadSchema, { repository: true, ...membersByEvent[eventName] }).safeParse(content);
  if (!parsed.success) throw new ActionError(messages.invalidEvent(listIssues(parsed.error)));
  return parsed.data;
}

function listIssues(error: z.core.$ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.join(".")} ${issue.code === "invalid_type" ? "is required" : issue.message}`)
    .join("; ");
}

/** Whether inputs and outputs of rows may be shown, which everybody sees who sees the repository. */
export function showsAnswers(
  { comment_details: details }: { comment_details: "auto" | boolean },
  { isPrivate }: RunContext,
): boolean {
  return details === "auto" ? isPrivate : details;
}
