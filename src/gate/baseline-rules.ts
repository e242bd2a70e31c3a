import type { BaselineState, RuleJudgement } from "./judgement.ts";
import { messages } from "./messages.ts";
import { judged } from "./outcome.ts";
import type { Subject } from "./subject.ts";

/**
 * Judges a rule that needs the baseline if there's nothing to compare the metric with: without a baseline, or if the
 * metric is new, the rule isn't checked; a baseline that can't be used fails it. Undefined if the rule can be checked.
 */
export function explainUnchecked(
  subject: Subject,
  rule: "max_regression" | "no_regression" | "max_broken",
  baseline: BaselineState,
  isComparable: boolean,
): RuleJudgement | undefined {
  const { name, lack } = subject;
  switch (baseline.kind) {
    case "none":
      return judged(subject, rule, "not checked", messages.noBaseline(name, rule, baseline));
    case "unreadable":
      return judged(subject, rule, "failed", messages.baselineUnreadable(name, rule, baseline.reason));
    case "read":
      if (subject.slice !== undefined && subject.isFromSummary)
        return judged(subject, rule, "not checked", messages.needsRows(name, rule));
      if (lack !== undefined) return judged(subject, rule, "failed", lack);
      if (subject.baseline === undefined)
        return judged(subject, rule, "not checked", messages.newMetric(name, rule));
      if (!isComparable) return judged(subject, rule, "not checked", messages.tooFewCommon(name, rule));
      return explainIncomparable(subject, rule);
  }
}

// A baseline with which nothing can be compared must not let a regression pass.
function explainIncomparable(
  subject: Subject,
  rule: "max_regression" | "no_regression" | "max_broken",
): RuleJudgement | undefined {
  const { name, tested, difference, compared } = subject;
  if (difference !== undefined && compared !== undefined) return undefined;
  const both = tested?.coverage.records?.both ?? 0;
  const message = both > 0 ? messages.tooFarApart(name, rule) : messages.noSharedRecords(name, rule);
  return judged(subject, rule, "failed", message);
}
