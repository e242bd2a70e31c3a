import {
  applyDefaults,
  createPullPayload,
  createRepositoryPayload,
  createSidePayload,
  createUserPayload,
  type FullOptions,
  type JobOptions,
  type PullRequestOptions,
  readOwner,
} from "./workflow-payloads.ts";

export type { JobOptions, PullRequestOptions } from "./workflow-payloads.ts";

/** The `github` context of a job, with the members that an action or the runner uses. */
export interface GitHubContext {
  event_name: string;
  event: Record<string, unknown>;
  sha: string;
  ref: string;
  ref_name: string;
  ref_type: "branch" | "tag";
  head_ref: string;
  base_ref: string;
  repository: string;
  repository_id: string;
  repository_owner: string;
  run_id: string;
  run_number: string;
  run_attempt: string;
  workflow: string;
  workflow_ref: string;
  job: string;
  /** The step's id. */
  action: string;
  actor: string;
  triggering_actor: string;
  api_url: string;
  graphql_url: string;
  server_url: string;
  token: string;
  workspace: string;
  [member: string]: unknown;
}

export const dependabot = "dependabot[bot]";

interface Position {
  sha: string;
  ref: string;
  headRef?: string;
  baseRef?: string;
}

function createContext(
  eventName: string,
  payload: Record<string, unknown>,
  position: Position,
  options: FullOptions,
): GitHubContext {
  const { ref } = position;
  return {
    event_name: eventName,
    event: {
      repository: createRepositoryPayload(options),
      sender: createUserPayload(options.actor),
      ...payload,
    },
    sha: position.sha,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    head_ref: position.headRef ?? "",
    base_ref: position.baseRef ?? "",
    repository: options.repository,
    repository_id: String(options.repositoryId),
    repository_owner: readOwner(options.repository),
    run_id: String(options.runId),
    run_number: String(options.runNumber),
    run_attempt: String(options.runAttempt),
    workflow: options.workflow,
    workflow_ref: `${options.repository}/${options.workflowFile}@${ref}`,
    job: options.job,
    action: options.stepId,
    actor: options.actor,
    triggering_actor: options.actor,
    api_url: options.github.apiUrl,
    graphql_url: options.github.graphqlUrl,
    server_url: options.serverUrl,
    token: options.github.token,
    workspace: options.workspace,
  };
}

/** Returns the context of `pull_request`. Set `head.repository` for a fork, and `user` for Dependabot. */
export function pullRequest(pull: PullRequestOptions, options: JobOptions = {}): GitHubContext {
  const full = applyDefaults({ actor: pull.user ?? "monalisa", ...options });
  const position = {
    sha: pull.mergeSha,
    ref: pull.merged ? `refs/heads/${pull.base.ref}` : `refs/pull/${pull.number}/merge`,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
  };
  return createContext("pull_request", createPullPayload(pull, full), position, full);
}

/** Returns the context of `pull_request_target`: the same payload, on the base branch's tip. */
export function pullRequestTarget(pull: PullRequestOptions, baseTip: string, options: JobOptions = {}): GitHubContext {
  const full = applyDefaults({ actor: pull.user ?? "monalisa", ...options });
  const position = {
    sha: baseTip,
    ref: `refs/heads/${pull.base.ref}`,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
  };
  return createContext("pull_request_target", createPullPayload(pull, full), position, full);
}

/** Returns the context of `push` to a branch, or of a tag if `ref` begins with `refs/tags/`. */
export function push(
  { sha, ref, before = "0".repeat(40) }: { sha: string; ref: string; before?: string },
  options: JobOptions = {},
): GitHubContext {
  const full = applyDefaults(options);
  const fullRef = ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
  const payload = {
    ref: fullRef,
    before,
    after: sha,
    created: /^0+$/.test(before),
    deleted: false,
    forced: false,
    head_commit: { id: sha },
    commits: [{ id: sha }],
    pusher: { name: full.actor },
  };
  return createContext("push", payload, { sha, ref: fullRef }, full);
}

export function workflowDispatch(
  { sha, branch, inputs = {} }: { sha: string; branch: string; inputs?: Record<string, string> },
  options: JobOptions = {},
): GitHubContext {
  const full = applyDefaults(options);
  const ref = `refs/heads/${branch}`;
  return createContext("workflow_dispatch", { inputs, ref, workflow: full.workflowFile }, { sha, ref }, full);
}

export function schedule({ sha }: { sha: string }, options: JobOptions = {}): GitHubContext {
  const full = applyDefaults(options);
  return createContext("schedule", { schedule: "0 4 * * *" }, { sha, ref: `refs/heads/${full.defaultBranch}` }, full);
}

