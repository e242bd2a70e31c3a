import { ActionError } from "../../lib/errors.ts";
import { maxColumns } from "../../lib/limits.ts";
import {
  addValue,
  type ColumnProfile,
  countOddValues,
  createProfile,
  decideColumnKind,
  describeOddValues,
} from "./column-profile.ts";
import { type Column, type ColumnFacts, type ColumnRole, decideRoles, type TablePreset } from "./columns.ts";
import { asAssessment, given } from "./json.ts";
import { messages } from "./messages.ts";
import { readRecords, type TableRecord } from "./table-records.ts";
import type { Format, RowFault, Source, ToolFile, ToolRow, ToolScore } from "./tool-file.ts";
import { readBoolean, readContent, readError, readNumber, readScore, readString } from "./values.ts";

/** A plain table. Only LangSmith's is recognized: in others the score columns would be a guess, so the user names the format. */
export const table: Format = {
  format: "table",
  matches: (sample) =>
    sample.kind === "table" &&
    ["inputs.", "feedback."].every((prefix) => sample.columns.some((column) => column.startsWith(prefix))),
  read: async (source) => await readTable(source, "a table"),
};

type Roles = ReadonlyMap<string, Column>;

/** @throws ActionError if a column can't be read, or no column has scores. */
export async function readTable(source: Source, tool: string, preset?: TablePreset): Promise<ToolFile> {
  const leftOut = new Map<string, number>();
  const records = await readRecords(source, leftOut);
  const columns = profileColumns(records.filter((record): record is TableRecord => !("kind" in record)));
  const roles = decideRoles(columns, source.file.reading?.columns, preset);
  const scoreColumns = [...roles.values()].filter(({ role }) => role === "scores");
  if (columns.size > 0 && scoreColumns.length === 0) throw new ActionError(messages.noScoreColumn(columns.keys()));
  const byRole = Map.groupBy(
    [...roles].map(([column, facts]) => ({ ...facts, column })),
    ({ role }) => role,
  );
  return {
    tool,
    impliesCompletion: source.kind === "document",
    rows: records.map((record) => ("kind" in record ? record : readTableRow(record, byRole))),
    isTyped: true,
    leftOut,
    lowerIsBetter: new Set(scoreColumns.map(({ name }) => name).filter((name) => lowerNames.test(name))),
    notes: [describeRoles(roles)],
    warnings: listWarnings(columns, roles),
  };
}

// Of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;

/** Returns what the columns are by their values in all rows. */
function profileColumns(records: readonly TableRecord[]): Map<string, ColumnFacts> {
  const columns = new Map<string, { profile: ColumnProfile; values: Set<string> }>();
  for (const [row, { cells, place }] of records.entries()) {
    const run = readString(cells.run) ?? "";
    for (const [name, cell] of Object.entries(cells)) {
      const column = columns.get(name) ?? { profile: createProfile(), values: new Set() };
      columns.set(name, column);
      addValue(column.profile, cell, place);
      const text = readString(cell);
      // The first row without a value, or with the value of another one, ends it.
      if (text !== undefined && column.values.size === row) column.values.add(`${run}\n${text}`);
    }
    if (columns.size > maxColumns) throw new ActionError(messages.tooManyColumns(undefined));
  }
  return new Map(
    [...columns].map(([name, { profile, values }]) => [
      name,
      { profile, kind: decideColumnKind(profile), isUnique: values.size === records.length },
    ]),
  );
}

const listedRoles: readonly ColumnRole[] = [
  "record_id",
  "input",
  "output",
  "expected_output",
  "error",
  "duration_ms",
  "duration_s",
  "metadata",
];

/** Says which column is used as what. */
function describeRoles(roles: Roles): string {
  const described = listedRoles.flatMap((role) => {
    const columns = [...roles].filter(([, column]) => column.role === role).map(([name]) => name);
    return columns.length === 0 ? [] : [`${role} from ${columns.join(", ")}`];
  });
  return described.length === 0 ? "no column names an input" : described.join(", ");
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

function listWarnings(columns: ReadonlyMap<string, ColumnFacts>, roles: Roles): string[] {
  const odd: string[] = [];
  const lost: string[] = [];
  for (const [name, { profile }] of columns) {
    const { role = "unused", scoreKind } = roles.get(name) ?? {};
    if (scoreKind !== undefined) odd.push(...describeOddValues(name, profile, scoreKind));
    const { count, first } = countOddValues(profile, "number");
    if (amountRoles.has(role) && count > 0) lost.push(messages.oddAmounts(name, count, role, first));
  }
  const unused = [...roles.values()].flatMap(({ warning }) => warning ?? []);
  const isIdentified = [...roles.values()].some(({ role }) => role === "record_id" || role === "input");
  return [...odd, ...lost, ...unused, ...(isIdentified || columns.size === 0 ? [] : [messages.noIdentity])];
}

type RoleColumn = Column & { column: string };
type RoleCell = RoleColumn & { cell: unknown };

function readTableRow(
  { place, cells }: TableRecord,
  byRole: ReadonlyMap<ColumnRole, readonly RoleColumn[]>,
): ToolRow | RowFault {
  const list = (role: ColumnRole): RoleCell[] =>
    (byRole.get(role) ?? []).map((column) => ({ ...column, cell: cells[column.column] }));
  const first = (role: ColumnRole) => list(role)[0]?.cell;
  const run = readNumber(first("run"));
  if (run !== undefined && !(Number.isInteger(run) && run >= 1))
    return { kind: "fault", place, message: messages.badRun };
  const error = list("error")
    .map(({ cell }) => readError(cell))
    .find((text) => text !== undefined);
  const scores = readTableScores(list);
  const seconds = readNumber(first("duration_s"));
  const amounts = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"] as const;
  return {
    kind: "row",
    place,
    recordId: readString(first("record_id")),
    input: joinCells(list("input")),
    output: joinCells(list("output")),
    expectedOutput: joinCells(list("expected_output")),
    // Nothing was evaluated if there was no answer: an empty cell is then no evaluator that failed.
    scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
    error,
    durationMs: readNumber(first("duration_ms")) ?? (seconds === undefined ? undefined : seconds * 1_000),
    run,
    usage: given(Object.fromEntries(amounts.map((role) => [role, readNumber(first(role))]))),
    metadata: given(Object.fromEntries(list("metadata").map(({ column, cell }) => [column, readContent(cell)]))),
  };
}

function readTableScores(list: (role: ColumnRole) => RoleCell[]): ToolScore[] {
  const reasons = new Map(list("reasoning").map(({ name, cell }) => [name, readString(cell)]));
  const passes = new Map(list("assessment").map(({ name, cell }) => [name, readBoolean(cell)]));
  return list("scores").map(({ name, scoreKind, cell }) => {
    const { value, failure } = readScore(scoreKind ?? "category", cell);
    const assessment = value === null ? undefined : asAssessment(passes.get(name));
    return { name, value, reasoning: failure ?? reasons.get(name), assessment };
  });
}

/** Returns the content of the only column, or an object of several. */
function joinCells(cells: readonly RoleCell[]): unknown {
  const [only] = cells;
  if (cells.length <= 1 && only?.name === only?.column) return readContent(only?.cell);
  return given(Object.fromEntries(cells.map(({ name, cell }) => [name, readContent(cell)])));
}
