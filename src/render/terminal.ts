import { defuse } from "../foundation/defuse.ts";
import { clipped } from "../foundation/text.ts";
import type {
  AnswerReport,
  MetricReport,
  NumericMetric,
  RecordChange,
  ResultsReport,
} from "../report/report.ts";
import {
  formatCount,
  formatDifference,
  formatInterval,
  formatRecordStep,
  formatStep,
  plural,
  unitOf,
} from "./format.ts";

/** Foreign text on one line of a terminal: no control character reaches it. */
export function plainText(foreign: string, longest = 2_000): string {
  const whole = defuse(foreign.toWellFormed()).replace(/\s+/g, " ").trim();
  return clipped(whole, longest);
}

export interface TerminalStyle {
  colours: boolean;
}

/** A comparison and its gate's judgement for a terminal: the comment's table, and what changed. */
export function renderTerminal(results: ResultsReport, { colours }: TerminalStyle): string {
  const paint: Paint = colours
    ? (colour, text) => `\u{1B}[${codes[colour]}m${text}\u{1B}[0m`
    : (_, text) => text;
  const blocks = [
    metricsTable(results.metrics, paint),
    rowsLine(results),
    ...fallen(results, paint),
    verdict(results, paint),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

type Paint = (colour: keyof typeof codes, text: string) => string;

const codes = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;

const signs: Record<NumericMetric["verdict"], string> = {
  regressed: "▼",
  improved: "▲",
  missing: "!",
  new: "+",
  "no clear change": "=",
  "too few samples": "?",
  "not tested": "·",
  "whole experiment": "Σ",
};

function metricsTable(metrics: readonly MetricReport[], paint: Paint): string {
  if (metrics.length === 0) return "There is no score.";
  const head = ["", "Metric", "Baseline → current", "Change", "95 % interval", "Worse / better", "Verdict"];
  const rows = metrics.map(metricRow);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length), title.length),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const painted = metrics.map((metric, index) => paintedRow(metric, line(rows[index] ?? []), paint));
  return [paint("bold", line(head)), ...painted].join("\n");
}

function paintedRow(metric: MetricReport, line: string, paint: Paint): string {
  if (metric.type === "categorical") return line;
  if (metric.verdict === "regressed" || metric.verdict === "missing") return paint("red", line);
  return metric.verdict === "improved" ? paint("green", line) : line;
}

function metricRow(metric: MetricReport): string[] {
  if (metric.type === "categorical") return categoryRow(metric);
  const unit = unitOf(metric);
  const { records, interval, difference, better, verdict: outcome } = metric;
  return [
    signs[outcome],
    `${plainText(metric.label, 60)}${better === "lower" ? " (lower is better)" : ""}`,
    `${plainSpaces(formatStep(metric.baseline, metric.value, unit))}${scoredRemark(metric)}`,
    plainSpaces(formatDifference(difference, unit)),
    interval === undefined ? "" : plainSpaces(formatInterval(interval, unit)),
    records === undefined
      ? ""
      : `${formatCount(records.worse)} / ${formatCount(records.better)} of ${formatCount(records.common)}`,
    outcome,
  ];
}

function categoryRow(metric: Extract<MetricReport, { type: "categorical" }>): string[] {
  const mode = (side: typeof metric.value) => {
    const [first] = side ?? [];
    return first === undefined
      ? "–"
      : `${plainText(first.name, 30)} ${Math.round(first.share * 1_000) / 10} %`;
  };
  const changed =
    metric.records === undefined
      ? ""
      : `${formatCount(metric.records.changed)} of ${formatCount(metric.records.common)} changed`;
  return [
    "",
    plainText(metric.label, 60),
    `${mode(metric.baseline)} → ${mode(metric.value)}${scoredRemark(metric)}`,
    "",
    "",
    changed,
    "",
  ];
}

function scoredRemark({ coverage }: MetricReport): string {
  if (coverage === undefined || coverage.scored >= coverage.rows) return "";
  return ` (${formatCount(coverage.scored)} of ${plural(coverage.rows, "row")} scored)`;
}

// What keeps a line together on a page is an odd character in a terminal.
function plainSpaces(text: string): string {
  return text.replaceAll("\u{00A0}", " ");
}

function rowsLine({ rows }: ResultsReport): string {
  const parts = [
    plural(rows.total, "row"),
    ...(rows.common === undefined ? [] : [`${plural(rows.common, "record")} in common`]),
    ...(rows.failed > 0 ? [`${formatCount(rows.failed)} with an error`] : []),
    ...(rows.missing > 0 ? [`${formatCount(rows.missing)} of the baseline missing`] : []),
    ...(rows.added ? [`${formatCount(rows.added)} new`] : []),
  ];
  return parts.join(", ");
}

const mostRows = 5;

function fallen({ changes: { fell } }: ResultsReport, paint: Paint): string[] {
  if (fell.length === 0) return [];
  const more = fell.length > mostRows ? [paint("dim", `and ${fell.length - mostRows} more`)] : [];
  return [
    [
      paint("bold", "What got worse"),
      ...fell.slice(0, mostRows).map((change) => changeLines(change, paint)),
      ...more,
    ].join("\n"),
  ];
}

function changeLines({ recordId, scores, input, baseline, current }: RecordChange, paint: Paint): string {
  const steps = scores.map(
    (score) =>
      `${plainText(score.label, 60)} ${plainSpaces(formatRecordStep(score.type, score.baseline, score.value, unitOf(score)))}`,
  );
  const name = recordId === undefined ? "a record without an id" : plainText(recordId, 80);
  return [
    `  ${name}: ${steps.join(", ")}`,
    ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
    ...answerLine("-", baseline, paint, "red"),
    ...answerLine("+", current, paint, "green"),
    ...(current?.reasons ?? [])
      .slice(0, 2)
      .map(({ label, text }) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`),
  ].join("\n");
}

function answerLine(
  sign: string,
  answer: AnswerReport | undefined,
  paint: Paint,
  colour: "red" | "green",
): string[] {
  const text = answer?.error === undefined ? answer?.output : `error: ${answer.error}`;
  return text === undefined ? [] : [paint(colour, `    ${sign} ${plainText(text, 200)}`)];
}

function verdict({ gate }: ResultsReport, paint: Paint): string {
  if (gate === undefined) return "";
  const unclear = gate.unclear.map((finding) => `  ${plainText(finding)}`);
  const open = [...unclear, ...gate.open.map((finding) => `  ${plainText(finding)}`)];
  if (gate.broken.length > 0) {
    const broken = gate.broken.map((finding) => `  ${plainText(finding)}`);
    return [paint("red", "The gate is broken:"), ...broken, ...open].join("\n");
  }
  if (unclear.length > 0) return [paint("yellow", "The gate is unclear:"), ...open].join("\n");
  if (gate.held === 0) return [paint("yellow", "The gate is not judged:"), ...open].join("\n");
  return [paint("green", `The gate passes: ${plural(gate.held, "rule")} held.`), ...open].join("\n");
}
