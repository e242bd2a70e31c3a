import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createFakeSha, createLinearHistory } from "../../emulator/commit-graph.ts";
import { type DatadogServer, startDatadog } from "../../emulator/datadog.ts";
import { type GitHubServer, startGitHub } from "../../emulator/github.ts";
import { runAction, type StepOptions, type StepResult } from "../../emulator/runner.ts";
import type { GitHubContext, JobOptions } from "../../emulator/workflow.ts";
import { canaryKeys, findLeaks } from "./canary.ts";

export const root = join(import.meta.dirname, "..", "..");
export const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
export const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

const main = createLinearHistory("main", 5);
const merge = (head: string, base: string | undefined) => ({ parents: [base ?? "", head] });

/** A stage that still runs after this time hangs. The time is long enough for a slow machine. */
const patience = 300_000;

/** Commits 0 to 4 on main, two commits of a branch from commit 3, and a test merge of each with the tip of main. */
export const repository = {
  main: main.shas,
  first: createFakeSha("first"),
  second: createFakeSha("second"),
  firstMerge: createFakeSha("first merge"),
  secondMerge: createFakeSha("second merge"),
};

const graph = {
  ...main.commits,
  [repository.first]: { parents: [repository.main[3] ?? ""] },
  [repository.second]: { parents: [repository.first] },
  [repository.firstMerge]: merge(repository.first, repository.main[4]),
  [repository.secondMerge]: merge(repository.second, repository.main[4]),
};

/** Returns pull request 12 as the event of its first or second push describes it. */
export function pullRequestAt(push: "first" | "second") {
  return {
    number: 12,
    head: { ref: "feature", sha: repository[push] },
    base: { ref: "main" },
    mergeSha: repository[`${push}Merge`],
  };
}

export interface World extends AsyncDisposable {
  datadog: DatadogServer;
  gitHub: GitHubServer;
  /** Returns options for the builders of contexts: GitHub's addresses. */
  job(options?: JobOptions): JobOptions;
  /** Runs a stage of the built action with default inputs and short pauses. */
  run(github: GitHubContext, options?: RunOptions): Promise<StepResult>;
  /** Does the same with pauses at full length, and returns how long the stage waited. */
  measure(github: GitHubContext, options?: RunOptions): Promise<Measured>;
}

/** Milliseconds that a stage waited for responses and pauses, which doesn't depend on the machine's speed. */
export interface Measured extends StepResult {
  waited: number;
  /** Milliseconds since it was canceled. It's undefined if it wasn't. */
  sinceCancel?: number;
}

export interface RunOptions extends Partial<Omit<StepOptions, "with">> {
  with?: Record<string, string>;
  /** The values of the job's matrix. */
  matrix?: Record<string, unknown>;
}

export interface WorldOptions {
  /** Use `real` if other processes or a fake's delays set the pace. With FULL_TESTS, all pauses are real. */
  pauses?: "real";
  datadog?: Parameters<typeof startDatadog>[0];
  gitHub?: Parameters<typeof startGitHub>[0];
}

/** Starts both fakes, and returns a runner that uses them. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const datadog = await startDatadog({
    ...canaryKeys,
    projects: [{ id: projectId, name: "support" }],
    datasets: [{ id: datasetId, project_id: projectId, name: "questions", current_version: 3 }],
    ...options.datadog,
  });
  const gitHub = await startGitHub({
    repositoryId: 710_001,
    repository: "acme/support-bot",
    commits: graph,
    branches: { main: repository.main[4] ?? "", feature: repository.first },
    pulls: [pullRequestAt("first")],
    ...options.gitHub,
  });
  const job = (more: JobOptions = {}): JobOptions => ({
    github: { apiUrl: gitHub.apiUrl, graphqlUrl: gitHub.graphqlUrl, token: gitHub.token },
    ...more,
  });
  const isHasty = options.pauses !== "real" && !process.env.FULL_TESTS;
  const run: World["run"] = (github, step = {}) =>
    runIn(github, isHasty ? { ...step, env: { ...preload("short-pauses.mjs"), ...step.env } } : step);
  const runIn: World["run"] = async (github, { matrix, ...step } = {}) => {
    const result = await runAction({
      actionPath: root,
      stage: "main",
      patience,
      ...step,
      contexts: { github, matrix: matrix ?? null, job: { status: "success" }, ...step.contexts },
      env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadog.url, ...step.env },
      with: { ...usualInputs(datadog), ...step.with },
    });
    const leaks = findLeaks(
      result,
      gitHub.requests.map(({ path, body, headers }) => ({ path, body, headers })),
    );
    if (leaks.length > 0) throw new Error(`A key stands in ${leaks.join(", ")}.`);
    return result;
  };
  return {
    datadog,
    gitHub,
    job,
    run,
    measure: (github, options = {}) =>
      measured((env) => runIn(github, { ...options, env: { ...options.env, ...env } })),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([datadog.close(), gitHub.close()]);
    },
  };
}

async function measured(run: (env: Record<string, string>) => Promise<StepResult>): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "waited-"));
  const file = join(folder, "waited.json");
  try {
    const result = await run({ ...preload("waited.mjs"), WAITED_FILE: file });
    return { ...result, ...(JSON.parse(await readFile(file, "utf8")) as Pick<Measured, "waited">) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns the environment of a stage that first loads a module of this folder. */
export function preload(name: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, name)).href}` };
}

function usualInputs({ apiKey, appKey }: DatadogServer): Record<string, string> {
  return {
    api_key: apiKey,
    app_key: appKey,
    project_id: projectId,
    dataset_id: datasetId,
    name: "support-bot",
    // The action reads a new comment back after a pause, so only tests of the comment turn it on.
    comment: "false",
  };
}
