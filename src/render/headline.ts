import type { NumericComparison } from "../comparison/comparison.ts";
import type { Outcome, RuleJudgement } from "../gate/judgement.ts";
import { formatAmount, formatCount, listWords, metricUnit, plural } from "../lib/format.ts";
import { code, limitList, link, text } from "./markdown.ts";
import { sliceName } from "./metrics-table.ts";
import type { CommitReport, ExperimentReport } from "./report.ts";

/** The signs of verdicts: what a reader wants to know first, in the order in which it matters among experiments. */
export const verdictSigns = {
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
} as const;

export type SectionVerdict = keyof typeof verdictSigns;

/** All verdicts, the worst first. */
export const sectionVerdicts = Object.keys(verdictSigns) as SectionVerdict[];

/** Returns the verdict on an experiment as far as it has come. */
export function decideSectionVerdict(report: ExperimentReport): SectionVerdict {
  const { state, results } = report;
  if (results?.judgement.isGated) {
    const { judgement, gateMode } = results;
    if (judgement.verdict === "fail") return gateMode === "fail" ? "blocked" : "warned";
    if (state === "completed" || (state === "failed" && judgement.verdict !== "none")) {
      if (judgement.verdict === "unclear") return "unclear";
      if (listUnchecked(report).length > 0 || judgement.verdict === "none") return "unchecked";
      return listRules(report, "accepted").length > 0 ? "accepted" : "passed";
    }
  }
  if (state === "interrupted") return "canceled";
  return state === "no results" ? "no-results" : state;
}

/** Lists the rules with an outcome. */
export function listRules({ results }: ExperimentReport, outcome: Outcome): RuleJudgement[] {
  return (results?.judgement.rules ?? []).filter((rule) => rule.outcome === outcome);
}

/** Lists the rules of the user's own that nothing could check. */
export function listUnchecked(report: ExperimentReport): RuleJudgement[] {
  return listRules(report, "not checked").filter(({ isExplicit }) => isExplicit);
}

/** Lists the metrics that have values on both sides. */
export function listCompared({ results }: ExperimentReport): NumericComparison[] {
  const metrics = results?.comparison?.metrics ?? [];
  return metrics.filter((metric) => metric.kind === "numeric").filter(({ compared }) => compared !== undefined);
}

/** Returns the heading after its sign, as safe Markdown: whether it may merge, and why. */
export function writeHeading(verdict: SectionVerdict, reason: string, report: ExperimentReport): string {
  const name = text(report.experiment.logicalName, 60);
  const choose = (merging: string, gate: string) => (report.isPullRequest ? merging : `${gate} for ${name}`);
  const starts: Record<SectionVerdict, string> = {
    blocked: choose("Not ready to merge", "Gate failed"),
    warned: choose("Merge allowed, but", "Gate failed (warning only)"),
    failed: "Evaluation failed",
    canceled: "Evaluation canceled",
    unfinished: "Results not processed",
    unclear: choose("OK to merge, but", "Gate unclear"),
    unchecked: choose("OK to merge, regressions not checked", "Regressions not checked"),
    accepted: choose("Ready to merge", "Gate passed"),
    passed: choose("Ready to merge", "Gate passed"),
    completed: "Evaluation complete (no gate)",
    running: `Evaluating ${linkCommit(report.commit)}…`,
    "no-results": `No results from ${code(report.experiment.logicalName, 60)}`,
  };
  const start = starts[verdict];
  if (reason === "" || verdict === "running" || verdict === "no-results") return start;
  return start.endsWith("but") ? `${start} ${reason}` : `${start}: ${reason}`;
}

/** Renders a commit as a link. */
export function linkCommit({ sha, url }: CommitReport): string {
  return link(code(sha.slice(0, 7)), url);
}

