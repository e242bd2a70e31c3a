import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, type World } from "../../__tests__/support/chain.ts";
import type { GitHubContext } from "../../emulator/workflow.ts";

const act = process.env.ACT ?? "";
const patience = 240_000;

/** Keys that look like real ones. */
export const keys = { apiKey: "5ec7e7".repeat(5), appKey: "a99a99".repeat(7) };

export interface ActLine {
  /** Ends with white space, after a number if the job has a matrix. */
  job: string;
  msg: string;
  stage?: "Main" | "Post";
  stepID?: string[];
  /** The workflow command in the line. */
  command?: string;
}

export interface ActRun {
  exitCode: number | null;
  /** Everything that act prints, for messages of failed assertions. */
  text: string;
  /** The log's lines by the job's name without the workflow's. */
  log: Partial<Record<string, ActLine[]>>;
}

export interface ActOptions {
  world: World;
  /** The event that starts the workflow. */
  github: GitHubContext;
  /** A folder for what act writes. Its folder `workspace` is a Git repository with the workflow. */
  folder: string;
  env?: Record<string, string>;
  secrets?: Record<string, string>;
  args?: readonly string[];
  /** Folders whose commands steps find first. */
  paths?: readonly string[];
}

/** Runs the workflow in `.github/workflows/` of the folder's workspace with act, on this machine. */
export async function runAct(options: ActOptions): Promise<ActRun> {
  const { world, github, folder, env = {}, secrets = {}, args = [], paths = [] } = options;
  const eventPath = join(folder, "event.json");
  writeFileSync(eventPath, JSON.stringify(github.event));
  const { apiUrl, graphqlUrl, token } = world.gitHub;
  const variables = {
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    GITHUB_RUN_ID: github.run_id,
    GITHUB_RUN_NUMBER: github.run_number,
    GITHUB_RUN_ATTEMPT: github.run_attempt,
    DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url,
    ...env,
  };
  const { apiKey, appKey } = world.datadog;
  const allSecrets = { DD_API_KEY: apiKey, DD_APP_KEY: appKey, GITHUB_TOKEN: token, ...secrets };
  const child = spawn(
    act,
    [
      ...[github.event_name, "--platform", "ubuntu-latest=-self-hosted", "--eventpath", eventPath],
      ...["--json", "--no-cache-server", "--pull=false", "--action-offline-mode"],
      ...["--action-cache-path", join(folder, "cache")],
      ...repeatOption("--env", variables),
      ...repeatOption("--secret", allSecrets),
      ...args,
    ],
    {
      cwd: join(folder, "workspace"),
      // act uses the first Node.js that it finds, and must not find the user's own settings.
      env: {
        PATH: [...paths, dirname(process.execPath), process.env.PATH].join(":"),
        HOME: join(folder, "home"),
      },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: patience,
    },
  );
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const text = Buffer.concat(chunks).toString("utf8");
  return { exitCode, text, log: groupLinesByJob(text) };
}

function repeatOption(option: string, values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

function groupLinesByJob(text: string): ActRun["log"] {
  const lines = text.split("\n").flatMap((line) => parseLine(line) ?? []);
  return Object.groupBy(lines, ({ job }) => job.trim().replace(/^[^/]*\//, ""));
}

function parseLine(line: string): ActLine | undefined {
  try {
    const entry = JSON.parse(line) as Partial<ActLine>;
    return entry.job === undefined ? undefined : (entry as ActLine);
  } catch {
    return undefined;
  }
}

/** Returns what the steps of a job print. A part of the job's name is enough, because act adds to it. */
export function readOutput({ log }: ActRun, job: string): string {
  const lines = Object.entries(log).flatMap(([name, entries]) => (name.includes(job) ? entries : []));
  return lines.map((line) => line?.msg ?? "").join("\n");
}

/** Copies a file or folder of the project. */
export function copyFromProject(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(root, from), to, { recursive: true });
}

/** Copies what a runner needs of the action. */
export function copyAction(folder: string): void {
  for (const path of ["action.yml", "finish/action.yml", "dist"]) copyFromProject(path, join(folder, path));
}

/** Runs Git in a folder and returns its output. */
export function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8" }).trim();
}

/** Commits all files of a folder to a new repository whose remote is that of the fake GitHub. Returns the commit. */
export function createRepository(workspace: string): string {
  git(workspace, "init", "--quiet", "--initial-branch=main");
  git(workspace, "remote", "add", "origin", "https://github.com/acme/support-bot.git");
  git(workspace, "add", ".");
  git(workspace, "commit", "--quiet", "--message=All");
  return git(workspace, "rev-parse", "HEAD");
}
