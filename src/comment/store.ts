import * as z from "zod/mini";
import type { GitHubRequest, TokenKind } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { graphqlTime } from "../lib/limits.ts";
import { hasMarker } from "./body.ts";
import { type RestComment, restComment, TokenOwner } from "./identity.ts";

/** A comment on the pull request, as far as it matters here. */
export interface CommentRecord {
  id: number;
  body: string;
  author: string;
  url: string;
  /** The token's own identity wrote it; nothing else may be edited. */
  mine: boolean;
}

/** What the protocol needs of the comments. */
export type CommentStore = Pick<GitHubComments, "list" | "get" | "create" | "update" | "remove">;

export interface CommentStoreOptions {
  request: GitHubRequest;
  repository: { owner: string; name: string };
  pullRequest: number;
  /** Separates the comments of one pull request; empty for the usual one. */
  commentKey: string;
  tokenKind: TokenKind;
  /** Who the token speaks for, if an earlier stage has learned it. */
  author?: string | undefined;
}

const pageLength = 100;
const pagesAtOnce = 10;
const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const oneComment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/**
 * The comments of one pull request that carry the marker. One GraphQL request reads the oldest and the newest hundred
 * and says which are ours; only what lies between is read page by page. If that query is refused, all pages are read.
 */
export class GitHubComments {
  readonly #options: CommentStoreOptions;
  readonly #target: { owner: string; repo: string };
  readonly #owner: TokenOwner;
  /** The author of a comment never changes. */
  readonly #ours = new Set<number>();
  #isQueryRefused = false;
  /** The last page that is known to be there. */
  #lastPage = 1;
  /** Some were listed before the owner of the token was known, so the newest alone could miss ours. */
  #hasUnjudged = false;

  constructor(options: CommentStoreOptions) {
    this.#options = options;
    this.#target = { owner: options.repository.owner, repo: options.repository.name };
    this.#owner = new TokenOwner(options.request, options.tokenKind, options.author);
  }

