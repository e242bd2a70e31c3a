import { formatAmount, formatCount, metricUnit, plural } from "../lib/format.ts";
import { canBeAccepted, renderAcceptances } from "./acceptance.ts";
import { docsLink } from "./docs-links.ts";
import {
  decideVerdict,
  type Headline,
  listCompared,
  listUnchecked,
  lowerFirst,
  type SectionVerdict,
  writeHeading,
  writeReason,
} from "./headline.ts";
import { code, link, text } from "./markdown.ts";
import { countFailing } from "./records.ts";
import type { ExperimentReport, ResultsReport } from "./report.ts";

/** Returns the first two lines of an experiment. */
export function writeHeadline(report: ExperimentReport): Headline {
  const verdict = decideVerdict(report);
  const { results } = report;
  const reason = writeReason(verdict, report, results);
  return {
    verdict,
    heading: writeHeading(verdict, reason, report),
    reason,
    next: writeNext(verdict, report, results),
  };
}

function writeNext(verdict: SectionVerdict, report: ExperimentReport, results: ResultsReport | undefined): string {
  switch (verdict) {
    case "blocked":
      return [
        `${jobSentence(results, "red")}**What to do:** ${failingRemedy(report, results)}`,
        ...renderAcceptances(report),
      ].join(" ");
    case "warned":
      return `${results?.job === "green" ? "The job stays green because `gate_mode` is `warn`. " : "`gate_mode` is `warn`, so this doesn't fail the job. "}**What to do:** ${reviewRecords(results)} before you merge.`;
    case "unclear":
      return results ? unclearNext(results) : "";
    case "unchecked":
      return results ? uncheckedNext(report, results) : "";
    case "accepted":
    case "passed":
      return results ? [passedNext(verdict, results), ...renderAcceptances(report)].join(" ") : "";
    case "running":
      return runningNext(report);
    case "completed":
      return `No gate is set, so nothing can fail. ${link("Add a gate", docsLink("how-to/gate.md"))}`;
    case "failed":
      return "**What to do:** read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
    case "canceled":
      return "**What to do:** rerun the job if you need its results.";
    case "unfinished":
      return `${text(report.stateDetail ?? "Nothing could end the experiment.", 500)} **What to do:** read the job log, fix the cause, and rerun the job.`;
    case "no-results":
      return `${jobSentence(results, "green", "ended without a results file or pushed rows")}**What to do:** set \`results\`, or add the ${link("`finish` action", docsLink("how-to/shards.md#evaluate-in-another-job"))} to the job that evaluates.`;
  }
}

/** Says what color the job has, if that is known. */
function jobSentence(results: ResultsReport | undefined, color: "red" | "green", but = ""): string {
  if (results?.job !== color) return "";
  return but === "" ? `The job is ${color}. ` : `The job is ${color}, but it ${but}. `;
}

function reviewRecords(results: ResultsReport | undefined): string {
  if (results?.comparison === undefined) return "review the values below";
  const worse = countFailing(results.comparison, results.judgement);
  return worse === 0 ? "review the values below" : `review the ${plural(worse, "record")} below`;
}

function failingRemedy(report: ExperimentReport, results: ResultsReport | undefined): string {
  const failed = results?.judgement.rules.filter(({ outcome }) => outcome === "failed") ?? [];
  const has = (...names: readonly string[]) => failed.some(({ rule }) => names.includes(rule));
  if (has("evaluation"))
    return report.state === "interrupted"
      ? "rerun the job."
      : `fix the evaluation${detail(report.stateDetail)} and push; if it was temporary, rerun the job.`;
  if (has("results")) return "fix the code that writes the results file. The job log lists every error.";
  if (has("arrival")) return "rerun the job.";
  if (failed.some(({ metric, rule }) => metric === "$rows" || rule === "min_common"))
    return has("max_errors")
      ? "fix the errors listed below and rerun the job."
      : "evaluate the whole dataset and rerun the job.";
  if (has("min_coverage", "score")) {
    const [top] = results?.failures.evaluators ?? [];
    const most = top === undefined || top.message === "" ? "" : ` (most often ${code(top.message, 80)})`;
    return `fix the evaluator${most}, then rerun the job.`;
  }
  const remedy = `${reviewRecords(results)}, fix the cause, and push again.`;
  const canAccept = failed.every((rule) => canBeAccepted(rule, report));
  return canAccept
    ? `${remedy} Is the drop intended? ${link("Accepting a regression", docsLink("how-to/accept-a-regression.md"))}`
    : remedy;
}

function detail(stateDetail: string | undefined): string {
  return stateDetail === undefined ? "" : ` (${lowerFirst(text(stateDetail.replace(/\.$/, ""), 200))})`;
}

function unclearNext(results: ResultsReport): string {
  const rule = results.judgement.rules.find(({ outcome }) => outcome === "unclear");
  const metric = listCompared(results).find(({ label }) => label === rule?.metric);
  const unit = metricUnit(metric ?? { label: "", type: "score" });
  const word = metric?.better === "lower" ? "rose" : "dropped";
  const drop =
    rule?.measured === undefined
      ? ""
      : `It ${word} ${formatAmount(rule.measured.value, unit)}; the gate allows ${formatAmount(rule.measured.limit, unit)}. `;
  const chance =
    metric?.pValue === undefined
      ? ""
      : `If nothing had changed, a difference this large would appear in ${Math.max(1, Math.round(metric.pValue * 100))} of 100 runs. `;
  return `${drop}${chance}${jobSentence(results, "green")}**What to do:** rerun it (Re-run jobs › Re-run all jobs): its rows are added to these.`;
}

function uncheckedNext({ baseline }: ExperimentReport, results: ResultsReport): string {
  const passed = results.judgement.rules.filter(({ outcome, isExplicit }) => isExplicit && outcome === "passed").length;
  const open = listUnchecked(results).length;
  const counts = `${plural(passed, "rule")} ${passed === 1 ? "passes" : "pass"}, ${formatCount(open)} ${baseline.kind === "none" ? (open === 1 ? "needs a baseline" : "need a baseline") : "can't be checked"}`;
  const job =
    results.job === "green" ? `The job is green: ${counts}.` : `${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`;
  if (baseline.kind === "none" && baseline.madeOn !== undefined)
    return `${job} After the merge, the first run on ${code(baseline.madeOn)} becomes the baseline, so check the values below.`;
  return `${job} **What to do:** ${baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset"}, or merge at your own judgment.`;
}

function passedNext(verdict: "accepted" | "passed", { judgement, comparison, job }: ResultsReport): string {
  const explicit = judgement.rules.filter(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked");
  const records = comparison?.records?.both ?? comparison?.rows.current.total ?? 0;
  const what = comparison?.records === undefined ? plural(records, "row") : plural(records, "record");
  const all =
    verdict === "accepted"
      ? "all other rules pass"
      : explicit.length === 1
        ? `its gate rule passes on ${what}`
        : `all ${formatCount(explicit.length)} gate rules pass on ${what}`;
  const sentence = job === "green" ? `The job is green: ${all}.` : `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
  return verdict === "accepted" ? sentence : `${sentence} Nothing to do.`;
}

function runningNext({ experiment, baseline, startedAt }: ExperimentReport): string {
  const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
  const compared =
    baseline.kind === "found" && baseline.commit !== undefined
      ? ` and will be compared with ${link(code(baseline.commit.sha.slice(0, 7)), baseline.commit.url)}`
      : "";
  return `${code(experiment.logicalName, 60)} started${at}${compared}. This comment updates when the job ends.`;
}
