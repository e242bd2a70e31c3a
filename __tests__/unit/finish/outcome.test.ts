import { expect, test } from "@jest/globals";
import { parseEvaluationOutcome, readOutcome } from "../../../src/finish/outcome.ts";
import { listed } from "./experiments.ts";

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
  const known = ["success", "toString", "Success", ""].filter((name) => parseEvaluationOutcome("", name) !== undefined);
  expect(known).toEqual(["success"]);
});

test.each([
  ["completed", "completed"],
  ["failed", "failed"],
  ["interrupted", "interrupted"],
  ["running", undefined],
  [undefined, undefined],
])("an experiment with the status %s ended as %s", (status, end) => {
  expect(readOutcome(listed("a", [], 0, { status }))?.status).toBe(end);
});
