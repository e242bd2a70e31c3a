import * as z from "zod/mini";
import type { TokenKind } from "../github/client.ts";
import { graphqlTime } from "../lib/limits.ts";
import type { CommentRequest, RestComment } from "./record.ts";

/** Whose token this is. A comment with our marker that another wrote is none of ours. */
export interface Identity {
  /** Tells whether the token's owner wrote a comment; undefined as long as nobody says who that is. */
  judge(): Promise<((comment: RestComment) => boolean) | undefined>;
  /** Takes the owner from an answer of GraphQL that names it by the way. */
  learnViewer(answer: unknown): void;
  /** Takes the owner from a comment that the token has just written. */
  learnAuthor(comment: RestComment): void;
}

export interface IdentityOptions {
  request: CommentRequest;
  tokenKind: TokenKind;
  /** As an earlier stage learned it, where it did. */
  login?: string | undefined;
}

interface Owner {
  login: string;
  kind: TokenKind;
}

// One failure may pass; GraphQL that is refused or hangs shall not cost its time at each look.
const maxQuestions = 2;

/**
 * GraphQL knows the owner of every token; of REST's `/user` a person's token alone gets an answer. Where neither
 * says it, the first comment that is written does.
 */
export function createIdentity({ request, tokenKind, login }: IdentityOptions): Identity {
  let owner: Owner | undefined = login ? { login, kind: tokenKind } : undefined;
  let questions = 0;
  const ask = async (): Promise<Owner | undefined> => {
    if (questions >= maxQuestions) return undefined;
    questions += 1;
    const asked = (await askGraphql(request)) ?? (tokenKind === "app" ? undefined : await askRest(request));
    return asked === undefined ? undefined : { login: asked, kind: tokenKind };
  };
  return {
    judge: async () => {
      owner ??= await ask();
      const known = owner;
      return known && ((comment) => isBy(comment, known));
    },
    learnViewer: (answer) => {
      const viewer = viewerAnswer.safeParse(answer);
      if (viewer.success) owner = { login: viewer.data.data.viewer.login, kind: tokenKind };
    },
    learnAuthor: ({ user }) => {
      if (user) owner = { login: user.login, kind: isBot(user) ? "app" : "person" };
    },
  };
}

const viewerAnswer = z.object({
  data: z.object({ viewer: z.object({ login: z.string().check(z.minLength(1)) }) }),
});
const userAnswer = z.object({ login: z.string().check(z.minLength(1)) });

async function askGraphql(request: CommentRequest): Promise<string | undefined> {
  const query = { query: "query { viewer { login } }" };
  const answer = await request("POST /graphql", query, graphqlTime).catch(() => undefined);
  return viewerAnswer.safeParse(answer?.data).data?.data.viewer.login;
}

async function askRest(request: CommentRequest): Promise<string | undefined> {
  const answer = await request("GET /user", {}).catch(() => undefined);
  return userAnswer.safeParse(answer?.data).data?.login;
}

/**
 * REST names a bot `name[bot]`, GraphQL `name`, and a person may be called so too: what the token is decides.
 */
function isBy({ user }: RestComment, { login, kind: ownKind }: Owner): boolean {
  const plain = login.replace(/\[bot\]$/, "");
  const kind = plain !== login || plain === "github-actions" ? "app" : ownKind;
  if (kind === "app" && user?.type && !isBot(user)) return false;
  if (kind === "person" && isBot(user)) return false;
  return user?.login === (isBot(user) ? `${plain}[bot]` : plain);
}

function isBot(user: RestComment["user"]): boolean {
  return user?.type === "Bot" || (!user?.type && user?.login.endsWith("[bot]") === true);
}
