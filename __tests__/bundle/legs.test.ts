import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { DatadogServer, StoredExperiment } from "../../emulator/datadog.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { type Clock, systemClock } from "../../src/lib/clock.ts";
import { requestsAtOnce } from "../../src/lib/limits.ts";
import {
  createWorld,
  datasetId,
  type Measured,
  projectId,
  pullRequestAt,
  root,
  type World,
  type WorldOptions,
} from "../support/chain.ts";
import { addRecords, makeEvaluationRows, pushRows, type Row, seedBaseline } from "../support/evaluation.ts";
import { messages } from "../support/job.ts";

/* The built finish/ over the legs of a matrix. Each test has its own world, and they run at the same time. */

const gate = "accuracy: { min: 0.5 }";

/** A leg as an attempt of the run created it. */
function seedLeg(datadog: DatadogServer, leg: string, attempt = 1): StoredExperiment {
  const suffix = attempt === 1 ? "" : `/attempts/${attempt}`;
  const tags = [
    "ci.pipeline.id:5000001",
    `ci.pipeline.url:https://github.com/acme/support-bot/actions/runs/5000001${suffix}`,
    "ci.job.name:evaluate",
    `ci.section_key:${leg}`,
    `ci.create_key:${leg}-${attempt}`,
  ];
  return datadog.seed({ status: "running", dataset_version: 4, metadata: { tags, matrix: { leg } } });
}

/** A world whose dataset has as many records as each leg has rows. */
async function createLegs(options: WorldOptions["datadog"] = {}): Promise<World> {
  const world = await createWorld({ datadog: options });
  await addRecords(world.datadog, 20);
  return world;
}

interface FinishOptions {
  attempt?: number;
  /** Milliseconds since the job began that finishes. */
  since?: number;
  inputs?: Record<string, string>;
}

async function finishLegs(world: World, { attempt = 1, since = 0, inputs = {} }: FinishOptions): Promise<Measured> {
  const job = world.job({ job: "report", stepId: "finish", runAttempt: attempt });
  return await world.measure(pullRequest(pullRequestAt("first"), job), {
    actionPath: join(root, "finish"),
    jobStartedAt: Date.now() - since,
    with: { name: "", dataset_id: "", project_id: projectId, gate, ...inputs },
  });
}

function listStatuses(experiments: readonly StoredExperiment[], { datadog }: World): unknown[] {
  return experiments.map(({ id }) => datadog.experiments.find((one) => one.id === id)?.status);
}

test.concurrent("40 legs whose rows are all there: green, below 60 s, a few requests at a time", async () => {
  await using world = await createLegs();
  const { datadog } = world;
  const legs = Array.from({ length: 40 }, (_, index) => seedLeg(datadog, `leg-${index}`));
  await Promise.all(legs.map(({ id }) => pushRows(datadog, id, makeEvaluationRows(20, 19))));
  const [inFlight, most] = [{ count: 0 }, { count: 0 }];
  datadog.onRequest(async () => {
    inFlight.count += 1;
    most.count = Math.max(most.count, inFlight.count);
    // What must not come: more of them in the meantime.
    await new Promise((resolve) => setTimeout(resolve, 20));
    inFlight.count -= 1;
    return undefined;
  });
  const result = await finishLegs(world, { inputs: { expected: "40" } });
  expect(messages(result, "error")).toBe("");
  expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
  expect(Object.keys(JSON.parse(result.outputs.scores ?? ""))).toHaveLength(40);
  expect(listStatuses(legs, world)).toEqual(legs.map(() => "completed"));
  // A slow fake may still hold a request that the client's limit has ended. limited.test.ts has the exact bound.
  expect(most.count).toBeLessThan(2 * requestsAtOnce);
  expect(result.waited).toBeLessThan(60_000);
});

test.concurrent("right after a rerun, the attempt before isn't finished", async () => {
  const { clock, travel } = timeTraveller();
  await using world = await createLegs({ listLag: 4_000, clock });
  const { datadog } = world;
  travel(-60_000);
  const before = ["small", "large"].map((leg) => seedLeg(datadog, leg));
  for (const { id } of before) await pushRows(datadog, id, makeEvaluationRows(20, 20));
  travel(-3_000);
  const again = ["small", "large"].map((leg) => seedLeg(datadog, leg, 2));
  for (const { id } of again) await pushRows(datadog, id, makeEvaluationRows(20, 2));
  travel(0);

  const result = await finishLegs(world, { attempt: 2, inputs: { expected: "2" } });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(result, "error")).toContain("accuracy is 10%, below the minimum of 50%");
  expect(Object.keys(JSON.parse(result.outputs.scores ?? "")).sort()).toEqual(again.map(({ id }) => id).sort());
  expect(listStatuses(before, world)).toEqual(["running", "running"]);
});

