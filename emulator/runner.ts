import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { parse } from "yaml";
import * as z from "zod";
import { type Contexts, evaluateTemplate } from "./expressions.ts";
import type { GitHubContext } from "./workflow.ts";
import { type Annotation, type ReadLog, readLog } from "./workflow-commands.ts";

export interface StepOptions {
  /** The folder that holds `action.yml`. */
  actionPath: string;
  stage: "main" | "post";
  /** The step's `with`. Values can contain `${{ }}`. */
  with?: Record<string, string>;
  /** The contexts by name. `github` comes from the event. */
  contexts: { github: GitHubContext } & Contexts;
  /** The step's `env`. */
  env?: Record<string, string>;
  /** The state that the main stage saved for the post stage. */
  state?: Record<string, string>;
  /** The start of the job in milliseconds since the Unix epoch. By default, the job starts with this step. */
  jobStartedAt?: number;
  /** RUNNER_TEMP, if its files must remain after the step. */
  temp?: string;
  /** The time in milliseconds after which the runner cancels the step (default: 10 minutes). */
  timeout?: number;
  /** Cancels the step as the runner does: with SIGINT, with SIGTERM 7.5 s later, and with SIGKILL 2.5 s after that. */
  signal?: AbortSignal;
  /** Kills the step's process at once, as a machine does if its memory is full. */
  kill?: AbortSignal;
  /** Milliseconds between SIGINT and SIGTERM, for tests whose result mustn't depend on the machine's speed. */
  patience?: number;
}

export interface StepResult extends ReadLog {
  /** `null` if a signal ended the process. */
  exitCode: number | null;
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** The Markdown of the job summary. */
  summary: string;
  /** stdout and stderr without masks. */
  rawLog: string;
  /** Milliseconds since the Unix epoch. */
  startedAt: number;
  /** Milliseconds. */
  duration: number;
}

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.coerce.string().default("") })).default({}),
  runs: z.object({ using: z.literal("node24"), main: z.string(), post: z.string().optional() }),
});

type Action = z.infer<typeof actionSchema>;

/** Runs one stage of a JavaScript action in its own process, as GitHub's runner does. */
export async function runAction(options: StepOptions): Promise<StepResult> {
  const action = await readAction(options.actionPath);
  const folder = await mkdtemp(join(tmpdir(), "runner-"));
  try {
    const files = await createFiles(folder, options);
    const script = join(options.actionPath, findStageScript(action, options.stage));
    const ended = await runScript(script, buildEnvironment(action, options, files), options);
    const read = readLog(ended.rawLog, collectSecrets(options.contexts));
    return {
      ...read,
      ...ended,
      annotations: [...findUnexpectedInputs(action, options), ...read.annotations],
      outputs: parseFileCommands(await readFile(files.output, "utf8")),
      state: parseFileCommands(await readFile(files.state, "utf8")),
      summary: await readFile(files.stepSummary, "utf8"),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function collectSecrets({ secrets = {} }: Contexts): string[] {
  return Object.values(secrets as Record<string, string>).filter((secret) => secret !== "");
}

function findUnexpectedInputs({ inputs }: Action, options: StepOptions): Annotation[] {
  const declared = Object.keys(inputs).map(formatInputVariable);
  const unexpected = Object.keys(options.with ?? {}).filter((name) => !declared.includes(formatInputVariable(name)));
  if (unexpected.length === 0) return [];
  const valid = Object.keys(inputs).map((name) => `'${name}'`);
  const names = unexpected.map((name) => `'${name}'`).join(", ");
  return [{ kind: "warning", message: `Unexpected input(s) ${names}, valid inputs are [${valid.join(", ")}]` }];
}

async function readAction(actionPath: string): Promise<Action> {
  return actionSchema.parse(parse(await readFile(join(actionPath, "action.yml"), "utf8")));
}

function findStageScript({ runs }: Action, stage: StepOptions["stage"]): string {
  const script = runs[stage];
  if (script === undefined) throw new Error(`The action has no \`${stage}\` stage.`);
  return script;
}

type Files = Awaited<ReturnType<typeof createFiles>>;

async function createFiles(folder: string, options: StepOptions) {
  const { contexts, temp } = options;
  const { github } = contexts;
  const inFolder = (name: string) => join(folder, name);
  const commandFiles = {
    output: inFolder("output"),
    state: inFolder("state"),
    stepSummary: inFolder("step-summary"),
    env: inFolder("env"),
    path: inFolder("path"),
  };
  const folders = {
    temp: temp ?? inFolder("temp"),
    workspace: github.workspace === "" ? inFolder("workspace") : github.workspace,
  };
  const event = inFolder("event.json");
  await Promise.all(Object.values(folders).map((path) => mkdir(path, { recursive: true })));
  await Promise.all(Object.values(commandFiles).map((path) => writeFile(path, "")));
  await writeFile(event, JSON.stringify(github.event, undefined, 2));
  // The runner writes this file once, when the job starts.
  const time = (options.jobStartedAt ?? Date.now()) / 1_000;
  await utimes(event, time, time);
  return { ...commandFiles, ...folders, event };
}

// The environment has what the runner sets, and nothing else from this process than PATH.
function buildEnvironment(action: Action, options: StepOptions, files: Files): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: homedir(),
    CI: "true",
    GITHUB_ACTIONS: "true",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "emulated",
    RUNNER_ENVIRONMENT: "github-hosted",
    ...options.env,
    ...buildGitHubVariables(options.contexts.github),
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.stepSummary,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_WORKSPACE: files.workspace,
    RUNNER_TEMP: files.temp,
    ...buildInputVariables(action, options),
    ...addPrefix("STATE_", options.state ?? {}),
  };
}

// The runner's list, without the members that contain files. The token isn't in it.
const contextVariables =
  "action actor actor_id api_url base_ref event_name graphql_url head_ref job ref_name ref_protected ref_type ref " +
  "repository repository_id repository_owner repository_owner_id retention_days run_attempt run_id run_number " +
  "server_url sha triggering_actor workflow workflow_ref workflow_sha";

function buildGitHubVariables(github: GitHubContext): Record<string, string> {
  const members = contextVariables.split(" ").filter((name) => github[name] !== undefined);
  return Object.fromEntries(members.map((name) => [`GITHUB_${name.toUpperCase()}`, String(github[name])]));
}

// Contexts that a job doesn't use are null or empty, but they exist.
const emptyContexts = { job: { status: "success" }, matrix: null, strategy: {}, runner: {} };
const emptyStepContexts = { steps: {}, secrets: {}, env: {}, needs: {}, vars: {}, inputs: {} };

function buildInputVariables({ inputs }: Action, options: StepOptions): Record<string, string> {
  const contexts = { ...emptyContexts, ...options.contexts };
  // Default values can use fewer contexts than the workflow's author can.
  const { github, job, matrix, strategy, runner } = contexts;
  const defaultContexts = { github, job, matrix, strategy, runner };
  const stepContexts = { ...emptyStepContexts, ...contexts };
  const defaults = Object.entries(inputs).map(([name, input]) => [
    formatInputVariable(name),
    evaluateTemplate(input.default, defaultContexts),
  ]);
  const given = Object.entries(options.with ?? {}).map(([name, template]) => [
    formatInputVariable(name),
    evaluateTemplate(template, stepContexts),
  ]);
  return Object.fromEntries([...defaults, ...given]);
}

function formatInputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function addPrefix(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]));
}

