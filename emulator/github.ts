import { type Clock, systemClock } from "../src/foundation/clock.ts";
import { type CommitGraph, type CommitNode, commitDates, compare, history } from "./commit-graph.ts";
import { commitHistory } from "./github-graphql-history.ts";
import {
  type Comment,
  commentResource,
  type GitHubState,
  type PullRequest,
  pullResource,
} from "./github-resources.ts";
import { createLaggedStore } from "./lagged-store.ts";
import {
  type Answer,
  type LoopbackServer,
  type RecordedRequest,
  type ServerOptions,
  startServer,
} from "./server.ts";

export type { Comment, PullRequest } from "./github-resources.ts";

type Access = "none" | "read" | "write";
type Permission = "contents" | "issues" | "pull_requests";

/** Who a token speaks for, and what it may do. */
export interface TokenIdentity {
  /** As REST shows it: with `[bot]` for an app. */
  login: string;
  /** What is not named is `none`. */
  permissions: Partial<Record<Permission, Access>>;
  /** How a refusal looks; 404 where the token may not even know of the repository. Default: 403. */
  refusal?: 403 | 404;
}

export interface GitHubOptions extends ServerOptions {
  /** `owner/name`. */
  repository?: string;
  repositoryId?: number;
  defaultBranch?: string;
  /** The origin of the pages that answers link to (default: `https://github.com`). */
  serverUrl?: string;
  commits?: CommitGraph;
  /** SHAs by branch; a fork's branch as `owner:branch`. */
  branches?: Record<string, string>;
  tags?: Record<string, string>;
  pulls?: PullRequest[];
  /** Identities by token; by default the workflow's token of `github-actions[bot]`, which may read and comment. */
  tokens?: Record<string, TokenIdentity>;
  /** Milliseconds after which lists of comments show a write. */
  listLag?: number;
}

export interface GitHubServer extends LoopbackServer {
  /** The first of the tokens. */
  token: string;
  apiUrl: string;
  graphqlUrl: string;
  /** The same under the paths of GitHub Enterprise Server. */
  enterprise: { apiUrl: string; graphqlUrl: string };
  /** The repository as data; tests may change it at any time. */
  commits: CommitGraph;
  branches: Record<string, string>;
  tags: Record<string, string>;
  pulls: PullRequest[];
  /** The comments of a pull request as they are now, whatever lists show yet. */
  comments(pullNumber: number): Comment[];
  /** Puts a comment in without a request. */
  addComment(pullNumber: number, comment: { login: string; body: string }): Comment;
}

const workflowToken: Record<string, TokenIdentity> = {
  ghs_emulated: {
    login: "github-actions[bot]",
    permissions: { contents: "read", pull_requests: "write" },
  },
};

/** Starts a stand-in for GitHub's REST and GraphQL API with one repository. REST answers under any base path. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubServer> {
  const { clock = systemClock, tokens = workflowToken } = options;
  const state = createState(options, clock);
  const server = await startServer({
    ...options,
    respond: (request) => withUsualHeaders(respond(state, tokens, request)),
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
    comments: (pullNumber) => state.comments.all().filter((comment) => comment.pullNumber === pullNumber),
    addComment: (pullNumber, { login, body }) => addComment(state, pullNumber, login, body),
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
    comments: createLaggedStore(clock, options.listLag ?? 0),
    nextCommentId: 1_000_001,
  };
}

/** The refusal when the hour's requests are used up; `reset` in seconds since the Unix epoch. */
export function primaryRateLimit(reset: number): Answer {
  return {
    status: 403,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) },
    body: { message: "API rate limit exceeded for installation ID 1." },
  };
}

/** The refusal when too much came at once. */
export function secondaryRateLimit(retryAfterSeconds: number): Answer {
  return {
    status: 403,
    headers: { "retry-after": String(retryAfterSeconds) },
    body: {
      message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    },
  };
}

