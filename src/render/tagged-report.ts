import { describeBaseline } from "../baseline/choose.ts";
import { createdAt } from "../baseline/eligibility.ts";
import { readBaselineFacts } from "../baseline/reason.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/site.ts";
import { readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { commitReport, foundBaselineReport, missingBaselineReport, reasonFor } from "./created-report.ts";
import type { BaselineReport, ExperimentReport, ExperimentState } from "./report.ts";

/** What comment and summary show of an experiment that another job created, as far as its tags tell. */
export function reportFromTags(
  experiment: DatadogExperiment,
  parent: DatadogExperiment | undefined,
  context: RunContext,
  links: DatadogLinks,
): ExperimentReport {
  const { attributes } = experiment;
  const tag = (key: string) => tagValue(experiment, key);
  const merge = tag(tagKeys.mergeCommit);
  const datasetId = attributes.dataset_id ?? "";
  return {
    sectionKey: tag(tagKeys.section) ?? experiment.id,
    state: readState(attributes.status),
    experiment: {
      id: experiment.id,
      name: attributes.name,
      logicalName: attributes.experiment ?? attributes.name,
      url: links.experiment(experiment.id),
    },
    baseline: describeTaggedBaseline(experiment, parent, context, links),
    dataset: {
      id: datasetId,
      url: links.dataset(datasetId),
      version: attributes.dataset_version ?? undefined,
    },
    commit: {
      ...commitReport(tag(tagKeys.commit) ?? context.sha, context),
      merge: merge === undefined ? undefined : commitReport(merge, context),
    },
    isPullRequest: tag(tagKeys.pullRequest) !== undefined,
    startedAt: createdAt(experiment) || undefined,
    workflowRun: {
      id: tag(tagKeys.runId) ?? context.run.id,
      number: Number(tag(tagKeys.runNumber) ?? context.run.number),
      attempt: readRunAttempt(experiment),
      url: tag(tagKeys.runUrl) ?? context.run.url,
      job: tag(tagKeys.job) ?? context.run.job,
    },
    matrix: readMatrix(attributes.metadata?.matrix),
    config: attributes.config ?? undefined,
    notes: [],
  };
}

function readState(status: string | null | undefined): ExperimentState {
  switch (status) {
    case "completed":
    case "failed":
    case "interrupted":
      return status;
    default:
      return "running";
  }
}

function describeTaggedBaseline(
  experiment: DatadogExperiment,
  parent: DatadogExperiment | undefined,
  context: RunContext,
  links: DatadogLinks,
): BaselineReport {
  const facts = readBaselineFacts(experiment);
  const id = experiment.attributes.parent_experiment_id;
  // What an older version of the action made has the words alone.
  const words = readText(experiment.attributes.metadata?.parent_reason);
  if (!id) {
    return facts === undefined || facts.kind === "found"
      ? { kind: "none", reason: words ?? "no parent was given" }
      : missingBaselineReport(facts);
  }
  // One that cannot be read is told by its id alone.
  const nameless = { experimentName: id, commit: undefined, datasetVersion: undefined };
  const known = parent === undefined ? nameless : describeBaseline(parent);
  const why = facts?.kind === "found" ? reasonFor(facts) : { reason: words ?? "given" };
  return foundBaselineReport({ ...known, experimentId: id }, why, experiment, context, links);
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function readMatrix(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
