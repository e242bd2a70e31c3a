import type {
  Comparison,
  MetricComparison,
  NumericComparison,
  SummaryComparison,
} from "../comparison/compare.ts";
import { type Gate, type MetricRules, type RowRules, rulesFor } from "./rules.ts";

/** What is known of the baseline. “There is none” leaves rules open, “could not be read” breaks them. */
export type BaselineState =
  | { kind: "read" }
  | { kind: "none"; reason: string }
  | { kind: "unreadable"; reason: string };

/** What a gate is judged by. */
export interface GateEvidence {
  results: { kind: "read"; comparison: Comparison } | { kind: "unreadable"; reason: string };
  baseline: BaselineState;
  /** What breaks the gate whatever the rows say. */
  facts?: readonly GateFact[];
}

/** The evaluation did not complete, or what was uploaded is not all in Datadog; with a sentence that says so. */
export interface GateFact {
  rule: "evaluation" | "arrival";
  message: string;
}

export interface RuleJudgement {
  /** A metric's label, or `$rows`. */
  metric: string;
  /** The rule as it is written in the gate; `score` where the metric has none, `results` where there are none. */
  rule:
    | "min"
    | "max"
    | "max_regression"
    | "no_regression"
    | "max_errors"
    | "score"
    | "results"
    | GateFact["rule"];
  outcome: "kept" | "broken" | "not judged";
  /** Names metric, rule, value and baseline. */
  message: string;
}

export interface GateJudgement {
  /** `none`: there is no gate. */
  verdict: "pass" | "fail" | "none";
  rules: RuleJudgement[];
}

/** Judges every rule of a gate. Without a gate nothing is judged. */
export function judgeGate(
  gate: Gate | undefined,
  { results, baseline, facts = [] }: GateEvidence,
): GateJudgement {
  if (!gate) return { verdict: "none", rules: [] };
  const broken = facts.map(({ rule, message }) => judgement("$rows", rule, "broken", message));
  const judged =
    results.kind === "read"
      ? [...judgeRows(gate.rows, results.comparison), ...judgeMetrics(gate, results.comparison, baseline)]
      : [judgement("$rows", "results", "broken", `the results could not be read: ${results.reason}`)];
  const rules = [...broken, ...judged];
  return { verdict: rules.some(({ outcome }) => outcome === "broken") ? "fail" : "pass", rules };
}

// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;

function judgeRows({ maxErrors, min }: RowRules, { rows }: Comparison): RuleJudgement[] {
  const { total, failed } = rows.current;
  const allowed = maxErrors.kind === "count" ? maxErrors.count : maxErrors.share * total;
  const limit = maxErrors.kind === "count" ? `${maxErrors.count}` : `${plain(maxErrors.share * 100)}%`;
  return [
    judgement(
      "$rows",
      "max_errors",
      failed > allowed + tolerance ? "broken" : "kept",
      `${failed} of ${total} rows failed, max_errors is ${limit}`,
    ),
    judgement("$rows", "min", total < min ? "broken" : "kept", `there are ${total} rows, min is ${min}`),
  ];
}

function judgeMetrics(gate: Gate, comparison: Comparison, baseline: BaselineState): RuleJudgement[] {
  const named = gate.metrics.map(({ label }) => label);
  // "*" is for the numbers that rows have: categories and scores of the whole experiment are gated by name.
  const others = comparison.metrics.filter(({ kind, label }) => kind === "numeric" && !named.includes(label));
  return [...named, ...others.map(({ label }) => label)].flatMap((label) => {
    const rules = rulesFor(gate, label);
    return isGating(rules) ? judgeMetric(label, rules, comparison, baseline) : [];
  });
}

function isGating({ min, max, maxRegression, noRegression = false }: MetricRules): boolean {
  return min !== undefined || max !== undefined || maxRegression !== undefined || noRegression;
}

