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

/** A request to a stand-in, and when it arrived in milliseconds since the epoch. */
export interface Arrival {
  name: string;
  time: number;
}

/** What a run of a script in a process of its own took. Times are in milliseconds. */
export interface Timed {
  result: StepResult;
  /** Since the epoch. */
  startedAt: number;
  duration: number;
}

export interface Usage extends Timed {
  /** The most memory that it held at a time, in MiB. */
  peak: number;
}

export interface Measured extends Usage {
  arrivals: Arrival[];
}

export interface Bench extends AsyncDisposable {
  /** Runs a stage of the action, and measures its memory too; of a pull request, or of a push to main. */
  run(event: Event, options: RunOptions): Promise<Measured>;
  /** The same with nothing else in its process; it may fail. */
  time(event: Event, options: RunOptions): Promise<Timed & { arrivals: Arrival[] }>;
  /** Gives the dataset so many records, of which each row that is pushed has one. */
  addRecords(count: number): Promise<void>;
  /** Pushes rows with a score each to an experiment, as an evaluation step does. */
  pushRows(experimentId: string, count: number): Promise<void>;
}

export type Event = "pull request" | "push";

interface RunOptions extends Pick<StepOptions, "state" | "with"> {
  stage?: StepOptions["stage"];
  workspace?: string;
  /** Of finish/ instead of the action itself. */
  finish?: boolean;
  /** Steps with the same number belong to one workflow run; by default each main stage begins one. */
  workflowRun?: number;
  matrix?: Record<string, unknown>;
}

interface Addresses {
  datadogUrl: string;
  apiKey: string;
  appKey: string;
  gitHub: { apiUrl: string; graphqlUrl: string; token: string };
}

/** Starts the stand-ins in another process. */
export async function startBench(): Promise<Bench> {
  const standIns = fork(join(import.meta.dirname, "stand-ins.ts"));
  const [addresses] = (await once(standIns, "message")) as [Addresses];
  let runs = 0;
  const prepared = (event: Event, options: RunOptions) => {
    if (options.stage !== "post" && options.workflowRun === undefined) runs += 1;
    const number = options.workflowRun ?? runs;
    const run = { runId: 5_000_000 + number, runNumber: number, workspace: options.workspace ?? "" };
    const github = contextOf(event, { github: addresses.gitHub, ...run });
    return { path: options.finish ? join(root, "finish") : root, step: stepOf(addresses, github, options) };
  };
  const takeArrivals = async () => {
    standIns.send("take");
    const [arrivals] = (await once(standIns, "message")) as [Arrival[]];
    return arrivals;
  };
  return {
    run: async (event, options) => {
      const { path, step } = prepared(event, options);
      const measured = await measure(path, step);
      return { ...measured, arrivals: await takeArrivals() };
    },
    time: async (event, options) => {
      const { path, step } = prepared(event, options);
      const timed = await time(path, step);
      return { ...timed, arrivals: await takeArrivals() };
    },
    addRecords: (count) => addRecords(addresses, count),
    pushRows: (experimentId, count) => pushRows(addresses, experimentId, count),
    [Symbol.asyncDispose]: async () => {
      standIns.disconnect();
      await once(standIns, "exit");
    },
  };
}

function contextOf(event: Event, job: JobOptions): GitHubContext {
  if (event === "push") return push({ sha: repository.tip, ref: "main" }, job);
  const pull = {
    number: pullNumber,
    head: { ref: "feature", sha: repository.head },
    base: { ref: "main" },
    mergeSha: repository.merge,
  };
  return pullRequest(pull, job);
}

function stepOf({ datadogUrl, apiKey, appKey }: Addresses, github: GitHubContext, options: RunOptions) {
  return {
    stage: options.stage ?? "main",
    state: options.state ?? {},
    contexts: { github, matrix: options.matrix ?? null, job: { status: "success" } },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadogUrl, DD_API_KEY: apiKey, DD_APP_KEY: appKey },
    with: options.finish
      ? { status: "success", ...options.with }
      : { ...place, name: "support-bot", ...options.with },
  };
}

/** Runs a stage of an action. */
export async function time(actionPath: string, options: Omit<StepOptions, "actionPath">): Promise<Timed> {
  const result = await runAction({ ...options, actionPath });
  const { startedAt, duration } = result;
  return { result, startedAt, duration };
}

/** Runs a stage of an action and reads what it used. */
export async function measure(actionPath: string, options: Omit<StepOptions, "actionPath">): Promise<Usage> {
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

async function post(
  { datadogUrl, apiKey, appKey }: Addresses,
  path: string,
  type: string,
  attributes: object,
) {
  const answer = await fetch(`${datadogUrl}/api/v2/llm-obs/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "dd-api-key": apiKey, "dd-application-key": appKey },
    body: JSON.stringify({ data: { type, attributes } }),
  });
  if (!answer.ok) throw new Error(`${path} was answered by ${answer.status}.`);
}
