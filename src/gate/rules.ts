import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Better } from "../comparison/compare.ts";
import { metricLabelPattern } from "../results/result-row.ts";

/** The rules for a metric, in the metric's own unit. */
export interface MetricRules {
  min?: number;
  max?: number;
  /** How far the metric may get worse, over the records that both have; 0 or more. */
  maxRegression?: number;
  noRegression?: boolean;
  better?: Better;
}

/** How many rows may fail: a count, or a share from 0 to 1. */
export type ErrorLimit = { kind: "count"; count: number } | { kind: "share"; share: number };

export interface RowRules {
  maxErrors: ErrorLimit;
  /** The fewest rows. */
  min: number;
}

/** The rules that fail the job. Plain JSON. */
export interface Gate {
  rows: RowRules;
  /** The rules of `"*"`. */
  everyMetric: MetricRules;
  metrics: { label: string; rules: MetricRules }[];
}

/** `undefined` where the text holds no gate; or everything that is wrong with it, each with its line. */
export type ParsedGate = { kind: "gate"; gate: Gate | undefined } | { kind: "faults"; faults: string[] };

/** Reads a gate as YAML (1.2, core). */
export function parseGate(text: string): ParsedGate {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const reading: Reading = { document, lines, faults: [] };
  const problems = [...document.errors, ...document.warnings];
  for (const problem of problems) reading.faults.push(syntaxFault(problem, lines));
  const gate = problems.every(({ code }) => code === "DUPLICATE_KEY") ? readGate(reading) : undefined;
  return reading.faults.length > 0 ? { kind: "faults", faults: reading.faults } : { kind: "gate", gate };
}

/** The rules of a metric: its own, and for the rest those of `"*"`. */
export function rulesFor(gate: Gate, label: string): MetricRules {
  const own = gate.metrics.find((metric) => metric.label === label);
  return { ...gate.everyMetric, ...own?.rules };
}

/** Which way is better for a metric; higher, where the gate does not say. */
export function betterOf(gate: Gate | undefined, label: string): Better {
  return (gate && rulesFor(gate, label).better) ?? "higher";
}

interface Reading {
  document: Document;
  lines: LineCounter;
  faults: string[];
}

interface Entry {
  key: string;
  value: unknown;
  line: number;
}

function syntaxFault({ code, message, pos }: YAMLError, lines: LineCounter): string {
  const text = code === "DUPLICATE_KEY" ? "the same name twice" : message.split("\n")[0];
  return `line ${lines.linePos(pos[0]).line}: ${text}`;
}

function readGate(reading: Reading): Gate | undefined {
  const { contents } = reading.document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return undefined;
  if (!isMap(contents)) {
    reading.faults.push(`line 1: must be a map from metric to rules, such as "accuracy: { min: 0.8 }"`);
    return undefined;
  }
  const gate: Gate = { rows: defaultRows(), everyMetric: {}, metrics: [] };
  for (const entry of entriesOf(reading, contents)) readEntry(reading, gate, entry);
  for (const { label } of gate.metrics) checkBounds(reading, gate, label);
  return gate;
}

function defaultRows(): RowRules {
  return { maxErrors: { kind: "count", count: 0 }, min: 1 };
}

function readEntry(reading: Reading, gate: Gate, entry: Entry): void {
  const { key: label, line } = entry;
  if (label === "$rows") gate.rows = readRules(reading, entry, rowRules, gate.rows);
  else if (label === "*") gate.everyMetric = readMetricRules(reading, entry);
  else if (metricLabelPattern.test(label))
    gate.metrics.push({ label, rules: readMetricRules(reading, entry) });
  else
    complain(
      reading,
      line,
      `${JSON.stringify(label)} is no metric: a name of letters, digits, _ and -, "*" or $rows`,
    );
}

function readMetricRules(reading: Reading, entry: Entry): MetricRules {
  const before = reading.faults.length;
  const rules = readRules<MetricRules>(reading, entry, metricRules, {});
  if (Object.keys(rules).length === 0 && reading.faults.length === before)
    complain(reading, entry.line, `${entry.key} has no rules; write some, such as { min: 0.8 }`);
  return rules;
}

/** The reader of a rule: what its value says, or what the value must be. */
type RuleReader<Rules> = (value: unknown) => Partial<Rules> | string;

function readRules<Rules>(
  reading: Reading,
  { key, value, line }: Entry,
  readers: ReadonlyMap<string, RuleReader<Rules>>,
  defaults: Rules,
): Rules {
  if (!isMap(value)) {
    complain(
      reading,
      line,
      `${key} must have rules (${[...readers.keys()].join(", ")}), such as { min: 0.8 }`,
    );
    return defaults;
  }
  const given = entriesOf(reading, value).map((rule) => readRule(reading, key, rule, readers));
  return Object.assign({}, defaults, ...given);
}

function readRule<Rules>(
  reading: Reading,
  label: string,
  { key, value, line }: Entry,
  readers: ReadonlyMap<string, RuleReader<Rules>>,
): Partial<Rules> {
  const read = readers.get(key);
  const rule = read ? read(isScalar(value) ? value.value : value) : undefined;
  if (typeof rule === "object") return rule;
  const fault =
    rule === undefined
      ? `${label} has no rule ${JSON.stringify(key)}; there are ${[...readers.keys()].join(", ")}`
      : `${label}: ${key} must be ${rule}`;
  complain(reading, line, fault);
  return {};
}

const metricRules = new Map<string, RuleReader<MetricRules>>([
  ["min", (value) => (isNumber(value) ? { min: value } : "a number")],
  ["max", (value) => (isNumber(value) ? { max: value } : "a number")],
  [
    "max_regression",
    (value) => (isNumber(value) && value >= 0 ? { maxRegression: value } : "a number of 0 or more"),
  ],
  ["no_regression", (value) => (typeof value === "boolean" ? { noRegression: value } : "true or false")],
  ["better", (value) => (value === "higher" || value === "lower" ? { better: value } : "higher or lower")],
]);

const rowRules = new Map<string, RuleReader<RowRules>>([
  [
    "max_errors",
    (value) => readErrorLimit(value) ?? 'a whole number of rows, or a share of them such as "5%"',
  ],
  ["min", (value) => (isCount(value) ? { min: value } : "a whole number of rows")],
]);

function readErrorLimit(value: unknown): Partial<RowRules> | undefined {
  if (isCount(value)) return { maxErrors: { kind: "count", count: value } };
  const percent = typeof value === "string" ? /^(\d+(?:\.\d+)?) ?%$/.exec(value)?.[1] : undefined;
  const share = Number(percent) / 100;
  return share <= 1 ? { maxErrors: { kind: "share", share } } : undefined;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

// With "*" min and max of a metric can come from two places.
function checkBounds(reading: Reading, gate: Gate, label: string): void {
  const { min, max } = rulesFor(gate, label);
  if (min !== undefined && max !== undefined && min > max)
    reading.faults.push(`${label}: min ${min} is above max ${max}`);
}

function entriesOf({ document, lines }: Reading, map: YAMLMap): Entry[] {
  return map.items.map(({ key, value }: Pair) => ({
    key: isScalar(key) ? (key.source ?? String(key.value)) : String(key),
    value: isAlias(value) ? value.resolve(document) : value,
    line: lines.linePos(isScalar(key) ? (key.range?.[0] ?? 0) : 0).line,
  }));
}

function complain({ faults }: Reading, line: number, fault: string): void {
  faults.push(`line ${line}: ${fault}`);
}
