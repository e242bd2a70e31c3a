import { buildAcceptQuery } from "../accept/accept-query.ts";
import { createPullRequestReader, type PullRequestReader } from "../accept/read-comments.ts";
import { type Adoption, type AdoptTools, adopt, readEnd, readOutcome } from "../adopt/adopt.ts";
import { type FoundExperiments, findExperiments } from "../adopt/find.ts";
import { NothingFound } from "../adopt/search.ts";
import { createdAt } from "../baseline/eligibility.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/site.ts";
import { hashConfig } from "../experiment/attempts.ts";
import { type CountRecords, createCountRecords, describeWholeRun } from "../finish/completeness.ts";
import { finishExperiment } from "../finish/finish-experiment.ts";
import { outcomeOfJob } from "../finish/outcome.ts";
import type { ResultsTools } from "../finish/results.ts";
import { clockToleranceMs } from "../finish/stale-files.ts";
import { hasRules } from "../gate/gate.ts";
import type { FinishInputs } from "../inputs/schemas.ts";
import { ActionError, errorMessage, GateBroken } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { statusTime } from "../lib/limits.ts";
import { redactDeep } from "../lib/redact.ts";
import { buildTaggedReport } from "../render/experiment-report.ts";
import type { ExperimentReport } from "../render/report.ts";
import { createdElsewhere, tagKeys, tagValue } from "../run/action-metadata.ts";
import { type RunContext, showsAnswers } from "../run/context.ts";
import { isMergeQueueBranch } from "../run/target.ts";
import { type CommitStatus, decideCommitStatus, writeCommitStatus } from "./commit-status.ts";
import { concludeFailure, logConclusion } from "./conclusion.ts";
import { publish } from "./finish-report.ts";
import {
  createFinishDatadog,
  createFinishGitHub,
  type FinishedExperiment,
  type Step,
  stepSignals,
} from "./finish-step.ts";
import { allFinishOutputs } from "./outputs.ts";
import { markShards } from "./shards.ts";
import { measureFinishing } from "./time-left.ts";
import type { StageContext } from "./tools.ts";

/**
 * finish/ as a step of its own: finishes the experiment that is given by id, those that another program ran under
 * a name, or all of this workflow run.
 *
 * @throws ActionError on bad inputs, where no experiment is found, on a broken gate or an invalid results file.
 */
export async function runFinish(context: RunContext, inputs: FinishInputs, tools: StageContext): Promise<void> {
  const signals = stepSignals(inputs, tools);
  const time = measureFinishing(createFinishDatadog(inputs, tools), tools.clock);
  const step = { context, inputs, tools, signals, datadog: time.datadog, time };
  tools.setOutputs(allFinishOutputs({ verdict: "none", accepted: "false", scores: "{}" }));
  const found = await findWithBaselines(step).catch(async (error: unknown) => {
    const [message = ""] = errorMessage(error).split("\n", 1);
    try {
      withoutExperiments(error, step);
    } catch (failure) {
      await setStatus(step, [], { state: "error", description: message });
      throw failure;
    }
    await setStatus(step, [], { state: "success", description: `Nothing to judge: ${message}` });
  });
  if (found === undefined) return;
  const shortage = describeShortage(found, step);
  const isFailing = hasRules(inputs.gate) && inputs.gate_mode === "fail";
  if (shortage && !isFailing) tools.log.warning(shortage.message);
  const finished = markShards(await finishAll(found, step), tools.log);
  const isShort = (shortage ?? found.missing) !== undefined && hasRules(inputs.gate);
  const commentUrl = await publish(step, finished, isShort);
  const reports = finished.map(({ report }) => report);
  await setStatus(step, finished, decideCommitStatus(reports, { isShort, isFailing }), commentUrl);
  logConclusion(reports, commentUrl, tools.log);
  throwFailures(reports, [
    ...(found.missing === undefined ? [] : [new ActionError(found.missing)]),
    ...(shortage && isFailing ? [shortage] : []),
    ...finished.flatMap(({ failure }) => failure ?? []),
  ]);
}

/** Sets the status that the inputs ask for, on the commit that the evaluation was for. */
async function setStatus(
  step: Step,
  [first]: readonly FinishedExperiment[],
  status: CommitStatus,
  commentUrl?: string,
): Promise<void> {
  const { inputs, context, tools, signals } = step;
  if (inputs.commit_status === undefined) return;
  const { payload, repository, run } = context;
  const sha =
    payload.workflow_run?.head_sha ??
    first?.report.commit.sha ??
    payload.pull_request?.head.sha ??
    payload.merge_group?.head_sha ??
    context.sha;
  const within = AbortSignal.any([signals.closing, tools.clock.timeout(statusTime, "waiting")]);
  const place = { repository, sha, name: inputs.commit_status, url: commentUrl ?? run.url };
  await writeCommitStatus(status, place, createFinishGitHub(step, within), tools.log);
}

