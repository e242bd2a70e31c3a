import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "yaml";
import { betterOf, isUsageJudged, labelFor, rulesFor } from "../../../src/gate/metrics.ts";
import { defaultRows, type Gate, parseGate } from "../../../src/gate/rules.ts";

function gateOf(text: string): Gate {
  const parsed = parseGate(text);
  if (parsed.kind === "faults" || !parsed.gate) throw new Error(`no gate: ${JSON.stringify(parsed)}`);
  return parsed.gate;
}

function faultsOf(text: string): string[] {
  const parsed = parseGate(text);
  return parsed.kind === "faults" ? parsed.faults : [];
}

describe("a gate", () => {
  test("holds every rule", () => {
    const text = `
accuracy: { min: 0.8, max_regression: 0.02, min_coverage: 90% }
toxicity: { better: lower, max: 0.05 }
Answer Relevancy: { min: 0.5 }
$cost_usd: { max_regression: 10% }
"*": { no_regression: true }
$rows: { max_errors: 5%, min: 10, max_missing: 2, min_common: 80% }
`;
    expect(gateOf(text)).toEqual({
      rows: {
        maxErrors: { kind: "share", share: 0.05 },
        min: 10,
        maxMissing: { kind: "count", count: 2 },
        minCommon: { kind: "share", share: 0.8 },
      },
      ownRows: ["maxErrors", "min", "maxMissing", "minCommon"],
      everyMetric: { noRegression: true },
      metrics: [
        {
          label: "accuracy",
          rules: {
            min: 0.8,
            maxRegression: { kind: "absolute", value: 0.02 },
            minCoverage: { kind: "share", share: 0.9 },
          },
        },
        { label: "toxicity", rules: { better: "lower", max: 0.05 } },
        { label: "Answer Relevancy", rules: { min: 0.5 } },
        { label: "$cost_usd", rules: { maxRegression: { kind: "share", share: 0.1 } } },
      ],
    });
  });

  test("has defaults for rows, which are no rules of its own", () => {
    expect(gateOf("a: { min: 1 }")).toMatchObject({ rows: defaultRows(), ownRows: [] });
    expect(defaultRows()).toEqual({
      maxErrors: { kind: "count", count: 0 },
      min: 1,
      maxMissing: { kind: "count", count: 0 },
      minCommon: { kind: "share", share: 0.5 },
    });
    expect(gateOf("$rows: { max_errors: 3 }")).toMatchObject({
      rows: { maxErrors: { kind: "count", count: 3 }, min: 1 },
      ownRows: ["maxErrors"],
    });
  });

  test.each(["", "  \n", "# nothing yet\n", "null"])("is none where the text is %p", (text) => {
    expect(parseGate(text)).toEqual({ kind: "gate", gate: undefined });
  });

  test("may use aliases, and metrics that YAML would read as something else", () => {
    expect(gateOf('a: &x { min: 1 }\nno: *x\n"2": *x').metrics).toEqual(
      ["a", "no", "2"].map((label) => ({ label, rules: { min: 1 } })),
    );
  });
});

test("the rules of a metric take the place of those of “*” one by one", () => {
  const gate = gateOf('"*": { min: 0.5, better: lower }\na: { min: 0.8 }');
  expect(gate.metrics.map(({ rules }) => rulesFor(gate, rules))).toEqual([{ min: 0.8, better: "lower" }]);
  expect(rulesFor(gate, {})).toEqual({ min: 0.5, better: "lower" });
  expect(betterOf(gate, "b")).toBe("lower");
  expect(betterOf(undefined, "b")).toBe("higher");
});

test("a metric goes by its label or by the name that its tool gives it", () => {
  const names = new Map([["Answer Relevancy", "Answer_Relevancy"]]);
  const gate = gateOf("Answer Relevancy: { min: 0.5, better: lower }");
  expect(betterOf(gate, "Answer_Relevancy", { names })).toBe("lower");
  const twice = gateOf("Answer_Relevancy: { min: 0.5 }\nAnswer Relevancy: { better: lower }");
  expect(betterOf(twice, "Answer_Relevancy", { names })).toBe("lower");
  expect(labelFor("Tone of voice!", undefined)).toBe("Tone_of_voice");
});

test("less is better of what answers cost, and where a tool says so, unless the gate says otherwise", () => {
  const facts = { lowerIsBetter: new Set(["Bias"]) };
  const gate = gateOf("Bias: { better: higher }\n$cost_usd: { better: lower }\n$total_tokens: { max: 9 }");
  expect(betterOf(undefined, "$cost_usd")).toBe("lower");
  expect(betterOf(undefined, "Bias", facts)).toBe("lower");
  expect(betterOf(gate, "Bias", facts)).toBe("higher");
  const judged = ["$cost_usd", "$total_tokens", "$duration_ms"].map((label) => isUsageJudged(gate, label));
  expect(judged).toEqual([false, true, false]);
  expect(isUsageJudged(undefined, "$cost_usd", { usageMetrics: true })).toBe(true);
});

