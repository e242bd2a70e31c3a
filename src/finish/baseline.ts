import { findResultsFault } from "../baseline/eligibility.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { selectBaselineRuns } from "../experiment/attempts.ts";
import type { BaselineState } from "../gate/judge.ts";
import { parseStoredGate, type StoredGate } from "../gate/stored-gate.ts";
import { errorMessage } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";
import { attemptsListed } from "../lib/limits.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { parseResultsSummary, type ResultsSummary } from "../results/results-summary.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { ownMember, tagKeys } from "../run/action-metadata.ts";
import { describeExperiment } from "./attempts.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { readScores } from "./read-scores.ts";

interface BaselineRun {
  experiment: DatadogExperiment;
  scores: ExperimentScores;
}

/** What a run is compared with. */
export interface BaselineResults {
  state: BaselineState;
  /** Undefined if Datadog shows none of its rows. */
  scores: ExperimentScores | undefined;
  /** What the baseline kept of its results when it was finished. */
  summary: ResultsSummary | undefined;
  /** Other experiments of the baseline's commit that are further runs of it, and why some couldn't be read. */
  furtherRuns: readonly BaselineRun[];
  furtherRunsFailure: string | undefined;
  /** The gate that it was finished with. */
  gate: StoredGate | undefined;
  /** As Datadog lists it; undefined if it doesn't. */
  experiment: DatadogExperiment | undefined;
}

/** Reads the baseline's rows, its results summary, and its further runs. Never rejects. */
export async function readBaseline(plan: FinishPlan, slicedBy: SlicedBy, tools: FinishTools): Promise<BaselineResults> {
  const { baseline } = plan.report;
  switch (baseline.kind) {
    case "none":
      return withoutRows({ kind: "none", reason: baseline.reason, branch: baseline.madeOn });
    case "unknown":
      return withoutRows({ kind: "unreadable", reason: baseline.reason });
    case "found":
      try {
        const { id } = baseline.experiment;
        const listed = listBaseline(id, plan, tools);
        const [scores, experiment, further] = await Promise.all([
          readScores(tools.datadog, id, tools.signal, slicedBy),
          listed,
          readFurtherRuns(listed, baseline.commit?.sha, plan, slicedBy, tools),
        ]);
        const metadata = experiment?.attributes.metadata;
        const summary = parseResultsSummary(metadata);
        const isExpired = scores.rows.total === 0 && (summary?.rows ?? 0) > 0;
        return {
          state: decideState(scores.rows.total, summary?.rows ?? 0, baseline.otherDatasetVersion),
          scores: isExpired ? undefined : scores,
          summary,
          furtherRuns: selectDifferentRuns(scores, further.runs),
          furtherRunsFailure: further.failure,
          gate: readStoredGate(metadata),
          experiment,
        };
      } catch (error) {
        return withoutRows({ kind: "unreadable", reason: errorMessage(error) });
      }
  }
}

function withoutRows(state: BaselineState): BaselineResults {
  const nothing = { scores: undefined, summary: undefined, gate: undefined, experiment: undefined };
  return { state, ...nothing, furtherRuns: [], furtherRunsFailure: undefined };
}

/** A baseline that shows fewer rows than it recorded must let nothing pass. If all of them have expired, its summary serves. */
function decideState(total: number, recorded: number, otherDatasetVersion: boolean): BaselineState {
  const remedy = "Rerun the workflow on the base branch.";
  if (total === 0 && recorded === 0)
    return { kind: "unreadable", reason: `it has no rows and no results summary. ${remedy}` };
  if (total > 0 && total < recorded) {
    const counts = `${formatCount(total)} of the ${formatCount(recorded)} rows`;
    return { kind: "unreadable", reason: `Datadog shows ${counts} that its results summary counts. ${remedy}` };
  }
  return { kind: "read", recordedRows: recorded, otherDatasetVersion };
}

async function listBaseline(
  id: string,
  { projectId, baseline }: FinishPlan,
  { datadog, signal }: FinishTools,
): Promise<DatadogExperiment | undefined> {
  if (baseline?.id === id) return baseline;
  const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
  return experiments.find((listed) => listed.id === id);
}

/** Reads the other experiments of the baseline's commit; one that fails doesn't count. Never rejects. */
async function readFurtherRuns(
  chosen: Promise<DatadogExperiment | undefined>,
  commit: string | undefined,
  plan: FinishPlan,
  slicedBy: SlicedBy,
  { datadog, signal }: FinishTools,
): Promise<{ runs: BaselineRun[]; failure: string | undefined }> {
  if (commit === undefined || plan.configKey === undefined) return { runs: [], failure: undefined };
  const { projectId, report } = plan;
  const filter = { projectId, experiment: report.experiment.logicalName, tags: [`${tagKeys.commit}:${commit}`] };
  try {
    const [current, baseline, { experiments }] = await Promise.all([
      describeExperiment(plan, datadog, signal),
      chosen,
      datadog.listExperiments(filter, signal, { limit: attemptsListed }),
    ]);
    const runs = baseline ? selectBaselineRuns(experiments, baseline, current) : [];
    const readings = await Promise.allSettled(
      runs.map(async (experiment) => ({
        experiment,
        scores: await readScores(datadog, experiment.id, signal, slicedBy),
      })),
    );
    const failed = readings.find((reading) => reading.status === "rejected");
    return {
      runs: readings.flatMap((reading) => (reading.status === "fulfilled" ? reading.value : [])),
      failure: failed && errorMessage(failed.reason),
    };
  } catch (error) {
    return { runs: [], failure: errorMessage(error) };
  }
}

/** Leaves out runs with too few good rows, and copies of another's outputs and scores, which come from a cache. */
function selectDifferentRuns({ contentDigest }: ExperimentScores, runs: readonly BaselineRun[]): BaselineRun[] {
  const seen = new Set([contentDigest]);
  return runs.filter(({ experiment, scores }) => {
    const { total: rows, failed: errors } = scores.rows;
    const recorded = parseResultsSummary(experiment.attributes.metadata)?.rows ?? 0;
    const hasScores = scores.metrics.size + scores.summary.size > 0;
    if (rows < recorded || findResultsFault({ rows, errors, hasScores }) !== undefined) return false;
    const isCopy = seen.has(scores.contentDigest);
    seen.add(scores.contentDigest);
    return !isCopy;
  });
}

function readStoredGate(metadata: DatadogExperiment["attributes"]["metadata"]): StoredGate | undefined {
  const own = metadata?.[ownMember];
  return typeof own === "object" && own !== null && "gate" in own ? parseStoredGate(own.gate) : undefined;
}
