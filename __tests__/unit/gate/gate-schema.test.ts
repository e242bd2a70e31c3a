import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { generateGateSchema } from "../../../scripts/gate-schema.ts";
import { parseGate } from "../../../src/gate/parse-gate.ts";

const path = join(import.meta.dirname, "..", "..", "..", "schema", "gate.schema.json");
const text = readFileSync(path, "utf8");
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text));

test("schema/gate.schema.json is what the action parses gates with (write it with npm run schema)", () => {
  expect(text).toBe(generateGateSchema());
});

test.each([
  "$version: 1\naccuracy: { min: 0.75, max_regression: 0.05 }\n$rows: { max_errors: 5%, min_common: 80% }",
  '"*": { no_regression: true, unclear: fail }\n"accuracy[language=*]": { max_broken: 100% }',
  "accuracy: { max_regresion: 0.05 }",
  "accuracy: { min_coverage: 0.9 }",
  "accuracy: 3",
  "$version: 2",
  "$rows: { max: 1 }",
])("an editor and the action agree about %j", (gate) => {
  expect(validate(parse(gate))).toBe(parseGate(gate).kind === "gate");
});
