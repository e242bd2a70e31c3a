import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { type JobOptions, pullRequest } from "../../emulator/workflow.ts";
import { parseComment } from "../../src/comment/body.ts";
import { createWorld, projectId, pullRequestAt, type RunOptions, root, type World } from "../support/chain.ts";
import {
  createWorkspace,
  makeEvaluationRows,
  pushRows,
  seedBaseline,
  toLines,
  type Workspace,
} from "../support/evaluation.ts";

/* finish/ as a step of another job than the main action. Each test has its own world, and all of them are in one
 * block, so that jest runs them at the same time. */

const legs = ["small", "medium", "large", "fast", "cheap"];

// The usual inputs name the experiment for the main action; here that would ask for those of other programs.
const noName = { name: "", dataset_id: "" };

/** A leg of the job that creates and evaluates. */
async function createIn(world: World, options: RunOptions = {}, job: JobOptions = {}): Promise<string> {
  const github = pullRequest(pullRequestAt("first"), world.job({ ...job, job: "evaluate" }));
  const main = await world.run(github, { ...options, with: { finish: "false", ...options.with } });
  expect(main.exitCode).toBe(0);
  return main.outputs.experiment_id ?? "";
}

/** The step in the following job. */
async function finishIn(world: World, inputs: Record<string, string>, workspace?: Workspace): Promise<StepResult> {
  const place = workspace === undefined ? {} : { workspace: workspace.path };
  const github = pullRequest(pullRequestAt("first"), world.job({ ...place, job: "report", stepId: "finish" }));
  return await world.run(github, {
    actionPath: join(root, "finish"),
    // Long enough ago for the list to show what other jobs created before.
    jobStartedAt: Date.now() - 60_000,
    with: { ...noName, ...inputs },
    ...(workspace === undefined ? {} : { temp: join(workspace.path, "temp") }),
  });
}

function readStatus({ datadog }: World, id: string): string | undefined {
  return datadog.experiments.find((experiment) => experiment.id === id)?.status;
}

function sectionsIn({ gitHub }: World) {
  const [comment, ...others] = gitHub.comments(12);
  expect(others).toEqual([]);
  return parseComment(comment?.body ?? "");
}

function listErrors({ annotations }: StepResult): string {
  return annotations
    .filter(({ kind }) => kind === "error")
    .map(({ message }) => message)
    .join("\n");
}

test.concurrent("a named experiment is finished in the section of the job that created it", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const baseline = await seedBaseline(world.datadog, makeEvaluationRows(20, 20));
  const id = await createIn(world, { with: { comment: "true", parent: baseline.id } });
  const [running] = sectionsIn(world);
  await pushRows(world.datadog, id, makeEvaluationRows(20, 19));

  const gate = "accuracy: { min: 0.9, max_regression: 0.1 }";
  const inputs = { experiment_id: id, gate, comment: "true" };
  const finish = await finishIn(world, inputs, workspace);
  expect(finish.exitCode).toBe(0);
  const { scores = "", report_path = "", ...outputs } = finish.outputs;
  expect(outputs).toMatchObject({
    verdict: "pass",
    comment_url: expect.stringContaining("#issuecomment-"),
  });
  expect(JSON.parse(scores)).toEqual({ accuracy: 0.95, words: 12 });
  expect((await readFile(report_path, "utf8")).trim()).toBe(finish.summary.trim());
  expect(readStatus(world, id)).toBe("completed");
  expect(sectionsIn(world)).toEqual([
    expect.objectContaining({ key: running?.key, experimentId: id, state: "completed" }),
  ]);
  expect(world.gitHub.comments(12)[0]?.body).toContain("✅ Ready to merge");
});

test.concurrent("a named experiment fails the step by its gate, with its baseline, and still sets the outputs", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const baseline = await seedBaseline(world.datadog, makeEvaluationRows(20, 20));
  const id = await createIn(world, { with: { parent: baseline.id } });
  await workspace.write("results/a.jsonl", [...toLines(makeEvaluationRows(20, 10)), { summary: { f1: 0.5 } }]);

  const gate = "accuracy: { max_regression: 0.02 }";
  const inputs = { experiment_id: id, project_id: projectId, results: "results/*.jsonl", gate };
  const finish = await finishIn(world, inputs, workspace);
  expect(finish.exitCode).toBe(1);
  expect(listErrors(finish)).toContain(
    "accuracy dropped 50 points (100% → 50%). The gate allows 2 points (`max_regression`).",
  );
  expect(finish.outputs.verdict).toBe("fail");
  expect(JSON.parse(finish.outputs.scores ?? "")).toMatchObject({ accuracy: 0.5, f1: 0.5, tone: "formal" });
  expect(readStatus(world, id)).toBe("completed");
});

test.concurrent("a named experiment of a failed evaluation becomes failed", async () => {
  await using world = await createWorld();
  const id = await createIn(world);
  const finish = await finishIn(world, { experiment_id: id, status: "failure" });
  expect(finish).toMatchObject({ exitCode: 0, outputs: { verdict: "none", scores: "{}" } });
  expect(readStatus(world, id)).toBe("failed");
});

