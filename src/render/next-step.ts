import type { RuleJudgement } from "../gate/judgement.ts";
import { formatAmount, formatCount, metricUnit, plural } from "../lib/format.ts";
import {
  decideSectionVerdict,
  linkCommit,
  listCompared,
  listRules,
  listUnchecked,
  lowerFirst,
  type SectionVerdict,
  writeHeading,
  writeReason,
} from "./headline.ts";
import { block, code, docsLink, link, text } from "./markdown.ts";
import { countFailing } from "./records.ts";
import type { AcceptanceReport, ExperimentReport } from "./report.ts";

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

/** Returns the first two lines of an experiment. */
export function writeHeadline(report: ExperimentReport): Headline {
  const verdict = decideSectionVerdict(report);
  const reason = writeReason(verdict, report);
  return { verdict, heading: writeHeading(verdict, reason, report), reason, next: writeNext(verdict, report) };
}

function writeNext(verdict: SectionVerdict, report: ExperimentReport): string {
  const { results, stateDetail } = report;
  const job = results?.job;
  switch (verdict) {
    case "blocked": {
      const red = job === "red" ? "The job is red. " : "";
      return [`${red}**What to do:** ${suggestRemedy(report)}`, ...renderAcceptances(report)].join(" ");
    }
    case "warned": {
      const green =
        job === "green"
          ? "The job stays green because `gate_mode` is `warn`."
          : "`gate_mode` is `warn`, so this doesn't fail the job.";
      return `${green} **What to do:** ${reviewRecords(report)} before you merge.`;
    }
    case "unclear":
      return explainUnclear(report);
    case "unchecked":
      return explainOpenRules(report);
    case "accepted":
    case "passed":
      return [explainPassed(verdict, report), ...renderAcceptances(report)].join(" ");
    case "running":
      return describeRunning(report);
    case "completed":
      return `No gate is set, so nothing can fail. ${link("Add a gate", docsLink("how-to/gate.md"))}`;
    case "failed":
      return "**What to do:** read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
    case "canceled":
      return "**What to do:** rerun the job if you need its results.";
    case "unfinished":
      return `${text(stateDetail ?? "Nothing could end the experiment.", 500)} **What to do:** read the job log, fix the cause, and rerun the job.`;
    case "no-results": {
      const green = job === "green" ? "The job is green, but it ended without a results file or pushed rows. " : "";
      const finish = link("`finish` action", docsLink("how-to/shards.md#evaluate-in-another-job"));
      return `${green}**What to do:** set \`results\`, or add the ${finish} to the job that evaluates.`;
    }
  }
}

function reviewRecords({ results }: ExperimentReport): string {
  const worse = results?.comparison === undefined ? 0 : countFailing(results.comparison, results.judgement);
  return worse === 0 ? "review the values below" : `review the ${plural(worse, "record")} below`;
}

/** Says what to do about a gate that fails. */
function suggestRemedy(report: ExperimentReport): string {
  const { results, state, stateDetail } = report;
  const failed = listRules(report, "failed");
  const has = (...names: readonly RuleJudgement["rule"][]) => failed.some(({ rule }) => names.includes(rule));
  if (has("evaluation")) {
    if (state === "interrupted") return "rerun the job.";
    const detail = stateDetail && ` (${lowerFirst(text(stateDetail.replace(/\.$/, ""), 200))})`;
    return `fix the evaluation${detail ?? ""} and push; if it was temporary, rerun the job.`;
  }
  if (has("results")) return "fix the code that writes the results file. The job log lists every error.";
  if (has("arrival")) return "rerun the job.";
  if (has("min_common") || failed.some(({ metric }) => metric === "$rows"))
    return has("max_errors")
      ? "fix the errors listed below and rerun the job."
      : "evaluate the whole dataset and rerun the job.";
  if (has("min_coverage", "score")) {
    const message = results?.failures.evaluators[0]?.message;
    return `fix the evaluator${message ? ` (most often ${code(message, 80)})` : ""}, then rerun the job.`;
  }
  const remedy = `${reviewRecords(report)}, fix the cause, and push again.`;
  if (!failed.every((rule) => canBeAccepted(rule, report))) return remedy;
  return `${remedy} Is the drop intended? ${link("Accepting a regression", docsLink("how-to/accept-a-regression.md"))}`;
}

