import type {
  CategoricalMetric,
  Categories,
  GateReport,
  MetricReport,
  MetricVerdict,
  NumericMetric,
  ResultsReport,
  RowReport,
  RowsReport,
  UsageReport,
} from "../report/report.ts";
import { formatBound, formatCost, formatCount, formatDifference, formatValue, plural } from "./format.ts";
import { code, folded, link, table, text } from "./markdown.ts";

/** How much is shown at most; the rest is counted. */
export interface Limits {
  metrics: number;
  rows: number;
}

/** The outcome in a line, and below it what broke the gate. */
export function renderVerdict(results: ResultsReport): string {
  const parts = [gateOutcome(results.gate), metricCounts(results.metrics), rowCounts(results.rows)];
  const line = parts.filter((part) => part !== "").join(" · ");
  return [line, ...gateFindings(results.gate)].join("\n");
}

/** The metrics that a reader looks for first; all where there are few. */
export function renderMetrics(metrics: readonly MetricReport[], limits: Limits): string {
  return metricsTable(shownMetrics(metrics, limits));
}

/** What is folded away: the metrics that did not move, and the rows that fell most. */
export function renderDetail(results: ResultsReport, limits: Limits): string {
  const more = foldedMetrics(results.metrics, limits);
  const rows = results.worstRows.slice(0, limits.rows);
  const parts = [
    more.length === 0 ? "" : folded(`${plural(more.length, "more metric")}`, remaining(more, limits)),
    rows.length === 0 ? "" : folded("Rows that fell most", rowsTable(rows)),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Cost and tokens with the baseline's; empty where neither is known. */
export function renderUsage(usage: UsageReport | undefined): string {
  const cost = compared("Cost", usage?.cost, usage?.baselineCost, formatCost);
  const tokens = compared("Tokens", usage?.tokens, usage?.baselineTokens, formatCount);
  return [cost, tokens].filter((part) => part !== "").join(" · ");
}

function compared(
  name: string,
  value: number | undefined,
  baseline: number | undefined,
  format: (value: number) => string,
): string {
  if (value === undefined) return "";
  const before = baseline === undefined ? "" : ` (baseline ${format(baseline)})`;
  return `**${name}** ${format(value)}${before}`;
}

function gateOutcome(gate: GateReport | undefined): string {
  if (gate === undefined) return "";
  if (gate.broken.length > 0) {
    return gate.mode === "fail" ? "❌ **Gate broken**" : "⚠️ **Gate broken**, as a warning only";
  }
  if (gate.held === 0) return "❔ **Gate not judged**";
  const open = gate.notJudged.length === 0 ? "" : `, ${formatCount(gate.notJudged.length)} not judged`;
  return `✅ **Gate passed** (${plural(gate.held, "rule")}${open})`;
}

// A gate of hundreds of rules must not push the rest out of the comment.
const longestFindings = 20;

function gateFindings(gate: GateReport | undefined): string[] {
  if (gate === undefined) return [];
  const findings = [
    ...gate.broken.map((finding) => `- ${text(finding)}`),
    ...gate.notJudged.map((finding) => `- Not judged: ${text(finding)}`),
  ];
  const hidden = findings.length - longestFindings;
  const shown = hidden > 0 ? [...findings.slice(0, longestFindings), `- and ${hidden} more`] : findings;
  return shown.length === 0 ? [] : ["", ...shown];
}

const verdictSigns: Record<MetricVerdict, string> = {
  regressed: "❌",
  improved: "✅",
  missing: "⚠️",
  new: "🆕",
  "no clear change": "➖",
  "too few samples": "❔",
  "whole experiment": "Σ",
};

const counted = ["regressed", "improved", "missing", "new", "no clear change", "too few samples"] as const;

function metricCounts(metrics: readonly MetricReport[]): string {
  const numeric = metrics.filter((metric) => metric.type !== "categorical");
  if (numeric.every((metric) => metric.verdict === "new")) return plural(metrics.length, "metric");
  const counts = counted.map((verdict) => {
    const labels = numeric.filter((metric) => metric.verdict === verdict).map((metric) => code(metric.label));
    const named = verdict === "regressed" && labels.length <= 3 ? ` (${labels.join(", ")})` : "";
    return labels.length === 0 ? "" : `${labels.length} ${verdict}${named}`;
  });
  return counts.filter((count) => count !== "").join(", ");
}

function rowCounts(rows: RowsReport): string {
  const failed = rows.failed === 0 ? "" : `, ⚠️ ${formatCount(rows.failed)} failed`;
  const missing = rows.missing === 0 ? "" : `, ⚠️ ${formatCount(rows.missing)} missing`;
  const evaluators = rows.failedScores ? `, ⚠️ ${plural(rows.failedScores, "score")} failed` : "";
  return `${plural(rows.total, "row")}${failed}${missing}${evaluators}`;
}

// Up to here a table is read whole; above, only what moved stands in the open.
const fewMetrics = 12;

function shownMetrics(metrics: readonly MetricReport[], limits: Limits): MetricReport[] {
  const shown = metrics.length <= fewMetrics ? metrics : moved(metrics);
  return shown.slice(0, limits.metrics);
}

function foldedMetrics(metrics: readonly MetricReport[], limits: Limits): MetricReport[] {
  const shown = new Set(shownMetrics(metrics, limits));
  return metrics.filter((metric) => !shown.has(metric));
}

function moved(metrics: readonly MetricReport[]): MetricReport[] {
  const first: readonly MetricVerdict[] = ["regressed", "missing", "improved"];
  return first.flatMap((verdict) =>
    metrics.filter((metric) => metric.type !== "categorical" && metric.verdict === verdict),
  );
}

function remaining(metrics: readonly MetricReport[], limits: Limits): string {
  const hidden = metrics.length - limits.metrics;
  const shown = metricsTable(metrics.slice(0, limits.metrics));
  return hidden > 0 ? `${shown}\n\nand ${formatCount(hidden)} more, shown in Datadog` : shown;
}

function metricsTable(metrics: readonly MetricReport[]): string {
  if (metrics.length === 0) return "";
  if (metrics.every((metric) => metric.baseline === undefined)) {
    const rows = metrics.map((metric) => [metricLabel(metric), valueCell(metric, "value")]);
    return table(["Metric", "This run"], ["left", "right"], rows);
  }
  return table(
    // The verdict comes early: a phone shows the first columns.
    ["Metric", "Verdict", "Baseline", "This run", "Difference (95\u{00A0}%\u{00A0}interval)"],
    ["left", "left", "right", "right", "right"],
    metrics.map(metricRow),
  );
}

function metricRow(metric: MetricReport): string[] {
  const values = [valueCell(metric, "baseline"), valueCell(metric, "value")];
  if (metric.type === "categorical") return [metricLabel(metric), "–", ...values, "–"];
  const verdict = unbroken(`${verdictSigns[metric.verdict]} ${metric.verdict}`);
  return [metricLabel(metric), verdict, ...values, differenceCell(metric)];
}

function metricLabel(metric: MetricReport): string {
  const label = code(metric.label, 80);
  return metric.type !== "categorical" && metric.better === "lower" ? `${label} (lower is better)` : label;
}

function valueCell(metric: NumericMetric | CategoricalMetric, side: "baseline" | "value"): string {
  const value = metric.type === "categorical" ? shares(metric[side]) : formatValue(metric[side], metric.type);
  return [value, ...(side === "value" ? coverageNotes(metric) : baselineNotes(metric))].join(" ");
}

/** What a value of this run stands on, where that is not every row. */
function coverageNotes({ coverage, failed }: NumericMetric | CategoricalMetric): string[] {
  const { scored = 0, rows = 0 } = coverage ?? {};
  return [
    ...(failed ? [`⚠️ ${formatCount(failed)} failed`] : []),
    ...(scored < rows ? [`(${formatCount(scored)} of ${plural(rows, "row")} scored)`] : []),
  ];
}

function baselineNotes({ coverage }: NumericMetric | CategoricalMetric): string[] {
  const { baselineScored = 0, baselineRows = 0 } = coverage ?? {};
  if (baselineScored >= baselineRows) return [];
  return [`(${formatCount(baselineScored)} of ${plural(baselineRows, "row")} scored)`];
}

function differenceCell(metric: NumericMetric): string {
  const difference = formatDifference(metric.difference, metric.type);
  const [low, high] = (metric.interval ?? []).map((bound) => formatBound(bound, metric.type));
  const bounds = low === undefined ? "" : ` (${low} to ${high})`;
  return `${unbroken(`${difference}${bounds}`)}${recordNotes(metric)}`;
}

/** Over which records a difference is taken, where they are not all. */
function recordNotes({ coverage }: NumericMetric): string {
  const { common, added = 0, missing = 0 } = coverage ?? {};
  if (common === undefined || added + missing === 0) return "";
  const others = [
    ...(added > 0 ? [`${formatCount(added)} new`] : []),
    ...(missing > 0 ? [`${formatCount(missing)} missing`] : []),
  ];
  return ` over ${plural(common, "common record")}, ${others.join(", ")}`;
}

/** With spaces at which no line breaks: a table scrolls sideways on a phone, which reads better. */
function unbroken(whole: string): string {
  return whole.replaceAll(" ", "\u{00A0}");
}

function shares(categories: Categories | undefined): string {
  if (categories === undefined || categories.length === 0) return "–";
  const shown = categories
    .slice(0, 3)
    .map(({ name, share }) => `${code(name, 40)} ${formatValue(share, "boolean")}`);
  const hidden = categories.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
}

function rowsTable(rows: readonly RowReport[]): string {
  return table(
    ["Row", "Metric", "Baseline", "This run"],
    ["left", "left", "right", "right"],
    rows.map((row) => [
      link(code(row.label, 60), row.spanUrl),
      code(row.metric, 60),
      link(formatValue(row.baseline, "score"), row.baselineSpanUrl),
      formatValue(row.value, "score"),
    ]),
  );
}
