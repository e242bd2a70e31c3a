import { formatStep, metricUnit } from "../lib/format.ts";
import { table, text } from "./markdown.ts";
import type { TrendReport } from "./report.ts";

const bars = "▁▂▃▄▅▆▇█";
const maxMetrics = 12;

/** Renders each metric over the last baselines as a line of bars; empty if there is nothing to draw. */
export function renderTrend(trend: readonly TrendReport[]): string {
  const drawn = trend.filter(({ points }) => points.length > 2).slice(0, maxMetrics);
  if (drawn.length === 0) return "";
  const most = Math.max(...drawn.map(({ points }) => points.length - 1));
  const rows = drawn.map((metric) => [text(metric.label, 60), sparkline(listValues(metric)), firstToLast(metric)]);
  const head = ["Metric", "Oldest → this run", "First → now"];
  return `**Trend (last ${most} baselines)**\n\n${table(head, ["left", "left", "right"], rows)}`;
}

/** A bar for each value, between the lowest and the highest of them. */
export function sparkline(values: readonly number[]): string {
  const low = Math.min(...values);
  // Halves, since the difference of two large numbers may be beyond all bounds.
  const span = Math.max(...values) / 2 - low / 2;
  const share = (value: number) => (value / 2 - low / 2) / span;
  return values.map((value) => (span === 0 ? "▄" : (bars[Math.min(7, Math.floor(share(value) * 8))] ?? ""))).join("");
}

function listValues({ points }: TrendReport): number[] {
  return points.map(({ value }) => value);
}

function firstToLast(metric: TrendReport): string {
  const values = listValues(metric);
  return formatStep(values[0], values.at(-1), metricUnit(metric));
}

const maxCharts = 6;

/** The same as charts that GitHub draws, for the job summary. */
export function renderTrendCharts(trend: readonly TrendReport[]): string {
  const drawn = trend.filter(({ points }) => points.length > 2).slice(0, maxCharts);
  if (drawn.length === 0) return "";
  return ["**Trend (last baselines)**", ...drawn.map(chart)].join("\n\n");
}

// Letters, digits and a few signs: nothing that the language of the charts knows.
function chartText(foreign: string): string {
  return (
    foreign
      .replace(/[^\w.-]+/g, " ")
      .trim()
      .slice(0, 60) || "metric"
  );
}

function chart(metric: TrendReport): string {
  const isShare = metricUnit(metric) === "share";
  const values = listValues(metric).map((value) => (isShare ? value * 100 : value));
  const labels = distinct(
    metric.points.map(({ commit }, index) =>
      index === metric.points.length - 1 ? "this run" : chartText(commit?.slice(0, 7) ?? String(index + 1)),
    ),
  );
  return [
    "```mermaid",
    "xychart-beta",
    `  title "${chartText(metric.label)}${isShare ? " (%)" : ""}"`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(", ")}]`,
    `  y-axis ${range(values)}`,
    `  line [${values.map(chartNumber).join(", ")}]`,
    "```",
  ].join("\n");
}

/** Runs of one commit, as a schedule makes them, are counted: places of one name are one place to the chart. */
function distinct(labels: readonly string[]): string[] {
  return labels.map((label, index) => {
    const before = labels.slice(0, index).filter((other) => other === label).length;
    return before === 0 ? label : `${label} (${before + 1})`;
  });
}

// The language of the charts knows no exponents. Made when it is needed: that takes longer than all else here.
let plainNumbers: Intl.NumberFormat | undefined;

function chartNumber(value: number): string {
  const most = Number.MAX_VALUE;
  plainNumbers ??= new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 6 });
  return plainNumbers.format(Math.max(-most, Math.min(most, value))).replace(/^-0$/, "0");
}

function range(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.1;
  return `${chartNumber(low - room)} --> ${chartNumber(high + room)}`;
}
