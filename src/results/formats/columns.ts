import { ActionError } from "../../foundation/errors.ts";
import type { ResultColumns } from "../reading.ts";
import { quote } from "../row-faults.ts";
import { type CellKind, kindOfCell } from "./cells.ts";
import type { TableSource } from "./table-source.ts";

/** What the cells of a column are, over all rows. */
export interface ColumnProfile {
  kinds: Map<CellKind, number>;
  /** The length of the longest text. */
  longest: number;
}

/** Reads a table once, to know its columns. */
export async function profile(table: TableSource): Promise<Map<string, ColumnProfile>> {
  const columns = new Map<string, ColumnProfile>();
  for await (const record of table.records()) {
    if ("kind" in record) continue;
    for (const [name, cell] of Object.entries(record.cells)) {
      const column = columns.get(name) ?? { kinds: new Map(), longest: 0 };
      columns.set(name, column);
      const kind = kindOfCell(cell);
      column.kinds.set(kind, (column.kinds.get(kind) ?? 0) + 1);
      if (kind === "text") column.longest = Math.max(column.longest, String(cell).length);
    }
  }
  return columns;
}

/** Whether a column that nobody named looks like scores: all numbers, or all true and false. */
function looksScored({ kinds }: ColumnProfile): boolean {
  const filled = [...kinds.keys()].filter((kind) => kind !== "empty");
  return filled.length === 1 && (filled[0] === "number" || filled[0] === "boolean");
}

/** What a column holds. */
export interface Column {
  role: keyof ResultColumns | UsageRole | "seconds" | "reasoning" | "unused";
  /** The member of an input of several columns, the metric of a score or a reason; else the column's name. */
  name: string;
}

export type UsageRole = "input_tokens" | "output_tokens" | "total_tokens" | "cost_usd";

const rolesByName = new Map<string, Column["role"]>(
  Object.entries({
    record_id: "record_id",
    input: "input",
    inputs: "input",
    question: "input",
    query: "input",
    prompt: "input",
    user_input: "input",
    output: "output",
    outputs: "output",
    response: "output",
    answer: "output",
    actual_output: "output",
    prediction: "output",
    completion: "output",
    expected: "expected_output",
    expected_output: "expected_output",
    reference: "expected_output",
    ground_truth: "expected_output",
    target: "expected_output",
    label: "expected_output",
    error: "error",
    run: "run",
    duration_ms: "duration_ms",
    latency_ms: "duration_ms",
    duration: "seconds",
    latency: "seconds",
    execution_time: "seconds",
    // What an answer costs is no score: less of it is better.
    input_tokens: "input_tokens",
    prompt_tokens: "input_tokens",
    output_tokens: "output_tokens",
    completion_tokens: "output_tokens",
    total_tokens: "total_tokens",
    token_count: "total_tokens",
    cost: "cost_usd",
    cost_usd: "cost_usd",
    total_cost: "cost_usd",
  } satisfies Record<string, Column["role"]>),
);

const prefixes: readonly [RegExp, Column["role"]][] = [
  [/^inputs?\./i, "input"],
  [/^outputs?\./i, "output"],
  [/^reference\./i, "expected_output"],
  [/^feedback\./i, "scores"],
];

const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
const indexColumn = /^(?:|unnamed: \d+)$/i;
const identifier = /^(?:id|idx|index|row|row_number|line_number|.*_id)$/i;

/** The role of every column: as the user says, else by its name, else by what its cells are. */
export function rolesOf(
  columns: ReadonlyMap<string, ColumnProfile>,
  named: ResultColumns | undefined,
): Map<string, Column> {
  const given = givenRoles(columns, named ?? {});
  const roles = new Map<string, Column>();
  for (const [name, column] of columns) {
    roles.set(name, given.get(name) ?? roleOf(name, column, named, given));
  }
  for (const [name, role] of roles) if (role.role === "unused") markReason(name, roles);
  return roles;
}

function givenRoles(columns: ReadonlyMap<string, ColumnProfile>, named: ResultColumns): Map<string, Column> {
  const pairs = Object.entries(named).flatMap(([role, names]) =>
    [names].flat().map((name): [string, Column] => [name, { role: role as Column["role"], name }]),
  );
  const unknown = pairs.map(([name]) => name).filter((name) => !columns.has(name));
  if (unknown.length > 0)
    throw new ActionError(
      `results_columns names columns that the table has not: ${unknown.map(quote).join(", ")}; it has ${[...columns.keys()].slice(0, 50).map(quote).join(", ")}`,
    );
  return new Map(pairs);
}

function roleOf(
  name: string,
  column: ColumnProfile,
  named: ResultColumns | undefined,
  given: ReadonlyMap<string, Column>,
): Column {
  if (indexColumn.test(name)) return { role: "unused", name: "" };
  const isTaken = (role: Column["role"]) => [...given.values()].some((column) => column.role === role);
  const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(name)) ?? [];
  const role = prefixed ?? rolesByName.get(name.toLowerCase());
  const own = prefix === undefined ? name : name.replace(prefix, "");
  if (role !== undefined) return { role: isTaken(role) ? "metadata" : role, name: own };
  const isScore = named?.scores === undefined && looksScored(column) && !identifier.test(name);
  if (isScore) return { role: "scores", name: name.replace(scoreSuffix, "") };
  return { role: reasonSuffix.test(name) ? "unused" : "metadata", name };
}

/** The words of a column belong to the score whose name they begin with. */
function markReason(name: string, roles: Map<string, Column>): void {
  if (!reasonSuffix.test(name)) return;
  const metric = name.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
  const scored = [...roles].find(
    ([column, { role, name: label }]) => role === "scores" && (label === metric || column === metric),
  );
  roles.set(name, scored ? { role: "reasoning", name: scored[1].name } : { role: "metadata", name });
}

/** A column of numbers with a decimal comma, which is a text to everybody else. */
export function commaColumn(columns: ReadonlyMap<string, ColumnProfile>): string | undefined {
  const isComma = ({ kinds }: ColumnProfile) =>
    kinds.has("comma") && [...kinds.keys()].every((kind) => ["comma", "number", "empty"].includes(kind));
  return [...columns].find(([, column]) => isComma(column))?.[0];
}
