import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { type GitHubContext, mergeGroup, pullRequest, push, schedule, workflowRun } from "../../emulator/workflow.ts";
import { readProjectFile } from "../support/action-metadata.ts";
import { createWorld, datasetId, projectId, pullRequestAt, repository, root, type World } from "../support/chain.ts";
import { filesBelow, listCodeBlocks } from "../support/markdown-pages.ts";
import { copyToFolder, type FinishedJob, runJob } from "../support/run-workflow.ts";
import { createSdkWorld } from "../support/sdk-world.ts";

/* The quick starts and examples as a stranger copies them: into an empty folder, with only what the text names. */

const isThere = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const hasPython = isThere("python3", "--version");
const withPython = hasPython ? test.concurrent : test.skip;
const withPytest = isThere("python3", "-c", "import pytest") ? test.concurrent : test.skip;

const expected: Record<string, string> = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Kenya?": "Nairobi",
};
const records = Object.entries(expected).map(([question, answer]) => ({
  input: { question },
  expected_output: answer,
  metadata: {},
}));

async function addRecords({ datadog }: World, records: readonly object[]): Promise<void> {
  const path = `${datadog.url}/api/v2/llm-obs/v1/${projectId}/datasets/${datasetId}/records`;
  const headers = { "DD-API-KEY": datadog.apiKey, "DD-APPLICATION-KEY": datadog.appKey };
  const body = JSON.stringify({ data: { type: "datasets", attributes: { records } } });
  expect((await fetch(path, { method: "POST", headers, body })).status).toBe(200);
}

/** Runs the job `evaluate` on a push to main, then on a pull request, each in its own folder. */
async function runOnMainThenPullRequest(
  text: string,
  files: Record<string, string>,
  world: World,
): Promise<FinishedJob> {
  const sha = repository.main[4] ?? "";
  await using mainFolder = await copyToFolder(files);
  const onMain = push({ sha, ref: "main" }, world.job({ workspace: mainFolder.path, runId: 100 }));
  const baseline = await runJob({ text, job: "evaluate" }, onMain, world);
  expect([baseline.main?.exitCode, baseline.post?.exitCode]).toEqual([0, 0]);
  await using folder = await copyToFolder(files);
  const onPull = pullRequest(pullRequestAt("first"), world.job({ workspace: folder.path, runId: 101 }));
  return await runJob({ text, job: "evaluate" }, onPull, world);
}

/** The files beside the workflow, by the names that they have at the root of the repository. */
function listFiles(example: string): Record<string, string> {
  const paths = filesBelow(join("examples", example)).filter((path) => !path.endsWith(".yml"));
  return Object.fromEntries(paths.map((path) => [relative(join("examples", example), path), path]));
}

withPython("the tutorial on results files works in an empty repository with what the page says", async () => {
  const page = "docs/get-started/results-file.md";
  const [text = ""] = listCodeBlocks(page, "yaml");
  await using world = await createWorld();
  await using folder = await copyToFolder(listFiles("results-file"));
  await python(folder.path, "create_dataset.py", {
    DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url,
    DD_API_KEY: world.datadog.apiKey,
    DD_APP_KEY: world.datadog.appKey,
  });
  const { main, post } = await runOnMainThenPullRequest(text, listFiles("results-file"), world);
  expect(listCodeBlocks(page, "python")).toEqual([readProjectFile("examples/results-file/evaluate.py").trimEnd()]);
  expect([main?.exitCode, post?.exitCode]).toEqual([0, 0]);
  const [baseline, current] = world.datadog.experiments;
  expect(world.datadog.events(baseline?.id ?? "").spans).toHaveLength(3 * records.length);
  expect(world.datadog.events(current?.id ?? "").spans).toHaveLength(records.length);
  expect(world.datadog.experiments.map(({ status }) => status)).toEqual(["completed", "completed"]);
  expect(main?.outputs.parent_experiment_id).toBe(baseline?.id);
});

