import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAction, type StepOptions, type StepResult } from "../../emulator/runner.ts";
import { type GitHubContext, type JobOptions, pullRequest, push } from "../../emulator/workflow.ts";
import { place, pullNumber, repository } from "./world.ts";

const root = join(import.meta.dirname, "..", "..");
const preload = join(import.meta.dirname, "usage.mjs");

/** How long a script took in its own process, in milliseconds. */
export interface Timed {
  result: StepResult;
  /** Since the epoch. */
  startedAt: number;
  duration: number;
}

export interface Measured extends Timed {
  /** Peak memory in MiB. */
  peak: number;
}

export interface Bench extends AsyncDisposable {
  /** Runs a stage of the action and measures its time and memory. */
  run(event: Event, options: RunOptions): Promise<Measured>;
  /**
   * Runs a stage and measures only its time, which the measurement of memory would lengthen. The stage can fail.
   * `firstRequestAt` is in milliseconds since the epoch, and NaN if there was no request.
   */
  time(event: Event, options: RunOptions): Promise<Timed & { firstRequestAt: number }>;
  /** Adds this many records to the dataset, one for each row of `pushRows`. */
  addRecords(count: number): Promise<void>;
  /** Sends rows with one score each to an experiment, as an evaluation step does. */
  pushRows(experimentId: string, count: number): Promise<void>;
}

export type Event = "pull request" | "push";

interface RunOptions extends Pick<StepOptions, "state" | "with"> {
  stage?: StepOptions["stage"];
  workspace?: string;
  /** Runs finish/ instead of the action. */
  finish?: boolean;
  /** Steps with the same number belong to one workflow run. By default, each main stage starts a new one. */
  workflowRun?: number;
  matrix?: Record<string, unknown>;
}

interface Addresses {
  datadogUrl: string;
  apiKey: string;
  appKey: string;
  gitHub: { apiUrl: string; graphqlUrl: string; token: string };
}

/** Starts the fakes in another process. */
export async function startBench(): Promise<Bench> {
  const fakes = fork(join(import.meta.dirname, "fakes.ts"));
  const [addresses] = (await once(fakes, "message")) as [Addresses];
  let runs = 0;
  const prepareStep = (event: Event, options: RunOptions) => {
    if (options.stage !== "post" && options.workflowRun === undefined) runs += 1;
    const number = options.workflowRun ?? runs;
    const run = { runId: 5_000_000 + number, runNumber: number, workspace: options.workspace ?? "" };
    const github = createContext(event, { github: addresses.gitHub, ...run });
    return {
      path: options.finish ? join(root, "finish") : root,
      step: createStep(addresses, github, options),
    };
  };
  /** Forgets the requests since the last call, and returns when the first one arrived. */
  const takeFirstArrival = async () => {
    fakes.send("take");
    const [[first = Number.NaN]] = (await once(fakes, "message")) as [number[]];
    return first;
  };
  return {
    run: async (event, options) => {
      const { path, step } = prepareStep(event, options);
      const measured = await measure(path, step);
      await takeFirstArrival();
      return measured;
    },
    time: async (event, options) => {
      const { path, step } = prepareStep(event, options);
      const timed = await time(path, step);
      return { ...timed, firstRequestAt: await takeFirstArrival() };
    },
    addRecords: (count) => addRecords(addresses, count),
    pushRows: (experimentId, count) => pushRows(addresses, experimentId, count),
    [Symbol.asyncDispose]: async () => {
      fakes.disconnect();
      await once(fakes, "exit");
    },
  };
}

function createContext(event: Event, job: JobOptions): GitHubContext {
  if (event === "push") return push({ sha: repository.tip, ref: "main" }, job);
  const pull = {
    number: pullNumber,
    head: { ref: "feature", sha: repository.head },
    base: { ref: "main" },
    mergeSha: repository.merge,
  };
  return pullRequest(pull, job);
}

function createStep({ datadogUrl, apiKey, appKey }: Addresses, github: GitHubContext, options: RunOptions) {
  return {
    stage: options.stage ?? "main",
    state: options.state ?? {},
    contexts: { github, matrix: options.matrix ?? null, job: { status: "success" } },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadogUrl, DD_API_KEY: apiKey, DD_APP_KEY: appKey },
    with: options.finish ? { status: "success", ...options.with } : { ...place, name: "support-bot", ...options.with },
  };
}

/** Runs a stage of an action and measures its time. */
export async function time(actionPath: string, options: Omit<StepOptions, "actionPath">): Promise<Timed> {
  const result = await runAction({ ...options, actionPath });
  const { startedAt, duration } = result;
  return { result, startedAt, duration };
}

/** Runs a stage of an action and measures its time and memory. */
export async function measure(actionPath: string, options: Omit<StepOptions, "actionPath">): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const usagePath = join(folder, "usage.json");
    const env = { ...options.env, NODE_OPTIONS: `--import="${preload}"`, BENCH_USAGE: usagePath };
    const result = await runAction({ ...options, actionPath, env });
    if (result.exitCode !== 0) throw new Error(`The step failed:\n${result.log}`);
    const usage = JSON.parse(await readFile(usagePath, "utf8"));
    const { startedAt, duration } = result;
    return { result, startedAt, duration, peak: usage.peakKibibytes / 1_024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pushRows(addresses: Addresses, id: string, count: number): Promise<void> {
  const now = Date.now();
  const ids = Array.from({ length: count }, (_, index) => ({ trace_id: `t${index}`, span_id: `s${index}` }));
  const spans = ids.map((row, index) => ({
    ...row,
    name: "answer",
    start_ns: now * 1e6,
    duration: 1e6,
    status: "ok",
    meta: { input: `question ${index}`, output: "answer" },
    tags: [`dataset_record_id:record-${index}`],
  }));
  const metrics = ids.map((row, index) => ({
    ...row,
    label: "accuracy",
    metric_type: "score",
    score_value: ((index * 7_919) % 1_000) / 1_000,
    timestamp_ms: now,
  }));
  await post(addresses, `experiments/${id}/events`, "experiments", { scope: "experiments", spans, metrics });
}

async function addRecords(addresses: Addresses, count: number): Promise<void> {
  const insert_records = Array.from({ length: count }, (_, index) => ({
    id: `record-${index}`,
    input: `question ${index}`,
  }));
  const path = `${place.project_id}/datasets/${place.dataset_id}/batch_update`;
  await post(addresses, path, "datasets", { insert_records });
}

async function post({ datadogUrl, apiKey, appKey }: Addresses, path: string, type: string, attributes: object) {
  const response = await fetch(`${datadogUrl}/api/v2/llm-obs/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "dd-api-key": apiKey, "dd-application-key": appKey },
    body: JSON.stringify({ data: { type, attributes } }),
  });
  if (!response.ok) throw new Error(`${path} returned ${response.status}.`);
}
