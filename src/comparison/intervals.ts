import { lopsidedRecords } from "../foundation/limits.ts";
import { meanOf, sumOf, varianceOf } from "../foundation/numbers.ts";
import type { Interval } from "./comparison.ts";
import type { PairedValues } from "./paired-records.ts";
import { acceptedShifts } from "./shifts.ts";
import { quantileOf } from "./student-t.ts";

/** What lies beyond a 95 % interval on each side. */
const beyond = 0.025;

/**
 * The 95 % interval of the mean difference, over two records or more; never a point.
 *
 * Scores: Student's t, and more where differences are not symmetric, which t takes for granted. Booleans: Agresti and
 * Min's (2005), which adds half a record to each of the four outcomes of a pair, with t's quantile, since with the
 * normal one it covers 92 % of eight records. The same is done to booleans of several runs, and to scores most of whose
 * differences are equal: there t would take a few records, or none, for all that can happen.
 */
export function intervalOf(type: "score" | "boolean", paired: PairedValues, seed: number): Interval {
  const { differences } = paired;
  const quantile = quantileOf(beyond, differences.length - 1);
  if (type === "boolean") return within([-1, 1], widened(differences, 0, 1, quantile));
  const common = commonDifference(paired);
  if (common !== undefined) return widened(differences, common, rangeOf(paired), quantile);
  const interval = skewed(differences, quantile);
  return isLopsided(paired) ? hull(interval, acceptedShifts(paired, seed) ?? interval) : interval;
}

/**
 * The interval beside its metric's own test: it leaves out 0 where that is significant, and nowhere else. The two ask
 * alike but reckon differently: of several runs a record the test sees how they vary, the interval how records do. Where
 * they disagree, the end towards 0 is that of the accepted shifts, or 0 itself.
 */
export function agreeing(
  interval: Interval,
  difference: number,
  isSignificant: boolean,
  shifts: () => Interval | undefined,
): Interval {
  const holdsZero = interval[0] <= 0 && interval[1] >= 0;
  if (!isSignificant) return holdsZero ? interval : hull(interval, [0, 0]);
  if (!holdsZero) return interval;
  const [low, high] = shifts() ?? [0, 0];
  return difference < 0
    ? [interval[0], Math.max(difference, Math.min(0, high))]
    : [Math.min(difference, Math.max(0, low)), interval[1]];
}

/**
 * Student's interval; where the differences lie far to one side, its end on that side is further out, as Johnson (1978)
 * corrects t for skewness. A sample that is hardly skewed keeps Student's: what it shows may be chance.
 */
function skewed(differences: Float64Array, quantile: number): Interval {
  const count = differences.length;
  const mean = meanOf(differences);
  const deviation = Math.sqrt(varianceOf(differences));
  const cubes = sumOf(differences.map((difference) => ((difference - mean) / deviation) ** 3));
  const skewness = (count * cubes) / ((count - 1) * (count - 2));
  const further = Math.abs(skewness) > 1 ? (skewness * deviation * (1 + 2 * quantile ** 2)) / (6 * count) : 0;
  const half = (quantile * deviation) / Math.sqrt(count);
  return [mean - half + Math.min(0, further), mean + half + Math.max(0, further)];
}

/** With more runs on one side, noise on one side of its mean makes skewed differences, which few records hardly show. */
function isLopsided({ count, runsAt }: PairedValues): boolean {
  if (count > lopsidedRecords) return false;
  return Array.from({ length: count }, (_, index) => runsAt(index)).some(
    ({ before, after }) => before.length !== after.length,
  );
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

function hull(one: Interval, other: Interval): Interval {
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
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
