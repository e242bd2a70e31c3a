import * as z from "zod/mini";
import type { GitHubRequest } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";

/** A comment on the pull request, as far as it matters here. */
export interface CommentRecord {
  id: number;
  body: string;
  author: string;
  url: string;
  /** The token's own identity wrote it; nothing else may be edited. */
  mine: boolean;
}

/** Sends one request to GitHub's API. A failure has the answer's `status`. */
export type CommentRequest = (
  ...request: Parameters<GitHubRequest>
) => Promise<Pick<Awaited<ReturnType<GitHubRequest>>, "data" | "headers">>;

export type CommentAnswer = Awaited<ReturnType<CommentRequest>>;

/** The conversation of one pull request. */
export interface Conversation {
  owner: string;
  repo: string;
  issue_number: number;
}

export const restComment = z.object({
  id: z.number(),
  body: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string(), type: z.nullish(z.string()) })),
});

export type RestComment = z.output<typeof restComment>;

/** @throws GitHubError where it is not GitHub that answered, such as a proxy with its page. */
export function readAnswer<Schema extends z.ZodMiniType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new GitHubError("an answer was not GitHub's", undefined, { passing: true });
  return parsed.data;
}

export function toRecord(comment: RestComment, mine: boolean): CommentRecord {
  const { id, body, html_url, user } = comment;
  return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine };
}

/** Each comment once, the oldest first. */
export function oldestFirst(comments: readonly CommentRecord[]): CommentRecord[] {
  const unique = new Map(comments.map((comment) => [comment.id, comment]));
  return [...unique.values()].sort((a, b) => a.id - b.id);
}
