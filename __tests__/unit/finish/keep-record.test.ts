import { expect, test } from "@jest/globals";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { keepRecord, type Metadata, mergedMetadata } from "../../../src/finish/save-results-summary.ts";
import type { ResultsSummary } from "../../../src/results/results-summary.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { experimentWith, fakeDatadog, fakeLog } from "./fakes.ts";

const record: ResultsSummary = { version: 1, rows: 3, errors: 0, metrics: {} };

/** Keeps the record with an experiment that the list shows one way after the other; undefined: not yet. */
async function keep(known: Metadata | undefined, listed: readonly (Metadata | undefined)[]) {
  const clock = createVirtualClock(0);
  const log = fakeLog();
  const written: unknown[] = [];
  let looks = 0;
  const datadog = fakeDatadog({
    listExperiments: async () => {
      const metadata = listed[Math.min(looks++, listed.length - 1)];
      const experiment: DatadogExperiment = experimentWith("e", []);
      const shown = { ...experiment, attributes: { ...experiment.attributes, metadata } };
      return { experiments: metadata === undefined ? [] : [shown], after: undefined };
    },
    updateExperiment: async (_, { metadata }) => void written.push(metadata),
  });
  const place = { experimentId: "e", projectId: "p", known: Promise.resolve(known) };
  const tools = { datadog, clock, log, closing: new AbortController().signal };
  await clock.run(keepRecord(record, place, tools));
  return { written, lines: log.lines, seconds: clock.now() / 1_000 };
}

test("what others wrote since stays", async () => {
  const known = { tags: ["team:a", "pr.number:12"] };
  const listed = { tags: ["team:a", "pr.number:12", "model:x"], notes: "by hand" };
  expect(await keep(known, [listed])).toEqual({
    written: [{ ...listed, results: record }],
    lines: [],
    seconds: 0,
  });
});

test("a list that lags takes back none of the action's own tags", () => {
  const known = { parent_reason: "merge base", tags: ["team:a", "git.commit.sha:new", "pr.number:12"] };
  const listed = { tags: ["team:a", "git.commit.sha:old"] };
  expect(mergedMetadata(known, listed)).toEqual(known);
});

test("a tag that someone took away stays away", () => {
  expect(mergedMetadata({ tags: ["team:a", "pr.number:12"] }, { tags: ["pr.number:12"] })).toEqual({
    tags: ["pr.number:12"],
  });
});

test("before the list shows the experiment what this run knows of it counts", async () => {
  const known = { tags: ["pr.number:12"] };
  expect((await keep(known, [undefined])).written).toEqual([{ ...known, results: record }]);
});

test("where nothing is known the list is waited for, and nothing is written over", async () => {
  const late = await keep(undefined, [undefined, { tags: ["a:b"] }]);
  expect(late).toEqual({ written: [{ tags: ["a:b"], results: record }], lines: [], seconds: 2 });
  const never = await keep(undefined, [undefined]);
  expect(never).toMatchObject({
    written: [],
    lines: [expect.stringMatching(/^warning: The record of results could not/)],
  });
});

test("an older record is replaced, a member of the user's own is not", async () => {
  expect((await keep(undefined, [{ results: { ...record, rows: 1 } }])).written).toEqual([{ results: record }]);
  const own = await keep(undefined, [{ results: "s3://bucket/results" }]);
  expect(own).toMatchObject({
    written: [],
    lines: [expect.stringMatching(/^notice: .*member results of their own/)],
  });
});
