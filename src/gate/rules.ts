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
import type { Better } from "../comparison/comparison.ts";
import { isUsageLabel, usageLabels } from "../results/scores.ts";

/** How many: a count, or a share from 0 to 1. */
export type Amount = { kind: "count"; count: number } | { kind: "share"; share: number };

/** How far a metric may get worse: in its own unit, or as a share of the baseline's value; 0 or more. */
export type RegressionLimit = { kind: "absolute"; value: number } | { kind: "share"; share: number };

/** The rules for a metric, in the metric's own unit. */
export interface MetricRules {
  min?: number;
  max?: number;
  /** Over the records that both have. */
  maxRegression?: RegressionLimit;
  noRegression?: boolean;
  /** How many of the rows that ought to have the metric have a score at least. */
  minCoverage?: Amount;
  better?: Better;
}

export interface RowRules {
  maxErrors: Amount;
  /** The fewest rows. */
  min: number;
  /** Records of the baseline without a row in this run. */
  maxMissing: Amount;
  /** How many of the records that a metric scored have to be in the baseline: more than this share, at least this count. */
  minCommon: Amount;
}

/** The rules that fail the job. Plain JSON. */
export interface Gate {
  rows: RowRules;
  /** Which of them stand in the gate; the others are defaults. */
  ownRows: (keyof RowRules)[];
  /** The rules of `"*"`. */
  everyMetric: MetricRules;
  /** By label, or by the name that a tool gives the metric. */
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
  const gate: Gate = { rows: defaultRows(), ownRows: [], everyMetric: {}, metrics: [] };
  for (const entry of entriesOf(reading, contents)) readEntry(reading, gate, entry);
  for (const metric of gate.metrics) checkBounds(reading, gate, metric);
  return gate;
}

/** What holds for rows wherever there is a gate. */
export function defaultRows(): RowRules {
  return {
    maxErrors: { kind: "count", count: 0 },
    min: 1,
    maxMissing: { kind: "count", count: 0 },
    minCommon: { kind: "share", share: 0.5 },
  };
}

function readEntry(reading: Reading, gate: Gate, entry: Entry): void {
  const { key: label, line } = entry;
  const fault = labelFault(label);
  if (label === "$rows") readRows(reading, gate, entry);
  else if (label === "*") gate.everyMetric = readMetricRules(reading, entry);
  else if (fault !== undefined) complain(reading, line, `${JSON.stringify(label)} is no metric: ${fault}`);
  else gate.metrics.push({ label, rules: readMetricRules(reading, entry) });
}

function readRows(reading: Reading, gate: Gate, entry: Entry): void {
  const own: Partial<RowRules> = readRules(reading, entry, rowRules, {});
  gate.rows = { ...gate.rows, ...own };
  gate.ownRows = (Object.keys(gate.rows) as (keyof RowRules)[]).filter((name) => Object.hasOwn(own, name));
}

const longestName = 200;

/** What is wrong with the name of a metric. A tool's own name may have spaces and signs. */
function labelFault(label: string): string | undefined {
  if (label.startsWith("$") && !isUsageLabel(label)) {
    return `of the names that begin with $ there are $rows, ${usageLabels.join(", ")}`;
  }
  if (label.trim() === "") return 'a name, "*" or $rows';
  return label.length > longestName ? `a name of at most ${longestName} characters` : undefined;
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

const shareOrCount = 'a whole number, or a share such as "5%"';

const metricRules = new Map<string, RuleReader<MetricRules>>([
  ["min", (value) => (isNumber(value) ? { min: value } : "a number")],
  ["max", (value) => (isNumber(value) ? { max: value } : "a number")],
  [
    "max_regression",
    (value) => {
      const maxRegression = readRegressionLimit(value);
      return maxRegression
        ? { maxRegression }
        : 'a number of 0 or more, or a share of the baseline such as "10%"';
    },
  ],
  ["no_regression", (value) => (typeof value === "boolean" ? { noRegression: value } : "true or false")],
  [
    "min_coverage",
    (value) => {
      const minCoverage = readAmount(value);
      return minCoverage ? { minCoverage } : `${shareOrCount} of the rows`;
    },
  ],
  ["better", (value) => (value === "higher" || value === "lower" ? { better: value } : "higher or lower")],
]);

const rowRules = new Map<string, RuleReader<Partial<RowRules>>>([
  ["max_errors", amountReader("maxErrors", `${shareOrCount} of the rows`)],
  ["min", (value) => (isCount(value) ? { min: value } : "a whole number of rows")],
  ["max_missing", amountReader("maxMissing", `${shareOrCount} of the baseline's records`)],
  ["min_common", amountReader("minCommon", `${shareOrCount} of the scored records`)],
]);

function amountReader(rule: Exclude<keyof RowRules, "min">, wanted: string): RuleReader<Partial<RowRules>> {
  return (value) => {
    const amount = readAmount(value);
    return amount ? { [rule]: amount } : wanted;
  };
}

function readAmount(value: unknown): Amount | undefined {
  if (isCount(value)) return { kind: "count", count: value };
  const share = shareOf(value);
  return share !== undefined && share <= 1 ? { kind: "share", share } : undefined;
}

function readRegressionLimit(value: unknown): RegressionLimit | undefined {
  if (isNumber(value)) return value >= 0 ? { kind: "absolute", value } : undefined;
  const share = shareOf(value);
  return share === undefined ? undefined : { kind: "share", share };
}

function shareOf(value: unknown): number | undefined {
  const percent = typeof value === "string" ? /^(\d{1,9}(?:\.\d{1,9})?) ?%$/.exec(value)?.[1] : undefined;
  return percent === undefined ? undefined : Number(percent) / 100;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

// With "*" min and max of a metric can come from two places.
function checkBounds(reading: Reading, gate: Gate, { label, rules }: Gate["metrics"][number]): void {
  const { min, max } = { ...gate.everyMetric, ...rules };
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
