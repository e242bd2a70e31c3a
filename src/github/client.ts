import { setImmediate as nextTurn } from "node:timers/promises";
import { boundResponse, checkJsonSize } from "../lib/bounded-response.ts";
import type { Clock } from "../lib/clock.ts";
import { ActionError } from "../lib/errors.ts";
import { maxReadWait } from "../lib/limits.ts";
import { type Redact, redactDeep } from "../lib/redact.ts";
import { GitHubError, gitHubError } from "./errors.ts";

// One response of GitHub.
const gitHubTime = 8_000;

// The pause before the only retry of a request to GitHub. Only requests that change nothing are retried.
const gitHubRetryPause = 500;

export { GitHubError } from "./errors.ts";

export interface GitHubServer {
  url: string;
  apiUrl: string;
  graphqlUrl: string;
}

interface GitHubAnswer {
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

/** Sends requests through what is loaded when the first one needs it. */
export interface GitHubClient extends GitHubRequest {
  /** Resolves once nothing has to be loaded any more, also where that failed: the request behind it tells. */
  loaded(): Promise<void>;
}

/** The owner of a token, if its beginning shows it. */
export type TokenKind = "app" | "person" | "unknown";

export function detectTokenKind(token: string | undefined): TokenKind {
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
export function createGitHubRequest(options: GitHubOptions): GitHubClient {
  const { token, redact, clock, signal } = options;
  if (token === undefined) {
    const refuse: GitHubRequest = async () => {
      throw new GitHubError("there is no github_token");
    };
    return Object.assign(refuse, { loaded: async () => {} });
  }
  const octokit = loadOctokit(token, options.server);
  const send: GitHubRequest = async (route, parameters, limit = gitHubTime) => {
    let within = signal;
    try {
      const request = await octokit();
      // The answer's time begins when the request is sent, not while octokit is loaded.
      within = AbortSignal.any([signal, clock.timeout(limit, "waiting")]);
      return await request(route, { ...redactDeep(parameters, redact), request: { signal: within } });
    } catch (error) {
      throw gitHubError(route, within.aborted ? within.reason : error, redact, clock);
    }
  };
  const sendOrRepeat: GitHubRequest = async (...call) => {
    try {
      return await send(...call);
    } catch (error) {
      const pause = call[0].startsWith("GET ") ? pauseBehind(error) : undefined;
      if (pause === undefined || signal.aborted) throw error;
      await clock.sleep(pause, signal);
      return await send(...call);
    }
  };
  const nothing = () => {};
  return Object.assign(sendOrRepeat, { loaded: () => octokit().then(nothing, nothing) });
}

/** Until the one more try of a request that changes nothing; undefined where none helps soon. */
function pauseBehind(error: unknown): number | undefined {
  if (!(error instanceof GitHubError && error.passing)) return undefined;
  const { retryAfter, limited } = error;
  if (retryAfter === undefined) return limited ? undefined : gitHubRetryPause;
  return retryAfter <= maxReadWait ? retryAfter : undefined;
}

/** Loads octokit when it is first needed, so that the way to Datadog's first request is short. */
function loadOctokit(token: string, server: GitHubServer) {
  let loaded: Promise<GitHubRequest> | undefined;
  const load = async (): Promise<GitHubRequest> => {
    // Loading holds up everything else: what was begun beside it is sent first.
    await nextTurn();
    const { getOctokit } = await import("@actions/github");
    // octokit's own reading of a body has no limit, takes a failed one for an empty one, and is slow on a large one.
    const request = { fetch: fetchFromGitHub, parseSuccessResponseBody: false };
    const octokit = getOctokit(token, { baseUrl: server.apiUrl, log: silent, request });
    return async (route, parameters) => {
      const url = route === "POST /graphql" ? { baseUrl: graphqlBase(server) } : {};
      const { data, headers } = (await octokit.request(route, { ...parameters, ...url })) as GitHubAnswer;
      return { headers, data: await readData(data) };
    };
  };
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** The largest response that is read, in bytes: a hundred comments of the largest size. */
const maxResponseBytes = 32 * 1024 * 1024;

const maxRedirects = 3;

/**
 * Sends a request through Node's own fetch, which uses the proxy by now. GitHub redirects requests for a repository
 * that was renamed. The token and comments never follow to another origin.
 */
async function fetchFromGitHub(address: string, init: RequestInit = {}): Promise<Response> {
  let url = address;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await fetch(url, { ...init, redirect: "manual" });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) {
      return boundResponse(response, maxResponseBytes);
    }
    await response.body?.cancel();
    const next = URL.parse(location, url);
    // A 301 or 302 may turn any other method into a GET.
    const keepsMethod = (init.method ?? "GET") === "GET" || response.status === 307 || response.status === 308;
    if (next?.origin !== new URL(url).origin || !keepsMethod) break;
    url = next.href;
  }
  throw new ActionError("the response is a redirect that isn't followed: to another origin, or one of many");
}

/** Reads a successful response: its JSON, or its text, which is what a proxy's page is. */
async function readData(body: unknown): Promise<unknown> {
  if (!(body instanceof ReadableStream)) return body;
  const text = await new Response(body).text();
  checkJsonSize(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const nothing = () => {};
// Octokit prints deprecations to the console, which is the action's log.
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function graphqlBase(server: GitHubServer): string {
  return server.graphqlUrl.replace(/\/graphql$/, "");
}
