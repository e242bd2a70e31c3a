import { isSmall } from "./draws.ts";
import { outcomesOf } from "./exact.ts";
import type { Unit } from "./units.ts";

/**
 * Chernoff's bound: the share of exchanges that reach the sum seen is at most this, and far out hardly less. Units with
 * many outcomes are bounded by their range, as Hoeffding (1963) does.
 */
export function farTailOf(units: readonly Unit[]): number {
  const seen = units.reduce((sum, { observed }) => sum + observed, 0);
  const outcomes = units.filter(isSmall).map(outcomesOf);
  const squares = units.filter((unit) => !isSmall(unit)).reduce((sum, unit) => sum + rangeOf(unit) ** 2, 0);
  const variance = outcomes.reduce((sum, values) => sum + meanSquare(values), squares / 4);
  const exponentAt = (tilt: number) =>
    outcomes.reduce((sum, values) => sum + logMeanExp(values, tilt), (tilt ** 2 * squares) / 8) - tilt * seen;
  return Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(lowest(exponentAt, seen / variance))));
}

/** The lowest value of a convex function above 0, looked for around the place where a normal distribution has it. */
function lowest(at: (place: number) => number, start: number): number {
  let best = Math.min(0, at(start));
  for (let place = start * 1.5; at(place) < best; place *= 1.5) best = at(place);
  return best;
}

function meanSquare(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
}

function logMeanExp(values: Float64Array, tilt: number): number {
  const largest = tilt * values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const sum = values.reduce((all, value) => all + Math.exp(tilt * value - largest), 0);
  return largest + Math.log(sum / values.length);
}

/** How far apart the outcomes of a unit are at most. */
function rangeOf({ values, after, scale }: Unit): number {
  const sorted = values.toSorted((a, b) => a - b);
  const lower = sorted.slice(0, after).reduce((sum, value) => sum + value, 0);
  const higher = sorted.slice(sorted.length - after).reduce((sum, value) => sum + value, 0);
  return (higher - lower) * scale;
}
