import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string> | string;
  "timeout-minutes"?: number;
  uses?: string;
  steps?: Step[];
}

interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: Record<string, string> | string;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

// None of these events gives secrets or a token that can write to a stranger's code.
const harmlessTriggers = ["pull_request", "push", "schedule", "workflow_dispatch"];

/** Lists the rules that a workflow of this repository breaks. */
export function workflowFaults(text: string): string[] {
  const workflow = parse(text) as Workflow;
  return [
    ...listTriggers(workflow)
      .filter((trigger) => !harmlessTriggers.includes(trigger))
      .map((trigger) => `the trigger ${trigger} is not allowed`),
    ...(isEmptyObject(workflow.permissions) ? [] : ["its own permissions are not {}"]),
    ...(workflow.concurrency === undefined ? ["has no concurrency"] : []),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => jobFaults(name, job)),
    ...pinFaults(text),
    ...stepFaults(Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps)),
    ...(/\bsecrets\b/.test(text) ? ["uses secrets"] : []),
  ];
}

/** Lists the rules that an action of this repository breaks. */
export function localActionFaults(text: string): string[] {
  const { runs } = parse(text) as { runs: { steps?: Step[] } };
  return [...pinFaults(text), ...stepFaults(runs.steps ?? [])];
}

/** Finds expressions in a step's script, whose value the shell would read as code. */
export function scriptFaults(steps: readonly Step[]): string[] {
  const scripts = steps.flatMap(({ run }) => run ?? []);
  return scripts.filter((run) => run.includes("${{")).map((run) => `an expression in a script: ${run}`);
}

interface SharedValues {
  env?: Record<string, unknown>;
  jobs: Record<string, { env?: Record<string, unknown> }>;
}

/** Returns secrets that a workflow gives to a whole job, though only the steps that use them need them. */
export function sharedSecrets({ env, jobs }: SharedValues): string[] {
  const shared = [env, ...Object.values(jobs).map((job) => job.env)];
  return shared
    .flatMap((values) => Object.entries(values ?? {}))
    .flatMap(([name, value]) => (/\bsecrets\b/.test(String(value)) ? [`${name} is given to every step`] : []));
}

/** Returns checkouts that leave the token in .git/config, where every later step can read it. */
export function keptCredentials(steps: readonly Step[]): string[] {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  const keeping = checkouts.filter((step) => step.with?.["persist-credentials"] !== false);
  return keeping.map(() => "a checkout keeps the token in .git/config");
}

/** Returns tools that a job's scripts install or fetch without an exact version. */
export function unpinnedTools(steps: readonly Step[]): string[] {
  const commands = steps.flatMap(({ run = "" }) => run.split(/\n|&&|;/)).map((line) => line.trim().split(/\s+/));
  const installed = new Set<string>();
  const unpinned: string[] = [];
  for (const [tool = "", ...rest] of commands) {
    const words = rest.filter((word) => !word.startsWith("-"));
    const isNpmInstall = tool === "npm" && ["install", "i"].includes(words[0] ?? "");
    const isPipInstall = tool === "pip" && words[0] === "install";
    const isNpx = tool === "npx" && !installed.has(words[0] ?? "");
    const packages = isNpmInstall || isPipInstall ? words.slice(1) : isNpx ? words.slice(0, 1) : [];
    for (const name of packages) {
      if (/^[@\w./[\]-]+(?:==|@)\d+(?:\.\d+){1,2}$/.test(name)) installed.add(name.replace(/@[\d.]+$/, ""));
      else if (!/^["']?\.\//.test(name)) unpinned.push(name);
    }
  }
  return unpinned;
}

/** Returns the names of the events that start a workflow. */
export function listTriggers({ on }: Pick<Workflow, "on">): string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

/** Returns the permissions to write, as `job: scope`. */
export function writePermissions(text: string): string[] {
  const { jobs } = parse(text) as Workflow;
  return Object.entries(jobs).flatMap(([name, { permissions = {} }]) =>
    Object.entries(permissions)
      .filter(([, access]) => access !== "read")
      .map(([scope]) => `${name}: ${scope}`),
  );
}

function jobFaults(name: string, job: Job): string[] {
  const isExplicit = typeof job.permissions === "object" && job.permissions !== null;
  return [
    ...(isExplicit ? [] : [`${name} does not list its permissions`]),
    ...(job["timeout-minutes"] === undefined ? [`${name} has no timeout-minutes`] : []),
  ];
}

function stepFaults(steps: readonly Step[]): string[] {
  return [...scriptFaults(steps), ...keptCredentials(steps), ...unpinnedTools(steps)];
}

const pinned = /^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

// This searches the text, because a parser drops the comment with the version.
function pinFaults(text: string): string[] {
  const uses = [...text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm)].map(([, action = ""]) => action);
  const thirdParty = uses.filter((action) => !action.startsWith("./"));
  return thirdParty.filter((action) => !pinned.test(action)).map((action) => `not pinned: ${action}`);
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
