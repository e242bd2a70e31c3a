import type { Comparison, Coverage, NumericComparison, RegressionLimit } from "../comparison/comparison.ts";
import { countRecordsNeeded, minTestedRecords } from "../comparison/power.ts";
import type { Message } from "../lib/errors.ts";
import { formatCount, metricUnit, plural, writeAmount, writeValue } from "../lib/format.ts";
import { resolveLimit } from "../lib/numbers.ts";
import { normalFreedom, upperTail } from "../lib/student-t.ts";
import { isUsageLabel } from "../results/scores.ts";
import { type Amount, defaultRows, type Gate, type MetricRules } from "./gate.ts";
import { type Decision, type GateEvidence, type JudgedSlice, nameMetric, type RuleJudgement } from "./judgement.ts";
import { messages } from "./messages.ts";

/** What the rules of every metric are judged with, and a list for warnings. */
export interface JudgeContext extends Omit<GateEvidence, "results" | "facts"> {
  gate: Gate;
  comparison: Comparison;
  warnings: Message[];
}

/** The numbers that rules are checked with: of a metric, of a slice of it, or of a run-level score. */
export interface Subject {
  /** How messages call it: `accuracy`, `accuracy[language=fr]`. */
  name: string;
  metric: NumericComparison;
  slice?: JudgedSlice;
  /** The share of rows that a slice's metric needs scored, if the slice has no rule of its own. */
  inheritedCoverage?: string | undefined;
  /** It has no rows, so it isn't tested. */
  isRunLevel: boolean;
}

const relativeRules = ["max_regression", "no_regression", "max_broken"] as const;
type RelativeRule = (typeof relativeRules)[number];

/** Judges the rules of a metric that has a value. */
export function judgeMetric(subject: Subject, rules: MetricRules, context: JudgeContext): RuleJudgement[] {
  const { metric, slice, inheritedCoverage } = subject;
  const failsIfUnclear = rules.unclear === "fail" ? ({ failsIfUnclear: true } as const) : {};
  const about = { metric: metric.label, slice, isExplicit: true, ...failsIfUnclear };
  const judged: RuleJudgement[] = [];
  for (const rule of ["min", "max"] as const) {
    const limit = rules[rule];
    if (limit === undefined) continue;
    const decision = refuseLimit(subject, rule, limit) ?? judgeBound(subject, rule, limit);
    judged.push({ ...about, rule, limit, ...decision });
  }
  judged.push(
    ...judgeCoverage({ metric: metric.label, slice }, metric.coverage, rules.min_coverage, inheritedCoverage),
  );
  const relative = relativeRules.filter((rule) => rules[rule] !== undefined && rules[rule] !== false);
  const tooFew = relative.length > 0 ? judgeCommon(subject, context) : [];
  judged.push(...tooFew);
  for (const rule of relative) {
    const limit = rules[rule];
    const refusal = rule === "max_regression" ? refuseLimit(subject, rule, limit) : undefined;
    const undecided = refusal ?? explainUndecided(subject, rule, context, tooFew.length === 0);
    const decision = undecided ?? judgeRelative[rule](subject, rules, context);
    judged.push({ ...about, rule, limit, ...decision });
    if (rule !== "max_regression" || refusal !== undefined || decision.outcome === "not checked") continue;
    context.warnings.push(...warnOfFineLimit(subject, rules.max_regression ?? 0));
  }
  return judged;
}

/** Fails a limit on a boolean that is meant as points or percent; a bound such as 1.1 is only out of reach. */
function refuseLimit({ name, metric }: Subject, rule: "min" | "max" | "max_regression", limit: unknown) {
  const least = rule === "max_regression" ? 1 : 2;
  if (metric.type !== "boolean" || typeof limit !== "number" || limit <= 1 || limit < least) return undefined;
  return messages.limitAboveOne(name, rule, limit);
}

