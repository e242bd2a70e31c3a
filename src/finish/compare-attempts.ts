import { findResultsFault } from "../baseline/choose.ts";
import { type Comparison, compareExperiments } from "../comparison/compare.ts";
import { hasRules } from "../gate/gate.ts";
import { judgeGate } from "../gate/judge.ts";
import { comparisonOptions } from "../gate/metrics.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import { messages } from "./messages.ts";
import { countRuns, poolScores, withNewestCounts } from "./pool-scores.ts";
import type { FurtherRuns, Run } from "./read-run.ts";

// Earlier attempts that are judged with an experiment.
const maxEarlierAttempts = 3;

/** What all attempts are judged by. */
export type PooledComparison = NonNullable<ReturnType<typeof compareAttempts>>;

/**
 * Compares an experiment and its earlier attempts with the baseline and its further runs; undefined without scores, or
 * after a cancel, when there's no time left. An attempt counts if its own rows pass; a copy of another's outputs and
 * scores counts once. Of those that count, the newest three are added.
 */
export function compareAttempts(run: Run) {
  const { plan, scores, attempts, baseline } = run;
  if (scores === undefined || run.isCanceled) return undefined;
  const options = comparisonOptions(plan.settings.gate, run.metricFacts);
  // What is only a part of the baseline isn't compared with.
  const { scores: base, summary } = baseline.state.kind === "read" ? baseline : noBaseline;
  const compare = (current: ExperimentScores) => compareExperiments(base ?? summary, current, options);

  const complete = attempts.read.filter((attempt) => passesOwnRules(attempt.scores, run, compare));
  const different = withoutCopies(complete, scores);
  const counting = different.slice(0, maxEarlierAttempts);
  const further = baseline.furtherRuns.read.filter((other) => findFault(other.scores) === undefined);
  const others = base === undefined ? [] : withoutCopies(further, base);

  const newest = compare(scores);
  const here = poolScores(scores, counting);
  const there = base && poolScores(base, others);
  const isPooled = counting.length > 0 || others.length > 0;
  const comparison = isPooled ? withNewestCounts(newest, compareExperiments(there ?? summary, here, options)) : newest;

  const shown = plan.report.baseline;
  const baselineId = shown.kind === "found" ? shown.experiment.id : undefined;
  const parents = counting.map(({ experiment }) => experiment.attributes.parent_experiment_id || baselineId);
  const otherBaselines = parents.filter((id) => id !== baselineId).length;
  const copies = complete.length - different.length;
  const incomplete = attempts.read.length - complete.length;
  const unreadRuns = base && (baseline.furtherRuns.failure ?? baseline.furtherRuns.unread[0]?.reason);
  const { olderAttempts, otherCommits } = attempts;
  const remarks = [
    counting.length > 0 && messages.pooledAttempts(countRuns(here), counting.length),
    there && others.length > 0 && messages.pooledBaseline(countRuns(there), others.length + 1),
    otherBaselines > 0 && messages.otherBaseline(otherBaselines),
    copies > 0 && messages.cachedAttempts(copies),
    incomplete > 0 && messages.incompleteAttempts(incomplete),
    olderAttempts > 0 && counting.length < maxEarlierAttempts && messages.olderAttempts(olderAttempts),
    unreadRuns !== undefined && messages.baselineRunsUnread(unreadRuns),
    otherCommits.failed > 0 && messages.failedCommits(otherCommits.failed, otherCommits.judged),
  ];
  return {
    comparison,
    /** How many attempts it covers, this one included. */
    attempts: counting.length + 1,
    /** The further runs of the baseline that count, by the IDs of their experiments. */
    baselineIds: others.map(({ experiment }) => experiment.id),
    remarks: remarks.filter((remark) => remark !== false && remark !== undefined),
  };
}

const noBaseline = { scores: undefined, summary: undefined };

type FurtherRun = FurtherRuns["read"][number];

/** Leaves out runs with the same outputs and scores as another's, which come from a cache. */
function withoutCopies(runs: readonly FurtherRun[], first: ExperimentScores): FurtherRun[] {
  const seen = new Set([first.contentDigest]);
  return runs.filter(({ experiment, scores }) => {
    // The digest that was kept when finishing comes from the same files as this run's own.
    const digests = [readActionMetadata(experiment).content_digest, scores.contentDigest];
    const isCopy = digests.some((digest) => digest !== undefined && seen.has(digest));
    for (const digest of digests) seen.add(digest);
    return !isCopy;
  });
}

/** Returns whether an attempt passes the rules on its own rows and coverage; without a gate, whether most rows have no error. */
function passesOwnRules(
  scores: ExperimentScores,
  { plan, baseline, metricFacts }: Run,
  compare: (scores: ExperimentScores) => Comparison,
): boolean {
  const { gate } = plan.settings;
  if (!hasRules(gate)) return findFault(scores) === undefined;
  const results = { kind: "read", comparison: compare(scores) } as const;
  const { rules } = judgeGate(gate, { results, baseline: baseline.state, names: metricFacts.names });
  return rules.every(
    ({ outcome, metric, rule }) =>
      outcome !== "failed" || (metric !== "$rows" && rule !== "min_coverage" && rule !== "score"),
  );
}

function findFault({ rows, metrics, summary }: ExperimentScores): string | undefined {
  const hasScores = metrics.size + summary.size > 0;
  return findResultsFault({ rows: rows.total, errors: rows.failed, hasScores });
}
