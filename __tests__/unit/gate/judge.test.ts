import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { judgeGate } from "../../../src/gate/judge.ts";
import { summarizeResults } from "../../../src/results/results-summary.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";
import { findAccuracy, foldRows, makeScores } from "../results/builders.ts";
import { judge, noBaseline, parsedGate, summarize, times, unreadable } from "./builders.ts";

const good = findAccuracy(times(10, 0.82));
const bad = findAccuracy(times(10, 0.75));
const scored = (count: number, value: number) => findAccuracy(times(count, value));
/** A boolean metric that is false in the first records. */
const passing = (count: number, failing: number) =>
  findAccuracy(times(count, true).map((_, index) => index >= failing));

type Case = [gate: string, baseline: ExperimentScores, current: ExperimentScores, rules: string[]];

function check(gate: string, baseline: ExperimentScores, current: ExperimentScores, rules: string[]) {
  expect(summarize(judge(gate, baseline, current))).toEqual(rules);
}

describe("min and max apply to the value that is shown", () => {
  test.each<Case>([
    ["accuracy: { min: 0.8 }", good, bad, ["accuracy min failed LLMX220"]],
    ["accuracy: { min: 0.75 }", good, bad, ["accuracy min passed LLMX221"]],
    ["accuracy: { max: 0.5 }", good, bad, ["accuracy max failed LLMX222"]],
    ["accuracy: { max: 0.9 }", good, bad, ["accuracy max passed LLMX223"]],
    [
      "accuracy: { min: 0.3, max: 0.3 }",
      good,
      scored(10, 0.1 + 0.2),
      ["accuracy min passed LLMX221", "accuracy max passed LLMX223"],
    ],
  ])("%s", check);

  test("and need no baseline", () => {
    for (const baseline of [noBaseline, unreadable])
      expect(summarize(judge("accuracy: { max: 0.5 }", baseline, bad))).toEqual(["accuracy max failed LLMX222"]);
  });
});

