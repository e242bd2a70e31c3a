import { isUtf8 } from "node:buffer";
import { ActionError } from "../lib/errors.ts";
import { type OpenFile, readChunks } from "./open-file.ts";

/** A line of a text file, counted from 1: its text without the line end, or why it cannot be read. */
export type Line =
  | { kind: "text"; number: number; text: string }
  | { kind: "fault"; number: number; fault: string };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const maxLines = 20_000_000;

/**
 * The lines of a UTF-8 file, one after the other; at most `longestBytes` of a line are ever held, a longer one is
 * a fault. Empty lines are left out. A byte order mark and CRLF line ends are tolerated. Rejects with the file system's error.
 */
export async function* readLines(file: OpenFile, longestBytes: number): AsyncGenerator<Line> {
  for await (const lines of readLineGroups(file, longestBytes)) yield* lines;
}

/** The same, with the lines together that were read together: a step of the iteration for each one would be felt. */
export async function* readLineGroups(file: OpenFile, longestBytes: number): AsyncGenerator<Line[]> {
  const pending = createPendingLine(longestBytes);
  let number = 1;
  for await (const chunk of readChunks(file)) {
    if (number === 1 && pending.isEmpty() && isUtf16(chunk)) {
      yield [{ kind: "fault", number, fault: "the file is UTF-16: write it as UTF-8" }];
      return;
    }
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      pending.append(chunk.subarray(start, end));
      if (!pending.isEmpty()) lines.push(pending.take(number));
      number += 1;
      start = end + 1;
    }
    if (number > maxLines) throw new ActionError(`the file has more than ${maxLines} lines`);
    pending.append(chunk.subarray(start));
    yield lines;
  }
  if (!pending.isEmpty()) yield [pending.take(number)];
}

// PowerShell's `>` writes UTF-16 with a byte order mark.
function isUtf16(chunk: Buffer): boolean {
  const mark = chunk.length < 2 ? 0 : chunk.readUInt16BE(0);
  return mark === 0xfeff || mark === 0xfffe;
}

interface PendingLine {
  append(part: Buffer): void;
  isEmpty(): boolean;
  take(number: number): Line;
}

function createPendingLine(longestBytes: number): PendingLine {
  let parts: Buffer[] = [];
  let bytes = 0;
  return {
    append: (part) => {
      bytes += part.length;
      if (bytes > longestBytes) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    isEmpty: () => bytes === 0,
    take: (number) => {
      const line = bytes > longestBytes ? tooLong(number, bytes, longestBytes) : decode(number, parts);
      parts = [];
      bytes = 0;
      return line;
    },
  };
}

function tooLong(number: number, bytes: number, longestBytes: number): Line {
  const fault = `the line has ${bytes} bytes, a row may have ${longestBytes}: shorten its input, output or metadata`;
  return { kind: "fault", number, fault };
}

function decode(number: number, parts: Buffer[]): Line {
  const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  if (!isUtf8(bytes)) return { kind: "fault", number, fault: "the line is not valid UTF-8" };
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
  const text = bytes.toString("utf8", 0, end);
  return { kind: "text", number, text: number === 1 ? text.replace(/^\u{FEFF}/u, "") : text };
}
