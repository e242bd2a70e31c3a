import { type Clock, systemClock } from "../src/lib/clock.ts";
import type { CommitGraph } from "./commit-graph.ts";
import { compareCommits, getCommit, getPull, listCommits, listPulls, listPullsForCommit } from "./github-code.ts";
import {
  addComment,
  createComment,
  deleteComment,
  getComment,
  listComments,
  updateComment,
} from "./github-comments.ts";
import { respondToGraphql } from "./github-graphql.ts";
import type { Collaboration, Comment, CommitStatus, GitHubState, PullRequest } from "./github-resources.ts";
import {
  type Call,
  denyAccess,
  isAllowed,
  type Needs,
  respondProblem,
  type TokenIdentity,
} from "./github-responses.ts";
import { createLaggedStore } from "./lagged-store.ts";
import {
  type FakeResponse,
  type LoopbackServer,
  type RecordedRequest,
  type ServerOptions,
  startServer,
} from "./server.ts";

export type { PullRequest } from "./github-resources.ts";

export interface GitHubOptions extends ServerOptions {
  /** `owner/name`. */
  repository?: string;
  repositoryId?: number;
  defaultBranch?: string;
  /** The origin of the pages that responses link to (default: `https://github.com`). */
  serverUrl?: string;
  commits?: CommitGraph;
  /** SHAs by branch. A fork's branch is `owner:branch`. */
  branches?: Record<string, string>;
  tags?: Record<string, string>;
  pulls?: PullRequest[];
  /** The permissions of people, by login. */
  collaborators?: Record<string, Collaboration>;
  /** Identities by token. By default, there's a token of `github-actions[bot]`, which can read and comment. */
  tokens?: Record<string, TokenIdentity>;
  /** How many milliseconds pass until lists of comments show a write. */
  listLag?: number;
}

export interface GitHubServer extends LoopbackServer {
  /** The first token. */
  token: string;
  apiUrl: string;
  graphqlUrl: string;
  /** The same under the paths of GitHub Enterprise Server. */
  enterprise: { apiUrl: string; graphqlUrl: string };
  /** The repository's data, which tests can change at any time. */
  commits: CommitGraph;
  branches: Record<string, string>;
  tags: Record<string, string>;
  pulls: PullRequest[];
  /** Returns the current comments of a pull request, including those that lists don't show yet. */
  comments(pullNumber: number): Comment[];
  collaborators: Record<string, Collaboration>;
  /** The statuses that were set, in their order. */
  statuses: CommitStatus[];
  /** Adds a comment without a request. */
  addComment(
    pullNumber: number,
    comment: { login: string; body: string } & Partial<Omit<Comment, "id" | "pullNumber">>,
  ): Comment;
}

const workflowToken: Record<string, TokenIdentity> = {
  ghs_emulated: {
    login: "github-actions[bot]",
    permissions: { contents: "read", pull_requests: "write" },
  },
};

/** Starts a fake of GitHub's REST and GraphQL APIs with one repository. REST works under any base path. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubServer> {
  const { clock = systemClock, tokens = workflowToken } = options;
  const state = createState(options, clock);
  const server = await startServer({
    ...options,
    respond: (request) => addUsualHeaders(respondToRestRequest(state, tokens, request)),
  });
  state.apiUrl = server.url;
  return {
    ...server,
    token: Object.keys(tokens)[0] ?? "",
    apiUrl: server.url,
    graphqlUrl: `${server.url}/graphql`,
    enterprise: { apiUrl: `${server.url}/api/v3`, graphqlUrl: `${server.url}/api/graphql` },
    commits: state.commits,
    branches: state.branches,
    tags: state.tags,
    pulls: state.pulls,
    comments: (pullNumber) => state.comments.listAll().filter((comment) => comment.pullNumber === pullNumber),
    collaborators: state.collaborators,
    statuses: state.statuses,
    addComment: (pullNumber, { login, body, ...more }) => addComment(state, pullNumber, login, body, more),
  };
}

function createState(options: GitHubOptions, clock: Clock): GitHubState {
  return {
    clock,
    apiUrl: "",
    serverUrl: options.serverUrl ?? "https://github.com",
    repository: options.repository ?? "acme/support-bot",
    repositoryId: options.repositoryId ?? 710_001,
    defaultBranch: options.defaultBranch ?? "main",
    commits: options.commits ?? {},
    branches: options.branches ?? {},
    tags: options.tags ?? {},
    pulls: options.pulls ?? [],
    collaborators: options.collaborators ?? {},
    statuses: [],
    comments: createLaggedStore(clock, options.listLag ?? 0),
    nextCommentId: 1_000_001,
  };
}

/** Returns the response after too many requests in an hour. `reset` is in seconds since the Unix epoch. */
export function createPrimaryRateLimit(reset: number): FakeResponse {
  return {
    status: 403,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) },
    body: { message: "API rate limit exceeded for installation ID 1." },
  };
}

