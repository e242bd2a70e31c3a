import { rm, utimes } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, datasetId, pullRequestAt } from "../support/chain.ts";
import { makeEvaluationRows, pushRows, toLines } from "../support/evaluation.ts";
import { findJobExperiment, messages, startComparedJob, startJob } from "../support/job.ts";

/* The post stage of the built action. Each test has its own world, and all of them are in one block, so that jest runs
 * them at the same time. */

const slow = process.env.FULL_TESTS ? test.concurrent : test.skip;
const eventsPath = /\/events$/;
const pushes = { method: "POST", path: eventsPath };

test.concurrent("results that the evaluation step pushed itself are read until they are stable", async () => {
  await using job = await startJob({ results: "" });
  const { datadog } = job.world;
  await pushRows(datadog, job.id, makeEvaluationRows(10, 9));
  const looks: number[] = [];
  datadog.onRequest(async ({ method, path, time }) => {
    const isLook = method === "GET" && eventsPath.test(path);
    if (isLook && looks.push(time) === 2) await pushRows(datadog, job.id, makeEvaluationRows(20, 19).slice(10));
    return undefined;
  });
  const post = await job.measurePost();
  expect(post.exitCode).toBe(0);
  const [, changed = 0] = looks;
  expect((looks.at(-1) ?? 0) - changed).toBeGreaterThanOrEqual(11_900);
  // One every four seconds; a slow machine makes them fewer.
  expect(looks.length).toBeLessThanOrEqual(5);
  expect(post.summary).toContain("20 rows");
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
});

test.concurrent("results are uploaded with links to their records, and a repetition repeats the IDs", async () => {
  await using job = await startJob();
  await job.workspace.write("results/a.jsonl", [...toLines(makeEvaluationRows(3, 2)), { summary: { f1: 0.8 } }]);
  const post = await job.post();
  expect(post.exitCode).toBe(0);
  expect(post.log).toContain("Uploading 3 rows with 10 scores from 1 file.");
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
  const { spans, metrics } = job.world.datadog.events(job.id);
  expect(spans.map(({ tags = [] }) => tags)).toEqual(
    makeEvaluationRows(3, 2).map(({ record }) => [
      `experiment_id:${job.id}`,
      `dataset_id:${datasetId}`,
      expect.stringMatching(/^run_id:[0-9a-f-]{36}$/),
      "run_iteration:1",
      `dataset_record_id:${record}`,
    ]),
  );
  expect(metrics.find(({ label }) => label === "f1")).toMatchObject({
    metric_source: "summary",
    span_id: "",
    score_value: 0.8,
  });
  expect(post.summary).toMatch(/\*\*accuracy\*\*.* \| \*\*66\.7%\*\*/);

  expect((await job.post()).exitCode).toBe(0);
  const repeated = job.world.datadog.events(job.id).spans;
  expect(repeated).toHaveLength(6);
  expect(new Set(repeated.map(({ span_id, trace_id }) => `${trace_id}/${span_id}`)).size).toBe(3);
});

test.concurrent("results update the comment in place", async () => {
  await using job = await startComparedJob({ comment: "true", gate: "accuracy: { min: 0.9 }" });
  const [running] = job.world.gitHub.comments(12);
  expect(running?.body).toContain("⏳ Evaluating");
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 19)));
  const post = await job.post();
  expect(post.exitCode).toBe(0);
  const [comment, ...others] = job.world.gitHub.comments(12);
  expect(others).toEqual([]);
  expect(comment?.id).toBe(running?.id);
  expect(comment?.body).toContain("## ✅ ");
  expect(comment?.body).not.toContain("⏳ Evaluating");
});

test.concurrent("results are uploaded through responses of 500 and 429", async () => {
  await using job = await startJob();
  job.world.datadog.fault({ match: pushes, kind: "status", status: 500 });
  job.world.datadog.fault({
    match: pushes,
    kind: "status",
    status: 429,
    headers: { "retry-after": "1" },
  });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 2)));
  expect((await job.post()).exitCode).toBe(0);
  expect(job.world.datadog.events(job.id).spans).toHaveLength(3);
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
});

