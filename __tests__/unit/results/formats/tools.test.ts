import { describe, expect, test } from "@jest/globals";
import { checkText, faultsIn, rowsIn } from "./builders.ts";

const junit = (cases: string, suite = "") =>
  `<testsuites><testsuite name="s">${suite}${cases}</testsuite></testsuites>`;
const testCase = (inner: string, name = "t") => `<testcase classname="c" name="${name}" time="0.5">${inner}</testcase>`;
const property = (name: string, value: string) => `<property name="${name}" value="${value}"/>`;
const properties = (...all: string[]) => `<properties>${all.join("")}</properties>`;

describe("JUnit", () => {
  test.each([
    ["message='TimeoutError: model timed out'", "", "TimeoutError: model timed out"],
    ["message='botocore.exceptions.ReadTimeout: slow'", "", "botocore.exceptions.ReadTimeout: slow"],
    ["message='SystemExit: 2'", "", "SystemExit: 2"],
    ["message='AssertionError: no'", "", undefined],
    ["message='assert 1 == 2'", "", undefined],
    ["message='Failed: too low'", "", undefined],
    ["message='test_f.Custom: no'", "", undefined],
    ["message='model timed out' type='Error'", "", "model timed out"],
    ["message='expected 1' type='AssertionError'", "", undefined],
    ["type='org.opentest4j.AssertionFailedError'", "no", undefined],
    ["", "Error: expect(received).toBe(expected)", undefined],
    ["", "\nError: model timed out\n at x", "Error: model timed out"],
  ])("reads <failure %s>%s as an error or as a failed test", async (attributes, text, error) => {
    const [row] = await rowsIn(junit(testCase(`<failure ${attributes}>${text}</failure>`)));
    expect(row?.error).toBe(error);
    expect(row?.scores).toEqual(error === undefined ? { pass: false } : {});
  });

  test("turns properties into scores, the last one of a name, and strings into reasons and metadata", async () => {
    const all = properties(
      property("score_relevance", "0.25"),
      property("score_relevance", "0.75"),
      property("relevance_reason", "close"),
      property("eval.grounded", "True"),
      property("fluency", "nan"),
      property("model", "m-1"),
      property("record_id", "r-1"),
    );
    expect(await rowsIn(junit(testCase(all)))).toEqual([
      {
        record_id: "r-1",
        input: { test: "c::t" },
        scores: { pass: true, relevance: 0.75, grounded: true, fluency: null },
        reasoning: { relevance: "close" },
        duration_ms: 500,
        metadata: { model: "m-1" },
      },
    ]);
  });

  test.each([
    [property("score_a", "0.7"), property("a", "0.1")],
    [property("eval.pass", "True"), ""],
  ])("never reads two properties as one score", async (...given) => {
    expect(await faultsIn(junit(testCase(properties(...given))))).toEqual([
      expect.stringMatching(/^results: row 1 \(test "t"\): .*\(LLMX398\)$/),
    ]);
  });

  test("keeps every digit of an ID, which isn't a score", async () => {
    const all = properties(property("tweet_id", "1610521604143693812"), property("count", "12345678901234567890"));
    const [row] = await rowsIn(junit(testCase(all)));
    expect(row).toMatchObject({
      scores: { pass: true },
      metadata: { tweet_id: "1610521604143693812", count: "12345678901234567890" },
    });
  });

  test("is one row for a test that also failed in its teardown", async () => {
    const failed = testCase("<failure message='assert 0'/>");
    const teardown = testCase('<error message="failed on teardown with boom"/>');
    const rows = await rowsIn(junit(failed + teardown + testCase("", "other") + testCase("", "other")));
    expect(rows.map(({ scores, run }) => [scores, run])).toEqual([
      [{ pass: false }, undefined],
      [{ pass: true }, undefined],
      [{ pass: true }, 2],
    ]);
    expect((await rowsIn(junit(teardown)))[0]).toMatchObject({
      error: "failed on teardown with boom",
      scores: {},
    });
  });

  test("has run-level scores only of a suite's properties that are marked as scores", async () => {
    const suite = properties(property("score_f1", "0.9"), property("java.version", "17"));
    const check = await checkText(junit(testCase(""), suite));
    expect(check.kind === "checked" && check.scores.summary).toEqual(new Map([["f1", 0.9]]));
  });

  test("without a test that ran is an error that says what was skipped", async () => {
    expect(await faultsIn(junit(testCase("<skipped/>")))).toEqual([
      "results: the file has no rows; left out: 1 skipped. Check that the evaluation ran. (LLMX335)",
    ]);
  });
});