/** Returns why an experiment has its verdict, as safe Markdown. */
export function writeReason(verdict: SectionVerdict, report: ExperimentReport): string {
  switch (verdict) {
    case "blocked":
    case "warned":
      return explainFailing(report);
    case "unclear":
      return `${nameMetrics(listRules(report, "unclear").map(nameRule))} may be worse`;
    case "unchecked":
      return explainUnchecked(report);
    case "accepted":
      return listAccepted(report);
    case "passed":
    case "completed":
      return summarizeChanges(report);
    case "failed":
    case "canceled":
      return lowerFirst(text((report.stateDetail ?? "").replace(/\.$/, ""), 100));
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
  const names = [...new Set(labels)].map((label) => code(label, 60));
  return listWords(limitList(names, maxNamed));
}

/** Returns what a rule is about: a metric, or its slice. */
function nameRule({ metric, slice }: RuleJudgement): string {
  return slice === undefined ? metric : `${metric}[${sliceName(slice)}]`;
}

/** Says what decides a failed gate: what is missing as a whole comes before the metrics. */
function explainFailing(report: ExperimentReport): string {
  const failed = listRules(report, "failed");
  const find = (...names: readonly RuleJudgement["rule"][]) => failed.find(({ rule }) => names.includes(rule));
  if (find("evaluation") !== undefined)
    return report.state === "interrupted" ? "the evaluation was canceled" : "the evaluation did not finish";
  const whole = find("results", "arrival");
  if (whole !== undefined) return takeFirstSentence(whole.message);
  const rows = failed.find(({ metric }) => metric === "$rows") ?? find("min_common");
  if (rows !== undefined) return explainRows(rows);
  const coverage = find("min_coverage");
  if (coverage?.measured !== undefined) {
    const { value, of = value } = coverage.measured;
    return `${code(coverage.metric, 60)} was scored on only ${formatCount(value)} of ${plural(of, "row")}`;
  }
  const names = failed.map(nameRule);
  return `${nameMetrics(names)} ${new Set(names).size === 1 ? "fails" : "fail"} the gate`;
}

function explainRows({ rule, measured, message }: RuleJudgement): string {
  const { value: actual = 0, of: expected = actual } = measured ?? {};
  switch (rule) {
    case "max_errors":
      return `${plural(actual, "row")} failed`;
    case "max_missing":
      return `${plural(actual, "baseline record")} ${actual === 1 ? "is" : "are"} missing from this run`;
    case "min":
      return `this run has only ${plural(actual, "row")}`;
    case "min_common":
      return `only ${formatCount(actual)} of ${plural(expected, "record")} are in both runs`;
    default:
      return takeFirstSentence(message);
  }
}

function takeFirstSentence(message: string): string {
  const end = /[.;:](?:\s|$)/.exec(message);
  return lowerFirst(text(end === null ? message : message.slice(0, end.index), 200));
}

/** Returns a sentence as a part of another one. A name such as `TimeoutError` stays as it is. */
export function lowerFirst(words: string): string {
  return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

function explainUnchecked(report: ExperimentReport): string {
  const { baseline } = report;
  if (baseline.kind === "none")
    return baseline.madeOn === undefined ? "there is no baseline" : `${code(baseline.madeOn)} has no baseline yet`;
  if (baseline.kind === "unknown") return "the baseline couldn't be looked up";
  const compared = listCompared(report);
  const [first] = compared;
  if (first !== undefined && compared.every(({ verdict }) => verdict === "not enough data"))
    return `only ${plural(first.records?.both ?? 0, "record")} to compare (8 needed)`;
  const unchecked = listUnchecked(report).length;
  return unchecked === 0 ? "no rule was checked" : `${plural(unchecked, "rule")} not checked`;
}

/** Says which metrics changed; without a gate, what got worse comes first. */
function summarizeChanges({ results }: ExperimentReport): string {
  if (results?.comparison === undefined) return "";
  const { comparison, judgement } = results;
  const { metrics, usage, rows, summary, baselineFrom } = comparison;
  const numeric = [...metrics, ...usage].filter((metric) => metric.kind === "numeric");
  const labels = (verdict: string) => numeric.filter((metric) => metric.verdict === verdict).map(({ label }) => label);
  const [worse, better] = [labels("worse"), labels("better")];
  const changes = [
    ...(better.length > 0 ? [`${nameMetrics(better)} improved`] : []),
    ...(worse.length > 0 ? [`${nameMetrics(worse)} got worse${judgement.isGated ? " within the gate" : ""}`] : []),
  ];
  if (changes.length > 0) return listWords(judgement.isGated ? changes : changes.reverse());
  if (rows.current.total === 0 && summary.length === 0) return "this run has no results";
  if (baselineFrom !== undefined) return "no clear change";
  return `${plural(metrics.length, "metric")} on ${plural(rows.current.total, "row")}`;
}

function listAccepted(report: ExperimentReport): string {
  const drops = [...Map.groupBy(listRules(report, "accepted"), nameRule)].map(([name, rules]) => {
    const metric = listCompared(report).find(({ label }) => label === rules[0]?.metric);
    const measured = rules.find(({ rule, slice }) => rule === "max_regression" && slice === undefined)?.measured;
    const size = measured && metric ? ` of ${formatAmount(measured.value, metricUnit(metric))}` : "";
    return `${code(name, 60)} ${metric?.better === "lower" ? "rise" : "drop"}${size}`;
  });
  return `${listWords(limitList(drops, maxNamed))} accepted`;
}
