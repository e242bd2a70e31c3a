import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../support/chain.ts";
import { makeEvaluationRows, toLines } from "../support/evaluation.ts";
import { samplesFolder } from "../support/evaluator-samples.ts";
import { findJobExperiment, type Job, messages, startComparedJob, startJob } from "../support/job.ts";

/* Results of another run don't count, however they got into the workspace. */

const promptfoo = join(samplesFolder, "promptfoo", "run-0.123.1.json");
const dated = /results\/old\.json \(dated 2026-11-25 01:43 UTC\)/;

async function put(job: Job, name: string, text: string): Promise<void> {
  const path = join(job.workspace.path, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Commits what is in the workspace, as a checkout that comes after the main stage leaves it. */
function commitWorkspace(job: Job): void {
  const git = (...args: string[]) => execFileSync("git", ["-C", job.workspace.path, ...args], { stdio: "ignore" });
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "results");
}

test.concurrent("a document that is dated before the run doesn't imply completion, whatever its modification time", async () => {
  await using job = await startJob({ results: "results/*.json" });
  await put(job, "results/old.json", await readFile(promptfoo, "utf8"));
  const post = await job.post({ outcome: "failure", status: "failure" });
  expect(messages(post, "warning")).toMatch(dated);
  expect(findJobExperiment(job)).toMatchObject({ status: "failed", error: "the evaluation step failed" });
});

test.concurrent.each(["success", "failure"])(
  "stale results fail the gate after a step that ended with %s, and the comment names them",
  async (outcome) => {
    const gate = "pass: { min: 0 }";
    await using job = await startJob({ results: "results/*.json", gate, comment: "true" });
    await put(job, "results/old.json", await readFile(promptfoo, "utf8"));
    const post = await job.post({ outcome, status: outcome });
    expect(post.exitCode).toBe(1);
    expect(messages(post, "error")).toMatch(dated);
    expect(job.world.gitHub.comments(12)[0]?.body).toContain("results/old.json");
  },
);

test.concurrent("without a gate, the comment names them too", async () => {
  await using job = await startJob({ results: "results/*.json", comment: "true" });
  await put(job, "results/old.json", await readFile(promptfoo, "utf8"));
  expect((await job.post()).exitCode).toBe(0);
  expect(job.world.gitHub.comments(12)[0]?.body).toContain("results/old.json");
});

test.concurrent("a file that Git tracks and that wasn't written after the checkout is stale", async () => {
  await using job = await startComparedJob({ gate: "accuracy: { min: 0.1 }" });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 20)));
  commitWorkspace(job);
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain("results/a.jsonl (unchanged since it was checked out of Git)");
});

test.concurrent("one that the evaluation wrote again isn't, although Git tracks it", async () => {
  await using job = await startComparedJob({ gate: "accuracy: { min: 0.1 }" });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 20)));
  commitWorkspace(job);
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(20, 19)));
  const post = await job.post();
  expect([post.exitCode, messages(post, "warning")]).toEqual([0, ""]);
});

test.concurrent("a file from before the main stage fails a gate; a new one beside it changes nothing", async () => {
  await using job = await startComparedJob({ gate: "accuracy: { min: 0.1 }" });
  const rows = toLines(makeEvaluationRows(20, 20));
  const old = await job.workspace.write("results/old.jsonl", rows.slice(0, 10));
  await job.workspace.write("results/new.jsonl", rows.slice(10));
  await utimes(old, new Date("2026-01-05"), new Date("2026-01-05"));
  const post = await job.post();
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain("results/old.jsonl (last modified 2026-01-05 00:00 UTC)");
});

test.concurrent("an evaluation that took hours belongs to this run, and so does one whose clock is a little late", async () => {
  for (const minutes of [-0.5, 0, 120]) {
    await using job = await startJob({ results: "results/*.json" });
    const began = new Date(Date.now() + minutes * 60_000).toISOString();
    const text = await readFile(promptfoo, "utf8");
    await put(job, "results/new.json", text.replace(/("timestamp": ?)"[^"]*"/, `$1"${began}"`));
    const post = await job.post({ outcome: "failure", status: "failure" });
    expect(messages(post, "warning")).toBe("");
    expect(findJobExperiment(job)).toMatchObject({ status: "completed" });
  }
});

test.concurrent.each([
  ["before the experiment", undefined, 1],
  ["now", new Date().toISOString(), 0],
])("finish/ classifies a document that is dated %s correctly", async (_, began, exitCode) => {
  await using job = await startJob({ finish: "false" });
  const text = await readFile(promptfoo, "utf8");
  await put(job, "results/old.json", began ? text.replace(/("timestamp": ?)"[^"]*"/, `$1"${began}"`) : text);
  const finish = await job.world.run(job.github, {
    actionPath: join(root, "finish"),
    jobStartedAt: Date.now() - 60_000,
    with: {
      name: "",
      dataset_id: "",
      experiment_id: job.id,
      results: "results/*.json",
      status: "failure",
      gate: "pass: { min: 0 }",
    },
  });
  expect(finish.exitCode).toBe(exitCode);
  expect(findJobExperiment(job)?.status).toBe(exitCode === 0 ? "completed" : "failed");
});

test.concurrent.each([
  ["junit", "junit/pytest-9.2.xml"],
  ["jest", "jest/run-30.5.json"],
  ["evalite", "evalite/export-0.19.json"],
  ["inspect", "inspect/log-0.3.285.json"],
])("a document of %s states when it was written", async (_, sample) => {
  await using job = await startJob({ results: "results/*" });
  await mkdir(join(job.workspace.path, "results"));
  await copyFile(join(samplesFolder, sample), join(job.workspace.path, "results", "old"));
  const post = await job.post();
  expect(messages(post, "warning")).toMatch(/results\/old \(dated 2026-11-25 /);
});
