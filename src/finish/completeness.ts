import type { Datadog } from "../datadog/client.ts";
import { countRecords } from "../datadog/datasets.ts";
import type { DatasetCoverage } from "../gate/judgement.ts";
import type { Clock } from "../lib/clock.ts";
import { formatCount } from "../lib/format.ts";
import type { ExperimentScores } from "../results/scores.ts";

const countTime = 10_000;

/** What an experiment has rows of when it is whole. */
export interface WholeRun {
  records: number;
  /** Rows of each record. */
  runs: number;
}

/** What tells how many rows an experiment can have, as Datadog names it. */
export interface RunPlan {
  project_id: string;
  dataset_id?: string | null | undefined;
  dataset_version?: number | null | undefined;
  run_count?: number | null | undefined;
  config?: Record<string, unknown> | null | undefined;
}

/** Counts the records of a dataset's version, each once, however many experiments ask. */
export type CountRecords = (
  projectId: string,
  datasetId: string,
  version: number | undefined,
) => Promise<number | undefined>;

export function createCountRecords({
  datadog,
  clock,
  signal,
}: {
  datadog: Datadog;
  clock: Clock;
  signal: AbortSignal;
}): CountRecords {
  const counts = new Map<string, Promise<number | undefined>>();
  return (projectId, datasetId, version) => {
    const key = JSON.stringify([projectId, datasetId, version]);
    const known = counts.get(key);
    if (known !== undefined) return known;
    const within = AbortSignal.any([signal, clock.timeout(countTime, "waiting")]);
    const count = countRecords({ projectId, datasetId, version }, datadog, within);
    counts.set(key, count);
    return count;
  };
}

/** What a whole run of the experiment is; undefined where that is not known, and then nothing is claimed. */
export async function describeWholeRun(plan: RunPlan, count: CountRecords): Promise<WholeRun | undefined> {
  const { project_id: projectId, dataset_id: datasetId, config, run_count: runs } = plan;
  // An SDK that was given tags ran on a part of the dataset.
  const part = config?.filtered_record_tags;
  if (!datasetId || (Array.isArray(part) && part.length > 0)) return undefined;
  const records = await count(projectId, datasetId, plan.dataset_version ?? undefined);
  // Rows of a dataset without records are of no part of it.
  return records === undefined || records === 0 ? undefined : { records, runs: Math.max(1, runs ?? 1) };
}

/** The rows that a whole run would have beside those that are there. */
export function missingRows({ rows, records }: ExperimentScores, whole: WholeRun): number {
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
  const { records } = scores;
  const isNamed = (index: number) => records.at(index)?.recordId !== undefined;
  const isAnyNamed = Array.from({ length: records.length }, (_, index) => index).some(isNamed);
  if (!isAnyNamed) return undefined;
  const nameless = whole.runs === 1 ? scores.rows.withoutRecord : 0;
  return { records: whole.records, present: Math.min(whole.records, records.length + nameless) };
}

/** A remark on a run of a part of its dataset; a sample that was wanted looks the same. */
export function partRemark(scores: ExperimentScores | undefined, whole: WholeRun | undefined): string | undefined {
  const missing = whole && scores ? missingRows(scores, whole) : 0;
  if (whole === undefined || missing === 0) return undefined;
  const { records, runs } = whole;
  const all = records * runs;
  const present = `${formatCount(all - missing)} of ${formatCount(all)}`;
  return runs === 1
    ? `${present} dataset records have a row.`
    : `${present} rows are there, ${runs} of each dataset record.`;
}
