import { ActionError } from "../../lib/errors.ts";
import type { OpenFile } from "../open-file.ts";
import type { ColumnRole } from "./column-names.ts";
import { countOddValues } from "./column-profile.ts";
import { decideRoles, listColumns, type Roles, type TablePreset } from "./column-roles.ts";
import { describeOdd } from "./settle-scores.ts";
import type { Source } from "./source.ts";
import { profileTable, type TableColumn } from "./table-profile.ts";
import { readTableRows } from "./table-rows.ts";
import { tableSource } from "./table-source.ts";
import { formatRowPlace, type ToolFile } from "./tool-row.ts";

/** Opens a plain table, of which the user says that it holds results. */
export async function openTable(file: OpenFile, source: Source): Promise<ToolFile> {
  return await readTable(file, source, { format: "table", tool: "a table" });
}

interface TableTool extends Pick<ToolFile, "format" | "tool"> {
  preset?: TablePreset;
}

/**
 * Reads a table twice: first to know its columns, then its rows.
 *
 * @throws ActionError if a column can't be read, or none holds scores.
 */
export async function readTable(file: OpenFile, source: Source, tool: TableTool): Promise<ToolFile> {
  const table = await tableSource(file, source);
  const columns = await profileTable(table);
  const roles = decideRoles(columns, file.reading?.columns, tool.preset);
  if (columns.size > 0 && ![...roles.values()].some(({ role }) => role === "scores"))
    throw new ActionError(
      `no column holds scores: none of ${listColumns(columns.keys())} holds mostly numbers or mostly booleans. Name the score columns in results_columns, such as scores: [accuracy].`,
    );
  const leftOut = new Map<string, number>();
  return {
    format: tool.format,
    tool: tool.tool,
    provesEnd: table.provesEnd,
    rows: readTableRows(table, roles, leftOut),
    leftOut,
    lowerIsBetter: lowerIsBetter(roles),
    notes: [describeRoles(roles)],
    warnings: listWarnings(columns, roles),
  };
}

// Of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;

function lowerIsBetter(roles: Roles): Set<string> {
  const scored = [...roles.values()].filter(({ role, name }) => role === "scores" && lowerNames.test(name));
  return new Set(scored.map(({ name }) => name));
}

const toldRoles = [
  "record_id",
  "input",
  "output",
  "expected_output",
  "error",
  "duration_ms",
  "duration_s",
  "metadata",
] as const;

/** Which column was taken for what. */
function describeRoles(roles: Roles): string {
  const told = toldRoles.flatMap((role) => {
    const columns = [...roles].filter(([, column]) => column.role === role).map(([name]) => name);
    return columns.length === 0 ? [] : [`${role} from ${columns.join(", ")}`];
  });
  return told.length === 0 ? "no column names an input" : told.join(", ");
}

function listWarnings(columns: ReadonlyMap<string, TableColumn>, roles: Roles): string[] {
  const unused = [...roles.values()].flatMap(({ unusedBecause }) => unusedBecause ?? []);
  const odd = [...roles].flatMap(([name, { role, scoreKind }]) => {
    const profile = role === "scores" ? columns.get(name)?.profile : undefined;
    return profile === undefined ? [] : describeOdd(name, profile, scoreKind);
  });
  const lost = [...roles].flatMap(([name, { role }]) => describeLost(name, role, columns.get(name)));
  const isIdentified = [...roles.values()].some(({ role }) => role === "record_id" || role === "input");
  const nameless =
    "no column identifies the rows, so they can't be compared with a baseline. Name one in results_columns, as input or record_id.";
  return [...odd, ...lost, ...unused, ...(isIdentified || columns.size === 0 ? [] : [nameless])];
}

const amountRoles: ReadonlySet<ColumnRole> = new Set([
  "run",
  "duration_ms",
  "duration_s",
  "input_tokens",
  "output_tokens",
  "total_tokens",
  "cost_usd",
]);

/** The cells of an amount, such as a cost, that aren't numbers. */
function describeLost(name: string, role: ColumnRole, column: TableColumn | undefined): string[] {
  if (!amountRoles.has(role) || column === undefined) return [];
  const { count, first } = countOddValues(column.profile, "number");
  if (count === 0 || first === undefined) return [];
  const values = count === 1 ? "1 value isn't" : `${count} values aren't`;
  return [
    `${name}: ${values} a number (first: ${formatRowPlace(first)}) ${count === 1 ? "and is" : "and are"} left out as ${role}.`,
  ];
}
