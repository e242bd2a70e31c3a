import type { Coverage, NumericComparison } from "../comparison/comparison.ts";
import { commonRemedy, commonSentence, isEnough } from "./judge-rows.ts";
import type { BaselineState, RuleJudgement, RuleName } from "./judgement.ts";
import { bareNumbers, type Numbers, shownNumbers } from "./numbers.ts";
import type { Amount, MetricRules, RegressionLimit, RowRules } from "./rules.ts";
import type { Subject } from "./subject.ts";
import { counted, isAtLeast, judgement, notJudged, plain, shareBelow, shownAmount } from "./words.ts";

/** Judges the rules of a metric that has a score. */
export function judgeSubject(
  subject: Subject,
  rules: MetricRules,
  { minCommon }: RowRules,
  baseline: BaselineState,
): RuleJudgement[] {
  const { label, tested } = subject;
  const common = commonFault(subject, rules, minCommon, baseline);
  const open = common && `min_common is not met`;
  return [
    ...judgeBounds(subject, rules),
    ...(tested ? judgeCoverage(label, tested.coverage, rules.minCoverage) : []),
    ...(common ? [common] : []),
    ...judgeMaxRegression(subject, rules, baseline, open),
    ...judgeNoRegression(subject, rules, baseline, open),
  ];
}

/** The judgement of a rule by a sentence whose numbers are written in two ways. */
function told(
  subject: Subject,
  rule: RuleName,
  outcome: RuleJudgement["outcome"],
  sentence: (numbers: Numbers) => string,
): RuleJudgement {
  const shown = shownNumbers(subject);
  const judged = judgement(subject.label, rule, outcome, sentence(bareNumbers));
  return shown === undefined ? judged : { ...judged, shown: sentence(shown) };
}

function judgeBounds(subject: Subject, { min, max }: MetricRules): RuleJudgement[] {
  const { label, value, before } = subject;
  const sentence = (rule: string, limit: number) => (numbers: Numbers) => {
    const inBaseline = before === undefined ? "" : ` (${numbers.value(before)} in the baseline)`;
    return `${label} is ${numbers.apart(value, limit)}, ${rule} is ${numbers.limit(limit)}${inBaseline}`;
  };
  const bound = (rule: "min" | "max", limit: number | undefined, isKept: (limit: number) => boolean) =>
    limit === undefined
      ? []
      : [told(subject, rule, isKept(limit) ? "kept" : "broken", sentence(rule, limit))];
  return [
    ...bound("min", min, (limit) => isAtLeast(value, limit)),
    ...bound("max", max, (limit) => isAtLeast(-value, -limit)),
  ];
}

const usualCoverage: Amount = { kind: "share", share: 0.95 };

/** Of the rows that ought to have a metric enough have a score; told where there is a rule, or not all have one. */
export function judgeCoverage(label: string, coverage: Coverage, own: Amount | undefined): RuleJudgement[] {
  const { expected, covered, current } = coverage;
  const least = own ?? usualCoverage;
  if (expected === 0 || (own === undefined && covered === expected)) return [];
  const wanted = least.kind === "count" ? least.count : least.share * expected;
  const failed = current.failed === 0 ? "" : `, its evaluator failed on ${current.failed}`;
  const counts = `${label} has a score on ${covered} of the ${counted(expected, "row")} that ought to have one${failed}; min_coverage is ${shownAmount(least)}`;
  if (isAtLeast(covered, wanted))
    return [judgement(label, "min_coverage", "kept", counts, own !== undefined)];
  const remedy = `mend the evaluator, or allow it on purpose with ${label}: { min_coverage: ${shareBelow(covered, expected)} }`;
  return [judgement(label, "min_coverage", "broken", `${counts}: ${remedy}`, own !== undefined)];
}

/** Too few of the scored records are in the baseline for a comparison to be judged. */
function commonFault(
  { label, tested }: Subject,
  rules: MetricRules,
  least: Amount,
  baseline: BaselineState,
): RuleJudgement | undefined {
  const records = tested?.coverage.records;
  const isCompared = rules.maxRegression !== undefined || rules.noRegression === true;
  if (!isCompared || baseline.kind !== "read" || records === undefined || records.both === 0)
    return undefined;
  const { both: common, added } = records;
  if (isEnough(common, common + added, least)) return undefined;
  const sentence = commonSentence(common, common + added, "scored records", least);
  return judgement(label, "min_common", "broken", `${label}: ${sentence}: ${commonRemedy(common)}`, false);
}

function judgeMaxRegression(
  subject: Subject,
  { maxRegression, better = "higher" }: MetricRules,
  baseline: BaselineState,
  open: string | undefined,
): RuleJudgement[] {
  if (maxRegression === undefined) return [];
  const { label, difference, comparedBefore } = subject;
  const unjudged = withoutComparison(subject, "max_regression", baseline, open);
  if (unjudged) return [unjudged];
  if (difference === undefined || comparedBefore === undefined)
    return [incomparable(subject, "max_regression")];
  const limit = limitOf(maxRegression, comparedBefore);
  const change = better === "higher" ? difference : -difference;
  const magnitude = Math.max(Math.abs(comparedBefore), Math.abs(limit));
  const outcome = isAtLeast(change, -limit, magnitude) ? "kept" : "broken";
  const sentence = (numbers: Numbers) =>
    `${label} ${changeOf(difference, limit, numbers)}${basisOf(subject)}, max_regression is ${limitWords(maxRegression, limit, numbers)}${values(subject, numbers)}`;
  return [told(subject, "max_regression", outcome, sentence)];
}

