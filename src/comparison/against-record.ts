import { fewestRecords } from "../foundation/limits.ts";
import { meanOf, roundingShare, varianceOf } from "../foundation/numbers.ts";
import type { MetricRecord, ResultsRecord } from "../results/record.ts";
import type { MetricScores } from "../results/scores.ts";
import type { CategoryAggregate, Coverage } from "./comparison.ts";
import { rowCoverageOf, type Side } from "./coverage.ts";
import { aggregateOf, type NumericQuestion, type Tested } from "./numeric.ts";
import { runCount, runsByRecord, runsOf } from "./pairing.ts";
import { type Sample, welchTest } from "./welch.ts";

/** Comparing with a baseline whose rows are gone, by what its record of results kept of them. */

type RecordQuestion = Omit<NumericQuestion, "baseline" | "pairing"> & { record: ResultsRecord };

type NumericRecord = Extract<MetricRecord, { kind: "score" | "boolean" }>;

/** Compares the means of all rows: which records changed is not known any more. */
export function compareWithRecord({ label, type, better, current, record }: RecordQuestion): Tested {
  const recorded = metricOf(record, label);
  const before = recorded?.kind === type ? recorded : undefined;
  const tested =
    before && current.metric?.count ? testOf(before, current.metric, current.experiment) : undefined;
  const mean = current.metric?.mean;
  const sides = before && mean !== undefined ? { baseline: before.mean, current: mean } : undefined;
  const comparison: Tested["comparison"] = {
    kind: "numeric",
    label,
    type,
    better,
    otherType: recorded !== undefined && before === undefined,
    baseline: before && { mean: before.mean, count: before.n, errors: 0 },
    current: aggregateOf(current.metric),
    coverage: recordCoverage(record, label, current),
    compared: sides,
    difference: sides && differenceOf(sides),
    interval: tested?.interval,
    pValue: undefined,
    adjustedPValue: undefined,
    verdict: "new",
    canBeSignificant: tested !== undefined,
    records: undefined,
    detectableDrop: undefined,
    noise: undefined,
    rerunError: undefined,
  };
  return { comparison, test: tested && welchAsTest(tested.pValue), changes: [] };
}

/** No metric's label begins with `$`, as those of usage do. */
export function metricOf({ metrics, usage = {} }: ResultsRecord, label: string): MetricRecord | undefined {
  if (Object.hasOwn(metrics, label)) return metrics[label];
  return Object.hasOwn(usage, label) ? usage[label] : undefined;
}

/** Without the rows nobody knows which of them have the metric: as many of all as in the baseline ought to. */
export function recordCoverage(record: ResultsRecord, label: string, current: Side): Coverage {
  const here = rowCoverageOf(current);
  const n = metricOf(record, label)?.n ?? 0;
  const share = n === 0 || record.rows === 0 ? 1 : Math.min(1, n / record.rows);
  const expected = Math.max(here.scored + here.failed, Math.round(share * here.rows));
  const baseline = { scored: n, failed: 0, rows: record.rows };
  return { baseline, current: here, expected, covered: here.scored, records: undefined };
}

export function categoriesOf(record: ResultsRecord, label: string): CategoryAggregate | undefined {
  const metric = metricOf(record, label);
  if (metric?.kind !== "categorical") return undefined;
  const categories = Object.entries(metric.counts)
    .map(([category, count]) => ({ category, count, share: metric.n === 0 ? 0 : count / metric.n }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
  return { categories, count: metric.n, errors: 0 };
}

function differenceOf({ baseline, current }: { baseline: number; current: number }): number | undefined {
  const difference = current - baseline;
  const rounding = roundingShare * Math.max(Math.abs(baseline), Math.abs(current));
  if (Math.abs(difference) <= rounding) return 0;
  return Number.isFinite(difference) ? difference : undefined;
}

function testOf(before: NumericRecord, metric: MetricScores, experiment: Side["experiment"]) {
  const runs = recordMeans(experiment, metric);
  // The runs of a record are alike: what stands on its own are the records, and as many runs each are taken there.
  const runsEach = runs.length === 0 ? 1 : Math.max(1, metric.observations.values.length / runs.length);
  const values = runs.length === 0 ? metric.observations.values : runs;
  const count = Math.floor(before.n / runsEach);
  if (count < fewestRecords || values.length < fewestRecords) return undefined;
  const isBoolean = before.kind === "boolean";
  const there = { count, mean: before.mean, variance: (before.sd ?? 0) ** 2 };
  const here = { count: values.length, mean: metric.mean ?? 0, variance: varianceOf(values) };
  const range = Math.max(Math.abs(there.mean - here.mean), spreadOf(there), spreadOf(here)) || 1;
  const test = welchTest(spread(there, isBoolean ? 1 : range), spread(here, isBoolean ? 1 : range));
  return [...test.interval, test.pValue].every(Number.isFinite) ? test : undefined;
}

function recordMeans({ records }: Side["experiment"], { observations }: MetricScores): number[] {
  const runs = runsByRecord(observations, records.length);
  const means: number[] = [];
  for (let record = 0; record < records.length; record += 1) {
    if (runCount(runs, record) > 0) means.push(meanOf(runsOf(runs, record)));
  }
  return means;
}

function spreadOf({ variance }: Sample): number {
  return Math.sqrt(variance);
}

/**
 * With half a value added at each end of the range, as for pairs: a sample of equal values does not say that there are
 * no others.
 */
function spread(sample: Sample, range: number): Sample {
  const { count, variance } = sample;
  const squares = variance * (count - 1) + range ** 2 / 4;
  return { ...sample, variance: Math.max(variance, squares / count) };
}

// Means of any number of rows can be as far apart as one likes: the test is never out of reach by its design.
function welchAsTest(pValue: number): NonNullable<Tested["test"]> {
  const known = { read: () => ({ value: pValue, low: pValue, high: pValue }), draw: () => false };
  return { smallest: 0, smallestByDesign: 0, pValue: () => known };
}
