import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { createFakeSha, createLinearHistory } from "../../emulator/commit-graph.ts";
import type { StepResult } from "../../emulator/runner.ts";
import { type GitHubContext, type JobOptions, pullRequest, push, schedule } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, root, type World } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, pushRows, type Row, seedBaseline } from "../support/evaluation.ts";
import { messages } from "../support/job.ts";

/* A rerun adds evidence: main and post of the built action, attempt after attempt. Each test has its own world. */

const line = createLinearHistory("main", 3);
const base = line.shas[2] ?? "";
const [head, emptyHead, otherHead] = [createFakeSha("head"), createFakeSha("empty"), createFakeSha("other")];
const [merge, emptyMerge, otherMerge] = [
  createFakeSha("merge"),
  createFakeSha("empty merge"),
  createFakeSha("other merge"),
];
const tree = createFakeSha("tree of the pull request");
const commits = {
  ...line.commits,
  [head]: { parents: [base] },
  [emptyHead]: { parents: [head] },
  [otherHead]: { parents: [emptyHead] },
  [merge]: { parents: [base, head], tree },
  [emptyMerge]: { parents: [base, emptyHead], tree },
  [otherMerge]: { parents: [base, otherHead] },
};

const pushes = { head: merge, empty: emptyMerge, other: otherMerge };
const heads = { head, empty: emptyHead, other: otherHead };

/** Rows with a boolean that is false for the records listed; `variant` makes outputs that no other attempt has. */
function attemptRows(failing: readonly number[], variant: string, count = 20): object[] {
  return Array.from({ length: count }, (_, index) => ({
    record_id: `r${index}`,
    output: `answer ${index} ${variant}`,
    scores: { accuracy: !failing.includes(index) },
  }));
}

const gate = "accuracy: { max_regression: 0.02 }";

interface Attempt {
  rows: object[];
  push?: keyof typeof pushes;
  runId?: number;
  attempt?: number;
  /** What the inputs say beyond the usual. */
  inputs?: Record<string, string>;
  before?: () => void;
}

async function createAttempts(): Promise<World> {
  return await createWorld({
    gitHub: {
      commits,
      branches: { main: base, feature: heads.other },
      pulls: [{ number: 12, head: { ref: "feature", sha: heads.head }, base: { ref: "main" } }],
    },
  });
}

/** Runs main, the evaluation, and post in a job, and returns what post said. */
async function runJob(
  world: World,
  context: (options: JobOptions) => GitHubContext,
  { rows: lines, inputs = {}, before }: Pick<Attempt, "rows" | "inputs" | "before">,
): Promise<StepResult> {
  await using workspace = await createWorkspace();
  const github = context(world.job({ workspace: workspace.path }));
  const given = { results: "results/*.jsonl", gate, ...inputs };
  const main = await world.run(github, { with: given });
  expect(messages(main, "error")).toBe("");
  await workspace.write("results/rows.jsonl", lines);
  before?.();
  return await world.run(github, { stage: "post", state: main.state, with: given });
}

function onPull(attempt: Attempt): (options: JobOptions) => GitHubContext {
  const { push: name = "head", runId = 200, attempt: runAttempt = 1 } = attempt;
  const pull = {
    number: 12,
    head: { ref: "feature", sha: heads[name] },
    base: { ref: "main" },
    mergeSha: pushes[name],
  };
  return (options) => pullRequest(pull, { ...options, runId, runAttempt });
}

async function evaluate(world: World, attempt: Attempt): Promise<StepResult> {
  return await runJob(world, onPull(attempt), attempt);
}

async function evaluateOnMain(world: World, lines: object[], options: JobOptions = {}): Promise<StepResult> {
  const context = (job: JobOptions) => push({ sha: base, ref: "main" }, { ...job, runId: 100, ...options });
  return await runJob(world, context, { rows: lines, inputs: { gate: "" } });
}

/** The verdict that the newest experiment keeps. */
function verdict({ datadog }: World): unknown {
  return readOwn(datadog.experiments.at(-1)).verdict;
}

function readOwn(experiment: World["datadog"]["experiments"][number] | undefined): Record<string, unknown> {
  const own = (experiment?.metadata as Record<string, unknown> | undefined)?.llm_experiment_action;
  return (own ?? {}) as Record<string, unknown>;
}

