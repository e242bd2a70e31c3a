import type { Clock } from "../foundation/clock.ts";
import { ActionError, limitOf, messageOf } from "../foundation/errors.ts";
import { gitHubTime } from "../foundation/limits.ts";
import type { Redact } from "../foundation/redact.ts";

export interface GitHubServer {
  url: string;
  apiUrl: string;
  graphqlUrl: string;
}

export interface GitHubAnswer {
  status: number;
  data: unknown;
  headers: Record<string, string | number | undefined>;
}

/** Sends one request, such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`, with its parameters. */
export type GitHubRequest = (route: string, parameters: Record<string, unknown>) => Promise<GitHubAnswer>;

/** Sends requests through what is loaded when the first one needs it. */
export interface GitHubClient extends GitHubRequest {
  /** Resolves once nothing has to be loaded any more, also where that failed: the request behind it tells. */
  loaded(): Promise<void>;
}

/** A request to GitHub that failed, in one sentence. */
export class GitHubError extends ActionError {
  override name = "GitHubError";
  readonly status: number | undefined;
  /** The permission that the token lacks, where GitHub says so: `pull_requests=write`. */
  readonly permission: string | undefined;
  /** Too many requests, which GitHub also tells by a 403. */
  readonly limited: boolean;

  constructor(
    message: string,
    status?: number,
    details: { permission?: string | undefined; limited?: boolean } = {},
  ) {
    super(message);
    this.status = status;
    this.permission = details.permission;
    this.limited = details.limited ?? false;
  }
}

/** Whom a token speaks for, as far as its beginning tells. */
export type TokenKind = "app" | "person" | "unknown";

export function tokenKindOf(token: string | undefined): TokenKind {
  if (token?.startsWith("ghs_")) return "app";
  return /^(ghp_|gho_|ghu_|github_pat_)/.test(token ?? "") ? "person" : "unknown";
}

export interface GitHubOptions {
  token: string | undefined;
  server: GitHubServer;
  redact: Redact;
  clock: Clock;
  signal: AbortSignal;
}

// One more try after a failure that may pass; only of requests that change nothing.
const retryPause = 500;

/**
 * A function that sends requests with the workflow's token. Each ends within its time or with the stage; what
 * is sent is searched for keys first.
 */
export function createGitHubRequest(options: GitHubOptions): GitHubClient {
  const { token, redact, clock, signal } = options;
  if (token === undefined) {
    const refuse: GitHubRequest = async () => {
      throw new GitHubError("there is no github_token");
    };
    return Object.assign(refuse, { loaded: async () => {} });
  }
  const octokit = loadOctokit(token, options.server);
  const send: GitHubRequest = async (route, parameters) => {
    let within = signal;
    try {
      const request = await octokit();
      // The answer's time begins when the request is sent, not while octokit is loaded.
      within = AbortSignal.any([signal, clock.timeout(gitHubTime, "waiting")]);
      return await request(route, { ...redacted(parameters, redact), request: { signal: within } });
    } catch (error) {
      throw gitHubError(route, within.aborted ? within.reason : error, redact);
    }
  };
  const sendOrRepeat: GitHubRequest = async (route, parameters) => {
    try {
      return await send(route, parameters);
    } catch (error) {
      if (!route.startsWith("GET ") || !mayPass(error) || signal.aborted) throw error;
      await clock.sleep(retryPause, signal);
      return await send(route, parameters);
    }
  };
  const nothing = () => {};
  return Object.assign(sendOrRepeat, { loaded: () => octokit().then(nothing, nothing) });
}

/** Loads octokit when it is first needed, so that the way to Datadog's first request is short. */
function loadOctokit(token: string, server: GitHubServer) {
  let loaded: Promise<GitHubRequest> | undefined;
  const load = async (): Promise<GitHubRequest> => {
    const { getOctokit } = await import("@actions/github");
    const octokit = getOctokit(token, { baseUrl: server.apiUrl, log: silent });
    return async (route, parameters) => {
      const url = route === "POST /graphql" ? { baseUrl: graphqlBase(server) } : {};
      return (await octokit.request(route, { ...parameters, ...url })) as GitHubAnswer;
    };
  };
  return () => {
    loaded ??= load();
    return loaded;
  };
}

const nothing = () => {};
// Octokit warns on the console about deprecations; the log belongs to the action.
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function graphqlBase(server: GitHubServer): string {
  return server.graphqlUrl.replace(/\/graphql$/, "");
}

function redacted(parameters: Record<string, unknown>, redact: Redact): Record<string, unknown> {
  return JSON.parse(redact(JSON.stringify(parameters))) as Record<string, unknown>;
}

function mayPass(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === undefined || error.status >= 500);
}

interface OctokitFailure {
  status?: number;
  response?: { headers?: Record<string, string | undefined> };
}

function gitHubError(route: string, error: unknown, redact: Redact): GitHubError {
  const { status, response } = error as OctokitFailure;
  if (status === undefined || response === undefined) {
    return new GitHubError(withoutAnswer(route, error, redact));
  }
  const { headers = {} } = response;
  const permission = headers["x-accepted-github-permissions"];
  const limited =
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0" ||
    /rate limit/i.test(messageOf(error));
  const reason = redact(messageOf(error)).replace(/ - https?:\S+$/, "");
  return new GitHubError(`GitHub answered ${status} to ${route}: ${reason}`, status, {
    permission,
    limited,
  });
}

// Who waits no longer must not say that the other did not answer.
function withoutAnswer(route: string, error: unknown, redact: Redact): string {
  if (error instanceof ActionError) return `No answer of GitHub to ${route}: ${redact(error.message)}`;
  const isLimit = error instanceof Error && /abort|timeout/i.test(error.name);
  return isLimit
    ? `${limitOf(error)} ended the wait for GitHub's answer to ${route}`
    : `GitHub did not answer ${route}: ${redact(messageOf(error))}`;
}