function withUsualHeaders(answer: Answer): Answer {
  const limits = { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "4999" };
  return {
    ...answer,
    headers: { "x-github-media-type": "github.v3; format=json", ...limits, ...answer.headers },
  };
}

function respond(
  state: GitHubState,
  tokens: Record<string, TokenIdentity>,
  request: RecordedRequest,
): Answer {
  const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const identity = tokens[token];
  if (!identity) return problem(401, "Bad credentials");
  if (request.path.endsWith("/graphql")) return graphql(state, identity, request.body);
  const path = pathInRepository(state, request.path);
  const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(path ?? " "));
  if (path === undefined || !route) return problem(404, "Not Found");
  if (!isAllowed(identity, route.needs)) return refuse(identity, route.needs);
  const parameters = route.pattern.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
  return route.handle({ state, identity, request }, parameters[0] ?? "");
}

function pathInRepository({ repository }: GitHubState, path: string): string | undefined {
  const match = /^.*?\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path);
  return match?.[1] === repository ? match[2] : undefined;
}

// A bot's login has no suffix in GraphQL.
function graphqlLogin(login: string): string {
  return login.replace(/\[bot\]$/, "");
}

const forbidden = { type: "FORBIDDEN", message: "Resource not accessible by integration" };

interface GraphqlRequest {
  query?: string;
  variables?: { number?: number; all?: boolean; [name: string]: unknown };
}

