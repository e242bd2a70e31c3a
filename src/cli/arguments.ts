import { parseArgs } from "node:util";

/** What the user asks for. */
export type Command =
  | { kind: "help" }
  | { kind: "check"; files: string[]; reading: ReadingOptions }
  | {
      kind: "compare";
      baseline: string;
      current: string;
      reading: ReadingOptions;
      gate: string | undefined;
      usageMetrics: boolean;
      withAnswers: boolean;
    }
  | { kind: "faults"; faults: string[] };

/** As they are given: a name, and the path of a file. */
export interface ReadingOptions {
  format: string | undefined;
  columns: string | undefined;
}

const options = {
  gate: { type: "string" },
  format: { type: "string" },
  columns: { type: "string" },
  "usage-metrics": { type: "boolean" },
  answers: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof parse>["values"];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true });
}

/** Reads the command line; every fault of it at once. */
export function parseArguments(args: readonly string[]): Command {
  const parsed = attemptParse(args);
  if (typeof parsed === "string") return { kind: "faults", faults: [parsed] };
  const { values, positionals } = parsed;
  const [command, ...operands] = positionals;
  if (values.help === true || (command === undefined && args.length === 0)) return { kind: "help" };
  const reading = { format: values.format, columns: values.columns };
  switch (command) {
    case "check":
      return checkCommand(operands, values, reading);
    case "compare":
      return compareCommand(operands, values, reading);
    default:
      return {
        kind: "faults",
        faults: [`${JSON.stringify(command ?? "")} is no command: use check or compare`],
      };
  }
}

function attemptParse(args: readonly string[]): ReturnType<typeof parse> | string {
  try {
    return parse(args);
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/, 1);
    return sentence.replace(/\.$/, "");
  }
}

function checkCommand(files: string[], values: Values, reading: ReadingOptions): Command {
  const faults = [
    ...(files.length === 0 ? ["check wants the results files to check"] : []),
    ...(["gate", "usage-metrics", "answers"] as const)
      .filter((name) => values[name] !== undefined)
      .map((name) => `check has no option --${name}`),
  ];
  return faults.length > 0 ? { kind: "faults", faults } : { kind: "check", files, reading };
}

function compareCommand(operands: string[], values: Values, reading: ReadingOptions): Command {
  const [baseline, current] = operands;
  if (operands.length !== 2 || baseline === undefined || current === undefined) {
    const fault = `compare wants two paths or globs, the baseline's and the current run's, and got ${operands.length}; put globs in quotes`;
    return { kind: "faults", faults: [fault] };
  }
  return {
    kind: "compare",
    baseline,
    current,
    reading,
    gate: values.gate,
    usageMetrics: values["usage-metrics"] === true,
    withAnswers: values.answers !== false,
  };
}
