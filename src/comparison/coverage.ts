import type { ExperimentScores, MetricScores } from "../results/scores.ts";
import type { Coverage, RecordCounts, RowCoverage } from "./comparison.ts";
import { type Pairing, runCount, runsByRecord } from "./pairing.ts";

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
    records: isComparable ? recordCounts(baseline?.metric, current.metric, pairing) : undefined,
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
    expected += experiment.records[pair.current]?.rows ?? 0;
    covered += runCount(here, pair.current);
  }
  expected += metric?.failedRecords.filter((record) => scoredThere[record] !== 1).length ?? 0;
  return expected === 0 ? all : { expected, covered };
}

const noObservations = { records: [], values: [] };

function recordCounts(
  baseline: MetricScores | undefined,
  current: MetricScores | undefined,
  pairing: Pairing,
): RecordCounts {
  const there = new Set(baseline?.observations.records);
  const here = new Set(current?.observations.records);
  const common = pairing.filter((pair) => there.has(pair.baseline) && here.has(pair.current)).length;
  return { common, added: here.size - common, missing: there.size - common };
}
