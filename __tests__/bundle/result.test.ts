import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { pullRequest } from "../../emulator/workflow.ts";
import type { Result } from "../../src/render/result.ts";
import { createWorld, projectId, pullRequestAt, root } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, toLines } from "../support/evaluation.ts";
import { createForPullRequest, finishForPullRequest } from "../support/finish-step.ts";

/* The result for machines: result.json of finish/, and what `compare --json` prints. */

const gate = "accuracy: { min: 0.5, max_regression: 0.05 }\nwords: { max: 20, better: lower }\n";

async function validateResult(text: string): Promise<Result> {
  const schema = JSON.parse(await readFile(join(root, "schema", "result.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const result: unknown = JSON.parse(text);
  validate(result);
  expect(validate.errors).toBeNull();
  return result as Result;
}

test("finish/ and compare --json write the same numbers and outcomes for the same rows", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const [before, after] = [toLines(makeEvaluationRows(40, 36)), toLines(makeEvaluationRows(40, 20))];
  const parent = await createForPullRequest(world, workspace, {});
  expect((await finishForPullRequest(world, workspace, parent, before, {})).exitCode).toBe(0);
  const config = { config: "{ model: gpt-5 }", parent };
  const id = await createForPullRequest(world, workspace, config);
  const finished = await finishForPullRequest(world, workspace, id, after, { gate });
  expect(finished.exitCode).toBe(1);
  // The repository is public, so that values aren't shown.
  expect(finished.summary).toContain("Changed since the baseline: model.");
  const path = finished.outputs.result_path ?? "";
  expect(path).toBe(join(workspace.path, "temp", "llm-experiment", "finish", "result.json"));
  const result = await validateResult(await readFile(path, "utf8"));
  expect(result).toMatchObject({
    verdict: finished.outputs.verdict,
    accepted: false,
    rules: { passed: 2, failed: 1, unclear: 0, not_checked: 0, accepted: 0 },
  });
  const [experiment] = result.experiments;
  expect(experiment).toMatchObject({
    name: "support-bot",
    leg: "",
    config: { model: "gpt-5" },
    experiment_id: id,
    status: "completed",
    baseline: { experiment_ids: [parent], reason: "given" },
    rows: 40,
  });

  await workspace.write("gate.yml", [gate]);
  const files = [`${parent}.jsonl`, `${id}.jsonl`, "--gate", "gate.yml", "--json"];
  const compared = await validateResult(await compare(files, workspace.path));
  const [printed] = compared.experiments;
  expect(compared.rules).toEqual(result.rules);
  expect(printed?.metrics).toEqual(experiment?.metrics);
  expect(printed?.gate).toEqual(experiment?.gate);
  expect(printed?.records).toEqual(experiment?.records);
});

test.each<[string, Record<string, string>, string, number]>([
  ["skipped", {}, "none", 0],
  ["skipped", { gate }, "none", 0],
  ["failure", { gate }, "fail", 1],
  ["success", { gate }, "fail", 1],
])("finish/ without an experiment, after a job that ended with %s, writes a result (%j)", async (...given) => {
  const [status, inputs, verdict, exitCode] = given;
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const context = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const finished = await world.run(context, {
    actionPath: join(root, "finish"),
    with: { name: "", dataset_id: "", project_id: projectId, status, ...inputs },
    temp: join(workspace.path, "temp"),
  });
  expect(finished).toMatchObject({ exitCode, outputs: { verdict, report_path: "" } });
  const result = await validateResult(await readFile(finished.outputs.result_path ?? "", "utf8"));
  expect(result).toMatchObject({ verdict, accepted: false, experiments: [] });
});

async function compare(args: readonly string[], folder: string): Promise<string> {
  const script = join(root, "dist", "index.js");
  return await new Promise((resolve) => {
    execFile(process.execPath, [script, "cli", "compare", ...args], { cwd: folder }, (_, stdout) => resolve(stdout));
  });
}
