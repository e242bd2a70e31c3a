import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/site.ts";
import { findCreated } from "../experiment/create.ts";
import { hasRules } from "../gate/gate.ts";
import { ActionError, errorMessage, type Message } from "../lib/errors.ts";
import { finishTime } from "../lib/limits.ts";
import { redactDeep } from "../lib/redact.ts";
import type { ExperimentReport } from "../render/report.ts";
import { renderSummary } from "../render/summary.ts";
import { tagKeys } from "../run/action-metadata.ts";
import { type CommentStage, canFailJob, createStatusSignal, type FinishingStage, writeComment } from "./finishing.ts";
import { messages } from "./messages.ts";
import type { SavedRun } from "./saved-run.ts";

/* What the post stage does if it can't finish the experiment, or doesn't know whether there is one. */

/** Why the post stage can't finish, though it knows the experiment. */
export interface Obstacle {
  /** Half a sentence: `the post stage got no app_key`. */
  reason: string;
  /** Whole sentences. */
  remedy: string;
}

const variables: Readonly<Record<string, string>> = { api_key: "DD_API_KEY", app_key: "DD_APP_KEY" };

/**
 * Describes that inputs with keys are empty though main had them. The runner evaluates a step's inputs again for the post
 * stage, and in nested composite actions it has lost their values by then (https://github.com/actions/runner/issues/2030).
 */
export function describeLostKeys(lost: readonly string[], token: string | undefined): Obstacle {
  const names = lost.map((name) => variables[name] ?? name);
  const forComment = token === undefined ? ", and GITHUB_TOKEN for the comment" : "";
  return {
    reason: `the post stage got no ${lost.join(" and no ")}, though the main stage did, because the runner loses inputs in nested composite actions (actions/runner#2030)`,
    remedy: `Set ${names.join(" and ")} in the environment of the job${forComment}; or set finish: false, and use finish/ as its own step.`,
  };
}

/** The token fits the state of this step, but another application key sealed it. */
export const changedKey: Obstacle = {
  reason: "app_key isn't the same as in the main stage",
  remedy: "Rerun the job.",
};

/**
 * Reports what couldn't be done, and closes the experiment's section of the comment. What waits for results or for a gate
 * must not turn green unseen.
 *
 * @throws ActionError if there are results to upload, or the gate can fail the job.
 */
export async function reportUnfinished(
  run: SavedRun,
  { reason, remedy }: Obstacle,
  stage: CommentStage,
): Promise<void> {
  const { tools } = stage;
  const { settings, report } = run;
  const stateDetail = `Not finished: ${reason}. ${remedy}`;
  const unfinished = redactDeep({ ...report, state: "unfinished", stateDetail } as const, tools.redact);
  await tools.writeSummary(renderSummary([unfinished]));
  await writeComment([unfinished], run.comment, stage, tools.clock.now() + finishTime);
  const hasResults = settings.results.length > 0;
  const consequences = [
    ...(hasResults ? ["its results aren't uploaded"] : []),
    ...(hasRules(settings.gate) ? ["its gate isn't checked"] : []),
    "it stays open in Datadog",
  ];
  const listed = new Intl.ListFormat("en").format(consequences);
  const message = messages.notFinished(report.experiment.name, reason, listed, remedy);
  if (hasResults || canFailJob(settings)) throw new ActionError(message);
  tools.log.warning(message);
}

/**
 * Ends what a main stage left that was killed between the create request and its response: the experiment, if there is
 * one, gets a final status, and the comment shows it. It must not run forever, and none is created here.
 *
 * @throws ActionError if a gate waits for results, which never come.
 */
export async function recoverRun(run: SavedRun, jobStatus: string, stage: FinishingStage): Promise<void> {
  const { tools, datadog } = stage;
  const { projectId, createKey, report, settings } = run;
  tools.log.info(`Looking for the experiment that the main stage may have created, by its key ${createKey}.`);
  const found = await findCreated({ projectId, createKey, name: report.experiment.logicalName }, datadog, tools);
  let message: Message;
  if (typeof found === "object") message = await endExperiment(run, found, jobStatus, stage);
  else if (found === "absent") message = messages.killedBefore();
  else message = explainUnknown(run, "Datadog's list couldn't be read");
  if (canFailJob(settings)) throw new ActionError({ ...message, message: `${message.message} Its gate can't pass.` });
  tools.log.warning(message);
}

/** Says that nobody knows whether the main stage created an experiment, and how to find it. */
export function explainUnknown({ createKey }: SavedRun, cause: string): Message {
  return messages.killedUnknown(cause, `${tagKeys.create}:${createKey}`);
}

const stoppedReason = "the action's main stage was stopped while it created the experiment";

/** Gives the experiment a final status, and returns what was done. */
async function endExperiment(
  run: SavedRun,
  experiment: DatadogExperiment,
  jobStatus: string,
  stage: FinishingStage,
): Promise<Message> {
  const { tools, datadog } = stage;
  const status = tools.cancel.aborted || jobStatus === "cancelled" ? "interrupted" : "failed";
  const update = datadog.updateExperiment(experiment.id, { status, error: stoppedReason }, createStatusSignal(stage));
  const failure = await update.then(() => undefined, errorMessage);
  const ended = { ...addExperiment(run, experiment), state: status, stateDetail: stoppedReason } as const;
  const report = redactDeep(ended, tools.redact);
  await tools.writeSummary(renderSummary([report]));
  await writeComment([report], run.comment, stage, stage.commentDeadline());
  const { name } = experiment.attributes;
  return failure === undefined
    ? messages.killedEnded(name, status, stoppedReason)
    : messages.killedRunning(name, status, failure);
}

function addExperiment({ report, webOrigin }: SavedRun, { id, attributes }: DatadogExperiment): ExperimentReport {
  const links = datadogLinks(webOrigin);
  const { baseline } = report;
  const experiment = { ...report.experiment, id, name: attributes.name, url: links.experiment(id) };
  if (baseline.kind !== "found") return { ...report, experiment };
  const compareUrl = links.comparison(id, baseline.experiment.id);
  return { ...report, experiment, baseline: { ...baseline, compareUrl } };
}
