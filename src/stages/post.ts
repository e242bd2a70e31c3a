import { buildAcceptQuery } from "../accept/accept-query.ts";
import { createPullRequestReader } from "../accept/read-comments.ts";
import { type CommentPlace, openComment } from "../comment/comment.ts";
import { createDatadog, type Datadog } from "../datadog/client.ts";
import { datadogLinks } from "../datadog/site.ts";
import { createCountRecords, describeWholeRun, type WholeRun } from "../finish/completeness.ts";
import { finishExperiment } from "../finish/finish-experiment.ts";
import { type Evaluation, parseEvaluationOutcome, unknownOutcome } from "../finish/outcome.ts";
import { hasRules } from "../gate/gate.ts";
import { createGitHubRequest, detectTokenKind } from "../github/client.ts";
import { readKeys, readToken } from "../inputs/raw.ts";
import { type PostInputs, readPostInputs } from "../inputs/schemas.ts";
import { type StageSignals, stageSignals } from "../lib/clock.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { finishTime, statusTime } from "../lib/limits.ts";
import { prepareNetwork } from "../lib/network.ts";
import { redactDeep } from "../lib/redact.ts";
import type { ExperimentReport } from "../render/report.ts";
import { renderSummary } from "../render/summary.ts";
import { type RunContext, readRunContext } from "../run/context.ts";
import { concludeFailure, logConclusion } from "./conclusion.ts";
import { recoverRun, unknownExperiment } from "./recover-run.ts";
import { type OpenedRun, openRun, type SavedRun } from "./saved-run.ts";
import { missingKeys } from "./skip.ts";
import { type FinishingTime, measureFinishing } from "./time-left.ts";
import type { StageContext } from "./tools.ts";
import { type BlockingReason, changedKey, lostKeys, reportUnfinished, unopened } from "./unfinished.ts";

/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError on a broken gate, an invalid results file or a forged state, and where the keys are lost
 * though results or a gate wait for them. Other failures are warnings, unless a gate would pass unseen by them.
 */
