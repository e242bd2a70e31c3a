import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages, quote } from "../messages.ts";
import type { ResultColumns } from "../reading.ts";
import { type ColumnKind, type ColumnProfile, type ScoreKind, toScoreKind } from "./values.ts";

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

const prefixes: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^inputs?\./i, "input"],
  [/^outputs?\./i, "output"],
  [/^reference\./i, "expected_output"],
];
const feedbackPrefix = /^feedback\./i;

const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The column of an evaluator of Azure AI Evaluation: `outputs.relevance.relevance_reason`. */
export const azureColumn = /^outputs\.([^.]+)\.([^.]+)$/;
/** The name of pandas' index. */
export const indexName = /^(?:|unnamed: \d+)$/i;
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

/** What is known about a column after the whole table was read. */
export interface ColumnFacts {
  profile: ColumnProfile;
  kind: ColumnKind;
  /** Every row has a value, and no two rows have the same one. */
  isUnique: boolean;
}

/** What a column holds. */
export interface Column {
  column: string;
  role: ColumnRole;
  /** The member of an input of several columns, the metric of a score, a reason, or an assessment; else the column's name. */
  name: string;
  /** How the values of a score are read. */
  scoreKind?: ScoreKind;
  /** Warns that a column that looks like a score or a duration isn't used. */
  warning?: string;
}

/** What is known about the columns of a tool's table. */
export interface TablePreset {
  roles: ReadonlyMap<string, ColumnRole>;
  /** All other columns are metrics, even if they are empty, or text that repeats few values. */
  restIsScores: boolean;
}

/** What the role of a column depends on, apart from its own name and values. */
interface TableContext {
  facts: ReadonlyMap<string, ColumnFacts>;
  /** The columns that the user names. */
  given: ReadonlyMap<string, Column>;
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
  facts: ReadonlyMap<string, ColumnFacts>,
  named: ResultColumns = {},
  preset?: TablePreset,
): Column[] {
  const isLangSmith = [...facts.keys()].some((column) => column.startsWith("feedback."));
  const context = { facts, given: readGivenRoles(facts, named), isLangSmith, preset };
  const columns = [...facts].map(([column, { kind }]) => decideColumn(column, kind, context));
  return markIdentity(
    columns.map((column) => findReasoned(column, columns)),
    context,
  );
}

function readGivenRoles(facts: TableContext["facts"], named: ResultColumns): Map<string, Column> {
  const pairs = Object.entries(named).flatMap(([role, columns]) =>
    [columns].flat().map((column) => ({ column, role: role as ColumnRole, name: column })),
  );
  const unknown = pairs.map(({ column }) => column).filter((column) => !facts.has(column));
  if (unknown.length > 0) throw new ActionError(messages.unknownColumns(unknown, facts.keys()));
  return new Map(
    pairs.map((given) => {
      const { column, role } = given;
      const kind = facts.get(column)?.kind ?? "empty";
      return [column, role === "scores" ? toScoreColumn(column, column, kind) : given];
    }),
  );
}

/** Returns a column that is a metric because the user or its name says so, whatever its values are. */
function toScoreColumn(column: string, metric: string, kind: ColumnKind): Column {
  if (kind === "comma" || kind === "scales")
    throw new ActionError(messages.unclearNumbers(`the column ${quote(column)}`, kind));
  return { column, role: "scores", name: metric.replace(scoreSuffix, ""), scoreKind: toScoreKind(kind) };
}

function decideColumn(column: string, kind: ColumnKind, context: TableContext): Column {
  const given = context.given.get(column);
  if (given !== undefined) return given;
  if (indexName.test(column)) return { column, role: "unused", name: "" };
  const named = readColumnName(column, kind, context);
  if (named === undefined) return decideByValues(column, kind, context);
  // A column that the user names replaces those that names suggest.
  const isTaken = [...context.given.values()].some(({ role }) => role === named.role);
  return isTaken && !feedbackPrefix.test(column) ? { column, role: "metadata", name: column } : named;
}

