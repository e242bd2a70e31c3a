import type { Keys } from "../inputs/raw.ts";
import type { RunContext } from "../run/context.ts";

const dependabot = "dependabot[bot]";

/** The inputs for keys that are empty. */
export function missingKeys({ apiKey, appKey }: Keys): string[] {
  return [...(apiKey === undefined ? ["api_key"] : []), ...(appKey === undefined ? ["app_key"] : [])];
}

/** Events that a fork or Dependabot starts with the pull request's own code, and so without secrets. */
const ofPullRequests: ReadonlySet<string> = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
]);

/** Events that have no secrets where Dependabot starts them, by what it did. */
const ofDependabot: ReadonlyMap<string, string> = new Map([
  ["push", "the push is Dependabot's"],
  ["create", "the branch or tag was created by Dependabot"],
  ["deployment", "the deployment is Dependabot's"],
  ["deployment_status", "the deployment is Dependabot's"],
]);

/**
 * Why GitHub gives this run no secrets, so that missing keys are no fault of the workflow; undefined where they
 * are one. Of a pull request only its author tells, since anyone may start the run again; Dependabot is no fork.
 * Other events of pull requests, such as pull_request_target, have the secrets of the repository.
 */
export function skipReason({ payload, repository, eventName, actor }: RunContext): string | undefined {
  if (!ofPullRequests.has(eventName)) return actor === dependabot ? ofDependabot.get(eventName) : undefined;
  const pullRequest = payload.pull_request;
  if (!pullRequest) return undefined;
  if (pullRequest.user?.login === dependabot) return "the pull request is Dependabot's";
  const isFromHere = String(pullRequest.head.repo?.id) === repository.id;
  return isFromHere ? undefined : "the pull request comes from a fork";
}

/** Tells that nothing was `created` or `finished`, and why. */
export function skipSentence(done: "created" | "finished", missing: readonly string[], reason: string): string {
  const empty = `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} empty`;
  return `No experiment was ${done}: ${empty} because ${reason}, and GitHub gives such runs no secrets.`;
}
