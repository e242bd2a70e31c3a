import { isExactNumber } from "../../lib/json.ts";
import { toolMessages as messages } from "../messages.ts";
import { formatRowLocation, type RowLocation } from "../result-entry.ts";
import type { ScoreValue } from "../result-row.ts";

const failureStart = /^[a-z_.]*(?:error|exception|timeout)\s*[:(]/i;

/** The one table of kinds for strings without surrounding spaces. The first pattern that matches decides. */
const patterns = [
  // A word for no value.
  ["nothing", /^(?:|[-–—]+|nan|nat|<na>|na|n\/a|none|null|nil|undefined|empty)$/i],
  // Too long for a score.
  ["id", /^[-+]?\d{16,}$/],
  ["number", /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?)$/i],
  ["percentage", /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*%$/],
  // A decimal comma, or commas between thousands.
  ["comma", /^[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d+)\s*%?$/],
  ["boolean", /^(?:true|yes|pass|passed|✓|✔|✅|☑|false|no|fail|failed|✗|✘|❌|☒)\uFE0F?$/iu],
  // A word for an evaluator that failed.
  ["failure", /^#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!)$/i],
  ["failure", /^(?:err(?:or)?|errored|exception|time-?out|timed[ -]out|rate[ -]?limit(?:ed)?|crash(?:ed)?)$/i],
  ["failure", failureStart],
  ["time", /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$/],
  ["time", /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,? \d\d?:\d\d.*)?$/],
  ["time", /^\d{1,3}:\d\d(?::\d\d(?:\.\d+)?)?$/],
  // A UUID, an email address, or a URL.
  ["id", /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i],
  ["id", /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/],
  ["id", /^[a-z][a-z+.-]*:\/\/\S+$/i],
  // A number with something around it, such as `4/5`, `$0.02`, or `1.5 s`.
  ["quantity", /^[<>≤≥~≈$€£]?\s*[-+]?\d+(?:\.\d+)?\s*(?:\/\s*\d+(?:\.\d+)?|%|ms|s|secs?|seconds?|usd|eur)?$/i],
] as const;

/** What a single value is, in the files of every format; a structure is a list or an object. */
export type ValueKind = (typeof patterns)[number][0] | "text" | "structure";

const yes = /^(?:true|yes|pass|passed|✓|✔|✅|☑)\uFE0F?$/iu;

// Longer strings are prose, or the message of an error.
const maxTokenLength = 100;

/** Returns what a value is. Strings are read like the cells of a CSV file, without surrounding spaces. */
export function classifyValue(value: unknown): ValueKind {
  if (value === null || value === undefined) return "nothing";
  if (isExactNumber(value)) return "id";
  if (typeof value === "number") return Math.abs(value) >= 1e15 && Number.isInteger(value) ? "id" : "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "string") return "structure";
  const text = value.trim();
  if (text.length > maxTokenLength) return failureStart.test(text.slice(0, maxTokenLength)) ? "failure" : "text";
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "text";
}

/** Returns the number in a value, 0.85 for `85%`; undefined if the value isn't a finite number. */
export function readNumber(value: unknown): number | undefined {
  const kind = classifyValue(value);
  if (kind !== "number" && kind !== "percentage") return undefined;
  const text = String(value).trim();
  const number = kind === "number" ? Number(text) : Number(text.slice(0, -1)) / 100;
  return Number.isFinite(number) ? number : undefined;
}

/** Returns the boolean in a value; undefined if the value isn't a boolean. */
export function readBoolean(value: unknown): boolean | undefined {
  if (classifyValue(value) !== "boolean") return undefined;
  return typeof value === "boolean" ? value : yes.test(String(value).trim());
}

