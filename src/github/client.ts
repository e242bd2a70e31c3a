import { setImmediate as nextTurn } from "node:timers/promises";
import { boundResponse, checkJsonSize } from "../lib/bounds.ts";
import type { Clock } from "../lib/clock.ts";
import { maxReadWait } from "../lib/limits.ts";
import { type Redact, redactDeep } from "../lib/redact.ts";
import { GitHubError, toGitHubError } from "./errors.ts";
import { messages } from "./messages.ts";

// One response of GitHub.
const gitHubTime = 8_000;
// The pause before the only retry of a request to GitHub. Only requests that change nothing are retried.
const gitHubRetryPause = 500;
// The largest response that is read: a hundred comments of the largest size.
const maxResponseBytes = 32 * 1024 * 1024;
const maxRedirects = 3;

/**
 * Sends one request, such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`, with its parameters. `limit` is the time
 * for the response in milliseconds.
 */
export type GitHubRequest = (
  route: string,
  parameters: Record<string, unknown>,
  limit?: number,
) => Promise<{ data: unknown; headers: Record<string, string | number | undefined> }>;

export interface GitHubClient extends GitHubRequest {
  /** Resolves when Octokit is loaded, even if that failed: the next request reports it. */
  loaded(): Promise<unknown>;
}

/** The owner of a token, if its beginning shows it. */
export type TokenKind = "app" | "person" | "unknown";

export function detectTokenKind(token: string | undefined): TokenKind {
  if (token?.startsWith("ghs_")) return "app";
  return /^(ghp_|gho_|ghu_|github_pat_)/.test(token ?? "") ? "person" : "unknown";
}

interface GitHubOptions {
  token: string | undefined;
  server: { apiUrl: string; graphqlUrl: string };
  redact: Redact;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Returns a function that sends requests with the workflow's token. A request ends within its time or with the stage.
 * What it sends is redacted first. The first one loads Octokit, so that the way to Datadog's first request is short.
 *
 * @throws GitHubError
 */
export function createGitHubRequest({ token, server, redact, clock, signal }: GitHubOptions): GitHubClient {
  let loading: ReturnType<typeof loadOctokit> | undefined;
  const load = async () => {
    if (token === undefined) throw new GitHubError(messages.noToken());
    loading ??= loadOctokit(token, server.apiUrl);
    return await loading;
  };
  const send: GitHubRequest = async (route, parameters, limit = gitHubTime) => {
    let within = signal;
    try {
      const octokit = await load();
      // The time for the response begins when the request is sent, not while Octokit is loaded.
      within = AbortSignal.any([signal, clock.timeout(limit, "waiting")]);
      const { data, headers } = await octokit.request(route, {
        ...redactDeep(parameters, redact),
        ...(route === "POST /graphql" ? { baseUrl: server.graphqlUrl.replace(/\/graphql$/, "") } : {}),
        request: { signal: within },
      });
      return { headers, data: await readData(data) };
    } catch (error) {
      throw toGitHubError(route, within.aborted ? within.reason : error, redact, clock);
    }
  };
  const sendOrRetry: GitHubRequest = async (route, ...rest) => {
    try {
      return await send(route, ...rest);
    } catch (error) {
      const isRead = route.startsWith("GET ");
      if (!isRead || !(error instanceof GitHubError && error.passing) || signal.aborted) throw error;
      const { retryAfter = error.limited ? Number.POSITIVE_INFINITY : gitHubRetryPause } = error;
      if (retryAfter > maxReadWait) throw error;
      await clock.sleep(retryAfter, signal);
      return await send(route, ...rest);
    }
  };
  return Object.assign(sendOrRetry, { loaded: () => load().catch(() => {}) });
}

async function loadOctokit(token: string, baseUrl: string) {
  // Loading blocks everything else, so what has begun already is sent first.
  await nextTurn();
  const { getOctokit } = await import("@actions/github");
  const nothing = () => {};
  return getOctokit(token, {
    baseUrl,
    // Octokit prints deprecations to the console, which is the action's log.
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    // Octokit's own reading of a body has no limit, takes a failed one for an empty one, and is slow on a large one.
    request: { fetch: fetchFromGitHub, parseSuccessResponseBody: false },
  });
}

/**
 * Sends a request with Node.js's fetch, which uses the proxy by now. GitHub redirects requests for a renamed
 * repository. The token and comments never follow to another origin.
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
    // After a 301 or 302, fetch would turn another method into a GET.
    const keepsMethod = (init.method ?? "GET") === "GET" || response.status === 307 || response.status === 308;
    if (next?.origin !== new URL(url).origin || !keepsMethod) break;
    url = next.href;
  }
  throw new GitHubError(messages.redirected());
}

/** Reads the JSON of a successful response. Returns its text if it has none, as a proxy's page. */
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
