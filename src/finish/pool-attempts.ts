import { findResultsFault } from "../baseline/eligibility.ts";
import { type Comparison, compareExperiments } from "../comparison/compare.ts";
import type { ComparisonOptions } from "../comparison/comparison.ts";
import type { Gate } from "../gate/gate.ts";
import { hasRules } from "../gate/gate.ts";
import { type BaselineState, judgeGate } from "../gate/judge.ts";
import type { ExperimentReport } from "../render/report.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import { messages } from "../run/messages.ts";
import type { BaselineFound } from "./baseline.ts";
import type { AttemptPlan, EarlierAttempts } from "./earlier-attempts.ts";
import { countRuns, poolScores, withNewestCounts } from "./pool-scores.ts";

/** What all attempts are judged by. */
export interface PooledComparison {
  comparison: Comparison;
  /** The report with what was pooled. */
  report: ExperimentReport;
  /** How they were counted, a sentence each. */
  remarks: string[];
}

interface PoolingPlan extends AttemptPlan {
  gate: Gate | undefined;
  /** The labels of metrics by the names that tools give them. */
  names: ReadonlyMap<string, string>;
}

/**
 * Compares an experiment and its earlier attempts with the baseline and its further runs. An attempt counts if its own
 * rows pass; a copy of another's outputs and scores counts once.
 */
export function compareAttempts(
  plan: PoolingPlan,
  current: ExperimentScores,
  attempts: EarlierAttempts,
  baseline: BaselineFound,
  options: ComparisonOptions,
): PooledComparison {
  const summary = baseline.state.kind === "read" ? baseline.record : undefined;
  const newest = compareExperiments(baseline.scores ?? summary, current, options);
  const complete = attempts.read.filter(({ scores }) => isComplete(plan, scores, baseline, options));
  const seen = new Set([current.contentDigest]);
  const counting = complete.filter(({ experiment, scores }) => {
    // What was kept when finishing comes from the same files as this run's own.
    const digests = [readActionMetadata(experiment).content_digest, scores.contentDigest];
    const isCopy = digests.some((digest) => digest !== undefined && seen.has(digest));
    for (const digest of digests) seen.add(digest);
    return !isCopy;
  });
  const pool = poolScores(
    current,
    counting.map(({ scores }) => scores),
  );
  const others = baseline.scores === undefined ? [] : baseline.furtherRuns;
  const base =
    baseline.scores &&
    poolScores(
      baseline.scores,
      others.map(({ scores }) => scores),
    );
  const isPooled = counting.length > 0 || others.length > 0;
  const comparison = isPooled ? withNewestCounts(newest, compareExperiments(base ?? summary, pool, options)) : newest;
  const { baseline: shown } = plan.report;
  const baselineId = shown.kind === "found" ? shown.experiment.id : undefined;
  const parents = counting.map(({ experiment }) => experiment.attributes.parent_experiment_id || undefined);
  const otherBaselines = parents.filter((id) => id !== undefined && id !== baselineId).length;
  const [copies, incomplete] = [complete.length - counting.length, attempts.read.length - complete.length];
  const { otherCommits } = attempts;
  const said = [
    counting.length > 0 && messages.pooledAttempts(countRuns(pool), counting.length),
    base && others.length > 0 && messages.pooledBaseline(countRuns(base), others.length + 1),
    otherBaselines > 0 && messages.otherBaseline(otherBaselines),
    copies > 0 && messages.cachedAttempts(copies),
    incomplete > 0 && messages.incompleteAttempts(incomplete),
    baseline.furtherRunsFailure !== undefined && messages.baselineRunsUnread(baseline.furtherRunsFailure),
    otherCommits.failed > 0 && messages.failedCommits(otherCommits.failed, otherCommits.judged),
  ];
  const remarks = said.flatMap((message) => (message === false || message === undefined ? [] : message.message));
  return { comparison, report: describePool(plan.report, counting.length + 1, others), remarks };
}

function describePool(
  report: ExperimentReport,
  attempts: number,
  others: BaselineFound["furtherRuns"],
): ExperimentReport {
  const pooled = others.map(({ experiment }) => experiment.id);
  return {
    ...report,
    attempts,
    baseline: report.baseline.kind === "found" ? { ...report.baseline, pooled } : report.baseline,
  };
}

/** Whether an attempt passes the rules on its own rows and coverage; without a gate, whether most rows have no error. */
function isComplete(
  { gate, report, names }: PoolingPlan,
  scores: ExperimentScores,
  { scores: rows, record, state }: BaselineFound,
  options: ComparisonOptions,
): boolean {
  const { total, failed } = scores.rows;
  const hasScores = scores.metrics.size + scores.summary.size > 0;
  if (!hasRules(gate)) return findResultsFault({ rows: total, errors: failed, hasScores }) === undefined;
  const comparison = compareExperiments(rows ?? (state.kind === "read" ? record : undefined), scores, options);
  const otherDatasetVersion = report.baseline.kind === "found" && report.baseline.otherDatasetVersion;
  const baseline: BaselineState =
    state.kind === "read" ? { kind: "read", recordedRows: record?.rows, otherDatasetVersion } : state;
  const { rules } = judgeGate(gate, { results: { kind: "read", comparison }, baseline, names });
  const isOwn = ({ metric, rule }: (typeof rules)[number]) =>
    metric === "$rows" || rule === "min_coverage" || rule === "score";
  return !rules.some((rule) => rule.outcome === "failed" && isOwn(rule));
}