/** Returns the string in a value; undefined if nothing but spaces is in it. */
export function readString(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (isExactNumber(value)) return value.rawJSON;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Returns a value that isn't a score as it is; undefined if it's blank. Words for nothing count as content. */
export function readContent(value: unknown): unknown {
  const isBlank = value === null || value === undefined || (typeof value === "string" && value.trim() === "");
  return isBlank ? undefined : value;
}

/** Words that other programs write into an error field when there was no error. */
const noError = /^(?:false|no|no error|ok|success|0|0\.0|\[\]|\{\}|\(\)|''|"")$/i;

/** Returns the error in a value; undefined for nothing, `None`, `nan`, `False`, `0`, `[]`, and the like. */
export function readError(value: unknown): string | undefined {
  if (classifyValue(value) === "structure")
    return Object.keys(value as object).length === 0 ? undefined : JSON.stringify(value);
  const text = readString(value)?.trim();
  if (text === undefined || classifyValue(text) === "nothing" || noError.test(text)) return undefined;
  return text;
}

/** What a column, or a metric, is: decided by most of its values. */
export type ColumnKind =
  | Exclude<ValueKind, "nothing" | "failure" | "percentage">
  | "empty"
  /** Nothing but failed evaluators. */
  | "failed"
  /** Texts that repeat few values. */
  | "category"
  /** Times as seconds or milliseconds since 1970. */
  | "epoch"
  /** Numbers and other texts, and neither of them clearly more. */
  | "mixed"
  /** Percentages and numbers above 1: it's unclear whether 85 means 85%. */
  | "scales";

const numericKinds: ReadonlySet<ColumnKind> = new Set(["number", "epoch", "mixed", "empty", "failed"]);

/** Returns the type of a metric whose values are of a kind. */
function findScoreType(kind: ColumnKind): "number" | "boolean" | "category" {
  if (kind === "boolean") return "boolean";
  return numericKinds.has(kind) ? "number" : "category";
}

const maxFailureLength = 500;

/** Reads a value as a score of a metric of this kind. For one that doesn't fit, the evaluator failed, with it as the reason. */
export function readScore(kind: ColumnKind, value: unknown): { value: ScoreValue; failure?: string } {
  const found = classifyValue(value);
  if (found === "nothing") return { value: null };
  const type = findScoreType(kind);
  const text = readString(value) ?? JSON.stringify(value);
  if (type === "category" && found !== "failure" && found !== "structure") return { value: text.trim() };
  const score = type === "boolean" ? readBoolean(value) : readNumber(value);
  return score === undefined ? { value: null, failure: text.trim().slice(0, maxFailureLength) } : { value: score };
}

/** A text column is a category if it repeats no more values than this. */
const maxCategories = 20;
const maxCategoryLength = 60;

/** What the values of a column, or of a metric, are over all rows of a file. */
export class ColumnProfile<Location extends RowLocation = RowLocation> {
  /** How many values each kind has, and where it was first seen. */
  readonly #seen = new Map<ValueKind, { count: number; first: Location | undefined }>();
  /** Different texts; no more are kept than a category may have. */
  readonly #texts = new Set<string>();
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  #areWhole = true;

  add(value: unknown, location?: Location): void {
    const found = classifyValue(value);
    const number = found === "number" ? readNumber(value) : undefined;
    // An evaluator that returns infinity has failed.
    const kind = found === "number" && number === undefined ? "failure" : found;
    const seen = this.#seen.get(kind);
    if (seen === undefined) this.#seen.set(kind, { count: 1, first: location });
    else seen.count += 1;
    if (number !== undefined) {
      this.#min = Math.min(this.#min, number);
      this.#max = Math.max(this.#max, number);
      this.#areWhole &&= Number.isInteger(number);
    }
    const isText = kind === "text" || kind === "quantity" || kind === "boolean";
    if (!isText || this.#texts.size > maxCategories) return;
    const text = String(value).trim();
    this.#texts.add(text.slice(0, maxCategoryLength + 1));
  }

  /** Returns how many values are of some kinds, and where the first of them is. */
  findValues(...kinds: ValueKind[]): { count: number; first: Location | undefined } {
    // Kinds are in the order in which they were seen.
    const seen = [...this.#seen].flatMap(([kind, values]) => (kinds.includes(kind) ? [values] : []));
    return { count: seen.reduce((sum, { count }) => sum + count, 0), first: seen[0]?.first };
  }

  /** Decides what the column is. Words for nothing and failed evaluators don't count: they are in columns of every kind. */
  decideKind(): ColumnKind {
    const count = (...kinds: ValueKind[]) => this.findValues(...kinds).count;
    const filled = count(...this.#seen.keys()) - count("nothing", "failure");
    if (filled === 0) return count("failure") > 0 ? "failed" : "empty";
    const numbers = count("number", "percentage", "comma");
    if (numbers * 2 > filled) {
      if (this.#seen.has("comma")) return "comma";
      const hasPercentages = this.#seen.has("percentage");
      const [min, max] = [this.#min, this.#max];
      if (hasPercentages && max > 1) return "scales";
      // Seconds and milliseconds of the years 2001 to 2038.
      const isEpoch = min <= max && ((min >= 1e9 && max <= 2.2e9) || (min >= 1e12 && max <= 2.2e12));
      return this.#areWhole && !hasPercentages && isEpoch ? "epoch" : "number";
    }
    // `yes`, `no`, and `maybe` are a category; one odd value among booleans is a failed evaluator.
    const booleans = count("boolean");
    const odd = filled - booleans;
    if (booleans > odd && odd <= Math.max(1, filled / 5)) return "boolean";
    if (numbers * 3 >= filled) return "mixed";
    for (const kind of ["time", "id", "quantity", "structure"] as const) if (count(kind) * 2 > filled) return kind;
    const repeats = this.#texts.size <= maxCategories && this.#texts.size * 2 <= filled;
    return repeats && [...this.#texts].every((text) => text.length <= maxCategoryLength) ? "category" : "text";
  }

  /** Returns how many values aren't of a kind though they aren't empty, and where the first is: ` (first: line 3)`. */
  findOddValues(type: "number" | "boolean"): { count: number; first: string } {
    const fitting: readonly ValueKind[] = type === "boolean" ? ["boolean"] : ["number", "percentage"];
    const odd = [...this.#seen.keys()].filter((kind) => kind !== "nothing" && !fitting.includes(kind));
    const { count, first } = this.findValues(...odd);
    return { count, first: first === undefined ? "" : ` (first: ${formatRowLocation(first)})` };
  }

  /** Warns about values that don't fit the metric that the column is. */
  describeOddValues(name: string): string[] {
    const type = findScoreType(this.decideKind());
    if (type === "category") return [];
    const { count, first } = this.findOddValues(type);
    return count === 0 ? [] : [messages.oddValues(name, count, type, first)];
  }
}
