import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import type { Comment } from "../../emulator/github-resources.ts";
import type { StepResult } from "../../emulator/runner.ts";
import { mergeGroup, pullRequest } from "../../emulator/workflow.ts";
import type { Result } from "../../src/render/result.ts";
import { createWorld, pullRequestAt, repository, type World } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, toLines, type Workspace } from "../support/evaluation.ts";
import { createForPullRequest, finishForPullRequest } from "../support/finish-step.ts";
import { messages } from "../support/job.ts";

/* The built action accepts a regression by a comment on the pull request. */

const head = repository.first;
const gate = "accuracy: { min: 0.1, max_regression: 0.02, no_regression: true }\nwords: { max: 20, better: lower }";
const reason = "cheaper model, agreed with support";
const command = `/accept-regression accuracy ${head} ${reason}`;
const collaborators = { lea: "write", max: "read", ada: "admin" } as const;

interface Scene {
  world: World;
  workspace: Workspace;
  id: string;
}

/** A pull request whose gate failed once: its accuracy dropped from 90% to 50%. */
async function failOnce(world: World, workspace: Workspace, inputs: Record<string, string> = {}): Promise<Scene> {
  const parent = await createForPullRequest(world, workspace, {});
  const before = await runGate({ world, workspace, id: parent }, { gate: "" }, 36);
  expect(before.exitCode).toBe(0);
  const id = await createForPullRequest(world, workspace, { parent });
  const scene = { world, workspace, id };
  const first = await runGate(scene, inputs);
  expect([first.exitCode, first.outputs.verdict, first.outputs.accepted]).toEqual([1, "fail", "false"]);
  return scene;
}

async function runGate(
  { world, workspace, id }: Scene,
  inputs: Record<string, string> = {},
  right = 20,
  github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path, job: "gate", stepId: "gate" })),
): Promise<StepResult> {
  const rows = toLines(makeEvaluationRows(40, right));
  return await finishForPullRequest(world, workspace, id, rows, { gate, ...inputs }, github);
}

/** Some seconds after the first verdict on the head. */
function afterVerdict({ world, id }: Scene, seconds = 5): string {
  const metadata = world.datadog.experiments.find((experiment) => experiment.id === id)?.metadata;
  const { first_verdict_at: at = "" } = (metadata?.llm_experiment_action ?? {}) as {
    first_verdict_at?: string;
  };
  return new Date(Date.parse(at) + seconds * 1_000).toISOString();
}

function comment(scene: Scene, more: Partial<Comment> = {}, seconds = 5): void {
  const createdAt = afterVerdict(scene, seconds);
  scene.world.gitHub.addComment(12, {
    login: "lea",
    body: command,
    createdAt,
    updatedAt: createdAt,
    ...more,
  });
}

test.concurrent("somebody with write access lifts the rules of one metric, and all outputs show it", async () => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace, { comment: "true" });
  const [red] = world.gitHub.comments(12);
  expect(red?.body).toContain("Accepting a regression");
  expect(red?.body).not.toContain("/accept-regression");
  const hostile = "fine <!-- llm --> @acme/owners | [x](https://evil.example) ::error::oops\u{202E}";
  comment(scene, { body: `/accept-regression accuracy ${head} ${hostile}` });
  const accepted = await runGate(scene, { comment: "true" });
  expect([accepted.exitCode, accepted.outputs.verdict, accepted.outputs.accepted]).toEqual([0, "pass", "true"]);
  const body = world.gitHub.comments(12).find(({ id }) => id === red?.id)?.body ?? "";
  expect(body).toMatch(/^## ✅ Ready to merge: `accuracy` drop of 40\spts accepted$/m);
  expect(body).toMatch(/Accepted by `@\u{200B}lea` on \d+ \w+ \d{4}, for `[0-9a-f]{7}` only: "fine /u);
  expect(body).not.toContain("@acme/owners");
  expect(body).toContain("`[x](https://evil.example)`");
  expect(body).not.toContain("\u{202E}");
  expect(accepted.rawLog).not.toMatch(/^::error::/m);
  expect(accepted.summary).toContain("Accepted by");
  const result = JSON.parse(await readFile(accepted.outputs.result_path ?? "", "utf8")) as Result;
  expect(result.accepted).toBe(true);
  expect(result.rules).toMatchObject({ accepted: 2, failed: 0 });
  expect(result.experiments[0]?.accepted).toEqual([
    expect.objectContaining({ metric: "accuracy", by: "lea", commit: head }),
  ]);
  const stored = world.datadog.experiments.find(({ id }) => id === scene.id)?.metadata;
  expect(stored?.llm_experiment_action).toMatchObject({
    accepted: [{ metric: "accuracy", by: "lea", commit: head }],
    gate: expect.stringContaining('"accept":"write"'),
  });
});