export async function runPost(tools: StageContext): Promise<void> {
  const { environment, clock, cancel } = tools;
  const context = readRunContext(environment);
  const { run: saved, sealedBy, isSameToken } = openSaved(context, tools);
  prepareNetwork(environment, [saved.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
  const token = readToken(environment);
  const run = { ...saved, comment: saved.comment && placeFor(saved.comment, token, isSameToken) };
  const signals = stageSignals(cancel, clock);
  const post = { run, context, tools, signals, token };
  const obstacle = findBlockingReason(sealedBy, tools);
  const isCreated = run.progress !== "creating";
  if (obstacle !== undefined) {
    if (!isCreated) throw new ActionError(unknownExperiment(run, obstacle.reason));
    return await reportUnfinished(run, obstacle, (report) => closeComment(report, post), tools);
  }
  const reach = await reached(post).catch(async (error: unknown) => {
    const detail = `Not finished: ${errorMessage(error)}`;
    if (isCreated) await closeComment({ ...run.report, state: "unfinished", stateDetail: detail }, post);
    throw error;
  });
  const reachedPost = { ...post, ...reach };
  await (isCreated ? finishOrAbandon(reachedPost) : recover(reachedPost));
}

async function recover(post: ReachedPost): Promise<void> {
  const { run, tools, datadog, signals, inputs } = post;
  await recoverRun(run, {
    tools,
    datadog,
    closing: signals.closing,
    jobStatus: inputs.internal_job_status,
    writeComment: (report) => writeComment(report, post, post.time.commentDeadline()),
  });
}

/** What the stage works with. */
interface Post {
  run: SavedRun;
  context: RunContext;
  tools: StageContext;
  signals: StageSignals;
  token: string | undefined;
}

/** The same with Datadog in reach. */
interface ReachedPost extends Post {
  inputs: PostInputs;
  datadog: Datadog;
  time: FinishingTime;
}

/** @throws ActionError where no seal holds; one that tells of lost keys where that is why. */
function openSaved(context: RunContext, { environment }: StageContext): OpenedRun {
  const keys = readKeys(environment);
  const token = readToken(environment);
  try {
    return openRun(environment, { appKey: keys.appKey, token }, context);
  } catch (error) {
    throw keys.appKey === undefined ? unopened(lostKeys(missingKeys(keys), token)) : error;
  }
}

/** Another token than the main stage's may speak for another: what main learned of its own is no longer true. */
function placeFor(place: CommentPlace, token: string | undefined, isSameToken: boolean): CommentPlace {
  return isSameToken ? place : { ...place, tokenKind: detectTokenKind(token), author: undefined };
}

function findBlockingReason(
  sealedBy: OpenedRun["sealedBy"],
  { environment }: StageContext,
): BlockingReason | undefined {
  const lost = missingKeys(readKeys(environment));
  if (lost.length > 0) return lostKeys(lost, readToken(environment));
  return sealedBy === "app_key" ? undefined : changedKey;
}

async function reached({ run, tools }: Post): Promise<Omit<ReachedPost, keyof Post>> {
  const { clock, redact, environment, log } = tools;
  const inputs = await readPostInputs(environment);
  const { api_key: apiKey, app_key: appKey } = inputs;
  const datadog = createDatadog({ origin: run.apiOrigin, apiKey, appKey, redact, clock, log });
  const time = measureFinishing(datadog, clock);
  return { inputs, datadog: time.datadog, time };
}

async function finishOrAbandon(post: ReachedPost): Promise<void> {
  const { run, tools } = post;
  const failure = await finishRun(post).catch(async (error: unknown) => {
    await abandonRun(post, errorMessage(error));
    if (hasRules(run.gate) && run.gateMode === "fail") throw error;
    tools.log.warning(`The experiment could not be finished: ${errorMessage(error)}`);
  });
  if (failure !== undefined) throw failure;
}

/** Finishes the run; what turns the job red, if anything does. */
async function finishRun(post: ReachedPost): Promise<ActionError | undefined> {
  const { run, inputs, context, tools, signals, datadog } = post;
  const { clock, environment, log, redact } = tools;
  const gitHub = createGitHubRequest({
    token: post.token,
    server: context.server,
    redact,
    clock,
    signal: signals.signal,
  });
  const plan = {
    report: run.report,
    patterns: run.results,
    reading: run.reading,
    usageMetrics: run.usageMetrics,
    withAnswers: run.withAnswers,
    workspace: context.workspace,
    experiment: uploadContext(run),
    evaluation: readEvaluation(inputs, tools),
    // Behind a main stage that was killed, and whose failure is allowed, no results mean that there won't be any.
    isGreen: inputs.internal_job_status === "success" && run.progress === "ended",
    since: run.startedAt,
    gate: run.gate,
    gateMode: run.gateMode,
    acceptPolicy: run.acceptPolicy,
    accept: buildAcceptQuery({
      policy: run.acceptPolicy,
      pullRequest: run.pullRequest,
      isMergeQueue: run.isMergeQueue,
      report: run.report,
      projectId: run.projectId,
      reader: createPullRequestReader(gitHub, context.repository),
      datadog,
      clock,
      signal: signals.signal,
    }),
    links: datadogLinks(run.webOrigin),
    metadata: Promise.resolve(run.metadata),
    configKey: run.configKey,
    whole: run.results.length === 0 ? wholeRun(run, { datadog, clock, ...signals }) : undefined,
  };
  const finished = await finishExperiment(plan, { datadog, clock, environment, log, ...signals });
  const report = redactDeep(finished.report, redact);
  await tools.writeSummary(renderSummary([report]));
  const commentUrl = await writeComment(report, post, post.time.commentDeadline());
  logConclusion([report], commentUrl, tools.log);
  return finished.failure && concludeFailure([report], finished.failure);
}

/** What could not be finished must not go on saying that it runs. */
async function abandonRun(post: ReachedPost, reason: string): Promise<void> {
  const { run, tools, signals, datadog } = post;
  const signal = AbortSignal.any([signals.closing, tools.clock.timeout(statusTime, "waiting")]);
  const status = tools.cancel.aborted ? ("interrupted" as const) : ("failed" as const);
  const update = status === "failed" ? { status, error: reason } : { status };
  // The reason is told anyway; that this failed too adds nothing.
  await datadog.updateExperiment(run.report.experiment.id, update, signal).catch(() => {});
  const report = { ...run.report, state: status, stateDetail: reason };
  await writeComment(report, post, post.time.commentDeadline());
}

/** Writes the comment where nothing but the token is there. */
async function closeComment(report: ExperimentReport, post: Post): Promise<void> {
  await writeComment(report, post, post.tools.clock.now() + finishTime);
}

async function writeComment(
  report: ExperimentReport,
  { run, context, tools, signals, token }: Post,
  deadline: number,
): Promise<string | undefined> {
  if (run.comment === undefined) return undefined;
  const { clock, redact } = tools;
  const signal = AbortSignal.any([signals.closing, clock.timeout(deadline - clock.now())]);
  const gitHub = createGitHubRequest({ token, server: context.server, redact, clock, signal });
  return (await openComment(run.comment, { ...tools, gitHub, signal, deadline }).write(report))?.url;
}

function uploadContext({ report, projectId, datasetId }: SavedRun) {
  return { experimentId: report.experiment.id, projectId, datasetId, name: report.experiment.logicalName };
}

async function wholeRun(
  { projectId, datasetId, report, runCount }: SavedRun,
  tools: Parameters<typeof createCountRecords>[0],
): Promise<WholeRun | undefined> {
  const version = report.dataset.version;
  const run = { project_id: projectId, dataset_id: datasetId, dataset_version: version, run_count: runCount };
  return await describeWholeRun(run, createCountRecords(tools));
}

function readEvaluation(inputs: PostInputs, { log }: StageContext): Evaluation {
  const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
  const outcome = parseEvaluationOutcome(evaluation, job);
  if (outcome !== undefined) return outcome;
  log.warning(`Neither evaluation_outcome (${evaluation}) nor the job's status (${job}) says how the run ended.`);
  return unknownOutcome;
}
