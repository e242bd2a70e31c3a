import type { PairChange } from "./changed-records.ts";
import type { Better, RecordChanges } from "./comparison.ts";
import type { PairedValues } from "./paired-records.ts";
import type { Pair } from "./pairing.ts";

/** Returns how many records changed in a metric, and each change. `scale` is what the values were divided by. */
export function listChanges(
  label: string,
  type: "score" | "boolean",
  pairs: readonly Pair[],
  { before, after, differences, runsAt }: PairedValues,
  scale: number,
  better: Better,
): { counts: RecordChanges; changes: PairChange[] } {
  const range = findRange(before, after);
  const sign = better === "higher" ? 1 : -1;
  const changes: PairChange[] = [];
  let broke = 0;
  let worse = 0;
  pairs.forEach((pair, index) => {
    const runs = runsAt(index);
    const [good, bad] = better === "higher" ? [1, 0] : [0, 1];
    const badRuns = runs.after.filter((value) => value === bad).length;
    if (runs.before.every((value) => value === good) && badRuns * 2 > runs.after.length) broke += 1;
    const difference = differences[index] ?? 0;
    if (difference === 0) return;
    const direction = sign * difference > 0 ? "better" : "worse";
    if (direction === "worse") worse += 1;
    const level = before[index] ?? 0;
    const changed = runs.after.filter((value) => (value - level) * difference > 0).length;
    const change = {
      label,
      type,
      direction,
      baseline: level * scale,
      current: (after[index] ?? 0) * scale,
      share: Math.abs(difference) / range,
      runs: { changed, all: runs.after.length },
      isUnsteady: changed < runs.after.length,
    } as const;
    changes.push({ pair, change });
  });
  const counts = {
    both: pairs.length,
    worse,
    better: changes.length - worse,
    unchanged: pairs.length - changes.length,
    broke: type === "boolean" ? broke : undefined,
  };
  return { counts, changes };
}

function findRange(...sides: readonly Float64Array[]): number {
  const lowest = sides.map((values) => values.reduce((low, value) => Math.min(low, value), Infinity));
  const highest = sides.map((values) => values.reduce((high, value) => Math.max(high, value), -Infinity));
  return Math.max(...highest) - Math.min(...lowest);
}
