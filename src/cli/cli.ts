import { ActionError, errorMessage } from "../lib/errors.ts";
import { escapeWorkflowCommands } from "../lib/workflow-commands.ts";
import { parseArguments } from "./arguments.ts";
import { checkFiles } from "./check.ts";
import { type CommandLine, exitCodes } from "./command-line.ts";
import { compareFiles } from "./compare.ts";
import { help } from "./help.ts";

/** Runs a command; its exit code. */
export async function runCommand(line: CommandLine): Promise<number> {
  const command = parseArguments(line.args);
  try {
    switch (command.kind) {
      case "help":
        line.print(help);
        return exitCodes.fine;
      case "faults":
        line.printError(`${escapeWorkflowCommands(command.faults.join("\n"))}\nSee --help.\n`);
        return exitCodes.invalid;
      case "check":
        return await checkFiles(command, line);
      case "compare":
        return await compareFiles(command, line);
    }
  } catch (error) {
    const message =
      error instanceof ActionError
        ? error.message
        : `Unexpected error, please report it: ${errorMessage(error)}`;
    line.printError(`${escapeWorkflowCommands(message)}\n`);
    return exitCodes.invalid;
  }
}
