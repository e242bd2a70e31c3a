import { ActionError } from "../foundation/errors.ts";
import { longestLineBytes } from "../foundation/limits.ts";
import type { ResultFile } from "./file-patterns.ts";
import { openToolFile } from "./formats/open.ts";
import { type Line, readLines } from "./lines.ts";
import { parseLine } from "./own-lines.ts";
import {
  type FileEntry,
  type FileFacts,
  noFacts,
  type OpenedFile,
  placed,
  type ResultEntry,
} from "./result-entry.ts";
import { runOf } from "./result-row.ts";
import { nothingTold, tellRow } from "./told.ts";

/** Opens a file, whatever is in it. Reading its entries never rejects. */
export function openResultsFile(file: ResultFile): OpenedFile {
  let facts: FileFacts | undefined;
  return {
    entries: guarded(file, async function* () {
      const opened = await formatOf(file);
      yield* opened.entries;
      facts = opened.facts();
    }),
    facts: () => facts ?? noFacts,
  };
}

/** Every entry of a file, read as it comes, and faults where something is none. Never rejects. */
export function readResultsFile(file: ResultFile): AsyncIterable<FileEntry> {
  return openResultsFile(file).entries;
}

/** The entries of files that were found right before. Rejects with an `ActionError` where one changed since. */
export async function* readCheckedFiles(files: readonly ResultFile[]): AsyncGenerator<ResultEntry> {
  for (const file of files) {
    for await (const entry of readResultsFile(file)) {
      if (entry.kind === "fault")
        throw new ActionError(`${placed(entry)} (it changed while it was uploaded)`);
      yield entry;
    }
  }
}

async function formatOf(file: ResultFile): Promise<OpenedFile> {
  return (await openToolFile(file)) ?? ownFile(file);
}

function ownFile(file: ResultFile): OpenedFile {
  const told = nothingTold();
  const entries = (async function* () {
    for await (const entry of ownEntries(file)) {
      if (entry.kind === "row") tellRow(told, runOf(entry.row));
      if (entry.kind === "summary") told.summaries += 1;
      yield entry;
    }
  })();
  return { entries, facts: () => ({ ...noFacts, format: "JSON Lines", told }) };
}

async function* ownEntries(file: ResultFile): AsyncGenerator<FileEntry> {
  for await (const line of readLines(file.path, longestLineBytes)) {
    if (!isBlank(line)) yield* entriesOf(file, line);
  }
}

/** The entries, with whatever is thrown on the way as a fault. */
async function* guarded(file: ResultFile, read: () => AsyncIterable<FileEntry>): AsyncGenerator<FileEntry> {
  try {
    yield* read();
  } catch (error) {
    const message =
      error instanceof ActionError ? error.message : `the file cannot be read (${codeOf(error)})`;
    yield { kind: "fault", file, line: undefined, message };
  }
}

function isBlank(line: Line): boolean {
  return line.kind === "text" && line.text.trim() === "";
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? "unknown error";
}

function entriesOf(file: ResultFile, line: Line): FileEntry[] {
  const parsed = line.kind === "fault" ? { faults: [line.fault] } : parseLine(line.text);
  if ("entry" in parsed) return [{ file, line: line.number, ...parsed.entry }];
  return parsed.faults.map((message) => ({ kind: "fault", file, line: line.number, message }));
}
