import type { Comparison, NumericComparison } from "../comparison/comparison.ts";
import { countRecordsNeeded } from "../comparison/power.ts";
import type { Message } from "../lib/errors.ts";
import { metricUnit, type Unit, writeAmount } from "../lib/format.ts";
import { upperTail } from "../lib/student-t.ts";
import { isUsageLabel } from "../results/scores.ts";
import { formatSlice } from "./gate.ts";
import type { RuleJudgement } from "./judgement.ts";
import { messages, type PowerFacts } from "./messages.ts";

/** Warns about limits of `max_regression` that are finer than half of what the records can detect. */
export function findPowerWarnings(rules: readonly RuleJudgement[], comparison: Comparison): Message[] {
  return rules.flatMap((rule) => {
    const isChecked = rule.outcome !== "not checked" && !isUsageLabel(rule.metric);
    if (rule.rule !== "max_regression" || !isChecked || rule.slice?.isFound) return [];
    const metric = findMetric(rule, comparison);
    const limit = metric && readLimit(rule.limit, metric);
    return metric === undefined || limit === undefined ? [] : warnAboutLimit(rule, metric, limit);
  });
}

function findMetric({ metric, slice }: RuleJudgement, comparison: Comparison): NumericComparison | undefined {
  if (slice !== undefined) {
    const { property, value } = slice;
    return comparison.slices.find(
      (found) => found.label === metric && found.slice.property === property && found.slice.value === value,
    );
  }
  const found = comparison.metrics.find(({ label }) => label === metric);
  return found?.kind === "numeric" ? found : undefined;
}

/** Returns a limit in the metric's unit; undefined for one of 0 that comes from a share. */
function readLimit(limit: RuleJudgement["limit"], { compared }: NumericComparison): number | undefined {
  if (typeof limit === "number") return limit;
  const share = Number.parseFloat(String(limit)) / 100;
  return share * Math.abs(compared?.baseline ?? 0) || undefined;
}

function warnAboutLimit(
  { metric: label, slice }: RuleJudgement,
  metric: NumericComparison,
  limit: number,
): Message[] {
  const { detectableDrop, noise } = metric;
  if (detectableDrop === undefined || noise === undefined) return [];
  const isTooFine = detectableDrop === "only large drops" || limit < detectableDrop / 2;
  if (!isTooFine) return [];
  const unit = metricUnit(metric);
  const drop =
    detectableDrop === "only large drops" ? undefined : writeAmount(round(detectableDrop), unit, "all");
  return [
    messages.limitTooFine(`${label}${slice === undefined ? "" : formatSlice(slice)}`, {
      records: noise.records,
      runs: noise.runs,
      drop,
      limit:
        limit === 0
          ? "not a smaller one"
          : drop === undefined
            ? `not one of ${writeAmount(limit, unit, "all")}`
            : `not of ${writeAmount(limit, unit, "all").replace(/ points?$/, "")}`,
      plan: planRecords(metric, limit, unit),
    }),
  ];
}

/** Plans for a drop that is worth noticing: a twentieth of the range, or twice the limit if that's more. */
function planRecords({ noise }: NumericComparison, limit: number, unit: Unit): PowerFacts["plan"] {
  if (noise === undefined) return undefined;
  const { range, runs, sharers = 1 } = noise;
  const drop = Math.max(Number((range / 20).toPrecision(1)), 2 * limit);
  const options = { limit, sharers };
  const records = countRecordsNeeded(noise, drop, runs, options);
  if (records === undefined || records <= noise.records) return undefined;
  const recordsWithThreeRuns =
    runs.baseline < 3 ? countRecordsNeeded(noise, drop, { ...runs, baseline: 3 }, options) : undefined;
  return { drop: writeAmount(drop, unit, "all"), records, recordsWithThreeRuns };
}

/** With the digits that matter: a detectable drop is an estimate. */
function round(drop: number): number {
  return Number(drop.toPrecision(2));
}

/** Returns how likely an unchanged app misses a bound that the baseline keeps; undefined if its error isn't known. */
export function findChanceOfMissing(
  tested: NumericComparison | undefined,
  baseline: number | undefined,
  rule: "min" | "max",
  limit: number,
): number | undefined {
  const error = tested?.rerunError;
  if (error === undefined || !(error > 0) || baseline === undefined) return undefined;
  const distance = rule === "min" ? baseline - limit : limit - baseline;
  return distance < 0 ? undefined : upperTail(distance / error, largeFreedom);
}

// With so many degrees of freedom, Student's t is the normal distribution.
const largeFreedom = 1e7;
