// GitHub's local-action runs the main stage from the sources, without a build. It keeps no state between stages, so the
// post stage would have nothing to finish. .ci/clients sets LOCAL_ACTION to the program.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createWorld, datasetId, projectId, pullRequestAt, root, type World } from "../../__tests__/support/chain.ts";
import { type GitHubContext, pullRequest } from "../../emulator/workflow.ts";

const localAction = process.env.LOCAL_ACTION ?? "";
const keys = { apiKey: "5ec7e7".repeat(5), appKey: "a99a99".repeat(7) };
const patience = 120_000;

test("the main stage creates the experiment, comments, and sets its outputs", async (t) => {
  const world = await createWorld({ datadog: keys });
  const folder = mkdtempSync(join(tmpdir(), "local-action-"));
  t.after(async () => {
    await world[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });
  const github = pullRequest(pullRequestAt("first"), world.job());
  const { exitCode, log } = await runLocalAction(folder, createVariables(world, github, folder));
  assert.equal(exitCode, 0, log);
  const [experiment, ...others] = world.datadog.experiments;
  assert.ok(experiment);
  assert.deepEqual(others, []);
  assert.equal(experiment.status, "running");
  assert.ok(log.includes(`::set-output name=experiment_id::${experiment.id}`), log);
  assert.match(readFileSync(join(folder, "summary.md"), "utf8"), new RegExp(experiment.id));
  assert.match(world.gitHub.comments(12)[0]?.body ?? "", new RegExp(`/llm/experiments/${experiment.id}`));
});

function createVariables(world: World, github: GitHubContext, folder: string): Record<string, string> {
  const event = join(folder, "event.json");
  const summary = join(folder, "summary.md");
  writeFileSync(event, JSON.stringify(github.event));
  writeFileSync(summary, "");
  const members = ["event_name", "sha", "ref", "repository", "repository_id", "run_id", "run_number", "workflow"];
  const ofContext = [...members, "job", "action", "api_url", "graphql_url", "server_url"];
  return {
    ...Object.fromEntries(ofContext.map((name) => [`GITHUB_${name.toUpperCase()}`, String(github[name])])),
    GITHUB_EVENT_PATH: event,
    GITHUB_STEP_SUMMARY: summary,
    DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url,
    INPUT_API_KEY: keys.apiKey,
    INPUT_APP_KEY: keys.appKey,
    INPUT_PROJECT_ID: projectId,
    INPUT_DATASET_ID: datasetId,
    INPUT_NAME: "support-bot",
    INPUT_GITHUB_TOKEN: world.gitHub.token,
  };
}

async function runLocalAction(folder: string, variables: Record<string, string>) {
  const file = join(folder, "variables");
  writeFileSync(
    file,
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(""),
  );
  const entry = join(import.meta.dirname, "main.ts");
  // Its program would install tsx from the registry, so this uses the installed tsx.
  const packages = join(localAction, "..", "..");
  const script = join(packages, "@github", "local-action", "src", "index.ts");
  const child = spawn(join(packages, ".bin", "tsx"), [script, root, entry, file], {
    cwd: root,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: process.env.HOME,
      TARGET_ACTION_PATH: root,
      NODE_PACKAGE_MANAGER: "npm",
      NODE_NO_WARNINGS: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: patience,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { exitCode, log: Buffer.concat(chunks).toString("utf8") };
}
