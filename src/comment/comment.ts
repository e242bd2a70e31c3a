import type { GitHubRequest } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { errorMessage, type Message, withCode } from "../lib/errors.ts";
import type { Log } from "../lib/log.ts";
import { type Redact, redactDeep } from "../lib/redact.ts";
import type { ExperimentReport } from "../render/report.ts";
import { commentLimits, renderSection } from "../render/section.ts";
import { messages } from "./messages.ts";
import { type CommentTools, findComment, type KeptComment, writeSections } from "./protocol.ts";
import { type CommentStoreOptions, createCommentStore, isNotFound } from "./store.ts";

/** The comment on the pull request. */
export interface PullRequestComment {
  /** Writes a section for each experiment. Returns undefined, after a warning, if the comment could not be written. */
  write(...reports: ExperimentReport[]): Promise<Pick<KeptComment, "url" | "author"> | undefined>;
}

export type CommentPlace = Omit<CommentStoreOptions, "request">;

export interface CommentingTools extends Omit<CommentTools, "store" | "commentKey"> {
  gitHub: GitHubRequest;
  log: Log;
  redact: Redact;
}

/** Starts to read the comment, so that only one wait is left once there is something to write. */
export function openComment(place: CommentPlace, tools: CommentingTools): PullRequestComment {
  const { log, redact } = tools;
  const commentKey = redact(place.commentKey);
  const store = createCommentStore({ ...place, commentKey, request: tools.gitHub });
  const commentTools = { ...tools, store, commentKey };
  // If this read fails, it is repeated when there is something to write.
  const found = findComment(commentTools).catch(() => undefined);
  return {
    write: async (...reports) => {
      try {
        const sections = redactDeep(reports, redact).map((report) => renderSection(report, commentLimits));
        const { url, author, confirmed } = await writeSections(commentTools, await found, sections);
        if (!confirmed) log.info(withCode(messages.notConfirmed()));
        return { url, author };
      } catch (error) {
        log.warning(explainFailure(error));
        return undefined;
      }
    },
  };
}

/** Says why the comment couldn't be written, and what to do about it. */
function explainFailure(error: unknown): Message {
  const reason = errorMessage(error).replace(/\.$/, "");
  if (!(error instanceof GitHubError)) return messages.notPosted(reason);
  const { status, permission } = error;
  if (permission !== undefined) return messages.permission(reason, permission);
  if (status === 403 && /\blocked\b/i.test(reason)) return messages.locked(reason);
  if (isNotFound(error)) return messages.notFound(reason);
  if (status === 413 || (status === 422 && /too (long|large)/i.test(reason))) return messages.tooLarge(reason);
  return messages.notPosted(reason);
}