/** Returns the context of `merge_group`, whose branch is `gh-readonly-queue/<base>/pr-<number>-<sha of the base>`. */
export function mergeGroup(
  group: { headSha: string; baseSha: string; baseBranch: string; pullNumber: number },
  options: JobOptions = {},
): GitHubContext {
  const full = applyDefaults(options);
  const ref = `refs/heads/gh-readonly-queue/${group.baseBranch}/pr-${group.pullNumber}-${group.baseSha}`;
  const payload = {
    action: "checks_requested",
    merge_group: {
      head_sha: group.headSha,
      head_ref: ref,
      base_sha: group.baseSha,
      base_ref: `refs/heads/${group.baseBranch}`,
      head_commit: { id: group.headSha },
    },
  };
  return createContext("merge_group", payload, { sha: group.headSha, ref }, full);
}

/** Returns the context of `workflow_run` on the default branch's tip. `pull_requests` is empty for forks. */
export function workflowRun(
  run: {
    headSha: string;
    headBranch: string;
    headRepository?: string;
    headRepositoryId?: number;
    event?: string;
    defaultTip: string;
    pullRequest?: RunPullRequest;
    /** Set if the head belongs to several pull requests. */
    pullRequests?: RunPullRequest[];
  },
  options: JobOptions = {},
): GitHubContext {
  const full = applyDefaults(options);
  const headRepository = run.headRepository ?? full.repository;
  const payload = {
    action: "completed",
    workflow: { name: "Build", path: ".github/workflows/build.yml" },
    workflow_run: {
      id: full.runId - 1,
      run_number: full.runNumber,
      run_attempt: 1,
      name: "Build",
      event: run.event ?? "pull_request",
      status: "completed",
      conclusion: "success",
      head_branch: run.headBranch,
      head_sha: run.headSha,
      head_repository: createSidePayload(headRepository, run.headRepositoryId ?? full.repositoryId, full.repository),
      repository: createSidePayload(full.repository, full.repositoryId, full.repository),
      pull_requests: headRepository === full.repository ? listPullsForRun(run) : [],
    },
  };
  const position = { sha: run.defaultTip, ref: `refs/heads/${full.defaultBranch}` };
  return createContext("workflow_run", payload, position, full);
}

interface RunPullRequest {
  number: number;
  baseRef: string;
  baseSha: string;
  /** The pull request's current head, if it has changed. */
  headSha?: string;
}

function listPullsForRun(run: {
  headSha: string;
  headBranch: string;
  pullRequest?: RunPullRequest;
  pullRequests?: RunPullRequest[];
}) {
  const { headSha, headBranch, pullRequest, pullRequests = pullRequest ? [pullRequest] : [] } = run;
  return pullRequests.map((pull) => ({
    number: pull.number,
    head: { ref: headBranch, sha: pull.headSha ?? headSha },
    base: { ref: pull.baseRef, sha: pull.baseSha },
  }));
}

/** Returns the context of `deployment` or `deployment_status` of a branch, tag, or commit. */
export function deployment(
  eventName: "deployment" | "deployment_status",
  { sha, ref, environment = "preview" }: { sha: string; ref: string; environment?: string },
  options: JobOptions = {},
): GitHubContext {
  const full = applyDefaults(options);
  const payload = {
    action: "created",
    deployment: { id: 5, sha, ref, task: "deploy", environment, creator: createUserPayload(full.actor) },
    ...(eventName === "deployment_status" ? { deployment_status: { id: 6, state: "success" } } : {}),
  };
  // GITHUB_REF is empty if a commit was deployed.
  const fullRef = ref === sha ? "" : ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
  return createContext(eventName, payload, { sha, ref: fullRef }, full);
}

/** Returns the context of `issue_comment` on a pull request, or with `onIssue` on an issue. */
export function issueComment(
  comment: { number: number; body: string; defaultTip: string; onIssue?: boolean; author?: string },
  options: JobOptions = {},
): GitHubContext {
  const full = applyDefaults(options);
  const api = `${full.github.apiUrl}/repos/${full.repository}/pulls/${comment.number}`;
  const payload = {
    action: "created",
    issue: {
      number: comment.number,
      title: `Number ${comment.number}`,
      state: "open",
      user: createUserPayload(comment.author ?? full.actor),
      ...(comment.onIssue ? {} : { pull_request: { url: api } }),
    },
    comment: { id: 77, body: comment.body, user: createUserPayload(full.actor) },
  };
  const position = { sha: comment.defaultTip, ref: `refs/heads/${full.defaultBranch}` };
  return createContext("issue_comment", payload, position, full);
}
