import { ActionError } from "../../lib/errors.ts";
import { maxColumns } from "../../lib/limits.ts";
import { toolMessages as messages } from "../messages.ts";
import {
  azureColumn,
  type Column,
  type ColumnFacts,
  type ColumnRole,
  decideRoles,
  mapNames,
  type TablePreset,
} from "./columns.ts";
import { asAssessment, isMembers, pickPresent } from "./json.ts";
import { readRecords, type TableRecord } from "./table-records.ts";
import type { Format, Source, ToolFile, ToolRow, ToolScore } from "./tool-file.ts";
import { ColumnProfile, readBoolean, readContent, readError, readNumber, readScore, readString } from "./values.ts";

/** A plain table. Only LangSmith's is recognized. For others the user names the format, because the score columns are a guess. */
export const table: Format = {
  format: "table",
  matches: (sample) =>
    sample.kind === "table" &&
    ["inputs.", "feedback."].every((prefix) => sample.columns.some((column) => column.startsWith(prefix))),
  read: async (source) => await readTable(source, "a table"),
};

/** The JSON of Azure AI Evaluation (`output_path`), or its rows alone. `columns.ts` knows its columns. */
export const azure: Format = {
  format: "azure",
  matches: (sample) => {
    if (sample.kind === "document") return Array.isArray(sample.value.rows) && isMembers(sample.value.metrics);
    if (sample.kind !== "table") return false;
    const hasInput = sample.columns.some((column) => column.startsWith("inputs."));
    // LangSmith's columns are similar.
    const isLangSmith = sample.columns.some((column) => column.startsWith("feedback."));
    return hasInput && !isLangSmith && sample.columns.some((column) => azureColumn.test(column));
  },
  read: async (source) => await readTable(source, "Azure AI Evaluation"),
};

// The columns of Ragas' samples, those of 0.1 among them.
const ragasRoles = mapNames({
  record_id: "record_id",
  input: "user_input question",
  output: "response answer",
  expected_output: "reference ground_truth ground_truths",
  metadata:
    "retrieved_contexts reference_contexts contexts multi_responses rubrics rubric persona_name query_style query_length retrieved_context_ids reference_context_ids reference_tool_calls reference_topics id",
});
const ragasSignatures = [
  ["user_input", "response"],
  ["user_input", "reference"],
  ["question", "answer", "contexts"],
];

/**
 * The result of Ragas' `evaluate(...).to_pandas()`, in any form. Every column that isn't of a sample is a metric, unless
 * it has IDs, times, or text that hardly repeats.
 */
export const ragas: Format = {
  format: "ragas",
  matches: (sample) =>
    sample.kind === "table" && ragasSignatures.some((names) => names.every((name) => sample.columns.includes(name))),
  read: async (source) => await readTable(source, "Ragas", { roles: ragasRoles, restIsScores: true }),
};

// Metrics of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;

/** Reads a table. @throws ActionError if a column can't be read, or no column has scores. */
async function readTable(source: Source, tool: string, preset?: TablePreset): Promise<ToolFile> {
  const skipped = new Map<string, number>();
  const records = await readRecords(source, skipped);
  const facts = profileColumns(records.filter(({ fault }) => fault === undefined));
  const columns = decideRoles(facts, source.file.reading?.columns, preset);
  const scoreColumns = columns.filter(({ role }) => role === "scores");
  if (columns.length > 0 && scoreColumns.length === 0) throw new ActionError(messages.noScoreColumn(facts.keys()));
  const byRole = Map.groupBy(columns, ({ role }) => role);
  return {
    format: tool,
    impliesCompletion: source.kind === "document",
    rows: records.map((record) => readTableRow(record, byRole)),
    isTyped: true,
    skipped,
    lowerIsBetter: new Set(scoreColumns.map(({ name }) => name).filter((name) => lowerNames.test(name))),
    notes: [describeRoles(byRole)],
    warnings: listWarnings(facts, columns),
  };
}

/** Returns what the values of each column show over all rows. */
function profileColumns(records: readonly TableRecord[]): Map<string, ColumnFacts> {
  const columns = new Map<string, { profile: ColumnProfile; values: Set<string> }>();
  for (const [row, { members, location }] of records.entries()) {
    const run = readString(members.run) ?? "";
    for (const [name, cell] of Object.entries(members)) {
      const column = columns.get(name) ?? { profile: new ColumnProfile(), values: new Set() };
      columns.set(name, column);
      column.profile.add(cell, location);
      const text = readString(cell);
      // Once a row has no value, or the value of another row, no more are added.
      if (text !== undefined && column.values.size === row) column.values.add(`${run}\n${text}`);
    }
    if (columns.size > maxColumns) throw new ActionError(messages.tooManyColumns(undefined));
  }
  return new Map(
    [...columns].map(([name, { profile, values }]) => [
      name,
      { profile, kind: profile.decideKind(), isUnique: values.size === records.length },
    ]),
  );
}

