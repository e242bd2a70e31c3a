import type { Datadog } from "../datadog/client.ts";
import { countRecords } from "../datadog/dataset-records.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Clock } from "../foundation/clock.ts";
import { countTime } from "../foundation/limits.ts";
import { formatCount } from "../render/format.ts";
import type { ExperimentReport } from "../report/report.ts";
import type { ExperimentScores } from "../results/scores.ts";

/** What an experiment has rows of when it is whole. */
export interface WholeRun {
  records: number;
  /** Rows of each record. */
  runs: number;
}

/** Reads what a whole run of the experiment is; undefined where that is not known, and then nothing is claimed. */
export async function wholeRunOf(
  { attributes }: DatadogExperiment,
  { datadog, clock, signal }: { datadog: Datadog; clock: Clock; signal: AbortSignal },
): Promise<WholeRun | undefined> {
  const { project_id: projectId, dataset_id: datasetId, config, run_count: runs } = attributes;
  // An SDK that was given tags ran on a part of the dataset.
  const part = config?.filtered_record_tags;
  if (!datasetId || (Array.isArray(part) && part.length > 0)) return undefined;
  const version = attributes.dataset_version ?? undefined;
  const within = AbortSignal.any([signal, clock.timeout(countTime)]);
  const records = await countRecords({ projectId, datasetId, version }, datadog, within);
  return records === undefined ? undefined : { records, runs: Math.max(1, runs ?? 1) };
}

/** The rows that are not there yet, or never came. */
export function missingRows({ rows, records }: ExperimentScores, whole: WholeRun): number {
  const present = whole.runs === 1 ? records.length + rows.withoutRecord : rows.total;
  return Math.max(0, whole.records * whole.runs - present);
}

/** The report with what is missing counted and told. */
export function withMissingRows(
  report: ExperimentReport,
  scores: ExperimentScores | undefined,
  whole: WholeRun | undefined,
): ExperimentReport {
  const missing = whole && scores ? missingRows(scores, whole) : 0;
  if (whole === undefined || missing === 0) return report;
  const { results } = report;
  const rows = results && { ...results.rows, missing: Math.max(results.rows.missing, missing) };
  return {
    ...report,
    notes: [...report.notes, missingNote(missing, whole)],
    results: results && rows && { ...results, rows },
  };
}

function missingNote(missing: number, { records, runs }: WholeRun): string {
  const all = records * runs;
  const present = `${formatCount(all - missing)} of ${formatCount(all)}`;
  return runs === 1
    ? `${present} dataset records have a row.`
    : `${present} rows are there, ${runs} of each dataset record.`;
}
