import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareExperiments } from "../../../src/comparison/compare.ts";
import { type BaselineState, type GateJudgement, judgeGate } from "../../../src/gate/judge.ts";
import { betterOf, isUsageJudged, type MetricFacts } from "../../../src/gate/metrics.ts";
import { parseGate } from "../../../src/gate/parse-gate.ts";
import type { Gate } from "../../../src/gate/rules.ts";
import { resultsRecordOf } from "../../../src/results/record.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";
import { accuracyOf, experimentOf, foldRows } from "../results/builders.ts";

const times = <Value>(count: number, value: Value): Value[] => Array(count).fill(value);

function gateOf(text: string): Gate {
  const parsed = parseGate(text);
  if (parsed.kind === "errors" || !parsed.gate) throw new Error(`no gate: ${JSON.stringify(parsed)}`);
  return parsed.gate;
}

function judge(
  text: string,
  baseline: ExperimentScores | BaselineState,
  current: ExperimentScores,
  facts: MetricFacts & { state?: BaselineState } = {},
): GateJudgement {
  const gate = gateOf(text);
  const isState = "kind" in baseline;
  const comparison = compareExperiments(isState ? undefined : baseline, current, {
    betterFor: (label) => betterOf(gate, label, facts),
    isUsageTested: (label) => isUsageJudged(gate, label, facts),
  });
  return judgeGate(gate, {
    results: { kind: "read", comparison },
    baseline: isState ? baseline : (facts.state ?? { kind: "read" }),
    ...(facts.names ? { names: facts.names } : {}),
  });
}

/** Outcome and message of the rules of metrics; those of rows apart. */
function rulesOf({ rules }: GateJudgement): [string, string][] {
  return rules.filter(({ metric }) => metric !== "$rows").map(({ outcome, message }) => [outcome, message]);
}

const noBaseline: BaselineState = { kind: "none", reason: "no completed experiment on main yet" };
const unreadable: BaselineState = { kind: "unreadable", reason: "Datadog did not answer" };
const good = accuracyOf(times(10, 0.82));
const bad = accuracyOf(times(10, 0.75));

describe("min and max", () => {
  test("name metric, rule, value and baseline", () => {
    const judgement = judge("accuracy: { min: 0.8, max: 0.9 }", good, bad);
    expect(judgement.verdict).toBe("fail");
    expect(rulesOf(judgement)).toEqual([
      ["broken", "accuracy is 0.75, min is 0.8 (0.82 in the baseline)"],
      ["kept", "accuracy is 0.75, max is 0.9 (0.82 in the baseline)"],
    ]);
  });

  test("need no baseline", () => {
    expect(rulesOf(judge("accuracy: { max: 0.5 }", unreadable, bad))).toEqual([
      ["broken", "accuracy is 0.75, max is 0.5"],
    ]);
  });

  test("do not mind what adding fractions leaves, and show what tells a value from its limit", () => {
    const sum = accuracyOf(times(10, 0.1 + 0.2));
    expect(judge("accuracy: { max: 0.3, min: 0.3 }", noBaseline, sum).verdict).toBe("pass");
    expect(rulesOf(judge("accuracy: { min: 0.8 }", noBaseline, accuracyOf([0.799999])))).toEqual([
      ["broken", "accuracy is 0.799999, min is 0.8"],
    ]);
  });
});

