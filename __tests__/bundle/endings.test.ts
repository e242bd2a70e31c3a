import { randomUUID } from "node:crypto";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, pullRequestAt, root, type World } from "../support/chain.ts";
import { addRecords, makeEvaluationRows, pushRows, seedBaseline, toLines } from "../support/evaluation.ts";
import { findJobExperiment, type Job, jobIn, messages, startComparedJob, startJob } from "../support/job.ts";

/* How the built action ends an experiment. Each test has its own world, and they run at the same time. */

const slow = process.env.FULL_TESTS ? test.concurrent : test.skip;
const events = (id: string) => `/api/v2/llm-obs/v3/experiments/${id}/events`;
const pushes = /v1\/experiments\/[^/]+\/events$/;
const gate = "accuracy: { min: 0.8, max_regression: 0.02 }";

test.concurrent.each([
  ["failure", "the job failed", "failed"],
  ["cancelled", "the job was canceled", "interrupted"],
  ["skipped", "the job was skipped", "failed"],
])("finish/ after an evaluation of %s passes nothing, whatever its rows say", async (said, reason, status) => {
  await using world = await createWorld();
  const { id } = await ofThisRun(world);
  await pushRows(world.datadog, id, makeEvaluationRows(3, 3));
  const finish = await finishIn(world, { experiment_id: id, status: said, gate });
  expect(finish).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(finish, "error")).toContain(
    `The evaluation didn't finish: ${reason}. The 3 rows it produced are shown but not judged.`,
  );
  expect(world.datadog.experiments.find((one) => one.id === id)?.status).toBe(status);
});

test.concurrent("an evaluation step that failed with continue-on-error passes nothing", async () => {
  await using job = await startComparedJob({ gate });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 20)));
  const post = await job.post({ outcome: "failure", status: "success" });
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain("The evaluation didn't finish: the evaluation step failed");
  expect(post.summary).toContain("❌ Not ready to merge");
  expect(findJobExperiment(job)).toMatchObject({ status: "failed", error: "the evaluation step failed" });
});

test.concurrent("an evaluation that wrote nothing, in a job that failed later, is no baseline", async () => {
  await using job = await startJob();
  const post = await job.post({ outcome: "success", status: "failure" });
  expect(post.exitCode).toBe(0);
  expect(messages(post, "notice")).toContain("results/*.jsonl matches no file");
  expect(findJobExperiment(job)).toMatchObject({ status: "failed", error: "the evaluation produced no results" });
});

// What pytest writes at its end if one test failed. Its exit code isn't 0 then.
const junit = `<testsuites><testsuite name="pytest" errors="0" failures="1" tests="2" timestamp="${new Date().toISOString()}">
<testcase classname="test_bot" name="test_greets" time="0.1"/>
<testcase classname="test_bot" name="test_refunds" time="0.1"><failure message="assert 'no' == 'yes'">assert</failure></testcase>
</testsuite></testsuites>`;

test.concurrent.each([
  ["failure", "failure", "completed"],
  ["", "failure", "completed"],
  ["skipped", "success", "failed"],
  ["cancelled", "cancelled", "interrupted"],
])("a tool's whole document implies completion: step %p in a job with %p", async (outcome, status, ending) => {
  await using job = await startJob({ results: "results/*.xml" });
  await job.workspace.write("results/junit.xml", [junit]);
  await job.post({ outcome, status });
  expect(job.world.datadog.events(job.id).spans).toHaveLength(2);
  expect(findJobExperiment(job)?.status).toBe(ending);
});

test.concurrent("a whole document that another run left behind implies nothing", async () => {
  await using job = await startJob({ results: "results/*.xml" });
  const path = await job.workspace.write("results/junit.xml", [junit]);
  await utimes(path, new Date("2026-01-05"), new Date("2026-01-05"));
  await job.post({ outcome: "failure", status: "failure" });
  expect(findJobExperiment(job)?.status).toBe("failed");
});

test.concurrent("a completed baseline without rows lets nothing pass", async () => {
  await using world = await createWorld();
  const baseline = await seedBaseline(world.datadog, []);
  const { id } = await ofThisRun(world, { parent_experiment_id: baseline.id });
  await pushRows(world.datadog, id, makeEvaluationRows(20, 20));
  const finish = await finishIn(world, { experiment_id: id, gate });
  expect(finish).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(finish, "error")).toMatch(/can't check `max_regression`, .*it has no rows/);
});

