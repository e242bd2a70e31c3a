// act runs a workflow with this action on this machine, and these tests compare it with the runner in emulator/.
// .ci/clients sets ACT to the binary.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createWorld, datasetId, pullRequestAt, repository, root, type World } from "../../__tests__/support/chain.ts";
import type { StoredExperiment } from "../../emulator/datadog.ts";
import { runAction } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import {
  type ActRun,
  copyAction,
  copyFromProject,
  createRepository,
  keys,
  readOutput as readJobOutput,
  runAct,
} from "./run-act.ts";

let world: World;
let folder: string;
/** The ID of main's experiment, which an earlier workflow run created. */
let baseline: string;
let run: ActRun;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "act-"));
  const workspace = join(folder, "workspace");
  copyAction(workspace);
  copyFromProject("__tests__/fixtures/tiny-action", join(workspace, "tiny-action"));
  copyFromProject(".ci/act/workflow.yml", join(workspace, ".github/workflows/evaluate.yml"));
  const sha = createRepository(workspace);
  const [tip = "", base = ""] = repository.main.toReversed();
  const commits = {
    [base]: { parents: [] },
    [tip]: { parents: [base] },
    [repository.first]: { parents: [base] },
    [sha]: { parents: [tip, repository.first] },
  };
  world = await createWorld({ datadog: keys, gitHub: { commits } });
  const tags = [`git.commit.sha:${tip}`, "git.branch:main", "ci.matrix_key:none", "ci.create_key:x"];
  const repositories = ["ci.repository_id:710001", "ci.head_repository_id:710001"];
  const metadata = { tags: [...tags, ...repositories] };
  baseline = world.datadog.seed({ experiment: "whole", status: "completed", metadata }).id;
  run = await runWorkflow();
});

after(async () => {
  await world[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const rows = Array.from({ length: 10 }, (_, index) => ({
  record_id: `record-${index}`,
  input: `question ${index}`,
  output: "answer",
  scores: { accuracy: index > 1 },
}));

async function runWorkflow(): Promise<ActRun> {
  const inFolder = (name: string) => join(folder, name);
  writeFileSync(inFolder("rows.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  mkdirSync(inFolder("reports"));
  const env = {
    DATASET: datasetId,
    ROWS: inFolder("rows.jsonl"),
    REPORTS: inFolder("reports"),
    NODE: process.execPath,
    PUSH_ROWS: join(import.meta.dirname, "push-rows.mjs"),
  };
  return await runAct({ world, folder, env, github: pullRequest(pullRequestAt("first"), world.job()) });
}

const readOutput = (job: string) => readJobOutput(run, job);

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

const getModel = ({ metadata }: StoredExperiment) => (metadata?.matrix as { model?: string } | undefined)?.model;

function findExperiments(name: string): StoredExperiment[] {
  return world.datadog.experiments.filter(({ experiment, id }) => experiment === name && id !== baseline);
}

test("every job succeeds", () => {
  assert.equal(run.exitCode, 0, run.text);
});

test("the log contains no key and no token", () => {
  // act's JSON also repeats the commands that mask values, so this reads only the messages.
  const shown = Object.keys(run.log).map(readOutput).join("\n");
  const values = [...Object.values(keys), world.gitHub.token];
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
    const posts = (run.log.tiny ?? []).filter(({ stage, msg }) => stage === "Post" && msg.startsWith("post "));
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
    const commands = (run.log.tiny ?? []).filter(({ stepID, command }) => stepID?.[0] === "first" && command);
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