test.concurrent("the job summary of a failed gate has the line to copy, unless nothing can be accepted", async () => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  expect((await runGate(scene)).summary).toContain(`/accept-regression accuracy ${head} REASON`);
  expect((await runGate(scene, { accept: "off" })).summary).not.toContain("/accept-regression");
  comment(scene);
  const off = await runGate(scene, { accept: "off" });
  expect([off.exitCode, off.outputs.accepted]).toEqual([1, "false"]);
  expect(world.gitHub.requests.filter(({ path }) => path.includes("/collaborators/"))).toEqual([]);
});

test.concurrent.each([
  [
    "can't be read",
    [],
    "permission denied (403)",
    "rerun the job. If this stays, rerun the workflow on the base branch.",
  ],
  [
    "shows only some of its rows",
    Array.from({ length: 4 }, (_, index) => `row ${index}`),
    "Datadog shows 36 of the 40 rows that its results summary counts",
    "rerun the workflow on the base branch.",
  ],
])("if the baseline %s, the report says so and nothing can be accepted", async (_, hidden, why, remedy) => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  const parent = world.datadog.experiments.find(({ id }) => id !== scene.id)?.id ?? "";
  const path = new RegExp(`${parent}/events`);
  if (hidden.length === 0)
    world.datadog.fault({ kind: "status", status: 403, match: { method: "GET", path }, times: 99 });
  else hideRows(world, parent, hidden.length);
  const { exitCode, summary } = await runGate(scene, { comment: "true" });
  const [{ body = "" } = {}] = world.gitHub.comments(12);
  expect(exitCode).toBe(1);
  for (const text of [summary, body]) {
    expect(text).toContain("## ❌ Not ready to merge: the baseline couldn't be read");
    expect(text).toContain(`The job is red: ${why}`);
    expect(text).toContain(`**What to do:** ${remedy}`);
    expect(text).not.toMatch(/accept|🆕|unchanged|Baseline → /i);
  }
});

/** Leaves out the first rows of an experiment from what Datadog shows. */
function hideRows({ datadog }: World, id: string, count: number): void {
  let isInside = false;
  datadog.onRequest(async ({ method, path, query }) => {
    if (isInside || method !== "GET" || !path.endsWith(`${id}/events`)) return undefined;
    isInside = true;
    const headers = { "dd-api-key": datadog.apiKey, "dd-application-key": datadog.appKey };
    const response = await fetch(`${datadog.url}${path}?${query}`, { headers });
    isInside = false;
    const body = (await response.json()) as { data: { attributes: { spans: unknown[] } } };
    body.data.attributes.spans.splice(0, count);
    return { status: 200, headers: { "content-type": "application/vnd.api+json" }, body };
  });
}

test.concurrent.each([
  ["accuracy[language=fr]", "slices of accuracy are included. Post a new comment that names only the metric."],
  ["Accuracy", "it names no metric of this gate. Did you mean accuracy? Post a new comment."],
  ["helpfulness", "it names no metric of this gate. Copy the line from the job summary. Post a new comment."],
])("an acceptance of %s doesn't count, and the job says why", async (name, why) => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  comment(scene, { body: command.replace("accuracy", name) });
  const { exitCode, log } = await runGate(scene);
  expect(exitCode).toBe(1);
  expect(log).toContain(`An acceptance by @lea doesn't count here: ${why}`);
});

test.concurrent("an acceptance never lifts a minimum", async () => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  comment(scene);
  const result = await runGate(scene, { gate: gate.replace("min: 0.1", "min: 0.8") });
  expect([result.exitCode, result.outputs.verdict, result.outputs.accepted]).toEqual([1, "fail", "true"]);
  expect(result.log).toContain("below the minimum of 80%");
});

