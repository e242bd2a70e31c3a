import { execFile, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { startDatadog } from "../../emulator/datadog.ts";
import { push } from "../../emulator/workflow.ts";
import { readProjectFile } from "../support/action-metadata.ts";
import { repository, root } from "../support/chain.ts";
import { createSdkWorld } from "../support/sdk-world.ts";

/* The evaluations of examples/ as users run them: beside the application, in a folder of their own. */

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const withPython = hasPython ? test.concurrent : test.skip;

const expected: Record<string, string> = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Peru?": "Lima",
};
const records = Object.entries(expected).map(([question, answer]) => ({
  input: { question },
  expected_output: answer,
  metadata: {},
}));

withPython("results-file: a row for each record, by its id in Datadog", async () => {
  await using folder = await folderOf("results-file");
  const project = { id: "a33671aa-24fd-4dcd-9b33-a8ec7dde7751", name: "support" };
  const dataset = { id: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d", project_id: project.id, name: "questions" };
  await using datadog = await startDatadog({
    projects: [project],
    datasets: [{ ...dataset, current_version: 1 }],
  });
  const path = `${datadog.url}/api/v2/llm-obs/v1/${project.id}/datasets/${dataset.id}`;
  const headers = { "DD-API-KEY": datadog.apiKey, "DD-APPLICATION-KEY": datadog.appKey };
  const body = JSON.stringify({ data: { type: "datasets", attributes: { records } } });
  const appended = await fetch(`${path}/records`, { method: "POST", headers, body });
  expect(appended.status).toBe(200);
  const listed = (await (await fetch(`${path}/records`, { headers })).json()) as { data: { id: string }[] };

  await python(folder.path, "evaluate.py", {
    DD_LLMOBS_OVERRIDE_ORIGIN: datadog.url,
    DD_API_KEY: datadog.apiKey,
    DD_APP_KEY: datadog.appKey,
    PROJECT_ID: project.id,
    DATASET_ID: dataset.id,
  });
  const rows = await rowsOf(join(folder.path, "results", "rows.jsonl"));
  expect(rows.map((row) => row.record_id)).toEqual(listed.data.map(({ id }) => id));
  expect(rows.map((row) => row.scores.accuracy).sort()).toEqual([false, true, true]);
});

withPython("forks: answers without keys, scores behind them", async () => {
  await using folder = await folderOf("forks");
  await python(folder.path, "answer.py");
  await python(folder.path, "score.py", { ANSWERS: folder.path });
  const rows = await rowsOf(join(folder.path, "results.jsonl"));
  expect(rows.map(({ record_id, scores }) => [record_id, scores.accuracy])).toEqual([
    ["capital-france", true],
    ["capital-japan", true],
    ["capital-kenya", true],
  ]);

  // What a stranger leaves in the artifact is text, whatever it is.
  await writeFile(join(folder.path, "answers.json"), JSON.stringify({ "capital-france": { scores: 1 } }));
  await python(folder.path, "score.py", { ANSWERS: folder.path });
  const again = await rowsOf(join(folder.path, "results.jsonl"));
  expect(again.map(({ scores }) => scores.accuracy)).toEqual([false, false, false]);
});

test.concurrent("sdk-javascript: finish/ finds the experiment and judges it", async () => {
  await using world = await createSdkWorld();
  await using folder = await folderOf("sdk-javascript");
  const from = join(root, "__tests__", "fixtures", "sdk");
  await writeFile(join(folder.path, "dataset.mjs"), datasetScript);
  await world.script(relative(from, join(folder.path, "dataset.mjs")));
  const sha = repository.main[4] ?? "";
  const jobStartedAt = Date.now() - 1_000;
  const env = { GITHUB_RUN_ID: "100", DD_GIT_COMMIT_SHA: sha };
  await world.script(relative(from, join(folder.path, "evaluate.mjs")), env);
  const github = push({ sha, ref: "main" }, world.job({ runId: 100, runNumber: 1 }));
  const gate = "accuracy: { min: 0.6, max_regression: 0.02 }";
  const result = await world.finish(github, { jobStartedAt, with: { name: "support-bot", gate } });
  const id = result.outputs.experiment_id ?? "";
  expect(world.datadog.events(id).spans).toHaveLength(records.length);
  expect(JSON.parse(result.outputs.scores ?? "")).toEqual({ [id]: { accuracy: 2 / 3 } });
});

const datasetScript = `import tracer from "dd-trace";
tracer.init();
const records = ${JSON.stringify(Object.entries(expected))};
const all = records.map(([question, expectedOutput]) => ({ inputData: { question }, expectedOutput }));
await tracer.llmobs.experiments.createDataset("questions", { records: all }).push();
`;

/** A folder with the example and the application; below the project, where packages are found. */
async function folderOf(example: string): Promise<AsyncDisposable & { path: string }> {
  const cache = join(root, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const path = await mkdtemp(join(cache, "example-"));
  for (const part of [example, "application"]) {
    await cp(join(root, "examples", part), path, { recursive: true });
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

async function python(cwd: string, script: string, env: Record<string, string> = {}): Promise<void> {
  const clean = { PATH: process.env.PATH ?? "", PYTHONDONTWRITEBYTECODE: "1", ...env };
  await promisify(execFile)("python3", [script], { cwd, env: clean, timeout: 60_000 });
}

interface Row {
  record_id: string;
  scores: Record<string, unknown>;
}

/** The rows of a results file, each of which is what results.schema.json wants. */
async function rowsOf(path: string): Promise<Row[]> {
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