function judgeMetric(
  label: string,
  rules: MetricRules,
  comparison: Comparison,
  baseline: BaselineState,
): RuleJudgement[] {
  const subject = subjectOf(label, comparison);
  if (typeof subject === "string") return [judgement(label, "score", "broken", subject)];
  return [
    ...judgeBounds(subject, rules),
    ...judgeMaxRegression(subject, rules, baseline),
    ...judgeNoRegression(subject, rules, baseline),
  ];
}

/** The numbers that the rules of a metric are held against. */
interface Subject {
  label: string;
  value: number;
  before: number | undefined;
  /** This run minus baseline: over common records, for a score of the whole experiment the plain difference. */
  difference: number | undefined;
  /** Undefined for a score of the whole experiment, which is not tested. */
  tested: NumericComparison | undefined;
}

/** The subject of a metric's rules, or why there is none. */
function subjectOf(label: string, { metrics, summary }: Comparison): Subject | string {
  const metric = metrics.find((candidate) => candidate.label === label);
  if (metric) return metricSubject(metric);
  const whole = summary.find((candidate) => candidate.label === label);
  return whole ? summarySubject(whole) : `${label} has no score in this run`;
}

function metricSubject(metric: MetricComparison): Subject | string {
  const { label } = metric;
  if (metric.kind === "categorical")
    return `${label} is a category: the gate needs numbers, or true and false`;
  const value = metric.current?.mean;
  if (value === undefined) return noScore(metric);
  return { label, value, before: metric.baseline?.mean, difference: metric.difference, tested: metric };
}

function noScore({ label, current }: NumericComparison): string {
  const why = current ? `: its evaluator failed on all ${current.errors} rows` : "";
  return `${label} has no score in this run${why}`;
}

function summarySubject({ label, current, baseline }: SummaryComparison): Subject | string {
  if (typeof current === "string") return `${label} is a category: the gate needs numbers, or true and false`;
  if (current === null || current === undefined) return `${label} has no score in this run`;
  const value = Number(current);
  const before = typeof baseline === "number" || typeof baseline === "boolean" ? Number(baseline) : undefined;
  return {
    label,
    value,
    before,
    difference: before === undefined ? undefined : value - before,
    tested: undefined,
  };
}

function judgeBounds({ label, value, before }: Subject, { min, max }: MetricRules): RuleJudgement[] {
  const message = (rule: string, limit: number) =>
    `${label} is ${apart(value, limit)}, ${rule} is ${limit}${inBaseline(before)}`;
  const isBelow = min !== undefined && value < min - tolerance;
  const isAbove = max !== undefined && value > max + tolerance;
  return [
    ...(min === undefined ? [] : [judgement(label, "min", isBelow ? "broken" : "kept", message("min", min))]),
    ...(max === undefined ? [] : [judgement(label, "max", isAbove ? "broken" : "kept", message("max", max))]),
  ];
}

function judgeMaxRegression(
  subject: Subject,
  { maxRegression: limit, better = "higher" }: MetricRules,
  baseline: BaselineState,
): RuleJudgement[] {
  if (limit === undefined) return [];
  const { label, difference } = subject;
  const open = withoutBaseline(subject, "max_regression", baseline);
  if (open) return [open];
  if (difference === undefined) return [incomparable(label, "max_regression")];
  const regression = better === "higher" ? -difference : difference;
  const outcome = regression > limit + tolerance ? "broken" : "kept";
  const message = `${label} ${changeOf(difference, limit)}${overRecords(subject)}, max_regression is ${limit}${values(subject)}`;
  return [judgement(label, "max_regression", outcome, message)];
}

