import { ActionError } from "../../lib/errors.ts";
import { readOwn } from "../../lib/json.ts";
import { toolMessages as messages } from "../messages.ts";
import { azureColumn, type Column, type ColumnRole, type ColumnRoles, decideRoles, mapNames } from "./columns.ts";
import { type FileRecord, isMembers, type Members, pickPresent } from "./json.ts";
import { readRecords } from "./table-records.ts";
import type { Format, Source, ToolFile, ToolRow } from "./tool-file.ts";
import { readBoolean, readContent, readError, readNumber, readScore, readString } from "./values.ts";

/** A plain table. Only LangSmith's is recognized. For others the user names the format, because the score columns are a guess. */
export const table: Format = {
  matchesRow: (row) => hasPrefix(row, "inputs.") && hasPrefix(row, "feedback."),
  read: async (source) => await readTable(source, "a table"),
};

/** The JSON of Azure AI Evaluation (`output_path`), or its rows alone. `columns.ts` knows its columns. */
export const azure: Format = {
  matchesDocument: ({ rows, metrics }) => Array.isArray(rows) && isMembers(metrics),
  matchesRow: (row) => {
    // LangSmith's columns are similar.
    const isLangSmith = hasPrefix(row, "feedback.");
    return hasPrefix(row, "inputs.") && !isLangSmith && Object.keys(row).some((column) => azureColumn.test(column));
  },
  read: async (source) => await readTable(source, "Azure AI Evaluation"),
};

function hasPrefix(row: Members, prefix: string): boolean {
  return Object.keys(row).some((column) => column.startsWith(prefix));
}

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
  matchesRow: (row) => ragasSignatures.some((names) => names.every((name) => Object.hasOwn(row, name))),
  read: async (source) => await readTable(source, "Ragas", ragasRoles),
};

// Metrics of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;

/** What the log says of a table's columns. */
const listedRoles = "record_id input output expected_output error duration_ms duration_s metadata".split(" ");

/** Reads a table. @throws ActionError if a column can't be read, or no column has scores. */
async function readTable(source: Source, tool: string, sampleRoles?: ColumnRoles): Promise<ToolFile> {
  const skipped = new Map<string, number>();
  const records = await readRecords(source, skipped);
  const usable = records.filter(({ fault }) => fault === undefined);
  const columns = decideRoles(usable, source.file.reading?.columns, sampleRoles);
  const byRole = Map.groupBy(columns, ({ role }) => role);
  const metrics = byRole.get("scores")?.map(({ name }) => name) ?? [];
  if (columns.length > 0 && metrics.length === 0)
    throw new ActionError(messages.noScoreColumn(columns.map(({ column }) => column)));
  const uses = listedRoles.flatMap((role) => {
    const names = byRole.get(role as ColumnRole)?.map(({ column }) => column);
    return names === undefined ? [] : [`${role} from ${names.join(", ")}`];
  });
  return {
    format: tool,
    impliesCompletion: source.kind === "document",
    rows: records.map((record) => readTableRow(record, byRole)),
    isTyped: true,
    skipped,
    lowerIsBetter: new Set(metrics.filter((name) => lowerNames.test(name))),
    notes: [uses.join(", ") || "no column names an input"],
    warnings: listWarnings(columns),
  };
}

type ColumnsByRole = ReadonlyMap<ColumnRole, readonly Column[]>;

const usageRoles = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"] as const;
const amountRoles: ReadonlySet<ColumnRole> = new Set(["run", "duration_ms", "duration_s", ...usageRoles]);

function listWarnings(columns: readonly Column[]): string[] {
  const odd = columns.flatMap(({ column, role, profile }) =>
    role === "scores" ? profile.describeOddValues(column) : [],
  );
  const lost = columns.flatMap(({ column, role, profile }) => {
    const { count, first } = profile.findOddValues("number");
    return amountRoles.has(role) && count > 0 ? [messages.oddAmounts(column, count, role, first)] : [];
  });
  const unused = columns.flatMap(({ warning }) => warning ?? []);
  const isIdentified = columns.some(({ role }) => role === "record_id" || role === "input");
  return [...odd, ...lost, ...unused, ...(isIdentified || columns.length === 0 ? [] : [messages.noIdentity])];
}

function readTableRow({ location, members, fault }: FileRecord, byRole: ColumnsByRole): ToolRow {
  if (fault !== undefined) return { location, fault };
  const list = (role: ColumnRole) =>
    (byRole.get(role) ?? []).map(({ name, column, kind }) => ({ name, column, kind, cell: readOwn(members, column) }));
  const first = (role: ColumnRole) => list(role)[0]?.cell;
  const run = readNumber(first("run"));
  if (run !== undefined && !(Number.isInteger(run) && run >= 1)) return { location, fault: messages.badRun };
  const [error] = list("error").flatMap(({ cell }) => readError(cell) ?? []);
  const reasons = new Map(list("reasoning").map(({ name, cell }) => [name, readString(cell)]));
  const passes = new Map(list("assessment").map(({ name, cell }) => [name, readBoolean(cell)]));
  const scores = list("scores").map(({ name, kind, cell }) => {
    const { value, failure } = readScore(kind, cell);
    const hasPassed = value === null ? undefined : passes.get(name);
    return { name, value, reasoning: failure ?? reasons.get(name), hasPassed };
  });
  const seconds = readNumber(first("duration_s"));
  return {
    location,
    record_id: readString(first("record_id")),
    input: joinCells(list("input")),
    output: joinCells(list("output")),
    expected_output: joinCells(list("expected_output")),
    // Without an answer nothing was evaluated, so an empty cell doesn't mean that an evaluator failed.
    scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
    error,
    duration_ms: readNumber(first("duration_ms")) ?? (seconds && seconds * 1_000),
    run,
    usage: Object.fromEntries(usageRoles.map((role) => [role, readNumber(first(role))])),
    metadata: Object.fromEntries(list("metadata").map(({ name, cell }) => [name, readContent(cell)])),
  };
}

/** Returns the content of the only column, or an object of several. */
function joinCells(cells: readonly { name: string; column: string; cell: unknown }[]): unknown {
  const [first] = cells;
  if (cells.length === 1 && first?.name === first?.column) return readContent(first?.cell);
  return pickPresent(Object.fromEntries(cells.map(({ name, cell }) => [name, readContent(cell)])));
}
