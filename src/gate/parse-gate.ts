import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type * as z from "zod/mini";
import type { Message } from "../lib/errors.ts";
import { findNearest } from "../lib/text.ts";
import { findYamlExcess } from "../lib/yaml-limits.ts";
import { isUsageLabel, usageLabels } from "../results/scores.ts";
import { defaultRows, type Gate, type MetricRules, parseSliceKey, type RowRules } from "./gate.ts";
import { metricRulesSchema, rowRulesSchema, versionSchema } from "./gate-schema.ts";
import { gateErrors } from "./messages.ts";

export interface GateError extends Message {
  /** Counted from 1; undefined if the error isn't on one line. */
  line: number | undefined;
}

/** The gate is undefined if the text is empty; `errors` has everything that is wrong with it, in order of lines. */
export type ParsedGate = { kind: "gate"; gate: Gate | undefined } | { kind: "errors"; errors: GateError[] };

/** Parses a gate written as YAML (1.2, core schema), such as `accuracy: { min: 0.8 }`. */
export function parseGate(text: string): ParsedGate {
  const excess = findYamlExcess(text);
  if (excess !== undefined) return { kind: "errors", errors: [{ line: undefined, ...gateErrors.tooLarge(excess) }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const parsing: Parsing = { document, lines, errors: [] };
  const problems = [...document.errors, ...document.warnings];
  for (const { code, message, pos } of problems) {
    const text = code === "DUPLICATE_KEY" ? "The same name appears twice" : (message.split("\n", 1)[0] ?? "");
    addError(parsing, pos[0], gateErrors.syntax(text));
  }
  const gate = problems.every(({ code }) => code === "DUPLICATE_KEY") ? buildGate(parsing) : undefined;
  if (parsing.errors.length === 0) return { kind: "gate", gate };
  return { kind: "errors", errors: parsing.errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Formats an error with its line: `line 3: accuracy has no rules. …`. */
export function formatGateError({ line, message }: GateError): string {
  return line === undefined ? message : `line ${line}: ${message}`;
}

interface Parsing {
  document: ReturnType<typeof parseDocument>;
  lines: LineCounter;
  errors: GateError[];
}

/** One member of a map. */
interface Member {
  key: string;
  value: unknown;
  /** Where its key begins in the text. */
  offset: number;
}

function addError({ lines, errors }: Parsing, offset: number, message: Message): void {
  errors.push({ line: lines.linePos(offset).line, ...message });
}

function buildGate(parsing: Parsing): Gate | undefined {
  const { contents } = parsing.document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return undefined;
  if (!isMap(contents)) {
    addError(parsing, 0, gateErrors.notAMap(plainValue(contents)));
    return undefined;
  }
  const gate: Gate = { rows: defaultRows(), explicitRows: [], everyMetric: {}, metrics: [] };
  // The bounds of a metric are checked together with those of "*", so that comes first.
  const members = listMembers(parsing, contents).sort((a, b) => Number(b.key === "*") - Number(a.key === "*"));
  for (const member of members) addMember(parsing, gate, member);
  return gate;
}

const maxNameLength = 200;
const specialNames: readonly string[] = ["$rows", ...usageLabels, "$version"];

function addMember(parsing: Parsing, gate: Gate, member: Member): void {
  const { key, value, offset } = member;
  if (key === "$version") {
    if (!versionSchema.safeParse(value).success) addError(parsing, offset, gateErrors.invalidVersion(value));
  } else if (key === "$rows") {
    const rows = parseRules(parsing, member, rowRulesSchema) as Partial<RowRules>;
    gate.rows = { ...gate.rows, ...rows };
    gate.explicitRows = Object.keys(rows) as (keyof RowRules)[];
  } else if (key.startsWith("$") && !isUsageLabel(parseSliceKey(key)?.metric ?? key)) {
    addError(parsing, offset, gateErrors.unknownName(key, findNearest(key, specialNames), specialNames));
  } else if (key.trim() === "" || key.length > maxNameLength) {
    addError(parsing, offset, gateErrors.invalidName(key, maxNameLength));
  } else {
    addMetric(parsing, gate, member);
  }
}

function addMetric(parsing: Parsing, gate: Gate, member: Member): void {
  const { key, offset } = member;
  const rules = parseRules(parsing, member, metricRulesSchema) as MetricRules;
  const slice = parseSliceKey(key);
  // One of the bounds may come from "*".
  const { min, max } = slice === undefined ? { ...gate.everyMetric, ...rules } : rules;
  if (min !== undefined && max !== undefined && min > max)
    addError(parsing, offset, gateErrors.minAboveMax(key, min, max));
  if (slice?.metric === "*") addError(parsing, offset, gateErrors.everyMetricSlice(key));
  if (slice && rules.better) addError(parsing, offset, gateErrors.betterInSlice(key, slice.metric));
  if (key === "*") gate.everyMetric = rules;
  else gate.metrics.push({ label: key, ...(slice && { slice }), rules });
}

/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules(
  parsing: Parsing,
  { key: label, value, offset }: Member,
  schema: typeof metricRulesSchema | typeof rowRulesSchema,
): Record<string, unknown> {
  if (!isMap(value)) {
    addError(parsing, offset, gateErrors.notRules(label, value));
    return {};
  }
  const names = Object.keys(schema.shape);
  const rules: Record<string, unknown> = {};
  for (const rule of listMembers(parsing, value)) {
    const field = Object.hasOwn(schema.shape, rule.key)
      ? schema.shape[rule.key as keyof typeof schema.shape]
      : undefined;
    const parsed = (field as z.ZodMiniType | undefined)?.safeParse(rule.value);
    if (parsed === undefined) {
      const meant = findNearest(rule.key, names);
      addError(parsing, rule.offset, gateErrors.unknownRule(label, rule.key, meant, names));
    } else if (parsed.success) {
      const name = rule.key.replace(/_[a-z]/, ([, letter = ""]) => letter.toUpperCase());
      if (parsed.data !== undefined) rules[name] = toRule(rule.key, parsed.data);
    } else {
      const expected = parsed.error.issues[0]?.message ?? "";
      addError(parsing, rule.offset, gateErrors.invalidRule(label, rule.key, expected, rule.value));
    }
  }
  if (value.items.length === 0) addError(parsing, offset, gateErrors.noRules(label));
  return rules;
}

/** Lists the members of a map; a value is a scalar's value, a map's node, or an empty list for any list. */
function listMembers({ document }: Parsing, map: YAMLMap): Member[] {
  return map.items.map(({ key, value }) => {
    const node = isAlias(value) ? value.resolve(document) : value;
    return {
      key: isScalar(key) ? (key.source ?? String(key.value)) : String(key),
      value: plainValue(node),
      offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
    };
  });
}

function plainValue(node: unknown): unknown {
  if (isSeq(node)) return [];
  return isScalar(node) ? node.value : node;
}

/** Returns a count or a share of a rule that allows both; other values as they are. */
function toRule(rule: string, value: unknown): unknown {
  if (typeof value === "string" && value.endsWith("%")) return { kind: "share", share: Number.parseFloat(value) / 100 };
  if (typeof value !== "number" || rule === "min" || rule === "max") return value;
  return rule === "max_regression" ? { kind: "absolute", value } : { kind: "count", count: value };
}
