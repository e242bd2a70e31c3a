// Writes results.schema.json, by which users can check their results files, from the schema that the action uses.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { resultsSchemaText } from "./results-schema.ts";

writeFileSync(join(import.meta.dirname, "..", "results.schema.json"), resultsSchemaText());