describe("max_regression", () => {
  test("is held against the difference over common records", () => {
    const judgement = judge("accuracy: { max_regression: 0.02 }", good, bad);
    expect(rulesOf(judgement)).toEqual([
      [
        "broken",
        "accuracy fell by 0.07 over 10 common records, max_regression is 0.02 (0.75 in this run, 0.82 in the baseline)",
      ],
    ]);
    expect(judge("accuracy: { max_regression: 0.07 }", good, bad).verdict).toBe("pass");
    expect(judge("accuracy: { max_regression: 0 }", good, good).verdict).toBe("pass");
    expect(judge("accuracy: { max_regression: 0 }", bad, good).verdict).toBe("pass");
  });

  test("looks the other way where lower is better", () => {
    expect(judge("accuracy: { max_regression: 0, better: lower }", good, bad).verdict).toBe("pass");
    expect(rulesOf(judge("accuracy: { max_regression: 0, better: lower }", bad, good))[0]?.[1]).toMatch(
      /^accuracy rose by 0.07 /,
    );
  });

  test("is not judged without a baseline, and broken where it could not be read", () => {
    expect(judge("accuracy: { max_regression: 0 }", noBaseline, bad)).toMatchObject({ verdict: "none" });
    expect(rulesOf(judge("accuracy: { max_regression: 0 }", noBaseline, bad))).toEqual([
      [
        "not judged",
        "accuracy: max_regression is not judged: there is no baseline (no completed experiment on main yet)",
      ],
    ]);
    expect(rulesOf(judge("accuracy: { max_regression: 0 }", unreadable, bad))).toEqual([
      [
        "broken",
        "accuracy: max_regression needs the baseline, which could not be read: Datadog did not answer",
      ],
    ]);
  });

  test("is not judged where the baseline lacks the metric, and broken where they have no record in common", () => {
    const other = foldRows([{ record_id: "x", scores: { accuracy: 1 } }]);
    expect(rulesOf(judge("accuracy: { max_regression: 0 }", experimentOf([{ tone: 1 }]), bad))).toEqual([
      ["not judged", "accuracy: max_regression is not judged: the baseline has no score of it"],
    ]);
    expect(rulesOf(judge("accuracy: { max_regression: 0 }", other, bad))).toEqual([
      [
        "broken",
        "accuracy: max_regression needs dataset records that this run and the baseline have in common, and there are none",
      ],
    ]);
  });
});

describe("no_regression", () => {
  test("is broken by the verdict", () => {
    const judgement = judge("accuracy: { no_regression: true }", good, bad);
    expect(judgement.verdict).toBe("fail");
    expect(rulesOf(judgement)).toEqual([
      [
        "broken",
        "accuracy regressed, no_regression is set: it fell by 0.07 over 10 common records, p = 0.001953 (0.75 in this run, 0.82 in the baseline)",
      ],
    ]);
    expect(judge("accuracy: { no_regression: true }", bad, good).verdict).toBe("pass");
    expect(rulesOf(judge("accuracy: { no_regression: true }", good, good))[0]?.[1]).toMatch(
      /^accuracy shows no clear change, no_regression is set: it did not change over 10 common records/,
    );
  });

  test("is not judged on too few samples", () => {
    const judgement = judge(
      "accuracy: { no_regression: true }",
      accuracyOf(times(5, 1)),
      accuracyOf(times(5, 0)),
    );
    expect(rulesOf(judgement)).toEqual([
      ["not judged", "accuracy: no_regression is not judged: not enough data (5 common records)"],
    ]);
  });
});

describe("a metric without a score", () => {
  test.each([
    ["is named but not there", "fluency: { min: 0 }", bad, "fluency has no score in this run"],
    [
      "has an evaluator that failed on every row",
      "accuracy: { min: 0 }",
      accuracyOf([null, null]),
      "accuracy has no score in this run: its evaluator failed on all 2 rows",
    ],
    [
      "is under “*” and only in the baseline",
      '"*": { no_regression: true }',
      experimentOf([{}]),
      "accuracy has no score in this run",
    ],
    [
      "is a category",
      "tone: { min: 0 }",
      experimentOf([{ tone: "a" }]),
      "tone is a category: the gate needs numbers, or true and false",
    ],
    [
      "failed for the whole experiment",
      "f1: { min: 0 }",
      experimentOf([], { f1: null }),
      "f1 has no score in this run",
    ],
  ])("breaks the gate where it %s", (_, text, current, message) => {
    const judgement = judge(text, good, current);
    expect(judgement.verdict).toBe("fail");
    expect(rulesOf(judgement)).toEqual([["broken", message]]);
  });

  test("breaks nothing where only better is said of it", () => {
    expect(judge("fluency: { better: lower }", good, good)).toMatchObject({ verdict: "none" });
    expect(rulesOf(judge("fluency: { better: lower }", good, good))).toEqual([]);
  });
});

