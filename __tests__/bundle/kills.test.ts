import { describe, expect, test } from "@jest/globals";
import type { LoopbackServer } from "../../emulator/server.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, pullRequestAt, type World } from "../support/chain.ts";
import { createWorkspace } from "../support/evaluation.ts";
import { messages } from "../support/job.ts";

/*
 * The main stage is killed at each of its requests, before or after the request takes effect. It leaves nothing running,
 * nothing twice, and no gate that passes.
 */

type When = "before" | "after";

const requests: [keyof Pick<World, "datadog" | "gitHub">, string, RegExp][] = [
  ["datadog", "GET", /v1\/experiments$/],
  ["datadog", "POST", /v1\/experiments$/],
  ["datadog", "PATCH", /v1\/experiments\/[^/]+$/],
  ["gitHub", "GET", /compare|commits/],
  ["gitHub", "POST", /graphql$/],
  ["gitHub", "GET", /comments$/],
  ["gitHub", "POST", /comments$/],
];
const given = { comment: "true", gate: "accuracy: { min: 0.5 }", results: "results.jsonl" };

/** Runs a main stage that is killed while the server holds a request. */
async function killMain(world: World, server: LoopbackServer, match: object, when: When, more = {}) {
  const kill = new AbortController();
  server.fault({ match, kind: "stall-headers", when, held: () => kill.abort() });
  const github = pullRequest(pullRequestAt("first"), world.job());
  const main = await world.run(github, { kill: kill.signal, with: { ...given, ...more } });
  return { main, github, killed: kill.signal.aborted };
}

function endPost(world: World, github: ReturnType<typeof pullRequest>, state: Record<string, string>, more = {}) {
  const contexts = { github, job: { status: "failure" } };
  return world.run(github, { stage: "post", state, contexts, with: { ...given, ...more } });
}

describe.each(requests)("killed at %s %s %s", (name, method, path) => {
  test.each<When>(["before", "after"])("%s it takes effect", async (when) => {
    await using world = await createWorld();
    const { main, github, killed } = await killMain(world, world[name], { method, path }, when);
    expect(main.exitCode).toBe(killed ? null : 0);
    const post = await endPost(world, github, main.state);
    const statuses = world.datadog.experiments.map(({ status }) => status);
    const isCreated = statuses.length > 0;
    expect(statuses).toEqual(isCreated ? ["failed"] : []);
    // A main stage that didn't come to the create has nothing to finish, and has failed by itself.
    expect(post.exitCode).toBe(main.state.run === "" ? 0 : 1);
    const comments = world.gitHub.comments(12);
    expect(comments).toHaveLength(isCreated ? 1 : 0);
    for (const { body } of comments) expect(body).not.toMatch(/Running|running/);
  });
});

const create = { method: "POST", path: /v1\/experiments$/ };

test("an experiment whose main stage died before the response is ended, with a comment and a reason", async () => {
  await using world = await createWorld();
  const { main, github } = await killMain(world, world.datadog, create, "after");
  expect(main.outputs).toEqual({});
  const post = await endPost(world, github, main.state);
  const [experiment] = world.datadog.experiments;
  const reason = "the action's main stage was stopped while it created the experiment";
  expect(experiment).toMatchObject({ status: "failed", error: reason });
  expect(messages(post, "error")).toContain(reason);
  expect(world.gitHub.comments(12)[0]?.body).toContain(experiment?.id);
  expect(post.summary).toContain(experiment?.id);
});

test("in a job that was canceled it's interrupted, and without a gate that's a warning", async () => {
  await using world = await createWorld();
  const { main, github } = await killMain(world, world.datadog, create, "after", { gate: "" });
  const contexts = { github, job: { status: "cancelled" } };
  const post = await world.run(github, { stage: "post", state: main.state, contexts, with: { gate: "" } });
  expect(post.exitCode).toBe(0);
  expect(messages(post, "warning")).toContain("was set to interrupted");
  expect(world.datadog.experiments[0]?.status).toBe("interrupted");
});

test("if none was created, that's said, and a gate fails", async () => {
  await using world = await createWorld();
  const { main, github } = await killMain(world, world.datadog, create, "before");
  const post = await endPost(world, github, main.state);
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain("No experiment was created");
});

test("if Datadog can't say, the key to look for is named", async () => {
  await using world = await createWorld();
  const { main, github } = await killMain(world, world.datadog, create, "after");
  world.datadog.fault({ match: { path: /./ }, kind: "status", status: 401, times: 999 });
  const post = await endPost(world, github, main.state);
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toMatch(/isn't known whether .*ci\.create_key:[0-9a-f]{32}/);
});

test("if main itself could not find out, the post stage does, and ends the experiment", async () => {
  await using world = await createWorld();
  let isDown = true;
  world.datadog.onRequest(({ method }) => (isDown && method === "GET" ? { status: 503 } : undefined));
  world.datadog.fault({ match: create, kind: "drop", when: "after" });
  const github = pullRequest(pullRequestAt("first"), world.job());
  const main = await world.run(github, { with: given });
  expect(main.exitCode).toBe(1);
  expect(main.log).toMatch(/ci\.create_key:[0-9a-f]{32}/);
  isDown = false;
  await endPost(world, github, main.state);
  expect(world.datadog.experiments.map(({ status }) => status)).toEqual(["failed"]);
});

test("a create that was refused leaves the post stage nothing to look for", async () => {
  await using world = await createWorld();
  world.datadog.fault({ match: create, kind: "status", status: 400, body: { errors: ["no"] } });
  const github = pullRequest(pullRequestAt("first"), world.job());
  const main = await world.run(github, { with: given });
  expect(main).toMatchObject({ exitCode: 1, state: { run: "" } });
});

test("a main stage that was killed behind continue-on-error leaves no experiment that waits for results", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const kill = new AbortController();
  const match = { method: "PATCH", path: /v1\/experiments\/[^/]+$/ };
  world.datadog.fault({ match, kind: "stall-headers", when: "after", held: () => kill.abort() });
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const { state } = await world.run(github, { kill: kill.signal });
  await world.run(github, { stage: "post", state });
  expect(world.datadog.experiments[0]?.status).toBe("failed");
});