withPython("results-file: a row for each record of a dataset of several pages, with its ID in Datadog", async () => {
  await using world = await createWorld();
  const many = Array.from({ length: 5_003 }, (_, index) => ({ input: `question ${index}`, metadata: {} }));
  await addRecords(world, many);
  await using folder = await copyToFolder(listFiles("results-file"));
  await python(folder.path, "evaluate.py", {
    DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url,
    DD_API_KEY: world.datadog.apiKey,
    DD_APP_KEY: world.datadog.appKey,
    PROJECT_ID: projectId,
    DATASET_ID: datasetId,
  });
  const rows = await listRows(join(folder.path, "results", "rows.jsonl"));
  expect(new Set(rows.map((row) => row.record_id)).size).toBe(many.length);
});

/** The application of rerun-unclear as a pull request changes it: it doesn't know these records, in the runs listed. */
function forgetful(records: number, runs: string): string {
  return [
    "import os",
    "seen = []",
    "def answer(question):",
    "    seen.append(question)",
    `    run = os.environ["RUNS"].split()[(len(seen) - 1) // 20]`,
    `    return "?" if int(question) < ${records} and run in ${JSON.stringify(runs.split(" "))} else question`,
  ].join("\n");
}

const unclearRuns = [
  ["the same drop in all three runs fails", 2, "1 2 3", 1, "fail"],
  ["a drop that only the first run has passes", 2, "1", 0, "pass"],
] as const;

for (const [name, forgotten, runs, exitCode, verdict] of unclearRuns)
  withPython(`rerun-unclear: ${name}`, async () => {
    await using world = await createWorld();
    const numbers = Array.from({ length: 20 }, (_, index) => String(index));
    await addRecords(
      world,
      numbers.map((input) => ({ input, expected_output: input, metadata: {} })),
    );
    const text = readProjectFile("examples/rerun-unclear/evaluate.yml");
    const evaluateWith = async (app: string, context: (workspace: string) => GitHubContext) => {
      await using folder = await copyToFolder(listFiles("rerun-unclear"));
      await writeFile(join(folder.path, "support_bot.py"), app);
      return await runJob({ text, job: "evaluate" }, context(folder.path), world);
    };
    const sha = repository.main[4] ?? "";
    const baseline = await evaluateWith(forgetful(0, "1"), (workspace) =>
      push({ sha, ref: "main" }, world.job({ workspace, runId: 100 })),
    );
    expect(baseline.finishes.map(({ outputs }) => outputs.verdict)).toEqual(["pass"]);
    const { main, finishes } = await evaluateWith(forgetful(forgotten, runs), (workspace) =>
      pullRequest(pullRequestAt("first"), world.job({ workspace, runId: 101 })),
    );
    expect(finishes.map(({ outputs }) => outputs.verdict)).toEqual(["unclear", verdict]);
    expect(finishes.map((step) => step.exitCode)).toEqual([0, exitCode]);
    expect(world.datadog.events(main?.outputs.experiment_id ?? "").spans).toHaveLength(60);
  });

withPython("matrix: one verdict over both legs", async () => {
  await using world = await createWorld();
  await addRecords(world, records);
  const text = readProjectFile("examples/matrix/evaluate.yml");
  const files = listFiles("results-file");
  const options = (workspace: string) => world.job({ workspace, runId: 100 });
  for (const model of ["small", "large"]) {
    await using folder = await copyToFolder(files);
    const github = push({ sha: repository.main[4] ?? "", ref: "main" }, options(folder.path));
    const { post } = await runJob({ text, job: "evaluate", matrix: { model } }, github, world);
    expect(post?.exitCode).toBe(0);
  }
  const github = push({ sha: repository.main[4] ?? "", ref: "main" }, { ...options(""), job: "verdict" });
  const needs = { evaluate: { result: "success" } };
  const { finish } = await runJob({ text, job: "verdict", needs }, github, world);
  expect(finish?.exitCode).toBe(0);
  const scores = Object.values(JSON.parse(finish?.outputs.scores ?? "{}")) as { accuracy: number }[];
  expect(scores.map(({ accuracy }) => accuracy).sort()).toEqual([1 / 3, 1]);
});

