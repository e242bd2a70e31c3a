import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { BaselineState } from "../gate/judge.ts";
import { parseStoredGate, type StoredGate } from "../gate/stored-gate.ts";
import { errorMessage } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";
import type { ExperimentReport } from "../render/report.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { parseResultsRecord, type ResultsSummary } from "../results/results-summary.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { ownMember } from "../run/reserved-members.ts";
import { readScores } from "./read-scores.ts";
import type { ResultsTools } from "./results.ts";

/** What a run is compared with. */
export interface BaselineFound {
  state: BaselineState;
  /** Undefined where Datadog shows no row of it. */
  scores: ExperimentScores | undefined;
  /** What the baseline kept of its results when it was finished. */
  record: ResultsSummary | undefined;
  /** The gate that it was finished with. */
  gate: StoredGate | undefined;
}

export interface BaselineQuestion {
  report: ExperimentReport;
  experiment: { projectId: string };
  /** The baseline as Datadog lists it, where that was asked for already. */
  baseline?: DatadogExperiment | undefined;
  slicedBy?: SlicedBy | undefined;
}

/** Reads the baseline's rows, and the record of its results that tells how many rows it has to show. */
export async function readBaseline(question: BaselineQuestion, tools: ResultsTools): Promise<BaselineFound> {
  const { baseline } = question.report;
  const nothing = { scores: undefined, record: undefined, gate: undefined };
  switch (baseline.kind) {
    case "none":
      return { state: { kind: "none", reason: baseline.reason }, ...nothing };
    case "unknown":
      return { state: { kind: "unreadable", reason: baseline.reason }, ...nothing };
    case "found":
      try {
        const { id } = baseline.experiment;
        const [scores, metadata] = await Promise.all([
          readScores(tools.datadog, id, tools.signal, question.slicedBy),
          readMetadata(id, question, tools),
        ]);
        return { ...toBaselineFound(scores, parseResultsRecord(metadata)), gate: readStoredGate(metadata) };
      } catch (error) {
        return { state: { kind: "unreadable", reason: errorMessage(error) }, ...nothing };
      }
  }
}

async function readMetadata(
  id: string,
  { experiment, baseline }: BaselineQuestion,
  { datadog, signal }: ResultsTools,
): Promise<DatadogExperiment["attributes"]["metadata"]> {
  if (baseline?.id === id) return baseline.attributes.metadata;
  const filter = { projectId: experiment.projectId, ids: [id] };
  const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
  return experiments.find((listed) => listed.id === id)?.attributes.metadata;
}

function readStoredGate(metadata: DatadogExperiment["attributes"]["metadata"]): StoredGate | undefined {
  const own = metadata?.[ownMember];
  return typeof own === "object" && own !== null && "gate" in own ? parseStoredGate(own.gate) : undefined;
}

/** A baseline that shows less than it has recorded must let nothing pass; one whose rows have all expired serves by its record. */
function toBaselineFound(
  scores: ExperimentScores,
  record: ResultsSummary | undefined,
): Omit<BaselineFound, "gate"> {
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
