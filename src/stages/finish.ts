import { type AdoptTools, adopt, readEnd, readOutcome } from "../adopt/adopt.ts";
import { type FoundExperiments, findExperiments } from "../adopt/find.ts";
import { NothingFound } from "../adopt/search.ts";
import { createdAt } from "../baseline/eligibility.ts";
import { createDatadog } from "../datadog/client.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { hashConfig } from "../experiment/attempts.ts";
import { finishExperiment } from "../finish/finish-experiment.ts";
import { nameLeg } from "../finish/judge-run.ts";
import { describeOutcome } from "../finish/outcome.ts";
import type { FinishPlan, FinishTools } from "../finish/plan.ts";
import { clockToleranceMs } from "../finish/results-files.ts";
import { hasRules } from "../gate/gate.ts";
import { combineVerdicts } from "../gate/judgement.ts";
import type { FinishInputs } from "../inputs/schemas.ts";
import { createStageSignals } from "../lib/clock.ts";
import { ActionError, errorMessage, GateBroken, InputError } from "../lib/errors.ts";
import { canonicalJson } from "../lib/json.ts";
import { finishTime, requestsAtOnce } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { redactDeep } from "../lib/redact.ts";
import { digest } from "../lib/text.ts";
import { buildTaggedReport } from "../render/experiment-report.ts";
import { messages as renderMessages } from "../render/messages.ts";
import { compareNames, legName, shardsPage } from "../render/overview.ts";
import { createdElsewhere, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { isMergeQueueBranch } from "../run/target.ts";
import { logConclusion, throwFailures } from "./conclusion.ts";
import {
  abandonExperiment,
  canFailJob,
  createFinishTools,
  createStageGitHub,
  createStatusSignal,
  measureFinishing,
} from "./finishing.ts";
import { messages } from "./messages.ts";
import {
  decideCommitStatus,
  type FinishedExperiment,
  type FinishStep,
  publish,
  publishNothing,
  setCommitStatus,
} from "./publish.ts";
import { listFinishOutputs, readSettings, type StageContext } from "./stage-context.ts";

/**
 * finish/ as its own step: finishes the experiment that is given by ID, those that another program ran under a name, or
 * all of this workflow run.
 *
 * @throws ActionError if no experiment is found, the gate fails, or a results file is invalid.
 */
export async function runFinish(context: RunContext, inputs: FinishInputs, tools: StageContext): Promise<void> {
  const step = openStep(context, inputs, tools);
  tools.setOutputs(listFinishOutputs({ verdict: "none", accepted: "false", scores: "{}" }));
  const finishTools = createFinishTools(step, inputs.webOrigin);
  const adoptTools = { ...finishTools, gitHub: createStageGitHub(step, step.signals.signal) };
  const gathered = await gatherExperiments(step, adoptTools).catch((error) => endWithoutExperiments(error, step));
  if (gathered === undefined) return;
  const { experiments, missing } = gathered;
  const isFailing = canFailJob({ gate: inputs.gate, gateMode: inputs.gate_mode });
  const { expected = 0 } = inputs;
  const shortage = experiments.length < expected ? messages.tooFewExperiments(expected, experiments.length) : undefined;
  if (shortage !== undefined && !isFailing) tools.log.warning(shortage);

  const all = await Promise.all(
    experiments.map((experiment) =>
      finishOne(experiment, gathered, step, adoptTools).catch((error: unknown) =>
        abandon(experiment, error, step, finishTools),
      ),
    ),
  );
  const clean = all.map((one) => ({ ...one, report: redactDeep(one.report, tools.redact) }));
  const finished = markShards(clean, tools.log);
  const reports = finished.map(({ report }) => report);
  const isShort = hasRules(inputs.gate) && (shortage !== undefined || missing !== undefined);
  const verdict = isShort ? "fail" : combineVerdicts(finished.map((one) => one.verdict));
  const commentUrl = await publish(step, finished, verdict);
  await setCommitStatus(step, decideCommitStatus(reports, { isShort, isFailing }), reports[0], commentUrl);
  logConclusion(reports, commentUrl, tools.log);
  throwFailures(reports, [
    ...(missing === undefined ? [] : [new ActionError(missing)]),
    ...(shortage !== undefined && isFailing ? [new GateBroken(shortage)] : []),
    ...finished.flatMap(({ failure }) => failure ?? []),
  ]);
}

function openStep(context: RunContext, inputs: FinishInputs, tools: StageContext): FinishStep {
  const { clock, redact, log } = tools;
  const { apiOrigin: origin, api_key: apiKey, app_key: appKey, github_token: token } = inputs;
  const options = { origin, apiKey, appKey, redact, clock, log, maxConcurrent: requestsAtOnce };
  const signals = createStageSignals(tools.cancel, clock);
  // Many experiments share one end; an upload may take longer.
  const isUploading = inputs.results.length > 0;
  const closing = isUploading ? signals.closing : AbortSignal.any([signals.closing, clock.timeout(finishTime)]);
  return {
    context,
    inputs,
    tools,
    token,
    signals: { ...signals, closing },
    ...measureFinishing(createDatadog(options), clock),
  };
}

/** The experiments to finish. */
interface GatheredExperiments extends FoundExperiments {
  /** The baselines that those name which the action created, by ID. */
  baselines: ReadonlyMap<string, DatadogExperiment>;
}

async function gatherExperiments(step: FinishStep, tools: AdoptTools): Promise<GatheredExperiments> {
  const found = await findExperiments(step, tools);
  const { length } = found.experiments;
  if (length > 1 && step.inputs.results.length > 0) throw new InputError(messages.resultsOfSeveral(length));
  return { ...found, baselines: await listBaselines(found.experiments, tools) };
}

/** Lists the baselines by ID. One that can't be read is shown by its ID alone. */
async function listBaselines(
  experiments: readonly DatadogExperiment[],
  { datadog, log, signal }: AdoptTools,
): Promise<Map<string, DatadogExperiment>> {
  const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
  if (ids.length === 0) return new Map();
  const projectId = experiments[0]?.attributes.project_id ?? "";
  try {
    const { experiments: baselines } = await datadog.listExperiments({ projectId, ids }, signal);
    return new Map(baselines.map((baseline) => [baseline.id, baseline]));
  } catch (error) {
    log.warning(messages.baselinesNotRead(errorMessage(error)));
    return new Map();
  }
}

/**
 * Ends a step that has no experiment to finish. A job that was skipped leaves none. One that broke off lets no gate pass,
 * nor does a Datadog that can't be reached.
 *
 * @throws the error, or the gate's failure.
 */
async function endWithoutExperiments(error: unknown, step: FinishStep): Promise<undefined> {
  const { inputs, tools } = step;
  const { status, gate, gate_mode: gateMode } = inputs;
  const isNothing = error instanceof NothingFound;
  const isUnreachable = error instanceof DatadogError && error.kind !== "refused";
  const verdict = isNothing && hasRules(gate) && status !== "skipped" ? "fail" : "none";
  let failure: unknown;
  if (verdict === "fail" && status !== "success") {
    const what = status === "failure" ? "failed" : "was canceled";
    const broken = messages.endedBefore(what, errorMessage(error));
    if (gateMode === "fail") failure = new GateBroken(broken);
    else tools.log.warning(broken);
  } else if (isNothing && (status === "skipped" || status === "cancelled")) {
    tools.log.notice(messages.nothingToFinish(status === "skipped" ? "skipped" : "canceled"));
  } else if (isUnreachable && !canFailJob({ gate, gateMode })) {
    tools.log.warning(messages.notReached(errorMessage(error)));
  } else {
    failure = error;
  }
  await publishNothing(step, verdict);
  const [cause = ""] = errorMessage(error).split("\n", 1);
  const isSkipped = isNothing && status === "skipped";
  const reasons = {
    success: "",
    skipped: "",
    failure: "The evaluation failed: ",
    cancelled: "The evaluation was canceled: ",
  };
  await setCommitStatus(
    step,
    isSkipped
      ? { state: "success", description: `Nothing to judge: ${cause}` }
      : { state: "error", description: `${isNothing ? reasons[status] : ""}${cause}` },
  );
  if (failure !== undefined) throw failure;
}

/** Finishes an experiment. One that another program created is tagged meanwhile, and its baseline is searched first. */
async function finishOne(
  experiment: DatadogExperiment,
  { experiments, adoption, baselines }: GatheredExperiments,
  step: FinishStep,
  tools: FinishTools & AdoptTools,
): Promise<FinishedExperiment> {
  const { context, inputs } = step;
  const { attributes } = experiment;
  const isForeign = adoption !== undefined && createdElsewhere(experiment);
  const adopted = isForeign ? await adopt(experiment, adoption, tools) : undefined;
  const baseline = isForeign ? undefined : baselines.get(attributes.parent_experiment_id ?? "");
  const report = adopted?.report ?? buildTaggedReport(experiment, baseline, context, tools.links);
  const createdFor = isForeign ? adoption.target.pullRequest?.number : readPullRequest(experiment);
  const evaluation = describeOutcome(inputs.status, "the job");
  const created = createdAt(experiment);
  const plan: FinishPlan = {
    settings: readSettings(inputs, context),
    report,
    leg: experiments.length > 1 ? nameLeg(report) : undefined,
    projectId: attributes.project_id,
    pullRequest: inputs.pull_request ?? createdFor ?? context.payload.pull_request?.number,
    isMergeQueue: isMergeQueueBranch(tagValue(experiment, tagKeys.branch)),
    runCount: attributes.run_count ?? undefined,
    configKey: hashConfig(attributes.config),
    metadata: adopted?.tagged ?? Promise.resolve(attributes.metadata ?? undefined),
    evaluation,
    jobSucceeded: evaluation.status === "completed",
    // Datadog's clock says when it was created, and the runner's when files were written.
    since: created === 0 ? undefined : created - clockToleranceMs,
    baseline,
    isOver: isForeign && readOutcome(experiment) !== undefined,
    readEnd: isForeign ? () => readEnd(experiment, tools.datadog, createStatusSignal(step)) : undefined,
    mayHaveRows: inputs.experiment_id !== undefined,
  };
  const [finished] = await Promise.all([finishExperiment(plan, tools), adopted?.tagged]);
  return { ...finished, experiment, pullRequest: createdFor };
}

/** Ends an experiment that can't be finished: it must take no other down with it. */
async function abandon(
  experiment: DatadogExperiment,
  error: unknown,
  step: FinishStep,
  { links }: FinishTools,
): Promise<FinishedExperiment> {
  const { gate, gate_mode: gateMode } = step.inputs;
  const report = await abandonExperiment(buildTaggedReport(experiment, undefined, step.context, links), error, step);
  const failure = new ActionError(messages.abandoned(report.experiment.name, errorMessage(error)));
  const isRed = canFailJob({ gate, gateMode });
  if (!isRed) step.tools.log.warning(failure.message);
  return {
    report,
    verdict: hasRules(gate) ? "fail" : "none",
    scores: {},
    failure: isRed ? failure : undefined,
    experiment,
    pullRequest: readPullRequest(experiment),
  };
}

/** Returns the pull request that the experiment's tags name. */
function readPullRequest(experiment: DatadogExperiment): number | undefined {
  const number = Number(tagValue(experiment, tagKeys.pullRequest));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/**
 * Marks experiments of one run that look like shards, and warns about them. They share name, dataset, and config, and have
 * no record in common, so none is a variant or a repetition of another. Those without records say nothing.
 */
function markShards(finished: readonly FinishedExperiment[], log: Log): FinishedExperiment[] {
  const withRecords = finished.filter(({ recordKeys = [] }) => recordKeys.length > 0);
  const evaluations = Map.groupBy(withRecords, ({ report, experiment }) => {
    const { config, dataset_id: dataset } = experiment.attributes;
    return digest(canonicalJson([report.experiment.logicalName, dataset ?? "", hashConfig(config)]), 8);
  });
  const groups = [...evaluations].filter(([, group]) => {
    const keys = group.flatMap(({ recordKeys = [] }) => [...new Set(recordKeys)]);
    return group.length > 1 && new Set(keys).size === keys.length;
  });
  for (const [, group] of groups) {
    const names = group.map(({ report }) => legName(report.experiment.logicalName, report.matrix)).sort(compareNames);
    const { code, message } = renderMessages.shards(group.length, group.length === finished.length ? [] : names);
    log.warning({ code, message: `${message} Combine them: ${shardsPage}` });
  }
  const keys = new Map(groups.flatMap(([key, group]) => group.map((one) => [one, key] as const)));
  return finished.map((one) => ({ ...one, report: { ...one.report, shardGroup: keys.get(one) } }));
}
