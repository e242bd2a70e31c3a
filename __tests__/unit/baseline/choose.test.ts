import { describe, expect, test } from "@jest/globals";
import { type Chosen, chooseBaseline, isCandidate } from "../../../src/baseline/choose.ts";
import { formatParentReason, readBaselineFacts } from "../../../src/baseline/reason.ts";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { baselineAge } from "../../../src/lib/limits.ts";
import { hasActionTags } from "../../../src/run/action-metadata.ts";
import type { StartLabel } from "../../../src/run/target.ts";
import { buildBaselineQuery, buildExperiment, forkId, inWords, projectId, sha } from "../../support/commit-graphs.ts";

const now = Date.UTC(2026, 5, 1);
type Options = Parameters<typeof buildExperiment>[0];

type QueryOptions = Partial<Parameters<typeof buildBaselineQuery>[0]>;

const buildQuery = (options: QueryOptions = {}) => buildBaselineQuery({ pullRequest: 12, now, ...options });

describe("a candidate", () => {
  const cases: [name: string, options: Options, isOne: boolean, wanted?: QueryOptions][] = [
    ["completed", {}, true],
    ["running", { status: "running" }, false],
    ["failed", { status: "failed" }, false],
    ["interrupted", { status: "interrupted" }, false],
    ["without a status", { status: null }, false],
    ["of an SDK, without a status", { sdk: true }, true],
    ["of an SDK, completed", { sdk: true, status: "completed" }, true],
    ["of an SDK, running", { sdk: true, status: "running" }, false],
    ["of an SDK, failed", { sdk: true, status: "failed" }, false],
    ["of an SDK, interrupted", { sdk: true, status: "interrupted" }, false],
    ["of an SDK, for a leg of a matrix", { sdk: true }, false, { matrixKey: "leg" }],
    ["of another leg", { matrixKey: "leg" }, false],
    ["of a leg, for a job without a matrix", {}, false, { matrixKey: "leg" }],
    ["of the same leg", { matrixKey: "leg" }, true, { matrixKey: "leg" }],
    ["of this run", { runId: 5_000_001 }, false],
    ["of this run, on the same commit", { runId: 5_000_001 }, false, { ownCommitCounts: true }],
    ["of the head commit", { at: "head" }, false],
    ["of the head commit, if earlier runs on it count", { at: "head" }, true, { ownCommitCounts: true }],
    ["of an SDK, of the head commit", { at: "head", sdk: true }, false],
    ["made from a fork", { headRepositoryId: forkId }, false],
    ["of a head whose fork is gone", { headRepositoryId: "unknown" }, false],
    ["that doesn't say where its head is", { headRepositoryId: null }, true],
    ["of the same pull request", { pullRequest: 12 }, false],
    ["of the same pull request, if earlier runs count", { pullRequest: 12 }, false, { ownCommitCounts: true }],
    ["of another pull request", { pullRequest: 1 }, true],
    ["of a pull request, for a run of none", { pullRequest: 12 }, true, { pullRequest: undefined }],
    ["of the same number in another repository", { pullRequest: 12, repositoryId: forkId }, true],
    ["of another name", { experiment: "other" }, false],
    ["of another project", {}, false, { projectId: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d" }],
    ["of the same project in other letters", {}, true, { projectId: projectId.toUpperCase() }],
    ["deleted", { deleted: true }, false],
    ["90 days old", { age: baselineAge }, true],
    ["older than 90 days", { age: baselineAge + 1 }, false],
  ];

  test.each(cases)("%s: %j is one: %s", (_, options, isOne, wanted = {}) => {
    const experiment = buildExperiment({ at: "m1", ...options }, now);
    expect(isCandidate(experiment, buildQuery(wanted))).toBe(isOne);
  });

  test("without a creation time isn't one", () => {
    const { id, attributes } = buildExperiment({ at: "m1" }, now);
    const undated = { id, attributes: { ...attributes, created_at: undefined } };
    expect(isCandidate(undated, buildQuery())).toBe(false);
  });
});

describe("an SDK's run that failed or was interrupted", () => {
  const cases: [name: string, options: Options, isOne: boolean][] = [
    ["adopted, with 8 of 10 rows good", { adopted: true, results: { rows: 10, errors: 2 } }, true],
    ["adopted, with 7 of 10 rows good", { adopted: true, results: { rows: 10, errors: 3 } }, false],
    ["adopted, without a row", { adopted: true, results: { rows: 0, errors: 0 } }, false],
    ["adopted, without a record", { adopted: true, results: null }, false],
    ["adopted, with an odd record", { adopted: true, results: { rows: "many", errors: 0 } }, false],
    [
      "not finished by the action, with a results summary of the user",
      { sdk: true, results: { rows: 10, errors: 0 } },
      false,
    ],
    ["the action's own, with a record", { results: { rows: 10, errors: 0 } }, false],
  ];

  test.each(cases)("%s: %j counts: %s", (_, options, isOne) => {
    for (const status of ["failed", "interrupted"] as const) {
      expect(isCandidate(buildExperiment({ at: "m1", ...options, status }, now), buildQuery())).toBe(isOne);
    }
    const running = buildExperiment({ at: "m1", ...options, status: "running" }, now);
    expect(isCandidate(running, buildQuery())).toBe(false);
  });
});

interface SearchOptions extends QueryOptions {
  commits?: string[];
  label?: StartLabel;
  /** Whether the walk ended at its bound. */
  isBounded?: boolean;
}

function choose(experiments: Options[], options: SearchOptions = {}) {
  const candidates = experiments
    .map((one) => buildExperiment({ id: one.at ?? "", ...one }, now))
    .filter((one) => isCandidate(one, buildQuery()));
  const tagged = chooseAmong(candidates.filter(hasActionTags), options);
  const untagged = candidates.filter((one) => !hasActionTags(one));
  return inWords(tagged.kind === "found" ? tagged : chooseAmong(untagged, options));
}

function chooseAmong(candidates: DatadogExperiment[], options: SearchOptions): Chosen {
  const { commits = [sha("m3"), sha("m2"), sha("m1")], label = "merge base", isBounded, ...changes } = options;
  const end = isBounded ? ({ kind: "bound" } as const) : undefined;
  const query = buildQuery({ config: { model: "small" }, ...changes });
  return chooseBaseline(candidates, { commits, label, end }, query);
}

const found = (experimentId: string, reason: string) => ({
  kind: "found",
  baseline: { experimentId, reason },
});

describe("the choice", () => {
  test("is the nearest commit, not the newest experiment", () => {
    const chosen = choose([
      { at: "m1", age: 1 },
      { at: "m2", age: 5 },
    ]);
    expect(chosen).toMatchObject(found("m2", "1 commit before the merge base"));
  });

  test("is the newest of several on one commit, in any order", () => {
    const experiments = [
      { at: "m2", id: "older", age: 9 },
      { at: "m2", id: "newest", age: 1 },
      { at: "m2", id: "old", age: 5 },
    ];
    expect(choose(experiments)).toMatchObject(found("newest", "1 commit before the merge base"));
    expect(choose(experiments.toReversed())).toMatchObject(found("newest", "1 commit before the merge base"));
  });

  test("returns everything that the outputs need", () => {
    expect(choose([{ at: "m3", datasetVersion: 4 }])).toEqual({
      kind: "found",
      baseline: {
        experimentId: "m3",
        experimentName: `support-bot-${now}`,
        commit: sha("m3"),
        reason: "merge base",
        datasetVersion: 4,
        createdAt: now,
      },
    });
  });

  test.each([
    ["m3", "base of the merge commit", "base of the merge commit"],
    ["m2", "base of the merge commit", "1 commit before the base of the merge commit"],
    ["m1", "merge base", "2 commits before the merge base"],
    ["m3", "base of the merge group", "base of the merge group"],
    ["m2", "parent commit", "1 commit before the parent commit"],
    ["m3", "same commit", "same commit"],
    ["m1", "same commit", "2 commits before this commit"],
  ] as const)("at %s from the %s: %s", (at, label, reason) => {
    expect(choose([{ at }], { label })).toMatchObject(found(at, reason));
  });

  test("is otherwise the newest of the branch, created here and not in a fork", () => {
    const experiments: Options[] = [
      { at: "x1", age: 9 },
      { at: "x2", age: 8 },
      { at: "x3", age: 7, branch: "other" },
      { at: "x4", age: 6, headRepositoryId: forkId },
      { at: "x5", age: 5, repositoryId: forkId },
      { at: "x6", age: 4, headRepositoryId: null },
    ];
    expect(choose(experiments)).toMatchObject(found("x2", "newest on main"));
    expect(choose(experiments, { repositoryId: "1" })).toMatchObject({ kind: "none" });
  });

  test("is an SDK's only if none created by the action is found", () => {
    const ofSdk = { at: "m3", id: "sdk", sdk: true };
    expect(choose([ofSdk, { at: "m1" }])).toMatchObject(found("m1", "2 commits before the merge base"));
    expect(choose([ofSdk, { at: "x" }])).toMatchObject(found("x", "newest on main"));
    expect(choose([ofSdk, { at: "m3", status: "failed" }])).toMatchObject(found("sdk", "merge base"));
  });

  test.each([
    ["branch", "main", "no completed experiment on main yet"],
    ["tag", "v1", "no completed experiment at or before the tag v1"],
    ["commit", sha("m1"), `no completed experiment at or before ${sha("m1").slice(0, 7)}`],
  ] as const)("is none for a %s without any", (type, name, reason) => {
    const elsewhere = [{ at: "x", branch: type === "branch" ? "other" : name }];
    expect(choose(elsewhere, { baselineRef: { type, name } })).toEqual({ kind: "none", reason });
  });

  describe("of several on one commit", () => {
    const ours = { sectionKey: "section" };
    const small = { config: { model: "small" } };
    const older = { at: "m2", age: 9 };
    const newer = { at: "m2", age: 1 };

    test.each<[string, Options, Options]>([
      ["the same section before an equal config", { ...older, ...ours }, { ...newer, ...small }],
      ["an equal config before the newest", { ...older, ...small }, newer],
      ["an equal config in the same section", { ...older, ...ours, ...small }, { ...newer, ...ours }],
      ["the newest of equals", { ...newer, ...ours, ...small }, { ...older, ...ours, ...small }],
    ])("%s", (_, first, second) => {
      const both = [
        { ...first, id: "first" },
        { ...second, id: "second" },
      ];
      for (const experiments of [both, both.toReversed()]) {
        expect(choose(experiments)).toMatchObject(found("first", "1 commit before the merge base"));
      }
    });

    test("equal configs have the same members in any order, and no config equals an empty one", () => {
      const config = { a: 1, b: { c: [1], d: 2 } };
      const candidates = [
        { ...older, id: "equal", config: { b: { d: 2, c: [1] }, a: 1 } },
        { ...newer, id: "other", config: { a: 1 } },
        { ...newer, id: "none" },
      ];
      const preferring = (wanted: unknown) => choose(candidates, { config: wanted });
      expect(preferring(config)).toMatchObject({ baseline: { experimentId: "equal" } });
      expect(preferring(undefined)).toMatchObject({ baseline: { experimentId: "none" } });
      expect(preferring({})).toMatchObject({ baseline: { experimentId: "none" } });
    });

    test("the newest of a branch is also chosen among those on its commit", () => {
      const experiments = [
        { at: "x", id: "small", age: 9, ...small },
        { at: "x", id: "large", age: 1 },
      ];
      expect(choose(experiments)).toMatchObject(found("small", "newest on main"));
    });
  });

  test.each([
    ["x", "newest on main (not within 3 commits)"],
    [undefined, "none: no completed experiment on main yet, not within 3 commits"],
  ])("says that a search ended at its limit: %s", (at, reason) => {
    const candidates = at === undefined ? [] : [buildExperiment({ at }, now)];
    const choice = chooseAmong(candidates, { isBounded: true });
    expect(formatParentReason(choice)).toBe(reason);
  });

  test("comes back from an experiment's metadata as it was written", () => {
    const choice = choose([{ at: "m2" }]);
    expect(choice).toMatchObject(found("m2", "1 commit before the merge base"));
    const { kind, reason } = chooseAmong([buildExperiment({ at: "m2" }, now)], {});
    const facts = { kind, reason };
    const experiment = buildExperiment({}, now);
    const metadata = { llm_experiment_action: { run_attempt: 1, parent: facts } };
    const written = { ...experiment, attributes: { ...experiment.attributes, metadata } };
    expect(readBaselineFacts(written)).toEqual(facts);
    expect(readBaselineFacts(experiment)).toBeUndefined();
  });

  test("never treats an experiment without a commit as one on the line", () => {
    expect(choose([{ sdk: true }], { commits: [] })).toMatchObject({ kind: "none" });
  });
});
