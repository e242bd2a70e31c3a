/** How people read a metric's values: a plain score, a share of true, or what a response costs. */
export type Unit = "score" | "share" | "dollars" | "tokens" | "milliseconds";

const usageUnits: Readonly<Record<string, Unit>> = {
  $cost_usd: "dollars",
  $total_tokens: "tokens",
  $duration_ms: "milliseconds",
};

const usageNames: Readonly<Record<string, string>> = {
  $cost_usd: "Cost per record",
  $total_tokens: "Tokens per record",
  $duration_ms: "Duration per record",
};

/** Returns the unit of a metric. Names that begin with `$` are the action's own. */
export function metricUnit({ label, type }: { label: string; type: "score" | "boolean" }): Unit {
  if (type === "boolean") return "share";
  return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : undefined) ?? "score";
}

/** Returns the words for cost, tokens, and duration; undefined for a metric of an evaluator. */
export function usageName(label: string): string | undefined {
  return Object.hasOwn(usageNames, label) ? usageNames[label] : undefined;
}

// An ordinary one: on a phone, a table has to wrap.
const space = " ";

/** Formats a value with its unit: `0.842`, `84.2%`, `0.0031 USD`, `1.2 s`. */
export function formatValue(value: number | undefined, unit: Unit): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  return withUnit(value, chooseScale([value], unit));
}

/** Formats two values with as many digits as both need: `75% → 47.5%`, `0.0020 → 0.0031 USD`. */
export function formatStep(before: number | undefined, after: number | undefined, unit: Unit): string {
  const [first, second] = formatPair(before, after, unit);
  return first === "" ? second : `${first}${space}→${space}${second}`;
}

/** Formats both sides of a step apart, so that a caller can emphasize one; the first is empty if there is none. */
export function formatPair(
  before: number | undefined,
  after: number | undefined,
  unit: Unit,
): [before: string, after: string] {
  if (before === undefined || !Number.isFinite(before)) return ["", formatValue(after, unit)];
  if (after === undefined || !Number.isFinite(after)) return [formatValue(before, unit), "–"];
  const scale = chooseScale([before, after], unit);
  const first = unit === "share" ? withUnit(before, scale) : formatNumber(before / scale.divisor, scale);
  return [first, withUnit(after, scale)];
}

/** Formats what became of a record: one run of a boolean passes or fails, several runs have a share. */
export function formatRecordStep(type: "score" | "boolean", before: number, after: number, unit: Unit): string {
  const word = (share: number) => (share === 1 ? "pass" : share === 0 ? "fail" : undefined);
  const [first, second] = [word(before), word(after)];
  return type === "boolean" && first !== undefined && second !== undefined
    ? `${first}${space}→${space}${second}`
    : formatStep(before, after, unit);
}

/** Formats a difference with its sign: `+0.021`, `−4.2 pts` (percentage points), `0`. */
export function formatDifference(difference: number | undefined, unit: Unit): string {
  if (difference === undefined || !Number.isFinite(difference)) return "–";
  const size = formatAmount(Math.abs(difference), unit);
  if (!/[1-9]/.test(size)) return "0";
  return `${difference < 0 ? "−" : "+"}${size}`;
}

/** Formats the size of a change or of a limit for one, without a sign: `27.5 pts`, `0.02`, `0.0005 USD`. */
export function formatAmount(amount: number, unit: Unit): string {
  const scale = chooseScale([amount], unit);
  const digits = formatNumber(amount / scale.divisor, scale);
  return unit === "share" ? `${digits}${space}pts` : `${digits}${scale.suffix}`;
}

/** Formats the bounds of a difference's interval without their unit: `−40.7 to −11.6`. */
export function formatInterval([low, high]: readonly [number, number], unit: Unit): string {
  const scale = chooseScale([low, high], unit);
  // As many digits as the width needs: never "0 to 0".
  const width = Math.abs(high - low) / scale.divisor;
  const needed = width > 0 ? Math.ceil(1 - Math.log10(width)) : 0;
  const digits = Math.min(12, Math.max(scale.digits, needed));
  const bound = (value: number) => formatNumber(value / scale.divisor, { ...scale, digits });
  return `${bound(low)}${space}to${space}${bound(high)}`;
}

/** How many digits a sentence needs: all that a gate sets, or enough to tell a number from its limit. */
export type Digits = "all" | { besides: number };