/** Judges a bound, which applies to the value that is shown. */
function judgeBound({ name, metric }: Subject, rule: "min" | "max", limit: number): Decision {
  const unit = metricUnit(metric);
  const value = metric.current?.mean ?? Number.NaN;
  const { rerunError = 0 } = metric;
  const baseline = metric.baseline?.mean;
  const isPassed = rule === "min" ? isAtLeast(value, limit) : isAtLeast(-value, -limit);
  const shown = writeValue(value, unit, { besides: limit });
  const before = baseline === undefined ? undefined : writeValue(baseline, unit);
  const distance = (baseline ?? Number.NaN) - limit;
  const margin = rule === "min" ? distance : -distance;
  // How likely an unchanged app misses a bound that the baseline keeps.
  const chance = !isPassed && rerunError > 0 && margin >= 0 ? upperTail(margin / rerunError, normalFreedom) : undefined;
  const decision = messages[rule](isPassed, name, shown, writeValue(limit, unit, "all"), before, chance);
  return { ...decision, measured: { value, limit } };
}

/** Judges how many of the rows that should have a metric have a score; reported if there's a rule, or some have none. */
export function judgeCoverage(
  about: Pick<RuleJudgement, "metric" | "slice">,
  { expected, covered, current }: Coverage,
  own: Amount | undefined,
  inherited: Amount = "95%",
): RuleJudgement[] {
  if (expected === 0 || (own === undefined && covered === expected)) return [];
  const least = own ?? inherited;
  const isPassed = isAtLeast(covered, resolveLimit(least, expected));
  const counts = { covered, expected, failed: current.failed };
  const decision = messages.coverage(isPassed, nameMetric(about), counts, formatAmount(least));
  const measured = measureCount(covered, expected, least);
  return [{ ...about, rule: "min_coverage", limit: least, isExplicit: own !== undefined, ...decision, measured }];
}

/** Judges whether enough records that a metric scored are in both runs; reported only if there are too few. */
function judgeCommon({ name, metric, slice }: Subject, { gate, baseline }: JudgeContext): RuleJudgement[] {
  const { label, coverage } = metric;
  // Without a shared record the rules themselves report that.
  if (baseline.kind !== "read" || !coverage.records?.both || slice) return [];
  const { both, added, missing, withoutRow } = coverage.records;
  const there = both + missing;
  const limit = gate.rows.min_common ?? defaultRows.min_common;
  const decision = countCommon(limit, { both, here: both + added, present: there - withoutRow, there });
  if (decision.outcome === "passed") return [];
  const message = `${name}: ${decision.message.replace(/^Only/, "only")}`;
  return [{ metric: label, rule: "min_common", limit, isExplicit: false, ...decision, message }];
}

/** Decides whether enough records of this run are in the baseline, and enough of the baseline's are in this run. */
export function countCommon(least: Amount, records: Record<"both" | "here" | "present" | "there", number>): Decision {
  const { both, here, present, there } = records;
  const isMore = typeof least === "string" && least !== "100%" && least !== "0%";
  const limit = `${typeof least === "number" ? "at least " : isMore ? "more than " : ""}${formatAmount(least)}`;
  const [isHere = false, isThere] = [both - resolveLimit(least, here), present - resolveLimit(least, there)].map(
    (spare) => (isMore ? spare > 0 : spare >= 0),
  );
  if (isHere && !isThere)
    return { ...messages.commonThere(present, there, limit), measured: measureCount(present, there, least) };
  return { ...messages.commonHere(isHere, both, here, limit), measured: measureCount(both, here, least) };
}

