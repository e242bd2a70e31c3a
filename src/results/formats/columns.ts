import { ActionError } from "../../lib/errors.ts";
import type { ResultColumns } from "../reading.ts";
import { quote } from "../validation.ts";
import { type ColumnKind, type ColumnProfile, toScoreKind } from "./column-profile.ts";
import { messages } from "./messages.ts";
import type { ScoreKind } from "./values.ts";

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

const namesByRole: Partial<Record<ColumnRole, string>> = {
  record_id: "record_id",
  input: "input inputs question query prompt user_input",
  output: "output outputs response answer actual_output prediction completion",
  expected_output: "expected expected_output reference ground_truth target label",
  error: "error error_message exception",
  run: "run",
  // What an answer costs isn't a score: less of it is better.
  input_tokens: "input_tokens prompt_tokens",
  output_tokens: "output_tokens completion_tokens",
  total_tokens: "total_tokens token_count",
  cost_usd: "cost cost_usd total_cost",
};

/** Maps column names to roles from a list of names, separated by spaces, for each role. */
export function mapNames(names: Partial<Record<ColumnRole, string>>): ReadonlyMap<string, ColumnRole> {
  return new Map(
    Object.entries(names).flatMap(([role, list]) =>
      list.split(" ").map((name): [string, ColumnRole] => [name, role as ColumnRole]),
    ),
  );
}

/** Roles by the name of the column in lower case. */
const rolesByName = mapNames(namesByRole);

const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");

const prefixes: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^inputs?\./i, "input"],
  [/^outputs?\./i, "output"],
  [/^reference\./i, "expected_output"],
  [/^feedback\./i, "scores"],
];

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

/** Whether a name says that its values are IDs, positions, times, or durations, none of which is a metric. */
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
  /** Columns that nobody knows are metrics: texts too if they repeat few values, and columns without any value. */
  restIsScores: boolean;
}

interface RoleContext {
  columns: ReadonlyMap<string, ColumnFacts>;
  named: ResultColumns;
  given: ReadonlyMap<string, Column>;
  preset: TablePreset | undefined;
}

/**
 * Returns what every column holds: as the user says, as the tool or the column's name says, or as its values show.
 *
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
export function decideRoles(
  columns: ReadonlyMap<string, ColumnFacts>,
  named: ResultColumns = {},
  preset?: TablePreset,
): Map<string, Column> {
  const given = readGivenRoles(columns, named);
  const context = { columns, named, given, preset };
  const roles = new Map<string, Column>();
  for (const [name, { kind }] of columns) roles.set(name, given.get(name) ?? decideRole(name, kind, context));
  for (const [name, { role }] of roles)
    if (role === "unused" && reasonSuffix.test(name)) roles.set(name, findReasoned(name, roles));
  markIdentity(context, roles);
  return roles;
}

function readGivenRoles(columns: RoleContext["columns"], named: ResultColumns): Map<string, Column> {
  const pairs = Object.entries(named).flatMap(([role, names]) =>
    [names].flat().map((name): [string, ColumnRole] => [name, role as ColumnRole]),
  );
  const unknown = pairs.map(([name]) => name).filter((name) => !columns.has(name));
  if (unknown.length > 0) throw new ActionError(messages.unknownColumns(unknown, columns.keys()));
  return new Map(
    pairs.map(([name, role]) => {
      const kind = columns.get(name)?.kind ?? "empty";
      return [name, role === "scores" ? toScoreColumn(name, name, kind) : { role, name }];
    }),
  );
}

/** Returns a column that is a metric because somebody says so, whatever its values are. */
function toScoreColumn(column: string, metric: string, kind: ColumnKind): Column {
  if (kind === "comma" || kind === "scales")
    throw new ActionError(messages.unclearNumbers(`the column ${quote(column)}`, kind));
  return { role: "scores", name: metric.replace(scoreSuffix, ""), scoreKind: toScoreKind(kind) };
}

function decideRole(name: string, kind: ColumnKind, context: RoleContext): Column {
  if (indexName.test(name)) return { role: "unused", name: "" };
  const { columns, given, preset } = context;
  // What the user names takes the place of what names say.
  const takeRole = (column: Column): Column =>
    [...given.values()].some(({ role }) => role === column.role) ? { role: "metadata", name } : column;
  const ownRole = preset?.roles.get(name);
  if (ownRole !== undefined) return takeRole({ role: ownRole, name });
  const [, evaluator, member] = azureColumn.exec(name) ?? [];
  if (evaluator !== undefined && member !== undefined && !isLangSmith(columns))
    return takeRole(readAzureColumn({ name, evaluator, member, kind }, columns));
  const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(name)) ?? [];
  if (prefix && prefixed === "scores") return toScoreColumn(name, name.replace(prefix, ""), kind);
  if (prefix && prefixed) return takeRole({ role: prefixed, name: name.replace(prefix, "") });
  const duration = findDurationRole(name, columns);
  if (duration !== undefined) return takeRole({ role: duration, name });
  const role = rolesByName.get(name.toLowerCase());
  // Among metrics, these names are no inputs or outputs.
  const isExchange = role === "input" || role === "output" || role === "expected_output";
  if (role !== undefined && !(preset?.restIsScores && isExchange)) return takeRole({ role, name });
  if (reasonSuffix.test(name)) return { role: "unused", name };
  return decideByValues(name, kind, context);
}

