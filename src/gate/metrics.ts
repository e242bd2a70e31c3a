import type {
  Better,
  Comparison,
  ComparisonOptions,
  RegressionLimit,
  SliceKey,
  SliceRequest,
} from "../comparison/comparison.ts";
import { toLabel } from "../results/formats/tool-file.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import { metricLabelPattern } from "../results/result-row.ts";
import { isUsageLabel } from "../results/scores.ts";
import type { Gate, GateEntry, MetricRules } from "./rules.ts";

/** What is known of metrics beside the gate. */
export interface MetricFacts {
  /** Labels by the names that evaluation tools give their metrics. */
  names?: ReadonlyMap<string, string> | undefined;
  /** Labels of metrics for which a tool's file says that lower is better. */
  lowerIsBetter?: ReadonlySet<string> | undefined;
  /** Cost, tokens, and duration are tested like metrics of the experiment. */
  usageMetrics?: boolean | undefined;
}

/** Returns the label that a name in the gate stands for: itself, or what a tool's name became. */
export function labelFor(name: string, names: MetricFacts["names"]): string {
  const known = names?.get(name);
  if (known !== undefined) return known;
  if (isUsageLabel(name) || metricLabelPattern.test(name)) return name;
  return toLabel(name);
}

/** Returns the slice that an entry names; undefined if its whole key is a metric's or a tool's name. */
export function findSlice(
  { label, slice }: GateEntry,
  isMetric: (name: string) => boolean,
): GateEntry["slice"] {
  return slice === undefined || isMetric(label) ? undefined : slice;
}

/** Returns the rules of a metric: its own, and otherwise those of `"*"`. */
export function rulesFor({ everyMetric }: Gate, own: MetricRules): MetricRules {
  return { ...everyMetric, ...own };
}

/** Returns the rules of a run-level score: those of `"*"` that need records don't apply to it. */
export function rulesForRunLevelScore(gate: Gate, own: MetricRules): MetricRules {
  const { noRegression: _, maxBroken: __, minCoverage: ___, ...every } = gate.everyMetric;
  return { ...every, ...own };
}

/** Returns the rules of a slice: its own, and what an unclear rule does from its metric or `"*"`. */
export function rulesForSlice(gate: Gate, own: MetricRules, label: string, facts: MetricFacts): MetricRules {
  const metric = findEntries(gate, label, facts).find(({ rules }) => rules.unclear !== undefined);
  const unclear = own.unclear ?? metric?.rules.unclear ?? gate.everyMetric.unclear;
  return unclear === undefined ? own : { ...own, unclear };
}

/** Returns which way is better for a metric: as the gate says, else its tool; less of usage, else more. */
export function betterFor(gate: Gate | undefined, label: string, facts: MetricFacts = {}): Better {
  const [own] = findEntries(gate, label, facts).flatMap(({ rules }) => rules.better ?? []);
  const isLower = isUsageLabel(label) || facts.lowerIsBetter?.has(label);
  return own ?? (isLower ? "lower" : (gate?.everyMetric.better ?? "higher"));
}

/** Whether cost, tokens, or duration are tested: if the gate names them with a rule, or `usage_metrics` is set. */
export function isUsageJudged(
  gate: Gate | undefined,
  label: string,
  { usageMetrics }: MetricFacts = {},
): boolean {
  return usageMetrics === true || findEntries(gate, label, {}).some(({ rules }) => hasMetricRules(rules));
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
  return noRegression === true || [min, max, maxRegression, maxBroken, minCoverage].some(isSet);
}

function isSet(rule: unknown): boolean {
  return rule !== undefined;
}

/** Returns what a comparison needs to know of a gate. */
export function comparisonOptions(gate: Gate | undefined, facts: MetricFacts): ComparisonOptions {
  const isUsageTested = (label: string) => isUsageJudged(gate, label, facts);
  const rulesOfMetric = (label: string): MetricRules[] => {
    if (gate === undefined || (isUsageLabel(label) && !isUsageTested(label))) return [];
    const entries = findEntries(gate, label, facts);
    return entries.length === 0 ? [gate.everyMetric] : entries.map(({ rules }) => rulesFor(gate, rules));
  };
  return {
    betterFor: (label) => betterFor(gate, label, facts),
    isUsageTested,
    hasRelativeRule: (label) =>
      rulesOfMetric(label).some((rules) => rules.maxRegression !== undefined || rules.noRegression === true),
    maxRegressionFor: (label, slice) =>
      slice === undefined
        ? strictestLimit(rulesOfMetric(label))
        : strictestLimit(findSliceEntries(gate, label, slice, facts).map(({ rules }) => rules)),
    slices: listSlices(gate, facts),
  };
}

function strictestLimit(rules: readonly MetricRules[]): RegressionLimit | undefined {
  return rules.find(({ maxRegression }) => maxRegression !== undefined)?.maxRegression;
}

/** Lists the properties of records that slices of a gate ask for. */
export function listSliceProperties(gate: Gate | undefined): ReadonlySet<string> {
  const selectors = (gate?.metrics ?? []).flatMap(({ slice }) => slice ?? []);
  return new Set(selectors.map(({ property }) => normalizeProperty(property)));
}

function listSlices(gate: Gate | undefined, { names }: MetricFacts): SliceRequest[] {
  return (gate?.metrics ?? []).flatMap((entry) => {
    const slice = findSlice(entry, (name) => names?.has(name) === true);
    if (slice === undefined) return [];
    return [{ label: labelFor(slice.metric, names), property: slice.property, value: slice.value }];
  });
}

/** Finds the entries of a whole metric: its label and its tool's name may both be in the gate. */
function findEntries(gate: Gate | undefined, label: string, { names }: MetricFacts): GateEntry[] {
  return (gate?.metrics ?? []).filter(
    (entry) =>
      findSlice(entry, (name) => names?.has(name) === true) === undefined &&
      labelFor(entry.label, names) === label,
  );
}

/** Returns a comparison without the slices that `*` found: their values are content of the dataset. */
export function keepNamedSlices(
  comparison: Comparison,
  gate: Gate | undefined,
  facts: MetricFacts,
): Comparison {
  const isNamed = ({ label, slice }: Comparison["slices"][number]) =>
    findSliceEntries(gate, label, slice, facts).some((entry) => entry.slice?.value !== undefined);
  return { ...comparison, slices: comparison.slices.filter(isNamed), sliceProperties: [] };
}

function findSliceEntries(
  gate: Gate | undefined,
  label: string,
  key: SliceKey,
  { names }: MetricFacts,
): GateEntry[] {
  return (gate?.metrics ?? []).filter((entry) => {
    const slice = findSlice(entry, (name) => names?.has(name) === true);
    return slice !== undefined && labelFor(slice.metric, names) === label && matchesSlice(slice, key);
  });
}

/** Whether a slice of a comparison is one that an entry asks for. */
export function matchesSlice(slice: NonNullable<GateEntry["slice"]>, key: SliceKey): boolean {
  if (normalizeProperty(slice.property) !== normalizeProperty(key.property)) return false;
  return slice.value === undefined || normalizeProperty(slice.value) === normalizeProperty(key.value);
}
