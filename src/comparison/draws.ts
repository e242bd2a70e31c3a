import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { drawWork, largestTable } from "../foundation/limits.ts";
import { combined, outcomeCount, outcomesOf } from "./exact.ts";
import { below, type Unit } from "./units.ts";

/** A share that is known from random draws, as exactly as they tell it; the more of them, the narrower. */
export interface DrawnShare {
  /** The draw that was seen is counted in (Phipson and Smyth 2010), so it is never 0. */
  value: number;
  /** Between these it lies with near certainty. */
  low: number;
  high: number;
  draws: number;
}

export interface Draws {
  read(): DrawnShare;
  /** Draws so many more, but no more than a bound on work. Whether it drew any. */
  more(count: number): boolean;
}

/** How often random exchanges of the units' runs reach the sum that was seen. */
export function drawsOf(units: readonly Unit[], rounding: number, random: RandomGenerator): Draws {
  const seen = units.reduce((sum, { observed }) => sum + observed, 0) - rounding;
  const { draw, work } = sampler(units, random);
  const most = Math.ceil(drawWork / work);
  let [hits, draws] = [0, 0];
  return {
    read: () => shareOf(hits, draws),
    more: (count) => {
      const until = Math.min(most, draws + count);
      const hasDrawn = draws < until;
      for (; draws < until; draws += 1) if (draw() >= seen) hits += 1;
      return hasDrawn;
    },
  };
}

// In standard errors, with room for what a few hits say too little of.
const certainty = 4;

function shareOf(hits: number, draws: number): DrawnShare {
  const error = certainty * Math.sqrt(hits + 1);
  return {
    value: (hits + 1) / (draws + 1),
    low: Math.max(0, hits - error) / (draws + 1),
    high: Math.min(draws + 1, hits + error + 2 * certainty) / (draws + 1),
    draws,
  };
}

interface Sampler {
  /** The sum of all differences under one random exchange. */
  draw(): number;
  /** Random numbers a draw. */
  work: number;
}

/** Units with few outcomes share tables of all their sums: one random number then stands for several of them. */
function sampler(units: readonly Unit[], random: RandomGenerator): Sampler {
  const tables = tablesOf(units.filter(isSmall));
  const large = units.filter((unit) => !isSmall(unit));
  const shuffles = large.map(shuffler);
  const draw = () => {
    let sum = 0;
    for (const table of tables) sum += table[below(table.length, random)] ?? 0;
    for (const shuffle of shuffles) sum += shuffle(random);
    return sum;
  };
  return { draw, work: large.reduce((sum, { after }) => sum + after, Math.max(1, tables.length)) };
}

/** Whether the outcomes of a unit are few enough to stand in a table. */
export function isSmall(unit: Unit): boolean {
  return outcomeCount(unit) <= largestTable;
}

function tablesOf(units: readonly Unit[]): Float64Array[] {
  const tables: Float64Array[] = [];
  for (const outcomes of units.map(outcomesOf)) {
    const last = tables.at(-1);
    if (last && last.length * outcomes.length <= largestTable) tables.splice(-1, 1, combined(last, outcomes));
    else tables.push(outcomes);
  }
  return tables;
}

/** Draws the difference of one unit by choosing its runs one by one. */
function shuffler({ values, after, scale }: Unit): (random: RandomGenerator) => number {
  const mixed = Float64Array.from(values);
  return (random) => {
    let sum = 0;
    for (let place = 0; place < after; place += 1) {
      const other = place + below(mixed.length - place, random);
      const value = mixed[other] ?? 0;
      mixed[other] = mixed[place] ?? 0;
      mixed[place] = value;
      sum += value;
    }
    return sum * scale;
  };
}
