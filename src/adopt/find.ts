import type { ParentInput } from "../baseline/choose.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/links.ts";
import { resolvePlace, resolveProject } from "../datadog/names.ts";
import { gatherExperiments } from "../experiment/gather.ts";
import { pullRequestsOf } from "../github/repository.ts";
import type { RunContext } from "../run/context.ts";
import { isForeign } from "../run/own-metadata.ts";
import { resolveTarget, type TargetInputs } from "../run/resolve-target.ts";
import type { Target } from "../run/target.ts";
import type { Adoption, AdoptTools } from "./adopt.ts";
import { newestOf, searchAdopted } from "./search.ts";

/** What says which experiments are meant, and what they are compared with. */
export interface FindInputs extends TargetInputs {
  experiment_id: string | undefined;
  /** The logical name of those that another program created. */
  name: string | undefined;
  adopt: "all" | "newest";
  /** How many experiments the run makes. */
  expected: number | undefined;
  project_id: string | undefined;
  project: string | undefined;
  dataset_id: string | undefined;
  dataset: string | undefined;
  parent: ParentInput;
  webOrigin: string;
}

export interface FindQuestion {
  context: RunContext;
  inputs: FindInputs;
}

export interface FoundExperiments {
  experiments: DatadogExperiment[];
  /** How those are treated that another program created; undefined where there is none. */
  adoption: Adoption | undefined;
}

/**
 * The experiments to finish: those of a name that another program created, the one that is given by id, or all of this workflow run.
 *
 * @throws ActionError where there is none, or a name is unknown.
 */
export async function findExperiments(question: FindQuestion, tools: AdoptTools): Promise<FoundExperiments> {
  const { name } = question.inputs;
  return name === undefined ? await findCreated(question, tools) : await findAdopted(name, question, tools);
}

async function findCreated(question: FindQuestion, tools: AdoptTools): Promise<FoundExperiments> {
  const { context, inputs } = question;
  const { datadog, clock, signal } = tools;
  const projectId = await resolveProject(projectOf(inputs), datadog, signal);
  const { experiment_id: experimentId, expected } = inputs;
  const { run, jobStartedAt } = context;
  const asked = { experimentId, projectId, run, expected, jobStartedAt };
  const experiments = await gatherExperiments(asked, datadog, clock, signal);
  const foreign = experiments.filter(isForeign);
  const adoption =
    foreign.length === 0 ? undefined : adoptionOf(question, await targetOf(question, tools), experiments);
  return { experiments, adoption };
}

async function findAdopted(
  name: string,
  question: FindQuestion,
  tools: AdoptTools,
): Promise<FoundExperiments> {
  const { context, inputs } = question;
  const { datadog, clock, signal } = tools;
  const [target, place] = await Promise.all([targetOf(question, tools), placeOf(inputs, datadog, signal)]);
  const { run, jobStartedAt } = context;
  const { headCommit, evaluatedCommit } = target;
  const commits = [...new Set([headCommit, evaluatedCommit])];
  const asked = { ...place, name, run, commits, jobStartedAt, now: clock.now() };
  const found = await searchAdopted(asked, tools, signal);
  return {
    experiments: inputs.adopt === "newest" ? newestOf(found) : found,
    adoption: adoptionOf(question, target, found),
  };
}

async function targetOf({ context, inputs }: FindQuestion, { gitHub, log }: AdoptTools): Promise<Target> {
  const target = await resolveTarget(context, inputs, pullRequestsOf(gitHub, context.repository));
  for (const remark of target.remarks) log.warning(remark);
  return target;
}

function adoptionOf(
  { context, inputs }: FindQuestion,
  target: Target,
  experiments: readonly DatadogExperiment[],
): Adoption {
  return {
    context,
    target,
    parent: inputs.parent,
    links: datadogLinks(inputs.webOrigin),
    ids: new Set(experiments.map(({ id }) => id)),
  };
}

async function placeOf(inputs: FindInputs, datadog: Datadog, signal: AbortSignal) {
  const dataset = { id: inputs.dataset_id, name: inputs.dataset };
  const { projectId, datasetId } = await resolvePlace(projectOf(inputs), dataset, datadog, signal);
  return { projectId, datasetId: datasetId || undefined };
}

function projectOf({ project_id: id, project: name }: FindInputs) {
  return { id, name };
}
