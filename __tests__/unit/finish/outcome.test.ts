import { expect, test } from "@jest/globals";
import { isOutcome, parseEvaluationOutcome } from "../../../src/finish/outcome.ts";

test.each([
  ["success", "failure", "completed", undefined],
  ["failure", "success", "failed", "the evaluation step failed"],
  ["skipped", "success", "failed", "the evaluation step was skipped"],
  ["cancelled", "success", "interrupted", "the evaluation step was canceled"],
  ["", "success", "completed", undefined],
  ["", "failure", "failed", "the job failed"],
  ["", "cancelled", "interrupted", "the job was canceled"],
])("evaluation %p in a job with %p ends as %s", (evaluation, job, status, reason) => {
  expect(parseEvaluationOutcome(evaluation, job)).toEqual({
    githubOutcome: evaluation || job,
    status,
    reason,
  });
});

test("if neither is known, the outcome is unknown", () => {
  expect(parseEvaluationOutcome("", "")).toBeUndefined();
  expect(parseEvaluationOutcome("odd", "neutral")).toBeUndefined();
  expect(parseEvaluationOutcome("neutral", "success")).toBeUndefined();
});

test("names that every object has aren't outcomes", () => {
  expect(["success", "toString", "Success", ""].filter(isOutcome)).toEqual(["success"]);
});
