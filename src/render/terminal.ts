import { styleText } from "node:util";
import stringWidth from "string-width";
import type { CategoricalComparison, Comparison, SummaryComparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import {
  formatAmount,
  formatCount,
  formatDifference,
  formatInterval,
  formatStep,
  listWords,
  plural,
  usageName,
} from "../lib/format.ts";
import { clipped, escapeWorkflowCommands } from "../lib/text.ts";
import { nameRuleTarget } from "./failed-gate.ts";
import { joinParts, limitList } from "./markdown.ts";
import {
  countChangedCategories,
  countScored,
  describeHiddenCategory,
  describeNumeric,
  type NumericMetric,
  outcomeSigns,
  readRunLevel,
  sortRules,
} from "./metrics.ts";
import { describeAllRows } from "./metrics-table.ts";
import { formatChange, listReasons, nameRecord, outputText } from "./records.ts";
import type { RecordReport, ResultsReport } from "./report.ts";

/** Returns untrusted text for one line of a terminal: no control or invisible character is left. */
export function plainText(untrusted: string, maxLength = 2_000): string {
  const whole = escapeWorkflowCommands(untrusted.toWellFormed()).replace(/\s+/g, " ").trim();
  return clipped(whole, maxLength);
}

type Paint = (format: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;

/** Renders a comparison and its gate for a terminal: the table, at most so many of the changed records, and the gate. */
export function renderTerminal(results: ResultsReport, options: { colors: boolean; records: number }): string {
  const { comparison, judgement, records, withAnswers } = results;
  if (comparison === undefined) return "";
  const { rows, records: counts } = comparison;
  const { worse = 0, category = 0 } = counts?.changes ?? {};
  const paint: Paint = (format, text) => (options.colors ? styleText(format, text, { validateStream: false }) : text);
  const view = { most: options.records, withAnswers, paint };
  const counted = [
    plural(rows.current.total, "row"),
    counts ? `${plural(counts.both, "record")} in both runs` : "",
    rows.current.failed > 0 ? `${formatCount(rows.current.failed)} with an error` : "",
    counts?.missing ? `${plural(counts.missing, "baseline record")} missing` : "",
    counts?.added ? `${formatCount(counts.added)} new` : "",
  ];
  const blocks = [
    formatTable(comparison, results, paint),
    joinParts(counted, ", "),
    listRecords("Records that got worse", records.worse, worse, view),
    listRecords("Records with another category and no other change", records.category, category, view),
    ...judgement.warnings.map(({ message }) => paint("yellow", `Warning: ${plainText(message)}`)),
    summarizeGate(judgement, paint),
  ];
  return `${joinParts(blocks)}\n`;
}

const head = ["Metric", "Baseline → current", "Change", "95% range", "Worse / better", "Verdict", "Detects"];

function formatTable(comparison: Comparison, { judgement, withAnswers }: ResultsReport, paint: Paint): string {
  const { metrics, slices, usage, summary } = comparison;
  const rows = [
    ...metrics.map((metric) =>
      metric.kind === "numeric" ? numericRow(metric, judgement) : categoricalRow(metric, withAnswers),
    ),
    ...[...slices, ...usage].map((metric) => numericRow(metric, judgement)),
    ...summary.map((metric) => runLevelRow(metric, withAnswers)),
  ];
  if (rows.length === 0) return "This run has no scores.";
  const widths = head.map((title, column) => {
    const cells = rows.map((row) => stringWidth(row[column] ?? ""));
    return Math.max(...cells) === 0 ? undefined : Math.max(stringWidth(title), ...cells);
  });
  const lines = [head, ...rows].map((cells) => {
    const padded = cells.map((cell, column) => {
      const width = widths[column];
      return width === undefined ? "" : `${cell}${" ".repeat(width - stringWidth(cell))}  `;
    });
    const line = padded.join("").trimEnd();
    if (cells === head) return paint("bold", line);
    const verdict = cells[head.indexOf("Verdict")];
    if (verdict === "worse" || verdict === "missing") return paint("red", line);
    return verdict === "better" ? paint("green", line) : line;
  });
  return lines.join("\n");
}

function numericRow(metric: NumericMetric, judgement: GateJudgement): string[] {
  const { label, difference, interval, records, detectableDrop, coverage } = metric;
  const { slice, unit, better, before, shown, rules, verdict } = describeNumeric(metric, judgement);
  const usage = usageName(label);
  const name = `${plainText(usage ?? label, 60)}${slice === undefined ? "" : ` [${plainText(slice, 40)}]`}`;
  const scored = countScored(coverage.current);
  const allRows = rules.map((rule) => describeAllRows(rule, unit, shown)).find((part) => part !== "") ?? "";
  return [
    `${name}${better === "lower" && usage === undefined ? " (lower is better)" : ""}`,
    `${joinParts([before, shown], " → ")}${allRows}${scored && ` (${scored})`}`,
    difference === undefined ? "" : formatDifference(difference, unit),
    interval === undefined ? "" : formatInterval(interval, unit),
    records ? `${formatCount(records.worse)} / ${formatCount(records.better)} of ${formatCount(records.both)}` : "",
    verdict,
    typeof detectableDrop === "number" ? formatAmount(detectableDrop, unit) : (detectableDrop ?? ""),
  ];
}

function categoricalRow(metric: CategoricalComparison, withAnswers: boolean): string[] {
  const { label, baseline, current, changed, coverage } = metric;
  const modes = (baseline === undefined ? [current] : [baseline, current]).map((side) => {
    const [first] = side?.categories ?? [];
    return first === undefined ? "–" : `${plainText(first.category, 30)} ${Math.round(first.share * 1_000) / 10}%`;
  });
  const values = withAnswers ? modes.join(" → ") : countChangedCategories(metric);
  const scored = countScored(coverage.current);
  const records = changed === undefined ? "" : `${formatCount(changed)} changed`;
  return [plainText(label, 60), `${values}${scored && ` (${scored})`}`, "", "", records, changed ? "changed" : ""];
}

function runLevelRow(metric: SummaryComparison, withAnswers: boolean): string[] {
  const { label, baseline, current, difference } = metric;
  const { before, after, isText, unit } = readRunLevel(metric);
  const sides = baseline === undefined ? [current] : [baseline, current];
  const step = sides.map((side) => plainText(String(side ?? "–"), 30)).join(" → ");
  const described = withAnswers ? step : describeHiddenCategory(metric);
  const change = difference === undefined ? "" : formatDifference(difference, unit);
  const direction = (difference ?? 0) > 0 ? "higher" : "lower";
  const values = isText ? described : formatStep(before, after, unit);
  return [plainText(label, 60), values, change, "", "", difference ? direction : ""];
}

type RecordView = { most: number; withAnswers: boolean; paint: Paint };

function listRecords(title: string, records: readonly RecordReport[], total: number, view: RecordView): string {
  if (records.length === 0) return "";
  const { most, paint } = view;
  const hidden = total - Math.min(most, records.length);
  return [
    paint("bold", title),
    ...records.slice(0, most).map((record) => describeRecord(record, view)),
    ...(hidden > 0 ? [paint("dim", `and ${plural(hidden, "more record")} (--all lists them)`)] : []),
  ].join("\n");
}

function describeRecord(record: RecordReport, { withAnswers, paint }: RecordView): string {
  const { baseline, current } = record;
  const steps = record.changes.map((change) => formatChange(change, withAnswers, plainText));
  const input = current?.input ?? baseline?.input;
  const [before, after] = [outputText(baseline), outputText(current)];
  const isSame = after !== undefined && before === after;
  return [
    `  ${plainText(nameRecord(record), 80)}: ${steps.join(", ")}`,
    ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
    ...(before === undefined || isSame ? [] : [paint("red", `    - ${plainText(before, 200)}`)]),
    ...(after === undefined || isSame ? [] : [paint("green", `    + ${plainText(after, 200)}`)]),
    ...(isSame ? [`    output unchanged: ${plainText(after, 200)}`] : []),
    ...listReasons(record)
      .slice(0, 2)
      .map(({ label, reason }) => `    ${plainText(label, 60)}: ${plainText(reason, 200)}`),
  ].join("\n");
}

/** By verdict, its color and title, and the outcome of the rules that decide it; those that pass are only counted. */
const verdictLines = {
  fail: ["red", "The gate fails:", "failed"],
  unclear: ["yellow", "The gate is unclear:", "unclear"],
  none: ["yellow", "The gate wasn't checked:", "not checked"],
  pass: ["green", "The gate passes:", undefined],
} as const;

const maxNamedRules = 3;

function summarizeGate({ rules: all, verdict, isGated }: GateJudgement, paint: Paint): string {
  if (!isGated) return "";
  const [format, title, deciding] = verdictLines[verdict];
  const rules = sortRules(all.filter(({ outcome, isExplicit }) => isExplicit || outcome === "failed"));
  const open = rules.filter(({ outcome }) => outcome !== "passed" && outcome !== "accepted");
  const passed = rules.length - open.length;
  // As a gate has them: `accuracy[language=fr] min`.
  const names = new Set(
    open.filter(({ outcome }) => outcome === deciding).map((rule) => `${nameRuleTarget(rule)} ${rule.rule}`),
  );
  const decided = plainText(listWords(limitList([...names], maxNamedRules)));
  const counted = passed === 0 ? "" : `${plural(passed, "rule")} passed.`;
  const lines = open.map(({ outcome, message }) => `  ${outcomeSigns[outcome]} ${plainText(message)}`);
  return [paint(format, joinParts([title, joinParts([decided, counted], ". ")], " ")), ...lines].join("\n");
}
