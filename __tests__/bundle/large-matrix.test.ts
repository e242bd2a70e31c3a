import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, type Measured, projectId, pullRequestAt, root } from "../support/chain.ts";
import { addRecords, makeEvaluationRows, pushRows, seedBaseline } from "../support/evaluation.ts";
import { messages } from "../support/job.ts";

/* The comment of the built finish/ over all legs of a matrix. */

/** GitHub's limits of a comment. */
const maxCharacters = 65_536;
const maxBytes = 262_144;

interface Leg {
  matrix: Record<string, string>;
  /** How many of its records are right; 90% are in the baseline. */
  right: number;
}

interface Finished {
  result: Measured;
  body: string;
  /** The cells of the first table's rows. */
  overview: string[][];
}

/** Finishes legs with the same records and baseline, and shows inputs and outputs in the comment. */
async function finishMatrix(legs: readonly Leg[], records: number): Promise<Finished> {
  await using world = await createWorld();
  const { datadog } = world;
  await addRecords(datadog, records);
  const baseline = await seedBaseline(datadog, makeEvaluationRows(records, 0.9 * records));
  for (const [index, { matrix, right }] of legs.entries()) {
    const tags = [
      "ci.pipeline.id:5000001",
      "ci.pipeline.url:https://github.com/acme/support-bot/actions/runs/5000001",
      "ci.job.name:evaluate",
      `ci.section_key:leg-${index}`,
      `ci.create_key:leg-${index}`,
    ];
    const metadata = { tags, matrix };
    const { id } = datadog.seed({
      status: "running",
      dataset_version: 4,
      parent_experiment_id: baseline.id,
      metadata,
    });
    await pushRows(datadog, id, makeEvaluationRows(records, right));
  }
  const job = world.job({ job: "verdict", stepId: "finish" });
  const result = await world.measure(pullRequest(pullRequestAt("first"), job), {
    actionPath: join(root, "finish"),
    with: {
      name: "",
      dataset_id: "",
      project_id: projectId,
      expected: String(legs.length),
      gate: "accuracy: { max_regression: 0.05 }",
      comment: "true",
      comment_details: "true",
    },
  });
  const [comment, ...others] = world.gitHub.comments(12);
  expect(others).toEqual([]);
  const body = comment?.body ?? "";
  const table = body.split("\n\n").find((block) => block.startsWith("| Experiment |")) ?? "";
  const overview = table
    .split("\n")
    .slice(2)
    .map((row) => row.slice(2, -2).split(" | "));
  return { result, body, overview };
}

test.concurrent.each([10, 40])(
  "%i legs: one comment below GitHub's limit, with those that fail first",
  async (count) => {
    const isWorse = (index: number) => index % 5 === 0;
    const legs = Array.from({ length: count }, (_, index) => ({
      matrix: { model: `model-${index}` },
      right: isWorse(index) ? 25 : 45,
    }));
    const { result, body, overview } = await finishMatrix(legs, 50);
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
    expect(result.waited).toBeLessThan(60_000);
    expect(body.length).toBeLessThan(maxCharacters);
    expect(Buffer.byteLength(body)).toBeLessThan(maxBytes);

    const worse = count / 5;
    expect(overview).toHaveLength(count);
    expect(overview.slice(0, worse).map(([, , gate]) => gate)).toEqual(Array(worse).fill("❌\u00A0drop 40 pts, max 5"));
    expect(overview.slice(worse).map(([, , gate]) => gate)).toEqual(Array(count - worse).fill("✅"));
    const names = overview.map(([name = ""]) => /model-\d+/.exec(name)?.[0]);
    expect(names.slice(0, worse)).toEqual(legs.flatMap(({ matrix }, index) => (isWorse(index) ? matrix.model : [])));
    expect(new Set(names).size).toBe(count);
    expect(body).toContain(`<b>${count - worse} experiments pass</b>`);
    // Each failing leg has its records, as far as the limit allows.
    expect(body.split("accuracy pass → fail").length).toBeGreaterThan(worse);
    for (const index of legs.keys())
      if (isWorse(index)) expect(messages(result, "error")).toContain(`support-bot (model-${index}) failed its gate`);
  },
);

test.concurrent("three models with two prompts: a leg is named by its values, and the best value is bold", async () => {
  const right: Record<string, [cot: number, plain: number]> = {
    "gpt-5": [190, 160],
    "gpt-5-mini": [180, 180],
    claude: [196, 140],
  };
  const legs = Object.entries(right).flatMap(([model, [cot, plain]]) => [
    { matrix: { model, prompt: "cot" }, right: cot },
    { matrix: { model, prompt: "plain" }, right: plain },
  ]);
  const { result, body, overview } = await finishMatrix(legs, 200);
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  const names = overview.map(([name = ""]) => name.replace(/\]\(.*$/, "").replaceAll(/[[*`]/g, ""));
  expect(names).toEqual([
    ...["gpt-5, plain", "claude, plain"],
    ...["claude, cot", "gpt-5, cot", "gpt-5-mini, cot", "gpt-5-mini, plain"],
  ]);
  expect(overview.filter(([, value = ""]) => value.includes("**"))).toEqual([
    [expect.stringContaining("claude, cot"), expect.stringContaining("90% → **98%**"), "✅"],
  ]);
  expect(body).toMatch(/^## ❌ Not ready to merge: `gpt-5, plain` and `claude, plain` fail the gate$/m);
  expect(body.split(/^<details>/m).length - 1).toBeGreaterThanOrEqual(3);
});
