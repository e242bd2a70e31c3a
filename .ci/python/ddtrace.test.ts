// The real SDK for Python sends an experiment to the fake Datadog, and finish/ finishes it. .ci/clients sets PYTHON to
// an interpreter with ddtrace.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { pullRequestAt, repository } from "../../__tests__/support/chain.ts";
import { createSdkWorld, type SdkWorld } from "../../__tests__/support/sdk-world.ts";
import type { StoredExperiment } from "../../emulator/datadog.ts";
import { type GitHubContext, pullRequest, push } from "../../emulator/workflow.ts";

const python = process.env.PYTHON ?? "";
const evaluate = join(import.meta.dirname, "evaluate.py");
const tip = repository.main[4] ?? "";

const onMain = (world: SdkWorld, runId = 100) =>
  push({ sha: tip, ref: "main" }, world.job({ runId, runNumber: runId - 99 }));
const onPullRequest = (world: SdkWorld) =>
  pullRequest(pullRequestAt("first"), world.job({ runId: 200, runNumber: 101 }));

/** Runs the SDK's experiment like a step of the job. Returns the experiment's ID and the step's outcome. */
async function runEvaluation(world: SdkWorld, github: GitHubContext, env: Record<string, string> = {}) {
  const variables = { GITHUB_RUN_ID: String(github.run_id), ...env };
  const { exitCode, stdout, stderr } = await world.python(python, [evaluate, "run"], variables);
  const id = stdout.split("\n").at(-1) ?? "";
  assert.match(id, /^[0-9a-f-]{36}$/, `the script printed no experiment ID: ${stderr}`);
  assert.deepEqual(listRejected(world), [], "the fake accepts every request of the SDK");
  return { id, outcome: exitCode === 0 ? "success" : "failure" };
}

/** Lists the requests that the fake rejected. */
function listRejected({ datadog }: SdkWorld): string[] {
  return datadog.requests
    .filter(({ status }) => status !== undefined && status >= 400)
    .map(({ method, path, status }) => `${method} ${path}: ${status}`);
}

function findExperiment({ datadog }: SdkWorld, id: string): StoredExperiment {
  const experiment = datadog.experiments.find((candidate) => candidate.id === id);
  assert.ok(experiment);
  return experiment;
}

async function finish(world: SdkWorld, github: GitHubContext, inputs: Record<string, string>) {
  return await world.finish(github, {
    jobStartedAt: Date.now() - 60_000,
    with: { name: "support-bot", status: "success", ...inputs },
  });
}

/** Creates a world with the dataset and a baseline: an experiment on main that finish/ has finished. */
async function createBaseline(t: TestContext, env: Record<string, string> = {}) {
  const world = await createSdkWorld();
  t.after(() => world[Symbol.asyncDispose]());
  const created = await world.python(python, [evaluate, "dataset"], env);
  assert.equal(created.exitCode, 0, created.stderr);
  const { id, outcome } = await runEvaluation(world, onMain(world), env);
  const result = await finish(world, onMain(world), { status: outcome });
  assert.equal(result.exitCode, 0, result.rawLog);
  return { world, baseline: id };
}

