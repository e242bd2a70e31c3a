import * as z from "zod/mini";
import { graphqlTime } from "../lib/limits.ts";
import type { Identity } from "./identity.ts";
import type { CommentRecord, CommentRequest, Conversation } from "./record.ts";

/** The oldest and the newest hundred of a pull request's comments, and how many there are. */
export interface CommentEnds {
  total: number;
  /** Empty where only the newest were asked for. */
  oldest: CommentRecord[];
  newest: CommentRecord[];
}

/**
 * Reads both ends in one request of GraphQL, which says as well which comments are ours. Undefined where it is
 * refused in whatever way, or takes too long: nothing hangs on it.
 */
export async function readEnds(
  request: CommentRequest,
  conversation: Conversation,
  range: "all" | "newest",
  identity: Identity,
): Promise<CommentEnds | undefined> {
  const { owner, repo, issue_number: number } = conversation;
  const query = { query: endsQuery, variables: { owner, repo, number, all: range === "all" } };
  const answer = await request("POST /graphql", query, graphqlTime).catch(() => undefined);
  identity.learnViewer(answer?.data);
  const parsed = endsAnswer.safeParse(answer?.data);
  if (!parsed.success) return undefined;
  const { oldest, newest } = parsed.data.data.repository.pullRequest;
  return { total: newest.totalCount, oldest: toRecords(oldest), newest: toRecords(newest) };
}

const connection = z.object({
  totalCount: z.number(),
  nodes: z.array(
    z.object({
      fullDatabaseId: z.coerce.number().check(z.int(), z.positive()),
      body: z.string(),
      url: z.nullish(z.string()),
      author: z.nullish(z.object({ login: z.string() })),
      viewerDidAuthor: z.boolean(),
    }),
  ),
});

const endsAnswer = z.object({
  data: z.object({
    repository: z.object({
      pullRequest: z.object({ oldest: z.optional(connection), newest: connection }),
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

function toRecords(comments: z.output<typeof connection> | undefined): CommentRecord[] {
  return (comments?.nodes ?? []).map((node) => ({
    id: node.fullDatabaseId,
    body: node.body,
    author: node.author?.login ?? "",
    url: node.url ?? "",
    mine: node.viewerDidAuthor,
  }));
}
