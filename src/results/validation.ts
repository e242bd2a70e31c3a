import leven from "leven";
import type * as z from "zod/mini";
import { clipped } from "../lib/text.ts";
import { maxQuoteLength, messages, quote } from "./messages.ts";
import { metricLabelPattern, resultRow } from "./result-row.ts";

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
  const meant = only === undefined ? undefined : knownFields.find((field) => field !== only && leven(field, only) <= 2);
  const names = keys.slice(0, maxNamedFields).map(quote).join(", ");
  return `has unknown fields: ${names}.${meant === undefined ? "" : ` Did you mean ${quote(meant)}?`}`;
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
