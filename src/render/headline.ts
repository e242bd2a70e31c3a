import type { NumericComparison } from "../comparison/comparison.ts";
import type { RuleJudgement } from "../gate/judgement.ts";
import { formatAmount, formatCount, listWords, metricUnit, plural } from "../lib/format.ts";
import { code, link, text } from "./markdown.ts";
import { sliceName } from "./metrics-table.ts";
import type { ExperimentReport, ResultsReport } from "./report.ts";

/** What a reader wants to know first, in the order in which it matters among several experiments. */
export const sectionVerdicts = [
  "blocked",
  "failed",
  "canceled",
  "warned",
  "unclear",
  "unfinished",
  "no-results",
  "running",
  "unchecked",
  "accepted",
  "passed",
  "completed",
] as const;

export type SectionVerdict = (typeof sectionVerdicts)[number];

export const verdictSigns: Record<SectionVerdict, string> = {
  blocked: "❌",
  failed: "❌",
  canceled: "⏹️",
  warned: "⚠️",
  unclear: "🟡",
  unfinished: "⚠️",
  "no-results": "⚠️",
  running: "⏳",
  unchecked: "⚪",
  accepted: "✅",
  passed: "✅",
  completed: "ℹ️",
};

/** The first two lines of an experiment, as safe Markdown. */
export interface Headline {
  verdict: SectionVerdict;
  /** Whether it may merge and why, after the sign: ``Not ready to merge: `accuracy` fails the gate``. */
  heading: string;
  /** The reason alone: `` `accuracy` fails the gate ``. */
  reason: string;
  /** What to do next; the second line. */
  next: string;
}

/** Returns the verdict on an experiment as far as it has come. */
export function decideVerdict({ state, results }: ExperimentReport): SectionVerdict {
  if (results?.judgement.isGated) {
    const { judgement, gateMode } = results;
    if (judgement.verdict === "fail") return gateMode === "fail" ? "blocked" : "warned";
    if (state === "completed" || (state === "failed" && judgement.verdict !== "none")) {
      if (judgement.verdict === "unclear") return "unclear";
      if (listUnchecked(results).length > 0 || judgement.verdict === "none") return "unchecked";
      return judgement.rules.some(({ outcome }) => outcome === "accepted") ? "accepted" : "passed";
    }
  }
  if (state === "interrupted") return "canceled";
  return state === "no results" ? "no-results" : state;
}

/** Returns the heading after its sign, as safe Markdown. */
export function writeHeading(verdict: SectionVerdict, reason: string, report: ExperimentReport): string {
  const name = text(report.experiment.logicalName, 60);
  if (verdict === "running") return `Evaluating ${commitCode(report)}…`;
  if (verdict === "no-results") return `No results from ${code(report.experiment.logicalName, 60)}`;
  const isMerge = report.isPullRequest;
  const starts: Record<Exclude<SectionVerdict, "running" | "no-results">, string> = {
    blocked: isMerge ? "Not ready to merge" : `Gate failed for ${name}`,
    warned: isMerge ? "Merge allowed, but" : `Gate failed (warning only) for ${name}`,
    failed: "Evaluation failed",
    canceled: "Evaluation canceled",
    unfinished: "Results not processed",
    unclear: isMerge ? "OK to merge, but" : `Gate unclear for ${name}`,
    unchecked: isMerge ? "OK to merge, regressions not checked" : `Regressions not checked for ${name}`,
    accepted: isMerge ? "Ready to merge" : `Gate passed for ${name}`,
    passed: isMerge ? "Ready to merge" : `Gate passed for ${name}`,
    completed: "Evaluation complete (no gate)",
  };
  const start = starts[verdict];
  if (reason === "") return start;
  return start.endsWith("but") ? `${start} ${reason}` : `${start}: ${reason}`;
}

/** Returns why an experiment has its verdict, as safe Markdown. */
export function writeReason(
  verdict: SectionVerdict,
  report: ExperimentReport,
  results: ResultsReport | undefined,
): string {
  const { stateDetail, baseline } = report;
  switch (verdict) {
    case "blocked":
    case "warned":
      return results ? failingReason(results, report) : "";
    case "unclear":
      return results ? `${nameMetrics(ruleMetrics(results, "unclear"))} may be worse` : "";
    case "unchecked":
      return results ? uncheckedReason(results, baseline) : "";
    case "accepted":
      return results ? acceptedReason(results) : "";
    case "passed":
    case "completed":
      return results ? changeReason(results) : "";
    case "failed":
    case "canceled":
      return stateDetail === undefined ? "" : lowerFirst(text(stateDetail.replace(/\.$/, ""), 100));
    case "unfinished":
      return "";
    case "no-results":
      return "no results";
    case "running":
      return "running";
  }
}

const maxNamed = 3;

function nameMetrics(labels: readonly string[]): string {
  const names = [...new Set(labels)].slice(0, maxNamed).map((label) => code(label, 60));
  const more = new Set(labels).size - names.length;
  return listWords(more > 0 ? [...names, `${more} more`] : names);
}

function ruleMetrics({ judgement }: ResultsReport, outcome: RuleJudgement["outcome"]): string[] {
  return judgement.rules.filter((rule) => rule.outcome === outcome).map(ruleName);
}

/** Returns what a rule is about: a metric, or its slice. */
function ruleName({ metric, slice }: RuleJudgement): string {
  const name = sliceName(slice);
  return name === undefined ? metric : `${metric}[${name}]`;
}

