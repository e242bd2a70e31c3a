import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Adoption, type AdoptTools, adopt, endOf, readEnd } from "../adopt/adopt.ts";
import { type FoundExperiments, findExperiments } from "../adopt/find.ts";
import { createdAt } from "../baseline/experiment-facts.ts";
import { openComment } from "../comment/comment.ts";
import { createDatadog, type Datadog } from "../datadog/client.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/links.ts";
import { wholeRunOf } from "../finish/completeness.ts";
import { type Finished, finishExperiment } from "../finish/finish-experiment.ts";
import { outcomeOfJob } from "../finish/outcome.ts";
import { ActionError, GateBroken, messageOf } from "../foundation/errors.ts";
import { commentTime, finishesAtOnce, finishTime, statusTime } from "../foundation/limits.ts";
import { type StageSignals, stageSignals } from "../foundation/signals.ts";
import { createGitHubRequest, type GitHubRequest, tokenKindOf } from "../github/client.ts";
import type { FinishInputs } from "../inputs/schemas.ts";
import { renderSummary } from "../render/summary.ts";
import { gatheredReport } from "../report/gathered.ts";
import type { ExperimentReport } from "../report/report.ts";
import type { RunContext } from "../run/context.ts";
import { isForeign } from "../run/own-metadata.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";
import { allFinishOutputs, experimentOutputs } from "./outputs.ts";
import type { StageTools } from "./tools.ts";

/**
 * finish/ as a step of its own: finishes the experiment that is given by id, those that another program ran under
 * a name, or all of this workflow run.
 *
 * @throws ActionError on bad inputs, where no experiment is found, on a broken gate or an invalid results file.
 */
export async function finishStep(
  context: RunContext,
  inputs: FinishInputs,
  tools: StageTools,
): Promise<void> {
  const signals = stepSignals(inputs, tools);
  const step = { context, inputs, tools, signals, datadog: datadogOf(inputs, tools) };
  tools.setOutputs(allFinishOutputs({ verdict: "none", scores: "{}" }));
  const found = await foundOf(step).catch((error: unknown) => warnWithoutGate(error, step));
  if (found === undefined) return;
  const finished = await finishAll(found, step);
  setOutputs(step, finished, await report(step, finished));
  throwFailures(finished.flatMap(({ failure }) => failure ?? []));
}

/** Many experiments share one end; an upload may take longer. */
function stepSignals({ results }: FinishInputs, { cancel, clock }: StageTools): StageSignals {
  const signals = stageSignals(cancel, clock);
  if (results.length > 0) return signals;
  return { ...signals, closing: AbortSignal.any([signals.closing, clock.timeout(finishTime)]) };
}

/** A Datadog that cannot be reached fails nothing where no gate would pass unseen by it. */
function warnWithoutGate(error: unknown, { inputs, tools }: Step): undefined {
  const isPassing = error instanceof DatadogError && error.kind !== "refused";
  if (!isPassing || (inputs.gate && inputs.gate_mode === "fail")) throw error;
  tools.log.warning(`The experiments could not be finished: ${messageOf(error)}`);
}

function throwFailures(failures: readonly ActionError[]): void {
  if (failures.length === 0) return;
  const message = failures.map((failure) => failure.message).join("\n");
  const isGate = failures.every((failure) => failure instanceof GateBroken);
  throw isGate ? new GateBroken(message) : new ActionError(message);
}

interface Step {
  context: RunContext;
  inputs: FinishInputs;
  tools: StageTools;
  signals: StageSignals;
  datadog: Datadog;
}

function datadogOf(inputs: FinishInputs, { redact, clock, log }: StageTools): Datadog {
  const { apiOrigin: origin, api_key: apiKey, app_key: appKey } = inputs;
  return createDatadog({ origin, apiKey, appKey, redact, clock, log });
}

interface FinishedExperiment extends Finished {
  experiment: DatadogExperiment;
  /** The pull request that it was made for. */
  pullRequest: number | undefined;
}

/** The experiments, and what their reports are made from. */
interface Found extends FoundExperiments {
  /** Those that the action created name their parents, here by id. */
  parents: ReadonlyMap<string, DatadogExperiment>;
}

