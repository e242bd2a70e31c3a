import { ActionError } from "../../lib/errors.ts";
import type { ResultColumns } from "../reading.ts";
import { quote } from "../validation.ts";
import {
  azureName,
  type ColumnRole,
  indexName,
  isIdentifierName,
  milliseconds,
  positionName,
  prefixes,
  reasonSuffix,
  rolesByName,
  scoreSuffix,
  seconds,
  timeName,
  unitless,
} from "./column-names.ts";
import type { ColumnKind } from "./column-profile.ts";
import { describeUnclearNumbers } from "./settle-scores.ts";
import type { ScoreKind } from "./values.ts";

/** What is known of a column once the whole table was read. */
export interface ColumnFacts {
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
  /** Why a column that looks like a score or a duration isn't used, with what to do about it. */
  unusedBecause?: string;
}

export type Roles = ReadonlyMap<string, Column>;

/** What a tool's own table says of its columns. */
export interface TablePreset {
  roles: ReadonlyMap<string, ColumnRole>;
  /** Columns that nobody knows are metrics: texts too if they repeat few values, and columns without any value. */
  restIsScores: boolean;
}

/**
 * Returns the role of every column: as the user says, as the tool or the column's name says, or as its values show.
 *
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
export function decideRoles(
  columns: ReadonlyMap<string, ColumnFacts>,
  named: ResultColumns = {},
  preset?: TablePreset,
): Map<string, Column> {
  const given = givenRoles(columns, named);
  const roles = new Map<string, Column>();
  for (const [name, facts] of columns)
    roles.set(name, given.get(name) ?? decideRole(name, facts, { columns, named, given, preset }));
  for (const [name, { role }] of roles) if (role === "unused") markComment(name, roles);
  markIdentity(columns, roles, given);
  return roles;
}

function givenRoles(columns: ReadonlyMap<string, ColumnFacts>, named: ResultColumns): Map<string, Column> {
  const pairs = Object.entries(named).flatMap(([role, names]) =>
    [names].flat().map((name): [string, ColumnRole] => [name, role as ColumnRole]),
  );
  const unknown = pairs.map(([name]) => name).filter((name) => !columns.has(name));
  if (unknown.length > 0)
    throw new ActionError(
      `results_columns names columns that the table doesn't have: ${unknown.map(quote).join(", ")}. Its columns are ${listColumns(columns.keys())}.`,
    );
  return new Map(
    pairs.map(([name, role]) => {
      const kind = columns.get(name)?.kind ?? "empty";
      return [name, role === "scores" ? scoreColumn(name, name, kind) : { role, name }];
    }),
  );
}

/** Names columns in a message, the first 50. */
export function listColumns(names: Iterable<string>): string {
  return [...names].slice(0, 50).map(quote).join(", ");
}

const numericKinds: ReadonlySet<ColumnKind> = new Set(["number", "epoch", "mixed", "empty", "failed"]);

/** A column that is a metric because somebody says so, whatever its values are. */
function scoreColumn(column: string, metric: string, kind: ColumnKind): Column {
  if (kind === "comma" || kind === "scales") throw new ActionError(describeUnreadable(column, kind));
  const scoreKind = kind === "boolean" ? "boolean" : numericKinds.has(kind) ? "number" : "category";
  return { role: "scores", name: metric.replace(scoreSuffix, ""), scoreKind };
}

function describeUnreadable(column: string, kind: ColumnKind): string {
  return `the column ${quote(column)} ${describeUnclearNumbers(kind)}`;
}

interface RoleContext {
  columns: ReadonlyMap<string, ColumnFacts>;
  named: ResultColumns;
  given: ReadonlyMap<string, Column>;
  preset: TablePreset | undefined;
}

function decideRole(name: string, { kind }: ColumnFacts, context: RoleContext): Column {
  if (indexName.test(name)) return { role: "unused", name: "" };
  const { columns, named, given, preset } = context;
  const isTaken = (role: ColumnRole) => [...given.values()].some((column) => column.role === role);
  const takeRole = (role: ColumnRole, member = name): Column =>
    isTaken(role) ? { role: "metadata", name } : { role, name: member };
  const ownRole = preset?.roles.get(name);
  if (ownRole !== undefined) return takeRole(ownRole);
  const azure = azureName.exec(name);
  if (azure && !isLangSmith(columns)) return azureColumn(name, azure, kind, named);
  const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(name)) ?? [];
  if (prefix && prefixed === "scores") return scoreColumn(name, name.replace(prefix, ""), kind);
  if (prefix && prefixed) return takeRole(prefixed, name.replace(prefix, ""));
  const duration = durationRole(name, columns);
  if (duration !== undefined) return takeRole(duration);
  const role = rolesByName.get(name.toLowerCase());
  // A tool's own table says itself where inputs and outputs are.
  const isExchange = role === "input" || role === "output" || role === "expected_output";
  if (role !== undefined && !(preset && isExchange)) return takeRole(role);
  if (reasonSuffix.test(name)) return { role: "unused", name };
  return restColumn(name, kind, context);
}

