import { type BaselineFacts, countCommits, describeReason, readBaselineFacts } from "../baseline/reason.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/site.ts";
import { createdAt, readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import type { Identity } from "../run/identity.ts";
import type { Target } from "../run/target.ts";
import type { BaselineReport, ExperimentReport } from "./report.ts";

/** What is known of an experiment: by the run that created it, or by its tags. */
interface ExperimentFacts extends Pick<ExperimentReport, "notes" | "trend"> {
  context: RunContext;
  target: Pick<Target, "headCommit" | "mergeCommit" | "headBranch"> & { pullRequest: unknown };
  identity: Pick<Identity, "sectionKey">;
  inputs: {
    name: string;
    dataset_id: string;
    internal_matrix: ExperimentReport["matrix"];
    config?: ExperimentReport["config"];
  };
  /** An older version of the action left only words. */
  parent: (BaselineFacts | { kind: "words"; words: string }) & { experiment?: DatadogExperiment | undefined };
  experiment: DatadogExperiment;
  links: DatadogLinks;
}

/** Builds what comment and summary show of an experiment that was just created. */
export function buildCreatedReport(facts: ExperimentFacts): ExperimentReport {
  const { context, target, inputs, experiment, links, identity, notes, trend } = facts;
  const { id, number, attempt, url, job } = context.run;
  const { name, config, dataset_version: version } = experiment.attributes;
  const { name: logicalName, dataset_id: datasetId } = inputs;
  return {
    sectionKey: identity.sectionKey,
    state: "running",
    experiment: { id: experiment.id, name, logicalName, url: links.experiment(experiment.id) },
    baseline: reportBaseline(facts),
    dataset: { id: datasetId, url: links.dataset(datasetId), version: version ?? undefined },
    commit: {
      ...reportCommit(target.headCommit, context),
      merge: target.mergeCommit ? reportCommit(target.mergeCommit, context) : undefined,
    },
    isPullRequest: target.pullRequest !== undefined,
    workflowRun: { id, number, attempt, url, job },
    startedAt: createdAt(experiment) || undefined,
    matrix: inputs.internal_matrix,
    config: config ?? inputs.config,
    notes,
    trend,
  };
}

/** Builds what comment and summary show of an experiment that another job created, from its tags. */
export function buildTaggedReport(
  experiment: DatadogExperiment,
  baseline: DatadogExperiment | undefined,
  context: RunContext,
  links: DatadogLinks,
): ExperimentReport {
  const { name, status, metadata, dataset_id, parent_experiment_id: parentId, ...given } = experiment.attributes;
  const read = (key: string) => tagValue(experiment, key);
  const run = {
    ...context.run,
    id: read(tagKeys.runId) ?? context.run.id,
    number: Number(read(tagKeys.runNumber) ?? context.run.number),
    attempt: readRunAttempt(experiment),
    url: read(tagKeys.runUrl) ?? context.run.url,
    job: read(tagKeys.job) ?? context.run.job,
  };
  const matrix = metadata?.matrix;
  const isObject = typeof matrix === "object" && matrix !== null && !Array.isArray(matrix);
  // One that can't be read is shown by its ID alone.
  const unread = { id: parentId ?? "", attributes: { name: parentId ?? "", project_id: "" } };
  const parent = parentId ? { ...(baseline ?? unread), id: parentId } : undefined;
  const facts = readBaselineFacts(experiment);
  const none = parent ? "given" : "no parent was given";
  const words = typeof metadata?.parent_reason === "string" ? metadata.parent_reason : none;
  let choice: ExperimentFacts["parent"] = { kind: "words", words, experiment: parent };
  if (facts && (facts.kind === "found") === Boolean(parent)) choice = { ...facts, experiment: parent };
  const report = buildCreatedReport({
    context: { ...context, run },
    target: {
      headCommit: read(tagKeys.commit) ?? context.sha,
      mergeCommit: read(tagKeys.mergeCommit),
      headBranch: read(tagKeys.branch),
      pullRequest: read(tagKeys.pullRequest),
    },
    identity: { sectionKey: read(tagKeys.section) ?? experiment.id },
    inputs: {
      name: given.experiment ?? name,
      dataset_id: dataset_id ?? "",
      internal_matrix: isObject ? (matrix as Record<string, unknown>) : undefined,
    },
    parent: choice,
    experiment,
    links,
    notes: [],
    trend: undefined,
  });
  const hasEnded = status === "completed" || status === "failed" || status === "interrupted";
  return hasEnded ? { ...report, state: status } : report;
}

function reportCommit(sha: string, { repository }: RunContext) {
  return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}

/** Reports the baseline; otherwise that there is none, and the branch on which a run creates one, or that nobody knows. */
function reportBaseline({ parent, experiment, target, context, links }: ExperimentFacts): BaselineReport {
  const facts = parent.kind === "words" ? undefined : parent;
  const reason = parent.kind === "words" ? parent.words : describeReason(parent);
  const baseline = parent.experiment;
  if (baseline === undefined) {
    if (parent.kind === "unknown") return { kind: "unknown", reason };
    const ref = facts?.reason.kind === "none yet" ? facts.reason.ref : undefined;
    const madeOn = ref?.type === "branch" ? ref.name : undefined;
    const isMadeHere = madeOn !== undefined && target.pullRequest === undefined && madeOn === target.headBranch;
    return { kind: "none", reason, madeOn, isMadeHere: isMadeHere || undefined };
  }
  const commit = tagValue(baseline, tagKeys.commit);
  const datasetVersion = baseline.attributes.dataset_version ?? undefined;
  const version = experiment.attributes.dataset_version ?? undefined;
  return {
    kind: "found",
    experiment: { id: baseline.id, name: baseline.attributes.name, url: links.experiment(baseline.id) },
    reason,
    ...countCommits(facts),
    compareUrl: links.comparison(experiment.id, baseline.id),
    commit: commit ? reportCommit(commit, context) : undefined,
    createdAt: createdAt(baseline) || undefined,
    datasetVersion,
    otherDatasetVersion: version !== undefined && (datasetVersion ?? version) !== version,
  };
}
