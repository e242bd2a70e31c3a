import { maxLineBytes } from "../../lib/limits.ts";
import { readLines } from "../lines.ts";
import type { OpenFile } from "../open-file.ts";

/** What separates the cells of a table: spreadsheets of some languages write `;`. */
const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The names of a table's columns, as far as its first line tells them. */
export async function readCsvHeader(file: OpenFile): Promise<string[]> {
  const { delimiter, line } = await readHead(file);
  return split(line, delimiter);
}

/** The delimiter that the file states, or that splits the header into the most cells. */
export async function tableDelimiter(file: OpenFile): Promise<Delimiter> {
  return (await readHead(file)).delimiter;
}

async function readHead(file: OpenFile): Promise<{ delimiter: Delimiter; line: string }> {
  const [first = "", second = ""] = await firstLines(file);
  const stated = statedDelimiter(first);
  return stated === undefined
    ? { delimiter: detectDelimiter(first), line: first }
    : { delimiter: stated, line: second };
}

/** Excel writes and reads a first line such as `sep=;`. */
function statedDelimiter(line: string): Delimiter | undefined {
  const stated = /^"?sep=(.)"?$/i.exec(line.trimStart())?.[1];
  return delimiters.find((delimiter) => delimiter === stated);
}

function detectDelimiter(line: string): Delimiter {
  const counts = delimiters.map((delimiter) => split(line, delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The first two lines with content. */
async function firstLines(file: OpenFile): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(file, maxLineBytes)) {
    if (line.kind === "fault") break;
    if (line.text.trim() !== "") lines.push(line.text);
    if (lines.length === 2) break;
  }
  return lines;
}

// Quoted names may hold the delimiter; a quote within one is written twice.
function split(line: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}
