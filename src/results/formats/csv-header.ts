import { longestLineBytes } from "../../foundation/limits.ts";
import { readLines } from "../lines.ts";
import type { OpenFile } from "../open-file.ts";

/** What separates the cells of a table: spreadsheets of some languages write `;`. */
const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The names of a table's columns, as far as its first line tells them. */
export async function headerOf(file: OpenFile): Promise<string[]> {
  const line = await firstLine(file);
  return split(line, delimiterOf(line));
}

/** The delimiter that splits the first line into the most cells. */
export async function tableDelimiter(file: OpenFile): Promise<Delimiter> {
  return delimiterOf(await firstLine(file));
}

function delimiterOf(line: string): Delimiter {
  const counts = delimiters.map((delimiter) => split(line, delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

async function firstLine(file: OpenFile): Promise<string> {
  for await (const line of readLines(file, longestLineBytes)) {
    if (line.kind === "fault") return "";
    if (line.text.trim() !== "") return line.text;
  }
  return "";
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
