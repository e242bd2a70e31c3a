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

// With noise on one side of the mean and ten times as many runs on one side, t covers 90 % on eight records.
const isLopsided = (name: string, { runs }: Setting) => name.includes("skewed") && runs[0] !== runs[1];

describe.each(unchangedWorlds.map((world) => [world.name, world] as const))(
  "nothing changed: %s",
  (name, world) => {
    test.each(settings)("$records records, $runs runs", (setting) => {
      const count = experimentsFor(world, setting);
      const { significant, covered, hasPoint } = simulate(world, setting, count, setting.records);
      expect(significant).toBeLessThanOrEqual(0.05 + chance(0.05, count));
      expect(covered).toBeGreaterThanOrEqual((isLopsided(name, setting) ? 0.89 : 0.94) - chance(0.06, count));
      expect(hasPoint).toBe(false);
    });
  },
);

describe.each(fallenWorlds.map((world) => [world.name, world] as const))("a fall: %s", (_, world) => {
  test.each(settings)("$records records, $runs runs", (setting) => {
    const count = experimentsFor(world, setting);
    const { covered, significant, fallen } = simulate(world, setting, count, setting.records);
    expect(covered).toBeGreaterThanOrEqual(0.94 - chance(0.06, count));
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
