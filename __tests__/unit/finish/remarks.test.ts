import { expect, test } from "@jest/globals";
import type { Run } from "../../../src/finish/read-run.ts";
import {
  describeConfigChanges,
  explainOtherJudge,
  findConfigChanges,
  warnOfOldBaseline,
} from "../../../src/finish/remarks.ts";
import type { RuleJudgement } from "../../../src/gate/judgement.ts";

const before = { model: "gpt-a", judge: { model: "j1", votes: 3 }, top_k: 5, same: [1, 2] };
const after = { model: "gpt-b", judge: { votes: 3, model: "j2" }, same: [1, 2], prompt: "v2" };

/** Returns the changes of a run with one config whose baseline has another. */
function findChanges(baseline: object, current: object | undefined) {
  const run = { plan: { report: { config: current } }, baseline: { experiment: { attributes: { config: baseline } } } };
  return findConfigChanges(run as unknown as Run);
}
const changes = findChanges(before, after);

test("a config that differs is one line, with values only if they may be shown", () => {
  expect(describeConfigChanges(changes, true)).toBe(
    "Changed since the baseline: judge.model j1 → j2, model gpt-a → gpt-b, prompt none → v2, top_k 5 → none.",
  );
  expect(describeConfigChanges(changes, false)).toBe("Changed since the baseline: judge.model, model, prompt, top_k.");
  expect(describeConfigChanges(findChanges(before, { ...before }), true)).toBeUndefined();
});

test("a config that is gone as a whole is named by its members", () => {
  expect(describeConfigChanges(findChanges({ model: "gpt-a", top_k: 5 }, undefined), true)).toBe(
    "Changed since the baseline: model gpt-a → none, top_k 5 → none.",
  );
});

test("a large change is cut", () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`member${index}`, "x".repeat(1_000)]));
  const line = describeConfigChanges(findChanges({}, many), true) ?? "";
  expect(line).toMatch(/, and 14 more\.$/);
  expect(line.length).toBeLessThan(700);
});

test("another judge may explain a failing relative rule", () => {
  const message = { code: "LLMX230", message: "accuracy dropped 5 points." };
  const rules: RuleJudgement[] = [
    { metric: "accuracy", rule: "max_regression", outcome: "failed", isExplicit: true, ...message },
    { metric: "accuracy", rule: "min", outcome: "failed", isExplicit: true, ...message },
    { metric: "tone", rule: "no_regression", outcome: "passed", isExplicit: true, ...message },
  ];
  const judgement = { verdict: "fail", isGated: true, rules, notes: [], warnings: [] } as const;
  const reason = " Another judge scored the baseline, so this drop may come from the judge.";
  const explained = explainOtherJudge({ ...judgement, rules, notes: [], warnings: [] }, changes);
  expect(explained.rules.map((rule) => rule.message)).toEqual([
    message.message + reason,
    message.message,
    message.message,
  ]);
  const other = explainOtherJudge({ ...judgement, rules, notes: [], warnings: [] }, changes.slice(1));
  expect(other.rules).toEqual(rules);
});

test("a baseline is old from 7 days on", () => {
  const day = 86_400_000;
  expect(warnOfOldBaseline(day, 7 * day)).toBeUndefined();
  expect(warnOfOldBaseline(day, 8 * day)?.message).toBe(
    "The baseline is 7 days old. Rerun the workflow on the base branch.",
  );
  expect(warnOfOldBaseline(0, 800 * day)).toBeUndefined();
});
