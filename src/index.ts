import packageJson from "../package.json" with { type: "json" };
import { ActionError, errorMessage, GateBroken } from "./lib/errors.ts";
import { text } from "./render/markdown.ts";
import { startFinish, startMain, startPost } from "./stages/start.ts";
import { openStage, type StageContext } from "./stages/tools.ts";

/** Runs the stage that the runner asks for. The exit code is set, never forced: output under way is not cut off. */
async function main(): Promise<void> {
  const tools = openStage(process.env, cancelSignal());
  try {
    await stages[selectStage(process.argv[2])](tools);
  } catch (error) {
    process.exitCode = 1;
    await reportFailure(error, tools);
  }
}

/** The runner starts each stage with a file of its own in dist/, which names it. */
function selectStage(argument: string | undefined): keyof typeof stages {
  return argument === "post" || argument === "finish" ? argument : "main";
}

const stages = { main: startMain, post: startPost, finish: startFinish };

// The summary may hold a report already, and GitHub shows none of it where the whole is too long.
const maxFailureLength = { lines: 30, characters: 600 };

async function reportFailure(error: unknown, { log, redact, writeSummary }: StageContext): Promise<void> {
  const message = redact(error instanceof ActionError ? errorMessage(error) : unexpected(error));
  log.error(message, error instanceof GateBroken ? error.title : undefined);
  if (error instanceof GateBroken) return;
  const lines = message.split("\n");
  const hidden = lines.length - maxFailureLength.lines;
  const shown = lines.slice(0, maxFailureLength.lines).map((line) => text(line, maxFailureLength.characters));
  const rest = hidden > 0 ? [`and ${hidden} more lines in the log`] : [];
  await writeSummary(`### This step failed\n\n${[...shown, ...rest].join("\\\n")}\n`);
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
  return `Unexpected error, please report it: ${errorMessage(error)}`;
}

/** The same judgement without GitHub, for a terminal. */
async function commandLine(args: readonly string[]): Promise<void> {
  const { runCommand } = await import("./cli/cli.ts");
  process.exitCode = await runCommand({
    args,
    folder: process.cwd(),
    print: (text) => process.stdout.write(text),
    printError: (text) => process.stderr.write(text),
    version: packageJson.version,
    colors: hasColors(process.stdout),
  });
}

/** Decides by the usual variables, else by whether a person reads it. */
function hasColors({ isTTY }: { isTTY?: boolean }): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none } = process.env;
  if (forced !== undefined) return forced !== "" && forced !== "0";
  return isTTY === true && !none;
}

/** A reader that has seen enough, such as `head`, closes the pipe, which is no error. Another failed write is one. */
function watchOutput(): void {
  let failure: string | undefined;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code !== "EPIPE" && code !== "EOF") failure = code;
    });
  }
  process.once("exit", () => {
    if (failure === undefined) return;
    process.exitCode = 2;
    process.stderr.write(`Couldn't write all output: ${failure}. Check the file or disk that it goes to.\n`);
  });
}

watchOutput();
if (process.argv[2] === "cli") await commandLine(process.argv.slice(3));
else await main();
