import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { ActionError } from "../lib/errors.ts";
import { maxLineBytes } from "../lib/limits.ts";
import { messages, toolMessages } from "./messages.ts";
import { type OpenFile, readChunks } from "./open-file.ts";

/** A line of a text file, counted from 1. */
export interface Line {
  number: number;
  /** Without the line end; empty if the line can't be read. */
  text: string;
  /** Why it can't be read. */
  error?: string;
}

const lineFeed = 0x0a;
const maxLines = 20_000_000;

/**
 * Yields the lines of a UTF-8 file that aren't blank. A line that is longer than a row can be is an error. A byte order mark and CRLF line ends are accepted. Rejects with the file system's error.
 */
export async function* readLines(file: OpenFile): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let [number, bytes] = [1, 0];
  for await (const chunk of readChunks(file)) {
    if (number === 1 && bytes === 0 && isUtf16(chunk)) {
      yield { number, text: "", error: messages.utf16 };
      return;
    }
    for (let start = 0; start < chunk.length; ) {
      const end = chunk.indexOf(lineFeed, start);
      const part = chunk.subarray(start, end < 0 ? chunk.length : end);
      bytes += part.length;
      if (bytes > maxLineBytes) parts = [];
      else parts.push(part);
      if (end < 0) break;
      yield* decodeLine(number, parts, bytes);
      parts = [];
      bytes = 0;
      number += 1;
      start = end + 1;
    }
    if (number > maxLines) throw new ActionError(messages.tooManyLines(maxLines));
  }
  yield* decodeLine(number, parts, bytes);
}

/** Whether a file begins with a byte order mark of UTF-16, as PowerShell's `>` writes it. */
export function isUtf16(start: Buffer): boolean {
  const mark = start.length < 2 ? 0 : start.readUInt16BE(0);
  return mark === 0xfeff || mark === 0xfffe;
}

/** Returns a line; none if it's blank. */
function decodeLine(number: number, parts: readonly Buffer[], size: number): Line[] {
  if (size > maxLineBytes) return [{ number, text: "", error: messages.longLine(size, maxLineBytes) }];
  const [part] = parts;
  const bytes = part !== undefined && parts.length === 1 ? part : Buffer.concat(parts);
  if (!isUtf8(bytes)) return [{ number, text: "", error: messages.notUtf8 }];
  const text = bytes.toString("utf8").replace(number === 1 ? /^\u{FEFF}|\r$/gu : /\r$/, "");
  return text.trim() === "" ? [] : [{ number, text }];
}

/** Yields the text of a UTF-8 file, without a byte order mark. @throws ActionError with the line if it isn't UTF-8. */
export async function* readUtf8(file: OpenFile): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  const decode = (chunk: Buffer, isLast: boolean) => {
    try {
      return decoder.decode(chunk, { stream: !isLast });
    } catch {
      // It doesn't find a character that the border of a chunk cuts.
      const lines = chunk.toString("utf8").split("\n");
      const index = lines.findIndex((text) => text.includes("\uFFFD"));
      throw new ActionError(toolMessages.notUtf8(line + Math.max(0, index)));
    }
  };
  for await (const chunk of readChunks(file)) {
    yield decode(chunk, false);
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) line += 1;
  }
  yield decode(Buffer.alloc(0), true);
}
