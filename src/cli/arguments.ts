import { parseArgs } from "node:util";
import type { Message } from "../lib/errors.ts";
import { messages } from "./messages.ts";

/** What the user asks for. */
export type Command =
  | { kind: "help" }
  | { kind: "version" }
  | { kind: "check"; files: string[]; reading: ReadingOptions; json: boolean }
  | {
      kind: "compare";
      baseline: string;
      current: string;
      reading: ReadingOptions;
      gate: string | undefined;
      usageMetrics: boolean;
      withAnswers: boolean;
      /** Lists every changed record. */
      all: boolean;
      json: boolean;
    }
  | {
      kind: "plan";
      file: string;
      baseline: string | undefined;
      /** The drop to notice, in the metric's own unit. */
      drop: number;
      reading: ReadingOptions;
      usageMetrics: boolean;
      json: boolean;
    }
  | { kind: "faults"; faults: Message[] };

/** As they are given: a name, and the path of a file. */
export interface ReadingOptions {
  format: string | undefined;
  columns: string | undefined;
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

type Option = keyof typeof options;

const general: readonly Option[] = ["format", "columns", "json", "help", "version"];

const optionsByCommand: Record<"check" | "compare" | "plan", readonly Option[]> = {
  check: general,
  compare: [...general, "gate", "usage-metrics", "answers", "all"],
  plan: [...general, "baseline", "notice", "usage-metrics"],
};

/** Parses the command line; reports all of its errors at once. */
export function parseArguments(args: readonly string[]): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // Node.js explains with more sentences than one.
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/, 1);
    return { kind: "faults", faults: [messages.unknownOption(sentence.replace(/\.$/, ""))] };
  }
  const { values, positionals } = parsed;
  const [command = "", ...operands] = positionals;
  if (values.version === true) return { kind: "version" };
  if (values.help === true || args.length === 0) return { kind: "help" };
  if (command !== "check" && command !== "compare" && command !== "plan")
    return { kind: "faults", faults: [messages.unknownCommand(command)] };
  const others = (Object.keys(values) as Option[]).filter((name) => !optionsByCommand[command].includes(name));
  const faults = others.map((name) => messages.otherOption(command, name));
  const shared = {
    reading: { format: values.format, columns: values.columns },
    json: values.json === true,
    usageMetrics: values["usage-metrics"] === true,
  };
  const [first = "", second = ""] = operands;
  switch (command) {
    case "check":
      if (operands.length === 0) faults.push(messages.noFiles());
      return faults.length > 0 ? { kind: "faults", faults } : { kind: "check", files: operands, ...shared };
    case "compare": {
      if (operands.length !== 2) faults.push(messages.twoFiles(operands.length));
      if (faults.length > 0) return { kind: "faults", faults };
      const shown = { gate: values.gate, withAnswers: values.answers !== false, all: values.all === true };
      return { kind: "compare", baseline: first, current: second, ...shown, ...shared };
    }
    case "plan": {
      const drop = Number(values.notice);
      if (operands.length !== 1) faults.push(messages.oneFile(operands.length));
      if (!(drop > 0) || !Number.isFinite(drop)) faults.push(messages.notice(values.notice));
      if (faults.length > 0) return { kind: "faults", faults };
      return { kind: "plan", file: first, baseline: values.baseline, drop, ...shared };
    }
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true });
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
