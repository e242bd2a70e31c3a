import type { RowPlace } from "./tool-row.ts";
import { classifyValue, readNumber, type ValueKind } from "./values.ts";

/** What the values of a column, or of a metric, are over all rows of a file. */
export interface ColumnProfile {
  counts: Map<ValueKind, number>;
  /** Where each kind was first seen. */
  firstPlaces: Map<ValueKind, RowPlace | undefined>;
  /** Different texts; no more are kept than a category may have. */
  texts: Set<string>;
  /** The length of the longest text. */
  maxTextLength: number;
  /** The least and the greatest number. */
  min: number;
  max: number;
  areWhole: boolean;
}

export function createProfile(): ColumnProfile {
  return {
    counts: new Map(),
    firstPlaces: new Map(),
    texts: new Set(),
    maxTextLength: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
    areWhole: true,
  };
}

/** A text column is a category if it repeats no more values than this. */
const maxCategories = 20;
const maxCategoryLength = 60;

/** Counts a value of the column and returns its kind. */
export function addValue(profile: ColumnProfile, value: unknown, place?: RowPlace): ValueKind {
  const kind = classifyValue(value);
  const { counts, firstPlaces, texts } = profile;
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (!firstPlaces.has(kind)) firstPlaces.set(kind, place);
  if (kind === "number") addNumber(profile, readNumber(value) ?? Number.NaN);
  if (kind === "text" || kind === "quantity" || kind === "boolean") {
    const text = String(value).trim();
    profile.maxTextLength = Math.max(profile.maxTextLength, text.length);
    if (texts.size <= maxCategories) texts.add(text.slice(0, maxCategoryLength + 1));
  }
  return kind;
}

function addNumber(profile: ColumnProfile, number: number): void {
  if (!Number.isFinite(number)) return;
  profile.min = Math.min(profile.min, number);
  profile.max = Math.max(profile.max, number);
  profile.areWhole &&= Number.isInteger(number);
}

/** What a column is, decided by most of its values. */
export type ColumnKind =
  /** No value at all. */
  | "empty"
  /** Nothing but failed evaluators. */
  | "failed"
  | "number"
  | "boolean"
  /** Texts that repeat few values. */
  | "category"
  | "text"
  | "time"
  /** Times as seconds or milliseconds since 1970. */
  | "epoch"
  | "id"
  | "quantity"
  | "structure"
  /** Numbers and other texts, and neither of them clearly more. */
  | "mixed"
  /** Numbers with a comma. */
  | "comma"
  /** Percentages beside numbers above 1: nobody knows whether 85 means 85%. */
  | "scales";

/** Decides what a column is. Words for nothing and failed evaluators don't count: they are in columns of every kind. */
export function decideColumnKind(profile: ColumnProfile): ColumnKind {
  const count = (...kinds: ValueKind[]) =>
    kinds.reduce((sum, kind) => sum + (profile.counts.get(kind) ?? 0), 0);
  const all = [...profile.counts.values()].reduce((sum, times) => sum + times, 0);
  const filled = all - count("nothing", "failure");
  if (filled === 0) return count("failure") > 0 ? "failed" : "empty";
  const numbers = count("number", "percentage", "comma");
  if (numbers * 2 > filled) return decideNumbers(profile);
  if (isBoolean(count("boolean"), filled)) return "boolean";
  if (numbers * 3 >= filled) return "mixed";
  for (const kind of ["time", "id", "quantity", "structure"] as const)
    if (count(kind) * 2 > filled) return kind;
  return isCategory(profile, filled) ? "category" : "text";
}

function decideNumbers({ counts, min, max, areWhole }: ColumnProfile): ColumnKind {
  if (counts.has("comma")) return "comma";
  if (counts.has("percentage") && max > 1) return "scales";
  return areWhole && !counts.has("percentage") && isEpoch(min, max) ? "epoch" : "number";
}

// Seconds and milliseconds of the years 2001 to 2038.
function isEpoch(min: number, max: number): boolean {
  if (min > max) return false;
  return (min >= 1e9 && max <= 2.2e9) || (min >= 1e12 && max <= 2.2e12);
}

// `yes`, `no`, and `maybe` are a category; one odd value among booleans is a failed evaluator.
function isBoolean(booleans: number, filled: number): boolean {
  const odd = filled - booleans;
  return booleans > odd && odd <= Math.max(1, filled / 5);
}

function isCategory({ texts, maxTextLength }: ColumnProfile, filled: number): boolean {
  return texts.size <= maxCategories && texts.size * 2 <= filled && maxTextLength <= maxCategoryLength;
}

/** How many values of a number or boolean column are none, though they aren't empty, and where the first is. */
export function countOddValues(
  { counts, firstPlaces }: ColumnProfile,
  kind: "number" | "boolean",
): { count: number; first: RowPlace | undefined } {
  const fitting: readonly ValueKind[] = kind === "boolean" ? ["boolean"] : ["number", "percentage"];
  const odd = [...counts].filter(([found]) => found !== "nothing" && !fitting.includes(found));
  const count = odd.reduce((sum, [, times]) => sum + times, 0);
  const [first] = odd.map(([found]) => firstPlaces.get(found));
  return { count, first };
}
