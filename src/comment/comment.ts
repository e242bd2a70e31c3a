import type { Clock } from "../foundation/clock.ts";
import { messageOf } from "../foundation/errors.ts";
import type { Log } from "../foundation/log.ts";
import { GitHubError, type GitHubRequest, type TokenKind } from "../github/client.ts";
import { renderSection } from "../render/section.ts";
import type { ExperimentReport } from "../report/report.ts";
import { hasMarker } from "./body.ts";
import { type CommentTools, findComment, writeSections } from "./protocol.ts";
import { createCommentStore } from "./store.ts";

/** The comment on the pull request, whose reading is under way. */
export interface PullRequestComment {
  /** Puts a section for each experiment into it; its address, undefined where it could not be written. */
  write(...reports: ExperimentReport[]): Promise<string | undefined>;
}

export interface CommentPlace {
  repository: { owner: string; name: string };
  pullRequest: number;
  /** Separates the comments of one pull request; empty for the usual one. */
  commentKey: string;
  /** No other leg of this job's matrix writes beside it. */
  alone: boolean;
  tokenKind: TokenKind;
}

export interface CommentingTools {
  gitHub: GitHubRequest;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
  random: () => number;
}

// Metrics and rows that a comment shows of an experiment; the summary shows them all.
const sectionLimits = { metrics: 60, rows: 10, charts: false };

/** Starts to read the comment, so that only one wait is left once there is something to write. */
export function openComment(place: CommentPlace, tools: CommentingTools): PullRequestComment {
  const commentTools = toolsOf(place, tools);
  const found = findComment(commentTools);
  // It is awaited when something is written; until then its failure is nobody's.
  found.catch(() => {});
  return {
    write: async (...reports) => {
      try {
        const sections = reports.map((report) => renderSection(report, sectionLimits));
        const kept = await writeSections(commentTools, await found, sections, place.alone);
        if (!kept.confirmed) tools.log.info("The comment is written, but not read back with its section.");
        return kept.url;
      } catch (error) {
        tools.log.warning(commentWarning(error));
        return undefined;
      }
    },
  };
}

function toolsOf({ commentKey, ...place }: CommentPlace, tools: CommentingTools): CommentTools {
  const store = createCommentStore({
    request: tools.gitHub,
    ...place,
    hasMarker: (body) => hasMarker(body, commentKey),
  });
  return { store, commentKey, ...tools };
}

function commentWarning(error: unknown): string {
  const failed = `The pull request comment could not be written: ${messageOf(error).replace(/\.$/, "")}.`;
  const denied =
    error instanceof GitHubError && (error.status === 403 || error.status === 404) && !error.limited;
  const permission = error instanceof GitHubError ? error.permission : undefined;
  const given = permission ? ` (GitHub asks for ${permission})` : "";
  return denied ? `${failed} Give the job the permission pull-requests: write${given}.` : failed;
}
