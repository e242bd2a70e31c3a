import type {
  CategoricalComparison,
  CategoryAggregate,
  ChangedRecord,
  Comparison,
  Coverage,
  NumericComparison,
  SummaryComparison,
} from "../comparison/comparison.ts";
import type { DatadogLinks } from "../datadog/links.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import type {
  CategoricalMetric,
  CoverageReport,
  GateReport,
  MetricReport,
  NumericMetric,
  ResultsReport,
  RowReport,
} from "./report.ts";

/** What comment and summary show of a comparison and of the gate's judgement. */
export function resultsReport(
  comparison: Comparison,
  judgement: GateJudgement,
  mode: GateReport["mode"],
  links: DatadogLinks,
): ResultsReport {
  const { usage, rows, records, fallen } = comparison;
  const judgedUsage = usage.filter(({ verdict }) => verdict !== "not tested");
  const metrics = [...comparison.metrics, ...judgedUsage].map(metricReport);
  return {
    metrics: [...metrics, ...comparison.summary.flatMap(summaryReport)],
    baselineFrom: comparison.baselineFrom,
    rows: {
      total: rows.current.total,
      failed: rows.current.failed,
      missing: records?.missing ?? 0,
      added: comparison.baselineFrom === "rows" ? (records?.added ?? 0) : 0,
      failedScores: comparison.metrics.reduce((sum, { current }) => sum + (current?.errors ?? 0), 0),
    },
    gate: gateReport(judgement, mode),
    worstRows: fallen.slice(0, shownFallen).map((record) => rowReport(record, links)),
    usage: usageReport(usage),
  };
}

const shownFallen = 10;

/** The gate's part of a report; undefined where there is no gate. */
export function gateReport(judgement: GateJudgement, mode: GateReport["mode"]): GateReport | undefined {
  if (!judgement.isGated) return undefined;
  const rules = (outcome: string) => judgement.rules.filter((rule) => rule.outcome === outcome);
  return {
    mode,
    broken: rules("broken").map(({ message }) => message),
    notJudged: rules("not judged").map(({ message }) => message),
    held: rules("kept").filter(({ isOwn }) => isOwn).length,
  };
}

/** The whole experiment's cost and tokens: the sums over its rows. */
function usageReport(usage: readonly NumericComparison[]): ResultsReport["usage"] {
  const total = (label: string, side: "baseline" | "current") => {
    const aggregate = usage.find((metric) => metric.label === label)?.[side];
    return aggregate?.mean === undefined ? undefined : aggregate.mean * aggregate.count;
  };
  return {
    cost: total("$cost_usd", "current"),
    baselineCost: total("$cost_usd", "baseline"),
    tokens: total("$total_tokens", "current"),
    baselineTokens: total("$total_tokens", "baseline"),
    duration: usage.find(({ label }) => label === "$duration_ms")?.current?.mean,
    baselineDuration: usage.find(({ label }) => label === "$duration_ms")?.baseline?.mean,
  };
}

function metricReport(metric: Comparison["metrics"][number]): MetricReport {
  return metric.kind === "numeric" ? numericReport(metric) : categoricalReport(metric);
}

function numericReport(metric: NumericComparison): NumericMetric {
  const { label, type, better, baseline, current, difference, interval, coverage, verdict } = metric;
  return {
    type,
    label,
    better,
    baseline: baseline?.mean,
    value: current?.mean,
    difference,
    interval,
    commonRecords: coverage.records?.common,
    coverage: coverageReport(coverage),
    failed: current?.errors,
    verdict: verdict === "not tested" ? "no clear change" : verdict,
  };
}

function categoricalReport({
  label,
  baseline,
  current,
  coverage,
  changed,
}: CategoricalComparison): CategoricalMetric {
  const failed = current?.errors;
  const sides = { baseline: categories(baseline), value: categories(current) };
  return { type: "categorical", label, failed, ...sides, changed, coverage: coverageReport(coverage) };
}

/** What a metric stands on, where that is not all of its rows and records; else undefined. */
function coverageReport({ current, baseline, records }: Coverage): CoverageReport | undefined {
  const isWhole = ({ scored, rows }: { scored: number; rows: number }) => scored === rows;
  const isPaired = records === undefined || (records.added === 0 && records.missing === 0);
  if (isWhole(current) && (baseline === undefined || isWhole(baseline)) && isPaired) return undefined;
  return {
    scored: current.scored,
    rows: current.rows,
    baselineScored: baseline?.scored,
    baselineRows: baseline?.rows,
    ...(records ?? {}),
  };
}

function categories(aggregate: CategoryAggregate | undefined): CategoricalMetric["value"] {
  return aggregate?.categories.map(({ category, share }) => ({ name: category, share }));
}

function summaryReport({ label, better, baseline, current, difference }: SummaryComparison): MetricReport[] {
  if (typeof current === "string" || typeof baseline === "string") {
    const one = (value: unknown) => (typeof value === "string" ? [{ name: value, share: 1 }] : undefined);
    return [{ type: "categorical", label, baseline: one(baseline), value: one(current) }];
  }
  const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
  return [
    {
      type: isBoolean ? "boolean" : "score",
      label,
      better,
      baseline: numberOf(baseline),
      value: numberOf(current),
      difference,
      verdict: "whole experiment",
    },
  ];
}

function numberOf(value: number | boolean | null | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}

function rowReport(
  { metric, recordId, before, after, span, baselineSpan }: ChangedRecord<number>,
  links: DatadogLinks,
): RowReport {
  return {
    label: recordId ?? "record without an id",
    metric,
    baseline: before,
    value: after,
    spanUrl: span && links.span(span),
    baselineSpanUrl: baselineSpan && links.span(baselineSpan),
  };
}
