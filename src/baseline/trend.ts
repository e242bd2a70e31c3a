import type { DatadogExperiment } from "../datadog/experiments.ts";
import { trendMetrics, trendPoints } from "../foundation/limits.ts";
import { parseResultsRecord, type ResultsRecord } from "../results/record.ts";
import { commitOf, createdAt } from "./experiment-facts.ts";

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
export function trendOf(parent: DatadogExperiment, line: readonly DatadogExperiment[]): Trend[] {
  const before = line.filter((one) => createdAt(one) <= createdAt(parent) && one.id !== parent.id);
  const recorded = [...before.toSorted((a, b) => createdAt(a) - createdAt(b)), parent].flatMap((one) => {
    const record = parseResultsRecord(one.attributes.metadata);
    return record === undefined ? [] : [{ commit: commitOf(one), record }];
  });
  const last = recorded.slice(-trendPoints);
  const newest = last.at(-1)?.record.metrics ?? {};
  return Object.keys(newest)
    .slice(0, trendMetrics)
    .flatMap((label) => metricTrend(label, last));
}

interface Recorded {
  commit: string | undefined;
  record: ResultsRecord;
}

/** A metric that changed its kind begins anew. */
function metricTrend(label: string, recorded: readonly Recorded[]): Trend[] {
  const type = metricOf(recorded.at(-1)?.record, label)?.kind;
  if (type === undefined || type === "categorical") return [];
  const points = recorded.flatMap(({ commit, record }) => {
    const metric = metricOf(record, label);
    return metric?.kind === type ? [{ commit, value: metric.mean }] : [];
  });
  return [{ label, type, points }];
}

function metricOf(record: ResultsRecord | undefined, label: string) {
  return record !== undefined && Object.hasOwn(record.metrics, label) ? record.metrics[label] : undefined;
}