const refusals: [string, Partial<Comment>, string, number?][] = [
  ["from somebody without write access", { login: "max" }, "@max has no write access"],
  ["from a stranger", { login: "eve" }, "@eve has no write access"],
  ["that was edited", { updatedAt: "2099-01-01T00:00:00Z" }, "the comment was edited"],
  ["from a bot", { login: "helper[bot]" }, "only a person can accept"],
  ["through an app", { app: "some-agent" }, "only a person can accept"],
  ["from before the result", {}, "older than the result", -65],
  ["without a reason", { body: `/accept-regression accuracy ${head} ok` }, "at least 10 characters"],
  ["with a short commit", { body: command.replace(head, head.slice(0, 12)) }, "full SHA of 40 digits"],
  ["for another commit", { body: command.replace(head, repository.second) }, ""],
  ["for another metric", { body: command.replace("accuracy", "words") }, ""],
  ["in a quote", { body: `> ${command}` }, ""],
];

test.concurrent("comments that don't count lift nothing, and say why", async () => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  for (const [, more, , seconds] of refusals) comment(scene, more, seconds);
  const result = await runGate(scene);
  expect([result.exitCode, result.outputs.verdict, result.outputs.accepted]).toEqual([1, "fail", "false"]);
  for (const [title, , message] of refusals)
    expect([title, messages(result, "warning")]).toEqual([title, expect.stringContaining(message)]);
  comment(scene, {}, -55);
  expect((await runGate(scene)).outputs).toMatchObject({ verdict: "pass", accepted: "true" });
});

test.concurrent("if GitHub doesn't say who may write, nothing is accepted", async () => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  comment(scene);
  world.gitHub.fault({
    kind: "status",
    status: 403,
    match: { path: /\/collaborators\// },
    times: 10,
    body: { message: "Resource not accessible by integration" },
  });
  const result = await runGate(scene);
  expect(result.exitCode).toBe(1);
  expect(messages(result, "warning")).toMatch(/GitHub couldn't say whether @lea has write access \(.*403/);
});

test.concurrent("accept: review needs somebody other than the author", async () => {
  const pulls = [{ ...pullRequestAt("first"), user: "lea" }];
  await using world = await createWorld({ gitHub: { collaborators, pulls } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace, { accept: "review" });
  comment(scene, { login: "Lea" });
  const own = await runGate(scene, { accept: "review" });
  expect([own.exitCode, messages(own, "warning")]).toEqual([
    1,
    expect.stringContaining("somebody other than the author"),
  ]);
  comment(scene, { login: "ada" });
  expect((await runGate(scene, { accept: "review" })).exitCode).toBe(0);
});

test.concurrent("a merge group uses what was accepted on its pull request", async () => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  comment(scene);
  const github = mergeGroup(
    { baseBranch: "main", pullNumber: 12, headSha: repository.firstMerge, baseSha: repository.main[4] ?? "" },
    world.job({ workspace: workspace.path, job: "evaluate" }),
  );
  const baseline = world.datadog.experiments.at(-1);
  const main = await world.run(github, {
    with: { finish: "false", parent: baseline?.parent_experiment_id ?? "" },
  });
  expect(main.exitCode).toBe(0);
  const queued = { world, workspace, id: main.outputs.experiment_id ?? "" };
  const result = await runGate(queued, {}, 20, github);
  expect([result.exitCode, result.outputs.verdict, result.outputs.accepted]).toEqual([0, "pass", "true"]);
});

test.concurrent("the post stage accepts too, also without a comment of its own", async () => {
  await using world = await createWorld({ gitHub: { collaborators } });
  await using workspace = await createWorkspace();
  const scene = await failOnce(world, workspace);
  const parent = world.datadog.experiments.find(({ id }) => id === scene.id)?.parent_experiment_id;
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const inputs = { gate, results: "rows.jsonl", parent: parent ?? "" };
  const main = await world.run(github, { with: inputs });
  await workspace.write("rows.jsonl", toLines(makeEvaluationRows(40, 20)));
  const createdAt = new Date(Date.now() + 30_000).toISOString();
  world.gitHub.addComment(12, { login: "ada", body: command, createdAt, updatedAt: createdAt });
  const post = await world.run(github, { stage: "post", state: main.state, with: inputs });
  expect(post.exitCode).toBe(0);
  expect(messages(post, "notice")).toContain("accepted by @ada");
});
