import { parse as parsePath, resolve } from "node:path";
import { describeFileWarnings } from "../finish/results-files.ts";
import { ActionError, withCode } from "../lib/errors.ts";
import { listWords, plural } from "../lib/format.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { plainText } from "../render/terminal.ts";
import { type CheckedFile, checkResults } from "../results/check.ts";
import { resolveResultFiles } from "../results/file-patterns.ts";
import { withOpenFiles } from "../results/open-file.ts";
import { namedFormats, parseColumns, type Reading } from "../results/reading.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { CommandError, type CommandLine, type FileCommand } from "./arguments.ts";
import { messages } from "./messages.ts";

/** What results files hold, read as the action reads them. */
export interface ReadFiles {
  scores: ExperimentScores;
  files: readonly CheckedFile[];
}

/** Reads the files that paths or globs name. Throws a CommandError with all errors. `side` is instead of an experiment's ID. */
export async function readFiles(
  patterns: readonly string[],
  side: "check" | "baseline" | "current",
  reading: Reading,
  { folder }: CommandLine,
  slicedBy?: SlicedBy,
): Promise<ReadFiles> {
  if (patterns.every((pattern) => pattern.startsWith("!"))) throw invalidFiles([withCode(messages.onlyExclusions())]);
  // The command line is the user's own: a path may lead anywhere.
  const { root } = parsePath(resolve(folder));
  const absolute = patterns.map((pattern) =>
    pattern.startsWith("!") ? `!${resolve(folder, pattern.slice(1))}` : resolve(folder, pattern),
  );
  const { files, unmatched, refused } = await resolveResultFiles(absolute, root, reading);
  const unresolved = [...unmatched, ...refused].map(withCode);
  if (unresolved.length > 0) throw invalidFiles(unresolved);
  const below = `${resolve(folder)}/`;
  const named = files.map((file) => {
    const path = file.path.replaceAll("\\", "/");
    return { ...file, name: path.startsWith(below) ? path.slice(below.length) : path };
  });
  const options = { maxListed: Number.POSITIVE_INFINITY, slicedBy };
  const checked = await withOpenFiles(named, (opened) => checkResults(opened, side, options));
  if (checked.kind === "checked") return checked;
  throw invalidFiles(checked.faults, checked.total, checked.isStopped ? " The check stopped there." : "");
}

function invalidFiles(faults: readonly string[], total = faults.length, more = ""): CommandError {
  return new CommandError(faults.map(nameOptions), `${plural(total, "error")}.${more}`);
}

/** Reads a baseline, by default the current run, and the current run. Throws an AggregateError with the errors of both. */
export async function readSides(
  baseline: string | undefined,
  current: string,
  format: Reading,
  line: CommandLine,
  slicedBy?: SlicedBy,
): Promise<{ baseline: ReadFiles; current: ReadFiles }> {
  const read = (file: string, side: "baseline" | "current") => readFiles([file], side, format, line, slicedBy);
  const reading = read(current, "current");
  const sides = [baseline === undefined ? reading : read(baseline, "baseline"), reading] as const;
  const [there, here] = await Promise.allSettled(sides);
  if (there.status === "fulfilled" && here.status === "fulfilled")
    return { baseline: there.value, current: here.value };
  const failed = [there, here].filter((side) => side.status === "rejected");
  throw new AggregateError(new Set(failed.map(({ reason }) => reason)));
}

/** Prints what may be wrong with files that could be read. */
export function printWarnings(read: ReadFiles, line: CommandLine): void {
  for (const warning of listWarnings(read)) line.printError(`Warning: ${plainText(warning)}\n`);
}

/** Lists the same for JSON. */
export function listWarnings({ files, scores }: ReadFiles): string[] {
  const warnings = describeFileWarnings(files).map(nameOptions);
  const { total, withoutRecord } = scores.rows;
  // A table says so itself, by its columns.
  const isKnown = files.some((file) => file.warnings.some((warning) => warning.includes("LLMX395")));
  if (withoutRecord === 0 || isKnown) return warnings;
  const names = files.length > 3 ? plural(files.length, "file") : listWords(files.map(({ file }) => file.name));
  return [...warnings, withCode(messages.withoutRecord(withoutRecord, total, names))];
}

/** Replaces the names of inputs in messages about files by those of options. */
function nameOptions(message: string): string {
  return message
    .replace(/\bresults_format: /g, "--format ")
    .replace(/\bresults_format\b/g, "--format")
    .replace(/\b(in|add) results_columns\b/g, "$1 the file of --columns")
    .replace(/\bresults_columns\b/g, "--columns");
}

/** Parses the options that say how to read files. Throws an ActionError if they can't be used. */
export async function parseReading({ format, columns }: FileCommand["options"], line: CommandLine): Promise<Reading> {
  const named = namedFormats.find((one) => one === format);
  if (format !== undefined && format !== "auto" && named === undefined)
    throw new ActionError(messages.unknownFormat(format, namedFormats));
  if (columns === undefined) return { format: named, columns };
  const parsed = await parseColumns(await readOption("columns", columns, line));
  if (typeof parsed === "string") throw new ActionError(messages.invalidOption("columns", columns, [`It ${parsed}`]));
  return { format: named, columns: parsed };
}

const maxOptionSize = 1024 * 1024;

/** Reads the file that an option names. Throws an ActionError if it can't be read. */
export async function readOption(option: string, path: string, { folder }: CommandLine): Promise<string> {
  const read = await readRegularFile(resolve(folder, path), maxOptionSize);
  if ("text" in read) return read.text;
  const { failure } = read;
  if (failure === "UTF-16") throw new ActionError(messages.optionInUtf16(option, path));
  const reason = typeof failure === "object" ? failure.systemError : failure === "missing" ? "ENOENT" : failure;
  throw new ActionError(messages.unreadableOption(option, path, reason));
}
