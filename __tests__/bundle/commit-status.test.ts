import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { workflowRun } from "../../emulator/workflow.ts";
import {
  createWorld,
  projectId,
  pullRequestAt,
  repository,
  root,
  type World,
  type WorldOptions,
} from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, toLines } from "../support/evaluation.ts";
import { messages } from "../support/job.ts";

/* The commit status of finish/ on the head of a fork, whose runs with keys don't appear on the pull request. */

const tokens = {
  ghs_emulated: {
    login: "github-actions[bot]",
    permissions: { contents: "read", pull_requests: "write", statuses: "write" },
  },
} as const;

const place = { actionPath: join(root, "finish") };
const known = { name: "", dataset_id: "", project_id: projectId, commit_status: "llm-experiments" };

const gitHub: WorldOptions["gitHub"] = {
  tokens,
  collaborators: { lea: "write" },
  // Pull request 12 is a fork's.
  pulls: [
    {
      ...pullRequestAt("first"),
      head: { ...pullRequestAt("first").head, repository: "eve/support-bot", repositoryId: 99 },
    },
  ],
};

/** Returns the context of a job in the workflow that runs after the fork's own, on the default branch. */
function afterFork(world: World, options: Parameters<World["job"]>[0]) {
  const run = {
    headSha: repository.first,
    headBranch: "feature",
    headRepository: "eve/support-bot",
    headRepositoryId: 99,
    defaultTip: repository.main[4] ?? "",
  };
  return workflowRun(run, world.job(options));
}

/** Finishes an experiment of `right` of 40 rows, whose baseline has 36, after a workflow run of the fork. */
async function judge(world: World, right: number, inputs: Record<string, string>, beforeRepeat?: () => void) {
  await using workspace = await createWorkspace();
  const github = afterFork(world, { workspace: workspace.path, job: "score" });
  const finish = async (id: string, rows: object[], more: Record<string, string>) => {
    await workspace.write(`${id}.jsonl`, rows);
    return await world.run(github, {
      ...place,
      with: { ...known, experiment_id: id, results: `${id}.jsonl`, ...more },
      temp: join(workspace.path, "temp"),
    });
  };
  const parent = (await world.run(github, { with: { finish: "false" } })).outputs.experiment_id ?? "";
  await finish(parent, toLines(makeEvaluationRows(40, 36)), { commit_status: "" });
  const id = (await world.run(github, { with: { finish: "false", parent } })).outputs.experiment_id ?? "";
  const first = await finish(id, toLines(makeEvaluationRows(40, right)), inputs);
  if (beforeRepeat === undefined) return first;
  beforeRepeat();
  return await finish(id, toLines(makeEvaluationRows(40, right)), inputs);
}

const gate = "accuracy: { max_regression: 0.02 }";
const cases: [string, number, Record<string, string>, string, RegExp][] = [
  ["the gate passes", 36, { gate, comment: "true" }, "success", /^Ready to merge: no clear change$/],
  ["it fails", 10, { gate }, "failure", /^Not ready to merge: accuracy fails the gate$/],
  ["it fails, but only warns", 10, { gate, gate_mode: "warn" }, "success", /^Merge allowed, but accuracy fails/],
  ["it's unclear", 33, { gate }, "success", /^OK to merge, but accuracy may be worse$/],
  ["there is none", 36, {}, "success", /no gate/],
  ["the evaluation failed", 36, { gate, status: "failure" }, "error", /the evaluation did not finish/],
  ["the results can't be read", 36, { gate, results_format: "junit" }, "error", /./],
  [
    "they can't be read, and the gate only warns",
    36,
    { gate, gate_mode: "warn", results_format: "junit" },
    "error",
    /./,
  ],
  [
    "it failed, and the gate only warns",
    36,
    { gate, gate_mode: "warn", status: "failure" },
    "error",
    /^The evaluation didn't finish: the job failed$/,
  ],
  [
    "it was canceled, and the gate only warns",
    36,
    { gate, gate_mode: "warn", status: "cancelled" },
    "error",
    /^The evaluation didn't finish: the job was canceled$/,
  ],
  [
    "it was skipped, and the gate only warns",
    36,
    { gate, gate_mode: "warn", status: "skipped" },
    "error",
    /^The evaluation didn't finish: the job was skipped$/,
  ],
];

test.concurrent.each(cases)("if %s", async (_, right, inputs, state, description) => {
  await using world = await createWorld({ gitHub });
  const result = await judge(world, right, inputs);
  expect(world.gitHub.statuses).toEqual([
    {
      sha: repository.first,
      state,
      context: "llm-experiments",
      description: expect.stringMatching(description),
      target_url: expect.stringMatching(inputs.comment ? /#issuecomment-/ : /actions\/runs/),
    },
  ]);
  const isWarning = inputs.gate_mode === "warn" && inputs.results_format === undefined;
  expect(result.exitCode).toBe(state === "success" || isWarning ? 0 : 1);
});

test.concurrent("if somebody accepts the regression, the status turns from failure to success", async () => {
  await using world = await createWorld({ gitHub });
  const accept = () => {
    const createdAt = new Date(Date.now() + 30_000).toISOString();
    const body = `/accept-regression accuracy ${repository.first} cheaper model, as agreed`;
    world.gitHub.addComment(12, { login: "lea", body, createdAt, updatedAt: createdAt });
  };
  const repeated = await judge(world, 10, { gate, accept: "write" }, accept);
  expect(repeated.exitCode).toBe(0);
  const statuses = world.gitHub.statuses.map(({ sha, state, description }) => ({ sha, state, description }));
  expect(statuses).toEqual([
    { sha: repository.first, state: "failure", description: "Not ready to merge: accuracy fails the gate" },
    {
      sha: repository.first,
      state: "success",
      description: expect.stringMatching(/accuracy drop of 65\spts accepted$/),
    },
  ]);
});

test.concurrent("if there's nothing to check, or nothing can be checked", async () => {
  await using world = await createWorld({ gitHub });
  const github = afterFork(world, {});
  const none = (inputs: Record<string, string>) => world.run(github, { ...place, with: { ...known, ...inputs } });
  expect((await none({ status: "skipped", gate })).exitCode).toBe(0);
  expect((await none({ status: "failure", gate })).exitCode).toBe(1);
  expect((await none({ status: "cancelled", gate, gate_mode: "warn" })).exitCode).toBe(0);
  expect(world.gitHub.statuses.map(({ sha, state, description }) => [sha, state, description])).toEqual([
    [repository.first, "success", expect.stringMatching(/^Nothing to judge: /)],
    [repository.first, "error", expect.stringMatching(/^The evaluation failed: /)],
    [repository.first, "error", expect.stringMatching(/^The evaluation was canceled: /)],
  ]);
});

test.concurrent("without the input, there's none; without the permission, a warning names it", async () => {
  await using world = await createWorld();
  const result = await judge(world, 36, { gate });
  expect(result.exitCode).toBe(0);
  expect(messages(result, "warning")).toContain("Grant the job `statuses: write`.");
  const silent = await judge(world, 36, { gate, commit_status: "" });
  expect(messages(silent, "warning")).not.toContain("statuses");
});
