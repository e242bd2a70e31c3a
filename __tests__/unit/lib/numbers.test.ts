import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { computeMean, computeVariance, sumExactly } from "../../../src/lib/numbers.ts";

test("a sum keeps what plain addition loses", () => {
  expect(sumExactly([1e100, 1, -1e100])).toBe(1);
  expect(sumExactly(Array(10).fill(0.1))).toBe(1);
  expect(sumExactly([])).toBe(0);
});

test("sums and means are the same for every order", () => {
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(values, fc.infiniteStream(fc.nat()), (given, keys) => {
      const turned = given
        .map((value) => ({ value, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value);
      expect(sumExactly(turned)).toBe(sumExactly(given));
      expect(computeMean(turned)).toBe(computeMean(given));
    }),
    { seed: 11 },
  );
});

test("the mean of finite numbers is finite and between them", () => {
  expect(computeMean([1e308, 1e308])).toBe(1e308);
  expect(computeMean([1.7e308, -1.7e308])).toBe(0);
  expect(computeMean([])).toBeNaN();
});

test("the variance is the sample's", () => {
  expect(computeVariance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
});
