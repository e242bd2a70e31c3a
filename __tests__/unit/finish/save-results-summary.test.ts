import { expect, test } from "@jest/globals";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import type { Metadata } from "../../../src/finish/plan.ts";
import { mergeMetadata, saveResultsSummary } from "../../../src/finish/save-results-summary.ts";
import type { ResultsSummary } from "../../../src/results/results-summary.ts";
import { experimentReport } from "../../support/experiment-report.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { experimentWith, fakeDatadog, fakeLog } from "./fakes.ts";

const report = experimentReport();
const summary: ResultsSummary = { version: 1, rows: 3, errors: 0, metrics: {} };

/** Saves the summary with an experiment that the list shows one way after the other; undefined: not yet. */
async function save(known: Metadata | undefined, listed: readonly (Metadata | undefined)[], own: Metadata = {}) {
  const clock = createVirtualClock(0);
  const log = fakeLog();
  const written: unknown[] = [];
  let looks = 0;
  const datadog = fakeDatadog({
    listExperiments: async () => {
      const metadata = listed[Math.min(looks++, listed.length - 1)];
      const experiment: DatadogExperiment = experimentWith(report.experiment.id, []);
      const shown = { ...experiment, attributes: { ...experiment.attributes, metadata } };
      return { experiments: metadata === undefined ? [] : [shown], after: undefined };
    },
    updateExperiment: async (_, { metadata }) => void written.push(metadata),
  });
  const experiment = { report, projectId: "p", metadata: known };
  const tools = { datadog, clock, log, closing: new AbortController().signal };
  await clock.run(saveResultsSummary(summary, own, experiment, tools));
  return { written, lines: log.lines, seconds: clock.now() / 1_000 };
}

test("what others wrote meanwhile stays", async () => {
  const known = { tags: ["team:a", "pr.number:12"] };
  const listed = { tags: ["team:a", "pr.number:12", "model:x"], notes: "by hand" };
  expect(await save(known, [listed])).toEqual({
    written: [{ ...listed, results: summary }],
    lines: [],
    seconds: 0,
  });
});

test("an acceptance that no longer counts is removed", async () => {
  const known = { llm_experiment_action: { verdict: "pass", accepted: [{ metric: "accuracy", by: "lea" }] } };
  const { written } = await save(known, [known], { verdict: "fail" });
  expect(written).toEqual([{ llm_experiment_action: { verdict: "fail", accepted: [] }, results: summary }]);
});

test("a list that lags removes none of the action's own tags", () => {
  const known = { parent_reason: "merge base", tags: ["team:a", "git.commit.sha:new", "pr.number:12"] };
  const listed = { tags: ["team:a", "git.commit.sha:old"] };
  expect(mergeMetadata(known, listed)).toEqual(known);
});

test("a tag that someone removed stays removed", () => {
  expect(mergeMetadata({ tags: ["team:a", "pr.number:12"] }, { tags: ["pr.number:12"] })).toEqual({
    tags: ["pr.number:12"],
  });
});

test("until the list shows the experiment, what this run knows counts", async () => {
  const known = { tags: ["pr.number:12"] };
  expect((await save(known, [undefined])).written).toEqual([{ ...known, results: summary }]);
});

test("if nothing is known, it waits for the list, and overwrites nothing", async () => {
  const late = await save(undefined, [undefined, { tags: ["a:b"] }]);
  expect(late).toEqual({ written: [{ tags: ["a:b"], results: summary }], lines: [], seconds: 2 });
  const never = await save(undefined, [undefined]);
  expect(never).toMatchObject({
    written: [],
    lines: [expect.stringMatching(/^warning: Couldn't save the results summary/)],
  });
});

test("an older summary is replaced, but not a member of the user", async () => {
  expect((await save(undefined, [{ results: { ...summary, rows: 1 } }])).written).toEqual([{ results: summary }]);
  const own = await save(undefined, [{ results: "s3://bucket/results" }]);
  expect(own).toMatchObject({
    written: [],
    lines: [expect.stringMatching(/^notice: .*its own member results/)],
  });
});
