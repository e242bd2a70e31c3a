import * as core from "@actions/core";
import { createStage } from "./create.ts";
import { ActionError, messageOf } from "./errors.ts";
import { readSecrets } from "./inputs.ts";
import { createLog } from "./log.ts";
import { prepareNetwork } from "./network.ts";
import { createRedact } from "./redact.ts";
import { createStageTools } from "./stage.ts";

/** Runs the stage that the runner asks for. The exit code is set, never forced: output under way is not cut off. */
async function main(): Promise<void> {
  const secrets = readSecrets(process.env);
  for (const secret of secrets) core.setSecret(secret);
  const redact = createRedact(secrets);
  try {
    prepareNetwork(process.env);
    await createStage(createStageTools(process.env, redact, cancelSignal()));
  } catch (error) {
    createLog(redact).error(error instanceof ActionError ? messageOf(error) : unexpected(error));
    process.exitCode = 1;
  }
}

/** The runner cancels with SIGINT and kills 10 s later. */
function cancelSignal(): AbortSignal {
  const cancel = new AbortController();
  const onSignal = () => cancel.abort(new ActionError("The run was cancelled."));
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  return cancel.signal;
}

function unexpected(error: unknown): string {
  return `Unexpected error, please report it: ${messageOf(error)}`;
}

await main();
