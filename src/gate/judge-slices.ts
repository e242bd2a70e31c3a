import type { Comparison, SliceComparison } from "../comparison/comparison.ts";
import { minTestedRecords } from "../comparison/power.ts";
import { maxSliceValues } from "../comparison/slices.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import { judgeSubject } from "./judge-metric.ts";
import type { BaselineState, RuleJudgement } from "./judgement.ts";
import { messages } from "./messages.ts";
import { labelFor, type MetricFacts, matchesSlice, rulesForSlice } from "./metrics.ts";
import { judged } from "./outcome.ts";
import type { Gate, MetricRules, SliceSelector } from "./rules.ts";
import { formatSlice } from "./slice-key.ts";
import { buildSubject, findComparison } from "./subject.ts";
import { findNearest } from "./suggestion.ts";

export interface SliceEntry {
  key: string;
  selector: SliceSelector;
  rules: MetricRules;
}

interface SliceContext {
  gate: Gate;
  comparison: Comparison;
  baseline: BaselineState;
  names: MetricFacts["names"];
}

/** Judges the rules of slices. Those with too few records for relative rules are named once. */
export function judgeSlices(entries: readonly SliceEntry[], context: SliceContext): RuleJudgement[] {
  const small = new Set<string>();
  const rules = entries.flatMap((entry) => judgeSliceEntry(entry, context, small));
  if (small.size === 0) return rules;
  return [...rules, judged({ label: "$slices" }, "slice", "not checked", messages.smallSlices(small.size))];
}

function judgeSliceEntry(entry: SliceEntry, context: SliceContext, small: Set<string>): RuleJudgement[] {
  const { selector, rules: own } = entry;
  const { gate, comparison, baseline, names } = context;
  const label = labelFor(selector.metric, names);
  const fault = findSliceFault(entry, label, comparison);
  if (fault !== undefined) return [judged({ label }, "slice", "failed", fault)];
  const rules = rulesForSlice(gate, own, label, { names });
  return findSlices(label, selector, comparison).flatMap((found) => {
    const slice = { ...found.slice, isFound: selector.value === undefined };
    const name = `${label}${formatSlice(found.slice)}`;
    const subject = buildSubject(found, name, comparison, slice);
    if ("code" in subject) return [judged({ label, slice }, "score", "failed", subject)];
    const isSmall = baseline.kind === "read" && hasFewRecords(found);
    const { maxRegression, noRegression, ...others } = rules;
    if (isSmall && (maxRegression !== undefined || noRegression)) small.add(name);
    return judgeSubject(subject, { rules: isSmall ? others : rules, rows: gate.rows, baseline });
  });
}

function findSlices(label: string, selector: SliceSelector, { slices }: Comparison): SliceComparison[] {
  return slices.filter((found) => found.label === label && matchesSlice(selector, found.slice));
}

function hasFewRecords({ coverage }: SliceComparison): boolean {
  return coverage.records !== undefined && coverage.records.both < minTestedRecords;
}

function findSliceFault({ key, selector }: SliceEntry, label: string, comparison: Comparison) {
  const found = findComparison(label, comparison);
  if (found === undefined) {
    const labels = comparison.metrics.map((metric) => metric.label);
    return messages.unknownMetric(selector.metric, findNearest(selector.metric, labels), labels);
  }
  if (!("kind" in found)) return messages.runLevelSlice(key);
  if (found.kind === "categorical") return messages.isCategory(key, found.otherType);
  const property = normalizeProperty(selector.property);
  const known = comparison.sliceProperties.find((candidate) => candidate.property === property);
  const count = known?.values.length ?? 0;
  if (selector.value === undefined && count > maxSliceValues)
    return messages.tooManySlices(key, count, maxSliceValues);
  if (findSlices(label, selector, comparison).length > 0) return undefined;
  return messages.emptySlice(key, suggestSlice(selector, comparison));
}

/** Suggests a near property, or a near value of the property. */
function suggestSlice(
  { property, value }: SliceSelector,
  { sliceProperties }: Comparison,
): string | undefined {
  const known = sliceProperties.find((candidate) => candidate.property === normalizeProperty(property));
  if (known === undefined) {
    const properties = sliceProperties.map((candidate) => candidate.property);
    const meant = findNearest(property, properties);
    return meant === undefined ? undefined : formatSlice({ property: meant, value }).slice(1, -1);
  }
  const meant = value === undefined ? undefined : findNearest(value, known.values);
  return meant === undefined ? undefined : formatSlice({ property, value: meant }).slice(1, -1);
}
