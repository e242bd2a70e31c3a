import type { Clock } from "../foundation/clock.ts";
import { ActionError, messageOf } from "../foundation/errors.ts";
import { gitHubRetryPause, gitHubTime, longestReadWait } from "../foundation/limits.ts";
import { type Redact, redactDeep } from "../foundation/redact.ts";

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

/**
 * Sends one request, such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`, with its parameters. `limit` is for
 * one that shall not have all the time an answer may take, in milliseconds.
 */
export type GitHubRequest = (
  route: string,
  parameters: Record<string, unknown>,
  limit?: number,
) => Promise<GitHubAnswer>;

interface GitHubErrorDetails {
  permission?: string | undefined;
  limited?: boolean;
  passing?: boolean;
  retryAfter?: number | undefined;
}

/** A request to GitHub that failed, in one sentence. */
export class GitHubError extends ActionError {
  override name = "GitHubError";
  readonly status: number | undefined;
  /** The permission that the token lacks, where GitHub's words or headers mean that: `pull_requests=write`, or empty. */
  readonly permission: string | undefined;
  /** Too many requests, which GitHub also tells by a 403. */
  readonly limited: boolean;
  /** It may go away by itself: a limit, no answer, or a server's own fault. */
  readonly passing: boolean;
  /** How long GitHub asks to wait, in milliseconds; undefined where it does not. */
  readonly retryAfter: number | undefined;

  constructor(message: string, status?: number, details: GitHubErrorDetails = {}) {
    super(message);
    this.status = status;
    this.permission = details.permission;
    this.limited = details.limited ?? false;
    this.passing = details.passing ?? false;
    this.retryAfter = details.retryAfter;
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

/**
 * A function that sends requests with the workflow's token. Each ends within its time or with the stage; what
 * is sent is searched for keys first.
 */
export function createGitHubRequest(options: GitHubOptions): GitHubRequest {
  const { token, redact, clock, signal } = options;
  if (token === undefined) {
    return async () => {
      throw new GitHubError("there is no github_token");
    };
  }
  const octokit = loadOctokit(token, options.server);
  const send: GitHubRequest = async (route, parameters, limit = gitHubTime) => {
    const within = AbortSignal.any([signal, clock.timeout(limit)]);
    try {
      const request = await octokit();
      return await request(route, { ...redacted(parameters, redact), request: { signal: within } });
    } catch (error) {
      throw gitHubError(route, error, redact, clock);
    }
  };
  return async (route, parameters, limit) => {
    try {
      return await send(route, parameters, limit);
    } catch (error) {
      const pause = route.startsWith("GET ") ? pauseBehind(error) : undefined;
      if (pause === undefined || signal.aborted) throw error;
      await clock.sleep(pause, signal);
      return await send(route, parameters, limit);
    }
  };
}

/** Until the one more try of a request that changes nothing; undefined where none helps soon. */
function pauseBehind(error: unknown): number | undefined {
  if (!(error instanceof GitHubError && error.passing)) return undefined;
  const { retryAfter, limited } = error;
  if (retryAfter === undefined) return limited ? undefined : gitHubRetryPause;
  return retryAfter <= longestReadWait ? retryAfter : undefined;
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
  return redactDeep(parameters, redact);
}

interface OctokitFailure {
  status?: number;
  response?: { headers?: Headers };
}

function gitHubError(route: string, error: unknown, redact: Redact, clock: Clock): GitHubError {
  const { status, response } = error as OctokitFailure;
  if (status === undefined || response === undefined) {
    const message = `GitHub did not answer ${route}: ${redact(networkReason(error))}`;
    return new GitHubError(message, undefined, { passing: true });
  }
  const { headers = {} } = response;
  const reason = redact(messageOf(error)).replace(/ - https?:\S+$/, "");
  const limited = isLimited(status, headers, reason);
  return new GitHubError(`GitHub answered ${status} to ${route}: ${reason}`, status, {
    permission: limited ? undefined : lackingPermission(status, headers, reason),
    limited,
    passing: limited || status >= 500 || status === 408,
    retryAfter: limited || status >= 500 ? askedWait(headers, clock) : undefined,
  });
}

type Headers = Record<string, string | undefined>;

function isLimited(status: number, headers: Headers, reason: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const isUsedUp = headers["x-ratelimit-remaining"] === "0";
  return headers["retry-after"] !== undefined || isUsedUp || /rate limit|abuse detection/i.test(reason);
}

// https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api: the header names the permission,
// the words say that one lacks. The header stands beside other refusals too, such as that of a locked conversation.
function lackingPermission(status: number, headers: Headers, reason: string): string | undefined {
  if (status !== 403 && status !== 404) return undefined;
  const accepted = headers["x-accepted-github-permissions"];
  if (/resource not accessible by/i.test(reason)) return accepted ?? "";
  return /^(not found|forbidden)?\.?$/i.test(reason.trim()) ? accepted : undefined;
}

/** The wait that GitHub asks for, in milliseconds: seconds or a date, else until its limit begins anew. */
function askedWait(headers: Headers, clock: Clock): number | undefined {
  const after = headers["retry-after"];
  if (after !== undefined) {
    const wait = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - clock.now();
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
  }
  const reset = headers["x-ratelimit-remaining"] === "0" ? Number(headers["x-ratelimit-reset"]) : Number.NaN;
  return Number.isNaN(reset) ? undefined : Math.max(0, reset * 1_000 - clock.now());
}

function networkReason(error: unknown): string {
  if (error instanceof Error && /abort|timeout/i.test(error.name)) return "the time is over";
  return messageOf(error);
}
