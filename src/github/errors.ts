import { ResponseTooLarge } from "../lib/bounded-response.ts";
import type { Clock } from "../lib/clock.ts";
import { ActionError, describeLimit, errorMessage } from "../lib/errors.ts";
import type { Redact } from "../lib/redact.ts";
import { clipped } from "../lib/text.ts";

interface GitHubErrorDetails {
  permission?: string | undefined;
  limited?: boolean;
  passing?: boolean;
  retryAfter?: number | undefined;
}

/** A failed request to GitHub. The message is one sentence. */
export class GitHubError extends ActionError {
  override name = "GitHubError";
  readonly status: number | undefined;
  /** The permission that the token lacks, if GitHub's response says so: `pull_requests=write`, or empty. */
  readonly permission: string | undefined;
  /** Whether there were too many requests, which GitHub also reports by a 403. */
  readonly limited: boolean;
  /** Whether a retry may help: after a rate limit, no response, or a server error. */
  readonly passing: boolean;
  /** How long GitHub asks to wait, in milliseconds, if it does. */
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

type Headers = Record<string, string | undefined>;

interface OctokitFailure {
  status?: number;
  response?: { headers?: Headers };
  cause?: unknown;
}

/** Converts what Octokit threw, or the reason of a signal, into an error without keys. */
export function gitHubError(route: string, error: unknown, redact: Redact, clock: Clock): GitHubError {
  const { status, response, cause } = error as OctokitFailure;
  if (status === undefined || response === undefined) {
    // Octokit wraps the errors of fetch.
    const reason = cause instanceof ActionError ? cause : error;
    const passing = !(reason instanceof ActionError);
    return new GitHubError(withoutAnswer(route, reason, redact), undefined, { passing });
  }
  const { headers = {} } = response;
  const reason = clipped(redact(errorMessage(error)).replace(/ - https?:\S+$/, ""), maxReasonLength);
  const limited = isLimited(status, headers, reason);
  return new GitHubError(`GitHub answered ${status} to ${route}: ${reason}`, status, {
    permission: limited ? undefined : lackingPermission(status, headers, reason),
    limited,
    passing: limited || status >= 500 || status === 408,
    retryAfter: limited || status >= 500 ? askedWait(headers, clock) : undefined,
  });
}

// A proxy's page can have any length.
const maxReasonLength = 500;

// If the action stopped waiting, the message mustn't say that GitHub didn't respond.
function withoutAnswer(route: string, error: unknown, redact: Redact): string {
  if (error instanceof ResponseTooLarge) return `GitHub's response to ${route} is too large: ${error.message}`;
  if (error instanceof ActionError) return `No answer of GitHub to ${route}: ${redact(error.message)}`;
  const isLimit = error instanceof Error && /abort|timeout/i.test(error.name);
  return isLimit
    ? `${describeLimit(error)} ended the wait for GitHub's answer to ${route}`
    : `GitHub did not answer ${route}: ${redact(errorMessage(error))}`;
}

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

/** Returns how long GitHub asks to wait, in milliseconds: from Retry-After, else until the rate limit resets. */
function askedWait(headers: Headers, clock: Clock): number | undefined {
  const after = headers["retry-after"];
  if (after !== undefined) {
    const wait = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - clock.now();
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
  }
  const reset = headers["x-ratelimit-remaining"] === "0" ? Number(headers["x-ratelimit-reset"]) : Number.NaN;
  return Number.isNaN(reset) ? undefined : Math.max(0, reset * 1_000 - clock.now());
}
