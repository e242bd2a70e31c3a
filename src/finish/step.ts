import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openComment } from "../comment.ts";
import { createDatadog, type Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/links.ts";
import { ActionError, messageOf } from "../errors.ts";
import { createGitHubRequest } from "../github/client.ts";
import { type FinishInputs, readFinishInputs, readKeys } from "../inputs.ts";
import { commentTime, finishesAtOnce, finishTime } from "../limits.ts";
import { renderSummary } from "../render/summary.ts";
import { type RunContext, readRunContext } from "../run-context.ts";
import { missingKeys, skipReason, skipSentence } from "../skip.ts";
import type { StageTools } from "../stage.ts";
import { tagKeys, tagValue } from "../tags.ts";
import { type Finished, finishExperiment } from "./finish-experiment.ts";
import { gatherExperiments } from "./gather.ts";
import { gatheredReport } from "./gathered-report.ts";
import { outcomeOf } from "./outcome.ts";

/**
 * finish/ as a step of its own: finishes the experiment that is named, or all of this workflow run.
 *
 * @throws ActionError on bad inputs, where no experiment is found, on a broken gate or an invalid results file.
 */
export async function finishStep(tools: StageTools): Promise<void> {
  const context = readRunContext(tools.environment);
  const missing = missingKeys(readKeys(tools.environment));
  const reason = missing.length > 0 ? skipReason(context) : undefined;
  if (reason !== undefined) {
    tools.log.notice(skipSentence("finished", missing, reason));
    return tools.setOutputs({ verdict: "none", scores: "{}", report_path: "", comment_url: "" });
  }
  const inputs = readFinishInputs(tools.environment);
  const step = { context, inputs, tools, datadog: datadogOf(inputs, tools) };
  const finished = await finishAll(step);
  const commentUrl = await report(step, finished);
  setOutputs(step, finished, commentUrl);
  const failures = finished.flatMap(({ failure }) => failure ?? []);
  if (failures.length > 0) throw new ActionError(failures.join("\n"));
}

interface Step {
  context: RunContext;
  inputs: FinishInputs;
  tools: StageTools;
  datadog: Datadog;
}

function datadogOf(inputs: FinishInputs, { redact, clock }: StageTools): Datadog {
  const { apiOrigin: origin, api_key: apiKey, app_key: appKey } = inputs;
  return createDatadog({ origin, apiKey, appKey, redact, clock });
}

interface FinishedExperiment extends Finished {
  experiment: DatadogExperiment;
}

async function finishAll(step: Step): Promise<FinishedExperiment[]> {
  const { clock, cancel } = step.tools;
  const signal = AbortSignal.any([cancel, clock.timeout(finishTime)]);
  const experiments = await gathered(step, signal);
  const parents = await parentsOf(experiments, step, signal);
  const finished: FinishedExperiment[] = [];
  for (let start = 0; start < experiments.length; start += finishesAtOnce) {
    const batch = experiments.slice(start, start + finishesAtOnce);
    finished.push(
      ...(await Promise.all(batch.map((experiment) => finishOne(experiment, parents, step, signal)))),
    );
  }
  return finished;
}

async function gathered(step: Step, signal: AbortSignal): Promise<DatadogExperiment[]> {
  const { inputs, context, datadog, tools } = step;
  const { experiment_id: experimentId, project_id: projectId, results } = inputs;
  const question = { experimentId, projectId, runId: context.run.id };
  const experiments = await gatherExperiments(question, datadog, tools.clock, signal);
  if (experiments.length > 1 && results.length > 0) {
    throw new ActionError(
      `The input results belongs to one experiment, and this run has ${experiments.length}: give the input experiment_id.`,
    );
  }
  return experiments;
}

/** The parents by id; one that cannot be read is told by its id alone. */
async function parentsOf(
  experiments: readonly DatadogExperiment[],
  { datadog, tools, inputs }: Step,
  signal: AbortSignal,
): Promise<Map<string, DatadogExperiment>> {
  const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
  if (ids.length === 0) return new Map();
  const project = inputs.project_id === undefined ? {} : { projectId: inputs.project_id };
  try {
    const { experiments: parents } = await datadog.listExperiments({ ...project, ids }, signal);
    return new Map(parents.map((parent) => [parent.id, parent]));
  } catch (error) {
    tools.log.warning(`The names of the baselines could not be read: ${messageOf(error)}`);
    return new Map();
  }
}

async function finishOne(
  experiment: DatadogExperiment,
  parents: ReadonlyMap<string, DatadogExperiment>,
  { context, inputs, tools, datadog }: Step,
  signal: AbortSignal,
): Promise<FinishedExperiment> {
  const { attributes, id } = experiment;
  const links = datadogLinks(inputs.webOrigin);
  const parent = parents.get(attributes.parent_experiment_id ?? "");
  const report = gatheredReport(experiment, parent, context, links);
  const plan = {
    report,
    patterns: inputs.results,
    workspace: context.workspace,
    experiment: {
      experimentId: id,
      projectId: attributes.project_id,
      datasetId: report.dataset.id,
      name: report.experiment.logicalName,
    },
    outcome: outcomeOf("", inputs.status) ?? { status: "completed" as const, reason: undefined },
    since: undefined,
    gate: inputs.gate,
    gateMode: inputs.gate_mode,
    links,
  };
  return { ...(await finishExperiment(plan, { ...tools, datadog, signal })), experiment };
}

/** Writes summary, report and comment; the comment's address, if there is one. */
async function report(step: Step, finished: readonly FinishedExperiment[]): Promise<string | undefined> {
  const { tools } = step;
  const markdown = finished.map((one) => renderSummary(one.report)).join("\n");
  await tools.writeSummary(markdown);
  await writeFile(reportPath(step), markdown);
  return await comment(step, finished);
}

async function comment(step: Step, finished: readonly FinishedExperiment[]): Promise<string | undefined> {
  const { inputs, context, tools } = step;
  const number = pullRequestOf(step, finished);
  if (!inputs.comment || number === undefined) return undefined;
  const { clock, redact, cancel } = tools;
  const signal = AbortSignal.any([cancel, clock.timeout(commentTime)]);
  const gitHub = createGitHubRequest({
    token: inputs.github_token,
    server: context.server,
    redact,
    clock,
    signal,
  });
  const place = {
    repository: context.repository,
    pullRequest: number,
    commentKey: inputs.comment_key ?? "",
    alone: true,
  };
  return await openComment(place, { ...tools, gitHub, signal }).write(...finished.map((one) => one.report));
}

/** The pull request that the input names, else the one that the experiments are tagged with, else the event's. */
function pullRequestOf(
  { inputs, context }: Step,
  finished: readonly FinishedExperiment[],
): number | undefined {
  const tags = finished.map(({ experiment }) => Number(tagValue(experiment, tagKeys.pullRequest)));
  const tagged = tags.find((number) => Number.isSafeInteger(number) && number > 0);
  return inputs.pull_request ?? tagged ?? context.payload.pull_request?.number;
}

function reportPath({ tools }: Step): string {
  return join(tools.temporaryFolder, "llm-experiment-report.md");
}

function setOutputs(
  step: Step,
  finished: readonly FinishedExperiment[],
  commentUrl: string | undefined,
): void {
  step.tools.setOutputs({
    verdict: verdictOf(finished),
    scores: JSON.stringify(scoresOf(step.inputs, finished)),
    report_path: reportPath(step),
    comment_url: commentUrl ?? "",
  });
}

function verdictOf(finished: readonly Finished[]): Finished["verdict"] {
  const verdicts = finished.map(({ verdict }) => verdict);
  if (verdicts.includes("fail")) return "fail";
  return verdicts.includes("pass") ? "pass" : "none";
}

// One experiment that is named needs no key of its own; of several nobody knows which score is whose.
function scoresOf({ experiment_id }: FinishInputs, finished: readonly FinishedExperiment[]): object {
  if (experiment_id !== undefined) return finished[0]?.scores ?? {};
  return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}
