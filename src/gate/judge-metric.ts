import type { Coverage } from "../comparison/comparison.ts";
import { writeValue } from "../lib/format.ts";
import { explainUnchecked } from "./baseline-rules.ts";
import { judgeCommon } from "./judge-common.ts";
import { judgeMaxBroken, judgeMaxRegression, judgeNoRegression } from "./judge-regression.ts";
import type { BaselineState, RuleJudgement } from "./judgement.ts";
import { messages } from "./messages.ts";
import { formatAmount, isAtLeast, judged, type RuleTarget, toCount, toLimit } from "./outcome.ts";
import { findChanceOfMissing } from "./power.ts";
import type { Amount, MetricRules, RowRules } from "./rules.ts";
import type { Subject } from "./subject.ts";

/** What the rules of a metric are judged with. */
export interface MetricContext {
  rules: MetricRules;
  rows: RowRules;
  baseline: BaselineState;
}

/** Judges the rules of a metric that has a number. */
export function judgeSubject(subject: Subject, { rules, rows, baseline }: MetricContext): RuleJudgement[] {
  const common = isRelative(rules) ? judgeCommon(subject, rows.minCommon, baseline) : [];
  const isComparable = common.length === 0;
  const uncheck = (rule: "max_regression" | "no_regression" | "max_broken") =>
    explainUnchecked(subject, rule, baseline, isComparable);
  return [
    ...judgeBounds(subject, rules),
    ...(subject.tested && subject.slice === undefined
      ? judgeCoverage(subject, subject.name, subject.tested.coverage, rules.minCoverage)
      : []),
    ...common,
    ...(rules.maxRegression === undefined
      ? []
      : [uncheck("max_regression") ?? judgeMaxRegression(subject, rules.maxRegression, rules.unclear)]),
    ...(rules.noRegression ? [judgeNoRegression(subject, () => uncheck("no_regression"))] : []),
    ...(rules.maxBroken === undefined
      ? []
      : [judgeMaxBroken(subject, rules.maxBroken, () => uncheck("max_broken"))]),
  ];
}

/** Whether a metric is compared with the baseline by one of its rules. */
function isRelative({ maxRegression, noRegression, maxBroken }: MetricRules): boolean {
  return maxRegression !== undefined || noRegression === true || maxBroken !== undefined;
}

function judgeBounds(subject: Subject, { min, max }: MetricRules): RuleJudgement[] {
  const { name, value, baseline, unit } = subject;
  const before = baseline === undefined ? undefined : writeValue(baseline, unit);
  const bound = (rule: "min" | "max", limit: number, isPassed: boolean) => {
    const shown = [
      writeValue(value, unit, { besides: limit }),
      writeValue(limit, unit, "all"),
      before,
    ] as const;
    const chance = isPassed ? undefined : findChanceOfMissing(subject, rule, limit);
    const message = messages[rule](isPassed, name, ...shown, chance);
    return judged(subject, rule, isPassed ? "passed" : "failed", message, {
      limit,
      measured: { value, limit },
    });
  };
  return [
    ...(min === undefined ? [] : [bound("min", min, isAtLeast(value, min))]),
    ...(max === undefined ? [] : [bound("max", max, isAtLeast(-value, -max))]),
  ];
}

const defaultCoverage: Amount = { kind: "share", share: 0.95 };

/** Judges how many of the rows that should have a metric have a score; reported if there's a rule, or some have none. */
export function judgeCoverage(
  target: RuleTarget,
  name: string,
  { expected, covered, current: { failed } }: Coverage,
  own: Amount | undefined,
): RuleJudgement[] {
  if (expected === 0 || (own === undefined && covered === expected)) return [];
  const least = own ?? defaultCoverage;
  const isPassed = isAtLeast(covered, least.kind === "count" ? least.count : least.share * expected);
  const message = messages.coverage(isPassed, name, { covered, expected, failed }, formatAmount(least));
  const measured = { value: covered, limit: toCount(least, expected), of: expected };
  const details = { limit: toLimit(least), measured, isExplicit: own !== undefined };
  return [judged(target, "min_coverage", isPassed ? "passed" : "failed", message, details)];
}
