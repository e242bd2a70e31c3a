import { countRecords } from "../datadog/datasets.ts";
import type { DatasetCoverage } from "../gate/judgement.ts";
import { formatCount } from "../lib/format.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";

/** The rows of an experiment that evaluated its whole dataset. */
export interface WholeRun {
  records: number;
  /** Rows of each record. */
  runs: number;
}

const countTimeoutMs = 10_000;

/** Returns what a whole run of the experiment has; undefined if that isn't known, and then nothing is claimed. */
export async function describeWholeRun(
  { report: { dataset, config }, projectId, runCount }: Pick<FinishPlan, "report" | "projectId" | "runCount">,
  { datadog, clock, signal, datasetCounts }: Pick<FinishTools, "datadog" | "clock" | "signal" | "datasetCounts">,
): Promise<WholeRun | undefined> {
  // An SDK that was given tags ran on a part of the dataset.
  const filter = config?.filtered_record_tags;
  if (dataset.id === "" || (Array.isArray(filter) && filter.length > 0)) return undefined;
  const version = { projectId, datasetId: dataset.id, version: dataset.version };
  const key = JSON.stringify(version);
  const within = AbortSignal.any([signal, clock.timeout(countTimeoutMs, "waiting")]);
  const count = datasetCounts.get(key) ?? countRecords(version, datadog, within);
  datasetCounts.set(key, count);
  const records = await count;
  // Rows of a dataset without records belong to no part of it.
  return records ? { records, runs: Math.max(1, runCount ?? 1) } : undefined;
}

/** Returns how many rows of a whole run are missing. */
export function countMissingRows({ rows, records }: ExperimentScores, whole: WholeRun): number {
  const present = whole.runs === 1 ? records.length + rows.withoutRecord : rows.total;
  return Math.max(0, whole.records * whole.runs - present);
}

/**
 * Counts the dataset's records and those that have a row; undefined if the dataset's count isn't known, or no row names a
 * dataset record.
 */
export function countDatasetRecords(
  scores: ExperimentScores | undefined,
  whole: WholeRun | undefined,
): DatasetCoverage | undefined {
  if (whole === undefined || scores === undefined) return undefined;
  const { rows, records } = scores;
  if (records.every(({ recordId }) => recordId === undefined)) return undefined;
  const nameless = whole.runs === 1 ? rows.withoutRecord : 0;
  return { records: whole.records, present: Math.min(whole.records, records.length + nameless) };
}

/** Says that a run has only a part of its dataset, which may be wanted; undefined if it has all, or nobody knows. */
export function describePart(scores: ExperimentScores | undefined, whole: WholeRun | undefined): string | undefined {
  const missing = whole && scores ? countMissingRows(scores, whole) : 0;
  if (whole === undefined || missing === 0) return undefined;
  const all = whole.records * whole.runs;
  const present = `${formatCount(all - missing)} of ${formatCount(all)}`;
  return whole.runs === 1
    ? `${present} dataset records have a row.`
    : `${present} rows are there, ${whole.runs} of each dataset record.`;
}
