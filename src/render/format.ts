/** How a metric's values are read: a plain score, a share of true, or what an answer costs. */
export type Unit = "score" | "share" | "dollars" | "tokens" | "milliseconds";

const usageUnits: Readonly<Record<string, Unit>> = {
  $cost_usd: "dollars",
  $total_tokens: "tokens",
  $duration_ms: "milliseconds",
};

/** The unit of a metric; names that begin with `$` are not an evaluator's. */
export function unitOf({ label, type }: { label: string; type: "score" | "boolean" }): Unit {
  if (type === "boolean") return "share";
  return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : undefined) ?? "score";
}

const space = "\u{00A0}";

/** A value with its unit: `0.842`, `84.2 %`, `0.0031 USD`, `1.2 s`. */
export function formatValue(value: number | undefined, unit: Unit): string {
  return value === undefined || !Number.isFinite(value) ? "–" : joined(plainValue(value, unit));
}

/** Two values with their unit once: `75 → 47.5 %`. */
export function formatStep(before: number | undefined, after: number | undefined, unit: Unit): string {
  if (before === undefined || !Number.isFinite(before)) return formatValue(after, unit);
  if (after === undefined || !Number.isFinite(after)) return `${formatValue(before, unit)}${space}→${space}–`;
  const [first, second] = alike(before, after, unit);
  const start = first.suffix === second.suffix ? first.digits : joined(first);
  return `${start}${space}→${space}${joined(second)}`;
}

/** A difference with its sign: `+0.021`, `−4.2 pp` (percentage points). */
export function formatDifference(difference: number | undefined, unit: Unit): string {
  if (difference === undefined || !Number.isFinite(difference)) return "–";
  const { digits, suffix } = plainValue(Math.abs(difference), unit);
  const sign = /[1-9]/.test(digits) ? (difference < 0 ? "−" : "+") : "±";
  return `${sign}${joined({ digits, suffix: suffix === "%" ? "pp" : suffix })}`;
}

/** Both bounds of a difference's interval, without their unit: `−40.3 to −14.7`. */
export function formatInterval([low, high]: readonly [number, number], unit: Unit): string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const { divisor, fraction } = scaleOf(largest, unit);
  const bound = (value: number) => {
    const digits = digitsOf(Math.abs(value) / divisor, fraction);
    const sign = /[1-9]/.test(digits) ? (value < 0 ? "−" : "+") : "";
    return `${sign}${digits}`;
  };
  return `${bound(low)}${space}to${space}${bound(high)}`;
}

/** A count with its separators: `12,040`. */
export function formatCount(count: number): string {
  return number(count, 0);
}

/** A count with its noun: `1 row`, `3 rows`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

interface Plain {
  digits: string;
  /** Empty where the unit has none. */
  suffix: string;
}

/** Without `$`, of which two in a line are a formula to GitHub. */
function plainValue(value: number, unit: Unit): Plain {
  const { divisor, fraction, suffix } = scaleOf(Math.abs(value), unit);
  return { digits: digitsOf(value / divisor, fraction), suffix };
}

/** Two values in the scale of the larger one, so that they can be compared at a glance. */
function alike(before: number, after: number, unit: Unit): [Plain, Plain] {
  if (unit !== "milliseconds") return [plainValue(before, unit), plainValue(after, unit)];
  const { divisor, fraction, suffix } = scaleOf(Math.max(Math.abs(before), Math.abs(after)), unit);
  const one = (value: number) => ({ digits: digitsOf(value / divisor, fraction), suffix });
  return [one(before), one(after)];
}

interface Scale {
  divisor: number;
  /** Digits after the point; undefined for a score, whose size decides. */
  fraction: number | undefined;
  suffix: string;
}

function scaleOf(size: number, unit: Unit): Scale {
  switch (unit) {
    case "score":
      return { divisor: 1, fraction: undefined, suffix: "" };
    case "share":
      return { divisor: 0.01, fraction: 1, suffix: "%" };
    case "dollars":
      return { divisor: 1, fraction: size < 0.01 ? 6 : size < 1 ? 4 : 2, suffix: "USD" };
    case "tokens":
      return { divisor: 1, fraction: size < 100 ? 1 : 0, suffix: "tokens" };
    case "milliseconds":
      return size < 1_000
        ? { divisor: 1, fraction: 0, suffix: "ms" }
        : { divisor: 1_000, fraction: size < 100_000 ? 2 : 0, suffix: "s" };
  }
}

function digitsOf(value: number, fraction: number | undefined): string {
  return fraction === undefined ? score(value) : number(value, fraction);
}

function joined({ digits, suffix }: Plain): string {
  return suffix === "" ? digits : `${digits}${space}${suffix}`;
}

function score(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.0005 || size >= 1e9)) return value.toExponential(1).replace(/^-/, "−");
  return number(value, size >= 100 ? 1 : 3);
}

function number(value: number, digits: number): string {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  // A value that rounds to nothing has no sign.
  return format
    .format(value)
    .replace(/^-(?=[0.,]*$)/, "")
    .replace("-", "−");
}

// By the digits after the point. Making one takes longer than formatting a whole table.
const formats = new Map<number, Intl.NumberFormat>();
