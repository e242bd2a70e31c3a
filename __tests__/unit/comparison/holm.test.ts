import { describe, expect, test } from "@jest/globals";
import { holm, judgedPValues, sharersOf } from "../../../src/comparison/holm.ts";

test("Holm's adjustment is R's", () => {
  // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((expected, index) => {
    expect(adjusted[index]).toBeCloseTo(expected, 12);
  });
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});

describe("metrics that cannot be significant", () => {
  test("take nothing from the others", () => {
    expect(sharersOf([2 / 256, 1, 1, 1, 1, 1, 1])).toBe(1);
    expect(sharersOf([...Array(6).fill(2 / 256), 1])).toBe(6);
    expect(sharersOf(Array(500).fill(1e-9))).toBe(500);
  });

  test("are told apart where all could be, and together none", () => {
    expect(sharersOf(Array(7).fill(2 / 256))).toBe(7);
    const known = { read: () => ({ value: 2 / 256, low: 2 / 256, high: 2 / 256 }), draw: () => false };
    const judged = judgedPValues(Array(7).fill({ smallest: 2 / 256, pValue: () => known }));
    expect(judged.map(({ isAble }) => isAble)).toEqual(Array(7).fill(false));
    expect(judged[0]?.adjusted).toBeCloseTo(7 / 128, 12);
  });
});
