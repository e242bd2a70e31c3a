// The parts of event payloads that describe a pull request and its repository.

/** Options of every event. Each has a default. */
export interface JobOptions {
  /** The addresses and token of a fake of GitHub. */
  github?: { apiUrl: string; graphqlUrl: string; token: string };
  serverUrl?: string;
  repository?: string;
  repositoryId?: number;
  defaultBranch?: string;
  runId?: number;
  runNumber?: number;
  runAttempt?: number;
  workflow?: string;
  job?: string;
  stepId?: string;
  actor?: string;
  workspace?: string;
}

/** A pull request as events describe it. */
export interface PullRequestOptions {
  number: number;
  action?: string;
  title?: string;
  state?: "open" | "closed";
  draft?: boolean;
  /** Whether a merge closed it. `mergeSha` is then the commit on the base branch. */
  merged?: boolean;
  user?: string;
  /** `repository` is set if the head is in a fork. */
  head: { ref: string; sha: string; repository?: string; repositoryId?: number };
  /** `sha` comes from the event and can be out of date. */
  base: { ref: string; sha?: string };
  /** The test merge of head and base. */
  mergeSha: string;
}

export type FullOptions = ReturnType<typeof applyDefaults>;

export function applyDefaults(options: JobOptions) {
  return {
    github: { apiUrl: "https://api.github.com", graphqlUrl: "https://api.github.com/graphql", token: "" },
    serverUrl: "https://github.com",
    repository: "acme/support-bot",
    repositoryId: 710_001,
    defaultBranch: "main",
    runId: 5_000_001,
    runNumber: 1,
    runAttempt: 1,
    workflow: "Evaluate",
    workflowFile: ".github/workflows/evaluate.yml",
    job: "evaluate",
    stepId: "experiment",
    actor: "monalisa",
    workspace: "",
    ...options,
  };
}

export function createPullPayload(pull: PullRequestOptions, options: FullOptions) {
  const { repository, repositoryId, serverUrl } = options;
  const headRepository = pull.head.repository ?? repository;
  const headId = pull.head.repositoryId ?? repositoryId;
  const resource = {
    number: pull.number,
    title: pull.title ?? `Pull request ${pull.number}`,
    state: pull.state ?? (pull.merged ? "closed" : "open"),
    draft: pull.draft ?? false,
    merged: pull.merged ?? false,
    user: createUserPayload(pull.user ?? "monalisa"),
    html_url: `${serverUrl}/${repository}/pull/${pull.number}`,
    merge_commit_sha: pull.mergeSha,
    head: {
      label: `${readOwner(headRepository)}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.head.sha,
      repo: createSidePayload(headRepository, headId, repository),
    },
    base: {
      label: `${readOwner(repository)}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha ?? "0".repeat(40),
      repo: createSidePayload(repository, repositoryId, repository),
    },
  };
  return {
    action: pull.action ?? (pull.merged ? "closed" : "synchronize"),
    number: pull.number,
    pull_request: resource,
  };
}

export function createRepositoryPayload({ repository, repositoryId, defaultBranch, serverUrl }: FullOptions) {
  return {
    ...createSidePayload(repository, repositoryId, repository),
    private: false,
    html_url: `${serverUrl}/${repository}`,
    default_branch: defaultBranch,
  };
}

export function createSidePayload(repository: string, id: number, baseRepository: string) {
  const [owner = "", name = ""] = repository.split("/");
  return {
    id,
    name,
    full_name: repository,
    owner: createUserPayload(owner),
    fork: repository !== baseRepository,
  };
}

export function readOwner(repository: string): string {
  return repository.split("/")[0] ?? "";
}

export function createUserPayload(login: string) {
  return { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
}
