import { findResultsFault } from "../baseline/eligibility.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { selectBaselineRuns } from "../experiment/attempts.ts";
import type { BaselineState } from "../gate/judge.ts";
import { parseStoredGate, type StoredGate } from "../gate/stored-gate.ts";
import { errorMessage } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";
import { attemptsListed } from "../lib/limits.ts";
import type { ExperimentReport } from "../render/report.ts";
import { parseResultsRecord, type ResultsSummary } from "../results/results-summary.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { ownMember, tagKeys } from "../run/action-metadata.ts";
import { type AttemptPlan, describeExperiment } from "./earlier-attempts.ts";
import { readScores } from "./read-scores.ts";
import type { ResultsTools } from "./results.ts";

interface FurtherRun {
  experiment: DatadogExperiment;
  scores: ExperimentScores;
}

/** What a run is compared with. */
export interface BaselineFound {
  state: BaselineState;
  /** Undefined where Datadog shows no row of it. */
  scores: ExperimentScores | undefined;
  /** What the baseline kept of its results when it was finished. */
  record: ResultsSummary | undefined;
  /** Other experiments of the baseline's commit that are further runs of it, and why they couldn't be read. */
  furtherRuns: readonly FurtherRun[];
  furtherRunsFailure?: string | undefined;
  /** The gate that it was finished with. */
  gate: StoredGate | undefined;
  /** As Datadog lists it; undefined if it doesn't. */
  experiment?: DatadogExperiment | undefined;
}

export interface BaselineQuestion extends AttemptPlan {
  report: ExperimentReport;
  /** The baseline as Datadog lists it, where that was asked for already. */
  baseline?: DatadogExperiment | undefined;
}

/** Reads the baseline's rows, and the record of its results that tells how many rows it has to show. */
export async function readBaseline(question: BaselineQuestion, tools: ResultsTools): Promise<BaselineFound> {
  const { baseline } = question.report;
  const nothing = { scores: undefined, record: undefined, gate: undefined, furtherRuns: [] };
  switch (baseline.kind) {
    case "none":
      return { state: { kind: "none", reason: baseline.reason }, ...nothing };
    case "unknown":
      return { state: { kind: "unreadable", reason: baseline.reason }, ...nothing };
    case "found":
      try {
        const { id } = baseline.experiment;
        const chosen = readChosen(id, question, tools);
        const [scores, experiment, further] = await Promise.all([
          readScores(tools.datadog, id, tools.signal, question.slicedBy),
          chosen,
          readFurtherRuns(chosen, question, tools),
        ]);
        const metadata = experiment?.attributes.metadata;
        const found = toBaselineFound(scores, parseResultsRecord(metadata));
        return { ...found, ...withoutCopies(scores, further), gate: readStoredGate(metadata), experiment };
      } catch (error) {
        return { state: { kind: "unreadable", reason: errorMessage(error) }, ...nothing };
      }
  }
}

async function readChosen(
  id: string,
  { experiment, baseline }: BaselineQuestion,
  { datadog, signal }: ResultsTools,
): Promise<DatadogExperiment | undefined> {
  if (baseline?.id === id) return baseline;
  const filter = { projectId: experiment.projectId, ids: [id] };
  const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
  return experiments.find((listed) => listed.id === id);
}

interface FurtherRuns {
  furtherRuns: FurtherRun[];
  furtherRunsFailure?: string;
}

/**
 * Reads the other experiments of the baseline's commit that are further runs of it; one that can't be read doesn't count.
 * Never rejects.
 */
async function readFurtherRuns(
  chosen: Promise<DatadogExperiment | undefined>,
  plan: BaselineQuestion,
  tools: ResultsTools,
): Promise<FurtherRuns> {
  const { baseline } = plan.report;
  const commit = baseline.kind === "found" ? baseline.commit?.sha : undefined;
  if (commit === undefined || plan.configKey === undefined) return { furtherRuns: [] };
  const { datadog, signal } = tools;
  const { projectId, name } = plan.experiment;
  const filter = { projectId, experiment: name, tags: [`${tagKeys.commit}:${commit}`] };
  try {
    const [experiment, base, { experiments }] = await Promise.all([
      describeExperiment(plan, tools),
      chosen,
      datadog.listExperiments(filter, signal, { limit: attemptsListed }),
    ]);
    if (base === undefined) return { furtherRuns: [] };
    const runs = selectBaselineRuns(experiments, base, { experiment });
    const readings = await Promise.allSettled(
      runs.map(async (run) => ({
        experiment: run,
        scores: await readScores(datadog, run.id, signal, plan.slicedBy),
      })),
    );
    const furtherRuns = readings.flatMap((reading) => (reading.status === "fulfilled" ? reading.value : []));
    const failed = readings.find((reading) => reading.status === "rejected");
    return failed === undefined ? { furtherRuns } : { furtherRuns, furtherRunsFailure: errorMessage(failed.reason) };
  } catch (error) {
    return { furtherRuns: [], furtherRunsFailure: errorMessage(error) };
  }
}

/** Leaves out runs with too few good rows, and copies of another's outputs and scores, which come from a cache. */
function withoutCopies(
  { contentDigest }: ExperimentScores,
  { furtherRuns, furtherRunsFailure }: FurtherRuns,
): Pick<BaselineFound, "furtherRuns" | "furtherRunsFailure"> {
  const seen = new Set([contentDigest]);
  const different = furtherRuns.filter(({ experiment, scores }) => {
    const { total: rows, failed: errors } = scores.rows;
    const recorded = parseResultsRecord(experiment.attributes.metadata)?.rows ?? 0;
    const hasScores = scores.metrics.size + scores.summary.size > 0;
    if (rows < recorded || findResultsFault({ rows, errors, hasScores }) !== undefined) return false;
    const isCopy = seen.has(scores.contentDigest);
    seen.add(scores.contentDigest);
    return !isCopy;
  });
  return { furtherRuns: different, furtherRunsFailure };
}

function readStoredGate(metadata: DatadogExperiment["attributes"]["metadata"]): StoredGate | undefined {
  const own = metadata?.[ownMember];
  return typeof own === "object" && own !== null && "gate" in own ? parseStoredGate(own.gate) : undefined;
}

/** A baseline that shows less than it has recorded must let nothing pass; one whose rows have all expired serves by its record. */
function toBaselineFound(
  scores: ExperimentScores,
  record: ResultsSummary | undefined,
): Pick<BaselineFound, "state" | "scores" | "record"> {
  const { total } = scores.rows;
  const recorded = record?.rows ?? 0;
  if (total === 0 && recorded > 0) return { state: { kind: "read" }, scores: undefined, record };
  const fault =
    total === 0
      ? "Datadog shows no row of it, and it has no record of its results: run the baseline branch again"
      : total < recorded
        ? `Datadog shows ${formatCount(total)} of the ${formatCount(recorded)} rows that its record of results counts: run the baseline branch again`
        : undefined;
  const state: BaselineState = fault === undefined ? { kind: "read" } : { kind: "unreadable", reason: fault };
  return { state, scores, record };
}
