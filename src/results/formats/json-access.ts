// Reading what other programs wrote: a member of another kind than expected is taken as not given.

import { isExactNumber } from "../../lib/json.ts";
import type { ScoreValue } from "../result-row.ts";

export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

/** The members of an object; none where the value is no object. */
export function asObject(value: unknown): Members {
  return isMembers(value) ? value : {};
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A text that says something. */
export function asNonEmptyString(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A score as a tool writes it: a number, a boolean, or a string, which is read with those of the other rows. Else `null`. */
export function scoreOrNull(value: unknown): ScoreValue {
  if (typeof value === "boolean") return value;
  // More digits than a score keeps: what was an ID stays one.
  if (isExactNumber(value)) return value.rawJSON;
  return asNumber(value) ?? asNonEmptyString(value) ?? null;
}

/** A number above nothing: tools write 0 for costs, tokens and times that they do not know. */
export function asAmount(value: unknown): number | undefined {
  const number = asNumber(value);
  return number !== undefined && number > 0 ? number : undefined;
}

/** A time that a tool gives, in milliseconds; undefined where it is none. */
export function asMilliseconds(value: unknown, millisecondsPerUnit: number): number | undefined {
  const number = asNumber(value);
  return number === undefined || number < 0 ? undefined : number * millisecondsPerUnit;
}

/** The members that have a value; undefined where none has. */
export function given<Value>(
  members: Readonly<Record<string, Value | null | undefined>>,
): Record<string, Value> | undefined {
  const entries = Object.entries(members).filter(
    (entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null,
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
