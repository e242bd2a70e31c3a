import { describe, expect, test } from "@jest/globals";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Better, compareExperiments, type NumericComparison } from "../../../src/comparison/compare.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";
import { accuracyOf, experimentOf, foldRows } from "../results/builders.ts";

const higher = (): Better => "higher";

function numeric(
  baseline: ExperimentScores | undefined,
  current: ExperimentScores,
  better: Better = "higher",
): NumericComparison {
  const metric = compareExperiments(baseline, current, () => better).metrics[0];
  if (metric?.kind !== "numeric") throw new Error("a numeric metric was expected");
  return metric;
}

const times = <Value>(count: number, value: Value): Value[] => Array(count).fill(value);

describe("a numeric metric", () => {
  test("that falls on every record has regressed", () => {
    const metric = numeric(accuracyOf(times(10, 0.9)), accuracyOf(times(10, 0.7)));
    expect(metric).toMatchObject({
      verdict: "regressed",
      commonRecords: 10,
      pValue: 2 / 1024,
      adjustedPValue: 2 / 1024,
    });
    expect(metric.difference).toBeCloseTo(-0.2, 12);
    expect(metric.interval?.[0]).toBeCloseTo(-0.2, 12);
    expect(metric.baseline?.mean).toBeCloseTo(0.9, 12);
    expect(metric.current?.mean).toBeCloseTo(0.7, 12);
  });

  test("that falls has improved where lower is better", () => {
    expect(numeric(accuracyOf(times(10, 0.9)), accuracyOf(times(10, 0.7)), "lower").verdict).toBe("improved");
  });

  test("that does not change shows no clear change", () => {
    const same = accuracyOf([...times(10, true), ...times(10, false)]);
    expect(numeric(same, same)).toMatchObject({
      verdict: "no clear change",
      difference: 0,
      interval: [0, 0],
      pValue: 1,
    });
  });

  test("is not tested on fewer than 8 common records", () => {
    expect(numeric(accuracyOf(times(7, 0.9)), accuracyOf(times(9, 0.1)))).toMatchObject({
      verdict: "too few samples",
      commonRecords: 7,
      interval: undefined,
      adjustedPValue: undefined,
    });
  });

  test("is new or missing where only one side has scores of it", () => {
    const scored = accuracyOf(times(9, 1));
    const failed = accuracyOf(times(9, null));
    expect(numeric(undefined, scored).verdict).toBe("new");
    expect(numeric(failed, scored).verdict).toBe("new");
    expect(numeric(scored, failed)).toMatchObject({ verdict: "missing", current: { count: 0, errors: 9 } });
    expect(numeric(scored, experimentOf([])).verdict).toBe("missing");
  });

  test("has the baseline's type where its evaluator failed on every row", () => {
    const failed = accuracyOf(times(9, null));
    expect(numeric(accuracyOf(times(9, true)), failed)).toMatchObject({
      verdict: "missing",
      type: "boolean",
      baseline: { mean: 1 },
    });
    const toned = compareExperiments(experimentOf([{ accuracy: "high" }]), failed, higher);
    expect(toned.metrics).toMatchObject([
      { kind: "categorical", baseline: { count: 1 }, current: { errors: 9 } },
    ]);
  });

  test("is new where the baseline's was of another type", () => {
    expect(numeric(accuracyOf(times(9, true)), accuracyOf(times(9, 0.5)))).toMatchObject({
      verdict: "new",
      baseline: undefined,
    });
  });

  test("is compared over common records, its means are over all rows", () => {
    const baseline = accuracyOf(times(20, 0.5));
    const current = accuracyOf([...times(10, 0.5), ...times(10, null)]);
    const more = foldRows(
      times(10, 0).map((_, index) => ({ record_id: `x${index}`, scores: { accuracy: 1 } })),
    );
    expect(numeric(baseline, current)).toMatchObject({ commonRecords: 10, difference: 0 });
    expect(numeric(baseline, more)).toMatchObject({ verdict: "too few samples", difference: undefined });
  });

  test("has the runs of a record averaged", () => {
    const runs = Array.from({ length: 10 }, (_, index) =>
      [1, 0].map((accuracy, run) => ({ record_id: `r${index}`, run: run + 1, scores: { accuracy } })),
    );
    expect(numeric(accuracyOf(times(10, 0.5)), foldRows(runs.flat()))).toMatchObject({
      commonRecords: 10,
      difference: 0,
      current: { count: 20, mean: 0.5 },
    });
  });
});

test("the more metrics are tested, the more it takes for a verdict", () => {
  // 8 records that all fall: p = 2/256, which Holm multiplies by the number of metrics.
  const experiment = (fallen: number, metrics: number) =>
    experimentOf(
      times(8, 0).map(() => ({
        fallen,
        ...Object.fromEntries(Array.from({ length: metrics - 1 }, (_, index) => [`other${index}`, 1])),
      })),
    );
  const verdictAmong = (metrics: number) =>
    compareExperiments(experiment(1, metrics), experiment(0, metrics), higher).metrics.find(
      ({ label }) => label === "fallen",
    );
  expect(verdictAmong(6)).toMatchObject({ verdict: "regressed", adjustedPValue: 6 / 128 });
  expect(verdictAmong(7)).toMatchObject({ verdict: "no clear change", adjustedPValue: 7 / 128 });
});

