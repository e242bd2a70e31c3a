import type { SpanReference } from "./failures.ts";
import type { ResultFile } from "./file-patterns.ts";
import { quote } from "./messages.ts";
import type { RecordIdentity, ResultRow, ScoreValue } from "./result-row.ts";

/** Where something is in a file: on a line, or in a document at a row. Neither if it's about the whole file. */
export interface RowLocation {
  line?: number | undefined;
  /** The row, counted from 1, and the name of its test. */
  inDocument?: { row: number; test: string | undefined } | undefined;
}

export interface SourceLocation extends RowLocation {
  file: ResultFile;
}

/** A valid row of a results file. */
export interface FileRow extends SourceLocation {
  kind: "row";
  row: ResultRow;
  identity: RecordIdentity;
}

/** Scores of the whole experiment. */
export interface SummaryEntry extends SourceLocation {
  kind: "summary";
  scores: Record<string, ScoreValue>;
}

/** An error in a row, or in a file as a whole. */
interface ValidationError extends SourceLocation {
  kind: "error";
  message: string;
}

export type FileEntry = FileRow | SummaryEntry | ValidationError;

/** A row with the IDs of its span in Datadog. */
export interface RowEntry extends FileRow {
  span: SpanReference;
}

/** What is uploaded. */
export type ResultEntry = RowEntry | SummaryEntry;

/** What is known about a file apart from its rows. */
export interface FileFacts {
  /** The name in the log: the tool and its version, or the native format. */
  format: string;
  /** Whether an evaluation tool wrote it, whose rows have names and repeats of their own. */
  isTool: boolean;
  /** The tool writes the file when the evaluation is over: if it's newer than the run, the evaluation ended. */
  impliesCompletion: boolean;
  /** When the evaluation began, according to the document: milliseconds since the epoch, at the latest. */
  ownTime?: number | undefined;
  /** The label of each metric by the name that the tool gives it. */
  names: ReadonlyMap<string, string>;
  /** Labels of metrics of which less is better, according to the tool. */
  lowerIsBetter: ReadonlySet<string>;
  /** What has no row, and how often. */
  skipped: ReadonlyMap<string, number>;
  /** What else the log says about the file. */
  notes: readonly string[];
  /** What may be wrong with the file, in whole sentences. */
  warnings: readonly string[];
}

/** A results file whose entries can be read once. */
export interface FileReader {
  facts: FileFacts;
  entries: Iterable<FileEntry> | AsyncIterable<FileEntry>;
}

export const noFacts: FileFacts = {
  format: "unreadable",
  isTool: false,
  impliesCompletion: false,
  names: new Map(),
  lowerIsBetter: new Set(),
  skipped: new Map(),
  notes: [],
  warnings: [],
};

/** Names a location: `file:line`, `file: row 12 (test "its name")`, or the file alone. */
export function formatLocation({ file, line, inDocument }: SourceLocation): string {
  if (inDocument === undefined) return line === undefined ? file.name : `${file.name}:${line}`;
  const test = inDocument.test === undefined ? "" : ` (test ${quote(inDocument.test)})`;
  return `${file.name}: row ${inDocument.row}${test}`;
}

/** Names a location within its file: `line 7`, or `row 12`. */
export function formatRowLocation({ line, inDocument }: RowLocation): string {
  return line === undefined ? `row ${inDocument?.row}` : `line ${line}`;
}

/** Names an entry: `results/a.jsonl:7 (record r-7)`. */
export function nameEntry(entry: ResultEntry): string {
  const record = entry.kind === "row" && entry.row.record_id ? [`(record ${entry.row.record_id})`] : [];
  // A template would keep its parts in memory.
  return [formatLocation(entry), ...record].join(" ");
}
