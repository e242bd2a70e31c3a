import type { Better, Comparison, ComparisonOptions, SliceKey } from "../comparison/comparison.ts";
import { toLabel } from "../results/formats/tool-file.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import { metricLabelPattern } from "../results/result-row.ts";
import { isUsageLabel } from "../results/scores.ts";
import { type Gate, type GateEntry, hasMetricRules, type MetricRules, type SliceSelector } from "./gate.ts";

/** Labels by the names that evaluation tools give their metrics. */
export type Labels = ReadonlyMap<string, string> | undefined;

type Known = Pick<ReadonlySet<string>, "has"> | undefined;

/** What is known of metrics beside the gate. */
export interface MetricFacts {
  names?: Labels;
  /** Labels of metrics for which a tool's file says that lower is better. */
  lowerIsBetter?: ReadonlySet<string> | undefined;
  /** Cost, tokens, and duration are tested like metrics of the experiment. */
  usageMetrics?: boolean | undefined;
}

/** Returns the label that a name in the gate stands for: itself, or what a tool's name became. */
export function labelFor(name: string, names: Labels): string {
  const isLabel = isUsageLabel(name) || metricLabelPattern.test(name);
  return names?.get(name) ?? (isLabel ? name : toLabel(name));
}

/** An entry of the gate with the label of its metric; without a slice if its whole key is a name that is known. */
export type ResolvedEntry = GateEntry & { key: string };

/** Returns the entries of a gate by the labels of their metrics; `known` are the names of metrics and of tools. */
export function resolveEntries(gate: Gate | undefined, names: Labels, known: Known = names): ResolvedEntry[] {
  return (gate?.metrics ?? []).map(({ label: key, slice: named, rules }) => {
    const slice = known?.has(key) ? undefined : named;
    return { key, label: labelFor(slice?.metric ?? key, names), ...(slice && { slice }), rules };
  });
}

/** Whether a slice of a comparison is one that an entry asks for. */
export function matchesSlice(slice: SliceSelector, key: SliceKey): boolean {
  if (normalizeProperty(slice.property) !== normalizeProperty(key.property)) return false;
  return slice.value === undefined || normalizeProperty(slice.value) === normalizeProperty(key.value);
}

/** Finds the entries of a metric, or of a slice of it: its label and its tool's name may both be in the gate. */
export function findEntries(gate: Gate | undefined, label: string, names: Labels, key?: SliceKey): ResolvedEntry[] {
  return resolveEntries(gate, names).filter((entry) => {
    if (entry.label !== label) return false;
    return key === undefined ? !entry.slice : entry.slice && matchesSlice(entry.slice, key);
  });
}

/** Returns which way is better for a metric: as the gate says, else its tool; less of usage, else more. */
export function betterFor(gate: Gate | undefined, label: string, facts: MetricFacts = {}): Better {
  const [own] = findEntries(gate, label, facts.names).flatMap(({ rules }) => rules.better ?? []);
  const isLower = isUsageLabel(label) || facts.lowerIsBetter?.has(label);
  return own ?? (isLower ? "lower" : (gate?.everyMetric.better ?? "higher"));
}

/** Whether cost, tokens, or duration are tested: if the gate names them with a rule, or `usage_metrics` is set. */
export function isUsageJudged(gate: Gate | undefined, label: string, facts: MetricFacts = {}): boolean {
  const isRuled = findEntries(gate, label, undefined).some(({ rules }) => hasMetricRules(rules));
  return facts.usageMetrics === true || isRuled;
}

/** Returns what a comparison needs to know of a gate. */
export function comparisonOptions(gate: Gate | undefined, facts: MetricFacts): ComparisonOptions {
  const { names } = facts;
  const listRules = (label: string): MetricRules[] => {
    if (gate === undefined || (isUsageLabel(label) && !isUsageJudged(gate, label, facts))) return [];
    const entries = findEntries(gate, label, names);
    return entries.length === 0 ? [gate.everyMetric] : entries.map(({ rules }) => ({ ...gate.everyMetric, ...rules }));
  };
  return {
    betterFor: (label) => betterFor(gate, label, facts),
    isUsageTested: (label) => isUsageJudged(gate, label, facts),
    hasRelativeRule: (label) =>
      listRules(label).some((rules) => rules.max_regression !== undefined || rules.no_regression === true),
    maxRegressionFor: (label, slice) => {
      const rules = slice ? findEntries(gate, label, names, slice).map((entry) => entry.rules) : listRules(label);
      return rules.find(({ max_regression }) => max_regression !== undefined)?.max_regression;
    },
    slices: resolveEntries(gate, names).flatMap(({ label, slice }) =>
      slice ? { label, property: slice.property, value: slice.value } : [],
    ),
  };
}

/** Lists the properties of records that slices of a gate ask for. */
export function listSliceProperties(gate: Gate | undefined): ReadonlySet<string> {
  const selectors = (gate?.metrics ?? []).flatMap(({ slice }) => slice ?? []);
  return new Set(selectors.map(({ property }) => normalizeProperty(property)));
}

/** Returns a comparison without the slices that `*` found: their values are content of the dataset. */
export function keepNamedSlices(comparison: Comparison, gate: Gate | undefined, facts: MetricFacts): Comparison {
  const slices = comparison.slices.filter(({ label, slice }) =>
    findEntries(gate, label, facts.names, slice).some((entry) => entry.slice?.value !== undefined),
  );
  return { ...comparison, slices, sliceProperties: [] };
}
