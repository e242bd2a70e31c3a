import { ActionError } from "../../foundation/errors.ts";
import type { OpenFile } from "../open-file.ts";
import { quote } from "../row-faults.ts";
import { contentOf, numberIn, scoreIn, textIn } from "./cells.ts";
import { type Column, commaColumn, profile, rolesOf } from "./columns.ts";
import { given } from "./members.ts";
import type { Source } from "./source.ts";
import type { TableRecord } from "./table-record.ts";
import { type TableSource, tableSource } from "./table-source.ts";
import type { RowFault, ToolFile, ToolRow, ToolScore } from "./tool-row.ts";

/** A plain table, of which the user says that it holds results. */
export async function openTable(file: OpenFile, source: Source): Promise<ToolFile> {
  const table = await tableSource(file, source);
  const columns = await profile(table);
  const comma = commaColumn(columns);
  if (comma !== undefined)
    throw new ActionError(
      `the column ${quote(comma)} has numbers with a decimal comma: write them with a point`,
    );
  const roles = rolesOf(columns, file.reading?.columns);
  if (columns.size > 0 && ![...roles.values()].some(({ role }) => role === "scores")) {
    throw new ActionError(
      `no column holds scores (all numbers, or all true and false) among ${[...columns.keys()].slice(0, 50).map(quote).join(", ")}: name them in the input results_columns`,
    );
  }
  return tableFile("table", "a table", table, roles);
}

/** A table whose columns are known. */
export function tableFile(
  format: ToolFile["format"],
  tool: string,
  table: TableSource,
  roles: ReadonlyMap<string, Column>,
): ToolFile {
  return {
    format,
    tool,
    provesEnd: table.provesEnd,
    rows: tableRows(table, roles),
    leftOut: new Map(),
    lowerIsBetter: lowerIsBetter(roles),
    notes: [rolesNote(roles)],
  };
}

const lowerNames = /^noise_sensitivity/;

function lowerIsBetter(roles: ReadonlyMap<string, Column>): Set<string> {
  const scored = [...roles.values()].filter(({ role, name }) => role === "scores" && lowerNames.test(name));
  return new Set(scored.map(({ name }) => name));
}

const toldRoles = ["record_id", "input", "output", "expected_output", "metadata"] as const;

/** Which column was taken for what. */
function rolesNote(roles: ReadonlyMap<string, Column>): string {
  const told = toldRoles.flatMap((role) => {
    const columns = [...roles].filter(([, column]) => column.role === role).map(([name]) => name);
    return columns.length === 0 ? [] : [`${role} from ${columns.join(", ")}`];
  });
  return told.length === 0 ? "no column names an input" : told.join(", ");
}

async function* tableRows(
  table: TableSource,
  roles: ReadonlyMap<string, Column>,
): AsyncGenerator<ToolRow | RowFault> {
  const byRole = Map.groupBy(
    [...roles].map(([column, { role, name }]) => ({ column, role, name })),
    ({ role }) => role,
  );
  for await (const record of table.records()) {
    yield "kind" in record ? record : rowOf(record, byRole);
  }
}

type Cell = { column: string; name: string; cell: unknown };
type ByRole = ReadonlyMap<Column["role"], readonly { column: string; name: string }[]>;

function rowOf({ place, cells }: TableRecord, byRole: ByRole): ToolRow | RowFault {
  const of = (role: Column["role"]): Cell[] =>
    (byRole.get(role) ?? []).map(({ column, name }) => ({ column, name, cell: cells[column] }));
  const first = (role: Column["role"]) => of(role)[0]?.cell;
  const run = numberIn(first("run"));
  if (run !== undefined && !(Number.isInteger(run) && run >= 1))
    return { kind: "fault", place, message: "run must be a whole number from 1" };
  const reasons = new Map(of("reasoning").map(({ name, cell }) => [name, textIn(cell)]));
  const error = textIn(first("error"));
  const scores = of("scores").map(
    ({ name, cell }): ToolScore => ({ name, value: scoreIn(cell), reasoning: reasons.get(name) }),
  );
  return {
    kind: "row",
    place,
    recordId: textIn(first("record_id")),
    input: contentIn(of("input")),
    output: contentIn(of("output")),
    expectedOutput: contentIn(of("expected_output")),
    // Nothing was evaluated where there was no answer: an empty cell is then no evaluator that failed.
    scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
    error,
    durationMs: numberIn(first("duration_ms")) ?? secondsIn(first("seconds")),
    run,
    usage: usageIn(first),
    metadata: given(Object.fromEntries(of("metadata").map(({ column, cell }) => [column, contentOf(cell)]))),
  };
}

/** The content of the one column, or an object of several. */
function contentIn(cells: readonly Cell[]): unknown {
  const [only] = cells;
  if (cells.length <= 1 && only?.name === only?.column) return contentOf(only?.cell);
  return given(Object.fromEntries(cells.map(({ name, cell }) => [name, contentOf(cell)])));
}

function secondsIn(cell: unknown): number | undefined {
  const seconds = numberIn(cell);
  return seconds === undefined ? undefined : seconds * 1_000;
}

function usageIn(first: (role: Column["role"]) => unknown) {
  const amounts = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"] as const;
  return given(Object.fromEntries(amounts.map((role) => [role, numberIn(first(role))])));
}