test.concurrent("unclear, then a rerun without the drop: both attempts together pass", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  const first = await evaluate(world, { rows: attemptRows([0], "a") });
  expect([first.exitCode, verdict(world)]).toEqual([0, "unclear"]);
  const second = await evaluate(world, { rows: attemptRows([], "b"), attempt: 2 });
  expect(second.exitCode).toBe(0);
  expect(second.summary).toContain("2 runs of each record: this attempt and an earlier one.");
  // One of 40 runs is 2.5 points: still beyond the limit of 2.
  expect(verdict(world)).toBe("unclear");
  const third = await evaluate(world, { rows: attemptRows([], "c"), attempt: 3 });
  expect(third.summary).toContain("3 runs of each record: this attempt and 2 earlier ones.");
  expect(verdict(world)).toBe("pass");
});

test.concurrent("unclear, then a rerun with the same drop: both attempts together fail", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  await evaluate(world, { rows: attemptRows([0, 1, 2, 3], "a") });
  expect(verdict(world)).toBe("unclear");
  const second = await evaluate(world, { rows: attemptRows([0, 1, 2, 3], "b"), attempt: 2 });
  expect([second.exitCode, verdict(world)]).toEqual([1, "fail"]);
});

test.concurrent("a lucky rerun of a failed attempt is still beyond the limit", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  const failing = Array.from({ length: 12 }, (_, index) => index);
  const first = await evaluate(world, { rows: attemptRows(failing, "a") });
  expect([first.exitCode, verdict(world)]).toEqual([1, "fail"]);
  const second = await evaluate(world, { rows: attemptRows([], "b"), attempt: 2 });
  expect(second.summary).toContain("2 runs of each record");
  expect(verdict(world)).toBe("fail");
  expect(messages(second, "error")).toContain("accuracy dropped 30 points (100% → 70%)");
});

test.concurrent("a bound applies to the value over all attempts", async () => {
  await using world = await createAttempts();
  const inputs = { gate: "accuracy: { min: 0.9 }" };
  const first = await evaluate(world, { rows: attemptRows([0, 1, 2, 3, 4, 5], "a"), inputs });
  expect(first.exitCode).toBe(1);
  const second = await evaluate(world, { rows: attemptRows([], "b"), attempt: 2, inputs });
  expect([second.exitCode, verdict(world)]).toEqual([1, "fail"]);
  expect(messages(second, "error")).toContain("accuracy is 85%, below the minimum of 90%");
});

test.concurrent("an empty commit adds to the attempts; another tree doesn't, and a note counts it", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  const failing = Array.from({ length: 12 }, (_, index) => index);
  await evaluate(world, { rows: attemptRows(failing, "a") });
  const empty = await evaluate(world, { rows: attemptRows([], "b"), push: "empty", runId: 201 });
  expect(empty.summary).toContain("2 runs of each record: this attempt and an earlier one.");
  expect(empty.summary).toContain("Failed on 1 of the 1 commits of this pull request evaluated before.");
  const other = await evaluate(world, { rows: attemptRows([], "c"), push: "other", runId: 202 });
  expect(other.summary).not.toContain("runs of each record");
  expect(verdict(world)).toBe("pass");
  expect(other.summary).toMatch(/Failed on [12] of the 2 commits of this pull request evaluated before\./);
});

test.concurrent("nightly runs of one commit are each other's baselines, never attempts", async () => {
  await using world = await createAttempts();
  const nightly =
    (runId: number, runAttempt = 1) =>
    (job: JobOptions) =>
      schedule({ sha: base }, { ...job, runId, runAttempt });
  await runJob(world, nightly(100), { rows: attemptRows([], "a") });
  await runJob(world, nightly(101), { rows: attemptRows([], "b") });
  const third = await runJob(world, nightly(102), { rows: attemptRows([0, 1, 2, 3], "c") });
  expect(third.summary).toContain("The baseline has 2 runs of each record: 2 experiments of its commit.");
  expect(third.summary).not.toContain("this attempt and");
  const again = await runJob(world, nightly(102, 2), { rows: attemptRows([0, 1, 2, 3], "d") });
  expect(again.summary).toContain("2 runs of each record: this attempt and an earlier one.");
  expect(again.summary).toContain("The baseline has 2 runs of each record: 2 experiments of its commit.");
  expect(verdict(world)).toBe("fail");
});

