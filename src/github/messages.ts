import { say } from "../lib/errors.ts";

/**
 * What the action says about GitHub, by code. Each text is a reason, such as `Couldn't post the comment: <reason>`, so
 * it has no period. A route is `GET /repos/{owner}/{repo}`.
 */
export const messages = {
  noToken: () => say`LLMX470 github_token is empty`,
  noPermission: (route: string, status: number, reason: string) =>
    say`LLMX471 GitHub denied ${route} (${status}): ${reason}`,
  rateLimited: (route: string, status: number, reason: string) =>
    say`LLMX472 GitHub accepts no more requests for now (${status} to ${route}): ${reason}`,
  notFound: (route: string, reason: string) => say`LLMX473 GitHub can't find ${route} (404): ${reason}`,
  redirected: () =>
    say`LLMX474 GitHub redirected the request to another server, or too often, which the action doesn't follow`,
  failedRequest: (route: string, status: number, reason: string) =>
    say`LLMX475 GitHub responded to ${route} with ${status}: ${reason}`,
  noResponse: (route: string, reason: string) => say`LLMX476 No response from GitHub to ${route}: ${reason}`,
  timedOut: (route: string, limit: string) => say`LLMX477 ${limit} ended the wait for GitHub's response to ${route}`,
  responseTooLarge: (route: string, reason: string) =>
    say`LLMX478 GitHub's response to ${route} is too large: ${reason}`,
  unexpectedResponse: (route: string) => say`LLMX479 the response to ${route} isn't GitHub's, but maybe a proxy's`,
} as const;
