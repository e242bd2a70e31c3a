import packageJson from "../../package.json" with { type: "json" };
import { ActionError, errorMessage } from "../lib/errors.ts";
import { escapeWorkflowCommands } from "../lib/workflow-commands.ts";
import { parseArguments } from "./arguments.ts";
import { checkFiles } from "./check.ts";
import { compareFiles } from "./compare.ts";
import { help } from "./help.ts";
import { planRecords } from "./plan.ts";

/** Where the command line runs. */
export interface CommandLine {
  args: readonly string[];
  /** Paths are relative to it. */
  folder: string;
  /** Writes lines that are safe already. */
  print: (text: string) => void;
  printError: (text: string) => void;
  colors: boolean;
}

/** `failed`: the gate fails. `invalid`: a file, an option, or the gate can't be used. */
export const exitCodes = { passed: 0, failed: 1, invalid: 2 } as const;

/** Runs a command and returns its exit code. */
export async function runCommand(line: CommandLine): Promise<number> {
  const command = parseArguments(line.args);
  try {
    switch (command.kind) {
      case "help":
        line.print(help);
        return exitCodes.passed;
      case "version":
        line.print(`${packageJson.version}\n`);
        return exitCodes.passed;
      case "faults": {
        const lines = command.faults.map(({ code, message }) => `${message} (${code})\n`);
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
    line.printError(`${escapeWorkflowCommands(message)}\n`);
    return exitCodes.invalid;
  }
}
