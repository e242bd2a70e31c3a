import { ActionError } from "../../lib/errors.ts";
import { maxColumns } from "../../lib/limits.ts";
import type { OpenFile } from "../open-file.ts";
import { asObject, isMembers, type Members } from "./json-access.ts";
import { jsonLines } from "./json-text.ts";
import type { Source } from "./source.ts";
import type { TableRecord } from "./table-record.ts";
import type { RowFault, RowPlace } from "./tool-row.ts";

/** A table whose rows can be read as often as is wanted. */
export interface TableSource {
  records(): AsyncIterable<TableRecord | RowFault>;
  /** Cells are texts, of which a number has to be read. */
  isText: boolean;
  provesEnd: boolean;
}

/** A table in CSV, JSON Lines, a JSON array, or one of pandas' own forms. */
export async function tableSource(file: OpenFile, source: Source): Promise<TableSource> {
  switch (source.kind) {
    case "text": {
      const { csvRecords } = await import("./csv.ts");
      return { records: () => csvRecords(file), isText: true, provesEnd: false };
    }
    case "lines":
      return { records: () => lineRecords(file), isText: false, provesEnd: false };
    case "document": {
      const rows = documentRows(source.value);
      return { records: () => rowRecords(rows), isText: false, provesEnd: true };
    }
    case "xml":
      throw new ActionError("results_format says that this is a table, but it is XML");
  }
}

async function* lineRecords(file: OpenFile): AsyncGenerator<TableRecord | RowFault> {
  for await (const line of jsonLines(file)) {
    const place: RowPlace = { kind: "line", line: line.line };
    if (line.kind === "fault") yield { kind: "fault", place, message: line.message };
    else if (isMembers(line.value)) yield { place, cells: bounded(line.value) };
    else yield { kind: "fault", place, message: "a line must be an object" };
  }
}

async function* rowRecords(rows: readonly unknown[]): AsyncGenerator<TableRecord | RowFault> {
  for (const [index, row] of rows.entries()) {
    const place: RowPlace = { kind: "row", row: index + 1, test: undefined };
    if (isMembers(row)) yield { place, cells: bounded(row) };
    else yield { kind: "fault", place, message: "a row must be an object" };
  }
}

function bounded(cells: Members): Members {
  const columns = Object.keys(cells).length;
  if (columns > maxColumns)
    throw new ActionError(`the table has ${columns} columns, and may have ${maxColumns}`);
  return cells;
}

/** The rows of an array, of pandas' `split` (`columns` and `data`), or of its default, which is by column. */
function documentRows(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isMembers(value)) throw new ActionError("this is no table: it is neither an array nor an object");
  const { columns, data, rows } = value;
  // Azure AI Evaluation writes an object with its rows, and metrics beside them.
  if (Array.isArray(rows)) return rows;
  if (Array.isArray(columns) && Array.isArray(data))
    return data.map((cells) =>
      Array.isArray(cells) && cells.length === columns.length
        ? Object.fromEntries(columns.map((name, index) => [String(name), cells[index]]))
        : undefined,
    );
  // A column is an object by the index of its rows, or a list.
  const columnsByName = Object.entries(bounded(value)).map(([name, cells]): [string, unknown] => [
    name,
    Array.isArray(cells) ? { ...cells } : cells,
  ]);
  return rowsByColumn(columnsByName);
}

/** pandas gives every column the same keys: rows times columns are then no more than what was written. */
function rowsByColumn(columns: [string, unknown][]): readonly unknown[] {
  const [, first] = columns[0] ?? [];
  if (!isMembers(first) || !columns.every(([, cells]) => isMembers(cells)))
    throw new ActionError("this is no table: write a JSON array of rows, JSON Lines, or CSV");
  const keys = Object.keys(first);
  const isWhole = ([, cells]: [string, unknown]) =>
    isMembers(cells) && Object.keys(cells).length === keys.length && keys.every((key) => key in cells);
  if (!columns.every(isWhole)) throw new ActionError("the columns of the table have different rows");
  return keys.map((key) => Object.fromEntries(columns.map(([name, cells]) => [name, asObject(cells)[key]])));
}
