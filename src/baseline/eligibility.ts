import type { DatadogExperiment } from "../datadog/experiments.ts";
import { baselineAge } from "../lib/limits.ts";
import { isAdopted } from "../run/action-metadata.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";
import { createdAt, readCommit } from "./experiment-facts.ts";
import { countBySummary, findResultsFault } from "./fitness.ts";

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
