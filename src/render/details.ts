import type { Comparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import {
  countDays,
  formatAmount,
  formatChance,
  formatDifference,
  formatInterval,
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
import { renderTrend } from "./trend.ts";

/** Renders what the last fold holds. */
export function renderDetails(report: ExperimentReport, isOpen: boolean): string {
  const { comparison, judgement } = report.results ?? {};
  const unchecked = listUnchecked(report).slice(0, 20);
  return joinParts([
    // The pull request's comment never shows the command.
    isOpen ? renderAcceptLines(report) : "",
    comparison && judgement ? renderStatistics(comparison, judgement) : "",
    renderTrend(extendTrend(report), isOpen),
    unchecked.map(({ message }) => `- ⏸️ ${messageText(message)}`).join("\n"),
    listRunFacts(report),
  ]);
}

const maxRows = 30;
const maxListed = 8;
const legend =
  "**Worse** and **better**: unlikely to be chance, after allowing for several metrics tested at once (the last column does). **Maybe**: not certain after that, even if the 95% range leaves out 0 or the change is more than the gate allows. **Higher** and **lower**: one number per run, which can't be tested. **95% range**: where the true change likely lies. **pts**: percentage points. **–**: no gate rule.";

/** Renders how the changes were tested; empty if nothing was tested. */
function renderStatistics({ metrics, slices, usage }: Comparison, judgement: GateJudgement): string {
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
  const head = ["Metric", "Change", "95% range", "If nothing had changed"];
  return joinParts([
    ...(rows.length === 0 ? [] : [table(head, rows), legend]),
    listOtherValues(tested),
    describeDetectable(tested, judgement),
  ]);
}

function nameTested({ label, slice }: NumericMetric): string {
  const name = usageName(label) ?? label;
  return text(slice === undefined ? name : `${name} (${sliceName(slice)})`, 80);
}

/** Lists the values over all rows that differ from those over the records in both runs. */
function listOtherValues(metrics: readonly NumericMetric[]): string {
  const others = metrics.flatMap((metric) => {
    const { compared, baseline, current } = metric;
    if (compared === undefined || baseline === undefined || current === undefined) return [];
    const unit = metricUnit(metric);
    const whole = `${formatValue(baseline.mean, unit)} → ${formatValue(current.mean, unit)}`;
    const shared = `${formatValue(compared.baseline, unit)} → ${formatValue(compared.current, unit)}`;
    return whole === shared ? [] : `${nameTested(metric)} ${whole}`;
  });
  const shown = others.slice(0, maxListed).join(", ");
  return shown === "" ? "" : `Over all rows, not only the records in both runs: ${shown}.`;
}

/** Says what drop these records detect, for each gated metric. */
function describeDetectable(metrics: readonly NumericMetric[], { rules }: GateJudgement): string {
  const sizes = metrics.flatMap((metric) => {
    const { detectableDrop: drop, records } = metric;
    const isGated = rules.some((rule) => rule.isExplicit && isAbout(rule, metric));
    if (!isGated || drop === undefined || records === undefined) return [];
    const size = drop === "only large drops" ? drop : `a drop of ${formatAmount(drop, metricUnit(metric))} or more`;
    return `${size} in ${nameTested(metric)} (${plural(records.both, "record")})`;
  });
  if (sizes.length === 0) return "";
  return `This comparison detects, four times in five: ${listWords(sizes.slice(0, maxListed))}.`;
}

/** Adds this run to the trend of the metrics that it has. */
function extendTrend({ trend = [], results, commit }: ExperimentReport): TrendReport[] {
  return trend.flatMap((past) => {
    const metric = results?.comparison?.metrics.find(({ label }) => label === past.label);
    const value = metric?.kind === "numeric" && metric.type === past.type ? metric.current?.mean : undefined;
    return value === undefined ? [] : { ...past, points: [...past.points, { commit: commit.sha, value }] };
  });
}

/** Lists what was compared, and where it's found, on one line. */
export function listRunFacts(report: ExperimentReport): string {
  const { dataset, commit, workflowRun, results, experiment } = report;
  const version = dataset.version === undefined ? "" : `, version ${dataset.version}`;
  const merge = commit.merge === undefined ? "" : `, merged as ${linkCommit(commit.merge)}`;
  const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
  const records = results?.comparison?.records;
  return [
    ...(records === undefined ? [] : [`Compared ${records.both} of ${records.both + records.added} records`]),
    renderBaseline(report),
    `Experiment ${link(code(experiment.name, 80), experiment.url)}`,
    `Dataset ${link(code(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`,
    `Commit ${linkCommit(commit)}${merge}`,
    // In a link, GitHub makes no reference of `#57`.
    link(`Run ${text(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url),
  ].join(" · ");
}

/** Says what a run is compared with, how old that was when it started, and why, or why there is no baseline. */
function renderBaseline({ baseline, startedAt }: ExperimentReport): string {
  switch (baseline.kind) {
    case "found": {
      const { commit, nearerCommits: nearer, commitsBehind, createdAt, experiment, reason } = baseline;
      const at = commit === undefined ? "" : ` at ${linkCommit(commit)}`;
      const facts = [`Baseline ${link(code(experiment.name, 80), experiment.url)}${at}`];
      if (createdAt !== undefined && startedAt !== undefined) {
        const days = countDays(createdAt, startedAt);
        facts.push(`${days === 0 ? "less than a day" : plural(days, "day")} old`);
      }
      if (commitsBehind !== undefined) facts.push(`${plural(commitsBehind, "commit")} behind`);
      const commits = nearer === 1 ? "the commit after it has" : `the ${nearer} commits after it have`;
      return `${facts.join(", ")}: ${text(reason)}${nearer === undefined ? "" : ` (${commits} no completed experiment)`}`;
    }
    case "none": {
      const { madeOn, isMadeHere, reason } = baseline;
      let remedy = madeOn === undefined ? "" : ` The next run of this workflow on ${code(madeOn)} creates one.`;
      if (isMadeHere) remedy = " This run becomes the baseline when it completes.";
      return `No baseline: ${text(reason)}.${remedy}`;
    }
    case "unknown":
      return `⚠️ Couldn't look up the baseline: ${text(baseline.reason)}`;
  }
}
