import { say } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";

/** What the stages say, by code. A reason is the message of an error, or half a sentence. */
export const messages = {
  statusNotWritten: (name: string, reason: string, isDenied: boolean) =>
    say`LLMX510 Couldn't set the commit status ${name}: ${reason}.${isDenied ? " Grant the job `statuses: write`." : ""}`,
  skipped: (done: "created" | "finished", missing: readonly string[], reason: string) =>
    say`LLMX520 No experiment was ${done}: ${reason}, so GitHub gives it no secrets (${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} empty).`,
  summaryNotWritten: (reason: string) => say`LLMX521 Couldn't write the job summary: ${reason}`,
  fileNotWritten: (name: string, reason: string) => say`LLMX522 Couldn't write ${name}: ${reason}. Check RUNNER_TEMP.`,
  governmentSite: (site: string) => say`LLMX523 Datadog's product page says that ${site} doesn't support experiments.`,

  stateForged: () =>
    say`LLMX530 Nothing was finished: the main stage didn't write the state of this step, or its keys have changed since. Rerun the job.`,
  notOpened: (obstacle: string) => say`LLMX531 Nothing was finished: ${obstacle}`,
  notFinished: (experiment: string, obstacle: string) =>
    say`LLMX532 The experiment ${experiment} stays open in Datadog, and its results aren't uploaded or checked: ${obstacle}`,
  abandoned: (experiment: string, reason: string) => say`LLMX533 Couldn't finish ${experiment}: ${reason}`,
  unknownEnd: (evaluation: string, job: string) =>
    say`LLMX534 It's unknown how the run ended: neither evaluation_outcome (${JSON.stringify(evaluation)}) nor the job's status (${JSON.stringify(job)}) is an outcome. Set evaluation_outcome to the outcome of a step.`,
  killedBefore: () => say`LLMX535 No experiment was created: the action's main stage was stopped before that.`,
  killedUnknown: (cause: string, tag: string) =>
    say`LLMX536 It isn't known whether the main stage, which was stopped, created an experiment: ${cause} Search Datadog for an experiment with the tag ${tag}.`,
  killedEnded: (experiment: string, status: string, reason: string) =>
    say`LLMX537 The experiment ${experiment} was set to ${status}: ${reason}. Rerun the job.`,
  killedRunning: (experiment: string, status: string, reason: string) =>
    say`LLMX538 Couldn't set the experiment ${experiment} to ${status}, so it seems to run on: ${reason}`,

  nothingToFinish: (ended: string) =>
    say`LLMX540 There is nothing to finish: the evaluation ${ended} before an experiment was created.`,
  endedBefore: (ended: string, reason: string) =>
    say`LLMX541 The gate fails: the evaluation ${ended} before it created an experiment. Rerun the evaluation.\n${reason}`,
  notReached: (reason: string) => say`LLMX542 Couldn't finish the experiments: ${reason}`,
  resultsOfSeveral: (count: number) =>
    say`LLMX543 results can only be used with one experiment, but this run has ${count}. Set experiment_id instead of name.`,
  baselinesNotRead: (reason: string) => say`LLMX544 Couldn't read the names of the baselines: ${reason}`,
  tooFewExperiments: (expected: number, found: number) =>
    say`LLMX545 Expected ${plural(expected, "experiment")}, found ${found}. An earlier job might have failed, or \`expected\` is too high.`,
} as const;
