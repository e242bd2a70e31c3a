import { readFile } from "node:fs/promises";
import { parse as parsePath, resolve } from "node:path";
import { ActionError } from "../lib/errors.ts";
import { type CheckedFile, checkResults } from "../results/check.ts";
import { resolveResultFiles } from "../results/file-patterns.ts";
import { withOpenFiles } from "../results/open-file.ts";
import { namedFormats, parseColumns, type Reading } from "../results/reading.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { ReadingOptions } from "./arguments.ts";
import { messages } from "./messages.ts";

/** What results files hold, read as the action reads them. */
export type FilesRead =
  | { kind: "faults"; faults: string[]; isStopped?: boolean }
  | { kind: "read"; scores: ExperimentScores; files: readonly CheckedFile[] };

/** Reads the files that paths or globs name, relative to a folder, and lists every error. */
export async function readFiles(
  patterns: readonly string[],
  folder: string,
  reading: Reading,
  side: string,
  slicedBy?: SlicedBy,
): Promise<FilesRead> {
  // The command line is the user's own: a path may lead anywhere.
  const { root } = parsePath(resolve(folder));
  const given = patterns.map((pattern) => absolute(pattern, folder));
  const { files, unmatched, refused } = await resolveResultFiles(given, root, reading);
  const faults = [...unmatched, ...refused];
  if (faults.length > 0) return { kind: "faults", faults };
  const shown = files.map((file) => ({ ...file, name: shownName(file.path, folder) }));
  const checked = await withOpenFiles(shown, (opened) =>
    checkResults(opened, side, { maxListed: Number.POSITIVE_INFINITY, slicedBy }),
  );
  return checked.kind === "faults"
    ? { kind: "faults", faults: checked.faults, isStopped: checked.isStopped }
    : { kind: "read", scores: checked.scores, files: checked.files };
}

function absolute(pattern: string, folder: string): string {
  return pattern.startsWith("!") ? `!${resolve(folder, pattern.slice(1))}` : resolve(folder, pattern);
}

function shownName(path: string, folder: string): string {
  const below = `${resolve(folder)}/`;
  const plain = path.replaceAll("\\", "/");
  return plain.startsWith(below) ? plain.slice(below.length) : plain;
}

/**
 * Parses the options that say how to read files.
 *
 * @throws ActionError if the format is unknown, or the columns can't be read.
 */
export async function parseReadingOptions({ format, columns }: ReadingOptions, folder: string): Promise<Reading> {
  return {
    format: format === undefined || format === "auto" ? undefined : namedFormat(format),
    columns: columns === undefined ? undefined : await readColumnsFile(columns, folder),
  };
}

function namedFormat(name: string) {
  const found = namedFormats.find((format) => format === name);
  if (found !== undefined) return found;
  throw new ActionError(messages.unknownFormat(name, namedFormats));
}

async function readColumnsFile(path: string, folder: string) {
  const columns = await parseColumns(await readOption(path, "columns", folder));
  if (typeof columns !== "string") return columns;
  throw new ActionError(messages.invalidOption("columns", path, [columns]));
}

/**
 * Reads the file that an option names.
 *
 * @throws ActionError if it can't be read.
 */
export async function readOption(path: string, option: string, folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, path), "utf8");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new ActionError(messages.unreadableOption(option, path, code));
  }
}
