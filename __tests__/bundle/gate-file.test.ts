import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, projectId, pullRequestAt, root, type World } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, toLines, type Workspace } from "../support/evaluation.ts";

/* The gate in a file: read in the main stage, which keeps it for the post stage, and in finish/. */

const path = ".github/llm-gate.yml";
const strict = ["$version: 1", "# At least nine of ten.", "accuracy: { min: 0.9 }"];
const rows = toLines(makeEvaluationRows(10, 5));

function runMain(
  world: World,
  workspace: Workspace,
  inputs: Record<string, string>,
  more: Partial<Parameters<World["run"]>[1]> = {},
): Promise<StepResult> {
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  return world.run(github, { ...more, with: { ...inputs, ...more.with } });
}

test.concurrent("main saves the gate for post, whatever happens to the file", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  await workspace.write(path, strict);
  const inputs = { gate_file: path, results: "rows.jsonl" };
  const main = await runMain(world, workspace, inputs);
  expect(main.exitCode).toBe(0);
  await workspace.write(path, ["accuracy: { min: 0.1 }"]);
  await workspace.write("rows.jsonl", rows);
  const post = await runMain(world, workspace, inputs, { stage: "post", state: main.state });
  expect(post.exitCode).toBe(1);
  expect(post.log).toContain("accuracy is 50%, below the minimum of 90%");
});

test.concurrent("it may be a link within the workspace", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  await workspace.write(path, strict);
  await symlink(join(workspace.path, path), join(workspace.path, "linked.yml"));
  expect(await runMain(world, workspace, { gate_file: "linked.yml" })).toMatchObject({ exitCode: 0 });
});

test.concurrent("finish/ reads it, also with the workspace's path before it", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  await workspace.write(path, strict);
  await workspace.write("rows.jsonl", rows);
  const { outputs } = await runMain(world, workspace, { finish: "false" });
  const finish = await runMain(
    world,
    workspace,
    {},
    {
      actionPath: join(root, "finish"),
      with: {
        ...finishInputs,
        experiment_id: outputs.experiment_id ?? "",
        gate_file: join(workspace.path, path),
        results: "rows.jsonl",
      },
      temp: join(workspace.path, "temp"),
    },
  );
  expect([finish.exitCode, finish.outputs.verdict]).toEqual([1, "fail"]);
});

const finishInputs = { name: "", dataset_id: "", project_id: projectId };

test.concurrent.each([
  [{ gate_file: path }, "gate_file doesn't exist in this job's workspace. Run actions/checkout before this step"],
  [{ gate_file: ".github" }, "gate_file can't be read: "],
  ...(process.platform === "win32"
    ? []
    : ([
        [{ gate_file: "pipe.yml" }, "gate_file can't be read: not a regular file."],
        [{ gate_file: "zero.yml" }, "gate_file must be in this job's workspace"],
      ] as const)),
  [{ gate_file: "linked.yml" }, "gate_file must be in this job's workspace"],
  [{ gate_file: "folder/outside.yml" }, "gate_file must be in this job's workspace"],
  [{ gate_file: "../" }, "gate_file must be in this job's workspace"],
  [{ gate_file: import.meta.filename }, "gate_file must be in this job's workspace"],
  [{ gate_file: "large.yml" }, "gate_file must be at most 1 MB."],
  [{ gate_file: "text.yml" }, "such as accuracy: { min: 0.8 }. Got a string."],
  [{ gate_file: "empty.yml" }, "gate_file has no rules."],
  [{ gate_file: "typo.yml" }, 'line 2: Unknown rule "minimum" for accuracy.'],
  [{ gate_file: "good.yml", gate: "accuracy: { min: 0.5 }" }, "gate and gate_file are both set"],
])("%j is an error before anything is created", async (inputs, message) => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  await workspace.write(".github/other.yml", ["a: 1"]);
  await workspace.write("empty.yml", ["# Nothing yet."]);
  await workspace.write("typo.yml", ["$version: 1", "accuracy: { minimum: 0.5 }"]);
  await workspace.write("good.yml", strict);
  await workspace.write("large.yml", ["# long".repeat(200_000)]);
  await workspace.write("text.yml", ["PATH=/secret"]);
  await using other = await createWorkspace();
  await other.write("outside.yml", strict);
  await symlink(join(other.path, "outside.yml"), join(workspace.path, "linked.yml"));
  await symlink(other.path, join(workspace.path, "folder"));
  if (process.platform !== "win32") {
    await symlink("/dev/zero", join(workspace.path, "zero.yml"));
    execFileSync("mkfifo", [join(workspace.path, "pipe.yml")]);
  }
  for (const stage of [
    await runMain(world, workspace, inputs),
    await runMain(world, workspace, inputs, {
      actionPath: join(root, "finish"),
      with: { ...finishInputs, ...inputs },
      temp: join(workspace.path, "temp"),
    }),
  ]) {
    expect(stage.exitCode).toBe(1);
    expect(stage.log).toContain(message);
    expect(stage.log).not.toContain("secret");
  }
  expect(world.datadog.experiments).toHaveLength(0);
});
