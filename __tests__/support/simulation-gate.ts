import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { averageRuns } from "../../src/comparison/numeric.ts";
import { judgeFamily, significance, testByPermutation } from "../../src/comparison/permutation.ts";
import { findDetectableDrop } from "../../src/comparison/power.ts";
import type { RecordRuns } from "../../src/comparison/records.ts";
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
    const { difference, test } = drawMetric(metric, { records, runs: [baseline, current] }, drop, uniform, experiment);
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

/** Returns the shares of experiments in which a rule fails, and in which none fails and one is unclear. */
export function simulateGate(
  metric: NoisyMetric,
  setting: Setting,
  { limit, drop }: { limit: number; drop: number },
  metricCounts: readonly number[],
  experiments: number,
): GateShares[] {
  const random = xoroshiro128plus(setting.records * 7 + setting.runs[0]);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const shares = metricCounts.map((metrics) => ({ metrics, failed: 0, unclear: 0 }));
  for (let experiment = 0; experiment < experiments; experiment += 1) {
    const drawn = Array.from({ length: Math.max(...metricCounts) }, (_, index) =>
      drawMetric(metric, setting, index === 0 ? drop : 0, uniform, experiment),
    );
    for (const share of shares) {
      const family = drawn.slice(0, share.metrics);
      const results = judgeFamily(family.map(({ test }) => test));
      const beyond = results.filter((_, index) => (family[index]?.difference ?? 0) < -limit - 1e-9);
      if (beyond.some(({ adjusted }) => adjusted < significance)) share.failed += 1 / experiments;
      else if (beyond.length > 0) share.unclear += 1 / experiments;
    }
  }
  return shares;
}

function drawMetric(
  metric: NoisyMetric,
  { records, runs: [before, after] }: Setting,
  drop: number,
  uniform: () => number,
  seed: number,
) {
  const broken = Math.floor((drop / metric.step) * records + uniform());
  const runs = Array.from({ length: records }, (_, index): RecordRuns => {
    const record = metric.record(uniform, drop, index < broken);
    const draw = (count: number, value: () => number) => Array.from({ length: count }, value).sort((a, b) => a - b);
    return { baseline: draw(before, record.before), current: draw(after, record.after) };
  });
  const { differences, rounding } = averageRuns(runs);
  const difference = differences.reduce((sum, value) => sum + value, 0) / records;
  return { difference, test: testByPermutation(runs, rounding, seed) };
}

/**
 * Returns what becomes of 100 unchanged and 10 bad pull requests (a drop of 10 points in one metric) if the base branch
 * has three runs of 50 records and the gate is `max_regression: 0.05`, and what became of them by the number alone, at 40
 * records with one run each and 0.02.
 */
export function simulateMonth(metric: NoisyMetric, metrics: number): string {
  const experiments = 1_000;
  const describe = (setting: Setting, limit: number, byNumber: boolean) => {
    const [good, bad] = [0, 0.1].map((drop) => {
      const [shares] = simulateGate(metric, setting, { limit, drop }, [metrics], experiments);
      const { failed = 0, unclear = 0 } = shares ?? {};
      return byNumber ? { failed: failed + unclear, unclear: 0 } : { failed, unclear };
    });
    const count = (share = 0, all = 100) => (share * all).toFixed(1);
    return `${count(good?.failed)} false failures, ${count(good?.unclear)} unclear; of 10 bad: ${count(bad?.failed, 10)} blocked, ${count(bad?.unclear, 10)} unclear`;
  };
  const before = describe({ records: 40, runs: [1, 1] }, 0.02, true);
  return `before: ${before}; after: ${describe({ records: 50, runs: [3, 1] }, 0.05, false)}`;
}
