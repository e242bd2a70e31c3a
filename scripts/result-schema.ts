import { z } from "zod";
import { resultSchema } from "../src/render/result.ts";

/** Returns the JSON Schema of result.json, as in schema/result.schema.json. */
export function generateResultSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(resultSchema);
  return `${JSON.stringify({ $schema, title: "The result of LLM experiments", ...schema }, null, 2)}\n`;
}
