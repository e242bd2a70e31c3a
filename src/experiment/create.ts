import { type BaselineChoice, describeChoice } from "../baseline/choose.ts";
import { buildBaselineMetadata } from "../baseline/reason.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentAttributes } from "../datadog/experiments.ts";
import type { Clock } from "../lib/clock.ts";
import type { JsonObject } from "../lib/json.ts";
import { withoutUndefined } from "../lib/json.ts";
import { afterCreateTime, createTime, listLag } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { listTags, tagKeys } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { experimentTags, type Identity, type IdentityInputs } from "../run/identity.ts";
import type { Target } from "../run/target.ts";
import { type Created, createOnce, type LookedUp, lookUp } from "./create-once.ts";

/** What the user says of the experiment. */
interface ExperimentInputs extends IdentityInputs {
  project_id: string;
  dataset_version: number | undefined;
  description: string | undefined;
  ensure_unique: boolean;
  run_count: number | undefined;
  config: JsonObject | undefined;
  metadata: JsonObject | undefined;
}

/** What decides which experiment is created. */
export interface ExperimentPlan {
  context: RunContext;
  inputs: ExperimentInputs;
  identity: Identity;
  target: Target;
}

/** The same with what is known once the experiment is created. */
interface CreatePlan extends ExperimentPlan {
  /** The tree of the evaluated commit; undefined where it isn't known, or not yet. */
  evaluatedTree: string | undefined;
}

export interface CreateTools {
  clock: Clock;
  log: Log;
  /** Aborted when the run is cancelled. */
  cancel: AbortSignal;
  /** From 0 to 1, for jitter. */
  random: () => number;
  /** When the stage has to be over, in milliseconds since the epoch. */
  deadline: number;
}

/**
 * Creates the experiment of the plan, exactly once.
 *
 * @throws DatadogError on a refusal, ActionError where it stays unknown whether the experiment exists.
 */
export async function createExperiment(
  plan: CreatePlan,
  parent: BaselineChoice,
  datadog: Datadog,
  { clock, cancel, log, random, deadline }: CreateTools,
): Promise<Created> {
  const { inputs, identity } = plan;
  const attributes = buildAttributes(plan, parent);
  const created = { projectId: inputs.project_id, name: inputs.name, createKey: identity.createKey };
  const port = {
    create: (signal: AbortSignal) => datadog.createExperiment(attributes, signal),
    find: (signal: AbortSignal) => listCreated(created, datadog, signal),
  };
  return await createOnce(port, {
    clock,
    deadline,
    cancel,
    createKey: identity.createKey,
    repeatable: !inputs.ensure_unique,
    log: log.info,
    random,
  });
}

/** What tells the experiment of one create request from all others. */
export interface CreatedIdentity {
  projectId: string;
  /** The logical name. */
  name: string;
  createKey: string;
}

/**
 * Looks for the experiment of a create request whose sender did not live to see the response: until Datadog's list
 * can't hide it any more, or once after a cancel.
 */
export async function findCreated(
  created: CreatedIdentity,
  datadog: Datadog,
  { clock, cancel, log }: Pick<CreateTools, "clock" | "cancel" | "log">,
): Promise<LookedUp> {
  const deadline = clock.now() + listLag + createTime + afterCreateTime;
  const find = (signal: AbortSignal) => listCreated(created, datadog, signal);
  return await lookUp({ find }, { clock, cancel, deadline, log: log.info });
}

async function listCreated(
  { projectId, name, createKey }: CreatedIdentity,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const filter = { projectId, experiment: name, tags: [createTag({ createKey })] };
  const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
  return experiments.filter((experiment) => listTags(experiment).includes(createTag({ createKey })));
}

function buildAttributes(
  { inputs, context, target, identity, evaluatedTree }: CreatePlan,
  parent: BaselineChoice,
): ExperimentAttributes {
  return {
    name: inputs.name,
    project_id: inputs.project_id,
    dataset_id: inputs.dataset_id,
    ensure_unique: inputs.ensure_unique,
    metadata: buildExperimentMetadata(
      inputs,
      parent,
      context,
      experimentTags(context, target, identity, evaluatedTree),
    ),
    ...withoutUndefined({
      dataset_version: inputs.dataset_version,
      description: inputs.description,
      config: inputs.config,
      parent_experiment_id: parent.kind === "found" ? parent.baseline.experimentId : undefined,
      run_count: inputs.run_count,
    }),
  };
}

function buildExperimentMetadata(
  inputs: ExperimentInputs,
  choice: BaselineChoice,
  { run }: RunContext,
  tags: string[],
): JsonObject {
  const given = inputs.metadata ?? {};
  const ownTags = Array.isArray(given.tags) ? given.tags : [];
  const matrix = inputs.internal_matrix === undefined ? {} : { matrix: inputs.internal_matrix };
  return {
    ...given,
    ...matrix,
    ...buildBaselineMetadata(describeChoice(choice), run.attempt),
    tags: [...ownTags, ...tags],
  };
}

/** What people should know of how the experiment came to be. */
export function creationNotes({ inputs, identity }: ExperimentPlan, { experiment, how }: Created): string[] {
  if (how === "adopted") return ["Datadog's answer to the create was lost; the experiment was found by its key."];
  const isOurs = listTags(experiment).includes(createTag(identity));
  if (inputs.ensure_unique || isOurs) return [];
  return ["An experiment of this name existed already and is used as it is (ensure_unique: false)."];
}

function createTag({ createKey }: Pick<Identity, "createKey">): string {
  return `${tagKeys.create}:${createKey}`;
}