test.concurrent("an attempt during an outage isn't added", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  const outage = attemptRows([], "a").map((row, index) =>
    index < 10 ? { ...row, scores: {}, error: "503 Service Unavailable" } : row,
  );
  const first = await evaluate(world, { rows: outage });
  expect(first.exitCode).toBe(1);
  const second = await evaluate(world, { rows: attemptRows([], "b"), attempt: 2 });
  expect(second.summary).not.toContain("runs of each record");
  expect(second.summary).toContain("An earlier attempt doesn't count");
  expect([second.exitCode, verdict(world)]).toEqual([0, "pass"]);
});

test.concurrent("attempts during outages don't push out an attempt that failed", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  const failing = Array.from({ length: 12 }, (_, index) => index);
  await evaluate(world, { rows: attemptRows(failing, "a") });
  for (const attempt of [2, 3, 4]) {
    const outage = attemptRows([], `outage ${attempt}`).map((row, index) =>
      index < 10 ? { ...row, scores: {}, error: "503 Service Unavailable" } : row,
    );
    await evaluate(world, { rows: outage, attempt });
  }
  const last = await evaluate(world, { rows: attemptRows([], "b"), attempt: 5 });
  expect(last.summary).toContain("2 runs of each record: this attempt and an earlier one.");
  expect(last.summary).toContain("3 earlier attempts don't count");
  expect([last.exitCode, verdict(world)]).toEqual([1, "fail"]);
});

test.concurrent("a copy of an attempt's outputs and scores counts once", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  await evaluate(world, { rows: attemptRows([0, 1, 2, 3], "a") });
  const second = await evaluate(world, { rows: attemptRows([0, 1, 2, 3], "a"), attempt: 2 });
  expect(second.summary).not.toContain("runs of each record");
  expect(second.summary).toContain("they count once: they probably come from a cache");
  expect(verdict(world)).toBe("unclear");
});

test.concurrent("two runs of the baseline's commit are pooled, a third with another config isn't", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "a"));
  await evaluateOnMain(world, attemptRows([], "b"), { runAttempt: 2 });
  const context = (job: JobOptions) => push({ sha: base, ref: "main" }, { ...job, runId: 101 });
  await runJob(world, context, { rows: attemptRows([5], "c"), inputs: { gate: "", config: "model: other" } });
  const run = await evaluate(world, { rows: attemptRows([0, 1, 2, 3], "d") });
  expect(run.summary).toContain("The baseline has 2 runs of each record: 2 experiments of its commit.");
  expect(run.summary).toContain("100%");
  // Four of 20 are significant against two runs each, and aren't against one.
  expect(verdict(world)).toBe("fail");
});

test.concurrent("a further run of the baseline's commit that can't be read doesn't count, and the others do", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "a"));
  const [unreadable] = world.datadog.experiments;
  await evaluateOnMain(world, attemptRows([], "b"), { runAttempt: 2 });
  await evaluateOnMain(world, attemptRows([], "c"), { runAttempt: 3 });
  const match = { method: "GET", path: new RegExp(`${unreadable?.id}/events`) } as const;
  const before = () => world.datadog.fault({ kind: "status", status: 403, match, times: 1_000 });
  const run = await evaluate(world, { rows: attemptRows([0, 1, 2, 3], "d"), before });
  expect(run.summary).toContain("The baseline has 2 runs of each record: 2 experiments of its commit.");
  expect(run.summary?.match(/Further runs of the baseline's commit couldn't be read/g)).toHaveLength(1);
  expect(verdict(world)).toBe("fail");
});

test.concurrent("no rule has a better outcome than in an earlier attempt that can't be read", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  const failing = Array.from({ length: 12 }, (_, index) => index);
  await evaluate(world, { rows: attemptRows(failing, "a") });
  const earlier = world.datadog.experiments.at(-1);
  const second = await evaluate(world, {
    rows: attemptRows([], "b"),
    attempt: 2,
    before: () =>
      world.datadog.fault({
        kind: "status",
        status: 403,
        match: { method: "GET", path: new RegExp(`${earlier?.id}/events`) },
        times: 1_000,
      }),
  });
  expect([second.exitCode, verdict(world)]).toEqual([1, "fail"]);
  expect(messages(second, "error")).toContain("whose rows couldn't be read");
  expect(second.summary).toContain("No rule has a better outcome than in an earlier attempt");
});

