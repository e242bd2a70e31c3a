import type { Column, Roles } from "./column-roles.ts";
import { given } from "./json-access.ts";
import { readContent } from "./table-content.ts";
import type { TableRecord } from "./table-record.ts";
import type { TableSource } from "./table-source.ts";
import type { RowFault, ToolRow, ToolScore } from "./tool-row.ts";
import {
  readBoolean,
  readContent as readCell,
  readError,
  readNumber,
  readScore,
  readString,
} from "./values.ts";

/** Yields the rows of a table whose columns are known; what isn't a result is counted in `leftOut`. */
export async function* readTableRows(
  table: TableSource,
  roles: Roles,
  leftOut: Map<string, number>,
): AsyncGenerator<ToolRow | RowFault> {
  const byRole = Map.groupBy(
    [...roles].map(([column, facts]) => ({ ...facts, column })),
    ({ role }) => role,
  );
  for await (const record of readContent(table, leftOut)) {
    yield "kind" in record ? record : readRow(record, byRole);
  }
}

type Cell = Pick<Column, "name" | "scoreKind"> & { column: string; cell: unknown };
type ByRole = ReadonlyMap<
  Column["role"],
  readonly (Pick<Column, "name" | "scoreKind"> & { column: string })[]
>;

function readRow({ place, cells }: TableRecord, byRole: ByRole): ToolRow | RowFault {
  const listCells = (role: Column["role"]): Cell[] =>
    (byRole.get(role) ?? []).map((column) => ({ ...column, cell: cells[column.column] }));
  const first = (role: Column["role"]) => listCells(role)[0]?.cell;
  const run = readNumber(first("run"));
  if (run !== undefined && !(Number.isInteger(run) && run >= 1))
    return { kind: "fault", place, message: "run must be a whole number from 1" };
  const error = listCells("error")
    .map(({ cell }) => readError(cell))
    .find((text) => text !== undefined);
  const scores = readScores(listCells);
  return {
    kind: "row",
    place,
    recordId: readString(first("record_id")),
    input: joinCells(listCells("input")),
    output: joinCells(listCells("output")),
    expectedOutput: joinCells(listCells("expected_output")),
    // Nothing was evaluated where there was no answer: an empty cell is then no evaluator that failed.
    scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
    error,
    durationMs: readNumber(first("duration_ms")) ?? readSeconds(first("duration_s")),
    run,
    usage: readUsage(first),
    metadata: given(
      Object.fromEntries(listCells("metadata").map(({ column, cell }) => [column, readCell(cell)])),
    ),
  };
}

function readScores(listCells: (role: Column["role"]) => Cell[]): ToolScore[] {
  const reasons = new Map(listCells("reasoning").map(({ name, cell }) => [name, readString(cell)]));
  const passes = new Map(listCells("assessment").map(({ name, cell }) => [name, readBoolean(cell)]));
  return listCells("scores").map(({ name, scoreKind, cell }) => {
    const { value, failure } = readScore(scoreKind ?? "category", cell);
    const pass = value === null ? undefined : passes.get(name);
    return {
      name,
      value,
      reasoning: failure ?? reasons.get(name),
      assessment: pass === undefined ? undefined : pass ? "pass" : "fail",
    };
  });
}

/** The content of the one column, or an object of several. */
function joinCells(cells: readonly Cell[]): unknown {
  const [only] = cells;
  if (cells.length <= 1 && only?.name === only?.column) return readCell(only?.cell);
  return given(Object.fromEntries(cells.map(({ name, cell }) => [name, readCell(cell)])));
}

function readSeconds(cell: unknown): number | undefined {
  const seconds = readNumber(cell);
  return seconds === undefined ? undefined : seconds * 1_000;
}

function readUsage(first: (role: Column["role"]) => unknown) {
  const amounts = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"] as const;
  return given(Object.fromEntries(amounts.map((role) => [role, readNumber(first(role))])));
}
