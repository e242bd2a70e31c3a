import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Better, compareExperiments, type NumericComparison } from "../../../src/comparison/compare.ts";
import { summarizeResults } from "../../../src/results/results-summary.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";
import { findAccuracy, foldRows, makeScores } from "../results/builders.ts";

const higher = { betterFor: (): Better => "higher" };

function numeric(
  baseline: ExperimentScores | undefined,
  current: ExperimentScores,
  better: Better = "higher",
): NumericComparison {
  const metric = compareExperiments(baseline, current, { betterFor: () => better }).metrics[0];
  if (metric?.kind !== "numeric") throw new Error("a numeric metric was expected");
  return metric;
}

const times = <Value>(count: number, value: Value): Value[] => Array(count).fill(value);

describe("a numeric metric", () => {
  test("that drops in every record is worse", () => {
    const metric = numeric(findAccuracy(times(10, 0.9)), findAccuracy(times(10, 0.7)));
    expect(metric).toMatchObject({
      verdict: "worse",
      coverage: { records: { both: 10, added: 0, missing: 0 } },
    });
    expect(metric.pValue).toBeCloseTo(1 / 1024, 12);
    expect(metric.adjustedPValue).toBeCloseTo(1 / 1024, 12);
    expect(metric.difference).toBeCloseTo(-0.2, 12);
    expect(metric.interval?.[0]).toBeLessThan(-0.2);
    expect(metric.interval?.[1]).toBeLessThan(0);
    expect(metric.records).toEqual({ both: 10, worse: 10, better: 0, broke: undefined });
    expect(metric.baseline?.mean).toBeCloseTo(0.9, 12);
    expect(metric.current?.mean).toBeCloseTo(0.7, 12);
  });

  test("that drops is better if lower is better", () => {
    expect(numeric(findAccuracy(times(10, 0.9)), findAccuracy(times(10, 0.7)), "lower").verdict).toBe("better");
  });

  test("that is equal in every record is unchanged, without an interval", () => {
    const same = findAccuracy([...times(10, true), ...times(10, false)]);
    expect(numeric(same, same)).toMatchObject({
      verdict: "unchanged",
      difference: 0,
      interval: undefined,
      pValue: 1,
    });
  });

  test("is worse if 5 of 10 records are, and none is better; not if 4 are", () => {
    const compareWorse = (worse: number) =>
      numeric(findAccuracy(times(10, true)), findAccuracy([...times(worse, false), ...times(10 - worse, true)]));
    expect(compareWorse(5)).toMatchObject({ verdict: "worse", pValue: 0.03125 });
    expect(compareWorse(5).interval?.[1]).toBeLessThan(0);
    expect(compareWorse(4)).toMatchObject({ verdict: "no clear change", pValue: 0.0625 });
    expect(compareWorse(4).interval?.[1]).toBeGreaterThanOrEqual(0);
  });

  test("isn't tested with fewer than 8 records in both runs", () => {
    expect(numeric(findAccuracy(times(7, 0.9)), findAccuracy(times(9, 0.1)))).toMatchObject({
      verdict: "not enough data",
      coverage: { records: { both: 7, added: 2, missing: 0 } },
      interval: undefined,
      adjustedPValue: undefined,
    });
  });

  test("is new or missing if only one side has its scores", () => {
    const scored = findAccuracy(times(9, 1));
    const failed = findAccuracy(times(9, null));
    expect(numeric(undefined, scored).verdict).toBe("new");
    expect(numeric(failed, scored).verdict).toBe("new");
    expect(numeric(scored, failed)).toMatchObject({ verdict: "missing", current: { count: 0, errors: 9 } });
    expect(numeric(scored, makeScores([])).verdict).toBe("missing");
  });

  test("has the baseline's type if its evaluator failed on every row", () => {
    const failed = findAccuracy(times(9, null));
    expect(numeric(findAccuracy(times(9, true)), failed)).toMatchObject({
      verdict: "missing",
      type: "boolean",
      baseline: { mean: 1 },
    });
    const toned = compareExperiments(makeScores([{ accuracy: "high" }]), failed, higher);
    expect(toned.metrics).toMatchObject([{ kind: "categorical", baseline: { count: 1 }, current: { errors: 9 } }]);
  });

  test("is new if the baseline's had another type", () => {
    expect(numeric(findAccuracy(times(9, true)), findAccuracy(times(9, 0.5)))).toMatchObject({
      verdict: "new",
      baseline: undefined,
    });
  });

  test("is compared over records in both runs, and its means are over all rows", () => {
    const baseline = findAccuracy(times(20, 0.5));
    const current = findAccuracy([...times(10, 0.5), ...times(10, null)]);
    const more = foldRows(times(10, 0).map((_, index) => ({ record_id: `x${index}`, scores: { accuracy: 1 } })));
    expect(numeric(baseline, current)).toMatchObject({
      coverage: { records: { both: 10, added: 0, missing: 10 }, expected: 20, covered: 10 },
      difference: 0,
    });
    const apart = numeric(baseline, more);
    expect([apart.verdict, apart.difference]).toEqual(["not enough data", undefined]);
  });

  test("has the runs of a record averaged", () => {
    const runs = Array.from({ length: 10 }, (_, index) =>
      [1, 0].map((accuracy, run) => ({ record_id: `r${index}`, run: run + 1, scores: { accuracy } })),
    );
    expect(numeric(findAccuracy(times(10, 0.5)), foldRows(runs.flat()))).toMatchObject({
      coverage: { records: { both: 10, added: 0, missing: 0 } },
      difference: 0,
      current: { count: 20, mean: 0.5 },
    });
  });
});

