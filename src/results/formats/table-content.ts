import { ActionError } from "../../lib/errors.ts";
import { indexName } from "./column-names.ts";
import type { TableRecord } from "./table-record.ts";
import type { TableSource } from "./table-source.ts";
import { count, formatRowPlace, type RowFault } from "./tool-row.ts";
import { classifyValue, isBlank } from "./values.ts";

/**
 * Yields the rows of a table that are results. Blank rows, a header that is repeated, and a row of totals at the end are
 * left out and counted in `leftOut`.
 */
export async function* readContent(
  table: TableSource,
  leftOut: Map<string, number> = new Map(),
): AsyncGenerator<TableRecord | RowFault> {
  // Held back until a row follows that is a result.
  let totals: TableRecord[] = [];
  for await (const record of table.records()) {
    const reason = "kind" in record ? undefined : describeNoResult(record, table.isText);
    if (reason !== undefined) {
      count(leftOut, reason);
      continue;
    }
    if (!("kind" in record) && isTotal(record)) {
      totals.push(record);
      continue;
    }
    yield* totals;
    totals = [];
    yield record;
  }
  for (const _ of totals) count(leftOut, "row of totals");
}

function describeNoResult({ cells, place }: TableRecord, isText: boolean): string | undefined {
  const filled = Object.entries(cells).filter(([column, cell]) => !indexName.test(column) && !isBlank(cell));
  if (filled.length === 0) return "blank";
  // Files that were put together by `cat` have the header of each.
  const isHeader =
    isText && filled.length > 1 && filled.every(([, cell]) => Object.hasOwn(cells, String(cell)));
  if (!isHeader) return undefined;
  if (filled.every(([column, cell]) => cell === column)) return "repeated header";
  throw new ActionError(
    `${formatRowPlace(place)} is another header, with the columns in another order. Pass the files one by one.`,
  );
}

const totalWord = /^(?:(?:grand )?totals?|averages?|avg\.?|means?|sum|overall|median)\s*:?$/i;

/** One of a spreadsheet's last rows: one word such as `Total`, and beside it nothing but numbers. */
function isTotal({ cells }: TableRecord): boolean {
  const filled = Object.entries(cells)
    .filter(([column, cell]) => !indexName.test(column) && classifyValue(cell) !== "nothing")
    .map(([, cell]) => cell);
  const [first, ...others] = filled;
  const isNumber = (cell: unknown) => ["number", "percentage", "comma"].includes(classifyValue(cell));
  return (
    typeof first === "string" && totalWord.test(first.trim()) && others.length > 0 && others.every(isNumber)
  );
}
