import { describe, expect, test } from "@jest/globals";
import { type SearchQuery, searchExperiments } from "../../../src/adopt/search.ts";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { readRunAttempt } from "../../../src/run/action-metadata.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { experimentWith, fakeDatadog, fakeLog } from "../finish/fakes.ts";

const never = new AbortController().signal;

function leg(id: string, section: string, { attempt = 1, run = "100" } = {}): DatadogExperiment {
  const suffix = attempt === 1 ? "" : `/attempts/${attempt}`;
  return experimentWith(id, [
    `ci.pipeline.id:${run}`,
    `ci.section_key:${section}`,
    `ci.create_key:${id}`,
    "ci.job.name:evaluate",
    `ci.pipeline.url:https://github.com/o/r/actions/runs/${run}${suffix}`,
  ]);
}

function gatheredIds(experiments: readonly DatadogExperiment[]): string[] {
  return experiments.map(({ id }) => id);
}

describe("the attempt of an experiment", () => {
  test("is what the action saved, not what a URL says", () => {
    const written = leg("a", "a", { attempt: 2 });
    const own = { llm_experiment_action: { run_attempt: 3 } };
    const metadata = { ...written.attributes.metadata, ...own };
    expect(readRunAttempt({ ...written, attributes: { ...written.attributes, metadata } })).toBe(3);
    const odd = { ...written.attributes.metadata, llm_experiment_action: { run_attempt: "x" } };
    expect(readRunAttempt({ ...written, attributes: { ...written.attributes, metadata: odd } })).toBe(2);
  });

  test("without the URL of a run, it's the first attempt", () => {
    expect(readRunAttempt(experimentWith("a", []))).toBe(1);
    expect(readRunAttempt(leg("a", "a", { attempt: 12 }))).toBe(12);
  });
});

