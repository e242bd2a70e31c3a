import type {
  CategoricalComparison,
  CategoryAggregate,
  Comparison,
  FallenRecord,
  NumericComparison,
  SummaryComparison,
} from "../comparison/compare.ts";
import type { DatadogLinks } from "../datadog/links.ts";
import type { GateJudgement } from "../gate/judge.ts";
import type {
  CategoricalMetric,
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
  const { usage, rows, records } = comparison;
  return {
    metrics: [...comparison.metrics.map(metricReport), ...comparison.summary.flatMap(summaryReport)],
    rows: {
      total: rows.current.total,
      failed: rows.current.failed,
      missing: records.missing,
      failedScores: comparison.metrics.reduce((sum, { current }) => sum + (current?.errors ?? 0), 0),
    },
    gate: gateReport(judgement, mode),
    worstRows: comparison.fallen.map((record) => rowReport(record, links)),
    usage: {
      cost: dollars(usage.current.costNanodollars),
      baselineCost: dollars(usage.baseline?.costNanodollars),
      tokens: usage.current.totalTokens,
      baselineTokens: usage.baseline?.totalTokens,
    },
  };
}

/** The gate's part of a report; undefined where there is no gate. */
export function gateReport(judgement: GateJudgement, mode: GateReport["mode"]): GateReport | undefined {
  if (judgement.verdict === "none") return undefined;
  const messages = (outcome: string) =>
    judgement.rules.filter((rule) => rule.outcome === outcome).map(({ message }) => message);
  return {
    mode,
    broken: messages("broken"),
    notJudged: messages("not judged"),
    held: messages("kept").length,
  };
}

function metricReport(metric: Comparison["metrics"][number]): MetricReport {
  return metric.kind === "numeric" ? numericReport(metric) : categoricalReport(metric);
}

function numericReport(metric: NumericComparison): NumericMetric {
  const { label, type, better, baseline, current, difference, interval, commonRecords, verdict } = metric;
  return {
    type,
    label,
    better,
    baseline: baseline?.mean,
    value: current?.mean,
    difference,
    interval,
    commonRecords,
    failed: current?.errors,
    verdict,
  };
}

function categoricalReport({ label, baseline, current }: CategoricalComparison): CategoricalMetric {
  const failed = current?.errors;
  return { type: "categorical", label, failed, baseline: categories(baseline), value: categories(current) };
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

function rowReport({ metric, recordId, before, after, span }: FallenRecord, links: DatadogLinks): RowReport {
  return {
    label: recordId ?? "record without an id",
    metric,
    baseline: before,
    value: after,
    spanUrl: span && links.span(span),
  };
}

function dollars(nanodollars: number | undefined): number | undefined {
  return nanodollars === undefined ? undefined : nanodollars / 1e9;
}