/** Returns the response after too many requests at once. */
export function createSecondaryRateLimit(retryAfterSeconds: number): FakeResponse {
  return {
    status: 403,
    headers: { "retry-after": String(retryAfterSeconds) },
    body: {
      message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    },
  };
}

function addUsualHeaders(response: FakeResponse): FakeResponse {
  const limits = { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "4999" };
  return {
    ...response,
    headers: { "x-github-media-type": "github.v3; format=json", ...limits, ...response.headers },
  };
}

function respondToRestRequest(
  state: GitHubState,
  tokens: Record<string, TokenIdentity>,
  request: RecordedRequest,
): FakeResponse {
  const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const identity = tokens[token];
  if (!identity) return respondProblem(401, "Bad credentials");
  if (request.path.endsWith("/graphql")) return respondToGraphql(state, identity, request.body);
  const path = removeRepositoryPath(state, request.path);
  const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(path ?? " "));
  if (path === undefined || !route) return respondProblem(404, "Not Found");
  if (!isAllowed(identity, route.needs)) return denyAccess(identity, route.needs);
  const parameters = route.pattern.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
  return route.handle({ state, identity, request }, parameters[0] ?? "");
}

function removeRepositoryPath({ repository }: GitHubState, path: string): string | undefined {
  const match = /^.*?\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path);
  return match?.[1] === repository ? match[2] : undefined;
}

function getPermission({ state }: Call, login: string): FakeResponse {
  const permission = state.collaborators[login];
  if (permission === undefined) return respondProblem(404, `${login} is not a user`);
  return { status: 200, body: { permission, role_name: permission, user: { login } } };
}

function createStatus({ state, request }: Call, sha: string): FakeResponse {
  const { description = "", ...status } = request.body as Omit<CommitStatus, "sha">;
  if (!["success", "failure", "error", "pending"].includes(status.state) || description.length > 140) {
    return respondProblem(422, "Validation Failed");
  }
  state.statuses.push({ ...status, description, sha });
  return { status: 201, body: { ...status, description } };
}

interface Route {
  method: string;
  /** Matches the path after `/repos/{owner}/{repo}`. */
  pattern: RegExp;
  needs: Needs;
  handle: (call: Call, parameter: string) => FakeResponse;
}

const readConversation: Needs = { issues: "read", pull_requests: "read" };
const writeConversation: Needs = { issues: "write", pull_requests: "write" };
const readCode: Needs = { contents: "read" };
const readPulls: Needs = { pull_requests: "read" };

const routes: Route[] = [
  { method: "GET", pattern: /^\/issues\/(\d+)\/comments$/, needs: readConversation, handle: listComments },
  { method: "POST", pattern: /^\/issues\/(\d+)\/comments$/, needs: writeConversation, handle: createComment },
  { method: "GET", pattern: /^\/issues\/comments\/(\d+)$/, needs: readConversation, handle: getComment },
  {
    method: "PATCH",
    pattern: /^\/issues\/comments\/(\d+)$/,
    needs: writeConversation,
    handle: updateComment,
  },
  {
    method: "DELETE",
    pattern: /^\/issues\/comments\/(\d+)$/,
    needs: writeConversation,
    handle: deleteComment,
  },
  { method: "GET", pattern: /^\/collaborators\/([^/]+)\/permission$/, needs: {}, handle: getPermission },
  {
    method: "POST",
    pattern: /^\/statuses\/([0-9a-f]+)$/,
    needs: { statuses: "write" },
    handle: createStatus,
  },
  { method: "GET", pattern: /^\/pulls$/, needs: readPulls, handle: listPulls },
  { method: "GET", pattern: /^\/pulls\/(\d+)$/, needs: readPulls, handle: getPull },
  { method: "GET", pattern: /^\/commits\/(.+)\/pulls$/, needs: readPulls, handle: listPullsForCommit },
  { method: "GET", pattern: /^\/commits$/, needs: readCode, handle: listCommits },
  { method: "GET", pattern: /^\/commits\/(.+)$/, needs: readCode, handle: getCommit },
  { method: "GET", pattern: /^\/compare\/(.+)$/, needs: readCode, handle: compareCommits },
];
