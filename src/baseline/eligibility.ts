import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { baselineAge } from "../lib/limits.ts";
import { parseResultsRecord } from "../results/results-summary.ts";
import { isAdopted, tagKeys, tagValue } from "../run/action-metadata.ts";

// Rows that are read of a baseline without a results summary.
const rowsChecked = 500;

// The share of rows without an error that makes an experiment a possible baseline.
const leastGoodRows = 0.8;

/** The commit that an experiment sits on, where it is tagged with one. */
export function readCommit(experiment: DatadogExperiment): string | undefined {
  return tagValue(experiment, tagKeys.commit)?.toLowerCase();
}

/** Milliseconds since the epoch; the epoch itself where Datadog does not say. */
export function createdAt(experiment: DatadogExperiment): number {
  const time = Date.parse(experiment.attributes.created_at ?? "");
  return Number.isNaN(time) ? 0 : time;
}

/** What decides by an experiment's results whether it can be a baseline. */
export interface ResultCounts {
  rows: number;
  /** Rows with an error. */
  errors: number;
  hasScores: boolean;
}

/** Returns why results rule an experiment out as a baseline, such as `20 of 20 rows failed`; undefined if they don't. */
export function findResultsFault({ rows, errors, hasScores }: ResultCounts): string | undefined {
  if (rows === 0) return "it has no rows";
  if (rows - errors < leastGoodRows * rows) return `${errors} of ${rows} rows failed`;
  return hasScores ? undefined : "it has no scores";
}

/** Counts by the results summary that an experiment keeps; undefined if it has none. */
export function countBySummary({ attributes }: DatadogExperiment): ResultCounts | undefined {
  const summary = parseResultsRecord(attributes.metadata);
  if (summary === undefined) return undefined;
  const { rows, errors, metrics, summary: runScores = {} } = summary;
  const hasScores = Object.keys(metrics).length > 0 || Object.keys(runScores).length > 0;
  return { rows, errors, hasScores };
}

/** Counts by the first page of an experiment's rows; undefined if Datadog doesn't show them. */
export async function countByRows(
  { id }: DatadogExperiment,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<ResultCounts | undefined> {
  try {
    const { isNested, readScore: findScore, spanFailed } = await import("../results/events-page.ts");
    const { spans, summaryMetrics } = await datadog.readEvents(id, undefined, signal, rowsChecked);
    const counts = {
      rows: 0,
      errors: 0,
      hasScores: summaryMetrics.some((event) => isScore(findScore(event))),
    };
    for (const span of spans) {
      if (isNested(span)) continue;
      counts.rows += 1;
      if (spanFailed(span)) counts.errors += 1;
      counts.hasScores ||= span.eval_metrics.some((event) => isScore(findScore(event)));
    }
    return counts;
  } catch {
    // What finishing reads decides then: a baseline that can't be read lets no gate pass.
    return undefined;
  }
}

function isScore(score: unknown): boolean {
  return score !== undefined && score !== null;
}

/** What decides whether an experiment can be a baseline. */
export interface Eligibility {
  projectId: string;
  /** The logical name and the dataset, where the experiment says them. */
  name: string;
  datasetId: string;
  matrixKey: string;
  runId: string;
  /** The repository of the run: forks share its project and its commits. */
  repositoryId: string;
  /** The run's own pull request, none of whose experiments counts. */
  pullRequest: number | undefined;
  headCommit: string;
  /** Earlier runs on the head commit count too. */
  ownCommitCounts: boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Whether the action made or adopted an experiment; Datadog's SDKs do not set its tags. */
export function isOwn(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) !== undefined;
}

export function isCandidate(experiment: DatadogExperiment, eligibility: Eligibility): boolean {
  return (
    !experiment.attributes.deleted_at &&
    hasStatusOfBaseline(experiment) &&
    isOfSameKind(experiment, eligibility) &&
    isMadeHere(experiment, eligibility) &&
    tagValue(experiment, tagKeys.runId) !== eligibility.runId &&
    !isOfPullRequest(experiment, eligibility) &&
    (eligibility.ownCommitCounts || readCommit(experiment) !== eligibility.headCommit) &&
    createdAt(experiment) >= eligibility.now - baselineAge
  );
}

/** The same project, name, dataset and leg; a filter of Datadog's that is wider than its name says changes nothing. */
function isOfSameKind(experiment: DatadogExperiment, eligibility: Eligibility): boolean {
  const { projectId, name, datasetId, matrixKey } = eligibility;
  const { project_id: project, experiment: logicalName, dataset_id: dataset } = experiment.attributes;
  return (
    project.toLowerCase() === projectId.toLowerCase() &&
    (logicalName ?? name) === name &&
    (dataset ?? datasetId).toLowerCase() === datasetId.toLowerCase() &&
    (tagValue(experiment, tagKeys.matrix) ?? "none") === matrixKey
  );
}

/** A fork's head may be a commit of ours. What the action did not make does not say where its head lies. */
function isMadeHere(experiment: DatadogExperiment, { repositoryId }: Eligibility): boolean {
  return (tagValue(experiment, tagKeys.headRepositoryId) ?? repositoryId) === repositoryId;
}

function isOfPullRequest(experiment: DatadogExperiment, { pullRequest, repositoryId }: Eligibility): boolean {
  const repository = tagValue(experiment, tagKeys.repositoryId) ?? repositoryId;
  return (
    pullRequest !== undefined &&
    repository === repositoryId &&
    tagValue(experiment, tagKeys.pullRequest) === String(pullRequest)
  );
}

function hasStatusOfBaseline(experiment: DatadogExperiment): boolean {
  switch (experiment.attributes.status) {
    case "completed":
      return true;
    case "failed":
    case "interrupted":
      // An SDK writes it for one bad row; of the action's own it says that the evaluation did not complete.
      return isAdopted(experiment) && hasGoodResults(experiment);
    case "running":
      return false;
    default:
      return !experiment.attributes.status && !isOwn(experiment);
  }
}

function hasGoodResults(experiment: DatadogExperiment): boolean {
  const counts = countBySummary(experiment);
  return counts !== undefined && findResultsFault(counts) === undefined;
}
