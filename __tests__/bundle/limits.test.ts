import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { abortedWhenHeld } from "../support/cancel.ts";
import { createWorld, preload, pullRequestAt, repository, type World } from "../support/chain.ts";
import { readSeed } from "../support/commit-graphs.ts";
import { createWorkspace } from "../support/evaluation.ts";

/*
 * The main stage waits at most 60 s, whatever the network does, and at most 5 s after it's canceled. The time to compute
 * depends on the machine. Tests that take the full time run only with FULL_TESTS.
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
  world.measure(pullRequest(pullRequestAt("first"), world.job()), {
    with: { comment: "true" },
    ...(signal ? { signal } : {}),
  });

describe("within 60 s", () => {
  test("no stage waits for Retry-After: 86400", async () => {
    world.datadog.fault({ match: create, kind: "status", status: 429, headers: { "retry-after": "86400" } });
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.waited).toBeLessThan(10_000);
    expect(result.log).toContain("It asks to wait 86400 s.");
  });

  slow("if Datadog never responds, the state is unknown, and the error names the key to look for", async () => {
    world.datadog.fault({ match: { path: /./ }, kind: "stall-headers", times: 1_000 });
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.waited).toBeLessThan(60_000);
    expect(result.log).toMatch(/isn't known whether the experiment exists\. .*ci\.create_key:[0-9a-f]{32}/);
  });

  slow("if no body ever ends, the one experiment that is created is found, or the error names its key", async () => {
    world.datadog.fault({ match: { path: /./ }, kind: "endless-body", times: 1_000 });
    const result = await run();
    expect(result.waited).toBeLessThan(60_000);
    expect(result.log).toMatch(/ci\.create_key:[0-9a-f]{32}/);
    expect(world.datadog.experiments).toHaveLength(1);
  });

  slow("if GitHub never responds, the experiment is created anyway", async () => {
    world.gitHub.fault({ match: { path: /./ }, kind: "stall-headers", times: 1_000 });
    const result = await run();
    expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: "false" } });
    expect(result.waited).toBeLessThan(60_000);
    expect(world.datadog.experiments).toHaveLength(1);
  });
});

slow.each(["busy.mjs", "slow-modules.mjs"])(
  "a slow machine makes the baseline no worse, and no service is blamed: %s",
  async (name) => {
    const tip = repository.main[4] ?? "";
    world.datadog.seed(readSeed({ id: "nearest", atSha: tip, age: 9_000 }));
    world.datadog.seed(readSeed({ id: "newest", atSha: repository.main[2] ?? "", age: 1_000 }));
    const result = await world.run(pullRequest(pullRequestAt("first"), world.job()), {
      env: preload(name),
    });
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(result.duration).toBeGreaterThan(10_900);
    expect(result.outputs).toMatchObject({ parent_commit: tip, parent_reason: "base of the merge commit" });
  },
);

describe("within 5 s of a cancel", () => {
  test("during the search for the parent, nothing is created", async () => {
    const result = await run(abortedWhenHeld(world.datadog, { match: list, kind: "stall-headers" }));
    expect(result.sinceCancel).toBeLessThan(5_000);
    expect(result.exitCode).toBe(1);
    expect(world.datadog.experiments).toEqual([]);
  });

  test("during a create, the experiment is looked up once, and its ID is an output", async () => {
    const fault = { match: create, kind: "stall-headers", when: "after" } as const;
    const result = await run(abortedWhenHeld(world.datadog, fault));
    expect(result.sinceCancel).toBeLessThan(5_000);
    expect(result.outputs.experiment_id).toBe(world.datadog.experiments[0]?.id);
    expect(result.state.run).toContain(world.datadog.experiments[0]?.id);
  });

  test("while the comment is written, the outputs and the state are there", async () => {
    const fault = { match: { method: "POST", path: /comments$/ }, kind: "stall-headers" } as const;
    const result = await run(abortedWhenHeld(world.gitHub, fault));
    expect(result.sinceCancel).toBeLessThan(5_000);
    expect(result.outputs.experiment_id).toBe(world.datadog.experiments[0]?.id);
    expect(result.state.run).toContain(world.datadog.experiments[0]?.id);
  });

  test("during the upload of results, the experiment doesn't stay running", async () => {
    await using workspace = await createWorkspace();
    await workspace.write("results.jsonl", [{ record_id: "r", scores: { accuracy: 1 } }]);
    const context = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
    const { state } = await world.run(context, { with: { results: "results.jsonl" } });
    const fault = { match: { method: "POST", path: /events$/ }, kind: "stall-headers" } as const;
    const signal = abortedWhenHeld(world.datadog, fault);
    const { sinceCancel } = await world.measure(context, { stage: "post", state, signal });
    expect(sinceCancel).toBeLessThan(5_000);
    expect(world.datadog.experiments[0]?.status).toBe("interrupted");
  });
});
