import { ResponseTooLarge } from "../lib/bounds.ts";
import { type Clock, parseRetryAfter } from "../lib/clock.ts";
import { ActionError, describeLimit, errorMessage, type Message } from "../lib/errors.ts";
import type { Redact } from "../lib/redact.ts";
import { clipped } from "../lib/text.ts";
import { messages } from "./messages.ts";

/** A failed request to GitHub. The message is one sentence. */
export class GitHubError extends ActionError {
  override name = "GitHubError";
  readonly status: number | undefined;
  /** The permission that the token lacks, if GitHub's response says so: `pull_requests=write`, or empty. */
  readonly permission: string | undefined;
  /** Whether there were too many requests, which GitHub also reports by a 403. */
  readonly limited: boolean = false;
  /** Whether a retry may help: after a rate limit, no response, or a server error. */
  readonly passing: boolean = false;
  /** How long GitHub asks to wait, in milliseconds, if it does. */
  readonly retryAfter: number | undefined;

  constructor(message: string | Message, details: Partial<Omit<GitHubError, keyof ActionError>> = {}) {
    super(message);
    Object.assign(this, details);
  }
}

type Headers = Record<string, string | undefined>;

// A proxy's page can have any length.
const maxReasonLength = 500;

/** Converts what Octokit threw, or the reason of a signal, into an error without keys. */
export function toGitHubError(route: string, error: unknown, redact: Redact, clock: Clock): GitHubError {
  const { status, response, cause } = error as { status?: number; response?: { headers?: Headers }; cause?: unknown };
  if (status === undefined || response === undefined) {
    // Octokit wraps the errors of fetch.
    return withoutResponse(route, cause instanceof ActionError ? cause : error, redact);
  }
  const { headers = {} } = response;
  const reason = clipped(redact(errorMessage(error)).replace(/ - https?:\S+$/, ""), maxReasonLength);
  const { "retry-after": after, "x-ratelimit-remaining": remaining, "x-ratelimit-reset": reset } = headers;
  const isUsedUp = remaining === "0";
  const untilReset = isUsedUp && Number(reset) ? Math.max(0, Number(reset) * 1_000 - clock.now()) : undefined;
  const retryAfter = after === undefined ? untilReset : parseRetryAfter(after, clock.now());
  const saysLimit = after !== undefined || isUsedUp || /rate limit|abuse detection/i.test(reason);
  if (status === 429 || (status === 403 && saysLimit)) {
    const details = { status, limited: true, passing: true, retryAfter };
    return new GitHubError(messages.rateLimited(route, status, reason), details);
  }
  const permission = readMissingPermission(status, headers, reason);
  if (permission !== undefined) {
    return new GitHubError(messages.noPermission(route, status, reason), { status, permission });
  }
  if (status === 404) return new GitHubError(messages.notFound(route, reason), { status });
  const message = messages.failedRequest(route, status, reason);
  if (status >= 500) return new GitHubError(message, { status, passing: true, retryAfter });
  return new GitHubError(message, { status, passing: status === 408 });
}

function withoutResponse(route: string, error: unknown, redact: Redact): GitHubError {
  if (error instanceof GitHubError) return error;
  if (error instanceof ResponseTooLarge) return new GitHubError(messages.responseTooLarge(route, error.message));
  const isLimit = error instanceof Error && /abort|timeout/i.test(error.name);
  const message = isLimit
    ? messages.timedOut(route, describeLimit(error))
    : messages.noResponse(route, redact(errorMessage(error)));
  // An error of the action says, for example, that the run was canceled.
  return new GitHubError(message, { passing: !(error instanceof ActionError) });
}

// The header names a permission, and the words say that it's missing. Other refusals, such as that of a locked
// conversation, have the header, too: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
function readMissingPermission(status: number, headers: Headers, reason: string): string | undefined {
  if (status !== 403 && status !== 404) return undefined;
  const accepted = headers["x-accepted-github-permissions"];
  if (/resource not accessible by/i.test(reason)) return accepted ?? "";
  return /^(not found|forbidden)?\.?$/i.test(reason.trim()) ? accepted : undefined;
}
