import * as z from "zod/mini";
import type { GitHubRequest, TokenKind } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { messages } from "../github/messages.ts";
import { hasMarker } from "./body.ts";

/** A comment on the pull request, as far as it matters here. */
export interface CommentRecord {
  id: number;
  body: string;
  author: string;
  url: string;
  /** The token's own identity wrote it; nothing else may be edited. */
  mine: boolean;
}

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

const restComment = z.object({
  id: z.number(),
  body: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string(), type: z.nullish(z.string()) })),
});

type RestComment = z.output<typeof restComment>;

const commentsPerPage = 100;
const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const oneComment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/** The comments of one pull request that carry the marker. */
export type CommentStore = ReturnType<typeof createCommentStore>;

export function createCommentStore(options: CommentStoreOptions) {
  const { request, repository, pullRequest, commentKey, tokenKind, author } = options;
  const target = { owner: repository.owner, repo: repository.name };
  const tokenOwner = new TokenOwner(request, tokenKind, author);
  const toRecord = (comment: RestComment): CommentRecord => {
    const { id, body, html_url, user } = comment;
    return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine: tokenOwner.wrote(comment) };
  };
  const requestOne = async (method: "GET" | "PATCH", id: number, more = {}): Promise<CommentRecord> => {
    const route = `${method} ${oneComment}`;
    const { data } = await request(route, { ...target, comment_id: id, ...more });
    return toRecord(parseResponse(route, data, restComment));
  };
  return {
    /** Lists the comments as REST does, oldest first. Pages can overlap. */
    async list(): Promise<CommentRecord[]> {
      const listed: CommentRecord[] = [];
      for (let page = 1; ; page += 1) {
        const parameters = { issue_number: pullRequest, per_page: commentsPerPage, page };
        const { data, headers } = await request(`GET ${comments}`, { ...target, ...parameters });
        const entries = parseResponse(`GET ${comments}`, data, z.array(z.unknown()));
        const known = entries.flatMap((entry) => restComment.safeParse(entry).data ?? []);
        const marked = known.filter(({ body }) => hasMarker(body ?? "", commentKey));
        if (marked.length > 0) await tokenOwner.learn();
        listed.push(...marked.map(toRecord));
        const hasNext = entries.length === commentsPerPage || String(headers.link ?? "").includes('rel="next"');
        if (!hasNext) return listed;
      }
    },

    /** Returns undefined if it's gone. */
    get: (id: number): Promise<CommentRecord | undefined> => ignoreNotFound(requestOne("GET", id)),

    async create(body: string): Promise<CommentRecord> {
      const { data } = await request(`POST ${comments}`, { ...target, issue_number: pullRequest, body });
      const created = parseResponse(`POST ${comments}`, data, restComment);
      tokenOwner.learnAuthor(created);
      return { ...toRecord(created), mine: true };
    },

    /** Rejects with a status of 404 or 410 if it's gone. */
    update: (id: number, body: string): Promise<CommentRecord> => requestOne("PATCH", id, { body }),

    /** Removes a comment. What is gone already counts as removed. */
    async remove(id: number): Promise<void> {
      await ignoreNotFound(request(`DELETE ${oneComment}`, { ...target, comment_id: id }));
    },
  };
}

/** @throws GitHubError if it isn't GitHub's response, but a proxy's page, for example. */
function parseResponse<Schema extends z.ZodMiniType>(route: string, data: unknown, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new GitHubError(messages.unexpectedResponse(route), { passing: true });
  return parsed.data;
}

/** Returns whether a failure says that the comment isn't there. GitHub also says 404 if the token can't see it. */
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

const user = z.object({ login: z.string().check(z.minLength(1)) });
const viewerResponse = z.object({ data: z.object({ viewer: user }) });

// One failure may pass, but a GraphQL that is refused or hangs must not cost its time at each read.
const maxTries = 2;

// One response of GraphQL, in milliseconds. REST is enough without it.
const graphqlTime = 3_000;

/** Whose token this is. A comment with our marker that somebody else wrote isn't ours. */
class TokenOwner {
  readonly #request: GitHubRequest;
  #kind: TokenKind;
  #login: string | undefined;
  #tries = 0;

  /** The login is what an earlier stage has learned, if it did. */
  constructor(request: GitHubRequest, kind: TokenKind, login: string | undefined) {
    this.#request = request;
    this.#kind = kind;
    this.#login = login || undefined;
  }

  /**
   * Requests the owner, unless it's known. GraphQL knows the owner of every token, and REST's `/user` only that of a
   * person's. If neither says it, the first comment that is written does. Never rejects.
   */
  async learn(): Promise<void> {
    if (this.#login !== undefined || this.#tries >= maxTries) return;
    this.#tries += 1;
    const query = { query: "query { viewer { login } }" };
    const response = await this.#request("POST /graphql", query, graphqlTime).catch(() => undefined);
    this.#login ??= viewerResponse.safeParse(response?.data).data?.data.viewer.login;
    if (this.#login !== undefined || this.#kind === "app") return;
    const person = await this.#request("GET /user", {}).catch(() => undefined);
    this.#login ??= user.safeParse(person?.data).data?.login;
  }

  /** Takes the owner from a comment that the token has just written. */
  learnAuthor({ user: author }: RestComment): void {
    if (!author) return;
    this.#login = author.login;
    this.#kind = isBot(author) ? "app" : "person";
  }

  /**
   * Whether the owner wrote a comment; no, if the owner isn't known. REST names a bot `name[bot]`, GraphQL `name`, and a
   * person may have that name too, so the kind of the token decides.
   */
  wrote({ user: author }: RestComment): boolean {
    if (this.#login === undefined) return false;
    const plain = this.#login.replace(/\[bot\]$/, "");
    const kind = plain !== this.#login || plain === "github-actions" ? "app" : this.#kind;
    if (kind === "app" && author?.type && !isBot(author)) return false;
    if (kind === "person" && isBot(author)) return false;
    return author?.login === (isBot(author) ? `${plain}[bot]` : plain);
  }
}

function isBot(author: RestComment["user"]): boolean {
  return author?.type === "Bot" || (!author?.type && author?.login.endsWith("[bot]") === true);
}
