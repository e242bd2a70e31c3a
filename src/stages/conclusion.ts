import { nameLeg } from "../finish/judge-run.ts";
import { outcomeVerbs } from "../gate/judgement.ts";
import { ActionError, GateBroken, InputError, ResultsFileError } from "../lib/errors.ts";
import type { Log } from "../lib/log.ts";
import { writeTitle } from "../render/overview.ts";
import type { ExperimentReport } from "../render/report.ts";
import { outcomeSigns, sortRules } from "../render/rules.ts";
import { plainText, renderTerminal } from "../render/terminal.ts";
import { describeBaseline } from "./stage-context.ts";

/** Writes the end of the log: the comparison as on the command line, the gate, links, and a notice if the gate passes. */
export function logConclusion(reports: readonly ExperimentReport[], commentUrl: string | undefined, log: Log): void {
  for (const report of reports) {
    const { experiment, results } = report;
    const leg = reports.length > 1 ? `: ${nameLeg(report)}` : "";
    if (results?.comparison !== undefined) {
      const table = renderTerminal(results, { colors: true, records: 5 });
      log.group(`Comparison${leg}`, [experiment.name, table]);
    }
    const rules = sortRules(results?.judgement.rules ?? []).map(
      ({ outcome, message, code }) =>
        `${outcomeSigns[outcome]} ${outcomeVerbs[outcome]}: ${plainText(message)} (${code})`,
    );
    if (rules.length > 0) log.group(`Gate${leg}`, rules);
  }
  if (commentUrl !== undefined) log.info(`Comment: ${commentUrl}`);
  for (const { experiment, baseline } of reports) {
    log.info(`Experiment ${experiment.name}: ${experiment.url}`);
    log.info(describeBaseline(baseline));
    if (baseline.kind === "found") log.info(`Comparison: ${baseline.compareUrl}`);
  }
  const gated = reports.flatMap(({ results }) => (results?.judgement.isGated ? [results.judgement] : []));
  const isPassed = gated.length > 0 && gated.every(({ verdict }) => verdict === "pass");
  if (isPassed) log.notice(`${listNames(reports)}: ${writeTitle(reports)}`);
}

/** Throws what turns the job red, if anything does. A gate's failure begins with the comment's heading. */
export function throwFailures(reports: readonly ExperimentReport[], failures: readonly ActionError[]): void {
  if (failures.length === 0) return;
  const message = failures.map((failure) => failure.message).join("\n");
  const kinds = new Set(failures.map(({ name }) => name));
  if (kinds.size === 1 && kinds.has("InputError")) throw new InputError(message);
  const inFile = failures.find((failure) => failure instanceof ResultsFileError);
  if (inFile !== undefined) throw new ResultsFileError(message, inFile.location);
  if (kinds.size > 1 || !kinds.has("GateBroken")) throw new ActionError(message);
  const heading = writeTitle(reports);
  if (heading === "") throw new GateBroken(message);
  throw new GateBroken(`${heading}\n${message}`, { title: `LLM gate failed: ${listNames(reports)}` });
}

function listNames(reports: readonly ExperimentReport[]): string {
  const names = [...new Set(reports.map(({ experiment }) => experiment.logicalName))];
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown}, and ${names.length - 3} more` : shown;
}
