import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, isExactNumber, jsonObject, nestsDeeperThan, parseJson } from "../../../src/lib/json.ts";

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
    ["a member that isn't a number", { a: Number.NaN }],
    ["a member that is a date", { a: new Date(0) }],
  ])("%s isn't one", (_, value) => {
    expect(jsonObject.safeParse(value).success).toBe(false);
  });
});

describe("parseJson", () => {
  test("keeps every digit of whole numbers, anywhere", () => {
    const text =
      '{"id":1610521604143693812,"list":[-98765432109876543210,[12345678901234567]],"near":9007199254740991}';
    expect(JSON.stringify(parseJson(text))).toBe(text);
    expect(isExactNumber(parseJson("1610521604143693812"))).toBe(true);
  });

  test("equals JSON.parse for everything else", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}/.test(text));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
      settings,
    );
  });

  test("keeps Datadog's times and scores as numbers", () => {
    const text = '{"start_ns":1795564597862000123,"a":[1795564597862000123],"score_value":98765432109876543210}';
    expect(parseJson(text)).toMatchObject({
      start_ns: Number("1795564597862000123"),
      score_value: Number("98765432109876543210"),
    });
  });

  test("returns values that have different texts, and that a schema keeps", () => {
    const [a, b] = ["1610521604143693812", "1610521604143693813"].map((id) => parseJson(`{"id":${id}}`));
    expect(canonicalJson(a)).not.toBe(canonicalJson(b));
    expect(JSON.stringify(jsonObject.parse(a))).toBe('{"id":1610521604143693812}');
  });
});

test("nesting is measured without going deeper", () => {
  const deep = (levels: number) => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
  expect(nestsDeeperThan(200, deep(200))).toBe(false);
  expect(nestsDeeperThan(200, deep(201))).toBe(true);
  expect(nestsDeeperThan(200, deep(100_000))).toBe(true);
});