test("metrics that are named like members of every object are metrics", () => {
  const gate = gateOf("__proto__: { min: 0.5 }\nconstructor: { max: 1 }\ntoString: { better: lower }");
  expect(gate.metrics.map(({ label }) => label)).toEqual(["__proto__", "constructor", "toString"]);
  expect(parseGate("a: { __proto__: 1 }").kind).toBe("faults");
  expect(parseGate("a: { constructor: 1 }").kind).toBe("faults");
});

describe("faults", () => {
  const rules = "min, max, max_regression, no_regression, min_coverage, better";
  test.each([
    ["0.8", 'line 1: must be a map from metric to rules, such as "accuracy: { min: 0.8 }"'],
    ["a: 0.8", `line 1: a must have rules (${rules}), such as { min: 0.8 }`],
    ["a:\nmin: 0.8", `line 1: a must have rules (${rules}), such as { min: 0.8 }`],
    ["a: {}", "line 1: a has no rules; write some, such as { min: 0.8 }"],
    ["a: { minimum: 1 }", `line 1: a has no rule "minimum"; there are ${rules}`],
    ["a: { min: '1' }", "line 1: a: min must be a number"],
    ["a: { max: .inf }", "line 1: a: max must be a number"],
    [
      "a: { max_regression: -1 }",
      'line 1: a: max_regression must be a number of 0 or more, or a share of the baseline such as "10%"',
    ],
    [
      "a: { min_coverage: 0.9 }",
      'line 1: a: min_coverage must be a whole number, or a share such as "5%" of the rows',
    ],
    [
      "$rows: { min_common: 101% }",
      'line 1: $rows: min_common must be a whole number, or a share such as "5%" of the scored records',
    ],
    [
      "$latency: { max: 1 }",
      'line 1: "$latency" is no metric: of the names that begin with $ there are $rows, $cost_usd, $duration_ms, $total_tokens',
    ],
    ["a: { no_regression: yes }", "line 1: a: no_regression must be true or false"],
    ["a: { better: Lower }", "line 1: a: better must be higher or lower"],
    [
      "$rows: { max_errors: 120% }",
      'line 1: $rows: max_errors must be a whole number, or a share such as "5%" of the rows',
    ],
    [
      "$rows: { max_errors: 0.05 }",
      'line 1: $rows: max_errors must be a whole number, or a share such as "5%" of the rows',
    ],
    [
      "$rows: { max: 1 }",
      'line 1: $rows has no rule "max"; there are max_errors, min, max_missing, min_common',
    ],
    ["'': { min: 1 }", 'line 1: "" is no metric: a name, "*" or $rows'],
    ["a: { min: 1 }\nb: { min: 1 }\na: { max: 2 }", "line 3: the same name twice"],
    ['"*": { min: 0.9 }\na: { max: 0.1 }', "a: min 0.9 is above max 0.1"],
    ["a: *x", `line 1: a must have rules (${rules}), such as { min: 0.8 }`],
  ])("%p", (text, fault) => {
    expect(faultsOf(text).filter((found) => found === fault)).toEqual([fault]);
  });

  test("are reported all at once, with their lines", () => {
    const faults = faultsOf("a: { min: x }\nb:\n  max_regression: -1\n  bettr: lower\n$rows: 1\n");
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["line 1", "line 3", "line 4", "line 5"]);
  });

  test("of syntax name their line", () => {
    expect(faultsOf("a: { min: 1 }\nb: { min: 1")).toEqual([expect.stringMatching(/^line 2: /)]);
    expect(faultsOf("--- {a: {min: 1}}\n--- {b: {min: 1}}")).not.toEqual([]);
  });
});

test("any text is a gate or has faults", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.object().map((value) => stringify(value)),
      ),
      (text) => {
        const parsed = parseGate(text);
        if (parsed.kind === "faults") expect(parsed.faults.length).toBeGreaterThan(0);
        else expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed.gate ? parsed : { kind: "gate" });
      },
    ),
    { seed: 4 },
  );
});

test("a gate that is written out reads back", () => {
  const label = fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/);
  const limit = fc.double({ noNaN: true, min: 0, max: 1e6 });
  const gates = fc.dictionary(label, fc.record({ min: limit, max_regression: limit }), { minKeys: 1 });
  fc.assert(
    fc.property(gates, (given) => {
      const { metrics } = gateOf(stringify(given));
      expect(metrics).toEqual(
        Object.entries(given).map(([name, rules]) => ({
          label: name,
          rules: { min: rules.min, maxRegression: { kind: "absolute", value: rules.max_regression } },
        })),
      );
    }),
    { seed: 5 },
  );
});
