import { readFileSync, statSync } from "node:fs";
import * as z from "zod/mini";
import type { GitHubServer } from "../github/client.ts";
import { sha } from "../github/pull-request.ts";
import type { Environment } from "../lib/environment.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { trimTrailing } from "../lib/text.ts";
import { type Payload, parsePayload } from "./payload.ts";

/** What GITHUB_* and the event file say about this run. */
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
  /** When the job began, in milliseconds since the epoch; undefined where there is no event file. */
  jobStartedAt: number | undefined;
}

export interface Repository {
  id: string;
  owner: string;
  name: string;
  url: string;
}

export interface GitRef {
  type: "branch" | "tag" | "other";
  /** `main`, `v1`, or the whole ref where it is neither branch nor tag. */
  name: string;
}

interface WorkflowRun {
  id: string;
  number: number;
  attempt: number;
  url: string;
  workflow: string;
  /** The path of the workflow file in its repository, or the workflow's name where the runner does not say. */
  workflowPath: string;
  job: string;
  /** The id of the step, as the runner numbers it. */
  step: string;
}

const digits = z.string().check(z.regex(/^\d{1,20}$/, "wants a number"));
const isHttpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const httpUrl = z.pipe(
  z.string().check(z.refine(isHttpUrl, "wants a web address")),
  z.transform((text: string) => trimTrailing(text, "/")),
);

const textOrEmpty = z._default(z.string(), "");
const present = z.string().check(z.minLength(1, "is missing"));

const variables = z.object({
  GITHUB_EVENT_NAME: z.string().check(z.regex(/^[a-z0-9_]+$/, "wants the name of an event")),
  GITHUB_SHA: sha,
  GITHUB_REF: textOrEmpty,
  GITHUB_REPOSITORY: z.string().check(z.regex(/^[\w.-]+\/[\w.-]+$/, "wants owner/name")),
  GITHUB_REPOSITORY_ID: z.optional(digits),
  GITHUB_RUN_ID: digits,
  GITHUB_RUN_NUMBER: digits,
  GITHUB_RUN_ATTEMPT: z._default(digits, "1"),
  GITHUB_WORKFLOW: textOrEmpty,
  GITHUB_WORKFLOW_REF: textOrEmpty,
  GITHUB_JOB: present,
  GITHUB_ACTION: present,
  GITHUB_ACTOR: textOrEmpty,
  GITHUB_SERVER_URL: z._default(httpUrl, "https://github.com"),
  GITHUB_API_URL: z._default(httpUrl, "https://api.github.com"),
  GITHUB_GRAPHQL_URL: z.optional(httpUrl),
  GITHUB_WORKSPACE: textOrEmpty,
  GITHUB_EVENT_PATH: textOrEmpty,
});

/**
 * Reads the context from GITHUB_* and the event file.
 *
 * @throws ActionError that names every variable that is missing or odd.
 */
export function readRunContext(environment: Environment): RunContext {
  const parsed = variables.safeParse(withoutEmpty(environment));
  if (!parsed.success) throw new ActionError(oddVariables(parsed.error));
  const given = parsed.data;
  const event = readPayload(given.GITHUB_EVENT_NAME, given.GITHUB_EVENT_PATH);
  const [owner = "", name = ""] = given.GITHUB_REPOSITORY.split("/");
  const repositoryUrl = `${given.GITHUB_SERVER_URL}/${given.GITHUB_REPOSITORY}`;
  return {
    eventName: given.GITHUB_EVENT_NAME,
    payload: event,
    actor: given.GITHUB_ACTOR,
    repository: { id: repositoryId(given, event), owner, name, url: repositoryUrl },
    isPrivate: isPrivate(event),
    defaultBranch: event.repository?.default_branch ?? undefined,
    sha: given.GITHUB_SHA.toLowerCase(),
    ref: gitRef(given.GITHUB_REF),
    run: workflowRun(given, repositoryUrl),
    server: {
      url: given.GITHUB_SERVER_URL,
      apiUrl: given.GITHUB_API_URL,
      graphqlUrl: given.GITHUB_GRAPHQL_URL ?? `${given.GITHUB_API_URL}/graphql`,
    },
    workspace: given.GITHUB_WORKSPACE,
    jobStartedAt: writtenAt(given.GITHUB_EVENT_PATH),
  };
}

/** Whether the event says that not everybody sees the repository; where it says nothing, everybody may. */
function isPrivate({ repository }: Payload): boolean {
  return repository?.private === true || ["private", "internal"].includes(repository?.visibility ?? "");
}

function repositoryId(given: z.output<typeof variables>, event: Payload): string {
  const id = given.GITHUB_REPOSITORY_ID ?? event.repository?.id;
  if (id === undefined || id === null) {
    throw new ActionError("The environment is not that of a GitHub workflow: GITHUB_REPOSITORY_ID is missing");
  }
  return String(id);
}

/** Splits `refs/heads/a/b`, `refs/tags/v1` or any other ref. */
export function gitRef(ref: string): GitRef {
  if (ref.startsWith("refs/heads/")) return { type: "branch", name: ref.slice("refs/heads/".length) };
  if (ref.startsWith("refs/tags/")) return { type: "tag", name: ref.slice("refs/tags/".length) };
  return { type: "other", name: ref };
}

function workflowRun(given: z.output<typeof variables>, repositoryUrl: string): WorkflowRun {
  const attempt = Number(given.GITHUB_RUN_ATTEMPT);
  const runUrl = `${repositoryUrl}/actions/runs/${given.GITHUB_RUN_ID}`;
  return {
    id: given.GITHUB_RUN_ID,
    number: Number(given.GITHUB_RUN_NUMBER),
    attempt,
    url: attempt > 1 ? `${runUrl}/attempts/${attempt}` : runUrl,
    workflow: given.GITHUB_WORKFLOW,
    workflowPath: workflowPath(given.GITHUB_WORKFLOW_REF) ?? given.GITHUB_WORKFLOW,
    job: given.GITHUB_JOB,
    step: given.GITHUB_ACTION,
  };
}

// `owner/name/.github/workflows/evaluate.yml@refs/heads/main`: the path stays the same across branches.
function workflowPath(reference: string): string | undefined {
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1];
}

function readPayload(eventName: string, path: string): Payload {
  if (path === "") return {};
  const where = "The event file that GITHUB_EVENT_PATH names";
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ActionError(`${where} cannot be read: ${errorMessage(error)}`);
  }
  const parsed = parsePayload(eventName, content);
  if (!parsed.success) throw new ActionError(`${where} is not what GitHub sends: ${issues(parsed.error)}`);
  return parsed.data;
}

// The runner writes the event file once, when the job begins.
function writtenAt(path: string): number | undefined {
  return path === "" ? undefined : statSync(path).mtimeMs;
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

function oddVariables(error: z.core.$ZodError): string {
  return `The environment is not that of a GitHub workflow: ${issues(error)}`;
}

function issues(error: z.core.$ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.join(".")} ${issue.code === "invalid_type" ? "is missing" : issue.message}`)
    .join("; ");
}

/** Whether inputs and answers of rows may be shown where everybody sees them who sees the repository. */
export function showsAnswers(
  { comment_details: details }: { comment_details: "auto" | boolean },
  { isPrivate }: RunContext,
): boolean {
  return details === "auto" ? isPrivate : details;
}
