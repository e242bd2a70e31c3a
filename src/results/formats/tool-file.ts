import { ActionError } from "../../lib/errors.ts";
import { isExactNumber } from "../../lib/json.ts";
import { trimTrailing } from "../../lib/text.ts";
import type { OpenFile } from "../open-file.ts";
import type { ToolFormat } from "../reading.ts";
import type { Assessment, ResultRow, ScoreValue } from "../result-row.ts";
import { asObject, type Members } from "./json.ts";
import { messages } from "./messages.ts";

/** A format of results files: how its files are recognized, and how they are read. */
export interface Format {
  /** Its name in `results_format`. */
  format: ToolFormat;
  matches(sample: Sample): boolean;
  /** @throws ActionError if the file can't be read as this format. */
  read(source: Source): ToolFile | Promise<ToolFile>;
}

/** What a format is recognized by. */
export type Sample =
  /** A file that is one JSON object. */
  | { kind: "document"; value: Members }
  /** One object of a JSON Lines file. */
  | { kind: "line"; value: Members }
  /** The columns of a table: a CSV header, or the names in a row or line. */
  | { kind: "table"; columns: readonly string[] }
  /** The root element of an XML file. */
  | { kind: "xml"; root: string };

/** A file to read, with what is known of its content. */
export type Source = { file: OpenFile } & (
  | { kind: "document"; value: unknown }
  | { kind: "lines" }
  | { kind: "xml" }
  | { kind: "text" }
);

/** A score with the name that its tool gives it. */
export interface ToolScore {
  name: string;
  /** `null`: the evaluator failed. */
  value: ScoreValue;
  /** The evaluator's words, or why it failed. */
  reasoning?: string | undefined;
  assessment?: Assessment | undefined;
}

/** A row as its tool writes it. */
export interface ToolRow {
  kind: "row";
  place: RowPlace;
  recordId?: string | undefined;
  /** Identifies the row if it has no record ID. */
  input?: unknown;
  output?: unknown;
  expectedOutput?: unknown;
  scores: readonly ToolScore[];
  error?: string | undefined;
  durationMs?: number | undefined;
  /** If the tool numbers its repeats; else the nth row of an identity is run n. */
  run?: number | undefined;
  metadata?: Record<string, unknown> | undefined;
  tags?: readonly string[] | undefined;
  usage?: ResultRow["usage"];
}

/** Where a row is in its file: on a line, or the nth row of a document with the name of its test. */
export type RowPlace = { kind: "line"; line: number } | { kind: "row"; row: number; test: string | undefined };

/** A row that can't be used, and why. Without a place it's about the whole file. */
export interface RowFault {
  kind: "fault";
  place: RowPlace | undefined;
  message: string;
}

/** What a format reads from a file. */
export interface ToolFile {
  /** The tool, with its version if the file has it. */
  tool: string;
  /** The tool writes the file when the evaluation is over, so its presence means that it ended. */
  impliesCompletion: boolean;
  /** When the evaluation began, according to the file: milliseconds since the epoch, at the latest. */
  ownTime?: number | undefined;
  /** In the tool's own order. */
  rows: readonly (ToolRow | RowFault)[];
  /** Run-level scores. */
  summary?: readonly ToolScore[];
  /** What has no row, and how often. */
  leftOut?: ReadonlyMap<string, number>;
  /** The strings among the scores are categories; else they are read by what most values of the metric are. */
  isTyped?: boolean;
  /** Metrics of which less is better. */
  lowerIsBetter?: ReadonlySet<string>;
  /** What else the log says about the file. */
  notes?: readonly string[];
  /** What may be wrong with the file, in whole sentences. */
  warnings?: readonly string[];
}

/** Returns the members of a file that is one JSON document. @throws ActionError if it's something else. */
export function readDocument(source: Source, format: ToolFormat): Members {
  if (source.kind !== "document") throw new ActionError(messages.wrongContent(format, "a JSON document"));
  return asObject(source.value);
}

/** Names the place of a row within its file. */
export function formatRowPlace(place: RowPlace): string {
  return place.kind === "line" ? `line ${place.line}` : `row ${place.row}`;
}

/** Adds one to a count. */
export function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Gives the second score of a name in a row the suffix `_2`, the third `_3`. */
export function numberScores(scores: readonly ToolScore[]): ToolScore[] {
  const seen = new Map<string, number>();
  return scores.map((score) => {
    increment(seen, score.name);
    const times = seen.get(score.name);
    return times === 1 ? score : { ...score, name: `${score.name}_${times}` };
  });
}

/** Returns the record ID in what a team wrote about a case: a member of exactly that name. */
export function findRecordId(...places: readonly Members[]): string | undefined {
  for (const { record_id: id } of places) {
    if (typeof id === "string" && id !== "") return id;
    if (typeof id === "number") return String(id);
    if (isExactNumber(id)) return id.rawJSON;
  }
  return undefined;
}

/** What Datadog's SDKs leave out of the name of a DeepEval metric. */
const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;

/** Returns the label that Datadog accepts for a metric's name: other characters become `_`. Can be empty. */
export function toLabel(name: string): string {
  const label = name
    .replace(kindSuffix, "")
    .replace(/[^a-zA-Z0-9_-]+/g, "_")
    .replace(/^_+/, "");
  return trimTrailing(label, "_");
}
