import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Message } from "../lib/errors.ts";
import { writeValue } from "../lib/format.ts";
import { findNearest } from "../lib/text.ts";
import { findYamlErrors, findYamlExcess } from "../lib/yaml.ts";
import { isUsageLabel, usageLabels } from "../results/scores.ts";
import {
  type Gate,
  type MetricRules,
  metricRulesSchema,
  parseSliceKey,
  type RowRules,
  rowRulesSchema,
  versionSchema,
} from "./gate.ts";
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
  const faults = findYamlErrors(text, document).map(({ offset, fix }) => ({ offset, ...gateErrors.syntax(fix) }));
  const isReadable = [...document.errors, ...document.warnings].every(({ code }) => code === "DUPLICATE_KEY");
  const gate = isReadable ? buildGate(document, faults) : undefined;
  if (faults.length === 0) return { kind: "gate", gate };
  const errors = faults.map(({ offset, ...message }) => ({ line: lines.linePos(offset).line, ...message }));
  return { kind: "errors", errors: errors.sort((a, b) => a.line - b.line) };
}

/** Formats an error with its line: `line 3: accuracy has no rules. …`. */
export function formatGateError({ line, message }: GateError): string {
  return line === undefined ? message : `line ${line}: ${message}`;
}

type YamlDocument = ReturnType<typeof parseDocument>;
type Member = NonNullable<ReturnType<typeof listMembers>>[number];
/** An error by where it is in the text. */
type Fault = Message & { offset: number };

/** Lists the members of a map, each with where its key begins in the text; undefined if the node isn't a map. */
function listMembers(document: YamlDocument, node: unknown) {
  if (!isMap(node)) return undefined;
  return node.items.map(({ key, value: given }) => {
    const node = isAlias(given) ? given.resolve(document) : given;
    const [name, offset] = isScalar(key) ? [key.source ?? String(key.value), key.range?.[0] ?? 0] : [String(key), 0];
    return { name, offset, node, value: toPlainValue(node) };
  });
}

/** Returns the value of a scalar, an empty list for any list, and a map's node for a map: what errors describe. */
function toPlainValue(node: unknown): unknown {
  if (isSeq(node)) return [];
  return isScalar(node) ? node.value : node;
}

const maxNameLength = 200;
const specialNames: readonly string[] = ["$rows", ...usageLabels, "$version"];

function buildGate(document: YamlDocument, faults: Fault[]): Gate | undefined {
  const { contents } = document;
  const members = listMembers(document, contents);
  if (members === undefined) {
    const value = toPlainValue(contents);
    if (value !== null) faults.push({ offset: 0, ...gateErrors.notAMap(value) });
    return undefined;
  }
  const gate: Gate = { rows: {}, everyMetric: {}, metrics: [] };
  // The bounds of a metric are checked together with those of "*", so that comes first.
  members.sort((a, b) => Number(b.name === "*") - Number(a.name === "*"));
  for (const member of members) {
    const { name: key, offset, value } = member;
    if (key === "$version") {
      if (!versionSchema.safeParse(value).success) faults.push({ offset, ...gateErrors.invalidVersion(value) });
    } else if (key === "$rows") {
      gate.rows = parseRules(document, member, rowRulesSchema, faults);
    } else if (key.startsWith("$") && !isUsageLabel(parseSliceKey(key)?.metric ?? key)) {
      faults.push({ offset, ...gateErrors.unknownName(key, findNearest(key, specialNames), specialNames) });
    } else if (key.trim() === "" || key.length > maxNameLength) {
      faults.push({ offset, ...gateErrors.invalidName(key, maxNameLength) });
    } else {
      const rules = parseRules(document, member, metricRulesSchema, faults);
      const slice = parseSliceKey(key);
      // One of the bounds may come from "*".
      const { min, max } = slice === undefined ? { ...gate.everyMetric, ...rules } : rules;
      if (min !== undefined && max !== undefined && min > max)
        faults.push({ offset, ...gateErrors.minAboveMax(key, min, max) });
      if (slice?.metric === "*") faults.push({ offset, ...gateErrors.everyMetricSlice(key) });
      if (slice && rules.better) faults.push({ offset, ...gateErrors.betterInSlice(key, slice.metric) });
      if (key === "*") gate.everyMetric = rules;
      else gate.metrics.push({ label: key, ...(slice && { slice }), rules });
    }
  }
  return gate;
}

/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules(
  document: YamlDocument,
  { name: label, offset, node, value }: Member,
  schema: typeof metricRulesSchema | typeof rowRulesSchema,
  faults: Fault[],
): MetricRules & RowRules {
  const members = listMembers(document, node);
  if (members === undefined) faults.push({ offset, ...gateErrors.notRules(label, value) });
  if (members?.length === 0) faults.push({ offset, ...gateErrors.noRules(label) });
  const given = new Map((members ?? []).map((rule) => [rule.name, rule]));
  const values = Object.fromEntries([...given].map(([name, { value }]) => [name, value]));
  const names = Object.keys(schema.shape);
  for (const issue of schema.safeParse(values).error?.issues ?? []) {
    const isUnknown = issue.code === "unrecognized_keys";
    for (const name of isUnknown ? issue.keys : issue.path.slice(0, 1).map(String)) {
      const rule = given.get(name);
      const message = isUnknown
        ? gateErrors.unknownRule(label, name, findNearest(name, names), names)
        : gateErrors.invalidRule(label, name, issue.message, rule?.value);
      faults.push({ offset: rule?.offset ?? offset, ...message });
      given.delete(name);
    }
  }
  const rules = [...given].map(([name, { value }]) => {
    if (typeof value !== "string" || !value.endsWith("%")) return [name, value];
    // In one spelling: `5%` for `5.0 %`.
    return [name, writeValue(Number.parseFloat(value) / 100, "share", "all").replaceAll(",", "")];
  });
  return Object.fromEntries(rules);
}
