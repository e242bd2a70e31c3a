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
import type { BaselineReport, ExperimentReport, TrendReport } from "./report.ts";

/** Everything that is known once the experiment is created. */
interface CreatedFacts {
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
    ...describeExperiment(experiment, context, links, {
      logicalName: inputs.name,
      datasetId: inputs.dataset_id,
      head: target.headCommit,
      merge: target.mergeCommit,
      isPullRequest: target.pullRequest !== undefined,
      branch: target.headBranch,
      baseline: parent.kind === "found" ? parent.experiment : undefined,
      why: parent,
    }),
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
  const { name, status, config, metadata, parent_experiment_id: parentId, ...given } = experiment.attributes;
  const read = (key: string) => tagValue(experiment, key);
  const facts = readBaselineFacts(experiment);
  // What an older version of the action created has the words alone.
  const words = typeof metadata?.parent_reason === "string" ? metadata.parent_reason : undefined;
  const isConsistent = (facts?.kind === "found") === Boolean(parentId);
  // One that can't be read is shown by its ID alone.
  const baseline = { id: parentId ?? "", attributes: parent?.attributes ?? { name: parentId ?? "", project_id: "" } };
  const matrix = metadata?.matrix;
  const isObject = typeof matrix === "object" && matrix !== null && !Array.isArray(matrix);
  return {
    sectionKey: read(tagKeys.section) ?? experiment.id,
    state: status === "completed" || status === "failed" || status === "interrupted" ? status : "running",
    ...describeExperiment(experiment, context, links, {
      logicalName: given.experiment ?? name,
      datasetId: given.dataset_id ?? "",
      head: read(tagKeys.commit) ?? context.sha,
      merge: read(tagKeys.mergeCommit),
      isPullRequest: read(tagKeys.pullRequest) !== undefined,
      branch: read(tagKeys.branch),
      baseline: parentId ? baseline : undefined,
      why: (isConsistent ? facts : undefined) ?? words ?? (parentId ? "given" : "no parent was given"),
    }),
    workflowRun: {
      id: read(tagKeys.runId) ?? context.run.id,
      number: Number(read(tagKeys.runNumber) ?? context.run.number),
      attempt: readRunAttempt(experiment),
      url: read(tagKeys.runUrl) ?? context.run.url,
      job: read(tagKeys.job) ?? context.run.job,
    },
    matrix: isObject ? (matrix as Record<string, unknown>) : undefined,
    config: config ?? undefined,
    notes: [],
  };
}

/** What the inputs say of an experiment, or its tags. */
interface KnownFacts extends Pick<ExperimentReport, "isPullRequest"> {
  logicalName: string;
  datasetId: string;
  head: string;
  merge: string | undefined;
  branch: string | undefined;
  baseline: DatadogExperiment | undefined;
  /** Why it has this baseline, or none; only in words if an older version of the action created it. */
  why: BaselineFacts | string;
}

/** Returns what is known of an experiment, whoever created it. */
function describeExperiment(
  experiment: DatadogExperiment,
  { repository }: RunContext,
  links: DatadogLinks,
  { logicalName, datasetId, head, merge, isPullRequest, branch, baseline, why }: KnownFacts,
): Pick<ExperimentReport, "experiment" | "dataset" | "startedAt" | "commit" | "isPullRequest" | "baseline"> {
  const { id, attributes } = experiment;
  const version = attributes.dataset_version ?? undefined;
  const reportCommit = (sha: string) => ({ sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` });
  const facts = typeof why === "string" ? undefined : why;
  const commit = baseline && tagValue(baseline, tagKeys.commit);
  const datasetVersion = baseline?.attributes.dataset_version ?? undefined;
  return {
    experiment: { id, name: attributes.name, logicalName, url: links.experiment(id) },
    dataset: { id: datasetId, url: links.dataset(datasetId), version },
    startedAt: createdAt(experiment) || undefined,
    commit: { ...reportCommit(head), merge: merge ? reportCommit(merge) : undefined },
    isPullRequest,
    baseline:
      baseline === undefined
        ? reportMissing(why, isPullRequest ? undefined : branch)
        : {
            kind: "found",
            experiment: { id: baseline.id, name: baseline.attributes.name, url: links.experiment(baseline.id) },
            reason: facts ? describeReason(facts) : String(why),
            nearerCommits: facts && countNearerCommits(facts),
            commitsBehind: facts && countCommitsBehind(facts),
            compareUrl: links.comparison(id, baseline.id),
            commit: commit ? reportCommit(commit) : undefined,
            createdAt: createdAt(baseline) || undefined,
            datasetVersion,
            otherDatasetVersion: version !== undefined && (datasetVersion ?? version) !== version,
          },
  };
}

/** Reports that there is no baseline, and the branch on which a run creates one, or that none could be looked for. */
function reportMissing(why: BaselineFacts | string, ownBranch: string | undefined): BaselineReport {
  if (typeof why === "string") return { kind: "none", reason: why };
  const reason = describeReason(why);
  if (why.kind === "unknown") return { kind: "unknown", reason };
  const ref = why.reason.kind === "none yet" ? why.reason.ref : undefined;
  const madeOn = ref?.type === "branch" ? ref.name : undefined;
  return { kind: "none", reason, madeOn, isMadeHere: (madeOn !== undefined && madeOn === ownBranch) || undefined };
}
