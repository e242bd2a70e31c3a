import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { agreeing, intervalOf } from "../../../src/comparison/intervals.ts";
import { acceptedShifts } from "../../../src/comparison/shifts.ts";
import { pairedOf } from "../../support/simulation.ts";

function single(before: readonly number[], after: readonly number[]) {
  return pairedOf(before.map((value, index) => ({ before: [value], after: [after[index] ?? 0] })));
}

const times = <Value>(count: number, value: Value): Value[] => Array<Value>(count).fill(value);

describe("scores", () => {
  test("have Student's interval, as SciPy gives it", () => {
    const before = [
      0.572, 0.533, 0.595, 0.733, 0.635, 0.664, 0.585, 0.471, 0.529, 0.665, 0.61, 0.51, 0.438, 0.611, 0.566,
      0.565, 0.567, 0.628, 0.629, 0.696,
    ];
    const after = [
      0.638, 0.62, 0.655, 0.736, 0.652, 0.709, 0.589, 0.518, 0.607, 0.645, 0.541, 0.59, 0.459, 0.666, 0.519,
      0.672, 0.624, 0.642, 0.631, 0.722,
    ];
    // scipy.stats.t.interval(0.95, 19, d.mean(), scipy.stats.sem(d)), SciPy 1.17.1
    const [low, high] = intervalOf("score", single(before, after), 1);
    expect(low).toBeCloseTo(0.010464493755710704, 9);
    expect(high).toBeCloseTo(0.05283550624428933, 9);
  });

  test("that all change alike do not say that the next one will", () => {
    const [low, high] = intervalOf("score", single(times(10, 0.9), times(10, 0.7)), 1);
    expect((low + high) / 2).toBeCloseTo(-0.2, 12);
    // The rule of three, over the range that the values span.
    expect(high - low).toBeCloseTo(2 * 0.2 * (3 / 10), 12);
  });
});

describe("skewed scores", () => {
  // Mean -0.24, standard deviation 0.309695, adjusted skewness -1.58117; t(9) = 2.262157.
  const skewed = [0.02, -0.05, -0.12, -0.9, 0.01, -0.08, -0.2, -0.7, -0.15, -0.23];

  test("reach further out on the side of the tail, as Johnson corrects t", () => {
    const [low, high] = intervalOf("score", single(times(10, 0), skewed), 1);
    const half = (2.2621571628540993 * 0.30969519064898493) / Math.sqrt(10);
    expect(high).toBeCloseTo(-0.24 + half, 9);
    // Skewness times the standard deviation times (1 + 2 t²) / 6n.
    expect(low).toBeCloseTo(-0.24 - half - 0.09169037074400237, 9);
    const [mirroredLow, mirroredHigh] = intervalOf("score", single(skewed, times(10, 0)), 1);
    expect(mirroredLow).toBeCloseTo(-high, 12);
    expect(mirroredHigh).toBeCloseTo(-low, 12);
  });

  test("of ten runs against one reach as far as the test's shifts, whatever the order", () => {
    const runs = Array.from({ length: 8 }, (_, record) => ({
      before: [Math.sin(record * 12.9898) ** 8],
      after: Array.from({ length: 10 }, (_, run) => Math.sin(record * 78.233 + run * 3.7) ** 8),
    }));
    const [low, high] = intervalOf("score", pairedOf(runs), 1);
    const [accepted, acceptedHigh] = acceptedShifts(pairedOf(runs), 1) ?? [];
    expect(low).toBeLessThanOrEqual(accepted ?? -1);
    expect(high).toBeGreaterThanOrEqual(acceptedHigh ?? 1);
    const turned = runs.map(({ before, after }) => ({ before, after: after.toReversed() }));
    expect(intervalOf("score", pairedOf(turned), 1)).toEqual([low, high]);
  });
});

describe("beside its own test an interval", () => {
  const never = (): undefined => {
    throw new Error("nobody needs the shifts here");
  };

  test("stays where both say the same", () => {
    expect(agreeing([-0.3, -0.1], -0.2, true, never)).toEqual([-0.3, -0.1]);
    expect(agreeing([-0.3, 0.1], -0.1, false, never)).toEqual([-0.3, 0.1]);
  });

  test("reaches 0 where nothing was significant", () => {
    expect(agreeing([-0.3, -0.1], -0.2, false, never)).toEqual([-0.3, 0]);
    expect(agreeing([0.1, 0.3], 0.2, false, never)).toEqual([0, 0.3]);
  });

  test("ends before 0 where the test was significant, and holds the difference", () => {
    expect(agreeing([-0.3, 0.1], -0.1, true, () => [-0.2, -0.02])).toEqual([-0.3, -0.02]);
    expect(agreeing([-0.1, 0.3], 0.1, true, () => [0.02, 0.2])).toEqual([0.02, 0.3]);
    expect(agreeing([-0.3, 0.1], -0.1, true, () => [-0.2, 0.01])).toEqual([-0.3, 0]);
    expect(agreeing([-0.3, 0.1], -0.1, true, () => [-0.2, -0.15])).toEqual([-0.3, -0.1]);
    expect(agreeing([-0.3, 0.1], -0.1, true, () => undefined)).toEqual([-0.3, 0]);
  });
});

describe("booleans", () => {
  test("have Agresti and Min's interval, with t's quantile", () => {
    const before = [...times(14, 1), ...times(30, 0), ...times(56, 1)];
    const after = [...times(14, 0), ...times(30, 1), ...times(56, 1)];
    // b = 30.5, c = 14.5, n = 102: (b - c)/n ± t(99) √((b + c)/n - ((b - c)/n)²) / √n
    const [mean, variance] = [16 / 102, 45 / 102 - (16 / 102) ** 2];
    const half = 1.9842169515086827 * Math.sqrt(variance / 102);
    const [low, high] = intervalOf("boolean", single(before, after), 1);
    expect(low).toBeCloseTo(mean - half, 9);
    expect(high).toBeCloseTo(mean + half, 9);
  });

  test("none of which changed may still change three times in as many", () => {
    expect(intervalOf("boolean", single(times(200, 1), times(200, 1)), 1)).toEqual([-0.015, 0.015]);
  });
});

test("an interval is never a point, and holds the mean difference", () => {
  const run = fc.constantFrom(0, 0.25, 0.5, 1);
  const runs = fc.record({
    before: fc.array(run, { minLength: 1, maxLength: 3 }),
    after: fc.array(run, { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(runs, { minLength: 8, maxLength: 30 }), (given) => {
      const paired = pairedOf(given);
      const mean = paired.differences.reduce((sum, value) => sum + value, 0) / given.length;
      const [low, high] = intervalOf("score", paired, 1);
      expect(high - low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }),
    { seed: 8 },
  );
});
