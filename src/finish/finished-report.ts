import type { Comparison } from "../comparison/comparison.ts";
import type { DatadogLinks } from "../datadog/links.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import type { ChangedAnswers } from "../report/changes.ts";
import type { ExperimentReport, ResultsReport, TrendReport } from "../report/report.ts";
import { gateReport, resultsReport } from "../report/results.ts";
import type { ExperimentScores, SpanReference } from "../results/scores.ts";
import { type Ending, rowsNotArrived } from "./ending.ts";
import type { ResultsFound } from "./results.ts";

/** What a finished experiment's report is made from. */
export interface FinishedFacts {
  /** As the main stage left it. */
  report: ExperimentReport;
  gateMode: "fail" | "warn";
  /** Inputs and answers of rows may be shown. */
  withAnswers: boolean;
  links: DatadogLinks;
  ending: Ending;
  found: ResultsFound;
  comparison: Comparison | undefined;
  judgement: GateJudgement;
  scores: { current: ExperimentScores | undefined; baseline: ExperimentScores | undefined };
  /** What else has to be known of the results. */
  remarks: readonly string[];
}

/** The report as comment and summary show it behind the end. */
export function finishedReport(facts: FinishedFacts): ExperimentReport {
  const { report, ending, remarks } = facts;
  return {
    ...report,
    state: ending.status,
    stateDetail: ending.reason,
    remarks,
    results: withLostRows(resultsOf(facts), facts.found),
  };
}

function resultsOf(facts: FinishedFacts): ResultsReport | undefined {
  const { comparison, judgement, gateMode: mode, report } = facts;
  if (comparison !== undefined) {
    const trend = trendWith(comparison, report);
    return resultsReport(comparison, judgement, { mode, answers: answersOf(facts), trend });
  }
  const gate = gateReport(judgement, mode);
  const changes = { withAnswers: false, fell: [], rose: [] };
  return gate && { metrics: [], rows: { total: 0, failed: 0, missing: 0 }, gate, changes, trend: [] };
}

/** Rows that did not arrive are told beside those that the baseline has more. */
function withLostRows(results: ResultsReport | undefined, found: ResultsFound): ResultsReport | undefined {
  const lost = found.kind === "read" ? rowsNotArrived(found.arrival) : 0;
  return results && { ...results, rows: { ...results.rows, notArrived: lost } };
}

function answersOf({ report, withAnswers, links, scores }: FinishedFacts): ChangedAnswers {
  const { baseline, experiment } = report;
  const baselineId = baseline.kind === "found" ? baseline.experiment.id : undefined;
  const { current, baseline: before } = scores;
  return {
    excerpts: withAnswers
      ? { baseline: (span) => before?.excerptOf?.(span), current: (span) => current?.excerptOf?.(span) }
      : undefined,
    urls: {
      baseline: ({ spanId }: SpanReference) => (baselineId ? links.row(baselineId, spanId) : undefined),
      current: ({ spanId }: SpanReference) => links.row(experiment.id, spanId),
    },
  };
}

/** The trend up to this run, of the metrics that it has. */
function trendWith({ metrics }: Comparison, { trend = [], commit }: ExperimentReport): TrendReport[] {
  const values = new Map(
    metrics.flatMap((metric) => (metric.kind === "numeric" ? [[metric.label, metric] as const] : [])),
  );
  return trend.flatMap((past) => {
    const metric = values.get(past.label);
    const value = metric?.current?.mean;
    if (metric?.type !== past.type || value === undefined) return [];
    return [{ ...past, points: [...past.points, { commit: commit.sha, value }] }];
  });
}
