import { z } from "zod";
import { resultLine } from "../src/results/result-row.ts";

/** Returns the JSON Schema of one line of a results file, as results.schema.json contains it. */
export function generateResultsSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(resultLine, { io: "input", unrepresentable: "any" });
  const titled = { $schema, title: "A line of a results file", ...schema };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
