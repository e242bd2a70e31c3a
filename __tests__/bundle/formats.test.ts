import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "@jest/globals";
import type { PostedMetric, PostedSpan } from "../../emulator/datadog-requests.ts";
import type { StepResult } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, pullRequestAt } from "../support/chain.ts";
import { createWorkspace } from "../support/evaluation.ts";
import {
  type EvaluatorSample,
  evaluatorSamples,
  type ReadSample,
  samplesFolder,
} from "../support/evaluator-samples.ts";

/* What the built action sends to Datadog from the files of evaluation tools, and what it reports. */

interface Evaluated {
  main: StepResult;
  post: StepResult;
  spans: readonly PostedSpan[];
  metrics: readonly PostedMetric[];
  status: string | undefined;
  /** What was sent to create the experiment. */
  created: unknown;
}

/** A job whose evaluation step writes these files, and fails as tools do if a test fails. */
async function evaluate(
  write: (folder: string) => Promise<unknown>,
  inputs: Record<string, string> = {},
): Promise<Evaluated> {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const given = { results: "out/*", evaluation_outcome: "failure", ...inputs };
  const main = await world.run(github, { with: given });
  const folder = join(workspace.path, "out");
  await mkdir(folder);
  await write(folder);
  const contexts = { github, job: { status: "failure" } };
  const post = await world.run(github, { stage: "post", state: main.state, with: given, contexts });
  const id = main.outputs.experiment_id ?? "";
  const create = world.datadog.requests.find(({ method, path }) => method === "POST" && path.endsWith("/experiments"));
  return {
    main,
    post,
    ...world.datadog.events(id),
    status: world.datadog.experiments.find((experiment) => experiment.id === id)?.status,
    created: create?.body,
  };
}

