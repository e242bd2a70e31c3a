import type { DatadogExperiment } from "../datadog/experiments.ts";
import { findEarlierExperiments, isRecognizable, selectBaselineRuns } from "../experiment/attempts.ts";
import type { BaselineState } from "../gate/judge.ts";
import { listSliceProperties } from "../gate/metrics.ts";
import { createStatusSignal } from "../lib/clock.ts";
import { errorMessage, tryAsync } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";
import { attemptsListed } from "../lib/limits.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { parseResultsSummary, type ResultsSummary } from "../results/results-summary.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { tagKeys } from "../run/action-metadata.ts";
import { describeWholeRun, type WholeRun } from "./completeness.ts";
import { type Outcome, readOutcome } from "./outcome.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { explainMissingRows, readScores } from "./read-scores.ts";
import { checkResultsFiles, findResults, type RunResults } from "./results.ts";
import { collectMetricFacts } from "./results-files.ts";

/** An experiment that is being finished: how, and what was read of it, its baseline, and its earlier attempts. */
export interface Run {
  plan: FinishPlan;
  results: RunResults;
  scores: ExperimentScores | undefined;
  baseline: BaselineResults;
  attempts: EarlierAttempts;
  metricFacts: ReturnType<typeof collectMetricFacts>;
  /** What a whole run has, if that's asked for and known. */
  whole: WholeRun | undefined;
  /** How it ended if another program ends it; undefined if it hasn't, and for the action's own. */
  ended: Outcome | undefined;
  isCanceled: boolean;
}

/** Uploads or reads the results, and reads what they're compared with. Never rejects. */
export async function readRun(plan: FinishPlan, tools: FinishTools): Promise<Run> {
  const { gate, results: patterns, usageMetrics } = plan.settings;
  const slicedBy = listSliceProperties(gate);
  const counted = patterns.length === 0 ? describeWholeRun(plan, tools) : undefined;
  const [results, baseline, attempts, whole] = await Promise.all([
    checkResultsFiles(plan, slicedBy, tools).then((checked) => findResults(checked, plan, slicedBy, counted, tools)),
    readBaseline(plan, slicedBy, tools),
    readAttempts(plan, slicedBy, tools),
    counted,
  ]);
  return {
    plan,
    results,
    scores: "scores" in results ? results.scores : undefined,
    baseline,
    attempts,
    metricFacts: collectMetricFacts(results.kind === "read" ? results.files : [], usageMetrics),
    whole,
    ended: plan.adopted && (await readEnd(plan.adopted, tools)),
    isCanceled: tools.cancel.aborted,
  };
}

/** Reads how another program has ended an experiment by now: lists lag, and a script ends its own at its very end. */
async function readEnd(adopted: DatadogExperiment, tools: FinishTools): Promise<Outcome | undefined> {
  const { id, attributes } = adopted;
  const last = { datadog: tools.datadog, signal: createStatusSignal(tools) };
  const listed = await lookUpExperiment(id, attributes.project_id, last).catch(() => undefined);
  return readOutcome(listed ?? adopted);
}

/** Experiments whose rows count as further runs, newest first, and those whose rows couldn't be read. */
export interface FurtherRuns {
  read: { experiment: DatadogExperiment; scores: ExperimentScores }[];
  unread: { experiment: DatadogExperiment; reason: string }[];
  /** Why Datadog didn't list them. */
  failure: string | undefined;
}

const noRuns: FurtherRuns = { read: [], unread: [], failure: undefined };

/** What a run is compared with. */
interface BaselineResults {
  state: BaselineState;
  /** Undefined if Datadog shows none of its rows. */
  scores: ExperimentScores | undefined;
  summary: ResultsSummary | undefined;
  furtherRuns: FurtherRuns;
  experiment: DatadogExperiment | undefined;
}

/** Reads the baseline's rows, its results summary, and its further runs. Never rejects. */
async function readBaseline(plan: FinishPlan, slicedBy: SlicedBy, tools: FinishTools): Promise<BaselineResults> {
  const { baseline } = plan.report;
  const nothing = { scores: undefined, summary: undefined, experiment: undefined, furtherRuns: noRuns };
  if (baseline.kind === "none")
    return { ...nothing, state: { kind: "none", reason: baseline.reason, branch: baseline.madeOn } };
  if (baseline.kind === "unknown") return { ...nothing, state: { kind: "unreadable", reason: baseline.reason } };
  try {
    const { id } = baseline.experiment;
    const listed = plan.baseline?.id === id ? plan.baseline : lookUpExperiment(id, plan.projectId, tools);
    const [scores, experiment, furtherRuns] = await Promise.all([
      readScores(tools.datadog, id, tools.signal, slicedBy),
      listed,
      baseline.commit ? readFurtherRuns(listed, baseline.commit.sha, plan, slicedBy, tools) : noRuns,
    ]);
    const summary = parseResultsSummary(experiment?.attributes.metadata);
    const [shown, recorded] = [scores.rows.total, summary?.rows ?? 0];
    const known = { summary, furtherRuns, experiment };
    const remedy = "Rerun the workflow on the base branch.";
    if (shown === 0 && recorded === 0) {
      const reason = `it has no rows and no results summary. ${remedy}`;
      return { ...known, scores, state: { kind: "unreadable", reason } };
    }
    // One that shows fewer rows than it recorded must let nothing pass. If all have expired, its summary serves.
    if (shown > 0 && shown < recorded) {
      const counts = `${formatCount(shown)} of the ${formatCount(recorded)} rows`;
      const reason = `Datadog shows ${counts} that its results summary counts. ${remedy}`;
      return { ...known, scores, state: { kind: "unreadable", reason } };
    }
    const state = { kind: "read", recordedRows: recorded, otherDatasetVersion: baseline.otherDatasetVersion } as const;
    return { ...known, scores: shown === 0 ? undefined : scores, state };
  } catch (error) {
    return { ...nothing, state: { kind: "unreadable", reason: errorMessage(error) } };
  }
}