function isLangSmith(columns: RoleContext["columns"]): boolean {
  return [...columns.keys()].some((column) => column.startsWith("feedback."));
}

/** A metric is named like Azure's, with its evaluator if that has another name. */
function readAzureColumn(
  { name, evaluator, member, kind }: { name: string; evaluator: string; member: string; kind: ColumnKind },
  columns: RoleContext["columns"],
): Column {
  const toMetric = (metric: string) => (metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`);
  // The evaluator f1_score has the metric f1_score, but f1_result and f1_threshold.
  const findMetric = (metric: string) => {
    const found = [metric, `${metric}_score`].find((part) => columns.has(`outputs.${evaluator}.${part}`));
    return toMetric(found ?? metric);
  };
  if (member.endsWith("_result")) return { role: "assessment", name: findMetric(member.slice(0, -7)) };
  if (reasonSuffix.test(member)) return { role: "reasoning", name: findMetric(member.replace(reasonSuffix, "")) };
  // The names of older versions, beside those of today.
  if (member.startsWith("gpt_")) return { role: "unused", name: "" };
  const isDetail = /_(?:threshold|passed|status|properties|details)$/.test(member);
  const isScore = kind === "number" || kind === "boolean" || kind === "category";
  return isDetail || !isScore ? { role: "metadata", name } : toScoreColumn(name, toMetric(member), kind);
}

/** The unit of a duration is known from the column's name, or because its tool writes seconds (LangSmith, MLflow). */
function findDurationRole(name: string, columns: RoleContext["columns"]): "duration_ms" | "duration_s" | undefined {
  if (milliseconds.test(name)) return "duration_ms";
  if (seconds.test(name)) return "duration_s";
  const isLangSmithTime = name === "execution_time" && isLangSmith(columns);
  const isMlflow = name === "latency" && [...columns.keys()].some((column) => /\/v\d+\/score$/.test(column));
  return isLangSmithTime || isMlflow ? "duration_s" : undefined;
}

/** A column that no name explains: its values decide whether it is a metric. */
function decideByValues(name: string, kind: ColumnKind, { named, preset }: RoleContext): Column {
  const metadata: Column = { role: "metadata", name };
  if (unitless.test(name) && kind === "number") return { ...metadata, warning: messages.noUnit(name) };
  if (named.scores !== undefined || isIdentifierName(name) || timeName.test(name)) return metadata;
  switch (kind) {
    case "number":
    case "boolean":
    case "comma":
    case "scales":
      return toScoreColumn(name, name, kind);
    case "mixed":
      throw new ActionError(messages.mixedColumn(name));
    case "category":
      return preset?.restIsScores ? toScoreColumn(name, name, kind) : metadata;
    case "empty":
    case "failed": {
      const because = kind === "empty" ? "has no values" : "only has errors";
      if (preset?.restIsScores) return toScoreColumn(name, name, kind);
      return { ...metadata, warning: messages.unusedColumn(name, because) };
    }
    case "quantity": {
      const fix = "write plain numbers";
      return {
        ...metadata,
        warning: messages.unusedColumn(name, "has numbers with units or fractions", fix),
      };
    }
    case "text":
      if (!preset?.restIsScores) return metadata;
      return { ...metadata, warning: messages.unusedColumn(name, "has text that hardly repeats") };
    default:
      return metadata;
  }
}

/** A column of reasons belongs to the score whose name it begins with. */
function findReasoned(name: string, roles: ReadonlyMap<string, Column>): Column {
  const metric = name.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
  const scored = [...roles].find(
    ([column, { role, name: label }]) => role === "scores" && (label === metric || column === metric),
  );
  return scored ? { role: "reasoning", name: scored[1].name } : { role: "metadata", name };
}

// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds: ReadonlySet<ColumnKind> = new Set(["text", "id", "category"]);

/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function markIdentity({ columns, given }: RoleContext, roles: Map<string, Column>): void {
  if ([...roles.values()].some(({ role }) => role === "record_id" || role === "input")) return;
  const unique = [...columns].filter(
    ([name, { isUnique }]) => isUnique && roles.get(name)?.role === "metadata" && !given.has(name),
  );
  const text = unique.find(([, { kind }]) => textKinds.has(kind));
  const identifier = unique.find(([name]) => isIdentifierName(name) && !positionName.test(name));
  const [name] = text ?? identifier ?? [];
  if (name !== undefined) roles.set(name, { role: "input", name });
}
