import { isUtf8 } from "node:buffer";
import { ActionError } from "../../lib/errors.ts";
import { nestsDeeperThan, parseJson } from "../../lib/json.ts";
import { findJsonExcess } from "../../lib/json-bounds.ts";
import { deepestDocument, deepestNesting, maxDocumentSize, maxLineBytes, maxRows } from "../../lib/limits.ts";
import { readLines } from "../lines.ts";
import { type OpenFile, readChunks } from "../open-file.ts";

/**
 * A text of JSON, or of what Python takes for it: `NaN` and infinities outside of strings are `null`.
 *
 * @throws SyntaxError
 */
export function parseLenient(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const repaired = error instanceof SyntaxError ? withoutNaN(text) : undefined;
    if (repaired === undefined) throw error;
    return parseJson(repaired);
  }
}

/** The text with `null` for what Python writes outside of strings; undefined if there is none of it. */
function withoutNaN(text: string): string | undefined {
  const parts: string[] = [];
  let [end, isString] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isString = !isString;
    else if (isString) at += character === "\\" ? 1 : 0;
    else if (character === "N" || character === "I" || character === "-") {
      const word = notNumbers.find((name) => text.startsWith(name, at));
      if (word === undefined) continue;
      parts.push(text.slice(end, at), "null");
      end = at + word.length;
      at = end - 1;
    }
  }
  return parts.length === 0 ? undefined : parts.join("") + text.slice(end);
}

const notNumbers = ["NaN", "Infinity", "-NaN", "-Infinity"];

/**
 * The text of a file that is one document, without a byte order mark.
 *
 * @throws ActionError where it is larger than is read, or no UTF-8.
 */
export async function documentText(file: OpenFile): Promise<string> {
  const { size } = file;
  if (size > maxDocumentSize) {
    const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024)).toLocaleString("en");
    throw new ActionError(
      `the file is one document of ${megabytes(size)} MB, and at most ${megabytes(maxDocumentSize)} MB are read as one: write JSON Lines, or several files`,
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(file)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new ActionError("the file is not valid UTF-8");
  const text = bytes.toString("utf8").replace(/^\u{FEFF}/u, "");
  const excess = findJsonExcess(text, documentBounds);
  if (excess !== undefined) throw new ActionError(excessMessages[excess]);
  return text;
}

// What a document of 64 MB with this many values takes in memory is bounded, however it's made.
const documentBounds = { depth: deepestDocument, values: 2_000_000, items: maxRows };

const excessMessages = {
  depth: `objects and arrays nest deeper than ${deepestNesting} levels`,
  values: "the file holds more than 2,000,000 values. Write JSON Lines, or split the file.",
  items: `a list or object in the file has more than ${maxRows.toLocaleString("en")} items. Split the file.`,
};

/** Why a text is no JSON, without a word of what it holds. */
export function whyNoJson(text: string, { message }: SyntaxError): string {
  const position = Number(/position (\d+)/.exec(message)?.[1]);
  if (message.startsWith("Unexpected end") || position >= text.trimEnd().length)
    return "the JSON ends in the middle: the file is truncated";
  if (Number.isNaN(position)) return "the file is not valid JSON";
  const before = text.slice(0, position);
  const character = position - before.lastIndexOf("\n");
  return `the file is not valid JSON (line ${countLines(before)}, character ${character})`;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

/** A line of a JSON Lines file: its value, or why it has none. Blank lines are left out. */
export type JsonLine =
  | { kind: "value"; line: number; value: unknown }
  | { kind: "fault"; line: number; message: string };

export async function* jsonLines(file: OpenFile): AsyncGenerator<JsonLine> {
  for await (const line of readLines(file, maxLineBytes)) {
    if (line.kind === "fault") yield { kind: "fault", line: line.number, message: line.fault };
    else if (line.text.trim() !== "") yield jsonLine(line.number, line.text);
  }
}

/** Why a value cannot be worked on; what works on it recurses. */
export function tooDeep(value: unknown): string | undefined {
  return nestsDeeperThan(deepestDocument, value)
    ? `objects and arrays nest deeper than ${deepestNesting} levels`
    : undefined;
}

function jsonLine(line: number, text: string): JsonLine {
  try {
    const value = parseLenient(text);
    const message = tooDeep(value);
    return message === undefined ? { kind: "value", line, value } : { kind: "fault", line, message };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = whyNoJson(text, error).replaceAll("the file is", "the line is").replace("line 1, ", "at ");
    return { kind: "fault", line, message: reason };
  }
}

/** The first bytes of a file and the last ones. */
export async function readEnds(
  { handle, size }: OpenFile,
  bytes: number,
): Promise<{ head: Buffer; tail: Buffer }> {
  const length = Math.min(size, bytes);
  const at = async (position: number) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  return { head: await at(0), tail: await at(size - length) };
}