function judgeNoRegression(
  subject: Subject,
  { noRegression = false }: MetricRules,
  baseline: BaselineState,
): RuleJudgement[] {
  if (!noRegression) return [];
  const { label, tested } = subject;
  if (!tested) {
    const message = `${label} is a score of the whole experiment and cannot be tested: use max_regression instead of no_regression`;
    return [judgement(label, "no_regression", "broken", message)];
  }
  const open = withoutBaseline(subject, "no_regression", baseline);
  if (open) return [open];
  if (tested.commonRecords === 0) return [incomparable(label, "no_regression")];
  if (tested.adjustedPValue === undefined)
    return [notJudged(label, "no_regression", `too few samples (${tested.commonRecords} common records)`)];
  return [judgeVerdict(subject, tested, tested.adjustedPValue)];
}

function judgeVerdict(subject: Subject, tested: NumericComparison, adjustedPValue: number): RuleJudgement {
  const { label, difference = 0 } = subject;
  const isBroken = tested.verdict === "regressed";
  const verdict = isBroken
    ? "regressed, no_regression is set"
    : `shows ${shownVerdict(tested)}, no_regression is set`;
  const message = `${label} ${verdict}: it ${changeOf(difference, 0)}${overRecords(subject)}, p = ${plain(adjustedPValue)}${values(subject)}`;
  return judgement(label, "no_regression", isBroken ? "broken" : "kept", message);
}

function shownVerdict({ verdict }: NumericComparison): string {
  return verdict === "improved" ? "an improvement" : "no clear change";
}

/** The judgement where there is nothing to compare the metric with. */
function withoutBaseline(
  { label, before, tested }: Subject,
  rule: RuleJudgement["rule"],
  baseline: BaselineState,
): RuleJudgement | undefined {
  switch (baseline.kind) {
    case "none":
      return notJudged(label, rule, `there is no baseline (${baseline.reason})`);
    case "unreadable":
      return judgement(
        label,
        rule,
        "broken",
        `${label}: ${rule} needs the baseline, which could not be read: ${baseline.reason}`,
      );
    case "read":
      if (tested?.otherType) return otherType(label, rule);
      return before === undefined ? notJudged(label, rule, "the baseline has no score of it") : undefined;
  }
}

// A baseline with which nothing can be compared must not let a regression pass.
function incomparable(label: string, rule: RuleJudgement["rule"]): RuleJudgement {
  const message = `${label}: ${rule} needs dataset records that this run and the baseline have in common, and there are none`;
  return judgement(label, rule, "broken", message);
}

function otherType(label: string, rule: RuleJudgement["rule"]): RuleJudgement {
  const message = `${label}: ${rule} needs a baseline of the same type, and there it is of another one`;
  return judgement(label, rule, "broken", message);
}

function notJudged(label: string, rule: RuleJudgement["rule"], reason: string): RuleJudgement {
  return judgement(label, rule, "not judged", `${label}: ${rule} is not judged: ${reason}`);
}

function judgement(
  metric: string,
  rule: RuleJudgement["rule"],
  outcome: RuleJudgement["outcome"],
  message: string,
): RuleJudgement {
  return { metric, rule, outcome, message };
}

function changeOf(difference: number, limit: number): string {
  if (Math.abs(difference) < tolerance) return "did not change";
  return `${difference < 0 ? "fell" : "rose"} by ${apart(Math.abs(difference), limit)}`;
}

function overRecords({ tested }: Subject): string {
  return tested ? ` over ${tested.commonRecords} common records` : "";
}

function values({ value, before }: Subject): string {
  return ` (${plain(value)} in this run${before === undefined ? "" : `, ${plain(before)} in the baseline`})`;
}

function inBaseline(before: number | undefined): string {
  return before === undefined ? "" : ` (${plain(before)} in the baseline)`;
}

function plain(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** A value with as many digits as it takes to tell it from the limit: never “0.8, min is 0.8” where it is below. */
function apart(value: number, limit: number): string {
  const precisions = [4, 6, 8, 10, 12];
  const precision = precisions.find((digits) => Number(value.toPrecision(digits)) !== limit) ?? 4;
  return String(Number(value.toPrecision(precision)));
}