withPython("accept: the gate alone runs again once somebody accepted the regression", async () => {
  await using world = await createWorld({ gitHub: { collaborators: { lea: "write" } } });
  const many = Array.from({ length: 20 }, (_, index) => ({
    input: { question: `What is ${index}?` },
    expected_output: String(index),
    metadata: {},
  }));
  await addRecords(world, many);
  const text = readProjectFile("examples/accept/evaluate.yml");
  const run = async (evaluate: string, place: (workspace: string) => GitHubContext) => {
    const folder = await copyToFolder(listFiles("results-file"));
    await writeFile(join(folder.path, "evaluate.py"), evaluate);
    const github = place(folder.path);
    const { main, post } = await runJob({ text, job: "evaluate" }, github, world);
    expect([main?.exitCode, post?.exitCode]).toEqual([0, 0]);
    const needs = { evaluate: { result: "success", outputs: main?.outputs ?? {} } };
    const gate = async () => {
      const { finish } = await runJob({ text, job: "gate", needs }, { ...github, job: "gate" }, world);
      return finish;
    };
    return { gate, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
  };
  const script = readProjectFile("examples/results-file/evaluate.py");
  const sha = repository.main[4] ?? "";
  const onMain = (workspace: string) => push({ sha, ref: "main" }, world.job({ workspace, runId: 100 }));
  const onPull = (workspace: string) => pullRequest(pullRequestAt("first"), world.job({ workspace, runId: 101 }));
  await using baseline = await run(makeScript(script, true), onMain);
  expect((await baseline.gate())?.exitCode).toBe(0);
  await using current = await run(makeScript(script, false), onPull);
  const red = await current.gate();
  expect([red?.exitCode, red?.outputs.verdict]).toEqual([1, "fail"]);
  const createdAt = new Date(Date.now() + 30_000).toISOString();
  const body = `/accept-regression accuracy ${repository.first} cheaper model, as agreed`;
  world.gitHub.addComment(12, { login: "lea", body, createdAt, updatedAt: createdAt });
  const green = await current.gate();
  expect([green?.exitCode, green?.outputs.verdict, green?.outputs.accepted]).toEqual([0, "pass", "true"]);
});

/** Returns the example's script with an app that answers everything right or wrong. */
function makeScript(script: string, isRight: boolean): string {
  return script.replace(`ANSWERS.get(question, "I don't know.")`, isRight ? "question[8:-1]" : '"?"');
}

test("accept: the second workflow reruns the gate for people with write access only", async () => {
  const { jobs } = parse(readProjectFile("examples/accept/rerun.yml")) as {
    jobs: { rerun: { steps: { run: string }[] } };
  };
  await using folder = await copyToFolder({});
  const fake = `#!/bin/bash
echo "$*" >> calls.txt
case "$*" in
  *permission*) echo "$PERMISSION" ;;
  */pulls/12*) echo abc ;;
  *head_sha=abc*) echo 700 ;;
  */runs/700/jobs*) echo 800 ;;
esac
`;
  await writeFile(join(folder.path, "gh"), fake, { mode: 0o755 });
  const rerun = async (permission: string) => {
    await writeFile(join(folder.path, "calls.txt"), "");
    const env = {
      PATH: `${folder.path}:${process.env.PATH}`,
      REPOSITORY: "acme/support-bot",
      PULL_REQUEST: "12",
      LOGIN: "lea",
      PERMISSION: permission,
    };
    const script = jobs.rerun.steps[0]?.run ?? "";
    await promisify(execFile)("bash", ["-e", "-c", script], { cwd: folder.path, env });
    return await readFile(join(folder.path, "calls.txt"), "utf8");
  };
  expect(await rerun("read")).not.toContain("POST");
  expect(await rerun("write")).toContain("api --method POST repos/acme/support-bot/actions/jobs/800/rerun");
});

withPython("shards: one verdict over the rows of all legs, and none if create failed", async () => {
  await using world = await createWorld();
  await addRecords(world, records);
  const text = readProjectFile("examples/shards/evaluate.yml").replace(
    "50 || 150",
    `${records.length} || ${3 * records.length}`,
  );
  const event = (workspace: string, job: string) =>
    push({ sha: repository.main[4] ?? "", ref: "main" }, { ...world.job({ workspace, runId: 100 }), job });
  const { main } = await runJob({ text, job: "create" }, event("", "create"), world);
  const create = { result: "success", outputs: main?.outputs ?? {} };
  await using verdictFolder = await copyToFolder({});
  for (const shard of [0, 1, 2, 3]) {
    await using folder = await copyToFolder(listFiles("results-file"));
    await runJob({ text, job: "evaluate", matrix: { shard } }, event(folder.path, "evaluate"), world);
    const artifact = join(verdictFolder.path, "shards", `shard-${shard}`);
    await cp(join(folder.path, "results"), artifact, { recursive: true });
  }
  const finish = async (needs: object) =>
    (await runJob({ text, job: "verdict", needs }, event(verdictFolder.path, "verdict"), world)).finish;
  const passed = await finish({ create, evaluate: { result: "success" } });
  expect([passed?.exitCode, passed?.outputs.verdict]).toEqual([0, "pass"]);
  expect(world.datadog.events(main?.outputs.experiment_id ?? "").spans).toHaveLength(3 * records.length);

  const failed = await finish({
    create: { result: "failure", outputs: {} },
    evaluate: { result: "skipped" },
  });
  expect(failed?.exitCode).toBe(0); // on a push, the gate only warns
  expect(failed?.outputs.verdict).toBe("fail");
});

withPython("on-demand: the required job fails until this commit was evaluated", async () => {
  const { jobs } = parse(readProjectFile("examples/on-demand/evaluate.yml"));
  await using folder = await copyToFolder({});
  await writeFile(join(folder.path, "gh"), '#!/bin/sh\nprintf "%s\\n" "$CONCLUSION"\n', { mode: 0o755 });
  const run = (env: Record<string, string>) => {
    const variables = {
      GITHUB_REPOSITORY: "o/r",
      HEAD_SHA: "abc",
      PATH: `${folder.path}:${process.env.PATH}`,
      ...env,
    };
    return spawnSync("bash", ["-e", "-c", jobs.evaluated.steps[0].run], { env: variables, encoding: "utf8" });
  };
  expect(run({ RESULT: "success" }).status).toBe(0);
  expect(run({ RESULT: "failure" }).status).toBe(1);
  expect(run({ RESULT: "skipped", CONCLUSION: "success" }).status).toBe(0);
  const never = run({ RESULT: "skipped", CONCLUSION: "null" });
  expect([never.status, never.stdout]).toEqual([1, expect.stringContaining('Add the label "evaluate"')]);
  expect(jobs.evaluated.if).toBe("always()");
});

withPython("notify: sends each metric to Datadog, and the failing rules to Slack", async () => {
  await using world = await createWorld();
  await addRecords(world, records);
  const posts: { path: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk;
    });
    request.on("end", () => {
      posts.push({ path: request.url ?? "", body });
      response.end("{}");
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    const text = readProjectFile("examples/notify/evaluate.yml").replace("min: 0.8", "min: 1.1");
    await using folder = await copyToFolder({ ...listFiles("results-file"), ...listFiles("notify") });
    const event = push({ sha: repository.main[4] ?? "", ref: "main" }, world.job({ workspace: folder.path }));
    const script = text.replace(/ +- if: .*result_path[\s\S]*$/, "");
    const { finish } = await runJob({ text: script, job: "evaluate" }, event, world);
    expect([finish?.exitCode, finish?.outputs.verdict]).toEqual([0, "fail"]);
    const { port } = server.address() as AddressInfo;
    await python(folder.path, "notify.py", {
      DD_LLMOBS_OVERRIDE_ORIGIN: `http://127.0.0.1:${port}`,
      DD_API_KEY: world.datadog.apiKey,
      RESULT: finish?.outputs.result_path ?? "",
      SLACK_WEBHOOK_URL: `http://127.0.0.1:${port}/slack`,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "o/r",
      GITHUB_RUN_ID: "100",
    });
    const [series, slack] = posts;
    expect(series?.path).toBe("/api/v2/series");
    expect(JSON.parse(series?.body ?? "")).toMatchObject({
      series: [
        {
          metric: "llm_experiment.score",
          points: [{ value: 1 }],
          tags: ["name:support-bot", "metric:accuracy"],
        },
      ],
    });
    expect(slack?.path).toBe("/slack");
    expect(JSON.parse(slack?.body ?? "").text).toContain("below the minimum");
  } finally {
    server.close();
  }
});

const eventExamples = hasPython ? ["merge-queue", "schedule"] : [];

test.concurrent.each(eventExamples)("%s: runs the script of results-file", async (example) => {
  await using world = await createWorld();
  await addRecords(world, records);
  await using folder = await copyToFolder(listFiles("results-file"));
  const text = readProjectFile(`examples/${example}/evaluate.yml`);
  const options = world.job({ workspace: folder.path });
  const [head = "", base = ""] = repository.main.toReversed();
  const github =
    example === "schedule"
      ? schedule({ sha: head }, options)
      : mergeGroup({ pullNumber: 12, baseBranch: "main", headSha: head, baseSha: base }, options);
  const { main, post } = await runJob({ text, job: "evaluate" }, github, world);
  expect([main?.exitCode, post?.exitCode]).toEqual([0, 0]);
  const { spans } = world.datadog.events(main?.outputs.experiment_id ?? "");
  expect(spans).toHaveLength(3 * records.length);
});

withPytest("pytest: each test is a row", async () => {
  await using world = await createWorld();
  const named = readProjectFile("examples/pytest/evaluate.yml").replace("python -m", "python3 -m");
  const { main, post } = await runOnMainThenPullRequest(named, listFiles("pytest"), world);
  expect(post?.exitCode).toBe(0);
  expect(world.datadog.events(main?.outputs.experiment_id ?? "").spans).toHaveLength(3);
});

test("every example has the files that its scripts import and its workflow runs", () => {
  const sharing = new Set(["accept", "matrix", "merge-queue", "notify", "on-demand", "schedule", "shards"]);
  const examples = [...new Set(filesBelow("examples").map((path) => path.split("/")[1] ?? ""))];
  for (const example of examples.filter((name) => !name.endsWith(".md"))) {
    const own = filesBelow(join("examples", example));
    const names = [...own, ...(sharing.has(example) ? ["evaluate.py"] : [])].map((path) => path.split("/").at(-1));
    const used = own.flatMap((path) => {
      const text = readProjectFile(path);
      return [
        ...[...text.matchAll(/^from (support_bot) import/gm)].map(([, module]) => `${module}.py`),
        ...[...text.matchAll(/from "\.\/(\S+)"/g)].map(([, file]) => file),
        ...[...text.matchAll(/run: .*?\b([\w.-]+\.(?:py|mjs|js))\b/g)].map(([, file]) => file),
      ];
    });
    expect(names).toEqual(expect.arrayContaining(used));
  }
});

test("tools are installed at a version", () => {
  const installs = filesBelow("examples")
    .filter((path) => path.endsWith(".yml"))
    .flatMap((path) => [...readProjectFile(path).matchAll(/(?:pip install|npm install --no-save|npx) ([^#\n]+)/g)]);
  expect(installs.length).toBeGreaterThan(5);
  const tools = installs.flatMap(([, packages = ""]) => packages.trim().split(" "));
  const unpinned = tools.filter((tool) => /^[a-z]/.test(tool) && !/(?:==|@)\d+\.\d+\.\d+$/.test(tool));
  expect(unpinned.filter((word) => !["vitest", "run", "eval", "results.json"].includes(word))).toEqual([]);
});

withPython("forks: the app answers without keys, and scores come afterward", async () => {
  await using folder = await copyToFolder(listFiles("forks"));
  await python(folder.path, "answer.py");
  await python(folder.path, "score.py", { ANSWERS: folder.path });
  const rows = await listRows(join(folder.path, "results.jsonl"));
  expect(rows.map(({ record_id, scores }) => [record_id, scores.accuracy])).toEqual([
    ["capital-france", true],
    ["capital-japan", true],
    ["capital-kenya", true],
  ]);

  // What a stranger leaves in the artifact is text, whatever it is.
  await writeFile(join(folder.path, "answers.json"), JSON.stringify({ "capital-france": { scores: 1 } }));
  await python(folder.path, "score.py", { ANSWERS: folder.path });
  const again = await listRows(join(folder.path, "results.jsonl"));
  expect(again.map(({ scores }) => scores.accuracy)).toEqual([false, false, false]);
});

withPython("forks: the second workflow sets a status on the fork's commit", async () => {
  const pull = {
    ...pullRequestAt("first"),
    head: { ...pullRequestAt("first").head, repository: "eve/support-bot", repositoryId: 99 },
  };
  const permissions = { contents: "read", pull_requests: "write", statuses: "write" } as const;
  const tokens = { ghs_emulated: { login: "github-actions[bot]", permissions } };
  await using world = await createWorld({ gitHub: { tokens, pulls: [pull] } });
  await using folder = await copyToFolder(listFiles("forks"));
  await python(folder.path, "answer.py");
  const run = {
    headSha: repository.first,
    headBranch: "feature",
    headRepository: "eve/support-bot",
    headRepositoryId: 99,
    defaultTip: repository.main[4] ?? "",
  };
  const text = readProjectFile("examples/forks/score.yml").replaceAll(`$\{{ runner.temp }}/answers`, folder.path);
  const github = workflowRun(run, world.job({ workspace: folder.path }));
  const { main, finish } = await runJob({ text, job: "score" }, github, world);
  expect([main?.exitCode, finish?.exitCode]).toEqual([0, 0]);
  expect(world.gitHub.statuses).toEqual([
    expect.objectContaining({ sha: repository.first, state: "success", context: "llm-experiments" }),
  ]);
  expect(world.gitHub.comments(12).map(({ body }) => body)).toEqual([expect.stringContaining("## ⚪ OK to merge")]);
});

test.concurrent("sdk-javascript: finish/ finds the experiment and judges it", async () => {
  await using world = await createSdkWorld();
  await using folder = await copyToFolder(listFiles("sdk-javascript"));
  const from = join(root, "__tests__", "fixtures", "sdk");
  await world.script(relative(from, join(folder.path, "create-dataset.mjs")));
  const sha = repository.main[4] ?? "";
  const jobStartedAt = Date.now() - 1_000;
  const env = { GITHUB_RUN_ID: "100", DD_GIT_COMMIT_SHA: sha, RUNS: "3" };
  await world.script(relative(from, join(folder.path, "evaluate.mjs")), env);
  const github = push({ sha, ref: "main" }, world.job({ runId: 100, runNumber: 1 }));
  const gate = "accuracy: { min: 0.6, max_regression: 0.05 }";
  const result = await world.finish(github, { jobStartedAt, with: { name: "support-bot", gate } });
  const id = result.outputs.experiment_id ?? "";
  expect(world.datadog.events(id).spans).toHaveLength(3 * records.length);
  expect(JSON.parse(result.outputs.scores ?? "")).toEqual({ [id]: { accuracy: 1 } });
});

async function python(cwd: string, script: string, env: Record<string, string> = {}): Promise<void> {
  const clean = { PATH: process.env.PATH ?? "", PYTHONDONTWRITEBYTECODE: "1", ...env };
  await promisify(execFile)("python3", [script], { cwd, env: clean, timeout: 60_000 });
}

interface Row {
  record_id: string;
  scores: Record<string, unknown>;
}

/** The rows of a results file, each of which is what results.schema.json wants. */
async function listRows(path: string): Promise<Row[]> {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readProjectFile("results.schema.json")));
  const rows = (await readFile(path, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const row of rows) {
    expect(validate(row)).toBe(true);
  }
  return rows as Row[];
}
