import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareExperiments } from "../../../src/comparison/compare.ts";
import { type BaselineState, type GateJudgement, judgeGate } from "../../../src/gate/judge.ts";
import { betterOf, type Gate, parseGate } from "../../../src/gate/rules.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";
import { accuracyOf, experimentOf, foldRows } from "../results/builders.ts";

const times = <Value>(count: number, value: Value): Value[] => Array(count).fill(value);

function gateOf(text: string): Gate {
  const parsed = parseGate(text);
  if (parsed.kind === "faults" || !parsed.gate) throw new Error(`no gate: ${JSON.stringify(parsed)}`);
  return parsed.gate;
}

function judge(
  text: string,
  baseline: ExperimentScores | BaselineState,
  current: ExperimentScores,
): GateJudgement {
  const gate = gateOf(text);
  const isState = "kind" in baseline;
  const comparison = compareExperiments(isState ? undefined : baseline, current, (label) =>
    betterOf(gate, label),
  );
  return judgeGate(gate, {
    results: { kind: "read", comparison },
    baseline: isState ? baseline : { kind: "read" },
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
    expect(judge("accuracy: { max_regression: 0 }", noBaseline, bad)).toMatchObject({ verdict: "pass" });
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
      ["not judged", "accuracy: no_regression is not judged: too few samples (5 common records)"],
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
    expect(judge("fluency: { better: lower }", good, good)).toMatchObject({ verdict: "pass" });
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
    rules: [
      {
        metric: "$rows",
        rule: "results",
        outcome: "broken",
        message: "the results could not be read: HTTP 503",
      },
    ],
  });
});

test("without a gate nothing is judged", () => {
  const comparison = compareExperiments(undefined, bad, () => "higher");
  expect(judgeGate(undefined, { results: { kind: "read", comparison }, baseline: unreadable })).toEqual({
    verdict: "none",
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
