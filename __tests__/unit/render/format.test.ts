import { expect, test } from "@jest/globals";
import {
  formatBound,
  formatCost,
  formatCount,
  formatDifference,
  formatValue,
  plural,
} from "../../../src/render/format.ts";

test.each([
  [0.84215, "score", "0.842"],
  [-0.5, "score", "−0.5"],
  [12_345.67, "score", "12,345.7"],
  [0.000123, "score", "1.2e-4"],
  [0, "score", "0"],
  [0.9, "boolean", "90\u00A0%"],
  [0.7755, "boolean", "77.6\u00A0%"],
  [undefined, "score", "–"],
  [Number.NaN, "boolean", "–"],
] as const)("a value of %p as %s is %p", (value, type, expected) => {
  expect(formatValue(value, type)).toBe(expected);
});

test.each([
  [0.021, "score", "+0.021"],
  [-0.125, "boolean", "−12.5\u00A0pp"],
  [0, "score", "±0"],
  [-0.0001, "boolean", "±0\u00A0pp"],
  [-0.00012, "score", "−1.2e-4"],
  [undefined, "boolean", "–"],
] as const)("a difference of %p as %s is %p", (difference, type, expected) => {
  expect(formatDifference(difference, type)).toBe(expected);
});

test("a bound has no unit", () => {
  expect(formatBound(-0.05, "boolean")).toBe("−5");
});

test("sums and counts", () => {
  expect([formatCost(0.12345), formatCost(1234.5)]).toEqual(["0.1235 USD", "1,234.5 USD"]);
  expect([formatCount(1e6), plural(1, "row"), plural(2_000, "row")]).toEqual([
    "1,000,000",
    "1 row",
    "2,000 rows",
  ]);
});
