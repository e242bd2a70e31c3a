import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/site.ts";
import { findCreated } from "../experiment/create.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { statusTime } from "../lib/limits.ts";
import { redactDeep } from "../lib/redact.ts";
import type { ExperimentReport } from "../render/report.ts";
import { renderSummary } from "../render/summary.ts";
import { tagKeys } from "../run/action-metadata.ts";
import type { SavedRun } from "./saved-run.ts";
import type { StageContext } from "./tools.ts";

export interface RecoveryTools {
  tools: StageContext;
  datadog: Datadog;
  /** Ends the last requests. */
  closing: AbortSignal;
  jobStatus: string;
  writeComment: (report: ExperimentReport) => Promise<unknown>;
}

const reason = "the action's main stage was stopped while it created the experiment";

/**
 * Ends what a main stage left that was killed between the create request and its response: the experiment, if there is
 * one, gets a final status, and the comment says so. It must not run forever, and none is created here.
 *
 * @throws ActionError if a gate waits for results, which never come.
 */
export async function recoverRun(run: SavedRun, recovery: RecoveryTools): Promise<void> {
  const { tools, datadog } = recovery;
  const { projectId, createKey, report } = run;
  tools.log.info(`Looking for the experiment that the main stage may have created, by its key ${createKey}.`);
  const created = { projectId, createKey, name: report.experiment.logicalName };
  const found = await findCreated(created, datadog, tools);
  switch (found.kind) {
    case "found":
      return failGate(run, await endExperiment(run, found.experiment, recovery), tools);
    case "absent":
      return failGate(run, "No experiment was created: the action's main stage was stopped before.", tools);
    case "unknown":
      return failGate(run, unknownExperiment(run, "Datadog's list couldn't be read"), tools);
  }
}

/** Says that nobody knows whether the main stage created an experiment, and how to find it. */
export function unknownExperiment({ createKey }: SavedRun, cause: string): string {
  return `It isn't known whether the main stage, which was stopped, created an experiment: ${cause}. Search Datadog for an experiment with the tag ${tagKeys.create}:${createKey}.`;
}

/** Returns what was done, in sentences. */
async function endExperiment(
  run: SavedRun,
  experiment: DatadogExperiment,
  { tools, datadog, closing, jobStatus, writeComment }: RecoveryTools,
): Promise<string> {
  const isCanceled = tools.cancel.aborted || jobStatus === "cancelled";
  const status = isCanceled ? "interrupted" : "failed";
  const signal = AbortSignal.any([closing, tools.clock.timeout(statusTime, "waiting")]);
  const update = datadog.updateExperiment(experiment.id, { status, error: reason }, signal);
  const failure = await update.then(() => undefined, errorMessage);
  const ended = reportOn(run, experiment);
  const report = redactDeep({ ...ended, state: status, stateDetail: reason } as const, tools.redact);
  await tools.writeSummary(renderSummary([report]));
  await writeComment(report);
  const named = `The experiment ${experiment.attributes.name}`;
  return failure === undefined
    ? `${named} was set to ${status}: ${reason}.`
    : `${named} couldn't be set to ${status}, and seems to run on: ${failure}`;
}

function reportOn({ report, webOrigin }: SavedRun, { id, attributes }: DatadogExperiment): ExperimentReport {
  const links = datadogLinks(webOrigin);
  const { baseline } = report;
  const experiment = { ...report.experiment, id, name: attributes.name, url: links.experiment(id) };
  if (baseline.kind !== "found") return { ...report, experiment };
  const compareUrl = links.comparison(id, baseline.experiment.id);
  return { ...report, experiment, baseline: { ...baseline, compareUrl } };
}

/** @throws ActionError with the message if the gate fails jobs; otherwise it's a warning. */
function failGate({ gate, gateMode }: SavedRun, message: string, { log }: StageContext): void {
  if (gate !== undefined && gateMode === "fail") throw new ActionError(`${message} Its gate can't pass.`);
  log.warning(message);
}
