import type { ResultFile } from "./file-patterns.ts";
import type { RecordIdentity, ResultRow, ScoreValue } from "./result-row.ts";
import { quote } from "./validation.ts";

/** Where something stands in a results file. */
export interface Place {
  file: ResultFile;
  /** Undefined in a document, and for the file as a whole. */
  line: number | undefined;
  /** In a document: the row, counted from 1, and the name of its test. */
  inDocument?: { row: number; test: string | undefined };
}

export interface RowEntry extends Place {
  kind: "row";
  row: ResultRow;
  identity: RecordIdentity;
  isOfTool?: true;
}

/** A valid row or summary of a results file, with its place. */
export type ResultEntry = RowEntry | (Place & { kind: "summary"; scores: Record<string, ScoreValue> });

/** What is wrong with a row, or with a file as a whole. */
export interface Fault extends Place {
  kind: "fault";
  message: string;
}

export type FileEntry = ResultEntry | Fault;

/** What a file says of itself, known when its entries have been read. */
export interface FileFacts {
  /** How the log calls it: tool and version, or the native format. */
  format: string;
  /** Whether an evaluation tool wrote it, whose rows have names and repeats of their own. */
  isTool: boolean;
  /** Whether its tool writes it when the evaluation is over: if it's newer than the run, the evaluation ended. */
  provesEnd: boolean;
  /** When the evaluation began, by the document itself: milliseconds since the epoch, at the latest. */
  ownTime?: number | undefined;
  /** The label of every metric by the name that the tool gives it. */
  names: ReadonlyMap<string, string>;
  /** Labels of metrics that the tool says are better if lower. */
  lowerIsBetter: ReadonlySet<string>;
  /** What has no row, and how often. */
  leftOut: ReadonlyMap<string, number>;
  notes: readonly string[];
  /** What may be wrong with the file, in whole sentences. */
  warnings: readonly string[];
}

/** A results file whose entries can be read once. */
export interface OpenedFile {
  /** In groups, as they are read. */
  entries: AsyncIterable<readonly FileEntry[]>;
  facts(): FileFacts;
}

export const noFacts: FileFacts = {
  format: "unreadable",
  isTool: false,
  provesEnd: false,
  names: new Map(),
  lowerIsBetter: new Set(),
  leftOut: new Map(),
  notes: [],
  warnings: [],
};

/** Names a place: `file:line`, `file: row 12 (test "its name")`, or the file alone. */
export function placeName({ file, line, inDocument }: Place): string {
  if (inDocument !== undefined) {
    const { row, test } = inDocument;
    return `${file.name}: row ${row}${test === undefined ? "" : ` (test ${quote(test)})`}`;
  }
  return line === undefined ? file.name : `${file.name}:${line}`;
}

/** Names an entry: `results/a.jsonl:7 (record r-7)`. */
export function nameEntry(entry: ResultEntry): string {
  const place = placeName(entry);
  return entry.kind === "row" && entry.row.record_id ? `${place} (record ${entry.row.record_id})` : place;
}