describe("among several metrics", () => {
  // 8 records that all fall: p = 2/256, which Holm multiplies by the number of metrics that could be significant.
  const experiment = (value: number, metrics: number, others: number) =>
    makeScores(
      times(8, 0).map(() => ({
        fallen: value,
        ...Object.fromEntries(Array.from({ length: metrics - 1 }, (_, index) => [`other${index}`, others])),
      })),
    );
  const verdictsAmong = (metrics: number, others: number) =>
    compareExperiments(experiment(1, metrics, 1), experiment(0, metrics, others), higher).metrics;

  test("those that didn't change don't hide the one that did", () => {
    const [fallen, other] = verdictsAmong(500, 1);
    expect(fallen).toMatchObject({ label: "fallen", verdict: "worse" });
    expect(other).toMatchObject({ verdict: "unchanged", pValue: 1 });
  });

  test("twelve that drop on eight records are all found; of thirteen, no outcome could be", () => {
    const findVerdicts = (metrics: number) =>
      verdictsAmong(metrics, 0).map((metric) => metric.kind === "numeric" && metric.verdict);
    expect(findVerdicts(12)).toEqual(times(12, "worse"));
    expect(findVerdicts(13)).toEqual(times(13, "not enough data"));
  });

  test("those that a relative rule names are tested apart from the others", () => {
    const [fallen, other] = compareExperiments(experiment(1, 13, 1), experiment(0, 13, 0), {
      ...higher,
      hasRelativeRule: (label) => label === "fallen",
    }).metrics;
    expect(fallen).toMatchObject({ verdict: "worse", adjustedPValue: 1 / 256 });
    expect(other).toMatchObject({ verdict: "worse", adjustedPValue: 12 / 256 });
  });

  test("one that is significant alone only is maybe worse", () => {
    // Five of ten records are worse (p = 0.031); another metric shares the error.
    const build = (first: number) =>
      makeScores(
        times(10, 0).map((_, index) => ({
          a: index < first ? 0 : 1,
          b: first === 0 || index % 2 === 0 ? 1 : 0,
        })),
      );
    const { metrics } = compareExperiments(build(0), build(5), higher);
    expect(metrics).toMatchObject([
      { label: "a", verdict: "maybe worse", pValue: 0.03125, adjustedPValue: 0.0625 },
      { label: "b", verdict: "maybe worse" },
    ]);
  });

  test("one that drops is found among many that vary", () => {
    const many = process.env.FULL_TESTS ? 300 : 20;
    const random = xoroshiro128plus(5);
    const uniform = () => (random.next() >>> 0) / 2 ** 32;
    const noisy = (shift: number) =>
      makeScores(
        Array.from({ length: 40 }, () =>
          Object.fromEntries(
            Array.from({ length: many }, (_, metric) => [`m${metric}`, uniform() - (metric === 7 ? shift : 0)]),
          ),
        ),
      );
    const { metrics } = compareExperiments(noisy(0), noisy(0.7), higher);
    const regressed = metrics.filter((metric) => metric.kind === "numeric" && metric.verdict === "worse");
    expect(regressed.map(({ label }) => label)).toEqual(["m7"]);
  });
});

