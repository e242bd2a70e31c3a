import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { agreeWithTest, averageRuns, findInterval } from "../../src/comparison/numeric.ts";
import { judgeFamily, significance, testByPermutation } from "../../src/comparison/permutation.ts";
import type { RecordRuns } from "../../src/comparison/records.ts";

/** Creates the runs of one record: called once per record, then once per run. */
export interface World {
  name: string;
  type: "score" | "boolean";
  /** By how much the change lowers the mean of every run. */
  effect: number;
  record(uniform: () => number): { before(): number; after(): number };
}

export interface Setting {
  records: number;
  /** Runs of a record in the baseline and in this run. */
  runs: readonly [before: number, after: number];
}

export interface Observed {
  /** The share of experiments with p < 0.05, and of those that are worse as well. */
  significant: number;
  worse: number;
  /** The share of intervals that contain the true difference. */
  covered: number;
  /** The share of intervals that say something else about 0 than the test. */
  disagreeing: number;
  /** The share of experiments in which no record changed; they have no interval. */
  unchanged: number;
  /** The mean width of the intervals. */
  width: number;
}

/** Booleans that are true with a probability of their own for each record, and fall by `effect`. */
function booleans(name: string, effect: number, rate: (uniform: () => number) => number): World {
  return {
    name,
    type: "boolean",
    effect,
    record: (uniform) => {
      const share = rate(uniform);
      return {
        before: () => Number(uniform() < share),
        after: () => Number(uniform() < share - effect),
      };
    },
  };
}

/** Scores around a level for each record, with noise for each run, in steps if these are given. */
function scores(name: string, effect: number, noise: (uniform: () => number) => number): World {
  return {
    name,
    type: "score",
    effect,
    record: (uniform) => {
      const level = uniform();
      const value = (shift: number) => level + noise(uniform) - shift;
      return { before: () => value(0), after: () => value(effect) };
    },
  };
}

function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Without any change. */
export const unchangedWorlds: readonly World[] = [
  booleans("booleans, half true", 0, () => 0.5),
  booleans("booleans, 90% true", 0, () => 0.9),
  booleans("booleans, 98% true", 0, () => 0.98),
  booleans("booleans, easy and hard records", 0, (uniform) => (uniform() < 0.7 ? 0.99 : 0.4)),
  scores("scores, normal noise", 0, (uniform) => 0.2 * normal(uniform)),
  scores("scores, skewed noise", 0, (uniform) => -0.2 * Math.log(1 - uniform())),
  scores("stars, 1 to 5", 0, (uniform) => Math.floor(5 * uniform())),
  scores("scores of which 2% jump", 0, (uniform) => (uniform() < 0.02 ? -1 : 0)),
];

/** With a fall of the mean. */
export const changedWorlds: readonly World[] = [
  booleans("booleans, 80% to 60%", 0.2, () => 0.8),
  booleans("booleans, 99% to 94%", 0.05, () => 0.99),
  scores("scores, by half their noise", 0.1, (uniform) => 0.2 * normal(uniform)),
  scores("scores with skewed noise, by half of it", 0.1, (uniform) => -0.2 * Math.log(1 - uniform())),
  {
    name: "scores, a third of the records by 0.5",
    type: "score",
    effect: 0.5 / 3,
    record: (uniform) => {
      const level = uniform();
      const fall = uniform() < 1 / 3 ? 0.5 : 0;
      return {
        before: () => level + 0.15 * normal(uniform),
        after: () => level - fall + 0.15 * normal(uniform),
      };
    },
  },
];

/** Runs the test and the interval on so many experiments of a world. */
export function simulate(world: World, { records, runs }: Setting, experiments: number, seed: number): Observed {
  const random = xoroshiro128plus(seed);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const counts = { significant: 0, worse: 0, covered: 0, disagreeing: 0, unchanged: 0, width: 0 };
  for (let experiment = 0; experiment < experiments; experiment += 1) {
    const drawn = Array.from({ length: records }, () => readResultsSummary(world, runs, uniform));
    const compared = averageRuns(drawn);
    const mean = compared.differences.reduce((sum, value) => sum + value, 0) / records;
    if (compared.differences.every((difference) => difference === 0)) {
      counts.unchanged += 1;
      continue;
    }
    const test = testByPermutation(drawn, compared.rounding, experiment);
    const isSignificant = (judgeFamily([test])[0]?.adjusted ?? 1) < significance;
    const interval = findInterval(world.type, compared.differences, compared.range, compared.rounding);
    const [low, high] = agreeWithTest(interval, mean, isSignificant);
    if (isSignificant) counts.significant += 1;
    if (isSignificant && mean < 0) counts.worse += 1;
    if (low <= -world.effect && -world.effect <= high) counts.covered += 1;
    if ((low <= 0 && high >= 0) === isSignificant) counts.disagreeing += 1;
    counts.width += high - low;
  }
  const share = (count: number) => count / experiments;
  return {
    significant: share(counts.significant),
    worse: share(counts.worse),
    covered: counts.covered / (experiments - counts.unchanged),
    disagreeing: share(counts.disagreeing),
    unchanged: share(counts.unchanged),
    width: share(counts.width),
  };
}

function readResultsSummary(world: World, [before, after]: Setting["runs"], uniform: () => number): RecordRuns {
  const record = world.record(uniform);
  const ascending = (count: number, draw: () => number) => Array.from({ length: count }, draw).sort((a, b) => a - b);
  return {
    baseline: ascending(before, () => record.before()),
    current: ascending(after, () => record.after()),
  };
}

/** The full counts are several thousand experiments each. */
export const isFull = Boolean(process.env.FULL_SIMULATION);

const runsOfSides = [
  [1, 1],
  [1, 10],
  [3, 3],
] as const;

/** The sizes on the page about statistics, or eight records if there's little time. */
export const settings: Setting[] = (isFull ? [8, 10, 20, 40, 200] : [8]).flatMap((records) =>
  runsOfSides.map((runs) => ({ records, runs })),
);

/** How far a share may be off by chance alone: four standard errors. */
export function chance(share: number, count: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / count);
}

/** Few in each run of the tests: most of their time is spent on draws. */
export function experimentsFor({ type }: World, { records }: Setting, full: number): number {
  if (isFull) return records === 200 ? full / 4 : full;
  return type === "boolean" ? 20 : 8;
}

/** The same as `simulate`. Full counts run on their own thread, outside of jest's modules, which is much faster. */
export async function simulated(
  { name, ...world }: World,
  setting: Setting,
  experiments: number,
  seed: number,
): Promise<Observed> {
  if (!isFull) return simulate({ name, ...world }, setting, experiments, seed);
  const file = new URL("./simulation-worker.ts", import.meta.url);
  const worker = new Worker(file, { workerData: { name, setting, experiments, seed }, execArgv: [] });
  const [observed] = await once(worker, "message");
  return observed;
}