describe("the experiments of a run, and the one with an ID", () => {
  /** A Datadog that returns one list after the other, and the last one forever. */
  function listing(...answers: DatadogExperiment[][]) {
    const filters: unknown[] = [];
    const datadog = fakeDatadog({
      listExperiments: async (filter) => {
        filters.push(filter);
        return { experiments: answers[Math.min(filters.length, answers.length) - 1] ?? [], after: undefined };
      },
    });
    return { datadog, filters };
  }

  let log = fakeLog();

  async function gather(
    datadog: ReturnType<typeof fakeDatadog>,
    options: Partial<Omit<SearchQuery, "run">> & { attempt?: number; job?: string; jobStartedAt?: number },
  ) {
    const clock = createVirtualClock(0);
    log = fakeLog();
    const { attempt = 1, job = "report", jobStartedAt, ...given } = options;
    const run = { id: "100", attempt, job, jobStartedAt };
    const query = { names: [], commits: [], projectId: undefined, ...given, run };
    const { experiments: found } = await clock.run(searchExperiments(query, { datadog, clock, log }, never));
    return { ids: gatheredIds(found), waited: clock.now() };
  }

  test("says what it waits for", async () => {
    await gather(listing([leg("a", "a")]).datadog, { expected: 2 });
    expect(log.lines).toEqual([
      "info: Waiting for Datadog to list 1 of 2 experiments, 9 of 20 s",
      "info: Waiting for Datadog to list 1 of 2 experiments, 19 of 20 s",
    ]);
  });

  test("returns what has this run's ID, an SDK's too, and nothing else that is listed", async () => {
    const ofSdk = experimentWith("sdk", ["ci.pipeline.id:100"]);
    const { datadog, filters } = listing([leg("a", "a"), ofSdk, leg("old", "b", { run: "99" })]);
    // A script doesn't say how many experiments it creates.
    expect(await gather(datadog, { projectId: "p" })).toEqual({ ids: ["a", "sdk"], waited: 20_000 });
    const expected = await gather(datadog, { projectId: "p", expected: 2 });
    expect(expected).toEqual({ ids: ["a", "sdk"], waited: 0 });
    expect(filters[0]).toEqual({ projectId: "p", tags: ["ci.pipeline.id:100"] });
  });

  test("returns the named experiment, whatever its tags", async () => {
    const { datadog, filters } = listing([experimentWith("e1", [])]);
    expect(await gather(datadog, { experimentId: "e1", attempt: 3 })).toEqual({ ids: ["e1"], waited: 0 });
    expect(filters).toEqual([{ ids: ["e1"] }]);
  });

  test("waits while the list lags", async () => {
    const { datadog } = listing([], [], [leg("a", "a")]);
    expect(await gather(datadog, {})).toEqual({ ids: ["a"], waited: 9_000 });
  });

  const old = leg("old", "a");
  const again = leg("again", "a", { attempt: 2 });

  test("right after a rerun, it doesn't return the attempt before", async () => {
    expect(await gather(listing([old], [old, again]).datadog, { attempt: 2 })).toEqual({
      ids: ["again"],
      waited: 3_000,
    });
  });

  test("the attempt before is returned after the delay, because its job didn't rerun", async () => {
    expect(await gather(listing([old]).datadog, { attempt: 2 })).toEqual({ ids: ["old"], waited: 20_000 });
    // The experiment is of a job that this one waited for, so the delay counts from the start of this one.
    const since = await gather(listing([old]).datadog, { attempt: 2, jobStartedAt: -15_000 });
    expect(since).toEqual({ ids: ["old"], waited: 5_000 });
    const within = await gather(listing([old]).datadog, {
      attempt: 2,
      jobStartedAt: -15_000,
      job: "evaluate",
    });
    expect(within).toEqual({ ids: ["old"], waited: 20_000 });
  });

  test("of two jobs that rerun, one alone isn't all", async () => {
    const other = leg("other", "b");
    const late = leg("late", "b", { attempt: 2 });
    const { datadog } = listing([old, other], [again, other], [again, other, late]);
    expect(await gather(datadog, { attempt: 2 })).toEqual({ ids: ["again", "late"], waited: 9_000 });
  });

  const small = matrixLeg("small");
  const large = matrixLeg("large");

  test("a part of a matrix isn't taken for the whole", async () => {
    const { datadog } = listing([small], [small], [small], [small, large]);
    expect(await gather(datadog, {})).toEqual({ ids: ["small", "large"], waited: 20_000 });
  });

  test("with the expected number, it waits no longer than necessary", async () => {
    const { datadog } = listing([small], [small, large]);
    expect(await gather(datadog, { expected: 2 })).toEqual({ ids: ["small", "large"], waited: 3_000 });
    const rerun = listing([small, large], [small, large, matrixLeg("small", 2), matrixLeg("large", 2)]);
    expect(await gather(rerun.datadog, { expected: 2, attempt: 2 })).toEqual({
      ids: ["small-2", "large-2"],
      waited: 3_000,
    });
  });

  test("fewer than expected are returned after the delay", async () => {
    expect(await gather(listing([small]).datadog, { expected: 2 })).toEqual({
      ids: ["small"],
      waited: 20_000,
    });
  });

  test("says what it looked for if nothing is found", async () => {
    const { datadog, filters } = listing([]);
    await expect(gather(datadog, { projectId: "p" })).rejects.toThrow(
      "No experiment of the workflow run 100 was found in the project p. Check project_id",
    );
    expect(filters).toHaveLength(5);
    await expect(gather(listing([]).datadog, { experimentId: "e1" })).rejects.toThrow(
      "The experiment e1 doesn't exist.",
    );
  });
});

function matrixLeg(model: string, attempt = 1): DatadogExperiment {
  const one = leg(attempt === 1 ? model : `${model}-${attempt}`, model, { attempt });
  return {
    ...one,
    attributes: { ...one.attributes, metadata: { ...one.attributes.metadata, matrix: { model } } },
  };
}
