import { isExactNumber } from "../../lib/json.ts";
import type { Assessment, ResultRow, ScoreValue } from "../result-row.ts";

/** The formats of evaluation tools, as `results_format` names them. */
export const toolFormats = [
  "promptfoo",
  "deepeval",
  "junit",
  "ragas",
  "table",
  "vitest",
  "jest",
  "vitest-evals",
  "evalite",
  "pydantic-evals",
  "inspect",
] as const;
export type ToolFormat = (typeof toolFormats)[number];

/** A score as its tool names it. */
export interface ToolScore {
  name: string;
  /** `null`: the evaluator failed. */
  value: ScoreValue;
  /** The evaluator's words; where it failed, why. */
  reasoning?: string | undefined;
  assessment?: Assessment | undefined;
}

/** A row as its tool tells it. */
export interface ToolRow {
  kind: "row";
  place: RowPlace;
  recordId?: string | undefined;
  /** What identifies the row where it has no record id. */
  input?: unknown;
  output?: unknown;
  expectedOutput?: unknown;
  scores: readonly ToolScore[];
  error?: string | undefined;
  durationMs?: number | undefined;
  start?: string | undefined;
  /** Where the tool numbers its repeats; else the n-th row of an identity is run n. */
  run?: number | undefined;
  metadata?: Record<string, unknown> | undefined;
  tags?: readonly string[] | undefined;
  usage?: ResultRow["usage"];
}

/** Where in its file a row stands: a line of it, or the n-th row of a document with the name of its test. */
export type RowPlace =
  | { kind: "line"; line: number }
  | { kind: "row"; row: number; test: string | undefined };

/** A row that cannot be taken, and why. */
export interface RowFault {
  kind: "fault";
  /** Undefined where it is the file as a whole. */
  place: RowPlace | undefined;
  message: string;
}

/** A file of an evaluation tool, opened: its rows can be read once. */
export interface ToolFile {
  format: ToolFormat;
  /** The tool with its version, where the file tells it. */
  tool: string;
  /** Written as a whole when the evaluation was over, so that its presence says that it ended. */
  provesEnd: boolean;
  /** When the evaluation began, by the document itself: milliseconds since the epoch, at the latest. */
  ownTime?: number | undefined;
  /** In the tool's own order. */
  rows: AsyncIterable<ToolRow | RowFault> | Iterable<ToolRow | RowFault>;
  /** Scores of the whole experiment, known when the rows are read. */
  summary?: () => readonly ToolScore[];
  /** What has no row and how often, known when the rows are read. */
  leftOut: ReadonlyMap<string, number>;
  /** Names of metrics of which less is better, known when the rows are read. */
  lowerIsBetter: ReadonlySet<string>;
  /** What else the log should say of the file. */
  notes: readonly string[];
  /** What may be wrong with the file, in whole sentences. */
  warnings?: readonly string[];
}

/** Names the place of a row within its file. */
export function formatRowPlace(place: RowPlace): string {
  return place.kind === "line" ? `line ${place.line}` : `row ${place.row}`;
}

/** Counts what is left out. */
export function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Gives the second score of a name in a row the suffix `_2`, the third `_3`. */
export function numbered(scores: readonly ToolScore[]): ToolScore[] {
  const seen = new Map<string, number>();
  return scores.map((score) => {
    const times = (seen.get(score.name) ?? 0) + 1;
    seen.set(score.name, times);
    return times === 1 ? score : { ...score, name: `${score.name}_${times}` };
  });
}

/** The record id among what a team wrote about a case: a member of exactly that name. */
export function recordIdIn(...places: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  for (const { record_id: id } of places) {
    if (typeof id === "string" && id !== "") return id;
    if (typeof id === "number") return String(id);
    if (isExactNumber(id)) return id.rawJSON;
  }
  return undefined;
}
