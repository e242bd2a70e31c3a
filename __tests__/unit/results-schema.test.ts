import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { generateResultsSchema } from "../../scripts/results-schema.ts";

const root = join(import.meta.dirname, "..", "..");
const text = readFileSync(join(root, "results.schema.json"), "utf8");

test("results.schema.json is what the action checks by (write it with npm run schema)", () => {
  expect(text).toBe(generateResultsSchema());
});

const validate = addFormats.default(new Ajv2020({ strict: false })).compile(JSON.parse(text));

test.each([
  [{ record_id: "a", scores: { accuracy: 0.9, grounded: true, tone: "formal", fluency: null } }],
  [
    {
      input: { q: 1 },
      output: "x",
      scores: {},
      error: { type: "TimeoutError" },
      start: "2026-11-22T10:00:00Z",
    },
  ],
  [{ summary: { f1: 0.93 } }],
])("accepts %j", (line) => {
  expect(validate(line)).toBe(true);
});

test.each([
  [{ record_id: "a" }],
  [{ scores: { "not a label": 1 } }],
  [{ scores: { accuracy: [1] } }],
  [{ scores: {}, duration_ms: -1 }],
  [{ scores: {}, colour: "red" }],
])("rejects %j", (line) => {
  expect(validate(line)).toBe(false);
});
