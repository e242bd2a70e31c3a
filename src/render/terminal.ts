import { styleText } from "node:util";
import stringWidth from "string-width";
import type { CategoricalComparison, NumericComparison, SummaryComparison } from "../comparison/comparison.ts";
import type { GateJudgement, RuleJudgement } from "../gate/judgement.ts";
import {
  formatAmount,
  formatCount,
  formatDifference,
  formatInterval,
  formatPair,
  formatStep,
  listWords,
  metricUnit,
  plural,
  usageName,
} from "../lib/format.ts";
import { clipped, escapeWorkflowCommands } from "../lib/text.ts";
import { joinParts } from "./markdown.ts";
import {
  chooseWord,
  countChangedCategories,
  describeAllRows,
  describeHiddenCategory,
  hasValues,
  listRulesFor,
  type NumericMetric,
  readRunLevelNumber,
  sliceName,
} from "./metrics-table.ts";
import { formatChange, isWorseRecord, nameRecord, outputText } from "./records.ts";
import type { RecordReport, ResultsReport } from "./report.ts";
import { outcomeSigns, sortRules } from "./rules.ts";

/** Returns untrusted text for one line of a terminal: no control or invisible character is left. */
export function plainText(untrusted: string, maxLength = 2_000): string {
  const whole = escapeWorkflowCommands(untrusted.toWellFormed()).replace(/\s+/g, " ").trim();
  return clipped(whole, maxLength);
}

export interface TerminalOptions {
  colors: boolean;
  /** How many changed records are listed. */
  records: number;
}