/** A job that never began leaves nothing to finish. One that broke off lets no gate pass. */
function withoutExperiments(error: unknown, step: Step): undefined {
  const { inputs, tools } = step;
  const { status, gate, gate_mode: mode } = inputs;
  if (!(error instanceof NothingFound)) return warnWithoutGate(error, step);
  if (hasRules(gate) && status !== "skipped") {
    tools.setOutputs({ verdict: "fail" });
    const failure = status === "success" ? error : new GateBroken(brokenOff(status, error));
    if (mode === "fail" || status === "success") throw failure;
    tools.log.warning(failure.message);
    return;
  }
  if (status !== "skipped" && status !== "cancelled") throw error;
  tools.log.notice(`There is nothing to finish: the evaluation was ${status} before an experiment was created.`);
}

function brokenOff(status: "failure" | "cancelled", { message }: NothingFound): string {
  const what = status === "failure" ? "failed" : "was canceled";
  return `The gate fails: the evaluation ${what} before it created an experiment. Rerun the evaluation.\n${message}`;
}

/** A Datadog that cannot be reached fails nothing where no gate would pass unseen by it. */
function warnWithoutGate(error: unknown, { inputs, tools }: Step): undefined {
  const isPassing = error instanceof DatadogError && error.kind !== "refused";
  if (!isPassing || (hasRules(inputs.gate) && inputs.gate_mode === "fail")) throw error;
  tools.log.warning(`The experiments could not be finished: ${errorMessage(error)}`);
}

function throwFailures(reports: readonly ExperimentReport[], failures: readonly ActionError[]): void {
  if (failures.length === 0) return;
  const message = failures.map((failure) => failure.message).join("\n");
  const isGate = failures.every((failure) => failure instanceof GateBroken);
  throw isGate ? concludeFailure(reports, new GateBroken(message)) : new ActionError(message);
}

/** The experiments, and what their reports are made from. */
interface Found extends FoundExperiments {
  /** Those that the action created name their parents, here by id. */
  parents: ReadonlyMap<string, DatadogExperiment>;
}

async function findWithBaselines(step: Step): Promise<Found> {
  const found = await findExperiments(step, finishTools(step));
  const { length } = found.experiments;
  if (length > 1 && step.inputs.results.length > 0) {
    throw new ActionError(
      `The input results belongs to one experiment, and this run has ${length}: set the input experiment_id instead of name.`,
    );
  }
  return { ...found, parents: await findBaselineExperiments(found.experiments, step) };
}

function finishTools(step: Step): AdoptTools & ResultsTools {
  const { tools, signals, datadog } = step;
  return { ...tools, ...signals, datadog, gitHub: createFinishGitHub(step, signals.signal) };
}

/** Side by side: what each waits for is the same delay, and the client bounds the requests. */
async function finishAll(found: Found, step: Step): Promise<FinishedExperiment[]> {
  const count = createCountRecords({ ...step.tools, ...step.signals, datadog: step.datadog });
  const gitHub = createFinishGitHub(step, step.signals.signal);
  const reader = createPullRequestReader(gitHub, step.context.repository);
  const finished = await Promise.all(
    found.experiments.map((experiment) =>
      finishOne(experiment, { ...found, count, reader }, step).catch((error: unknown) =>
        abandon(experiment, error, step),
      ),
    ),
  );
  return finished.map((one) => ({ ...one, report: redactDeep(one.report, step.tools.redact) }));
}

/** One that cannot be finished takes no other down with it, and does not go on saying that it runs. */
async function abandon(experiment: DatadogExperiment, error: unknown, step: Step): Promise<FinishedExperiment> {
  const { signals, tools, datadog, context, inputs } = step;
  const reason = errorMessage(error);
  const status = signals.cancel.aborted ? ("interrupted" as const) : ("failed" as const);
  const update = status === "failed" ? { status, error: reason } : { status };
  const within = AbortSignal.any([signals.closing, tools.clock.timeout(statusTime, "waiting")]);
  // The reason is told anyway; that this failed too adds nothing.
  await datadog.updateExperiment(experiment.id, update, within).catch(() => {});
  const created = buildTaggedReport(experiment, undefined, context, datadogLinks(inputs.webOrigin));
  const report = { ...created, state: status, stateDetail: reason };
  const failure = new ActionError(`${report.experiment.name} could not be finished: ${reason}`);
  const verdict = hasRules(inputs.gate) ? ("fail" as const) : ("none" as const);
  if (!hasRules(inputs.gate) || inputs.gate_mode === "warn") tools.log.warning(failure.message);
  const isRed = hasRules(inputs.gate) && inputs.gate_mode === "fail";
  const pullRequest = taggedPullRequest(experiment);
  return { report, verdict, scores: {}, failure: isRed ? failure : undefined, experiment, pullRequest };
}

