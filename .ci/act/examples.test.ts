// act runs the workflows of examples/ on this machine, with our fakes in place of Datadog and GitHub, and with the actions
// in actions/ in place of GitHub's. .ci/clients sets ACT to the binary, and PYTHON to an interpreter whose packages are those
// that the examples install.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, test } from "node:test";
import { pullRequestAt, repository, root, type World } from "../../__tests__/support/chain.ts";
import {
  issueComment,
  type JobOptions,
  mergeGroup,
  pullRequest,
  push,
  schedule,
  workflowRun,
} from "../../emulator/workflow.ts";
import { type Example, openExample } from "./open-example.ts";
import { copyFromProject } from "./run-act.ts";

const onMain = ({ world, main }: Example, options: JobOptions = {}) =>
  push({ sha: main, ref: "main" }, world.job({ runId: 100, ...options }));

const onPullRequest = ({ world, merge }: Example, options: JobOptions & { event?: object } = {}) => {
  const { event, ...job } = options;
  const github = pullRequest({ ...pullRequestAt("first"), mergeSha: merge }, world.job({ runId: 101, ...job }));
  return { ...github, event: { ...github.event, ...event } };
};

/** Returns an example's file with an app that answers nothing. */
const forgetAnswers = (path: string) =>
  readFileSync(join(root, "examples", path), "utf8").replace(/ANSWERS = \{[^}]*\}/, "ANSWERS = {}");

const countRows = ({ datadog }: World) => datadog.experiments.map(({ id }) => datadog.events(id).spans.length);
const readComment = ({ gitHub }: World) => {
  const comments = gitHub.comments(12);
  assert.equal(comments.length, 1);
  return comments[0]?.body ?? "";
};

/** Writes a command `gh` that notes its arguments in a file, and prints a line for those that contain a pattern. */
function fakeGh({ folder }: Example, answers: Record<string, string>): () => string {
  const calls = join(folder, "calls.txt");
  const cases = Object.entries(answers).map(([pattern, answer]) => `  *${pattern}*) echo "${answer}" ;;`);
  const script = ["#!/bin/bash", `echo "$*" >> "${calls}"`, 'case "$*" in', ...cases, "esac"].join("\n");
  mkdirSync(join(folder, "bin"), { recursive: true });
  writeFileSync(join(folder, "bin", "gh"), script, { mode: 0o755 });
  writeFileSync(calls, "");
  return () => readFileSync(calls, "utf8");
}

