import { describe, expect, test } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { makeEvaluationRows, toLines } from "../support/evaluation.ts";
import { startJob } from "../support/job.ts";

/* The end of the log, which links to what the stage created, and its annotations. */

async function finishJob(right: number) {
  await using job = await startJob({ gate: "accuracy: { min: 0.5 }", comment: "true" });
  await job.workspace.write("results/rows.jsonl", toLines(makeEvaluationRows(10, right)));
  return { main: job.main, post: await job.post() };
}

/** Returns the titles of a log's groups, none of which may contain another. */
function listGroups(log: string): string[] {
  const commands = [...log.matchAll(/^::(group|endgroup)::(.*)$/gm)];
  expect(commands.map(([, name]) => name)).toEqual(
    commands.map((_, index) => (index % 2 === 0 ? "group" : "endgroup")),
  );
  return commands.flatMap(([, name, title = ""]) => (name === "group" ? [title] : []));
}

test.concurrent("a gate that fails is an annotation with a title, which begins with the comment's heading", async () => {
  const { post } = await finishJob(2);
  expect(post.exitCode).toBe(1);
  const [error] = post.annotations.filter(({ kind }) => kind === "error");
  expect(error?.title).toBe("LLM gate failed: support-bot");
  expect(error?.message.split("\n")[0]).toBe("❌ Not ready to merge: accuracy fails the gate");
  expect(error?.message).toContain("below the minimum of 50%");
});

test.concurrent("a gate that passes is a notice; the log ends with the table and the links", async () => {
  const { main, post } = await finishJob(9);
  expect(post.exitCode).toBe(0);
  const [notice] = post.annotations.filter(({ kind }) => kind === "notice");
  expect(notice?.message).toMatch(/^support-bot: ✅ Ready to merge/);
  expect(listGroups(main.rawLog)).toEqual(["Baseline"]);
  expect(main.log).toMatch(/Looked for completed experiments named support-bot on the branch main\./);
  expect(listGroups(post.rawLog)).toEqual(["Results files", "Upload", "Comparison", "Gate"]);
  expect(post.rawLog).toMatch(/::group::Upload\nUploading 10 rows[^:]*Uploaded 10 rows in [\d.]+ s\./);
  expect(post.rawLog).toMatch(/::group::Gate\n(✅ passes: .*\n)*✅ passes: accuracy is 90%.*\(LLMX2\d\d\)\n/);
  expect(post.log).toMatch(/^Baseline: /m);
  expect(post.log).toMatch(/Comment: http\S+#issuecomment-\d+/);
  expect(post.log).toMatch(/Experiment support-bot-\d+: https:\/\/app\.datadoghq\.com\/llm\/experiments\//);
});

describe("a fault in an input points to the workflow file", () => {
  const workflow = ".github/workflows/evaluate.yml";
  const listErrorFiles = (step: StepResult) =>
    step.annotations.filter(({ kind }) => kind === "error").map(({ file }) => file);

  test.concurrent.each<[string, Record<string, string>]>([
    ["an invalid value", { gate_mode: "off" }],
    ["a gate that can't be read", { gate: "accuracy: { minimum: 1 }" }],
    ["a dataset that doesn't exist", { dataset_id: "", dataset: "nowhere" }],
  ])("%s", async (_, inputs) => {
    await using job = await startJob(inputs);
    expect(job.main.exitCode).toBe(1);
    expect(listErrorFiles(job.main)).toEqual([workflow]);
  });

  test.concurrent("a pattern without a file, in the post stage; but not a gate that fails", async () => {
    await using job = await startJob();
    expect(listErrorFiles(await job.post())).toEqual([workflow]);
    const { post } = await finishJob(2);
    expect(listErrorFiles(post)).toEqual([undefined]);
  });
});

test.concurrent("an error in a results file points to its line", async () => {
  await using job = await startJob();
  await job.workspace.write("results/rows.jsonl", [...toLines(makeEvaluationRows(2, 2)), { score: 1 }]);
  const post = await job.post();
  const [error] = post.annotations.filter(({ kind }) => kind === "error");
  expect(error).toMatchObject({ file: "results/rows.jsonl", line: 3 });
  expect(error?.message).toContain("results/rows.jsonl:3: ");
});