function graphql(state: GitHubState, identity: TokenIdentity, body: unknown): Answer {
  const { login } = identity;
  const { query = "", variables = {} } = (body ?? {}) as GraphqlRequest;
  const history = commitHistory(state, { query, variables });
  if (history)
    return isAllowed(identity, readCode) ? history : { status: 200, body: { errors: [forbidden] } };
  const viewer = { login: graphqlLogin(login) };
  if (/\bpullRequest\s*\(/.test(query) && variables.number !== undefined) {
    const comments = state.comments.listed().filter(({ pullNumber }) => pullNumber === variables.number);
    const connection = (nodes: Comment[]) => ({
      totalCount: comments.length,
      nodes: nodes.map((comment) => commentNode(state, comment, login)),
    });
    const oldest = variables.all ? { oldest: connection(comments.slice(0, 100)) } : {};
    const pullRequest = { ...oldest, newest: connection(comments.slice(-100)) };
    return { status: 200, body: { data: { viewer, repository: { pullRequest } } } };
  }
  if (/\bviewer\s*\{\s*login\s*\}/.test(query)) return { status: 200, body: { data: { viewer } } };
  return { status: 200, body: { errors: [{ message: "The stand-in does not know this query." }] } };
}

function commentNode(state: GitHubState, comment: Comment, viewer: string) {
  return {
    fullDatabaseId: String(comment.id),
    body: comment.body,
    url: commentResource(state, comment).html_url,
    author: { login: graphqlLogin(comment.login) },
    viewerDidAuthor: comment.login === viewer,
  };
}

/** Any of these permissions is enough. */
type Needs = Partial<Record<Permission, "read" | "write">>;

function isAllowed({ permissions }: TokenIdentity, needs: Needs): boolean {
  const wanted = Object.entries(needs) as [Permission, "read" | "write"][];
  const isGranted = ([permission, access]: [Permission, "read" | "write"]) =>
    permissions[permission] === "write" || permissions[permission] === access;
  return wanted.length === 0 || wanted.some(isGranted);
}

function refuse({ refusal = 403 }: TokenIdentity, needs: Needs): Answer {
  if (refusal === 404) return problem(404, "Not Found");
  const accepted = Object.entries(needs).map(([permission, access]) => `${permission}=${access}`);
  return {
    ...problem(403, "Resource not accessible by integration"),
    headers: { "x-accepted-github-permissions": accepted.join("; ") },
  };
}

interface Call {
  state: GitHubState;
  identity: TokenIdentity;
  request: RecordedRequest;
}

interface Route {
  method: string;
  /** Matched with the path behind `/repos/{owner}/{repo}`. */
  pattern: RegExp;
  needs: Needs;
  handle: (call: Call, parameter: string) => Answer;
}

const readConversation: Needs = { issues: "read", pull_requests: "read" };
const writeConversation: Needs = { issues: "write", pull_requests: "write" };
const readCode: Needs = { contents: "read" };
const readPulls: Needs = { pull_requests: "read" };

const routes: Route[] = [
  { method: "GET", pattern: /^\/?$/, needs: {}, handle: getRepository },
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
  { method: "GET", pattern: /^\/pulls$/, needs: readPulls, handle: listPulls },
  { method: "GET", pattern: /^\/pulls\/(\d+)$/, needs: readPulls, handle: getPull },
  { method: "GET", pattern: /^\/commits\/(.+)\/pulls$/, needs: readPulls, handle: listPullsOfCommit },
  { method: "GET", pattern: /^\/commits$/, needs: readCode, handle: listCommits },
  { method: "GET", pattern: /^\/commits\/(.+)$/, needs: readCode, handle: getCommit },
  { method: "GET", pattern: /^\/compare\/(.+)$/, needs: readCode, handle: compareCommits },
  { method: "GET", pattern: /^\/branches\/(.+)$/, needs: readCode, handle: getBranch },
  { method: "GET", pattern: /^\/git\/ref\/(.+)$/, needs: readCode, handle: getRef },
];

function problem(status: number, message: string): Answer {
  return {
    status,
    body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
  };
}

function getRepository({ state }: Call): Answer {
  const [owner = "", name = ""] = state.repository.split("/");
  const body = {
    id: state.repositoryId,
    name,
    full_name: state.repository,
    owner: { login: owner, type: "Organization" },
    private: false,
    fork: false,
    html_url: `${state.serverUrl}/${state.repository}`,
    default_branch: state.defaultBranch,
  };
  return { status: 200, body };
}

function listComments({ state, request }: Call, pullNumber: string): Answer {
  const comments = state.comments
    .listed()
    .filter((comment) => comment.pullNumber === Number(pullNumber))
    .sort((a, b) => a.id - b.id);
  return findPull(state, pullNumber)
    ? pageAnswer(state, request, comments, (comment) => commentResource(state, comment))
    : problem(404, "Not Found");
}

function createComment({ state, identity, request }: Call, pullNumber: string): Answer {
  const pull = findPull(state, pullNumber);
  if (!pull) return problem(404, "Not Found");
  if (pull.locked) return problem(403, "Unable to create comment because issue is locked.");
  const body = bodyOf(request);
  const invalid = invalidComment(body);
  if (invalid) return invalid;
  const comment = addComment(state, pull.number, identity.login, body);
  return { status: 201, body: commentResource(state, comment) };
}

function addComment(state: GitHubState, pullNumber: number, login: string, body: string): Comment {
  const now = new Date(state.clock.now()).toISOString();
  const comment = { id: state.nextCommentId, pullNumber, login, body, createdAt: now, updatedAt: now };
  state.nextCommentId += 1;
  state.comments.write(String(comment.id), comment);
  return comment;
}

function bodyOf({ body }: RecordedRequest): string {
  const { body: text } = (body ?? {}) as { body?: unknown };
  return typeof text === "string" ? text : "";
}

// The database's columns: 65,536 characters and four times as many bytes.
function invalidComment(body: string): Answer | undefined {
  const tooLong = [...body].length > 65_536 || Buffer.byteLength(body) > 262_144;
  if (body.trim() !== "" && !tooLong) return undefined;
  const message = tooLong ? "body is too long (maximum is 65536 characters)" : "body can't be blank";
  const errors = [{ resource: "IssueComment", code: "unprocessable", field: "data", message }];
  return { status: 422, body: { message: "Validation Failed", errors } };
}

function getComment({ state }: Call, id: string): Answer {
  const comment = state.comments.get(id);
  return comment ? { status: 200, body: commentResource(state, comment) } : problem(404, "Not Found");
}

function updateComment({ state, request }: Call, id: string): Answer {
  const comment = state.comments.get(id);
  if (!comment) return problem(404, "Not Found");
  const body = bodyOf(request);
  const invalid = invalidComment(body);
  if (invalid) return invalid;
  const updated = { ...comment, body, updatedAt: new Date(state.clock.now()).toISOString() };
  state.comments.write(id, updated);
  return { status: 200, body: commentResource(state, updated) };
}

function deleteComment({ state }: Call, id: string): Answer {
  if (!state.comments.get(id)) return problem(404, "Not Found");
  state.comments.remove(id);
  return { status: 204 };
}

function findPull({ pulls }: GitHubState, number: string): PullRequest | undefined {
  return pulls.find((pull) => pull.number === Number(number));
}

function getPull({ state }: Call, number: string): Answer {
  const pull = findPull(state, number);
  return pull ? { status: 200, body: pullResource(state, pull) } : problem(404, "Not Found");
}

function listPulls({ state, request }: Call): Answer {
  const { query } = request;
  const wantedState = query.get("state") ?? "open";
  const pulls = state.pulls
    .filter((pull) => wantedState === "all" || (pull.state ?? "open") === wantedState)
    .filter((pull) => (query.get("base") ?? pull.base.ref) === pull.base.ref)
    .filter((pull) => (query.get("head") ?? headLabel(state, pull)) === headLabel(state, pull))
    .sort((a, b) => b.number - a.number);
  return pageAnswer(state, request, pulls, (pull) => pullResource(state, pull));
}

function headLabel(state: GitHubState, pull: PullRequest): string {
  return pullResource(state, pull).head.label;
}

// As live: closed ones too, and ones whose head has moved on.
function listPullsOfCommit({ state, request }: Call, ref: string): Answer {
  const sha = resolve(state, ref);
  if (sha === undefined) return problem(422, `No commit found for SHA: ${ref}`);
  const pulls = state.pulls.filter((pull) => commitsOf(state, pull).includes(sha));
  return pageAnswer(state, request, pulls, (pull) => pullResource(state, pull));
}

function commitsOf(state: GitHubState, pull: PullRequest): string[] {
  const base = pull.base.sha ?? state.branches[pull.base.ref] ?? "";
  const isKnown = state.commits[base] && state.commits[pull.head.sha];
  const between = isKnown ? (compare(state.commits, base, pull.head.sha)?.commits ?? []) : [];
  return [...between, pull.head.sha, pull.merge_commit_sha ?? pull.head.sha];
}

/** The SHA behind a branch, a tag, a full or a short SHA; `refs/heads/` and `heads/` may stand before it. */
function resolve(state: GitHubState, ref: string): string | undefined {
  const branch = ref.replace(/^(refs\/)?heads\//, "");
  const tag = ref.replace(/^(refs\/)?tags\//, "");
  const sha = state.commits[ref] ? ref : (state.branches[branch] ?? state.tags[tag] ?? expand(state, ref));
  return sha !== undefined && state.commits[sha] ? sha : undefined;
}

function expand({ commits }: GitHubState, ref: string): string | undefined {
  return /^[0-9a-f]{7,39}$/.test(ref) ? Object.keys(commits).find((sha) => sha.startsWith(ref)) : undefined;
}

function listCommits({ state, request }: Call): Answer {
  const start = resolve(state, request.query.get("sha") ?? state.defaultBranch);
  if (start === undefined) return problem(404, "Not Found");
  const dateOf = commitDates(state.commits);
  const shas = history(state.commits, start, dateOf);
  return pageAnswer(state, request, shas, (sha) => commitResource(state, sha, dateOf(sha)));
}

function getCommit({ state }: Call, ref: string): Answer {
  const sha = resolve(state, ref);
  if (sha === undefined) return problem(422, `No commit found for SHA: ${ref}`);
  return { status: 200, body: commitResource(state, sha, commitDates(state.commits)(sha)) };
}

function commitResource(state: GitHubState, sha: string, time: number) {
  const { parents } = state.commits[sha] as CommitNode;
  const url = (of: string) => `${state.apiUrl}/repos/${state.repository}/commits/${of}`;
  const person = {
    name: "Mona Lisa",
    email: "mona@example.com",
    date: new Date(time).toISOString().replace(".000Z", "Z"),
  };
  return {
    sha,
    node_id: `C_${sha.slice(0, 12)}`,
    commit: { author: person, committer: person, message: `Commit ${sha.slice(0, 7)}` },
    url: url(sha),
    html_url: `${state.serverUrl}/${state.repository}/commit/${sha}`,
    author: { login: "monalisa", type: "User" },
    committer: { login: "monalisa", type: "User" },
    parents: parents.map((parent) => ({ sha: parent, url: url(parent) })),
  };
}

function compareCommits({ state, request }: Call, basehead: string): Answer {
  const [baseRef = "", headRef = ""] = basehead.split("...");
  const base = resolve(state, baseRef);
  const head = resolve(state, headRef);
  if (base === undefined || head === undefined) return problem(404, "Not Found");
  const comparison = compare(state.commits, base, head);
  if (!comparison) return problem(404, `No common ancestor between ${baseRef} and ${headRef}.`);
  const dateOf = commitDates(state.commits);
  const show = (sha: string) => commitResource(state, sha, dateOf(sha));
  const page = pageOf(request.query, comparison.commits, 250);
  const body = {
    base_commit: show(base),
    merge_base_commit: show(comparison.mergeBase),
    status: comparison.status,
    ahead_by: comparison.aheadBy,
    behind_by: comparison.behindBy,
    total_commits: comparison.commits.length,
    commits: page.items.map(show),
    ...(page.number === 1 ? { files: [] } : {}),
  };
  return { status: 200, headers: linkHeader(state, request, page), body };
}

function getBranch({ state }: Call, name: string): Answer {
  const sha = state.branches[name];
  if (sha === undefined || !state.commits[sha]) return problem(404, "Branch not found");
  const commit = commitResource(state, sha, commitDates(state.commits)(sha));
  return { status: 200, body: { name, commit, protected: false } };
}

function getRef({ state }: Call, ref: string): Answer {
  const [kind, ...rest] = ref.split("/");
  const sha = (kind === "heads" ? state.branches : kind === "tags" ? state.tags : {})[rest.join("/")];
  if (sha === undefined) return problem(404, "Not Found");
  return { status: 200, body: { ref: `refs/${ref}`, object: { type: "commit", sha } } };
}

interface Page<Item> {
  items: Item[];
  number: number;
  last: number;
}

function pageOf<Item>(query: URLSearchParams, items: Item[], usualSize = 30): Page<Item> {
  const wanted = Number(query.get("per_page") ?? usualSize);
  const size = Math.min(wanted > 0 ? wanted : usualSize, Math.max(100, usualSize));
  const number = Math.max(1, Number(query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  return { items: items.slice((number - 1) * size, number * size), number, last };
}

function pageAnswer<Item>(
  state: GitHubState,
  request: RecordedRequest,
  items: Item[],
  show: (item: Item) => unknown,
): Answer {
  const page = pageOf(request.query, items);
  return { status: 200, headers: linkHeader(state, request, page), body: page.items.map(show) };
}

function linkHeader(
  { apiUrl }: GitHubState,
  { path, query }: RecordedRequest,
  { number, last }: Page<unknown>,
): Record<string, string> {
  const link = (relation: string, page: number) => {
    const parameters = new URLSearchParams(query);
    parameters.set("page", String(page));
    return `<${apiUrl}${path}?${parameters}>; rel="${relation}"`;
  };
  const back = number > 1 ? [link("prev", number - 1), link("first", 1)] : [];
  const forth = number < last ? [link("next", number + 1), link("last", last)] : [];
  const links = [...back, ...forth];
  return links.length === 0 ? {} : { link: links.join(", ") };
}
