import { isUsageLabel } from "../results/scores.ts";

/** Formats a metric's values in the unit that people see: `47.5%`, `27.5 points`, `0.0021 USD`, `1.2 s`. */
export interface UnitFormat {
  value(value: number): string;
  /** As the gate has it, with the unit. */
  limit(limit: number): string;
  /** With as many digits as it takes to tell it from the limit. */
  valueNear(value: number, limit: number): string;
  /** The size of a difference. */
  difference(difference: number): string;
  differenceNear(difference: number, limit: number): string;
  /** The same without the unit, for a number that follows one with it. */
  bareDifference(difference: number): string;
}

interface Unit {
  factor: number;
  decimals(size: number): number;
  suffix: string;
  differenceSuffix: string;
}

const plainUnit = (suffix: string, decimals: Unit["decimals"]): Unit => ({
  factor: 1,
  decimals,
  suffix,
  differenceSuffix: suffix,
});

const units = {
  boolean: { factor: 100, decimals: () => 1, suffix: "%", differenceSuffix: " points" },
  score: plainUnit("", (size) => (size >= 100 ? 1 : size >= 0.0005 ? 3 : smallDecimals(size))),
  $cost_usd: plainUnit(" USD", (size) => (size < 0.01 ? 6 : size < 1 ? 4 : 2)),
  $total_tokens: plainUnit(" tokens", (size) => (size < 100 ? 1 : 0)),
  $duration_ms: plainUnit(" ms", () => 0),
  seconds: { ...plainUnit(" s", () => 2), factor: 0.001 },
} as const satisfies Record<string, Unit>;

// Two digits of a number so small that three decimals would show 0.
function smallDecimals(size: number): number {
  return size === 0 ? 0 : Math.min(15, 1 - Math.floor(Math.log10(size)));
}

/** Returns the format for a metric; `size` is a typical value, which decides between ms and s. */
export function chooseUnitFormat(
  { label, type }: { label: string; type: "score" | "boolean" },
  size: number,
): UnitFormat {
  const unit = chooseUnit(label, type, size);
  const difference = (value: number, decimals: number) => {
    const digits = formatNumber(value, decimals);
    return `${digits}${digits === "1" ? unit.differenceSuffix.replace(/s$/, "") : unit.differenceSuffix}`;
  };
  const scaled = (value: number) => roundScaled(value * unit.factor);
  return {
    value: (value) => `${formatNumber(scaled(value), unit.decimals(Math.abs(value)))}${unit.suffix}`,
    limit: (limit) => `${formatNumber(scaled(limit), limitDecimals)}${unit.suffix}`,
    valueNear: (value, limit) =>
      `${formatNumber(scaled(value), decimalsNear(scaled(value), scaled(limit), unit.decimals(Math.abs(value))))}${unit.suffix}`,
    difference: (value) => difference(scaled(Math.abs(value)), limitDecimals),
    differenceNear: (value, limit) => {
      const [size, near] = [scaled(Math.abs(value)), scaled(Math.abs(limit))];
      return difference(size, decimalsNear(size, near, unit.decimals(Math.abs(value))));
    },
    bareDifference: (value) => formatNumber(scaled(Math.abs(value)), limitDecimals),
  };
}

function chooseUnit(label: string, type: "score" | "boolean", size: number): Unit {
  if (type === "boolean") return units.boolean;
  if (!isUsageLabel(label)) return units.score;
  if (label === "$duration_ms") return size < 1_000 ? units.$duration_ms : units.seconds;
  return label === "$cost_usd" ? units.$cost_usd : units.$total_tokens;
}

/** A limit is shown as the gate has it. */
const limitDecimals = 12;

// Binary fractions leave 7.000000000000001.
function roundScaled(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return Number.isFinite(rounded) ? rounded : value;
}

/** As many decimals as it takes until a value that isn't the limit doesn't look like it. */
function decimalsNear(value: number, limit: number, decimals: number): number {
  const candidates = [decimals, 4, 6, 8, 10, 12].filter((candidate) => candidate >= decimals);
  return candidates.find((candidate) => Number(value.toFixed(candidate)) !== limit) ?? decimals;
}

/** Formats a number with at most so many decimals: `12,040`, `47.5`. */
export function formatNumber(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e15) return String(value);
  return value
    .toLocaleString("en-US", { maximumFractionDigits: decimals })
    .replace(/^-(?=[0.,]*$)/, "")
    .replace("-", "−");
}
