import type { Interval } from "./comparison.ts";
import { quantileOf, upperTail } from "./student-t.ts";

/** A sample that is known by its numbers only. */
export interface Sample {
  /** How many values that stand on their own it has. */
  count: number;
  mean: number;
  /** The sample variance. */
  variance: number;
}

export interface WelchTest {
  difference: number;
  interval: Interval;
  pValue: number;
}

/** Welch's test of two means, the current minus the baseline's; each sample has two values or more, and some variance. */
export function welchTest(baseline: Sample, current: Sample): WelchTest {
  const [before, after] = [baseline.variance / baseline.count, current.variance / current.count];
  const difference = current.mean - baseline.mean;
  const error = Math.sqrt(before + after);
  // Welch and Satterthwaite.
  const df = (before + after) ** 2 / (before ** 2 / (baseline.count - 1) + after ** 2 / (current.count - 1));
  const half = quantileOf(0.025, df) * error;
  return {
    difference,
    interval: [difference - half, difference + half],
    pValue: Math.min(1, 2 * upperTail(Math.abs(difference) / error, df)),
  };
}
