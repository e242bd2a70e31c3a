// act runs a workflow with this action on this machine, and these tests compare it with the runner in emulator/.
// .ci/clients sets ACT to the binary.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createWorld, datasetId, pullRequestAt, repository, root, type World } from "../../__tests__/support/chain.ts";
import type { StoredExperiment } from "../../emulator/datadog.ts";
import { runAction } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";

const act = process.env.ACT ?? "";
const secrets = { DD_API_KEY: "5ec7e7".repeat(5), DD_APP_KEY: "a99a99".repeat(7) };
const patience = 240_000;

type Log = Partial<Record<string, ActLine[]>>;

let world: World;
let folder: string;
let text: string;
/** The ID of main's experiment, which an earlier workflow run created. */
let baseline: string;
let log: Log;
let exitCode: number | null;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "act-"));
  const sha = createRepository();
  const [tip = "", base = ""] = repository.main.toReversed();
  const commits = {
    [base]: { parents: [] },
    [tip]: { parents: [base] },
    [repository.first]: { parents: [base] },
    [sha]: { parents: [tip, repository.first] },
  };
  world = await createWorld({
    datadog: { apiKey: secrets.DD_API_KEY, appKey: secrets.DD_APP_KEY },
    gitHub: { commits },
  });
  const tags = [`git.commit.sha:${tip}`, "git.branch:main", "ci.matrix_key:none", "ci.create_key:x"];
  const repositories = ["ci.repository_id:710001", "ci.head_repository_id:710001"];
  const metadata = { tags: [...tags, ...repositories] };
  baseline = world.datadog.seed({ experiment: "whole", status: "completed", metadata }).id;
  await runAct();
});

