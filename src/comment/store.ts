import { z } from "zod";
import type { TokenKind } from "../github/client.ts";

/** A comment on the pull request, as far as it matters here. */
export interface CommentRecord {
  id: number;
  body: string;
  author: string;
  url: string;
  /** The token's own identity wrote it; nothing else may be edited. */
  mine: boolean;
}

/** The comments of one pull request that carry the marker. Whoever calls it decides what becomes of them. */
export interface CommentStore {
  /**
   * Oldest first, complete up to the oldest of ours: `all`, from the beginning; `newest`, among the newest
   * hundred, in one request.
   */
  list(range: CommentRange): Promise<CommentRecord[]>;
  /** Undefined where it is gone. */
  get(id: number): Promise<CommentRecord | undefined>;
  create(body: string): Promise<CommentRecord>;
  /** Undefined where it is gone. */
  update(id: number, body: string): Promise<CommentRecord | undefined>;
  /** What is gone already counts as removed. */
  remove(id: number): Promise<void>;
}

export type CommentRange = "all" | "newest";

/** Sends one request to GitHub's API; octokit's `request` fits. A failure has the answer's `status`. */
export type CommentRequest = (
  route: string,
  parameters: Record<string, unknown>,
) => Promise<{ data: unknown; headers: Record<string, string | number | undefined> }>;

export interface CommentStoreOptions {
  request: CommentRequest;
  repository: { owner: string; name: string };
  pullRequest: number;
  /** Whether a body carries the marker. */
  hasMarker: (body: string) => boolean;
  tokenKind: TokenKind;
}

/**
 * The comments over GitHub's API. One GraphQL request reads the oldest and the newest hundred and says which
 * are ours; only what lies between is read page by page. Where that query is refused (older GitHub Enterprise
 * Servers lack a field of it), all pages are read, and the identity is asked for once a comment needs it.
 */
export function createCommentStore(options: CommentStoreOptions): CommentStore {
  const { request, hasMarker } = options;
  const target = { owner: options.repository.owner, repo: options.repository.name };
  const issue = { ...target, issue_number: options.pullRequest };
  const reading: Reading = {
    readPage: (page) => request(pageRoute, { ...issue, per_page: pageLength, page }),
    hasMarker,
    identity: createIdentity(request),
    tokenKind: options.tokenKind,
    lastPage: 1,
  };
  let isRefused = false;
  // The author of a comment never changes.
  const ours = new Set<number>();
  const remember = (comment: CommentRecord): CommentRecord => {
    if (comment.mine) ours.add(comment.id);
    return comment;
  };
  const one = async (route: string, id: number, more = {}) => {
    const answer = await unlessGone(request(route, { ...target, comment_id: id, ...more }));
    return answer && toRecord(restComment.parse(answer.data), ours.has(id));
  };
  return {
    list: async (range) => {
      const ends = isRefused ? undefined : await readEnds(request, issue, range, reading.identity);
      isRefused = ends === undefined;
      const listed =
        ends === undefined ? await readPages(reading, range) : await withMiddle(reading, ends, range);
      return listed.filter(({ body }) => hasMarker(body)).map(remember);
    },
    get: (id) => one("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", id),
    create: async (body) => {
      const { data } = await request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...issue,
        body,
      });
      return remember(toRecord(restComment.parse(data), true));
    },
    update: (id, body) => one("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", id, { body }),
    remove: async (id) => {
      const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
      await unlessGone(request(route, { ...target, comment_id: id }));
    },
  };
}

const pageRoute = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
const pageLength = 100;
// Pages that are read side by side.
const pagesAtOnce = 10;

type Answer = Awaited<ReturnType<CommentRequest>>;

interface Reading {
  readPage: (page: number) => Promise<Answer>;
  hasMarker: (body: string) => boolean;
  identity: Identity;
  tokenKind: TokenKind;
  /** The last page that is known to be there. */
  lastPage: number;
}

const restComment = z.object({
  id: z.number(),
  body: z.string().nullish(),
  html_url: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string().nullish() }).nullish(),
});

type RestComment = z.infer<typeof restComment>;

function toRecord(comment: RestComment, mine: boolean): CommentRecord {
  const { id, body, html_url, user } = comment;
  return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine };
}

const connection = z.object({
  totalCount: z.number(),
  nodes: z.array(
    z.object({
      fullDatabaseId: z.coerce.number().int().positive(),
      body: z.string(),
      url: z.string().nullish(),
      author: z.object({ login: z.string() }).nullish(),
      viewerDidAuthor: z.boolean(),
    }),
  ),
});

const endsAnswer = z.object({
  data: z.object({
    repository: z.object({
      pullRequest: z.object({ oldest: connection.optional(), newest: connection }),
    }),
  }),
});

const endsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $all: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      oldest: comments(first: 100) @include(if: $all) { ...comments }
      newest: comments(last: 100) { ...comments }
    }
  }
}
fragment comments on IssueCommentConnection {
  totalCount
  nodes { fullDatabaseId body url author { login } viewerDidAuthor }
}`;

interface Ends {
  total: number;
  oldest: CommentRecord[];
  newest: CommentRecord[];
}

type Issue = { owner: string; repo: string; issue_number: number };

async function readEnds(
  request: CommentRequest,
  issue: Issue,
  range: CommentRange,
  identity: Identity,
): Promise<Ends | undefined> {
  const { owner, repo, issue_number: number } = issue;
  const variables = { owner, repo, number, all: range === "all" };
  const answer = await request("POST /graphql", { query: endsQuery, variables }).catch(() => undefined);
  identity.learn(answer?.data);
  const parsed = endsAnswer.safeParse(answer?.data);
  if (!parsed.success) return undefined;
  const { oldest, newest } = parsed.data.data.repository.pullRequest;
  return { total: newest.totalCount, oldest: toRecords(oldest), newest: toRecords(newest) };
}

function toRecords(comments: z.infer<typeof connection> | undefined): CommentRecord[] {
  return (comments?.nodes ?? []).map((node) => ({
    id: node.fullDatabaseId,
    body: node.body,
    author: node.author?.login ?? "",
    url: node.url ?? "",
    mine: node.viewerDidAuthor,
  }));
}

async function withMiddle(reading: Reading, ends: Ends, range: CommentRange): Promise<CommentRecord[]> {
  const { oldest, newest, total } = ends;
  const isWhole = range === "newest" || total <= oldest.length + newest.length;
  const isFound = oldest.some((comment) => comment.mine && reading.hasMarker(comment.body));
  if (isWhole || isFound) return byId([...oldest, ...newest]);
  // The newest hundred hold the last page whole.
  const middle = await readRange(reading, 2, Math.ceil(total / pageLength) - 1);
  return byId([...oldest, ...middle, ...newest]);
}

/** All pages up to the one with the oldest of ours; for the newest, those from the last one that is known. */
async function readPages(reading: Reading, range: CommentRange): Promise<CommentRecord[]> {
  const start = range === "newest" ? reading.lastPage : 1;
  const first = await reading.readPage(start);
  const comments = await judged(reading, parsePage(first));
  const last = lastPage(first);
  if (last > start && !hasOurs(comments)) comments.push(...(await readRange(reading, start + 1, last)));
  reading.lastPage = Math.max(start, last);
  return byId(hasOurs(comments) ? comments : [...comments, ...(await readOn(reading, first, last))]);
}

// Some answers say which page is the next, or nothing, but not which is the last.
async function readOn(reading: Reading, first: Answer, last: number): Promise<CommentRecord[]> {
  if (last > 1) return [];
  const comments: CommentRecord[] = [];
  let page = first;
  while (parseEntries(page).length === pageLength && !hasOurs(comments)) {
    reading.lastPage += 1;
    page = await reading.readPage(reading.lastPage);
    comments.push(...(await judged(reading, parsePage(page))));
  }
  return comments;
}

/** Pages side by side, a few at a time, until one of ours is found. */
async function readRange(reading: Reading, from: number, to: number): Promise<CommentRecord[]> {
  const comments: CommentRecord[] = [];
  for (let start = from; start <= to && !hasOurs(comments); start += pagesAtOnce) {
    const count = Math.min(pagesAtOnce, to - start + 1);
    const pages = await Promise.all(
      Array.from({ length: count }, (_, index) => reading.readPage(start + index)),
    );
    comments.push(...(await judged(reading, pages.flatMap(parsePage))));
  }
  return comments;
}

function hasOurs(comments: readonly CommentRecord[]): boolean {
  return comments.some(({ mine }) => mine);
}

function parseEntries({ data }: Answer): unknown[] {
  return z.array(z.unknown()).parse(data);
}

function parsePage(answer: Answer): RestComment[] {
  return parseEntries(answer).flatMap((entry) => restComment.safeParse(entry).data ?? []);
}

function lastPage({ headers }: Answer): number {
  const last = /<[^>]*[?&]page=(\d+)[^>]*>; rel="last"/.exec(String(headers.link ?? ""));
  return Number(last?.[1] ?? 1);
}

async function judged(reading: Reading, comments: readonly RestComment[]): Promise<CommentRecord[]> {
  const marked = comments.filter(({ body }) => reading.hasMarker(body ?? ""));
  if (marked.length === 0) return [];
  const login = await reading.identity.login();
  return marked.map((comment) => toRecord(comment, isBy(comment, login, reading.tokenKind)));
}

/**
 * REST names a bot `name[bot]`, GraphQL `name`, and a person may be called so too: what the token is decides.
 */
function isBy({ user }: RestComment, login: string, tokenKind: TokenKind): boolean {
  const plain = login.replace(/\[bot\]$/, "");
  const kind = plain !== login || plain === "github-actions" ? "app" : tokenKind;
  const isBot = user?.type === "Bot" || (!user?.type && user?.login.endsWith("[bot]") === true);
  if (kind === "app" && user?.type && !isBot) return false;
  if (kind === "person" && isBot) return false;
  return user?.login === (isBot ? `${plain}[bot]` : plain);
}

const viewerAnswer = z.object({ data: z.object({ viewer: z.object({ login: z.string().min(1) }) }) });

/** The login of the token's owner, as GraphQL names it. */
interface Identity {
  login(): Promise<string>;
  /** Takes it from an answer that says it by the way. */
  learn(answer: unknown): void;
}

/** REST's /user is refused to the workflow's token; GraphQL answers. Asked once at most. */
function createIdentity(request: CommentRequest): Identity {
  let login: Promise<string> | undefined;
  const ask = async () => {
    const { data } = await request("POST /graphql", { query: "query { viewer { login } }" });
    return viewerAnswer.parse(data).data.viewer.login;
  };
  return {
    login: () => {
      login ??= ask();
      return login;
    },
    learn: (answer) => {
      const viewer = viewerAnswer.safeParse(answer);
      if (viewer.success) login ??= Promise.resolve(viewer.data.data.viewer.login);
    },
  };
}

function byId(comments: readonly CommentRecord[]): CommentRecord[] {
  const unique = new Map(comments.map((comment) => [comment.id, comment]));
  return [...unique.values()].sort((a, b) => a.id - b.id);
}

async function unlessGone(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  const status = (error as { status?: unknown } | undefined)?.status;
  return status === 404 || status === 410;
}
