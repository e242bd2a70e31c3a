import { parse as parsePath, resolve } from "node:path";
import { describeFiles, describeFileWarnings } from "../finish/results-files.ts";
import { ActionError, withCode } from "../lib/errors.ts";
import { formatCount, listWords, plural } from "../lib/format.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { plainText } from "../render/terminal.ts";
import { type CheckedFile, checkResults } from "../results/check.ts";
import { resolveResultFiles } from "../results/file-patterns.ts";
import { withOpenFiles } from "../results/open-file.ts";
import { namedFormats, parseColumns, type Reading } from "../results/reading.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { FileCommand } from "./arguments.ts";
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

/** Lists every error of results files, or what was read from them. */
export async function checkFiles(command: FileCommand, line: CommandLine): Promise<number> {
  const read = await readFiles(command.files, line, await parseReading(command, line), "check");
  if (command.json) line.print(`${JSON.stringify(summarizeCheck(read), undefined, 2)}\n`);
  else if (read.kind === "faults") printFaults(read, line);
  else {
    for (const sentence of describeFiles(read.files)) line.print(`${plainText(sentence)}\n`);
    printWarnings(read, line);
    const { total, failed } = read.scores.rows;
    const errors = failed === 0 ? "" : `, ${formatCount(failed)} with an error`;
    line.print(`OK: ${plural(read.files.length, "file")}, ${plural(total, "row")}${errors}.\n`);
  }
  return read.kind === "faults" ? exitCodes.invalid : exitCodes.passed;
}

function summarizeCheck(read: FaultyFiles | ReadFiles) {
  if (read.kind === "faults")
    return { files: 0, rows: 0, failed: 0, errors: read.faults.map(nameOptions), warnings: [] };
  const { total, failed } = read.scores.rows;
  return { files: read.files.length, rows: total, failed, errors: [], warnings: listWarnings(read) };
}

/** Prints what may be wrong with files that could be read. */
export function printWarnings(read: ReadFiles, line: CommandLine): void {
  for (const warning of listWarnings(read)) line.printError(`Warning: ${plainText(warning)}\n`);
}

function listWarnings({ files, scores }: ReadFiles): string[] {
  const warnings = describeFileWarnings(files).map(nameOptions);
  const { total, withoutRecord } = scores.rows;
  // A table says so itself, by its columns.
  const isKnown = files.some((file) => file.warnings.some((warning) => warning.includes("LLMX395")));
  if (withoutRecord === 0 || isKnown) return warnings;
  const names = files.length > 3 ? plural(files.length, "file") : listWords(files.map(({ file }) => file.name));
  return [...warnings, withCode(messages.withoutRecord(withoutRecord, total, names))];
}

function printFaults({ faults, total, isStopped }: FaultyFiles, line: CommandLine): void {
  for (const fault of faults) line.printError(`${plainText(nameOptions(fault))}\n`);
  const more = isStopped ? " The check stopped there." : "";
  line.printError(`${plural(total, "error")}.${more}\n`);
}

/** Replaces the names of inputs in messages about files by those of options. */
function nameOptions(message: string): string {
  return message
    .replace(/\bresults_format: /g, "--format ")
    .replace(/\bresults_format\b/g, "--format")
    .replace(/\b(in|add) results_columns\b/g, "$1 the file of --columns")
    .replace(/\bresults_columns\b/g, "--columns");
}

interface FaultyFiles {
  kind: "faults";
  faults: string[];
  total: number;
  /** There were too many errors to read on. */
  isStopped?: boolean;
}

/** What results files hold, read as the action reads them. */
export interface ReadFiles {
  kind: "read";
  scores: ExperimentScores;
  files: readonly CheckedFile[];
}

/** Prints errors as JSON on standard output, for commands whose output is JSON. */
export function printJsonErrors(errors: readonly string[], line: CommandLine): void {
  line.print(`${JSON.stringify({ errors }, undefined, 2)}\n`);
}

/** Reads a baseline, by default the current run, and the current run. Prints errors, and returns undefined then. */
export async function readSides(
  baseline: string | undefined,
  current: string,
  format: Reading,
  line: CommandLine & { json: boolean },
  slicedBy?: SlicedBy,
): Promise<{ baseline: ReadFiles; current: ReadFiles } | undefined> {
  const read = (file: string, side: string) => readFiles([file], line, format, side, slicedBy);
  const reading = read(current, "current");
  const [there, here] = await Promise.all([baseline === undefined ? reading : read(baseline, "baseline"), reading]);
  if (there.kind === "read" && here.kind === "read") return { baseline: there, current: here };
  const faulty = [...new Set([there, here])].filter((side) => side.kind === "faults");
  if (line.json)
    printJsonErrors(
      faulty.flatMap(({ faults }) => faults.map(nameOptions)),
      line,
    );
  else for (const side of faulty) printFaults(side, line);
  return undefined;
}

/** Reads the files that paths or globs name, and lists every error. */
async function readFiles(
  patterns: readonly string[],
  { folder }: CommandLine,
  reading: Reading,
  side: string,
  slicedBy?: SlicedBy,
): Promise<FaultyFiles | ReadFiles> {
  if (patterns.every((pattern) => pattern.startsWith("!")))
    return { kind: "faults", faults: [withCode(messages.onlyExclusions())], total: 1 };
  // The command line is the user's own: a path may lead anywhere.
  const { root } = parsePath(resolve(folder));
  const absolute = patterns.map((pattern) =>
    pattern.startsWith("!") ? `!${resolve(folder, pattern.slice(1))}` : resolve(folder, pattern),
  );
  const { files, unmatched, refused } = await resolveResultFiles(absolute, root, reading);
  const faults = [...unmatched, ...refused].map(withCode);
  if (faults.length > 0) return { kind: "faults", faults, total: faults.length };
  const below = `${resolve(folder)}/`;
  const named = files.map((file) => {
    const path = file.path.replaceAll("\\", "/");
    return { ...file, name: path.startsWith(below) ? path.slice(below.length) : path };
  });
  const checked = await withOpenFiles(named, (opened) =>
    checkResults(opened, side, { maxListed: Number.POSITIVE_INFINITY, slicedBy }),
  );
  return checked.kind === "faults" ? checked : { kind: "read", scores: checked.scores, files: checked.files };
}

/**
 * Parses the options that say how to read files.
 *
 * @throws ActionError if the format is unknown, or the columns can't be read.
 */
export async function parseReading({ format, columns }: FileCommand, line: CommandLine): Promise<Reading> {
  const isNamed = format !== undefined && format !== "auto";
  const named = isNamed ? namedFormats.find((one) => one === format) : undefined;
  if (isNamed && named === undefined) throw new ActionError(messages.unknownFormat(format, namedFormats));
  if (columns === undefined) return { format: named, columns: undefined };
  const parsed = await parseColumns(await readOption(columns, "columns", line));
  if (typeof parsed === "string") throw new ActionError(messages.invalidOption("columns", columns, [`It ${parsed}`]));
  return { format: named, columns: parsed };
}

const maxOptionSize = 1024 * 1024;

/**
 * Reads the file that an option names.
 *
 * @throws ActionError if it can't be read.
 */
export async function readOption(path: string, option: string, { folder }: CommandLine): Promise<string> {
  const read = await readRegularFile(resolve(folder, path), maxOptionSize);
  if ("text" in read) return read.text;
  const { failure } = read;
  if (failure === "UTF-16") throw new ActionError(messages.optionInUtf16(option, path));
  const reason = typeof failure === "object" ? failure.systemError : failure === "missing" ? "ENOENT" : failure;
  throw new ActionError(messages.unreadableOption(option, path, reason));
}
