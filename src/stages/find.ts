import type { Adoption } from "../adopt/adopt.ts";
import { describeMissing, searchExperiments, selectNewestPerName } from "../adopt/search.ts";
import { readTree } from "../baseline/history.ts";
import { resolvePlace } from "../datadog/datasets.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { createPullRequests } from "../github/repository.ts";
import { errorMessage, InputError, type Message } from "../lib/errors.ts";
import { canonicalJson } from "../lib/json.ts";
import { createdElsewhere, tagKeys, tagValue } from "../run/action-metadata.ts";
import { messages as runMessages } from "../run/messages.ts";
import { resolveTarget, type Target } from "../run/target.ts";
import type { FinishStep } from "./finishing.ts";
import { messages } from "./messages.ts";

export interface FoundExperiments {
  experiments: DatadogExperiment[];
  /** How those that another program created become experiments of this run; undefined if there are none. */
  adoption: Adoption | undefined;
  /** The baselines that those name which the action created, by ID. */
  baselines: ReadonlyMap<string, DatadogExperiment>;
  /** Says which names have no experiment; undefined if all have one. */
  missing: Message | undefined;
}

/**
 * Finds the experiments to finish: those with the names, the one with the ID, or all of this workflow run.
 *
 * @throws NothingFound if there is none, and ActionError if the project or the dataset doesn't exist.
 */
export async function findExperiments(step: FinishStep): Promise<FoundExperiments> {
  const { context, inputs, datadog, gitHub, signal } = step;
  const { name: names, experiment_id: experimentId, expected, parent } = inputs;
  const project = { id: inputs.project_id, name: inputs.project };
  const dataset = { id: inputs.dataset_id, name: inputs.dataset };
  // Experiments of SDKs may carry only the commit, so a search by name needs the target. By ID or run, it may not.
  const isNamed = names.length > 0;
  const [ofNames, { projectId, datasetId }] = await Promise.all([
    isNamed ? resolveFinishTarget(step) : undefined,
    resolvePlace(project, dataset, datadog, signal),
  ]);
  const query = {
    experimentId,
    names,
    projectId: projectId || undefined,
    datasetId: datasetId || undefined,
    run: { ...context.run, jobStartedAt: context.jobStartedAt },
    commits: ofNames === undefined ? [] : [...new Set([ofNames.headCommit, ofNames.evaluatedCommit])],
    expected,
    wasSkipped: inputs.status === "skipped",
  };
  const { experiments: found, missing } = await searchExperiments(query, step, signal);
  const experiments = isNamed && inputs.adopt === "newest" ? selectNewestPerName(found) : found;
  warnOfSharedNames(experiments, step);
  const target = ofNames ?? (experiments.some(createdElsewhere) ? await resolveFinishTarget(step) : undefined);
  const adoption = target && {
    target,
    parent,
    tree: readTree(target.evaluatedCommit, { repository: context.repository, request: gitHub }),
    ids: new Set(experiments.map(({ id }) => id)),
  };
  const { length } = experiments;
  if (length > 1 && inputs.results.length > 0) throw new InputError(messages.resultsOfSeveral(length));
  const baselines = await listBaselines(experiments, step);
  return {
    experiments,
    adoption,
    baselines,
    missing: missing.length === 0 ? undefined : describeMissing(query, missing),
  };
}

/** Warns of experiments that get each other's baseline. Those of SDKs can be told apart by their config. */
function warnOfSharedNames(experiments: readonly DatadogExperiment[], { log }: FinishStep): void {
  const alike = Map.groupBy(experiments, (experiment) => {
    const { attributes } = experiment;
    const leg = tagValue(experiment, tagKeys.matrix) ?? "none";
    const config = createdElsewhere(experiment) ? (attributes.config ?? {}) : null;
    return canonicalJson([attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config]);
  });
  for (const [first, ...others] of alike.values()) {
    const name = first?.attributes.experiment;
    const names = others.map(({ attributes }) => attributes.name);
    if (name && names.length > 0) log.warning(runMessages.sharedName(name, names));
  }
}

async function resolveFinishTarget({ context, inputs, gitHub, log }: FinishStep): Promise<Target> {
  const target = await resolveTarget(context, inputs, createPullRequests(gitHub, context.repository));
  for (const remark of target.remarks) log.warning(remark);
  return target;
}

/** Lists the baselines by ID. One that can't be read is shown by its ID alone. */
async function listBaselines(
  experiments: readonly DatadogExperiment[],
  { datadog, log, signal }: FinishStep,
): Promise<Map<string, DatadogExperiment>> {
  const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
  if (ids.length === 0) return new Map();
  const projectId = experiments[0]?.attributes.project_id ?? "";
  try {
    const { experiments: baselines } = await datadog.listExperiments({ projectId, ids }, signal);
    return new Map(baselines.map((baseline) => [baseline.id, baseline]));
  } catch (error) {
    log.warning(messages.baselinesNotRead(errorMessage(error)));
    return new Map();
  }
}
