import leven from "leven";
import type * as z from "zod/mini";
import { clipped } from "../lib/text.ts";
import { messages } from "./messages.ts";
import { metricLabelPattern, resultRow } from "./result-row.ts";

/** Describes what is wrong with a row, one text for each field: its path, and what it must be. */
export function describeZodError(error: z.core.$ZodError): string[] {
  return error.issues.map(({ path, message }) =>
    messages.invalidField(clipped(path.join("."), maxQuoteLength), message),
  );
}

/** Completes a sentence that begins with the member's path. Never a value: a row may hold what no log should. */
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
    case "invalid_union":
      return wrongKind(issue.input, describeUnion(issue.path));
    case "invalid_type":
      return wrongKind(issue.input, expected[issue.expected] ?? `a ${issue.expected}`);
    default:
      return undefined;
  }
};

const knownFields = Object.keys(resultRow.shape);
const maxNamedFields = 10;

function describeUnknownFields(keys: readonly string[], path: readonly PropertyKey[] | undefined): string {
  const isRow = (path ?? []).length === 0;
  const [only] = keys.length === 1 && isRow ? keys : [];
  const meant = only === undefined ? undefined : knownFields.find((field) => field !== only && leven(field, only) <= 2);
  const names = keys.slice(0, maxNamedFields).map(quote).join(", ");
  const fix = meant === undefined ? "" : ` Did you mean ${quote(meant)}?`;
  return `has unknown fields: ${names}.${fix}`;
}

const expected: Record<string, string> = {
  int: "an integer",
  record: "an object",
  string: "a string",
  array: "a list",
};

function describeUnion(path: readonly PropertyKey[] | undefined): string {
  return path?.[0] === "error" ? "a string or an object" : "a number, boolean, string, or null";
}

function wrongKind(input: unknown, wanted: string): string {
  return input === undefined ? "is required." : `must be ${wanted}. Got ${describeKind(input)}.`;
}

/** Names the kind of JSON that a value is. */
export function describeKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return kindOfNumber(value);
  if (typeof value === "boolean") return "a boolean";
  return typeof value === "string" ? "a string" : "an object";
}

function kindOfNumber(value: number): string {
  if (!Number.isFinite(value)) return "a number that is too large";
  return Number.isInteger(value) ? "a number" : "a fraction";
}

/** A text as JSON, shortened. */
export function quote(text: string): string {
  return JSON.stringify(clipped(text, maxQuoteLength));
}

const maxQuoteLength = 60;
