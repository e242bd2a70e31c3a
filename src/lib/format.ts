/** How people read a metric's values: a plain score, a share of true values, or what a response costs. */
export type Unit = "score" | "share" | "dollars" | "tokens" | "milliseconds";

const usageMetrics = new Map<string, { unit: Unit; name: string }>([
  ["$cost_usd", { unit: "dollars", name: "Cost per record" }],
  ["$total_tokens", { unit: "tokens", name: "Tokens per record" }],
  ["$duration_ms", { unit: "milliseconds", name: "Duration per record" }],
]);

/** Returns the unit of a metric. Names that begin with `$` are the action's own. */
export function metricUnit({ label, type }: { label: string; type: "score" | "boolean" }): Unit {
  return type === "boolean" ? "share" : (usageMetrics.get(label)?.unit ?? "score");
}

/** Returns the words for cost, tokens, and duration; undefined for a metric of an evaluator. */
export function usageName(label: string): string | undefined {
  return usageMetrics.get(label)?.name;
}

/** Formats a value with its unit: `0.842`, `84.2%`, `0.0031 USD`, `1.2 s`. */
export function formatValue(value: number | undefined, unit: Unit): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  const scale = chooseScale([value], unit);
  return `${formatNumber(value, scale)}${scale.suffix}`;
}

/** Formats two values with as many digits as both need: `75% → 47.5%`, `0.0020 → 0.0031 USD`. */
export function formatStep(before: number | undefined, after: number | undefined, unit: Unit): string {
  const [first, second] = formatPair(before, after, unit);
  return first === "" ? second : `${first} → ${second}`;
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
  const firstSuffix = unit === "share" ? scale.suffix : "";
  return [`${formatNumber(before, scale)}${firstSuffix}`, `${formatNumber(after, scale)}${scale.suffix}`];
}

/** Formats how a record changed. One run of a boolean passes or fails, and several runs have a share. */
export function formatRecordStep(type: "score" | "boolean", before: number, after: number, unit: Unit): string {
  const isPassOrFail = type === "boolean" && [before, after].every((share) => share === 0 || share === 1);
  if (!isPassOrFail) return formatStep(before, after, unit);
  return [before, after].map((share) => (share === 1 ? "pass" : "fail")).join(" → ");
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
  return `${formatNumber(amount, scale)}${unit === "share" ? " pts" : scale.suffix}`;
}

/** Formats the bounds of a difference's interval without their unit: `−40.7 to −11.6`, `−20.7 to just below 0`. */
export function formatInterval(bounds: readonly [number, number], unit: Unit): string {
  const scale = chooseScale(bounds, unit);
  // As many digits as the width needs: never "0 to 0".
  const width = Math.abs(bounds[1] - bounds[0]) / scale.divisor;
  const needed = width > 0 ? Math.ceil(1 - Math.log10(width)) : 0;
  const digits = Math.min(12, Math.max(scale.digits, needed));
  const shown = bounds.map((bound) => {
    const number = formatNumber(bound, { ...scale, digits });
    if (bound === 0 || /[1-9]/.test(number)) return number;
    return bound < 0 ? "just below 0" : "just above 0";
  });
  return shown.join(" to ");
}

/** How many digits a sentence needs: all that a gate sets, or enough to tell a number from its limit. */
type Digits = "all" | { besides: number };

/** Formats a value for a sentence: `79.96%` besides 80%, `0.0031 USD`. */
export function writeValue(value: number, unit: Unit, digits?: Digits): string {
  const scale = chooseDigits(value, unit, digits);
  return `${formatNumber(value, scale)}${scale.suffix}`;
}

/** Formats the size of a change for a sentence: `27.5 points`, `0.0005 USD`. */
export function writeAmount(amount: number, unit: Unit, digits?: Digits): string {
  const size = Math.abs(amount);
  if (unit !== "share") return writeValue(size, unit, digits);
  const points = formatNumber(size, chooseDigits(size, unit, digits));
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
  /** The maximum number of digits after the point. */
  digits: number;
  /** The minimum number of digits after the point. */
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
      return { ...plain, digits: size >= 100 ? 1 : 3, isExponential: size !== 0 && (size < 0.0005 || size >= 1e9) };
    case "share":
      return { ...plain, divisor: 0.01, digits: 1, suffix: "%" };
    case "dollars": {
      // Two significant digits of the larger value, and cents from one dollar on.
      const digits = size >= 1 || size === 0 ? 2 : Math.min(8, Math.ceil(-Math.log10(size)) + 1);
      return { ...plain, digits, minDigits: digits, suffix: " USD" };
    }
    case "tokens":
      return { ...plain, digits: size < 100 ? 1 : 0, suffix: " tokens" };
    case "milliseconds":
      return size < 1_000
        ? { ...plain, digits: 0, suffix: " ms" }
        : { ...plain, divisor: 1_000, digits: size < 100_000 ? 2 : 0, suffix: " s" };
  }
}

/** Formats a value without its unit. */
function formatNumber(value: number, { divisor, digits, minDigits, isExponential }: Scale): string {
  const scaled = value / divisor;
  if (isExponential && scaled !== 0) return scaled.toExponential(1).replaceAll("-", "−");
  return formatDigits(scaled, minDigits, digits);
}

// Creating a format takes longer than formatting a whole table with it.
const formats = new Map<string, Intl.NumberFormat>();

function formatDigits(value: number, minDigits: number, maxDigits: number): string {
  const key = `${minDigits} ${maxDigits}`;
  // A value that rounds to zero has no sign.
  const options = {
    minimumFractionDigits: minDigits,
    maximumFractionDigits: maxDigits,
    signDisplay: "negative",
  } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat("en-US", options);
  formats.set(key, format);
  return format.format(value).replace("-", "−");
}
