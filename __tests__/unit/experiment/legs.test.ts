import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { selectNewestPerLeg, selectOfAttempt } from "../../../src/experiment/legs.ts";
import { adoptedKey } from "../../../src/run/action-metadata.ts";
import { listed } from "../finish/experiments.ts";

const ids = (experiments: readonly DatadogExperiment[]) => experiments.map(({ id }) => id);
const url = (attempt: number) =>
  `ci.pipeline.url:https://github.com/a/b/actions/runs/7${attempt > 1 ? `/attempts/${attempt}` : ""}`;

/** An experiment that the action created in an attempt. */
function created(id: string, section: string, attempt: number, time = 0, tags: string[] = []) {
  return listed(
    id,
    ["ci.pipeline.id:7", `ci.create_key:${id}`, `ci.section_key:${section}`, url(attempt), ...tags],
    time,
  );
}

/** An experiment of an SDK; with an attempt, finish/ adopted it then. */
function ofSdk(id: string, config: Record<string, unknown>, time: number, attempt?: number) {
  const adopted = attempt === undefined ? [] : [`ci.create_key:${adoptedKey({ id })}`, url(attempt)];
  return listed(id, ["ci.pipeline.id:7", ...adopted], time, { config });
}

describe("of the experiments that the action created", () => {
  test("each leg's newest attempt counts, as a number", () => {
    const experiments = [created("a9", "a", 9), created("a10", "a", 10), created("a1", "a", 1), created("b1", "b", 1)];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 10 }))).toEqual(["a10", "b1"]);
  });

  test("two of one attempt that share a section both stay", () => {
    const experiments = [created("old", "a", 1, 1), created("x", "a", 2, 2), created("y", "a", 2, 3)];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 2 }))).toEqual(["x", "y"]);
  });

  test("of two jobs that share a section, one that didn't rerun stays", () => {
    const ended = (experiment: DatadogExperiment, status: string) => ({
      ...experiment,
      attributes: { ...experiment.attributes, status },
    });
    const [good, bad] = [ended(created("good", "a", 1, 1), "completed"), ended(created("bad", "a", 1, 2), "failed")];
    const again = created("again", "a", 2, 3);
    const third = created("third", "a", 3, 4);
    expect(ids(selectNewestPerLeg([good, bad, again], { attempt: 2 }))).toEqual(["good", "again"]);
    expect(ids(selectNewestPerLeg([good, bad, again, third], { attempt: 3 }))).toEqual(["good", "third"]);
    // If it's unknown which one ran again, none is lost.
    const both = [ended(good, "failed"), bad, again];
    expect(ids(selectNewestPerLeg(both, { attempt: 2 }))).toEqual(["good", "bad", "again"]);
  });

  test("where run IDs repeat, an earlier run on another commit doesn't count", () => {
    const experiments = [
      created("old", "a", 1, 1, ["git.commit.sha:one"]),
      created("x", "a", 1, 2, ["git.commit.sha:two"]),
      created("y", "a", 1, 3, ["git.commit.sha:two"]),
    ];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 1 }))).toEqual(["x", "y"]);
  });
});

describe("of the experiments that SDKs created", () => {
  const [small, large] = [{ model: "small" }, { model: "large" }];

  test("all of the first attempt stay: nothing is older", () => {
    const experiments = [ofSdk("x", small, 1), ofSdk("y", small, 2)];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 1 }))).toEqual(["x", "y"]);
  });

  test("a leg is its config: one that ran again replaces what an earlier attempt adopted of it", () => {
    const experiments = [ofSdk("small", small, 1, 1), ofSdk("large", large, 2, 1), ofSdk("again", large, 9)];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 2 }))).toEqual(["small", "again"]);
  });

  test("several of the attempt behind an adopted one all stay", () => {
    const experiments = [ofSdk("old", small, 1, 1), ofSdk("x", small, 8), ofSdk("y", small, 9)];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 2 }))).toEqual(["x", "y"]);
  });

  test("if nothing names an attempt, the newest stays, and what was created since the job began", () => {
    const experiments = [ofSdk("old", small, 1), ofSdk("x", small, 8), ofSdk("y", small, 9)];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 2 }))).toEqual(["y"]);
    expect(ids(selectNewestPerLeg(experiments, { attempt: 2, jobStartedAt: 8 }))).toEqual(["x", "y"]);
  });

  test("a script may name the attempt by the address of its run", () => {
    const named = (id: string, time: number, attempt: number) => listed(id, ["ci.pipeline.id:7", url(attempt)], time);
    const experiments = [named("x", 1, 2), named("y", 2, 2), named("z", 3, 3), named("w", 4, 3)];
    expect(ids(selectNewestPerLeg(experiments, { attempt: 3 }))).toEqual(["z", "w"]);
  });
});

const runs = { numRuns: process.env.FULL_TESTS ? 20_000 : 500, seed: 20_261_128 };
/** How many experiments each leg creates, and for each attempt the legs that it ran. */
const plans = fc.record({
  counts: fc.record({
    a: fc.constant(1),
    b: fc.integer({ min: 1, max: 3 }),
    c: fc.integer({ min: 1, max: 3 }),
  }),
  attempts: fc.array(fc.subarray(["a", "b", "c"] as const), { minLength: 1, maxLength: 5 }),
});

test.each([
  ["the action created", false],
  ["SDKs created and finish/ adopted", true],
])("of what %s, the newest attempt of each leg counts, and all of it", (_, isSdk) => {
  fc.assert(
    fc.property(plans, fc.infiniteStream(fc.nat({ max: 100 })), ({ counts, attempts }, random) => {
      let time = 0;
      const made = attempts.flatMap((legs, index) =>
        legs.flatMap((leg) =>
          Array.from({ length: counts[leg] }, () => ({
            leg,
            attempt: index + 1,
            time: ++time,
            id: `e${time}`,
          })),
        ),
      );
      const experiments = made
        .map(({ leg, attempt, time: at, id }) => {
          if (!isSdk) return created(id, leg, attempt, at);
          // Each attempt but the last one adopted what it had, and every leg was there before.
          return ofSdk(id, { leg }, at, attempt < attempts.length ? attempt : undefined);
        })
        .map((experiment) => ({ experiment, order: random.next().value ?? 0 }))
        .sort((a, b) => a.order - b.order)
        .map(({ experiment }) => experiment);
      const sortNewestFirst = (leg: string) =>
        Math.max(...made.filter((one) => one.leg === leg).map((one) => one.attempt));
      const wanted = made.filter(({ leg, attempt }) => attempt === sortNewestFirst(leg)).map(({ id }) => id);
      const run = { attempt: attempts.length };
      const adoptedBefore = attempts.length === 1 || made.some(({ attempt }) => attempt === attempts.length - 1);
      fc.pre(!isSdk || adoptedBefore);
      expect(ids(selectNewestPerLeg(experiments, run)).sort()).toEqual(wanted.sort());
      const current = made.filter(({ attempt }) => attempt === attempts.length).map(({ id }) => id);
      expect(ids(selectOfAttempt(experiments, run)).sort()).toEqual(current.sort());
    }),
    runs,
  );
});