/** Returns what the name of a column says; undefined if it says nothing. */
function readColumnName(column: string, kind: ColumnKind, { facts, isLangSmith, preset }: TableContext) {
  const presetRole = preset?.roles.get(column);
  if (presetRole !== undefined) return { column, role: presetRole, name: column };
  const [, evaluator, member] = azureColumn.exec(column) ?? [];
  if (evaluator !== undefined && member !== undefined && !isLangSmith)
    return readAzureColumn({ column, evaluator, member, kind }, facts);
  if (feedbackPrefix.test(column)) return toScoreColumn(column, column.replace(feedbackPrefix, ""), kind);
  const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(column)) ?? [];
  if (prefix && prefixed) return { column, role: prefixed, name: column.replace(prefix, "") };
  const role = findDurationRole(column, facts, isLangSmith) ?? rolesByName.get(column.toLowerCase());
  // Among metrics, these names aren't inputs or outputs.
  const isExchange = role === "input" || role === "output" || role === "expected_output";
  if (role !== undefined && !(preset?.restIsScores && isExchange)) return { column, role, name: column };
  return reasonSuffix.test(column) ? { column, role: "unused" as const, name: column } : undefined;
}

/** A metric is named like Azure's, with its evaluator if that has another name. */
function readAzureColumn(
  { column, evaluator, member, kind }: { column: string; evaluator: string; member: string; kind: ColumnKind },
  facts: TableContext["facts"],
): Column {
  const suffix = member.endsWith("_result") ? "_result" : reasonSuffix.exec(member)?.[0];
  const part = suffix === undefined ? member : member.slice(0, -suffix.length);
  // The evaluator f1_score has the metric f1_score, but f1_result and f1_threshold.
  const hasOwnName = suffix === undefined || facts.has(`outputs.${evaluator}.${part}`);
  const metric = !hasOwnName && facts.has(`outputs.${evaluator}.${part}_score`) ? `${part}_score` : part;
  const name = metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`;
  if (suffix !== undefined) return { column, role: suffix === "_result" ? "assessment" : "reasoning", name };
  // The names of older versions, which are written in addition to the current ones.
  if (member.startsWith("gpt_")) return { column, role: "unused", name: "" };
  const isDetail = /_(?:threshold|passed|status|properties|details)$/.test(member);
  const isScore = kind === "number" || kind === "boolean" || kind === "category";
  return isDetail || !isScore ? { column, role: "metadata", name: column } : toScoreColumn(column, name, kind);
}

/** The unit of a duration is known from the column's name, or because its tool writes seconds (LangSmith, MLflow). */
function findDurationRole(column: string, facts: TableContext["facts"], isLangSmith: boolean): ColumnRole | undefined {
  if (milliseconds.test(column)) return "duration_ms";
  const isLangSmithTime = column === "execution_time" && isLangSmith;
  const isMlflow = column === "latency" && [...facts.keys()].some((other) => /\/v\d+\/score$/.test(other));
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
function decideByValues(column: string, kind: ColumnKind, { given, preset }: TableContext): Column {
  const metadata: Column = { column, role: "metadata", name: column };
  if (unitless.test(column) && kind === "number") return { ...metadata, warning: messages.noUnit(column) };
  const hasGivenScores = [...given.values()].some(({ role }) => role === "scores");
  if (hasGivenScores || isIdentifierName(column) || timeName.test(column)) return metadata;
  const restIsScores = preset?.restIsScores === true;
  if ((restIsScores ? kindsOfRest : scoreKinds).has(kind)) return toScoreColumn(column, column, kind);
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
  if (scored === undefined) return { column: column.column, role: "metadata", name: column.column };
  return { column: column.column, role: "reasoning", name: scored.name };
}

// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds: ReadonlySet<ColumnKind> = new Set(["text", "id", "category"]);

/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function markIdentity(columns: readonly Column[], { facts, given }: TableContext): Column[] {
  if (columns.some(({ role }) => role === "record_id" || role === "input")) return [...columns];
  const unique = columns.filter(
    ({ column, role }) => role === "metadata" && facts.get(column)?.isUnique && !given.has(column),
  );
  const text = unique.find(({ column }) => textKinds.has(facts.get(column)?.kind ?? "empty"));
  const identifier = unique.find(({ column }) => isIdentifierName(column) && !positionName.test(column));
  const identity = text ?? identifier;
  return columns.map((column) =>
    column === identity ? { column: column.column, role: "input", name: column.column } : column,
  );
}