test.concurrent.each([0, 10])(
  "an earlier attempt of which Datadog shows %d of 20 rows can't be read, so it isn't forgotten",
  async (shown) => {
    await using world = await createAttempts();
    await evaluateOnMain(world, attemptRows([], "main"));
    const failing = Array.from({ length: 12 }, (_, index) => index);
    await evaluate(world, { rows: attemptRows(failing, "a") });
    const earlier = world.datadog.experiments.at(-1)?.id ?? "";
    const { spans } = world.datadog.events(earlier);
    const attributes = { spans: spans.slice(spans.length - shown), summary_metrics: [] };
    const before = () =>
      world.datadog.onRequest(({ method, path }) =>
        method === "GET" && path.endsWith(`${earlier}/events`)
          ? { status: 200, body: { data: { id: earlier, type: "experiments", attributes } } }
          : undefined,
      );
    const second = await evaluate(world, { rows: attemptRows([], "b"), attempt: 2, before });
    expect([second.exitCode, verdict(world)]).toEqual([1, "fail"]);
    expect(second.summary).toContain(`Datadog shows ${shown} of the 20 rows that its results summary counts`);
  },
);

test.concurrent("if earlier attempts can't be listed, the comment says so, and `unclear: fail` fails", async () => {
  const attempts = async (ownGate: string) => {
    await using world = await createAttempts();
    await evaluateOnMain(world, attemptRows([], "main"));
    const inputs = { gate: ownGate };
    const failing = Array.from({ length: 12 }, (_, index) => index);
    await evaluate(world, { rows: attemptRows(failing, "a"), inputs });
    const isList = /pr\.number(?!.*ci\.create_key)/;
    const before = () =>
      world.datadog.onRequest(({ method, path, query }) =>
        method === "GET" && path.endsWith("/v1/experiments") && isList.test(query.toString())
          ? { status: 403, body: { errors: ["Forbidden"] } }
          : undefined,
      );
    return await evaluate(world, { rows: attemptRows([], "b"), attempt: 2, inputs, before });
  };
  const lenient = await attempts("accuracy: { max_regression: 0.02, no_regression: true, min: 0.8, max_broken: 2 }");
  expect(lenient.exitCode).toBe(0);
  expect(lenient.summary).toContain("OK to merge, but earlier attempts couldn't be read");
  expect(lenient.summary).toContain("to judge all attempts together");
  expect(lenient.summary).toMatch(/🟡\smin 80%<br>/u);
  expect(lenient.summary).not.toMatch(/may be worse|If nothing had changed/);
  const strict = await attempts('accuracy: { max_regression: 0.02 }\n"*": { unclear: fail }');
  expect(strict.exitCode).toBe(1);
  expect(messages(strict, "error")).toContain("The gate fails for it (`unclear: fail`)");
  expect(strict.summary).toContain("Not ready to merge: earlier attempts couldn't be read");
});

test.concurrent("finishing again with fewer rows than before lets no gate pass, and keeps the results summary", async () => {
  await using world = await createAttempts();
  await using workspace = await createWorkspace();
  const github = onPull({ rows: [] })(world.job({ workspace: workspace.path }));
  const main = await world.run(github, { with: { finish: "false" } });
  const id = main.outputs.experiment_id ?? "";
  const finishInputs = { experiment_id: id, project_id: projectId, name: "", dataset_id: "" };
  const finish = (results: string) =>
    world.run(github, {
      actionPath: join(root, "finish"),
      with: { ...finishInputs, results, gate: "accuracy: { min: 0.7 }" },
      temp: join(workspace.path, "temp"),
    });
  await workspace.write("results/all.jsonl", attemptRows([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "a"));
  const first = await finish("results/all.jsonl");
  expect([first.exitCode, first.outputs.verdict]).toEqual([1, "fail"]);
  const { spans } = world.datadog.events(id);
  const attributes = { spans: spans.slice(10), summary_metrics: [] };
  world.datadog.onRequest(({ method, path }) =>
    method === "GET" && path.endsWith(`${id}/events`)
      ? { status: 200, body: { data: { id, type: "experiments", attributes } } }
      : undefined,
  );
  const again = await finish("");
  expect([again.exitCode, again.outputs.verdict]).toEqual([1, "fail"]);
  expect(messages(again, "error")).toContain("Datadog shows 10 of the 20 rows that its results summary counts");
  const finished = world.datadog.experiments.find((one) => one.id === id);
  expect(finished).toMatchObject({ status: "completed", metadata: { results: { rows: 20 } } });
});

test.concurrent("without the evaluated tree, a rerun isn't promised to add rows", async () => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  world.gitHub.fault({ kind: "status", status: 404, match: { method: "GET", path: /\/commits\b/ }, times: 1_000 });
  const parent = world.datadog.experiments.at(-1)?.id ?? "";
  const run = await evaluate(world, { rows: attemptRows([0], "a"), inputs: { parent } });
  expect(verdict(world)).toBe("unclear");
  expect(run.summary).toContain("A rerun wouldn't add to these rows.");
  expect(run.summary).not.toContain("its rows are added");
});