test.each([
  ["one run against ten scores", [1, 10], (uniform: () => number) => -Math.log(1 - uniform())],
  ["three runs of rare booleans a side", [3, 3], (uniform: () => number, fall: number) => uniform() > fall],
] as const)("an interval leaves out 0 where the metric is significant: %s", (_, [before, after], value) => {
  const random = xoroshiro128plus(77);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const describeRuns = (count: number, fall: number) =>
    foldRows(
      Array.from({ length: 20 * count }, (_row, index) => {
        const score = value(uniform, fall);
        const accuracy = typeof score === "number" ? score - 5 * fall : score;
        return { record_id: `r${index % 20}`, run: Math.floor(index / 20) + 1, scores: { accuracy } };
      }),
    );
  const verdicts = new Set<string>();
  for (let experiment = 0; experiment < 8; experiment += 1) {
    const metric = numeric(describeRuns(before, 0), describeRuns(after, (experiment % 4) * 0.05));
    verdicts.add(metric.verdict);
    if (metric.interval === undefined) continue;
    const [low, high] = metric.interval;
    const isRegressed = metric.verdict === "worse";
    // It may end at 0, but not go beyond.
    if (isRegressed) expect(high).toBeLessThanOrEqual(0);
    if (metric.verdict === "no clear change") expect(low <= 0 && high >= 0).toBe(true);
    expect(low).toBeLessThanOrEqual(metric.difference ?? 1);
    expect(high).toBeGreaterThanOrEqual(metric.difference ?? -1);
  }
  expect(verdicts).toContain("worse");
  expect(verdicts).toContain("no clear change");
});

