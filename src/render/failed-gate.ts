import { isLiftable, type Outcome, type RuleJudgement } from "../gate/judgement.ts";
import { messages } from "../gate/messages.ts";
import { formatCount, listWords, plural } from "../lib/format.ts";
import { block, code, docsLink, joinParts, limitList, link, messageText, text } from "./markdown.ts";
import { sliceName } from "./metrics.ts";
import type { AcceptanceReport, ExperimentReport } from "./report.ts";
import { countWorse } from "./results-report.ts";

/** Why an experiment has its verdict (`` `accuracy` fails the gate ``), and the second line, as safe Markdown. */
export type Explanation = [reason: string, next: string];

/** Why a gate doesn't pass if only earlier attempts decide it. */
export const attemptsUnread = "earlier attempts couldn't be read";

/** That the job is red is said only if this step turns it red; nobody knows yet whether it ends green. */
function explain(report: ExperimentReport, reason: string, remedy: string, cause?: string, joint = ":"): Explanation {
  const next = `**What to do:** ${remedy}`;
  if (report.results?.failsJob)
    return [reason, `The job is red${cause === undefined ? "" : `${joint} ${cause}`}. ${next}`];
  return [reason, cause === undefined ? next : `${cause.charAt(0).toUpperCase()}${cause.slice(1)}. ${next}`];
}

/** Says what decides a failed gate, and what to do about it: what is missing as a whole comes before the metrics. */
export function explainFailing(report: ExperimentReport): Explanation {
  const failed = listRules(report, "failed").filter(({ isLimited }) => !isLimited);
  const find = (...names: readonly RuleJudgement["rule"][]) => failed.find(({ rule }) => names.includes(rule));
  if (failed.length === 0) {
    const remedy = "rerun the job to judge all attempts together. If it fails again, fix the cause and push.";
    return explain(report, attemptsUnread, remedy);
  }
  const evaluation = find("evaluation");
  if (evaluation) return explainUnfinished(report, evaluation);
  const whole = find("results", "arrival");
  if (whole) {
    const remedy = whole.rule === "arrival" ? "rerun the job." : "read the job log, fix the cause, and rerun the job.";
    const invalid = whole.rule === "results" ? explainInvalidFiles(report) : undefined;
    return invalid ?? explain(report, takeFirstSentence(whole.message), remedy);
  }
  const unread = report.results?.judgement.unreadableBaseline;
  const others = failed.filter((rule) => rule.code !== baselineUnreadable);
  if (unread !== undefined && others.length < failed.length) return explainUnreadBaseline(report, unread, others);
  const rows = failed.find(({ metric }) => metric === "$rows") ?? find("min_common");
  if (rows) {
    const remedy = find("max_errors") ? "fix the errors listed below" : "evaluate the whole dataset";
    return explain(report, explainRows(rows), `${remedy} and rerun the job.`);
  }
  const coverage = find("min_coverage");
  const { value = 0, of = value } = coverage?.measured ?? {};
  const reason = coverage?.measured
    ? `${code(nameRuleTarget(coverage), 60)} was scored on only ${formatCount(value)} of ${plural(of, "row")}`
    : nameFailing(failed);
  if (coverage ?? find("score")) {
    const message = report.results?.failures.find(({ metric }) => metric !== undefined)?.message;
    const most = message ? ` (most often ${code(message, 80)})` : "";
    return explain(report, reason, `fix the evaluator${most}, then rerun the job.`);
  }
  const isAcceptable = listRules(report, "failed").every((rule) => canBeAccepted(rule, report));
  const accept = link("Accepting a regression", docsLink("how-to/accept-a-regression.md"));
  const intended = isAcceptable ? ` Is the drop intended? ${accept}` : "";
  return explain(report, reason, `${suggestReview(report)}, fix the cause, and push again.${intended}`);
}

function nameFailing(failed: readonly RuleJudgement[]): string {
  const names = new Set(failed.map(nameRuleTarget));
  return `${nameMetrics([...names])} ${names.size === 1 ? "fails" : "fail"} the gate`;
}

