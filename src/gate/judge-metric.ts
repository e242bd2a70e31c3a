import type {
  CategoricalComparison,
  Comparison,
  Coverage,
  NumericComparison,
  RegressionLimit,
  SummaryComparison,
} from "../comparison/comparison.ts";
import { minTestedRecords } from "../comparison/power.ts";
import type { Message } from "../lib/errors.ts";
import { metricUnit, plural, type Unit, writeAmount, writeValue } from "../lib/format.ts";
import type { Amount, Gate, MetricRules } from "./gate.ts";
import {
  type BaselineState,
  formatLimit,
  isAtLeast,
  isWithin,
  type JudgedSlice,
  judgeRule,
  type Measured,
  type Outcome,
  type RuleJudgement,
  type RuleTarget,
  toCount,
  toLimit,
} from "./judgement.ts";
import { type Change, messages } from "./messages.ts";
import type { Labels } from "./metrics.ts";
import { findChanceOfMissing } from "./power.ts";

/** What the rules of every metric are judged with. */
export interface JudgeContext {
  gate: Gate;
  comparison: Comparison;
  baseline: BaselineState;
  names: Labels;
  /** If the job runs again, its rows are judged together with these. */
  addsReruns: boolean;
}

/** The numbers that the rules of a metric, of a slice of it, or of a run-level score are checked with. */
export interface Subject {
  label: string;
  slice?: JudgedSlice | undefined;
  /** How messages call it: `accuracy`, `accuracy[language=fr]`. */
  name: string;
  type: "score" | "boolean";
  better: "higher" | "lower";
  unit: Unit;
  /** Over all rows. */
  value: number;
  /** The baseline's value over all rows. */
  baseline: number | undefined;
  /** Both values over what is compared; undefined if nothing is. */
  compared: { baseline: number; current: number } | undefined;
  /** This run minus the baseline, of what is compared. */
  difference: number | undefined;
  /** Why the baseline has no value although it has the metric. */
  lack: Message | undefined;
  /** Undefined for a run-level score, which isn't tested. */
  tested?: NumericComparison;
  /** Why the number alone decides `max_regression`, as the end of a sentence; undefined if the test does. */
  untestedBecause: string | undefined;
  /** The baseline's rows are gone: the averages of all rows are compared. */
  isFromSummary: boolean;
}

/** Reads the numbers of a metric, or says why it has none. */
export function readSubject(
  found: NumericComparison | CategoricalComparison,
  name: string,
  isFromSummary: boolean,
  slice?: JudgedSlice,
): Subject | Message {
  if (found.kind === "categorical") return messages.isCategory(name, found.otherType);
  const { label, type, better, current, baseline, compared, difference, coverage, pValue } = found;
  const value = current?.mean;
  if (value === undefined || !Number.isFinite(value))
    return messages.noScore(name, coverage.current.failed, coverage.current.rows);
  const both = coverage.records?.both ?? 0;
  const failedThere = coverage.baseline?.failed ?? 0;
  let lack: Message | undefined;
  if (found.otherType) lack = messages.otherType(name);
  else if (baseline?.mean === undefined && failedThere > 0) lack = messages.baselineFailed(name, failedThere);
  let untestedBecause: string | undefined;
  if (isFromSummary) {
    if (pValue === undefined && difference !== 0) untestedBecause = "only averages are left of the baseline";
  } else if (both < minTestedRecords)
    untestedBecause = `${plural(both, "record")} in both runs can't be tested, at least ${minTestedRecords} are needed`;
  return {
    ...{ label, slice, name, type, better, unit: metricUnit(found), value, baseline: baseline?.mean },
    ...{ compared, difference, lack, tested: found, untestedBecause, isFromSummary },
  };
}

/** Reads the numbers of a run-level score, or says why it has none. */
export function readRunLevelScore(found: SummaryComparison, name: string): Subject | Message {
  const { label, better, current, baseline } = found;
  if (typeof current === "string") return messages.isCategory(name, false);
  const value = Number(current ?? Number.NaN);
  if (!Number.isFinite(value)) return messages.noScore(name, current === null ? 1 : 0, 1);
  const before = typeof baseline === "number" || typeof baseline === "boolean" ? Number(baseline) : undefined;
  const type = typeof current === "boolean" ? "boolean" : "score";
  let lack: Message | undefined;
  if (baseline === null) lack = messages.baselineFailed(name, undefined);
  else if (typeof baseline === "string") lack = messages.otherType(name);
  return {
    ...{ label, name, type, better, unit: metricUnit({ label, type }), value, baseline: before, lack },
    compared: before === undefined ? undefined : { baseline: before, current: value },
    difference: before === undefined ? undefined : value - before,
    untestedBecause: "a run-level score can't be tested",
    isFromSummary: false,
  };
}