after(async () => {
  await world[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Creates a repository with the built action, the tiny action, and the workflow. Returns its commit. */
function createRepository(): string {
  const workspace = join(folder, "workspace");
  for (const path of ["action.yml", "finish/action.yml", "dist"]) copy(path, join(workspace, path));
  copy("__tests__/fixtures/tiny-action", join(workspace, "tiny-action"));
  copy(".ci/act/workflow.yml", join(workspace, ".github/workflows/evaluate.yml"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: workspace, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=feature");
  git("remote", "add", "origin", "https://github.com/acme/support-bot.git");
  git("add", ".");
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  git(...identity, "-c", "commit.gpgsign=false", "commit", "--quiet", "--message=All");
  return git("rev-parse", "HEAD");
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(root, from), to, { recursive: true });
}

const rows = Array.from({ length: 10 }, (_, index) => ({
  record_id: `record-${index}`,
  input: `question ${index}`,
  output: "answer",
  scores: { accuracy: index > 1 },
}));

async function runAct(): Promise<void> {
  const inFolder = (name: string) => join(folder, name);
  const { event } = pullRequest(pullRequestAt("first"), world.job());
  writeFileSync(inFolder("event.json"), JSON.stringify(event));
  writeFileSync(inFolder("rows.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  mkdirSync(inFolder("reports"));
  const { apiUrl, graphqlUrl } = world.gitHub;
  const env = {
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url,
    DATASET: datasetId,
    ROWS: inFolder("rows.jsonl"),
    REPORTS: inFolder("reports"),
    NODE: process.execPath,
    PUSH_ROWS: join(import.meta.dirname, "push-rows.mjs"),
  };
  const args = [
    ["pull_request", "--platform", "ubuntu-latest=-self-hosted", "--eventpath", inFolder("event.json")],
    ["--json", "--no-cache-server", "--pull=false", "--action-offline-mode"],
    ["--action-cache-path", inFolder("cache")],
    ...Object.entries(env).map(([name, value]) => ["--env", `${name}=${value}`]),
    ...Object.entries({ ...secrets, GITHUB_TOKEN: world.gitHub.token }).map(([name, value]) => [
      "--secret",
      `${name}=${value}`,
    ]),
  ].flat();
  const child = spawn(act, args, {
    cwd: inFolder("workspace"),
    // act uses the first Node.js that it finds, and must not find the user's own settings.
    env: { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, HOME: inFolder("home") },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: patience,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  exitCode = await new Promise((resolve) => child.on("close", resolve));
  text = Buffer.concat(chunks).toString("utf8");
  log = groupLinesByJob(text);
}

interface ActLine {
  /** Ends with white space, after a number if the job has a matrix. */
  job: string;
  msg: string;
  stage?: "Main" | "Post";
  stepID?: string[];
  /** The workflow command in the line. */
  command?: string;
}

/** Groups the log's lines by the job's name without the workflow's. */
function groupLinesByJob(log: string): Log {
  const lines = log.split("\n").flatMap((line) => parseLine(line) ?? []);
  return Object.groupBy(lines, ({ job }) => job.trim().replace(/^Evaluate\//, ""));
}

function parseLine(line: string): ActLine | undefined {
  try {
    const entry = JSON.parse(line) as Partial<ActLine>;
    return entry.job === undefined ? undefined : (entry as ActLine);
  } catch {
    return undefined;
  }
}

/** The inputs that the workflow passes to the tiny action. */
const expression = (text: string) => `\${{ ${text} }}`;
const tinyInputs = {
  greeting: expression("steps.first.outputs.text"),
  "two words": expression("toJson(github.event.pull_request.head)"),
};

async function readEmulatedEnvironment(): Promise<Record<string, string>> {
  const contexts = {
    github: pullRequest(pullRequestAt("first"), world.job()),
    matrix: { size: "small" },
    steps: { first: { outputs: { text: "line 1\nline 2 = a << b" } } },
  };
  const actionPath = join(root, "__tests__/fixtures/tiny-action");
  const { outputs } = await runAction({ actionPath, stage: "main", contexts, with: tinyInputs });
  return JSON.parse(outputs.environment ?? "{}") as Record<string, string>;
}

function pickInputs(environment: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith("INPUT_")));
}

/** Returns what the steps of a job print. A part of the job's name is enough, because act adds to it. */
function readOutput(job: string): string {
  const lines = Object.entries(log).flatMap(([name, entries]) => (name.includes(job) ? entries : []));
  return lines.map((line) => line?.msg ?? "").join("\n");
}

const getModel = ({ metadata }: StoredExperiment) => (metadata?.matrix as { model?: string } | undefined)?.model;

function findExperiments(name: string): StoredExperiment[] {
  return world.datadog.experiments.filter(({ experiment, id }) => experiment === name && id !== baseline);
}

test("every job succeeds", () => {
  assert.equal(exitCode, 0, text);
});

test("the log contains no key and no token", () => {
  // act's JSON also repeats the commands that mask values, so this reads only the messages.
  const shown = Object.keys(log).map(readOutput).join("\n");
  const values = [...Object.values(secrets), world.gitHub.token];
  assert.deepEqual(
    values.filter((value) => shown.includes(value)),
    [],
  );
  assert.match(readOutput("whole"), /the key is \*\*\*/);
});

describe("the emulated runner behaves like act", () => {
  test("in the inputs that an action reads", async () => {
    const actEnvironment = JSON.parse(readFileSync(join(folder, "reports", "second.json"), "utf8"));
    const { INPUT_TWO_WORDS: object = "", ...others } = pickInputs(await readEmulatedEnvironment());
    const { INPUT_TWO_WORDS: objectInAct = "", ...othersInAct } = pickInputs(actEnvironment);
    assert.deepEqual(others, othersInAct);
    // act sorts the members of an object; GitHub doesn't.
    assert.deepEqual(JSON.parse(object), JSON.parse(objectInAct));
  });

  test("in GitHub's variables, except those that act lacks or sets itself", async () => {
    const actEnvironment = JSON.parse(readFileSync(join(folder, "reports", "second.json"), "utf8"));
    const own = await readEmulatedEnvironment();
    const isGitHubVariable = (name: string) => name.startsWith("GITHUB_");
    const missing = Object.keys(own).filter((name) => isGitHubVariable(name) && !(name in actEnvironment));
    assert.deepEqual(missing.sort(), ["GITHUB_REPOSITORY_ID", "GITHUB_TRIGGERING_ACTOR", "GITHUB_WORKFLOW_REF"]);
    const eventVariables = [
      "EVENT_NAME",
      "REF",
      "REF_NAME",
      "HEAD_REF",
      "BASE_REF",
      "REPOSITORY",
      "WORKFLOW",
      "RUN_ATTEMPT",
    ];
    const pick = (environment: Record<string, string>) => eventVariables.map((name) => environment[`GITHUB_${name}`]);
    assert.deepEqual(pick(own), pick(actEnvironment));
  });

  test("in outcomes, outputs, state, and the order of the post stages", () => {
    assert.match(readOutput("tiny"), /OUTCOME success success 12/);
    const posts = (log.tiny ?? []).filter(({ stage, msg }) => stage === "Post" && msg.startsWith("post "));
    assert.deepEqual(
      posts.map(({ stepID, msg }) => [stepID?.[0], msg.trim()]),
      [
        ["second", "post 42 success"],
        ["first", "post 42 success"],
      ],
    );
  });

  test("in the log's workflow commands", () => {
    assert.match(readOutput("tiny"), /the token is \*\*\*/);
    const commands = (log.tiny ?? []).filter(({ stepID, command }) => stepID?.[0] === "first" && command);
    const kinds = commands.map(({ command }) => command);
    // Neither of them runs commands while commands are stopped.
    assert.equal(kinds.filter((kind) => kind === "error").length, 1);
    assert.ok(kinds.includes("ignored"));
  });
});

test("the post stage uploads, compares, and completes the experiment of its job", () => {
  const [experiment, ...others] = findExperiments("whole");
  assert.ok(experiment);
  assert.deepEqual(others, []);
  assert.equal(experiment.status, "completed");
  assert.equal(experiment.parent_experiment_id, baseline);
  const tags = experiment.metadata?.tags as string[];
  assert.ok(tags.includes("ci.matrix_key:none"), "act gives an empty matrix where GitHub gives none");
  assert.equal(world.datadog.events(experiment.id).spans.length, 10);
  assert.match(readOutput("whole"), new RegExp(`EXPERIMENT ${experiment.id} ${experiment.id}`));
});

test("finish/ finishes the legs of a matrix in another job", () => {
  const legs = findExperiments("legs");
  assert.deepEqual(legs.map(getModel).sort(), ["large", "small"]);
  assert.deepEqual(
    legs.map(({ status }) => status),
    ["completed", "completed"],
  );
  for (const leg of legs) assert.ok(readOutput("legs").includes(`LEG ${getModel(leg)} ${leg.id}`));
  assert.match(readOutput("verdict"), /VERDICT pass/);
});

test("one comment shows all experiments", () => {
  const [comment, ...others] = world.gitHub.comments(12);
  assert.deepEqual(others, []);
  for (const { id } of [...findExperiments("whole"), ...findExperiments("legs")])
    assert.match(comment?.body ?? "", new RegExp(`experiment=${id} [^>]*state=completed`));
});