const baselineUnreadable = messages.baselineUnreadable("", "", "").code;

function explainUnreadBaseline(report: ExperimentReport, why: string, others: readonly RuleJudgement[]): Explanation {
  const rerun = "Rerun the workflow on the base branch.";
  const clause = why
    .replace(/^Couldn't read the results: /, "")
    .replace(/ \(LLMX\d{3}\)$/, "")
    .replace(rerun, "")
    .trim()
    .replace(/\.$/, "");
  const stays = why.includes(rerun) ? "" : "rerun the job. If this stays, ";
  const reason = `the baseline couldn't be read${others.length === 0 ? "" : `, and ${nameFailing(others)}`}`;
  return explain(report, reason, `${stays}${lowerFirst(rerun)}`, messageText(clause, 300));
}

function explainUnfinished(report: ExperimentReport, { message }: RuleJudgement): Explanation {
  const { results, state, stateDetail = "" } = report;
  if (state === "interrupted") return explain(report, "the evaluation was canceled", "rerun the job.");
  const remedy = "fix it and push; if it was temporary, rerun the job.";
  // Files of another run, for example.
  if (state === "completed") return explain(report, takeFirstSentence(message), remedy);
  const { rows, records } = results?.comparison ?? {};
  const here = records ? records.both + records.added : (rows?.current.total ?? 0);
  const expected = records ? records.both + records.missing : 0;
  const counted = expected > here ? `${formatCount(here)} of ${plural(expected, "record")}` : plural(here, "record");
  // That a red job failed says nothing.
  const detail = stateDetail === "the job failed" ? "" : stateDetail.replace(/\.$/, "");
  const reason = "the evaluation did not finish";
  if (here === 0 && detail === "") return explain(report, reason, remedy.replace("fix it", "fix the evaluation"));
  const stopped = here === 0 ? "it stopped before the first record" : `it stopped after ${counted}`;
  if (detail === "") return explain(report, reason, remedy, stopped);
  // An error begins with its type, and a sentence of the action doesn't.
  const isError = /^[\w.]*(?:Error|Exception|Failure)\b/.test(detail);
  const scored = here === 0 ? "" : `; ${counted} ${here === 1 ? "was" : "were"} scored`;
  const sentence = `${lowerFirst(messageText(detail, 200))}${scored}`;
  return explain(report, reason, remedy, isError ? `${stopped} with ${code(detail, 160)}` : sentence);
}

/** Says what is wrong with results files, from the message of their errors; undefined if that isn't why it failed. */
export function explainInvalidFiles(report: ExperimentReport): Explanation | undefined {
  const pattern = /^Nothing was uploaded\. Fix (.+?) in the results files(?::(?: \(LLMX\d{3}\))? (.+))?$/s;
  const found = pattern.exec(report.stateDetail ?? "");
  if (found === null) return undefined;
  const [, errors = "", first] = found;
  const cause = `nothing was uploaded${first === undefined ? "" : `: ${messageText(first, 200).replace(/\.$/, "")}`}`;
  // Not escaped, so that it can be copied.
  const check = "`npx @your-org/llm-experiment check FILES`";
  const remedy = `fix the code that writes the files; check them locally with ${check}. The job log lists every error.`;
  return explain(report, `the results files have ${text(errors, 40)}`, remedy, cause, ", and");
}

/** Says what to review: the records that got worse in failing metrics, if there are any. */
export function suggestReview({ results }: ExperimentReport): string {
  const worse = results ? countWorse(results, "failed") : 0;
  return worse === 0 ? "review the values below" : `review the ${plural(worse, "record")} below`;
}

function explainRows({ rule, measured, message }: RuleJudgement): string {
  const { value: actual = 0, of: expected = actual } = measured ?? {};
  const words: Partial<Record<RuleJudgement["rule"], string>> = {
    max_errors: `${plural(actual, "row")} failed`,
    max_missing: `${plural(actual, "baseline record")} ${actual === 1 ? "is" : "are"} missing from this run`,
    min: `this run has only ${plural(actual, "row")}`,
    min_common: `only ${formatCount(actual)} of ${plural(expected, "record")} are in both runs`,
  };
  return words[rule] ?? takeFirstSentence(message);
}

function takeFirstSentence(message: string): string {
  const end = /[.;:](?:\s|$)/.exec(message);
  return lowerFirst(messageText(end === null ? message : message.slice(0, end.index), 200));
}

/** Returns a sentence as a part of another one. A name such as `TimeoutError` stays as it is. */
export function lowerFirst(words: string): string {
  return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

const maxMetricsNamed = 3;

/** Names metrics in code font, the first three of them. */
export function nameMetrics(labels: readonly string[]): string {
  const names = [...new Set(labels)].map((label) => code(label, 60));
  return listWords(limitList(names, maxMetricsNamed));
}

/** Returns what a rule is about: a metric, or its slice. */
export function nameRuleTarget({ metric, slice }: RuleJudgement): string {
  return slice === undefined ? metric : `${metric}[${sliceName(slice)}]`;
}

/** Lists the rules with an outcome. */
export function listRules({ results }: ExperimentReport, outcome: Outcome): RuleJudgement[] {
  return (results?.judgement.rules ?? []).filter((rule) => rule.outcome === outcome);
}

function canBeAccepted(rule: RuleJudgement, report: ExperimentReport): boolean {
  return report.isPullRequest && report.acceptPolicy !== "off" && isLiftable(rule);
}

const dayFormat = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/** Says who accepted a regression, when, and why, for the log; the text is untrusted. */
export function describeAcceptance({ metric, by, at, reason, commit }: AcceptanceReport): string {
  return `The change of ${metric} was accepted by @${by} on ${new Date(at).toLocaleDateString("en-GB", dayFormat)}, for ${commit.slice(0, 7)} only: ${JSON.stringify(reason)}`;
}

/** Adds the same as safe Markdown to a sentence, without the metric. A mention would notify, so there is none. */
export function addAcceptances(sentence: string, { accepted = [] }: ExperimentReport): string {
  const accepts = accepted.map(
    ({ by, at, commit, reason }) =>
      `Accepted by ${text(`@${by}`, 60)} on ${new Date(at).toLocaleDateString("en-GB", dayFormat)}, for ${code(commit.slice(0, 7))} only: "${text(reason, 300)}".`,
  );
  return [sentence, ...new Set(accepts)].join(" ");
}

/** Renders the lines to copy for accepting what fails, and what fails besides; empty if nobody can accept it. */
export function renderAcceptLines(report: ExperimentReport): string {
  const rules = report.results?.gateMode === "fail" ? report.results.judgement.rules : [];
  const failed = rules.filter(({ outcome }) => outcome === "failed");
  const lifted = failed.filter((rule) => canBeAccepted(rule, report));
  const isIncomplete = failed.some(({ rule }) => rule === "evaluation" || rule === "results" || rule === "arrival");
  if (lifted.length === 0 || isIncomplete) return "";
  const lines = [...new Set(lifted.map(({ metric }) => metric))].slice(0, 20).map((metric) => {
    const name = /\s/.test(metric) ? `"${metric}"` : metric;
    return `/accept-regression ${name} ${report.commit.sha} REASON`;
  });
  const others = failed.filter((rule) => !lifted.includes(rule));
  const passes = `${nameRules(others)} ${others.length === 1 ? "passes" : "pass"}`;
  return joinParts([
    "Is the drop intended? Somebody with write access can accept it by a new comment with this line and a reason:",
    block(lines.join("\n"), { characters: 6_000, lines: 20 }),
    others.length === 0 ? "" : `Accepting lifts only ${nameRules(lifted)}. The job stays red until ${passes}.`,
  ]);
}

/** Names rules with their metrics: `` `min` of `accuracy` and `f1` ``. */
function nameRules(rules: readonly RuleJudgement[]): string {
  const named = [...Map.groupBy(rules, ({ rule }) => rule)].map(([rule, all]) => {
    const metrics = [...new Set(all.map(({ metric }) => code(metric, 60)))];
    return `${code(rule)} of ${listWords(limitList(metrics, 5))}`;
  });
  return listWords(named);
}
