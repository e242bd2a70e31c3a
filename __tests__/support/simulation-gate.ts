import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { compareExperiments } from "../../src/comparison/compare.ts";
import { averageRuns } from "../../src/comparison/numeric.ts";
import { judgeFamily, significance, testByPermutation } from "../../src/comparison/permutation.ts";
import { findDetectableDrop } from "../../src/comparison/power.ts";
import type { RecordRuns } from "../../src/comparison/records.ts";
import { judgeGate } from "../../src/gate/judge.ts";
import { comparisonOptions } from "../../src/gate/metrics.ts";
import { parseGate } from "../../src/gate/parse-gate.ts";
import { computeMean } from "../../src/lib/numbers.ts";
import type { ExperimentScores, MetricScores } from "../../src/results/scores.ts";
import type { Setting } from "./simulation.ts";

/** A metric whose noise is known, and how a drop of the mean comes about. */
export interface NoisyMetric {
  name: string;
  variance: number;
  step: number;
  range: number;
  /** `isBroken`: one of the records that get worse by one step, if not all drop a little. */
  record(uniform: () => number, drop: number, isBroken: boolean): { before(): number; after(): number };
}

/** 90% true; some records are coin flips. A drop breaks records for good. */
function uncertainBooleans(share: number): NoisyMetric {
  return {
    name: `booleans, ${share * 100}% uncertain`,
    variance: share / 4,
    step: 1,
    range: 1,
    record: (uniform, _, isBroken) => {
      const sure = 0.9 - share / 2;
      const place = isBroken ? 0 : uniform();
      const rate = place < sure ? 1 : place < sure + share ? 0.5 : 0;
      const draw = () => Number(uniform() < rate);
      return { before: draw, after: () => (isBroken ? 0 : draw()) };
    },
  };
}

export const noisyMetrics: readonly NoisyMetric[] = [
  uncertainBooleans(0.1),
  uncertainBooleans(0.2),
  {
    name: "a judge with a noise of 0.1",
    variance: 0.01,
    step: 1e-9,
    range: 1.5,
    record: (uniform, drop) => {
      const level = uniform();
      const noise = () => 0.1 * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
      return { before: () => level + noise(), after: () => level + noise() - drop };
    },
  },
  {
    name: "stars, 30% of them one off",
    variance: 0.3,
    step: 1,
    range: 4,
    record: (uniform, _, isBroken) => {
      const level = 2 + Math.floor(3 * uniform());
      const noise = () => (uniform() < 0.3 ? (uniform() < 0.5 ? -1 : 1) : 0);
      return { before: () => level + noise(), after: () => level + noise() - (isBroken ? 1 : 0) };
    },
  },
];

/** Returns the stated detectable drop, and how often it's found and goes beyond the limit. */
export function simulatePower(
  metric: NoisyMetric,
  { records, runs: [baseline, current] }: Setting,
  limit: number,
  experiments: number,
): { drop: number | "only large drops"; power: number } {
  const noise = { ...metric, isPooled: true, records, runs: { baseline, current } };
  const drop = findDetectableDrop(noise, records, noise.runs, { limit });
  if (drop === "only large drops") return { drop, power: Number.NaN };
  const random = xoroshiro128plus(records);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  let found = 0;
  for (let experiment = 0; experiment < experiments; experiment += 1) {
    const runs = drawRuns(metric, { records, runs: [baseline, current] }, drop, uniform);
    const { differences, rounding } = averageRuns(runs);
    const difference = differences.reduce((sum, value) => sum + value, 0) / records;
    const test = testByPermutation(runs, rounding, experiment);
    if (difference < -limit && (judgeFamily([test])[0]?.adjusted ?? 1) < significance) found += 1;
  }
  return { drop, power: found / experiments };
}

/** What a gate says of so many metrics with `max_regression`, of which the first drops. */
export interface GateShares {
  metrics: number;
  failed: number;
  unclear: number;
}

