import type { NumericComparison } from "../comparison/comparison.ts";
import { formatAmount, formatCount, listWords, metricUnit, plural, usageName } from "../lib/format.ts";
import {
  addAcceptances,
  attemptsUnread,
  type Explanation,
  explainFailing,
  explainInvalidFiles,
  listRules,
  lowerFirst,
  nameMetrics,
  nameRuleTarget,
  suggestReview,
} from "./failed-gate.ts";
import { code, docsLink, limitList, link, messageText, text } from "./markdown.ts";
import { isAbout } from "./metrics.ts";
import type { CommitReport, ExperimentReport } from "./report.ts";

/** The signs of verdicts: what a reader wants to know first, the worst first. */
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

/** The first two lines of an experiment, as safe Markdown. The heading says whether it may merge, and the reason. */
export type Headline = Record<"heading" | "reason" | "next", string> & { verdict: SectionVerdict };

/** Returns the first two lines of an experiment. */
export function writeHeadline(report: ExperimentReport): Headline {
  const { isPullRequest, experiment, commit } = report;
  const verdict = decideSectionVerdict(report);
  const [reason, next] = explainVerdict(verdict, report);
  const name = text(experiment.logicalName, 60);
  const passed = isPullRequest ? "Ready to merge" : `Gate passed for ${name}`;
  const starts: Record<SectionVerdict, string> = {
    blocked: isPullRequest ? "Not ready to merge" : `Gate failed for ${name}`,
    warned: isPullRequest ? "Merge allowed, but" : `Gate failed (warning only) for ${name}`,
    failed: "Evaluation failed",
    canceled: "Evaluation canceled",
    unfinished: "Results not processed",
    unclear: isPullRequest ? "OK to merge, but" : `Gate unclear for ${name}`,
    unchecked: isPullRequest ? "OK to merge, regressions not checked" : `Regressions not checked for ${name}`,
    accepted: passed,
    passed,
    completed: "Evaluation complete (no gate)",
    running: `Evaluating ${linkCommit(commit)}…`,
    "no-results": `No results from ${code(experiment.logicalName, 60)}`,
  };
  const start = starts[verdict];
  const isWhole = reason === "" || verdict === "running" || verdict === "no-results";
  return { verdict, reason, next, heading: isWhole ? start : `${start}${start.endsWith("but") ? "" : ":"} ${reason}` };
}

function decideSectionVerdict(report: ExperimentReport): SectionVerdict {
  const { state, results } = report;
  if (results?.judgement.isGated) {
    const { verdict } = results.judgement;
    if (verdict === "fail") return results.gateMode === "fail" ? "blocked" : "warned";
    if (state === "completed" || (state === "failed" && verdict !== "none")) {
      if (verdict === "unclear") return "unclear";
      if (listUnchecked(report).length > 0 || verdict === "none") return "unchecked";
      return listRules(report, "accepted").length > 0 ? "accepted" : "passed";
    }
  }
  if (state === "interrupted") return "canceled";
  return state === "no results" ? "no-results" : state;
}

/** Lists the rules of the user's own that nothing could check. */
export function listUnchecked(report: ExperimentReport) {
  return listRules(report, "not checked").filter(({ isExplicit }) => isExplicit);
}

/** Renders a commit as a link. */
export function linkCommit({ sha, url }: CommitReport): string {
  return link(code(sha.slice(0, 7)), url);
}

function explainVerdict(verdict: SectionVerdict, report: ExperimentReport): Explanation {
  const { stateDetail } = report;
  const detail = lowerFirst(messageText((stateDetail ?? "").replace(/\.$/, ""), 100));
  switch (verdict) {
    case "blocked": {
      const [reason, next] = explainFailing(report);
      return [reason, addAcceptances(next, report)];
    }
    case "warned": {
      const [reason] = explainFailing(report);
      const review = `**What to do:** ${suggestReview(report)} before you merge.`;
      return [reason, `\`gate_mode\` is \`warn\`, so this doesn't fail the job. ${review}`];
    }
    case "unclear":
      return explainUnclear(report);
    case "unchecked":
      return explainUncheckedGate(report);
    case "accepted":
      return [listAccepted(report), addAcceptances("All other rules pass.", report)];
    case "passed":
      return [summarizeChanges(report), addAcceptances(countPassed(report), report)];
    case "completed": {
      const add = link("Add a gate", docsLink("how-to/gate.md"));
      return [summarizeChanges(report), `No gate is set, so nothing can fail. ${add}`];
    }
    case "failed": {
      const remedy = "read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
      return explainInvalidFiles(report) ?? [detail, `**What to do:** ${remedy}`];
    }
    case "canceled":
      return [detail, "**What to do:** rerun the job if you need its results."];
    case "unfinished": {
      const what = messageText(stateDetail ?? "Nothing could end the experiment.", 500);
      return ["", `${what} **What to do:** read the job log, fix the cause, and rerun the job.`];
    }
    case "no-results": {
      const finish = link("`finish` action", docsLink("how-to/shards.md#evaluate-in-another-job"));
      return ["no results", `**What to do:** set \`results\`, or add the ${finish} to the job that evaluates.`];
    }
    case "running": {
      const { experiment, baseline, startedAt } = report;
      const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
      const commit = baseline.kind === "found" ? baseline.commit : undefined;
      const compared = commit ? ` and will be compared with ${linkCommit(commit)}` : "";
      const started = `${code(experiment.logicalName, 60)} started${at}${compared}`;
      return ["running", `${started}. This comment updates when the job ends.`];
    }
  }
}

function listNumeric({ results }: ExperimentReport): NumericComparison[] {
  const { metrics = [], usage = [] } = results?.comparison ?? {};
  return [...metrics, ...usage].filter((metric) => metric.kind === "numeric");
}