function isLangSmith(columns: ReadonlyMap<string, ColumnFacts>): boolean {
  return [...columns.keys()].some((name) => name.startsWith("feedback."));
}

/** The unit of a duration is known from the column's name, or because its tool writes seconds (LangSmith, MLflow). */
function durationRole(
  name: string,
  columns: ReadonlyMap<string, ColumnFacts>,
): "duration_ms" | "duration_s" | undefined {
  if (milliseconds.test(name)) return "duration_ms";
  if (seconds.test(name)) return "duration_s";
  if (name === "execution_time" && isLangSmith(columns)) return "duration_s";
  const isMlflow = [...columns.keys()].some((column) => /\/v\d+\/score$/.test(column));
  return name === "latency" && isMlflow ? "duration_s" : undefined;
}

/** Azure's label is the metric's own name, with its evaluator if that has another name. */
function azureColumn(
  column: string,
  [, evaluator = "", member = ""]: RegExpExecArray,
  kind: ColumnKind,
  named: ResultColumns,
): Column {
  const label = (metric: string) =>
    metric === evaluator || metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`;
  const result = /^(.+)_result$/.exec(member)?.[1];
  if (result !== undefined) return { role: "assessment", name: label(result) };
  if (reasonSuffix.test(member)) return { role: "reasoning", name: label(member.replace(reasonSuffix, "")) };
  // The names of older versions, beside those of today.
  if (/^gpt_/.test(member)) return { role: "unused", name: "" };
  if (/_(?:threshold|passed|status|properties|details)$/.test(member))
    return { role: "metadata", name: column };
  if (named.scores !== undefined) return { role: "metadata", name: column };
  const isScore = kind === "number" || kind === "boolean" || kind === "category";
  return isScore ? scoreColumn(column, label(member), kind) : { role: "metadata", name: column };
}

/** A column that no name explains: its values decide whether it is a metric. */
function restColumn(name: string, kind: ColumnKind, { named, preset }: RoleContext): Column {
  const metadata: Column = { role: "metadata", name };
  if (unitless.test(name) && kind === "number") return { ...metadata, unusedBecause: describeUnitless(name) };
  if (named.scores !== undefined || isIdentifierName(name) || timeName.test(name)) return metadata;
  const settle = "name it in results_columns, under scores or metadata";
  switch (kind) {
    case "number":
    case "boolean":
      return scoreColumn(name, name, kind);
    case "comma":
    case "scales":
      throw new ActionError(describeUnreadable(name, kind));
    case "mixed":
      throw new ActionError(
        `the column ${quote(name)} holds both numbers and other text, so it's unclear whether it is a metric. Leave a cell empty if its evaluator failed, or ${settle}.`,
      );
    case "category":
      return preset?.restIsScores ? scoreColumn(name, name, kind) : metadata;
    case "empty":
    case "failed":
      if (preset?.restIsScores) return scoreColumn(name, name, kind);
      return unused(name, kind === "empty" ? "has no values" : "only holds errors", settle);
    case "quantity":
      return unused(name, "holds numbers with units or fractions", "write plain numbers");
    case "text":
      return preset?.restIsScores ? unused(name, "holds text that hardly repeats", settle) : metadata;
    case "epoch":
    case "time":
    case "id":
    case "structure":
      return metadata;
  }
}

function unused(name: string, what: string, fix: string): Column {
  const unusedBecause = `the column ${quote(name)} isn't used as a metric because it ${what}. If it is a metric, ${fix}.`;
  return { role: "metadata", name, unusedBecause };
}

function describeUnitless(name: string): string {
  return `the column ${quote(name)} states no unit, so it isn't used as the duration. Rename it to ${name}_ms or ${name}_s, or name it in results_columns as duration_ms or duration_s.`;
}

/** The words of a column belong to the score whose name they begin with. */
function markComment(name: string, roles: Map<string, Column>): void {
  if (!reasonSuffix.test(name)) return;
  const metric = name.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
  const scored = [...roles].find(
    ([column, { role, name: label }]) => role === "scores" && (label === metric || column === metric),
  );
  roles.set(name, scored ? { role: "reasoning", name: scored[1].name } : { role: "metadata", name });
}

// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds: ReadonlySet<ColumnKind> = new Set(["text", "id", "category"]);

/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function markIdentity(
  columns: ReadonlyMap<string, ColumnFacts>,
  roles: Map<string, Column>,
  given: ReadonlyMap<string, Column>,
): void {
  if ([...roles.values()].some(({ role }) => role === "record_id" || role === "input")) return;
  const isFree = (name: string) => roles.get(name)?.role === "metadata" && !given.has(name);
  const unique = [...columns].filter(([name, { isUnique }]) => isUnique && isFree(name));
  const text = unique.find(([, { kind }]) => textKinds.has(kind));
  const identifier = unique.find(([name]) => isIdentifierName(name) && !positionName.test(name));
  const [name] = text ?? identifier ?? [];
  if (name !== undefined) roles.set(name, { role: "input", name });
}
