import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { averageRuns } from "../../../src/comparison/numeric.ts";
import { judgeFamily, testByPermutation } from "../../../src/comparison/permutation.ts";
import type { RecordRuns } from "../../../src/comparison/records.ts";
import { isFull } from "../../support/simulation.ts";

function testRuns(records: readonly RecordRuns[], seed = 1) {
  const sort = (runs: readonly number[]) => runs.toSorted((a, b) => a - b);
  const sorted = records.map(({ baseline, current }) => ({
    baseline: sort(baseline),
    current: sort(current),
  }));
  return testByPermutation(sorted, averageRuns(sorted).rounding, seed);
}

/** One run on each side. */
function single(differences: readonly number[]): RecordRuns[] {
  return differences.map((difference) => ({ baseline: [0], current: [difference] }));
}

function zip(baseline: readonly number[][], current: readonly number[][]): RecordRuns[] {
  return baseline.map((values, index) => ({ baseline: values, current: current[index] ?? [] }));
}

const times = <Value>(count: number, value: Value): Value[] => Array<Value>(count).fill(value);

describe("with one run on each side", () => {
  // scipy.stats.permutation_test (SciPy 1.17.1), permutation_type="samples", n_resamples=inf: of its null distribution,
  // twice the smaller of the shares above and below the statistic, with ties by half.
  test.each([
    [[0.1, -0.2, 0.3, 0.05, 0.4, -0.1, 0.25, 0.2, 0.15, -0.05], 0.099609375],
    [[1, 0, 0, 1, -1, 1, 1, 0, 1, 0, 1, 1], 0.0390625],
    [times(8, -1), 0.00390625],
    [[0.5, -0.5, 0.5, 0.5, 0.25, -0.25, 0.5, 0.25, 0.5], 0.087890625],
    [[...times(5, -1), ...times(5, 0)], 0.03125],
    [[...times(4, -1), ...times(6, 0)], 0.0625],
  ])("the test of %p is SciPy's", (differences, expected) => {
    expect(testRuns(single(differences)).p).toBeCloseTo(expected, 12);
  });

  // 2 * (scipy.stats.binom.cdf(worse - 1, n, 0.5) + 0.5 * scipy.stats.binom.pmf(worse, n, 0.5)), and the other side
  test.each([
    [3, 11, 0.0351562500000001],
    [1, 9, 0.01171875],
  ])("%d booleans worse and %d better are McNemar's test, mid-p", (worse, better, expected) => {
    const { p } = testRuns(single([...times(worse, -1), ...times(better, 1), ...times(56, 0)]));
    expect(p).toBeCloseTo(expected, 12);
  });

  test.each([
    [14, 30, 0.01609436003127484],
    [480, 520, 0.2061073108329529],
  ])("%d booleans worse and %d better come near it by draws", (worse, better, expected) => {
    const { p, draws } = testRuns(single([...times(worse, -1), ...times(better, 1), ...times(56, 0)]));
    // Four standard errors of 4,999 draws.
    expect(Math.abs(p - expected)).toBeLessThan(8 * Math.sqrt(expected / 2 / 4_999));
    expect(draws?.count).toBe(4_999);
  });
});