function limitOf(limit: RegressionLimit, before: number): number {
  return limit.kind === "absolute" ? limit.value : limit.share * Math.abs(before);
}

function limitWords(limit: RegressionLimit, value: number, numbers: Numbers): string {
  return limit.kind === "absolute"
    ? numbers.largest(limit.value)
    : `${plain(limit.share * 100)}% of the baseline, ${numbers.value(value)}`;
}

function judgeNoRegression(
  subject: Subject,
  { noRegression = false }: MetricRules,
  baseline: BaselineState,
  open: string | undefined,
): RuleJudgement[] {
  if (!noRegression) return [];
  const { label, tested } = subject;
  if (!tested) {
    const message = `${label} is a score of the whole experiment and cannot be tested: use max_regression instead of no_regression`;
    return [judgement(label, "no_regression", "broken", message)];
  }
  const unjudged = withoutComparison(subject, "no_regression", baseline, open);
  if (unjudged) return [unjudged];
  if (tested.difference === undefined) return [incomparable(subject, "no_regression")];
  return [judgeVerdict(subject, tested)];
}

function judgeVerdict(subject: Subject, tested: NumericComparison): RuleJudgement {
  const { label, difference = 0 } = subject;
  const words = (verdict: string) => (numbers: Numbers) =>
    `${label} ${verdict}, no_regression is set: it ${changeOf(difference, 0, numbers)}${basisOf(subject)}, p = ${plain(tested.adjustedPValue ?? 1)}${values(subject, numbers)}`;
  switch (tested.verdict) {
    case "worse":
      return told(subject, "no_regression", "broken", words("regressed"));
    case "better":
      return told(subject, "no_regression", "kept", words("shows an improvement"));
    case "maybe better":
    case "maybe worse":
    case "unchanged":
    case "no clear change":
      return told(subject, "no_regression", "kept", words("shows no clear change"));
    case "not enough data":
    case "not tested":
    case "new":
    case "missing": {
      const common = tested.coverage.records?.both;
      const over = common === undefined ? "" : ` (${counted(common, "common record")})`;
      return notJudged(label, "no_regression", `${tested.verdict}${over}`);
    }
  }
}

/** The judgement where there is nothing to compare the metric with. */
function withoutComparison(
  { label, before, lack }: Subject,
  rule: RuleName,
  baseline: BaselineState,
  open: string | undefined,
): RuleJudgement | undefined {
  switch (baseline.kind) {
    case "none":
      return notJudged(label, rule, `there is no baseline (${baseline.reason})`);
    case "unreadable": {
      const message = `${label}: ${rule} needs the baseline, which could not be read: ${baseline.reason}`;
      return judgement(label, rule, "broken", message);
    }
    case "read":
      if (lack !== undefined) return unusable(label, rule, lack);
      if (before === undefined) return notJudged(label, rule, "the baseline has no score of it");
      return open === undefined ? undefined : notJudged(label, rule, open);
  }
}

/** A metric that is new leaves the rule open; one that the baseline has, but nothing can be held against, breaks it. */
function unusable(label: string, rule: RuleName, lack: NonNullable<Subject["lack"]>): RuleJudgement {
  const reason =
    lack.kind === "other type"
      ? "a baseline of the same type, and there it is of another one"
      : `a score in the baseline, and there its evaluator failed${lack.rows === undefined ? "" : ` on all ${counted(lack.rows, "row")}`}: run the baseline branch again`;
  return judgement(label, rule, "broken", `${label}: ${rule} needs ${reason}`);
}

// A baseline with which nothing can be compared must not let a regression pass.
function incomparable({ label, tested }: Subject, rule: RuleName): RuleJudgement {
  const common = tested?.coverage.records?.both ?? 0;
  const message =
    common > 0
      ? `${label}: ${rule} needs a difference, and the scores lie too far apart for one: it is beyond the largest number`
      : `${label}: ${rule} needs dataset records that this run and the baseline have in common, and there are none`;
  return judgement(label, rule, "broken", message);
}

function changeOf(difference: number, limit: number, numbers: Numbers): string {
  if (difference === 0) return "did not change";
  return `${difference < 0 ? "fell" : "rose"} by ${numbers.change(difference, limit)}`;
}

/** What a difference stands on. */
function basisOf({ tested, fromRecord }: Subject): string {
  if (fromRecord && tested) return " against what the baseline's record kept, since its rows are gone";
  const common = tested?.coverage.records?.both;
  return common === undefined ? "" : ` over ${counted(common, "common record")}`;
}

function values({ value, before }: Subject, numbers: Numbers): string {
  const inBaseline = before === undefined ? "" : `, ${numbers.value(before)} in the baseline`;
  return ` (${numbers.value(value)} in this run${inBaseline})`;
}
