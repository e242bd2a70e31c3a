import { pipeline } from "node:stream";
import { ActionError } from "../../lib/errors.ts";
import { maxColumns, maxLineBytes, maxRows } from "../../lib/limits.ts";
import { readLines, readUtf8 } from "../lines.ts";
import { toolMessages as messages } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import { formatRowLocation } from "../result-entry.ts";
import { type FileRecord, isMembers, type Members, readObjectLines } from "./json.ts";
import type { Source } from "./tool-file.ts";
import { classifyValue, readContent, type ValueKind } from "./values.ts";

/** The name of pandas' index. */
export const indexName = /^(?:|unnamed: \d+)$/i;

/**
 * Reads a table in CSV, JSON Lines, a JSON array, or one of pandas' own forms. Blank rows, repeated headers, and totals at the
 * end are skipped and counted in `skipped`.
 *
 * @throws ActionError if it isn't a table.
 */
export async function readRecords(source: Source, skipped: Map<string, number>): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  const countSkipped = (reason: string) => skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  for await (const record of listRecords(source)) {
    const reason = record.fault === undefined ? findReasonToSkip(record, source.kind === "text") : undefined;
    if (reason === undefined) records.push(record);
    else countSkipped(reason);
    if (records.length > maxRows) throw new ActionError(messages.tooManyRows);
  }
  while (isTotal(records.at(-1))) {
    records.pop();
    countSkipped("row of totals");
  }
  return records;
}

function listRecords(source: Source): AsyncIterable<FileRecord> | readonly FileRecord[] {
  if (source.kind === "xml") throw new ActionError(messages.notTable);
  if (source.kind !== "document") return source.kind === "text" ? readCsv(source.file) : readObjectLines(source.file);
  return listDocumentRows(source.value).map((row, index) => {
    const location = { inDocument: { row: index + 1, test: undefined } };
    return isMembers(row) ? { location, members: row } : { location, members: {}, fault: messages.notObject("row") };
  });
}

/** Whether a document has pandas' form `split`. */
export function isSplit(value: Members): value is Members & { columns: unknown[]; data: unknown[] } {
  return Array.isArray(value.columns) && Array.isArray(value.data);
}

/** Names a column of pandas' form `split`: a list if columns have several levels. */
export function toColumnName(name: unknown): string {
  if (Array.isArray(name)) return name.map(toColumnName).join(",");
  return typeof name === "object" ? JSON.stringify(name) : String(name);
}

/** Whether a document has pandas' default form: an object of columns, each by the index of its rows, or each a list. */
export function isByColumn(value: Members): boolean {
  const columns = Object.values(value);
  if (columns.length === 0 || columns.every(Array.isArray)) return columns.length > 0;
  return columns.every(isMembers) && columns.flatMap(Object.keys).every((key) => /^\d+$/.test(key));
}

/** Returns the rows of an array, of Azure's `rows`, or of one of pandas' forms. */
function listDocumentRows(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isMembers(value)) throw new ActionError(messages.notTable);
  if (Array.isArray(value.rows)) return value.rows;
  if (isSplit(value))
    return value.data.map((cells) =>
      Array.isArray(cells) && cells.length === value.columns.length
        ? Object.fromEntries(value.columns.map((name, index) => [toColumnName(name), cells[index]]))
        : undefined,
    );
  const columns = Object.entries(value).map(([name, cells]): [string, Members] => {
    if (!Array.isArray(cells) && !isMembers(cells)) throw new ActionError(messages.notTable);
    return [name, { ...cells } as Members];
  });
  // pandas writes the same keys in every column. Else rows times columns could be far more cells than were written.
  const keys = Object.keys(columns[0]?.[1] ?? {});
  if (columns.length === 0) throw new ActionError(messages.notTable);
  const isRagged = columns.some(
    ([, cells]) => Object.keys(cells).length !== keys.length || !keys.every((key) => Object.hasOwn(cells, key)),
  );
  if (isRagged) throw new ActionError(messages.raggedColumns);
  return keys.map((key) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[key]])));
}

const totalWord = /^(?:(?:grand )?totals?|averages?|avg\.?|means?|sum|overall|median)\s*:?$/i;
const numericKinds: ReadonlySet<ValueKind> = new Set(["number", "percentage", "comma"]);

