import type { NumericComparison } from "../comparison/comparison.ts";
import type { RuleJudgement } from "../gate/judgement.ts";
import { formatAmount, formatCount, listWords, metricUnit, plural } from "../lib/format.ts";
import { renderAcceptances } from "./acceptance.ts";
import {
  attemptsUnread,
  explainFailing,
  explainInvalidFiles,
  type Failing,
  listRules,
  lowerFirst,
  nameMetrics,
  nameRuleTarget,
  suggestReview,
  upperFirst,
} from "./failed-gate.ts";
import { code, docsLink, limitList, link, messageText, text } from "./markdown.ts";
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

/** Why an experiment has its verdict, and what to do next, as safe Markdown. */
interface Explanation {
  /** `` `accuracy` fails the gate `` */
  reason: string;
  /** The second line. */
  next: string;
}

/** The first two lines of an experiment, as safe Markdown. */
export interface Headline extends Explanation {
  verdict: SectionVerdict;
  /** Returns whether it may merge and why, after the sign: ``Not ready to merge: `accuracy` fails the gate``. */
  heading: string;
}

/** Returns the first two lines of an experiment. */
export function writeHeadline(report: ExperimentReport): Headline {
  const verdict = decideSectionVerdict(report);
  const explanation = explainVerdict(verdict, report);
  return { verdict, heading: writeHeading(verdict, explanation.reason, report), ...explanation };
}

