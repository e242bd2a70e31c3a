import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { StoredExperiment } from "../../emulator/datadog.ts";
import type { StepResult } from "../../emulator/runner.ts";
import { type GitHubContext, pullRequest, push } from "../../emulator/workflow.ts";
import { parseComment } from "../../src/comment/body.ts";
import { createWorld, pullRequestAt, repository, root, type World } from "../support/chain.ts";
import { addRecords, makeEvaluationRows, pushRows } from "../support/evaluation.ts";
import { messages } from "../support/job.ts";
import { createSdkWorld, type SdkWorld } from "../support/sdk-world.ts";

/* finish/ finishes experiments that a script with dd-trace created. Each test has its own world, and they run at the same time. */

const tip = repository.main[4] ?? "";

const onMain = (world: SdkWorld) => push({ sha: tip, ref: "main" }, world.job({ runId: 100, runNumber: 1 }));
const onPullRequest = (world: Pick<World, "job">) =>
  pullRequest(pullRequestAt("first"), world.job({ runId: 102, runNumber: 2 }));

/** A job that runs the script, followed by finish/. */
async function job(
  world: SdkWorld,
  github: GitHubContext,
  env: Record<string, string>,
  inputs: Record<string, string> = {},
): Promise<{ id: string; result: StepResult }> {
  const jobStartedAt = Date.now() - 1_000;
  const id = await world.script("evaluate.mjs", env);
  const result = await world.finish(github, { jobStartedAt, with: { name: "support-bot", ...inputs } });
  return { id, result };
}

function findExperiment({ datadog }: SdkWorld, id: string): StoredExperiment | undefined {
  return datadog.experiments.find((experiment) => experiment.id === id);
}

function listExperimentTags(world: SdkWorld, id: string): unknown {
  return findExperiment(world, id)?.metadata?.tags;
}

