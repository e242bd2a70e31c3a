import { openComment } from "../comment/comment.ts";
import { createDatadog, type Datadog } from "../datadog/client.ts";
import { datadogLinks } from "../datadog/links.ts";
import { createCountRecords, type WholeRun, wholeRunOf } from "../finish/completeness.ts";
import { finishExperiment } from "../finish/finish-experiment.ts";
import { type Evaluation, outcomeOf, unknownOutcome } from "../finish/outcome.ts";
import { type ActionError, messageOf } from "../foundation/errors.ts";
import { commentTime, statusTime } from "../foundation/limits.ts";
import { stageSignals } from "../foundation/signals.ts";
import { createGitHubRequest } from "../github/client.ts";
import { type PostInputs, readPostInputs } from "../inputs/schemas.ts";
import { renderSummary } from "../render/summary.ts";
import type { ExperimentReport } from "../report/report.ts";
import { type RunContext, readRunContext } from "../run/context.ts";
import { openRun, type SavedRun } from "./saved-run.ts";
import type { StageTools } from "./tools.ts";

/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError on a broken gate, an invalid results file or a forged state. Other failures are warnings,
 * unless a gate would pass unseen by them.
 */
export async function postStage(tools: StageTools): Promise<void> {
  const context = readRunContext(tools.environment);
  const inputs = await readPostInputs(tools.environment);
  const run = openRun(tools.environment, inputs.app_key, context);
  const failure = await finishRun(run, inputs, context, tools).catch(async (error: unknown) => {
    await abandonRun(run, inputs, context, tools, messageOf(error));
    if (run.gate && run.gateMode === "fail") throw error;
    tools.log.warning(`The experiment could not be finished: ${messageOf(error)}`);
  });
  if (failure !== undefined) throw failure;
}

/** Finishes the run; what turns the job red, if anything does. */
async function finishRun(
  run: SavedRun,
  inputs: PostInputs,
  context: RunContext,
  tools: StageTools,
): Promise<ActionError | undefined> {
  const { clock, cancel, log } = tools;
  const signals = stageSignals(cancel, clock);
  const datadog = datadogOf(run, inputs, tools);
  const plan = {
    report: run.report,
    patterns: run.results,
    workspace: context.workspace,
    experiment: uploadContext(run),
    evaluation: evaluationOf(inputs, tools),
    isGreen: inputs.internal_job_status === "success",
    since: run.startedAt,
    gate: run.gate,
    gateMode: run.gateMode,
    links: datadogLinks(run.webOrigin),
    metadata: Promise.resolve(run.metadata),
    whole: run.results.length === 0 ? wholeRun(run, { datadog, clock, ...signals }) : undefined,
  };
  const finished = await finishExperiment(plan, { datadog, clock, log, ...signals });
  await tools.writeSummary(renderSummary(finished.report));
  await writeComment(run, finished.report, inputs, context, tools, signals.closing);
  return finished.failure;
}

/** What could not be finished must not go on saying that it runs. */
async function abandonRun(
  run: SavedRun,
  inputs: PostInputs,
  context: RunContext,
  tools: StageTools,
  reason: string,
): Promise<void> {
  const { clock, cancel } = tools;
  const { closing } = stageSignals(cancel, clock);
  const signal = AbortSignal.any([closing, clock.timeout(statusTime, "waiting")]);
  const status = cancel.aborted ? ("interrupted" as const) : ("failed" as const);
  const update = status === "failed" ? { status, error: reason } : { status };
  const datadog = datadogOf(run, inputs, tools);
  // The reason is told anyway; that this failed too adds nothing.
  await datadog.updateExperiment(run.report.experiment.id, update, signal).catch(() => {});
  const report = { ...run.report, state: status, stateDetail: reason };
  await writeComment(run, report, inputs, context, tools, closing);
}

function datadogOf(
  { apiOrigin: origin }: SavedRun,
  inputs: PostInputs,
  { redact, clock, log }: StageTools,
): Datadog {
  return createDatadog({ origin, apiKey: inputs.api_key, appKey: inputs.app_key, redact, clock, log });
}

async function writeComment(
  { comment }: SavedRun,
  report: ExperimentReport,
  { github_token: token }: PostInputs,
  { server }: RunContext,
  { clock, redact, random, log }: StageTools,
  closing: AbortSignal,
): Promise<void> {
  if (comment === undefined) return;
  const signal = AbortSignal.any([closing, clock.timeout(commentTime, "waiting")]);
  const gitHub = createGitHubRequest({ token, server, redact, clock, signal });
  await openComment(comment, { gitHub, clock, log, signal, random }).write(report);
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
  return await wholeRunOf(run, createCountRecords(tools));
}

function evaluationOf(inputs: PostInputs, { log }: StageTools): Evaluation {
  const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
  const outcome = outcomeOf(evaluation, job);
  if (outcome !== undefined) return outcome;
  log.warning(
    `Neither evaluation_outcome (${evaluation}) nor the job's status (${job}) says how the run ended.`,
  );
  return unknownOutcome;
}
