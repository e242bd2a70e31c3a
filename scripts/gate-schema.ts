import { z } from "zod";
import { gateSchema } from "../src/gate/gate.ts";

/** Returns the JSON Schema of a gate file, as in schema/gate.schema.json. */
export function generateGateSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(gateSchema, { io: "input" });
  return `${JSON.stringify({ $schema, title: "A gate of rules for LLM experiments", ...schema }, null, 2)}\n`;
}
