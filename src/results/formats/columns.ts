import { ActionError } from "../../lib/errors.ts";
import { readOwn } from "../../lib/json.ts";
import { maxColumns } from "../../lib/limits.ts";
import { toolMessages as messages, quote } from "../messages.ts";
import type { ResultColumns } from "../reading.ts";
import type { FileRecord } from "./json.ts";
import { indexName } from "./table-records.ts";
import { type ColumnKind, ColumnProfile, readString } from "./values.ts";

/** What a column holds. */
export type ColumnRole =
  | keyof ResultColumns
  | "input_tokens"
  | "output_tokens"
  | "total_tokens"
  | "cost_usd"
  | "reasoning"
  | "assessment"
  | "unused";

/** Maps column names to roles from a list of names, separated by spaces, for each role. */
export function mapNames(names: Partial<Record<ColumnRole, string>>): ReadonlyMap<string, ColumnRole> {
  return new Map(
    Object.entries(names).flatMap(([role, list]) =>
      list.split(" ").map((name): [string, ColumnRole] => [name, role as ColumnRole]),
    ),
  );
}

/** Roles by the name of the column in lower case. */
const rolesByName = mapNames({
  record_id: "record_id",
  input: "input inputs question query prompt user_input",
  output: "output outputs response answer actual_output prediction completion",
  expected_output: "expected expected_output reference ground_truth target label",
  error: "error error_message exception",
  run: "run",
  // The cost of an answer isn't a score: less is better.
  input_tokens: "input_tokens prompt_tokens",
  output_tokens: "output_tokens completion_tokens",
  total_tokens: "total_tokens token_count",
  cost_usd: "cost cost_usd total_cost",
});

const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");

const feedbackPrefix = /^feedback\./i;
const prefixes: readonly (readonly [RegExp, ColumnRole])[] = [
  [feedbackPrefix, "scores"],
  [/^inputs?\./i, "input"],
  [/^outputs?\./i, "output"],
  [/^reference\./i, "expected_output"],
];

const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The column of an evaluator of Azure AI Evaluation: `outputs.relevance.relevance_reason`. */
export const azureColumn = /^outputs\.([^.]+)\.([^.]+)$/;
const identifierName = /^(?:id|idx|index|row|row_number|line_number|uuid|guid|seed|.*_(?:id|uuid))$/i;
const camelCaseId = /[a-z]I[dD]$/;
const timeName =
  /^(?:date|datetime|timestamp|epoch|.*_(?:at|date|time|timestamp|ms|millis|milliseconds|secs?|seconds))$/i;
const positionName = /^(?:idx|index|row|row_number|line_number|seed)$/i;

function isIdentifierName(name: string): boolean {
  return identifierName.test(name) || camelCaseId.test(name);
}

/** Whether a name says that its values are IDs, positions, times, or durations, which aren't metrics. */
export function isNoMetricName(name: string): boolean {
  return isIdentifierName(name) || timeName.test(name) || unitless.test(name);
}

/** A column of a table, and what it holds. */
export interface Column {
  column: string;
  profile: ColumnProfile;
  kind: ColumnKind;
  role: ColumnRole;
  /** The member of an input of several columns, the metric of a score, a reason, or an assessment; else the column's name. */
  name: string;
  /** Warns that a column that looks like a score or a duration isn't used. */
  warning?: string | undefined;
}

/** A column as its values show it. */
type ProfiledColumn = Pick<Column, "column" | "profile" | "kind">;

/** What is known about the columns of a tool's table. */
export interface TablePreset {
  roles: ReadonlyMap<string, ColumnRole>;
  /** All other columns are metrics, even if they are empty, or text that repeats few values. */
  restIsScores: boolean;
}

/** What the role of a column depends on, apart from its own name and values. */
interface TableContext {
  columns: ReadonlyMap<string, ProfiledColumn>;
  /** The columns that the user names. */
  given: ReadonlyMap<string, ColumnRole>;
  /** LangSmith's columns are similar to Azure's. */
  isLangSmith: boolean;
  preset: TablePreset | undefined;
}