test.concurrent.each([
  ["without a gate a warning", {}, 0],
  ["with a gate red", { gate: "accuracy: { min: 0.1 }" }, 1],
])("results that Datadog rejects make the experiment failed, %s", async (_, inputs, exitCode) => {
  await using job = await startJob(inputs);
  job.world.datadog.fault({
    match: pushes,
    kind: "status",
    status: 400,
    body: { errors: ["bad span"] },
  });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 2)));
  const post = await job.post();
  expect(post.exitCode).toBe(exitCode);
  expect(messages(post, "warning")).toMatch(/The results weren't uploaded: .*bad span/);
  expect(findJobExperiment(job)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("bad span"),
  });
});

test.concurrent("results that are older than the main stage are uploaded, and a warning names them", async () => {
  await using job = await startJob();
  const path = await job.workspace.write("results/left-behind.jsonl", toLines(makeEvaluationRows(3, 2)));
  await utimes(path, new Date("2026-01-05"), new Date("2026-01-05"));
  const post = await job.post();
  expect(post.exitCode).toBe(0);
  expect(messages(post, "warning")).toContain("results/left-behind.jsonl");
  expect(job.world.datadog.events(job.id).spans).toHaveLength(3);
});

const [line] = toLines(makeEvaluationRows(1, 1)).map((row) => JSON.stringify(row));
const row = line ?? "";

test.concurrent.each<[string, string[], string]>([
  ["truncated JSON", [row, row.slice(0, 60)], "a.jsonl:2: incomplete JSON"],
  [
    "mixed types",
    ['{"record_id":"a","scores":{"accuracy":1}}', '{"record_id":"b","scores":{"accuracy":"good"}}'],
    "a.jsonl:2: scores.accuracy is a string here, but a number in results/a.jsonl:1. Write one type, and null if the evaluator failed. (LLMX327)",
  ],
  ["a record twice", [row, row], "a.jsonl:2: duplicate of results/a.jsonl:1"],
  ["NaN", ['{"scores":{"accuracy":NaN}}'], "a.jsonl:1: NaN and Infinity aren't JSON"],
  ["a line of 50 MB", [row, "x".repeat(50_000_000)], "a.jsonl:2: the line has 50000000 bytes"],
  ["nothing at all", [], "a.jsonl: the file is empty"],
])("an invalid results file fails the job: %s", async (_, lines, message) => {
  await using job = await startJob({ gate_mode: "warn" });
  await job.workspace.write("results/a.jsonl", lines);
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain(`results/${message}`);
  expect(job.world.datadog.requests.filter(({ path }) => eventsPath.test(path))).toEqual([]);
  expect(findJobExperiment(job)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("Nothing was uploaded"),
  });
});

test.concurrent("an invalid results file fails the job: a pattern without a file, unless the job failed anyway", async () => {
  await using job = await startJob();
  const failed = await job.post({ outcome: "failure", status: "failure" });
  expect(failed.exitCode).toBe(0);
  expect(messages(failed, "notice")).toContain("results/*.jsonl matches no file");
  expect(findJobExperiment(job)).toMatchObject({ status: "failed", error: "the evaluation step failed" });

  const green = await job.post();
  expect(green.exitCode).toBe(1);
  expect(messages(green, "error")).toContain("results/*.jsonl matches no file");
});

test.concurrent("status: the outcome of the evaluation step decides, or else the status of the job", async () => {
  await using job = await startJob();
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 2)));
  const statusAfter = async (outcome: string, status: string) => {
    expect((await job.post({ outcome, status })).exitCode).toBe(0);
    return findJobExperiment(job)?.status;
  };
  expect(await statusAfter("success", "failure")).toBe("completed");
  expect(await statusAfter("failure", "success")).toBe("failed");
  expect(await statusAfter("cancelled", "success")).toBe("interrupted");
  expect(await statusAfter("", "success")).toBe("completed");
  expect(await statusAfter("", "failure")).toBe("failed");
  expect(await statusAfter("", "cancelled")).toBe("interrupted");
});