  /** Oldest first, complete up to the oldest of ours: `all` from the beginning, `newest` among the newest hundred. */
  async list(range: "all" | "newest"): Promise<CommentRecord[]> {
    const queried = this.#isQueryRefused ? undefined : await this.#readByQuery(range);
    this.#isQueryRefused = queried === undefined;
    const marked = oldestFirst(queried ?? (await this.#readByPages(range)));
    for (const { id, mine } of marked) if (mine) this.#ours.add(id);
    return marked;
  }

  /** Undefined if it's gone. */
  get(id: number): Promise<CommentRecord | undefined> {
    return ignoreNotFound(this.#requestOne("GET", id));
  }

  async create(body: string): Promise<CommentRecord> {
    const { request, pullRequest } = this.#options;
    const { data } = await request(`POST ${comments}`, { ...this.#target, issue_number: pullRequest, body });
    const created = parseResponse(restComment, data);
    this.#owner.learnAuthor(created);
    this.#ours.add(created.id);
    return toRecord(created, true);
  }

  /** Rejects with a status of 404 or 410 if it's gone. */
  update(id: number, body: string): Promise<CommentRecord> {
    return this.#requestOne("PATCH", id, { body });
  }

  /** What is gone already counts as removed. */
  async remove(id: number): Promise<void> {
    await ignoreNotFound(this.#options.request(`DELETE ${oneComment}`, { ...this.#target, comment_id: id }));
  }

  async #requestOne(method: "GET" | "PATCH", id: number, more = {}): Promise<CommentRecord> {
    const parameters = { ...this.#target, comment_id: id, ...more };
    const { data } = await this.#options.request(`${method} ${oneComment}`, parameters);
    return toRecord(parseResponse(restComment, data), this.#ours.has(id));
  }

  /** Undefined if GraphQL refuses in whatever way, or takes too long: nothing depends on it. */
  async #readByQuery(range: "all" | "newest"): Promise<CommentRecord[] | undefined> {
    const { request, pullRequest, commentKey } = this.#options;
    const variables = { ...this.#target, number: pullRequest, all: range === "all" };
    const query = { query: endsQuery, variables };
    const response = await request("POST /graphql", query, graphqlTime).catch(() => undefined);
    this.#owner.learnViewer(response?.data);
    const parsed = endsResponse.safeParse(response?.data);
    if (!parsed.success) return undefined;
    const { oldest = { nodes: [] }, newest } = parsed.data.data.repository.pullRequest;
    const read = oldest.nodes.length + newest.nodes.length;
    const keepMarked = (listed: readonly CommentRecord[]) => listed.filter(({ body }) => hasMarker(body, commentKey));
    const [first, last] = [keepMarked(oldest.nodes), keepMarked(newest.nodes)];
    const isComplete = range === "newest" || newest.totalCount <= read || first.some(({ mine }) => mine);
    // The newest hundred hold the last page whole.
    const between = isComplete ? [] : await this.#readPages(2, Math.ceil(newest.totalCount / pageLength) - 1);
    return [...first, ...last, ...between];
  }

  /** REST's only order is the oldest first: all up to the page with the oldest of ours, or from the last known page. */
  async #readByPages(range: "all" | "newest"): Promise<CommentRecord[]> {
    const start = range === "newest" && !this.#hasUnjudged ? this.#lastPage : 1;
    this.#hasUnjudged = false;
    let page = await this.#readPage(start);
    const { last } = page;
    const records = await this.#toRecords(page.comments);
    if (last > start && !records.some(({ mine }) => mine)) records.push(...(await this.#readPages(start + 1, last)));
    this.#lastPage = Math.max(start, last);
    // Some responses say which page is next, or nothing, but not which is the last.
    while (last <= 1 && page.isFull && !records.some(({ mine }) => mine)) {
      this.#lastPage += 1;
      page = await this.#readPage(this.#lastPage);
      records.push(...(await this.#toRecords(page.comments)));
    }
    return records;
  }

  /** Reads pages side by side, a few at a time, until one of ours is found. */
  async #readPages(from: number, to: number): Promise<CommentRecord[]> {
    const records: CommentRecord[] = [];
    for (let start = from; start <= to && !records.some(({ mine }) => mine); start += pagesAtOnce) {
      const count = Math.min(pagesAtOnce, to - start + 1);
      const pages = await Promise.all(Array.from({ length: count }, (_, index) => this.#readPage(start + index)));
      records.push(...(await this.#toRecords(pages.flatMap((page) => page.comments))));
    }
    return records;
  }

  async #readPage(page: number): Promise<{ comments: RestComment[]; isFull: boolean; last: number }> {
    const { request, pullRequest } = this.#options;
    const parameters = { ...this.#target, issue_number: pullRequest, per_page: pageLength, page };
    const { data, headers } = await request(`GET ${comments}`, parameters);
    const entries = parseResponse(z.array(z.unknown()), data);
    const last = /<[^<>]*[?&]page=(\d+)[^<>]*>; rel="last"/.exec(String(headers.link ?? ""))?.[1];
    return {
      comments: entries.flatMap((entry) => restComment.safeParse(entry).data ?? []),
      isFull: entries.length === pageLength,
      last: Number(last ?? 1),
    };
  }

  /** Returns those with the marker, judged by who wrote them. */
  async #toRecords(listed: readonly RestComment[]): Promise<CommentRecord[]> {
    const marked = listed.filter(({ body }) => hasMarker(body ?? "", this.#options.commentKey));
    if (marked.length > 0 && !(await this.#owner.isKnown())) this.#hasUnjudged = true;
    return marked.map((comment) => toRecord(comment, this.#owner.wrote(comment)));
  }
}

const node = z.pipe(
  z.object({
    fullDatabaseId: z.coerce.number().check(z.int(), z.positive()),
    body: z.string(),
    url: z.nullish(z.string()),
    author: z.nullish(z.object({ login: z.string() })),
    viewerDidAuthor: z.boolean(),
  }),
  z.transform(
    ({ fullDatabaseId: id, body, url, author, viewerDidAuthor: mine }): CommentRecord => ({
      ...{ id, body, mine },
      author: author?.login ?? "",
      url: url ?? "",
    }),
  ),
);
const connection = z.object({ totalCount: z.number(), nodes: z.array(node) });
const pullRequest = z.object({ oldest: z.optional(connection), newest: connection });
const endsResponse = z.object({ data: z.object({ repository: z.object({ pullRequest }) }) });

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

/** Each comment once, the oldest first. */
export function oldestFirst(listed: readonly CommentRecord[]): CommentRecord[] {
  const unique = new Map(listed.map((comment) => [comment.id, comment]));
  return [...unique.values()].sort((a, b) => a.id - b.id);
}

/** Returns whether a failure says that the comment isn't there; GitHub also answers 404 if the token can't see it. */
export function isNotFound(error: unknown): boolean {
  const status = (error as { status?: unknown } | undefined)?.status;
  return status === 404 || status === 410;
}

async function ignoreNotFound<Result>(request: Promise<Result>): Promise<Result | undefined> {
  try {
    return await request;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** @throws GitHubError if it isn't GitHub's response, but a proxy's page, for example. */
function parseResponse<Schema extends z.ZodMiniType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new GitHubError("the response isn't GitHub's, but probably a proxy's", { passing: true });
  return parsed.data;
}

function toRecord({ id, body, html_url, user }: RestComment, mine: boolean): CommentRecord {
  return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine };
}
