import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { judgedPValues } from "../../../src/comparison/holm.ts";
import type { PairedRuns } from "../../../src/comparison/paired-records.ts";
import { permutationTest } from "../../../src/comparison/permutation.ts";
import { pairedOf } from "../../support/simulation.ts";

function testOf(runs: readonly PairedRuns[], seed = 1) {
  return permutationTest(() => pairedOf(runs), seed);
}

function pValueOf(runs: readonly PairedRuns[], seed?: number): number {
  return testOf(runs, seed).pValue(0.05).read().value;
}

/** One run a side. */
function single(differences: readonly number[]): PairedRuns[] {
  return differences.map((difference) => ({ before: [0], after: [difference] }));
}

function zipped(before: readonly number[][], after: readonly number[][]): PairedRuns[] {
  return before.map((values, index) => ({ before: values, after: after[index] ?? [] }));
}

const fallen = (count: number) => Array<number>(count).fill(-1);
const risen = (count: number) => Array<number>(count).fill(1);

describe("with one run a side", () => {
  // scipy.stats.permutation_test (SciPy 1.17.1), permutation_type="samples", n_resamples=inf: every combination.
  test.each([
    [[0.1, -0.2, 0.3, 0.05, 0.4, -0.1, 0.25, 0.2, 0.15, -0.05], 0.1171875],
    [[1, 0, 0, 1, -1, 1, 1, 0, 1, 0, 1, 1], 0.0703125],
    [[-1, -1, -1, -1, -1, -1, -1, -1], 0.0078125],
    [[0.5, -0.5, 0.5, 0.5, 0.25, -0.25, 0.5, 0.25, 0.5], 0.125],
  ])("the sign-flip test of %p is exact", (differences, expected) => {
    expect(pValueOf(single(differences))).toBeCloseTo(expected, 12);
  });

  // scipy.stats.binomtest(fallen, fallen + risen).pvalue
  test.each([
    [14, 30, 0.022628841205914796],
    [3, 11, 0.057373046875],
    [1, 9, 0.021484375],
    [480, 520, 0.2174482932041415],
    [4_000, 4_300, 0.001029736761268162],
  ])("%d booleans that fell and %d that rose are McNemar's test, exact", (falls, rises, expected) => {
    const unchanged = Array<number>(56).fill(0);
    const p = pValueOf(single([...fallen(falls), ...risen(rises), ...unchanged]));
    expect(Math.abs(p / expected - 1)).toBeLessThan(1e-9);
  });

  test("many numbers come near SciPy's test with a million draws", () => {
    // 40 differences as NumPy drew them: normal, mean 0.03, standard deviation 0.1, seed 7, three digits.
    const drawn = [
      0.03, 0.06, 0.003, -0.059, -0.015, -0.069, 0.036, 0.164, -0.019, -0.032, 0.079, 0.066, 0.041, -0.063,
      0.027, 0.1, -0.104, -0.016, -0.16, -0.099, -0.154, 0.006, -0.097, 0.057, 0.046, 0.011, -0.222, -0.024,
      0.025, 0.041, -0.123, -0.018, -0.068, -0.051, 0.136, -0.051, 0.027, 0.118, -0.028, 0.019,
    ].map((value) => value + 1e-5 * Math.SQRT2);
    expect(Math.abs(pValueOf(single(drawn)) - 0.47139)).toBeLessThan(0.04);
  });
});

