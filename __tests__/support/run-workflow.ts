import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { type Contexts, evaluateTemplate } from "../../emulator/expressions.ts";
import type { StepResult } from "../../emulator/runner.ts";
import type { GitHubContext } from "../../emulator/workflow.ts";
import { root, type World } from "./chain.ts";
import { ownAction } from "./user-workflows.ts";

interface WorkflowStep {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

interface WorkflowJob {
  env?: Record<string, string>;
  steps: WorkflowStep[];
}

interface Workflow {
  env?: Record<string, string>;
  jobs: Record<string, WorkflowJob>;
}

export interface FinishedJob {
  main: StepResult | undefined;
  post: StepResult | undefined;
  /** The last step with finish/, and all such steps. */
  finish: StepResult | undefined;
  finishes: StepResult[];
}

/** A folder with files of the project, by name. It's inside the project, so that packages are found. */
export async function copyToFolder(files: Record<string, string>): Promise<AsyncDisposable & { path: string }> {
  const cache = join(root, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const path = await mkdtemp(join(cache, "example-"));
  for (const [name, from] of Object.entries(files)) await cp(join(root, from), join(path, name));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

/**
 * Runs a job of a workflow as a user has it: the built action for its steps, Bash for those that run something, without
 * those that install tools. Nothing is given that the workflow doesn't give.
 */
export async function runJob(
  {
    text,
    job: name,
    matrix = {},
    needs = {},
  }: { text: string; job: string; matrix?: Record<string, unknown>; needs?: object },
  github: GitHubContext,
  world: World,
): Promise<FinishedJob> {
  const workflow = parse(text) as Workflow;
  const job = workflow.jobs[name] ?? { steps: [] };
  const secrets = { DD_API_KEY: world.datadog.apiKey, DD_APP_KEY: world.datadog.appKey };
  const contexts: Contexts = {
    github,
    secrets,
    matrix,
    needs,
    runner: { temp: github.workspace },
    job: { status: "success" },
    steps: {},
  };
  const steps: Record<string, object> = {};
  contexts.steps = steps;
  const env = resolveAll({ ...workflow.env, ...job.env }, contexts);
  contexts.env = env;
  const done: FinishedJob = { main: undefined, post: undefined, finish: undefined, finishes: [] };
  const ended = (step: WorkflowStep, { outputs, exitCode }: Pick<StepResult, "outputs" | "exitCode">) => {
    const outcome = exitCode === 0 ? "success" : "failure";
    steps[step.id ?? ""] = { outputs, outcome };
  };
  let given = {};
  for (const step of job.steps) {
    if (!isDue(step, contexts)) continue;
    const stepEnv = { ...env, ...resolveAll(step.env, contexts) };
    if (step.uses?.startsWith(`${ownAction}/finish@`)) {
      const options = { actionPath: join(root, "finish"), with: onlyThese(step.with, contexts), env, matrix };
      // Later steps read files of the runner's folder, which otherwise goes with the step.
      const temp = github.workspace === "" ? {} : { temp: join(github.workspace, "runner-temp") };
      done.finish = await world.run(github, { ...options, ...temp, contexts: { github, needs } });
      done.finishes.push(done.finish);
      ended(step, done.finish);
    } else if (step.uses?.startsWith(`${ownAction}@`)) {
      given = onlyThese(step.with, contexts);
      done.main = await world.run(github, { with: given, env, matrix });
      ended(step, done.main);
    } else if (step.run !== undefined && !/^(?:pip|npm) install/.test(step.run)) {
      await runScript(step.run, { ...stepEnv, DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url }, github);
      ended(step, { outputs: {}, exitCode: 0 });
    }
  }
  if (done.main !== undefined) {
    const { state } = done.main;
    const jobContexts = { github, job: { status: "success" } };
    done.post = await world.run(github, {
      stage: "post",
      state,
      with: given,
      env,
      matrix,
      contexts: jobContexts,
    });
  }
  return done;
}

/** Returns whether a step's `if` allows it to run. The job isn't canceled, and no step before it failed. */
function isDue({ if: condition }: WorkflowStep, contexts: Contexts): boolean {
  if (condition === undefined) return true;
  const plain = condition.replace(/^\$\{\{|\}\}$/g, "");
  const known = plain.replace(/\b(?:always|success)\(\)/g, "true").replace(/\b(?:cancelled|failure)\(\)/g, "false");
  return !["", "false", "0"].includes(evaluateTemplate(`\${{ ${known} }}`, contexts));
}

function resolveAll(values: Record<string, unknown> | undefined, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, evaluateTemplate(String(value), contexts)]),
  );
}

/** Returns the inputs without those that the world gives to every stage. */
function onlyThese(inputs: WorkflowStep["with"], contexts: Contexts): Record<string, string> {
  const usual = { api_key: "", app_key: "", project_id: "", dataset_id: "", name: "", comment: "true" };
  return { ...usual, ...resolveAll(inputs, contexts) };
}

async function runScript(script: string, env: Record<string, string>, github: GitHubContext): Promise<void> {
  const clean = { PATH: process.env.PATH ?? "", PYTHONDONTWRITEBYTECODE: "1", ...env };
  await promisify(execFile)("bash", ["-e", "-c", script], { cwd: github.workspace, env: clean });
}
