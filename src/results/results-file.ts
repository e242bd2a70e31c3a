import { ActionError } from "../lib/errors.ts";
import { maxLineBytes } from "../lib/limits.ts";
import { type FileStats, nothingTold } from "./file-stats.ts";
import { openToolFile } from "./formats/open.ts";
import { parseLine } from "./jsonl.ts";
import { type Line, readLineGroups } from "./lines.ts";
import { ChangedFileError, type OpenFile } from "./open-file.ts";
import {
  type FileEntry,
  type FileFacts,
  noFacts,
  type OpenedFile,
  type ResultEntry,
  tellEntries,
} from "./result-entry.ts";

/** Reads a file, whatever is in it. What is wrong with the file is among its entries. */
export function openResultsFile(file: OpenFile): OpenedFile {
  let facts: FileFacts | undefined;
  return {
    entries: guarded(file, async function* () {
      const opened = await detectFormat(file);
      yield* opened.entries;
      facts = opened.facts();
    }),
    facts: () => facts ?? noFacts,
  };
}

/** The entries of files that were found right, in groups. Rejects with a `ChangedFileError` where one changed since. */
export async function* readCheckedFiles(files: readonly OpenFile[]): AsyncGenerator<ResultEntry[]> {
  for (const file of files) {
    for await (const group of openResultsFile(file).entries) yield group.map(unchanged);
  }
}

function unchanged(entry: FileEntry): ResultEntry {
  if (entry.kind !== "fault") return entry;
  throw new ChangedFileError(entry.file);
}

async function detectFormat(file: OpenFile): Promise<OpenedFile> {
  return (await openToolFile(file)) ?? ownFile(file);
}

function ownFile(file: OpenFile): OpenedFile {
  const told = nothingTold();
  return { entries: ownEntries(file, told), facts: () => ({ ...noFacts, format: "JSON Lines", told }) };
}

async function* ownEntries(file: OpenFile, told: FileStats): AsyncGenerator<FileEntry[]> {
  for await (const lines of readLineGroups(file, maxLineBytes)) {
    const entries: FileEntry[] = [];
    for (const line of lines) if (!isBlank(line)) entries.push(...parseEntryLine(file, line));
    tellEntries(told, entries);
    yield entries;
  }
}

/** The entries, with what the file is to blame for as a fault. Any other error is the action's own, and is thrown. */
async function* guarded(
  file: OpenFile,
  read: () => AsyncIterable<readonly FileEntry[]>,
): AsyncGenerator<readonly FileEntry[]> {
  try {
    yield* read();
  } catch (error) {
    yield [{ kind: "fault", file, line: undefined, message: describeFileError(error) }];
  }
}

/** @throws the error itself, unless the file or the file system is to blame for it. */
function describeFileError(error: unknown): string {
  if (error instanceof ActionError) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  return `the file cannot be read (${code})`;
}

function isBlank(line: Line): boolean {
  return line.kind === "text" && line.text.trim() === "";
}

function parseEntryLine(file: OpenFile, line: Line): FileEntry[] {
  const parsed = line.kind === "fault" ? { faults: [line.fault] } : parseLine(line.text);
  if ("entry" in parsed) return [{ file, line: line.number, ...parsed.entry }];
  return parsed.faults.map((message) => ({ kind: "fault", file, line: line.number, message }));
}
