import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { baselineAge } from "../lib/limits.ts";
import { parseResultsSummary } from "../results/results-summary.ts";
import { isAdopted, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import type { Identity } from "../run/identity.ts";
import type { Target } from "../run/target.ts";

// Rows that are read of a baseline without a results summary.
const rowsChecked = 500;
// The share of rows without an error that makes an experiment a possible baseline.
const minGoodRows = 0.8;

/** The value of the input `parent`. */
export type ParentInput = { kind: "auto" } | { kind: "none" } | { kind: "given"; experimentId: string };

/** The experiment that needs a baseline, and everything else that decides which one. */
export interface BaselineQuery {
  context: Pick<RunContext, "run" | "repository">;
  target: Target;
  identity: Identity;
  parent: ParentInput;
  projectId: string;
  datasetId: string;
  /** The logical name. */
  name: string;
  config: unknown;
  /** Experiments that don't count and aren't reported. */
  excludedIds?: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Returns the commit that an experiment is tagged with, in lowercase. */
export function readCommit(experiment: DatadogExperiment): string | undefined {
  return tagValue(experiment, tagKeys.commit)?.toLowerCase();
}

/** Returns milliseconds since the epoch; 0 if Datadog doesn't say when the experiment was created. */
export function createdAt({ attributes }: DatadogExperiment): number {
  return Date.parse(attributes.created_at ?? "") || 0;
}

/** Whether the action created or adopted an experiment. Datadog's SDKs don't set its tags. */
export function hasActionTags(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) !== undefined;
}

/** Whether an experiment can be the baseline: it's eligible, and not of this workflow run. */
export function isCandidate(experiment: DatadogExperiment, query: BaselineQuery): boolean {
  return tagValue(experiment, tagKeys.runId) !== query.context.run.id && isEligible(experiment, query);
}

/** Whether an experiment can be the baseline if the workflow run that it belongs to doesn't matter. */
export function isEligible(experiment: DatadogExperiment, query: BaselineQuery): boolean {
  const { context, target, identity, projectId, datasetId, name, now } = query;
  const { attributes } = experiment;
  const { repository } = context;
  // Datadog's filters may let more through than they say.
  const isSameLeg =
    attributes.project_id.toLowerCase() === projectId.toLowerCase() &&
    (attributes.experiment ?? name) === name &&
    (attributes.dataset_id ?? datasetId).toLowerCase() === datasetId.toLowerCase() &&
    (tagValue(experiment, tagKeys.matrix) ?? "none") === identity.matrixKey;
  // A fork's head can be a commit of ours. Experiments of SDKs don't say which repository their head is in.
  const isFromHere = (tagValue(experiment, tagKeys.headRepositoryId) ?? repository.id) === repository.id;
  const isOfPullRequest =
    target.pullRequest !== undefined &&
    (tagValue(experiment, tagKeys.repositoryId) ?? repository.id) === repository.id &&
    tagValue(experiment, tagKeys.pullRequest) === String(target.pullRequest.number);
  return (
    !attributes.deleted_at &&
    hasBaselineStatus(experiment) &&
    isSameLeg &&
    isFromHere &&
    !isOfPullRequest &&
    (target.ownCommitCounts || readCommit(experiment) !== target.headCommit) &&
    createdAt(experiment) >= now - baselineAge
  );
}

function hasBaselineStatus(experiment: DatadogExperiment): boolean {
  switch (experiment.attributes.status) {
    case "completed":
      return true;
    case "failed":
    case "interrupted": {
      // An SDK writes `failed` for one bad row. The action writes it if the evaluation didn't complete.
      const counts = countBySummary(experiment);
      return isAdopted(experiment) && counts !== undefined && findResultsFault(counts) === undefined;
    }
    case "running":
      return false;
    default:
      return !experiment.attributes.status && !hasActionTags(experiment);
  }
}

/** The part of an experiment's results that decides whether it can be a baseline. */
interface ResultCounts {
  rows: number;
  /** Rows with an error. */
  errors: number;
  hasScores: boolean;
}

/** Returns why results rule an experiment out as a baseline: `20 of 20 rows failed`; undefined if they don't, or aren't known. */
export function findResultsFault(counts: ResultCounts | undefined): string | undefined {
  if (counts === undefined) return undefined;
  const { rows, errors, hasScores } = counts;
  if (rows === 0) return "it has no rows";
  if (rows - errors < minGoodRows * rows) return `${errors} of ${rows} rows failed`;
  return hasScores ? undefined : "it has no scores";
}

/** Counts by the results summary that an experiment keeps; undefined if it has none. */
export function countBySummary({ attributes }: DatadogExperiment): ResultCounts | undefined {
  const summary = parseResultsSummary(attributes.metadata);
  if (summary === undefined) return undefined;
  const { rows, errors, metrics, summary: runScores = {} } = summary;
  return { rows, errors, hasScores: Object.keys(metrics).length > 0 || Object.keys(runScores).length > 0 };
}

/** Counts by the first page of an experiment's rows; undefined if Datadog doesn't show them. */
export async function countByRows({ id }: DatadogExperiment, datadog: Datadog, signal: AbortSignal) {
  try {
    const { isNested, readScore, hasSpanFailed } = await import("../results/events-page.ts");
    const { spans, summaryMetrics } = await datadog.readEvents(id, undefined, signal, rowsChecked);
    const rows = spans.filter((span) => !isNested(span));
    const scores = [...rows.flatMap((row) => row.eval_metrics), ...summaryMetrics].map(readScore);
    const hasScores = scores.some((score) => score !== undefined && score !== null);
    return { rows: rows.length, errors: rows.filter(hasSpanFailed).length, hasScores };
  } catch {
    // The finish stage reads the rows again: with a baseline that can't be read, no gate passes.
    return undefined;
  }
}
