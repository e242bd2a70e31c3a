import { ActionError, messageOf } from "../foundation/errors.ts";
import { commandOf } from "./arguments.ts";
import { checkFiles } from "./check.ts";
import { compareFiles } from "./compare.ts";
import { help } from "./help.ts";

/** Where the command line runs. */
export interface CommandLine {
  args: readonly string[];
  /** Paths are relative to it. */
  folder: string;
  /** Writes lines that are safe already. */
  print: (text: string) => void;
  printError: (text: string) => void;
  /** Colours are for people. */
  colours: boolean;
}

export const exitCodes = { fine: 0, broken: 1, invalid: 2 } as const;

/** Runs a command; its exit code. */
export async function runCommand(line: CommandLine): Promise<number> {
  const command = commandOf(line.args);
  try {
    switch (command.kind) {
      case "help":
        line.print(help);
        return exitCodes.fine;
      case "faults":
        line.printError(`${command.faults.join("\n")}\nSee --help.\n`);
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
        : `Unexpected error, please report it: ${messageOf(error)}`;
    line.printError(`${message}\n`);
    return exitCodes.invalid;
  }
}