describe("“*”", () => {
  const current = experimentOf([{ accuracy: 0.5, speed: 9, tone: "a" }], { f1: 0 });

  test("holds for the numeric metrics of rows, and what a metric says itself goes first", () => {
    const judgement = judge('"*": { min: 1 }\naccuracy: { min: 0.4 }', noBaseline, current);
    expect(rulesOf(judgement)).toEqual([
      ["kept", "accuracy is 0.5, min is 0.4"],
      ["kept", "speed is 9, min is 1"],
    ]);
  });

  test("can be turned off for a metric", () => {
    const text = '"*": { no_regression: true }\naccuracy: { no_regression: false }';
    expect(rulesOf(judge(text, good, bad))).toEqual([]);
  });
});

describe("a score of the whole experiment", () => {
  test("is gated by its plain difference", () => {
    const judgement = judge(
      "f1: { min: 0.5, max_regression: 0.1 }",
      experimentOf([{}], { f1: 0.9 }),
      experimentOf([{}], { f1: 0.7 }),
    );
    expect(rulesOf(judgement)).toEqual([
      ["kept", "f1 is 0.7, min is 0.5 (0.9 in the baseline)"],
      ["broken", "f1 fell by 0.2, max_regression is 0.1 (0.7 in this run, 0.9 in the baseline)"],
    ]);
  });

  test("cannot be tested, and says so", () => {
    const run = experimentOf([{}], { f1: 0.9 });
    expect(rulesOf(judge("f1: { no_regression: true }", run, run))).toEqual([
      [
        "broken",
        "f1 is a score of the whole experiment and cannot be tested: use max_regression instead of no_regression",
      ],
    ]);
  });
});

describe("rows", () => {
  const rowsOf = (total: number, failed: number) =>
    foldRows(
      times(total, 0).map((_, index) => ({ scores: { a: 1 }, ...(index < failed ? { error: "no" } : {}) })),
    );

  test.each([
    ["a: { min: 1 }", 20, 0, "pass"],
    ["a: { min: 1 }", 20, 1, "fail"],
    ["$rows: { max_errors: 1 }", 20, 1, "pass"],
    ["$rows: { max_errors: 5% }", 20, 1, "pass"],
    ["$rows: { max_errors: 5% }", 20, 2, "fail"],
    ["$rows: { max_errors: 100% }", 0, 0, "fail"],
    ["$rows: { min: 0 }", 0, 0, "pass"],
    ["$rows: { min: 21 }", 20, 0, "fail"],
  ])("under %p, %d of them and %d failed: %3$s", (text, total, failed, verdict) => {
    expect(judge(text, noBaseline, rowsOf(total, failed)).verdict).toBe(verdict);
  });

  test("are named in the message", () => {
    expect(
      judge("$rows: { max_errors: 5% }", noBaseline, rowsOf(4, 3)).rules.map(({ message }) => message),
    ).toEqual(["3 of 4 rows failed, max_errors is 5%", "there are 4 rows, min is 1"]);
  });
});

test("results that could not be read break the gate", () => {
  const evidence = {
    results: { kind: "unreadable", reason: "HTTP 503" },
    baseline: { kind: "read" },
  } as const;
  expect(judgeGate(gateOf("a: { better: lower }"), evidence)).toEqual({
    verdict: "fail",
    isGated: true,
    rules: [
      {
        metric: "$rows",
        rule: "results",
        outcome: "broken",
        isOwn: false,
        message: "the results could not be read: HTTP 503",
      },
    ],
  });
});

test("without a gate nothing is judged", () => {
  const comparison = compareExperiments(undefined, bad, { betterFor: () => "higher" });
  expect(judgeGate(undefined, { results: { kind: "read", comparison }, baseline: unreadable })).toEqual({
    verdict: "none",
    isGated: false,
    rules: [],
  });
});

test("a stricter limit never turns a broken gate into a kept one", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 });
  const limits = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }));
  const failing = (rule: string, limit: number, before: number[], after: number[]) =>
    judge(`accuracy: { ${rule}: ${limit} }`, accuracyOf(before), accuracyOf(after)).verdict === "fail";
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

test("a metric that has another type in the baseline does not pass a rule that needs it", () => {
  const booleans = foldRows(
    times(10, 0).map((_, index) => ({ record_id: `r${index}`, scores: { accuracy: false } })),
  );
  const judged = judge("accuracy: { max_regression: 0.1, no_regression: true }", good, booleans);
  expect(judged.verdict).toBe("fail");
  expect(rulesOf(judged).map(([outcome]) => outcome)).toEqual(["broken", "broken"]);
});

