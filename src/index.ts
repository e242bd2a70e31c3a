import { ActionError, GateBroken, messageOf } from "./foundation/errors.ts";
import { text } from "./render/markdown.ts";
import { openStage, type StageTools } from "./stages/tools.ts";

/** Runs the stage that the runner asks for. The exit code is set, never forced: output under way is not cut off. */
async function main(): Promise<void> {
  const tools = openStage(process.env, cancelSignal());
  try {
    await runStage(stageOf(process.argv[2]), tools);
  } catch (error) {
    process.exitCode = 1;
    await reportFailure(error, tools);
  }
}

type StageName = "main" | "post" | "finish";

/** The runner starts each stage with a file of its own in dist/, which names it. */
function stageOf(argument: string | undefined): StageName {
  return argument === "post" || argument === "finish" ? argument : "main";
}

/** Each stage comes in files of its own: none waits for the code of another. */
async function runStage(stage: StageName, tools: StageTools): Promise<void> {
  const start = await import("./stages/start.ts");
  switch (stage) {
    case "main":
      return await start.startMain(tools);
    case "post":
      return await start.startPost(tools);
    case "finish":
      return await start.startFinish(tools);
  }
}

async function reportFailure(error: unknown, { log, writeSummary }: StageTools): Promise<void> {
  const message = error instanceof ActionError ? messageOf(error) : unexpected(error);
  log.error(message);
  if (error instanceof GateBroken) return;
  await writeSummary(
    `### This step failed\n\n${message
      .split("\n")
      .map((line) => text(line, 2_000))
      .join("\\\n")}\n`,
  );
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
