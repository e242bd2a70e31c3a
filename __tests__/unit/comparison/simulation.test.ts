import { describe, expect, test } from "@jest/globals";
import {
  chance,
  changedWorlds,
  experimentsFor,
  settings,
  simulated,
  unchangedWorlds,
} from "../../support/simulation.ts";

// What the page on statistics promises, by simulation.
describe.each(unchangedWorlds.map((world) => [world.name, world] as const))("nothing changed: %s", (_, world) => {
  test.each(settings)("$records records, $runs runs", async (setting) => {
    const count = experimentsFor(world, setting, 1_000);
    const { significant, covered, disagreeing, unchanged } = await simulated(world, setting, count, setting.records);
    expect(significant).toBeLessThanOrEqual(0.05 + chance(0.05, count));
    if (unchanged < 0.5) expect(covered).toBeGreaterThanOrEqual(0.94 - chance(0.06, count * (1 - unchanged)));
    expect(disagreeing).toBeLessThanOrEqual(0.02 + chance(0.02, count));
  });
});

describe.each(changedWorlds.map((world) => [world.name, world] as const))("a drop: %s", (_, world) => {
  test.each(settings)("$records records, $runs runs", async (setting) => {
    const count = experimentsFor(world, setting, 1_000);
    const observed = await simulated(world, setting, count, setting.records + 1);
    const { covered, disagreeing, significant, worse, unchanged } = observed;
    if (unchanged < 0.5) expect(covered).toBeGreaterThanOrEqual(0.94 - chance(0.06, count * (1 - unchanged)));
    expect(disagreeing).toBeLessThanOrEqual(0.02 + chance(0.02, count));
    // Except for chance, what is found is a drop.
    expect(significant - worse).toBeLessThanOrEqual(0.025 + chance(0.025, count));
  });
});
