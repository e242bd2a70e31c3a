import { pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { ActionError } from "../../lib/errors.ts";
import { maxColumns, maxLineBytes } from "../../lib/limits.ts";
import type { OpenFile } from "../open-file.ts";
import { tableDelimiter } from "./csv-header.ts";
import type { TableRecord } from "./table-record.ts";
import { readUtf8 } from "./utf8-stream.ts";

/** The records of a CSV file by its header, each with the line it begins in. @throws ActionError where it is none. */
export async function* csvRecords(file: OpenFile): AsyncGenerator<TableRecord> {
  const parser = pipeline(
    readUtf8(file),
    parse({
      bom: true,
      delimiter: await tableDelimiter(file),
      info: true,
      max_record_size: maxLineBytes,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
    // The loop below meets what goes wrong.
    () => {},
  );
  let columns: string[] | undefined;
  let nextLine = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      const line = nextLine;
      nextLine = info.lines + 1;
      if (columns === undefined && isDelimiterLine(record)) continue;
      if (columns === undefined) columns = checkHeader(record);
      else yield { place: { kind: "line", line }, cells: toCells(columns, record, line) };
    }
  } catch (error) {
    throw error instanceof CsvError ? new ActionError(describeCsvError(error)) : error;
  }
}

/** Excel's first line `sep=;`, split at that delimiter. */
function isDelimiterLine([first = "", ...rest]: readonly string[]): boolean {
  return /^sep=.?$/i.test(first) && rest.every((cell) => cell === "");
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

function checkHeader(names: readonly string[]): string[] {
  if (names.length > maxColumns)
    throw new ActionError(`the table has ${names.length} columns, and may have ${maxColumns}`);
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== "" && seen.has(name))
      throw new ActionError(`two columns have the name ${JSON.stringify(name.slice(0, 60))}`);
    seen.add(name);
  }
  return [...names];
}

function toCells(
  columns: readonly string[],
  record: readonly string[],
  line: number,
): Record<string, unknown> {
  // Some programs end every line with a delimiter.
  const cells = record.length === columns.length + 1 && record.at(-1) === "" ? record.slice(0, -1) : record;
  if (cells.length !== columns.length)
    throw new ActionError(
      `line ${line} has ${cells.length} cells, and the header ${columns.length}: is a quote or a delimiter missing?`,
    );
  return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
}

function describeCsvError(error: CsvError): string {
  const line = typeof error.lines === "number" ? ` (line ${error.lines})` : "";
  switch (error.code) {
    case "CSV_MAX_RECORD_SIZE":
      return `a row has more than ${maxLineBytes} bytes${line}: shorten its cells, or close the quote that it opens`;
    case "CSV_QUOTE_NOT_CLOSED":
      return `a quote is opened and not closed${line}`;
    default:
      return `the CSV is not well formed${line}`;
  }
}
