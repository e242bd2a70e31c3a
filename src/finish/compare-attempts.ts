import { findResultsFault } from "../baseline/eligibility.ts";
import { type Comparison, compareExperiments } from "../comparison/compare.ts";
import { hasRules } from "../gate/gate.ts";
import { judgeGate } from "../gate/judge.ts";
import { comparisonOptions } from "../gate/metrics.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import type { EarlierAttempts } from "./attempts.ts";
import type { BaselineResults } from "./baseline.ts";
import { messages } from "./messages.ts";
import type { FinishPlan } from "./plan.ts";
import { countRuns, poolScores, withNewestCounts } from "./pool-scores.ts";
import type { ResultMetricFacts } from "./results-files.ts";

// Earlier attempts that are judged with an experiment.
const maxEarlierAttempts = 3;

/** What all attempts are judged by. */
export interface PooledComparison {
  comparison: Comparison;
  /** How many attempts it covers, this one included. */
  attempts: number;
  /** The further runs of the baseline that count, by the IDs of their experiments. */
  baselineIds: string[];
  /** How they were counted, a sentence each. */
  remarks: string[];
}

const noBaseline = { scores: undefined, summary: undefined };

/**
 * Compares an experiment and its earlier attempts with the baseline and its further runs. An attempt counts if its own
 * rows pass; a copy of another's outputs and scores counts once. Of those that count, the newest three are added.
 */
export function compareAttempts(
  plan: FinishPlan,
  current: ExperimentScores,
  attempts: EarlierAttempts,
  baseline: BaselineResults,
  facts: ResultMetricFacts,
): PooledComparison {
  const options = comparisonOptions(plan.settings.gate, facts);
  // What is only a part of the baseline isn't compared with.
  const { scores: base, summary } = baseline.state.kind === "read" ? baseline : noBaseline;
  const newest = compareExperiments(base ?? summary, current, options);
  const complete = attempts.read.filter(({ scores }) => passesOwnRules(plan, scores, baseline, facts));
  const different = withoutCopies(complete, current);
  const counting = different.slice(0, maxEarlierAttempts);
  const others = base === undefined ? [] : baseline.furtherRuns;
  const here = poolScores(current, listScores(counting));
  const there = base && poolScores(base, listScores(others));
  const isPooled = counting.length > 0 || others.length > 0;
  const comparison = isPooled ? withNewestCounts(newest, compareExperiments(there ?? summary, here, options)) : newest;
  const shown = plan.report.baseline;
  const baselineId = shown.kind === "found" ? shown.experiment.id : undefined;
  const parents = counting.map(({ experiment }) => experiment.attributes.parent_experiment_id || undefined);
  const otherBaselines = parents.filter((id) => id !== undefined && id !== baselineId).length;
  const copies = complete.length - different.length;
  const incomplete = attempts.read.length - complete.length;
  const { failed, judged } = attempts.otherCommits;
  const said = [
    counting.length > 0 && messages.pooledAttempts(countRuns(here), counting.length),
    there && others.length > 0 && messages.pooledBaseline(countRuns(there), others.length + 1),
    otherBaselines > 0 && messages.otherBaseline(otherBaselines),
    copies > 0 && messages.cachedAttempts(copies),
    incomplete > 0 && messages.incompleteAttempts(incomplete),
    attempts.older > 0 && counting.length < maxEarlierAttempts && messages.olderAttempts(attempts.older),
    baseline.furtherRunsFailure !== undefined && messages.baselineRunsUnread(baseline.furtherRunsFailure),
    failed > 0 && messages.failedCommits(failed, judged),
  ];
  return {
    comparison,
    attempts: counting.length + 1,
    baselineIds: others.map(({ experiment }) => experiment.id),
    remarks: said.flatMap((message) => (message ? message.message : [])),
  };
}

type Attempt = EarlierAttempts["read"][number];

function withoutCopies(attempts: readonly Attempt[], current: ExperimentScores): Attempt[] {
  const seen = new Set([current.contentDigest]);
  return attempts.filter(({ experiment, scores }) => {
    // The digest that was kept when finishing comes from the same files as this run's own.
    const digests = [readActionMetadata(experiment).content_digest, scores.contentDigest];
    const isCopy = digests.some((digest) => digest !== undefined && seen.has(digest));
    for (const digest of digests) seen.add(digest);
    return !isCopy;
  });
}

function listScores(runs: readonly { scores: ExperimentScores }[]): ExperimentScores[] {
  return runs.map(({ scores }) => scores);
}

/** Returns whether an attempt passes the rules on its own rows and coverage; without a gate, whether most rows have no error. */
function passesOwnRules(
  { settings: { gate } }: FinishPlan,
  scores: ExperimentScores,
  { scores: baselineScores, summary, state }: BaselineResults,
  facts: ResultMetricFacts,
): boolean {
  const { total: rows, failed: errors } = scores.rows;
  const hasScores = scores.metrics.size + scores.summary.size > 0;
  if (!hasRules(gate)) return findResultsFault({ rows, errors, hasScores }) === undefined;
  const base = baselineScores ?? (state.kind === "read" ? summary : undefined);
  const comparison = compareExperiments(base, scores, comparisonOptions(gate, facts));
  const evidence = { results: { kind: "read", comparison }, baseline: state, names: facts.names } as const;
  return !judgeGate(gate, evidence).rules.some(
    ({ outcome, metric, rule }) =>
      outcome === "failed" && (metric === "$rows" || rule === "min_coverage" || rule === "score"),
  );
}
