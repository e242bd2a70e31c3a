import { formatStep, metricUnit } from "../lib/format.ts";
import { joinParts, table, text } from "./markdown.ts";
import type { TrendReport } from "./report.ts";

const bars = "▁▂▃▄▅▆▇█";
const maxMetrics = 12;
const maxCharts = 6;

/**
 * Renders each metric over the last baselines: as a line of bars, or as a chart that GitHub draws in job summaries. Empty
 * if there is nothing to draw.
 */
export function renderTrend(trend: readonly TrendReport[], asCharts: boolean): string {
  const drawn = trend.filter(({ points }) => points.length > 2);
  if (drawn.length === 0) return "";
  if (asCharts) return joinParts(["**Trend (last baselines)**", ...drawn.slice(0, maxCharts).map(renderChart)]);
  const listed = drawn.slice(0, maxMetrics);
  const most = Math.max(...listed.map(({ points }) => points.length - 1));
  const rows = listed.map((metric) => {
    const values = metric.points.map(({ value }) => value);
    return [text(metric.label, 60), drawBars(values), formatStep(values[0], values.at(-1), metricUnit(metric))];
  });
  const head = ["Metric", "Oldest → this run", "First → now"];
  return `**Trend (last ${most} baselines)**\n\n${table(head, rows, ["left", "left", "right"])}`;
}

/** Draws a bar for each value, between the lowest and the highest of them. */
export function drawBars(values: readonly number[]): string {
  const low = Math.min(...values);
  // Halves, because the difference of two large numbers may be infinite.
  const span = Math.max(...values) / 2 - low / 2;
  if (span === 0) return "▄".repeat(values.length);
  const drawn = values.map((value) => bars[Math.min(7, Math.floor(((value / 2 - low / 2) / span) * 8))]);
  return drawn.join("");
}

function renderChart(metric: TrendReport): string {
  // Letters, digits, and a few signs: nothing that means anything in the language of the charts.
  const makePlain = (untrusted: string) =>
    untrusted
      .replace(/[^\w.-]+/g, " ")
      .trim()
      .slice(0, 60) || "metric";
  const isShare = metricUnit(metric) === "share";
  const values = metric.points.map(({ value }) => (isShare ? value * 100 : value));
  const commits = metric.points.map(({ commit }, index) => makePlain(commit?.slice(0, 7) ?? String(index + 1)));
  const names = [...commits.slice(0, -1), "this run"];
  // Several runs of one commit, as a schedule makes them, are numbered: places of one name are one place to the chart.
  const places = names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return `"${before === 0 ? name : `${name} (${before + 1})`}"`;
  });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || Math.abs(high) || 1) * 0.1;
  return [
    "```mermaid",
    "xychart-beta",
    `  title "${makePlain(metric.label)}${isShare ? " (%)" : ""}"`,
    `  x-axis [${places.join(", ")}]`,
    `  y-axis ${formatChartNumber(low - margin)} --> ${formatChartNumber(high + margin)}`,
    `  line [${values.map(formatChartNumber).join(", ")}]`,
    "```",
  ].join("\n");
}

// The language of the charts knows no exponents.
function formatChartNumber(value: number): string {
  const format = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 6 });
  return format.format(Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))).replace(/^-0$/, "0");
}
