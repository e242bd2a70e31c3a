import type { Comparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import {
  formatAmount,
  formatChance,
  formatDifference,
  formatInterval,
  formatValue,
  listWords,
  metricUnit,
  plural,
  usageName,
} from "../lib/format.ts";
import { joinParts, table, text } from "./markdown.ts";
import { type NumericMetric, sliceName } from "./metrics-table.ts";

const maxRows = 30;
const maxListed = 8;
const legend =
  "**Worse** and **better**: unlikely to be chance, after allowing for several metrics tested at once (the last column does). **Maybe**: not certain after that, even if the 95% range leaves out 0 or the change is more than the gate allows. **Higher** and **lower**: one number per run, which can't be tested. **95% range**: where the true change likely lies. **pts**: percentage points. **–**: no gate rule.";

/** Renders how the changes were tested, for the last fold; empty if nothing was tested. */
export function renderStatistics(comparison: Comparison, judgement: GateJudgement): string {
  const metrics: readonly NumericMetric[] = [
    ...comparison.metrics.filter((metric) => metric.kind === "numeric"),
    ...comparison.slices,
    ...comparison.usage.filter(({ verdict }) => verdict !== "not tested"),
  ];
  const changed = metrics.filter(({ difference, pValue }) => pValue !== undefined && difference !== 0);
  const rows = changed.slice(0, maxRows).map((metric) => {
    const unit = metricUnit(metric);
    const { interval, difference, adjustedPValue = 1 } = metric;
    const range = interval === undefined ? "–" : formatInterval(interval, unit);
    return [nameTested(metric), formatDifference(difference, unit), range, formatChance(adjustedPValue)];
  });
  const head = ["Metric", "Change", "95% range", "If nothing had changed"];
  const isEmpty = rows.length === 0;
  return joinParts([
    isEmpty ? "" : table(head, rows),
    isEmpty ? "" : legend,
    listOtherValues(metrics),
    describeDetectable(metrics, judgement),
  ]);
}

function nameTested({ label, slice }: NumericMetric): string {
  const name = usageName(label) ?? label;
  return text(slice === undefined ? name : `${name} (${sliceName(slice)})`, 80);
}

/** Lists the values over all rows that differ from those over the records in both runs. */
function listOtherValues(metrics: readonly NumericMetric[]): string {
  const others = metrics.flatMap((metric) => {
    const { compared, baseline, current } = metric;
    if (compared === undefined || baseline === undefined || current === undefined) return [];
    const unit = metricUnit(metric);
    const whole = `${formatValue(baseline.mean, unit)} → ${formatValue(current.mean, unit)}`;
    const shared = `${formatValue(compared.baseline, unit)} → ${formatValue(compared.current, unit)}`;
    return whole === shared ? [] : `${nameTested(metric)} ${whole}`;
  });
  const shown = others.slice(0, maxListed).join(", ");
  return shown === "" ? "" : `Over all rows, not only the records in both runs: ${shown}.`;
}

/** Says what drop these records detect, for each gated metric. */
function describeDetectable(metrics: readonly NumericMetric[], { rules }: GateJudgement): string {
  const sizes = metrics.flatMap((metric) => {
    const { label, detectableDrop: drop, records } = metric;
    const isGated = rules.some(
      (rule) => rule.isExplicit && rule.metric === label && sliceName(rule.slice) === sliceName(metric.slice),
    );
    if (!isGated || drop === undefined || records === undefined) return [];
    const size = drop === "only large drops" ? drop : `a drop of ${formatAmount(drop, metricUnit(metric))} or more`;
    return `${size} in ${nameTested(metric)} (${plural(records.both, "record")})`;
  });
  return sizes.length === 0
    ? ""
    : `This comparison detects, four times in five: ${listWords(sizes.slice(0, maxListed))}.`;
}