function explainUnclear(report: ExperimentReport): string {
  const [rule] = listRules(report, "unclear");
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
  return sentences.join(" ");
}

function explainOpenRules(report: ExperimentReport): string {
  const { baseline } = report;
  const passed = listRules(report, "passed").filter(({ isExplicit }) => isExplicit).length;
  const open = listUnchecked(report).length;
  const why = baseline.kind === "none" ? `${open === 1 ? "needs" : "need"} a baseline` : "can't be checked";
  const counts = `${plural(passed, "rule")} ${passed === 1 ? "passes" : "pass"}, ${formatCount(open)} ${why}`;
  const job = sayIfGreen(report, counts);
  if (baseline.kind === "none" && baseline.madeOn !== undefined)
    return `${job} After the merge, the first run on ${code(baseline.madeOn)} becomes the baseline, so check the values below.`;
  const remedy = baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset";
  return `${job} **What to do:** ${remedy}, or merge at your own judgment.`;
}

function explainPassed(verdict: "accepted" | "passed", report: ExperimentReport): string {
  if (verdict === "accepted") return sayIfGreen(report, "all other rules pass");
  const { judgement, comparison } = report.results ?? {};
  const rules = (judgement?.rules ?? []).filter(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked");
  const { both } = comparison?.records ?? {};
  const what = both === undefined ? plural(comparison?.rows.current.total ?? 0, "row") : plural(both, "record");
  const all = rules.length === 1 ? "its gate rule passes" : `all ${formatCount(rules.length)} gate rules pass`;
  return `${sayIfGreen(report, `${all} on ${what}`)} Nothing to do.`;
}

/** Returns a sentence that begins with the job's color, if that is known to be green. */
function sayIfGreen({ results }: ExperimentReport, words: string): string {
  return results?.job === "green"
    ? `The job is green: ${words}.`
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function describeRunning({ experiment, baseline, startedAt }: ExperimentReport): string {
  const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
  const commit = baseline.kind === "found" ? baseline.commit : undefined;
  const compared = commit && ` and will be compared with ${linkCommit(commit)}`;
  return `${code(experiment.logicalName, 60)} started${at}${compared ?? ""}. This comment updates when the job ends.`;
}

const liftable: readonly RuleJudgement["rule"][] = ["max_regression", "no_regression", "max_broken"];

/** Whether a comment on the pull request can lift a rule. */
function canBeAccepted({ rule }: RuleJudgement, report: ExperimentReport): boolean {
  return report.isPullRequest && report.acceptPolicy !== "off" && liftable.includes(rule);
}

/** Says who accepted a regression, when, and why, for the log; the text is untrusted. */
export function describeAcceptance({ metric, by, at, reason, commit }: AcceptanceReport): string {
  return `The change of ${metric} was accepted by @${by} on ${formatDay(at)}, for ${commit.slice(0, 7)} only: ${JSON.stringify(reason)}`;
}

/** Says the same as safe Markdown, without the metric. A mention would notify, so there is none. */
function renderAcceptances({ accepted = [] }: ExperimentReport): string[] {
  const sentences = accepted.map(
    ({ by, at, commit, reason }) =>
      `Accepted by ${text(`@${by}`, 60)} on ${formatDay(at)}, for ${code(commit.slice(0, 7))} only: "${text(reason, 300)}".`,
  );
  return [...new Set(sentences)];
}

function formatDay(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return text(at, 40);
  return time.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

/** Renders the lines to copy for accepting what fails, which only the job summary shows; empty if there are none. */
export function renderAcceptLines(report: ExperimentReport): string {
  if (report.results?.gateMode !== "fail") return "";
  const failed = listRules(report, "failed").filter((rule) => canBeAccepted(rule, report));
  const metrics = [...new Set(failed.map(({ metric }) => metric))].slice(0, 20);
  if (metrics.length === 0) return "";
  const lines = metrics.map((metric) => {
    const name = /\s/.test(metric) ? `"${metric}"` : metric;
    return `/accept-regression ${name} ${report.commit.sha} REASON`;
  });
  const what =
    "Is the drop intended? Somebody with write access can accept it by a new comment with this line and a reason";
  return `${what}:\n\n${block(lines.join("\n"), { characters: 6_000, lines: 20 })}`;
}