/**
 * Returns what every column holds: as the user says, as the tool or the column's name says, or as its values show.
 *
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
export function decideRoles(
  records: readonly FileRecord[],
  named: ResultColumns = {},
  preset?: TablePreset,
): readonly Column[] {
  const columns = profileColumns(records);
  const given = new Map(
    Object.entries(named).flatMap(([role, names]) => [names].flat().map((name) => [name, role as ColumnRole] as const)),
  );
  const unknown = [...given.keys()].filter((column) => !columns.has(column));
  if (unknown.length > 0) throw new ActionError(messages.unknownColumns(unknown, columns.keys()));
  const isLangSmith = [...columns.keys()].some((column) => column.startsWith("feedback."));
  const context = { columns, given, isLangSmith, preset };
  const decided = [...columns.values()].map((column) => decideColumn(column, context));
  const reasoned = decided.map((column) => findReasoned(column, decided));
  const identity = findIdentity(reasoned, records, context);
  return reasoned.map((column) => (column === identity ? assignRole(column, "input") : column));
}

function profileColumns(records: readonly FileRecord[]): Map<string, ProfiledColumn> {
  const profiles = new Map<string, ColumnProfile>();
  for (const { members, location } of records) {
    for (const [column, cell] of Object.entries(members)) {
      const profile = profiles.get(column) ?? new ColumnProfile();
      profiles.set(column, profile);
      if (profiles.size > maxColumns) throw new ActionError(messages.tooManyColumns(undefined));
      profile.add(cell, location);
    }
  }
  return new Map(
    [...profiles].map(([column, profile]) => [column, { column, profile, kind: profile.decideKind() }] as const),
  );
}

/** @throws ActionError if a metric has numbers that can be read in two ways. */
function assignRole({ column, profile, kind }: ProfiledColumn, role: ColumnRole, name = column): Column {
  if (role !== "scores") return { column, profile, kind, role, name };
  if (kind === "comma" || kind === "scales")
    throw new ActionError(messages.unclearNumbers(`the column ${quote(column)}`, kind));
  return { column, profile, kind, role, name: name.replace(scoreSuffix, "") };
}

function decideColumn(profiled: ProfiledColumn, context: TableContext): Column {
  const { column } = profiled;
  const given = context.given.get(column);
  if (given !== undefined) return assignRole(profiled, given);
  if (indexName.test(column)) return assignRole(profiled, "unused");
  const named = readColumnName(profiled, context);
  if (named === undefined) return decideByValues(profiled, context);
  // A column that the user names replaces those that names suggest.
  const isTaken = [...context.given.values()].includes(named.role);
  return isTaken && !feedbackPrefix.test(column) ? assignRole(profiled, "metadata") : named;
}

/** Returns what the name of a column says; undefined if it says nothing. */
function readColumnName(profiled: ProfiledColumn, context: TableContext): Column | undefined {
  const { column } = profiled;
  const { columns, isLangSmith, preset } = context;
  const presetRole = preset?.roles.get(column);
  if (presetRole !== undefined) return assignRole(profiled, presetRole);
  if (!isLangSmith && azureColumn.test(column)) return readAzureColumn(profiled, columns);
  const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(column)) ?? [];
  if (prefix && prefixed) return assignRole(profiled, prefixed, column.replace(prefix, ""));
  const role = findDurationRole(column, context) ?? rolesByName.get(column.toLowerCase());
  // Among metrics, these names aren't inputs or outputs.
  const isExchange = role === "input" || role === "output" || role === "expected_output";
  if (role !== undefined && !(preset?.restIsScores && isExchange)) return assignRole(profiled, role);
  return reasonSuffix.test(column) ? assignRole(profiled, "unused") : undefined;
}

