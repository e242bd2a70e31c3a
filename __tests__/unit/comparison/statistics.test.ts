import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { bootstrapInterval, holm, quantile, signFlipPValue } from "../../../src/comparison/statistics.ts";

const pValueOf = (differences: readonly number[]) => signFlipPValue(Float64Array.from(differences), 1);

// 40 differences as NumPy drew them: normal, mean 0.03, standard deviation 0.1, seed 7, three digits.
const drawn = Float64Array.from([
  0.03, 0.06, 0.003, -0.059, -0.015, -0.069, 0.036, 0.164, -0.019, -0.032, 0.079, 0.066, 0.041, -0.063, 0.027,
  0.1, -0.104, -0.016, -0.16, -0.099, -0.154, 0.006, -0.097, 0.057, 0.046, 0.011, -0.222, -0.024, 0.025,
  0.041, -0.123, -0.018, -0.068, -0.051, 0.136, -0.051, 0.027, 0.118, -0.028, 0.019,
]);

describe("the sign-flip test", () => {
  // scipy.stats.permutation_test (SciPy 1.17.1), permutation_type="samples", n_resamples=inf: every combination.
  test.each([
    [[0.1, -0.2, 0.3, 0.05, 0.4, -0.1, 0.25, 0.2, 0.15, -0.05], 0.1171875],
    [[1, 0, 0, 1, -1, 1, 1, 0, 1, 0, 1, 1], 0.0703125],
    [[-1, -1, -1, -1, -1, -1, -1, -1], 0.0078125],
    [[0.5, -0.5, 0.5, 0.5, 0.25, -0.25, 0.5, 0.25, 0.5], 0.125],
  ])("of %p is exact", (differences, expected) => {
    expect(pValueOf(differences)).toBeCloseTo(expected, 12);
  });

  test("of many booleans comes near the exact sign test", () => {
    const differences = [...Array(30).fill(1), ...Array(14).fill(-1), ...Array(56).fill(0)];
    // scipy.stats.binomtest(14, 44, 0.5).pvalue; the drawn share has a standard error of 0.0015.
    expect(Math.abs(pValueOf(differences) - 0.022628841205914796)).toBeLessThan(0.005);
  });

  test("of many numbers comes near SciPy's with a million draws", () => {
    // scipy.stats.permutation_test, n_resamples=1_000_000; standard error here 0.005.
    expect(Math.abs(signFlipPValue(drawn, 1) - 0.47139)).toBeLessThan(0.015);
  });

  test("finds nothing where nothing differs, and never a probability of 0", () => {
    expect(pValueOf(Array(20).fill(0))).toBe(1);
    expect(pValueOf(Array(2_000).fill(1))).toBe(1 / 10_000);
  });

  test("does not mind the sign, zeros or the unit", () => {
    const differences = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 8, maxLength: 12 });
    fc.assert(
      fc.property(differences, (given) => {
        const p = pValueOf(given);
        expect(pValueOf(given.map((value) => -value))).toBe(p);
        expect(pValueOf([...given, 0, 0])).toBe(p);
        expect(pValueOf(given.map((value) => value / 1_000))).toBe(p);
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

describe("the bootstrap interval", () => {
  test("comes near SciPy's with 200,000 resamples", () => {
    const [low, high] = bootstrapInterval(drawn, 1);
    // scipy.stats.bootstrap(method="percentile"): (-0.034825, 0.01535); 2,000 resamples leave about 0.001.
    expect(Math.abs(low + 0.034825)).toBeLessThan(0.003);
    expect(Math.abs(high - 0.01535)).toBeLessThan(0.003);
  });

  test("is the same for the same seed, and a point where all values are equal", () => {
    expect(bootstrapInterval(drawn, 5)).toEqual(bootstrapInterval(drawn, 5));
    expect(bootstrapInterval(drawn, 5)).not.toEqual(bootstrapInterval(drawn, 6));
    expect(bootstrapInterval(new Float64Array(9), 1)).toEqual([0, 0]);
  });
});

test("quantiles are NumPy's", () => {
  const sorted = Float64Array.from([1, 2, 4, 8, 16, 32]);
  // numpy.quantile([1, 2, 4, 8, 16, 32], [0.025, 0.25, 0.5, 0.975]), NumPy 2.4.6
  expect([0.025, 0.25, 0.5, 0.975].map((share) => quantile(sorted, share))).toEqual([1.125, 2.5, 6, 30]);
});

test("Holm's adjustment is R's", () => {
  // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((expected, index) => {
    expect(adjusted[index]).toBeCloseTo(expected, 12);
  });
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});
