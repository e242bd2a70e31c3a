import { readFinishInputs, readInputs } from "../inputs/schemas.ts";
import { prepareNetwork } from "../lib/network.ts";
import { type RunContext, readRunContext } from "../run/context.ts";
import { messages } from "./messages.ts";
import { clearRun, hasSavedRun } from "./saved-run.ts";
import { finishOutputs, listMissingKeys, mainOutputs, type Outputs, type StageContext } from "./stage-context.ts";

/* How stages begin. They load most of the code only afterward, because a job that can't begin needs none of it. */

/** Starts the main stage, unless GitHub gives this run no keys. */
export async function startMain(stage: StageContext): Promise<void> {
  clearRun(stage.saveState);
  const context = readRunContext(stage.environment);
  if (await skip("created", { ...mainOutputs, skipped: "true" }, context, stage)) return;
  const inputs = await readInputs(stage.environment);
  prepareNetwork(stage.environment, [inputs.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
  const { runMain } = await import("./main.ts");
  await runMain(context, inputs, stage);
}

/** Starts the post stage, if the main stage left something to finish. */
export async function startPost(stage: StageContext): Promise<void> {
  if (!hasSavedRun(stage.environment)) return stage.log.info("There is nothing to finish.");
  const { runPost } = await import("./post.ts");
  await runPost(stage);
}

/** Starts finish/, unless GitHub gives this run no keys. */
export async function startFinish(stage: StageContext): Promise<void> {
  const context = readRunContext(stage.environment);
  if (await skip("finished", finishOutputs, context, stage)) return;
  const inputs = await readFinishInputs(stage.environment);
  prepareNetwork(stage.environment, [inputs.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
  const { runFinish } = await import("./finish.ts");
  await runFinish(context, inputs, stage);
}

/** Returns whether GitHub gives the run no keys, and says then that nothing is done. */
async function skip(
  done: "created" | "finished",
  outputs: Outputs,
  context: RunContext,
  { environment, log, setOutputs, writeSummary }: StageContext,
): Promise<boolean> {
  const missing = listMissingKeys(environment);
  const reason = missing.length > 0 ? explainNoSecrets(context) : undefined;
  if (reason === undefined) return false;
  const skipped = messages.skipped(done, missing, reason);
  log.notice(skipped);
  setOutputs(outputs);
  await writeSummary(`${skipped.message}\n`);
  return true;
}

const dependabot = "dependabot[bot]";

/** Events that a fork or Dependabot starts with the pull request's own code, and so without secrets. */
const pullRequestEvents = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);

/** Events that have no secrets if Dependabot starts them. */
const dependabotEvents = new Set(["push", "create", "deployment", "deployment_status"]);

/**
 * Says why GitHub gives this run no secrets; undefined if it gives some, so that missing keys are a fault of the workflow.
 * For a pull request its author decides, since anyone may start the run again; Dependabot doesn't use a fork. Other events
 * of pull requests, such as pull_request_target, have the secrets of the repository.
 */
export function explainNoSecrets({ payload, repository, eventName, actor }: RunContext): string | undefined {
  const isDependabots = actor === dependabot && dependabotEvents.has(eventName);
  if (isDependabots) return "Dependabot started the run";
  const pullRequest = payload.pull_request;
  if (!pullRequest || !pullRequestEvents.has(eventName)) return undefined;
  if (pullRequest.user?.login === dependabot) return "the pull request is Dependabot's";
  const isFromHere = String(pullRequest.head.repo?.id) === repository.id;
  return isFromHere ? undefined : "the pull request comes from a fork";
}
