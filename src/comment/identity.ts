import * as z from "zod/mini";
import type { GitHubRequest, TokenKind } from "../github/client.ts";
import { graphqlTime } from "../lib/limits.ts";

export const restComment = z.object({
  id: z.number(),
  body: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string(), type: z.nullish(z.string()) })),
});

export type RestComment = z.output<typeof restComment>;

const user = z.object({ login: z.string().check(z.minLength(1)) });
const viewerResponse = z.object({ data: z.object({ viewer: user }) });

// One failure may pass; GraphQL that is refused or hangs must not cost its time at each look.
const maxQuestions = 2;

/** Whose token this is. A comment with our marker that somebody else wrote isn't ours. */
export class TokenOwner {
  readonly #request: GitHubRequest;
  #kind: TokenKind;
  #login: string | undefined;
  #questions = 0;

  /** The login is what an earlier stage has learned, if it did. */
  constructor(request: GitHubRequest, kind: TokenKind, login: string | undefined) {
    this.#request = request;
    this.#kind = kind;
    this.#login = login || undefined;
  }

  /**
   * Whether the owner is known. GraphQL knows the owner of every token, and REST's `/user` only that of a person's. If
   * neither says it, the first comment that is written does.
   */
  async isKnown(): Promise<boolean> {
    if (this.#login !== undefined) return true;
    if (this.#questions >= maxQuestions) return false;
    this.#questions += 1;
    const query = { query: "query { viewer { login } }" };
    const asked = await this.#request("POST /graphql", query, graphqlTime).catch(() => undefined);
    this.learnViewer(asked?.data);
    if (this.#login === undefined && this.#kind !== "app") {
      const response = await this.#request("GET /user", {}).catch(() => undefined);
      this.#login = user.safeParse(response?.data).data?.login;
    }
    return this.#login !== undefined;
  }

  /** Takes the owner from a response of GraphQL that names it. */
  learnViewer(data: unknown): void {
    const { data: parsed } = viewerResponse.safeParse(data);
    this.#login = parsed?.data.viewer.login ?? this.#login;
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
