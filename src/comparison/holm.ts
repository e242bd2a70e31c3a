import type { KnownPValue, PermutationTest } from "./permutation.ts";

/** The error that a whole experiment's verdicts may have, and the p-value below which something is significant. */
export const significance = 0.05;

/**
 * How many metrics share the error: those that could reach the bound at all, for the smallest number for which that
 * adds up (Tarone 1990). A metric of which no record changed, or too few, cannot be significant whatever happened, so
 * it takes nothing from the others.
 */
export function sharersOf(smallestPValues: readonly number[]): number {
  for (let sharers = 1; sharers < smallestPValues.length; sharers += 1) {
    const able = smallestPValues.filter((smallest) => smallest * sharers < significance).length;
    if (able <= sharers) return sharers;
  }
  return Math.max(1, smallestPValues.length);
}

export interface JudgedPValue {
  pValue: number;
  /** After Holm. */
  adjusted: number;
  /** It could be significant at all: the smallest p-value that its records allow is below the bound. */
  isAble: boolean;
  /** The smallest p-value at which anything is decided. */
  bound: number;
}

/** The p-values of an experiment's metrics, in the order given; draws go on until Holm's bounds are decided. */
export function judgedPValues(
  tests: readonly Pick<PermutationTest, "smallest" | "pValue">[],
): JudgedPValue[] {
  const sharers = sharersOf(tests.map(({ smallest }) => smallest));
  const bound = significance / sharers;
  const known = tests.map((test) => ({ isAble: test.smallest < bound, p: test.pValue(bound) }));
  const able = known.filter(({ isAble }) => isAble).map(({ p }) => p);
  drawUntilDecided(able);
  const adjusted = new Map(zip(able, holm(able.map((p) => p.read().value))));
  return known.map(({ isAble, p }) => {
    const { value } = p.read();
    return { pValue: value, adjusted: adjusted.get(p) ?? Math.min(1, value * sharers), isAble, bound };
  });
}

/** Those whose verdict still hangs on the draws to come are drawn on, twice as long each time. */
function drawUntilDecided(pValues: readonly KnownPValue[]): void {
  for (;;) {
    const verdicts = (side: "low" | "high") =>
      holm(pValues.map((p) => p.read()[side])).map((p) => p < significance);
    const [ifLow, ifHigh] = [verdicts("low"), verdicts("high")];
    const open = pValues.filter((_, index) => ifLow[index] !== ifHigh[index]);
    // Not some(): all that are open are drawn on.
    if (open.filter((p) => p.draw()).length === 0) return;
  }
}

function zip<Key, Value>(keys: readonly Key[], values: readonly Value[]): [Key, Value][] {
  return keys.flatMap((key, index) => {
    const value = values[index];
    return value === undefined ? [] : [[key, value] as [Key, Value]];
  });
}

/** Holm's adjustment: p-values that hold together at the level at which each is read. In the order given. */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}
