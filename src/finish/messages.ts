import { type Message, say } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";

/** What finishing an experiment says, by code. A reason is the message of an error. */
export const messages = {
  statusNotSet: (status: string, reason: string) =>
    say`LLMX500 Couldn't set the experiment's status to ${status}: ${reason}`,
  summaryNotSaved: (reason: string) =>
    say`LLMX501 Couldn't save the results summary, so the experiment serves as a baseline only as long as Datadog keeps its rows: ${reason}`,
  otherResultsMember: (member: string) =>
    say`LLMX502 The experiment's metadata has its own member ${member}, so the results summary isn't saved. Rename that member.`,
  invalidPatterns: (faults: readonly string[]) => say`LLMX503 Fix the input results: ${faults.join("; ")}.`,
  missingFiles: (fault: string) => say`LLMX504 There are fewer results files, because the job failed: ${fault}.`,
  readingFailed: (reason: string) =>
    say`LLMX505 Couldn't read the results files: ${reason}. This is an error in the action. Report it.`,
  everyRowTooLarge: (name: string) =>
    `each row is too large for Datadog (413), such as ${name}. Shorten the input, output, or metadata.`,
  notUploaded: (reason: string) => say`LLMX506 The results weren't uploaded: ${reason}`,
  notRead: (reason: string) => say`LLMX507 The results couldn't be read: ${reason}`,
  notIngested: (reason: string) => say`LLMX508 The results aren't all in Datadog: ${reason}`,
  baselineNotRead: (reason: string) => say`LLMX509 The baseline couldn't be read: ${reason}`,
  noResults: () =>
    say`LLMX512 No results found, so the experiment stays open. Set \`results\`. If another job runs the evaluation, set \`finish: false\` and add the \`finish\` action to that job.`,
  skippedEvents: (counts: string, isCurrent: boolean) =>
    say`LLMX513 Skipped ${counts} of ${isCurrent ? "this run's" : "the baseline's"} events, which can't be read. The others count.`,
  staleFiles: (files: string) =>
    say`LLMX514 These results files aren't from this run: ${files}. Delete them before the evaluation, and start the evaluation after the action.`,
  gateFailed: (leg: string, rules: readonly string[]) => say`LLMX515 ${leg} failed its gate:\n${rules.join("\n")}`,
  gateUnclear: (leg: string, rules: readonly string[]) =>
    say`LLMX516 The gate of ${leg} is unclear:\n${rules.join("\n")}`,
  loosenedGate: (who: string, rules: string) => say`LLMX517 ${who} loosens the gate: ${rules}.`,
  oldBaseline: (days: number) =>
    say`LLMX518 The baseline is ${plural(days, "day")} old. Rerun the workflow on the base branch.`,
  pooledAttempts: (runs: string, earlier: number) =>
    say`LLMX150 There are ${runs} runs of each record: this attempt and ${earlier === 1 ? "an earlier one" : `${earlier} earlier ones`}.`,
  pooledBaseline: (runs: string, experiments: number) =>
    say`LLMX151 The baseline has ${runs} runs of each record: ${experiments} experiments of its commit.`,
  otherBaseline: (experiments: number) =>
    say`LLMX152 ${experiments === 1 ? "An earlier attempt had" : `${experiments} earlier attempts had`} another baseline. All attempts are compared with the baseline of this one.`,
  cachedAttempts: (experiments: number) =>
    say`LLMX153 ${experiments === 1 ? "An attempt has" : `${experiments} attempts have`} the same outputs and scores as another, so they count once: they probably come from a cache. Turn off response caches for reruns.`,
  incompleteAttempts: (experiments: number) =>
    say`LLMX154 ${experiments === 1 ? "An earlier attempt doesn't" : `${experiments} earlier attempts don't`} count: rows or scores are missing there beyond what the gate allows.`,
  failedCommits: (failed: number, judged: number) =>
    say`LLMX155 Failed on ${failed} of the ${judged} commits of this pull request evaluated before.`,
  attemptUnread: (name: string, reason: string) =>
    say`LLMX156 No rule has a better outcome than in an earlier attempt (${name}), whose rows couldn't be read: ${firstSentence(reason)}. Rerun the job to judge all attempts together.`,
  limitedOutcome: (rule: string, name: string, outcome: "failed" | "unclear") =>
    say`LLMX157 ${rule} ${outcome === "failed" ? "failed" : "was unclear"} in an earlier attempt (${name}) whose rows couldn't be read. Rerun the job to judge all attempts together.`,
  attemptsUnlisted: (reason: string) =>
    say`LLMX158 Datadog couldn't list earlier attempts: ${firstSentence(reason)}. Rules that pass are unclear, because an attempt may be missing. Rerun the job to judge all attempts together.`,
  failsIfUnclear: ({ code, message }: Message): Message => ({
    code,
    message: `${message} The gate fails for it (\`unclear: fail\`).`,
  }),
  unlistedOutcome: (rule: string) =>
    say`LLMX159 ${rule} is unclear: Datadog couldn't list earlier attempts, so one may be missing. Rerun the job to judge all attempts together.`,
  baselineRunsUnread: (reason: string) =>
    say`LLMX160 Further runs of the baseline's commit couldn't be read, so they don't count: ${firstSentence(reason)}.`,
  olderAttempts: (experiments: number) =>
    say`LLMX519 Only the 10 newest of the earlier attempts were read, so ${experiments === 1 ? "an older one doesn't" : `${experiments} older ones don't`} count.`,
} as const;

/** What a failure says before it goes into details. */
function firstSentence(reason: string): string {
  return (reason.split(/\.(?:\s|$)/, 1)[0] ?? reason).trim();
}
