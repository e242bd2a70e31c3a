import type { DatadogExperiment } from "../datadog/experiments.ts";
import { listCreated, lookUp } from "../experiment/create-once.ts";
import { type Finished, finishExperiment } from "../finish/finish-experiment.ts";
import { parseEvaluationOutcome, unknownOutcome } from "../finish/outcome.ts";
import { detectTokenKind } from "../github/client.ts";
import { readKeys } from "../inputs/raw.ts";
import { type PostInputs, readPostInputs } from "../inputs/schemas.ts";
import { createStageSignals, createStatusSignal } from "../lib/clock.ts";
import { ActionError, errorMessage, type Message } from "../lib/errors.ts";
import { afterCreateTime, createTime, listLag } from "../lib/limits.ts";
import { type Environment, prepareNetwork } from "../lib/network.ts";
import { redactDeep } from "../lib/redact.ts";
import { renderSummary } from "../render/overview.ts";
import type { ExperimentReport } from "../render/report.ts";
import { tagKeys } from "../run/action-metadata.ts";
import { type RunContext, readRunContext } from "../run/context.ts";
import {
  abandonExperiment,
  type CommentingStage,
  canFailJob,
  type FinishingStage,
  logConclusion,
  openFinishing,
  throwFailures,
  writeComment,
} from "./finishing.ts";
import { messages } from "./messages.ts";
import { openRun, type SavedRun } from "./saved-run.ts";
import { listMissingKeys, type StageContext } from "./stage-context.ts";

/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError if the gate fails, a results file is invalid, the state is forged, or the keys are lost though
 * results or a gate wait for them. Other failures are warnings, unless a gate would pass unseen.
 */
export async function runPost(tools: StageContext): Promise<void> {
  const { environment, clock, log } = tools;
  const context = readRunContext(environment);
  const { apiUrl, graphqlUrl } = context.server;
  const keys = readKeys(environment);
  const { run, obstacle } = openSavedRun(keys, context, environment);
  prepareNetwork(environment, [run.apiOrigin, apiUrl, graphqlUrl]);
  const stage = { ...tools, ...createStageSignals(tools.cancel, clock), context, token: keys.token };
  if (obstacle !== undefined) return await reportUnfinished(run, obstacle, stage);
  const isCreated = run.progress !== "creating";
  const inputs = await readPostInputs(environment).catch(async (error: unknown) => {
    const unfinished = describeUnfinished(run, errorMessage(error));
    if (isCreated) await writeComment([unfinished], run.comment, stage);
    throw error;
  });
  const { apiOrigin, webOrigin } = run;
  const { api_key, app_key } = inputs;
  const finishing = openFinishing(stage, { apiOrigin, webOrigin, api_key, app_key });
  if (!isCreated) return await recoverRun(run, inputs.internal_job_status, finishing);
  const finished = await finishRun(run, inputs, finishing).catch(async (error: unknown) => {
    const abandoned = await abandonExperiment(run.report, error, finishing);
    await writeComment([abandoned], run.comment, finishing, finishing.commentDeadline());
    if (canFailJob(run.settings)) throw error;
    log.warning(messages.abandoned(run.report.experiment.name, errorMessage(error)));
  });
  if (finished?.failure !== undefined) throwFailures([finished.report], [finished.failure]);
}

/** Opens what the main stage saved, and returns what keeps this stage from finishing it, if anything does. */
function openSavedRun(keys: ReturnType<typeof readKeys>, context: RunContext, environment: Environment) {
  const { appKey, token } = keys;
  const lost = listMissingKeys(environment);
  try {
    const { run, sealedBy, isSameToken } = openRun(environment, keys, context);
    // Another token than main's may be another identity, so what main learned about its own doesn't count any more.
    if (!isSameToken && run.comment !== undefined)
      run.comment = { ...run.comment, tokenKind: detectTokenKind(token), author: undefined };
    if (lost.length > 0) return { run, obstacle: describeLostKeys(lost, token) };
    return { run, obstacle: sealedBy === "app_key" ? undefined : changedKey };
  } catch (error) {
    if (appKey !== undefined) throw error;
    throw new ActionError(messages.notOpened(describeLostKeys(lost, token)));
  }
}

/**
 * Describes that inputs with keys are empty though main had them. The runner evaluates a step's inputs again for the post
 * stage, and in nested composite actions it has lost their values by then (https://github.com/actions/runner/issues/2030).
 */
function describeLostKeys(lost: readonly string[], token: string | undefined): string {
  const variables = lost.map((name) => `DD_${name.toUpperCase()}`).join(" and ");
  const forComment = token === undefined ? ", and GITHUB_TOKEN for the comment" : "";
  return `the post stage got no ${lost.join(" and no ")}, though the main stage did, because the runner loses inputs in nested composite actions (actions/runner#2030). Set ${variables} in the environment of the job${forComment}; or set finish: false, and use finish/ as its own step.`;
}

