import { formatCount, plural } from "../lib/format.ts";
import { code, link, table, text } from "./markdown.ts";
import type { FailureReport, ResultsReport } from "./report.ts";

const maxFailures = 5;

/** Renders the rows that ended with an error, then the most frequent errors of evaluators; empty without any. */
export function renderFailures({ failures }: ResultsReport): string {
  const { rows, evaluators } = failures;
  const count = rows.reduce((sum, failure) => sum + failure.count, 0);
  const failedRows = rows
    .slice(0, maxFailures)
    .map((failure) => [errorCell(failure), formatCount(failure.count), where(failure)]);
  const parts = [
    count === 0 ? "" : `### ${plural(count, "row")} failed`,
    count === 0 ? "" : table(["Error", "Rows", "First record"], ["left", "left", "left"], failedRows),
    rows.length > maxFailures ? `Not shown: ${plural(rows.length - maxFailures, "more error")}.` : "",
    ...renderEvaluators(evaluators),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function renderEvaluators(evaluators: ResultsReport["failures"]["evaluators"]): string[] {
  if (evaluators.length === 0) return [];
  const lines = evaluators
    .slice(0, maxFailures)
    .map((failure) => `- ${code(failure.metric, 60)}: ${errorCell(failure)} on ${plural(failure.count, "row")}`);
  const hidden = evaluators.length - lines.length;
  return ["### Evaluators that failed", [...lines, ...(hidden > 0 ? [`- ${hidden} more`] : [])].join("\n")];
}

function errorCell({ message, isNew }: FailureReport): string {
  return `${message === "" ? "error" : code(message, 160)}${isNew ? " (new)" : ""}`;
}

function where({ record, url }: FailureReport): string {
  if (record === undefined) return link("Trace", url);
  return link(text(record, 60), url);
}
