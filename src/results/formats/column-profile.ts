import { messages } from "./messages.ts";
import { formatRowPlace, type RowPlace } from "./tool-file.ts";
import { classifyValue, readNumber, type ScoreKind, type ValueKind } from "./values.ts";

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
  const number = kind === "number" ? readNumber(value) : undefined;
  if (number !== undefined) {
    profile.min = Math.min(profile.min, number);
    profile.max = Math.max(profile.max, number);
    profile.areWhole &&= Number.isInteger(number);
  }
  if (kind === "text" || kind === "quantity" || kind === "boolean") {
    const text = String(value).trim();
    profile.maxTextLength = Math.max(profile.maxTextLength, text.length);
    if (texts.size <= maxCategories) texts.add(text.slice(0, maxCategoryLength + 1));
  }
  return kind;
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
  const { counts, texts, maxTextLength } = profile;
  const count = (...kinds: ValueKind[]) => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const filled = [...counts.values()].reduce((sum, times) => sum + times, 0) - count("nothing", "failure");
  if (filled === 0) return count("failure") > 0 ? "failed" : "empty";
  const numbers = count("number", "percentage", "comma");
  if (numbers * 2 > filled) return decideNumberKind(profile);
  // `yes`, `no`, and `maybe` are a category; one odd value among booleans is a failed evaluator.
  const odd = filled - count("boolean");
  if (count("boolean") > odd && odd <= Math.max(1, filled / 5)) return "boolean";
  if (numbers * 3 >= filled) return "mixed";
  for (const kind of ["time", "id", "quantity", "structure"] as const) if (count(kind) * 2 > filled) return kind;
  const repeats = texts.size <= maxCategories && texts.size * 2 <= filled;
  return repeats && maxTextLength <= maxCategoryLength ? "category" : "text";
}

function decideNumberKind({ counts, min, max, areWhole }: ColumnProfile): ColumnKind {
  if (counts.has("comma")) return "comma";
  if (counts.has("percentage") && max > 1) return "scales";
  // Seconds and milliseconds of the years 2001 to 2038.
  const isEpoch = min <= max && ((min >= 1e9 && max <= 2.2e9) || (min >= 1e12 && max <= 2.2e12));
  return areWhole && !counts.has("percentage") && isEpoch ? "epoch" : "number";
}

const numericKinds: ReadonlySet<ColumnKind> = new Set(["number", "epoch", "mixed", "empty", "failed"]);

/** Returns how the values of a metric are read. */
export function toScoreKind(kind: ColumnKind): ScoreKind {
  if (kind === "boolean") return "boolean";
  return numericKinds.has(kind) ? "number" : "category";
}

/** Returns how many values of a number or boolean column are none, though they aren't empty, and where the first is. */
export function countOddValues(
  { counts, firstPlaces }: ColumnProfile,
  kind: "number" | "boolean",
): { count: number; first: string } {
  const fitting: readonly ValueKind[] = kind === "boolean" ? ["boolean"] : ["number", "percentage"];
  const odd = [...counts].filter(([found]) => found !== "nothing" && !fitting.includes(found));
  const place = odd[0] && firstPlaces.get(odd[0][0]);
  return {
    count: odd.reduce((sum, [, times]) => sum + times, 0),
    first: place === undefined ? "" : ` (first: ${formatRowPlace(place)})`,
  };
}

/** Warns about values that don't fit their metric. */
export function describeOddValues(name: string, profile: ColumnProfile, kind: ScoreKind): string[] {
  if (kind === "category") return [];
  const { count, first } = countOddValues(profile, kind);
  return count === 0 ? [] : [messages.oddValues(name, count, kind, first)];
}