/** A metric is named like Azure's, with its evaluator if that has another name. */
function readAzureColumn(profiled: ProfiledColumn, columns: TableContext["columns"]): Column {
  const { column, kind } = profiled;
  const [, evaluator = "", member = ""] = azureColumn.exec(column) ?? [];
  const suffix = member.endsWith("_result") ? "_result" : reasonSuffix.exec(member)?.[0];
  const part = suffix === undefined ? member : member.slice(0, -suffix.length);
  // The evaluator f1_score has the metric f1_score, but f1_result and f1_threshold.
  const hasOwnName = suffix === undefined || columns.has(`outputs.${evaluator}.${part}`);
  const metric = !hasOwnName && columns.has(`outputs.${evaluator}.${part}_score`) ? `${part}_score` : part;
  const name = metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`;
  if (suffix !== undefined) return assignRole(profiled, suffix === "_result" ? "assessment" : "reasoning", name);
  // The names of older versions, which are written in addition to the current ones.
  if (member.startsWith("gpt_")) return assignRole(profiled, "unused");
  const isDetail = /_(?:threshold|passed|status|properties|details)$/.test(member);
  const isScore = kind === "number" || kind === "boolean" || kind === "category";
  return isDetail || !isScore ? assignRole(profiled, "metadata") : assignRole(profiled, "scores", name);
}

/** The unit of a duration is known from the column's name, or because its tool writes seconds (LangSmith, MLflow). */
function findDurationRole(column: string, { columns, isLangSmith }: TableContext): ColumnRole | undefined {
  if (milliseconds.test(column)) return "duration_ms";
  const isLangSmithTime = column === "execution_time" && isLangSmith;
  const isMlflow = column === "latency" && [...columns.keys()].some((other) => /\/v\d+\/score$/.test(other));
  return seconds.test(column) || isLangSmithTime || isMlflow ? "duration_s" : undefined;
}

const scoreKinds: ReadonlySet<ColumnKind> = new Set(["number", "boolean", "comma", "scales"]);
const kindsOfRest: ReadonlySet<ColumnKind> = new Set([...scoreKinds, "category", "empty", "failed"]);
/** Why a column that could be a metric isn't used as one. */
const unusedReasons: Partial<Record<ColumnKind, string>> = {
  empty: "has no values",
  failed: "only has errors",
  quantity: "has numbers with units or fractions",
  text: "has text that hardly repeats",
};

/** A column that no name explains: its values decide whether it is a metric. */
function decideByValues(profiled: ProfiledColumn, { given, preset }: TableContext): Column {
  const { column, kind } = profiled;
  const metadata = assignRole(profiled, "metadata");
  if (unitless.test(column) && kind === "number") return { ...metadata, warning: messages.noUnit(column) };
  const hasGivenScores = [...given.values()].includes("scores");
  if (hasGivenScores || isIdentifierName(column) || timeName.test(column)) return metadata;
  const restIsScores = preset?.restIsScores === true;
  if ((restIsScores ? kindsOfRest : scoreKinds).has(kind)) return assignRole(profiled, "scores");
  if (kind === "mixed") throw new ActionError(messages.mixedColumn(column));
  const because = unusedReasons[kind];
  // In a plain table, text is metadata.
  if (because === undefined || (kind === "text" && !restIsScores)) return metadata;
  const fix = kind === "quantity" ? "write plain numbers" : undefined;
  return { ...metadata, warning: messages.unusedColumn(column, because, fix) };
}

/** A column of reasons belongs to the score whose name it begins with. */
function findReasoned(column: Column, columns: readonly Column[]): Column {
  if (column.role !== "unused" || !reasonSuffix.test(column.column)) return column;
  const metric = column.column.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
  const scored = columns.find((other) => other.role === "scores" && (other.name === metric || other.column === metric));
  return scored === undefined ? assignRole(column, "metadata") : assignRole(column, "reasoning", scored.name);
}

// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds: ReadonlySet<ColumnKind> = new Set(["text", "id", "category"]);

/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function findIdentity(columns: readonly Column[], records: readonly FileRecord[], { given }: TableContext) {
  if (columns.some(({ role }) => role === "record_id" || role === "input")) return undefined;
  const unique = columns.filter(({ column, role }) => {
    if (role !== "metadata" || given.has(column)) return false;
    const values = records.flatMap(({ members }) => {
      const text = readString(readOwn(members, column));
      return text === undefined ? [] : `${readString(members.run) ?? ""}\n${text}`;
    });
    return new Set(values).size === records.length;
  });
  const text = unique.find(({ kind }) => textKinds.has(kind));
  return text ?? unique.find(({ column }) => isIdentifierName(column) && !positionName.test(column));
}
