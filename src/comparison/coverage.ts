import type { Coverage, RowCoverage } from "./comparison.ts";
import { groupByRecord, type Pair, type Side } from "./pairing.ts";

/** Returns which rows and records a metric's numbers come from; `isComparable` if both sides have it with one type. */
export function measureCoverage(
  baseline: Side | undefined,
  current: Side,
  pairs: readonly Pair[],
  isComparable: boolean,
): Coverage {
  const [there, here] = [groupByRecord(baseline), groupByRecord(current)];
  const withScore = (records: readonly number[][]) => records.filter((runs) => runs.length > 0).length;
  const scoredThere = pairs.filter((pair) => there[pair.baseline]?.length);
  const both = scoredThere.filter((pair) => here[pair.current]?.length).length;
  const records = {
    both,
    added: withScore(here) - both,
    missing: withScore(there) - both,
    withoutRow: withScore(there) - scoredThere.length,
  };
  const counts = {
    baseline: baseline && countRows(baseline),
    current: countRows(current),
    records: isComparable && !baseline?.isSummarized ? records : undefined,
  };
  const { scored, failed, rows } = counts.current;
  if (baseline?.isSummarized && baseline.metric?.count) {
    // Only counts are left of the baseline: as large a part of the rows.
    const share = Math.min(1, baseline.metric.count / Math.max(1, baseline.rowCount));
    return { ...counts, expected: Math.max(scored + failed, Math.round(share * rows)), covered: scored };
  }
  const isExpected = new Set(scoredThere.map((pair) => pair.current));
  let [expected, covered] = [0, 0];
  for (const record of isExpected) {
    expected += current.records.at(record)?.rows ?? 0;
    covered += here[record]?.length ?? 0;
  }
  expected += current.metric?.failedRecords.filter((record) => !isExpected.has(record)).length ?? 0;
  const hasExpectation = Boolean(baseline?.metric?.count) && expected > 0;
  return { ...counts, ...(hasExpectation ? { expected, covered } : { expected: rows, covered: scored }) };
}

function countRows({ rowCount, metric }: Side): RowCoverage {
  return { scored: metric?.count ?? 0, failed: metric?.errors ?? 0, rows: rowCount };
}