async function runScript(script: string, env: Record<string, string>, options: StepOptions) {
  const startedAt = performance.timeOrigin + performance.now();
  const { NODE_V8_COVERAGE: coverage = "", STAGE_PRELOAD: preload = "" } = process.env;
  const args = preload === "" ? [script] : ["--import", preload, script];
  const child = spawn(process.execPath, args, {
    cwd: env.GITHUB_WORKSPACE,
    env: coverage === "" ? env : { ...env, NODE_V8_COVERAGE: coverage },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) collectLines(stream, chunks);
  const timers: NodeJS.Timeout[] = [];
  const cancel = () => {
    child.kill("SIGINT");
    const patience = options.patience ?? 7_500;
    timers.push(setTimeout(() => child.kill("SIGTERM"), patience));
    timers.push(setTimeout(() => child.kill("SIGKILL"), patience + 2_500));
  };
  timers.push(setTimeout(cancel, options.timeout ?? 600_000));
  options.signal?.addEventListener("abort", cancel, { once: true });
  if (options.signal?.aborted) cancel();
  options.kill?.addEventListener("abort", () => child.kill("SIGKILL"), { once: true });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("close", resolve);
    child.on("error", reject);
  });
  for (const timer of timers) clearTimeout(timer);
  options.signal?.removeEventListener("abort", cancel);
  return {
    exitCode,
    rawLog: Buffer.concat(chunks).toString("utf8"),
    startedAt,
    duration: performance.timeOrigin + performance.now() - startedAt,
  };
}

/** Collects whole lines, so that the two streams never share a line. */
function collectLines(stream: Readable, chunks: Buffer[]): void {
  let begun: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    const end = chunk.lastIndexOf("\n") + 1;
    if (end > 0) chunks.push(...begun, chunk.subarray(0, end));
    begun = end > 0 ? [chunk.subarray(end)] : [...begun, chunk];
  });
  stream.on("end", () => chunks.push(...begun));
}

/** Parses `name=value` lines and `name<<DELIMITER` blocks by the runner's rules. */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === "") continue;
    const block = /^(.+?)<<(.+)$/.exec(line);
    const equals = line.indexOf("=");
    if (block && (equals < 0 || equals > line.indexOf("<<"))) {
      const [, name = "", delimiter = ""] = block;
      values[name] = takeBlock(lines, delimiter);
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid file command: ${line}`);
    }
  }
  return values;
}

function takeBlock(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (end < 0) throw new Error(`Invalid file command: no line ${delimiter}`);
  const block = lines.splice(0, end + 1);
  return block.slice(0, -1).join("\n");
}
