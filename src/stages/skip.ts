import type { Keys } from "../foundation/environment.ts";
import type { RunContext } from "../run/context.ts";

const dependabot = "dependabot[bot]";

/** The inputs for keys that are empty. */
export function missingKeys({ apiKey, appKey }: Keys): string[] {
  return [...(apiKey === undefined ? ["api_key"] : []), ...(appKey === undefined ? ["app_key"] : [])];
}

/**
 * Why GitHub gives this run no secrets, so that missing keys are no fault of the workflow; undefined where they
 * are one. Dependabot is no fork, and only the pull request's author tells, since anyone may start the run again.
 */
export function skipReason({ payload, repository, eventName, actor }: RunContext): string | undefined {
  if (eventName === "push") return actor === dependabot ? "the push is Dependabot's" : undefined;
  const pullRequest = payload.pull_request;
  if (!pullRequest) return undefined;
  if (pullRequest.user?.login === dependabot) return "the pull request is Dependabot's";
  const isFromHere = String(pullRequest.head.repo?.id) === repository.id;
  return isFromHere ? undefined : "the pull request comes from a fork";
}

/** Tells that nothing was `created` or `finished`, and why. */
export function skipSentence(
  done: "created" | "finished",
  missing: readonly string[],
  reason: string,
): string {
  const empty = `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} empty`;
  return `No experiment was ${done}: ${empty} because ${reason}, and GitHub gives such runs no secrets.`;
}
