import type { NumericComparison } from "../comparison/comparison.ts";
import type { Outcome, RuleJudgement } from "../gate/judgement.ts";
import { formatAmount, formatCount, listWords, metricUnit, plural } from "../lib/format.ts";
import { canBeAccepted, renderAcceptances } from "./acceptance.ts";
import { code, docsLink, limitList, link, messageText, text } from "./markdown.ts";
import { sliceName } from "./metrics-table.ts";
import { countFailing } from "./records.ts";
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

function listRules({ results }: ExperimentReport, outcome: Outcome): RuleJudgement[] {
  return (results?.judgement.rules ?? []).filter((rule) => rule.outcome === outcome);
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
      const { reason, cause, remedy } = explainFailing(report);
      const red =
        job === "red" ? [`The job is red${cause === undefined ? "" : `${cause.joint} ${cause.clause}`}.`] : [];
      const why = red.length === 0 && cause ? [`${upperFirst(cause.clause)}.`] : red;
      return { reason, next: [...why, `**What to do:** ${remedy}`, ...renderAcceptances(report)].join(" ") };
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
      const next = "read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
      return { reason: lowerFirst(text(detail, 100)), next: `**What to do:** ${next}` };
    }
    case "canceled": {
      const next = "**What to do:** rerun the job if you need its results.";
      return { reason: lowerFirst(text(detail, 100)), next };
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

interface Failing {
  reason: string;
  /** What the second line says before the remedy, after ``The job is red`` and a colon or a comma. */
  cause?: { joint: ":" | ", and"; clause: string } | undefined;
  remedy: string;
}

/** Says what decides a failed gate, and what to do about it: what is missing as a whole comes before the metrics. */
function explainFailing(report: ExperimentReport): Failing {
  const { results } = report;
  const failed = listRules(report, "failed");
  const find = (...names: readonly RuleJudgement["rule"][]) => failed.find(({ rule }) => names.includes(rule));
  const evaluation = find("evaluation");
  if (evaluation) return explainUnfinished(report, evaluation);
  const whole = find("results", "arrival");
  if (whole) return explainWithoutResults(report, whole);
  const rows = failed.find(({ metric }) => metric === "$rows") ?? find("min_common");
  if (rows) {
    const remedy = find("max_errors") ? "fix the errors listed below" : "evaluate the whole dataset";
    return { reason: explainRows(rows), remedy: `${remedy} and rerun the job.` };
  }
  const names = failed.map(nameRuleTarget);
  let reason = `${nameMetrics(names)} ${new Set(names).size === 1 ? "fails" : "fail"} the gate`;
  const coverage = find("min_coverage");
  if (coverage?.measured) {
    const { value, of = value } = coverage.measured;
    reason = `${code(nameRuleTarget(coverage), 60)} was scored on only ${formatCount(value)} of ${plural(of, "row")}`;
  }
  if (coverage ?? find("score")) {
    const message = results?.failures.evaluators[0]?.message;
    const most = message ? ` (most often ${code(message, 80)})` : "";
    return { reason, remedy: `fix the evaluator${most}, then rerun the job.` };
  }
  const remedy = `${suggestReview(report)}, fix the cause, and push again.`;
  if (!failed.every((rule) => canBeAccepted(rule, report))) return { reason, remedy };
  const accept = link("Accepting a regression", docsLink("how-to/accept-a-regression.md"));
  return { reason, remedy: `${remedy} Is the drop intended? ${accept}` };
}

/** Says how far the evaluation came, and why it stopped. */
function explainUnfinished(
  { results, state, stateDetail = "" }: ExperimentReport,
  { message }: RuleJudgement,
): Failing {
  if (state === "interrupted") return { reason: "the evaluation was canceled", remedy: "rerun the job." };
  const remedy = "fix it and push; if it was temporary, rerun the job.";
  // Files of another run, for example.
  if (state === "completed") return { reason: takeFirstSentence(message), remedy };
  const { rows, records } = results?.comparison ?? {};
  const total = rows?.current.total ?? 0;
  const here = records ? records.both + records.added : total;
  const expected = records ? records.both + records.missing : 0;
  const counted = expected > here ? `${formatCount(here)} of ${plural(expected, "record")}` : plural(here, "record");
  // That a red job failed says nothing.
  const detail = stateDetail === "the job failed" ? "" : stateDetail.replace(/\.$/, "");
  const reason = "the evaluation did not finish";
  if (here === 0 && detail === "") return { reason, remedy: remedy.replace("fix it", "fix the evaluation") };
  // An error begins with its type, and a sentence of the action doesn't.
  const isError = /^[\w.]*(?:Error|Exception|Failure)\b/.test(detail);
  let clause = here === 0 ? "it stopped before the first record" : `it stopped after ${counted}`;
  if (isError) clause = `${clause} with ${code(detail, 160)}`;
  else if (detail !== "") {
    const scored = here === 0 ? "" : `; ${counted} ${here === 1 ? "was" : "were"} scored`;
    clause = `${lowerFirst(messageText(detail, 200))}${scored}`;
  }
  return { reason, cause: { joint: ":", clause }, remedy };
}

/** Says why there are no results to judge; the action's own message lists the errors of files. */
function explainWithoutResults({ stateDetail = "" }: ExperimentReport, { rule, message }: RuleJudgement): Failing {
  const reason = takeFirstSentence(message);
  if (rule === "arrival") return { reason, remedy: "rerun the job." };
  const found = /^Nothing was uploaded\. Fix (.+?) in the results files(?::(?: \(LLMX\d{3}\))? (.+))?$/s.exec(
    stateDetail,
  );
  if (found === null) return { reason, remedy: "read the job log, fix the cause, and rerun the job." };
  const [, errors = "", first] = found;
  // Not escaped, so that it can be copied.
  const check = "`npx @your-org/llm-experiment check FILES`";
  const clause = `nothing was uploaded${first === undefined ? "" : `: ${messageText(first, 200).replace(/\.$/, "")}`}`;
  return {
    reason: `the results files have ${text(errors, 40)}`,
    cause: { joint: ", and", clause },
    remedy: `fix the code that writes the files; check them locally with ${check}. The job log lists every error.`,
  };
}

function suggestReview({ results }: ExperimentReport): string {
  const worse = results?.comparison === undefined ? 0 : countFailing(results.comparison, results.judgement);
  return worse === 0 ? "review the values below" : `review the ${plural(worse, "record")} below`;
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
  return lowerFirst(messageText(end === null ? message : message.slice(0, end.index), 200));
}

/** Returns a sentence as a part of another one. A name such as `TimeoutError` stays as it is. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

function upperFirst(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const maxNamed = 3;

function nameMetrics(labels: readonly string[]): string {
  const names = [...new Set(labels)].map((label) => code(label, 60));
  return listWords(limitList(names, maxNamed));
}

/** Returns what a rule is about: a metric, or its slice. */
function nameRuleTarget({ metric, slice }: RuleJudgement): string {
  return slice === undefined ? metric : `${metric}[${sliceName(slice)}]`;
}

function explainUnclear(report: ExperimentReport): Explanation {
  const rules = listRules(report, "unclear");
  const [rule] = rules;
  const metric = listCompared(report).find(({ label }) => label === rule?.metric);
  const sentences: string[] = [];
  if (rule?.measured !== undefined) {
    const unit = metricUnit(metric ?? { label: "", type: "score" });
    const [change, limit] = [formatAmount(rule.measured.value, unit), formatAmount(rule.measured.limit, unit)];
    sentences.push(`It ${metric?.better === "lower" ? "rose" : "dropped"} ${change}; the gate allows ${limit}.`);
  }
  if (metric?.pValue !== undefined) {
    const runs = Math.max(1, Math.round(metric.pValue * 100));
    sentences.push(`If nothing had changed, a difference this large would appear in ${runs} of 100 runs.`);
  }
  if (report.results?.job === "green") sentences.push("The job is green.");
  sentences.push("**What to do:** rerun it (Re-run jobs › Re-run all jobs): its rows are added to these.");
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
  const remedy = baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset";
  const next = `${job} **What to do:** ${remedy}, or merge at your own judgment.`;
  if (baseline.kind === "none") return { reason: "there is no baseline", next };
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
  return `${listWords(limitList(drops, maxNamed))} accepted`;
}

function describeRunning({ experiment, baseline, startedAt }: ExperimentReport): string {
  const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
  const commit = baseline.kind === "found" ? baseline.commit : undefined;
  const compared = commit ? ` and will be compared with ${linkCommit(commit)}` : "";
  return `${code(experiment.logicalName, 60)} started${at}${compared}. This comment updates when the job ends.`;
}
