import { isExactNumber, isLongWhole, nestsDeeperThan, parseJson, toPlainNumber } from "../lib/json.ts";
import { deepestNesting, maxMetrics } from "../lib/limits.ts";
import { readError } from "./formats/values.ts";
import { readLines } from "./lines.ts";
import { messages, quote } from "./messages.ts";
import type { OpenFile } from "./open-file.ts";
import type { FileEntry } from "./result-entry.ts";
import {
  describeIssue,
  describeKind,
  describeZodError,
  identifyRecord,
  type RecordIdentity,
  type ResultRow,
  resultRow,
  type ScoreValue,
  summaryLine,
} from "./result-row.ts";

/** Yields the entries of a file in the action's own format. */
export async function* readNativeEntries(file: OpenFile): AsyncGenerator<FileEntry> {
  for await (const { number: line, text, error } of readLines(file)) {
    const parsed = error === undefined ? parseLine(text) : { errors: [error] };
    if ("entry" in parsed) yield { file, line, ...parsed.entry };
    else for (const message of parsed.errors) yield { kind: "error", file, line, message };
  }
}

export type ParsedLine =
  | { entry: { kind: "row"; row: ResultRow; identity: RecordIdentity } }
  | { entry: { kind: "summary"; scores: Record<string, ScoreValue> } }
  | { errors: string[] };

/** Parses a line in the action's own format. Returns its entry, or everything that is wrong with it. */
export function parseLine(text: string): ParsedLine {
  let value: unknown;
  try {
    value = toPlainNumber(parseJson(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { errors: [describeJsonError(text, error.message)] };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { errors: [messages.notAnObject(describeKind(value))] };
  if (nestsDeeperThan(deepestNesting, value)) return { errors: [messages.tooDeep(deepestNesting)] };
  const line = value as Record<string, unknown>;
  const tooMany = describeTooMany(line);
  if (tooMany !== undefined) return { errors: [tooMany] };
  return "summary" in line ? parseSummary(line) : parseRow(line);
}

// The parser's own message quotes the line, which may be private: only the position is kept.
function describeJsonError(text: string, message: string): string {
  if (/[:[,]\s*[-+]?(NaN|Infinity)\b/.test(text)) return messages.notFinite;
  const position = /position (\d+)/.exec(message)?.[1];
  const isCut = message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
  if (isCut) return messages.cutLine;
  return messages.invalidJson(position === undefined ? undefined : Number(position));
}

const countedFields = new Set(["scores", "summary", "reasoning", "assessment", "usage", "tags"]);

/** Says what a line has too many of: each of them could be an error of its own. */
function describeTooMany(line: Record<string, unknown>): string | undefined {
  const fields = Object.entries(line);
  if (fields.length > maxMetrics) return messages.tooManyMembers("a line", fields.length, maxMetrics);
  for (const [name, value] of fields) {
    const count = countedFields.has(name) && typeof value === "object" ? Object.keys(value ?? {}).length : 0;
    if (count > maxMetrics) return messages.tooManyMembers(name, count, maxMetrics);
  }
  return undefined;
}

function parseSummary(line: Record<string, unknown>): ParsedLine {
  const errors = roundExactNumbers(line);
  const parsed = summaryLine.safeParse(line, { error: describeIssue });
  if (!parsed.success) return { errors: describeZodError(parsed.error) };
  return errors.length > 0 ? { errors } : { entry: { kind: "summary", scores: parsed.data.summary } };
}

function parseRow(line: Record<string, unknown>): ParsedLine {
  const lost = roundExactNumbers(line);
  const parsed = resultRow.safeParse(line, { error: describeIssue });
  if (!parsed.success) return { errors: describeZodError(parsed.error) };
  const row = parsed.data;
  const unscored = (["reasoning", "assessment"] as const).flatMap((field) =>
    Object.keys(row[field] ?? {})
      .filter((label) => !Object.hasOwn(row.scores, label))
      .map((label) => messages.withoutScore(field, quote(label))),
  );
  const errors = [...lost, ...unscored];
  if (errors.length > 0) return { errors };
  // Python's `str(None)`, and the like.
  if (typeof row.error === "string" && readError(row.error) === undefined) row.error = null;
  return { entry: { kind: "row", row, identity: identifyRecord(row.record_id, row.input) } };
}

// These are only passed on, so they keep every digit. What is checked or counted becomes a number.
const exactFields = new Set(["input", "output", "expected_output", "metadata"]);
const scoredFields = new Set(["scores", "summary", "usage"]);

/** Replaces exact numbers in a line, and returns an error for each score that can't be kept as it was written. */
function roundExactNumbers(line: Record<string, unknown>): string[] {
  const errors: string[] = [];
  for (const [field, value] of Object.entries(line)) {
    if (exactFields.has(field) || typeof value !== "object" || value === null) continue;
    if (isExactNumber(value)) {
      line[field] = toPlainNumber(value);
      continue;
    }
    const members = value as Record<string, unknown>;
    const isScored = scoredFields.has(field);
    // The schema's library drops this one name from every object.
    if (isScored && Object.hasOwn(members, "__proto__")) errors.push(messages.reservedName(field));
    for (const [name, member] of Object.entries(members)) {
      if (!isExactNumber(member)) continue;
      if (isScored && isLongWhole(member.rawJSON)) errors.push(messages.longInteger(`${field}.${name}`));
      members[name] = toPlainNumber(member);
    }
  }
  return errors;
}
