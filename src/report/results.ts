import type {
  CategoricalComparison,
  CategoryAggregate,
  Comparison,
  Coverage,
  NumericComparison,
  SummaryComparison,
} from "../comparison/comparison.ts";
import type { GateJudgement, RuleJudgement } from "../gate/judgement.ts";
import { type ChangedAnswers, recordChanges } from "./changes.ts";
import type {
  CategoricalMetric,
  CoverageReport,
  GateReport,
  MetricReport,
  MetricVerdict,
  NumericMetric,
  ResultsReport,
  TrendReport,
} from "./report.ts";

/** What is shown beside a comparison. */
export interface ShownWith {
  mode: GateReport["mode"];
  answers: ChangedAnswers;
  trend: readonly TrendReport[];
}

/** What comment and summary show of a comparison and of the gate's judgement. */
export function resultsReport(
  comparison: Comparison,
  judgement: GateJudgement,
  { mode, answers, trend }: ShownWith,
): ResultsReport {
  const { rows, records } = comparison;
  const byRecord = comparison.baselineFrom === "results summary";
  const numeric = (metric: NumericComparison) => numericReport(metric, byRecord);
  const metrics = comparison.metrics.map((metric) =>
    metric.kind === "numeric" ? numeric(metric) : categoricalReport(metric),
  );
  return {
    metrics: [
      ...metrics,
      ...comparison.usage.filter(({ current }) => current?.count).map(numeric),
      ...comparison.summary.flatMap(summaryReport),
    ],
    rows: {
      total: rows.current.total,
      failed: rows.current.failed,
      missing: records?.missing ?? 0,
      added: records?.added,
      common: records?.both,
    },
    gate: gateReport(judgement, mode),
    changes: recordChanges(comparison, answers),
    trend,
  };
}

/** The gate's part of a report; undefined where there is no gate. */
export function gateReport(judgement: GateJudgement, mode: GateReport["mode"]): GateReport | undefined {
  if (!judgement.isGated) return undefined;
  const those = (outcome: RuleJudgement["outcome"]) =>
    judgement.rules.filter((rule) => rule.outcome === outcome);
  return {
    mode,
    broken: those("failed").map(({ message }) => message),
    unclear: those("unclear").map(({ message }) => message),
    open: those("not checked")
      .filter(({ isExplicit }) => isExplicit)
      .map(({ message }) => message),
    held: [...those("passed"), ...those("accepted")].filter(({ isExplicit }) => isExplicit).length,
    judgement,
  };
}

function numericReport(metric: NumericComparison, isByRecord: boolean): NumericMetric {
  const { label, type, better, baseline, current, difference, interval, records, coverage, verdict } = metric;
  return {
    type,
    label,
    better,
    baseline: baseline?.mean,
    value: current?.mean,
    difference,
    interval,
    records: records && { common: records.both, worse: records.worse, better: records.better },
    coverage: coverageReport(coverage),
    byRecord: isByRecord && baseline !== undefined,
    verdict: shownVerdicts[verdict],
  };
}

const shownVerdicts: Readonly<Record<NumericComparison["verdict"], MetricVerdict>> = {
  better: "improved",
  worse: "regressed",
  "maybe better": "no clear change",
  "maybe worse": "no clear change",
  "no clear change": "no clear change",
  unchanged: "no clear change",
  "not enough data": "too few samples",
  new: "new",
  missing: "missing",
  "not tested": "not tested",
};

function categoricalReport(metric: CategoricalComparison): CategoricalMetric {
  const { label, baseline, current, changed, coverage } = metric;
  const common = coverage.records?.both ?? 0;
  return {
    type: "categorical",
    label,
    baseline: categories(baseline),
    value: categories(current),
    records: changed === undefined ? undefined : { common, changed },
    coverage: coverageReport(coverage),
  };
}

function coverageReport({ current, baseline, records }: Coverage): CoverageReport {
  return {
    scored: current.scored,
    failed: current.failed,
    rows: current.rows,
    baseline: baseline && { scored: baseline.scored, rows: baseline.rows },
    added: records?.added,
    missing: records?.missing,
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
