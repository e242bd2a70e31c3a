import type { RuleJudgement } from "../gate/judgement.ts";
import { formatAmount, formatCount, formatValue, plural, type Unit, usageName } from "../lib/format.ts";
import { code, folded, joinParts, small, table, text } from "./markdown.ts";
import { type MetricWord, outcomeSigns, type TableMetric, wordSigns } from "./metrics.ts";

// With more metrics than this, those without a rule and without a change are folded.
const maxOpenMetrics = 8;

/** The words for metrics of which nothing changed for sure. */
export const stillWords: ReadonlySet<MetricWord | undefined> = new Set(["unchanged", "no clear change", "not tested"]);

/** Renders the metrics that a reader must see, and a fold of the others, at most `maxRows` of each. */
export function renderMetricTables(metrics: readonly TableMetric[], titles: readonly string[], maxRows: number) {
  const loud = metrics.filter(
    ({ rules, word }) =>
      rules.length > 0 || !(word === undefined || word === "not enough data" || stillWords.has(word)),
  );
  const open = (metrics.length <= maxOpenMetrics ? metrics : loud).slice(0, maxRows);
  const quiet = metrics.filter((metric) => !open.includes(metric));
  const hidden = quiet.length - maxRows;
  const more = hidden > 0 ? `${plural(hidden, "more metric")} in Datadog.` : "";
  const content = joinParts([renderMetricTable(quiet.slice(0, maxRows), titles), more]);
  const isCompared = quiet.some(({ word }) => word !== undefined);
  const title = `${plural(quiet.length, "more metric")}${isCompared ? " without a clear change" : ""}`;
  return { open: renderMetricTable(open, titles), quiet: content === "" ? "" : folded(title, content) };
}

/** Renders metrics as a table; empty without any. */
export function renderMetricTable(metrics: readonly TableMetric[], titles: readonly string[]): string {
  if (metrics.length === 0) return "";
  const hasRules = metrics.some(({ rules }) => rules.length > 0);
  const rows = metrics.map(({ label, slice, word, better, value, details = "", rules, unit, shown }) => {
    const name = `**${text(usageName(label) ?? label, 80)}**${slice === undefined ? "" : ` ${code(slice, 60)}`}`;
    const signed = word === undefined || word === "not tested" ? "" : signWord(word, better);
    // Of cost, tokens, and duration, everybody knows.
    const isExplained =
      better === "lower" && usageName(label) === undefined && /worse|better|higher|lower/.test(signed);
    const lines = rules.map((rule) => `${ruleLine(rule, unit, better)}${describeAllRows(rule, unit, shown)}`);
    return [
      joinParts([name, signed, isExplained ? small("lower is better") : ""], "<br>"),
      joinParts([value, details], "<br>"),
      ...(hasRules ? [lines.join("<br>") || "–"] : []),
    ];
  });
  return table([...titles, ...(hasRules ? ["Gate"] : [])], rows);
}

/** Returns a word with its color: higher is good or bad depending on the metric. */
export function signWord(word: MetricWord, better: "higher" | "lower"): string {
  const isGood = word === better;
  const sign = word === "higher" || word === "lower" ? wordSigns[isGood ? "higher" : "lower"] : wordSigns[word];
  return `${sign}\u{00A0}${word}`;
}

/** Returns the value that a bound judged, with a space before it: it's over all rows. Empty if the table shows the same. */
export function describeAllRows({ rule, measured }: RuleJudgement, unit: Unit, shown: string | undefined): string {
  const judged = (rule === "min" || rule === "max") && measured ? formatValue(measured.value, unit) : undefined;
  return judged === undefined || shown === undefined || judged === shown ? "" : ` (all rows: ${judged})`;
}

/** Returns a rule as one line of a table's cell: its sign and its words stay together. */
export function ruleLine(rule: RuleJudgement, unit: Unit, better: "higher" | "lower"): string {
  const accepted = rule.outcome === "accepted" ? " (accepted)" : "";
  return `${outcomeSigns[rule.outcome]}\u{00A0}${shortenRule(rule, unit, better)}${accepted}`;
}

/** Returns a rule in a few words with its own numbers: `min 70%`, `drop 27.5 pts, max 2`, `must not get worse`. */
function shortenRule({ rule, outcome, limit: given, measured }: RuleJudgement, unit: Unit, better: string): string {
  const { value: actual = 0, limit = 0, of: expected = actual } = measured ?? {};
  const isOver = measured !== undefined && (outcome === "failed" || outcome === "unclear");
  const bound = measured?.limit ?? given;
  const word = better === "higher" ? "drop" : "rise";
  // As the gate has it, if nothing was measured against it.
  const asGiven = typeof given === "number" ? formatAmount(given, unit) : String(given ?? "");
  const allowed = formatAmount(limit, unit);
  const dropped = `${word} ${formatAmount(actual, unit)}, max ${allowed.replace(/ pts$/, "")}`;
  const maxBroken = measured ? formatCount(limit) : String(given);
  const scored = `scored on ${formatCount(actual)} of ${formatCount(expected)}`;
  const common = `${formatCount(actual)} of ${plural(expected, "record")} in both runs`;
  const bounded = typeof bound === "number" ? `${rule} ${formatValue(bound, unit)}` : rule;
  const words: Record<RuleJudgement["rule"], string> = {
    min: bounded,
    max: bounded,
    max_regression: isOver ? dropped : `max ${word} ${measured ? allowed : asGiven}`,
    no_regression: "must not get worse",
    max_broken: isOver ? `${formatCount(actual)} broke, max ${maxBroken}` : `max ${maxBroken} broken`,
    min_coverage: measured ? scored : "coverage",
    min_common: measured ? common : "records in both runs",
    score: "no score",
    slice: "slice without records",
    // Those are about the rows, which are no metric of a table.
    max_errors: rule,
    max_missing: rule,
    results: rule,
    evaluation: rule,
    arrival: rule,
  };
  return words[rule];
}
