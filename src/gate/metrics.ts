import type { Better } from "../comparison/comparison.ts";
import { labelOf } from "../results/formats/labels.ts";
import { metricLabelPattern } from "../results/result-row.ts";
import { isUsageLabel } from "../results/scores.ts";
import type { Gate, MetricRules } from "./rules.ts";

/** What is known of metrics beside the gate. */
export interface MetricFacts {
  /** Labels by the names that evaluation tools give their metrics. */
  names?: ReadonlyMap<string, string> | undefined;
  /** Labels of metrics of which a tool's file says that less is better. */
  lowerIsBetter?: ReadonlySet<string> | undefined;
  /** Cost, tokens and duration are judged like metrics of the experiment. */
  usageMetrics?: boolean | undefined;
}

/** The label that a name in the gate stands for: itself, or what a tool's name became. */
export function labelFor(name: string, names: MetricFacts["names"]): string {
  const known = names?.get(name);
  if (known !== undefined) return known;
  if (isUsageLabel(name) || metricLabelPattern.test(name)) return name;
  return labelOf(name);
}

/** The rules of a metric: its own, and for the rest those of `"*"`. */
export function rulesFor({ everyMetric }: Gate, own: MetricRules): MetricRules {
  return { ...everyMetric, ...own };
}

/** Which way is better for a metric: as the gate says, else as its tool does; less of what answers cost, else more. */
export function betterOf(gate: Gate | undefined, label: string, facts: MetricFacts = {}): Better {
  // By its label and by its tool's name a metric may stand there twice.
  const [own] = (gate?.metrics ?? []).flatMap(({ label: name, rules }) =>
    labelFor(name, facts.names) === label ? (rules.better ?? []) : [],
  );
  const isLower = isUsageLabel(label) || facts.lowerIsBetter?.has(label);
  return own ?? (isLower ? "lower" : (gate?.everyMetric.better ?? "higher"));
}

/** Whether cost, tokens or duration are tested: where the gate has a rule for it by name, or all are to be. */
export function isUsageJudged(
  gate: Gate | undefined,
  label: string,
  { usageMetrics }: MetricFacts = {},
): boolean {
  const own = gate?.metrics.find((metric) => metric.label === label);
  return usageMetrics === true || (own !== undefined && isGating(own.rules));
}

/** Whether rules say more than which way is better. */
export function isGating({
  min,
  max,
  maxRegression,
  noRegression = false,
  minCoverage,
}: MetricRules): boolean {
  return [min, max, maxRegression, minCoverage].some((rule) => rule !== undefined) || noRegression;
}
