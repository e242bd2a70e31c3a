import { ActionError, errorMessage, withCode } from "../lib/errors.ts";
import { escapeWorkflowCommands } from "../lib/text.ts";
import { help, parseArguments } from "./arguments.ts";
import { type CommandLine, checkFiles, exitCodes, printJsonErrors } from "./check.ts";
import { compareFiles } from "./compare.ts";
import { planRecords } from "./plan.ts";

/** Runs a command and returns its exit code. */
export async function runCommand(line: CommandLine): Promise<number> {
  const command = parseArguments(line.args);
  try {
    switch (command.kind) {
      case "help":
        line.print(help);
        return exitCodes.passed;
      case "version":
        line.print(`${line.version}\n`);
        return exitCodes.passed;
      case "faults": {
        if (line.args.includes("--json")) {
          printJsonErrors(command.faults.map(withCode), line);
          return exitCodes.invalid;
        }
        const lines = command.faults.map((fault) => `${withCode(fault)}\n`);
        line.printError(`${escapeWorkflowCommands(lines.join(""))}See llm-experiment --help.\n`);
        return exitCodes.invalid;
      }
      case "check":
        return await checkFiles(command, line);
      case "compare":
        return await compareFiles(command, line);
      case "plan":
        return await planRecords(command, line);
    }
  } catch (error) {
    const isExpected = error instanceof ActionError;
    const message = isExpected ? error.message : `Unexpected error, please report it: ${errorMessage(error)}`;
    if (line.args.includes("--json")) printJsonErrors([message], line);
    else line.printError(`${escapeWorkflowCommands(message)}\n`);
    return exitCodes.invalid;
  }
}