/** Says what decides a failed gate: a whole that is missing comes before the metrics. */
function failingReason({ judgement }: ResultsReport, { state }: ExperimentReport): string {
  const failed = judgement.rules.filter(({ outcome }) => outcome === "failed");
  const first = (...names: readonly RuleJudgement["rule"][]) => failed.find(({ rule }) => names.includes(rule));
  if (first("evaluation") !== undefined)
    return state === "interrupted" ? "the evaluation was canceled" : "the evaluation did not finish";
  const whole = first("results", "arrival");
  if (whole !== undefined) return lowerFirst(firstSentence(whole.message));
  const rows = failed.find(({ metric }) => metric === "$rows") ?? first("min_common");
  if (rows !== undefined) return rowsReason(rows);
  const coverage = first("min_coverage");
  if (coverage?.measured !== undefined) {
    const { value, of = value } = coverage.measured;
    return `${code(coverage.metric, 60)} was scored on only ${formatCount(value)} of ${plural(of, "row")}`;
  }
  const names = failed.map(ruleName);
  return `${nameMetrics(names)} ${new Set(names).size === 1 ? "fails" : "fail"} the gate`;
}

function rowsReason({ rule, measured, message }: RuleJudgement): string {
  const { value: actual = 0, of: expected } = measured ?? {};
  switch (rule) {
    case "max_errors":
      return `${plural(actual, "row")} failed`;
    case "max_missing":
      return `${plural(actual, "baseline record")} ${actual === 1 ? "is" : "are"} missing from this run`;
    case "min":
      return `this run has only ${plural(actual, "row")}`;
    case "min_common":
      return `only ${formatCount(actual)} of ${plural(expected ?? actual, "record")} are in both runs`;
    default:
      return lowerFirst(firstSentence(message));
  }
}

function firstSentence(message: string): string {
  const end = /[.;:](?:\s|$)/.exec(message);
  return text(end === null ? message : message.slice(0, end.index), 200);
}

export function lowerFirst(words: string): string {
  // A name such as `TimeoutError` stays as it is.
  return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

/** Lists the rules of the user's own that nothing could check. */
export function listUnchecked({ judgement }: ResultsReport): RuleJudgement[] {
  return judgement.rules.filter(({ outcome, isExplicit }) => isExplicit && outcome === "not checked");
}

function uncheckedReason(results: ResultsReport, baseline: ExperimentReport["baseline"]): string {
  if (baseline.kind === "none") {
    return baseline.madeOn === undefined ? "there is no baseline" : `${code(baseline.madeOn)} has no baseline yet`;
  }
  if (baseline.kind === "unknown") return "the baseline couldn't be looked up";
  const few = listCompared(results).filter(({ verdict }) => verdict === "not enough data");
  const [first] = few;
  if (first !== undefined && few.length === listCompared(results).length)
    return `only ${plural(first.records?.both ?? 0, "record")} to compare (8 needed)`;
  const unchecked = listUnchecked(results);
  return unchecked.length === 0 ? "no rule was checked" : `${plural(unchecked.length, "rule")} not checked`;
}

export function listCompared({ comparison }: ResultsReport): NumericComparison[] {
  const metrics = comparison?.metrics ?? [];
  return metrics.filter((metric) => metric.kind === "numeric").filter(({ compared }) => compared !== undefined);
}

/** Which metrics changed: what got worse without a rule comes first. */
function changeReason(results: ResultsReport): string {
  const { comparison } = results;
  if (comparison === undefined) return "";
  const numeric = [...comparison.metrics, ...comparison.usage].filter((metric) => metric.kind === "numeric");
  const labels = (verdict: string) => numeric.filter((metric) => metric.verdict === verdict).map(({ label }) => label);
  const [worse, better] = [labels("worse"), labels("better")];
  const isGated = results.judgement.isGated;
  const sentences = [
    ...(better.length > 0 ? [`${nameMetrics(better)} improved`] : []),
    ...(worse.length > 0 ? [`${nameMetrics(worse)} got worse${isGated ? " within the gate" : ""}`] : []),
  ];
  if (sentences.length > 0) return listWords(isGated ? sentences : sentences.reverse());
  if (comparison.rows.current.total === 0 && comparison.summary.length === 0) return "this run has no results";
  const isCompared = comparison.baselineFrom !== undefined;
  return isCompared
    ? "no clear change"
    : `${plural(comparison.metrics.length, "metric")} on ${plural(comparison.rows.current.total, "row")}`;
}

function acceptedReason(results: ResultsReport): string {
  const accepted = results.judgement.rules.filter(({ outcome }) => outcome === "accepted");
  const drops = [...Map.groupBy(accepted, ruleName)].map(([name, rules]) => {
    const metric = listCompared(results).find(({ label }) => label === rules[0]?.metric);
    const isWhole = ({ rule, slice }: RuleJudgement) => rule === "max_regression" && slice === undefined;
    const measured = rules.find(isWhole)?.measured;
    const size = measured && metric ? ` of ${formatAmount(measured.value, metricUnit(metric))}` : "";
    return `${code(name, 60)} ${metric?.better === "lower" ? "rise" : "drop"}${size}`;
  });
  const more = drops.length > maxNamed ? [`${drops.length - maxNamed} more`] : [];
  return `${listWords([...drops.slice(0, maxNamed), ...more])} accepted`;
}

/** Renders the head commit as a link. */
export function commitCode({ commit }: ExperimentReport): string {
  return link(code(commit.sha.slice(0, 7)), commit.url);
}