describe("max_regression", () => {
  test.each<Case>([
    // Worse by the test.
    ["accuracy: { max_regression: 0.02 }", good, bad, ["accuracy max_regression failed LLMX230"]],
    ["accuracy: { max_regression: 5% }", good, bad, ["accuracy max_regression failed LLMX230"]],
    ["accuracy: { max_regression: 0.05 }", passing(40, 0), passing(40, 8), ["accuracy max_regression failed LLMX230"]],
    // Beyond the limit, but chance alone may explain it.
    ["accuracy: { max_regression: 0.05 }", passing(40, 0), passing(40, 4), ["accuracy max_regression unclear LLMX231"]],
    [
      "accuracy: { max_regression: 0.05, unclear: fail }",
      passing(40, 0),
      passing(40, 4),
      ["accuracy max_regression failed LLMX231"],
    ],
    [
      '"*": { unclear: fail }\naccuracy: { max_regression: 0.05 }',
      passing(40, 0),
      passing(40, 4),
      ["accuracy max_regression failed LLMX231"],
    ],
    // Within the limit.
    ["accuracy: { max_regression: 0.1 }", passing(40, 0), passing(40, 4), ["accuracy max_regression passed LLMX233"]],
    ["accuracy: { max_regression: 0.3 }", passing(40, 0), passing(40, 4), ["accuracy max_regression passed LLMX234"]],
    ["accuracy: { max_regression: 0 }", good, good, ["accuracy max_regression passed LLMX233"]],
    [
      "accuracy: { max_regression: 10% }",
      scored(10, 0.8),
      scored(10, 0.72),
      ["accuracy max_regression passed LLMX233"],
    ],
    // Lower is better.
    ["accuracy: { max_regression: 0.02, better: lower }", bad, good, ["accuracy max_regression failed LLMX230"]],
    ["accuracy: { max_regression: 0.02, better: lower }", good, bad, ["accuracy max_regression passed LLMX234"]],
    // The number alone decides.
    ["accuracy: { max_regression: 0.05 }", passing(7, 0), passing(7, 1), ["accuracy max_regression failed LLMX230"]],
    ["accuracy: { max_regression: 0.2 }", passing(7, 0), passing(7, 1), ["accuracy max_regression passed LLMX233"]],
    // Nothing to compare with.
    [
      "accuracy: { max_regression: 0 }",
      makeScores([{ tone: 1 }]),
      bad,
      ["accuracy max_regression not checked LLMX295"],
    ],
  ])("%s", check);

  test.each([
    [noBaseline, "not checked LLMX290"],
    [unreadable, "failed LLMX291"],
  ])("with a baseline that is %j", (baseline, outcome) => {
    expect(summarize(judge("accuracy: { max_regression: 0 }", baseline, bad))).toEqual([
      `accuracy max_regression ${outcome}`,
    ]);
  });

  test("fails if no record is in both runs", () => {
    const other = foldRows(times(10, 0).map((_, index) => ({ record_id: `x${index}`, scores: { accuracy: 1 } })));
    expect(summarize(judge("accuracy: { max_regression: 0 }\n$rows: { max_missing: 10 }", other, bad))).toContain(
      "accuracy max_regression failed LLMX292",
    );
  });

  test("says that a pass is shown only if the interval ends within the limit too", () => {
    const shownAt = (limit: number) =>
      judge(`accuracy: { max_regression: ${limit} }`, passing(40, 0), passing(40, 4)).rules.find(
        ({ rule }) => rule === "max_regression",
      )?.code;
    expect([shownAt(0.1), shownAt(0.3)]).toEqual(["LLMX233", "LLMX234"]);
  });

  test("of usage applies to increases, however small the values are", () => {
    const priced = (cost_usd: number) =>
      foldRows(times(10, 0).map((_, index) => ({ record_id: `r${index}`, scores: {}, usage: { cost_usd } })));
    const verdict = (cost: number) => judge("$cost_usd: { max_regression: 10% }", priced(1e-10), priced(cost)).verdict;
    expect([0.5e-10, 1.1e-10, 1.2e-10].map(verdict)).toEqual(["pass", "pass", "fail"]);
  });
});

describe("no_regression fails only if the metric is worse, and is never unclear", () => {
  const rule = "accuracy: { no_regression: true }";
  test.each<Case>([
    [rule, good, bad, ["accuracy no_regression failed LLMX240"]],
    [rule, passing(40, 0), passing(40, 8), ["accuracy no_regression failed LLMX240"]],
    [rule, passing(40, 0), passing(40, 4), ["accuracy no_regression passed LLMX241"]],
    [rule, good, good, ["accuracy no_regression passed LLMX241"]],
    [rule, bad, good, ["accuracy no_regression passed LLMX241"]],
    [rule, passing(5, 0), passing(5, 5), ["accuracy no_regression not checked LLMX242"]],
    ["accuracy: { no_regression: false }", good, bad, []],
  ])("%s", check);
});

describe("max_broken counts the records that broke", () => {
  test.each<Case>([
    ["accuracy: { max_broken: 3 }", passing(40, 0), passing(40, 3), ["accuracy max_broken passed LLMX251"]],
    ["accuracy: { max_broken: 3 }", passing(40, 0), passing(40, 4), ["accuracy max_broken failed LLMX250"]],
    ["accuracy: { max_broken: 10% }", passing(40, 0), passing(40, 4), ["accuracy max_broken passed LLMX251"]],
    ["accuracy: { max_broken: 9% }", passing(40, 0), passing(40, 4), ["accuracy max_broken failed LLMX250"]],
    ["accuracy: { max_broken: 0 }", passing(5, 0), passing(5, 1), ["accuracy max_broken failed LLMX250"]],
    ["accuracy: { max_broken: 0 }", passing(40, 4), passing(40, 4), ["accuracy max_broken passed LLMX251"]],
    ["accuracy: { max_broken: 3 }", good, bad, ["accuracy max_broken failed LLMX252"]],
    ['"*": { max_broken: 3 }', good, bad, []],
    ['"*": { max_broken: 3 }', passing(40, 0), passing(40, 4), ["accuracy max_broken failed LLMX250"]],
  ])("%s", check);

  test("without a baseline it isn't checked", () => {
    expect(summarize(judge("accuracy: { max_broken: 0 }", noBaseline, passing(9, 9)))).toEqual([
      "accuracy max_broken not checked LLMX290",
    ]);
  });
});

