import type { Comparison } from "../comparison/comparison.ts";
import { type ExperimentScores, formatExcerptKey, type SpanReference } from "../results/scores.ts";
import { orderRecords } from "./records.ts";
import type { OutputReport, RecordReport, ResultsReport, TrendReport } from "./report.ts";

/** What the report of results is made from. */
export interface ResultsFacts extends Omit<ResultsReport, "records" | "failures" | "trend"> {
  /** Up to how many records that got worse are listed, that changed a category, and that got better; default: 100. */
  maxRecords?: number | undefined;
  scores: { current: ExperimentScores | undefined; baseline: ExperimentScores | undefined };
  /** Return a row's address in Datadog. */
  urls: {
    current: (span: SpanReference) => string | undefined;
    baseline: (span: SpanReference) => string | undefined;
  };
  /** Each metric over the last baselines, and the commit that this run adds to it. */
  trend: readonly TrendReport[];
  commit: string | undefined;
}

/** Builds what is shown of a comparison and of the gate's judgement. */
export function buildResultsReport(facts: ResultsFacts): ResultsReport {
  const { comparison, judgement, gateMode, job, withAnswers, notIngested, addsReruns } = facts;
  return {
    comparison,
    judgement,
    gateMode,
    job,
    addsReruns,
    notIngested,
    withAnswers,
    records: comparison === undefined ? [] : buildRecords(comparison, facts),
    failures: buildFailures(facts),
    trend: comparison === undefined ? [] : extendTrend(comparison, facts),
  };
}

function buildRecords(comparison: Comparison, facts: ResultsFacts): RecordReport[] {
  // The job summary shows a hundred of each.
  const { judgement, maxRecords = 100 } = facts;
  const ordered = orderRecords(comparison, judgement);
  const groups = Map.groupBy(ordered, ({ kind }) => (kind === "better" || kind === "category" ? kind : "worse"));
  const listed = [...groups.values()].flatMap((group) => group.slice(0, maxRecords));
  return listed.map(({ record, kind }) => {
    const { recordId, name, span, baselineSpan, changes } = record;
    const labels = changes.map(({ label }) => label);
    const before = readRow("baseline", baselineSpan, labels, facts);
    const after = readRow("current", span, labels, facts);
    return {
      recordId,
      name,
      kind,
      changes,
      input: after?.excerpt?.input ?? before?.excerpt?.input,
      expected: after?.excerpt?.expected ?? before?.excerpt?.expected,
      baseline: before?.output,
      current: after?.output,
    };
  });
}

/** Reads a row's texts, and what its evaluators said about metrics. */
function readRow(
  side: "baseline" | "current",
  span: SpanReference | undefined,
  labels: readonly string[],
  { scores, urls, withAnswers }: ResultsFacts,
) {
  if (span === undefined) return undefined;
  const excerpt = withAnswers ? scores[side]?.excerpts?.get(formatExcerptKey(span)) : undefined;
  const reasons = labels.flatMap((label) => {
    const text = excerpt && Object.hasOwn(excerpt.reasons, label) ? excerpt.reasons[label] : undefined;
    return text === undefined ? [] : [{ label, text }];
  });
  const output: OutputReport = { output: excerpt?.output, error: excerpt?.error, reasons, url: urls[side](span) };
  return { output, excerpt };
}

function buildFailures({ scores, urls, withAnswers }: ResultsFacts): ResultsReport["failures"] {
  const known = new Set((scores.baseline?.failures ?? []).map(({ type, message }) => type ?? message));
  const failures = (scores.current?.failures ?? []).map(({ type, message, count, recordId, span, metric }) => ({
    metric,
    // A message can quote an input.
    message: withAnswers ? message : (type ?? ""),
    count,
    record: recordId,
    url: span && urls.current(span),
    isNew: scores.baseline !== undefined && !known.has(type ?? message),
  }));
  return {
    rows: failures.filter(({ metric }) => metric === undefined),
    evaluators: failures.filter(({ metric }) => metric !== undefined),
  };
}

/** Adds this run to the trend of the metrics that it has. */
function extendTrend({ metrics }: Comparison, { trend, commit }: ResultsFacts): TrendReport[] {
  return trend.flatMap((past) => {
    const metric = metrics.find(({ label }) => label === past.label);
    const value = metric?.kind === "numeric" ? metric.current?.mean : undefined;
    if (metric?.kind !== "numeric" || metric.type !== past.type || value === undefined) return [];
    return { ...past, points: [...past.points, { commit, value }] };
  });
}
