import { describe, expect, test } from "@jest/globals";
import type { PairedRuns } from "../../../src/comparison/paired-records.ts";
import { permutationTest } from "../../../src/comparison/permutation.ts";
import { acceptedShifts } from "../../../src/comparison/shifts.ts";
import { pairedOf } from "../../support/simulation.ts";

/** Noise on one side of its mean, and a fall; the same in every run of the tests. */
function lopsided(count: number, before: number, after: number, fall = 0.3): PairedRuns[] {
  const noise = (record: number, run: number) =>
    -Math.log(1 - (Math.abs(Math.sin(record * 12.9898 + run * 78.233)) % 1)) / 3;
  return Array.from({ length: count }, (_, record) => ({
    before: Array.from({ length: before }, (_, run) => noise(record, run + 1)),
    after: Array.from({ length: after }, (_, run) => noise(record, run + before + 1) - fall),
  }));
}

function shiftsOf(runs: readonly PairedRuns[]): readonly [number, number] {
  const shifts = acceptedShifts(pairedOf(runs), 7);
  if (shifts === undefined) throw new Error("there were too many runs");
  return shifts;
}

/** The p-value once `shift` is taken off this run's values. */
function pValueAfter(runs: readonly PairedRuns[], shift: number): number {
  const shifted = runs.map(({ before, after }) => ({ before, after: after.map((value) => value - shift) }));
  return permutationTest(() => pairedOf(shifted), 7)
    .pValue(0.05)
    .read().value;
}

describe.each([
  [1, 1],
  [1, 10],
  [10, 1],
  [3, 3],
  [2, 5],
])("%d runs against %d", (before, after) => {
  test("end where the permutation test's p-value is 5 %", () => {
    const runs = lopsided(12, before, after);
    for (const bound of shiftsOf(runs)) {
      // Two samples of draws: together they know the share of a tail to a sixth of it.
      expect(pValueAfter(runs, bound)).toBeGreaterThan(0.03);
      expect(pValueAfter(runs, bound)).toBeLessThan(0.075);
    }
  });

  test("hang neither on the order of the runs nor on their level", () => {
    const runs = lopsided(9, before, after);
    const [low, high] = shiftsOf(runs);
    const turned = runs.map((each) => ({ before: each.before.toReversed(), after: each.after.toReversed() }));
    const [lowTurned, highTurned] = shiftsOf(turned);
    const [lowRaised, highRaised] = shiftsOf(
      runs.map((each, record) => ({
        before: each.before.map((value) => value + record),
        after: each.after.map((value) => value + record),
      })),
    );
    for (const other of [lowTurned, lowRaised]) expect(other).toBeCloseTo(low, 9);
    for (const other of [highTurned, highRaised]) expect(other).toBeCloseTo(high, 9);
    expect(low).toBeLessThan(high);
  });
});

test("with one run a side are means of some of the differences", () => {
  // Every choice of records but none, as in Hartigan (1969): the 2.5 % on each side of 255 means are 6.4.
  const differences = [0.31, -0.12, 0.05, 0.44, 0.27, -0.08, 0.19, 0.36];
  const means: number[] = [];
  for (let chosen = 1; chosen < 2 ** differences.length; chosen += 1) {
    const some = differences.filter((_, place) => (chosen >> place) % 2 === 1);
    means.push(some.reduce((sum, value) => sum + value, 0) / some.length);
  }
  means.sort((a, b) => a - b);
  const [low, high] = shiftsOf(differences.map((difference) => ({ before: [0], after: [difference] })));
  expect(low).toBeGreaterThanOrEqual((means[2] ?? 0) - 1e-12);
  expect(low).toBeLessThanOrEqual((means[9] ?? 0) + 1e-12);
  expect(high).toBeLessThanOrEqual((means.at(-3) ?? 0) + 1e-12);
  expect(high).toBeGreaterThanOrEqual((means.at(-10) ?? 0) - 1e-12);
});

test("are not asked of more runs than a bound on work allows", () => {
  expect(acceptedShifts(pairedOf(lopsided(12_000, 1, 1)), 7)).toBeUndefined();
});