/** Formats a value for a sentence: `79.96%` besides 80%, `0.0031 USD`. */
export function writeValue(value: number, unit: Unit, digits?: Digits): string {
  return withUnit(value, chooseDigits(value, unit, digits)).replace(space, " ");
}

/** Formats the size of a change for a sentence: `27.5 points`, `0.0005 USD`. */
export function writeAmount(amount: number, unit: Unit, digits?: Digits): string {
  if (unit !== "share") return writeValue(Math.abs(amount), unit, digits);
  const scale = chooseDigits(Math.abs(amount), unit, digits);
  const points = formatNumber(Math.abs(amount) / scale.divisor, scale);
  return `${points} ${points === "1" ? "point" : "points"}`;
}

function chooseDigits(value: number, unit: Unit, wanted: Digits | undefined): Scale {
  const scale = chooseScale([value], unit);
  if (wanted === undefined) return scale;
  const isExponential = Math.abs(value) >= 1e15;
  if (wanted === "all") return { ...scale, digits: 12, minDigits: 0, isExponential };
  const [shown, limit] = [value, wanted.besides].map((one) => Number((one / scale.divisor).toPrecision(12)));
  const needed = scale.isExponential && !isExponential ? Math.min(12, 1 - Math.floor(Math.log10(Math.abs(value)))) : 0;
  const from = Math.max(scale.digits, needed);
  const digits = [from, 4, 6, 8, 10, 12].find((one) => one >= from && Number(shown?.toFixed(one)) !== limit);
  return { ...scale, digits: digits ?? from, isExponential };
}

/** Formats a count with separators: `12,040`. */
export function formatCount(count: number): string {
  return formatDigits(count, 0, 0);
}

/** Formats a count with its noun: `1 row`, `3 rows`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Counts the whole days between two times in milliseconds; 0 if the second one isn't later. */
export function countDays(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 86_400_000));
}

/** Joins words as a sentence does: `a`, `a and b`, `a, b, and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 3) return words.join(" and ");
  return `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}

/** Formats a p-value as a frequency: `less than 1 in 1,000 runs`, `1 in 16 runs`. */
export function formatChance(pValue: number): string {
  if (pValue < 0.001) return "less than 1 in 1,000 runs";
  return pValue > 0.5 ? "most runs" : `1 in ${formatCount(Math.round(1 / pValue))} runs`;
}

interface Scale {
  divisor: number;
  /** Digits after the point, at most. */
  digits: number;
  /** Digits after the point, at least. */
  minDigits: number;
  suffix: string;
  /** Too small or too large for plain digits. */
  isExponential: boolean;
}

/** Chooses one scale for all values, so that they can be compared at a glance. */
function chooseScale(values: readonly number[], unit: Unit): Scale {
  const size = Math.max(...values.map(Math.abs));
  const plain = { divisor: 1, minDigits: 0, suffix: "", isExponential: false };
  switch (unit) {
    case "score":
      return {
        ...plain,
        digits: size >= 100 ? 1 : 3,
        isExponential: size !== 0 && (size < 0.0005 || size >= 1e9),
      };
    case "share":
      return { ...plain, divisor: 0.01, digits: 1, suffix: "%" };
    case "dollars": {
      // Two significant digits of the larger value, and cents from one dollar on.
      const digits = size >= 1 || size === 0 ? 2 : Math.min(8, Math.ceil(-Math.log10(size)) + 1);
      return { ...plain, digits, minDigits: digits, suffix: `${space}USD` };
    }
    case "tokens":
      return { ...plain, digits: size < 100 ? 1 : 0, suffix: `${space}tokens` };
    case "milliseconds":
      return size < 1_000
        ? { ...plain, digits: 0, suffix: `${space}ms` }
        : { ...plain, divisor: 1_000, digits: size < 100_000 ? 2 : 0, suffix: `${space}s` };
  }
}

function withUnit(value: number, scale: Scale): string {
  return `${formatNumber(value / scale.divisor, scale)}${scale.suffix}`;
}

function formatNumber(value: number, { digits, minDigits, isExponential }: Scale): string {
  if (isExponential && value !== 0) return value.toExponential(1).replaceAll("-", "−");
  return formatDigits(value, minDigits, digits);
}

// By their digits: making a format takes longer than formatting a whole table.
const formats = new Map<string, Intl.NumberFormat>();

function formatDigits(value: number, least: number, most: number): string {
  const key = `${least} ${most}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
  }
  // A value that rounds to zero has no sign.
  return format
    .format(value)
    .replace(/^-(?=[0.,]*$)/, "")
    .replace("-", "−");
}
