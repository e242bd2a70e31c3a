import { describe, expect, test } from "@jest/globals";
import {
  fallenWorlds,
  type Setting,
  simulate,
  unchangedWorlds,
  type World,
} from "../../support/simulation.ts";

// What the page on statistics promises, by simulation: the full counts are several thousand experiments each.
const full = Boolean(process.env.FULL_TESTS);
/** Booleans are counted out, which is quick; scores are drawn. */
function experimentsFor({ type }: World, { records }: Setting): number {
  if (full) return records === 200 ? 1_000 : 4_000;
  return type === "boolean" ? 100 : 30;
}

const runs = [
  [1, 1],
  [1, 10],
  [3, 3],
] as const;
const records = [8, 10, 20, 40, 200];
const settings: Setting[] = full
  ? records.flatMap((count) => runs.map((each) => ({ records: count, runs: each })))
  : [...runs.map((each) => ({ records: 8, runs: each })), { records: 20, runs: [1, 1] }];

/** How far a share may be off by chance alone: four standard errors. */
const chance = (share: number, count: number) => 4 * Math.sqrt((share * (1 - share)) / count);

// Where a third of few records fall, a sample often shows none or one of them: no interval can know of the others.
const leastCovered = (name: string, { records }: Setting) =>
  name.includes("a third") && records < 20 ? 0.92 : 0.94;

describe.each(unchangedWorlds.map((world) => [world.name, world] as const))(
  "nothing changed: %s",
  (_, world) => {
    test.each(settings)("$records records, $runs runs", (setting) => {
      const count = experimentsFor(world, setting);
      const { significant, covered, disagreeing, hasPoint } = simulate(
        world,
        setting,
        count,
        setting.records,
      );
      expect(significant).toBeLessThanOrEqual(0.05 + chance(0.05, count));
      expect(covered).toBeGreaterThanOrEqual(0.94 - chance(0.06, count));
      expect(disagreeing).toBeLessThanOrEqual(0.01 + chance(0.01, count));
      expect(hasPoint).toBe(false);
    });
  },
);

describe.each(fallenWorlds.map((world) => [world.name, world] as const))("a fall: %s", (name, world) => {
  test.each(settings)("$records records, $runs runs", (setting) => {
    const count = experimentsFor(world, setting);
    const { covered, disagreeing, significant, fallen } = simulate(world, setting, count, setting.records);
    expect(covered).toBeGreaterThanOrEqual(leastCovered(name, setting) - chance(0.06, count));
    // Beside a significant fall the interval may end at 0: its bound is drawn too.
    expect(disagreeing).toBeLessThanOrEqual(0.03 + chance(0.03, count));
    // What is found is a fall, but for chance.
    expect(significant - fallen).toBeLessThanOrEqual(0.025 + chance(0.025, count));
  });

  test("is found the more often, the more records there are", () => {
    const power = [10, 40].map(
      (count) => simulate(world, { records: count, runs: [3, 3] }, full ? 2_000 : 25, 5).fallen,
    );
    expect(power[1]).toBeGreaterThan(power[0] ?? 1);
  });
});
