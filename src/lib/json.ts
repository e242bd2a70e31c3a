import * as z from "zod/mini";

/** A whole number beyond 2^53 with all its digits. `JSON.stringify` writes them unchanged. */
export interface ExactNumber {
  readonly rawJSON: string;
}

/** Plain JSON, as in YAML inputs, metadata, and a matrix. */
export type Json = string | number | boolean | null | ExactNumber | Json[] | { [name: string]: Json };
export type JsonObject = Record<string, Json>;

// TypeScript's library lacks these, which Node.js has since 21.
interface ExactJson {
  parse(text: string, reviver: (name: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): value is ExactNumber;
}

const exactJson = JSON as unknown as ExactJson;

export const isExactNumber = exactJson.isRawJSON;

const json: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([
    z.custom<ExactNumber>(isExactNumber),
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(json),
    z.record(z.string(), json),
  ]),
);
export const jsonObject = z.record(z.string(), json);

/** Returns the schema of a member of a response that can be missing. A value that the schema rejects counts as missing. */
export function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.nullish(schema), undefined);
}

export const optionalText = lenient(z.string());

/** Converts a whole number to one that JSON can hold, with every digit. */
export function toExactInteger(value: bigint): number | ExactNumber {
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : exactJson.rawJSON(String(value));
}

/** Returns whether a text is a whole number that no JavaScript number can hold with every digit. */
export function isLongWhole(text: string): boolean {
  if (!/^[-+]?\d{16,}$/.test(text)) return false;
  // Beyond the largest number. Parsing all its digits would take long.
  if (text.length > 310) return true;
  return BigInt(Number(text)) !== BigInt(text.replace(/^\+/, ""));
}

/** Returns the number nearest to an exact one, and any other value unchanged. */
export function toPlainNumber(value: unknown): unknown {
  return isExactNumber(value) ? Number(value.rawJSON) : value;
}

// Datadog's times in nanoseconds are long, and never exact.
const longNumber = /(?:^|[[,]|(?<!"start_ns"):)[ \n\r\t]*-?\d{16}/;

// Numbers in Datadog's responses that are never exact.
const plainMembers = new Set(["start_ns", "duration", "timestamp_ms", "score_value"]);

// A reviver recurses. Nothing that nests deeper is accepted anyway.
const maxRevivedDepth = 500;

/**
 * Parses JSON like `JSON.parse`, but whole numbers beyond 2^53 keep their digits, as an `ExactNumber`. `isExact` is
 * whether there can be such numbers, if that is known: a reviver makes parsing ten times slower.
 *
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseJson(text: string, isExact = longNumber.test(text)): unknown {
  const plain: unknown = JSON.parse(text);
  if (!isExact || nestsDeeperThan(maxRevivedDepth, plain)) return plain;
  return exactJson.parse(text, (name, value, { source = "" }) => {
    const isLong = typeof value === "number" && !Number.isSafeInteger(value) && !plainMembers.has(name);
    return isLong && /^-?\d+$/.test(source) ? exactJson.rawJSON(source) : value;
  });
}

/** Returns JSON with sorted members, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    const isPlain = typeof member !== "object" || member === null || Array.isArray(member) || isExactNumber(member);
    return isPlain ? member : Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Returns whether objects and arrays nest deeper than a number of levels. */
export function nestsDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return limit === 0 || Object.values(value).some((member) => nestsDeeperThan(limit - 1, member));
}

/** Returns an object's own member; undefined for what every object inherits, such as `constructor`. */
export function readOwn<Value>(
  object: Readonly<Record<string, Value>> | null | undefined,
  name: string,
): Value | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Returns an object without the members that are undefined. */
export function omitUndefined<Value extends object>(value: Value): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}
