import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "yaml";
import { defaultRows, type Gate } from "../../../src/gate/gate.ts";
import { betterFor, isUsageJudged, labelFor } from "../../../src/gate/metrics.ts";
import { formatGateError, parseGate } from "../../../src/gate/parse-gate.ts";

function makeGate(text: string): Gate {
  const parsed = parseGate(text);
  if (parsed.kind === "errors" || !parsed.gate) throw new Error(`no gate: ${JSON.stringify(parsed)}`);
  return parsed.gate;
}

/** The errors of a gate: line and code. */
function errorsIn(text: string): string[] {
  const parsed = parseGate(text);
  return parsed.kind === "errors" ? parsed.errors.map(({ line, code }) => `${line}: ${code}`) : [];
}

describe("a gate", () => {
  test("contains every rule", () => {
    const text = `
accuracy: { min: 0.8, max_regression: 0.02, min_coverage: 90% }
toxicity: { better: lower, max: 0.05 }
Answer Relevancy: { min: 0.5 }
$cost_usd: { max_regression: 10% }
"*": { no_regression: true }
$rows: { max_errors: 5%, min: 10, max_missing: 2, min_common: 80% }
`;
    expect(makeGate(text)).toEqual({
      rows: { max_errors: "5%", min: 10, max_missing: 2, min_common: "80%" },
      everyMetric: { no_regression: true },
      metrics: [
        { label: "accuracy", rules: { min: 0.8, max_regression: 0.02, min_coverage: "90%" } },
        { label: "toxicity", rules: { better: "lower", max: 0.05 } },
        { label: "Answer Relevancy", rules: { min: 0.5 } },
        { label: "$cost_usd", rules: { max_regression: "10%" } },
      ],
    });
  });

  test("has defaults for rows if it doesn't set them", () => {
    expect(makeGate("a: { min: 1 }").rows).toEqual({});
    expect(defaultRows).toEqual({ max_errors: 0, min: 1, max_missing: 0, min_common: "50%" });
    expect(makeGate("$rows: { max_errors: 3 }").rows).toEqual({ max_errors: 3 });
  });

  test("has one spelling of a share", () => {
    const { metrics } = makeGate("a: { max_regression: 5.0 %, max_broken: 2.50% }\nb: { max_regression: 1000% }");
    expect(metrics.map(({ rules }) => rules)).toEqual([
      { max_regression: "5%", max_broken: "2.5%" },
      { max_regression: "1000%" },
    ]);
  });

  test.each(["", "  \n", "# nothing yet\n", "null"])("is none if the text is %p", (text) => {
    expect(parseGate(text)).toEqual({ kind: "gate", gate: undefined });
  });

  test("may use aliases, and metrics that YAML would read as something else", () => {
    expect(makeGate('a: &x { min: 1 }\nno: *x\n"2": *x').metrics).toEqual(
      ["a", "no", "2"].map((label) => ({ label, rules: { min: 1 } })),
    );
  });
});

test("the direction that “*” sets applies to metrics that don't set their own", () => {
  const gate = makeGate('"*": { min: 0.5, better: lower }\na: { min: 0.8, better: higher }');
  expect(["a", "b"].map((label) => betterFor(gate, label))).toEqual(["higher", "lower"]);
  expect(betterFor(undefined, "b")).toBe("higher");
});

test("a metric goes by its label or by the name that its tool gives it", () => {
  const names = new Map([["Answer Relevancy", "Answer_Relevancy"]]);
  const gate = makeGate("Answer Relevancy: { min: 0.5, better: lower }");
  expect(betterFor(gate, "Answer_Relevancy", { names })).toBe("lower");
  const twice = makeGate("Answer_Relevancy: { min: 0.5 }\nAnswer Relevancy: { better: lower }");
  expect(betterFor(twice, "Answer_Relevancy", { names })).toBe("lower");
  expect(labelFor("Tone of voice!", undefined)).toBe("Tone_of_voice");
});

test("lower is better for usage, and if a tool says so, unless the gate says otherwise", () => {
  const facts = { lowerIsBetter: new Set(["Bias"]) };
  const gate = makeGate("Bias: { better: higher }\n$cost_usd: { better: lower }\n$total_tokens: { max: 9 }");
  expect(betterFor(undefined, "$cost_usd")).toBe("lower");
  expect(betterFor(undefined, "Bias", facts)).toBe("lower");
  expect(betterFor(gate, "Bias", facts)).toBe("higher");
  const judged = ["$cost_usd", "$total_tokens", "$duration_ms"].map((label) => isUsageJudged(gate, label));
  expect(judged).toEqual([false, true, false]);
  expect(isUsageJudged(undefined, "$cost_usd", { usageMetrics: true })).toBe(true);
});

test("metrics that are named like members of every object are metrics", () => {
  const gate = makeGate("__proto__: { min: 0.5 }\nconstructor: { max: 1 }\ntoString: { better: lower }");
  expect(gate.metrics.map(({ label }) => label)).toEqual(["__proto__", "constructor", "toString"]);
  expect(errorsIn("a: { __proto__: 1 }")).toEqual(["1: LLMX204"]);
  expect(errorsIn("a: { constructor: 1 }")).toEqual(["1: LLMX204"]);
});

