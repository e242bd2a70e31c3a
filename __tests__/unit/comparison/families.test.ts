import { describe, expect, test } from "@jest/globals";
import { countSharers, judgeFamily } from "../../../src/comparison/permutation.ts";

const adjustByHolm = (pValues: readonly number[]) =>
  judgeFamily(pValues.map((p) => ({ p, smallest: 1e-9, smallestByDesign: 1e-9 }))).map(({ adjusted }) => adjusted);

test("Holm's adjustment is R's", () => {
  // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
  const adjusted = adjustByHolm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((expected, index) => {
    expect(adjusted[index]).toBeCloseTo(expected, 12);
  });
  expect(adjustByHolm([0.9, 0.8])).toEqual([1, 1]);
  expect(adjustByHolm([])).toEqual([]);
});

describe("metrics that can't be significant", () => {
  test("don't change the others", () => {
    expect(countSharers([1 / 256, 1, 1, 1, 1, 1, 1])).toBe(1);
    expect(countSharers([...Array(12).fill(1 / 256), 1])).toBe(12);
    expect(countSharers(Array(500).fill(1e-9))).toBe(500);
  });

  test("are reported if all could be significant alone, and none can together", () => {
    const value = 1 / 256;
    const exact = { p: value, smallest: value, smallestByDesign: value };
    const judged = judgeFamily(Array.from({ length: 13 }, () => exact));
    expect(judged.map(({ canBeSignificant }) => canBeSignificant)).toEqual(Array(13).fill(false));
    expect(judged[0]?.adjusted).toBeCloseTo(13 / 256, 12);
  });
});
