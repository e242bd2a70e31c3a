import type * as z from "zod/mini";
import { clipped } from "../lib/text.ts";
import { metricLabelPattern } from "./result-row.ts";

/** What is wrong with a row, one text for each fault: the member's path, and what it must be. */
export function describeZodError(error: z.core.$ZodError): string[] {
  return error.issues.map(({ path, message }) =>
    [clipped(path.join("."), maxQuoteLength), message].join(" ").trim(),
  );
}

/** Completes a sentence that begins with the member's path. Never a value: a row may hold what no log should. */
export const describeIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "unrecognized_keys":
      return `has members that are not known here: ${issue.keys.slice(0, 10).map(quote).join(", ")}`;
    case "invalid_key":
      return `is no metric label: it must match ${metricLabelPattern.source}`;
    case "invalid_format":
      return "must be a time as in ISO 8601, such as 2026-02-03T04:05:06Z";
    case "too_small":
      return issue.origin === "string" ? "must not be empty" : `must be ${issue.minimum} or more`;
    case "too_big":
      return `must be ${issue.maximum} or less`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "invalid_union":
      return wrongKind(issue.input, describeUnion(issue.path));
    case "invalid_type":
      return wrongKind(issue.input, expected[issue.expected] ?? `a ${issue.expected}`);
    default:
      return undefined;
  }
};

const expected: Record<string, string> = { int: "a whole number", record: "an object", string: "a text" };

function describeUnion(path: readonly PropertyKey[] | undefined): string {
  return path?.[0] === "error" ? "a text or an object" : "a number, true or false, a text, or null";
}

function wrongKind(input: unknown, wanted: string): string {
  return input === undefined ? "is missing" : `must be ${wanted}, not ${describeKind(input)}`;
}

/** What kind of JSON a value is, in words. */
export function describeKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") return kindOfNumber(value);
  if (typeof value === "boolean") return "true or false";
  return typeof value === "string" ? "a text" : "an object";
}

function kindOfNumber(value: number): string {
  if (!Number.isFinite(value)) return "a number beyond all bounds";
  return Number.isInteger(value) ? "a number" : "a fraction";
}

/** A text as JSON, shortened. */
export function quote(text: string): string {
  return JSON.stringify(clipped(text, maxQuoteLength));
}

const maxQuoteLength = 60;
