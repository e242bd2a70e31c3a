import * as z from "zod/mini";
import { canonicalJson } from "../lib/json.ts";
import { clipped, digest, findNearest } from "../lib/text.ts";
import { maxQuoteLength, messages, quote } from "./messages.ts";

/** The labels of metrics that Datadog accepts. */
export const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;

/** A number is a score, a boolean a boolean, a string a category; `null`: the evaluator failed. */
export type ScoreValue = number | boolean | string | null;

const maxDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = z.union([z.number(), z.boolean(), z.string(), z.null()]);
const scores = z.record(z.string().check(z.regex(metricLabelPattern)), score);
const failure = z.strictObject({
  type: z.nullish(z.string()),
  message: z.nullish(z.string()),
  stack: z.nullish(z.string()),
});

const amount = z.nullish(z.number().check(z.minimum(0)));
const usage = z.strictObject({
  input_tokens: amount,
  output_tokens: amount,
  total_tokens: amount,
  cost_usd: amount,
});

/** A line with the result of one dataset record in one run. `null` means that a member isn't given. */
export const resultRow = z.strictObject({
  record_id: z.nullish(z.string().check(z.minLength(1))),
  input: z.optional(z.unknown()),
  output: z.optional(z.unknown()),
  expected_output: z.optional(z.unknown()),
  scores,
  reasoning: z.nullish(z.record(z.string(), z.nullable(z.string()))),
  assessment: z.nullish(z.record(z.string(), z.nullable(z.enum(["pass", "fail"])))),
  error: z.nullish(z.union([z.string(), failure])),
  start: z.nullish(z.iso.datetime({ offset: true, local: true })),
  duration_ms: z.nullish(z.number().check(z.minimum(0), z.maximum(maxDurationMs))),
  usage: z.nullish(usage),
  run: z.nullish(z.int().check(z.minimum(1))),
  metadata: z.nullish(z.record(z.string(), z.unknown())),
  tags: z.nullish(z.array(z.string().check(z.minLength(1)))),
});
export type ResultRow = z.output<typeof resultRow>;

/** A line with run-level scores. */
export const summaryLine = z.strictObject({ summary: scores });

/** A line of a results file; the source of its JSON Schema too. */
export const resultLine = z.union([resultRow, summaryLine]);

/** Returns the run that a row belongs to, counted from 1. */
export function readRun(row: ResultRow): number {
  return row.run ?? 1;
}

/** What identifies a dataset record: its ID, the digest of its canonical input, or both. */
export interface RecordIdentity {
  readonly recordId: string | undefined;
  readonly inputDigest: string | undefined;
}

/**
 * Identifies a row. `null` and missing inputs identify nothing. IDs are lowercased because Datadog ignores their case. Line ends
 * and the Unicode form don't count either, since they change with the system that wrote the file.
 */
export function identifyRecord(recordId: string | null | undefined, input: unknown): RecordIdentity {
  const json = input === undefined || input === null ? undefined : canonicalJson(input).normalize("NFC");
  // In JSON, line ends are escaped.
  const text = json?.includes("\\r\\n")
    ? json.replace(/\\r\\n|\\./g, (part) => (part === "\\r\\n" ? "\\n" : part))
    : json;
  return {
    recordId: recordId ? recordId.toLowerCase().normalize("NFC") : undefined,
    inputDigest: text === undefined ? undefined : digest(text, 16),
  };
}

/** Returns one text for a dataset record: by its ID, else by its input; undefined if a row has neither. */
export function formatRecordKey({ recordId, inputDigest }: RecordIdentity): string | undefined {
  if (recordId !== undefined) return `record:${recordId}`;
  return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}

/** Describes what is wrong with a row, one message for each field: its path, and what it must be. */
export function describeZodError(error: z.core.$ZodError): string[] {
  return error.issues.map(({ path, message }) =>
    messages.invalidField(clipped(path.join("."), maxQuoteLength), message),
  );
}

/** Completes a sentence that begins with the field's path. It never shows a value, since a row may hold secrets. */
export const describeIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "unrecognized_keys":
      return describeUnknownFields(issue.keys, issue.path);
    case "invalid_key":
      return `can't be a metric's label. It must match ${metricLabelPattern.source}.`;
    case "invalid_format":
      return "must be an ISO 8601 time, such as 2026-02-03T04:05:06Z.";
    case "too_small":
      return issue.origin === "string" ? "must not be empty." : `must be at least ${issue.minimum}.`;
    case "too_big":
      return `must be at most ${issue.maximum}.`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}.`;
    case "invalid_union": {
      const isError = issue.path?.[0] === "error";
      return describeMismatch(issue.input, isError ? "a string or an object" : "a number, boolean, string, or null");
    }
    case "invalid_type":
      return describeMismatch(issue.input, expectedKinds[issue.expected] ?? `a ${issue.expected}`);
    default:
      return undefined;
  }
};

const knownFields = Object.keys(resultRow.shape);
const maxNamedFields = 10;

function describeUnknownFields(keys: readonly string[], path: readonly PropertyKey[] = []): string {
  const [only] = keys.length === 1 && path.length === 0 ? keys : [];
  const meant =
    only === undefined
      ? undefined
      : findNearest(
          only,
          knownFields.filter((field) => field !== only),
        );
  const names = keys.slice(0, maxNamedFields).map(quote).join(", ");
  // A line with run-level scores has none of a row's fields.
  const isRow = path.length === 0 && !keys.some((key) => knownFields.includes(key));
  const known = isRow ? ` Known fields: ${knownFields.join(", ")}.` : "";
  return `has unknown fields: ${names}.${meant === undefined ? known : ` Did you mean ${quote(meant)}?`}`;
}

const expectedKinds: Record<string, string> = {
  int: "an integer",
  record: "an object",
  string: "a string",
  array: "a list",
};

function describeMismatch(input: unknown, expected: string): string {
  return input === undefined ? "is required." : `must be ${expected}. Got ${describeKind(input)}.`;
}

/** Names the kind of a JSON value. */
export function describeKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "boolean") return "a boolean";
  if (typeof value === "string") return "a string";
  if (typeof value !== "number") return "an object";
  if (!Number.isFinite(value)) return "a number that is too large";
  return Number.isInteger(value) ? "a number" : "a fraction";
}
