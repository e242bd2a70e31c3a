import { describe, expect, test } from "@jest/globals";
import {
  chance,
  experimentsFor,
  fallenWorlds,
  isFull,
  type Setting,
  settings,
  simulate,
  type World,
} from "../../support/simulation.ts";

// Where a third of few records fall, a sample often shows none or one of them: no interval can know of the others.
const leastCovered = ({ name }: World, { records }: Setting) =>
  name.includes("a third") && records < 20 ? 0.92 : 0.94;

describe.each(fallenWorlds.map((world) => [world.name, world] as const))("a fall: %s", (_, world) => {
  test.each(settings)("$records records, $runs runs", (setting) => {
    const count = experimentsFor(world, setting, 2_000);
    const { covered, disagreeing, significant, fallen } = simulate(
      world,
      setting,
      count,
      setting.records + 1,
    );
    expect(covered).toBeGreaterThanOrEqual(leastCovered(world, setting) - chance(0.06, count));
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
  (_, world) => {
    const count = isFull ? 1_000 : 40;
    const [few, many] = [8, 40].map((records) => simulate(world, { records, runs: [3, 3] }, count, 5).fallen);
    expect(many).toBeGreaterThan(few ?? 1);
  },
);