describe("with several runs", () => {
  // Every allocation of the runs, counted out in Python: twice the smaller tail, as scipy.stats.permutation_test does.
  test.each([
    [
      "3 against 3 booleans",
      [
        [0, 0, 1],
        [1, 1, 1],
        [1, 0, 0],
        [0, 1, 1],
        [0, 0, 1],
        [0, 1, 1],
        [0, 1, 1],
        [1, 1, 0],
        [1, 0, 1],
        [1, 0, 1],
      ],
      [
        [1, 1, 1],
        [0, 1, 1],
        [1, 1, 1],
        [1, 0, 1],
        [0, 0, 1],
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 0],
        [1, 1, 1],
      ],
      0.09212,
    ],
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
      0.09233539094650213,
    ],
    [
      "3 against 3 stars",
      [
        [2, 4, 5],
        [5, 5, 4],
        [2, 2, 5],
        [4, 1, 2],
        [4, 3, 2],
        [1, 2, 1],
        [4, 2, 3],
        [3, 2, 5],
        [3, 3, 4],
      ],
      [
        [5, 3, 2],
        [3, 2, 5],
        [4, 3, 4],
        [5, 4, 5],
        [3, 2, 5],
        [5, 4, 3],
        [3, 5, 2],
        [2, 3, 2],
        [3, 2, 2],
      ],
      0.4637244506132815,
    ],
  ])("the test of %s is exact", (_, before, after, expected) => {
    expect(pValueOf(zipped(before, after))).toBeCloseTo(expected, 9);
  });

  test("the same scores in another order are no difference", () => {
    const runs = (turn: number) =>
      Array.from({ length: 40 }, (_, record) => {
        const values = [0.1, 0.7, 0.2].map((value) => value + record / 7);
        return { before: values, after: [...values.slice(turn), ...values.slice(0, turn)] };
      });
    for (const turn of [1, 2]) {
      expect(pairedOf(runs(turn)).differences).toEqual(new Float64Array(40));
      expect(pValueOf(runs(turn))).toBe(1);
    }
  });

  test("what differs by rounding only is no difference", () => {
    const runs = Array.from({ length: 40 }, (_, record) => ({
      before: [0.1 + 0.2 + record],
      after: [0.3 + record - 1e-12],
    }));
    expect(pValueOf(runs)).toBe(1);
  });
});

describe("many records", () => {
  const noise = (count: number, shift: number) =>
    Array.from({ length: count }, (_, record) => ({
      before: [Math.sin(record * 12.9898), Math.sin(record * 4.1414)],
      after: [Math.sin(record * 78.233) + shift, Math.sin(record * 7.7) + shift],
    }));

  test("are exchanged in blocks, with the same outcome", () => {
    const p = pValueOf(noise(6_000, -0.02));
    expect(p).toBeGreaterThan(0.005);
    expect(p).toBeLessThan(0.3);
    expect(pValueOf(noise(6_000, -0.5))).toBeLessThan(1e-20);
  });

  test("far out give a bound, which is never 0 and no smaller than what is true", () => {
    const p = pValueOf(noise(200, -0.6));
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-5);
    expect(pValueOf(single(fallen(5_000)))).toBeGreaterThan(0);
  });
});

test("neither the sign, the unit, ties nor the order of records and runs matter", () => {
  // So few that every combination is counted out: draws would hang on the order.
  const side = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 2 });
  const record = fc.record({ before: side, after: side });
  fc.assert(
    fc.property(fc.array(record, { minLength: 2, maxLength: 6 }), (runs) => {
      const p = pValueOf(runs);
      const each = (change: (value: number) => number) =>
        runs.map(({ before, after }) => ({ before: before.map(change), after: after.map(change) }));
      const same = [
        pValueOf(each((value) => -value)),
        pValueOf(each((value) => value / 1_000)),
        pValueOf(
          runs.map(({ before, after }) => ({ before: before.toReversed(), after: after.toReversed() })),
        ),
        pValueOf([...runs, { before: [3, 3], after: [3] }]),
        pValueOf(runs.toReversed()),
        pValueOf(runs.map(({ before, after }) => ({ before: after, after: before }))),
      ];
      for (const other of same) expect(other).toBeCloseTo(p, 9);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(testOf(runs).smallest).toBeLessThanOrEqual(p + 1e-12);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test("draws go on until Holm's bounds are decided", () => {
  const near = (shift: number) =>
    Array.from({ length: 60 }, (_, record) => ({
      before: [Math.sin(record * 12.9898)],
      after: [Math.sin(record * 78.233) + shift],
    }));
  let rounds = 0;
  const counted = (shift: number) => {
    const inner = testOf(near(shift));
    const pValue = (bound: number) => {
      const known = inner.pValue(bound);
      const draw = () => {
        rounds += 1;
        return known.draw();
      };
      return { read: known.read, draw };
    };
    return { ...inner, pValue };
  };
  judgedPValues([counted(0)]);
  expect(rounds).toBe(0);
  const shift = [...Array(60).keys()]
    .map((step) => -step / 100)
    .find((candidate) => Math.abs(pValueOf(near(candidate)) - 0.05) < 0.004);
  judgedPValues([counted(shift ?? 0)]);
  expect(rounds).toBeGreaterThan(0);
});