describe("a limit above 1 on a boolean fails, because it's meant as points or percent", () => {
  const f1 = (value: boolean) => makeScores([{}], { f1: value });
  const regression = "`max_regression` must be at most 1. 5 means 500 points. Write 0.05 for 5 points.";
  const minimum = "`min` must be at most 1. 80 means 8,000%. Write 0.8 for 80%.";
  const maximum = "`max` must be at most 1. 500 means 50,000%. Write a number from 0 to 1.";
  test.each([
    ["accuracy: { max_regression: 5 }", passing(40, 6), passing(40, 14), `accuracy is a boolean, so ${regression}`],
    ["accuracy: { max_regression: 5 }", noBaseline, passing(40, 14), `accuracy is a boolean, so ${regression}`],
    ['"*": { max_regression: 5 }', passing(40, 6), passing(40, 6), `accuracy is a boolean, so ${regression}`],
    ["accuracy: { min: 80 }", passing(40, 6), passing(40, 6), `accuracy is a boolean, so ${minimum}`],
    ["accuracy: { max: 500 }", passing(40, 6), passing(40, 6), `accuracy is a boolean, so ${maximum}`],
    ["f1: { max_regression: 5 }", f1(true), f1(false), `f1 is a boolean, so ${regression}`],
    ["f1: { min: 80 }", f1(true), f1(true), `f1 is a boolean, so ${minimum}`],
  ])("%s", (gate, baseline, current, message) => {
    const { verdict, rules } = judge(gate, baseline, current);
    const failed = rules.filter(({ outcome }) => outcome === "failed");
    expect(verdict).toBe("fail");
    expect(failed.map(({ code, message }) => ({ code, message }))).toEqual([{ code: "LLMX255", message }]);
  });

  test("but 1, a share, and a score of more than 1 are fine", () => {
    check("accuracy: { min: 0, max: 1 }", good, passing(40, 6), [
      "accuracy min passed LLMX221",
      "accuracy max passed LLMX223",
    ]);
    check("accuracy: { min: 1.1 }", passing(40, 6), passing(40, 6), ["accuracy min failed LLMX220"]);
    check("accuracy: { max_regression: 20% }", passing(40, 6), passing(40, 6), [
      "accuracy max_regression passed LLMX233",
    ]);
    check("accuracy: { min: 80 }", scored(10, 90), scored(10, 90), ["accuracy min passed LLMX221"]);
  });
});

describe("a run-level score", () => {
  const run = (f1: number | boolean | string) => makeScores([{}], { f1 });
  test.each<Case>([
    [
      "f1: { min: 0.5, max_regression: 0.1 }",
      run(0.9),
      run(0.7),
      ["f1 min passed LLMX221", "f1 max_regression failed LLMX230"],
    ],
    ["f1: { no_regression: true }", run(0.9), run(0.9), ["f1 no_regression failed LLMX244"]],
    ["f1: { max_broken: 0 }", run(0.9), run(0.9), ["f1 max_broken failed LLMX253"]],
    // Its type changed.
    ...(
      [
        [0.9, true],
        [true, 1],
        ["good", 1],
      ] as const
    ).map(
      ([before, after]): Case => [
        "f1: { min: 0.5, max_regression: 0.1 }",
        run(before),
        run(after),
        ["f1 min passed LLMX221", "f1 max_regression failed LLMX293"],
      ],
    ),
    ["f1: { max_regression: 0.1 }", run(0.9), run("good"), ["f1 score failed LLMX304"]],
    [
      'f1: { min: 0.5, max_regression: 0.02 }\n"*": { no_regression: true, max_broken: 3 }',
      run(0.93),
      run(0.93),
      ["f1 min passed LLMX221", "f1 max_regression passed LLMX233"],
    ],
  ])("%s", check);
});

