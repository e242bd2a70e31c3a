import { readKeys } from "../inputs/raw.ts";
import { readFinishInputs, readInputs } from "../inputs/schemas.ts";
import { prepareNetwork } from "../lib/network.ts";
import { type RunContext, readRunContext } from "../run/context.ts";
import { allFinishOutputs, allOutputs, type Outputs } from "./outputs.ts";
import { clearRun, hasSavedRun } from "./saved-run.ts";
import { missingKeys, skipReason, skipSentence } from "./skip.ts";
import type { StageContext } from "./tools.ts";

// How stages begin. Most of the code lies behind it, and a job that cannot begin loads none of that.

export async function startMain(tools: StageContext): Promise<void> {
  clearRun(tools.saveState);
  const context = readRunContext(tools.environment);
  if (await skips("created", allOutputs({ skipped: "true" }), context, tools)) return;
  const inputs = await readInputs(tools.environment);
  prepareNetwork(tools.environment, listOrigins(inputs, context));
  const { runMain: createStage } = await import("./main.ts");
  await createStage(context, inputs, tools);
}

export async function startPost(tools: StageContext): Promise<void> {
  if (!hasSavedRun(tools.environment)) return tools.log.info("There is nothing to finish.");
  const { runPost: postStage } = await import("./post.ts");
  await postStage(tools);
}

export async function startFinish(tools: StageContext): Promise<void> {
  const context = readRunContext(tools.environment);
  const outputs = allFinishOutputs({ verdict: "none", accepted: "false", scores: "{}" });
  if (await skips("finished", outputs, context, tools)) return;
  const inputs = await readFinishInputs(tools.environment);
  prepareNetwork(tools.environment, listOrigins(inputs, context));
  const { runFinish: finishStep } = await import("./finish.ts");
  await finishStep(context, inputs, tools);
}

/** Returns where the stage sends requests. */
function listOrigins({ apiOrigin }: { apiOrigin: string }, { server }: RunContext): string[] {
  return [apiOrigin, server.apiUrl, server.graphqlUrl];
}

/** Tells why nothing is done where GitHub gives the run no keys; whether that is so. */
async function skips(
  done: "created" | "finished",
  outputs: Outputs,
  context: RunContext,
  { environment, log, setOutputs, writeSummary }: StageContext,
): Promise<boolean> {
  const missing = missingKeys(readKeys(environment));
  const reason = missing.length > 0 ? skipReason(context) : undefined;
  if (reason === undefined) return false;
  const sentence = skipSentence(done, missing, reason);
  log.notice(sentence);
  setOutputs(outputs);
  await writeSummary(`${sentence}\n`);
  return true;
}