/** Judges the rules of a metric that has a number. */
export function judgeMetric(
  subject: Subject,
  rules: MetricRules,
  { gate, baseline, addsReruns }: JudgeContext,
): RuleJudgement[] {
  const { min, max, minCoverage, maxRegression, noRegression, maxBroken } = rules;
  const judged: RuleJudgement[] = [];
  if (min !== undefined) judged.push(judgeBound(subject, "min", min));
  if (max !== undefined) judged.push(judgeBound(subject, "max", max));
  if (subject.tested && subject.slice === undefined)
    judged.push(...judgeCoverage(subject, subject.name, subject.tested.coverage, minCoverage));
  if (maxRegression === undefined && !noRegression && maxBroken === undefined) return judged;
  const tooFew = judgeCommon(subject, gate.rows.minCommon, baseline);
  const isComparable = tooFew.length === 0;
  judged.push(...tooFew);
  if (maxRegression !== undefined) {
    const limit = maxRegression.kind === "absolute" ? maxRegression.value : formatLimit(maxRegression);
    judged.push(
      findObstacle(subject, "max_regression", limit, baseline, isComparable) ??
        judgeMaxRegression(subject, maxRegression, rules.unclear, addsReruns),
    );
  }
  if (noRegression)
    judged.push(findObstacle(subject, "no_regression", true, baseline, isComparable) ?? judgeNoRegression(subject));
  if (maxBroken !== undefined)
    judged.push(
      findObstacle(subject, "max_broken", toLimit(maxBroken), baseline, isComparable) ??
        judgeMaxBroken(subject, maxBroken),
    );
  return judged;
}

function judgeBound(subject: Subject, rule: "min" | "max", limit: number): RuleJudgement {
  const { name, value, baseline, unit } = subject;
  const isPassed = rule === "min" ? isAtLeast(value, limit) : isAtLeast(-value, -limit);
  const shown = writeValue(value, unit, { besides: limit });
  const before = baseline === undefined ? undefined : writeValue(baseline, unit);
  const chance = isPassed ? undefined : findChanceOfMissing(subject.tested, baseline, rule, limit);
  const message = messages[rule](isPassed, name, shown, writeValue(limit, unit, "all"), before, chance);
  return judgeRule(subject, rule, isPassed, message, { limit, measured: { value, limit } });
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
  const message = messages.coverage(isPassed, name, { covered, expected, failed }, formatLimit(least));
  const measured = { value: covered, limit: toCount(least, expected), of: expected };
  const details = { limit: toLimit(least), measured, isExplicit: own !== undefined };
  return [judgeRule(target, "min_coverage", isPassed, message, details)];
}

/** Judges whether enough records that a metric scored are in both runs; reported only if there are too few. */
function judgeCommon(subject: Subject, least: Amount, baseline: BaselineState): RuleJudgement[] {
  const records = subject.tested?.coverage.records;
  // Without a shared record the rules themselves report that.
  if (baseline.kind !== "read" || records === undefined || records.both === 0 || subject.slice) return [];
  const { both, added, missing, withoutRow } = records;
  const there = both + missing;
  const { isPassed, message, measured } = countCommon(least, both, both + added, there - withoutRow, there);
  if (isPassed) return [];
  const named = { ...message, message: `${subject.name}: ${message.message.replace(/^Only/, "only")}` };
  return [judgeRule(subject, "min_common", false, named, { limit: toLimit(least), measured, isExplicit: false })];
}

/** Counts whether enough records of this run are in the baseline, and enough of the baseline's are in this run. */
export function countCommon(
  least: Amount,
  both: number,
  here: number,
  present: number,
  there: number,
): { isPassed: boolean; message: Message; measured: Measured } {
  const isAll = least.kind === "share" && (least.share >= 1 || least.share === 0);
  const prefix = least.kind === "count" ? "at least " : isAll ? "" : "more than ";
  const limit = `${prefix}${formatLimit(least)}`;
  const isEnough = (count: number, total: number) => {
    if (least.kind === "count") return count >= least.count;
    return isAll ? count >= least.share * total : count > least.share * total;
  };
  const isHere = isEnough(both, here);
  const isPassed = isHere && isEnough(present, there);
  const [value, of] = isHere && !isPassed ? [present, there] : [both, here];
  const message =
    isHere && !isPassed
      ? messages.commonThere(present, there, limit)
      : messages.commonHere(isPassed, both, here, limit);
  return { isPassed, message, measured: { value, limit: toCount(least, of), of } };
}

/**
 * Finds why a rule that needs the baseline can't be checked. Without a baseline, or if the metric is new, it isn't
 * checked; a baseline that can't be used must not let a regression pass, so it fails.
 */
