import type { Comparison } from "../comparison/comparison.ts";
import { minTestedRecords } from "../comparison/power.ts";
import { maxSliceValues } from "../comparison/slices.ts";
import type { Message } from "../lib/errors.ts";
import { findNearest } from "../lib/text.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import { formatSlice, type MetricRules, type SliceSelector } from "./gate.ts";
import { type JudgeContext, judgeMetric, readSubject } from "./judge-metric.ts";
import { judgeRule, type RuleJudgement } from "./judgement.ts";
import { messages } from "./messages.ts";
import { labelFor, matchesSlice, rulesForSlice } from "./metrics.ts";

export interface SliceEntry {
  key: string;
  selector: SliceSelector;
  rules: MetricRules;
}

/** Judges the rules of slices. Those with too few records for relative rules are named once. */
export function judgeSlices(entries: readonly SliceEntry[], context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, baseline, names } = context;
  const judged: RuleJudgement[] = [];
  const small = new Set<string>();
  const isFromSummary = comparison.baselineFrom === "results summary";
  for (const { key, selector, rules: own } of entries) {
    const label = labelFor(selector.metric, names);
    const slices = comparison.slices.filter((found) => found.label === label && matchesSlice(selector, found.slice));
    const fault = findFault(key, selector, label, comparison, slices.length);
    if (fault !== undefined) {
      judged.push(judgeRule({ label }, "slice", "failed", fault));
      continue;
    }
    const rules = rulesForSlice(gate, own, label, names);
    const { maxRegression, noRegression, ...others } = rules;
    for (const found of slices) {
      const slice = { ...found.slice, isFound: selector.value === undefined };
      const name = `${label}${formatSlice(slice)}`;
      const subject = readSubject(found, name, isFromSummary, slice);
      if ("code" in subject) {
        judged.push(judgeRule({ label, slice }, "score", "failed", subject));
        continue;
      }
      const { records } = found.coverage;
      const isSmall = baseline.kind === "read" && records !== undefined && records.both < minTestedRecords;
      if (isSmall && (maxRegression !== undefined || noRegression)) small.add(name);
      judged.push(...judgeMetric(subject, isSmall ? others : rules, context));
    }
  }
  if (small.size > 0)
    judged.push(judgeRule({ label: "$slices" }, "slice", "not checked", messages.smallSlices(small.size)));
  return judged;
}

function findFault(
  key: string,
  { metric, property, value }: SliceSelector,
  label: string,
  { metrics, usage, summary, sliceProperties }: Comparison,
  matching: number,
): Message | undefined {
  const found = [...metrics, ...usage].find((one) => one.label === label);
  if (found === undefined && summary.some((one) => one.label === label)) return messages.runLevelSlice(key);
  const labels = metrics.map((one) => one.label);
  if (found === undefined) return messages.unknownMetric(metric, findNearest(metric, labels), labels);
  if (found.kind === "categorical") return messages.isCategory(key, found.otherType);
  const known = sliceProperties.find((one) => one.property === normalizeProperty(property));
  const count = known?.values.length ?? 0;
  if (value === undefined && count > maxSliceValues) return messages.tooManySlices(key, count, maxSliceValues);
  if (matching > 0) return undefined;
  // A near value of the property, or a near property.
  const near = known
    ? { property, value: value === undefined ? undefined : findNearest(value, known.values) }
    : {
        property: findNearest(
          property,
          sliceProperties.map((one) => one.property),
        ),
        value,
      };
  const isNear = near.property !== undefined && (known === undefined || near.value !== undefined);
  const meant = isNear ? formatSlice({ property: near.property ?? "", value: near.value }).slice(1, -1) : undefined;
  return messages.emptySlice(key, meant);
}
