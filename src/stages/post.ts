import { createDatadog } from "../datadog/client.ts";
import { type Finished, finishExperiment } from "../finish/finish-experiment.ts";
import { type Evaluation, parseEvaluationOutcome, unknownOutcome } from "../finish/outcome.ts";
import { detectTokenKind } from "../github/client.ts";
import { readKeys, readToken } from "../inputs/raw.ts";
import { type PostInputs, readPostInputs } from "../inputs/schemas.ts";
import { createStageSignals } from "../lib/clock.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { finishTime } from "../lib/limits.ts";
import { prepareNetwork } from "../lib/network.ts";
import { redactDeep } from "../lib/redact.ts";
import { renderSummary } from "../render/summary.ts";
import { type RunContext, readRunContext } from "../run/context.ts";
import { logConclusion, throwFailures } from "./conclusion.ts";
import {
  abandonExperiment,
  canFailJob,
  createFinishTools,
  type FinishingStage,
  measureFinishing,
  writeComment,
} from "./finishing.ts";
import { messages } from "./messages.ts";
import { type OpenedRun, openRun, type SavedRun } from "./saved-run.ts";
import { listMissingKeys, type StageContext } from "./stage-context.ts";
import {
  changedKey,
  describeLostKeys,
  explainUnknown,
  type Obstacle,
  recoverRun,
  reportUnfinished,
} from "./unfinished.ts";

/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError if the gate fails, a results file is invalid, the state is forged, or the keys are lost though
 * results or a gate wait for them. Other failures are warnings, unless a gate would pass unseen.
 */
export async function runPost(tools: StageContext): Promise<void> {
  const { environment, clock, log, redact } = tools;
  const context = readRunContext(environment);
  const token = readToken(environment);
  const opened = openSavedRun(context, token, tools);
  const run = withCurrentToken(opened, token);
  prepareNetwork(environment, [run.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
  const stage = { context, tools, signals: createStageSignals(tools.cancel, clock), token };
  const isCreated = run.progress !== "creating";
  const obstacle = findObstacle(opened, token, tools);
  if (obstacle !== undefined) {
    if (!isCreated) throw new ActionError(explainUnknown(run, obstacle.reason));
    return await reportUnfinished(run, obstacle, stage);
  }
  const inputs = await readPostInputs(environment).catch(async (error: unknown) => {
    const unfinished = {
      ...run.report,
      state: "unfinished",
      stateDetail: `Not finished: ${errorMessage(error)}`,
    } as const;
    if (isCreated) await writeComment([unfinished], run.comment, stage, clock.now() + finishTime);
    throw error;
  });
  const { api_key: apiKey, app_key: appKey } = inputs;
  const datadog = createDatadog({ origin: run.apiOrigin, apiKey, appKey, redact, clock, log });
  const finishing = { ...stage, ...measureFinishing(datadog, clock) };
  if (!isCreated) return await recoverRun(run, inputs.internal_job_status, finishing);
  const finished = await finishRun(run, inputs, finishing).catch(async (error: unknown) => {
    const abandoned = await abandonExperiment(run.report, error, finishing);
    await writeComment([abandoned], run.comment, finishing, finishing.commentDeadline());
    if (canFailJob(run.settings)) throw error;
    log.warning(messages.abandoned(run.report.experiment.name, errorMessage(error)));
  });
  if (finished?.failure !== undefined) throwFailures([finished.report], [finished.failure]);
}

/** @throws ActionError if no seal fits; one that describes lost keys if that is why. */
function openSavedRun(context: RunContext, token: string | undefined, { environment }: StageContext): OpenedRun {
  const { appKey } = readKeys(environment);
  try {
    return openRun(environment, { appKey, token }, context);
  } catch (error) {
    if (appKey !== undefined) throw error;
    const { reason, remedy } = describeLostKeys(listMissingKeys(environment), token);
    throw new ActionError(messages.notOpened(reason, remedy));
  }
}

/** Another token than main's may be another identity, so what main learned about its own doesn't count any more. */
function withCurrentToken({ run, isSameToken }: OpenedRun, token: string | undefined): SavedRun {
  if (isSameToken || run.comment === undefined) return run;
  return { ...run, comment: { ...run.comment, tokenKind: detectTokenKind(token), author: undefined } };
}

function findObstacle(
  { sealedBy }: OpenedRun,
  token: string | undefined,
  { environment }: StageContext,
): Obstacle | undefined {
  const lost = listMissingKeys(environment);
  if (lost.length > 0) return describeLostKeys(lost, token);
  return sealedBy === "app_key" ? undefined : changedKey;
}

/** Finishes the run, and shows it in the job summary, the comment, and the log. */
async function finishRun(run: SavedRun, inputs: PostInputs, stage: FinishingStage): Promise<Finished> {
  const { tools } = stage;
  const plan = {
    settings: run.settings,
    report: run.report,
    projectId: run.projectId,
    pullRequest: run.pullRequest,
    isMergeQueue: run.isMergeQueue,
    runCount: run.runCount,
    configKey: run.configKey,
    metadata: Promise.resolve(run.metadata),
    evaluation: readEvaluation(inputs, tools),
    // After a main stage that was killed, and whose failure is allowed, no results mean that there won't be any.
    jobSucceeded: inputs.internal_job_status === "success" && run.progress === "ended",
    since: run.startedAt,
  };
  const finished = await finishExperiment(plan, createFinishTools(stage, run.webOrigin));
  const report = redactDeep(finished.report, tools.redact);
  await tools.writeSummary(renderSummary([report]));
  const commentUrl = await writeComment([report], run.comment, stage, stage.commentDeadline());
  logConclusion([report], commentUrl, tools.log);
  return { ...finished, report };
}

function readEvaluation(inputs: PostInputs, { log }: StageContext): Evaluation {
  const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
  const outcome = parseEvaluationOutcome(evaluation, job);
  if (outcome === undefined) log.warning(messages.unknownEnd(evaluation, job));
  return outcome ?? unknownOutcome;
}
