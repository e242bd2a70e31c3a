import { describe, expect, test } from "@jest/globals";
import { toGitHubError } from "../../../src/github/errors.ts";
import { ActionError, TimeLimitError } from "../../../src/lib/errors.ts";
import { createRedact } from "../../../src/lib/redact.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

const start = Date.UTC(2026, 0, 5);
const clock = createVirtualClock(start);
const route = "GET /repos/{owner}/{repo}";

/** Returns the error for a failure of Octokit. */
function catchError(status: number, message: string, headers: Record<string, string> = {}) {
  const failure = Object.assign(new Error(message), { status, response: { headers } });
  return toGitHubError(route, failure, createRedact(["ghs_secret"]), clock);
}

describe("how long to wait", () => {
  test.each<[string, number, Record<string, string>, number | undefined]>([
    ["seconds", 429, { "retry-after": "7" }, 7_000],
    ["a date", 429, { "retry-after": new Date(start + 9_000).toUTCString() }, 9_000],
    ["a date that is over", 403, { "retry-after": new Date(start - 9_000).toUTCString() }, 0],
    ["no time that is known", 403, { "retry-after": "soon" }, undefined],
    ["the reset", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${start / 1_000 + 30}` }, 30_000],
    [
      "Retry-After wins over the reset",
      403,
      { "retry-after": "5", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9e9" },
      5_000,
    ],
    ["a reset while something is left", 429, { "x-ratelimit-remaining": "8", "x-ratelimit-reset": "9e9" }, undefined],
    ["a server that asks to wait", 503, { "retry-after": "3" }, 3_000],
    ["a server that doesn't", 500, {}, undefined],
  ])("%s", (_, status, headers, wait) => {
    const error = catchError(status, "no", headers);
    expect(error).toMatchObject({ passing: true, retryAfter: wait, permission: undefined });
    expect(error.limited).toBe(status < 500);
  });

  test("a message is enough for a rate limit", () => {
    expect(catchError(403, "You have exceeded a secondary rate limit.")).toMatchObject({
      limited: true,
      passing: true,
    });
  });
});

describe("which permission is missing", () => {
  const header = { "x-accepted-github-permissions": "issues=write" };

  test.each<[number, string, Record<string, string>, string | undefined]>([
    [403, "Resource not accessible by integration", {}, ""],
    [403, "Resource not accessible by personal access token", header, "issues=write"],
    [404, "Not Found", header, "issues=write"],
    [403, "Forbidden", header, "issues=write"],
    [404, "Not Found", {}, undefined],
    [403, "Unable to create comment because issue is locked.", header, undefined],
    [403, "Repository was archived so is read-only.", header, undefined],
    [410, "This issue was deleted", header, undefined],
    [422, "Validation Failed", header, undefined],
    [403, "You have exceeded a secondary rate limit.", header, undefined],
  ])("%d %s", (status, message, headers, permission) => {
    const error = catchError(status, `${message} - https://docs.github.com/rest`, headers);
    expect(error.permission).toBe(permission);
    expect(error.message).toContain(route);
    expect(error.message).toContain(`: ${message} (`);
    expect(error.message).toContain(`${status}`);
  });
});

test.each<[string, number, string, Record<string, string>]>([
  ["LLMX471", 403, "Resource not accessible by integration", {}],
  ["LLMX472", 429, "Too many requests", {}],
  ["LLMX473", 404, "Not Found", {}],
  ["LLMX475", 500, "Server error", {}],
])("the code %s of a response with %d", (code, status, message, headers) => {
  expect(catchError(status, message, headers).message).toContain(`(${code})`);
});

describe("without a response", () => {
  const withoutResponse = (reason: unknown) => toGitHubError(route, reason, createRedact(["ghs_secret"]), clock);

  test("a retry may help, and no key is shown", () => {
    const error = withoutResponse(new Error("connect ECONNREFUSED ghs_secret"));
    expect(error).toMatchObject({ status: undefined, passing: true });
    expect(error.message).toBe(`No response from GitHub to ${route}: connect ECONNREFUSED *** (LLMX476)`);
  });

  test("a retry may help after the action's own limit, but not after a cancel", () => {
    expect(withoutResponse(new TimeLimitError(8_000)).passing).toBe(true);
    expect(withoutResponse(new ActionError("The run was cancelled.")).passing).toBe(false);
  });
});