/** The judgements of a rule. */
function ruleOf({ rules }: GateJudgement, name: string): [string, string][] {
  return rules.filter(({ rule }) => rule === name).map(({ outcome, message }) => [outcome, message]);
}

const scored = (count: number, value: number) => accuracyOf(times(count, value));
const mixed = (given: number, failed: number) => accuracyOf([...times(given, 1), ...times(failed, null)]);
const rules = "accuracy: { min: 0.8, max_regression: 0.02 }";

describe("min_coverage", () => {
  test("is broken where most evaluators failed, says the counts and how to allow it", () => {
    const judged = judge(rules, scored(100, 0.7), mixed(5, 95));
    expect(judged.verdict).toBe("fail");
    expect(ruleOf(judged, "min_coverage")).toEqual([
      [
        "broken",
        "accuracy has a score on 5 of the 100 rows that ought to have one, its evaluator failed on 95; min_coverage is 95%: mend the evaluator, or allow it on purpose with accuracy: { min_coverage: 5% }",
      ],
    ]);
    const allowed = judge(
      "accuracy: { min: 0.8, max_regression: 0.02, min_coverage: 5% }",
      scored(100, 0.7),
      mixed(5, 95),
    );
    expect(allowed.verdict).toBe("pass");
  });

  test.each([
    [95, 5, "pass"],
    [94, 6, "fail"],
  ])("by default takes %d of a hundred: %3$s", (given, failed, verdict) => {
    expect(judge("accuracy: { min: 0.8 }", noBaseline, mixed(given, failed)).verdict).toBe(verdict);
  });

  test("takes counts, and does not mind rows that the metric is not for", () => {
    expect(judge("accuracy: { min_coverage: 5 }", noBaseline, mixed(5, 95)).verdict).toBe("pass");
    expect(judge("accuracy: { min_coverage: 6 }", noBaseline, mixed(5, 95)).verdict).toBe("fail");
    const half = experimentOf(times(40, 0).map((_, index) => (index < 20 ? { accuracy: 1 } : {})));
    expect(judge("accuracy: { min: 0.8 }", half, half).verdict).toBe("pass");
    expect(judge("accuracy: { min: 0.8 }", noBaseline, half).verdict).toBe("fail");
  });

  test("of a category can be asked for", () => {
    const tones = experimentOf([{ tone: "a" }, { tone: null }]);
    expect(judge("tone: { min_coverage: 50% }", noBaseline, tones).verdict).toBe("pass");
    expect(judge("tone: { min_coverage: 51% }", noBaseline, tones).verdict).toBe("fail");
  });
});

describe("max_missing", () => {
  test("is broken where records of the baseline have no row, and says how to allow it", () => {
    const judged = judge(rules, scored(100, 0.7), scored(5, 1));
    expect(judged.verdict).toBe("fail");
    expect(ruleOf(judged, "max_missing")).toEqual([
      [
        "broken",
        "95 of the baseline's 100 records have no row in this run, max_missing is 0: evaluate the whole dataset, or allow it on purpose with $rows: { max_missing: 95 }",
      ],
    ]);
    for (const allowed of ["95", "95%"])
      expect(
        judge(`${rules}\n$rows: { max_missing: ${allowed} }`, scored(100, 0.7), scored(5, 1)).verdict,
      ).toBe("pass");
    expect(judge(`${rules}\n$rows: { max_missing: 94% }`, scored(100, 0.7), scored(5, 1)).verdict).toBe(
      "fail",
    );
  });

  test("is not judged on another dataset version", () => {
    const state = { kind: "read", otherDatasetVersion: true } as const;
    const judged = judge("accuracy: { min: 0.8 }", scored(100, 1), scored(60, 1), { state });
    expect([judged.verdict, ruleOf(judged, "max_missing")[0]?.[0]]).toEqual(["pass", "not judged"]);
  });

  test("counts rows of no record against each other", () => {
    const nameless = (count: number) => foldRows(times(count, { scores: { accuracy: 1 } }));
    expect(ruleOf(judge("accuracy: { min: 0.8 }", nameless(40), nameless(3)), "max_missing")[0]?.[1]).toMatch(
      /^37 of the baseline's 40 rows have no row in this run/,
    );
  });
});

