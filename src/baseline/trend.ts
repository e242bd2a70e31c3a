import type { DatadogExperiment } from "../datadog/experiments.ts";
import { parseResultsRecord, type ResultsSummary } from "../results/results-summary.ts";
import { createdAt, readCommit } from "./eligibility.ts";

// Earlier baselines that a trend shows, and metrics that have a trend.
const trendPoints = 10;
const trendMetrics = 12;

/** One metric over past baselines, the oldest first. */
export interface Trend {
  label: string;
  type: "score" | "boolean";
  points: readonly { commit: string | undefined; value: number }[];
}

/**
 * How the metrics went over the last experiments of the baseline's line, the parent last, as far as they were read for
 * the choice anyway and have a record of their results.
 */
export function buildTrend(parent: DatadogExperiment, line: readonly DatadogExperiment[]): Trend[] {
  const before = line.filter((one) => createdAt(one) <= createdAt(parent) && one.id !== parent.id);
  const recorded = [...before.toSorted((a, b) => createdAt(a) - createdAt(b)), parent].flatMap((one) => {
    const record = parseResultsRecord(one.attributes.metadata);
    return record === undefined ? [] : [{ commit: readCommit(one), record }];
  });
  const last = recorded.slice(-trendPoints);
  const newest = last.at(-1)?.record.metrics ?? {};
  return Object.keys(newest)
    .slice(0, trendMetrics)
    .flatMap((label) => metricTrend(label, last));
}

interface Recorded {
  commit: string | undefined;
  record: ResultsSummary;
}

/** A metric that changed its kind begins anew. */
function metricTrend(label: string, recorded: readonly Recorded[]): Trend[] {
  const type = findRecordedMetric(recorded.at(-1)?.record, label)?.kind;
  if (type === undefined || type === "categorical") return [];
  const points = recorded.flatMap(({ commit, record }) => {
    const metric = findRecordedMetric(record, label);
    return metric?.kind === type ? [{ commit, value: metric.mean }] : [];
  });
  return [{ label, type, points }];
}

function findRecordedMetric(record: ResultsSummary | undefined, label: string) {
  return record !== undefined && Object.hasOwn(record.metrics, label) ? record.metrics[label] : undefined;
}
