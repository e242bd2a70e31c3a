import * as core from "@actions/core";
import { type ActionError, GateBroken } from "../lib/errors.ts";
import type { Log } from "../lib/log.ts";
import type { ExperimentReport } from "../render/report.ts";
import { renderTerminal } from "../render/terminal.ts";
import { writeTitle } from "../render/title.ts";

/** Writes the end of the log: the comparison as on the command line, links, and a notice if the gate passes. */
export function logConclusion(
  reports: readonly ExperimentReport[],
  commentUrl: string | undefined,
  log: Log,
): void {
  for (const { experiment, results } of reports) {
    if (results?.comparison === undefined) continue;
    core.startGroup("Comparison");
    log.info(`${experiment.name}\n${renderTerminal(results, { colors: true, records: 5 })}`);
    core.endGroup();
  }
  if (commentUrl !== undefined) log.info(`Comment: ${commentUrl}`);
  for (const { experiment, baseline } of reports) {
    log.info(`Experiment ${experiment.name}: ${experiment.url}`);
    if (baseline.kind === "found") log.info(`Comparison: ${baseline.compareUrl}`);
  }
  const gated = reports.flatMap(({ results }) => (results?.judgement.isGated ? [results.judgement] : []));
  const isPassed = gated.length > 0 && gated.every(({ verdict }) => verdict === "pass");
  if (isPassed) log.notice(`${listNames(reports)}: ${writeTitle(reports)}`);
}

/** Puts the comment's heading before what turns the job red, and names the experiments in its title. */
export function concludeFailure(reports: readonly ExperimentReport[], failure: ActionError): ActionError {
  const heading = writeTitle(reports);
  if (!(failure instanceof GateBroken) || heading === "") return failure;
  return new GateBroken(`${heading}\n${failure.message}`, {
    title: `LLM gate failed: ${listNames(reports)}`,
  });
}

function listNames(reports: readonly ExperimentReport[]): string {
  const names = [...new Set(reports.map(({ experiment }) => experiment.logicalName))];
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown}, and ${names.length - 3} more` : shown;
}
