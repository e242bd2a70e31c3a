import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { StepResult } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, projectId, pullRequestAt, root, type WorldOptions } from "../support/chain.ts";
import { makeEvaluationRows, pushRows, toLines } from "../support/evaluation.ts";
import { findJobExperiment, type Job, jobIn, startJob } from "../support/job.ts";
import { type Remedy, type Reported, testRemedies } from "../support/remedies.ts";

/* The advice in the built action's messages about Datadog, GitHub, and the workflow works. */

function reported(...results: StepResult[]): Reported {
  const text = results.flatMap(({ annotations }) => annotations.map(({ message }) => message)).join("\n");
  return { text, isFine: results.every(({ exitCode }) => exitCode === 0) };
}

/** The main stage with these inputs. */
async function main(inputs: Record<string, string>, options: WorldOptions = {}): Promise<Reported> {
  await using world = await createWorld(options);
  return reported(await world.run(pullRequest(pullRequestAt("first"), world.job()), { with: inputs }));
}

/** A job from its main stage to its end; `evaluate` is its evaluation step. */
async function job(inputs: Record<string, string>, evaluate: (job: Job) => Promise<unknown>): Promise<Reported> {
  await using started = await startJob(inputs);
  await evaluate(started);
  const post = await started.post();
  const told = reported(started.main, post);
  return { ...told, isFine: told.isFine && findJobExperiment(started)?.status === "completed" };
}

/** An input that is wrong, and what to write instead. */
function inputRemedy(advice: string, bad: Record<string, string>, good: Record<string, string>): Remedy {
  return { advice, failing: () => main(bad), followed: () => main(good) };
}

const unknown = "00000000-0000-4000-8000-000000000000";
const gate = "accuracy: { min: 0.1 }";
const writeRows = (started: Job) => started.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 3)));

/** Two experiments of one run, which finish/ gathers or gets by their id. */
async function finishTwo(inputs: (ids: string[]) => Record<string, string>): Promise<Reported> {
  await using world = await createWorld();
  await using first = await jobIn(world, { finish: "false" });
  const second = await world.run(first.github, { with: { finish: "false", name: "other-bot" } });
  await first.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 3)));
  const ids = [first.id, second.outputs.experiment_id ?? ""];
  const finish = await world.run(first.github, {
    actionPath: join(root, "finish"),
    jobStartedAt: Date.now() - 60_000,
    with: { name: "", dataset_id: "", project_id: projectId, results: "results/*.jsonl", ...inputs(ids) },
  });
  return reported(finish);
}

/** An evaluation in another job, after the action's. `finish` is the input of the action. */
async function evaluateElsewhere(finish: string): Promise<Reported> {
  await using started = await startJob({ results: "", finish });
  const post = await started.post();
  if (finish !== "false") return { ...reported(post), isFine: false };
  await pushRows(started.world.datadog, started.id, makeEvaluationRows(3, 3));
  const behind = await started.world.run(started.github, {
    actionPath: join(root, "finish"),
    jobStartedAt: Date.now() - 60_000,
    with: { name: "", dataset_id: "", experiment_id: started.id },
  });
  const told = reported(post, behind);
  return { ...told, isFine: told.isFine && findJobExperiment(started)?.status === "completed" };
}

/** A post stage without its inputs, as in nested composite actions; the job's environment may have the keys. */
async function withoutInputs(isInEnvironment: boolean): Promise<Reported> {
  await using started = await startJob({ gate });
  await writeRows(started);
  const { datadog } = started.world;
  const keys = { DD_API_KEY: datadog.apiKey, DD_APP_KEY: datadog.appKey };
  const post = await started.world.run(started.github, {
    stage: "post",
    state: started.main.state,
    with: { api_key: "", app_key: "", internal_job_status: "success" },
    env: isInEnvironment ? keys : {},
  });
  return reported(post);
}

const readOnly = {
  login: "github-actions[bot]",
  permissions: { contents: "read", pull_requests: "read" },
} as const;
const writing = {
  login: "github-actions[bot]",
  permissions: { contents: "read", pull_requests: "write" },
} as const;
const withToken = (token: typeof readOnly | typeof writing) =>
  main({ comment: "true", github_token: "ghs_job" }, { gitHub: { tokens: { ghs_job: token } } });

testRemedies(
  [
    inputRemedy("Check api_key and app_key", { api_key: "ff".repeat(16) }, {}),
    inputRemedy("Check the input parent, or set it to auto or none.", { parent: unknown }, { parent: "auto" }),
    inputRemedy("or set it to auto or none.", { parent: unknown }, { parent: "none" }),
    inputRemedy('Nearest: "support"', { project_id: "", project: "suport" }, { project_id: "", project: "support" }),
    inputRemedy(
      'Nearest: "questions"',
      { dataset_id: "", dataset: "question" },
      { dataset_id: "", dataset: "questions" },
    ),
    {
      advice: "Grant the job pull-requests: write",
      failing: async () => ({ ...(await withToken(readOnly)), isFine: false }),
      followed: () => withToken(writing),
    },
    {
      advice: "set `finish: false` and add the `finish` action to that job",
      failing: () => evaluateElsewhere("true"),
      followed: () => evaluateElsewhere("false"),
    },
    {
      advice: "results is a folder: write results/*.jsonl",
      failing: () => job({ results: "results" }, writeRows),
      followed: () => job({ results: "results/*.jsonl" }, writeRows),
    },
    {
      advice: "Delete them before the evaluation",
      failing: () =>
        job({ results: "results/*.xml", gate: "pass: { min: 0.1 }" }, (started) =>
          started.workspace.write("results/old.xml", [junitFrom("2026-01-05T10:00:00Z")]),
        ),
      followed: () =>
        job({ results: "results/*.xml", gate: "pass: { min: 0.1 }" }, async (started) => {
          const old = await started.workspace.write("results/old.xml", [junitFrom("2026-01-05T10:00:00Z")]);
          await rm(old);
          await started.workspace.write("results/new.xml", [junitFrom(new Date().toISOString())]);
        }),
    },
    {
      advice: "Set experiment_id instead of name",
      failing: () => finishTwo(() => ({ name: "*" })),
      followed: () => finishTwo(([experiment_id = ""]) => ({ experiment_id })),
    },
    {
      advice: "Set DD_API_KEY and DD_APP_KEY in the environment of the job",
      failing: () => withoutInputs(false),
      followed: () => withoutInputs(true),
    },
  ],
  { sideBySide: true },
);

function junitFrom(timestamp: string): string {
  return `<testsuite name="pytest" tests="1" timestamp="${timestamp}"><testcase classname="t" name="a"/></testsuite>`;
}