test.concurrent("a baseline with fewer rows than its results summary counts lets nothing pass", async () => {
  await using world = await createWorld();
  const baseline = await seedBaseline(world.datadog, makeEvaluationRows(18, 18));
  baseline.metadata = { results: { version: 1, rows: 20, errors: 0, metrics: {} } };
  const { id } = await ofThisRun(world, { parent_experiment_id: baseline.id });
  await pushRows(world.datadog, id, makeEvaluationRows(20, 20));
  const finish = await finishIn(world, { experiment_id: id, gate });
  expect(finish).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(finish, "error")).toContain("Datadog shows 18 of the 20 rows that its results summary counts");
});

test.concurrent("the results summary is added to what others wrote meanwhile", async () => {
  await using job = await startJob({ metadata: "{ team: support }" });
  const created = findJobExperiment(job)?.metadata ?? {};
  await patch(job, {
    metadata: { ...created, model: "small", tags: [...(created.tags as string[]), "model:small"] },
  });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(4, 3)));
  expect((await job.post()).exitCode).toBe(0);
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
  expect(findJobExperiment(job)?.metadata).toEqual({
    ...created,
    llm_experiment_action: expect.objectContaining({ content_digest: expect.any(String) }),
    team: "support",
    model: "small",
    tags: [...(created.tags as string[]), "model:small"],
    results: {
      version: 1,
      rows: 4,
      errors: 0,
      metrics: {
        accuracy: { kind: "boolean", n: 4, mean: 0.75, sd: 0.5 },
        words: { kind: "score", n: 4, mean: 11.5, sd: 1.29099444874 },
        tone: { kind: "categorical", n: 4, counts: { formal: 3, chatty: 1 } },
      },
    },
  });
});

test.concurrent("the results summary is saved with an experiment that the list doesn't show yet", async () => {
  await using job = await startJob({ results: "a.jsonl" }, { pauses: "real", datadog: { listLag: 1_000 } });
  const { datadog } = job.world;
  datadog.onRequest(({ method, path, query }) => {
    const isLookUp = method === "GET" && path.endsWith("/experiments") && query.has("filter[id]");
    return isLookUp ? { status: 200, body: { data: [] } } : undefined;
  });
  const created = findJobExperiment(job)?.metadata;
  await job.workspace.write("a.jsonl", toLines(makeEvaluationRows(4, 3)));
  expect((await job.post()).exitCode).toBe(0);
  expect(findJobExperiment(job)?.metadata).toEqual({
    ...created,
    llm_experiment_action: expect.objectContaining({ content_digest: expect.any(String) }),
    results: expect.objectContaining({ rows: 4 }),
  });
});

const nothingYet = {
  status: 200,
  body: {
    data: { id: "e", type: "experiment_events", attributes: { spans: [], summary_metrics: [] } },
    meta: { after: "" },
  },
};

test.concurrent("finishing waits until Datadog shows what was uploaded", async () => {
  await using job = await startJob({ gate: "accuracy: { min: 0.5 }" });
  let looks = 0;
  job.world.datadog.onRequest(({ path }) => {
    if (path !== events(job.id)) return undefined;
    looks += 1;
    return looks === 1 ? nothingYet : undefined;
  });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 19)));
  const post = await job.post();
  expect(post.exitCode).toBe(0);
  expect(looks).toBeGreaterThan(1);
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
});

slow("rows that don't arrive are named, count as missing, and fail a gate", async () => {
  await using job = await startJob({ gate: "accuracy: { min: 0.5 }" });
  job.world.datadog.onRequest(({ method, path, body }) => {
    if (method !== "POST" || !pushes.test(path)) return undefined;
    // Taken, and lost.
    const { attributes } = (body as { data: { attributes: { spans: object[] } } }).data;
    attributes.spans.splice(5, 2);
    return undefined;
  });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 19)));
  const post = await job.measurePost();
  expect(post.exitCode).toBe(1);
  const lost =
    "2 of 20 rows haven't appeared in Datadog: results/a.jsonl:6 (record record-5), results/a.jsonl:7 (record record-6)";
  expect(messages(post, "error")).toContain(lost);
  expect(post.summary).toContain("❌ Not ready to merge: 2 of 20 rows haven't appeared in Datadog");
  expect(post.waited).toBeLessThan(60_000);
  expect(findJobExperiment(job)).toMatchObject({ status: "failed", error: expect.stringContaining(lost) });
});

test.concurrent("results that can't be read back aren't called completed, and fail a gate", async () => {
  await using job = await startJob({ results: "", gate: "accuracy: { min: 0.5 }" });
  await pushRows(job.world.datadog, job.id, makeEvaluationRows(20, 19));
  job.world.datadog.fault({
    match: { method: "GET", path: events(job.id) },
    kind: "status",
    status: 403,
    times: 9,
  });
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain("The results couldn't be read");
  expect(findJobExperiment(job)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("couldn't be read"),
  });
});