describe("a slice in a key", () => {
  test.each([
    ["accuracy[language=fr]", { metric: "accuracy", property: "language", value: "fr" }],
    ["accuracy[language=*]", { metric: "accuracy", property: "language" }],
    ["grounded[tag=critical]", { metric: "grounded", property: "tag", value: "critical" }],
    ['accuracy[topic="a, b=[c]"]', { metric: "accuracy", property: "topic", value: "a, b=[c]" }],
    ['accuracy[mark="*"]', { metric: "accuracy", property: "mark", value: "*" }],
    ["Correctness [GEval][language=fr]", { metric: "Correctness [GEval]", property: "language", value: "fr" }],
    ["$cost_usd[tier=free]", { metric: "$cost_usd", property: "tier", value: "free" }],
  ])("%p names the records that share a property", (key, slice) => {
    expect(makeGate(stringify({ [key]: { min: 0.5 } })).metrics).toEqual([{ label: key, slice, rules: { min: 0.5 } }]);
  });

  test.each(["Correctness [GEval]", "accuracy[language]", "accuracy[topic=a, b]", "accuracy[=fr]", "[a=b]"])(
    "%p is a metric's name",
    (key) => {
      expect(makeGate(stringify({ [key]: { min: 0.5 } })).metrics).toEqual([{ label: key, rules: { min: 0.5 } }]);
    },
  );
});

test("a gate can limit broken records, set what unclear rules do, and name its format's version", () => {
  const gate = makeGate('$version: 1\ngrounded: { max_broken: 3 }\nsafe: { max_broken: 5% }\n"*": { unclear: fail }');
  expect(gate.metrics.map(({ rules }) => rules)).toEqual([{ max_broken: 3 }, { max_broken: "5%" }]);
  expect(gate.everyMetric).toEqual({ unclear: "fail" });
});