/** Finds why a rule can't be checked. A baseline that exists but can't be used must not let a regression pass. */
function explainUndecided(subject: Subject, rule: RelativeRule, context: JudgeContext, isComparable: boolean) {
  const { name, metric, slice, isRunLevel } = subject;
  const { baseline, comparison } = context;
  const { baseline: before, compared, coverage, difference, otherType, records, type } = metric;
  if (rule === "no_regression" && isRunLevel) return messages.runLevelTest(name);
  if (rule === "max_broken" && isRunLevel) return messages.brokenNeedsRecords(name);
  if (rule === "max_broken" && type !== "boolean") return messages.brokenNeedsBoolean(name);
  if (baseline.kind === "none") return messages.noBaseline(name, rule, baseline);
  if (baseline.kind === "unreadable") return messages.baselineUnreadable(name, rule, baseline.reason);
  if (slice !== undefined && comparison.baselineFrom === "results summary") return messages.needsRows(name, rule);
  if (otherType) return messages.otherType(name);
  if (before?.mean === undefined) {
    if (!before?.errors) return messages.newMetric(name, rule);
    return messages.baselineFailed(name, isRunLevel ? undefined : before.errors);
  }
  if (!isComparable) return messages.tooFewCommon(name, rule);
  if (difference === undefined || compared === undefined)
    return coverage.records?.both ? messages.tooFarApart(name, rule) : messages.noSharedRecords(name, rule);
  return rule === "max_broken" && records?.broke === undefined ? messages.needsRows(name, rule) : undefined;
}

const judgeRelative: Record<RelativeRule, (subject: Subject, rules: MetricRules, context: JudgeContext) => Decision> = {
  max_regression: judgeMaxRegression,
  no_regression: (subject, _, context) => judgeNoRegression(subject, context),
  // It counts records and needs no test.
  max_broken: ({ name, metric }, { max_broken = 0 }) => {
    const { broke = 0, both = 0 } = metric.records ?? {};
    return judgeMost(broke, both, max_broken, (...counts) => messages.broken(...counts, name));
  },
};

/** Beyond the limit, a rule fails only if the metric is worse by the test, or can't be tested; else it's unclear. */
function judgeMaxRegression(subject: Subject, rules: MetricRules, context: JudgeContext): Decision {
  const { name, metric } = subject;
  const { better, difference = 0, compared, interval, coverage, pValue } = metric;
  const { max_regression: rule = 0, unclear } = rules;
  const { addsReruns } = context;
  const before = Math.abs(compared?.baseline ?? 0);
  const limit = resolveLimit(rule, before);
  const unit = metricUnit(metric);
  const allowed = writeAmount(limit, unit, "all");
  const size = writeAmount(difference, unit, { besides: limit });
  const change = {
    text: difference === 0 ? "didn't change" : `${difference < 0 ? "dropped" : "rose"} ${size}`,
    step: formatStep(metric),
    limit: typeof rule === "string" ? `${rule} of the baseline, ${allowed}` : allowed,
    bareLimit: allowed.replace(/ points?$/, ""),
    untestedBecause: explainUntested(subject, context),
  };
  const isTested = change.untestedBecause === undefined;
  const gain = better === "higher" ? difference : -difference;
  const measured = { value: -gain, limit };
  if (isAtLeast(gain, -limit, Math.max(before, Math.abs(limit)))) {
    const [low, high] = interval ?? [Number.NaN, Number.NaN];
    const isShown = isTested && isAtLeast(better === "higher" ? low : -high, -limit);
    const message = isShown ? messages.shownWithinLimit(name, change) : messages.dropped(true, name, change);
    return { outcome: "passed", ...message, measured };
  }
  if (!isTested || metric.verdict === "worse")
    return { outcome: "failed", ...messages.dropped(false, name, change), measured };
  const isFailing = unclear === "fail";
  const decision =
    metric.verdict !== "not enough data" && pValue !== undefined
      ? messages.droppedMaybe(name, change, pValue, isFailing, addsReruns)
      : messages.droppedUndecidable(name, change, coverage.records?.both ?? 0, isFailing, addsReruns);
  return { ...decision, ...(isFailing && { outcome: "failed" }), measured };
}

function formatStep(metric: NumericComparison): string {
  const unit = metricUnit(metric);
  return `${writeValue(metric.compared?.baseline ?? 0, unit)} → ${writeValue(metric.compared?.current ?? 0, unit)}`;
}

