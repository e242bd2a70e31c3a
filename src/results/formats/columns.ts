import { ActionError } from "../../lib/errors.ts";
import { readOwn } from "../../lib/json.ts";
import { maxColumns } from "../../lib/limits.ts";
import { toolMessages as messages, quote } from "../messages.ts";
import type { ResultColumns } from "../reading.ts";
import type { ResultRow } from "../result-row.ts";
import type { FileRecord } from "./json.ts";
import { indexName } from "./table-records.ts";
import { type ColumnKind, ColumnProfile, readString } from "./values.ts";

/** What a column holds. */
export type ColumnRole = keyof ResultColumns | UsageRole | "reasoning" | "assessment" | "unused";
type UsageRole = keyof NonNullable<ResultRow["usage"]>;

/** The roles of columns by their names. */
export type ColumnRoles = ReadonlyMap<string, ColumnRole>;

/** Maps column names to roles from a list of names, separated by spaces, for each role. */
export function mapNames(names: Partial<Record<ColumnRole, string>>): ColumnRoles {
  const lists = Object.entries(names).map(([role, list]) => [role as ColumnRole, list.split(" ")] as const);
  return new Map(lists.flatMap(([role, list]) => list.map((name) => [name, role] as const)));
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
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");
const feedbackPrefix = /^feedback\./i;

/** Roles by how the column's name begins; the rest is the member or metric. Of durations, only those with a unit. */
const rolesByPattern: readonly (readonly [RegExp, ColumnRole])[] = [
  [feedbackPrefix, "scores"],
  [/^inputs?\./i, "input"],
  [/^outputs?\./i, "output"],
  [/^reference\./i, "expected_output"],
  [new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i"), "duration_ms"],
  [new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i"), "duration_s"],
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

/** `name`: if it isn't the column's. */
type ColumnUse = Pick<Column, "role" | "warning"> & { name?: string };

/** What the use of a column depends on, apart from its own name and values. */
interface TableContext {
  columns: ReadonlyMap<string, unknown>;
  /** The columns that the user names. */
  given: ColumnRoles;
  /** LangSmith's columns are similar to Azure's. */
  isLangSmith: boolean;
  sampleRoles: ColumnRoles | undefined;
}

/**
 * Returns what every column holds: as the user says, as the tool or the column's name says, or as its values show.
 *
 * @param sampleRoles The columns of a tool's samples. All others are metrics, even if they are empty, or text with few values.
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
export function decideRoles(records: readonly FileRecord[], named: ResultColumns = {}, sampleRoles?: ColumnRoles) {
  const profiles = profileColumns(records);
  const givenNames = Object.entries(named).map(([role, names]) => [role as ColumnRole, [names].flat()] as const);
  const given = new Map(givenNames.flatMap(([role, names]) => names.map((name) => [name, role] as const)));
  const unknown = [...given.keys()].filter((column) => !profiles.has(column));
  if (unknown.length > 0) throw new ActionError(messages.unknownColumns(unknown, profiles.keys()));
  const isLangSmith = [...profiles.keys()].some((column) => column.startsWith("feedback."));
  const context = { columns: profiles, given, isLangSmith, sampleRoles };
  const columns = [...profiles].map(([column, profile]): Column => {
    const kind = profile.decideKind();
    const { role, name = column, warning } = decideUse(column, kind, context);
    const isScore = role === "scores";
    if (isScore && (kind === "comma" || kind === "scales"))
      throw new ActionError(messages.unclearNumbers(`the column ${quote(column)}`, kind));
    return { column, profile, kind, role, name: isScore ? name.replace(scoreSuffix, "") : name, warning };
  });
  const reasoned = columns.map((column): Column => {
    if (column.role !== "unused" || !reasonSuffix.test(column.column)) return column;
    // Reasons belong to the score whose name the column begins with.
    const metric = column.column.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
    const scored = columns.find(
      ({ role, name, column }) => role === "scores" && (name === metric || column === metric),
    );
    return scored === undefined ? { ...column, role: "metadata" } : { ...column, role: "reasoning", name: scored.name };
  });
  const identity = findIdentity(reasoned, records, given);
  return reasoned.map(
    (column): Column => (column === identity ? { ...column, role: "input", warning: undefined } : column),
  );
}

function profileColumns(records: readonly FileRecord[]): Map<string, ColumnProfile> {
  const profiles = new Map<string, ColumnProfile>();
  for (const { members, location } of records)
    for (const [column, cell] of Object.entries(members)) {
      const profile = profiles.get(column) ?? new ColumnProfile();
      profiles.set(column, profile);
      if (profiles.size > maxColumns) throw new ActionError(messages.tooManyColumns(undefined));
      profile.add(cell, location);
    }
  return profiles;
}

function decideUse(column: string, kind: ColumnKind, context: TableContext): ColumnUse {
  const given = context.given.get(column);
  if (given !== undefined) return { role: given };
  if (indexName.test(column)) return { role: "unused" };
  const named = readColumnName(column, kind, context);
  if (named === undefined) return decideByValues(column, kind, context);
  // A column that the user names replaces those that names suggest.
  const isTaken = [...context.given.values()].includes(named.role);
  return isTaken && !feedbackPrefix.test(column) ? { role: "metadata" } : named;
}

/** Returns what the name of a column says; undefined if it says nothing. */
function readColumnName(column: string, kind: ColumnKind, context: TableContext): ColumnUse | undefined {
  const { columns, isLangSmith, sampleRoles } = context;
  const sampleRole = sampleRoles?.get(column);
  if (sampleRole !== undefined) return { role: sampleRole };
  if (!isLangSmith && azureColumn.test(column)) return readAzureColumn(column, kind, context);
  const [pattern, patternRole] = rolesByPattern.find(([pattern]) => pattern.test(column)) ?? [];
  if (pattern && patternRole) return { role: patternRole, name: column.replace(pattern, "") };
  // These tools write seconds.
  const isMlflow = column === "latency" && [...columns.keys()].some((other) => /\/v\d+\/score$/.test(other));
  if (isMlflow || (column === "execution_time" && isLangSmith)) return { role: "duration_s" };
  const role = rolesByName.get(column.toLowerCase());
  // Among metrics, these names aren't inputs or outputs.
  const isExchange = role === "input" || role === "output" || role === "expected_output";
  if (role !== undefined && !(sampleRoles && isExchange)) return { role };
  return reasonSuffix.test(column) ? { role: "unused" } : undefined;
}

/** A metric is named like Azure's, with its evaluator if that has another name. */
function readAzureColumn(column: string, kind: ColumnKind, { columns }: TableContext): ColumnUse {
  const [, evaluator = "", member = ""] = azureColumn.exec(column) ?? [];
  const suffix = member.endsWith("_result") ? "_result" : reasonSuffix.exec(member)?.[0];
  const part = suffix === undefined ? member : member.slice(0, -suffix.length);
  // The evaluator f1_score has the metric f1_score, but f1_result and f1_threshold.
  const hasOwnName = suffix === undefined || columns.has(`outputs.${evaluator}.${part}`);
  const metric = !hasOwnName && columns.has(`outputs.${evaluator}.${part}_score`) ? `${part}_score` : part;
  const name = metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`;
  if (suffix !== undefined) return { role: suffix === "_result" ? "assessment" : "reasoning", name };
  // The names of older versions, which are written in addition to the current ones.
  if (member.startsWith("gpt_")) return { role: "unused" };
  const isDetail = /_(?:threshold|passed|status|properties|details)$/.test(member);
  const isScore = kind === "number" || kind === "boolean" || kind === "category";
  return isDetail || !isScore ? { role: "metadata" } : { role: "scores", name };
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
function decideByValues(column: string, kind: ColumnKind, { given, sampleRoles }: TableContext): ColumnUse {
  if (unitless.test(column) && kind === "number") return { role: "metadata", warning: messages.noUnit(column) };
  const hasGivenScores = [...given.values()].includes("scores");
  if (hasGivenScores || isIdentifierName(column) || timeName.test(column)) return { role: "metadata" };
  if ((sampleRoles ? kindsOfRest : scoreKinds).has(kind)) return { role: "scores" };
  if (kind === "mixed") throw new ActionError(messages.mixedColumn(column));
  const because = unusedReasons[kind];
  // In a plain table, text is metadata.
  if (because === undefined || (kind === "text" && !sampleRoles)) return { role: "metadata" };
  const fix = kind === "quantity" ? "write plain numbers" : undefined;
  return { role: "metadata", warning: messages.unusedColumn(column, because, fix) };
}

// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds: ReadonlySet<ColumnKind> = new Set(["text", "id", "category"]);

/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function findIdentity(columns: readonly Column[], records: readonly FileRecord[], given: ColumnRoles) {
  if (columns.some(({ role }) => role === "record_id" || role === "input")) return undefined;
  const unique = columns.filter(({ column, role }) => {
    if (role !== "metadata" || given.has(column)) return false;
    const values = new Set<string>();
    return records.every(({ members }, row) => {
      const text = readString(readOwn(members, column));
      if (text !== undefined) values.add(`${readString(members.run) ?? ""}\n${text}`);
      return values.size === row + 1;
    });
  });
  const text = unique.find(({ kind }) => textKinds.has(kind));
  return text ?? unique.find(({ column }) => isIdentifierName(column) && !positionName.test(column));
}
