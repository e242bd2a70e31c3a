import type { ParentInput } from "../baseline/eligibility.ts";
import { readTree } from "../baseline/history.ts";
import { describeSharedName } from "../baseline/search.ts";
import type { Datadog } from "../datadog/client.ts";
import { resolvePlace, resolveProject } from "../datadog/datasets.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks } from "../datadog/site.ts";
import { gatherExperiments } from "../experiment/gather.ts";
import type { StepOutcome } from "../finish/outcome.ts";
import { createPullRequests } from "../github/repository.ts";
import { canonicalJson } from "../lib/json.ts";
import { createdElsewhere, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { resolveTarget, type Target, type TargetInputs } from "../run/target.ts";
import type { Adoption, AdoptTools } from "./adopt.ts";
import { notFound, searchAdopted, sortNewestFirst } from "./search.ts";

/** What says which experiments are meant, and what they are compared with. */
interface FindInputs extends TargetInputs {
  experiment_id: string | undefined;
  /** The logical names of those that another program created, or patterns with `*`. */
  name: readonly string[];
  adopt: "all" | "newest";
  /** How the evaluation ended. */
  status: StepOutcome;
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
  /** What was asked for by name and is not there, in a sentence; undefined where all are. */
  missing?: string | undefined;
}

/**
 * The experiments to finish: those of names that another program created, the one that is given by id, or all of this
 * workflow run.
 *
 * @throws NothingFound where there is none, ActionError where a project or dataset is unknown.
 */
export async function findExperiments(question: FindQuestion, tools: AdoptTools): Promise<FoundExperiments> {
  const isNamed = question.inputs.name.length > 0;
  const found = isNamed ? await findAdopted(question, tools) : await findCreated(question, tools);
  for (const warning of twinWarnings(found.experiments)) tools.log.warning(warning);
  return found;
}

async function findCreated(question: FindQuestion, tools: AdoptTools): Promise<FoundExperiments> {
  const { context, inputs } = question;
  const { datadog, signal } = tools;
  const projectId = await resolveProject(selectProject(inputs), datadog, signal);
  const { experiment_id: experimentId, expected } = inputs;
  const { run, jobStartedAt } = context;
  const asked = {
    experimentId,
    projectId,
    run,
    expected,
    jobStartedAt,
    wasSkipped: inputs.status === "skipped",
  };
  const experiments = await gatherExperiments(asked, tools, signal);
  const foreign = experiments.filter(createdElsewhere);
  const adoption =
    foreign.length === 0
      ? undefined
      : planAdoption(question, await resolveFinishTarget(question, tools), experiments, tools);
  return { experiments, adoption };
}

async function findAdopted(question: FindQuestion, tools: AdoptTools): Promise<FoundExperiments> {
  const { context, inputs } = question;
  const { datadog, clock, signal } = tools;
  const [target, place] = await Promise.all([
    resolveFinishTarget(question, tools),
    resolveProjectAndDataset(inputs, datadog, signal),
  ]);
  const { run, jobStartedAt } = context;
  const { headCommit, evaluatedCommit } = target;
  const commits = [...new Set([headCommit, evaluatedCommit])];
  const { name: names, expected, status } = inputs;
  const wasSkipped = status === "skipped";
  const asked = { ...place, names, run, commits, jobStartedAt, now: clock.now(), expected, wasSkipped };
  const { experiments, missing } = await searchAdopted(asked, tools, signal);
  return {
    experiments: inputs.adopt === "newest" ? sortNewestFirst(experiments) : experiments,
    adoption: planAdoption(question, target, experiments, tools),
    missing: missing.length === 0 ? undefined : notFound(asked, missing),
  };
}

/** Those that cannot be told apart get each other's baseline; of adopted ones the config tells which is which. */
function twinWarnings(experiments: readonly DatadogExperiment[]): string[] {
  const byLook = Map.groupBy(experiments, (experiment) => {
    const { attributes } = experiment;
    const leg = tagValue(experiment, tagKeys.matrix) ?? "none";
    const config = createdElsewhere(experiment) ? (attributes.config ?? {}) : null;
    return canonicalJson([attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config]);
  });
  return [...byLook.values()].flatMap(([first, ...others]) => {
    const name = first?.attributes.experiment;
    return name && others.length > 0
      ? [
          describeSharedName(
            name,
            others.map(({ attributes }) => attributes.name),
          ),
        ]
      : [];
  });
}

async function resolveFinishTarget({ context, inputs }: FindQuestion, { gitHub, log }: AdoptTools): Promise<Target> {
  const target = await resolveTarget(context, inputs, createPullRequests(gitHub, context.repository));
  for (const remark of target.remarks) log.warning(remark);
  return target;
}

function planAdoption(
  { context, inputs }: FindQuestion,
  target: Target,
  experiments: readonly DatadogExperiment[],
  { gitHub }: AdoptTools,
): Adoption {
  return {
    context,
    target,
    parent: inputs.parent,
    links: datadogLinks(inputs.webOrigin),
    tree: readTree(target.evaluatedCommit, { repository: context.repository, request: gitHub }),
    ids: new Set(experiments.map(({ id }) => id)),
  };
}

async function resolveProjectAndDataset(inputs: FindInputs, datadog: Datadog, signal: AbortSignal) {
  const dataset = { id: inputs.dataset_id, name: inputs.dataset };
  const { projectId, datasetId } = await resolvePlace(selectProject(inputs), dataset, datadog, signal);
  return { projectId, datasetId: datasetId || undefined };
}

function selectProject({ project_id: id, project: name }: FindInputs) {
  return { id, name };
}
