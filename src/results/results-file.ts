import { ActionError } from "../foundation/errors.ts";
import type { ResultFile } from "./file-patterns.ts";
import { type Line, readLines } from "./lines.ts";
import {
  type RecordIdentity,
  type ResultRow,
  recordIdentity,
  resultRow,
  type ScoreValue,
  summaryLine,
} from "./result-row.ts";
import { describeIssue, faultsOf, kindOf, quote } from "./row-faults.ts";

/** A line of a results file that is as it should be, with the place it came from. */
export type ResultEntry = { file: ResultFile; line: number } & (
  | { kind: "row"; row: ResultRow; identity: RecordIdentity }
  | { kind: "summary"; scores: Record<string, ScoreValue> }
);

/** What is wrong with a line, or with a file as a whole (`line` undefined). */
export interface Fault {
  kind: "fault";
  file: ResultFile;
  line: number | undefined;
  message: string;
}

/**
 * The longest line in bytes: the span and the metrics made of it, with what the call adds, then fit into one call
 * of 4 MB.
 */
export const longestLineBytes = 3_500_000;

// What reads and writes JSON, here and behind Datadog's API, recurses: no real row nests like this.
const deepestNesting = 200;

/** Every line of a file, read as it comes: entries, and faults where a line is none. Never rejects. */
export async function* readResultsFile(file: ResultFile): AsyncGenerator<ResultEntry | Fault> {
  let entries = 0;
  try {
    for await (const line of readLines(file.path, longestLineBytes)) {
      if (isBlank(line)) continue;
      entries += 1;
      yield* entriesOf(file, line);
    }
  } catch (error) {
    yield { kind: "fault", file, line: undefined, message: `the file cannot be read (${codeOf(error)})` };
    return;
  }
  if (entries === 0) yield { kind: "fault", file, line: undefined, message: "the file is empty" };
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

/** `file:line: what is wrong`. */
export function placed({ file, line, message }: Fault): string {
  return line === undefined ? `${file.name}: ${message}` : `${file.name}:${line}: ${message}`;
}

function isBlank(line: Line): boolean {
  return line.kind === "text" && line.text.trim() === "";
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? "unknown error";
}

function entriesOf(file: ResultFile, line: Line): (ResultEntry | Fault)[] {
  const parsed = line.kind === "fault" ? { faults: [line.fault] } : parseLine(line.text);
  if ("entry" in parsed) return [{ file, line: line.number, ...parsed.entry }];
  return parsed.faults.map((message) => ({ kind: "fault", file, line: line.number, message }));
}

type ParsedLine =
  | { entry: { kind: "row"; row: ResultRow; identity: RecordIdentity } }
  | { entry: { kind: "summary"; scores: Record<string, ScoreValue> } }
  | { faults: string[] };

/** A line's text as an entry, or everything that is wrong with it. */
export function parseLine(text: string): ParsedLine {
  const json = parseJson(text);
  if ("fault" in json) return { faults: [json.fault] };
  const { value } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { faults: [`a line must be an object, not ${kindOf(value)}`] };
  }
  if (nestsDeeperThan(deepestNesting, value))
    return { faults: [`objects and arrays nest deeper than ${deepestNesting} levels`] };
  return "summary" in value ? parseSummary(value) : parseRow(value);
}

function parseSummary(value: object): ParsedLine {
  const parsed = summaryLine.safeParse(value, { error: describeIssue });
  return parsed.success
    ? { entry: { kind: "summary", scores: parsed.data.summary } }
    : { faults: faultsOf(parsed.error) };
}

function parseRow(value: object): ParsedLine {
  const parsed = resultRow.safeParse(value, { error: describeIssue });
  if (!parsed.success) return { faults: faultsOf(parsed.error) };
  const row = parsed.data;
  const faults = Object.keys(row.reasoning ?? {})
    .filter((label) => !Object.hasOwn(row.scores, label))
    .map((label) => `reasoning has ${quote(label)}, scores has not`);
  if (faults.length > 0) return { faults };
  return { entry: { kind: "row", row, identity: recordIdentity(row.record_id, row.input) } };
}

function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: jsonFault(text, error instanceof Error ? error.message : "") };
  }
}

// The parser's own message quotes the line, which may be private: only the position is kept.
function jsonFault(text: string, message: string): string {
  if (/[:[,]\s*[-+]?(NaN|Infinity)\b/.test(text))
    return "NaN and Infinity are not JSON: write null where an evaluator has no score";
  const position = /position (\d+)/.exec(message)?.[1];
  const isCut = message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
  if (isCut) return "the JSON ends in the middle: the line is truncated";
  return `the line is not valid JSON${position === undefined ? "" : ` (at character ${Number(position) + 1})`}`;
}

function nestsDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return limit === 0 || Object.values(value).some((member) => nestsDeeperThan(limit - 1, member));
}
