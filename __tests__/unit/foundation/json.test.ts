import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, jsonObject } from "../../../src/foundation/json.ts";

const settings = { seed: 20260105, numRuns: 200 };

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, shuffled(member)] as const);
  return Object.fromEntries(members.reverse());
}

describe("canonicalJson", () => {
  test("the order of members makes no difference, at any depth", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
      settings,
    );
  });

  test("it is JSON of the same value, so different values have different texts", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(plain);
      }),
      settings,
    );
  });

  test("the order of a list counts", () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: "x" } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}');
  });
});

describe("jsonObject", () => {
  test.each([
    ["a list", []],
    ["a text", "text"],
    ["null", null],
    ["a member that is no number", { a: Number.NaN }],
    ["a member that is a date", { a: new Date(0) }],
  ])("%s is none", (_, value) => {
    expect(jsonObject.safeParse(value).success).toBe(false);
  });
});