/** Whether a record is one of a spreadsheet's last rows: a word such as `Total`, and otherwise only numbers. */
function isTotal(record: FileRecord | undefined): boolean {
  const cells = Object.entries(record?.members ?? {}).filter(([column]) => !indexName.test(column));
  const [first, ...others] = cells.map(([, cell]) => cell).filter((cell) => classifyValue(cell) !== "nothing");
  if (typeof first !== "string" || !totalWord.test(first.trim()) || others.length === 0) return false;
  return others.every((cell) => numericKinds.has(classifyValue(cell)));
}

function findReasonToSkip({ members, location }: FileRecord, isCsv: boolean): string | undefined {
  const filled = Object.entries(members).filter(
    ([column, cell]) => !indexName.test(column) && readContent(cell) !== undefined,
  );
  if (filled.length === 0) return "blank";
  // Files that `cat` joined have several headers.
  const names = filled.filter(([, cell]) => typeof cell === "string" && Object.hasOwn(members, cell));
  if (!isCsv || filled.length === 1 || names.length < filled.length) return undefined;
  if (filled.every(([column, cell]) => cell === column)) return "repeated header";
  throw new ActionError(messages.otherHeader(formatRowLocation(location)));
}

/** Returns the column names of a CSV file, as far as its first line shows them, and its delimiter. */
export async function readCsvHeader(file: OpenFile): Promise<{ columns: string[]; delimiter: string }> {
  const lines: string[] = [];
  for await (const { text, error } of readLines(file)) {
    if (error !== undefined) break;
    lines.push(text);
    if (lines.length === 2) break;
  }
  const [first = "", second = ""] = lines;
  // Excel writes and reads a first line such as `sep=;`.
  const stated = /^"?sep=([,;\t])"?$/i.exec(first.trimStart())?.[1];
  if (stated !== undefined) return { columns: splitHeader(second, stated), delimiter: stated };
  // Spreadsheets of some languages write `;`.
  const headers = [",", ";", "\t"].map((delimiter) => ({ columns: splitHeader(first, delimiter), delimiter }));
  return headers.reduce((most, header) => (header.columns.length > most.columns.length ? header : most));
}

/** Splits a header. Quoted names, every second piece between quotes, may contain the delimiter. */
function splitHeader(line: string, delimiter: string): string[] {
  const pieces = line.split('"').map((piece, index) => (index % 2 === 0 ? piece.replaceAll(delimiter, "\n") : piece));
  return pieces.join("").split("\n");
}

type CsvRecord = { record: string[]; info: { lines: number } };

/** Yields the records of a CSV file, each with the line it begins on. @throws ActionError if it isn't CSV. */
async function* readCsv(file: OpenFile): AsyncGenerator<FileRecord> {
  const { CsvError, parse } = await import("csv-parse");
  const { delimiter } = await readCsvHeader(file);
  const options = { bom: true, delimiter, info: true, max_record_size: maxLineBytes } as const;
  const parser = parse({ ...options, relax_column_count: true, skip_empty_lines: true });
  // The loop below gets the errors.
  const records: AsyncIterable<CsvRecord> = pipeline(readUtf8(file), parser, () => {});
  let columns: string[] | undefined;
  let nextLine = 1;
  try {
    for await (const { record, info } of records) {
      const line = nextLine;
      nextLine = info.lines + 1;
      if (columns !== undefined) {
        // Some programs end every line with a delimiter.
        if (record.length === columns.length + 1 && record.at(-1) === "") record.pop();
        const { length } = columns;
        if (record.length !== length) throw new ActionError(messages.cellCount(line, record.length, length));
        const members = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""]));
        yield { location: { line }, members };
        continue;
      }
      // Excel's first line `sep=;` is split at that delimiter.
      if (/^sep=.?$/i.test(record.join(""))) continue;
      if (record.length > maxColumns) throw new ActionError(messages.tooManyColumns(record.length));
      const twice = record.find((name, index) => name !== "" && record.indexOf(name) !== index);
      if (twice !== undefined) throw new ActionError(messages.sameColumn(twice));
      columns = record;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = typeof error.lines === "number" ? ` (line ${error.lines})` : "";
    if (error.code === "CSV_MAX_RECORD_SIZE") throw new ActionError(messages.longCsvRow(place));
    if (error.code === "CSV_QUOTE_NOT_CLOSED") throw new ActionError(messages.openQuote(place));
    throw new ActionError(messages.invalidCsv(place));
  }
}
