import type { TokenKind } from "../github/client.ts";
import { readEnds } from "./ends.ts";
import { createIdentity } from "./identity.ts";
import { createCommentPages, pageLength } from "./pages.ts";
import {
  type CommentRecord,
  type CommentRequest,
  oldestFirst,
  readAnswer,
  restComment,
  toRecord,
} from "./record.ts";

/** The comments of one pull request that carry the marker. Whoever calls it decides what becomes of them. */
export interface CommentStore {
  /**
   * Oldest first, complete up to the oldest of ours: `all`, from the beginning; `newest`, among the newest
   * hundred, in one request.
   */
  list(range: "all" | "newest"): Promise<CommentRecord[]>;
  /** Undefined where it is gone. */
  get(id: number): Promise<CommentRecord | undefined>;
  create(body: string): Promise<CommentRecord>;
  /** Rejects with a status of 404 or 410 where it is gone. */
  update(id: number, body: string): Promise<CommentRecord>;
  /** What is gone already counts as removed. */
  remove(id: number): Promise<void>;
}

export interface CommentStoreOptions {
  request: CommentRequest;
  repository: { owner: string; name: string };
  pullRequest: number;
  /** Whether a body carries the marker. */
  hasMarker: (body: string) => boolean;
  tokenKind: TokenKind;
  /** Who the token speaks for, where an earlier stage has learned it. */
  author?: string | undefined;
}

/**
 * The comments over GitHub's API. One GraphQL request reads the oldest and the newest hundred and says which
 * are ours; only what lies between is read page by page. Where that query is refused, all pages are read.
 */
export function createCommentStore(options: CommentStoreOptions): CommentStore {
  const { request, hasMarker, tokenKind, author } = options;
  const target = { owner: options.repository.owner, repo: options.repository.name };
  const conversation = { ...target, issue_number: options.pullRequest };
  const identity = createIdentity({ request, tokenKind, login: author });
  const pages = createCommentPages(request, conversation, hasMarker, identity);
  let isRefused = false;
  // The author of a comment never changes.
  const ours = new Set<number>();
  const remember = (comment: CommentRecord): CommentRecord => {
    if (comment.mine) ours.add(comment.id);
    return comment;
  };
  const one = async (route: string, id: number, more = {}) => {
    const { data } = await request(route, { ...target, comment_id: id, ...more });
    return toRecord(readAnswer(restComment, data), ours.has(id));
  };
  const listed = async (range: "all" | "newest"): Promise<CommentRecord[]> => {
    const ends = isRefused ? undefined : await readEnds(request, conversation, range, identity);
    isRefused = ends === undefined;
    if (ends === undefined) return await pages.read(range);
    const both = [...ends.oldest, ...ends.newest];
    const isWhole = range === "newest" || ends.total <= both.length;
    if (isWhole || ends.oldest.some(({ mine, body }) => mine && hasMarker(body))) return both;
    // The newest hundred hold the last page whole.
    return [...both, ...(await pages.readRange(2, Math.ceil(ends.total / pageLength) - 1))];
  };
  return {
    list: async (range) => {
      const comments = oldestFirst(await listed(range));
      return comments.filter(({ body }) => hasMarker(body)).map(remember);
    },
    get: (id) => unlessGone(one("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", id)),
    create: async (body) => {
      const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
      const { data } = await request(route, { ...conversation, body });
      const created = readAnswer(restComment, data);
      identity.learnAuthor(created);
      return remember(toRecord(created, true));
    },
    update: (id, body) => one("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", id, { body }),
    remove: async (id) => {
      const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
      await unlessGone(request(route, { ...target, comment_id: id }));
    },
  };
}

/** Whether a failure says that the comment is not there. GitHub answers so as well where a token may not know of it. */
export function saysGone(error: unknown): boolean {
  const status = (error as { status?: unknown } | undefined)?.status;
  return status === 404 || status === 410;
}

async function unlessGone<Result>(request: Promise<Result>): Promise<Result | undefined> {
  try {
    return await request;
  } catch (error) {
    if (saysGone(error)) return undefined;
    throw error;
  }
}
