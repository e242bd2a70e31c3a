import type {
  CategoricalMetric,
  Categories,
  CoverageReport,
  MetricReport,
  MetricVerdict,
  NumericMetric,
} from "../report/report.ts";
import { formatCount, formatDifference, formatInterval, formatStep, unitOf } from "./format.ts";
import { code, folded, small, table } from "./markdown.ts";

/** The metrics that a reader looks for first; all where there are few. */
export function renderMetrics(metrics: readonly MetricReport[], most: number): string {
  return metricsTable(shownMetrics(metrics, most));
}

/** The metrics that did not move, where there are many. */
export function renderMoreMetrics(metrics: readonly MetricReport[], most: number): string {
  const shown = new Set(shownMetrics(metrics, most));
  const others = metrics.filter((metric) => !shown.has(metric));
  if (others.length === 0) return "";
  const hidden = others.length - most;
  const more = hidden > 0 ? `\n\nand ${formatCount(hidden)} more, shown in Datadog` : "";
  return folded(
    `${formatCount(others.length)} more metrics`,
    `${metricsTable(others.slice(0, most))}${more}`,
  );
}

// Up to here a table is read whole; above, only what moved stands in the open.
const fewMetrics = 12;

function shownMetrics(metrics: readonly MetricReport[], most: number): MetricReport[] {
  const shown = metrics.length <= fewMetrics ? metrics : moved(metrics);
  return shown.slice(0, most);
}

function moved(metrics: readonly MetricReport[]): MetricReport[] {
  const first: readonly MetricVerdict[] = ["regressed", "missing", "improved"];
  return first.flatMap((verdict) =>
    metrics.filter((metric) => metric.type !== "categorical" && metric.verdict === verdict),
  );
}

const verdictSigns: Record<MetricVerdict, string> = {
  regressed: "🔻",
  improved: "🔺",
  missing: "⚠️",
  new: "🆕",
  "no clear change": "➖",
  "too few samples": "❔",
  "not tested": "•",
  "whole experiment": "Σ",
};

// The numbers come early: a phone shows the first two columns and a half.
function metricsTable(metrics: readonly MetricReport[]): string {
  if (metrics.length === 0) return "";
  if (metrics.every((metric) => metric.baseline === undefined)) {
    const rows = metrics.map((metric) => [metricCell(metric), valueCell(metric)]);
    return table(["Metric", "This run"], ["left", "left"], rows);
  }
  return table(
    ["Metric", "Baseline → this run", "Change", "Worse / better"],
    ["left", "left", "left", "left"],
    metrics.map((metric) => [metricCell(metric), valueCell(metric), changeCell(metric), recordsCell(metric)]),
  );
}

function metricCell(metric: MetricReport): string {
  const sign = metric.type === "categorical" ? "" : `${verdictSigns[metric.verdict]}\u{00A0}`;
  const remarks = metric.type === "categorical" ? [] : remarksOf(metric);
  return below(`${sign}${code(metric.label, 80)}`, remarks.join(", "));
}

// What the sign means, for those who have not learned it yet.
function remarksOf({ better, verdict, byRecord }: NumericMetric): string[] {
  return [
    // Its sign is the word.
    ...(verdict === "new" ? [] : [verdict]),
    ...(better === "lower" && verdict !== "not tested" ? ["lower is better"] : []),
    ...(byRecord ? ["baseline by its record"] : []),
  ];
}

function valueCell(metric: MetricReport): string {
  return below(
    metric.type === "categorical" ? categoriesCell(metric) : numericCell(metric),
    coverageRemark(metric.coverage),
  );
}

function numericCell(metric: NumericMetric): string {
  const { baseline, value } = metric;
  return formatStep(baseline, value, unitOf(metric));
}

/** What both values stand on, where that is not every row. */
function coverageRemark(coverage: CoverageReport | undefined): string {
  if (coverage === undefined) return "";
  const { scored, rows, failed, baseline } = coverage;
  const failures = failed > 0 ? `, ${formatCount(failed)} failed` : "";
  const remarks = [
    scored < rows ? `⚠️ ${formatCount(scored)} of ${formatCount(rows)} rows scored${failures}` : "",
    baseline !== undefined && baseline.scored > 0 && baseline.scored < baseline.rows
      ? `⚠️ baseline: ${formatCount(baseline.scored)} of ${formatCount(baseline.rows)}`
      : "",
  ];
  return remarks.filter((remark) => remark !== "").join(", ");
}

const mostCategories = 3;

/** A line each: the shares of the categories that are most frequent on either side. */
function categoriesCell({ baseline, value }: CategoricalMetric): string {
  const shares = (side: Categories | undefined) => new Map(side?.map(({ name, share }) => [name, share]));
  const [before, after] = [shares(baseline), shares(value)];
  const largest = (name: string) => Math.max(before.get(name) ?? 0, after.get(name) ?? 0);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => largest(b) - largest(a));
  if (names.length === 0) return "–";
  const shareOf = (side: Map<string, number>) => (name: string) =>
    side.size === 0 ? undefined : (side.get(name) ?? 0);
  const lines = names
    .slice(0, mostCategories)
    .map(
      (name) =>
        `${code(name, 40)}\u{00A0}${formatStep(shareOf(before)(name), shareOf(after)(name), "share")}`,
    );
  const hidden = names.length - lines.length;
  return [...lines, ...(hidden > 0 ? [`${hidden} more`] : [])].join("<br>");
}

function changeCell(metric: MetricReport): string {
  if (metric.type === "categorical") return "–";
  const unit = unitOf(metric);
  const { difference, interval } = metric;
  const bounds = interval === undefined ? "" : formatInterval(interval, unit);
  return below(formatDifference(difference, unit), bounds);
}

/** Records that moved, and over how many that is. */
function recordsCell(metric: MetricReport): string {
  const { records, coverage } = metric;
  if (records === undefined) return "–";
  const { added = 0, missing = 0 } = coverage ?? {};
  const others = [
    `of ${formatCount(records.common)}${added + missing > 0 ? " common" : ""}`,
    ...(added > 0 ? [`${formatCount(added)} new`] : []),
    ...(missing > 0 ? [`${formatCount(missing)} missing`] : []),
  ];
  return "changed" in records
    ? below(`${formatCount(records.changed)}\u{00A0}changed`, others.join(", "))
    : below(
        `${formatCount(records.worse)}\u{00A0}/\u{00A0}${formatCount(records.better)}`,
        others.join(", "),
      );
}

/** A remark in small letters under what a cell holds: that keeps columns narrow. */
function below(content: string, remark: string): string {
  return remark === "" ? content : `${content}<br>${small(remark)}`;
}
