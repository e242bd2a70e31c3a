import { type Message, say } from "../lib/errors.ts";

/** Why a comment doesn't lift a rule, by code: the end of a sentence without its period, for `refused`. */
export const refusals = {
  noWriteAccess: (login: string) => say`LLMX480 @${login} has no write access. Ask somebody who has it to accept it`,
  unknownAccess: (login: string, reason: string) =>
    say`LLMX481 GitHub couldn't say whether @${login} has write access (${reason}). Rerun the job`,
  edited: say`LLMX482 the comment was edited. Post a new one`,
  tooEarly: say`LLMX483 the comment is older than the result. Post a new one`,
  notAPerson: say`LLMX484 only a person can accept a regression. Post the comment yourself`,
  ownPullRequest: say`LLMX485 \`accept: review\` needs somebody other than the author. Ask a reviewer`,
  shortReason: (least: number) => say`LLMX486 its reason must have at least ${least} characters. Post a new comment`,
  shortCommit: say`LLMX487 the commit must be the full SHA of 40 digits. Post a new comment`,
};

/** What checking comments says, by code. */
export const acceptMessages = {
  refused: (metric: string, login: string, { code, message }: Message): Message => ({
    code,
    message: `The acceptance of ${metric} by @${login} doesn't count: ${message}.`,
  }),
  unreadable: (reason: string) => say`LLMX488 Couldn't check whether somebody accepted the regression: ${reason}`,
  // What the comment names may be anybody's text, so it isn't repeated.
  slice: (login: string, metric: string) =>
    say`LLMX489 An acceptance by @${login} doesn't count here: slices of ${metric} are included. Post a new comment that names only the metric.`,
  unknownMetric: (login: string, meant: string | undefined) =>
    say`LLMX490 An acceptance by @${login} doesn't count here: it names no metric of this gate. ${meant === undefined ? "Copy the line from the job summary." : `Did you mean ${meant}?`} Post a new comment.`,
};