test("categories show modes and shares, without a verdict", () => {
  const { metrics } = compareExperiments(
    makeScores([{ tone: "a" }, { tone: "b" }, { tone: "a" }]),
    makeScores([{ tone: "b" }, { tone: "b" }, { tone: null }]),
    higher,
  );
  expect(metrics).toEqual([
    expect.objectContaining({
      kind: "categorical",
      changed: 1,
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
    makeScores([], { f1: 0.5, old: 1, grade: "a" }),
    makeScores([], { f1: 0.75, fresh: null, grade: "b" }),
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
    records: { both: 1, missing: 1, added: 1 },
    baselineFrom: "rows",
  });
  expect(compareExperiments(undefined, current, higher).records).toBeUndefined();
});

describe("the records that changed", () => {
  test("come once each, those of worse metrics first, by how far they changed in the metric's own range", () => {
    const baseline = makeScores(times(10, { stars: 5, accuracy: 1, steady: 100 }));
    const current = makeScores(
      times(10, 0).map((_, index) => ({
        stars: index === 3 ? 1 : 4,
        accuracy: 1,
        steady: index === 3 ? 0 : 100,
      })),
    );
    const changed = compareExperiments(baseline, current, higher).records?.changed ?? [];
    const runs = { changed: 1, all: 1 };
    const change = { type: "score", direction: "worse", runs, isUnsteady: false, share: 1 };
    expect(changed[0]).toEqual({
      key: "record:r3",
      index: 3,
      name: undefined,
      recordId: "r3",
      inputDigest: undefined,
      changes: [
        { ...change, label: "stars", baseline: 5, current: 1 },
        { ...change, label: "steady", baseline: 100, current: 0 },
      ],
      baselineSpan: { spanId: "s3", traceId: "t3" },
      span: { spanId: "s3", traceId: "t3" },
    });
    expect(changed).toHaveLength(10);
  });

  test("are all listed, with the runs that changed and unsteady ones last", () => {
    const runs = (accuracies: readonly (readonly boolean[])[]) =>
      foldRows(
        accuracies.flatMap((values, record) =>
          values.map((accuracy, run) => ({ record_id: `r${record}`, run: run + 1, scores: { accuracy } })),
        ),
      );
    const baseline = runs(times(30, [true]));
    const current = runs(times(30, 0).map((_, record) => [false, false, record === 0]));
    const { records, metrics } = compareExperiments(baseline, current, higher);
    expect(records?.changed).toHaveLength(30);
    expect(records?.changed.at(-1)).toMatchObject({
      recordId: "r0",
      changes: [{ runs: { changed: 2, all: 3 }, isUnsteady: true }],
    });
    expect(metrics[0]).toMatchObject({ records: { both: 30, worse: 30, broke: 30 } });
  });

  test("got worse if they rose and lower is better", () => {
    const comparison = compareExperiments(findAccuracy([1, 0]), findAccuracy([0, 1]), {
      betterFor: () => "lower",
    });
    const changes = comparison.records?.changed.map(({ recordId, changes: [change] }) => [
      recordId,
      change?.direction,
      change?.baseline,
      change?.current,
    ]);
    expect(changes).toEqual([
      ["r0", "better", 1, 0],
      ["r1", "worse", 0, 1],
    ]);
  });
});

test("the order of rows changes nothing", () => {
  const random = xoroshiro128plus(11);
  const rows = Array.from({ length: 50 }, (_, index) => ({
    record_id: `r${index}`,
    scores: { accuracy: (random.next() >>> 0) / 2 ** 32 },
  }));
  const baseline = findAccuracy(times(50, 0.5));
  const compareRows = (current: ExperimentScores) => {
    const { metrics, records } = compareExperiments(baseline, current, higher);
    // Spans and records are numbered by the order of rows.
    return { metrics, changed: records?.changed.map(({ span: _, index: _index, ...record }) => record) };
  };
  expect(compareRows(foldRows([...rows].reverse()))).toEqual(compareRows(foldRows(rows)));
});

describe("a metric's type", () => {
  test("is that of most of its scores, whichever came first, on both sides", () => {
    const odd = findAccuracy([...times(1, true), ...times(39, 0.5)]);
    const plain = findAccuracy(times(40, 0.5));
    const sides = [numeric(plain, odd), numeric(odd, plain)];
    expect(sides.map(({ otherType, verdict }) => [otherType, verdict])).toEqual(times(2, [false, "unchanged"]));
    expect(sides[0]).toMatchObject({ type: "score", current: { count: 39, errors: 1 } });
  });

  test("doesn't depend on an empty category", () => {
    const empty = makeScores([{ accuracy: "" }, ...times(9, { accuracy: 0.5 })]);
    expect(numeric(undefined, empty)).toMatchObject({ type: "score", current: { count: 9, errors: 1 } });
  });
});

describe("coverage", () => {
  test("without a baseline is of all rows", () => {
    const { coverage } = numeric(undefined, findAccuracy([1, 1, null]));
    expect(coverage).toMatchObject({ current: { scored: 2, failed: 1, rows: 3 }, expected: 3, covered: 2 });
  });

  test("with a baseline counts what it scored and what failed, so a metric of only some records is complete", () => {
    const rows = times(10, 0).map((_, index) => (index < 4 ? { accuracy: 1 } : {}));
    expect(numeric(makeScores(rows), makeScores(rows)).coverage).toMatchObject({
      expected: 4,
      covered: 4,
    });
    const failing = rows.map((row, index) => (index === 9 ? { accuracy: null } : row));
    expect(numeric(makeScores(rows), makeScores(failing)).coverage).toMatchObject({
      expected: 5,
      covered: 4,
    });
  });

  test("counts runs, and records that only one side scored", () => {
    const grown = foldRows(
      times(30, 0).map((_, index) => ({ record_id: `r${index}`, scores: { accuracy: index < 10 ? 1 : 0 } })),
    );
    expect(numeric(findAccuracy(times(10, 1)), grown)).toMatchObject({
      current: { mean: 1 / 3 },
      difference: 0,
      coverage: { records: { both: 10, added: 20, missing: 0 }, expected: 10, covered: 10 },
    });
  });
});

describe("usage", () => {
  const priced = (cost: number, tokens: number) =>
    foldRows(
      times(12, 0).map((_, index) => ({
        record_id: `r${index}`,
        scores: { accuracy: 1 },
        duration_ms: 100,
        usage: { cost_usd: cost, input_tokens: tokens, output_tokens: 1 },
      })),
    );

  test("is shown, and tested only if a rule asks", () => {
    const { usage, metrics } = compareExperiments(priced(0.001, 10), priced(0.002, 20), {
      betterFor: () => "lower",
    });
    expect(usage.map(({ label, verdict }) => [label, verdict])).toEqual([
      ["$cost_usd", "not tested"],
      ["$duration_ms", "not tested"],
      ["$total_tokens", "not tested"],
    ]);
    expect(usage[0]?.difference).toBeCloseTo(0.001, 12);
    expect(metrics.map(({ label }) => label)).toEqual(["accuracy"]);
    const asked = compareExperiments(priced(0.001, 10), priced(0.002, 20), {
      betterFor: () => "lower",
      isUsageTested: () => true,
    });
    expect(asked.usage.map(({ verdict }) => verdict)).toEqual(["worse", "unchanged", "worse"]);
  });
});

describe("a baseline whose rows expired", () => {
  const noisy = (count: number, level: number) =>
    makeScores(times(count, 0).map((_, index) => ({ accuracy: level + (index % 5) / 10, tone: "a" })));

  test("is compared by its results summary, with Welch's test on the means", () => {
    const record = summarizeResults(noisy(100, 0.6));
    const comparison = compareExperiments(record, noisy(100, 0.4), higher);
    expect(comparison).toMatchObject({
      baselineFrom: "results summary",
      records: undefined,
      rows: { baseline: { total: 100 } },
      metrics: [
        { label: "accuracy", verdict: "worse", coverage: { records: undefined } },
        { label: "tone", baseline: { categories: [{ category: "a", share: 1 }] } },
      ],
    });
    const [accuracy] = comparison.metrics;
    expect(accuracy?.kind === "numeric" && accuracy.difference).toBeCloseTo(-0.2, 12);
    expect(compareExperiments(record, noisy(100, 0.6), higher).metrics[0]).toMatchObject({
      verdict: "no clear change",
      difference: 0,
    });
  });

  test("isn't tested with few rows, nor if several runs of few records make many rows", () => {
    const verdictOf = (current: ExperimentScores, count: number) =>
      compareExperiments(summarizeResults(noisy(count, 0.9)), current, higher).metrics[0];
    expect(verdictOf(noisy(100, 0), 7)).toMatchObject({ verdict: "not enough data" });
    const runs = foldRows(
      times(60, 0).map((_, index) => ({
        record_id: `r${index % 6}`,
        run: 1 + Math.floor(index / 6),
        scores: { accuracy: index % 2 },
      })),
    );
    expect(verdictOf(runs, 60)).toMatchObject({ verdict: "not enough data" });
  });
});

test("extreme scores never yield NaN", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 1, -0, 1.7e308, 5e-324),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }), (pairs) => {
      const metric = numeric(
        findAccuracy(pairs.map(([before]) => before)),
        findAccuracy(pairs.map(([, after]) => after)),
      );
      const numbers = [metric.difference, metric.pValue, metric.adjustedPValue, ...(metric.interval ?? [])];
      for (const number of numbers) if (number !== undefined) expect(Number.isFinite(number)).toBe(true);
      expect(metric.current?.mean).not.toBeNaN();
    }),
    { seed: 12 },
  );
});

// Two runs of the same system with random scores, some of them in steps, some booleans.
function noisyExperiment(random: { next(): number }): ExperimentScores {
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  return makeScores(
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
  const experiments = process.env.FULL_TESTS ? 500 : 3;
  const random = xoroshiro128plus(2026);
  let regressed = 0;
  for (let experiment = 0; experiment < experiments; experiment += 1) {
    const { metrics } = compareExperiments(noisyExperiment(random), noisyExperiment(random), higher);
    if (metrics.some((metric) => metric.kind === "numeric" && metric.verdict === "worse")) regressed += 1;
  }
  expect(regressed / experiments).toBeLessThanOrEqual(0.05);
});
