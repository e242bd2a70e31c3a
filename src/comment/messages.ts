import type { Message } from "../lib/errors.ts";

/** What the log says of a comment that couldn't be written or read back, by code. */
export const messages = {
  notPosted: (reason: string) =>
    build(
      "LLMX450",
      `Couldn't post the pull request comment: ${reason}. The job summary shows the report when the job ends.`,
    ),
  /** `asked` is what GitHub asks for; empty if it doesn't say. */
  permission: (reason: string, asked: string) =>
    build(
      "LLMX451",
      `Couldn't post the pull request comment: ${reason}. Grant the job pull-requests: write${asked === "" ? "" : ` (GitHub asks for ${asked})`}.`,
    ),
  locked: (reason: string) =>
    build(
      "LLMX452",
      `Couldn't post the pull request comment: ${reason}. Unlock the conversation and rerun the job, or set comment: false.`,
    ),
  notFound: (reason: string) =>
    build(
      "LLMX453",
      `Couldn't post the pull request comment: ${reason}. The pull request or the comment is gone, or the token can't see it.`,
    ),
  tooLarge: (reason: string) =>
    build(
      "LLMX454",
      `Couldn't post the pull request comment: ${reason}. It's too large for GitHub. The job summary shows the report when the job ends.`,
    ),
  notConfirmed: () =>
    build("LLMX455", "The comment is written, but couldn't be read back. Rerun the job if its results are missing."),
} as const;

function build(code: string, message: string): Message {
  return { code, message };
}
