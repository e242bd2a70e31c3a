import { openComment } from "../comment.ts";
import { createDatadog } from "../datadog/client.ts";
import { datadogLinks } from "../datadog/links.ts";
import { type ActionError, messageOf } from "../errors.ts";
import { createGitHubRequest } from "../github/client.ts";
import { type PostInputs, readPostInputs } from "../inputs.ts";
import { commentTime } from "../limits.ts";
import { renderSummary } from "../render/summary.ts";
import { type RunContext, readRunContext } from "../run-context.ts";
import type { StageTools } from "../stage.ts";
import { finishExperiment } from "./finish-experiment.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { hasSavedRun, openRun, type SavedRun } from "./saved-run.ts";
import { stageSignals } from "./signals.ts";

/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError on a broken gate, an invalid results file or a forged state. Other failures are warnings,
 * unless a gate would pass unseen by them.
 */
export async function postStage(tools: StageTools): Promise<void> {
  if (!hasSavedRun(tools.environment)) {
    tools.log.info("There is nothing to finish.");
    return;
  }
  const context = readRunContext(tools.environment);
  const inputs = readPostInputs(tools.environment);
  const run = openRun(tools.environment, inputs.app_key, context);
  const failure = await finishRun(run, inputs, context, tools).catch((error: unknown) => {
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
  const { clock, redact, cancel, random, log } = tools;
  const { api_key: apiKey, app_key: appKey, github_token: token } = inputs;
  const signals = stageSignals(cancel, clock);
  const plan = {
    report: run.report,
    patterns: run.results,
    workspace: context.workspace,
    experiment: uploadContext(run),
    outcome: jobOutcome(inputs, tools),
    since: run.startedAt,
    gate: run.gate,
    gateMode: run.gateMode,
    links: datadogLinks(run.webOrigin),
  };
  const datadog = createDatadog({ origin: run.apiOrigin, apiKey, appKey, redact, clock });
  const finished = await finishExperiment(plan, { datadog, clock, log, ...signals });
  await tools.writeSummary(renderSummary(finished.report));
  if (run.comment) {
    const signal = AbortSignal.any([signals.closing, clock.timeout(commentTime)]);
    const gitHub = createGitHubRequest({ token, server: context.server, redact, clock, signal });
    await openComment(run.comment, { gitHub, clock, log, signal, random }).write(finished.report);
  }
  return finished.failure;
}

function uploadContext({ report, projectId, datasetId }: SavedRun) {
  return { experimentId: report.experiment.id, projectId, datasetId, name: report.experiment.logicalName };
}

function jobOutcome(inputs: PostInputs, { log }: StageTools): Outcome {
  const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
  const outcome = outcomeOf(evaluation, job);
  if (outcome !== undefined) return outcome;
  log.warning(
    `Neither evaluation_outcome (${evaluation}) nor the job's status (${job}) says how the run ended.`,
  );
  return { status: "interrupted", reason: "it is not known how the run ended" };
}
