import type { Message } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";

/** What finishing an experiment says, by code. A reason is the message of an error. */
export const messages = {
  statusNotSet: (status: string, reason: string) =>
    say("LLMX500", `Couldn't set the experiment's status to ${status}: ${reason}`),
  summaryNotSaved: (reason: string) =>
    say(
      "LLMX501",
      `Couldn't save the results summary, so the experiment serves as a baseline only as long as Datadog keeps its rows: ${reason}`,
    ),
  foreignResults: (member: string) =>
    say(
      "LLMX502",
      `The experiment's metadata has its own member ${member}, so the results summary isn't saved. Rename that member.`,
    ),
  invalidPatterns: (faults: readonly string[]) => say("LLMX503", `Fix the input results: ${faults.join("; ")}.`),
  missingFiles: (fault: string) => say("LLMX504", `There are fewer results files, because the job failed: ${fault}.`),
  readingFailed: (reason: string) =>
    say("LLMX505", `Couldn't read the results files: ${reason}. This is an error in the action. Report it.`),
  everyRowTooLarge: (name: string) =>
    `each row is too large for Datadog (413), such as ${name}. Shorten the input, output, or metadata.`,
  notUploaded: (reason: string) => say("LLMX506", `The results weren't uploaded: ${reason}`),
  notRead: (reason: string) => say("LLMX507", `The results couldn't be read: ${reason}`),
  notIngested: (reason: string) => say("LLMX508", `The results aren't all in Datadog: ${reason}`),
  baselineNotRead: (reason: string) => say("LLMX509", `The baseline couldn't be read: ${reason}`),
  noResults: () =>
    say(
      "LLMX512",
      "No results found, so the experiment stays open. Set `results`. If another job runs the evaluation, set `finish: false` and add the `finish` action to that job.",
    ),
  skippedEvents: (counts: string, isCurrent: boolean) =>
    say(
      "LLMX513",
      `Skipped ${counts} of ${isCurrent ? "this run's" : "the baseline's"} events, which can't be read. The others count.`,
    ),
  staleFiles: (files: string) =>
    say(
      "LLMX514",
      `These results files aren't from this run: ${files}. Delete them before the evaluation, and start the evaluation after the action.`,
    ),
  gateFailed: (leg: string, rules: readonly string[]) => say("LLMX515", `${leg} failed its gate:\n${rules.join("\n")}`),
  gateUnclear: (leg: string, rules: readonly string[]) =>
    say("LLMX516", `The gate of ${leg} is unclear:\n${rules.join("\n")}`),
  loosenedGate: (who: string, rules: string) => say("LLMX517", `${who} loosens the gate: ${rules}.`),
  oldBaseline: (days: number) =>
    say("LLMX518", `The baseline is ${plural(days, "day")} old. Rerun the workflow on the base branch.`),
} as const;

function say(code: string, message: string): Message {
  return { code, message };
}
