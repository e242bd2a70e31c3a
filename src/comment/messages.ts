import { say } from "../lib/errors.ts";

const failed = "Couldn't post the pull request comment";
const summary = "The job summary shows the report when the job ends";

/** What the log says of a comment that couldn't be written or read back, by code. `reason` is GitHub's. */
export const messages = {
  notPosted: (reason: string) => say`LLMX450 ${failed}: ${reason}. ${summary}.`,
  /** `asked` is what GitHub asks for; empty if it doesn't say. */
  permission: (reason: string, asked: string) => {
    const permission = asked === "" ? "" : ` (GitHub asks for ${asked})`;
    return say`LLMX451 ${failed}: ${reason}. Grant the job pull-requests: write${permission}.`;
  },
  locked: (reason: string) =>
    say`LLMX452 ${failed}: ${reason}. Unlock the conversation and rerun the job, or set comment: false.`,
  notFound: (reason: string) =>
    say`LLMX453 ${failed}: ${reason}. The pull request or the comment is gone, or the token can't see it.`,
  tooLarge: (reason: string) => say`LLMX454 ${failed}: ${reason}. It's too large for GitHub. ${summary}.`,
  notConfirmed: () =>
    say`LLMX455 The comment is written, but couldn't be read back. Rerun the job if its results are missing.`,
} as const;
