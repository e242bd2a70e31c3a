import { meanOf, sumOf, varianceOf } from "../foundation/numbers.ts";
import type { Interval } from "./comparison.ts";
import type { PairedValues } from "./paired-records.ts";
import { quantileOf } from "./student-t.ts";

/** What lies beyond a 95 % interval on each side. */
const beyond = 0.025;

/**
 * The 95 % interval of the mean difference, over two records or more; never a point.
 *
 * Scores: Student's t. Booleans: Agresti and Min's (2005), which adds half a record to each of the four outcomes of a
 * pair, with t's quantile, since with the normal one it covers 92 % of eight records. The same is done to booleans of
 * several runs, and to scores most of whose differences are equal: there t would take a few records, or none, for all
 * that can happen.
 */
export function intervalOf(type: "score" | "boolean", paired: PairedValues): Interval {
  const { differences } = paired;
  const quantile = quantileOf(beyond, differences.length - 1);
  if (type === "boolean") return within([-1, 1], widened(differences, 0, 1, quantile));
  const common = commonDifference(paired);
  if (common !== undefined) return widened(differences, common, rangeOf(paired), quantile);
  return around(meanOf(differences), quantile * Math.sqrt(varianceOf(differences) / differences.length));
}

/**
 * With two records added around `centre`: one of it, and half a one each at `range` above and below. What no record
 * shows may still happen to three in as many (the rule of three): it is no narrower than that.
 */
function widened(differences: Float64Array, centre: number, range: number, quantile: number): Interval {
  const count = differences.length + 2;
  const distances = differences.map((difference) => difference - centre);
  const mean = sumOf(distances) / count;
  const variance = (sumOf(distances.map((distance) => distance ** 2)) + range ** 2) / count - mean ** 2;
  const half = quantile * Math.sqrt(Math.max(0, variance) / count);
  return around(centre + mean, Math.max(half, (3 * range) / differences.length));
}

function around(centre: number, half: number): Interval {
  return [centre - half, centre + half];
}

function within([lowest, highest]: Interval, [low, high]: Interval): Interval {
  return [Math.max(lowest, low), Math.min(highest, high)];
}

/** The difference that more than half of the records have; undefined where there is none. */
function commonDifference({ differences, rounding }: PairedValues): number | undefined {
  const sorted = differences.toSorted();
  // What more than half have stands in the middle.
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const equal = sorted.filter((difference) => Math.abs(difference - middle) <= 2 * rounding).length;
  return equal * 2 > sorted.length ? middle : undefined;
}

/** How far apart two values are at most; where all are equal, the scale that such values commonly have. */
function rangeOf({ before, after, rounding }: PairedValues): number {
  const values = [...before, ...after].sort((a, b) => a - b);
  const [lowest, highest] = [values[0] ?? 0, values.at(-1) ?? 0];
  return highest - lowest > rounding ? highest - lowest : Math.max(1, Math.abs(highest));
}
