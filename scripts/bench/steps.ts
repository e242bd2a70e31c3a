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
export interface Usage {
  result: StepResult;
  startedAt: number;
  duration: number;
  /** The most memory that it held at a time, in MiB. */
  peak: number;
}

export interface Measured extends Usage {
  arrivals: Arrival[];
}

export interface Bench extends AsyncDisposable {
  /** Runs a stage of the action; of a pull request, or of a push to main. */
  run(event: "pull request" | "push", options: RunOptions): Promise<Measured>;
}

export interface RunOptions extends Pick<StepOptions, "state" | "with"> {
  stage?: StepOptions["stage"];
  workspace?: string;
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
  return {
    run: async (event, options) => {
      if (options.stage !== "post") runs += 1;
      const run = { runId: 5_000_000 + runs, runNumber: runs, workspace: options.workspace ?? "" };
      const github = contextOf(event, { github: addresses.gitHub, ...run });
      const measured = await measure(root, stepOf(addresses, github, options));
      standIns.send("take");
      const [arrivals] = (await once(standIns, "message")) as [Arrival[]];
      return { ...measured, arrivals };
    },
    [Symbol.asyncDispose]: async () => {
      standIns.disconnect();
      await once(standIns, "exit");
    },
  };
}

function contextOf(event: "pull request" | "push", job: JobOptions): GitHubContext {
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
    contexts: { github, job: { status: "success" } },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadogUrl, DD_API_KEY: apiKey, DD_APP_KEY: appKey },
    with: { ...place, name: "support-bot", ...options.with },
  };
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
    const { duration } = result;
    return { result, duration, startedAt: usage.endedAt - duration, peak: usage.peakKibibytes / 1_024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
