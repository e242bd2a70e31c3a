import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { StoredExperiment } from "../../emulator/datadog.ts";
import { deployment, type GitHubContext, mergeGroup, pullRequest, push, workflowRun } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, pullRequestAt, repository, type World } from "../support/chain.ts";

/* Which baseline the built action chooses for an event, and which reason it states. */

const [, , commit2 = "", commit3 = "", tip = ""] = repository.main;
const contributor = { name: "contributor/support-bot", id: 99 };

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world[Symbol.asyncDispose]();
});

/** A completed experiment of main on a commit, as an earlier run left it. */
function baselineOn(commit: string, minutesAgo: number): StoredExperiment {
  return world.datadog.seed({
    name: `support-bot-${commit.slice(0, 4)}`,
    experiment: "support-bot",
    project_id: projectId,
    dataset_id: datasetId,
    status: "completed",
    created_at: Date.now() - minutesAgo * 60_000,
    metadata: {
      tags: [
        `git.commit.sha:${commit}`,
        "git.branch:main",
        "ci.repository_id:710001",
        "ci.head_repository_id:710001",
        "ci.matrix_key:none",
        `ci.create_key:${commit.slice(0, 32)}`,
        "ci.pipeline.id:1",
      ],
    },
  });
}

async function expectParent(context: GitHubContext, parent: StoredExperiment, reason: string) {
  const { outputs, exitCode } = await world.run(context);
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ parent_experiment_id: parent.id, parent_reason: reason });
  const created = world.datadog.experiments.find(({ id }) => id === outputs.experiment_id);
  expect(created?.parent_experiment_id).toBe(parent.id);
  return { outputs, tags: created?.metadata?.tags };
}

test("pull_request: the base of the merge commit, not the stale base of the event", async () => {
  baselineOn(commit3, 1);
  const parent = baselineOn(tip, 90);
  const pull = { ...pullRequestAt("first"), base: { ref: "main", sha: commit2 } };
  const { tags } = await expectParent(pullRequest(pull, world.job()), parent, "base of the merge commit");
  expect(tags).toContain(`git.commit.sha:${repository.first}`);
  expect(tags).toContain(`git.commit.merge.sha:${repository.firstMerge}`);
});

test("push: an earlier commit of the same branch if newer ones have no experiment", async () => {
  const parent = baselineOn(commit2, 5);
  const { outputs } = await expectParent(
    push({ sha: tip, ref: "main" }, world.job()),
    parent,
    "1 commit before the parent commit",
  );
  expect(outputs).toMatchObject({ pull_request_number: "", parent_commit: commit2 });
});

test("merge_group: the entry ahead in the queue, whose base has slashes", async () => {
  world.gitHub.branches["release/1.0"] = tip;
  baselineOn(tip, 1);
  const ahead = baselineOn(repository.firstMerge, 30);
  const group = {
    headSha: repository.secondMerge,
    baseSha: repository.firstMerge,
    baseBranch: "release/1.0",
    pullNumber: 12,
  };
  const { outputs, tags } = await expectParent(mergeGroup(group, world.job()), ahead, "base of the merge group");
  expect(outputs.pull_request_number).toBe("12");
  expect(tags).toContain("git.pull_request.base_branch:release/1.0");
});

test("workflow_run from a fork whose branch is called main: the merge base, and the fork's pull request", async () => {
  const head = {
    ref: "main",
    sha: repository.first,
    repository: contributor.name,
    repositoryId: contributor.id,
  };
  world.gitHub.pulls.splice(0, 1, { number: 31, head, base: { ref: "main" } });
  world.gitHub.branches["contributor:main"] = repository.first;
  baselineOn(tip, 1);
  const parent = baselineOn(commit3, 60);
  const run = {
    headSha: repository.first,
    headBranch: "main",
    headRepository: contributor.name,
    headRepositoryId: contributor.id,
    defaultTip: tip,
  };
  const { outputs, tags } = await expectParent(workflowRun(run, world.job()), parent, "merge base");
  expect(outputs.pull_request_number).toBe("31");
  expect(tags).toContain("ci.head_repository_id:99");
});

test("pull_request closed by a merge: main's experiment, which the next pull request finds", async () => {
  const landed = repository.firstMerge;
  world.gitHub.branches.main = landed;
  const before = baselineOn(tip, 30);
  const merged = { ...pullRequestAt("first"), number: 11, merged: true };
  const { outputs, tags } = await expectParent(pullRequest(merged, world.job({ runId: 7 })), before, "parent commit");
  expect(outputs.pull_request_number).toBe("11");
  expect(tags).toEqual(
    expect.arrayContaining(["git.branch:main", `git.commit.sha:${landed}`, "ci.head_repository_id:710001"]),
  );
  expect(String(tags)).not.toContain("pr.number");

  // It completes, and a pull request that is based on it comes.
  const made = world.datadog.experiments.find(({ id }) => id === outputs.experiment_id);
  if (made) world.datadog.seed({ ...made, status: "completed" });
  const [head, merge] = ["5".repeat(40), "6".repeat(40)];
  Object.assign(world.gitHub.commits, {
    [head]: { parents: [landed] },
    [merge]: { parents: [landed, head] },
  });
  const pull = { number: 13, head: { ref: "next", sha: head }, base: { ref: "main" }, mergeSha: merge };
  await expectParent(pullRequest(pull, world.job({ runId: 8 })), made ?? before, "base of the merge commit");
});

test("deployment_status of a pull request's preview: never the push before", async () => {
  const parent = baselineOn(commit3, 60);
  const preview = baselineOn(repository.first, 5);
  const { tags } = preview.metadata as { tags: string[] };
  const ofFeature = tags.map((tag) => tag.replace("git.branch:main", "git.branch:feature"));
  world.datadog.seed({ ...preview, metadata: { tags: [...ofFeature, "pr.number:12"] } });
  const head = { ref: "feature", sha: repository.second };
  world.gitHub.pulls.splice(0, 1, { number: 12, head, base: { ref: "main" } });
  world.gitHub.branches.feature = repository.second;
  for (const ref of ["feature", repository.second]) {
    const context = deployment("deployment_status", { sha: repository.second, ref }, world.job());
    const { outputs, tags: made } = await expectParent(context, parent, "merge base");
    expect(outputs.pull_request_number).toBe("12");
    expect(made).toEqual(expect.arrayContaining(["git.branch:feature", "pr.number:12"]));
  }
});

test("workflow_run whose head has two pull requests: the one that the event names, and the log says so", async () => {
  const parent = baselineOn(commit3, 60);
  const createPull = (number: number, baseRef: string, headSha = repository.first) => ({
    number,
    baseRef,
    baseSha: tip,
    headSha,
  });
  const run = { headSha: repository.first, headBranch: "feature", defaultTip: tip };
  const one = await expectParent(
    workflowRun({ ...run, pullRequest: createPull(7, "main") }, world.job()),
    parent,
    "merge base",
  );
  expect(one.outputs.pull_request_number).toBe("7");
  const asked = world.gitHub.requests.filter(({ path }) => path.endsWith("/pulls"));
  expect(asked).toEqual([]);

  const both = [createPull(9, "next", repository.second), createPull(7, "main")];
  const { outputs, annotations } = await world.run(
    workflowRun({ ...run, pullRequests: both }, world.job({ runId: 6 })),
  );
  expect(outputs).toMatchObject({ pull_request_number: "7", parent_experiment_id: parent.id });
  expect(annotations).toEqual([
    { kind: "warning", message: expect.stringContaining("#7 into main, not to #9 into next") },
  ]);
});