describe("“*”", () => {
  const current = makeScores([{ accuracy: 0.5, speed: 9, tone: "a" }], { f1: 0 });

  test("applies to the numbers of rows, and what a metric sets itself goes first", () => {
    expect(summarize(judge('"*": { min: 1 }\naccuracy: { min: 0.4 }', noBaseline, current))).toEqual([
      "accuracy min passed LLMX221",
      "speed min passed LLMX221",
    ]);
  });

  test("can be turned off for a metric", () => {
    check('"*": { no_regression: true }\naccuracy: { no_regression: false }', good, bad, []);
  });

  test("applies to usage only if it's tested", () => {
    const rows = (cost_usd: number) =>
      foldRows(
        times(10, 0).map((_, index) => ({
          record_id: `r${index}`,
          scores: { accuracy: 1 },
          usage: { cost_usd },
        })),
      );
    const gate = '"*": { no_regression: true }';
    expect(summarize(judge(gate, rows(1), rows(2)))).toEqual(["accuracy no_regression passed LLMX241"]);
    expect(summarize(judge(gate, rows(1), rows(2), { usageMetrics: true }))).toEqual([
      "accuracy no_regression passed LLMX241",
      "$cost_usd no_regression failed LLMX240",
    ]);
  });
});

describe("a metric without a number fails", () => {
  test.each<Case>([
    ["fluency: { min: 0 }", good, bad, ["fluency score failed LLMX300"]],
    ["constructor: { min: 0 }", good, bad, ["constructor score failed LLMX300"]],
    ["accuracy: { min: 0 }", good, findAccuracy([null, null]), ["accuracy score failed LLMX303"]],
    ['"*": { no_regression: true }', good, makeScores([{}]), ["accuracy score failed LLMX301"]],
    ["tone: { min: 0 }", good, makeScores([{ tone: "a" }]), ["tone score failed LLMX304"]],
    ["f1: { min: 0 }", good, makeScores([], { f1: null }), ["f1 score failed LLMX303"]],
    [
      '"*": { no_regression: true }',
      good,
      makeScores(times(10, { accuracy: "good" })),
      ["accuracy score failed LLMX304"],
    ],
  ])("%s", (gate, baseline, current, rules) => {
    expect(summarize(judge(`${gate}\n$rows: { max_missing: 100% , min: 0 }`, baseline, current))).toEqual([
      "$rows min passed LLMX273",
      "$rows max_missing passed LLMX275",
      ...rules,
    ]);
  });

  test.each([
    ["acuracy", "accuracy"],
    ["Accuracy", "accuracy"],
    ["latency", "$duration_ms"],
    ["tokens", "$total_tokens"],
  ])("%s suggests %s", (name, meant) => {
    const run = foldRows([{ scores: { accuracy: 1 }, duration_ms: 5, usage: { total_tokens: 3 } }]);
    const [rule] = judge(`${name}: { min: 0 }`, noBaseline, run).rules.slice(-1);
    expect([rule?.code, rule?.message]).toEqual(["LLMX300", expect.stringContaining(`Did you mean \`${meant}\`?`)]);
  });

  test("a renamed metric that the baseline still has suggests its new name", () => {
    const renamed = makeScores(times(10, { accuracy_2: 0.8 }));
    const [rule] = judge("accuracy: { min: 0 }", good, renamed).rules.slice(-1);
    expect([rule?.code, rule?.message]).toEqual(["LLMX301", expect.stringContaining("Did you mean `accuracy_2`?")]);
  });

  test("unless only better is set for it", () => {
    check("fluency: { better: lower }\naccuracy: { min: 0 }", good, good, ["accuracy min passed LLMX221"]);
  });
});

