import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, projectId, pullRequestAt, root } from "../support/chain.ts";
import { addRecords, createWorkspace, makeEvaluationRows, seedBaseline, toLines } from "../support/evaluation.ts";
import { messages } from "../support/job.ts";

/* The built finish/ over the files of 4 shards of 50 records each, which belong to one experiment. */

const shards = [0, 1, 2, 3];

interface ShardsOptions {
  gate: string;
  hasBaseline: boolean;
  /** The shards whose files arrive. */
  arrived: readonly number[];
  /** How many records of each shard are wrong; the baseline has none. */
  wrong?: number;
}

async function finishShards({ gate, hasBaseline, arrived, wrong = 0 }: ShardsOptions): Promise<StepResult> {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const all = makeEvaluationRows(200, 200);
  await addRecords(world.datadog, all.length);
  const baseline = await seedBaseline(world.datadog, all);
  baseline.dataset_version = 4; // as of the records that were just added
  const parent = hasBaseline ? baseline.id : "none";
  const event = (job: string) =>
    pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path, job, stepId: "finish" }));
  const main = await world.run(event("create"), { with: { finish: "false", parent } });
  for (const shard of arrived) {
    const rows = all.slice(50 * shard, 50 * shard + 50).map((row, index) => ({ ...row, right: index >= wrong }));
    await workspace.write(`shards/shard-${shard}/results.jsonl`, toLines(rows));
  }
  return await world.run(event("verdict"), {
    actionPath: join(root, "finish"),
    with: {
      experiment_id: main.outputs.experiment_id ?? "",
      name: "",
      dataset_id: "",
      project_id: projectId,
      results: "shards/**/*.jsonl",
      gate,
    },
    temp: join(workspace.path, "temp"),
  });
}

test.concurrent("a lost shard fails the gate against the baseline, and its records are counted", async () => {
  const gate = "accuracy: { max_regression: 0.05 }";
  const result = await finishShards({ gate, hasBaseline: true, arrived: [0, 1, 3] });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(result, "error")).toContain(
    "50 of 200 baseline records are missing from this run; the gate allows 0 (`max_missing`)",
  );
});

test.concurrent("a lost shard fails the gate without a baseline if the rows have a minimum", async () => {
  const gate = "$rows: { min: 200 }";
  const result = await finishShards({ gate, hasBaseline: false, arrived: [0, 1, 3] });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(result, "error")).toContain("This run has 150 rows; the gate requires at least 200 (`$rows.min`)");
});

test.concurrent.each([
  ["with a baseline", true],
  ["without one", false],
])("all shards together pass: %s", async (_, hasBaseline) => {
  const gate = "accuracy: { min: 0.5, max_regression: 0.05 }\n$rows: { min: 200 }";
  const result = await finishShards({ gate, hasBaseline, arrived: shards });
  expect(messages(result, "error")).toBe("");
  expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
});

test.concurrent("a drop that no shard shows alone fails the gate over all of them", async () => {
  const gate = "accuracy: { max_regression: 0.05 }";
  const result = await finishShards({ gate, hasBaseline: true, arrived: shards, wrong: 4 });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(result, "error")).toContain("accuracy");
});
