import type { Clock } from "../src/lib/clock.ts";
import type { CommitGraph } from "./commit-graph.ts";
import type { LaggedStore } from "./lagged-store.ts";

/** A pull request. Optional members have default values. */
export interface PullRequest {
  number: number;
  title?: string;
  state?: "open" | "closed";
  merged?: boolean;
  draft?: boolean;
  locked?: boolean;
  /** The author's login. */
  user?: string;
  /** `repository` (`owner/name`) and its ID are set if the head is in a fork. */
  head: { ref: string; sha: string; repository?: string; repositoryId?: number };
  base: { ref: string; sha?: string };
  merge_commit_sha?: string;
}

export interface Comment {
  id: number;
  pullNumber: number;
  login: string;
  body: string;
  /** ISO 8601, like the next. */
  createdAt: string;
  updatedAt: string;
  /** The slug of the app that wrote the comment with a person's token. */
  app?: string;
}

/** A status of a commit, as it was sent. */
export interface CommitStatus {
  sha: string;
  state: string;
  context: string;
  description: string;
  target_url: string;
}

export type Collaboration = "admin" | "write" | "read" | "none";

/** The repository that the fake serves. */
export interface GitHubState {
  clock: Clock;
  apiUrl: string;
  serverUrl: string;
  repository: string;
  repositoryId: number;
  defaultBranch: string;
  commits: CommitGraph;
  branches: Record<string, string>;
  tags: Record<string, string>;
  pulls: PullRequest[];
  comments: LaggedStore<Comment>;
  /** The permissions of people, by login. Nobody else is a collaborator. */
  collaborators: Record<string, Collaboration>;
  statuses: CommitStatus[];
  nextCommentId: number;
}

export function toCommentResource({ apiUrl, serverUrl, repository }: GitHubState, comment: Comment) {
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${apiUrl}/repos/${repository}/issues/comments/${comment.id}`,
    html_url: `${serverUrl}/${repository}/pull/${comment.pullNumber}#issuecomment-${comment.id}`,
    issue_url: `${apiUrl}/repos/${repository}/issues/${comment.pullNumber}`,
    user: toUserResource(comment.login),
    performed_via_github_app: comment.app === undefined ? null : { slug: comment.app },
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: "CONTRIBUTOR",
    body: comment.body,
  };
}

export function toPullResource(state: GitHubState, pull: PullRequest) {
  const { repository, repositoryId, apiUrl, serverUrl } = state;
  const head = { repository, repositoryId, ...pull.head };
  const base = {
    repository,
    repositoryId,
    sha: state.branches[pull.base.ref] ?? "",
    ...pull.base,
  };
  return {
    id: 900_000 + pull.number,
    number: pull.number,
    state: pull.state ?? "open",
    locked: pull.locked ?? false,
    draft: pull.draft ?? false,
    merged: pull.merged ?? false,
    title: pull.title ?? `Pull request ${pull.number}`,
    user: toUserResource(pull.user ?? "monalisa"),
    url: `${apiUrl}/repos/${repository}/pulls/${pull.number}`,
    html_url: `${serverUrl}/${repository}/pull/${pull.number}`,
    merge_commit_sha: pull.merge_commit_sha ?? null,
    head: toSideResource(head, repository),
    base: toSideResource(base, repository),
  };
}

function toSideResource(
  { ref, sha, repository, repositoryId }: { ref: string; sha: string; repository: string; repositoryId: number },
  baseRepository: string,
) {
  const [owner = "", name = ""] = repository.split("/");
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: { login: owner },
    repo: {
      id: repositoryId,
      name,
      full_name: repository,
      owner: { login: owner },
      fork: repository !== baseRepository,
    },
  };
}

function toUserResource(login: string) {
  return { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
}

export function findPull({ pulls }: GitHubState, number: string): PullRequest | undefined {
  return pulls.find((pull) => pull.number === Number(number));
}