test("“*” applies to a metric whose label only an SDK can write", () => {
  const metric = makeScores([{ "faithfulness.v2": 0.9 }]);
  expect(summarize(judge('"*": { min: 0.5 }', noBaseline, metric))).toEqual(["faithfulness.v2 min passed LLMX221"]);
});

describe("a tool's name", () => {
  const tool = makeScores([{ Answer_Relevancy: 0.9 }]);
  const names = new Map([["Answer Relevancy", "Answer_Relevancy"]]);

  test.each([{ names }, {}])("is the metric that it became", (known) => {
    expect(summarize(judge("Answer Relevancy: { min: 0.5 }", noBaseline, tool, known))).toEqual([
      "Answer_Relevancy min passed LLMX221",
    ]);
  });

  test("and a label can both have rules, and both apply", () => {
    const gate = "Answer_Relevancy: { min: 0.9 }\nAnswer Relevancy: { max: 0.5 }";
    expect(summarize(judge(gate, noBaseline, tool, { names }))).toEqual([
      "Answer_Relevancy min passed LLMX221",
      "Answer_Relevancy max failed LLMX222",
    ]);
  });

  test("that looks like a slice is the metric", () => {
    const bracketed = new Map([["Correctness[tag=x]", "Correctness"]]);
    const run = makeScores([{ Correctness: 0.9 }]);
    expect(summarize(judge('"Correctness[tag=x]": { min: 0.5 }', noBaseline, run, { names: bracketed }))).toEqual([
      "Correctness min passed LLMX221",
    ]);
  });
});

describe("min_coverage", () => {
  const mixed = (given: number, failed: number) => findAccuracy([...times(given, 1), ...times(failed, null)]);
  const half = makeScores(times(40, 0).map((_, index) => (index < 20 ? { accuracy: 1 } : {})));
  const judgeVerdict = (gate: string, current: ExperimentScores) => judge(gate, noBaseline, current).verdict;

  test.each([
    ["accuracy: { min: 0.8 }", mixed(95, 5), "pass"],
    ["accuracy: { min: 0.8 }", mixed(94, 6), "fail"],
    ["accuracy: { min_coverage: 5 }", mixed(5, 95), "pass"],
    ["accuracy: { min_coverage: 6 }", mixed(5, 95), "fail"],
    ["accuracy: { min_coverage: 5% }", mixed(5, 95), "pass"],
    ["accuracy: { min: 0.8 }", half, "fail"],
    ["tone: { min_coverage: 50% }", makeScores([{ tone: "a" }, { tone: null }]), "pass"],
    ["tone: { min_coverage: 51% }", makeScores([{ tone: "a" }, { tone: null }]), "fail"],
  ])("%s", (gate, current, verdict) => {
    expect(judgeVerdict(gate, current)).toBe(verdict);
  });

  test("doesn't mind rows that the metric isn't for", () => {
    expect(judge("accuracy: { min: 0.8 }", half, half).verdict).toBe("pass");
  });
});