/** Reads the other experiments of the baseline's commit. Never rejects. */
async function readFurtherRuns(
  baseline: Promise<DatadogExperiment | undefined> | DatadogExperiment,
  commit: string,
  plan: FinishPlan,
  slicedBy: SlicedBy,
  tools: FinishTools,
): Promise<FurtherRuns> {
  const { projectId, report, configKey } = plan;
  if (configKey === undefined) return noRuns;
  const filter = { projectId, experiment: report.experiment.logicalName, tags: [`${tagKeys.commit}:${commit}`] };
  try {
    const [current, chosen, { experiments }] = await Promise.all([
      describeExperiment(plan, tools),
      baseline,
      tools.datadog.listExperiments(filter, tools.signal, { limit: attemptsListed }),
    ]);
    return await readRuns(chosen ? selectBaselineRuns(experiments, chosen, current) : [], slicedBy, tools);
  } catch (error) {
    return { ...noRuns, failure: errorMessage(error) };
  }
}

/** The earlier attempts of an experiment. */
export interface EarlierAttempts extends FurtherRuns {
  /** Those that weren't read, because there are too many. */
  olderAttempts: number;
  /** Other commits of the pull request that have a verdict, and those of them whose newest verdict is `fail`. */
  otherCommits: { judged: number; failed: number };
  /** If the job runs again, this experiment counts as an earlier attempt. */
  addsReruns: boolean;
}

/** Finds the earlier attempts of an experiment and reads their rows. Never rejects. */
async function readAttempts(plan: FinishPlan, slicedBy: SlicedBy, tools: FinishTools): Promise<EarlierAttempts> {
  const { configKey, report } = plan;
  const none = { ...noRuns, olderAttempts: 0, otherCommits: { judged: 0, failed: 0 }, addsReruns: false };
  if (configKey === undefined) return none;
  let addsReruns = false;
  try {
    const experiment = await describeExperiment(plan, tools);
    addsReruns = isRecognizable(experiment);
    const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
    const { attempts, ...found } = await findEarlierExperiments(experiment, { configKey, baselineId }, tools);
    return { ...(await readRuns(attempts, slicedBy, tools)), ...found, addsReruns };
  } catch (error) {
    return { ...none, failure: errorMessage(error), addsReruns };
  }
}

/** Reads the rows of experiments; one that shows fewer rows than its summary counts is unread. Never rejects. */
async function readRuns(
  experiments: readonly DatadogExperiment[],
  slicedBy: SlicedBy,
  { datadog, signal }: FinishTools,
): Promise<FurtherRuns> {
  const readings = await Promise.all(
    experiments.map(async (experiment) => {
      const reading = await tryAsync(readScores(datadog, experiment.id, signal, slicedBy));
      if ("failure" in reading) return { experiment, reason: errorMessage(reading.failure) };
      const reason = explainMissingRows(reading.value, experiment.attributes.metadata);
      return reason === undefined ? { experiment, scores: reading.value } : { experiment, reason };
    }),
  );
  return {
    read: readings.flatMap((reading) => (reading.scores === undefined ? [] : reading)),
    unread: readings.flatMap((reading) => (reading.scores === undefined ? reading : [])),
    failure: undefined,
  };
}

/** Returns an experiment as Datadog lists it; undefined if it doesn't. */
export async function lookUpExperiment(
  id: string,
  projectId: string,
  { datadog, signal }: Pick<FinishTools, "datadog" | "signal">,
): Promise<DatadogExperiment | undefined> {
  const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
  return experiments.find((listed) => listed.id === id);
}

/** Returns the experiment as its run knows it; Datadog is asked only for metadata that no stage handed on. */
async function describeExperiment(plan: FinishPlan, tools: FinishTools): Promise<DatadogExperiment> {
  const { projectId } = plan;
  const { experiment, dataset, startedAt } = plan.report;
  const known = await plan.metadata;
  const listed = known ? undefined : await lookUpExperiment(experiment.id, projectId, tools);
  return {
    id: experiment.id,
    attributes: {
      name: experiment.name,
      project_id: projectId,
      experiment: experiment.logicalName,
      dataset_id: dataset.id,
      dataset_version: dataset.version,
      created_at: startedAt === undefined ? undefined : new Date(startedAt).toISOString(),
      metadata: known ?? listed?.attributes.metadata ?? {},
    },
  };
}