type ColumnsByRole = ReadonlyMap<ColumnRole, readonly Column[]>;

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

/** Describes how the columns are used. */
function describeRoles(byRole: ColumnsByRole): string {
  const described = listedRoles.flatMap((role) => {
    const columns = byRole.get(role) ?? [];
    return columns.length === 0 ? [] : [`${role} from ${columns.map(({ column }) => column).join(", ")}`];
  });
  return described.length === 0 ? "no column names an input" : described.join(", ");
}

const tokenRoles = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"] as const;
const amountRoles: ReadonlySet<ColumnRole> = new Set(["run", "duration_ms", "duration_s", ...tokenRoles]);

function listWarnings(facts: ReadonlyMap<string, ColumnFacts>, columns: readonly Column[]): string[] {
  const odd: string[] = [];
  const lost: string[] = [];
  for (const { column, role, scoreKind } of columns) {
    const profile = facts.get(column)?.profile ?? new ColumnProfile();
    if (scoreKind !== undefined) odd.push(...profile.describeOddValues(column, scoreKind));
    const { count, first } = profile.findOddValues("number");
    if (amountRoles.has(role) && count > 0) lost.push(messages.oddAmounts(column, count, role, first));
  }
  const unused = columns.flatMap(({ warning }) => warning ?? []);
  const isIdentified = columns.some(({ role }) => role === "record_id" || role === "input");
  return [...odd, ...lost, ...unused, ...(isIdentified || columns.length === 0 ? [] : [messages.noIdentity])];
}

function readTableRow({ location, members, fault }: TableRecord, byRole: ColumnsByRole): ToolRow {
  if (fault !== undefined) return { location, scores: [], fault };
  const first = (role: ColumnRole) => {
    const [column] = byRole.get(role) ?? [];
    return column && members[column.column];
  };
  const run = readNumber(first("run"));
  if (run !== undefined && !(Number.isInteger(run) && run >= 1))
    return { location, scores: [], fault: messages.badRun };
  const errors = (byRole.get("error") ?? []).flatMap(({ column }) => readError(members[column]) ?? []);
  const scores = readTableScores(byRole, members);
  const seconds = readNumber(first("duration_s"));
  const metadata = (byRole.get("metadata") ?? []).map(({ column }) => [column, readContent(members[column])]);
  return {
    location,
    record_id: readString(first("record_id")),
    input: joinCells(byRole.get("input"), members),
    output: joinCells(byRole.get("output"), members),
    expected_output: joinCells(byRole.get("expected_output"), members),
    // Without an answer nothing was evaluated, so an empty cell doesn't mean that an evaluator failed.
    scores: errors.length === 0 ? scores : scores.filter(({ value }) => value !== null),
    error: errors[0],
    duration_ms: readNumber(first("duration_ms")) ?? (seconds === undefined ? undefined : seconds * 1_000),
    run,
    usage: pickPresent(Object.fromEntries(tokenRoles.map((role) => [role, readNumber(first(role))]))),
    metadata: pickPresent(Object.fromEntries(metadata)),
  };
}

function readTableScores(byRole: ColumnsByRole, members: TableRecord["members"]): ToolScore[] {
  const reasons = new Map(byRole.get("reasoning")?.map(({ name, column }) => [name, readString(members[column])]));
  const passes = new Map(byRole.get("assessment")?.map(({ name, column }) => [name, readBoolean(members[column])]));
  return (byRole.get("scores") ?? []).map(({ name, scoreKind = "category", column }) => {
    const { value, failure } = readScore(scoreKind, members[column]);
    const assessment = value === null ? undefined : asAssessment(passes.get(name));
    return { name, value, reasoning: failure ?? reasons.get(name), assessment };
  });
}

/** Returns the content of the only column, or an object of several. */
function joinCells(columns: readonly Column[] = [], members: TableRecord["members"]): unknown {
  const [only] = columns;
  if (columns.length <= 1 && only?.name === only?.column) return only && readContent(members[only.column]);
  return pickPresent(Object.fromEntries(columns.map(({ name, column }) => [name, readContent(members[column])])));
}
