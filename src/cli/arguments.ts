import { parseArgs } from "node:util";
import { errorMessage, type Message, withCode } from "../lib/errors.ts";
import { findNearest } from "../lib/text.ts";
import { plainText } from "../render/terminal.ts";
import { messages } from "./messages.ts";

/** Where the command line runs. */
export interface CommandLine {
  args: readonly string[];
  /** Paths are relative to it. */
  folder: string;
  version: string;
  /** Writes lines that are safe already. */
  print: (text: string) => void;
  printError: (text: string) => void;
  colors: boolean;
}

/** `failed`: the gate fails. `invalid`: a file, an option, or the gate can't be used. */
export const exitCodes = { passed: 0, failed: 1, invalid: 2 } as const;

/** Errors of arguments or files that end a command. The message has a safe line for each, and a last one. */
export class CommandError extends Error {
  override name = "CommandError";
  readonly errors: readonly string[];

  constructor(errors: readonly string[], lastLine: string) {
    super([...errors.map((error) => plainText(error)), lastLine].join("\n"));
    this.errors = errors;
  }
}

/** Prints a value as JSON. */
export function printJson(value: unknown, line: CommandLine): void {
  line.print(`${JSON.stringify(value, undefined, 2)}\n`);
}

const options = {
  gate: { type: "string" },
  format: { type: "string" },
  columns: { type: "string" },
  baseline: { type: "string" },
  notice: { type: "string" },
  "usage-metrics": { type: "boolean" },
  answers: { type: "boolean" },
  all: { type: "boolean" },
  json: { type: "boolean" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** A command that reads files, with the options of all of them. */
export interface FileCommand {
  kind: "check" | "compare" | "plan";
  files: string[];
  options: ReturnType<typeof parse>["values"];
}

const general = ["format", "columns", "json", "help", "version"];

const optionsByCommand: Readonly<Record<FileCommand["kind"], readonly string[]>> = {
  check: general,
  compare: [...general, "gate", "usage-metrics", "answers", "all"],
  plan: [...general, "baseline", "notice", "usage-metrics"],
};

/** Parses the command line. Throws a CommandError with all of its errors. */
export function parseArguments(args: readonly string[]): { kind: "help" | "version" } | FileCommand {
  const { values, positionals } = parse(args);
  const [kind = "", ...files] = positionals;
  if (values.version) return { kind: "version" };
  if (values.help || args.length === 0 || kind === "help") return { kind: "help" };
  if (kind !== "check" && kind !== "compare" && kind !== "plan") throw invalid([messages.unknownCommand(kind)]);
  const others = Object.keys(values).filter((name) => !optionsByCommand[kind].includes(name));
  const faults = others.map((name) => messages.otherOption(kind, name));
  const drop = Number(values.notice);
  if (kind === "check" && files.length === 0) faults.push(messages.noFiles());
  if (kind === "compare" && files.length !== 2) faults.push(messages.twoFiles(files.length));
  if (kind === "plan" && files.length !== 1) faults.push(messages.oneFile(files.length));
  if (kind === "plan" && !(drop > 0 && Number.isFinite(drop))) faults.push(messages.notice(values.notice));
  if (faults.length > 0) throw invalid(faults);
  return { kind, files, options: values };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    throw invalid([describeOptionFault(errorMessage(error))]);
  }
}

function invalid(faults: readonly Message[]): CommandError {
  return new CommandError(faults.map(withCode), "See llm-experiment --help.");
}

/** Says what is wrong with the options, from what Node.js says about them. */
function describeOptionFault(message: string): Message {
  const [, unknown] = /Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (unknown !== undefined)
    return messages.unknownOption(unknown, findNearest(unknown.replace(/^-+/, ""), Object.keys(options)));
  // A value that begins with a dash, or none.
  const [, name] = /Option '(?:-\w, )?--([\w-]+)/.exec(message) ?? [];
  if (name !== undefined) return messages.optionValue(name, /does not take an argument/.test(message));
  // Node.js explains more in further sentences.
  const [sentence = ""] = message.split(/\. |\n/, 1);
  return messages.invalidOptions(sentence.replace(/\.$/, ""));
}

/** The usage text. */
export const help = `Usage: llm-experiment COMMAND [OPTIONS]

Check and compare results files locally, with the same rules as the action. No network or keys needed.

Commands
  check FILES...                 list every error in results files, and what was read from them
  compare BASELINE CURRENT       compare two runs, and judge the gate
  plan FILE --notice DROP        show how many records and runs it takes to notice a drop, from how much FILE varies

FILES, BASELINE, and CURRENT are paths or globs (in quotes) of results files: the action's own JSON Lines, or what
promptfoo, DeepEval, pytest (JUnit XML), Ragas, Vitest, Jest, evalite, Pydantic Evals, Inspect, and others write.

Options
  --gate FILE        the gate as YAML, as in the input gate_file (compare)
  --all              list every changed record (compare)
  --no-answers       hide inputs and outputs (compare)
  --notice DROP      the drop to notice in the metric's own unit: 0.05 is 5 points of a boolean (plan)
  --baseline FILE    another run of the same app, if FILE has one run of each record (plan)
  --usage-metrics    also test cost, tokens, and duration (compare, plan)
  --format NAME      the format, if the content doesn't identify it, as in the input results_format
  --columns FILE     the columns of a table as YAML, as in the input results_columns
  --json             print JSON instead of text
  --version          print the version
  --help             print this text

Exit codes: 0 no error (an unclear gate, too), 1 the gate fails, 2 a file or an option is invalid.
`;
