import { rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { abortedWhenHeld } from "../support/cancel.ts";
import { createWorld, pullRequestAt } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, toLines } from "../support/evaluation.ts";
import { findJobExperiment, messages, startComparedJob } from "../support/job.ts";

/* How the built action reads results files that change while it reads them, or that are meant to keep it busy. */

const push = { method: "POST", path: /\/events$/ };
const right = toLines(makeEvaluationRows(2_000, 2_000));
const stolen = JSON.stringify({ record_id: "stolen", output: "from outside", scores: { accuracy: true } });

test.concurrent.each<[string, (path: string) => Promise<void>]>([
  [
    "another file",
    async (path) => {
      await writeFile(`${path}.new`, `${stolen}\n`);
      await rename(`${path}.new`, path);
    },
  ],
  [
    "a link that leads out of the workspace",
    async (path) => {
      const outside = join(path, "../../../stolen.jsonl");
      await writeFile(outside, `${stolen}\n`);
      await rm(path);
      await symlink(outside, path);
    },
  ],
  ["other rows in the same file", async (path) => await writeFile(path, '{"scores":{"accuracy":false}}')],
])("a results file that is replaced during its upload passes no gate: by %s", async (_what, swap) => {
  await using job = await startComparedJob({ gate: "accuracy: { min: 0.5 }" });
  await job.workspace.write("results/a.jsonl", right);
  let swapped: Promise<void> | undefined;
  job.world.datadog.onRequest(async ({ method, path }) => {
    if (method === "POST" && push.path.test(path)) {
      swapped ??= swap(join(job.workspace.path, "results/a.jsonl"));
      await swapped;
    }
    return undefined;
  });
  const post = await job.post();
  expect(swapped).toBeDefined();
  expect(post.exitCode).toBe(1);
  expect(messages(post, "error")).toContain("results/a.jsonl changed while the action read it");
  expect(findJobExperiment(job)).toMatchObject({ status: "failed" });
  expect(JSON.stringify(job.world.datadog.requests)).not.toContain("from outside");
});

test("an output of 200 KB of one digit keeps no stage from its cancel", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const row = { user_input: "q", response: `${"1".repeat(200_000)}x`, accuracy: 1 };
  await workspace.write("results.jsonl", [row, { ...row, user_input: "p" }]);
  const context = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const inputs = { results: "results.jsonl", comment: "true" };
  const { state } = await world.run(context, { with: inputs });
  const signal = abortedWhenHeld(world.datadog, { match: push, kind: "stall-headers" });
  const post = await world.measure(context, { stage: "post", state, signal, with: inputs });
  expect(post.sinceCancel).toBeLessThan(5_000);
  expect(world.datadog.experiments[0]?.status).toBe("interrupted");
  expect(world.gitHub.comments(12)[0]?.body).toMatch(/interrupted|canceled/i);
});
