import { ActionError } from "../../lib/errors.ts";
import { isExactNumber } from "../../lib/json.ts";
import { trimTrailing } from "../../lib/text.ts";
import { toolMessages as messages } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import type { ToolFormat } from "../reading.ts";
import type { FileFacts, RowLocation } from "../result-entry.ts";
import type { ResultRow } from "../result-row.ts";
import { asObject, type Members } from "./json.ts";

/** A format of results files: how its files are recognized, and how they are read. */
export interface Format {
  /** Whether a file that is one JSON object is of this format. */
  matchesDocument?(document: Members): boolean;
  /** Whether a row of a table is, or an object of a JSON Lines file. Of a CSV file, only the names of the columns are known. */
  matchesRow?(row: Members): boolean;
  /** @throws ActionError if the file can't be read as this format. */
  read(source: Source): ToolFile | Promise<ToolFile>;
}

/** A file to read, with what is known about its content. */
export type Source = { file: OpenFile } & ({ kind: "document"; value: unknown } | { kind: "lines" | "xml" | "text" });

/** What a format reads from a file. */
export interface ToolFile
  extends Pick<FileFacts, "format" | "impliesCompletion" | "ownTime">,
    Partial<Pick<FileFacts, "skipped" | "notes" | "warnings">> {
  /** In the tool's own order. */
  rows: readonly ToolRow[];
  /** Run-level scores. */
  summary?: readonly ToolScore<number | boolean>[];
  /** Values are what their columns say. Else `entries.ts` drops those of an unexpected type, and settles strings. */
  isTyped?: boolean;
  /** Names of metrics of which less is better. */
  lowerIsBetter?: ReadonlySet<string>;
}

/** A row as its tool writes it. Without a record ID, its input identifies it. */
export interface ToolRow extends Pick<ResultRow, "input" | "output" | "expected_output" | "metadata"> {
  location: RowLocation;
  record_id?: string | undefined;
  scores?: readonly ToolScore[];
  error?: string | undefined;
  duration_ms?: unknown;
  /** If the tool counts seconds. */
  duration_s?: unknown;
  /** If the tool numbers its repeats; else the nth row of a record is run n. */
  run?: number | undefined;
  usage?: { [Amount in keyof NonNullable<ResultRow["usage"]>]: unknown };
  tags?: unknown;
  /** Why the row can't be used. */
  fault?: string;
}

/** A score with the name that its tool gives it. */
export interface ToolScore<Value = unknown> {
  name: string;
  /** The evaluator failed if it's neither a number, a boolean, nor a string. */
  value: Value;
  /** The evaluator's words, or why it failed. */
  reasoning?: unknown;
  /** Whether it passed. */
  hasPassed?: unknown;
}

/** Returns a format whose files are one JSON object each. */
export function documentFormat(
  format: ToolFormat,
  matchesDocument: (document: Members) => boolean,
  read: (document: Members, file: OpenFile) => ToolFile,
): Format {
  return {
    matchesDocument,
    read: (source) => {
      if (source.kind !== "document") throw new ActionError(messages.wrongContent(format, "a JSON document"));
      const file = read(asObject(source.value), source.file);
      return { ...file, rows: file.rows.map((row) => ({ ...row, scores: numberScores(row.scores) })) };
    },
  };
}

/** Gives the second score of a name in a row the suffix `_2`, the third `_3`. */
function numberScores(scores: readonly ToolScore[] = []): ToolScore[] {
  const seen = new Map<string, number>();
  return scores.map((score) => {
    const times = (seen.get(score.name) ?? 0) + 1;
    seen.set(score.name, times);
    return times === 1 ? score : { ...score, name: `${score.name}_${times}` };
  });
}

/** Returns the record ID in a team's own data: a member of exactly that name. */
export function findRecordId(...data: readonly unknown[]): string | undefined {
  for (const { record_id: id } of data.map(asObject)) {
    if (typeof id === "string" && id !== "") return id;
    if (typeof id === "number") return String(id);
    if (isExactNumber(id)) return id.rawJSON;
  }
  return undefined;
}

/** Datadog's SDKs omit this from the name of a DeepEval metric. */
const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;

/** Returns the label that Datadog accepts for a metric's name: other characters become `_`. Can be empty. */
export function toLabel(name: string): string {
  const label = name
    .replace(kindSuffix, "")
    .replace(/[^a-zA-Z0-9_-]+/g, "_")
    .replace(/^_+/, "");
  return trimTrailing(label, "_");
}
