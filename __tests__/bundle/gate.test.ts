import { expect, test } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, pullRequestAt } from "../support/chain.ts";
import { createWorkspace } from "../support/evaluation.ts";
import { createForPullRequest, finishForPullRequest } from "../support/finish-step.ts";
import { messages } from "../support/job.ts";

/* The verdicts of the built action: one run creates the baseline, and finish/ checks the gate of another. */

type Row = Record<string, unknown>;

/** Rows with a boolean that is false in the first of them. */
const passing = (count: number, failing: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    record_id: `r${index}`,
    scores: { accuracy: index >= failing },
    metadata: { language: index % 2 === 0 ? "fr" : "de" },
  }));

async function finishWith(
  gate: string,
  baseline: readonly Row[],
  current: readonly Row[],
  inputs: Record<string, string> = {},
  baselineGate = "",
): Promise<StepResult> {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const parent = await createForPullRequest(world, workspace, {});
  expect((await finishForPullRequest(world, workspace, parent, baseline, { gate: baselineGate })).exitCode).toBe(0);
  const id = await createForPullRequest(world, workspace, { parent });
  return await finishForPullRequest(world, workspace, id, current, { gate, ...inputs });
}

const drop = "accuracy: { max_regression: 0.05 }";

test.concurrent("a drop that may be chance is unclear: a warning, and the step passes", async () => {
  const result = await finishWith(drop, passing(40, 0), passing(40, 4));
  expect([result.exitCode, result.outputs.verdict]).toEqual([0, "unclear"]);
  expect(messages(result, "warning")).toMatch(
    /accuracy: `max_regression` is unclear\. It dropped 10 points; the gate allows 5\. If nothing had changed, a difference this large would appear in \d+ of 100 runs\. Rerun the job: its rows are added to these\./,
  );
  expect(result.summary).toContain("OK to merge, but `accuracy` may be worse");
});

test.concurrent("unclear: fail turns the same drop into a failure", async () => {
  const result = await finishWith(`${drop}\n"*": { unclear: fail }`, passing(40, 0), passing(40, 4));
  expect([result.exitCode, result.outputs.verdict]).toEqual([1, "fail"]);
  expect(messages(result, "error")).toContain("`unclear: fail`");
});

test.concurrent("a drop that the test finds fails", async () => {
  const result = await finishWith(drop, passing(40, 0), passing(40, 11));
  expect([result.exitCode, result.outputs.verdict]).toEqual([1, "fail"]);
  expect(messages(result, "error")).toContain(
    "accuracy dropped 27.5 points (100% → 72.5%). The gate allows 5 points (`max_regression`).",
  );
});

test.concurrent("max_broken counts records that broke, and is an error on a score", async () => {
  const broken = await finishWith("accuracy: { max_broken: 3 }", passing(40, 0), passing(40, 4));
  expect([broken.exitCode, broken.outputs.verdict]).toEqual([1, "fail"]);
  expect(messages(broken, "error")).toContain(
    "accuracy broke on 4 of 40 records in both runs. The gate allows 3 (`max_broken`).",
  );
  const scores = passing(10, 0).map((row) => ({ ...row, scores: { accuracy: 0.5 } }));
  const score = await finishWith("accuracy: { max_broken: 3 }", scores, scores);
  expect(score.exitCode).toBe(1);
  expect(messages(score, "error")).toContain(
    "max_broken needs a boolean metric. Let the evaluator return pass or fail.",
  );
});

test.concurrent("“*” with no_regression passes a run with a run-level score that is compared with itself", async () => {
  const rows = [...passing(20, 0), { summary: { f1: 0.93 } }];
  const gate = 'f1: { min: 0.5, max_regression: 0.02 }\n"*": { no_regression: true }';
  const result = await finishWith(gate, rows, rows);
  expect([result.exitCode, result.outputs.verdict, messages(result, "error")]).toEqual([0, "pass", ""]);
});

test.concurrent("a gate that is looser than the baseline's is reported, and doesn't fail", async () => {
  const strict = "accuracy: { min: 0.8, no_regression: true }";
  const rows = passing(20, 0);
  const result = await finishWith("accuracy: { min: 0.5 }", rows, rows, {}, strict);
  expect([result.exitCode, result.outputs.verdict]).toEqual([0, "pass"]);
  const sentence = "This pull request loosens the gate: `accuracy` min 80% → 50%, `no_regression` removed.";
  expect(messages(result, "notice")).toContain(sentence);
  expect(result.summary).toContain("This pull request loosens the gate");
});

test.concurrent("a slice is checked by its records, and without details its values are only counted", async () => {
  const isFrench = (_: Row, index: number) => index % 2 === 0;
  const good = passing(40, 0);
  const worse = good.map((row, index) => (isFrench(row, index) ? { ...row, scores: { accuracy: false } } : row));
  const named = await finishWith('"accuracy[language=fr]": { no_regression: true }', good, worse);
  expect([named.exitCode, named.outputs.verdict]).toEqual([1, "fail"]);
  expect(messages(named, "error")).toContain("accuracy[language=fr] is significantly worse than the baseline");
  const every = '"accuracy[language=*]": { no_regression: true }';
  const hidden = await finishWith(every, good, worse, { comment_details: "false" });
  expect([hidden.exitCode, hidden.outputs.verdict]).toEqual([1, "fail"]);
  expect(messages(hidden, "error")).toContain("accuracy[language=*]: `no_regression` fails for 1 of 2 values");
  expect(`${hidden.log}${hidden.summary}`).not.toContain("language=fr");
});

test.concurrent("a typo in a rule fails before anything is created, and suggests the rule", async () => {
  await using world = await createWorld();
  const main = await world.run(pullRequest(pullRequestAt("first")), {
    with: { gate: "accuracy:\n  max_regresion: 0.02\ntone: 3" },
  });
  expect(main.exitCode).toBe(1);
  expect(world.datadog.experiments).toEqual([]);
  expect(messages(main, "error")).toContain(
    'line 2: Unknown rule "max_regresion" for accuracy. Did you mean max_regression?',
  );
  expect(messages(main, "error")).toContain("line 3: tone must be a map of rules, such as { min: 0.8 }. Got 3.");
});