describe("min_common", () => {
  const here = (common: number, added: number) =>
    foldRows(
      times(common + added, 0).map((_, index) => ({
        record_id: index < common ? `r${index}` : `new${index}`,
        scores: { accuracy: 1 },
      })),
    );
  const text = "accuracy: { max_regression: 0.02 }";

  test("wants more than half of the scored records in the baseline before it judges", () => {
    expect(judge(text, scored(20, 1), here(20, 19)).verdict).toBe("pass");
    const judged = judge(text, scored(20, 1), here(20, 40));
    expect(judged.verdict).toBe("fail");
    expect(rulesOf(judged)).toEqual([
      [
        "broken",
        "accuracy: 20 of 60 scored records (33%) are in the baseline, min_common wants more than 50%: run the evaluation of the baseline branch again on this dataset, or allow it on purpose with $rows: { min_common: 20 }",
      ],
      ["not judged", "accuracy: max_regression is not judged: min_common is not met"],
    ]);
    expect(judge(`${text}\n$rows: { min_common: 20 }`, scored(20, 1), here(20, 40)).verdict).toBe("pass");
    expect(judge(`${text}\n$rows: { min_common: 30% }`, scored(20, 1), here(20, 40)).verdict).toBe("pass");
  });

  test("does not ask where nothing is compared", () => {
    expect(judge("accuracy: { min: 0.8 }", scored(20, 1), here(20, 40)).verdict).toBe("pass");
  });
});

describe("a baseline that does not show what it has", () => {
  test.each([
    ["no row", experimentOf([]), {}, "it has no rows: run the baseline branch again"],
    [
      "fewer rows than its record says",
      scored(60, 0.7),
      { recordedRows: 100 },
      "it shows 60 of the 100 rows that its record of results counts: run the baseline branch again",
    ],
  ])("breaks rules that need it: %s", (_, shown, more, reason) => {
    const state = { kind: "read", ...more } as const;
    const judged = judge(rules, shown, scored(60, 0), { state });
    expect(ruleOf(judged, "max_regression")).toEqual([
      ["broken", `accuracy: max_regression needs the baseline, which could not be read: ${reason}`],
    ]);
    expect(judge("accuracy: { min: 0.8 }", shown, scored(60, 1), { state }).verdict).toBe("pass");
  });

  test("breaks them where an evaluator failed on all of its rows", () => {
    const judged = judge("accuracy: { max_regression: 0 }", accuracyOf(times(10, null)), scored(10, 1));
    expect([judged.verdict, ruleOf(judged, "max_regression")[0]?.[0]]).toEqual(["fail", "broken"]);
  });
});

test("a gate of which nothing was judged but its defaults is not judged", () => {
  expect(judge("accuracy: { max_regression: 0.02 }", noBaseline, scored(2, 0)).verdict).toBe("none");
  expect(
    judge("accuracy: { no_regression: true }\n$rows: { min: 1 }", noBaseline, scored(2, 0)).verdict,
  ).toBe("pass");
  expect(judge("accuracy: { max_regression: 0.02 }", noBaseline, foldRows([])).verdict).toBe("fail");
});

test("what happened outside of the rows breaks a gate, whatever they say", () => {
  const comparison = compareExperiments(undefined, good, { betterFor: () => "higher" });
  const facts = [{ rule: "evaluation", message: "the evaluation ended with failure" }] as const;
  const evidence = { results: { kind: "read", comparison }, baseline: noBaseline, facts } as const;
  expect(judgeGate(gateOf("accuracy: { min: 0.1 }"), evidence)).toMatchObject({
    verdict: "fail",
    rules: [{ rule: "evaluation", outcome: "broken", isOwn: false }, {}, {}, {}],
  });
});

