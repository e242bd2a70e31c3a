import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { bombs } from "../support/bombs.ts";
import { createWorld, preload, pullRequestAt } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, toLines } from "../support/evaluation.ts";

/* Both servers respond to every read with data that would need gigabytes. The experiment must still end in a true state. */

const maxMegabytes = 300;
const create = { method: "POST", path: "/api/v2/llm-obs/v1/experiments" };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The environment of a stage that writes how much memory it held, and a function that reads that. */
function measureMemory(name: string) {
  const file = join(folder, name);
  const env = { ...preload("peak-memory.mjs"), PEAK_MEMORY_FILE: file };
  return { env, megabytes: async () => Number(await readFile(file, "utf8")) };
}

describe.each(Object.entries(bombs))("%s", (_, bomb) => {
  test("from GitHub: main and post end, and the experiment is completed", async () => {
    await using world = await createWorld();
    await using workspace = await createWorkspace();
    await workspace.write("results.jsonl", toLines(makeEvaluationRows(3, 2)));
    world.gitHub.onRequest(() => bomb);
    const context = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
    const given = { comment: "true", results: "results.jsonl" };
    const [ofMain, ofPost] = [measureMemory("main"), measureMemory("post")];
    const main = await world.run(context, { env: ofMain.env, with: given });
    expect(main).toMatchObject({ exitCode: 0, outputs: { skipped: "false" } });
    expect(main.log).toMatch(/GitHub's response to \w+ \S+ is too large: (it|its JSON) /);
    const { state } = main;
    const post = await world.run(context, { stage: "post", state, env: ofPost.env, with: given });
    expect(post.exitCode).toBe(0);
    expect(post.log).toContain("is too large: ");
    expect(world.datadog.experiments[0]?.status).toBe("completed");
    expect(await ofMain.megabytes()).toBeLessThan(maxMegabytes);
    expect(await ofPost.megabytes()).toBeLessThan(maxMegabytes);
  });

  test("from Datadog: an experiment whose response can't be read is found by its key", async () => {
    await using world = await createWorld();
    world.datadog.fault({ ...bomb, match: create, kind: "status", when: "after" });
    const memory = measureMemory("datadog");
    const context = pullRequest(pullRequestAt("first"), world.job());
    const main = await world.run(context, { env: memory.env });
    expect(main.exitCode).toBe(0);
    expect(main.log).toContain("is too large (");
    expect(world.datadog.experiments).toHaveLength(1);
    expect(main.outputs.experiment_id).toBe(world.datadog.experiments[0]?.id);
    expect(await memory.megabytes()).toBeLessThan(maxMegabytes);
  });

  test("from Datadog, as an error: its beginning is read, and the status decides", async () => {
    await using world = await createWorld();
    world.datadog.fault({ ...bomb, status: 400, match: create, kind: "status" });
    const memory = measureMemory("error");
    const context = pullRequest(pullRequestAt("first"), world.job());
    const main = await world.run(context, { env: memory.env });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain("(400)");
    expect(await memory.megabytes()).toBeLessThan(maxMegabytes);
  });
});