test.concurrent("an SDK's experiment that ended as failed for one bad row counts as an earlier attempt", async () => {
  await using world = await createAttempts();
  const baseline = await seedBaseline(world.datadog, makeEvaluationRows(60, 60));
  const evaluateBySdk = async (attempt: number, status: "failed" | "completed", lines: Row[]) => {
    await using workspace = await createWorkspace();
    const jobStartedAt = Date.now() - 1_000;
    const { id } = world.datadog.seed({
      name: `support-bot-${attempt}`,
      experiment: "support-bot",
      project_id: projectId,
      dataset_id: datasetId,
      status,
      metadata: { tags: ["ci.pipeline.id:200"] },
    });
    await pushRows(world.datadog, id, lines);
    const job = world.job({ workspace: workspace.path, stepId: "gate" });
    return await world.run(onPull({ rows: [], attempt })(job), {
      actionPath: join(root, "finish"),
      jobStartedAt,
      with: { project_id: projectId, dataset_id: "", parent: baseline.id, gate: `${gate}\n$rows: { max_errors: 5% }` },
      temp: join(workspace.path, "temp"),
    });
  };
  const [broken, ...others] = makeEvaluationRows(60, 30);
  const first = await evaluateBySdk(1, "failed", [{ ...(broken as Row), error: "429" }, ...others]);
  expect([first.exitCode, first.outputs.verdict]).toEqual([1, "fail"]);
  const second = await evaluateBySdk(2, "completed", makeEvaluationRows(60, 60));
  expect([second.exitCode, second.outputs.verdict]).toEqual([1, "fail"]);
  expect(second.summary).toContain("this attempt and an earlier one.");
});

test.concurrent.each([
  ["all files", "results/*.jsonl"],
  ["the file of the new runs alone", "results/again.jsonl"],
])("finishing the same experiment again checks all of its runs, and the last verdict counts: %s", async (_, again) => {
  await using world = await createAttempts();
  await evaluateOnMain(world, attemptRows([], "main"));
  await using workspace = await createWorkspace();
  const github = onPull({ rows: [] })(world.job({ workspace: workspace.path }));
  const main = await world.run(github, { with: { finish: "false" } });
  const id = main.outputs.experiment_id ?? "";
  const finish = (results: string) =>
    world.run(github, {
      actionPath: join(root, "finish"),
      with: { experiment_id: id, project_id: projectId, name: "", dataset_id: "", results, gate },
      temp: join(workspace.path, "temp"),
    });
  await workspace.write("results/first.jsonl", attemptRows([0, 1, 2, 3], "a"));
  const first = await finish("results/*.jsonl");
  expect([first.exitCode, first.outputs.verdict, verdict(world)]).toEqual([0, "unclear", "unclear"]);
  const further = [2, 3].flatMap((run) =>
    attemptRows(run === 3 ? [0, 1, 2, 3, 4] : [0, 1, 2, 3], `b${run}`).map((row) => ({ ...row, run })),
  );
  await workspace.write("results/again.jsonl", further);
  const second = await finish(again);
  expect([second.exitCode, second.outputs.verdict, verdict(world)]).toEqual([1, "fail", "fail"]);
  expect(second.summary).toContain("in 1 of 3 runs");
  expect(new Set(world.datadog.events(id).spans.map(({ span_id }) => span_id)).size).toBe(60);
  expect(JSON.parse(second.outputs.scores ?? "")).toEqual({ accuracy: expect.closeTo(47 / 60) });
});
