import { type PermutationTest, refine } from "./permutation.ts";

/** The error that a family's verdicts may have together; a p-value below it is significant. */
export const significance = 0.05;

/** What a test says within its family. */
export interface FamilyResult {
  pValue: number;
  /** After Holm's method. */
  adjusted: number;
  /** The tests that share the error. */
  sharers: number;
  /** Any outcome on so many records and runs could be significant. */
  canBeSignificant: boolean;
}

/**
 * Judges tests together by Holm's method. A test that couldn't be significant whatever happened, for example because no
 * record changed, takes nothing from the others (Tarone 1990).
 */
export function judgeFamily(tests: readonly PermutationTest[]): FamilyResult[] {
  const sharers = countSharers(tests.map(({ smallest }) => smallest));
  const bound = significance / sharers;
  const able = tests.filter(({ smallest }) => smallest < bound);
  refineUntilDecided(able);
  const adjusted = adjustByHolm(able.map(({ p }) => p.value));
  return tests.map((test) => {
    const pValue = test.p.value;
    const own = adjusted[able.indexOf(test)] ?? Math.min(1, pValue * sharers);
    return { pValue, adjusted: own, sharers, canBeSignificant: test.smallestByDesign < bound };
  });
}

/** Returns the smallest number of sharers for which only so many tests could be significant. */
export function countSharers(smallest: readonly number[]): number {
  for (let sharers = 1; sharers < smallest.length; sharers += 1) {
    if (smallest.filter((p) => p * sharers < significance).length <= sharers) return sharers;
  }
  return Math.max(1, smallest.length);
}

/** Draws more for tests whose significance, alone or in the family, depends on further draws. */
function refineUntilDecided(tests: readonly PermutationTest[]): void {
  for (;;) {
    const low = adjustByHolm(tests.map(({ p }) => p.low));
    const high = adjustByHolm(tests.map(({ p }) => p.high));
    const open = tests.filter(
      ({ p }, index) => isBetween(p.low, p.high) || isBetween(low[index] ?? 0, high[index] ?? 0),
    );
    if (open.map(refine).every((couldRefine) => !couldRefine)) return;
  }
}

function isBetween(low: number, high: number): boolean {
  return low < significance && high >= significance;
}

/** Returns p-values that hold together, in the order given. */
export function adjustByHolm(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted: number[] = [];
  let largest = 0;
  for (const [rank, { p, index }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}
