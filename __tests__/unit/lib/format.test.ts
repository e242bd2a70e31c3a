import { expect, test } from "@jest/globals";
import {
  formatCount,
  formatDifference,
  formatInterval,
  formatStep,
  formatValue,
  metricUnit,
  plural,
  writeAmount,
  writeValue,
} from "../../../src/lib/format.ts";

const plain = (text: string) => text.replaceAll("\u00A0", " ");

test.each([
  [0.84215, "score", "0.842"],
  [-0.5, "score", "−0.5"],
  [12_345.67, "score", "12,345.7"],
  [0.000123, "score", "1.2e−4"],
  [-0.0001, "share", "0%"],
  [0, "score", "0"],
  [0.9, "share", "90%"],
  [0.7755, "share", "77.6%"],
  [0.00312, "dollars", "0.0031 USD"],
  [0.12345, "dollars", "0.12 USD"],
  [1234.5, "dollars", "1,234.50 USD"],
  [48_210.4, "tokens", "48,210 tokens"],
  [812.4, "milliseconds", "812 ms"],
  [1_203.4, "milliseconds", "1.2 s"],
  [undefined, "score", "–"],
  [Number.NaN, "share", "–"],
] as const)("a value of %p as %s is %p", (value, unit, expected) => {
  expect(plain(formatValue(value, unit))).toBe(expected);
});

test.each([
  [0.75, 0.475, "share", "75% → 47.5%"],
  [0.9, 0.85, "score", "0.9 → 0.85"],
  [812, 1_203.4, "milliseconds", "0.81 → 1.2 s"],
  [undefined, 0.5, "score", "0.5"],
  [0.5, undefined, "share", "50% → –"],
] as const)("a step from %p to %p as %s is %p", (before, after, unit, expected) => {
  expect(plain(formatStep(before, after, unit))).toBe(expected);
});

test.each([
  [0.021, "score", "+0.021"],
  [-0.125, "share", "−12.5 pts"],
  [0, "score", "0"],
  [-0.0001, "share", "0"],
  [-0.00012, "score", "−1.2e−4"],
  [391.4, "milliseconds", "+391 ms"],
  [undefined, "share", "–"],
] as const)("a difference of %p as %s is %p", (difference, unit, expected) => {
  expect(plain(formatDifference(difference, unit))).toBe(expected);
});

test("an interval has no unit, and both bounds the same scale", () => {
  expect(plain(formatInterval([-0.403, 0.05], "share"))).toBe("−40.3 to 5");
  expect(plain(formatInterval([-120, 1_640], "milliseconds"))).toBe("−0.12 to 1.64");
});

test("an interval is never printed as 0 to 0", () => {
  expect(plain(formatInterval([-0.0000004, 0.0000003], "dollars"))).toBe("−0.00000040 to 0.00000030");
  expect(plain(formatInterval([-0.207, 0], "share"))).toBe("−20.7 to 0");
  expect(plain(formatInterval([-0.207, -0.0001], "share"))).toBe("−20.7 to just below 0");
  expect(plain(formatInterval([0.0001, 0.207], "share"))).toBe("just above 0 to 20.7");
});

test("only usage metrics have units of their own", () => {
  const units = ["$cost_usd", "$total_tokens", "$duration_ms", "constructor", "__proto__"].map((label) =>
    metricUnit({ label, type: "score" }),
  );
  expect(units).toEqual(["dollars", "tokens", "milliseconds", "score", "score"]);
  expect(metricUnit({ label: "accuracy", type: "boolean" })).toBe("share");
});

test("counts", () => {
  expect([formatCount(1e6), plural(1, "row"), plural(2_000, "row")]).toEqual(["1,000,000", "1 row", "2,000 rows"]);
});

test("a sentence shows a limit as the gate has it, and a number with enough digits to differ from it", () => {
  expect(writeValue(0.79996, "share", { besides: 0.8 })).toBe("79.996%");
  expect(writeValue(0.000123, "score", { besides: 0.0005 })).toBe("0.00012");
  expect(writeValue(0.07, "share", "all")).toBe("7%");
  expect(writeAmount(0.01, "share", "all")).toBe("1 point");
  expect(writeAmount(-0.275, "share", { besides: 0.02 })).toBe("27.5 points");
  expect(writeAmount(0.00021, "dollars", "all")).toBe("0.00021 USD");
});
