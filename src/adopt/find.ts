import type { ParentInput } from "../baseline/eligibility.ts";
import { readTree } from "../baseline/history.ts";
import { resolvePlace, resolveProject } from "../datadog/datasets.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/site.ts";
import type { StepOutcome } from "../finish/outcome.ts";
import { createPullRequests } from "../github/repository.ts";
import type { Message } from "../lib/errors.ts";
import { canonicalJson } from "../lib/json.ts";
import { createdElsewhere, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { messages } from "../run/messages.ts";
import { resolveTarget, type Target, type TargetInputs } from "../run/target.ts";
import type { Adoption, AdoptTools } from "./adopt.ts";
import { describeMissing, searchExperiments, selectNewestPerName } from "./search.ts";

/** The inputs that say which experiments to finish, and what they are compared with. */
interface FindInputs extends TargetInputs {
  experiment_id: string | undefined;
  /** Logical names, or patterns with `*`. */
  name: readonly string[];
  adopt: "all" | "newest";
  /** How the evaluation ended. */
  status: StepOutcome;
  /** How many experiments the run creates. */
  expected: number | undefined;
  project_id: string | undefined;
  project: string | undefined;
  dataset_id: string | undefined;
  dataset: string | undefined;
  parent: ParentInput;
  webOrigin: string;
}

interface FindParams {
  context: RunContext;
  inputs: FindInputs;
}

export interface FoundExperiments {
  experiments: DatadogExperiment[];
  /** How those that another program created become experiments of this run; undefined if there are none. */
  adoption: Adoption | undefined;
  /** Says which names have no experiment; undefined if all have one. */
  missing: Message | undefined;
}

/**
 * Finds the experiments to finish: those with the names, the one with the ID, or all of this workflow run.
 *
 * @throws NothingFound if there is none, and ActionError if the project or the dataset doesn't exist.
 */
export async function findExperiments(params: FindParams, tools: AdoptTools): Promise<FoundExperiments> {
  const { context, inputs } = params;
  const { datadog, signal } = tools;
  const { name: names, experiment_id: experimentId, expected } = inputs;
  const project = { id: inputs.project_id, name: inputs.project };
  const dataset = { id: inputs.dataset_id, name: inputs.dataset };
  // Experiments of SDKs may carry only the commit, so a search by name needs the target. By ID or run, it may not.
  const isNamed = names.length > 0;
  const [target, { projectId, datasetId }] = await Promise.all([
    isNamed ? resolveFinishTarget(params, tools) : undefined,
    isNamed
      ? resolvePlace(project, dataset, datadog, signal)
      : resolveProject(project, datadog, signal).then((id) => ({ projectId: id, datasetId: undefined })),
  ]);
  const query = {
    experimentId,
    names,
    projectId,
    datasetId: datasetId || undefined,
    run: { ...context.run, jobStartedAt: context.jobStartedAt },
    commits: target === undefined ? [] : [...new Set([target.headCommit, target.evaluatedCommit])],
    expected,
    wasSkipped: inputs.status === "skipped",
  };
  const { experiments: found, missing } = await searchExperiments(query, tools, signal);
  const experiments = isNamed && inputs.adopt === "newest" ? selectNewestPerName(found) : found;
  for (const warning of warnOfSharedNames(experiments)) tools.log.warning(warning);
  const result = { experiments, missing: missing.length === 0 ? undefined : describeMissing(query, missing) };
  if (!isNamed && !experiments.some(createdElsewhere)) return { ...result, adoption: undefined };
  const adoptionTarget = target ?? (await resolveFinishTarget(params, tools));
  const { repository } = context;
  const adoption = {
    context,
    target: adoptionTarget,
    parent: inputs.parent,
    links: datadogLinks(inputs.webOrigin),
    tree: readTree(adoptionTarget.evaluatedCommit, { repository, request: tools.gitHub }),
    ids: new Set(experiments.map(({ id }) => id)),
  };
  return { ...result, adoption };
}

/** Warns of experiments that get each other's baseline. Those of SDKs can be told apart by their config. */
function warnOfSharedNames(experiments: readonly DatadogExperiment[]): Message[] {
  const alike = Map.groupBy(experiments, (experiment) => {
    const { attributes } = experiment;
    const leg = tagValue(experiment, tagKeys.matrix) ?? "none";
    const config = createdElsewhere(experiment) ? (attributes.config ?? {}) : null;
    return canonicalJson([attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config]);
  });
  return [...alike.values()].flatMap(([first, ...others]) => {
    const name = first?.attributes.experiment;
    const names = others.map(({ attributes }) => attributes.name);
    return name && names.length > 0 ? [messages.sharedName(name, names)] : [];
  });
}

async function resolveFinishTarget({ context, inputs }: FindParams, { gitHub, log }: AdoptTools): Promise<Target> {
  const target = await resolveTarget(context, inputs, createPullRequests(gitHub, context.repository));
  for (const remark of target.remarks) log.warning(remark);
  return target;
}
