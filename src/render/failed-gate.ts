import type { Outcome, RuleJudgement } from "../gate/judgement.ts";
import { messages } from "../gate/messages.ts";
import { formatCount, listWords, plural } from "../lib/format.ts";
import { canBeAccepted } from "./acceptance.ts";
import { code, docsLink, limitList, link, messageText, text } from "./markdown.ts";
import { sliceName } from "./metrics-table.ts";
import { countFailing } from "./records.ts";
import type { ExperimentReport } from "./report.ts";

/** Why a gate fails, and what to do about it, as safe Markdown. */
export interface Failing {
  reason: string;
  /** What the second line says before the remedy, after ``The job is red`` and a colon or a comma. */
  cause?: { joint: ":" | ", and"; clause: string } | undefined;
  remedy: string;
}

/** Why a gate doesn't pass if only earlier attempts decide it. */
export const attemptsUnread = "earlier attempts couldn't be read";

/** Says what decides a failed gate, and what to do about it: what is missing as a whole comes before the metrics. */
export function explainFailing(report: ExperimentReport): Failing {
  const { results } = report;
  const failed = listRules(report, "failed").filter(({ isLimited }) => !isLimited);
  if (failed.length === 0) {
    const remedy = "rerun the job to judge all attempts together. If it fails again, fix the cause and push.";
    return { reason: attemptsUnread, remedy };
  }
  const find = (...names: readonly RuleJudgement["rule"][]) => failed.find(({ rule }) => names.includes(rule));
  const evaluation = find("evaluation");
  if (evaluation) return explainUnfinished(report, evaluation);
  const whole = find("results", "arrival");
  if (whole) return explainWithoutResults(report, whole);
  const unread = results?.judgement.unreadableBaseline;
  if (unread !== undefined && failed.some(({ code }) => code === baselineUnreadable))
    return explainUnreadBaseline(unread, failed);
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
  if (!listRules(report, "failed").every((rule) => canBeAccepted(rule, report))) return { reason, remedy };
  const accept = link("Accepting a regression", docsLink("how-to/accept-a-regression.md"));
  return { reason, remedy: `${remedy} Is the drop intended? ${accept}` };
}

const baselineUnreadable = messages.baselineUnreadable("", "", "").code;

/** Says why there is nothing to compare with; what fails besides is only named. */
function explainUnreadBaseline(why: string, failed: readonly RuleJudgement[]): Failing {
  const rerun = "Rerun the workflow on the base branch.";
  const clause = why
    .replace(/^Couldn't read the results: /, "")
    .replace(/ \(LLMX\d{3}\)$/, "")
    .replace(rerun, "")
    .trim()
    .replace(/\.$/, "");
  const others = failed.filter((rule) => rule.code !== baselineUnreadable).map(nameRuleTarget);
  const also = `, and ${nameMetrics(others)} ${new Set(others).size === 1 ? "fails" : "fail"} the gate`;
  return {
    reason: `the baseline couldn't be read${others.length === 0 ? "" : also}`,
    cause: { joint: ":", clause: messageText(clause, 300) },
    remedy: why.includes(rerun) ? lowerFirst(rerun) : `rerun the job. If this stays, ${lowerFirst(rerun)}`,
  };
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

/** Says why there are no results to judge. */
function explainWithoutResults(report: ExperimentReport, { rule, message }: RuleJudgement): Failing {
  const reason = takeFirstSentence(message);
  if (rule === "arrival") return { reason, remedy: "rerun the job." };
  return explainInvalidFiles(report) ?? { reason, remedy: "read the job log, fix the cause, and rerun the job." };
}

/** Says what is wrong with results files, from the message of their errors; undefined if that isn't why it failed. */
export function explainInvalidFiles({ stateDetail = "" }: ExperimentReport): Failing | undefined {
  const pattern = /^Nothing was uploaded\. Fix (.+?) in the results files(?::(?: \(LLMX\d{3}\))? (.+))?$/s;
  const found = pattern.exec(stateDetail);
  if (found === null) return undefined;
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

/** Says what to review: the records that got worse in failing metrics, if there are any. */
export function suggestReview({ results }: ExperimentReport): string {
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
export function lowerFirst(words: string): string {
  return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

/** Returns a part of a sentence as a whole one. */
export function upperFirst(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
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
