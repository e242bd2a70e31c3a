import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkResults } from "../../../../src/results/check.ts";
import { toLabel } from "../../../../src/results/formats/tool-file.ts";
import { metricLabelPattern } from "../../../../src/results/result-row.ts";
import { faultsIn, fileWith, lines, promptfooFile, promptfooRow } from "./builders.ts";

describe("a label", () => {
  test.each([
    ["Answer Relevancy", "Answer_Relevancy"],
    ["Correctness [GEval]", "Correctness"],
    ["Correctness (GEval)", "Correctness"],
    ["Tone [Conversational GEval]", "Tone"],
    ["Path [ConversationalDAG]", "Path"],
    ["factual_correctness(mode=f1)", "factual_correctness_mode_f1"],
    ["exact_match,strict-match", "exact_match_strict-match"],
    ["toxicity/v1/score", "toxicity_v1_score"],
    ["__private__", "private"],
  ])("of %s is %s", (name, label) => {
    expect(toLabel(name)).toBe(label);
  });

  test("is always one that Datadog accepts, or none", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const label = toLabel(name);
        return label === "" || metricLabelPattern.test(label);
      }),
      { seed: 1 },
    );
  });
});

const scored = (...metrics: string[]) =>
  promptfooRow({ namedScores: Object.fromEntries(metrics.map((name) => [name, 1])), gradingResult: null });

describe("two names with one label", () => {
  test("are one error that names both", async () => {
    const rows = [scored("Tone of voice", "Tone-of voice"), scored("a b", "a-b")];
    expect(await faultsIn(promptfooFile(rows))).toEqual([]);
    const clash = [scored("Tone of voice", "Tone_of_voice"), scored("Tone of voice", "Tone_of_voice")];
    expect(await faultsIn(promptfooFile(clash))).toEqual([
      expect.stringMatching(/^results: row 1: .*"Tone of voice" and "Tone_of_voice".*\(LLMX373\)$/),
    ]);
  });

  test("are one in two files as well", async () => {
    const files = [
      await fileWith(promptfooFile([scored("a b")]), {}, "a.json"),
      await fileWith(promptfooFile([{ ...scored("a_b"), vars: { question: "other" } }]), {}, "b.json"),
    ];
    expect(await checkResults(files, "e1")).toMatchObject({
      faults: ['b.json: the metric "a_b" gets the label a_b, as "a b" of a.json does. Rename one of them. (LLMX333)'],
    });
  });

  test("are found if a team's own metric has the name of promptfoo's", async () => {
    expect((await faultsIn(promptfooFile([scored("pass ")])))[0]).toContain('"pass" and "pass "');
    expect((await faultsIn(promptfooFile([scored("pass")])))[0]).toContain("(LLMX371)");
  });
});

test("a name without any character that a label may contain is an error", async () => {
  expect((await faultsIn(promptfooFile([scored("質")])))[0]).toContain("(LLMX372)");
});

test("the same rows in two files are one error, not runs", async () => {
  const rows = [0, 1, 2].map((testIdx) => promptfooRow({ testIdx, vars: { question: testIdx } }));
  const files = [await fileWith(promptfooFile(rows), {}, "out.json"), await fileWith(lines(rows), {}, "out.jsonl")];
  const check = await checkResults(files, "e1");
  expect(check).toMatchObject({
    kind: "faults",
    total: 1,
    faults: [
      "out.jsonl:1: this row and 2 more are in out.json: row 1, too. Begin a pattern with ! to exclude one of the two files. (LLMX329)",
    ],
  });
});
