import { type BaselineChoice, describeChoice } from "../baseline/choose.ts";
import { buildBaselineMetadata } from "../baseline/reason.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentAttributes } from "../datadog/experiments.ts";
import type { Clock } from "../lib/clock.ts";
import { type JsonObject, omitUndefined } from "../lib/json.ts";
import { afterCreateTime, createTime, listLag } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { listTags, tagKeys } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { buildExperimentTags, type Identity, type IdentityInputs } from "../run/identity.ts";
import type { Target } from "../run/target.ts";
import { type Created, createOnce, lookUp } from "./create-once.ts";

/** What the user says about the experiment. */
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

interface CreateTools {
  datadog: Datadog;
  clock: Clock;
  log: Log;
  /** Aborted when the run is canceled. */
  cancel: AbortSignal;
  /** Returns a number from 0 to 1, for jitter. */
  random: () => number;
  /** When the stage has to be over, in milliseconds since the epoch. */
  deadline: number;
}

/**
 * Creates the experiment of the plan, exactly once. The tree of the evaluated commit is undefined if it isn't known yet.
 *
 * @throws DatadogError on a refusal, and ActionError if it stays unknown whether the experiment exists.
 */
export async function createExperiment(
  plan: ExperimentPlan,
  baseline: BaselineChoice,
  evaluatedTree: string | undefined,
  { datadog, log, ...tools }: CreateTools,
): Promise<Created> {
  const { inputs, identity } = plan;
  const { createKey } = identity;
  const attributes = buildAttributes(plan, baseline, evaluatedTree);
  const created = { projectId: inputs.project_id, name: inputs.name, createKey };
  const port = {
    create: (signal: AbortSignal) => datadog.createExperiment(attributes, signal),
    find: (signal: AbortSignal) => listCreated(created, datadog, signal),
  };
  return await createOnce(port, { ...tools, log: log.info, createKey, repeatable: !inputs.ensure_unique });
}

/** What only the experiment of one create request has. */
interface CreatedIdentity {
  projectId: string;
  /** The logical name. */
  name: string;
  createKey: string;
}

/**
 * Looks for the experiment of a create request whose sender didn't live to see the response: until Datadog's list
 * can't hide it anymore, or once after a cancel.
 */
export async function findCreated(
  created: CreatedIdentity,
  datadog: Datadog,
  { clock, cancel, log }: Pick<CreateTools, "clock" | "cancel" | "log">,
): ReturnType<typeof lookUp> {
  const deadline = clock.now() + listLag + createTime + afterCreateTime;
  const find = (signal: AbortSignal) => listCreated(created, datadog, signal);
  return await lookUp({ find }, { clock, cancel, deadline, log: log.info });
}

async function listCreated(
  { projectId, name, createKey }: CreatedIdentity,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const tag = `${tagKeys.create}:${createKey}`;
  const filter = { projectId, experiment: name, tags: [tag] };
  const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
  return experiments.filter((experiment) => listTags(experiment).includes(tag));
}

function buildAttributes(
  { inputs, context, target, identity }: ExperimentPlan,
  baseline: BaselineChoice,
  evaluatedTree: string | undefined,
): ExperimentAttributes {
  const { metadata = {}, internal_matrix: matrix } = inputs;
  const tags = buildExperimentTags(context, target, identity, evaluatedTree);
  return {
    name: inputs.name,
    project_id: inputs.project_id,
    dataset_id: inputs.dataset_id,
    ensure_unique: inputs.ensure_unique,
    metadata: {
      ...metadata,
      ...(matrix === undefined ? {} : { matrix }),
      ...buildBaselineMetadata(describeChoice(baseline), context.run.attempt),
      tags: [...(Array.isArray(metadata.tags) ? metadata.tags : []), ...tags],
    },
    ...omitUndefined({
      dataset_version: inputs.dataset_version,
      description: inputs.description,
      config: inputs.config,
      parent_experiment_id: baseline.kind === "found" ? baseline.baseline.experimentId : undefined,
      run_count: inputs.run_count,
    }),
  };
}

/** Says what people should know about how the experiment was created. */
export function describeCreation({ inputs, identity }: ExperimentPlan, { experiment, how }: Created): string[] {
  if (how === "adopted")
    return ["Datadog's response to the create request was lost. The experiment was found by its key."];
  const isOurs = listTags(experiment).includes(`${tagKeys.create}:${identity.createKey}`);
  if (inputs.ensure_unique || isOurs) return [];
  return ["An experiment with this name existed already, and is used as it is (ensure_unique: false)."];
}
