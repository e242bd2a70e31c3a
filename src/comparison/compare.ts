import type { ResultsRecord } from "../results/record.ts";
import type { ScoreValue } from "../results/result-row.ts";
import { type ExperimentScores, isUsageLabel, type MetricScores } from "../results/scores.ts";
import { categoriesOf, compareWithRecord, metricOf } from "./against-record.ts";
import { type ComparedCategory, categoriesWithRecord, compareCategories } from "./categories.ts";
import { collectChangedRecords } from "./changed-records.ts";
import type {
  Better,
  Comparison,
  ComparisonOptions,
  MetricComparison,
  NumericComparison,
  RecordCounts,
  SummaryComparison,
} from "./comparison.ts";
import type { Side } from "./coverage.ts";
import { judgedPValues } from "./holm.ts";
import { compareNumeric, type Tested, withVerdict } from "./numeric.ts";
import { type Pairing, pairRecords } from "./pairing.ts";

export type * from "./comparison.ts";

/** What a run is compared with: the baseline's rows, or what its record of results kept of them. */
export type Baseline = ExperimentScores | ResultsRecord;

/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). The same scores give the
 * same result, whatever their order.
 */
export function compareExperiments(
  baseline: Baseline | undefined,
  current: ExperimentScores,
  { betterFor: betterOf, isUsageTested = () => false }: ComparisonOptions,
): Comparison {
  const sides = sidesOf(baseline, current);
  const compared = labelsOf(sides, "metrics").map((label) =>
    comparedMetric(sides, "metrics", label, betterOf(label)),
  );
  const usage = labelsOf(sides, "usage").map((label) =>
    comparedMetric(sides, "usage", label, betterOf(label)),
  );
  const numeric = [...compared, ...usage].flatMap((one) => ("test" in one ? [one] : []));
  const verdicts = verdictsOf(numeric, isUsageTested);
  const metrics = compared.map(
    (one): MetricComparison => ("test" in one ? (verdicts.get(one) ?? one.comparison) : one.comparison),
  );
  const summaries = sides.rows?.summary ?? recordedSummary(sides);
  return {
    baselineFrom: sides.rows ? "rows" : sides.record ? "results summary" : undefined,
    metrics,
    usage: usage.flatMap((one) => ("test" in one ? [verdicts.get(one) ?? one.comparison] : [])),
    summary: [...new Set([...summaries.keys(), ...current.summary.keys()])]
      .sort()
      .map((label) =>
        compareSummary(label, betterOf(label), summaries.get(label), current.summary.get(label)),
      ),
    rows: { baseline: rowsOf(sides), current: current.rows },
    slices: [],
    sliceProperties: [],
    records: sides.rows && {
      ...recordsOf(sides.rows, current, sides.pairing),
      changed: collectChangedRecords(
        compared.flatMap(({ changes }) => changes),
        metrics,
        sides.rows,
        current,
      ),
    },
    leftOut: { baseline: sides.rows?.leftOut ?? nothing, current: current.leftOut },
  };
}

const nothing = { spans: 0, metrics: 0, tags: 0 };

interface Sides {
  rows: ExperimentScores | undefined;
  record: ResultsRecord | undefined;
  current: ExperimentScores;
  pairing: Pairing;
}

function sidesOf(baseline: Baseline | undefined, current: ExperimentScores): Sides {
  const record = baseline !== undefined && "version" in baseline ? baseline : undefined;
  const rows = baseline !== undefined && !("version" in baseline) ? baseline : undefined;
  return { rows, record, current, pairing: pairRecords(rows?.records ?? [], current.records) };
}

function rowsOf({ rows, record }: Sides): Comparison["rows"]["baseline"] {
  return rows?.rows ?? (record && { total: record.rows, failed: record.errors, withoutRecord: 0 });
}

function recordsOf(baseline: ExperimentScores, current: ExperimentScores, pairing: Pairing): RecordCounts {
  const common = pairing.length;
  return { both: common, added: current.records.length - common, missing: baseline.records.length - common };
}

type Kind = "metrics" | "usage";

function labelsOf({ rows, record, current }: Sides, kind: Kind): string[] {
  const recorded = Object.keys(record?.[kind] ?? {});
  const told = [...(rows?.[kind].keys() ?? []), ...current[kind].keys()];
  return [...new Set([...recorded, ...told])].sort();
}

function comparedMetric(sides: Sides, kind: Kind, label: string, better: Better): Tested | ComparedCategory {
  const { rows, record, pairing } = sides;
  const current = sideOf(sides.current, kind, label);
  const baseline = rows && sideOf(rows, kind, label);
  const type = typeOf(current.metric, baseline?.metric ?? (record && metricOf(record, label)));
  if (type === "categorical") {
    if (record) return categoriesWithRecord(label, categoriesOf(record, label), current, record);
    return compareCategories(label, baseline, current, pairing);
  }
  if (record) return compareWithRecord({ label, type, better, current, record });
  return compareNumeric({ label, type, better, baseline, current, pairing });
}

function sideOf(experiment: ExperimentScores, kind: Kind, label: string): Side {
  const metrics: ReadonlyMap<string, MetricScores> = experiment[kind];
  return { experiment, metric: metrics.get(label) };
}

/** This run's type, unless none of its rows has a score. */
function typeOf(
  current: MetricScores | undefined,
  baseline: MetricScores | { kind: MetricScores["type"] } | undefined,
): MetricScores["type"] {
  if (current?.count || baseline === undefined) return current?.type ?? "score";
  return "kind" in baseline ? baseline.kind : baseline.type;
}

/** Usage that nobody asked to judge is not tested, and takes nothing from the tests of the others. */
function verdictsOf(
  numeric: readonly Tested[],
  isUsageJudged: (label: string) => boolean,
): Map<Tested, NumericComparison> {
  const isShownOnly = ({ comparison: { label } }: Tested) => isUsageLabel(label) && !isUsageJudged(label);
  const tested = numeric.filter((one) => one.test !== undefined && !isShownOnly(one));
  const judged = judgedPValues(tested.flatMap(({ test }) => test ?? []));
  const judgedOf = new Map(tested.map((one, index) => [one, judged[index]]));
  return new Map(
    numeric.map((one) => {
      const shown: NumericComparison = { ...one.comparison, verdict: "not tested" };
      return [one, isShownOnly(one) ? shown : withVerdict(one, judgedOf.get(one))];
    }),
  );
}

function recordedSummary({ record }: Sides): ReadonlyMap<string, ScoreValue> {
  return new Map(Object.entries(record?.summary ?? {}));
}

function compareSummary(
  label: string,
  better: Better,
  baseline: ScoreValue | undefined,
  current: ScoreValue | undefined,
): SummaryComparison {
  const isNumeric = typeof baseline === "number" && typeof current === "number";
  return { label, better, baseline, current, difference: isNumeric ? current - baseline : undefined };
}
