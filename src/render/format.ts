/** A score with up to four significant digits, a share in percent: `0.842`, `84.2 %`. */
export function formatValue(value: number | undefined, type: "score" | "boolean"): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  return type === "boolean" ? `${number(value * 100, 1)}\u{00A0}%` : score(value);
}

/** A difference with its sign: `+0.021`, `−4.2 pp` (percentage points). */
export function formatDifference(difference: number | undefined, type: "score" | "boolean"): string {
  if (difference === undefined || !Number.isFinite(difference)) return "–";
  const size = Math.abs(difference);
  const shown = type === "boolean" ? `${number(size * 100, 1)}\u{00A0}pp` : score(size);
  const sign = /[1-9]/.test(shown) ? (difference < 0 ? "−" : "+") : "±";
  return `${sign}${shown}`;
}

/** A bound of a difference's interval: as the difference, without its unit. */
export function formatBound(bound: number, type: "score" | "boolean"): string {
  return formatDifference(bound, type).replace("\u{00A0}pp", "");
}

/** A sum in US dollars; not with `$`, of which two in a line are a formula to GitHub. */
export function formatCost(dollars: number): string {
  return `${number(dollars, dollars < 1 ? 4 : 2)} USD`;
}

export function formatCount(count: number): string {
  return number(count, 0);
}

/** A count with its noun: `1 row`, `3 rows`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function score(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.0005 || size >= 1e9)) return value.toExponential(1);
  return number(value, size >= 100 ? 1 : 3);
}

function number(value: number, digits: number): string {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value).replace("-", "−");
}

// By the digits after the point. Making one takes longer than formatting a whole table.
const formats = new Map<number, Intl.NumberFormat>();
