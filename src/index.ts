import packageJson from "../package.json" with { type: "json" };
import { ActionError, errorMessage, GateBroken, InputError, ResultsFileError } from "./lib/errors.ts";
import { text } from "./render/markdown.ts";
import { openStage, type StageContext } from "./stages/stage-context.ts";
import { startFinish, startMain, startPost } from "./stages/start.ts";

// The summary can have a report already, and GitHub shows nothing of a summary that is too long.
const maxFailureLength = { lines: 30, characters: 600 };

watchOutput();
if (process.argv[2] === "cli") await runCommandLine(process.argv.slice(3));
else await runStage(process.argv[2]);

/** Runs the stage that a file of dist/ names. Sets the exit code, but never exits, so that no output is cut off. */
async function runStage(name: string | undefined): Promise<void> {
  const cancel = new AbortController();
  // The runner cancels with SIGINT and kills 10 s later.
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => cancel.abort(new ActionError("The run was canceled.")));
  const context = openStage(process.env, cancel.signal);
  try {
    if (name === "post") await startPost(context);
    else if (name === "finish") await startFinish(context);
    else await startMain(context);
  } catch (error) {
    process.exitCode = 1;
    await reportFailure(error, context);
  }
}

async function reportFailure(error: unknown, { log, redact, writeSummary, workflowFile }: StageContext): Promise<void> {
  const prefix = error instanceof ActionError ? "" : "Unexpected error, please report it: ";
  const message = redact(`${prefix}${errorMessage(error)}`);
  const location = error instanceof ResultsFileError ? error.location : undefined;
  log.error(message, {
    title: error instanceof GateBroken ? error.title : undefined,
    file: error instanceof InputError ? workflowFile : location?.file,
    line: location?.line,
  });
  if (error instanceof GateBroken) return;
  const lines = message.split("\n");
  const hidden = lines.length - maxFailureLength.lines;
  const shown = lines.slice(0, maxFailureLength.lines).map((line) => text(line, maxFailureLength.characters));
  const rest = hidden > 0 ? [`and ${hidden} more lines in the log`] : [];
  await writeSummary(`### This step failed\n\n${[...shown, ...rest].join("\\\n")}\n`);
}

/** Runs the command line, which judges results without GitHub. */
async function runCommandLine(args: readonly string[]): Promise<void> {
  const { runCommand } = await import("./cli/cli.ts");
  const { FORCE_COLOR: forced, NO_COLOR: none } = process.env;
  process.exitCode = await runCommand({
    args,
    folder: process.cwd(),
    print: (text) => process.stdout.write(text),
    printError: (text) => process.stderr.write(text),
    version: packageJson.version,
    colors: forced === undefined ? process.stdout.isTTY === true && !none : forced !== "" && forced !== "0",
  });
}

/** Reports output that couldn't be written. A reader that closes the pipe early, such as `head`, isn't an error. */
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
