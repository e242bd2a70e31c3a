import type { Message } from "../lib/errors.ts";

/** What is said about attempts, runs, and baselines, by code. */
export const messages = {
  pooledAttempts: (runs: string, earlier: number) => ({
    code: "LLMX150",
    message: `${runs} runs of each record: this attempt and ${earlier === 1 ? "an earlier one" : `${earlier} earlier ones`}.`,
  }),
  pooledBaseline: (runs: string, experiments: number) => ({
    code: "LLMX151",
    message: `The baseline has ${runs} runs of each record: ${experiments} experiments of its commit.`,
  }),
  otherBaseline: (experiments: number) => ({
    code: "LLMX152",
    message: `${experiments === 1 ? "An earlier attempt had" : `${experiments} earlier attempts had`} another baseline. All attempts are compared with the baseline of this one.`,
  }),
  cachedAttempts: (experiments: number) => ({
    code: "LLMX153",
    message: `${experiments === 1 ? "An attempt has" : `${experiments} attempts have`} the same outputs and scores as another, so they count once: they probably come from a cache. Turn off response caches for reruns.`,
  }),
  incompleteAttempts: (experiments: number) => ({
    code: "LLMX154",
    message: `${experiments === 1 ? "An earlier attempt doesn't" : `${experiments} earlier attempts don't`} count: rows or scores are missing there beyond what the gate allows.`,
  }),
  failedCommits: (failed: number, judged: number) => ({
    code: "LLMX155",
    message: `Failed on ${failed} of the ${judged} commits of this pull request evaluated before.`,
  }),
  attemptUnread: (name: string, reason: string) => ({
    code: "LLMX156",
    message: `No rule has a better outcome than in an earlier attempt (${name}), whose rows couldn't be read: ${firstSentence(reason)}. Rerun the job to judge all attempts together.`,
  }),
  limitedOutcome: (rule: string, name: string, outcome: "failed" | "unclear") => ({
    code: "LLMX157",
    message: `${rule} ${outcome === "failed" ? "failed" : "was unclear"} in an earlier attempt (${name}) whose rows couldn't be read. Rerun the job to judge all attempts together.`,
  }),
  attemptsUnlisted: (reason: string) => ({
    code: "LLMX158",
    message: `Datadog couldn't list earlier attempts: ${firstSentence(reason)}. Rules that pass are unclear, because an attempt may be missing. Rerun the job to judge all attempts together.`,
  }),
  unlistedOutcome: (rule: string) => ({
    code: "LLMX159",
    message: `${rule} is unclear: Datadog couldn't list earlier attempts, so one may be missing. Rerun the job to judge all attempts together.`,
  }),
  baselineRunsUnread: (reason: string) => ({
    code: "LLMX160",
    message: `Further runs of the baseline's commit couldn't be read, so they don't count: ${firstSentence(reason)}.`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

/** What a failure says before it goes into details. */
function firstSentence(reason: string): string {
  return (reason.split(/\.(?:\s|$)/, 1)[0] ?? reason).trim();
}