test.concurrent("a baseline on main, then a worse pull request: adopted, compared, reported, and gated", async () => {
  await using world = await createSdkWorld();
  await world.script("create-dataset.mjs");
  const gate = "correct: { max_regression: 0.02 }";

  const baseline = await job(world, onMain(world), { GITHUB_RUN_ID: "100" }, { gate });
  expect(baseline.result).toMatchObject({
    exitCode: 0,
    outputs: { verdict: "none", parent_experiment_id: "" },
  });

  const env = { GITHUB_RUN_ID: "102", MODEL: "careless" };
  const current = await job(world, onPullRequest(world), env, { gate });
  const origin = "https://app.datadoghq.com/llm";
  expect(current.result.exitCode).toBe(1);
  expect(current.result.outputs).toEqual({
    verdict: "fail",
    scores: expect.stringContaining(`"${current.id}":{`),
    accepted: "false",
    result_path: expect.any(String),
    report_path: expect.any(String),
    comment_url: expect.stringMatching(/#issuecomment-\d+$/),
    experiment_id: current.id,
    experiment_name: findExperiment(world, current.id)?.name,
    experiment_url: `${origin}/experiments/${current.id}`,
    parent_experiment_id: baseline.id,
    parent_experiment_url: `${origin}/experiments/${baseline.id}`,
    parent_commit: tip,
    parent_reason: "base of the merge commit",
    compare_url: `${origin}/experiment-comparison?baselineExperimentId=${baseline.id}&experimentIds=${current.id}%2C${baseline.id}&tableView=all`,
  });
  const [comment, ...others] = world.gitHub.comments(12);
  expect(others).toEqual([]);
  expect(comment?.body).toMatch(
    /## ❌ Not ready to merge: `correct` fails the gate[\s\S]*\*\*correct\*\*<br>🔴\u00A0worse[\s\S]*\d+ worse, 0 better/,
  );
  expect(comment?.body).toContain("base of the merge commit");

  // The script's metadata and status stay, and the tags that make it a baseline are added.
  expect(findExperiment(world, current.id)).toMatchObject({
    status: "completed",
    metadata: { parent_reason: "base of the merge commit" },
  });
  expect(findExperiment(world, current.id)).not.toHaveProperty("parent_experiment_id");
  expect(listExperimentTags(world, current.id)).toEqual([
    "team:support",
    "ci.pipeline.id:102",
    "project_name:support",
    "git.repository_url:https://github.com/acme/support-bot",
    "git.branch:feature",
    `git.commit.sha:${repository.first}`,
    `git.commit.merge.sha:${repository.firstMerge}`,
    `git.tree.sha:${[...repository.firstMerge].reverse().join("")}`,
    "git.pull_request.base_branch:main",
    "pr.number:12",
    "ci.provider.name:github",
    "ci.pipeline.number:2",
    "ci.pipeline.name:Evaluate",
    "ci.pipeline.url:https://github.com/acme/support-bot/actions/runs/102",
    "ci.job.name:evaluate",
    "ci.repository_id:710001",
    "ci.head_repository_id:710001",
    "ci.matrix_key:none",
    expect.stringMatching(/^ci\.create_key:[0-9a-f]{32}$/),
    expect.stringMatching(/^ci\.section_key:[0-9a-f]{32}$/),
  ]);
  expect([...new Set(world.hosts)].sort()).toEqual(["api.datadoghq.com:443", "llmobs-intake.datadoghq.com:443"]);

  // A later step of the run knows it for one that was adopted, by the run alone.
  const later = pullRequest(pullRequestAt("first"), world.job({ runId: 102, runNumber: 2, stepId: "later" }));
  const again = await world.finish(later, { with: { name: "", expected: "1" } });
  expect(again.exitCode).toBe(0);
  expect(again.outputs).toMatchObject({ experiment_id: current.id, parent_experiment_id: baseline.id });
  expect(parseComment(world.gitHub.comments(12)[0]?.body ?? "")).toHaveLength(1);
});

test.concurrent("without a tag of the run, the commit decides, and a rejected tag is a warning", async () => {
  await using world = await createSdkWorld();
  await world.script("create-dataset.mjs");
  world.datadog.onRequest(({ method, body }) =>
    method === "PATCH" && JSON.stringify(body).includes("metadata")
      ? { status: 400, body: { errors: [{ title: "Generic Error", detail: "metadata is closed" }] } }
      : undefined,
  );
  const { id, result } = await job(world, onPullRequest(world), { DD_GIT_COMMIT_SHA: repository.firstMerge });
  expect(result).toMatchObject({ exitCode: 0, outputs: { experiment_id: id, verdict: "none" } });
  expect(result.annotations).toEqual([
    {
      kind: "warning",
      message: expect.stringMatching(
        /^Couldn't tag the experiment support-bot-\d+, so later runs may not find it as a baseline: .*metadata is closed/,
      ),
    },
    {
      kind: "warning",
      message: expect.stringMatching(/^Couldn't save the results summary.*metadata is closed/),
    },
  ]);
  expect(world.gitHub.comments(12)).toHaveLength(1);
  expect(listExperimentTags(world, id)).not.toContain("pr.number:12");
});

test.concurrent("of several runs, all or the newest count; a note says that rows cover a part of the dataset", async () => {
  await using world = await createWorld();
  const { datadog } = world;
  await addRecords(datadog, 12);
  const metadata = { tags: ["ci.pipeline.id:102"] };
  const seed = (created_at: number) => datadog.seed({ dataset_version: 4, metadata, created_at });
  const [older, newer] = [seed(Date.now() - 9_000), seed(Date.now() - 8_000)];
  for (const { id } of [older, newer]) await pushRows(datadog, id, makeEvaluationRows(11, 11));
  const finish = (adopt: string) =>
    world.run(onPullRequest(world), {
      actionPath: join(root, "finish"),
      with: { name: "support-bot", adopt, gate: "accuracy: { min: 0.9 }" },
    });
  const [newest, all] = await Promise.all([finish("newest"), finish("all")]);

  expect(newest).toMatchObject({ exitCode: 0, outputs: { experiment_id: newer.id, verdict: "pass" } });
  expect(JSON.parse(newest.outputs.scores ?? "")).toMatchObject({ accuracy: 1 });
  expect(newest.summary).toContain("11 rows");
  expect(newest.summary).not.toContain("missing");
  expect(newest.summary).toContain("11 of 12 dataset records have a row");

  expect(all).toMatchObject({ exitCode: 0, outputs: { experiment_id: "", verdict: "pass" } });
  expect(Object.keys(JSON.parse(all.outputs.scores ?? "")).sort()).toEqual([older.id, newer.id].sort());
  // Neither had its own status, so both get the job's outcome.
  expect(datadog.experiments.map(({ status }) => status)).toEqual(["completed", "completed"]);
});

test.concurrent("an SDK's experiment that is given by ID gets its baseline: of several, the one with an equal config", async () => {
  await using world = await createWorld();
  const { datadog } = world;
  const config = (model: string) => ({ model, temperature: 0 });
  const seed = (model: string, tags: string[], ago: number) =>
    datadog.seed({
      created_at: Date.now() - ago,
      status: "completed",
      config: config(model),
      metadata: { tags },
    });
  const onTip = [`git.commit.sha:${tip}`];
  const small = seed("small", onTip, 90_000);
  const large = seed("large", onTip, 80_000);
  for (const { id } of [small, large]) await pushRows(datadog, id, makeEvaluationRows(20, 20));
  const current = seed("small", [`git.commit.sha:${repository.first}`], 9_000);
  await pushRows(datadog, current.id, makeEvaluationRows(20, 10));
  const finish = await world.run(onPullRequest(world), {
    actionPath: join(root, "finish"),
    with: {
      name: "",
      dataset_id: "",
      experiment_id: current.id,
      gate: "accuracy: { max_regression: 0.1 }",
    },
  });
  expect(finish).toMatchObject({
    exitCode: 1,
    outputs: { verdict: "fail", parent_experiment_id: small.id, parent_reason: "base of the merge commit" },
  });
});

const finishNames = (world: World, name: string, inputs: Record<string, string> = {}) =>
  world.run(onPullRequest(world), {
    actionPath: join(root, "finish"),
    with: { name, gate: "accuracy: { min: 0.9 }", ...inputs },
  });

/** Experiments of these names in this run, whole by their dataset. */
async function seedNames({ datadog }: World, names: readonly string[]): Promise<string[]> {
  await addRecords(datadog, 10);
  const metadata = { tags: ["ci.pipeline.id:102"] };
  const made = names.map((experiment) =>
    datadog.seed({ experiment, dataset_version: 4, status: "completed", metadata }),
  );
  for (const { id } of made) await pushRows(datadog, id, makeEvaluationRows(10, 10));
  return made.map(({ id }) => id);
}

test.concurrent("several names and a pattern each have their own experiment", async () => {
  await using world = await createWorld();
  const made = await seedNames(world, ["judge", "bot-small", "bot-large", "robot"]);
  const all = await finishNames(world, "judge\nbot-*", { expected: "3" });
  expect(all).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
  expect(Object.keys(JSON.parse(all.outputs.scores ?? "")).sort()).toEqual(made.slice(0, 3).sort());
});

test.concurrent("an unknown name is an error", async () => {
  await using world = await createWorld();
  const made = await seedNames(world, ["judge"]);
  const missing = await finishNames(world, "judge\nother");
  // A later step must not read a better result than that of what was named.
  expect(missing).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(missing.log).toContain('No experiment of this run with the name "other" was found');
  expect(Object.keys(JSON.parse(missing.outputs.scores ?? ""))).toEqual(made);
});

const withoutName = { name: "", dataset_id: "", gate: "" };

test.concurrent("without an ID and a name, everything that carries the run's ID is finished", async () => {
  await using world = await createWorld();
  const made = await seedNames(world, ["script"]);
  const found = await finishNames(world, "", { ...withoutName, status: "success", expected: "1" });
  expect(found).toMatchObject({ exitCode: 0, outputs: { experiment_id: made[0] } });
});

test.concurrent("after a skipped job without an experiment, there's nothing to finish", async () => {
  await using world = await createWorld();
  const skipped = await finishNames(world, "", { ...withoutName, status: "skipped" });
  expect(skipped).toMatchObject({ exitCode: 0, outputs: { verdict: "none", scores: "{}" } });
  expect(skipped.annotations).toEqual([
    {
      kind: "notice",
      message: "There is nothing to finish: the evaluation was skipped before an experiment was created. (LLMX540)",
    },
  ]);
  expect(world.datadog.requests).toHaveLength(1);
});

test.concurrent.each([
  ["cancelled", "fail", 1, "The gate fails: the evaluation was canceled before it created an experiment."],
  ["failure", "fail", 1, "The gate fails: the evaluation failed before it created an experiment."],
  ["failure", "warn", 0, "The gate fails: the evaluation failed before it created an experiment."],
])(
  "a gate doesn't pass a job that ended as %s without an experiment (gate_mode: %s)",
  async (status, mode, exitCode, message) => {
    await using world = await createWorld();
    const inputs = { name: "", dataset_id: "", status, gate_mode: mode };
    const result = await finishNames(world, "", inputs);
    expect(result).toMatchObject({ exitCode, outputs: { verdict: "fail", scores: "{}" } });
    expect(messages(result, exitCode === 1 ? "error" : "warning")).toContain(message);
  },
);

test.concurrent("a gate doesn't pass a canceled job, although its script completed one experiment", async () => {
  await using world = await createWorld();
  await seedNames(world, ["script"]);
  const found = await finishNames(world, "script", { status: "cancelled" });
  expect(found).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(found, "error")).toContain("the job was canceled");
});

test.concurrent("an SDK's leg that didn't rerun still counts, and one that did replaces the earlier one", async () => {
  await using world = await createWorld();
  const { datadog } = world;
  await addRecords(datadog, 10);
  const finish = (runAttempt: number) =>
    world.run(pullRequest(pullRequestAt("first"), world.job({ runId: 102, runNumber: 2, runAttempt })), {
      actionPath: join(root, "finish"),
      jobStartedAt: Date.now(),
      with: { name: "support-bot", gate: "accuracy: { min: 0.5 }" },
    });
  const seed = async (model: string, right: number) => {
    const tags = ["ci.pipeline.id:102"];
    const config = { model };
    const made = datadog.seed({ status: "completed", dataset_version: 4, config, metadata: { tags } });
    await pushRows(datadog, made.id, makeEvaluationRows(10, right));
    return made.id;
  };
  const [small, large] = [await seed("small", 0), await seed("large", 0)];
  expect(await finish(1)).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  const again = await seed("large", 10);
  const second = await finish(2);
  expect(second).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(Object.keys(JSON.parse(second.outputs.scores ?? "")).sort()).toEqual([small, again].sort());
  // Judging it again makes it no newer.
  const third = await seed("small", 10);
  const last = await finish(3);
  expect(last).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
  expect(Object.keys(JSON.parse(last.outputs.scores ?? "")).sort()).toEqual([third, again].sort());
  expect(large).not.toBe(again);
});