test.concurrent("without experiment_id, all legs of a matrix are found, the newest attempt of each", async () => {
  await using world = await createWorld();
  const leg = (model: string, job: JobOptions = {}, inputs = {}) =>
    createIn(world, { matrix: { model }, with: inputs }, job);
  const outdated = await leg("small");
  // The last two are what a reusable workflow makes that is called twice.
  const [first = "", ...rest] = await Promise.all([
    ...legs.map((model) => leg(model, model === "small" ? { runAttempt: 2 } : {})),
    leg("cheap", {}, { internal_check_run_id: "7" }),
  ]);
  const ids = [first, ...rest];
  await createIn(world, {}, { runId: 5_000_009, runNumber: 9 });
  await Promise.all(ids.map((id, index) => pushRows(world.datadog, id, makeEvaluationRows(20, 20 - index))));

  const inputs = { project_id: projectId, comment: "true", gate: "accuracy: { min: 0.7 }" };
  const finish = await finishIn(world, inputs);
  expect(finish).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
  const scores = JSON.parse(finish.outputs.scores ?? "") as Record<string, { accuracy: number }>;
  const accuracies = Object.entries(scores).map(([id, { accuracy }]) => [id, accuracy]);
  expect(Object.fromEntries(accuracies)).toEqual(Object.fromEntries(ids.map((id, index) => [id, (20 - index) / 20])));
  expect(ids.map((id) => readStatus(world, id))).toEqual(ids.map(() => "completed"));
  expect(readStatus(world, outdated)).toBe("running");

  const sections = sectionsIn(world);
  expect(sections.map(({ experimentId }) => experimentId).sort()).toEqual([...ids].sort());
  expect(new Set(sections.map(({ key }) => key)).size).toBe(5);
  const body = world.gitHub.comments(12)[0]?.body ?? "";
  for (const model of legs) {
    expect(body).toContain(`[\`${model}\`](`);
    expect(finish.rawLog).toContain(`::group::Gate: support-bot (${model})\n`);
  }
});

test.concurrent("without experiment_id, one failing gate of many fails the step, and the others are finished", async () => {
  await using world = await createWorld();
  const ids = await Promise.all(["a", "b"].map((model) => createIn(world, { matrix: { model } })));
  const [good = "", bad = ""] = ids;
  await pushRows(world.datadog, good, makeEvaluationRows(10, 10));
  await pushRows(world.datadog, bad, makeEvaluationRows(10, 2));
  const gate = "accuracy: { min: 0.8 }";
  const finish = await finishIn(world, { gate, status: "success" });
  expect(finish).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(listErrors(finish)).toContain("accuracy is 20%, below the minimum of 80%");
  expect(ids.map((id) => readStatus(world, id))).toEqual(["completed", "completed"]);
});

test.concurrent("without experiment_id, results belong to one experiment, so several are an error", async () => {
  await using world = await createWorld();
  const ids = await Promise.all(["a", "b"].map((model) => createIn(world, { matrix: { model } })));
  const finish = await finishIn(world, { results: "results/*.jsonl" });
  expect(finish.exitCode).toBe(1);
  expect(listErrors(finish)).toContain("this run has 2. Set experiment_id instead of name.");
  expect(ids.map((id) => readStatus(world, id))).toEqual(["running", "running"]);
});

test.concurrent("a pull request from a fork without keys is skipped", async () => {
  await using world = await createWorld();
  const head = { ref: "main", sha: "f".repeat(40), repository: "mallory/support-bot", repositoryId: 99 };
  const github = pullRequest({ ...pullRequestAt("first"), head }, world.job());
  const finish = await world.run(github, {
    actionPath: join(root, "finish"),
    with: { api_key: "", app_key: "" },
  });
  expect(finish.exitCode).toBe(0);
  expect(finish.outputs).toMatchObject({ verdict: "none", scores: "{}", report_path: "", comment_url: "" });
  expect(finish.log).toContain("No experiment was finished");
  expect(world.datadog.requests).toEqual([]);
});

test.concurrent("invalid inputs are listed in one error, before any request", async () => {
  await using world = await createWorld();
  const inputs = { experiment_id: "5", gate: "accuracy: { minimum: 1 }", gate_mode: "maybe", status: "good" };
  const finish = await finishIn(world, inputs);
  expect(finish.exitCode).toBe(1);
  for (const name of Object.keys(inputs)) expect(listErrors(finish)).toContain(`  ${name} `);
  expect(world.datadog.requests).toEqual([]);
});

test.concurrent("if Datadog can't be reached, nothing fails without a gate, and no gate passes", async () => {
  await using world = await createWorld();
  const list = { method: "GET", path: "/api/v2/llm-obs/v1/experiments" };
  const github = pullRequest(pullRequestAt("first"), world.job());
  const finish = async (gate: string) => {
    world.datadog.fault({ match: list, kind: "status", status: 503, times: 3 });
    return await world.run(github, {
      actionPath: join(root, "finish"),
      with: { experiment_id: randomUUID(), name: "", dataset_id: "", gate },
    });
  };
  const open = await finish("");
  expect(open).toMatchObject({ exitCode: 0, outputs: { verdict: "none", scores: "{}", comment_url: "" } });
  expect(open.log).toContain("Couldn't finish the experiments");
  expect(await finish("accuracy: { min: 0.5 }")).toMatchObject({ exitCode: 1 });
});
