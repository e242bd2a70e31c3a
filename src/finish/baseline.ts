import type { DatadogExperiment } from "../datadog/experiments.ts";
import { selectBaselineRuns } from "../experiment/attempts.ts";
import type { BaselineState } from "../gate/judge.ts";
import { errorMessage } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";
import { attemptsListed } from "../lib/limits.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { parseResultsSummary, type ResultsSummary } from "../results/results-summary.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { tagKeys } from "../run/action-metadata.ts";
import { describeExperiment, type FurtherRuns, lookUpExperiment, noRuns, readRuns } from "./attempts.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { readScores } from "./read-scores.ts";

/** What a run is compared with. */
export interface BaselineResults {
  state: BaselineState;
  /** Undefined if Datadog shows none of its rows. */
  scores: ExperimentScores | undefined;
  /** What the baseline kept of its results when it was finished. */
  summary: ResultsSummary | undefined;
  /** Other experiments of its commit. */
  furtherRuns: FurtherRuns;
  /** As Datadog lists it; undefined if it doesn't. */
  experiment: DatadogExperiment | undefined;
}

/** Reads the baseline's rows, its results summary, and its further runs. Never rejects. */
export async function readBaseline(plan: FinishPlan, slicedBy: SlicedBy, tools: FinishTools): Promise<BaselineResults> {
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
      readFurtherRuns(listed, baseline.commit?.sha, plan, slicedBy, tools),
    ]);
    const summary = parseResultsSummary(experiment?.attributes.metadata);
    const [shown, recorded] = [scores.rows.total, summary?.rows ?? 0];
    const isExpired = shown === 0 && recorded > 0;
    const state = decideState(shown, recorded, baseline.otherDatasetVersion);
    return { state, scores: isExpired ? undefined : scores, summary, furtherRuns, experiment };
  } catch (error) {
    return { ...nothing, state: { kind: "unreadable", reason: errorMessage(error) } };
  }
}

/** A baseline that shows fewer rows than it recorded must let nothing pass. If all of them have expired, its summary serves. */
function decideState(shown: number, recorded: number, otherDatasetVersion: boolean): BaselineState {
  const remedy = "Rerun the workflow on the base branch.";
  if (shown === 0 && recorded === 0)
    return { kind: "unreadable", reason: `it has no rows and no results summary. ${remedy}` };
  if (shown === 0 || shown >= recorded) return { kind: "read", recordedRows: recorded, otherDatasetVersion };
  const counts = `${formatCount(shown)} of the ${formatCount(recorded)} rows`;
  return { kind: "unreadable", reason: `Datadog shows ${counts} that its results summary counts. ${remedy}` };
}

/** Reads the other experiments of the baseline's commit. Never rejects. */
async function readFurtherRuns(
  baseline: Promise<DatadogExperiment | undefined> | DatadogExperiment,
  commit: string | undefined,
  plan: FinishPlan,
  slicedBy: SlicedBy,
  tools: FinishTools,
): Promise<FurtherRuns> {
  if (commit === undefined || plan.configKey === undefined) return noRuns;
  const { projectId, report } = plan;
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