describe("act runs the example", { concurrency: 2 }, () => {
  test("results-file: main becomes the baseline, and a pull request with wrong answers fails", async (t) => {
    const example = await openExample(t, "results-file");
    const { world, run } = example;
    const main = await run(onMain(example));
    assert.equal(main.exitCode, 0, main.text);
    const pull = await run(onPullRequest(example), {
      files: { "evaluate.py": forgetAnswers("results-file/evaluate.py") },
    });
    assert.equal(pull.exitCode, 1, pull.text);
    assert.deepEqual(countRows(world), [9, 3]);
    const [baseline, current] = world.datadog.experiments;
    assert.equal(current?.parent_experiment_id, baseline?.id);
    assert.match(readComment(world), /^## ❌ Not ready to merge: `accuracy` fails the gate$/m);
  });

  test("pytest: each test is a row", async (t) => {
    const example = await openExample(t, "pytest");
    const { exitCode, text } = await example.run(onPullRequest(example));
    assert.equal(exitCode, 0, text);
    assert.deepEqual(countRows(example.world), [3]);
    assert.match(readComment(example.world), /\*\*pass\*\*.*100%/);
  });

  test("sdk-python: finish/ judges the SDK's experiment", async (t) => {
    const example = await openExample(t, "sdk-python", { tls: true });
    const { exitCode, text } = await example.run(onPullRequest(example));
    assert.equal(exitCode, 0, text);
    assert.deepEqual(countRows(example.world), [3]);
    assert.match(readComment(example.world), /\*\*accuracy\*\*.*100%/);
  });

  test("vitest: each test is a row", async (t) => {
    const example = await openExample(t, "vitest");
    const { exitCode, text } = await example.run(onPullRequest(example));
    assert.equal(exitCode, 0, text);
    assert.deepEqual(countRows(example.world), [3]);
    assert.match(readComment(example.world), /\*\*Accuracy\*\*.*\*\*1\*\*/);
  });

  test("matrix: one comment shows both models", async (t) => {
    const example = await openExample(t, "matrix", { script: "results-file" });
    const { exitCode, text } = await example.run(onPullRequest(example));
    assert.equal(exitCode, 0, text);
    assert.deepEqual(countRows(example.world), [3, 3]);
    const comment = readComment(example.world);
    assert.match(comment, /^\| \[`small`\].*33\.3%/m);
    assert.match(comment, /^\| \[`large`\].*100%/m);
  });

  test("shards: one verdict over the rows of all shards, and a shard that fails fails it", async (t) => {
    const change = (text: string) => text.replace("50 || 150", "3 || 9");
    const example = await openExample(t, "shards", { script: "results-file", change });
    const all = await example.run(onPullRequest(example));
    assert.equal(all.exitCode, 0, all.text);
    assert.deepEqual(countRows(example.world), [3]);
    assert.match(readComment(example.world), /regressions not checked/);

    await rm(join(example.folder, "artifacts"), { recursive: true });
    const script = readFileSync(join(root, "examples/results-file/evaluate.py"), "utf8");
    const files = { "evaluate.py": `${script}\nif shard == 1:\n    raise RuntimeError("the model did not answer")\n` };
    const broken = await example.run(onPullRequest(example, { runId: 102, runNumber: 2 }), { files });
    assert.equal(broken.exitCode, 1, broken.text);
    assert.match(readComment(example.world), /^## ❌ Not ready to merge: the evaluation did not finish$/m);
  });

  test("on-demand: the required job fails until the label is there", async (t) => {
    const example = await openExample(t, "on-demand", { script: "results-file" });
    const { world, run } = example;
    const readCalls = fakeGh(example, { "check-runs": "null" });
    const opened = await run(onPullRequest(example, { event: { action: "opened" } }));
    assert.equal(opened.exitCode, 1, opened.text);
    // What a failed step prints last can be lost in act, so the words aren't checked here.
    assert.match(readCalls(), new RegExp(`commits/${repository.first}/check-runs`));
    assert.deepEqual(world.datadog.experiments, []);

    const event = { action: "labeled", label: { name: "evaluate" } };
    const labeled = await run(onPullRequest(example, { event, runId: 102, runNumber: 2 }));
    assert.equal(labeled.exitCode, 0, labeled.text);
    assert.deepEqual(countRows(world), [3]);
  });

  test("notify: a failed gate on main posts to Slack, and the scores go to Datadog", async (t) => {
    const example = await openExample(t, "notify", { script: "results-file" });
    const { world, run } = example;
    world.datadog.onRequest(({ path }) =>
      /series|slack/.test(path) ? { status: 202, body: { errors: [] } } : undefined,
    );
    const { exitCode, text } = await run(onMain(example), {
      files: { "evaluate.py": forgetAnswers("results-file/evaluate.py") },
      secrets: { SLACK_WEBHOOK_URL: `${world.datadog.url}/slack` },
    });
    assert.equal(exitCode, 0, text);
    const find = (path: string) => world.datadog.requests.find((request) => request.path === path)?.body;
    const [series] = (find("/api/v2/series") as { series: { points: object[]; tags: string[] }[] }).series;
    assert.deepEqual(series?.tags, ["name:support-bot", "metric:accuracy"]);
    assert.match((find("/slack") as { text: string }).text, /accuracy is 0%, below the minimum of 80%/);
  });

  for (const [name, change, state] of [
    ["right answers", (text: string) => text, "success"],
    ["wrong answers", (text: string) => text.replace(/ANSWERS = \{[^}]*\}/, "ANSWERS = {}"), "failure"],
  ] as const)
    test(`forks: ${name} set the status to ${state}`, async (t) => {
      const fork = { ...pullRequestAt("first").head, repository: "eve/support-bot", repositoryId: 99 };
      const permissions = { contents: "read", pull_requests: "write", statuses: "write" } as const;
      const tokens = { ghs_emulated: { login: "github-actions[bot]", permissions } };
      const gitHub = { tokens, pulls: [{ ...pullRequestAt("first"), head: fork }] };
      const answer = await openExample(t, "forks", { workflow: "answer.yml" });
      const app = readFileSync(join(root, "examples/forks/support_bot.py"), "utf8");
      const answered = await answer.run(onPullRequest(answer), { files: { "support_bot.py": change(app) } });
      assert.equal(answered.exitCode, 0, answered.text);

      const score = await openExample(t, "forks", { workflow: "score.yml", gitHub });
      copyArtifacts(answer, score);
      const run = {
        headSha: repository.first,
        headBranch: "feature",
        headRepository: "eve/support-bot",
        headRepositoryId: 99,
        defaultTip: score.main,
      };
      const scored = await score.run(workflowRun(run, score.world.job()));
      assert.equal(scored.exitCode, state === "success" ? 0 : 1, scored.text);
      const statuses = score.world.gitHub.statuses.map((status) => [status.sha, status.state, status.context]);
      assert.deepEqual(statuses, [[repository.first, state, "llm-experiments"]]);
      assert.match(readComment(score.world), state === "success" ? /regressions not checked/ : /fails the gate/);
    });

  test("accept: a drop fails the job gate until somebody accepts it", async (t) => {
    const numbers = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`What is ${index}?`, String(index)]));
    const gitHub = { collaborators: { lea: "write" } } as const;
    const example = await openExample(t, "accept", { script: "results-file", questions: numbers, gitHub });
    const { world, run } = example;
    const script = readFileSync(join(root, "examples/results-file/evaluate.py"), "utf8");
    const right = { "evaluate.py": script.replace(`ANSWERS.get(question, "I don't know.")`, "question[8:-1]") };
    const main = await run(onMain(example), { files: right });
    assert.equal(main.exitCode, 0, main.text);
    const red = await run(onPullRequest(example));
    assert.equal(red.exitCode, 1, red.text);

    const createdAt = new Date(Date.now() + 30_000).toISOString();
    const body = `/accept-regression accuracy ${repository.first} cheaper model, as agreed`;
    world.gitHub.addComment(12, { login: "lea", body, createdAt, updatedAt: createdAt });
    const green = await run(onPullRequest(example, { runAttempt: 2 }));
    assert.equal(green.exitCode, 0, green.text);
    assert.match(world.gitHub.comments(12)[0]?.body ?? "", /^## ✅ Ready to merge: .*accepted/m);
  });

  test("accept: the second workflow reruns the gate for people with write access", async (t) => {
    const example = await openExample(t, "accept", { workflow: "rerun.yml" });
    const { world, main, run } = example;
    const comment = (body: string) =>
      issueComment({ number: 12, body, defaultTip: main }, world.job({ actor: "lea", workflow: "Accept" }));
    const jobs = { "/pulls/12": repository.first, "head_sha=": "700", "/runs/700/jobs": "800" };
    const readCalls = fakeGh(example, { permission: "write", ...jobs });
    await run(comment("Looks good."));
    assert.equal(readCalls(), "");
    const accepted = await run(comment("/accept-regression accuracy"));
    assert.equal(accepted.exitCode, 0, accepted.text);
    assert.match(readCalls(), /--method POST repos\/acme\/support-bot\/actions\/jobs\/800\/rerun/);
    const readOthers = fakeGh(example, { permission: "read", ...jobs });
    await run(comment("/accept-regression accuracy"));
    assert.doesNotMatch(readOthers(), /POST/);
  });

  test("rerun-unclear: two more runs decide", async (t) => {
    const numbers = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [String(index), String(index)]));
    const example = await openExample(t, "rerun-unclear", { questions: numbers });
    const { world, run } = example;
    const answer = (from: number) =>
      `def answer(question):\n    return question if int(question) >= ${from} else "?"\n`;
    const main = await run(onMain(example), { files: { "support_bot.py": answer(0) } });
    assert.equal(main.exitCode, 0, main.text);
    const pull = await run(onPullRequest(example), { files: { "support_bot.py": answer(2) } });
    assert.equal(pull.exitCode, 1, pull.text);
    assert.deepEqual(countRows(world), [60, 60]);
    assert.match(readComment(world), /^## ❌ Not ready to merge: `accuracy` fails the gate$/m);
  });

  for (const event of ["merge-queue", "schedule"] as const)
    test(`${event}: evaluates each record three times`, async (t) => {
      const example = await openExample(t, event, { script: "results-file" });
      const { world, main, merge, run } = example;
      const group = { headSha: merge, baseSha: main, baseBranch: "main", pullNumber: 12 };
      const { exitCode, text } = await run(
        event === "schedule" ? schedule({ sha: main }, world.job()) : mergeGroup(group, world.job()),
      );
      assert.equal(exitCode, 0, text);
      assert.deepEqual(countRows(world), [9]);
      assert.equal(world.datadog.experiments[0]?.status, "completed");
    });
});

/** Copies what one workflow uploaded to where another one downloads from. */
function copyArtifacts(from: Example, to: Example): void {
  copyFromProject(relative(root, join(from.folder, "artifacts")), join(to.folder, "artifacts"));
}
