import { type Baseline, type BaselineChoice, describeChoice } from "../baseline/choose.ts";
import { createdAt } from "../baseline/eligibility.ts";
import type { BaselineFacts } from "../baseline/reason.ts";
import { countCommitsBehind, countNearerCommits, describeReason } from "../baseline/reason.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/site.ts";
import type { JsonObject } from "../lib/json.ts";
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

/** What comment and summary show of an experiment that was just created. */
export function createdReport(facts: CreatedFacts): ExperimentReport {
  const { context, target, inputs, experiment, links, identity } = facts;
  const { run } = context;
  return {
    sectionKey: identity.sectionKey,
    state: "running",
    experiment: {
      id: experiment.id,
      name: experiment.attributes.name,
      logicalName: inputs.name,
      url: links.experiment(experiment.id),
    },
    baseline: baselineReport(facts),
    dataset: {
      id: inputs.dataset_id,
      url: links.dataset(inputs.dataset_id),
      version: experiment.attributes.dataset_version ?? undefined,
    },
    commit: {
      ...commitReport(target.headCommit, context),
      merge: target.mergeCommit ? commitReport(target.mergeCommit, context) : undefined,
    },
    isPullRequest: target.pullRequest !== undefined,
    startedAt: createdAt(experiment) || undefined,
    workflowRun: {
      id: run.id,
      number: run.number,
      attempt: run.attempt,
      url: run.url,
      job: run.job,
    },
    matrix: inputs.internal_matrix,
    config: experiment.attributes.config ?? inputs.config,
    notes: facts.notes,
    trend: facts.trend,
  };
}

function baselineReport({ parent, experiment, links, context }: CreatedFacts): BaselineReport {
  return parent.kind === "found"
    ? foundBaselineReport(parent.baseline, reasonFor(describeChoice(parent)), experiment, context, links)
    : missingBaselineReport(parent);
}

/** Why it is this one. */
type Why = Pick<BaselineReport & { kind: "found" }, "reason" | "nearerCommits" | "commitsBehind">;

export function reasonFor(facts: BaselineFacts): Why {
  return {
    reason: describeReason(facts),
    nearerCommits: countNearerCommits(facts),
    commitsBehind: countCommitsBehind(facts),
  };
}

/** What is shown of the baseline that was found for an experiment. */
export function foundBaselineReport(
  { experimentId: id, experimentName: name, commit, datasetVersion, createdAt }: Omit<Baseline, "reason">,
  why: Why,
  experiment: DatadogExperiment,
  context: RunContext,
  links: DatadogLinks,
): BaselineReport {
  return {
    kind: "found",
    experiment: { id, name, url: links.experiment(id) },
    ...why,
    compareUrl: links.comparison(experiment.id, id),
    commit: commit ? commitReport(commit, context) : undefined,
    createdAt,
    datasetVersion,
    otherDatasetVersion: differs(datasetVersion, experiment.attributes.dataset_version ?? undefined),
  };
}

/** What is shown where there is none, or none could be looked for. */
export function missingBaselineReport(facts: Exclude<BaselineFacts, { kind: "found" }>): BaselineReport {
  const reason = describeReason(facts);
  if (facts.kind === "unknown") return { kind: "unknown", reason };
  return { kind: "none", reason, madeOn: madeOn(facts) };
}

/** The branch on which a run makes a baseline. */
function madeOn({ reason }: BaselineFacts): string | undefined {
  return reason.kind === "none yet" && reason.ref.type === "branch" ? reason.ref.name : undefined;
}

function differs(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

export function commitReport(sha: string, { repository }: RunContext): CommitReport {
  return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}