describe("$rows", () => {
  const makeRows = (total: number, failed: number) =>
    foldRows(times(total, 0).map((_, index) => ({ scores: { a: 1 }, ...(index < failed ? { error: "no" } : {}) })));

  test.each([
    ["a: { min: 1 }", 20, 0, "pass"],
    ["a: { min: 1 }", 20, 1, "fail"],
    ["$rows: { max_errors: 1 }", 20, 1, "pass"],
    ["$rows: { max_errors: 5% }", 20, 1, "pass"],
    ["$rows: { max_errors: 5% }", 20, 2, "fail"],
    ["$rows: { max_errors: 100% }", 0, 0, "fail"],
    ["$rows: { min: 0 }", 0, 0, "pass"],
    ["$rows: { min: 21 }", 20, 0, "fail"],
  ])("%s, of %d rows %d failed: %s", (gate, total, failed, verdict) => {
    expect(judge(gate, noBaseline, makeRows(total, failed)).verdict).toBe(verdict);
  });

  test.each([
    ["accuracy: { min: 0 }", "$rows max_missing failed LLMX274"],
    ["accuracy: { min: 0 }\n$rows: { max_missing: 94% }", "$rows max_missing failed LLMX274"],
    ["accuracy: { min: 0 }\n$rows: { max_missing: 95% }", "$rows max_missing passed LLMX275"],
    ["accuracy: { min: 0 }\n$rows: { max_missing: 95 }", "$rows max_missing passed LLMX275"],
  ])("%s, 95 of 100 records are missing", (gate, rule) => {
    expect(summarize(judge(gate, scored(100, 0.7), scored(5, 1)))).toContain(rule);
  });

  test("max_missing isn't checked on another dataset version", () => {
    const state = { kind: "read", otherDatasetVersion: true } as const;
    const { verdict, rules } = judge("accuracy: { min: 0.8 }", scored(100, 1), scored(60, 1), { state });
    const missing = rules.find(({ rule }) => rule === "max_missing");
    expect([verdict, missing?.outcome, missing?.code]).toEqual(["pass", "not checked", "LLMX276"]);
  });

  test("max_missing counts rows of no record", () => {
    const nameless = (count: number) => foldRows(times(count, { scores: { accuracy: 1 } }));
    const { rules } = judge("accuracy: { min: 0.8 }", nameless(40), nameless(3));
    expect(rules.find(({ rule }) => rule === "max_missing")?.message).toMatch(/^37 of 40 baseline rows /);
  });

  test("without a baseline, rows of a part of the dataset are a note, and fail only if max_missing is set", () => {
    const dataset = { records: 40, present: 37 };
    const noted = judge("accuracy: { min: 0 }", noBaseline, scored(37, 1), { dataset });
    expect([noted.verdict, noted.notes.map(({ code }) => code)]).toEqual(["pass", ["LLMX279"]]);
    const set = judge("accuracy: { min: 0 }\n$rows: { max_missing: 2 }", noBaseline, scored(37, 1), {
      dataset,
    });
    expect([summarize(set)[0], set.notes]).toEqual(["$rows max_missing failed LLMX277", []]);
    const unknown = judge("$rows: { max_missing: 2 }", noBaseline, scored(37, 1));
    expect(summarize(unknown)).toEqual(["$rows max_missing not checked LLMX290"]);
  });
});

describe("min_common needs enough records in both runs, in both directions", () => {
  const here = (both: number, added: number) =>
    foldRows(
      times(both + added, 0).map((_, index) => ({
        record_id: index < both ? `r${index}` : `new${index}`,
        scores: { accuracy: 1 },
      })),
    );
  const rule = "accuracy: { max_regression: 0.02 }";
  const otherVersion = { state: { kind: "read", otherDatasetVersion: true } } as const;

  test.each([
    [rule, 20, here(20, 19), ["accuracy max_regression passed LLMX233"]],
    [rule, 20, here(20, 40), ["accuracy min_common failed LLMX280", "accuracy max_regression not checked LLMX284"]],
    [
      `${rule}\n$rows: { min_common: 20 }`,
      20,
      here(20, 40),
      ["$rows min_common passed LLMX282", "accuracy max_regression passed LLMX233"],
    ],
    ["accuracy: { min: 0.8 }", 20, here(20, 40), ["accuracy min passed LLMX221"]],
    [rule, 200, here(10, 0), ["accuracy min_common failed LLMX281", "accuracy max_regression not checked LLMX284"]],
    ["$rows: { min_common: 5% }", 200, here(10, 0), ["$rows min_common failed LLMX281"]],
    ["$rows: { min_common: 4% }", 200, here(10, 0), ["$rows min_common passed LLMX282"]],
    ["$rows: { min_common: 100% }", 20, here(20, 1), ["$rows min_common failed LLMX280"]],
  ])("%s of %d records in the baseline", (gate, count, current, rules) => {
    expect(summarize(judge(gate, scored(count, 1), current, otherVersion))).toEqual(rules);
  });
});