/** Returns the shares of experiments in which the gate fails and is unclear, as the action compares and checks them. */
export function simulateGate(
  metric: NoisyMetric,
  setting: Setting,
  { limit, drop }: { limit: number; drop: number },
  metricCounts: readonly number[],
  experiments: number,
): GateShares[] {
  const parsed = parseGate(`"*": { max_regression: ${limit} }`);
  const gate = parsed.kind === "gate" ? parsed.gate : undefined;
  const options = comparisonOptions(gate, {});
  const random = xoroshiro128plus(setting.records * 100 + setting.runs[0] * 10 + setting.runs[1]);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const shares = metricCounts.map((metrics) => ({ metrics, failed: 0, unclear: 0 }));
  for (let experiment = 0; experiment < experiments; experiment += 1) {
    const drawn = Array.from({ length: Math.max(...metricCounts) }, (_, index) =>
      drawRuns(metric, setting, index === 0 ? drop : 0, uniform),
    );
    for (const share of shares) {
      const [baseline, current] = (["baseline", "current"] as const).map((side) =>
        toScores(drawn.slice(0, share.metrics).map((runs) => runs.map((record) => record[side]))),
      );
      if (baseline === undefined || current === undefined) continue;
      const comparison = compareExperiments(baseline, current, options);
      const { verdict } = judgeGate(gate, { results: { kind: "read", comparison }, baseline: { kind: "read" } });
      if (verdict === "fail") share.failed += 1 / experiments;
      if (verdict === "unclear") share.unclear += 1 / experiments;
    }
  }
  return shares;
}

/** Returns an experiment of metrics that are booleans, each with the runs of its records. */
function toScores(metrics: readonly (readonly (readonly number[])[])[]): ExperimentScores {
  const [first = []] = metrics;
  const rows = first.reduce((sum, { length }) => sum + length, 0);
  const records = first.map((runs, index) => {
    return { recordId: `r${index}`, inputDigest: undefined, span: undefined, rows: runs.length };
  });
  const summarize = (runs: readonly (readonly number[])[], index: number): MetricScores => {
    const values = Float64Array.from(runs.flat());
    const observations = {
      records: Int32Array.from(runs.flatMap(({ length }, record) => Array<number>(length).fill(record))),
      values,
      names: [],
    };
    const about = { label: `metric${index}`, type: "boolean", count: rows, errors: 0 } as const;
    return { ...about, mean: computeMean(values), categories: [], observations, failedRecords: [] };
  };
  return {
    rows: { total: rows, failed: 0, withoutRecord: 0 },
    records,
    metrics: new Map(metrics.map((runs, index) => [`metric${index}`, summarize(runs, index)])),
    usage: new Map(),
    summary: new Map(),
    skipped: { spans: 0, metrics: 0, tags: 0 },
    failures: [],
  };
}

function drawRuns(
  metric: NoisyMetric,
  { records, runs: [before, after] }: Setting,
  drop: number,
  uniform: () => number,
): RecordRuns[] {
  const broken = Math.floor((drop / metric.step) * records + uniform());
  return Array.from({ length: records }, (_, index) => {
    const record = metric.record(uniform, drop, index < broken);
    const draw = (count: number, value: () => number) => Array.from({ length: count }, value).sort((a, b) => a - b);
    return { baseline: draw(before, record.before), current: draw(after, record.after) };
  });
}

/**
 * Returns what becomes of 100 unchanged and 10 bad pull requests (a drop of 10 points in one metric) if the base branch
 * has three runs of 50 records and the gate is `max_regression: 0.05`, and what became of them by the number alone, at 40
 * records with one run each and 0.02.
 */
export function simulateMonth(metric: NoisyMetric, metricCounts: readonly number[]): { row: string; text: string }[] {
  const experiments = 1_000;
  const describe = (gate: string, setting: Setting, limit: number, byNumber: boolean) => {
    const [good = [], bad = []] = [0, 0.1].map((drop) =>
      simulateGate(metric, setting, { limit, drop }, metricCounts, experiments),
    );
    return metricCounts.flatMap((metrics, index) =>
      [good[index], bad[index]].map((shares, place) => {
        const { failed = 0, unclear = 0 } = shares ?? {};
        const count = (share: number) => (share * (place === 0 ? 100 : 10)).toFixed(1);
        const text = byNumber ? `${count(failed + unclear)} fail` : `${count(failed)} fail, ${count(unclear)} unclear`;
        return { row: `${gate} | ${metrics}`, text };
      }),
    );
  };
  return [
    ...describe(
      "a limit of 2 points by the number alone, 40 records, 1 v 1",
      { records: 40, runs: [1, 1] },
      0.02,
      true,
    ),
    ...describe("`max_regression: 0.05`, 50 records, 3 v 1", { records: 50, runs: [3, 1] }, 0.05, false),
  ];
}
