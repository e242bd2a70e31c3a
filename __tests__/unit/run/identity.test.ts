import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import type { JsonObject } from "../../../src/lib/json.ts";
import { listTags, reservedTagKeys, tagKey, tagValue } from "../../../src/run/action-metadata.ts";
import type { RunContext } from "../../../src/run/context.ts";
import { buildExperimentTags, type IdentityInputs, identify } from "../../../src/run/identity.ts";
import type { Target } from "../../../src/run/target.ts";

interface Ingredients {
  repositoryId: string;
  runId: string;
  attempt: number;
  job: string;
  checkRunId: string | undefined;
  matrix: JsonObject | undefined;
  step: string;
  name: string;
  workflowPath: string;
  datasetId: string;
}

const ingredients: Ingredients = {
  repositoryId: "1234",
  runId: "987654321",
  attempt: 1,
  job: "evaluate",
  checkRunId: "55",
  matrix: { os: "linux", model: "small" },
  step: "experiment",
  name: "support-bot",
  workflowPath: ".github/workflows/evaluate.yml",
  datasetId: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d",
};

function makeContext({ repositoryId, runId, attempt, job, step, workflowPath }: Ingredients): RunContext {
  return {
    eventName: "pull_request",
    payload: {},
    actor: "octocat",
    repository: { id: repositoryId, owner: "acme", name: "bot", url: "https://github.com/acme/bot" },
    defaultBranch: "main",
    isPrivate: false,
    sha: "a".repeat(40),
    ref: { type: "other", name: "refs/pull/7/merge" },
    run: {
      id: runId,
      number: 42,
      attempt,
      url: `https://github.com/acme/bot/actions/runs/${runId}`,
      workflow: "Evaluate",
      workflowPath,
      job,
      step,
    },
    server: {
      apiUrl: "https://api.github.com",
      graphqlUrl: "https://api.github.com/graphql",
    },
    workspace: "",
    jobStartedAt: undefined,
  };
}

function identityFor(changes: Partial<Ingredients> = {}) {
  const all = { ...ingredients, ...changes };
  const inputs: IdentityInputs = {
    name: all.name,
    dataset_id: all.datasetId,
    internal_matrix: all.matrix,
    internal_check_run_id: all.checkRunId,
  };
  return identify(makeContext(all), inputs);
}

describe("the create key", () => {
  test("it's the same for the same step of the same attempt, in a form that fits a tag", () => {
    expect(identityFor().createKey).toBe(identityFor({ workflowPath: "other.yml" }).createKey);
    expect(identityFor().createKey).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each<Partial<Ingredients>>([
    { repositoryId: "1235" },
    { runId: "987654322" },
    { attempt: 2 },
    { job: "evaluate-2" },
    { checkRunId: "56" },
    { checkRunId: undefined },
    { matrix: { os: "linux", model: "large" } },
    { matrix: undefined },
    { matrix: {} },
    { step: "experiment_2" },
    { name: "support-bot-2" },
  ])("it differs with %j", (changes) => {
    expect(identityFor(changes).createKey).not.toBe(identityFor().createKey);
  });

  test("parts can't be confused with one another", () => {
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (job, step, otherJob, otherStep) => {
        const same = job === otherJob && step === otherStep;
        expect(identityFor({ job, step }).createKey === identityFor({ job: otherJob, step: otherStep }).createKey).toBe(
          same,
        );
      }),
      { seed: 20260105, numRuns: 200 },
    );
    expect(identityFor({ job: "a,b", step: "c" }).createKey).not.toBe(identityFor({ job: "a", step: "b,c" }).createKey);
  });
});

describe("the section key", () => {
  test.each<Partial<Ingredients>>([{ runId: "1" }, { attempt: 3 }, { checkRunId: "77" }])(
    "it stays the same across pushes: %j",
    (changes) => {
      expect(identityFor(changes).sectionKey).toBe(identityFor().sectionKey);
    },
  );

  test.each<Partial<Ingredients>>([
    { workflowPath: ".github/workflows/nightly.yml" },
    { job: "other" },
    { matrix: { os: "macos", model: "small" } },
    { step: "other" },
    { name: "other" },
    { datasetId: "0f64e5c7-dc5a-45c8-a17c-1b85f0bec97d" },
  ])("it differs with %j", (changes) => {
    expect(identityFor(changes).sectionKey).not.toBe(identityFor().sectionKey);
  });
});

describe("the matrix key", () => {
  test("a job without a matrix is its own leg", () => {
    expect(identityFor({ matrix: undefined }).matrixKey).toBe("none");
    expect(identityFor({ matrix: {} }).matrixKey).not.toBe("none");
  });

  test("the order of the matrix doesn't change any key", () => {
    expect(identityFor({ matrix: { model: "small", os: "linux" } })).toEqual(identityFor());
  });
});

const target: Target = {
  headCommit: "b".repeat(40),
  headBranch: "feature/x:y",
  headRepositoryId: "4321",
  evaluatedCommit: "a".repeat(40),
  mergeCommit: "a".repeat(40),
  baselineRef: { type: "branch", name: "main" },
  start: { kind: "first parent", of: "a".repeat(40), label: "base of the merge commit" },
  pullRequest: { number: 7, baseBranch: "main", merged: false },
  ownCommitCounts: false,
  remarks: [],
};

describe("buildExperimentTags", () => {
  test("they are those of the specification", () => {
    expect(buildExperimentTags(makeContext(ingredients), target, identityFor(), "c".repeat(40))).toMatchSnapshot();
  });

  test("what doesn't exist has no tag", () => {
    const push = { ...target, headBranch: undefined, mergeCommit: undefined, pullRequest: undefined };
    const keys = buildExperimentTags(makeContext(ingredients), push, identityFor(), undefined).map(tagKey);
    expect(keys).not.toContain("git.branch");
    expect(keys).not.toContain("git.commit.merge.sha");
    expect(keys).not.toContain("pr.number");
    expect(keys).not.toContain("git.tree.sha");
  });

  test("all their keys are reserved", () => {
    const keys = buildExperimentTags(makeContext(ingredients), target, identityFor(), "c".repeat(40)).map(tagKey);
    expect(keys.filter((key) => !reservedTagKeys.has(key))).toEqual([]);
  });
});

describe("reading tags", () => {
  const tagged = (tags: unknown): DatadogExperiment => ({
    id: "e",
    attributes: { name: "n", project_id: "p", metadata: { tags } },
  });

  test("a value may contain colons, and the first one of a key counts", () => {
    const experiment = tagged(["git.branch:feature/x:y", "git.branch:other", "git.branch.name:z"]);
    expect(tagValue(experiment, "git.branch")).toBe("feature/x:y");
    expect(tagValue(experiment, "git.commit.sha")).toBeUndefined();
  });

  test.each([undefined, null, "a:b", { a: 1 }])("tags that aren't a list don't count: %j", (tags) => {
    expect(listTags(tagged(tags))).toEqual([]);
  });

  test("tags that aren't strings are dropped", () => {
    expect(listTags(tagged([1, "a:b", null]))).toEqual(["a:b"]);
  });
});
