import type { Message } from "../lib/errors.ts";

/** Why a comment doesn't lift a rule, by code. */
export const acceptMessages = {
  noWriteAccess: (login: string, metric: string) =>
    build("LLMX480", login, metric, `@${login} has no write access. Ask somebody who has it to accept it`),
  unknownAccess: (login: string, metric: string, reason: string) =>
    build(
      "LLMX481",
      login,
      metric,
      `GitHub couldn't say whether @${login} has write access (${reason}). Rerun the job`,
    ),
  edited: (login: string, metric: string) => build("LLMX482", login, metric, "the comment was edited. Post a new one"),
  tooEarly: (login: string, metric: string) =>
    build("LLMX483", login, metric, "the comment is older than the result. Post a new one"),
  notAPerson: (login: string, metric: string) =>
    build("LLMX484", login, metric, "only a person can accept a regression. Post the comment yourself"),
  ownPullRequest: (login: string, metric: string) =>
    build("LLMX485", login, metric, "`accept: review` needs somebody other than the author. Ask a reviewer"),
  shortReason: (login: string, metric: string, least: number) =>
    build("LLMX486", login, metric, `its reason must have at least ${least} characters. Post a new comment`),
  shortCommit: (login: string, metric: string) =>
    build("LLMX487", login, metric, "the commit must be the full SHA of 40 digits. Post a new comment"),
  // What the comment names may be anybody's text, so it isn't repeated.
  slice: (login: string, metric: string): Message => ({
    code: "LLMX489",
    message: `An acceptance by @${login} doesn't count here: slices of ${metric} are included. Post a new comment that names only the metric.`,
  }),
  unknownMetric: (login: string, meant: string | undefined): Message => ({
    code: "LLMX490",
    message: `An acceptance by @${login} doesn't count here: it names no metric of this gate. ${meant === undefined ? "Copy the line from the job summary." : `Did you mean ${meant}?`} Post a new comment.`,
  }),
  unreadable: (reason: string): Message => ({
    code: "LLMX488",
    message: `Couldn't check whether somebody accepted the regression: ${reason}`,
  }),
} as const;

function build(code: string, login: string, metric: string, why: string): Message {
  return { code, message: `The acceptance of ${metric} by @${login} doesn't count: ${why}.` };
}
