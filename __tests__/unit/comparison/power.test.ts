import { describe, expect, test } from "@jest/globals";
import {
  chance,
  experimentsFor,
  fallenWorlds,
  isFull,
  settings,
  simulated,
} from "../../support/simulation.ts";

describe.each(fallenWorlds.map((world) => [world.name, world] as const))("a fall: %s", (_, world) => {
  test.each(settings)("$records records, $runs runs", async (setting) => {
    const count = experimentsFor(world, setting, 2_000);
    const { covered, disagreeing, significant, fallen } = await simulated(
      world,
      setting,
      count,
      setting.records + 1,
    );
    expect(covered).toBeGreaterThanOrEqual(0.94 - chance(0.06, count));
    // Beside a significant fall the interval may end at 0: its bound is drawn too.
    expect(disagreeing).toBeLessThanOrEqual(0.03 + chance(0.03, count));
    // What is found is a fall, but for chance.
    expect(significant - fallen).toBeLessThanOrEqual(0.025 + chance(0.025, count));
  });
});

// Scores are drawn, which takes a while for p-values near the bound.
const shown = fallenWorlds.filter(({ type }) => isFull || type === "boolean");

test.each(shown.map((world) => [world.name, world] as const))(
  "a fall is found the more often, the more records there are: %s",
  async (_, world) => {
    const count = isFull ? 400 : 40;
    const foundOf = async (records: number) =>
      (await simulated(world, { records, runs: [3, 3] }, count, 5)).fallen;
    expect(await foundOf(40)).toBeGreaterThan(await foundOf(8));
  },
);