describe("a baseline that doesn't show what it has", () => {
  const rules = "accuracy: { min: 0.8, max_regression: 0.02 }";
  test.each([
    ["no row", makeScores([]), {}],
    ["fewer rows than its summary counts", scored(60, 0.7), { recordedRows: 100 }],
  ])("fails the rules that need it: %s", (_, shown, more) => {
    const state = { kind: "read", ...more } as const;
    expect(summarize(judge(rules, shown, scored(60, 0), { state }))).toEqual([
      "accuracy min failed LLMX220",
      "accuracy max_regression failed LLMX291",
    ]);
    expect(judge("accuracy: { min: 0.8 }", shown, scored(60, 1), { state }).verdict).toBe("pass");
  });

  const summaries = (f1: number | string | null) => foldRows([{ record_id: "r", scores: {} }], { f1 });
  test.each<Case>([
    [
      "accuracy: { max_regression: 0 }",
      findAccuracy(times(10, null)),
      scored(10, 1),
      ["accuracy max_regression failed LLMX294"],
    ],
    ["f1: { max_regression: 0 }", summaries(null), summaries(0.9), ["f1 max_regression failed LLMX294"]],
    ["f1: { max_regression: 0 }", summaries("good"), summaries(0.9), ["f1 max_regression failed LLMX293"]],
    [
      "accuracy: { max_regression: 0.1, no_regression: true, max_broken: 9 }",
      good,
      passing(10, 10),
      [
        "accuracy max_regression failed LLMX293",
        "accuracy no_regression failed LLMX293",
        "accuracy max_broken failed LLMX293",
      ],
    ],
    [
      "accuracy: { max_regression: 0.1 }",
      scored(10, 1.7e308),
      scored(10, -1.7e308),
      ["accuracy max_regression failed LLMX296"],
    ],
  ])("%s", check);
});

describe("a baseline whose rows have expired", () => {
  const noisy = (level: number) => findAccuracy(times(50, 0).map((_, index) => level + (index % 5) / 10));

  test("is compared by its averages and deviations", () => {
    const gate = "accuracy: { max_regression: 0.02, no_regression: true }";
    expect(summarize(judge(gate, summarizeResults(noisy(0.5)), noisy(0.2)))).toEqual([
      "accuracy max_regression failed LLMX230",
      "accuracy no_regression failed LLMX240",
    ]);
    expect(summarize(judge(gate, summarizeResults(noisy(0.5)), noisy(0.47)))).toEqual([
      "accuracy max_regression unclear LLMX231",
      "accuracy no_regression passed LLMX241",
    ]);
  });

  test("has no records that could break", () => {
    expect(summarize(judge("accuracy: { max_broken: 0 }", summarizeResults(passing(40, 0)), passing(40, 9)))).toEqual([
      "accuracy max_broken not checked LLMX254",
    ]);
  });

  test("still decides on run-level scores by the number", () => {
    const run = (f1: number) => makeScores(times(20, { accuracy: 1 }), { f1 });
    expect(summarize(judge("f1: { max_regression: 0.1 }", summarizeResults(run(0.9)), run(0.2)))).toEqual([
      "f1 max_regression failed LLMX230",
    ]);
  });
});

