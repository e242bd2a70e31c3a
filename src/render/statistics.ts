import type { Comparison, NumericComparison } from "../comparison/comparison.ts";
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
import { table, text } from "./markdown.ts";
import { sliceName } from "./metrics-table.ts";

const maxRows = 30;

/** Renders how the changes were tested, for the last fold; empty if nothing was tested. */
export function renderStatistics(comparison: Comparison, judgement: GateJudgement): string {
  const all: readonly (NumericComparison & { slice?: { property: string; value: string } })[] = [
    ...comparison.metrics.filter((metric) => metric.kind === "numeric"),
    ...comparison.slices,
    ...comparison.usage.filter(({ verdict }) => verdict !== "not tested"),
  ];
  const changed = all.filter(({ difference, pValue }) => pValue !== undefined && difference !== 0);
  const rows = changed.slice(0, maxRows).map((metric) => {
    const unit = metricUnit(metric);
    const { interval, adjustedPValue = 1 } = metric;
    return [
      text(metricName(metric), 80),
      formatDifference(metric.difference, unit),
      interval === undefined ? "–" : formatInterval(interval, unit),
      formatChance(adjustedPValue),
    ];
  });
  const head = ["Metric", "Change", "95% range", "If nothing had changed"];
  const parts = [
    rows.length === 0 ? "" : table(head, ["left", "left", "left", "left"], rows),
    rows.length === 0 ? "" : legend,
    ...otherValues(all),
    describeDetectable(all, judgement),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const legend =
  "**Worse** and **better**: unlikely to be chance, after allowing for several metrics tested at once (the last column does). **Maybe**: not certain after that, even if the 95% range leaves out 0. **Higher** and **lower**: one number per run, which can't be tested. **95% range**: where the true change likely lies. **pts**: percentage points. **–**: no gate rule.";

function metricName(metric: NumericComparison & { slice?: { property: string; value: string } }): string {
  const slice = sliceName(metric.slice);
  const name = usageName(metric.label) ?? metric.label;
  return slice === undefined ? name : `${name} (${slice})`;
}

/** Values over all rows, if they differ from those over the records in both runs. */
function otherValues(metrics: readonly NumericComparison[]): string[] {
  const sentences = metrics.flatMap((metric) => {
    const { compared, baseline, current } = metric;
    const unit = metricUnit(metric);
    if (compared === undefined || baseline === undefined || current === undefined) return [];
    const shared = `${formatValue(compared.baseline, unit)} ${formatValue(compared.current, unit)}`;
    const whole = `${formatValue(baseline.mean, unit)} ${formatValue(current.mean, unit)}`;
    if (shared === whole) return [];
    return [`${text(metricName(metric), 80)} ${formatValue(baseline.mean, unit)} → ${formatValue(current.mean, unit)}`];
  });
  return sentences.length === 0
    ? []
    : [`Over all rows, not only the records in both runs: ${sentences.slice(0, 8).join(", ")}.`];
}

/** What drop these records detect, for each gated metric. */
function describeDetectable(metrics: readonly NumericComparison[], { rules }: GateJudgement): string {
  const gated = metrics.filter((metric) =>
    rules.some(
      ({ metric: label, slice, isExplicit }) =>
        isExplicit &&
        label === metric.label &&
        sliceName(slice) === sliceName((metric as { slice?: { property: string; value: string } }).slice),
    ),
  );
  const parts = gated.flatMap((metric) => {
    const { detectableDrop: drop, records } = metric;
    if (drop === undefined || records === undefined) return [];
    const size =
      drop === "only large drops" ? "only large drops" : `a drop of ${formatAmount(drop, metricUnit(metric))} or more`;
    return [`${size} in ${text(metricName(metric), 80)} (${plural(records.both, "record")})`];
  });
  return parts.length === 0 ? "" : `This comparison detects, four times in five: ${listWords(parts.slice(0, 8))}.`;
}
