import { findJsonExcess } from "../../lib/bounds.ts";
import { ActionError } from "../../lib/errors.ts";
import { isExactNumber, nestsDeeperThan, parseJson } from "../../lib/json.ts";
import { deepestNesting, maxDocumentSize, maxRows } from "../../lib/limits.ts";
import { readLines, readUtf8 } from "../lines.ts";
import { toolMessages as messages } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import type { RowLocation } from "../result-entry.ts";
import type { ScoreValue } from "../result-row.ts";

/** How deep a document can nest: a few levels more than a row. */
const deepestDocument = deepestNesting + 20;

/* Access to JSON that other programs wrote. A value of an unexpected type counts as missing. */

export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

export function asObject(value: unknown): Members {
  return isMembers(value) ? value : {};
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns the objects in a list. */
export function asObjects(value: unknown): Members[] {
  return asArray(value).filter(isMembers);
}

/** Returns a string unless it's blank. */
export function asString(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Returns a score: a number, a boolean, or a string that is read together with those of the other rows. Otherwise `null`. */
export function asScore(value: unknown): ScoreValue {
  if (typeof value === "boolean") return value;
  // It has more digits than a score keeps, so it's an ID.
  if (isExactNumber(value)) return value.rawJSON;
  return asNumber(value) ?? asString(value) ?? null;
}

/** Returns the sum of a member over several objects. */
export function sumOver(objects: readonly Members[], member: string): number {
  return objects.reduce((sum, object) => sum + (asNumber(object[member]) ?? 0), 0);
}

/** Returns the members that have a value; undefined if none has. */
export function pickPresent<Value>(members: Readonly<Record<string, Value | null | undefined>>) {
  const present = Object.entries(members).filter(([, value]) => value !== undefined && value !== null);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as Record<string, Value>);
}

/** A number below it isn't a time in milliseconds. */
const earliestTimeMs = Date.UTC(2001, 8, 9);
// The westernmost time zone, for the latest moment that a local time can mean.
const westernmostOffsetMs = 12 * 60 * 60 * 1_000;

/**
 * Parses the time of an evaluation: milliseconds since the epoch, or ISO 8601, also with a space instead of the T.
 * Returns milliseconds since the epoch. A time without a zone is the latest that it can mean, unless its tool writes UTC.
 */
export function parseOwnTime(value: unknown, withoutZone: "UTC" | "unknown" = "unknown"): number | undefined {
  if (typeof value === "number") return value >= earliestTimeMs ? value : undefined;
  if (typeof value !== "string") return undefined;
  const [, date, time, zone] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim()) ?? [];
  const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") ?? "Z";
  const parsed = Date.parse(`${date}T${time}${offset.toUpperCase()}`);
  if (Number.isNaN(parsed)) return undefined;
  return zone === undefined && withoutZone === "unknown" ? parsed + westernmostOffsetMs : parsed;
}

/** Replaces `NaN` and infinities outside of strings, as Python writes them, by `null`. */
function replaceNotNumbers(text: string): string {
  const parts: string[] = [];
  let [end, isString] = [0, false];
  // A pattern for whole strings would take quadratic time on one that isn't closed.
  for (const { 0: found, index } of text.matchAll(/\\.|"|-?(?:NaN|Infinity)/gs)) {
    if (found === '"') isString = !isString;
    if (isString || !/[NI]/.test(found)) continue;
    parts.push(text.slice(end, index), "null");
    end = index + found.length;
  }
  return parts.join("") + text.slice(end);
}

function parseLenient(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const repaired = replaceNotNumbers(text);
    if (repaired === text) throw error;
    return parseJson(repaired);
  }
}

/** Parses JSON, also Python's with `NaN`. Returns what is wrong with it, without quoting it. */
export function parseChecked(text: string, what: "file" | "line"): { value: unknown } | { fault: string } {
  try {
    const value = parseLenient(text);
    // The code that works on a value recurses.
    return nestsDeeperThan(deepestDocument, value) ? { fault: messages.tooDeep(deepestNesting) } : { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/position (\d+)/.exec(error.message)?.[1]);
    if (error.message.startsWith("Unexpected end") || position >= text.trimEnd().length)
      return { fault: messages.cutOff(what) };
    if (Number.isNaN(position)) return { fault: messages.invalidJson(what, "") };
    const lines = text.slice(0, position).split("\n");
    const line = what === "line" ? "" : `line ${lines.length}, `;
    return { fault: messages.invalidJson(what, ` (${line}character ${(lines.at(-1) ?? "").length + 1})`) };
  }
}

/** An object of a JSON Lines file, or a row of a table: its cells by the names of their columns. */
export interface FileRecord {
  location: RowLocation;
  /** Empty if the record can't be used. */
  members: Members;
  /** Why it can't be used. */
  fault?: string;
}

/** Yields the objects of a JSON Lines file. */
export async function* readObjectLines(file: OpenFile): AsyncGenerator<FileRecord> {
  for await (const { number: line, text, error } of readLines(file)) {
    const parsed = error === undefined ? parseChecked(text, "line") : { fault: error };
    const location = { line };
    if ("value" in parsed && isMembers(parsed.value)) yield { location, members: parsed.value };
    else yield { location, members: {}, fault: "fault" in parsed ? parsed.fault : messages.notObject("line") };
  }
}

// They bound the memory that any document of 64 MB needs.
const documentBounds = { depth: deepestDocument, values: 2_000_000, items: maxRows };
const excessMessages = {
  depth: messages.tooDeep(deepestNesting),
  values: messages.tooManyValues(documentBounds.values),
  items: messages.tooManyItems,
};

/** Reads the text of a file that is one document. @throws ActionError if it's too large, nests too deep, or isn't UTF-8. */
export async function readDocumentText(file: OpenFile): Promise<string> {
  if (file.size > maxDocumentSize) throw new ActionError(messages.documentTooLarge(file.size));
  let text = "";
  for await (const chunk of readUtf8(file)) text += chunk;
  const excess = findJsonExcess(text, documentBounds);
  if (excess !== undefined) throw new ActionError(excessMessages[excess]);
  return text;
}
