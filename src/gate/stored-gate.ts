import type { RegressionLimit } from "../comparison/comparison.ts";
import { canonicalJson } from "../lib/json.ts";
import { withoutUndefined } from "../lib/objects.ts";
import { formatAmount, toLimit } from "./outcome.ts";
import type { Amount, Gate, MetricRules, RowRules } from "./rules.ts";

/** The value of a rule as YAML has it: `0.8`, `"10%"`, `true`, `"fail"`. */
export type RuleValue = number | string | boolean;

/** A gate as an experiment's metadata keep it, so that a later run can tell whether its own is looser. */
export interface StoredGate {
  version: 1;
  /** By key: a metric, `*`, or `$rows`. */
  rules: Readonly<Record<string, Readonly<Record<string, RuleValue>>>>;
  gate_mode: "fail" | "warn";
  /** Who may accept a regression; undefined if that isn't known. */
  accept?: "write" | "review" | "off" | undefined;
}

const maxStoredBytes = 4 * 1024;

/** Returns a gate as canonical JSON for the metadata; undefined if it takes more than 4 KB. */
export function storeGate(
  gate: Gate,
  mode: StoredGate["gate_mode"],
  accept?: StoredGate["accept"],
): string | undefined {
  const text = canonicalJson(toStoredGate(gate, mode, accept));
  return Buffer.byteLength(text) <= maxStoredBytes ? text : undefined;
}

export function toStoredGate(
  gate: Gate,
  mode: StoredGate["gate_mode"],
  accept?: StoredGate["accept"],
): StoredGate {
  const entries: [string, Record<string, RuleValue>][] = gate.metrics.map(({ label, rules }) => [
    label,
    metricRuleValues(rules),
  ]);
  const everyMetric = metricRuleValues(gate.everyMetric);
  const rows = rowRuleValues(gate.rows, gate.explicitRows);
  const named = [...entries, ["*", everyMetric] as const, ["$rows", rows] as const];
  const rules = Object.fromEntries(named.filter(([, values]) => Object.keys(values).length > 0));
  return { version: 1, rules, gate_mode: mode, ...(accept === undefined ? {} : { accept }) };
}

function metricRuleValues(rules: MetricRules): Record<string, RuleValue> {
  const { min, max, maxRegression, noRegression, maxBroken, minCoverage, better, unclear } = rules;
  return withoutUndefined({
    min,
    max,
    max_regression: maxRegression && regressionValue(maxRegression),
    no_regression: noRegression,
    max_broken: maxBroken && toLimit(maxBroken),
    min_coverage: minCoverage && toLimit(minCoverage),
    better,
    unclear,
  }) as Record<string, RuleValue>;
}

function regressionValue(limit: RegressionLimit): RuleValue {
  return limit.kind === "absolute" ? limit.value : formatAmount(limit);
}

const rowRuleNames = {
  maxErrors: "max_errors",
  min: "min",
  maxMissing: "max_missing",
  minCommon: "min_common",
} as const;

function rowRuleValues(rows: RowRules, explicit: readonly (keyof RowRules)[]): Record<string, RuleValue> {
  return Object.fromEntries(
    explicit.map((name) => {
      const value: Amount | number = rows[name];
      return [rowRuleNames[name], typeof value === "number" ? value : toLimit(value)];
    }),
  );
}

/** Parses what `storeGate` wrote; undefined if it's anything else. */
export function parseStoredGate(text: unknown): StoredGate | undefined {
  if (typeof text !== "string" || text.length > maxStoredBytes) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isStoredGate(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStoredGate(value: unknown): value is StoredGate {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.rules)) return false;
  const isMode = value.gate_mode === "fail" || value.gate_mode === "warn";
  const isAccept = [undefined, "write", "review", "off"].some((known) => known === value.accept);
  const isValue = (rule: unknown) => ["number", "string", "boolean"].includes(typeof rule);
  const areRules = (rules: unknown) => isRecord(rules) && Object.values(rules).every(isValue);
  return isMode && isAccept && Object.values(value.rules).every(areRules);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
