import type { GitHubRequest } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { closedSentence, errorMessage } from "../lib/errors.ts";
import type { Log } from "../lib/log.ts";
import { type Redact, redactDeep } from "../lib/redact.ts";
import type { ExperimentReport } from "../render/report.ts";
import { commentLimits, renderSection } from "../render/section.ts";
import { hasMarker } from "./body.ts";
import { type CommentTools, findComment, type KeptComment, writeSections } from "./protocol.ts";
import { type CommentStoreOptions, GitHubComments } from "./store.ts";

/** The comment on the pull request, whose reading is under way. */
export interface PullRequestComment {
  /** Puts a section for each experiment into it; undefined where it could not be written. */
  write(...reports: ExperimentReport[]): Promise<WrittenComment | undefined>;
}

type WrittenComment = Pick<KeptComment, "url" | "author">;

export interface CommentPlace extends Omit<CommentStoreOptions, "request" | "hasMarker"> {
  /** Separates the comments of one pull request; empty for the usual one. */
  commentKey: string;
}

export interface CommentingTools extends Omit<CommentTools, "store" | "commentKey"> {
  gitHub: GitHubRequest;
  log: Log;
  redact: Redact;
}

/** Starts to read the comment, so that only one wait is left once there is something to write. */
export function openComment(place: CommentPlace, tools: CommentingTools): PullRequestComment {
  const commentKey = tools.redact(place.commentKey);
  const isMarked = (body: string) => hasMarker(body, commentKey);
  const store = new GitHubComments({ ...place, request: tools.gitHub, hasMarker: isMarked });
  const commentTools = { ...tools, store, commentKey };
  // A look that failed is repeated when there is something to write; until then it is nobody's failure.
  const found = findComment(commentTools).catch(() => undefined);
  return {
    write: async (...reports) => {
      try {
        const clean = redactDeep(reports, tools.redact);
        const sections = clean.map((report) => renderSection(report, commentLimits));
        const { url, author, confirmed } = await writeSections(commentTools, await found, sections);
        if (!confirmed) tools.log.info("The comment is written, but not read back with its section.");
        return { url, author };
      } catch (error) {
        tools.log.warning(commentWarning(error));
        return undefined;
      }
    },
  };
}

function commentWarning(error: unknown): string {
  const failed = closedSentence(`The pull request comment could not be written: ${errorMessage(error)}`);
  const permission = error instanceof GitHubError ? error.permission : undefined;
  if (permission === undefined) return failed;
  const asked = permission === "" ? "" : ` (GitHub asks for ${permission})`;
  return `${failed} Give the job the permission pull-requests: write${asked}.`;
}