async function foundOf(step: Step): Promise<Found> {
  const found = await findExperiments(step, finishTools(step));
  const { length } = found.experiments;
  if (length > 1 && step.inputs.results.length > 0) {
    throw new ActionError(
      `The input results belongs to one experiment, and this run has ${length}: give the input experiment_id.`,
    );
  }
  return { ...found, parents: await parentsOf(found.experiments, step) };
}

function finishTools(step: Step): AdoptTools {
  const { tools, signals, datadog } = step;
  return { ...tools, ...signals, datadog, gitHub: gitHubOf(step, signals.signal) };
}

function gitHubOf({ inputs, context, tools }: Step, signal: AbortSignal): GitHubRequest {
  const { github_token: token } = inputs;
  const { clock, redact } = tools;
  return createGitHubRequest({ token, server: context.server, redact, clock, signal });
}

async function finishAll(found: Found, step: Step): Promise<FinishedExperiment[]> {
  const { experiments } = found;
  const finished: FinishedExperiment[] = [];
  for (let start = 0; start < experiments.length; start += finishesAtOnce) {
    const batch = experiments.slice(start, start + finishesAtOnce);
    finished.push(...(await Promise.all(batch.map((experiment) => finishOne(experiment, found, step)))));
  }
  return finished;
}

/** The parents by id; one that cannot be read is told by its id alone. */
async function parentsOf(
  experiments: readonly DatadogExperiment[],
  { datadog, tools, signals }: Step,
): Promise<Map<string, DatadogExperiment>> {
  const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
  if (ids.length === 0) return new Map();
  const project = { projectId: experiments[0]?.attributes.project_id ?? "" };
  try {
    const { experiments: parents } = await datadog.listExperiments({ ...project, ids }, signals.signal);
    return new Map(parents.map((parent) => [parent.id, parent]));
  } catch (error) {
    tools.log.warning(`The names of the baselines could not be read: ${messageOf(error)}`);
    return new Map();
  }
}

async function finishOne(
  experiment: DatadogExperiment,
  { adoption, parents }: Found,
  step: Step,
): Promise<FinishedExperiment> {
  const { context, inputs } = step;
  if (adoption && isForeign(experiment)) return await finishAdopted(experiment, adoption, step);
  const parent = parents.get(experiment.attributes.parent_experiment_id ?? "");
  const report = gatheredReport(experiment, parent, context, datadogLinks(inputs.webOrigin));
  const finished = await finishExperiment(planOf(experiment, report, step), finishTools(step));
  return { ...finished, experiment, pullRequest: taggedPullRequest(experiment) };
}

/** Tags it while its results are read, which takes longer. */
async function finishAdopted(
  experiment: DatadogExperiment,
  adoption: Adoption,
  step: Step,
): Promise<FinishedExperiment> {
  const tools = finishTools(step);
  const { report, tagged } = await adopt(experiment, adoption, tools);
  const plan = {
    ...planOf(experiment, report, step),
    ...ownEnding(experiment, step),
    whole: wholeRunOf(experiment, tools),
  };
  const [finished] = await Promise.all([finishExperiment(plan, tools), tagged]);
  return { ...finished, experiment, pullRequest: adoption.target.pullRequest?.number };
}

/** What has ended by itself keeps its status, and its rows are waited for however the job went. */
function ownEnding(experiment: DatadogExperiment, { datadog, signals, tools }: Step) {
  const isOver = endOf(experiment) !== undefined;
  const within = () => AbortSignal.any([signals.closing, tools.clock.timeout(statusTime)]);
  return {
    ...(isOver ? { outcome: { status: "completed" as const, reason: undefined } } : {}),
    ended: () => readEnd(experiment, datadog, within()),
  };
}

