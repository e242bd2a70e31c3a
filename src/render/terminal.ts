import { styleText } from "node:util";
import stringWidth from "string-width";
import type { CategoricalComparison, NumericComparison, SummaryComparison } from "../comparison/comparison.ts";
import type { RuleJudgement } from "../gate/judgement.ts";
import {
  formatAmount,
  formatCount,
  formatDifference,
  formatInterval,
  formatRecordStep,
  formatStep,
  metricUnit,
  plural,
  usageName,
} from "../lib/format.ts";
import { clipped, escapeWorkflowCommands } from "../lib/text.ts";
import { countCategories, describeHiddenCategory, sliceName } from "./metrics-table.ts";
import { countWorse, recordName } from "./records.ts";
import type { OutputReport, RecordReport, ResultsReport } from "./report.ts";
import { outcomeSigns } from "./rules.ts";

/** Returns untrusted text for one line of a terminal: no control or invisible character is left. */
export function plainText(untrusted: string, longest = 2_000): string {
  const whole = escapeWorkflowCommands(untrusted.toWellFormed()).replace(/\s+/g, " ").trim();
  return clipped(whole, longest);
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
  const blocks = [
    renderTable(results, paint),
    renderRows(results),
    renderWorse(results, records, paint),
    ...results.judgement.warnings.map(({ message }) => paint("yellow", `Warning: ${plainText(message)}`)),
    renderGate(results, paint),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const head = ["Metric", "Baseline → current", "Change", "95% range", "Worse / better", "Verdict", "Detects"];

function renderTable({ comparison, withAnswers }: ResultsReport, paint: Paint): string {
  if (comparison === undefined) return "";
  const { metrics, slices, usage, summary } = comparison;
  const rows: { cells: string[]; verdict: string }[] = [
    ...metrics.map((metric) => (metric.kind === "numeric" ? numericRow(metric) : categoricalRow(metric, withAnswers))),
    ...slices.map((slice) => numericRow(slice, sliceName(slice.slice))),
    ...usage.filter(({ current, baseline }) => current?.count || baseline?.count).map((metric) => numericRow(metric)),
    ...summary.map((metric) => summaryRow(metric, withAnswers)),
  ];
  if (rows.length === 0) return "This run has no scores.";
  const lines = [head, ...rows.map(({ cells }) => cells)];
  const isUsed = head.map((_, column) => rows.some(({ cells }) => (cells[column] ?? "") !== ""));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => stringWidth(line[column] ?? ""))));
  const render = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        isUsed[column] ? `${cell}${" ".repeat((widths[column] ?? 0) - stringWidth(cell))}  ` : "",
      )
      .join("")
      .trimEnd();
  const color = (verdict: string, line: string) => {
    if (verdict === "worse" || verdict === "missing") return paint("red", line);
    return verdict === "better" ? paint("green", line) : line;
  };
  return [paint("bold", render(head)), ...rows.map(({ cells, verdict }) => color(verdict, render(cells)))].join("\n");
}

function numericRow(metric: NumericComparison, slice?: string): { cells: string[]; verdict: string } {
  const { label, better, compared, baseline, current, difference, interval, records, verdict, detectableDrop } = metric;
  const unit = metricUnit(metric);
  const name = `${plainText(usageName(label) ?? label, 60)}${slice === undefined ? "" : ` [${plainText(slice, 40)}]`}`;
  const values = compared
    ? formatStep(compared.baseline, compared.current, unit)
    : formatStep(baseline?.mean, current?.mean, unit);
  const detects = typeof detectableDrop === "number" ? formatAmount(detectableDrop, unit) : (detectableDrop ?? "");
  const cells = [
    `${name}${better === "lower" && usageName(label) === undefined ? " (lower is better)" : ""}`,
    `${values}${scoredRemark(metric)}`,
    difference === undefined ? "" : formatDifference(difference, unit),
    interval === undefined ? "" : formatInterval(interval, unit),
    records === undefined
      ? ""
      : `${formatCount(records.worse)} / ${formatCount(records.better)} of ${formatCount(records.both)}`,
    verdict,
    detects,
  ];
  return { cells: cells, verdict };
}

function categoricalRow(metric: CategoricalComparison, withAnswers: boolean): { cells: string[]; verdict: string } {
  const mode = (side: CategoricalComparison["current"]) => {
    const [first] = side?.categories ?? [];
    return first === undefined ? "–" : `${plainText(first.category, 30)} ${Math.round(first.share * 1_000) / 10}%`;
  };
  const { label, baseline, current, changed } = metric;
  const modes = baseline === undefined ? mode(current) : `${mode(baseline)} → ${mode(current)}`;
  const values = withAnswers ? modes : countCategories(metric);
  const records = changed === undefined ? "" : `${formatCount(changed)} changed`;
  return {
    cells: [plainText(label, 60), `${values}${scoredRemark(metric)}`, "", "", records, changed ? "changed" : ""],
    verdict: "",
  };
}

