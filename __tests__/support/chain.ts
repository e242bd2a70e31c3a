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

/** A stage that is still at it by then hangs. A slow machine must not look like that. */
const patience = 300_000;

/** Commits 0 to 4 on main; two of a branch made at commit 3, and what GitHub merges of each with main's tip. */
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

/** Pull request 12, as its event tells of it on the first or the second push. */
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
  /** Options for the builders of contexts: where GitHub is. */
  job(options?: JobOptions): JobOptions;
  /** Runs a stage of the built action with the usual inputs; its pauses are short. */
  run(github: GitHubContext, options?: RunOptions): Promise<StepResult>;
  /** The same with pauses as they are, and how long it waited. */
  measure(github: GitHubContext, options?: RunOptions): Promise<Measured>;
}

/** Milliseconds that a stage waited for others, and on purpose: what it promises, whatever the machine is like. */
export interface Measured extends StepResult {
  waited: number;
  /** Since it was cancelled; undefined where it was not. */
  sinceCancel?: number;
}

export interface RunOptions extends Partial<Omit<StepOptions, "with">> {
  with?: Record<string, string>;
  /** The values of the job's matrix. */
  matrix?: Record<string, unknown>;
}

export interface WorldOptions {
  /** Where other processes or a stand-in's delays set the pace, pauses take their time; in full counts they all do. */
  pauses?: "real";
  datadog?: Parameters<typeof startDatadog>[0];
  gitHub?: Parameters<typeof startGitHub>[0];
}

/** Both stand-ins, and a runner that is pointed at them. */
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

/** The environment of a stage that loads a module of this folder first. */
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
    // A first comment is read back after a wait; only the tests of the comment pay for it.
    comment: "false",
  };
}
