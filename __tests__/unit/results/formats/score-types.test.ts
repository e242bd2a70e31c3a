import { describe, expect, test } from "@jest/globals";
import { checkText, faultsIn, rowsIn } from "./builders.ts";

const junit = (tests: readonly string[]) =>
  `<testsuites><testsuite name="s">${tests.join("")}</testsuite></testsuites>`;

/** A JUnit report with a test for each value of the property. */
function junitWith(name: string, values: readonly string[]): string {
  return junit(
    values.map(
      (value, row) =>
        `<testcase classname="c" name="t${row}"><properties><property name="${name}" value="${value}"/></properties></testcase>`,
    ),
  );
}

const evalite = (scores: readonly unknown[]) =>
  JSON.stringify({
    run: {},
    evals: [
      {
        name: "e",
        results: scores.map((score, row) => ({
          input: `q${row}`,
          output: "a",
          scores: [{ name: "Match", score }],
        })),
      },
    ],
  });

const pydantic = (values: readonly unknown[]) =>
  JSON.stringify({
    name: "r",
    cases: values.map((value, row) => ({
      name: `c${row}`,
      inputs: { q: row },
      output: "a",
      assertions: {},
      labels: { Match: { value, reason: null } },
    })),
    failures: [],
  });

const inspect = (values: readonly unknown[]) =>
  JSON.stringify({
    version: 2,
    status: "success",
    eval: { task: "t", model: "m" },
    samples: values.map((value, id) => ({
      id,
      epoch: 1,
      input: `q${id}`,
      target: "a",
      scores: { Match: { value } },
    })),
  });

const vitest = (values: readonly unknown[]) =>
  JSON.stringify({
    numTotalTests: values.length,
    testResults: [
      {
        name: "/a.test.ts",
        status: "passed",
        assertionResults: values.map((Match, row) => ({
          fullName: `t${row}`,
          status: "passed",
          meta: { Match },
        })),
      },
    ],
  });

const deepEval = (values: readonly unknown[]) =>
  JSON.stringify({
    testPassed: 1,
    metricsScores: [],
    testCases: values.map((score, order) => ({
      name: `t${order}`,
      input: `q${order}`,
      order,
      success: true,
      metricsData: [{ name: "Match", score, success: true }],
    })),
  });

describe.each([
  ["evalite", evalite],
  ["Pydantic Evals", pydantic],
  ["Inspect", inspect],
  ["DeepEval", deepEval],
  ["JUnit", (values: readonly unknown[]) => junitWith("Match", values.map(String))],
])("%s", (_, write) => {
  test("numbers in quotes are numbers, and what isn't one is an evaluator that failed, with the text as its reason", async () => {
    const rows = await rowsIn(write(["0.9", "ERROR", "80%", "x", "0.1"]));
    expect(rows.map(({ scores }) => scores.Match)).toEqual([0.9, null, 0.8, null, 0.1]);
    expect([rows[1]?.reasoning?.Match, rows[3]?.reasoning?.Match]).toEqual(["ERROR", "x"]);
    const check = await checkText(write(["0.9", "ERROR", "80%"]));
    expect(check.kind === "checked" && check.files[0]?.warnings).toEqual([
      "Match: 1 value isn't a number (first: row 2), so the evaluator counts as failed there. (LLMX393)",
    ]);
  });

  test.each(["inf", "-Infinity", "1e400"])("%s is an evaluator that failed, and a warning", async (infinite) => {
    const rows = await rowsIn(write(["0.9", infinite, "0.1"]));
    expect(rows.map(({ scores }) => scores.Match)).toEqual([0.9, null, 0.1]);
    const check = await checkText(write(["0.9", infinite, "0.1"]));
    expect(check.kind === "checked" && check.files[0]?.warnings).toEqual([expect.stringContaining("(LLMX393)")]);
  });

  test("PASS and FAIL are booleans", async () => {
    const rows = await rowsIn(write(["PASS", "fail", "PASS"]));
    expect(rows.map(({ scores }) => scores.Match)).toEqual([true, false, true]);
  });

  test("as many numbers as other strings are an error", async () => {
    expect(await faultsIn(write(["0.9", "formal"]))).toEqual([expect.stringContaining("(LLMX387)")]);
  });
});

test("a member of Vitest's meta that is a number in most tests is a metric in all of them", async () => {
  const rows = await rowsIn(vitest([0.9, "ERROR", null, 0.1]));
  expect(rows.map(({ scores }) => scores.Match)).toEqual([0.9, null, null, 0.1]);
  const times = JSON.stringify(JSON.parse(vitest([1]))).replace('"Match":1', '"startedAt_ms":1767225600000');
  expect((await rowsIn(times))[0]?.scores).toEqual({ pass: true });
});

describe("JUnit", () => {
  test("a string property is metadata, unless its prefix makes it a score", async () => {
    expect((await rowsIn(junitWith("tone", ["formal", "friendly"])))[0]).toMatchObject({
      scores: { pass: true },
      metadata: { tone: "formal" },
    });
    expect((await rowsIn(junitWith("score_tone", ["formal", "friendly"])))[0]?.scores).toEqual({
      pass: true,
      tone: "formal",
    });
  });

  test("IDs and times are metadata", async () => {
    for (const name of ["ticket_id", "started_at", "latency"])
      expect((await rowsIn(junitWith(name, ["17", "18"])))[0]?.scores).toEqual({ pass: true });
  });

  test.each(["notrun", "skipped", "disabled", "ignored"])("a test with the status %s is skipped", async (status) => {
    const check = await checkText(
      junit([`<testcase name="a" status="${status}"/>`, '<testcase name="b" status="run"/>']),
    );
    expect(check.kind === "checked" && [check.scores.rows.total, check.files[0]?.skipped.get("skipped")]).toEqual([
      1, 1,
    ]);
  });

  test("a test that only its status reports as failed has failed", async () => {
    const rows = await rowsIn(junit(['<testcase name="a" status="failed"/>', '<testcase name="b" status="error"/>']));
    expect(rows.map(({ scores, error }) => [scores, error])).toEqual([
      [{ pass: false }, undefined],
      [{}, "the test gives no reason"],
    ]);
  });
});