/** A Datadog that rejects requests with more than this many bytes. */
function refuseAbove(job: Job, bytes: number): void {
  job.world.datadog.onRequest(({ method, path, body }) => {
    const isTooLarge = pushes.test(path) && method === "POST" && JSON.stringify(body).length > bytes;
    return isTooLarge ? { status: 413, body: "Payload Too Large" } : undefined;
  });
}

test.concurrent("requests that are too large are split, and everything arrives", async () => {
  await using job = await startJob({ gate: "accuracy: { min: 0.5 }" });
  refuseAbove(job, 20_000);
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(200, 190)));
  const post = await job.post();
  expect(post.exitCode).toBe(0);
  expect(job.world.datadog.events(job.id).spans).toHaveLength(200);
  expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
});

test.concurrent("a single row that is too large is named, and the others are uploaded", async () => {
  await using job = await startJob({ gate: "accuracy: { min: 0.5 }" });
  refuseAbove(job, 20_000);
  const [first, second, ...others] = toLines(makeEvaluationRows(40, 39));
  await job.workspace.write("results/a.jsonl", [{ ...first }, { ...second, output: "x".repeat(30_000) }, ...others]);
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain(
    "1 of 40 rows haven't appeared in Datadog: results/a.jsonl:2 (record record-1). 1 too large for Datadog: shorten their input, output, or metadata.",
  );
  expect(job.world.datadog.events(job.id).spans).toHaveLength(39);
  expect(findJobExperiment(job)).toMatchObject({ status: "failed" });
});

test.concurrent("the records of the dataset show that all pushed rows are there", async () => {
  const world = await createWorld();
  await addRecords(world.datadog, 20);
  await using job = await jobIn(world, { results: "" });
  await pushRows(job.world.datadog, job.id, makeEvaluationRows(20, 19));
  const post = await job.post();
  expect(post.exitCode).toBe(0);
  // The second read shows that nothing more came. Without the number of records, four reads are needed.
  expect(job.world.datadog.requests.filter(({ path }) => path === events(job.id))).toHaveLength(2);
  expect(post.summary).not.toContain("dataset records have a row");
});

test.concurrent("a cancel during the check of results ends as interrupted", async () => {
  await using job = await startComparedJob({ gate });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(60_000, 60_000)));
  expect(await cancelAt(job, ({ path }) => path.endsWith("/events"))).toMatchObject({ exitCode: 1 });
  expect(findJobExperiment(job)?.status).toBe("interrupted");
  expect(job.world.datadog.events(job.id).spans).toEqual([]);
});

test.concurrent("a cancel during the wait for ingestion ends as interrupted", async () => {
  await using job = await startJob({ comment: "true" }, { datadog: { listLag: 60_000 } });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 20)));
  await cancelAt(job, ({ path }) => path === events(job.id));
  expect(findJobExperiment(job)?.status).toBe("interrupted");
  expect(job.world.gitHub.comments(12)[0]?.body).toContain("state=interrupted");
});

/** Cancels the post stage at the first request that matches. */
async function cancelAt(job: Job, matches: (request: { path: string }) => boolean) {
  const cancel = new AbortController();
  job.world.datadog.onRequest((request) => {
    if (matches(request)) cancel.abort();
    return undefined;
  });
  const contexts = { github: job.github, job: { status: "success" } };
  const post = await job.world.run(job.github, {
    stage: "post",
    state: job.main.state,
    contexts,
    signal: cancel.signal,
  });
  expect(cancel.signal.aborted).toBe(true);
  return post;
}

/** An experiment that another job of this run created. */
async function ofThisRun({ datadog }: World, attributes: Parameters<World["datadog"]["seed"]>[0] = {}) {
  const tags = ["ci.pipeline.id:5000001", "ci.job.name:evaluate", `ci.section_key:${randomUUID()}`, "ci.create_key:0"];
  return datadog.seed({ status: "running", ...attributes, metadata: { tags } });
}

async function finishIn(world: World, inputs: Record<string, string>) {
  const github = pullRequest(pullRequestAt("first"), world.job({ job: "report", stepId: "finish" }));
  return await world.run(github, {
    actionPath: join(root, "finish"),
    with: { name: "", dataset_id: "", ...inputs },
  });
}

async function patch({ world: { datadog }, id }: Job, attributes: object): Promise<void> {
  const response = await fetch(`${datadog.url}/api/v2/llm-obs/v1/experiments/${id}`, {
    method: "PATCH",
    headers: { "dd-api-key": datadog.apiKey, "dd-application-key": datadog.appKey },
    body: JSON.stringify({ data: { type: "experiments", attributes } }),
  });
  expect(response.status).toBe(200);
}
