import { expect, test } from "@jest/globals";
import { parseOwnTime } from "../../../../src/results/formats/json.ts";

const noon = Date.UTC(2026, 0, 5, 12);

test.each([
  ["promptfoo", "2026-01-05T12:00:00.000Z", noon],
  ["pytest with a zone", "2026-01-05T13:00:00.000000+01:00", noon],
  ["an offset without a colon", "2026-01-05T13:00:00+0100", noon],
  ["Jest and Vitest", noon, noon],
  ["pytest without a zone: the latest that it can mean", "2026-01-05T00:00:00.000000", noon],
])("the time of a document: %s", (_, value, time) => {
  expect(parseOwnTime(value)).toBe(time);
});

test("a tool that always writes UTC needs no time zone", () => {
  expect(parseOwnTime("2026-01-05 12:00:00", "UTC")).toBe(noon);
});

test.each([undefined, null, "", "yesterday", "2026-01-05", "2026-13-45T00:00:00Z", 0, 12.5, Number.NaN, {}])(
  "%p isn't a time",
  (value) => {
    expect(parseOwnTime(value)).toBeUndefined();
  },
);