/** Returns why the number alone decides `max_regression`, as the end of a sentence; undefined if the test does. */
function explainUntested({ metric, isRunLevel }: Subject, { comparison }: JudgeContext): string | undefined {
  const { pValue, difference, coverage } = metric;
  const both = coverage.records?.both ?? 0;
  if (isRunLevel) return "a run-level score can't be tested";
  if (comparison.baselineFrom === "results summary")
    return pValue === undefined && difference !== 0 ? "only averages are left of the baseline" : undefined;
  if (both >= minTestedRecords) return undefined;
  return `${plural(both, "record")} in both runs can't be tested, at least ${minTestedRecords} are needed`;
}

const notWorse = ["better", "maybe better", "maybe worse", "no clear change", "unchanged"];

/** Judges `no_regression`: it fails only if the metric is worse by the test, and is never unclear. */
function judgeNoRegression(subject: Subject, context: JudgeContext): Decision {
  const { name, metric } = subject;
  const { verdict, adjustedPValue, coverage } = metric;
  const both = coverage.records?.both;
  if (verdict === "worse") return messages.significantlyWorse(name, formatStep(metric), adjustedPValue);
  if (notWorse.includes(verdict)) return messages.notSignificantlyWorse(name);
  const isTested = explainUntested(subject, context) === undefined;
  return isTested ? messages.neverSignificant(name, both ?? 0) : messages.tooFewToTest(name, both);
}

/** Warns about a limit that is finer than half of what the records can detect, and plans for more of them. */
function warnOfFineLimit({ name, metric, slice }: Subject, rule: RegressionLimit): Message[] {
  const { detectableDrop, noise, compared, label } = metric;
  const limit = resolveLimit(rule, Math.abs(compared?.baseline ?? 0));
  if (detectableDrop === undefined || noise === undefined || isUsageLabel(label) || slice?.isFound) return [];
  if (typeof rule === "string" && !(limit > 0)) return [];
  const isLarge = detectableDrop === "only large drops";
  if (!isLarge && limit >= detectableDrop / 2) return [];
  const unit = metricUnit(metric);
  const allowed = writeAmount(limit, unit, "all");
  // With the digits that matter: a detectable drop is an estimate.
  const drop = isLarge ? undefined : writeAmount(Number(detectableDrop.toPrecision(2)), unit, "all");
  const bare = isLarge ? allowed : allowed.replace(/ points?$/, "");
  const { records, runs, range, sharers = 1 } = noise;
  // A drop that is worth noticing: a twentieth of the range, or twice the limit if that's more.
  const planned = Math.max(Number((range / 20).toPrecision(1)), 2 * limit);
  const options = { limit, sharers };
  const needed = countRecordsNeeded(noise, planned, runs, options) ?? 0;
  const withThreeRuns =
    runs.baseline < 3 ? countRecordsNeeded(noise, planned, { ...runs, baseline: 3 }, options) : undefined;
  const plan = { drop: writeAmount(planned, unit, "all"), records: needed, recordsWithThreeRuns: withThreeRuns };
  const direction = metric.better === "lower" ? "rise" : "drop";
  const shownLimit = limit === 0 ? "none" : bare;
  return [messages.limitTooFine(name, noise, direction, drop, shownLimit, needed > records ? plan : undefined)];
}

// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;

function measureCount(value: number, of: number, amount: Amount) {
  return { value, limit: Math.floor(resolveLimit(amount, of) + tolerance * of), of };
}

function formatAmount(amount: Amount): string {
  return typeof amount === "number" ? formatCount(amount) : amount;
}

/** Judges a rule on how many at most, out of `of`. */
export function judgeMost(
  value: number,
  of: number,
  most: Amount,
  explain: (isPassed: boolean, value: number, of: number, limit: string) => Message,
): Decision {
  const isPassed = value <= resolveLimit(most, of) + tolerance * of;
  const message = explain(isPassed, value, of, formatAmount(most));
  return { outcome: isPassed ? "passed" : "failed", ...message, measured: measureCount(value, of, most) };
}

/** Whether a value is at least a limit, apart from rounding; a value that isn't a number is not. */
function isAtLeast(value: number, limit: number, magnitude = Math.max(Math.abs(value), Math.abs(limit))): boolean {
  return Number.isFinite(value) && value >= limit - tolerance * magnitude;
}