describe("with several runs", () => {
  // Every allocation of the runs, counted in Python; ties by half.
  test.each([
    [
      "2 against 2 scores",
      [
        [0.27, 0.49],
        [0.73, 0.25],
        [0.09, 0.94],
        [0, 0.06],
        [0.6, 0.98],
      ],
      [
        [1.22, 0.5],
        [0.49, 0.62],
        [0.67, 0.48],
        [0.51, 0.72],
        [1.19, 0.54],
      ],
      0.09104938271604938,
    ],
    [
      "3 against 3 stars",
      [
        [2, 4, 5],
        [5, 5, 4],
        [2, 2, 5],
      ],
      [
        [5, 3, 2],
        [3, 2, 5],
        [4, 3, 4],
      ],
      0.5945,
    ],
    [
      "3 against 1 booleans",
      [
        [1, 1, 1],
        [1, 1, 0],
        [1, 1, 1],
        [1, 1, 1],
        [1, 0, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
      [[0], [0], [0], [1], [0], [1], [1]],
      0.015625,
    ],
  ])("the test of %s counts every exchange", (_, baseline, current, expected) => {
    expect(testRuns(zip(baseline, current)).p).toBeCloseTo(expected, 12);
  });

  test("the same scores in another order make no difference", () => {
    for (const turn of [1, 2]) {
      const records = Array.from({ length: 40 }, (_, record) => {
        const values = [0.1, 0.7, 0.2].map((value) => value + record / 7);
        return { baseline: values, current: [...values.slice(turn), ...values.slice(0, turn)] };
      });
      expect(averageRuns(records).differences).toEqual(new Float64Array(40));
    }
  });

  test("differences by rounding don't count", () => {
    const records = Array.from({ length: 40 }, (_, record) => ({
      baseline: [0.1 + 0.2 + record],
      current: [0.3 + record - 1e-12],
    }));
    expect(testRuns(records).p).toBe(1);
  });
});

/** Counts every exchange of whole numbers by sums, without the code under test. */
function bruteForce(records: readonly RecordRuns[]): number {
  let [sums, observed] = [new Map([[0, 1]]), 0];
  for (const { baseline, current } of records) {
    const all = [...baseline, ...current];
    const scale = all.length;
    const total = all.reduce((sum, value) => sum + value, 0);
    const shift = (chosen: number) => (scale * (chosen * baseline.length - (total - chosen) * current.length)) / scale;
    observed += shift(current.reduce((sum, value) => sum + value, 0)) / (baseline.length * current.length);
    const next = new Map<number, number>();
    for (let mask = 0; mask < 2 ** all.length; mask += 1) {
      const chosen = all.filter((_, index) => (mask >> index) % 2 === 1);
      if (chosen.length !== current.length) continue;
      const moved = shift(chosen.reduce((sum, value) => sum + value, 0)) / (baseline.length * current.length);
      for (const [sum, ways] of sums) {
        const key = Math.round((sum + moved) * 1e6) / 1e6;
        next.set(key, (next.get(key) ?? 0) + ways);
      }
    }
    sums = next;
  }
  let [above, ties, all] = [0, 0, 0];
  for (const [sum, ways] of sums) {
    all += ways;
    if (Math.abs(sum - observed) < 1e-4) ties += ways;
    else if (sum > observed) above += ways;
  }
  const tail = (above + ties / 2) / all;
  return 2 * Math.min(tail, 1 - tail);
}

test("decisions are those of brute force in random cases", () => {
  const random = xoroshiro128plus(2026);
  const below = (count: number) => (random.next() >>> 0) % count;
  const cases = isFull ? 240 : 48;
  let significant = 0;
  for (let index = 0; index < cases; index += 1) {
    const [before, after] = (
      [
        [1, 1],
        [1, 1],
        [2, 2],
        [3, 1],
        [3, 3],
      ] as const
    )[index % 5] ?? [1, 1];
    const steps = [2, 2, 5, 11][below(4)] ?? 2;
    const drop = below(3);
    const draw = (shift: number) => Math.max(0, below(steps) - (below(2) === 0 ? shift : 0));
    const records = Array.from({ length: 8 + below(13) }, () => ({
      baseline: Array.from({ length: before }, () => draw(0)),
      current: Array.from({ length: after }, () => draw(drop)),
    }));
    const expected = bruteForce(records);
    const test = testRuns(records, index);
    const [result] = judgeFamily([test]);
    const isWorse = (result?.adjusted ?? 1) < 0.05;
    expect({ index, expected, isWorse }).toEqual({ index, expected, isWorse: expected < 0.05 });
    if (test.draws === undefined) expect(result?.pValue).toBeCloseTo(expected, 9);
    if (isWorse) significant += 1;
  }
  expect(significant).toBeGreaterThan(cases / 10);
  expect(significant).toBeLessThan(cases * 0.9);
});

test("of many records, several are drawn from at once, and p is near that of the normal distribution", () => {
  // 2 * scipy.stats.norm.sf(z), z = (1200 - 1350) / sqrt(2550): the mid-p value of all exchanges is 0.0029720.
  const { p, draws } = testRuns(single([...times(1_200, 1), ...times(1_350, -1), ...times(500, 0)]));
  expect([draws?.count, draws?.drops.length]).toEqual([4_999, 365]);
  expect(Math.abs(p - 0.0029737)).toBeLessThan(8 * Math.sqrt(0.0029737 / 2 / 4_999));
  const { p: smallest, draws: few } = testRuns(single(times(84_000, -1)));
  expect([smallest, few?.count]).toEqual([0.001, 999]);
});

test("neither the sign, the unit, ties, nor the order of records and runs matters", () => {
  // So few that every exchange is counted.
  const side = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 2 });
  const record = fc.record({ baseline: side, current: side });
  fc.assert(
    fc.property(fc.array(record, { minLength: 2, maxLength: 6 }), (records) => {
      const find = (changed: readonly RecordRuns[]) => testRuns(changed).p;
      const map = (change: (values: readonly number[]) => number[]) =>
        records.map(({ baseline, current }) => ({ baseline: change(baseline), current: change(current) }));
      const p = find(records);
      const same = [
        find(map((values) => values.map((value) => -value))),
        find(map((values) => values.map((value) => value / 1_000))),
        find(map((values) => values.toReversed())),
        find([...records, { baseline: [3, 3], current: [3] }]),
        find(records.toReversed()),
        find(records.map(({ baseline, current }) => ({ baseline: current, current: baseline }))),
      ];
      for (const other of same) expect(other).toBeCloseTo(p, 9);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(testRuns(records).smallest).toBeLessThanOrEqual(p + 1e-12);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test("more exchanges are drawn only near the bound", () => {
  const near = (shift: number) =>
    Array.from({ length: 60 }, (_, record) => ({
      baseline: [Math.sin(record * 12.9898)],
      current: [Math.sin(record * 78.233) + shift],
    }));
  const countDraws = (shift: number) => {
    const test = testRuns(near(shift));
    judgeFamily([test]);
    return { p: test.p, draws: test.draws?.count };
  };
  const results = Array.from({ length: 50 }, (_, step) => countDraws(-step / 100));
  for (const { p, draws } of results) {
    if (p < 0.03 || p > 0.1) expect(draws).toBe(4_999);
    if (Math.abs(p - 0.05) < 0.005) expect(draws).toBeGreaterThan(4_999);
  }
});