/** Returns the verdict on an experiment as far as it has come. */
function decideSectionVerdict(report: ExperimentReport): SectionVerdict {
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

/** Lists the rules of the user's own that nothing could check. */
export function listUnchecked(report: ExperimentReport): RuleJudgement[] {
  return listRules(report, "not checked").filter(({ isExplicit }) => isExplicit);
}

/** Lists the metrics that have values on both sides. */
function listCompared({ results }: ExperimentReport): NumericComparison[] {
  const metrics = results?.comparison?.metrics ?? [];
  return metrics.filter((metric) => metric.kind === "numeric").filter(({ compared }) => compared !== undefined);
}

function writeHeading(verdict: SectionVerdict, reason: string, report: ExperimentReport): string {
  const { isPullRequest, experiment, commit } = report;
  const name = text(experiment.logicalName, 60);
  const starts: Record<SectionVerdict, string> = {
    blocked: isPullRequest ? "Not ready to merge" : `Gate failed for ${name}`,
    warned: isPullRequest ? "Merge allowed, but" : `Gate failed (warning only) for ${name}`,
    failed: "Evaluation failed",
    canceled: "Evaluation canceled",
    unfinished: "Results not processed",
    unclear: isPullRequest ? "OK to merge, but" : `Gate unclear for ${name}`,
    unchecked: isPullRequest ? "OK to merge, regressions not checked" : `Regressions not checked for ${name}`,
    accepted: isPullRequest ? "Ready to merge" : `Gate passed for ${name}`,
    passed: isPullRequest ? "Ready to merge" : `Gate passed for ${name}`,
    completed: "Evaluation complete (no gate)",
    running: `Evaluating ${linkCommit(commit)}…`,
    "no-results": `No results from ${code(experiment.logicalName, 60)}`,
  };
  const start = starts[verdict];
  if (reason === "" || verdict === "running" || verdict === "no-results") return start;
  return start.endsWith("but") ? `${start} ${reason}` : `${start}: ${reason}`;
}

/** Renders a commit as a link. */
export function linkCommit({ sha, url }: CommitReport): string {
  return link(code(sha.slice(0, 7)), url);
}

function explainVerdict(verdict: SectionVerdict, report: ExperimentReport): Explanation {
  const job = report.results?.job;
  const detail = (report.stateDetail ?? "").replace(/\.$/, "");
  switch (verdict) {
    case "blocked": {
      const { reason, next } = writeNextStep(explainFailing(report), job);
      return { reason, next: [next, ...renderAcceptances(report)].join(" ") };
    }
    case "warned": {
      const stays = "The job stays green because `gate_mode` is `warn`.";
      const why = job === "green" ? stays : "`gate_mode` is `warn`, so this doesn't fail the job.";
      const next = `${why} **What to do:** ${suggestReview(report)} before you merge.`;
      return { reason: explainFailing(report).reason, next };
    }
    case "unclear":
      return explainUnclear(report);
    case "unchecked":
      return explainUncheckedGate(report);
    case "accepted": {
      const next = [sayIfGreen(report, "all other rules pass"), ...renderAcceptances(report)].join(" ");
      return { reason: listAccepted(report), next };
    }
    case "passed":
      return { reason: summarizeChanges(report), next: [countPassed(report), ...renderAcceptances(report)].join(" ") };
    case "completed": {
      const next = `No gate is set, so nothing can fail. ${link("Add a gate", docsLink("how-to/gate.md"))}`;
      return { reason: summarizeChanges(report), next };
    }
    case "failed": {
      const invalid = explainInvalidFiles(report);
      if (invalid) return writeNextStep(invalid, job);
      const next = "read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
      return { reason: lowerFirst(messageText(detail, 100)), next: `**What to do:** ${next}` };
    }
    case "canceled": {
      const next = "**What to do:** rerun the job if you need its results.";
      return { reason: lowerFirst(messageText(detail, 100)), next };
    }
    case "unfinished": {
      const what = messageText(report.stateDetail ?? "Nothing could end the experiment.", 500);
      return { reason: "", next: `${what} **What to do:** read the job log, fix the cause, and rerun the job.` };
    }
    case "no-results": {
      const green = job === "green" ? "The job is green, but it ended without a results file or pushed rows. " : "";
      const finish = link("`finish` action", docsLink("how-to/shards.md#evaluate-in-another-job"));
      const next = `${green}**What to do:** set \`results\`, or add the ${finish} to the job that evaluates.`;
      return { reason: "no results", next };
    }
    case "running":
      return { reason: "running", next: describeRunning(report) };
  }
}

function writeNextStep({ reason, cause, remedy }: Failing, job: "red" | "green" | undefined): Explanation {
  const remedies = `**What to do:** ${remedy}`;
  if (job === "red") {
    const because = cause === undefined ? "" : `${cause.joint} ${cause.clause}`;
    return { reason, next: `The job is red${because}. ${remedies}` };
  }
  return { reason, next: cause ? `${upperFirst(cause.clause)}. ${remedies}` : remedies };
}

function explainUnclear(report: ExperimentReport): Explanation {
  const isGreen = report.results?.job === "green";
  const rules = listRules(report, "unclear").filter(({ isLimited }) => !isLimited);
  const [rule] = rules;
  if (rule === undefined) {
    const job = isGreen ? "The job is green. " : "";
    const next = `${job}**What to do:** rerun it (Re-run jobs › Re-run all jobs) to judge all attempts together.`;
    return { reason: attemptsUnread, next };
  }
  const { metrics = [], usage = [], slices = [] } = report.results?.comparison ?? {};
  const metric = [...metrics, ...usage]
    .filter((one) => one.kind === "numeric")
    .find((one) => one.label === rule.metric);
  const slice = slices.find((one) => one.label === rule.metric && sliceName(one.slice) === sliceName(rule.slice));
  const pValue = rule.slice === undefined ? metric?.pValue : slice?.pValue;
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
  if (isGreen) sentences.push("The job is green.");
  const rerun = "rerun it (Re-run jobs › Re-run all jobs): its rows are added to these.";
  const review = "check the values below before you merge. A rerun wouldn't add to these rows.";
  sentences.push(`**What to do:** ${report.results?.addsReruns ? rerun : review}`);
  return { reason: `${nameMetrics(rules.map(nameRuleTarget))} may be worse`, next: sentences.join(" ") };
}

function explainUncheckedGate(report: ExperimentReport): Explanation {
  const { baseline } = report;
  const passed = listRules(report, "passed").filter(({ isExplicit }) => isExplicit).length;
  const open = listUnchecked(report).length;
  const why = baseline.kind === "none" ? `${open === 1 ? "needs" : "need"} a baseline` : "can't be checked";
  const counts = `${plural(passed, "rule")} ${passed === 1 ? "passes" : "pass"}, ${formatCount(open)} ${why}`;
  const job = sayIfGreen(report, counts);
  if (baseline.kind === "none" && baseline.madeOn !== undefined) {
    const branch = code(baseline.madeOn);
    const which = baseline.isMadeHere ? "This run" : `After the merge, the first run on ${branch}`;
    const next = `${job} ${which} becomes the baseline, so check the values below.`;
    return { reason: `${branch} has no baseline yet`, next };
  }
  if (baseline.kind === "none") {
    const cause =
      baseline.reason === "not wanted" ? "`parent` is `none`" : `There is no baseline (${text(baseline.reason)})`;
    return { reason: "there is no baseline", next: `${job} ${cause}, so rules that need a baseline aren't checked.` };
  }
  const remedy = baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset";
  const next = `${job} **What to do:** ${remedy}, or merge at your own judgment.`;
  if (baseline.kind === "unknown") return { reason: "the baseline couldn't be looked up", next };
  const compared = listCompared(report);
  const [first] = compared;
  if (first !== undefined && compared.every(({ verdict }) => verdict === "not enough data"))
    return { reason: `only ${plural(first.records?.both ?? 0, "record")} to compare (8 needed)`, next };
  return { reason: open === 0 ? "no rule was checked" : `${plural(open, "rule")} not checked`, next };
}

/** Returns a sentence that begins with the job's color, if that is known to be green. */
function sayIfGreen({ results }: ExperimentReport, words: string): string {
  return results?.job === "green" ? `The job is green: ${words}.` : `${upperFirst(words)}.`;
}

function countPassed(report: ExperimentReport): string {
  const { judgement, comparison } = report.results ?? {};
  const rules = (judgement?.rules ?? []).filter(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked");
  const { both } = comparison?.records ?? {};
  const what = both === undefined ? plural(comparison?.rows.current.total ?? 0, "row") : plural(both, "record");
  const several = rules.length === 2 ? "both" : `all ${formatCount(rules.length)}`;
  const all = rules.length === 1 ? "its gate rule passes" : `${several} gate rules pass`;
  const passes = sayIfGreen(report, `${all} on ${what}`);
  // A warning below says what to do.
  return judgement?.warnings.length ? passes : `${passes} Nothing to do.`;
}

/** Says which metrics changed; without a gate, what got worse comes first. */
function summarizeChanges({ results }: ExperimentReport): string {
  if (results?.comparison === undefined) return "";
  const { comparison, judgement } = results;
  const { metrics, usage, rows, summary, baselineFrom } = comparison;
  const numeric = [...metrics, ...usage].filter((metric) => metric.kind === "numeric");
  const worse = numeric.filter(({ verdict }) => verdict === "worse").map(({ label }) => label);
  const better = numeric.filter(({ verdict }) => verdict === "better").map(({ label }) => label);
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
  const drops = [...Map.groupBy(listRules(report, "accepted"), nameRuleTarget)].map(([name, rules]) => {
    const metric = listCompared(report).find(({ label }) => label === rules[0]?.metric);
    const measured = rules.find(({ rule, slice }) => rule === "max_regression" && slice === undefined)?.measured;
    const size = measured && metric ? ` of ${formatAmount(measured.value, metricUnit(metric))}` : "";
    return `${code(name, 60)} ${metric?.better === "lower" ? "rise" : "drop"}${size}`;
  });
  return `${listWords(limitList(drops, 3))} accepted`;
}

function describeRunning({ experiment, baseline, startedAt }: ExperimentReport): string {
  const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
  const commit = baseline.kind === "found" ? baseline.commit : undefined;
  const compared = commit ? ` and will be compared with ${linkCommit(commit)}` : "";
  return `${code(experiment.logicalName, 60)} started${at}${compared}. This comment updates when the job ends.`;
}
