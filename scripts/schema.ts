// Writes the JSON Schemas of results files, gates, and result.json from the schemas that the action uses.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateGateSchema } from "./gate-schema.ts";
import { generateResultSchema } from "./result-schema.ts";
import { generateResultsSchema } from "./results-schema.ts";

const root = join(import.meta.dirname, "..");
mkdirSync(join(root, "schema"), { recursive: true });
writeFileSync(join(root, "results.schema.json"), generateResultsSchema());
writeFileSync(join(root, "schema", "gate.schema.json"), generateGateSchema());
writeFileSync(join(root, "schema", "result.schema.json"), generateResultSchema());
