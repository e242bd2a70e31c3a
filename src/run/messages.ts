import { accessRemedy } from "../datadog/messages.ts";
import { closeSentence, type Message } from "../lib/errors.ts";

/** What the action says about workflow runs, baselines, experiments, and their attempts, by code. */
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
  notInWorkflow: (fault: string) => ({
    code: "LLMX161",
    message: `This isn't the environment of a GitHub workflow: ${fault}`,
  }),
  eventNotRead: (reason: string) => ({
    code: "LLMX162",
    message: `Couldn't read the event file that GITHUB_EVENT_PATH names: ${reason}`,
  }),
  invalidEvent: (faults: string) => ({
    code: "LLMX163",
    message: `The event file that GITHUB_EVENT_PATH names isn't what GitHub sends: ${faults}`,
  }),
  pullRequestNotRead: (number: number, reason: string) => ({
    code: "LLMX164",
    message: `Couldn't read pull request #${number}, so the commit to evaluate isn't known: ${reason}`,
  }),
  pullRequestUnknown: (reason: string) => ({
    code: "LLMX165",
    message: `Couldn't find out whether the commit belongs to a pull request: ${closeSentence(reason)} Grant the job pull-requests: read or write.`,
  }),
  severalPullRequests: (chosen: string, others: readonly string[]) => ({
    code: "LLMX166",
    message: `The branch has several open pull requests. This run belongs to ${chosen}, not to ${others.join(", ")}. To choose another one, set the input pull_request.`,
  }),
  givenBaselineMissing: (id: string, projectId: string) => ({
    code: "LLMX167",
    message: `The experiment ${id} (input parent) doesn't exist in the project ${projectId}. Check the input parent, or set it to auto or none. ${accessRemedy}`,
  }),
  poorBaseline: (name: string, fault: string) => ({
    code: "LLMX168",
    message: `The baseline ${name} (input parent) says little: ${fault}. Set parent to another experiment, or to auto.`,
  }),
  baselineSearchFailed: (reason: string) => ({
    code: "LLMX169",
    message: `The experiment gets no baseline, because the search for it failed: ${reason}`,
  }),
  nearerBaselineMissed: (reason: string) => ({
    code: "LLMX170",
    message: `A nearer baseline may exist, because some experiments couldn't be read: ${reason}`,
  }),
  historyNotRead: (reason: string, remedy: string) => ({
    code: "LLMX171",
    message: `Couldn't read the history of the baseline: ${closeSentence(reason)}${remedy}`,
  }),
  sharedName: (name: string, others: readonly string[]) => ({
    code: "LLMX172",
    message: `This run has other experiments with the name ${JSON.stringify(name)} on the same dataset and matrix leg (${others.join(", ")}). Give each a name of its own, so that none is compared with another's baseline.`,
  }),
  repeatedRunId: (name: string, runId: string) => ({
    code: "LLMX173",
    message: `The experiment ${name} isn't the baseline: it belongs to this workflow run, because it carries the run ID ${runId} too. Give each run an ID of its own. With act, pass --env GITHUB_RUN_ID=<number>.`,
  }),
  noTimeToCreate: () => ({
    code: "LLMX174",
    message: "No time was left to create the experiment, so none was created.",
  }),
  unknownOutcome: (cause: string, createKey: string) => ({
    code: "LLMX175",
    message: `${cause} It isn't known whether the experiment exists. Before you rerun this, search Datadog for an experiment with the tag ci.create_key:${createKey}.`,
  }),
  experimentMissing: (id: string, inProject: string) => ({
    code: "LLMX176",
    message: `The experiment ${id} doesn't exist${inProject}. Check experiment_id, project_id, and site. ${accessRemedy}`,
  }),
  runWithoutExperiment: (runId: string, inProject: string) => ({
    code: "LLMX177",
    message: `No experiment of the workflow run ${runId} was found${inProject}. Check project_id and site, and that a job of this run created one. ${accessRemedy}`,
  }),
  nameWithoutExperiment: (names: string, where: string, runId: string, commits: readonly string[]) => ({
    code: "LLMX178",
    message: `No experiment of this run with the name ${names} was found${where}.
The search was for the tag ci.pipeline.id:${runId}, and for git.commit.sha with ${commits.join(" or ")}.
Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID. With Datadog's Python SDK, you can set DD_GIT_COMMIT_SHA to ${commits[0]} instead. Check name, project, and site, too. ${accessRemedy}`,
  }),
  notTagged: (name: string, reason: string) => ({
    code: "LLMX179",
    message: `Couldn't tag the experiment ${name}, so later runs may not find it as a baseline: ${reason}`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

/** What a failure says before it goes into details. */
function firstSentence(reason: string): string {
  return (reason.split(/\.(?:\s|$)/, 1)[0] ?? reason).trim();
}
