import type { BaselineChoice } from "../baseline/choose.ts";
import { createdAt } from "../baseline/eligibility.ts";
import {
  type BaselineFacts,
  countCommitsBehind,
  countNearerCommits,
  describeReason,
  readBaselineFacts,
} from "../baseline/reason.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/site.ts";
import type { JsonObject } from "../lib/json.ts";
import { readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import type { Identity } from "../run/identity.ts";
import type { Target } from "../run/target.ts";
import type { BaselineReport, CommitReport, ExperimentReport, TrendReport } from "./report.ts";

/** Everything that is known once the experiment is created. */
export interface CreatedFacts {
  context: RunContext;
  target: Target;
  identity: Identity;
  inputs: {
    name: string;
    dataset_id: string;
    internal_matrix: JsonObject | undefined;
    config?: JsonObject | undefined;
  };
  parent: BaselineChoice;
  trend: readonly TrendReport[];
  experiment: DatadogExperiment;
  links: DatadogLinks;
  notes: readonly string[];
}

/** Builds what comment and summary show of an experiment that was just created. */
export function buildCreatedReport(facts: CreatedFacts): ExperimentReport {
  const { context, target, inputs, experiment, links, identity, parent, notes, trend } = facts;
  const { id, number, attempt, url, job } = context.run;
  return {
    sectionKey: identity.sectionKey,
    state: "running",
    ...reportExperiment(experiment, inputs.name, inputs.dataset_id, links),
    baseline:
      parent.kind === "found"
        ? reportFound(parent.experiment, explainChoice(parent), experiment, context, links)
        : reportMissing(parent, target.pullRequest === undefined ? target.headBranch : undefined),
    commit: {
      ...reportCommit(target.headCommit, context),
      merge: target.mergeCommit ? reportCommit(target.mergeCommit, context) : undefined,
    },
    isPullRequest: target.pullRequest !== undefined,
    workflowRun: { id, number, attempt, url, job },
    matrix: inputs.internal_matrix,
    config: experiment.attributes.config ?? inputs.config,
    notes,
    trend,
  };
}

/** Builds what comment and summary show of an experiment that another job created, from its tags. */
export function buildTaggedReport(
  experiment: DatadogExperiment,
  parent: DatadogExperiment | undefined,
  context: RunContext,
  links: DatadogLinks,
): ExperimentReport {
  const { name, status, config, metadata, dataset_id: datasetId, experiment: logicalName } = experiment.attributes;
  const merge = tagValue(experiment, tagKeys.mergeCommit);
  const matrix = metadata?.matrix;
  const isObject = typeof matrix === "object" && matrix !== null && !Array.isArray(matrix);
  return {
    sectionKey: tagValue(experiment, tagKeys.section) ?? experiment.id,
    state: status === "completed" || status === "failed" || status === "interrupted" ? status : "running",
    ...reportExperiment(experiment, logicalName ?? name, datasetId ?? "", links),
    baseline: reportTaggedBaseline(experiment, parent, context, links),
    commit: {
      ...reportCommit(tagValue(experiment, tagKeys.commit) ?? context.sha, context),
      merge: merge === undefined ? undefined : reportCommit(merge, context),
    },
    isPullRequest: tagValue(experiment, tagKeys.pullRequest) !== undefined,
    workflowRun: {
      id: tagValue(experiment, tagKeys.runId) ?? context.run.id,
      number: Number(tagValue(experiment, tagKeys.runNumber) ?? context.run.number),
      attempt: readRunAttempt(experiment),
      url: tagValue(experiment, tagKeys.runUrl) ?? context.run.url,
      job: tagValue(experiment, tagKeys.job) ?? context.run.job,
    },
    matrix: isObject ? (matrix as Record<string, unknown>) : undefined,
    config: config ?? undefined,
    notes: [],
  };
}

/** Returns what Datadog knows about an experiment, whoever created it. */
function reportExperiment(
  experiment: DatadogExperiment,
  logicalName: string,
  datasetId: string,
  links: DatadogLinks,
): Pick<ExperimentReport, "experiment" | "dataset" | "startedAt"> {
  const { id, attributes } = experiment;
  return {
    experiment: { id, name: attributes.name, logicalName, url: links.experiment(id) },
    dataset: { id: datasetId, url: links.dataset(datasetId), version: attributes.dataset_version ?? undefined },
    startedAt: createdAt(experiment) || undefined,
  };
}

function reportCommit(sha: string, { repository }: RunContext): CommitReport {
  return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}

function reportTaggedBaseline(
  experiment: DatadogExperiment,
  parent: DatadogExperiment | undefined,
  context: RunContext,
  links: DatadogLinks,
): BaselineReport {
  const facts = readBaselineFacts(experiment);
  const { parent_experiment_id: id, metadata } = experiment.attributes;
  // What an older version of the action created has the words alone.
  const words = typeof metadata?.parent_reason === "string" ? metadata.parent_reason : undefined;
  if (!id) {
    if (facts === undefined || facts.kind === "found") return { kind: "none", reason: words ?? "no parent was given" };
    const isPullRequest = tagValue(experiment, tagKeys.pullRequest) !== undefined;
    return reportMissing(facts, isPullRequest ? undefined : tagValue(experiment, tagKeys.branch));
  }
  // One that can't be read is shown by its ID alone.
  const baseline = { id, attributes: parent?.attributes ?? { name: id, project_id: "" } };
  const why = facts?.kind === "found" ? explainChoice(facts) : { reason: words ?? "given" };
  return reportFound(baseline, why, experiment, context, links);
}

type FoundBaseline = BaselineReport & { kind: "found" };
type Explanation = Pick<FoundBaseline, "reason" | "nearerCommits" | "commitsBehind">;

/** Explains why a baseline was chosen. */
function explainChoice(facts: BaselineFacts): Explanation {
  return {
    reason: describeReason(facts),
    nearerCommits: countNearerCommits(facts),
    commitsBehind: countCommitsBehind(facts),
  };
}

function reportFound(
  baseline: DatadogExperiment,
  explanation: Explanation,
  experiment: DatadogExperiment,
  context: RunContext,
  links: DatadogLinks,
): FoundBaseline {
  const { id, attributes } = baseline;
  const commit = tagValue(baseline, tagKeys.commit);
  const datasetVersion = attributes.dataset_version ?? undefined;
  const version = experiment.attributes.dataset_version ?? undefined;
  return {
    kind: "found",
    experiment: { id, name: attributes.name, url: links.experiment(id) },
    ...explanation,
    compareUrl: links.comparison(experiment.id, id),
    commit: commit ? reportCommit(commit, context) : undefined,
    createdAt: createdAt(baseline) || undefined,
    datasetVersion,
    otherDatasetVersion: datasetVersion !== undefined && version !== undefined && datasetVersion !== version,
  };
}

/**
 * Reports that there is no baseline, and the branch on which a run creates one, or that none could be looked for.
 * `branch` is that of this run, if no pull request is open for it.
 */
function reportMissing(facts: Exclude<BaselineFacts, { kind: "found" }>, branch: string | undefined): BaselineReport {
  const reason = describeReason(facts);
  if (facts.kind === "unknown") return { kind: "unknown", reason };
  const ref = facts.reason.kind === "none yet" ? facts.reason.ref : undefined;
  const madeOn = ref?.type === "branch" ? ref.name : undefined;
  return { kind: "none", reason, madeOn, isMadeHere: (madeOn !== undefined && madeOn === branch) || undefined };
}