function summaryRow(metric: SummaryComparison, withAnswers: boolean): { cells: string[]; verdict: string } {
  const { label, baseline, current, difference } = metric;
  const value = (given: unknown) =>
    typeof given === "number" ? given : typeof given === "boolean" ? Number(given) : undefined;
  const unit = metricUnit({ label, type: typeof current === "boolean" ? "boolean" : "score" });
  const isText = typeof current === "string" || typeof baseline === "string";
  const words = `${baseline === undefined ? "" : `${plainText(String(baseline), 30)} → `}${plainText(String(current ?? "–"), 30)}`;
  const verdict = difference === undefined || difference === 0 ? "" : difference > 0 ? "higher" : "lower";
  const change = difference === undefined ? "" : formatDifference(difference, unit);
  return {
    cells: [
      plainText(label, 60),
      isText
        ? withAnswers
          ? words
          : describeHiddenCategory(metric)
        : formatStep(value(baseline), value(current), unit),
      change,
      "",
      "",
      verdict,
    ],
    verdict: "",
  };
}

function scoredRemark({ coverage: { current } }: { coverage: NumericComparison["coverage"] }): string {
  if (current.scored >= current.rows) return "";
  return ` (scored on ${formatCount(current.scored)} of ${plural(current.rows, "row")})`;
}

function renderRows({ comparison }: ResultsReport): string {
  if (comparison === undefined) return "";
  const { rows, records } = comparison;
  const parts = [
    plural(rows.current.total, "row"),
    ...(records === undefined ? [] : [`${plural(records.both, "record")} in both runs`]),
    ...(rows.current.failed > 0 ? [`${formatCount(rows.current.failed)} with an error`] : []),
    ...(records && records.missing > 0 ? [`${plural(records.missing, "baseline record")} missing`] : []),
    ...(records && records.added > 0 ? [`${formatCount(records.added)} new`] : []),
  ];
  return parts.join(", ");
}

function renderWorse({ records, comparison, withAnswers }: ResultsReport, most: number, paint: Paint): string {
  const worse = records.filter(({ kind }) => kind !== "better");
  if (worse.length === 0 || comparison === undefined) return "";
  const shown = worse.slice(0, most);
  const hidden = countWorse(comparison) - shown.length;
  const more = hidden > 0 ? [paint("dim", `and ${plural(hidden, "more record")} (--all lists them)`)] : [];
  return [
    paint("bold", "Records that got worse"),
    ...shown.map((record) => recordLines(record, withAnswers, paint)),
    ...more,
  ].join("\n");
}

function recordLines(record: RecordReport, withAnswers: boolean, paint: Paint): string {
  const { input, baseline, current } = record;
  const steps = record.changes.map(({ label, type, baseline: before, current: after, runs }) => {
    const step =
      type === "categorical" || typeof before === "string" || typeof after === "string"
        ? withAnswers
          ? `${plainText(String(before), 40)} → ${plainText(String(after), 40)}`
          : "changed"
        : formatRecordStep(type, before, after, metricUnit({ label, type }));
    return `${plainText(usageName(label) ?? label, 60)} ${step}${runs.changed < runs.all ? ` in ${runs.changed} of ${runs.all} runs` : ""}`;
  });
  const reasons = (current?.reasons ?? []).slice(0, 2);
  return [
    `  ${plainText(recordName(record), 80)}: ${steps.join(", ")}`,
    ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
    ...outputLine("-", baseline, (line) => paint("red", line)),
    ...outputLine("+", current, (line) => paint("green", line)),
    ...reasons.map(({ label, text }) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`),
  ].join("\n");
}

function outputLine(sign: string, row: OutputReport | undefined, paint: (line: string) => string): string[] {
  const text = row?.error === undefined ? row?.output : `error: ${row.error}`;
  return text === undefined ? [] : [paint(`    ${sign} ${plainText(text, 200)}`)];
}

const verdictLines = {
  fail: ["red", "The gate fails:"],
  unclear: ["yellow", "The gate is unclear:"],
  none: ["yellow", "The gate wasn't checked:"],
  pass: ["green", "The gate passes:"],
} as const;

function renderGate({ judgement }: ResultsReport, paint: Paint): string {
  if (!judgement.isGated) return "";
  const line = (rule: RuleJudgement) => `  ${outcomeSigns[rule.outcome]} ${plainText(rule.message)}`;
  const those = (...outcomes: readonly RuleJudgement["outcome"][]) =>
    judgement.rules.filter(
      ({ outcome, isExplicit }) => outcomes.includes(outcome) && (isExplicit || outcome === "failed"),
    );
  const passed = those("passed", "accepted").length;
  const [format, title] = verdictLines[judgement.verdict];
  const count = passed === 0 ? "" : ` ${plural(passed, "rule")} passed.`;
  return [
    paint(format, `${title}${count}`),
    ...those("failed").map(line),
    ...those("unclear").map(line),
    ...those("not checked").map(line),
  ].join("\n");
}