describe("DeepEval", () => {
  const run = (members: object) =>
    JSON.stringify({ testCases: [], metricsScores: [], testPassed: 1, testFailed: 0, ...members });

  test("is an error if the run didn't end", async () => {
    const [fault] = await faultsIn(JSON.stringify({ testCases: [], metricsScores: [] }));
    expect(fault).toContain("(LLMX350)");
  });

  test("numbers repetitions by its own order, and the same metric in a case", async () => {
    const metric = { name: "Tone", score: 1, success: true, threshold: 0.5 };
    const cases = [1, 0].map((order) => ({
      input: "a",
      actualOutput: order,
      order,
      success: true,
      metricsData: [metric, metric],
    }));
    const rows = await rowsIn(run({ testCases: cases }));
    expect(rows.map(({ output, run: repeat }) => [output, repeat])).toEqual([
      [0, undefined],
      [1, 2],
    ]);
    expect(rows[0]?.scores).toEqual({ pass: true, Tone: 1, Tone_2: 1 });
  });

  test.each([
    ["Rudeness", 0.1, true, true],
    ["Rudeness", 0.9, false, true],
    ["Bias", 0.5, true, true],
    ["Bias", 0.9, true, false],
    ["Relevancy", 0.9, true, false],
    ["Relevancy", 0.1, false, false],
  ])("%s of %d with success: %s has “lower is better”: %s", async (name, score, success, isLower) => {
    const metricsData = [{ name, score, success, threshold: 0.5 }];
    const check = await checkText(run({ testCases: [{ input: "a", success, metricsData }] }));
    expect(check.kind === "checked" && check.files[0]?.lowerIsBetter.has(name)).toBe(isLower);
  });
});

describe("Vitest and Jest", () => {
  const report = (tests: object[], members = {}) =>
    JSON.stringify({
      numTotalTests: tests.length,
      testResults: [{ name: "/home/runner/work/bot/bot/t/a.test.ts", status: "failed", assertionResults: tests }],
      ...members,
    });

  test("name a test by its file below the workspace, wherever that lies", async () => {
    const passed = {
      fullName: "bot answers",
      status: "passed",
      failureMessages: ["Error: at first"],
      meta: {},
    };
    expect(await rowsIn(report([passed]))).toEqual([
      { input: { test: "t/a.test.ts::bot answers" }, scores: { pass: true } },
    ]);
  });

  test("turn a file that didn't load into an error row", async () => {
    const text = JSON.stringify({
      numTotalTests: 0,
      testResults: [{ name: "/a.test.ts", status: "failed", message: "SyntaxError: x", assertionResults: [] }],
    });
    expect(await rowsIn(text)).toEqual([{ input: { test: "/a.test.ts" }, scores: {}, error: "SyntaxError: x" }]);
  });

  test("don't imply completion if the run was interrupted", async () => {
    const passed = { fullName: "a", status: "passed" };
    const proof = async (members: object) => {
      const check = await checkText(report([passed], members));
      return check.kind === "checked" && check.files[0]?.impliesCompletion;
    };
    expect(await proof({})).toBe(true);
    expect(await proof({ wasInterrupted: true })).toBe(false);
  });
});

test("evalite doesn't imply completion while an evaluation runs", async () => {
  const proof = async (status: string) => {
    const results = [{ input: "a", output: "A", status, scores: [{ name: "Factual", score: 1 }] }];
    const check = await checkText(JSON.stringify({ run: {}, evals: [{ name: "e", status: "success", results }] }));
    return check.kind === "checked" && check.files[0]?.impliesCompletion;
  };
  expect(await proof("fail")).toBe(true);
  expect(await proof("running")).toBe(false);
});

describe("Inspect", () => {
  test.each(["error", "cancelled", "started"])("with the status %s is an error", async (status) => {
    const log = JSON.stringify({ version: 2, status, eval: { task: "t" }, samples: [] });
    expect((await faultsIn(log))[0]).toContain("(LLMX359)");
  });

  test("without samples is an error with the remedy", async () => {
    const log = JSON.stringify({ version: 2, status: "success", eval: { task: "t" } });
    expect((await faultsIn(log))[0]).toContain("--no-log-samples");
  });
});
