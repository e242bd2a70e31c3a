import * as z from "zod/mini";

/** Plain JSON: what YAML input, metadata and a matrix may hold. */
export type Json = z.output<typeof json>;
export type JsonObject = Record<string, Json>;

export const json = z.json();
export const jsonObject = z.record(z.string(), json);

/** The items of a list that a schema can read, and how many it cannot. */
export function readItems<Schema extends z.core.$ZodType>(
  items: readonly unknown[],
  schema: Schema,
): { read: z.output<Schema>[]; leftOut: number } {
  const read = items.flatMap((item) => {
    const parsed = z.safeParse(schema, item);
    return parsed.success ? [parsed.data] : [];
  });
  return { read, leftOut: items.length - read.length };
}

/** JSON with the members of every object in one order, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (isObject(member) ? sorted(member) : member));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
