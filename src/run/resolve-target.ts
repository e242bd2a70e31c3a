import type { PullRequestPayload } from "../github/pull-request.ts";
import type { PullRequests } from "../github/repository.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { gitRef, type RunContext } from "./context.ts";
import type { BaselineRef, Target } from "./target.ts";
import {
  ofClosed,
  ofDeployment,
  ofMergeGroup,
  ofOther,
  ofPullRequestHead,
  ofWorkflowRun,
  targetForPullRequest,
  targetForPush,
} from "./target-by-event.ts";

export interface TargetInputs {
  commit: string | undefined;
  baseline_ref: string | undefined;
  pull_request: number | undefined;
}

/**
 * Fills in the row of the event, then applies the inputs `pull_request`, `commit` and `baseline_ref`.
 *
 * @throws ActionError where it cannot be known which commit is evaluated.
 */
export async function resolveTarget(
  context: RunContext,
  inputs: TargetInputs,
  pullRequests: PullRequests,
): Promise<Target> {
  const given = inputs.pull_request;
  const isOther = given !== undefined && given !== context.payload.pull_request?.number;
  const target = isOther
    ? ofPullRequestHead(await readPullRequest(given, pullRequests), context)
    : await targetOfEvent(context, pullRequests);
  if (inputs.commit === undefined && inputs.baseline_ref === undefined) return target;
  return overridden(target, inputs);
}

async function targetOfEvent(context: RunContext, pullRequests: PullRequests): Promise<Target> {
  const { payload, eventName } = context;
  const pullRequest = payload.pull_request;
  switch (eventName) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
    case "pull_request_review_comment":
      if (!pullRequest) return ofOther(context);
      if (payload.action === "closed" && pullRequest.merged) return ofClosed(pullRequest, context);
      return eventName === "pull_request_target"
        ? ofPullRequestHead(pullRequest, context)
        : targetForPullRequest(pullRequest, context);
    case "issue_comment":
      if (!payload.issue?.pull_request) return ofOther(context);
      return ofPullRequestHead(await readPullRequest(payload.issue.number, pullRequests), context);
    case "workflow_run":
      return await ofWorkflowRun(context, pullRequests);
    case "merge_group":
      return ofMergeGroup(context);
    case "push":
      return await targetForPush(context, pullRequests);
    case "deployment":
    case "deployment_status":
      return await ofDeployment(context, pullRequests);
    default:
      return ofOther(context);
  }
}

async function readPullRequest(number: number, pullRequests: PullRequests): Promise<PullRequestPayload> {
  try {
    return await pullRequests.byNumber(number);
  } catch (error) {
    throw new ActionError(
      `Pull request #${number} cannot be read, so it is not known which commit is evaluated: ${errorMessage(error)}`,
    );
  }
}

function overridden(target: Target, inputs: TargetInputs): Target {
  const evaluatedCommit = inputs.commit ?? target.evaluatedCommit;
  const baselineRef = inputs.baseline_ref === undefined ? target.baselineRef : parseRef(inputs.baseline_ref);
  const isOther = target.pullRequest === undefined && evaluatedCommit !== target.evaluatedCommit;
  return {
    ...target,
    // Without a pull request nothing but the input says which commit the rows belong to, and nothing of its branch.
    headBranch: isOther ? undefined : target.headBranch,
    headCommit: target.pullRequest === undefined ? evaluatedCommit : target.headCommit,
    evaluatedCommit,
    mergeCommit: evaluatedCommit === target.mergeCommit ? evaluatedCommit : undefined,
    baselineRef,
    start: { kind: "merge base", of: evaluatedCommit, place: "merge base" },
  };
}

/** A branch, `refs/tags/…` or a full SHA; a bare name is taken for a branch, which a tag then just has no experiments of. */
function parseRef(text: string): BaselineRef {
  if (/^[0-9a-f]{40}$/i.test(text)) return { type: "commit", name: text.toLowerCase() };
  const ref = gitRef(text);
  return ref.type === "tag" ? { type: "tag", name: ref.name } : { type: "branch", name: ref.name };
}
