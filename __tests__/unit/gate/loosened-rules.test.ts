import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  describeLoosenedRules,
  parseStoredGate,
  type StoredGate,
  storeGate,
  toStoredGate,
} from "../../../src/gate/stored-gate.ts";
import { parsedGate } from "./builders.ts";

const stored = (text: string, mode: "fail" | "warn" = "fail", accept?: StoredGate["accept"]) =>
  toStoredGate(parsedGate(text), mode, accept);

/** What is looser, for a boolean `accuracy`. */
function loosened(before: StoredGate, after: StoredGate | undefined): string {
  return describeLoosenedRules(before, after, (metric) => metric === "accuracy");
}

const strict = "accuracy: { min: 0.8, max_regression: 0.02, no_regression: true }";

describe("a gate is looser if a rule", () => {
  test.each([
    ["is lower", "accuracy: { min: 0.8 }", "accuracy: { min: 0.5 }", "`accuracy` min 80% → 50%"],
    [
      "is removed",
      strict,
      "accuracy: { min: 0.5, max_regression: 0.02 }",
      "`accuracy` min 80% → 50%, `no_regression` removed",
    ],
    ["is turned off", strict, `${strict.replace("true", "false")}`, "`accuracy` `no_regression` removed"],
    ["is higher", strict, strict.replace("0.02", "0.05"), "`accuracy` max_regression 2 points → 5 points"],
    ["is of another kind", strict, strict.replace("0.02", "10%"), "`accuracy` max_regression 2 points → 10%"],
    ["of a score is higher", "words: { max: 20 }", "words: { max: 1200 }", "`words` max 20 → 1,200"],
    ["counts more", "ok: { max_broken: 3 }", "ok: { max_broken: 4 }", "`ok` max_broken 3 → 4"],
    ["covers less", "ok: { min_coverage: 90% }", "ok: { min_coverage: 80% }", "`ok` min_coverage 90% → 80%"],
    ["only warns if unclear", '"*": { max: 1, unclear: fail }', '"*": { max: 1 }', "`*` `unclear` removed"],
    [
      "points the other way",
      "a: { max_regression: 1, better: lower }",
      "a: { max_regression: 1, better: higher }",
      "`a` better lower → higher",
    ],
    ["of rows allows more", "a: { min: 1 }", "a: { min: 1 }\n$rows: { max_errors: 5% }", "`$rows` max_errors 0 → 5%"],
    [
      "of “*” is lower, once",
      '"*": { min: 0.5 }\na: { max: 1 }',
      '"*": { min: 0.4 }\na: { max: 1 }',
      "`*` min 0.5 → 0.4",
    ],
    ["of “*” has an exception", '"*": { min: 0.5 }', '"*": { min: 0.5 }\na: { min: 0.1 }', "`a` min 0.5 → 0.1"],
    ["of a slice is removed", '"a[tag=x]": { max_broken: 0 }', "a: { min: 0 }", "`a[tag=x]` `max_broken` removed"],
  ])("%s", (_, before, after, expected) => {
    expect(loosened(stored(before), stored(after))).toBe(expected);
  });

  test.each([
    [strict, strict],
    [strict, "accuracy: { min: 0.9, max_regression: 0.01, no_regression: true }"],
    [strict, `${strict}\ntone: { min: 0.1 }`],
    ["a: { min: 1 }\n$rows: { max_errors: 5% }", "a: { min: 1 }"],
    ["a: { min: 0.5 }", '"*": { min: 0.5 }'],
    ["a: { no_regression: false, min: 1 }", "a: { min: 1 }"],
  ])("not if each is at least as strict: %s, then %s", (before, after) => {
    expect(loosened(stored(before), stored(after))).toBe("");
  });

  test("only warns now, may be accepted by more people, or is gone with the gate", () => {
    const one = "a: { min: 1 }";
    expect(loosened(stored(one), stored(one, "warn"))).toBe("gate_mode fail → warn");
    expect(loosened(stored(one, "fail", "review"), stored(one, "fail", "write"))).toBe("accept review → write");
    expect(loosened(stored(one, "warn", "write"), stored(one, "fail", "off"))).toBe("");
    expect(loosened(stored(one), undefined)).toBe("the gate is removed");
  });
});

describe("a stored gate", () => {
  test("reads back, whatever the order of its rules", () => {
    const text = storeGate(parsedGate(`${strict}\n$rows: { max_errors: 5%, min: 3 }`), "fail", "review");
    const other = storeGate(
      parsedGate(
        "$rows: { min: 3, max_errors: 5% }\naccuracy: { no_regression: true, max_regression: 0.02, min: 0.8 }",
      ),
      "fail",
      "review",
    );
    expect(text).toBe(other);
    expect(parseStoredGate(text)).toEqual({
      version: 1,
      rules: {
        accuracy: { min: 0.8, max_regression: 0.02, no_regression: true },
        $rows: { max_errors: "5%", min: 3 },
      },
      gate_mode: "fail",
      accept: "review",
    });
  });

  test("isn't kept above 4 KB", () => {
    const many = Array.from({ length: 200 }, (_, index) => `metric_${index}: { min: 0.123456 }`).join("\n");
    expect(storeGate(parsedGate(many), "fail")).toBeUndefined();
  });

  test("is nothing else, whatever the metadata contains", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (value) => {
        expect(parseStoredGate(value)).toBeUndefined();
      }),
    );
    for (const text of ['{"version":1,"rules":{"a":{"min":[]}},"gate_mode":"fail"}', '{"version":2}', "null"])
      expect(parseStoredGate(text)).toBeUndefined();
  });
});
