import { describe, expect, test } from "@jest/globals";
import { checkText, faultsIn, lines, promptfooFile, promptfooRow, rowsIn } from "./builders.ts";

async function firstRow(members: object) {
  const [row] = await rowsIn(promptfooFile([promptfooRow(members)]));
  if (!row) throw new Error("there is no row");
  return row;
}

describe("a row of promptfoo", () => {
  test("has pass, score, and the grade's reasons, and the test's variables as its identity", async () => {
    const row = await firstRow({
      vars: { question: "a", expected: "A", _conversation: [] },
      testCase: { description: "first", metadata: { record_id: "r-1", topic: "geo" } },
      cost: 0.002,
      tokenUsage: { prompt: 3, completion: 4, total: 7, assertions: { total: 90 } },
    });
    expect(row).toEqual({
      record_id: "r-1",
      input: { question: "a", expected: "A" },
      output: "A",
      expected_output: "A",
      scores: { pass: true, score: 1 },
      reasoning: { pass: "fine" },
      assessment: { pass: "pass", score: "pass" },
      duration_ms: 12,
      usage: { input_tokens: 3, output_tokens: 4, total_tokens: 7, cost_usd: 0.002 },
      metadata: { description: "first", record_id: "r-1", topic: "geo" },
      tags: ["provider:echo", "prompt:prompt 1"],
    });
  });

  test("never includes headers, cookies, and account IDs", async () => {
    const row = await firstRow({
      response: { output: "A", metadata: { http: { headers: { "set-cookie": "s3cret" } } } },
      metadata: { http: { headers: { "set-cookie": "s3cret" } } },
      gradingResult: { pass: true, score: 1, reason: "fine", account: "s3cret" },
    });
    expect(JSON.stringify(row)).not.toContain("s3cret");
  });

  test("is an error if the provider or a judge failed, not if an assertion did", async () => {
    const failing = { success: false, score: 0, error: "Expected x", failureReason: 1 };
    expect(await firstRow(failing)).toMatchObject({ scores: { pass: false, score: 0 } });
    expect((await firstRow(failing)).error).toBeUndefined();
    const broken = { success: false, score: 0, error: "500", failureReason: 2, gradingResult: null };
    expect(await firstRow(broken)).toMatchObject({ error: "500", scores: {} });
  });

  test("of a version without a reason is an error if it has no grade", async () => {
    const old = { success: false, score: 0, error: "500", failureReason: undefined };
    expect(await firstRow({ ...old, gradingResult: null })).toMatchObject({ error: "500", scores: {} });
    expect((await firstRow(old)).scores).toEqual({ pass: false, score: 0 });
  });

  test("has the weighted mean of a metric's assertions, or the plain one if all weights are 0", async () => {
    const part = (score: number, metric: string, weight?: number) => ({
      pass: score === 1,
      score,
      reason: `got ${score}`,
      assertion: { type: "contains", metric, weight },
    });
    const set = {
      pass: true,
      score: 0.5,
      reason: "set",
      namedScores: { accuracy: 1 },
      metadata: { assertionSet: { metric: "safety", weight: 2 } },
    };
    const judged = { ...part(0.25, "judge"), namedScores: { judge: 9, depth: 0.75 } };
    const componentResults = [part(1, "accuracy"), part(0, "accuracy", 3), part(0.5, "a b", 0), set, judged];
    const row = await firstRow({
      // What the file itself says is a sum in older versions.
      namedScores: { accuracy: 1, "a b": 0 },
      gradingResult: { pass: false, score: 0.25, reason: "no", componentResults },
    });
    expect(row.scores).toEqual({
      pass: true,
      score: 1,
      accuracy: 0.25,
      a_b: 0.5,
      safety: 0.5,
      judge: 0.25,
      depth: 0.75,
    });
    expect(row.reasoning).toMatchObject({ accuracy: "got 0", safety: "set" });
    expect(row.assessment).toMatchObject({ accuracy: "fail", safety: "pass" });
  });

  test("uses the named scores if the parts are missing", async () => {
    const row = await firstRow({ namedScores: { accuracy: 0.5 }, gradingResult: undefined });
    expect(row.scores).toEqual({ pass: true, score: 1, accuracy: 0.5 });
  });

  test("has no score if the file has NaN", async () => {
    const part = { pass: false, score: null, assertion: { metric: "accuracy" } };
    const broken = promptfooRow({ score: null, gradingResult: { componentResults: [part] } });
    const expected = { pass: true, score: null, accuracy: null };
    expect((await rowsIn(promptfooFile([broken])))[0]?.scores).toEqual(expected);
    const text = promptfooFile([broken]).replaceAll('"score":null', '"score":NaN');
    expect((await rowsIn(text))[0]?.scores).toEqual(expected);
  });

  test("without variables is named by its description, and without any name is an error", async () => {
    const named = await firstRow({ vars: {}, testCase: { description: "first" } });
    expect(named.input).toEqual({ test: "first" });
    const nameless = [0, 1].map((testIdx) => promptfooRow({ testIdx, vars: {}, testCase: {} }));
    const [fault] = await faultsIn(promptfooFile(nameless));
    expect(fault).toMatch(/^results: row 1: nothing identifies the test.*LLMX368/);
  });
});

