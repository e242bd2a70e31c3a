import { accessRemedy } from "../datadog/messages.ts";
import { closeSentence, say } from "../lib/errors.ts";

/** What the action says about workflow runs, baselines, and the experiments of a run, by code. */
export const messages = {
  notInWorkflow: (fault: string) => say`LLMX161 This isn't the environment of a GitHub workflow: ${fault}`,
  eventNotRead: (reason: string) => say`LLMX162 Couldn't read the event file that GITHUB_EVENT_PATH names: ${reason}`,
  invalidEvent: (faults: string) =>
    say`LLMX163 The event file that GITHUB_EVENT_PATH names isn't what GitHub sends: ${faults}`,
  pullRequestNotRead: (number: number, reason: string) =>
    say`LLMX164 Couldn't read pull request #${number}, so the commit to evaluate isn't known: ${reason}`,
  pullRequestUnknown: (reason: string) =>
    say`LLMX165 Couldn't find out whether the commit belongs to a pull request: ${closeSentence(reason)} Grant the job pull-requests: read or write.`,
  severalPullRequests: (chosen: string, others: readonly string[]) =>
    say`LLMX166 The branch has several open pull requests. This run belongs to ${chosen}, not to ${others.join(", ")}. To choose another one, set the input pull_request.`,
  givenBaselineMissing: (id: string, projectId: string) =>
    say`LLMX167 The experiment ${id} (input parent) doesn't exist in the project ${projectId}. Check the input parent, or set it to auto or none. ${accessRemedy}`,
  poorBaseline: (name: string, fault: string) =>
    say`LLMX168 The baseline ${name} (input parent) says little: ${fault}. Set parent to another experiment, or to auto.`,
  baselineSearchFailed: (reason: string) =>
    say`LLMX169 The experiment gets no baseline, because the search for it failed: ${reason}`,
  nearerBaselineMissed: (reason: string) =>
    say`LLMX170 A nearer baseline may exist, because some experiments couldn't be read: ${reason}`,
  historyNotRead: (reason: string, remedy: string) =>
    say`LLMX171 Couldn't read the history of the baseline: ${closeSentence(reason)}${remedy}`,
  sharedName: (name: string, others: readonly string[]) =>
    say`LLMX172 This run has other experiments with the name ${JSON.stringify(name)} on the same dataset and matrix leg (${others.join(", ")}). Give each its own name, so that none is compared with another's baseline.`,
  repeatedRunId: (name: string, runId: string) =>
    say`LLMX173 The experiment ${name} isn't the baseline: it belongs to this workflow run, because it carries the run ID ${runId} too. Give each run an ID of its own. With act, pass --env GITHUB_RUN_ID=<number>.`,
  noTimeToCreate: () => say`LLMX174 No time was left to create the experiment, so none was created.`,
  unknownOutcome: (cause: string, createKey: string) =>
    say`LLMX175 ${cause} It isn't known whether the experiment exists. Before you rerun this, search Datadog for an experiment with the tag ci.create_key:${createKey}.`,
  experimentMissing: (id: string, inProject: string) =>
    say`LLMX176 The experiment ${id} doesn't exist${inProject}. Check experiment_id, project_id, and site. ${accessRemedy}`,
  runWithoutExperiment: (runId: string, inProject: string) =>
    say`LLMX177 No experiment of the workflow run ${runId} was found${inProject}. Check project_id and site, and that a job of this run created one. ${accessRemedy}`,
  nameWithoutExperiment: (names: string, where: string, runId: string, commits: readonly string[]) =>
    say`LLMX178 No experiment of this run with the name ${names} was found${where}.
The search was for the tag ci.pipeline.id:${runId}, and for git.commit.sha with ${commits.join(" or ")}.
Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID. With Datadog's Python SDK, you can set DD_GIT_COMMIT_SHA to ${commits[0] ?? ""} instead. Check name, project, and site, too. ${accessRemedy}`,
  notTagged: (name: string, reason: string) =>
    say`LLMX179 Couldn't tag the experiment ${name}, so later runs may not find it as a baseline: ${reason}`,
} as const;