function findObstacle(
  subject: Subject,
  rule: "max_regression" | "no_regression" | "max_broken",
  limit: RuleJudgement["limit"],
  baseline: BaselineState,
  isComparable: boolean,
): RuleJudgement | undefined {
  const { name, type, tested, lack, difference, compared, slice, isFromSummary } = subject;
  const details = limit === undefined ? {} : { limit };
  const failed = (message: Message) => judgeRule(subject, rule, "failed", message, details);
  const unchecked = (message: Message) => judgeRule(subject, rule, "not checked", message, details);
  if (rule === "no_regression" && tested === undefined) return failed(messages.runLevelTest(name));
  if (rule === "max_broken" && tested === undefined) return failed(messages.brokenNeedsRecords(name));
  if (rule === "max_broken" && type !== "boolean") return failed(messages.brokenNeedsBoolean(name));
  if (baseline.kind === "none") return unchecked(messages.noBaseline(name, rule, baseline));
  if (baseline.kind === "unreadable") return failed(messages.baselineUnreadable(name, rule, baseline.reason));
  if (slice !== undefined && isFromSummary) return unchecked(messages.needsRows(name, rule));
  if (lack !== undefined) return failed(lack);
  if (subject.baseline === undefined) return unchecked(messages.newMetric(name, rule));
  if (!isComparable) return unchecked(messages.tooFewCommon(name, rule));
  if (difference === undefined || compared === undefined) {
    const isShared = (tested?.coverage.records?.both ?? 0) > 0;
    return failed(isShared ? messages.tooFarApart(name, rule) : messages.noSharedRecords(name, rule));
  }
  if (rule === "max_broken" && tested?.records?.broke === undefined) return unchecked(messages.needsRows(name, rule));
  return undefined;
}

/**
 * Judges `max_regression`: it passes within the limit, and beyond it fails only if the metric is worse by the test, else
 * it's unclear. If the metric can't be tested, the number alone decides.
 */
function judgeMaxRegression(
  subject: Subject,
  rule: RegressionLimit,
  unclear: MetricRules["unclear"],
  addsReruns: boolean,
): RuleJudgement {
  const { name, better, unit, difference = 0, compared, tested, untestedBecause } = subject;
  const before = Math.abs(compared?.baseline ?? 0);
  const limit = rule.kind === "absolute" ? rule.value : rule.share * before;
  const gain = better === "higher" ? difference : -difference;
  const [low, high] = tested?.interval ?? [Number.NaN, Number.NaN];
  const isShown = untestedBecause === undefined && isAtLeast(better === "higher" ? low : -high, -limit);
  const isFailing = unclear === "fail";
  const both = tested?.coverage.records?.both ?? 0;
  const allowed = writeAmount(limit, unit, "all");
  const size = writeAmount(difference, unit, { besides: limit });
  const share = rule.kind === "share" ? `${formatLimit(rule)} of the baseline, ` : "";
  const change: Change = {
    text: difference === 0 ? "didn't change" : `${difference < 0 ? "dropped" : "rose"} ${size}`,
    step: formatChange(subject),
    limit: `${share}${allowed}`,
    bareLimit: allowed.replace(/ points?$/, ""),
    untestedBecause,
  };
  let outcome: Outcome;
  let message: Message;
  if (isAtLeast(gain, -limit, Math.max(before, Math.abs(limit)))) {
    outcome = "passed";
    message = isShown ? messages.shownWithinLimit(name, change) : messages.withinLimit(name, change);
  } else if (untestedBecause !== undefined || tested?.verdict === "worse") {
    outcome = "failed";
    message = messages.droppedTooFar(name, change);
  } else {
    outcome = isFailing ? "failed" : "unclear";
    message =
      tested?.canBeSignificant && tested.pValue !== undefined
        ? messages.droppedMaybe(name, change, tested.pValue, isFailing, addsReruns)
        : messages.droppedUndecidable(name, change, both, isFailing, addsReruns);
  }
  const details = {
    limit: rule.kind === "absolute" ? rule.value : formatLimit(rule),
    measured: { value: -gain, limit },
  };
  const judged = judgeRule(subject, "max_regression", outcome, message, details);
  return outcome === "passed" && isShown ? { ...judged, shown: true } : judged;
}

function formatChange({ compared, value, baseline = 0, unit }: Subject): string {
  const { baseline: before, current } = compared ?? { baseline, current: value };
  return `${writeValue(before, unit)} → ${writeValue(current, unit)}`;
}

const notWorse = ["better", "maybe better", "maybe worse", "no clear change", "unchanged"];

/** Judges `no_regression`: it fails only if the metric is worse by the test, and is never unclear. */
function judgeNoRegression(subject: Subject): RuleJudgement {
  const { name, tested, untestedBecause } = subject;
  const { verdict = "not tested", adjustedPValue, coverage } = tested ?? {};
  const both = coverage?.records?.both;
  let outcome: Outcome = "not checked";
  let message = untestedBecause ? messages.tooFewToTest(name, both) : messages.neverSignificant(name, both ?? 0);
  if (verdict === "worse") {
    outcome = "failed";
    message = messages.significantlyWorse(name, formatChange(subject), adjustedPValue);
  } else if (notWorse.includes(verdict)) {
    outcome = "passed";
    message = messages.notSignificantlyWorse(name);
  }
  return judgeRule(subject, "no_regression", outcome, message, { limit: true });
}

/** Judges `max_broken`, which counts records and needs no test. */
function judgeMaxBroken(subject: Subject, most: Amount): RuleJudgement {
  const { broke = 0, both = 0 } = subject.tested?.records ?? {};
  const isPassed = isWithin(broke, both, most);
  const message = messages.broken(isPassed, subject.name, broke, both, formatLimit(most));
  const measured = { value: broke, limit: toCount(most, both), of: both };
  return judgeRule(subject, "max_broken", isPassed, message, { limit: toLimit(most), measured });
}
