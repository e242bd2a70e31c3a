import type { Better, RegressionLimit } from "../comparison/comparison.ts";

/** How many: a count, or a share from 0 to 1. */
export type Amount = { kind: "count"; count: number } | { kind: "share"; share: number };

/** The rules of a metric, in the metric's own unit. */
export interface MetricRules {
  min?: number;
  max?: number;
  /** Over the records in both runs. */
  maxRegression?: RegressionLimit;
  noRegression?: boolean;
  /** How many records of a boolean metric may break. */
  maxBroken?: Amount;
  /** How many of the rows that should have the metric must have a score. */
  minCoverage?: Amount;
  better?: Better;
  /** What an unclear `max_regression` does; the default is `warn`. */
  unclear?: "warn" | "fail";
}

export interface RowRules {
  maxErrors: Amount;
  /** The fewest rows. */
  min: number;
  /** Records of the baseline without a row in this run. */
  maxMissing: Amount;
  /** How many of the records that a metric scored must be in the other run: more than this share, or this count. */
  minCommon: Amount;
}

/** The records that a key of the gate names: those whose property has a value, or each value if it's undefined. */
export interface SliceSelector {
  /** The name before the brackets. */
  metric: string;
  property: string;
  value?: string;
}

export interface GateEntry {
  /** The key as it's written: a metric's label, the name that a tool gives it, or one of the two with a slice. */
  label: string;
  /** What the key means if no metric and no tool has it as a name. */
  slice?: SliceSelector;
  rules: MetricRules;
}

/** The rules that fail the job. Plain JSON. */
export interface Gate {
  rows: RowRules;
  /** Which of them the gate sets; the others are defaults. */
  explicitRows: (keyof RowRules)[];
  /** The rules of `"*"`. */
  everyMetric: MetricRules;
  metrics: GateEntry[];
}

/** Returns the row rules that apply if the gate doesn't set them. */
export function defaultRows(): RowRules {
  return {
    maxErrors: { kind: "count", count: 0 },
    min: 1,
    maxMissing: { kind: "count", count: 0 },
    minCommon: { kind: "share", share: 0.5 },
  };
}

/** Whether a gate has a rule; one that only sets `better` has none. */
export function hasRules(gate: Gate | undefined): boolean {
  if (gate === undefined) return false;
  const { explicitRows, everyMetric, metrics } = gate;
  return explicitRows.length > 0 || [everyMetric, ...metrics.map(({ rules }) => rules)].some(hasMetricRules);
}

/** Whether rules say more than which way is better and what unclear rules do. */
export function hasMetricRules(rules: MetricRules): boolean {
  const { min, max, maxRegression, noRegression, maxBroken, minCoverage } = rules;
  const limits = [min, max, maxRegression, maxBroken, minCoverage];
  return noRegression === true || limits.some((limit) => limit !== undefined);
}

/** Parses `accuracy[language=fr]`, `accuracy[language=*]`, or `accuracy[topic="a, b"]`; undefined if a key has no slice. */
export function parseSliceKey(key: string): SliceSelector | undefined {
  if (!key.endsWith("]")) return undefined;
  // A tool's name and a JSON string can hold brackets too, so the last one that makes sense counts.
  for (let start = key.lastIndexOf("["); start > 0; start = key.lastIndexOf("[", start - 1)) {
    const selector = parseSelector(key.slice(start + 1, -1));
    const metric = key.slice(0, start).trim();
    if (selector !== undefined && metric !== "") return { metric, ...selector };
  }
  return undefined;
}

function parseSelector(text: string): Omit<SliceSelector, "metric"> | undefined {
  const equals = text.indexOf("=");
  const property = text.slice(0, equals).trim();
  if (equals < 1 || property === "" || /["[\],]/.test(property)) return undefined;
  const value = text.slice(equals + 1).trim();
  if (value === "*") return { property };
  if (!value.startsWith('"')) return value === "" || /["[\],=]/.test(value) ? undefined : { property, value };
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "string" && parsed !== "" ? { property, value: parsed } : undefined;
  } catch {
    return undefined;
  }
}

/** Formats a slice as a key has it: `[language=fr]`. */
export function formatSlice({ property, value }: { property: string; value?: string | undefined }): string {
  const isPlain = value === undefined || !(/[",[\]=]/.test(value) || value === "*");
  return `[${property}=${isPlain ? (value ?? "*") : JSON.stringify(value)}]`;
}