describe("a relative limit", () => {
  test("is a share of the baseline's value over what is compared", () => {
    expect(judge("accuracy: { max_regression: 10% }", scored(10, 0.8), scored(10, 0.72)).verdict).toBe(
      "pass",
    );
    expect(rulesOf(judge("accuracy: { max_regression: 10% }", scored(10, 0.8), scored(10, 0.7)))).toEqual([
      [
        "broken",
        "accuracy fell by 0.1 over 10 common records, max_regression is 10% of the baseline, 0.08 (0.7 in this run, 0.8 in the baseline)",
      ],
    ]);
  });

  test("of what answers cost looks upwards, however small that is", () => {
    const priced = (cost_usd: number) =>
      foldRows(times(10, 0).map((_, index) => ({ record_id: `r${index}`, scores: {}, usage: { cost_usd } })));
    const verdictOf = (cost: number) =>
      judge("$cost_usd: { max_regression: 10% }", priced(1e-10), priced(cost)).verdict;
    expect([0.5e-10, 1.1e-10, 1.2e-10].map(verdictOf)).toEqual(["pass", "pass", "fail"]);
  });
});

describe("cost, tokens and duration", () => {
  const rows = (cost_usd: number) =>
    foldRows(
      times(10, 0).map((_, index) => ({
        record_id: `r${index}`,
        scores: { accuracy: 1 },
        usage: { cost_usd },
      })),
    );
  test("are met by “*” only where they are to be judged", () => {
    const text = '"*": { no_regression: true }';
    expect(rulesOf(judge(text, rows(1), rows(2))).map(([outcome]) => outcome)).toEqual(["kept"]);
    const asked = judge(text, rows(1), rows(2), { usageMetrics: true });
    expect(rulesOf(asked).map(([outcome]) => outcome)).toEqual(["kept", "broken"]);
  });
});

describe("a metric that is not there", () => {
  const run = foldRows([{ scores: { accuracy: 1 }, duration_ms: 5, usage: { total_tokens: 3 } }]);
  test.each([
    ["acuracy", "acuracy has no score in this run; did you mean accuracy?"],
    ["Accuracy", "Accuracy has no score in this run; did you mean accuracy?"],
    ["latency", "latency has no score in this run; did you mean $duration_ms?"],
    ["tokens", "tokens has no score in this run; did you mean $total_tokens?"],
    ["fluency", "fluency has no score in this run"],
    ["constructor", "constructor has no score in this run"],
  ])("%s", (name, message) => {
    expect(rulesOf(judge(`${name}: { min: 0 }`, noBaseline, run))).toEqual([["broken", message]]);
  });

  test("may go by its tool's name", () => {
    const tool = experimentOf([{ Answer_Relevancy: 0.9 }]);
    const names = new Map([["Answer Relevancy", "Answer_Relevancy"]]);
    for (const known of [{ names }, {}]) {
      const judged = judge("Answer Relevancy: { min: 0.5 }", noBaseline, tool, known);
      expect(rulesOf(judged)).toEqual([["kept", "Answer_Relevancy is 0.9, min is 0.5"]]);
    }
  });
});

test("a baseline whose rows are gone is held against its record, and that is said", () => {
  const gate = gateOf("accuracy: { max_regression: 0.02, no_regression: true }");
  const noisy = (level: number) => accuracyOf(times(50, 0).map((_, index) => level + (index % 5) / 10));
  const comparison = compareExperiments(resultsRecordOf(noisy(0.5)), noisy(0.2), {
    betterFor: () => "higher",
  });
  const judged = judgeGate(gate, { results: { kind: "read", comparison }, baseline: { kind: "read" } });
  expect(rulesOf(judged).map(([outcome, message]) => [outcome, message.slice(0, 85)])).toEqual([
    ["broken", "accuracy fell by 0.3 against what the baseline's record kept, since its rows are gone"],
    ["broken", "accuracy regressed, no_regression is set: it fell by 0.3 against what the baseline's "],
  ]);
});

test("whatever the scores are, a rule that is kept was judged on numbers", () => {
  const score = fc.option(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constantFrom("", "a", 1.7e308, -1.7e308),
    ),
  );
  const side = fc.array(score, { maxLength: 12 });
  const text =
    'accuracy: { min: 0, max: 1, max_regression: 5%, no_regression: true }\n"*": { max_regression: 1 }';
  fc.assert(
    fc.property(side, side, (before, after) => {
      const [there, here] = [before, after].map((values) =>
        experimentOf(values.map((value) => ({ accuracy: value, other: value }))),
      );
      const judged = judge(text, there ?? noBaseline, here ?? foldRows([]));
      for (const { outcome, message } of judged.rules) {
        if (outcome === "kept") expect(message).not.toMatch(/NaN|undefined|Infinity/);
      }
      if (after.every((value) => value === null || value === "")) expect(judged.verdict).toBe("fail");
    }),
    { seed: 9, numRuns: 300 },
  );
});

