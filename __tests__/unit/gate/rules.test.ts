import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "yaml";
import { betterOf, type Gate, parseGate, rulesFor } from "../../../src/gate/rules.ts";

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
accuracy: { min: 0.8, max_regression: 0.02 }
toxicity: { better: lower, max: 0.05 }
"*": { no_regression: true }
$rows: { max_errors: 5%, min: 10 }
`;
    expect(gateOf(text)).toEqual({
      rows: { maxErrors: { kind: "share", share: 0.05 }, min: 10 },
      everyMetric: { noRegression: true },
      metrics: [
        { label: "accuracy", rules: { min: 0.8, maxRegression: 0.02 } },
        { label: "toxicity", rules: { better: "lower", max: 0.05 } },
      ],
    });
  });

  test("has no failed rows and at least one row for defaults", () => {
    expect(gateOf("a: { min: 1 }").rows).toEqual({ maxErrors: { kind: "count", count: 0 }, min: 1 });
    expect(gateOf("$rows: { max_errors: 3 }").rows).toEqual({
      maxErrors: { kind: "count", count: 3 },
      min: 1,
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
  expect(rulesFor(gate, "a")).toEqual({ min: 0.8, better: "lower" });
  expect(rulesFor(gate, "b")).toEqual({ min: 0.5, better: "lower" });
  expect(betterOf(gate, "b")).toBe("lower");
  expect(betterOf(undefined, "b")).toBe("higher");
});

describe("faults", () => {
  const rules = "min, max, max_regression, no_regression, better";
  test.each([
    ["0.8", 'line 1: must be a map from metric to rules, such as "accuracy: { min: 0.8 }"'],
    ["a: 0.8", `line 1: a must have rules (${rules}), such as { min: 0.8 }`],
    ["a:\nmin: 0.8", `line 1: a must have rules (${rules}), such as { min: 0.8 }`],
    ["a: {}", "line 1: a has no rules; write some, such as { min: 0.8 }"],
    ["a: { minimum: 1 }", `line 1: a has no rule "minimum"; there are ${rules}`],
    ["a: { min: '1' }", "line 1: a: min must be a number"],
    ["a: { max: .inf }", "line 1: a: max must be a number"],
    ["a: { max_regression: -1 }", "line 1: a: max_regression must be a number of 0 or more"],
    ["a: { no_regression: yes }", "line 1: a: no_regression must be true or false"],
    ["a: { better: Lower }", "line 1: a: better must be higher or lower"],
    [
      "$rows: { max_errors: 120% }",
      'line 1: $rows: max_errors must be a whole number of rows, or a share of them such as "5%"',
    ],
    [
      "$rows: { max_errors: 0.05 }",
      'line 1: $rows: max_errors must be a whole number of rows, or a share of them such as "5%"',
    ],
    ["$rows: { max: 1 }", 'line 1: $rows has no rule "max"; there are max_errors, min'],
    ["a b: { min: 1 }", 'line 1: "a b" is no metric: a name of letters, digits, _ and -, "*" or $rows'],
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
          rules: { min: rules.min, maxRegression: rules.max_regression },
        })),
      );
    }),
    { seed: 5 },
  );
});