describe("Datadog's SDK for Python", { concurrency: 2 }, () => {
  test("an experiment with a summary and two runs per record is compared, commented on, and gated", async (t) => {
    const { world, baseline } = await createBaseline(t, { RUNS: "2" });
    const { id } = await runEvaluation(world, onPullRequest(world), { RUNS: "2", MODEL: "careless" });
    const { spans, metrics } = world.datadog.events(id);
    assert.equal(spans.length, 24);
    assert.equal(metrics.filter(({ metric_source }) => metric_source === "summary").length > 0, true);

    const result = await finish(world, onPullRequest(world), { gate: "correct: { no_regression: true }" });
    assert.equal(result.exitCode, 1, result.rawLog);
    assert.equal(result.outputs.verdict, "fail");
    assert.equal(result.outputs.experiment_id, id);
    assert.equal(result.outputs.parent_experiment_id, baseline);
    assert.equal(result.outputs.parent_commit, tip);
    const scores = JSON.parse(result.outputs.scores ?? "")[id];
    assert.equal(scores.correct, 0);
    assert.equal(scores.share_correct, 0);
    assert.equal(scores.tone, "formal");

    const [comment, ...others] = world.gitHub.comments(12);
    assert.deepEqual(others, []);
    assert.match(comment?.body ?? "", /`correct`/);
    assert.match(comment?.body ?? "", /12 worse, 0 better/);
    assert.match(comment?.body ?? "", /base of the merge commit/);
  });

  test("an experiment as good as its baseline passes", async (t) => {
    const { world, baseline } = await createBaseline(t);
    await runEvaluation(world, onPullRequest(world));
    const gate = "correct: { min: 1, max_regression: 0.02 }";
    const result = await finish(world, onPullRequest(world), { gate });
    assert.equal(result.exitCode, 0, result.rawLog);
    assert.equal(result.outputs.verdict, "pass");
    assert.equal(result.outputs.parent_experiment_id, baseline);
  });

  test("a slice that gets worse fails the gate and is named, although the whole stays as good", async (t) => {
    const { world } = await createBaseline(t, { RECORDS: "36", WRONG_LANGUAGE: "de" });
    const { id } = await runEvaluation(world, onPullRequest(world), { WRONG_LANGUAGE: "fr" });
    const result = await finish(world, onPullRequest(world), {
      gate: 'correct: { no_regression: true }\n"correct[language=*]": { no_regression: true }',
      comment_details: "true",
    });
    assert.equal(result.exitCode, 1, result.rawLog);
    assert.equal(JSON.parse(result.outputs.scores ?? "")[id].correct.toFixed(3), "0.667");
    const body = world.gitHub.comments(12)[0]?.body ?? "";
    assert.match(body, /^## ❌ Not ready to merge: `correct\[language=fr\]` fails the gate$/m);
    assert.match(body, /\*\*correct\*\*<br>.*66\.7% → \*\*66\.7%\*\*/);
    assert.match(body, /`language=fr`<br>.*100% → \*\*0%\*\*<br><sub>12 worse, 0 better/);
    assert.match(body, /`language=de`<br>.*0% → \*\*100%\*\*<br><sub>12 better, 0 worse/);
  });

  test("the language of the SDK isn't the language of a record", async (t) => {
    const { world } = await createBaseline(t, { METADATA: "0" });
    const { id } = await runEvaluation(world, onPullRequest(world));
    assert.ok(world.datadog.events(id).spans.every(({ tags = [] }) => tags.includes("language:python")));
    const gate = '"correct[language=*]": { min: 0.5 }';
    const result = await finish(world, onPullRequest(world), { gate, comment_details: "true" });
    assert.equal(result.exitCode, 1, result.rawLog);
    assert.match(result.rawLog, /correct\[language=\*\]/);
    assert.doesNotMatch(result.rawLog, /language=python/);
  });

  test("one failed row fails the gate, unless the gate allows one", async (t) => {
    const { world } = await createBaseline(t);
    const { id } = await runEvaluation(world, onPullRequest(world), { BROKEN: "3" });
    const rows = world.datadog.events(id).spans;
    assert.deepEqual(
      rows.filter(({ status }) => status === "error").map(({ meta }) => meta?.error?.message),
      ["the model did not answer"],
    );
    const strict = await finish(world, onPullRequest(world), { gate: "correct: { min: 0.8 }" });
    assert.equal(strict.exitCode, 1, strict.rawLog);
    assert.match(world.gitHub.comments(12)[0]?.body ?? "", /\b1 (failed|error|row)/i);
    const rules = ["correct: { min: 0.8 }", 'length: { min_coverage: "90%" }', "$rows: { max_errors: 1 }"];
    const lenient = await finish(world, onPullRequest(world), { gate: rules.join("\n") });
    assert.equal(lenient.exitCode, 0, lenient.rawLog);
    assert.equal(lenient.outputs.verdict, "pass");
  });

  test("the gate doesn't pass if raise_errors ends the script early", async (t) => {
    const { world } = await createBaseline(t);
    const github = onPullRequest(world);
    const { id, outcome } = await runEvaluation(world, github, { BROKEN: "3", RAISE_ERRORS: "1" });
    assert.equal(outcome, "failure");
    const result = await finish(world, github, { status: outcome, gate: "correct: { min: 0.5 }" });
    assert.equal(result.exitCode, 1, result.rawLog);
    assert.equal(result.outputs.verdict, "fail");
    assert.equal(result.outputs.experiment_id, id);
    assert.notEqual(findExperiment(world, id).status, "completed");
  });

  test("the gate reports the missing rows of a sample", async (t) => {
    const { world } = await createBaseline(t);
    const { id } = await runEvaluation(world, onPullRequest(world), { SAMPLE_SIZE: "5" });
    assert.equal(world.datadog.events(id).spans.length, 5);
    const strict = await finish(world, onPullRequest(world), { gate: "correct: { max_regression: 0.02 }" });
    assert.equal(strict.exitCode, 1, strict.rawLog);
    assert.match(world.gitHub.comments(12)[0]?.body ?? "", /5 of 12|7 missing/);
  });

  test("an experiment with one failed row in twelve can be a baseline", async (t) => {
    const { world, baseline } = await createBaseline(t, { BROKEN: "3" });
    const { id } = await runEvaluation(world, onPullRequest(world));
    const result = await finish(world, onPullRequest(world), {});
    assert.equal(result.exitCode, 0, result.rawLog);
    assert.equal(result.outputs.experiment_id, id);
    assert.equal(result.outputs.parent_experiment_id, baseline);
  });
});