describe("what the baseline has, but nothing can be held against", () => {
  const summaries = (f1: unknown) =>
    foldRows([{ record_id: "r", scores: { accuracy: 1 } }], { f1: f1 as number });

  test("breaks the rules of scores of the whole experiment too", () => {
    const [failed, text, number] = [summaries(null), summaries("good"), summaries(0.9)];
    const rule = "f1: { max_regression: 0.1 }";
    expect(rulesOf(judge(rule, failed, number))).toEqual([
      [
        "broken",
        "f1: max_regression needs a score in the baseline, and there its evaluator failed: run the baseline branch again",
      ],
    ]);
    expect(rulesOf(judge(rule, text, number))).toEqual([
      ["broken", "f1: max_regression needs a baseline of the same type, and there it is of another one"],
    ]);
  });

  test("breaks “*” where numbers have become categories, on either kind of baseline", () => {
    const texts = experimentOf(times(10, { accuracy: "good" }));
    const message =
      "accuracy is a category in this run, and was none in the baseline: the gate needs numbers, or true and false";
    expect(rulesOf(judge('"*": { no_regression: true }', good, texts))).toEqual([["broken", message]]);
    expect(judge('"*": { no_regression: true }', texts, texts).verdict).toBe("none");
  });

  test("says of scores beyond all bounds what is wrong with them", () => {
    const [high, low] = [1.7e308, -1.7e308].map((value) => accuracyOf(times(10, value)));
    if (high === undefined || low === undefined) throw new Error("two sides");
    expect(rulesOf(judge("accuracy: { max_regression: 0.1 }", high, low))).toEqual([
      [
        "broken",
        "accuracy: max_regression needs a difference, and the scores lie too far apart for one: it is beyond the largest number",
      ],
    ]);
  });
});

test("the rules of a metric hold that stands in the gate by its label and by its tool's name", () => {
  const names = new Map([["Tone of voice", "Tone_of_voice"]]);
  const rows = times(10, { Tone_of_voice: 0.95 });
  const gate = "Tone_of_voice: { min: 0.9 }\nTone of voice: { max: 0.5 }";
  expect(rulesOf(judge(gate, noBaseline, experimentOf(rows), { names }))).toEqual([
    ["kept", "Tone_of_voice is 0.95, min is 0.9"],
    ["broken", "Tone_of_voice is 0.95, max is 0.5"],
  ]);
});

test("a share of all says all", () => {
  const grown = accuracyOf(times(11, 0.82));
  const { rules } = judge("accuracy: { min: 0 }\n$rows: { min_common: 100% }", good, grown);
  expect(rules.find(({ rule }) => rule === "min_common")?.message).toContain(
    "10 of 11 records of this run (90%) are in the baseline, min_common wants 100%: ",
  );
});

test("cost and scores of the whole experiment are held against the record where the baseline's rows are gone", () => {
  const priced = (cost_usd: number, f1: number) =>
    foldRows(
      times(20, 0).map((_, index) => ({ record_id: `r${index}`, scores: {}, usage: { cost_usd } })),
      { f1 },
    );
  const gate = gateOf("$cost_usd: { max_regression: 10% }\nf1: { max_regression: 0.1 }");
  const record = resultsRecordOf(priced(0.001, 0.9));
  const comparison = compareExperiments(record, priced(0.002, 0.2), {
    betterFor: (label) => betterOf(gate, label),
  });
  const { verdict, rules } = judgeGate(gate, {
    results: { kind: "read", comparison },
    baseline: { kind: "read" },
  });
  expect(verdict).toBe("fail");
  expect(rules.filter(({ outcome }) => outcome === "broken").map(({ message }) => message)).toEqual([
    "$cost_usd rose by 0.001 against what the baseline's record kept, since its rows are gone, max_regression is 10% of the baseline, 0.0001 (0.002 in this run, 0.001 in the baseline)",
    "f1 fell by 0.7, max_regression is 0.1 (0.2 in this run, 0.9 in the baseline)",
  ]);
});
