import { describeFiles } from "../finish/results-files.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { formatCount, plural } from "../lib/format.ts";
import { escapeWorkflowCommands } from "../lib/text.ts";
import { plainText } from "../render/terminal.ts";
import {
  CommandError,
  type CommandLine,
  exitCodes,
  type FileCommand,
  help,
  parseArguments,
  printJson,
} from "./arguments.ts";
import { compareFiles } from "./compare.ts";
import { planRecords } from "./plan.ts";
import { listWarnings, parseReading, printWarnings, readFiles } from "./read-files.ts";

/** Runs a command and returns its exit code. */
export async function runCommand(line: CommandLine): Promise<number> {
  try {
    const command = parseArguments(line.args);
    switch (command.kind) {
      case "help":
        line.print(help);
        return exitCodes.passed;
      case "version":
        line.print(`${line.version}\n`);
        return exitCodes.passed;
      case "check":
        return await checkFiles(command, line);
      case "compare":
        return await compareFiles(command, line);
      case "plan":
        return await planRecords(command, line);
    }
  } catch (error) {
    printErrors(error instanceof AggregateError ? error.errors : [error], line);
    return exitCodes.invalid;
  }
}

function printErrors(errors: readonly unknown[], line: CommandLine): void {
  const lists = errors.map((error) => {
    if (error instanceof CommandError) return { all: error.errors, text: error.message };
    const prefix = error instanceof ActionError ? "" : "Unexpected error, please report it: ";
    const message = `${prefix}${errorMessage(error)}`;
    return { all: [message], text: escapeWorkflowCommands(message) };
  });
  if (line.args.includes("--json")) {
    const nothing = line.args.includes("check") ? { files: 0, rows: 0, failed: 0, warnings: [] } : {};
    printJson({ ...nothing, errors: lists.flatMap(({ all }) => all) }, line);
  } else for (const { text } of lists) line.printError(`${text}\n`);
}

/** Lists every error of results files, or what was read from them. */
async function checkFiles({ files: patterns, options }: FileCommand, line: CommandLine): Promise<number> {
  const read = await readFiles(patterns, "check", await parseReading(options, line), line);
  const { files, scores } = read;
  const { total, failed } = scores.rows;
  if (options.json) {
    const warnings = listWarnings(read);
    printJson({ files: files.length, rows: total, failed, errors: [], warnings }, line);
    return exitCodes.passed;
  }
  for (const sentence of describeFiles(files)) line.print(`${plainText(sentence)}\n`);
  printWarnings(read, line);
  const errors = failed === 0 ? "" : `, ${formatCount(failed)} with an error`;
  line.print(`OK: ${plural(files.length, "file")}, ${plural(total, "row")}${errors}.\n`);
  return exitCodes.passed;
}
