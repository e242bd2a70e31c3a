import type { DatadogLinks } from "../datadog/site.ts";
import type { ExperimentReport } from "../render/report.ts";
import { buildResultsReport, type ResultsFacts } from "../render/results-report.ts";
import { type Ending, rowsNotArrived } from "./ending.ts";
import type { ResultsFound } from "./results.ts";

/** What the report of a finished experiment is made from. */
export interface FinishedFacts extends Omit<ResultsFacts, "urls" | "trend" | "commit" | "notIngested"> {
  /** As the main stage left it. */
  report: ExperimentReport;
  links: DatadogLinks;
  ending: Ending;
  found: ResultsFound;
  /** What is worth knowing without being a warning, a sentence each. */
  remarks: readonly string[];
}

/** Builds the report that comment and summary show once the experiment has ended. */
export function buildFinishedReport(facts: FinishedFacts): ExperimentReport {
  const { report, ending, remarks, found, judgement, links } = facts;
  const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
  const results = buildResultsReport({
    ...facts,
    notIngested: found.kind === "read" ? rowsNotArrived(found.arrival) : 0,
    urls: {
      current: ({ spanId }) => links.row(report.experiment.id, spanId),
      baseline: ({ spanId }) => (baselineId ? links.row(baselineId, spanId) : undefined),
    },
    trend: report.trend ?? [],
    commit: report.commit.sha,
  });
  return {
    ...report,
    state: ending.status === "running" && found.kind === "absent" ? "no results" : ending.status,
    stateDetail: ending.reason,
    remarks,
    results: facts.comparison !== undefined || judgement.isGated ? results : undefined,
  };
}
