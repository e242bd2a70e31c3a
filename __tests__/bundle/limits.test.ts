import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, pullRequestAt, type World } from "../support/chain.ts";

/*
 * The main stage ends within 60 s whatever the network does, and within 5 s of a cancel. What takes its full time
 * runs only where the full counts do.
 */

const slow = process.env.FULL_TESTS ? test : test.skip;
const create = { method: "POST", path: "/api/v2/llm-obs/v1/experiments" };
const list = { method: "GET", path: "/api/v2/llm-obs/v1/experiments" };

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world[Symbol.asyncDispose]();
});

const run = (signal?: AbortSignal) =>
  world.run(pullRequest(pullRequestAt("first"), world.job()), {
    with: { comment: "true" },
    ...(signal ? { signal } : {}),
  });

describe("within 60 s", () => {
  test("Retry-After: 86400 is not waited for", async () => {
    world.datadog.fault({ match: create, kind: "status", status: 429, headers: { "retry-after": "86400" } });
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.duration).toBeLessThan(10_000);
    expect(result.log).toContain("It asks to wait 86400 s.");
  });

  slow(
    "Datadog answers nothing at all: the state is unknown, and the key to look for is told",
    async () => {
      world.datadog.fault({ match: { path: /./ }, kind: "stall-headers", times: 1_000 });
      const result = await run();
      expect(result.exitCode).toBe(1);
      expect(result.duration).toBeLessThan(60_000);
      expect(result.log).toMatch(/not known whether the experiment exists: .*ci\.create_key:[0-9a-f]{32}/);
    },
    70_000,
  );

  slow(
    "no body ever ends: the one experiment that is created is found or its key is told",
    async () => {
      world.datadog.fault({ match: { path: /./ }, kind: "endless-body", times: 1_000 });
      const result = await run();
      expect(result.duration).toBeLessThan(60_000);
      expect(result.log).toMatch(/ci\.create_key:[0-9a-f]{32}/);
      expect(world.datadog.experiments).toHaveLength(1);
    },
    70_000,
  );

  slow(
    "GitHub answers nothing at all: the experiment is created all the same",
    async () => {
      world.gitHub.fault({ match: { path: /./ }, kind: "stall-headers", times: 1_000 });
      const result = await run();
      expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: "false" } });
      expect(result.duration).toBeLessThan(60_000);
      expect(world.datadog.experiments).toHaveLength(1);
    },
    70_000,
  );
});

describe("within 5 s of a cancel", () => {
  const cancelled = async (after: number) => {
    const cancel = new AbortController();
    const running = run(cancel.signal);
    const start = Date.now() + after;
    setTimeout(() => cancel.abort(), after);
    const result = await running;
    return { result, took: Date.now() - start };
  };

  test("while the parent is searched nothing is created", async () => {
    world.datadog.fault({ match: list, kind: "stall-headers" });
    const { result, took } = await cancelled(800);
    expect(took).toBeLessThan(5_000);
    expect(result.exitCode).toBe(1);
    expect(world.datadog.experiments).toEqual([]);
  });

  test("while a create is in flight it is looked up once, and its id is an output", async () => {
    world.datadog.fault({ match: create, kind: "stall-headers", when: "after" });
    const { result, took } = await cancelled(1_500);
    expect(took).toBeLessThan(5_000);
    expect(result.outputs.experiment_id).toBe(world.datadog.experiments[0]?.id);
    expect(result.state.run).toContain(world.datadog.experiments[0]?.id);
  });

  test("while the comment is written the outputs and the state are there", async () => {
    world.gitHub.fault({ match: { method: "POST", path: /comments$/ }, kind: "stall-headers" });
    const { result, took } = await cancelled(1_500);
    expect(took).toBeLessThan(5_000);
    expect(result.outputs.experiment_id).toBe(world.datadog.experiments[0]?.id);
    expect(result.state.run).toContain(world.datadog.experiments[0]?.id);
  });

  test("while results are uploaded the experiment is not left running", async () => {
    const workspace = await mkdtemp(join(tmpdir(), "limits-"));
    await writeFile(join(workspace, "results.jsonl"), '{"record_id":"r","scores":{"accuracy":1}}\n');
    const context = pullRequest(pullRequestAt("first"), world.job({ workspace }));
    const { state } = await world.run(context, { with: { results: "results.jsonl" } });
    world.datadog.fault({ match: { method: "POST", path: /events$/ }, kind: "stall-headers" });
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 1_500);
    const start = Date.now() + 1_500;
    await world.run(context, { stage: "post", state, signal: cancel.signal });
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(world.datadog.experiments[0]?.status).toBe("interrupted");
    await rm(workspace, { recursive: true });
  });
});