describe("the verdict", () => {
  const verdict = (gate: string, baseline: Parameters<typeof judge>[1], current: ExperimentScores) =>
    judge(gate, baseline, current).verdict;

  test.each([
    ["accuracy: { max_regression: 0.02 }", noBaseline, scored(2, 0), "none"],
    ["accuracy: { no_regression: true }\n$rows: { min: 1 }", noBaseline, scored(2, 0), "pass"],
    ["accuracy: { max_regression: 0.02 }", noBaseline, foldRows([]), "fail"],
    ["accuracy: { min: 0, max_regression: 0.05 }", passing(40, 0), passing(40, 4), "unclear"],
    ["accuracy: { min: 1, max_regression: 0.05 }", passing(40, 0), passing(40, 4), "fail"],
  ])("%s", (gate, baseline, current, expected) => {
    expect(verdict(gate, baseline, current)).toBe(expected);
  });

  test("is fail if the evaluation didn't finish or rows are missing in Datadog, whatever the rows show", () => {
    const facts = [
      { rule: "evaluation", message: "The evaluation didn't finish." },
      { rule: "arrival", message: "3 rows haven't appeared." },
    ] as const;
    const judgement = judge("accuracy: { min: 0.1 }", noBaseline, good, { facts });
    expect([judgement.verdict, ...summarize(judgement)]).toEqual([
      "fail",
      "$rows evaluation failed LLMX321",
      "$rows arrival failed LLMX322",
      "accuracy min not checked LLMX287",
    ]);
  });

  test("is fail if the results can't be read", () => {
    const evidence = { results: { kind: "unreadable", reason: "HTTP 503" }, baseline: noBaseline } as const;
    expect(judgeGate(parsedGate("accuracy: { min: 0 }"), evidence)).toMatchObject({
      verdict: "fail",
      isGated: true,
      rules: [{ metric: "$rows", rule: "results", outcome: "failed", isExplicit: false, code: "LLMX320" }],
    });
  });

  test("is none without a gate, and with one that only sets better", () => {
    const evidence = { results: { kind: "unreadable", reason: "HTTP 503" }, baseline: noBaseline } as const;
    const nothing = { verdict: "none", isGated: false, rules: [], notes: [], warnings: [] };
    expect(judgeGate(undefined, evidence)).toEqual(nothing);
    const onlyBetter = judgeGate(parsedGate('accuracy: { better: lower }\n"*": { unclear: fail }'), evidence);
    expect(onlyBetter).toMatchObject({ ...nothing, warnings: [{ code: "LLMX330" }] });
  });
});

test("a stricter limit never turns a gate that fails into one that doesn't", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 });
  const limits = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }));
  const failing = (rule: string, limit: number, before: number[], after: number[]) =>
    judge(`accuracy: { ${rule}: ${limit} }`, findAccuracy(before), findAccuracy(after)).verdict === "fail";
  fc.assert(
    fc.property(scores, scores, limits, (before, after, [one, other]) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      for (const rule of ["max", "max_regression"])
        if (failing(rule, high, before, after)) expect(failing(rule, low, before, after)).toBe(true);
      if (failing("min", low, before, after)) expect(failing("min", high, before, after)).toBe(true);
    }),
    { seed: 6, numRuns: 50 },
  );
});

test("whatever the scores are, a message holds numbers, and a rule that passes was checked with some", () => {
  const score = fc.option(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constantFrom("", "a", 1.7e308, -1.7e308),
    ),
  );
  const side = fc.array(score, { maxLength: 12 });
  const text =
    'accuracy: { min: 0, max: 1, max_regression: 5%, no_regression: true }\n"*": { max_regression: 1, max_broken: 1 }';
  fc.assert(
    fc.property(side, side, (before, after) => {
      const [there, here] = [before, after].map((values) =>
        makeScores(values.map((value) => ({ accuracy: value, other: value }))),
      );
      const judgement = judge(text, there ?? noBaseline, here ?? foldRows([]));
      for (const { message } of judgement.rules) expect(message).not.toMatch(/NaN|undefined|Infinity|∞/);
      if (after.every((value) => value === null || value === "")) expect(judgement.verdict).toBe("fail");
    }),
    { seed: 9, numRuns: 300 },
  );
});
