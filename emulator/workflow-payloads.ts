// What the events of a workflow tell of a pull request and its repository.

/** What every event may say otherwise than usual. */
export interface JobOptions {
  /** Where GitHub's API is: `apiUrl`, `graphqlUrl` and `token` of a stand-in. */
  github?: { apiUrl: string; graphqlUrl: string; token: string };
  serverUrl?: string;
  repository?: string;
  repositoryId?: number;
  defaultBranch?: string;
  runId?: number;
  runNumber?: number;
  runAttempt?: number;
  workflow?: string;
  workflowFile?: string;
  job?: string;
  stepId?: string;
  actor?: string;
  workspace?: string;
}

/** A pull request as events tell of it. */
export interface PullRequestOptions {
  number: number;
  action?: string;
  title?: string;
  state?: "open" | "closed";
  draft?: boolean;
  /** Closed by a merge: then `mergeSha` is the commit on the base branch. */
  merged?: boolean;
  user?: string;
  /** `repository` where the head lies in a fork. */
  head: { ref: string; sha: string; repository?: string; repositoryId?: number };
  /** `sha` is what the event says, which may be stale. */
  base: { ref: string; sha?: string };
  /** The test merge of head and base. */
  mergeSha: string;
}

export type FullOptions = ReturnType<typeof withDefaults>;

export function withDefaults(options: JobOptions) {
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

export function pullPayload(pull: PullRequestOptions, options: FullOptions) {
  const { repository, repositoryId, serverUrl } = options;
  const headRepository = pull.head.repository ?? repository;
  const headId = pull.head.repositoryId ?? repositoryId;
  const resource = {
    number: pull.number,
    title: pull.title ?? `Pull request ${pull.number}`,
    state: pull.state ?? (pull.merged ? "closed" : "open"),
    draft: pull.draft ?? false,
    merged: pull.merged ?? false,
    user: user(pull.user ?? "monalisa"),
    html_url: `${serverUrl}/${repository}/pull/${pull.number}`,
    merge_commit_sha: pull.mergeSha,
    head: {
      label: `${splitOwner(headRepository)}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.head.sha,
      repo: side(headRepository, headId, repository),
    },
    base: {
      label: `${splitOwner(repository)}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha ?? "0".repeat(40),
      repo: side(repository, repositoryId, repository),
    },
  };
  return {
    action: pull.action ?? (pull.merged ? "closed" : "synchronize"),
    number: pull.number,
    pull_request: resource,
  };
}

export function repositoryResource({ repository, repositoryId, defaultBranch, serverUrl }: FullOptions) {
  return {
    ...side(repository, repositoryId, repository),
    private: false,
    html_url: `${serverUrl}/${repository}`,
    default_branch: defaultBranch,
  };
}

export function side(repository: string, id: number, baseRepository: string) {
  const [owner = "", name = ""] = repository.split("/");
  return { id, name, full_name: repository, owner: user(owner), fork: repository !== baseRepository };
}

export function splitOwner(repository: string): string {
  return repository.split("/")[0] ?? "";
}

export function user(login: string) {
  return { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
}
