// Runs the real promptfoo in two jobs: on main, which creates the baseline, and on a pull request whose prompt leads to
// wrong answers, so that the gate fails on promptfoo's metric.
// npx installs a pinned version, because promptfoo is far too large for a development dependency.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createFakeSha, createLinearHistory } from "../../emulator/commit-graph.ts";
import { startDatadog } from "../../emulator/datadog.ts";
import { startGitHub } from "../../emulator/github.ts";
import { runAction, type StepResult } from "../../emulator/runner.ts";
import { type GitHubContext, pullRequest, push } from "../../emulator/workflow.ts";

const promptfoo = "promptfoo@0.123.1";
const configuration = join(import.meta.dirname, "promptfooconfig.yaml");
const actionPath = join(import.meta.dirname, "..", "..");

/** promptfoo's provider `echo` returns the prompt, so that the prompt decides which answers are right. */
const prompts = {
  baseline: "{{note}}.",
  worse: "I am happy to tell you all about that. You asked: {{question}}",
};

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";
const main = createLinearHistory("main", 2);
const tip = main.shas.at(-1) ?? "";
const head = createFakeSha("a longer prompt");
const merge = createFakeSha("merge of the longer prompt");
const pull = { number: 7, head: { ref: "longer-prompt", sha: head }, base: { ref: "main" }, mergeSha: merge };

await using datadog = await startDatadog({
  projects: [{ id: projectId, name: "Support" }],
  datasets: [{ id: datasetId, project_id: projectId, name: "Capitals", current_version: 1 }],
});
await using github = await startGitHub({
  commits: { ...main.commits, [head]: { parents: [tip] }, [merge]: { parents: [tip, head] } },
  branches: { main: tip, "longer-prompt": head },
  pulls: [pull],
});
const workspace = await mkdtemp(join(tmpdir(), "promptfoo-"));
try {
  const options = { github, workspace };
  const onMain = push({ sha: tip, ref: "main" }, { ...options, runId: 5_000_001, runNumber: 1 });
  checkExitCode(await runPromptfooJob("A push to main creates the baseline", onMain, "baseline"), 0);
  const onPull = pullRequest(pull, { ...options, runId: 5_000_002, runNumber: 2 });
  const post = await runPromptfooJob("A pull request makes the prompt longer and the answers wrong", onPull, "worse");
  checkExitCode(post, 1);
  if (!post.log.includes("Right_answer")) throw new Error("The gate failed, but not on promptfoo's metric.");
  console.log("\nThe job fails, as it should: the gate fails on promptfoo's metric “Right answer”.");
  console.log(`\nThe comment on pull request #${pull.number}:\n\n${github.comments(pull.number)[0]?.body ?? ""}`);
} finally {
  await rm(workspace, { recursive: true });
}

/** Runs the action's main stage, promptfoo, and the post stage. */
async function runPromptfooJob(
  title: string,
  context: GitHubContext,
  prompt: keyof typeof prompts,
): Promise<StepResult> {
  console.log(`\n${title}\n${"─".repeat(title.length)}`);
  const step = {
    actionPath,
    contexts: { github: context, secrets: { DD_API_KEY: datadog.apiKey, DD_APP_KEY: datadog.appKey } },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadog.url },
    with: {
      api_key: datadog.apiKey,
      app_key: datadog.appKey,
      project_id: projectId,
      dataset_id: datasetId,
      name: "capitals",
      results: "results.json",
      gate: '"Right answer": { min: 0.8, max_regression: 0.02, no_regression: true }',
    },
  };
  const started = await runAction({ ...step, stage: "main" });
  checkExitCode(started, 0);
  const exitCode = await runPromptfoo(prompt);
  console.log(`  promptfoo ended with exit code ${exitCode}`);
  const status = exitCode === 0 ? "success" : "failure";
  const contexts = { ...step.contexts, job: { status } };
  const post = await runAction({ ...step, contexts, stage: "post", state: started.state });
  for (const line of post.log.split("\n")) if (!line.startsWith("::add-mask::")) console.log(`  │ ${line}`);
  return post;
}

/** Runs promptfoo with one of the prompts. Returns its exit code, which is 100 if a test failed. */
async function runPromptfoo(prompt: keyof typeof prompts): Promise<number> {
  console.log(`  npx ${promptfoo} eval`);
  const options = ["--no-cache", "--no-progress-bar", "--no-table", "--output", "results.json"];
  const given = ["--config", configuration, "--prompts", prompts[prompt]];
  const npx = spawn("npx", ["--yes", promptfoo, "eval", ...given, ...options], {
    cwd: workspace,
    env: {
      ...process.env,
      // promptfoo needs the action's version of Node.js too.
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      PROMPTFOO_CONFIG_DIR: join(workspace, ".promptfoo"),
      PROMPTFOO_DISABLE_TELEMETRY: "1",
      PROMPTFOO_DISABLE_UPDATE: "1",
    },
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  const [exitCode] = await once(npx, "close");
  return Number(exitCode);
}

function checkExitCode({ exitCode, log }: StepResult, expected: number): void {
  if (exitCode !== expected) throw new Error(`The stage ended with exit code ${exitCode}, not ${expected}:\n${log}`);
}