test("categories show modes and shares, without a verdict", () => {
  const { metrics } = compareExperiments(
    experimentOf([{ tone: "a" }, { tone: "b" }, { tone: "a" }]),
    experimentOf([{ tone: "b" }, { tone: "b" }, { tone: null }]),
    higher,
  );
  expect(metrics).toEqual([
    expect.objectContaining({
      kind: "categorical",
      label: "tone",
      baseline: expect.objectContaining({
        categories: [
          { category: "a", count: 2, share: 2 / 3 },
          { category: "b", count: 1, share: 1 / 3 },
        ],
      }),
      current: expect.objectContaining({ categories: [{ category: "b", count: 2, share: 1 }], errors: 1 }),
    }),
  ]);
});

test("summary scores show their difference", () => {
  const { summary } = compareExperiments(
    experimentOf([], { f1: 0.5, old: 1, grade: "a" }),
    experimentOf([], { f1: 0.75, fresh: null, grade: "b" }),
    higher,
  );
  expect(summary).toEqual([
    { better: "higher", label: "f1", baseline: 0.5, current: 0.75, difference: 0.25 },
    { better: "higher", label: "fresh", baseline: undefined, current: null, difference: undefined },
    { better: "higher", label: "grade", baseline: "a", current: "b", difference: undefined },
    { better: "higher", label: "old", baseline: 1, current: undefined, difference: undefined },
  ]);
});

test("rows and records are counted on both sides", () => {
  const baseline = foldRows([
    { record_id: "a", scores: {} },
    { record_id: "b", scores: {} },
  ]);
  const current = foldRows([
    { record_id: "b", scores: {}, error: "no" },
    { record_id: "c", scores: {} },
    { scores: {} },
  ]);
  expect(compareExperiments(baseline, current, higher)).toMatchObject({
    rows: {
      baseline: { total: 2, failed: 0, withoutRecord: 0 },
      current: { total: 3, failed: 1, withoutRecord: 1 },
    },
    records: { common: 1, missing: 1, added: 1 },
  });
  expect(compareExperiments(undefined, current, higher).records).toEqual({ common: 0, missing: 0, added: 2 });
});

describe("the records that fell most", () => {
  test("come by how far they fell in the metric's own range, regressed metrics first", () => {
    const baseline = experimentOf(times(10, { stars: 5, accuracy: 1, steady: 100 }));
    const current = experimentOf(
      times(10, 0).map((_, index) => ({
        stars: index === 3 ? 1 : 4,
        accuracy: 1,
        steady: index === 0 ? 0 : 100,
      })),
    );
    const { fallen } = compareExperiments(baseline, current, higher);
    expect(fallen).toHaveLength(10);
    expect(fallen[0]).toEqual({
      metric: "stars",
      recordId: "r3",
      before: 5,
      after: 1,
      span: { spanId: "s3", traceId: "t3" },
    });
    expect(fallen.map(({ metric }) => metric)).toEqual(times(10, "stars"));
  });

  test("are those that rose where lower is better", () => {
    const comparison = compareExperiments(accuracyOf([1, 0]), accuracyOf([0, 1]), () => "lower");
    expect(comparison.fallen).toEqual([expect.objectContaining({ recordId: "r1", before: 0, after: 1 })]);
  });
});

test("the order of rows changes nothing", () => {
  const random = xoroshiro128plus(11);
  const rows = Array.from({ length: 50 }, (_, index) => ({
    record_id: `r${index}`,
    scores: { accuracy: (random.next() >>> 0) / 2 ** 32 },
  }));
  const baseline = accuracyOf(times(50, 0.5));
  const turned = compareExperiments(baseline, foldRows([...rows].reverse()), higher);
  const { metrics, records } = compareExperiments(baseline, foldRows(rows), higher);
  expect([turned.metrics, turned.records]).toEqual([
    metrics.map((metric) => ({ ...metric, current: expect.anything() })),
    records,
  ]);
});

// Two runs of the same system: judges that answer at random, some of them in steps, some yes or no.
function noisyExperiment(random: { next(): number }): ExperimentScores {
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  return experimentOf(
    Array.from({ length: 40 }, () =>
      Object.fromEntries(
        Array.from({ length: 10 }, (_, metric) => [
          `metric${metric}`,
          [uniform(), uniform() < 0.8, Math.floor(5 * uniform())][metric % 3] ?? 0,
        ]),
      ),
    ),
  );
}

test("without any change at most 5 % of experiments with ten metrics show a regression", () => {
  const experiments = process.env.FULL_TESTS ? 2_000 : 40;
  const random = xoroshiro128plus(2026);
  let regressed = 0;
  for (let experiment = 0; experiment < experiments; experiment += 1) {
    const { metrics } = compareExperiments(noisyExperiment(random), noisyExperiment(random), higher);
    if (metrics.some((metric) => metric.kind === "numeric" && metric.verdict === "regressed")) regressed += 1;
  }
  expect(regressed / experiments).toBeLessThanOrEqual(0.05);
});
