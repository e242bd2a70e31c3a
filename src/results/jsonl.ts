import { isExactNumber, isLongWhole, mayHoldLongNumber, nestsDeeperThan, parseJson, plainNumber } from "../lib/json.ts";
import { deepestNesting, maxLineBytes, maxMetrics } from "../lib/limits.ts";
import { readError } from "./formats/values.ts";
import { readLines } from "./lines.ts";
import { messages } from "./messages.ts";
import type { OpenFile } from "./open-file.ts";
import { type FileEntry, noFacts, type OpenedFile } from "./result-entry.ts";
import {
  type RecordIdentity,
  type ResultRow,
  recordIdentity,
  resultRow,
  type ScoreValue,
  summaryLine,
} from "./result-row.ts";
import { describeIssue, describeKind, describeZodError, quote } from "./validation.ts";

/** Opens a file in the native format. */
export function openJsonLines(file: OpenFile): OpenedFile {
  return { entries: readJsonLines(file), facts: () => ({ ...noFacts, format: "JSON Lines" }) };
}

async function* readJsonLines(file: OpenFile): AsyncGenerator<FileEntry[]> {
  for await (const line of readLines(file, maxLineBytes)) {
    if (line.kind === "text" && line.text.trim() === "") continue;
    const place = { file, line: line.number };
    const parsed = line.kind === "fault" ? { faults: [line.fault] } : parseLine(line.text);
    yield "entry" in parsed
      ? [{ ...place, ...parsed.entry }]
      : parsed.faults.map((message) => ({ kind: "fault", ...place, message }));
  }
}

export type ParsedLine =
  | { entry: { kind: "row"; row: ResultRow; identity: RecordIdentity } }
  | { entry: { kind: "summary"; scores: Record<string, ScoreValue> } }
  | { faults: string[] };

/** A line's text in the action's own format as an entry, or everything that is wrong with it. */
export function parseLine(text: string): ParsedLine {
  // Nearly no line holds an exact number: to look for them in the members of each would be felt.
  const isExact = mayHoldLongNumber(text);
  const json = parse(text, isExact);
  if ("fault" in json) return { faults: [json.fault] };
  const { value } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { faults: [messages.notAnObject(describeKind(value))] };
  }
  if (nestsDeeperThan(deepestNesting, value)) return { faults: [messages.tooDeep(deepestNesting)] };
  const tooMany = findTooMany(value);
  if (tooMany !== undefined) return { faults: [tooMany] };
  return "summary" in value ? parseSummary(value, isExact) : parseRow(value, isExact);
}

const counted = new Set(["scores", "summary", "reasoning", "assessment", "usage", "tags"]);

/** Says what a line has too many of: each of them could be a fault of its own. */
function findTooMany(value: object): string | undefined {
  const members = Object.entries(value);
  if (members.length > maxMetrics) return messages.tooManyMembers("a line", members.length, maxMetrics);
  for (const [name, member] of members) {
    const count = counted.has(name) && typeof member === "object" ? Object.keys(member ?? {}).length : 0;
    if (count > maxMetrics) return messages.tooManyMembers(name, count, maxMetrics);
  }
  return undefined;
}

/** `isExact`: whether exact numbers may be in it, as in all that follows. */
function parseSummary(value: object, isExact: boolean): ParsedLine {
  const plain = isExact ? withPlainNumbers(value) : value;
  const parsed = summaryLine.safeParse(plain, { error: describeIssue });
  if (!parsed.success) return { faults: describeZodError(parsed.error) };
  const faults = unkept(value, "summary", isExact);
  return faults.length > 0 ? { faults } : { entry: { kind: "summary", scores: parsed.data.summary } };
}

function parseRow(value: object, isExact: boolean): ParsedLine {
  const plain = isExact ? withPlainNumbers(value) : value;
  const parsed = resultRow.safeParse(plain, { error: describeIssue });
  if (!parsed.success) return { faults: describeZodError(parsed.error) };
  const row = parsed.data;
  const faults = [
    ...unkept(value, "scores", isExact),
    ...unkept(value, "usage", isExact),
    ...unscored(row, "reasoning"),
    ...unscored(row, "assessment"),
  ];
  if (faults.length > 0) return { faults };
  // Python's `str(None)`, and the like.
  if (typeof row.error === "string" && readError(row.error) === undefined) row.error = null;
  return { entry: { kind: "row", row, identity: recordIdentity(row.record_id, row.input) } };
}

/** What is given, but could not be kept as it was written. */
function unkept(value: object, member: "scores" | "summary" | "usage", isExact: boolean): string[] {
  const given = (value as Record<string, unknown>)[member] ?? {};
  return [
    // The schema's library leaves this one name out of every object.
    ...(Object.hasOwn(given, "__proto__") ? [messages.reservedName(member)] : []),
    ...(isExact ? longWholes(given, member) : []),
  ];
}

function longWholes(given: object, member: string): string[] {
  return Object.entries(given)
    .filter(([, score]) => isExactNumber(score) && isLongWhole(score.rawJSON))
    .map(([name]) => messages.longInteger(`${member}.${name}`));
}

function unscored(row: ResultRow, member: "reasoning" | "assessment"): string[] {
  return Object.keys(row[member] ?? {})
    .filter((label) => !Object.hasOwn(row.scores, label))
    .map((label) => messages.withoutScore(member, quote(label)));
}

// What is only passed on keeps its digits; what is checked or counted is a number.
const passedOn = new Set(["input", "output", "expected_output", "metadata"]);

function withPlainNumbers(value: object): object {
  const entries = Object.entries(value).map(([name, member]): [string, unknown] => {
    if (passedOn.has(name)) return [name, member];
    const isObject = typeof member === "object" && member !== null && !Array.isArray(member);
    const plain = plainNumber(member);
    if (!isObject || plain !== member) return [name, plain];
    return [name, mapped(member)];
  });
  return Object.fromEntries(entries);
}

function mapped(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plainNumber(member)]));
}

function parse(text: string, isExact: boolean): { value: unknown } | { fault: string } {
  try {
    return { value: plainNumber(parseJson(text, isExact)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: jsonFault(text, error.message) };
  }
}

// The parser's own message quotes the line, which may be private: only the position is kept.
function jsonFault(text: string, message: string): string {
  if (/[:[,]\s*[-+]?(NaN|Infinity)\b/.test(text)) return messages.notFinite;
  const position = /position (\d+)/.exec(message)?.[1];
  const isCut = message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
  if (isCut) return messages.cutLine;
  return messages.invalidJson(position === undefined ? undefined : Number(position));
}
