import type { RegressionLimit } from "../comparison/comparison.ts";
import { writeAmount, writeValue } from "../lib/format.ts";
import type { RuleJudgement } from "./judgement.ts";
import type { Change } from "./message-parts.ts";
import { messages } from "./messages.ts";
import { formatAmount, isAtLeast, isWithin, judged, toCount, toLimit } from "./outcome.ts";
import type { Amount, MetricRules } from "./rules.ts";
import type { Subject } from "./subject.ts";

/**
 * Judges `max_regression`: it passes within the limit, and beyond it fails only if the metric is worse by the test, else
 * it's unclear. If the metric can't be tested, the number alone decides.
 */
export function judgeMaxRegression(
  subject: Subject,
  rule: RegressionLimit,
  unclear: MetricRules["unclear"],
): RuleJudgement {
  const { name, better, difference = 0, compared, tested, untestedBecause } = subject;
  const limit = toAbsoluteLimit(rule, compared?.baseline ?? 0);
  const gain = better === "higher" ? difference : -difference;
  const magnitude = Math.max(Math.abs(compared?.baseline ?? 0), Math.abs(limit));
  const details = {
    limit: rule.kind === "absolute" ? rule.value : formatAmount(rule),
    measured: { value: -gain, limit },
  };
  const change = describeChange(subject, rule, limit);
  const decide = (outcome: RuleJudgement["outcome"], message: ReturnType<typeof messages.withinLimit>) =>
    judged(subject, "max_regression", outcome, message, details);

  if (isAtLeast(gain, -limit, magnitude)) {
    const isShown = untestedBecause === undefined && endsWithin(subject, limit);
    return isShown
      ? { ...decide("passed", messages.shownWithinLimit(name, change)), shown: true }
      : decide("passed", messages.withinLimit(name, change));
  }
  if (untestedBecause !== undefined || tested?.verdict === "worse")
    return decide("failed", messages.droppedTooFar(name, change));
  const isFailing = unclear === "fail";
  const outcome = isFailing ? "failed" : "unclear";
  const both = tested?.coverage.records?.both ?? 0;
  return tested?.canBeSignificant && tested.pValue !== undefined
    ? decide(outcome, messages.droppedMaybe(name, change, tested.pValue, isFailing))
    : decide(outcome, messages.droppedUndecidable(name, change, both, isFailing));
}

/** Returns a limit in the metric's own unit. */
function toAbsoluteLimit(limit: RegressionLimit, baseline: number): number {
  return limit.kind === "absolute" ? limit.value : limit.share * Math.abs(baseline);
}

function endsWithin({ better, tested }: Subject, limit: number): boolean {
  if (tested?.interval === undefined) return false;
  const [low, high] = tested.interval;
  return isAtLeast(better === "higher" ? low : -high, -limit);
}

function describeChange(subject: Subject, rule: RegressionLimit, limit: number): Change {
  const { difference = 0, unit, untestedBecause } = subject;
  const verb = difference < 0 ? "dropped" : "rose";
  const isShare = rule.kind === "share";
  return {
    text: difference === 0 ? "didn't change" : `${verb} ${writeAmount(difference, unit, { besides: limit })}`,
    step: formatStep(subject),
    limit: isShare
      ? `${formatAmount(rule)} of the baseline, ${writeAmount(limit, unit, "all")}`
      : writeAmount(limit, unit, "all"),
    bareLimit: writeAmount(limit, unit, "all").replace(/ points?$/, ""),
    untestedBecause,
  };
}

function formatStep({ compared, value, baseline, unit }: Subject): string {
  const { baseline: before, current } = compared ?? { baseline: baseline ?? 0, current: value };
  return `${writeValue(before, unit)} → ${writeValue(current, unit)}`;
}

/** Judges `no_regression`: it fails only if the metric is worse by the test, and is never unclear. */
export function judgeNoRegression(
  subject: Subject,
  explainUnchecked: () => RuleJudgement | undefined,
): RuleJudgement {
  const { name, tested } = subject;
  const details = { limit: true };
  const decide = (outcome: RuleJudgement["outcome"], message: ReturnType<typeof messages.runLevelTest>) =>
    judged(subject, "no_regression", outcome, message, details);
  if (tested === undefined) return decide("failed", messages.runLevelTest(name));
  const unchecked = explainUnchecked();
  if (unchecked !== undefined) return unchecked;
  switch (tested.verdict) {
    case "worse":
      return decide("failed", messages.significantlyWorse(name, formatStep(subject), tested.adjustedPValue));
    case "better":
    case "maybe better":
    case "maybe worse":
    case "no clear change":
    case "unchanged":
      return decide("passed", messages.notSignificantlyWorse(name));
    case "not enough data":
    case "new":
    case "missing":
    case "not tested": {
      const both = tested.coverage.records?.both;
      const isFew = subject.untestedBecause !== undefined;
      return decide(
        "not checked",
        isFew ? messages.tooFewToTest(name, both) : messages.neverSignificant(name, both ?? 0),
      );
    }
  }
}

/** Judges `max_broken`, which counts records and needs no test. */
export function judgeMaxBroken(
  subject: Subject,
  most: Amount,
  explainUnchecked: () => RuleJudgement | undefined,
): RuleJudgement {
  const { name, tested, type } = subject;
  const { broke, both = 0 } = tested?.records ?? {};
  const details = {
    limit: toLimit(most),
    measured: broke === undefined ? undefined : { value: broke, limit: toCount(most, both), of: both },
  };
  const decide = (outcome: RuleJudgement["outcome"], message: ReturnType<typeof messages.runLevelTest>) =>
    judged(subject, "max_broken", outcome, message, details);
  if (tested === undefined) return decide("failed", messages.brokenNeedsRecords(name));
  if (type !== "boolean") return decide("failed", messages.brokenNeedsBoolean(name));
  const unchecked = explainUnchecked();
  if (unchecked !== undefined) return unchecked;
  if (broke === undefined) return decide("not checked", messages.needsRows(name, "max_broken"));
  const isPassed = isWithin(broke, both, most);
  return decide(
    isPassed ? "passed" : "failed",
    messages.broken(isPassed, name, broke, both, formatAmount(most)),
  );
}