test("a run that its time limit ended doesn't imply completion", async () => {
  const proof = async (error: string) => {
    const failed = promptfooRow({
      testIdx: 1,
      vars: { question: "b" },
      failureReason: 2,
      error,
      success: false,
    });
    const check = await checkText(promptfooFile([promptfooRow(), failed]));
    return check.kind === "checked" && check.files[0]?.impliesCompletion;
  };
  expect(await proof("429 Too Many Requests")).toBe(true);
  expect(await proof("Evaluation exceeded max duration of 1000ms")).toBe(false);
});

describe("repeats", () => {
  const repeats = [3, 0, 2, 1].map((testIdx) =>
    promptfooRow({ testIdx, vars: { question: testIdx % 2 }, response: { output: testIdx } }),
  );

  test.each([
    ["JSON", promptfooFile(repeats)],
    ["JSON Lines", lines(repeats)],
  ])("are numbered by promptfoo's own order in %s", async (_, text) => {
    const rows = await rowsIn(text);
    const runs = rows.map(({ output, run }): [unknown, number] => [output, run ?? 1]);
    expect(new Map(runs as [number, number][])).toEqual(
      new Map([
        [0, 1],
        [1, 1],
        [2, 2],
        [3, 2],
      ]),
    );
  });
});

describe("several prompts and providers", () => {
  const pairs = [0, 1, 2, 3].map((promptIdx) =>
    promptfooRow({
      promptIdx,
      provider: { id: promptIdx < 2 ? "echo" : "openai:m-1", label: "" },
      prompt: { raw: "Q", label: promptIdx % 2 ? "short" : "Answer: {{question}}" },
    }),
  );

  test("have their own rows, named so that an edited prompt keeps its place", async () => {
    const rows = await rowsIn(promptfooFile(pairs, [{ metrics: { namedScores: { f1: 1 } } }]));
    expect(rows.map(({ input }) => input)).toEqual([
      { vars: { question: "a" }, variant: { provider: "echo", prompt: "prompt 1" } },
      { vars: { question: "a" }, variant: { provider: "echo", prompt: "short" } },
      { vars: { question: "a" }, variant: { provider: "openai:m-1", prompt: "prompt 1" } },
      { vars: { question: "a" }, variant: { provider: "openai:m-1", prompt: "short" } },
    ]);
    expect(rows[3]?.tags).toEqual(["provider:openai:m-1", "prompt:short", "variant:openai:m-1 short"]);
  });

  test("don't include what promptfoo computes over all, which is a run-level score elsewhere", async () => {
    const prompts = [{ metrics: { namedScores: { f1: 1.5, accuracy: 3 }, namedScoresCount: { accuracy: 4 } } }];
    const one = await checkText(promptfooFile([promptfooRow()], prompts));
    const several = await checkText(promptfooFile(pairs, prompts));
    if (one.kind === "faults" || several.kind === "faults") throw new Error("a file has faults");
    expect(one.scores.summary).toEqual(new Map([["f1", 1.5]]));
    expect(several.scores.summary.size).toBe(0);
  });
});
