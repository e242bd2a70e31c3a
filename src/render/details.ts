import type { Comparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import {
  countDays,
  formatAmount,
  formatChance,
  formatDifference,
  formatInterval,
  formatStep,
  formatValue,
  listWords,
  metricUnit,
  plural,
  usageName,
} from "../lib/format.ts";
import { renderAcceptLines } from "./failed-gate.ts";
import { linkCommit, listUnchecked } from "./headline.ts";
import { code, joinParts, link, messageText, table, text } from "./markdown.ts";
import { isAbout, type NumericMetric, sliceName } from "./metrics.ts";
import type { ExperimentReport, TrendReport } from "./report.ts";

/** Renders what the last fold holds. */
export function renderDetails(report: ExperimentReport, isOpen: boolean): string {
  const { results, commit, trend = [], dataset, workflowRun, experiment } = report;
  const { comparison, judgement } = results ?? {};
  // With this run, for the metrics that it has.
  const extended = trend.flatMap((past) => {
    const metric = comparison?.metrics.find(({ label }) => label === past.label);
    const value = metric?.kind === "numeric" && metric.type === past.type ? metric.current?.mean : undefined;
    return value === undefined ? [] : { ...past, points: [...past.points, { commit: commit.sha, value }] };
  });
  const unchecked = listUnchecked(report).slice(0, 20);
  const { both = 0, added = 0 } = comparison?.records ?? {};
  const version = dataset.version === undefined ? "" : `, version ${dataset.version}`;
  const merge = commit.merge === undefined ? "" : `, merged as ${linkCommit(commit.merge)}`;
  const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
  const facts = [
    comparison?.records ? `Compared ${both} of ${both + added} records` : "",
    renderBaseline(report),
    `Experiment ${link(code(experiment.name, 80), experiment.url)}`,
    `Dataset ${link(code(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`,
    `Commit ${linkCommit(commit)}${merge}`,
    // In a link, GitHub makes no reference of `#57`.
    link(`Run ${text(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url),
  ];
  return joinParts([
    // The pull request's comment never shows the command.
    isOpen ? renderAcceptLines(report) : "",
    comparison && judgement ? renderStatistics(comparison, judgement) : "",
    renderTrend(extended, isOpen),
    unchecked.map(({ message }) => `- ⏸️ ${messageText(message)}`).join("\n"),
    joinParts(facts, " · "),
  ]);
}

const maxRows = 30;
const maxListed = 8;
const legend =
  "**Worse** and **better**: unlikely to be chance, after allowing for several metrics tested at once (the last column does). **Maybe**: not certain after that, even if the 95% range leaves out 0 or the change is more than the gate allows. **Higher** and **lower**: one number per run, which can't be tested. **95% range**: where the true change likely lies. **pts**: percentage points. **–**: no gate rule.";

function renderStatistics({ metrics, slices, usage }: Comparison, { rules }: GateJudgement): string {
  const tested: readonly NumericMetric[] = [
    ...metrics.filter((metric) => metric.kind === "numeric"),
    ...slices,
    ...usage.filter(({ verdict }) => verdict !== "not tested"),
  ];
  const changed = tested.filter(({ difference, pValue }) => pValue !== undefined && difference !== 0);
  const rows = changed.slice(0, maxRows).map((metric) => {
    const unit = metricUnit(metric);
    const { interval, difference, adjustedPValue = 1 } = metric;
    const range = interval === undefined ? "–" : formatInterval(interval, unit);
    return [nameTested(metric), formatDifference(difference, unit), range, formatChance(adjustedPValue)];
  });
  const others = tested.flatMap((metric) => {
    const { compared, baseline, current } = metric;
    if (compared === undefined || baseline === undefined || current === undefined) return [];
    const unit = metricUnit(metric);
    const whole = `${formatValue(baseline.mean, unit)} → ${formatValue(current.mean, unit)}`;
    const shared = `${formatValue(compared.baseline, unit)} → ${formatValue(compared.current, unit)}`;
    return whole === shared ? [] : `${nameTested(metric)} ${whole}`;
  });
  const sizes = tested.flatMap((metric) => {
    const { detectableDrop: drop, records } = metric;
    const isGated = rules.some((rule) => rule.isExplicit && isAbout(rule, metric));
    if (!isGated || drop === undefined || records === undefined) return [];
    const size = drop === "only large drops" ? drop : `a drop of ${formatAmount(drop, metricUnit(metric))} or more`;
    return `${size} in ${nameTested(metric)} (${plural(records.both, "record")})`;
  });
  const head = ["Metric", "Change", "95% range", "If nothing had changed"];
  const all = others.slice(0, maxListed).join(", ");
  const detected = listWords(sizes.slice(0, maxListed));
  return joinParts([
    ...(rows.length === 0 ? [] : [table(head, rows), legend]),
    all && `Over all rows, not only the records in both runs: ${all}.`,
    detected && `This comparison detects, four times in five: ${detected}.`,
  ]);
}

function nameTested({ label, slice }: NumericMetric): string {
  const name = usageName(label) ?? label;
  return text(slice === undefined ? name : `${name} (${sliceName(slice)})`, 80);
}

function renderBaseline({ baseline, startedAt }: ExperimentReport): string {
  const reason = text(baseline.reason);
  if (baseline.kind === "unknown") return `⚠️ Couldn't look up the baseline: ${reason}`;
  if (baseline.kind === "none") {
    const { madeOn, isMadeHere } = baseline;
    let remedy = madeOn === undefined ? "" : ` The next run of this workflow on ${code(madeOn)} creates one.`;
    if (isMadeHere) remedy = " This run becomes the baseline when it completes.";
    return `No baseline: ${reason}.${remedy}`;
  }
  const { commit, nearerCommits: nearer, commitsBehind, createdAt, experiment } = baseline;
  const at = commit === undefined ? "" : ` at ${linkCommit(commit)}`;
  const facts = [`Baseline ${link(code(experiment.name, 80), experiment.url)}${at}`];
  if (createdAt !== undefined && startedAt !== undefined) {
    const days = countDays(createdAt, startedAt);
    facts.push(`${days === 0 ? "less than a day" : plural(days, "day")} old`);
  }
  if (commitsBehind !== undefined) facts.push(`${plural(commitsBehind, "commit")} behind`);
  const commits = nearer === 1 ? "the commit after it has" : `the ${nearer} commits after it have`;
  return `${facts.join(", ")}: ${reason}${nearer === undefined ? "" : ` (${commits} no completed experiment)`}`;
}

const bars = "▁▂▃▄▅▆▇█";
const maxMetrics = 12;
const maxCharts = 6;

/** Renders each metric over the last baselines: as a line of bars, or as a chart, which GitHub draws in job summaries. */
export function renderTrend(trend: readonly TrendReport[], asCharts: boolean): string {
  const drawn = trend.filter(({ points }) => points.length > 2);
  if (drawn.length === 0) return "";
  if (asCharts) return joinParts(["**Trend (last baselines)**", ...drawn.slice(0, maxCharts).map(renderChart)]);
  const listed = drawn.slice(0, maxMetrics);
  const most = Math.max(...listed.map(({ points }) => points.length - 1));
  const rows = listed.map((metric) => {
    const values = metric.points.map(({ value }) => value);
    const low = Math.min(...values);
    // Halves, because the difference of two large numbers may be infinite.
    const span = Math.max(...values) / 2 - low / 2;
    const heights = values.map((value) => (span === 0 ? 3 : Math.floor(((value / 2 - low / 2) / span) * 8)));
    const line = heights.map((height) => bars[Math.min(7, height)]).join("");
    return [text(metric.label, 60), line, formatStep(values[0], values.at(-1), metricUnit(metric))];
  });
  const head = ["Metric", "Oldest → this run", "First → now"];
  return `**Trend (last ${most} baselines)**\n\n${table(head, rows, true)}`;
}

function renderChart(metric: TrendReport): string {
  const isShare = metricUnit(metric) === "share";
  const values = metric.points.map(({ value }) => (isShare ? value * 100 : value));
  const commits = metric.points.map(({ commit }, index) => commit?.slice(0, 7) ?? String(index + 1));
  // Letters, digits, and a few signs: nothing that means anything in the language of the charts.
  const [title, ...names] = [metric.label, ...commits.slice(0, -1), "this run"].map((untrusted) => {
    const plain = untrusted.replace(/[^\w.-]+/g, " ").trim();
    return plain.slice(0, 60) || "metric";
  });
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
    `  title "${title}${isShare ? " (%)" : ""}"`,
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
