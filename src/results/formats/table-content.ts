import type { TableRecord } from "./table-record.ts";
import type { TableSource } from "./table-source.ts";
import { count, type RowFault } from "./tool-row.ts";
import { classifyValue, isBlank } from "./values.ts";

/**
 * Yields the rows of a table that are results. Blank rows, a header that is repeated, and a row of totals at the end are
 * left out and counted in `leftOut`.
 */
export async function* readContent(
  table: TableSource,
  leftOut: Map<string, number> = new Map(),
): AsyncGenerator<TableRecord | RowFault> {
  let before: TableRecord | RowFault | undefined;
  for await (const record of table.records()) {
    const reason = "kind" in record ? undefined : describeNoResult(record, table.isText);
    if (reason !== undefined) {
      count(leftOut, reason);
      continue;
    }
    if (before !== undefined) yield before;
    before = record;
  }
  if (before === undefined) return;
  if (isTotal(before)) count(leftOut, "row of totals");
  else yield before;
}

function describeNoResult({ cells }: TableRecord, isText: boolean): string | undefined {
  const filled = Object.entries(cells).filter(([column, cell]) => column !== "" && !isBlank(cell));
  if (filled.length === 0) return "blank";
  // Files that were put together by `cat` have the header of each.
  const isHeader = isText && filled.length > 1 && filled.every(([column, cell]) => cell === column);
  return isHeader ? "repeated header" : undefined;
}

const totalWord = /^(?:(?:grand )?totals?|averages?|avg\.?|means?|sum|overall|median)\s*:?$/i;

/** A spreadsheet's last row: one word such as `Total`, and beside it nothing but numbers. */
function isTotal(record: TableRecord | RowFault): boolean {
  if ("kind" in record) return false;
  const filled = Object.values(record.cells).filter((cell) => classifyValue(cell) !== "nothing");
  const [first, ...others] = filled;
  const isNumber = (cell: unknown) => ["number", "percentage", "comma"].includes(classifyValue(cell));
  return (
    typeof first === "string" && totalWord.test(first.trim()) && others.length > 0 && others.every(isNumber)
  );
}
