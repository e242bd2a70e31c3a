import { adopt } from "../adopt/adopt.ts";
import { describeMissing, NothingFound, searchExperiments, selectNewestPerName } from "../adopt/search.ts";
import { readTree } from "../baseline/history.ts";
import { resolvePlace } from "../datadog/datasets.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { hashConfig } from "../experiment/attempts.ts";
import { finishExperiment } from "../finish/finish-experiment.ts";
import { nameLeg } from "../finish/judge-run.ts";
import { describeOutcome } from "../finish/outcome.ts";
import { clockToleranceMs } from "../finish/results-files.ts";
import { hasRules } from "../gate/gate.ts";
import { combineVerdicts } from "../gate/judgement.ts";
import { createPullRequests } from "../github/repository.ts";
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
import { compareNames, shardsPage } from "../render/overview.ts";
import { legName } from "../render/report.ts";
import { createdAt, createdElsewhere, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { messages as runMessages } from "../run/messages.ts";
import { isMergeQueueBranch, resolveTarget } from "../run/target.ts";
import {
  abandonExperiment,
  canFailJob,
  type FinishStep,
  logConclusion,
  openFinishing,
  throwFailures,
} from "./finishing.ts";
import { messages } from "./messages.ts";
import { decideCommitStatus, type FinishedExperiment, publish, publishNothing, setCommitStatus } from "./publish.ts";
import { finishOutputs, readSettings, type StageContext } from "./stage-context.ts";

/**
 * finish/ as its own step: finishes the experiment that is given by ID, those that another program ran under a name, or
 * all of this workflow run.
 *
 * @throws ActionError if no experiment is found, the gate fails, or a results file is invalid.
 */
export async function runFinish(context: RunContext, inputs: FinishInputs, tools: StageContext): Promise<void> {
  const { clock, log, redact } = tools;
  const signals = createStageSignals(tools.cancel, clock);
  // Many experiments share one end; an upload may take longer.
  const isUploading = inputs.results.length > 0;
  const closing = isUploading ? signals.closing : AbortSignal.any([signals.closing, clock.timeout(finishTime)]);
  const stage = { ...tools, ...signals, closing, context, token: inputs.github_token };
  const settings = readSettings(inputs, context);
  const step = { ...openFinishing(stage, inputs, requestsAtOnce), inputs, settings };
  step.setOutputs(finishOutputs);
  const found = await findExperiments(step).catch((error) => endWithoutExperiments(error, step));
  if (found === undefined) return;
  const { experiments, missing } = found;
  const isFailing = canFailJob(settings);
  const { expected = 0 } = inputs;
  const shortage = experiments.length < expected ? messages.tooFewExperiments(expected, experiments.length) : undefined;
  if (shortage !== undefined && !isFailing) log.warning(shortage);

  const all = await Promise.all(
    experiments.map((experiment) =>
      finishOne(experiment, found, step).catch((error: unknown) => abandon(experiment, error, step)),
    ),
  );
  const clean = all.map((one) => ({ ...one, report: redactDeep(one.report, redact) }));
  const finished = markShards(clean, log);
  const reports = finished.map(({ report }) => report);
  const isShort = hasRules(settings.gate) && (shortage !== undefined || missing !== undefined);
  const verdict = isShort ? "fail" : combineVerdicts(finished.map((one) => one.verdict));
  const commentUrl = await publish(step, finished, verdict);
  await setCommitStatus(step, decideCommitStatus(reports, isShort, isFailing), reports[0], commentUrl);
  logConclusion(reports, commentUrl, log);
  throwFailures(reports, [
    ...(missing === undefined ? [] : [new ActionError(missing)]),
    ...(shortage !== undefined && isFailing ? [new GateBroken(shortage)] : []),
    ...finished.flatMap(({ failure }) => failure ?? []),
  ]);
}

type FoundExperiments = Awaited<ReturnType<typeof findExperiments>>;

/**
 * Finds the experiments to finish, or throws NothingFound. `missing` says which names have none, and `adoption` how those
 * that another program created become experiments of this run.
 */
async function findExperiments(step: FinishStep) {
  const { context, inputs, gitHub, signal } = step;
  const { name: names, experiment_id: experimentId, expected, parent } = inputs;
  // Experiments of SDKs may carry only the commit, so a search by name needs the target. By ID or run, it may not.
  const isNamed = names.length > 0;
  const [ofNames, { projectId, datasetId }] = await Promise.all([
    isNamed ? resolveFinishTarget(step) : undefined,
    resolvePlace(inputs, step),
  ]);
  const query = {
    experimentId,
    names,
    projectId: projectId || undefined,
    datasetId: datasetId || undefined,
    run: { ...context.run, jobStartedAt: context.jobStartedAt },
    commits: ofNames === undefined ? [] : [...new Set([ofNames.headCommit, ofNames.evaluatedCommit])],
    expected,
    wasSkipped: inputs.status === "skipped",
  };
  const { experiments: found, missing } = await searchExperiments(query, step, signal);
  const experiments = isNamed && inputs.adopt === "newest" ? selectNewestPerName(found) : found;
  warnOfSharedNames(experiments, step);
  const target = ofNames ?? (experiments.some(createdElsewhere) ? await resolveFinishTarget(step) : undefined);
  const adoption = target && {
    target,
    parent,
    tree: readTree(target.evaluatedCommit, { repository: context.repository, request: gitHub }),
    ids: new Set(experiments.map(({ id }) => id)),
  };
  const { length } = experiments;
  if (length > 1 && inputs.results.length > 0) throw new InputError(messages.resultsOfSeveral(length));
  const baselines = await listBaselines(experiments, step);
  return {
    experiments,
    adoption,
    baselines,
    missing: missing.length === 0 ? undefined : describeMissing(query, missing),
  };
}

/** Warns of experiments that get each other's baseline. Those of SDKs can be told apart by their config. */
function warnOfSharedNames(experiments: readonly DatadogExperiment[], { log }: FinishStep): void {
  const alike = Map.groupBy(experiments, (experiment) => {
    const { attributes } = experiment;
    const leg = tagValue(experiment, tagKeys.matrix) ?? "none";
    const config = createdElsewhere(experiment) ? (attributes.config ?? {}) : null;
    return canonicalJson([attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config]);
  });
  for (const [first, ...others] of alike.values()) {
    const name = first?.attributes.experiment;
    const names = others.map(({ attributes }) => attributes.name);
    if (name && names.length > 0) log.warning(runMessages.sharedName(name, names));
  }
}

async function resolveFinishTarget({ context, inputs, gitHub, log }: FinishStep) {
  const target = await resolveTarget(context, inputs, createPullRequests(gitHub, context.repository));
  for (const remark of target.remarks) log.warning(remark);
  return target;
}

/** Lists the baselines by ID. One that can't be read is shown by its ID alone. */
async function listBaselines(experiments: readonly DatadogExperiment[], { datadog, log, signal }: FinishStep) {
  const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
  if (ids.length === 0) return new Map<string, DatadogExperiment>();
  const projectId = experiments[0]?.attributes.project_id ?? "";
  const listed = await datadog.listExperiments({ projectId, ids }, signal).catch((error: unknown) => {
    log.warning(messages.baselinesNotRead(errorMessage(error)));
  });
  return new Map(listed?.experiments.map((baseline) => [baseline.id, baseline]));
}

/**
 * Ends a step that has no experiment to finish. A job that was skipped leaves none. One that broke off lets no gate pass,
 * nor does a Datadog that can't be reached: then it throws the error, or the gate's failure.
 */
async function endWithoutExperiments(error: unknown, step: FinishStep): Promise<undefined> {
  const { settings, log } = step;
  const { status } = step.inputs;
  const isNothing = error instanceof NothingFound;
  const isGateFailed = isNothing && hasRules(settings.gate) && status !== "skipped";
  const ended = { success: "", skipped: "was skipped", failure: "failed", cancelled: "was canceled" }[status];
  let failure: unknown;
  if (isGateFailed && status !== "success") {
    const broken = messages.endedBefore(ended, errorMessage(error));
    if (settings.gateMode === "fail") failure = new GateBroken(broken);
    else log.warning(broken);
  } else if (isNothing && (status === "skipped" || status === "cancelled")) {
    log.notice(messages.nothingToFinish(ended));
  } else if (error instanceof DatadogError && error.kind !== "refused" && !canFailJob(settings)) {
    log.warning(messages.notReached(errorMessage(error)));
  } else {
    failure = error;
  }
  await publishNothing(step, isGateFailed ? "fail" : "none");
  const [cause = ""] = errorMessage(error).split("\n", 1);
  const description = isNothing && ended !== "" ? `The evaluation ${ended}: ${cause}` : cause;
  const isSkipped = isNothing && status === "skipped";
  const nothing = { state: "success", description: `Nothing to judge: ${cause}` } as const;
  await setCommitStatus(step, isSkipped ? nothing : { state: "error", description });
  if (failure !== undefined) throw failure;
}

/** Finishes an experiment. One that another program created is tagged meanwhile, and its baseline is searched first. */
async function finishOne(experiment: DatadogExperiment, found: FoundExperiments, step: FinishStep) {
  const { context, inputs, settings, links } = step;
  const { attributes } = experiment;
  const adoption = createdElsewhere(experiment) ? found.adoption : undefined;
  const adopted = adoption && (await adopt(experiment, adoption, step));
  const baseline = adoption ? undefined : found.baselines.get(attributes.parent_experiment_id ?? "");
  const report = adopted?.report ?? buildTaggedReport(experiment, baseline, context, links);
  const createdFor = adoption ? adoption.target.pullRequest?.number : readPullRequest(experiment);
  const evaluation = describeOutcome(inputs.status, "the job");
  const created = createdAt(experiment);
  const plan = {
    settings,
    report,
    leg: found.experiments.length > 1 ? nameLeg(report) : undefined,
    projectId: attributes.project_id,
    pullRequest: inputs.pull_request ?? createdFor ?? context.payload.pull_request?.number,
    isMergeQueue: isMergeQueueBranch(tagValue(experiment, tagKeys.branch)),
    runCount: attributes.run_count ?? undefined,
    configKey: hashConfig(attributes.config),
    metadata: adopted?.tagged ?? attributes.metadata ?? undefined,
    evaluation,
    jobSucceeded: evaluation.status === "completed",
    // Datadog's clock says when it was created, and the runner's when files were written.
    since: created === 0 ? undefined : created - clockToleranceMs,
    baseline,
    adopted: adoption && experiment,
    mayHaveRows: inputs.experiment_id !== undefined,
  };
  const [finished] = await Promise.all([finishExperiment(plan, step), adopted?.tagged]);
  return { ...finished, experiment, pullRequest: createdFor };
}

/** Ends an experiment that can't be finished: it must take no other down with it. */
async function abandon(experiment: DatadogExperiment, error: unknown, step: FinishStep): Promise<FinishedExperiment> {
  const { settings, context, links, log } = step;
  const report = await abandonExperiment(buildTaggedReport(experiment, undefined, context, links), error, step);
  const failure = new ActionError(messages.abandoned(report.experiment.name, errorMessage(error)));
  const failsJob = canFailJob(settings);
  if (!failsJob) log.warning(failure.message);
  return {
    report,
    verdict: hasRules(settings.gate) ? "fail" : "none",
    scores: {},
    failure: failsJob ? failure : undefined,
    experiment,
    pullRequest: readPullRequest(experiment),
  };
}

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
  const groupKeys = new Map<FinishedExperiment, string>();
  for (const [key, group] of evaluations) {
    const keys = group.flatMap(({ recordKeys = [] }) => [...new Set(recordKeys)]);
    if (group.length === 1 || new Set(keys).size < keys.length) continue;
    for (const one of group) groupKeys.set(one, key);
    const names = group.map(({ report }) => legName(report.experiment.logicalName, report.matrix)).sort(compareNames);
    const { code, message } = renderMessages.shards(group.length, group.length === finished.length ? [] : names);
    log.warning({ code, message: `${message} Combine them: ${shardsPage}` });
  }
  return finished.map((one) => ({ ...one, report: { ...one.report, shardGroup: groupKeys.get(one) } }));
}
