import { join } from "node:path";
import { expect } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { projectId, pullRequestAt, root, type World } from "./chain.ts";
import type { Workspace } from "./evaluation.ts";

/** Creates the experiment of a pull request, without its post stage, and returns its ID. */
export async function createForPullRequest(
  world: World,
  workspace: Workspace,
  inputs: Record<string, string>,
): Promise<string> {
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path, job: "evaluate" }));
  const main = await world.run(github, { with: { finish: "false", ...inputs } });
  expect(main.exitCode).toBe(0);
  return main.outputs.experiment_id ?? "";
}

/** Runs finish/ of a pull request for an experiment with these rows. */
export async function finishForPullRequest(
  world: World,
  workspace: Workspace,
  id: string,
  rows: readonly (string | object)[],
  inputs: Record<string, string>,
  github = pullRequest(
    pullRequestAt("first"),
    world.job({ workspace: workspace.path, job: "report", stepId: "finish" }),
  ),
): Promise<StepResult> {
  await workspace.write(`${id}.jsonl`, rows);
  const target = { experiment_id: id, name: "", dataset_id: "", project_id: projectId, results: `${id}.jsonl` };
  return await world.run(github, {
    actionPath: join(root, "finish"),
    with: { ...target, ...inputs },
    temp: join(workspace.path, "temp"),
  });
}