/** The sample, written now: the times that it gives for its evaluation are today's. */
async function copySample(sample: EvaluatorSample, folder: string): Promise<void> {
  const bytes = await readFile(join(samplesFolder, sample.path));
  const today = new Date(Date.now() + 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
  const text = bytes
    .toString("latin1")
    .replaceAll(/\b202\d-\d\d-\d\d(?=[T ]\d\d:\d\d)/g, today)
    .replaceAll(/(?<="startTime": ?)\d{13}/g, String(Date.now()));
  await writeFile(join(folder, basename(sample.path)), text, "latin1");
}

// One of each tool; all of them take a minute.
const fewSamples = new Set([
  "promptfoo/run-0.123.1.json",
  "promptfoo/repeat2.jsonl",
  "deepeval/run-4.3.1.json",
  "junit/pytest-9.2.xml",
  "ragas/to_csv-bom-semicolon.csv",
  "mlflow/eval_results_table.json",
  "vitest/vitest-evals-0.16.json",
  "jest/run-30.5.json",
  "evalite/export-0.19.json",
  "pydantic-evals/report-2.62.json",
  "inspect/log-0.3.285.json",
  "azure/evaluate.json",
]);
const isRead = (sample: EvaluatorSample): sample is ReadSample => !("fault" in sample);
const isRun = ({ path }: EvaluatorSample) => process.env.FULL_TESTS !== undefined || fewSamples.has(path);

test.concurrent.each(evaluatorSamples.filter(isRead).filter(isRun))(
  "$path arrives with the values that its format means",
  async (sample) => {
    const inputs = sample.format === undefined ? {} : { results_format: sample.format };
    const { post, spans, metrics, status } = await evaluate((folder) => copySample(sample, folder), inputs);
    expect(post.log).toContain(`out/${basename(sample.path)}: ${sample.log}`);
    expect(spans).toHaveLength(sample.rows);
    expect(spans.filter((span) => span.status === "error")).toHaveLength(sample.failed);
    const counts = (label: string) => {
      const all = metrics.filter((metric) => metric.label === label && metric.metric_source === "custom");
      const failed = all.filter(({ error }) => error);
      return [all.length - failed.length, failed.length];
    };
    const labels = Object.keys(sample.scores);
    expect(Object.fromEntries(labels.map((label) => [label, counts(label)]))).toEqual(
      Object.fromEntries(Object.entries(sample.scores).map(([label, [scored, failed]]) => [label, [scored, failed]])),
    );
    const summary = metrics.filter(({ metric_source }) => metric_source === "summary");
    expect(summary.map(({ label }) => label)).toEqual(Object.keys(sample.summary ?? {}));
    // The step failed, as it does if a test fails. A whole document shows that the evaluation completed.
    expect(status).toBe(sample.impliesCompletion ? "completed" : "failed");
  },
);

test.concurrent("files of a known tool that can't be used are named with what to write instead, and nothing is uploaded", async () => {
  const unusable = evaluatorSamples.filter((sample) => !isRead(sample));
  const { post, spans, status } = await evaluate(async (folder) => {
    for (const sample of unusable) await copySample(sample, folder);
  });
  expect(post.exitCode).toBe(1);
  expect(spans).toEqual([]);
  expect(status).toBe("failed");
  expect(unusable.length).toBeGreaterThan(8);
  const lines = post.log.split("\n");
  for (const sample of unusable) {
    const line = lines.find((text) => text.includes(`out/${basename(sample.path)}: `));
    if ("fault" in sample) expect(line).toContain(`(${sample.fault})`);
  }
});

test.concurrent("assessment, usage, and integers of any length arrive as they were written", async () => {
  const line =
    '{"record_id":"A","input":{"tweet_id":1610521604143693812},"output":[98765432109876543210],"expected_output":-1610521604143693812,"scores":{"accuracy":0.5},"assessment":{"accuracy":"fail"},"usage":{"input_tokens":3,"output_tokens":4,"cost_usd":0.002},"metadata":{"id":1610521604143693813}}';
  const inputs = {
    results: "# what the evaluation wrote\nout/**\n!out/raw",
    config: "seed: 1610521604143693812",
    metadata: '{"ids": [1610521604143693813]}',
  };
  const { spans, metrics, created } = await evaluate(async (folder) => {
    await mkdir(join(folder, "raw"));
    await writeFile(join(folder, "raw", "a.jsonl"), "no results at all");
    await writeFile(join(folder, "a.jsonl"), `${line}\n`);
    await writeFile(join(folder, "empty-shard.jsonl"), "");
  }, inputs);
  expect(metrics).toMatchObject([{ label: "accuracy", assessment: "fail", score_value: 0.5 }]);
  const [span] = spans;
  expect(span?.metrics).toEqual({
    input_tokens: 3,
    output_tokens: 4,
    total_tokens: 7,
    estimated_total_cost: 2_000_000,
  });
  expect(JSON.stringify(span?.meta?.input)).toBe('{"tweet_id":1610521604143693812}');
  expect(JSON.stringify(span?.meta?.output)).toBe("[98765432109876543210]");
  expect(JSON.stringify(span?.meta?.expected_output)).toBe("-1610521604143693812");
  expect(JSON.stringify(span?.meta?.metadata)).toBe(
    '{"id":1610521604143693813,"$usage":{"input_tokens":3,"output_tokens":4,"cost_usd":0.002}}',
  );
  expect(JSON.stringify(created)).toContain('"seed":1610521604143693812');
  expect(JSON.stringify(created)).toContain('"ids":[1610521604143693813]');
});

test.concurrent("a cell that isn't a score arrives as a failed evaluator with its text, and a warning names the column", async () => {
  const csv = "question,accuracy,latency\nq1,ERROR,563.7\nq2,0.9,12\nq3,85%,13\n";
  const { post, metrics, spans } = await evaluate((folder) => writeFile(join(folder, "t.csv"), csv), {
    results_format: "table",
  });
  expect(metrics.map(({ score_value, error }) => score_value ?? error?.message).sort()).toEqual([0.85, 0.9, "ERROR"]);
  expect(spans).toHaveLength(3);
  expect(post.log).toContain("Warning: out/t.csv: accuracy: 1 value isn't a number (first: line 2)");
  expect(post.log).toContain('out/t.csv: the column "latency" states no unit');
});