function planOf(experiment: DatadogExperiment, report: ExperimentReport, { context, inputs }: Step) {
  const { attributes, id } = experiment;
  const outcome = outcomeOfJob(inputs.status);
  return {
    report,
    patterns: inputs.results,
    workspace: context.workspace,
    experiment: {
      experimentId: id,
      projectId: attributes.project_id,
      datasetId: report.dataset.id,
      name: report.experiment.logicalName,
    },
    outcome,
    isGreen: outcome.status === "completed",
    since: createdAt(experiment) || undefined,
    gate: inputs.gate,
    gateMode: inputs.gate_mode,
    links: datadogLinks(inputs.webOrigin),
  };
}

interface Published {
  /** Of the report; empty where it could not be written. */
  path: string;
  commentUrl: string | undefined;
}

/** Writes summary, report and comment. */
async function report(step: Step, finished: readonly FinishedExperiment[]): Promise<Published> {
  const { tools } = step;
  const markdown = finished.map((one) => renderSummary(one.report)).join("\n");
  await tools.writeSummary(markdown);
  const path = await writeReport(step, tools.redact(markdown));
  return { path, commentUrl: await comment(step, finished) };
}

async function comment(step: Step, finished: readonly FinishedExperiment[]): Promise<string | undefined> {
  const { inputs, context, tools, signals } = step;
  const number = pullRequestOf(step, finished);
  if (!inputs.comment || number === undefined) return undefined;
  const signal = AbortSignal.any([signals.closing, tools.clock.timeout(commentTime)]);
  const gitHub = gitHubOf(step, signal);
  const place = {
    repository: context.repository,
    pullRequest: number,
    commentKey: inputs.comment_key ?? "",
    alone: isAlone(step, finished),
    tokenKind: tokenKindOf(inputs.github_token),
  };
  return await openComment(place, { ...tools, gitHub, signal }).write(...finished.map((one) => one.report));
}

// Whoever gathers a run writes for all of it; who finishes by name, or one leg of a matrix, may have others beside it.
function isAlone({ inputs }: Step, finished: readonly FinishedExperiment[]): boolean {
  if (inputs.name !== undefined) return false;
  return inputs.experiment_id === undefined || finished.every(({ report }) => report.matrix === undefined);
}

/** The pull request that the input names, else the one that the experiments were made for, else the event's. */
function pullRequestOf(
  { inputs, context }: Step,
  finished: readonly FinishedExperiment[],
): number | undefined {
  const made = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
  return inputs.pull_request ?? made ?? context.payload.pull_request?.number;
}

function taggedPullRequest(experiment: DatadogExperiment): number | undefined {
  const number = Number(tagValue(experiment, tagKeys.pullRequest));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Writes the report where later steps find it; another step of the job keeps its own. */
async function writeReport({ tools, context }: Step, markdown: string): Promise<string> {
  const path = join(
    tools.temporaryFolder,
    `llm-experiment-report-${context.run.step.replace(/\W/g, "_")}.md`,
  );
  try {
    await writeFile(path, markdown);
    return path;
  } catch (error) {
    tools.log.warning(`The report could not be written to a file: ${messageOf(error)}`);
    return "";
  }
}

function setOutputs(
  step: Step,
  finished: readonly FinishedExperiment[],
  { path, commentUrl }: Published,
): void {
  const [only] = finished.length === 1 ? finished : [];
  const outputs = {
    ...(only ? experimentOutputs(only.report) : {}),
    verdict: verdictOf(finished),
    scores: JSON.stringify(scoresOf(step.inputs, finished)),
    report_path: path,
    comment_url: commentUrl ?? "",
  };
  step.tools.setOutputs(allFinishOutputs(outputs));
}

function verdictOf(finished: readonly Finished[]): Finished["verdict"] {
  const verdicts = finished.map(({ verdict }) => verdict);
  if (verdicts.includes("fail")) return "fail";
  return verdicts.includes("pass") ? "pass" : "none";
}

// Where the inputs ask for one experiment it needs no key of its own; of several nobody knows which score is whose.
function scoresOf(
  { experiment_id, name, adopt }: FinishInputs,
  finished: readonly FinishedExperiment[],
): object {
  const isOne = experiment_id !== undefined || (name !== undefined && adopt === "newest");
  if (isOne) return finished[0]?.scores ?? {};
  return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}