test.concurrent("status: a canceled main stage leaves no experiment and no comment running", async () => {
  await using world = await createWorld();
  const cancel = new AbortController();
  world.datadog.fault({ match: { method: "PATCH" }, kind: "stall-headers" });
  let isCreated = false;
  world.gitHub.onRequest(({ method, path }) => {
    // By then the comment is created, and is being read back.
    if (isCreated) cancel.abort();
    isCreated ||= method === "POST" && path.endsWith("/comments");
    return undefined;
  });
  const github = pullRequest(pullRequestAt("first"), world.job());
  const given = { comment: "true" };
  const main = await world.run(github, { with: given, signal: cancel.signal });
  expect(world.gitHub.comments(12)[0]?.body).toContain("⏳ Evaluating");

  const contexts = { github, job: { status: "cancelled" } };
  const post = await world.run(github, { stage: "post", state: main.state, with: given, contexts });
  expect(post.exitCode).toBe(0);
  expect(world.datadog.experiments).toMatchObject([{ status: "interrupted" }]);
  const bodies = world.gitHub.comments(12).map(({ body }) => body);
  expect(bodies).toEqual([expect.stringContaining("⏹️ Evaluation canceled")]);
  expect(bodies[0]).not.toContain("⏳ Evaluating");
});

test.concurrent("status: a cancel during the post stage still closes status and comment", async () => {
  await using job = await startJob({ comment: "true", results: "" });
  const cancel = new AbortController();
  job.world.datadog.onRequest(({ method, path }) => {
    if (method === "GET" && eventsPath.test(path)) cancel.abort();
    return undefined;
  });
  const contexts = { github: job.github, job: { status: "success" } };
  const state = job.main.state;
  const post = await job.world.measure(job.github, {
    stage: "post",
    state,
    contexts,
    signal: cancel.signal,
    with: { comment: "true" },
  });
  expect(post.sinceCancel).toBeLessThan(5_000);
  expect(findJobExperiment(job)?.status).not.toBe("running");
  expect(job.world.gitHub.comments(12)[0]?.body).not.toContain("⏳ Evaluating");
});

slow("status: without results in a successful job, it stays running, and the warning says what to do", async () => {
  await using job = await startJob({ results: "" });
  const post = await job.measurePost();
  expect(post.exitCode).toBe(0);
  expect(messages(post, "warning")).toMatch(/stays open.*finish: false.*`finish` action/);
  expect(findJobExperiment(job)).toMatchObject({ status: "running" });
  expect(post.waited).toBeLessThan(60_000);
});

const gate = "accuracy: { min: 0.8, max_regression: 0.02 }";

slow("status: if no server responds anymore, the stage ends within 60 s", async () => {
  await using job = await startComparedJob({ comment: "true", results: "" });
  for (const server of [job.world.datadog, job.world.gitHub]) {
    server.fault({ match: { path: /./ }, kind: "stall-headers", times: 1_000 });
  }
  const post = await job.measurePost();
  expect(post.exitCode).toBe(0);
  expect(post.waited).toBeLessThan(60_000);
  expect(messages(post, "warning")).toContain("The results couldn't be read");
});

test.concurrent("a failing gate fails the job and names metric, rule, value, and baseline", async () => {
  await using job = await startComparedJob({ gate });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 10)));
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  const error = messages(post, "error");
  expect(error).toContain("accuracy is 50%, below the minimum of 80% (baseline: 100%)");
  expect(error).toContain("accuracy dropped 50 points (100% → 50%). The gate allows 2 points (`max_regression`).");
  expect(post.summary).toContain("❌ Not ready to merge");
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
});

test.concurrent("a failing gate is a warning with gate_mode: warn", async () => {
  await using job = await startComparedJob({ gate, gate_mode: "warn" });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 10)));
  const post = await job.post();
  expect(post.exitCode).toBe(0);
  expect(messages(post, "warning")).toContain("accuracy is 50%, below the minimum of 80% (baseline: 100%)");
});

test.concurrent("the gate fails if the baseline can't be read", async () => {
  await using job = await startComparedJob({ gate });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 20)));
  job.world.datadog.fault({ match: { method: "GET", path: eventsPath }, kind: "status", status: 403 });
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toMatch(/can't check `max_regression`, because the baseline couldn't be read: /);
  expect(messages(post, "warning")).toContain("The baseline couldn't be read");
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
});

slow("the gate fails if Datadog stops responding before the baseline is read", async () => {
  await using job = await startComparedJob({ gate });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 20)));
  const reads = { method: "GET", path: eventsPath };
  job.world.datadog.fault({ match: reads, kind: "stall-headers", times: Number.POSITIVE_INFINITY });
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  const errors = messages(post, "error");
  expect(errors).toContain("can't check `max_regression`, because the baseline couldn't be read: ");
  expect(errors).toContain("the action's own time limit");
  expect(messages(post, "warning")).toContain("The baseline couldn't be read");
  expect(post.log).not.toContain("..");
  expect(findJobExperiment(job)).toMatchObject({ status: "failed" });
});

