import * as z from "zod/mini";

/** A whole number beyond 2^53 with all its digits. `JSON.stringify` writes them unchanged. */
export interface ExactNumber {
  readonly rawJSON: string;
}

/** Plain JSON, as in YAML inputs, metadata, and a matrix. */
export type Json = string | number | boolean | null | ExactNumber | Json[] | { [name: string]: Json };
export type JsonObject = Record<string, Json>;

// TypeScript's library lacks these, which Node.js has since 21.
interface RawJson {
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): value is ExactNumber;
}

type ExactReviver = (name: string, value: unknown, context: { source?: string }) => unknown;

const raw = JSON as unknown as RawJson;

export const isExactNumber = raw.isRawJSON;

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

/** A whole number as JSON carries it: a number where that holds every digit, else the digits themselves. */
export function exactInteger(value: bigint): number | ExactNumber {
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : raw.rawJSON(String(value));
}

/** Whether a text is a whole number that no number can hold with every digit. */
export function isLongWhole(text: string): boolean {
  if (!/^[-+]?\d{16,}$/.test(text)) return false;
  // Beyond the largest number; to read all its digits would take long.
  if (text.length > 310) return true;
  return BigInt(Number(text)) !== BigInt(text.replace(/^\+/, ""));
}

/** Returns the number nearest to an exact one, and any other value unchanged. */
export function plainNumber(value: unknown): unknown {
  return isExactNumber(value) ? Number(value.rawJSON) : value;
}

/**
 * `JSON.parse`, but whole numbers beyond 2^53 keep their digits, as an `ExactNumber`.
 * `isExact`: whether such a number may be in it, where that is known.
 *
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseJson(text: string, isExact = mayHoldLongNumber(text)): unknown {
  const plain: unknown = JSON.parse(text);
  // A reviver recurses. What nests so deep, nobody accepts.
  if (!isExact || nestsDeeperThan(deepestExact, plain)) return plain;
  return (JSON.parse as ExactParse)(text, exactly);
}

const deepestExact = 500;

type ExactParse = (text: string, reviver: ExactReviver) => unknown;

const longDigits = 16;

/** Returns whether a text can contain a whole number beyond 2^53. A reviver makes parsing ten times slower. */
export function mayHoldLongNumber(text: string): boolean {
  // One of so many digits in a row stands on a stride; a pattern would look at every character.
  for (let at = longDigits - 1; at < text.length; at += longDigits) {
    if (!isDigitAt(text, at)) continue;
    let [start, end] = [at, at + 1];
    while (isDigitAt(text, start - 1)) start -= 1;
    while (isDigitAt(text, end)) end += 1;
    if (end - start >= longDigits && beginsValue(text, start)) return true;
    at = end - 1;
  }
  return false;
}

/** Whether digits there are a value's first. Times in nanoseconds, which every span has, are long but not exact. */
function beginsValue(text: string, start: number): boolean {
  let at = text[start - 1] === "-" ? start - 2 : start - 1;
  while (at >= 0 && spaces.includes(text[at] ?? "")) at -= 1;
  const before = text[at];
  if (before === ":") return !text.endsWith('"start_ns"', at);
  return before === undefined || before === "[" || before === ",";
}

const spaces = " \n\r\t";

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

// Datadog's members that are numbers, however long they are.
const plainMembers = new Set(["start_ns", "duration", "timestamp_ms", "score_value"]);

const exactly: ExactReviver = (name, value, { source = "" }) => {
  const isLong = typeof value === "number" && !Number.isSafeInteger(value) && !plainMembers.has(name);
  return isLong && /^-?\d+$/.test(source) ? raw.rawJSON(source) : value;
};

/** A string in a response that can be missing. Another type counts as missing. */
export const optionalText = z.catch(z.nullish(z.string()), undefined);

/** The items of a list that match a schema, and how many don't. */
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

/** Returns JSON with sorted members, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  return isObject(value) ? sorted(value) : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [name, ordered(member)]);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
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

/** An object without the members that are undefined. */
export function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}
