import type { ExperimentScores, MetricScores } from "../results/scores.ts";
import type { Coverage, RowCoverage, ScoredRecordCounts } from "./comparison.ts";
import { type Pair, type Pairing, runCount, runsByRecord } from "./pairing.ts";

/** One metric beside the experiment that it is of. */
export interface Side {
  experiment: ExperimentScores;
  metric: MetricScores | undefined;
}

export function rowCoverageOf({ experiment, metric }: Side): RowCoverage {
  return { scored: metric?.count ?? 0, failed: metric?.errors ?? 0, rows: experiment.rows.total };
}

/** What the numbers of a metric stand on; `isComparable` where both sides have it with the same type. */
export function coverageOf(
  baseline: Side | undefined,
  current: Side,
  pairing: Pairing,
  isComparable: boolean,
): Coverage {
  const { expected, covered } = expectedRows(baseline, current, pairing);
  return {
    baseline: baseline && rowCoverageOf(baseline),
    current: rowCoverageOf(current),
    expected,
    covered,
    records: isComparable ? recordCounts(baseline, current, pairing) : undefined,
  };
}

function expectedRows(
  baseline: Side | undefined,
  { experiment, metric }: Side,
  pairing: Pairing,
): Pick<Coverage, "expected" | "covered"> {
  const all = { expected: experiment.rows.total, covered: metric?.count ?? 0 };
  if (!baseline?.metric?.count) return all;
  const there = runsByRecord(baseline.metric.observations, baseline.experiment.records.length);
  const here = runsByRecord(metric?.observations ?? noObservations, experiment.records.length);
  const scoredThere = new Uint8Array(experiment.records.length);
  let [expected, covered] = [0, 0];
  for (const pair of pairing) {
    if (runCount(there, pair.baseline) === 0) continue;
    scoredThere[pair.current] = 1;
    expected += experiment.records.at(pair.current)?.rows ?? 0;
    covered += runCount(here, pair.current);
  }
  expected += metric?.failedRecords.filter((record) => scoredThere[record] !== 1).length ?? 0;
  return expected === 0 ? all : { expected, covered };
}

const noObservations = { records: [], values: [] };

function recordCounts(baseline: Side | undefined, current: Side, pairing: Pairing): ScoredRecordCounts {
  const [there, here] = [scoredRecords(baseline), scoredRecords(current)];
  const isScoredThere = (pair: Pair) => there.isScored[pair.baseline] === 1;
  const withRow = pairing.filter(isScoredThere);
  const both = withRow.filter((pair) => here.isScored[pair.current] === 1).length;
  return {
    both,
    added: here.count - both,
    missing: there.count - both,
    withoutRow: there.count - withRow.length,
  };
}

/** A 1 for each record with a score, and how many there are. */
function scoredRecords(side: Side | undefined): { isScored: Uint8Array; count: number } {
  const isScored = new Uint8Array(side?.experiment.records.length ?? 0);
  let count = 0;
  for (const record of side?.metric?.observations.records ?? []) {
    if (isScored[record] === 1) continue;
    isScored[record] = 1;
    count += 1;
  }
  return { isScored, count };
}
