import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { judgedPValues, significance } from "../../src/comparison/holm.ts";
import { agreeing, intervalOf } from "../../src/comparison/intervals.ts";
import { type PairedRuns, type PairedValues, pairedValues } from "../../src/comparison/paired-records.ts";
import { permutationTest } from "../../src/comparison/permutation.ts";
import { acceptedShifts } from "../../src/comparison/shifts.ts";

/** How the runs of one record come about: made once a record, asked once a run. */
export interface World {
  name: string;
  type: "score" | "boolean";
  /** What the change takes from the mean of every run. */
  effect: number;
  record(uniform: () => number): { before(): number; after(): number };
}

export interface Setting {
  records: number;
  /** Runs of a record in the baseline and in this run. */
  runs: readonly [before: number, after: number];
}

export interface Observed {
  /** Share of experiments with p < 0.05, and of those whose difference is a fall as well. */
  significant: number;
  fallen: number;
  /** Share of intervals that hold the true difference. */
  covered: number;
  /** Share of intervals that say another thing of 0 than the test. */
  disagreeing: number;
  /** Mean width of the intervals, and whether one was a point. */
  width: number;
  hasPoint: boolean;
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

/** Scores around a level of their own for each record, with noise of each run, in steps where these are given. */
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
  booleans("booleans, 90 % true", 0, () => 0.9),
  booleans("booleans, 98 % true", 0, () => 0.98),
  booleans("booleans, easy and hard records", 0, (uniform) => (uniform() < 0.7 ? 0.99 : 0.4)),
  scores("scores, normal noise", 0, (uniform) => 0.2 * normal(uniform)),
  scores("scores, skewed noise", 0, (uniform) => -0.2 * Math.log(1 - uniform())),
  scores("stars, 1 to 5", 0, (uniform) => Math.floor(5 * uniform())),
  scores("scores of which 2 % jump", 0, (uniform) => (uniform() < 0.02 ? -1 : 0)),
];

/** With a fall of the mean. */
export const fallenWorlds: readonly World[] = [
  booleans("booleans, 80 % to 60 %", 0.2, () => 0.8),
  booleans("booleans, 99 % to 94 %", 0.05, () => 0.99),
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

/** Records side by side, as the comparison has them. */
export function pairedOf(runs: readonly PairedRuns[]): PairedValues {
  return pairedValues(runs.length, (index) => runs[index] ?? { before: [], after: [] });
}

/** Runs the test and the interval on so many experiments of a world. */
export function simulate(
  world: World,
  { records, runs }: Setting,
  experiments: number,
  seed: number,
): Observed {
  const random = xoroshiro128plus(seed);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  let [significant, fallen, covered, disagreeing, width, hasPoint] = [0, 0, 0, 0, 0, false];
  for (let experiment = 0; experiment < experiments; experiment += 1) {
    const paired = pairedOf(Array.from({ length: records }, () => recordOf(world, runs, uniform)));
    const mean = paired.differences.reduce((sum, value) => sum + value, 0) / records;
    const isSignificant =
      (judgedPValues([permutationTest(() => paired, experiment)])[0]?.adjusted ?? 1) < significance;
    const own = intervalOf(world.type, paired, experiment);
    const [low, high] = agreeing(own, mean, isSignificant, () => acceptedShifts(paired, experiment));
    if (isSignificant) significant += 1;
    if (isSignificant && mean < 0) fallen += 1;
    if (low <= -world.effect && -world.effect <= high) covered += 1;
    if ((low <= 0 && high >= 0) === isSignificant) disagreeing += 1;
    if (!(high > low)) hasPoint = true;
    width += high - low;
  }
  const share = (count: number) => count / experiments;
  return {
    significant: share(significant),
    fallen: share(fallen),
    covered: share(covered),
    disagreeing: share(disagreeing),
    width: share(width),
    hasPoint,
  };
}

function recordOf(world: World, [before, after]: Setting["runs"], uniform: () => number): PairedRuns {
  const record = world.record(uniform);
  return {
    before: Array.from({ length: before }, () => record.before()),
    after: Array.from({ length: after }, () => record.after()),
  };
}

/** The full counts are several thousand experiments each. */
export const isFull = Boolean(process.env.FULL_TESTS);

const runsOfSides = [
  [1, 1],
  [1, 10],
  [3, 3],
] as const;

/** The sizes that the page on statistics speaks of; eight records where there is little time. */
export const settings: Setting[] = (isFull ? [8, 10, 20, 40, 200] : [8]).flatMap((records) =>
  runsOfSides.map((runs) => ({ records, runs })),
);

/** How far a share may be off by chance alone: four standard errors. */
export function chance(share: number, count: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / count);
}

/** Booleans are counted out, which is quick; scores are drawn. */
export function experimentsFor({ type }: World, { records }: Setting, full: number): number {
  if (isFull) return records === 200 ? full / 4 : full;
  return type === "boolean" ? 60 : 8;
}

/** The same as `simulate`; full counts on a thread of their own, outside of jest's modules, where it is far quicker. */
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
