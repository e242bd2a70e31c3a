import type { Comparison, Noise, NumericComparison } from "../comparison/comparison.ts";
import { countRecordsNeeded } from "../comparison/power.ts";
import type { Message } from "../lib/errors.ts";
import { metricUnit, type Unit, writeAmount } from "../lib/format.ts";
import { upperTail } from "../lib/student-t.ts";
import { isUsageLabel } from "../results/scores.ts";
import { formatSlice } from "./gate.ts";
import type { RuleJudgement } from "./judgement.ts";
import { messages, type PowerFacts } from "./messages.ts";

/** Warns about limits of `max_regression` that are finer than half of what the records can detect. */
export function findPowerWarnings(rules: readonly RuleJudgement[], { metrics, slices }: Comparison): Message[] {
  const warnings: Message[] = [];
  for (const { rule, outcome, metric: label, slice, limit: given } of rules) {
    if (rule !== "max_regression" || outcome === "not checked") continue;
    if (isUsageLabel(label) || slice?.isFound) continue;
    const name = `${label}${slice === undefined ? "" : formatSlice(slice)}`;
    const metric = slice
      ? slices.find((one) => one.label === label && formatSlice(one.slice) === formatSlice(slice))
      : metrics.find((one) => one.label === label);
    if (metric?.kind !== "numeric" || metric.noise === undefined) continue;
    const { detectableDrop, noise, compared } = metric;
    const share = Number.parseFloat(String(given)) / 100;
    const limit = typeof given === "number" ? given : share * Math.abs(compared?.baseline ?? 0);
    if (detectableDrop === undefined || (typeof given !== "number" && !(limit > 0))) continue;
    if (detectableDrop !== "only large drops" && limit >= detectableDrop / 2) continue;
    const unit = metricUnit(metric);
    const allowed = writeAmount(limit, unit, "all");
    // With the digits that matter: a detectable drop is an estimate.
    const drop =
      detectableDrop === "only large drops"
        ? undefined
        : writeAmount(Number(detectableDrop.toPrecision(2)), unit, "all");
    const refused = drop === undefined ? `not one of ${allowed}` : `not of ${allowed.replace(/ points?$/, "")}`;
    const { records, runs } = noise;
    const facts = { records, runs, drop, limit: limit === 0 ? "not a smaller one" : refused };
    warnings.push(messages.limitTooFine(name, { ...facts, plan: planRecords(noise, limit, unit) }));
  }
  return warnings;
}

/** Plans for a drop that is worth noticing: a twentieth of the range, or twice the limit if that's more. */
function planRecords(noise: Noise, limit: number, unit: Unit): PowerFacts["plan"] {
  const { range, runs, sharers = 1 } = noise;
  const drop = Math.max(Number((range / 20).toPrecision(1)), 2 * limit);
  const options = { limit, sharers };
  const records = countRecordsNeeded(noise, drop, runs, options);
  if (records === undefined || records <= noise.records) return undefined;
  const recordsWithThreeRuns =
    runs.baseline < 3 ? countRecordsNeeded(noise, drop, { ...runs, baseline: 3 }, options) : undefined;
  return { drop: writeAmount(drop, unit, "all"), records, recordsWithThreeRuns };
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
  // With so many degrees of freedom, Student's t is the normal distribution.
  return distance < 0 ? undefined : upperTail(distance / error, 1e7);
}
