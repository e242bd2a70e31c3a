import type { DatadogExperiment } from "../datadog/experiments.ts";
import { readOwn } from "../lib/json.ts";
import { parseResultsRecord } from "../results/results-summary.ts";
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
 * Returns how the metrics changed over the last experiments of the baseline's line, the baseline last. Only experiments
 * that were read for the choice anyway and have a results summary count. A metric that changed its type begins anew.
 */
export function buildTrend(baseline: DatadogExperiment, line: readonly DatadogExperiment[]): Trend[] {
  const before = line.filter((one) => createdAt(one) <= createdAt(baseline) && one.id !== baseline.id);
  const summarized = [...before.toSorted((a, b) => createdAt(a) - createdAt(b)), baseline].flatMap((one) => {
    const summary = parseResultsRecord(one.attributes.metadata);
    return summary === undefined ? [] : [{ commit: readCommit(one), metrics: summary.metrics }];
  });
  const last = summarized.slice(-trendPoints);
  const newest = Object.entries(last.at(-1)?.metrics ?? {});
  return newest.slice(0, trendMetrics).flatMap(([label, { kind: type }]) => {
    if (type === "categorical") return [];
    const points = last.flatMap(({ commit, metrics }) => {
      const metric = readOwn(metrics, label);
      return metric?.kind === type ? [{ commit, value: metric.mean }] : [];
    });
    return [{ label, type, points }];
  });
}
