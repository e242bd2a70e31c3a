import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { leastGoodRows, rowsChecked } from "../lib/limits.ts";
import { parseResultsRecord } from "../results/results-summary.ts";

/** What decides by an experiment's results whether it can be a baseline. */
export interface ResultCounts {
  rows: number;
  /** Rows with an error. */
  errors: number;
  hasScores: boolean;
}

/** Returns why results rule an experiment out as a baseline, such as `20 of 20 rows failed`; undefined if they don't. */
export function findResultsFault({ rows, errors, hasScores }: ResultCounts): string | undefined {
  if (rows === 0) return "it has no rows";
  if (rows - errors < leastGoodRows * rows) return `${errors} of ${rows} rows failed`;
  return hasScores ? undefined : "it has no scores";
}

/** Counts by the results summary that an experiment keeps; undefined if it has none. */
export function countBySummary({ attributes }: DatadogExperiment): ResultCounts | undefined {
  const summary = parseResultsRecord(attributes.metadata);
  if (summary === undefined) return undefined;
  const { rows, errors, metrics, summary: runScores = {} } = summary;
  const hasScores = Object.keys(metrics).length > 0 || Object.keys(runScores).length > 0;
  return { rows, errors, hasScores };
}

/** Counts by the first page of an experiment's rows; undefined if Datadog doesn't show them. */
export async function countByRows(
  { id }: DatadogExperiment,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<ResultCounts | undefined> {
  try {
    const { isNested, readScore: findScore, spanFailed } = await import("../results/events-page.ts");
    const { spans, summaryMetrics } = await datadog.readEvents(id, undefined, signal, rowsChecked);
    const counts = {
      rows: 0,
      errors: 0,
      hasScores: summaryMetrics.some((event) => isScore(findScore(event))),
    };
    for (const span of spans) {
      if (isNested(span)) continue;
      counts.rows += 1;
      if (spanFailed(span)) counts.errors += 1;
      counts.hasScores ||= span.eval_metrics.some((event) => isScore(findScore(event)));
    }
    return counts;
  } catch {
    // What finishing reads decides then: a baseline that can't be read lets no gate pass.
    return undefined;
  }
}

function isScore(score: unknown): boolean {
  return score !== undefined && score !== null;
}
