import { isLiftable, type RuleJudgement } from "../gate/judgement.ts";
import { listWords } from "../lib/format.ts";
import { block, code, joinParts, limitList, text } from "./markdown.ts";
import type { AcceptanceReport, ExperimentReport } from "./report.ts";

/** Returns whether a comment on the pull request can lift a rule. */
export function canBeAccepted(rule: RuleJudgement, report: ExperimentReport): boolean {
  return report.isPullRequest && report.acceptPolicy !== "off" && isLiftable(rule);
}

/** Says who accepted a regression, when, and why, for the log; the text is untrusted. */
export function describeAcceptance({ metric, by, at, reason, commit }: AcceptanceReport): string {
  return `The change of ${metric} was accepted by @${by} on ${formatDay(at)}, for ${commit.slice(0, 7)} only: ${JSON.stringify(reason)}`;
}

/** Says the same as safe Markdown, without the metric. A mention would notify, so there is none. */
export function renderAcceptances({ accepted = [] }: ExperimentReport): string[] {
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

/**
 * Renders the lines to copy for accepting what fails, and what fails besides, which only the job summary shows. Empty if
 * there are none, or if the run itself is incomplete, which nobody can accept.
 */
export function renderAcceptLines(report: ExperimentReport): string {
  const rules = report.results?.gateMode === "fail" ? report.results.judgement.rules : [];
  const failed = rules.filter(({ outcome }) => outcome === "failed");
  const lifted = failed.filter((rule) => canBeAccepted(rule, report));
  const metrics = [...new Set(lifted.map(({ metric }) => metric))].slice(0, 20);
  if (metrics.length === 0 || failed.some(({ rule }) => incomplete.includes(rule))) return "";
  const lines = metrics.map((metric) => {
    const name = /\s/.test(metric) ? `"${metric}"` : metric;
    return `/accept-regression ${name} ${report.commit.sha} REASON`;
  });
  const what =
    "Is the drop intended? Somebody with write access can accept it by a new comment with this line and a reason";
  const others = failed.filter((rule) => !lifted.includes(rule));
  const stays = `Accepting lifts only ${nameRules(lifted)}. The job stays red until ${nameRules(others)} ${others.length === 1 ? "passes" : "pass"}.`;
  return joinParts([
    `${what}:`,
    block(lines.join("\n"), { characters: 6_000, lines: 20 }),
    others.length === 0 ? "" : stays,
  ]);
}

const incomplete: readonly RuleJudgement["rule"][] = ["evaluation", "results", "arrival"];

/** Names rules with their metrics: `` `min` of `accuracy` and `f1` ``. */
function nameRules(rules: readonly RuleJudgement[]): string {
  const byRule = Map.groupBy(rules, ({ rule }) => rule);
  const named = [...byRule].map(([rule, all]) => {
    const metrics = [...new Set(all.map(({ metric }) => code(metric, 60)))];
    return `${code(rule)} of ${listWords(limitList(metrics, 5))}`;
  });
  return listWords(named);
}
