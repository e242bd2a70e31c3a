import * as z from "zod/mini";
import type { GitHubRequest, TokenKind } from "../github/client.ts";

export const restComment = z.object({
  id: z.number(),
  body: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string(), type: z.nullish(z.string()) })),
});

export type RestComment = z.output<typeof restComment>;

const user = z.object({ login: z.string().check(z.minLength(1)) });
const viewerResponse = z.object({ data: z.object({ viewer: user }) });

// One failure may pass, but a GraphQL that is refused or hangs must not cost its time at each read.
const maxTries = 2;

// One response of GraphQL, in milliseconds. REST is enough without it.
const graphqlTime = 3_000;

/** Whose token this is. A comment with our marker that somebody else wrote isn't ours. */
export class TokenOwner {
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