/** The token fits the state of this step, but another application key sealed it. */
const changedKey = "app_key isn't the same as in the main stage. Rerun the job.";

function describeUnfinished({ report }: SavedRun, reason: string): ExperimentReport {
  return { ...report, state: "unfinished", stateDetail: `Not finished: ${reason}` };
}

/**
 * Reports what couldn't be done, and closes the experiment's section of the comment. What waits for results or for a gate
 * must not turn green unseen, so it throws then.
 */
async function reportUnfinished(run: SavedRun, obstacle: string, stage: CommentingStage): Promise<void> {
  const { settings, report, progress } = run;
  if (progress === "creating") throw new ActionError(explainUnknown(run, obstacle));
  const unfinished = redactDeep(describeUnfinished(run, obstacle), stage.redact);
  await stage.writeSummary(renderSummary([unfinished]));
  await writeComment([unfinished], run.comment, stage);
  const message = messages.notFinished(report.experiment.name, obstacle);
  if (settings.results.length > 0 || canFailJob(settings)) throw new ActionError(message);
  stage.log.warning(message);
}

/** Finishes the run, and shows it in the job summary, the comment, and the log. */
async function finishRun(run: SavedRun, inputs: PostInputs, stage: FinishingStage): Promise<Finished> {
  const { evaluation_outcome: outcome, internal_job_status: job } = inputs;
  const evaluation = parseEvaluationOutcome(outcome, job);
  if (evaluation === undefined) stage.log.warning(messages.unknownEnd(outcome, job));
  const plan = {
    ...run,
    evaluation: evaluation ?? unknownOutcome,
    // After a main stage that was killed, and whose failure is allowed, no results mean that there won't be any.
    jobSucceeded: job === "success" && run.progress === "ended",
  };
  const finished = await finishExperiment(plan, stage);
  const report = redactDeep(finished.report, stage.redact);
  await stage.writeSummary(renderSummary([report]));
  const commentUrl = await writeComment([report], run.comment, stage, stage.commentDeadline());
  logConclusion([report], commentUrl, stage.log);
  return { ...finished, report };
}

/**
 * Ends what a main stage left that was killed between the create request and its response: the experiment, if there is
 * one, gets a final status, and the comment shows it. It must not run forever, and none is created here.
 */
async function recoverRun(run: SavedRun, jobStatus: string, stage: FinishingStage): Promise<void> {
  const { projectId, createKey, report, settings } = run;
  const { datadog, clock, cancel, log } = stage;
  log.info(`Looking for the experiment that the main stage may have created, by its key ${createKey}.`);
  const key = { projectId, createKey, name: report.experiment.logicalName };
  const port = { find: (signal: AbortSignal) => listCreated(key, datadog, signal) };
  const deadline = clock.now() + listLag + createTime + afterCreateTime;
  const found = await lookUp(port, { clock, cancel, deadline, log: log.info });
  let message: Message;
  if (typeof found === "object") message = await endExperiment(run, found, jobStatus, stage);
  else if (found === "absent") message = messages.killedBefore();
  else message = explainUnknown(run, "Datadog's list couldn't be read.");
  if (canFailJob(settings)) throw new ActionError({ ...message, message: `${message.message} Its gate can't pass.` });
  log.warning(message);
}

function explainUnknown({ createKey }: SavedRun, cause: string): Message {
  return messages.killedUnknown(cause, `${tagKeys.create}:${createKey}`);
}

const stoppedReason = "the action's main stage was stopped while it created the experiment";

/** Gives the experiment a final status, and returns what was done. */
async function endExperiment(
  run: SavedRun,
  { id, attributes: { name } }: DatadogExperiment,
  jobStatus: string,
  stage: FinishingStage,
): Promise<Message> {
  const status = stage.cancel.aborted || jobStatus === "cancelled" ? "interrupted" : "failed";
  const update = stage.datadog.updateExperiment(id, { status, error: stoppedReason }, createStatusSignal(stage));
  const failure = await update.then(() => undefined, errorMessage);
  const { links } = stage;
  const { experiment, baseline } = run.report;
  const ended: ExperimentReport = {
    ...run.report,
    experiment: { ...experiment, id, name, url: links.experiment(id) },
    baseline:
      baseline.kind === "found" ? { ...baseline, compareUrl: links.comparison(id, baseline.experiment.id) } : baseline,
    state: status,
    stateDetail: stoppedReason,
  };
  const report = redactDeep(ended, stage.redact);
  await stage.writeSummary(renderSummary([report]));
  await writeComment([report], run.comment, stage, stage.commentDeadline());
  return failure === undefined
    ? messages.killedEnded(name, status, stoppedReason)
    : messages.killedRunning(name, status, failure);
}