test.concurrent.each([
  ["with neither id nor name", {}],
  ["with a name", { name: "support-bot", dataset_id: datasetId }],
  ["with a pattern", { name: "support-*", dataset_id: datasetId }],
])("a leg that didn't rerun still counts: %s", async (_, inputs) => {
  await using world = await createLegs();
  const { datadog } = world;
  // Attempt 1: a got worse, and b broke. "Re-run failed jobs" ran b and the gathering job.
  const worse = seedLeg(datadog, "a");
  await pushRows(datadog, worse.id, makeEvaluationRows(20, 0));
  const broken = seedLeg(datadog, "b");
  const again = seedLeg(datadog, "b", 2);
  await pushRows(datadog, again.id, makeEvaluationRows(20, 20));
  const result = await finishLegs(world, { attempt: 2, since: 60_000, inputs });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(result, "error")).toContain("support-bot (a) failed its gate");
  expect(Object.keys(JSON.parse(result.outputs.scores ?? "")).sort()).toEqual([worse.id, again.id].sort());
  expect(listStatuses([worse, broken, again], world)).toEqual(["completed", "running", "completed"]);
});

test.concurrent.each([
  ["with neither id nor name", {}],
  ["with a name", { name: "support-bot", dataset_id: datasetId }],
])("expected counts legs, not attempts, and nothing waits for what is listed: %s", async (_, inputs) => {
  await using world = await createLegs();
  const { datadog } = world;
  const legs = ["a", "b", "c"].map((leg) => seedLeg(datadog, leg));
  const again = seedLeg(datadog, "b", 2);
  for (const { id } of [...legs, again]) await pushRows(datadog, id, makeEvaluationRows(20, 20));
  const rerun = await finishLegs(world, { attempt: 2, since: 60_000, inputs: { ...inputs, expected: "3" } });
  expect(rerun).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
  // The gathering job alone.
  const alone = await finishLegs(world, { attempt: 3, since: 60_000, inputs: { ...inputs, expected: "3" } });
  expect(alone).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
  expect(Object.keys(JSON.parse(alone.outputs.scores ?? ""))).toHaveLength(3);
  const looks = datadog.requests.filter(
    ({ query }) => query.has("filter[metadata]") || query.has("filter[experiment]"),
  );
  expect(looks).toHaveLength(2);
});

test.concurrent("a part of a matrix isn't taken for the whole", async () => {
  const { clock, travel } = timeTraveller();
  await using world = await createLegs({ listLag: 4_000, clock });
  const { datadog } = world;
  travel(-60_000);
  const good = seedLeg(datadog, "good");
  await pushRows(datadog, good.id, makeEvaluationRows(20, 20));
  travel(-2_000);
  const bad = seedLeg(datadog, "bad");
  await pushRows(datadog, bad.id, makeEvaluationRows(20, 2));
  travel(0);
  // The job began 14 s ago: what others created before is listed 6 s from now at the latest.
  const result = await finishLegs(world, { since: 14_000 });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(listStatuses([good, bad], world)).toEqual(["completed", "completed"]);
});

test.concurrent.each([
  ["with a gate, it fails", gate, 1, "fail"],
  ["without one it is a warning", "", 0, "none"],
])("legs that never existed: %s", async (_, rules, exitCode, verdict) => {
  await using world = await createLegs();
  const legs = ["small", "large"].map((leg) => seedLeg(world.datadog, leg));
  for (const { id } of legs) await pushRows(world.datadog, id, makeEvaluationRows(20, 20));
  const result = await finishLegs(world, { since: 60_000, inputs: { expected: "3", gate: rules } });
  expect(result).toMatchObject({ exitCode, outputs: { verdict } });
  expect(messages(result, exitCode === 1 ? "error" : "warning")).toContain("Expected 3 experiments, found 2.");
  expect(listStatuses(legs, world)).toEqual(["completed", "completed"]);
});

test.concurrent("one leg that can't be read doesn't affect the others", async () => {
  await using world = await createLegs();
  const [good, bad] = [seedLeg(world.datadog, "good"), seedLeg(world.datadog, "bad")];
  for (const { id } of [good, bad]) await pushRows(world.datadog, id, makeEvaluationRows(20, 20));
  const match = { method: "GET", path: `/api/v2/llm-obs/v3/experiments/${bad.id}/events` };
  world.datadog.fault({ match, kind: "status", status: 403, times: 9 });
  const result = await finishLegs(world, { inputs: { expected: "2" } });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  expect(messages(result, "error")).toContain("support-bot (bad) failed its gate");
  expect(messages(result, "error")).not.toContain("(good)");
  expect(listStatuses([good, bad], world)).toEqual(["completed", "failed"]);
});

