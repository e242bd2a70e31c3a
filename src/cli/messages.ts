import { say } from "../lib/errors.ts";
import { formatCount, plural } from "../lib/format.ts";

/** What the command line says about its own arguments, by code. */
export const messages = {
  unknownCommand: (command: string) =>
    say`LLMX600 Unknown command ${JSON.stringify(command)}. Commands: check, compare, plan.`,
  unknownOption: (option: string, meant: string | undefined) =>
    say`LLMX601 Unknown option ${option}. ${meant === undefined ? "--help lists the options." : `Did you mean --${meant}?`}`,
  optionValue: (name: string, isFlag: boolean) =>
    isFlag
      ? say`LLMX601 --${name} takes no value. Remove it.`
      : say`LLMX601 --${name} needs a value. If it begins with a dash, write --${name}=VALUE.`,
  invalidOptions: (sentence: string) => say`LLMX601 ${sentence}. --help lists the options.`,
  noFiles: () => say`LLMX602 check needs at least one file. Name results files or a glob in quotes.`,
  onlyExclusions: () =>
    say`LLMX614 Paths that begin with ! exclude files, so none is left to read. Name a file, such as ./!x.jsonl.`,
  otherOption: (command: string, option: string) => say`LLMX603 ${command} has no option --${option}.`,
  twoFiles: (count: number) =>
    say`LLMX604 compare needs a baseline and a current file. Got ${plural(count, "path")}. Put globs in quotes.`,
  oneFile: (count: number) => say`LLMX605 plan needs one results file. Got ${plural(count, "path")}.`,
  notice: (value: string | undefined) =>
    say`LLMX606 --notice must be a drop above 0 in the metric's own unit, such as 0.05 for 5 points. ${value === undefined ? "Add it." : `Got ${JSON.stringify(value)}.`}`,
  unknownFormat: (format: string, known: readonly string[]) =>
    say`LLMX607 Unknown format ${JSON.stringify(format)}. Formats: auto, ${known.join(", ")}.`,
  unreadableOption: (option: string, path: string, reason: string) =>
    say`LLMX608 Couldn't read the file of --${option}, ${path}: ${reason}. Check the path.`,
  optionInUtf16: (option: string, path: string) =>
    say`LLMX615 The file of --${option}, ${path}, is UTF-16. Save it as UTF-8.`,
  invalidOption: (option: string, path: string, faults: readonly string[]) =>
    say`LLMX609 Fix the file of --${option}, ${path}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
  shareAboveOne: (labels: readonly string[], explanation: string) =>
    say`LLMX611 --notice must be at most 1 for a boolean (${labels.join(", ")}). ${explanation}`,
  withoutRecord: (count: number, total: number, files: string) =>
    say`LLMX612 ${formatCount(count)} of ${plural(total, "row")} in ${files} ${count === 1 ? "has" : "have"} neither record_id nor input, so ${count === 1 ? "it" : "they"} can't be paired with rows of another run. Add record_id to each row.`,
  nothingPaired: () =>
    say`LLMX613 No record is in both runs: no record_id and no input of the baseline is in the current run. Check that both evaluate the same dataset, and write the same record_id.`,
  emptyGate: (path: string) =>
    say`LLMX032 The gate file ${path} has no rules. Add one, such as accuracy: { min: 0.8 }.`,
  noNoise: () =>
    say`LLMX610 plan can't tell how much the metrics vary: no record has several runs. Number the runs of each record with "run", or add --baseline with another run of the same app.`,
  noNoiseBetween: () =>
    say`LLMX616 plan can't tell how much the metrics vary: the two runs don't differ, or differ by more than chance explains. Name two runs of the same app with the same records.`,
};