test.concurrent("a gate with a typo fails the main stage, before anything is created", async () => {
  await using job = await startJob({ gate: "accuracy: { minimum: 0.8 }" });
  expect(job.main.exitCode).toBe(1);
  expect(job.main.log).toContain("minimum");
  expect(job.world.datadog.experiments).toEqual([]);
});

test.concurrent("there's nothing to finish with finish: false", async () => {
  await using job = await startJob({ finish: "false" });
  expect(job.main.state).toEqual({ run: "" });
  const before = job.world.datadog.requests.length;
  const post = await job.post();
  expect(post).toMatchObject({ exitCode: 0, annotations: [], summary: "" });
  expect(job.world.datadog.requests).toHaveLength(before);
  expect(findJobExperiment(job)).toMatchObject({ status: "running" });
});

test.concurrent("there's nothing to finish if the main stage skipped", async () => {
  await using world = await createWorld();
  const head = { ref: "main", sha: "f".repeat(40), repository: "mallory/support-bot", repositoryId: 99 };
  const github = pullRequest({ ...pullRequestAt("first"), head }, world.job());
  const noKeys = { api_key: "", app_key: "" };
  const main = await world.run(github, { with: noKeys });
  const post = await world.run(github, { stage: "post", state: main.state, with: noKeys });
  expect(main.outputs.skipped).toBe("true");
  expect(post).toMatchObject({ exitCode: 0, annotations: [], summary: "" });
  expect(world.datadog.requests).toEqual([]);
});

const forged: [string, (state: Record<string, string>) => Record<string, string>][] = [
  ["another origin", (state) => ({ ...state, run: (state.run ?? "").replace("127.0.0.1", "127.0.0.2") })],
  ["another seal", ({ run = "" }) => ({ run: run.replace(/^\S+ \S+/, `${"0".repeat(64)} -`) })],
  ["no seal", ({ run = "" }) => ({ run: run.slice(run.indexOf("{")) })],
  ["no JSON", (state) => ({ ...state, run: "{" })],
];

test.concurrent("a state that the main stage didn't write is rejected: edited", async () => {
  await using job = await startJob();
  const before = job.world.datadog.requests.length;
  for (const [, forge] of forged) {
    const post = await job.post({ state: forge(job.main.state) });
    expect(post.exitCode).toBe(1);
    expect(messages(post, "error")).toContain("main stage didn't write the state");
  }
  expect(job.world.datadog.requests).toHaveLength(before);
});

test.concurrent("a state that the main stage didn't write is rejected: from another run", async () => {
  await using job = await startJob();
  const before = job.world.datadog.requests.length;
  const other = { ...job.github, run_id: "5000002" };
  const post = await job.world.run(other, { stage: "post", state: job.main.state });
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain("main stage didn't write the state");
  expect(job.world.datadog.requests).toHaveLength(before);
});

test.concurrent("a missing workspace ends the experiment as failed", async () => {
  await using job = await startJob();
  await rm(job.workspace.path, { recursive: true });
  const result = await job.post();
  expect(result.exitCode).toBe(1);
  expect(messages(result, "error")).toContain("matches no file");
  expect(job.world.datadog.experiments[0]?.status).toBe("failed");
});

test.concurrent.each([
  ["created", "POST"],
  ["updated", "PATCH"],
] as const)("if the response is lost after the comment was %s, one comment remains", async (_, method) => {
  await using world = await createWorld();
  const github = (run: number) => pullRequest(pullRequestAt("first"), world.job({ runId: run, runNumber: run }));
  if (method === "PATCH") await world.run(github(1), { with: { comment: "true" } });
  world.gitHub.fault({ match: { method, path: /comments(\/\d+)?$/ }, kind: "drop", when: "after" });
  const main = await world.run(github(2), { with: { comment: "true" } });
  expect(main.exitCode).toBe(0);
  const contexts = { github: github(2), job: { status: "cancelled" } };
  await world.run(github(2), { stage: "post", state: main.state, with: { comment: "true" }, contexts });
  const [comment, ...others] = world.gitHub.comments(12);
  expect(others).toEqual([]);
  expect(comment?.body).toContain(main.outputs.experiment_id);
  expect(comment?.body).toContain("⏹️ Evaluation canceled");
});
