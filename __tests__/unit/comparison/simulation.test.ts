import { describe, expect, test } from "@jest/globals";
import { chance, experimentsFor, settings, simulated, unchangedWorlds } from "../../support/simulation.ts";

// What the page on statistics promises where nothing changed, by simulation.
describe.each(unchangedWorlds.map((world) => [world.name, world] as const))(
  "nothing changed: %s",
  (_, world) => {
    test.each(settings)("$records records, $runs runs", async (setting) => {
      const count = experimentsFor(world, setting, 3_000);
      const { significant, covered, disagreeing, hasPoint } = await simulated(
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
