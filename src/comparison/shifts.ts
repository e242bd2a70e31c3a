import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { drawWork, shiftDraws } from "../foundation/limits.ts";
import { sumOf } from "../foundation/numbers.ts";
import type { Interval } from "./comparison.ts";
import type { PairedRuns, PairedValues } from "./paired-records.ts";
import { ascending, below } from "./units.ts";

/** What lies beyond a bound. */
const beyond = 0.025;

/**
 * The shifts that the permutation test would not reject at 5 %: taken off this run's values, they leave two sides that
 * might be the same. It needs no shape of the noise, and where both sides' numbers of runs differ, noise on one side of
 * its mean makes differences that are not symmetric, which Student's t takes for granted.
 *
 * No search is needed: one exchange of runs speaks against every shift on one side of the weighted mean difference of
 * the runs that it exchanges (with one run a side, Hartigan's typical values, 1969). So the bounds are quantiles of
 * those means over random exchanges. Undefined where that would be too many random numbers.
 */
export function acceptedShifts({ count, runsAt }: PairedValues, seed: number): Interval | undefined {
  if (workOf({ count, runsAt }) > drawWork) return undefined;
  const random = xoroshiro128plus(seed);
  const exchanges = Array.from({ length: count }, (_, index) => exchangerOf(runsAt(index)));
  const shifts = Float64Array.from({ length: shiftDraws }, () => {
    let [sum, weight] = [0, 0];
    for (const exchange of exchanges) {
      const exchanged = exchange(random);
      sum += exchanged.sum;
      weight += exchanged.weight;
    }
    // An exchange of nothing speaks against no shift.
    return weight === 0 ? Number.NaN : sum / weight;
  });
  const sorted = shifts.filter((shift) => !Number.isNaN(shift)).sort();
  // One more exchange is the one that was seen; those that exchanged nothing lie beyond both bounds.
  const place = Math.floor(beyond * (shiftDraws + 1)) - 1 - (shiftDraws - sorted.length);
  return [
    sorted[place] ?? Number.NEGATIVE_INFINITY,
    sorted[sorted.length - 1 - place] ?? Number.POSITIVE_INFINITY,
  ];
}

function workOf({ count, runsAt }: Pick<PairedValues, "count" | "runsAt">): number {
  let drawn = 0;
  for (let index = 0; index < count; index += 1) {
    const { before, after } = runsAt(index);
    drawn += Math.min(before.length, after.length);
  }
  return drawn * shiftDraws;
}

/** What the runs exchanged of one record differ by, summed up and weighted as they move the difference of the means. */
type Exchange = (random: RandomGenerator) => { sum: number; weight: number };

/** Draws the runs of the side that has fewer anew. The runs of a side are sorted: their order tells nothing. */
function exchangerOf(runs: PairedRuns): Exchange {
  const isBefore = runs.before.length < runs.after.length;
  const [fewer, others] = isBefore ? [runs.before, runs.after] : [runs.after, runs.before];
  const sign = isBefore ? 1 : -1;
  const own = fewer.length;
  const values = Float64Array.from([...ascending(fewer), ...ascending(others)]);
  const places = Int32Array.from(values, (_, index) => index);
  const total = sumOf(fewer);
  const scale = 1 / own + 1 / others.length;
  const exchanged = { sum: 0, weight: 0 };
  return (random) => {
    let [sum, moved] = [-total, 0];
    for (let place = 0; place < own; place += 1) {
      const other = place + below(places.length - place, random);
      const chosen = places[other] ?? 0;
      places[other] = places[place] ?? 0;
      places[place] = chosen;
      sum += values[chosen] ?? 0;
      if (chosen >= own) moved += 1;
    }
    exchanged.sum = sign * scale * sum;
    exchanged.weight = scale * moved;
    return exchanged;
  };
}
