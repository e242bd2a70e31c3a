import type { ResultFile } from "./file-patterns.ts";
import { countRow, type FileStats, nothingTold } from "./file-stats.ts";
import { type RecordIdentity, type ResultRow, rowRun, type ScoreValue } from "./result-row.ts";
import { quote } from "./validation.ts";

/** Where something stands in a results file. */
export interface Place {
  file: ResultFile;
  /** Undefined in a document, and for the file as a whole. */
  line: number | undefined;
  /** In a document: the row, counted from 1, and the name of its test. */
  inDocument?: { row: number; test: string | undefined };
}

/** A row or summary of a results file that is as it should be, with the place it came from. */
export type ResultEntry = Place &
  (
    | { kind: "row"; row: ResultRow; identity: RecordIdentity; isOfTool?: true }
    | { kind: "summary"; scores: Record<string, ScoreValue> }
  );

/** What is wrong with a row, or with a file as a whole. */
export interface Fault extends Place {
  kind: "fault";
  message: string;
}

export type FileEntry = ResultEntry | Fault;

/** What was understood of a file, known when its entries are read. */
export interface FileFacts {
  /** What the log says of it: tool and version, or the action's own format. */
  format: string;
  /** An evaluation tool's, whose rows bring names and repeats of their own. */
  isTool: boolean;
  /** A document that its tool writes when the evaluation is over: where it is newer than the run, that ended. */
  provesEnd: boolean;
  /** When the evaluation began, by the document itself: milliseconds since the epoch, at the latest. */
  ownTime?: number | undefined;
  told: Readonly<FileStats>;
  /** The label of every metric by the name that the tool gives it. */
  names: ReadonlyMap<string, string>;
  /** Labels of metrics of which the tool says that less is better. */
  lowerIsBetter: ReadonlySet<string>;
  /** What has no row, and how often. */
  leftOut: ReadonlyMap<string, number>;
  notes: readonly string[];
  /** What may be wrong with the file, in whole sentences. */
  warnings: readonly string[];
}

/** A results file whose entries can be read once. */
export interface OpenedFile {
  /** In groups, as they were read: a step of an asynchronous iteration for each entry would be felt. */
  entries: AsyncIterable<readonly FileEntry[]>;
  facts(): FileFacts;
}

export const noFacts: FileFacts = {
  format: "unreadable",
  isTool: false,
  provesEnd: false,
  told: nothingTold(),
  names: new Map(),
  lowerIsBetter: new Set(),
  leftOut: new Map(),
  notes: [],
  warnings: [],
};

/** Counts what a file tells. */
export function tellEntries(told: FileStats, entries: readonly FileEntry[]): void {
  for (const entry of entries) {
    if (entry.kind === "row") countRow(told, rowRun(entry.row));
    if (entry.kind === "summary") told.summaries += 1;
  }
}

/** `file:line: what is wrong`, in documents `file: row 12 (test "its name"): what is wrong`. */
export function placed(fault: Fault): string {
  return `${placeName(fault)}: ${fault.message}`;
}

/** `file:line`, `file: row 12 (test "its name")`, or the file alone. */
export function placeName({ file, line, inDocument }: Place): string {
  if (inDocument !== undefined) {
    const { row, test } = inDocument;
    return `${file.name}: row ${row}${test === undefined ? "" : ` (test ${quote(test)})`}`;
  }
  return line === undefined ? file.name : `${file.name}:${line}`;
}
