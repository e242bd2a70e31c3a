import { describe, expect, test } from "@jest/globals";
import { datadogLinks } from "../../../src/datadog/site.ts";
import { buildTaggedReport } from "../../../src/render/experiment-report.ts";
import { experimentWith, runContext } from "../finish/fakes.ts";

const links = datadogLinks("https://app.datadoghq.com");
const repository = "https://github.com/octo-org/support";
const head = "a".repeat(40);
const merge = "b".repeat(40);

const tags = [
  `git.commit.sha:${head}`,
  `git.commit.merge.sha:${merge}`,
  "ci.pipeline.id:100",
  "ci.pipeline.number:7",
  `ci.pipeline.url:${repository}/actions/runs/100/attempts/2`,
  "ci.job.name:evaluate",
  "ci.section_key:5d41",
];

const attributes = {
  experiment: "support-bot",
  dataset_id: "d",
  dataset_version: 3,
  status: "running",
  parent_experiment_id: "base",
  metadata: { matrix: { model: "small" }, parent_reason: "merge base" },
};

test("reports what an experiment's tags say, under the section of the job that created it", () => {
  const parent = experimentWith("base", [`git.commit.sha:${merge}`], { dataset_version: 2 });
  const report = buildTaggedReport(experimentWith("e", tags, attributes), parent, runContext(), links);
  expect(report).toEqual({
    sectionKey: "5d41",
    state: "running",
    experiment: { id: "e", name: "e-1731", logicalName: "support-bot", url: links.experiment("e") },
    baseline: {
      kind: "found",
      experiment: { id: "base", name: "base-1731", url: links.experiment("base") },
      reason: "merge base",
      compareUrl: links.comparison("e", "base"),
      commit: { sha: merge, url: `${repository}/commit/${merge}` },
      datasetVersion: 2,
      otherDatasetVersion: true,
    },
    dataset: { id: "d", url: links.dataset("d"), version: 3 },
    commit: {
      sha: head,
      url: `${repository}/commit/${head}`,
      merge: { sha: merge, url: `${repository}/commit/${merge}` },
    },
    isPullRequest: false,
    startedAt: undefined,
    workflowRun: {
      id: "100",
      number: 7,
      attempt: 2,
      url: `${repository}/actions/runs/100/attempts/2`,
      job: "evaluate",
    },
    matrix: { model: "small" },
    notes: [],
  });
});

test("without tags, it reports the run that finishes", () => {
  const report = buildTaggedReport(experimentWith("e", []), undefined, runContext(), links);
  expect(report).toMatchObject({
    sectionKey: "e",
    experiment: { logicalName: "e-1731" },
    commit: { sha: "c".repeat(40), merge: undefined },
    workflowRun: { id: "100", number: 7, attempt: 1, job: "evaluate" },
    matrix: undefined,
  });
});

describe("the baseline", () => {
  const makeBaseline = (more: object, parent?: Parameters<typeof buildTaggedReport>[1]) =>
    buildTaggedReport(experimentWith("e", tags, more), parent, runContext(), links).baseline;

  test("is named by its ID if its experiment couldn't be read", () => {
    expect(makeBaseline({ parent_experiment_id: "base" })).toMatchObject({
      kind: "found",
      experiment: { id: "base", name: "base" },
      reason: "given",
      commit: undefined,
      otherDatasetVersion: false,
    });
  });

  const left = (parent: unknown, parent_reason: unknown = "words") => ({
    metadata: { parent_reason, llm_experiment_action: { run_attempt: 2, parent } },
  });
  const noneYet = { kind: "none yet", ref: { type: "branch", name: "main" }, within: null };

  test("is described from the main stage's facts, not from its text", () => {
    expect(makeBaseline(left({ kind: "none", reason: noneYet }))).toEqual({
      kind: "none",
      reason: "no completed experiment on main yet",
      madeOn: "main",
    });
    expect(makeBaseline(left({ kind: "unknown", reason: { kind: "history not read" } }))).toEqual({
      kind: "unknown",
      reason: "the history of the baseline could not be read",
    });
    const reason = { kind: "on the line", distance: 3, place: "merge base" };
    const found = { ...left({ kind: "found", reason }), parent_experiment_id: "base" };
    expect(makeBaseline(found)).toMatchObject({
      reason: "3 commits before the merge base",
      nearerCommits: 3,
      commitsBehind: 3,
    });
  });

  test.each([
    [["git.branch:main"], true],
    [["git.branch:topic"], undefined],
    [["git.branch:main", "pr.number:7"], undefined],
  ])("is this run if it's one on the branch of baselines: %p", (more, isMadeHere) => {
    const attributes = left({ kind: "none", reason: noneYet });
    const report = buildTaggedReport(
      experimentWith("e", [...tags, ...more], attributes),
      undefined,
      runContext(),
      links,
    );
    expect(report.baseline).toEqual({ kind: "none", reason: expect.anything(), madeOn: "main", isMadeHere });
  });

  test.each([
    ["no completed experiment on main yet", "no completed experiment on main yet"],
    [undefined, "no parent was given"],
    [17, "no parent was given"],
  ])("of an older version of the action has only its text: %p", (parent_reason, reason) => {
    expect(makeBaseline({ metadata: { parent_reason } })).toEqual({ kind: "none", reason });
    expect(makeBaseline(left({ kind: "odd" }, parent_reason ?? null))).toEqual({ kind: "none", reason });
    const found = makeBaseline({ metadata: { parent_reason: "merge base" }, parent_experiment_id: "base" });
    expect(found).toMatchObject({ kind: "found", reason: "merge base" });
  });
});

test.each([
  ["completed", "completed"],
  ["failed", "failed"],
  ["interrupted", "interrupted"],
  ["running", "running"],
  ["paused", "running"],
  [null, "running"],
])("status %p is state %s", (status, state) => {
  const report = buildTaggedReport(experimentWith("e", [], { status }), undefined, runContext(), links);
  expect(report.state).toBe(state);
});

test.each([[["a"]], ["small"], [null]])("an invalid matrix is ignored: %p", (matrix) => {
  const experiment = experimentWith("e", [], { metadata: { matrix } });
  expect(buildTaggedReport(experiment, undefined, runContext(), links).matrix).toBeUndefined();
});
