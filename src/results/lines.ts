import { isUtf8 } from "node:buffer";
import { ActionError } from "../lib/errors.ts";
import { messages } from "./messages.ts";
import { type OpenFile, readChunks } from "./open-file.ts";

/** A line of a text file, counted from 1: its text without the line end, or why it can't be read. */
export type Line = { kind: "text"; number: number; text: string } | { kind: "fault"; number: number; fault: string };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const maxLines = 20_000_000;

/**
 * Yields the lines of a UTF-8 file; empty ones are left out. At most `maxBytes` of a line are ever held, a longer one is a fault.
 * A byte order mark and CRLF line ends are accepted. Rejects with the file system's error.
 */
export async function* readLines(file: OpenFile, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let [number, bytes] = [1, 0];
  const append = (part: Buffer) => {
    bytes += part.length;
    if (bytes > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line => {
    const line = bytes > maxBytes ? describeLongLine(number, bytes, maxBytes) : decodeLine(number, parts);
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of readChunks(file)) {
    if (number === 1 && bytes === 0 && isUtf16(chunk)) {
      yield { kind: "fault", number, fault: messages.utf16 };
      return;
    }
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      append(chunk.subarray(start, end));
      if (bytes > 0) yield take();
      number += 1;
      start = end + 1;
    }
    if (number > maxLines) throw new ActionError(messages.tooManyLines(maxLines));
    append(chunk.subarray(start));
  }
  if (bytes > 0) yield take();
}

// PowerShell's `>` writes UTF-16 with a byte order mark.
function isUtf16(chunk: Buffer): boolean {
  const mark = chunk.length < 2 ? 0 : chunk.readUInt16BE(0);
  return mark === 0xfeff || mark === 0xfffe;
}

function describeLongLine(number: number, bytes: number, maxBytes: number): Line {
  return { kind: "fault", number, fault: messages.longLine(bytes, maxBytes) };
}

function decodeLine(number: number, parts: readonly Buffer[]): Line {
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes)) return { kind: "fault", number, fault: messages.notUtf8 };
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
  const text = bytes.toString("utf8", 0, end);
  return { kind: "text", number, text: number === 1 ? text.replace(/^\u{FEFF}/u, "") : text };
}
