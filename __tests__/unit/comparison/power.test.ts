import { describe, expect, test } from "@jest/globals";
import { countRecordsNeeded, findDetectableDrop, measureNoise } from "../../../src/comparison/power.ts";
import { isFull } from "../../support/simulation.ts";
import { noisyMetrics, simulateGate, simulatePower } from "../../support/simulation-gate.ts";

const runCounts = [
  [1, 1],
  [3, 1],
  [3, 3],
] as const;

describe("the detectable drop", () => {
  // 90% true, 10% of the records are coin flips.
  const noise = {
    variance: 0.025,
    step: 1,
    range: 1,
    isPooled: true,
    records: 100,
    runs: { baseline: 1, current: 1 },
  };

  test.each([
    [100, 1, 1, 0.1132],
    [100, 3, 1, 0.0676],
    [100, 3, 3, 0.0449],
    [50, 3, 1, 0.1064],
  ])("of %d records with %d and %d runs is %d", (records, baseline, current, expected) => {
    expect(findDetectableDrop(noise, records, { baseline, current })).toBeCloseTo(expected, 4);
  });

  test("is larger beyond a limit and among several metrics, and not stated above half of the range", () => {
    const runs = { baseline: 3, current: 3 };
    const alone = Number(findDetectableDrop(noise, 200, runs));
    expect(Number(findDetectableDrop(noise, 200, runs, { limit: 0.05 }))).toBeGreaterThan(0.05 + alone / 4);
    expect(Number(findDetectableDrop(noise, 200, runs, { sharers: 10 }))).toBeGreaterThan(alone);
    expect(findDetectableDrop(noise, 8, { baseline: 1, current: 1 })).toBe("only large drops");
  });

  test("leads back to the records that it takes", () => {
    for (const [baseline, current] of runCounts) {
      const runs = { baseline, current };
      const records = countRecordsNeeded(noise, 0.05, runs) ?? 0;
      expect(Number(findDetectableDrop(noise, records, runs))).toBeLessThanOrEqual(0.05);
      expect(Number(findDetectableDrop(noise, records - 1, runs))).toBeGreaterThan(0.05);
    }
    expect(countRecordsNeeded(noise, 0, { baseline: 1, current: 1 })).toBeUndefined();
  });
});

describe("noise", () => {
  test("is measured within sides that have several runs, whatever changed between them", () => {
    const records = Array.from({ length: 10 }, (_, index) => ({
      baseline: index < 5 ? [0, 1] : [1, 1],
      current: [0, 0],
    }));
    const noise = measureNoise("boolean", records, 1e-9);
    expect(noise).toMatchObject({
      variance: 2.5 / 20,
      step: 1,
      isPooled: true,
      runs: { baseline: 2, current: 2 },
    });
  });

  test("is measured within the side that has several runs if the other has one", () => {
    const records = Array.from({ length: 10 }, (_, index) => ({
      baseline: index < 3 ? [0, 1, 1] : [1, 1, 1],
      current: [1],
    }));
    const noise = measureNoise("boolean", records, 1e-9);
    expect(noise).toMatchObject({ isPooled: true, records: 10, runs: { baseline: 3, current: 1 } });
    expect(noise?.variance).toBeCloseTo(2 / 20, 10);
  });

  test("is measured by the differences of single runs", () => {
    const records = Array.from({ length: 10 }, (_, index) => ({
      baseline: [3],
      current: [index < 4 ? 5 : 3],
    }));
    const noise = measureNoise("score", records, 1e-9);
    expect(noise).toMatchObject({ variance: 16 / 20, step: 2, range: 2, isPooled: false, records: 10 });
  });

  test("isn't known if no record differed between runs", () => {
    const records = Array.from({ length: 10 }, () => ({ baseline: [1, 1], current: [0, 0] }));
    expect(measureNoise("boolean", records, 1e-9)).toBeUndefined();
  });
});

// What the page on statistics states; a few cells in each run of the tests.
const cells = noisyMetrics.flatMap((metric) =>
  (isFull ? [50, 100, 200] : [50]).flatMap((records) =>
    runCounts.map((runs) => ({ metric, setting: { records, runs } })),
  ),
);

test("real power at the stated drop is 75 to 98%", () => {
  const experiments = isFull ? 400 : 24;
  const error = 4 * Math.sqrt((0.75 * 0.25) / experiments);
  for (const { metric, setting } of isFull ? cells : cells.slice(0, 3)) {
    for (const limit of isFull ? [0, 0.02] : [0.02]) {
      const { drop, power } = simulatePower(metric, setting, limit, experiments);
      if (drop === "only large drops") continue;
      expect(power).toBeGreaterThanOrEqual(0.75 - error);
      expect(power).toBeLessThanOrEqual(0.98 + error);
    }
  }
});

test.each(runCounts.map(([before, after]) => [before, after] as const))(
  "if nothing changed, a gate with max_regression fails in at most 5 of 100 cases: %d against %d runs",
  (before, after) => {
    const experiments = isFull ? 400 : 10;
    const [booleans] = noisyMetrics;
    if (booleans === undefined) throw new Error("there is no metric to simulate");
    for (const records of isFull ? [20, 50, 100, 200, 500] : [50]) {
      const setting = { records, runs: [before, after] as const };
      const rule = { limit: 0.05, drop: 0 };
      for (const { failed } of simulateGate(booleans, setting, rule, [1, 3, 10], experiments)) {
        expect(failed).toBeLessThanOrEqual(0.05 + 4 * Math.sqrt((0.05 * 0.95) / experiments));
      }
    }
  },
);