function explainUnclear(report: ExperimentReport): Explanation {
  const rules = listRules(report, "unclear").filter(({ isLimited }) => !isLimited);
  const [rule] = rules;
  if (rule === undefined) {
    const next = "**What to do:** rerun it (Re-run jobs › Re-run all jobs) to judge all attempts together.";
    return [attemptsUnread, next];
  }
  const numeric = listNumeric(report);
  const metric = numeric.find(({ label }) => label === rule.metric);
  const { pValue } =
    [...numeric, ...(report.results?.comparison?.slices ?? [])].find((one) => isAbout(rule, one)) ?? {};
  const sentences: string[] = [];
  if (rule.measured !== undefined) {
    const unit = metricUnit(metric ?? { label: rule.metric, type: "score" });
    const [change, limit] = [formatAmount(rule.measured.value, unit), formatAmount(rule.measured.limit, unit)];
    sentences.push(`It ${metric?.better === "lower" ? "rose" : "dropped"} ${change}; the gate allows ${limit}.`);
  }
  if (pValue !== undefined) {
    const runs = Math.max(1, Math.round(pValue * 100));
    sentences.push(`If nothing had changed, a difference this large would appear in ${runs} of 100 runs.`);
  }
  const rerun = "rerun it (Re-run jobs › Re-run all jobs): its rows are added to these.";
  const review = "check the values below before you merge. A rerun wouldn't add to these rows.";
  sentences.push(`**What to do:** ${report.results?.addsReruns ? rerun : review}`);
  return [`${nameMetrics(rules.map(nameRuleTarget))} may be worse`, sentences.join(" ")];
}

function explainUncheckedGate(report: ExperimentReport): Explanation {
  const { baseline } = report;
  const passed = listRules(report, "passed").filter(({ isExplicit }) => isExplicit).length;
  const open = listUnchecked(report).length;
  const why = baseline.kind === "none" ? `${open === 1 ? "needs" : "need"} a baseline` : "can't be checked";
  const counts = `${plural(passed, "rule")} ${passed === 1 ? "passes" : "pass"}, ${formatCount(open)} ${why}.`;
  if (baseline.kind === "none" && baseline.madeOn !== undefined) {
    const branch = code(baseline.madeOn);
    const which = baseline.isMadeHere ? "This run" : `After the merge, the first run on ${branch}`;
    return [`${branch} has no baseline yet`, `${counts} ${which} becomes the baseline, so check the values below.`];
  }
  if (baseline.kind === "none") {
    const isChosen = baseline.reason === "not wanted";
    const cause = isChosen ? "`parent` is `none`" : `There is no baseline (${text(baseline.reason)})`;
    return ["there is no baseline", `${counts} ${cause}, so rules that need a baseline aren't checked.`];
  }
  const remedy = baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset";
  const next = `${counts} **What to do:** ${remedy}, or merge at your own judgment.`;
  if (baseline.kind === "unknown") return ["the baseline couldn't be looked up", next];
  const compared = listNumeric(report).filter(({ compared, label }) => compared && usageName(label) === undefined);
  const [first] = compared;
  if (first !== undefined && compared.every(({ verdict }) => verdict === "not enough data"))
    return [`only ${plural(first.records?.both ?? 0, "record")} to compare (8 needed)`, next];
  return [open === 0 ? "no rule was checked" : `${plural(open, "rule")} not checked`, next];
}

function countPassed({ results }: ExperimentReport): string {
  const { judgement, comparison } = results ?? {};
  const rules = (judgement?.rules ?? []).filter(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked");
  const { both } = comparison?.records ?? {};
  const what = both === undefined ? plural(comparison?.rows.current.total ?? 0, "row") : plural(both, "record");
  const several = rules.length === 2 ? "Both" : `All ${formatCount(rules.length)}`;
  const all = rules.length === 1 ? "Its gate rule passes" : `${several} gate rules pass`;
  // A warning below says what to do.
  return `${all} on ${what}.${judgement?.warnings.length ? "" : " Nothing to do."}`;
}

/** Says which metrics changed; without a gate, what got worse comes first. */
function summarizeChanges(report: ExperimentReport): string {
  if (report.results?.comparison === undefined) return "";
  const { comparison, judgement } = report.results;
  const { metrics, rows, summary, baselineFrom } = comparison;
  const [better, worse] = ["better", "worse"].map((verdict) =>
    nameMetrics(listNumeric(report).flatMap((metric) => (metric.verdict === verdict ? metric.label : []))),
  );
  const changes = [
    ...(better ? [`${better} improved`] : []),
    ...(worse ? [`${worse} got worse${judgement.isGated ? " within the gate" : ""}`] : []),
  ];
  if (changes.length > 0) return listWords(judgement.isGated ? changes : changes.reverse());
  if (rows.current.total === 0 && summary.length === 0) return "this run has no results";
  if (baselineFrom !== undefined) return "no clear change";
  return `${plural(metrics.length, "metric")} on ${plural(rows.current.total, "row")}`;
}

function listAccepted(report: ExperimentReport): string {
  const drops = [...Map.groupBy(listRules(report, "accepted"), nameRuleTarget)].map(([name, rules]) => {
    const metric = listNumeric(report).find(({ label }) => label === rules[0]?.metric);
    const measured = rules.find(({ rule, slice }) => rule === "max_regression" && slice === undefined)?.measured;
    const size = measured && metric ? ` of ${formatAmount(measured.value, metricUnit(metric))}` : "";
    return `${code(name, 60)} ${metric?.better === "lower" ? "rise" : "drop"}${size}`;
  });
  return `${listWords(limitList(drops, 3))} accepted`;
}