/** The parents by id; one that cannot be read is told by its id alone. */
async function findBaselineExperiments(
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
    tools.log.warning(`The names of the baselines could not be read: ${errorMessage(error)}`);
    return new Map();
  }
}

interface FinishContext extends Found {
  count: CountRecords;
  reader: PullRequestReader;
}

async function finishOne(experiment: DatadogExperiment, found: FinishContext, step: Step): Promise<FinishedExperiment> {
  const { adoption, parents } = found;
  const { context, inputs } = step;
  if (adoption && createdElsewhere(experiment)) return await finishAdopted(experiment, adoption, found, step);
  const parent = parents.get(experiment.attributes.parent_experiment_id ?? "");
  const report = buildTaggedReport(experiment, parent, context, datadogLinks(inputs.webOrigin));
  const plan = {
    ...buildFinishPlan(experiment, report, taggedPullRequest(experiment), found, step),
    baseline: parent,
    metadata: Promise.resolve(experiment.attributes.metadata ?? undefined),
  };
  const finished = await finishExperiment(plan, finishTools(step));
  return { ...finished, experiment, pullRequest: taggedPullRequest(experiment) };
}

/** Tags it while its results are read, which takes longer. */
async function finishAdopted(
  experiment: DatadogExperiment,
  adoption: Adoption,
  found: FinishContext,
  step: Step,
): Promise<FinishedExperiment> {
  const tools = finishTools(step);
  const { report, tagged } = await adopt(experiment, adoption, tools);
  const { signals, datadog } = step;
  const within = () => AbortSignal.any([signals.closing, tools.clock.timeout(statusTime, "waiting")]);
  const plan = {
    ...buildFinishPlan(experiment, report, adoption.target.pullRequest?.number, found, step),
    isOver: readOutcome(experiment) !== undefined,
    ended: () => readEnd(experiment, datadog, within()),
    metadata: tagged,
  };
  const [finished] = await Promise.all([finishExperiment(plan, tools), tagged]);
  return { ...finished, experiment, pullRequest: adoption.target.pullRequest?.number };
}

function buildFinishPlan(
  experiment: DatadogExperiment,
  report: ExperimentReport,
  madeFor: number | undefined,
  { count, reader }: FinishContext,
  { context, inputs, tools, signals, datadog }: Step,
) {
  const { attributes, id } = experiment;
  const evaluation = outcomeOfJob(inputs.status);
  return {
    report,
    patterns: inputs.results,
    reading: { format: inputs.results_format, columns: inputs.results_columns },
    usageMetrics: inputs.usage_metrics,
    withAnswers: showsAnswers(inputs, context),
    workspace: context.workspace,
    experiment: {
      experimentId: id,
      projectId: attributes.project_id,
      datasetId: report.dataset.id,
      name: report.experiment.logicalName,
    },
    evaluation,
    isGreen: evaluation.status === "completed",
    since: startOfRun(experiment),
    whole: inputs.results.length === 0 ? describeWholeRun(attributes, count) : undefined,
    gate: inputs.gate,
    gateMode: inputs.gate_mode,
    acceptPolicy: inputs.accept,
    accept: buildAcceptQuery({
      policy: inputs.accept,
      pullRequest: inputs.pull_request ?? madeFor ?? context.payload.pull_request?.number,
      isMergeQueue: isMergeQueueBranch(tagValue(experiment, tagKeys.branch)),
      report,
      projectId: attributes.project_id,
      reader,
      datadog,
      clock: tools.clock,
      signal: signals.signal,
    }),
    links: datadogLinks(inputs.webOrigin),
    configKey: hashConfig(attributes.config),
    mayHaveRows: inputs.experiment_id !== undefined,
  };
}

/** No later than the experiment: Datadog's clock tells that time, the runner's the times of files. */
function startOfRun(experiment: DatadogExperiment): number | undefined {
  const created = createdAt(experiment);
  return created === 0 ? undefined : created - clockToleranceMs;
}

function taggedPullRequest(experiment: DatadogExperiment): number | undefined {
  const number = Number(tagValue(experiment, tagKeys.pullRequest));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Legs that were never made, or that the list still hides, must not be missing unseen. */
function describeShortage({ experiments }: Found, { inputs }: Step): ActionError | undefined {
  const { expected, gate } = inputs;
  const { length } = experiments;
  if (expected === undefined || length >= expected) return undefined;
  const message = `expected is ${expected}, but this run has ${plural(length, "experiment")} in Datadog: a job that was to make one may have failed before, or expected is too high.`;
  return hasRules(gate) ? new GateBroken(`The gate failed:\n  ${message}`) : new ActionError(message);
}