type Paint = (format: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;

/** Renders a comparison and its gate's judgement for a terminal: the table, what got worse, and the gate. */
export function renderTerminal(results: ResultsReport, { colors, records }: TerminalOptions): string {
  const paint: Paint = (format, text) => (colors ? styleText(format, text, { validateStream: false }) : text);
  const { worse = 0, category = 0 } = results.comparison?.records?.changes ?? {};
  const changed = results.records.filter(({ kind }) => kind === "category");
  const view = { most: records, withAnswers: results.withAnswers, paint };
  const blocks = [
    formatTable(results, paint),
    countRows(results),
    listRecords("Records that got worse", results.records.filter(isWorseRecord), worse, view),
    listRecords("Records with another category and no other change", changed, category, view),
    ...results.judgement.warnings.map(({ message }) => paint("yellow", `Warning: ${plainText(message)}`)),
    summarizeGate(results, paint),
  ];
  return `${joinParts(blocks)}\n`;
}

const head = ["Metric", "Baseline → current", "Change", "95% range", "Worse / better", "Verdict", "Detects"];

function formatTable({ comparison, judgement, withAnswers }: ResultsReport, paint: Paint): string {
  if (comparison === undefined) return "";
  const { metrics, slices, usage, summary } = comparison;
  const rows = [
    ...metrics.map((metric) =>
      metric.kind === "numeric" ? numericRow(metric, judgement) : categoricalRow(metric, withAnswers),
    ),
    ...slices.map((slice) => numericRow(slice, judgement)),
    ...usage.filter(hasValues).map((metric) => numericRow(metric, judgement)),
    ...summary.map((metric) => runLevelRow(metric, withAnswers)),
  ];
  if (rows.length === 0) return "This run has no scores.";
  const widths = head.map((title, column) => {
    const cells = rows.map((row) => stringWidth(row[column] ?? ""));
    return Math.max(...cells) === 0 ? undefined : Math.max(stringWidth(title), ...cells);
  });
  const [title = "", ...lines] = [head, ...rows].map((cells) => {
    const padded = cells.map((cell, column) => {
      const width = widths[column];
      return width === undefined ? "" : `${cell}${" ".repeat(width - stringWidth(cell))}  `;
    });
    return padded.join("").trimEnd();
  });
  const colored = lines.map((line, index) => {
    const verdict = rows[index]?.[head.indexOf("Verdict")];
    if (verdict === "worse" || verdict === "missing") return paint("red", line);
    return verdict === "better" ? paint("green", line) : line;
  });
  return [paint("bold", title), ...colored].join("\n");
}

function numericRow(metric: NumericMetric, judgement: GateJudgement): string[] {
  const { label, better, compared, baseline, current, difference, interval, records, detectableDrop } = metric;
  const slice = sliceName(metric.slice);
  const unit = metricUnit(metric);
  const usage = usageName(label);
  const name = `${plainText(usage ?? label, 60)}${slice === undefined ? "" : ` [${plainText(slice, 40)}]`}`;
  const [there, here] = [compared?.baseline ?? baseline?.mean, compared?.current ?? current?.mean];
  const values = formatStep(there, here, unit);
  const [, shown] = formatPair(there, here, unit);
  const rules = listRulesFor(judgement, label, slice);
  const [allRows = ""] = rules.map((rule) => describeAllRows(rule, unit, shown)).filter((part) => part !== "");
  return [
    `${name}${better === "lower" && usage === undefined ? " (lower is better)" : ""}`,
    `${values}${allRows}${countScored(metric)}`,
    difference === undefined ? "" : formatDifference(difference, unit),
    interval === undefined ? "" : formatInterval(interval, unit),
    records ? `${formatCount(records.worse)} / ${formatCount(records.better)} of ${formatCount(records.both)}` : "",
    chooseWord(metric, judgement),
    typeof detectableDrop === "number" ? formatAmount(detectableDrop, unit) : (detectableDrop ?? ""),
  ];
}

function categoricalRow(metric: CategoricalComparison, withAnswers: boolean): string[] {
  const { label, baseline, current, changed } = metric;
  const modes = (baseline === undefined ? [current] : [baseline, current]).map((side) => {
    const [first] = side?.categories ?? [];
    return first === undefined ? "–" : `${plainText(first.category, 30)} ${Math.round(first.share * 1_000) / 10}%`;
  });
  const values = withAnswers ? modes.join(" → ") : countChangedCategories(metric);
  const records = changed === undefined ? "" : `${formatCount(changed)} changed`;
  return [plainText(label, 60), `${values}${countScored(metric)}`, "", "", records, changed ? "changed" : ""];
}

function runLevelRow(metric: SummaryComparison, withAnswers: boolean): string[] {
  const { label, baseline, current, difference } = metric;
  const unit = metricUnit({ label, type: typeof current === "boolean" ? "boolean" : "score" });
  let values = formatStep(readRunLevelNumber(baseline), readRunLevelNumber(current), unit);
  if (typeof current === "string" || typeof baseline === "string") {
    const after = plainText(String(current ?? "–"), 30);
    const step = baseline === undefined ? after : `${plainText(String(baseline), 30)} → ${after}`;
    values = withAnswers ? step : describeHiddenCategory(metric);
  }
  const change = difference === undefined ? "" : formatDifference(difference, unit);
  return [plainText(label, 60), values, change, "", "", difference ? (difference > 0 ? "higher" : "lower") : ""];
}

function countScored({ coverage: { current } }: Pick<NumericComparison, "coverage">): string {
  if (current.scored >= current.rows) return "";
  return ` (scored on ${formatCount(current.scored)} of ${plural(current.rows, "row")})`;
}

function countRows({ comparison }: ResultsReport): string {
  if (comparison === undefined) return "";
  const { rows, records } = comparison;
  const parts = [
    plural(rows.current.total, "row"),
    records ? `${plural(records.both, "record")} in both runs` : "",
    rows.current.failed > 0 ? `${formatCount(rows.current.failed)} with an error` : "",
    records?.missing ? `${plural(records.missing, "baseline record")} missing` : "",
    records?.added ? `${formatCount(records.added)} new` : "",
  ];
  return joinParts(parts, ", ");
}

function listRecords(
  title: string,
  records: readonly RecordReport[],
  total: number,
  { most, withAnswers, paint }: { most: number; withAnswers: boolean; paint: Paint },
): string {
  if (records.length === 0) return "";
  const shown = records.slice(0, most);
  const hidden = total - shown.length;
  return [
    paint("bold", title),
    ...shown.map((record) => describeRecord(record, withAnswers, paint)),
    ...(hidden > 0 ? [paint("dim", `and ${plural(hidden, "more record")} (--all lists them)`)] : []),
  ].join("\n");
}

function describeRecord(record: RecordReport, withAnswers: boolean, paint: Paint): string {
  const { input, baseline, current } = record;
  const steps = record.changes.map((change) => formatChange(change, withAnswers, plainText));
  const reasons = (current?.reasons ?? []).slice(0, 2);
  const [before, after] = [outputText(baseline), outputText(current)];
  const isSame = after !== undefined && before === after;
  return [
    `  ${plainText(nameRecord(record), 80)}: ${steps.join(", ")}`,
    ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
    ...(before === undefined || isSame ? [] : [paint("red", `    - ${plainText(before, 200)}`)]),
    ...(after === undefined || isSame ? [] : [paint("green", `    + ${plainText(after, 200)}`)]),
    ...(isSame ? [`    output unchanged: ${plainText(after ?? "", 200)}`] : []),
    ...reasons.map(({ label, text }) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`),
  ].join("\n");
}

const verdictLines = {
  fail: ["red", "The gate fails:"],
  unclear: ["yellow", "The gate is unclear:"],
  none: ["yellow", "The gate wasn't checked:"],
  pass: ["green", "The gate passes:"],
} as const;

function summarizeGate({ judgement }: ResultsReport, paint: Paint): string {
  if (!judgement.isGated) return "";
  const rules = sortRules(judgement.rules.filter(({ outcome, isExplicit }) => isExplicit || outcome === "failed"));
  const open = rules.filter(({ outcome }) => outcome !== "passed" && outcome !== "accepted");
  const passed = rules.length - open.length;
  const [format, title] = verdictLines[judgement.verdict];
  const deciding = decidingOutcomes[judgement.verdict];
  const names = open.filter(({ outcome }) => outcome === deciding).map(nameRule);
  const named = [...new Set(names)].slice(0, maxNamedRules);
  const more = new Set(names).size - named.length;
  const decided = listWords(more > 0 ? [...named, `${formatCount(more)} more`] : named);
  const lines = open.map(({ outcome, message }) => `  ${outcomeSigns[outcome]} ${plainText(message)}`);
  const counted = passed === 0 ? "" : `${plural(passed, "rule")} passed.`;
  const summary = joinParts([decided === "" ? "" : `${plainText(decided)}${counted === "" ? "" : "."}`, counted], " ");
  return [paint(format, `${title} ${summary}`.trimEnd()), ...lines].join("\n");
}

const maxNamedRules = 3;
/** The rules that decide a verdict; those that pass are only counted. */
const decidingOutcomes = { fail: "failed", unclear: "unclear", none: "not checked", pass: undefined } as const;

/** Names a rule as a gate has it: `accuracy[language=fr] min`. */
function nameRule({ metric, slice, rule }: RuleJudgement): string {
  return `${metric}${slice === undefined ? "" : `[${sliceName(slice)}]`} ${rule}`;
}
