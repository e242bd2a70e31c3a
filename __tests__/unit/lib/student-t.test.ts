import { expect, test } from "@jest/globals";
import { testByWelch, tQuantile, upperTail } from "../../../src/lib/student-t.ts";

// scipy.stats.t.ppf(0.975, df), SciPy 1.17.1
test.each([
  [7, 2.364624251592784],
  [9.3, 2.25108222468444],
  [19, 2.0930240544083087],
  [39, 2.022690920036761],
  [199, 1.9719565442517533],
  [10_000, 1.960201239890626],
])("2.5 %% of t with %d degrees of freedom lie beyond SciPy's quantile", (df, expected) => {
  expect(Math.abs(tQuantile(0.025, df) / expected - 1)).toBeLessThan(1e-9);
});

// scipy.stats.t.sf
test.each([
  [2.3, 7, 0.027495547602185796],
  [5, 12.7, 0.00013032647698600725],
  [1.1, 199, 0.13633050392354942],
  [30, 7, 5.894234440366572e-9],
  [0, 5, 0.5],
])("beyond %d with %d degrees of freedom lies what SciPy says", (t, df, expected) => {
  expect(Math.abs(upperTail(t, df) / expected - 1)).toBeLessThan(1e-8);
});

test("Welch's test is SciPy's", () => {
  // scipy.stats.ttest_ind(current, baseline, equal_var=False) on 30 and 25 numbers with these means and variances
  const baseline = { count: 30, mean: 0.5819333333333333, variance: 0.007095788505747128 };
  const current = { count: 25, mean: 0.5184000000000001, variance: 0.05445525000000001 };
  const { interval, pValue } = testByWelch(baseline, current);
  expect(pValue).toBeCloseTo(0.20617684254215018, 9);
  expect(interval[0]).toBeCloseTo(-0.16400445141665568, 9);
  expect(interval[1]).toBeCloseTo(0.03693778474998924, 9);
});