describe("errors", () => {
  test.each([
    ["0.8", "1: LLMX202"],
    ["[a, b]", "1: LLMX202"],
    ["a: 0.8", "1: LLMX206"],
    ["a: [1]", "1: LLMX206"],
    ["a:\nmin: 0.8", "1: LLMX206"],
    ["a: *x", "1: LLMX206"],
    ["a: {}", "1: LLMX207"],
    ["a: { minimum: 1 }", "1: LLMX204"],
    ["$rows: { max: 1 }", "1: LLMX204"],
    ["a: { min: '1' }", "1: LLMX205"],
    ["a: { max: .inf }", "1: LLMX205"],
    ["a: { max_regression: -1 }", "1: LLMX205"],
    ["a: { min_coverage: 0.9 }", "1: LLMX205"],
    ["a: { max_broken: 1.5 }", "1: LLMX205"],
    ["a: { max_broken: 101% }", "1: LLMX205"],
    ["a: &x { min: *x }", "1: LLMX205"],
    ["a: { unclear: pass }", "1: LLMX205"],
    ["a: { no_regression: yes }", "1: LLMX205"],
    ["a: { better: Lower }", "1: LLMX205"],
    ["$rows: { min_common: 101% }", "1: LLMX205"],
    ["$rows: { max_errors: 120% }", "1: LLMX205"],
    ["$rows: { max_errors: 0.05 }", "1: LLMX205"],
    ["$rows: { min: -1 }", "1: LLMX205"],
    ["$latency: { max: 1 }", "1: LLMX208"],
    ["'': { min: 1 }", "1: LLMX209"],
    ["a: { min: 1 }\nb: { min: 1 }\na: { max: 2 }", "3: LLMX201"],
    ['a: { max: 0.1 }\n"*": { min: 0.9 }', "1: LLMX210"],
    ['"*[language=fr]": { min: 0.9 }', "1: LLMX211"],
    ["a[language=fr]: { min: 0.9, better: lower }", "1: LLMX212"],
    ["$version: 2", "1: LLMX213"],
  ])("%p: %s", (text, error) => {
    expect(errorsIn(text)).toContain(error);
  });

  test("are reported all at once, in order, each with its line", () => {
    const text = "a: { min: x }\nb:\n  max_regression: -1\n  bettr: lower\n$rows: 1\n";
    expect(errorsIn(text)).toEqual(["1: LLMX205", "3: LLMX205", "4: LLMX204", "5: LLMX206"]);
  });

  test.each([
    "max_broken: 101%",
    "max_broken: -1",
    "max_broken: 1.5",
    "max_broken: 99999999999999999999",
    "min_coverage: half",
    "max_regression: -1",
  ])("say what a rule must be: %s", (rule) => {
    const parsed = parseGate(`a: { ${rule} }`);
    const [error] = parsed.kind === "errors" ? parsed.errors : [];
    expect(error?.message).toMatch(
      /^a: \w+ must be a (whole )?number of 0 or more, or a share of [\w' ]+ such as "\d+%"\. Got /,
    );
  });

  test.each([
    ["accuracy: { max_regresion: 0.02 }", "max_regression"],
    ["accuracy: { no_regresion: true }", "no_regression"],
    ["$row: { min: 1 }", "$rows"],
    ["$duration: { max: 1 }", "$duration_ms"],
  ])("%p suggests %s", (text, meant) => {
    const parsed = parseGate(text);
    const [error] = parsed.kind === "errors" ? parsed.errors : [];
    expect(error && formatGateError(error)).toContain(`Did you mean ${meant}?`);
  });

  test.each([
    [
      "*: { max_regression: 0.05 }",
      'line 1: This isn\'t valid YAML. Put a name that begins with * in quotes, as in "*": { min: 0.8 }.',
    ],
    ["accuracy: { min: 0.8", "line 1: This isn't valid YAML. Close the { with }."],
    ["accuracy: { min: 0.8\nf1: { min: 1 }\n", "line 1: This isn't valid YAML. Close the { with }."],
    ["accuracy: { min: 0.8 }}", "line 1: This isn't valid YAML. Remove the }, which closes nothing."],
    ['"accuracy: { min: 0.8 }\nf1: { min: 1 }', "line 1: This isn't valid YAML. Close the quote."],
    ["accuracy:\n\tmin: 0.8", "line 2: This isn't valid YAML. Indent with spaces, not tabs."],
    ["accuracy:\n  min: 0.8\n max: 1", "line 3: This isn't valid YAML. Indent all names of a map alike."],
    ["foo bar\nf1: { min: 1 }", "line 1: This isn't valid YAML. Write a name, a colon, and a value on each line."],
    ["f1: { min: 1 }\nfoo bar", "line 2: This isn't valid YAML. Write a name, a colon, and a value on each line."],
    [
      "accuracy: min: 0.8",
      "line 1: This isn't valid YAML. Put the names below another name in braces, as in accuracy: { min: 0.8 }.",
    ],
    ["a: { min: 1 }\na: { max: 2 }", "line 2: This isn't valid YAML. Remove one of the two equal names."],
    ["a: { min: 1 } b", "line 1: This isn't valid YAML. Check its quotes, brackets, and indentation."],
  ])("of syntax say what to do, without the words of the parser: %p", (text, message) => {
    const parsed = parseGate(text);
    expect(parsed.kind === "errors" ? parsed.errors.map(formatGateError) : []).toEqual([message]);
  });

  test("of syntax name their line", () => {
    expect(errorsIn("a: { min: 1 }\nb: { min: 1")).toContain("2: LLMX201");
    expect(errorsIn("--- {a: {min: 1}}\n--- {b: {min: 1}}")).not.toEqual([]);
  });
});

describe("a gate that would take the parser too long or too deep is one error", () => {
  const list = (count: number, item: (index: number) => string) => Array.from({ length: count }, (_, i) => item(i));
  test.each([
    ["50,000 anchors", `a: [${list(50_000, (i) => `&a${i} 1`).join(", ")}]`],
    ["200 aliases", `a: &x { min: 1 }\n${list(200, (i) => `b${i}: *x`).join("\n")}`],
    ["20,000 open lists", `a: ${"[".repeat(20_000)}`],
    ["20,000 open maps", "{a: ".repeat(20_000)],
    ["20,000 dashes", `a:\n${"- ".repeat(20_000)}1`],
    ["20,000 question marks", `${"? ".repeat(20_000)}1`],
    ["500 indented maps", list(500, (i) => `${" ".repeat(i)}a:`).join("\n")],
    ["3 MB of text", `a: "${"x".repeat(3e6)}"`],
  ])("%s", (_, text) => {
    expect(errorsIn(text)).toEqual(["undefined: LLMX203"]);
  });

  test("not one with many metrics, or names and comments that look like YAML", () => {
    const names = list(500, (i) => `m${i}: { min: 0.5 } # [[[[ - - - & * &`).join("\n");
    expect(makeGate(`${names}\n"${"[{- ".repeat(40)}": { min: 1 }`).metrics).toHaveLength(501);
  });
});

test("any text is a gate or has errors", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.object().map((value) => stringify(value)),
      ),
      (text) => {
        const parsed = parseGate(text);
        if (parsed.kind === "errors") expect(parsed.errors.length).toBeGreaterThan(0);
        else expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed.gate ? parsed : { kind: "gate" });
      },
    ),
    { seed: 4 },
  );
});

test("a gate that is stored reads back", () => {
  const label = fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/);
  const limit = fc.double({ noNaN: true, min: 0, max: 1e6 });
  const gates = fc.dictionary(label, fc.record({ min: limit, max_regression: limit }), { minKeys: 1 });
  fc.assert(
    fc.property(gates, (given) => {
      const { metrics } = makeGate(stringify(given));
      expect(metrics).toEqual(
        Object.entries(given).map(([name, rules]) => ({
          label: name,
          rules: { min: rules.min, max_regression: rules.max_regression },
        })),
      );
    }),
    { seed: 5 },
  );
});