const looksLikeShards = "look like shards of one evaluation: they share their config";

/** Finishes legs of which each is worse in 4 of its records, and better in none. */
async function finishWorseLegs(world: World, legs: readonly (readonly Row[])[]): Promise<Measured> {
  for (const [index, rows] of legs.entries()) {
    const baseline = await seedBaseline(world.datadog, rows);
    const leg = seedLeg(world.datadog, String(index));
    leg.parent_experiment_id = baseline.id;
    await pushRows(
      world.datadog,
      leg.id,
      rows.map((row, at) => ({ ...row, right: at >= 4 })),
    );
  }
  const rules = "accuracy: { max_regression: 0.05 }";
  const inputs = { expected: String(legs.length), gate: rules, comment: "true" };
  return await finishLegs(world, { since: 60_000, inputs });
}

/** What log and comment say together. */
function readTexts(result: Measured, { gitHub }: World): { log: string; comment: string; summary: string } {
  return {
    log: messages(result, "warning"),
    comment: gitHub.comments(12)[0]?.body ?? "",
    summary: result.summary,
  };
}

/** What the link that compares all experiments names; undefined without one. */
function readComparison(markdown: string): { baseline: string | null; ids: string[] } | undefined {
  const [, url] = /\[\*\*Compare all in Datadog\*\*\]\((\S+)\)/.exec(markdown) ?? [];
  if (url === undefined) return undefined;
  const { pathname, searchParams } = new URL(url);
  expect(pathname).toBe("/llm/experiment-comparison");
  const ids = searchParams.get("experimentIds")?.split(",") ?? [];
  return { baseline: searchParams.get("baselineExperimentId"), ids };
}

test.concurrent("legs without a common record are named as shards in log, comment, and summary", async () => {
  await using world = await createWorld();
  await addRecords(world.datadog, 200);
  const rows = makeEvaluationRows(200, 200);
  const legs = [0, 50, 100, 150].map((start) => rows.slice(start, start + 50));
  const result = await finishWorseLegs(world, legs);
  const { log, comment, summary } = readTexts(result, world);
  expect(log).toContain(`These 4 experiments ${looksLikeShards}`);
  expect(log).toContain("(LLMX511)");
  for (const text of [log, comment, summary]) {
    expect(text.split(looksLikeShards)).toHaveLength(2);
    expect(text).toContain("docs/how-to/shards.md");
  }
  const compared = world.datadog.experiments.map(({ id }) => id).sort();
  for (const text of [comment, summary]) expect(readComparison(text)?.ids.sort()).toEqual(compared);
});

test.concurrent.each([
  ["legs with the same records", [0, 0, 0, 0]],
  ["legs of which two share a record", [0, 49]],
  ["one leg", [0]],
])("aren't named as shards: %s", async (_, starts) => {
  await using world = await createWorld();
  await addRecords(world.datadog, 100);
  const rows = makeEvaluationRows(100, 100);
  const result = await finishWorseLegs(
    world,
    starts.map((start) => rows.slice(start, start + 50)),
  );
  const { log, comment, summary } = readTexts(result, world);
  expect(comment).toContain("accuracy");
  expect(readComparison(comment)?.ids.length).toBe(starts.length === 1 ? undefined : 2 * starts.length);
  expect(`${log}${comment}${summary}`).not.toContain(looksLikeShards);
});

test.concurrent("shards beside another experiment are named one by one", async () => {
  await using world = await createWorld();
  await addRecords(world.datadog, 100);
  const rows = makeEvaluationRows(100, 100);
  const other = seedLeg(world.datadog, "whole");
  other.config = { model: "large" };
  await pushRows(world.datadog, other.id, rows);
  const shards = [rows.slice(0, 50), rows.slice(50)];
  for (const [index, part] of shards.entries())
    await pushRows(world.datadog, seedLeg(world.datadog, `part-${index}`).id, part);
  const result = await finishLegs(world, { inputs: { expected: "3" } });
  const { baseline, ids = [] } = readComparison(result.summary) ?? {};
  expect(ids).toHaveLength(3);
  expect(ids[0]).toBe(baseline);
  expect(messages(result, "warning")).toContain("These 2 experiments (part-0; part-1) look like shards");
});

/** A clock for a fake whose time can be set apart from the true one. */
function timeTraveller(): { clock: Clock; travel: (offset: number) => void } {
  let offset = 0;
  return {
    clock: { ...systemClock, now: () => Date.now() + offset },
    travel: (to) => {
      offset = to;
    },
  };
}
