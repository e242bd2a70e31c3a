import type { BaselineChoice } from "../baseline/choose.ts";
import { buildBaselineMetadata } from "../baseline/reason.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentAttributes } from "../datadog/experiments.ts";
import { type Created, createOnce, lookUp } from "../experiment/create-once.ts";
import type { ResolvedInputs } from "../inputs/schemas.ts";
import { omitUndefined } from "../lib/json.ts";
import { afterCreateTime, createTime, listLag } from "../lib/limits.ts";
import { listTags, tagKeys } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { buildExperimentTags, type Identity } from "../run/identity.ts";
import type { Target } from "../run/target.ts";
import type { StageContext } from "./stage-context.ts";

/** What decides which experiment is created, and what sends the request. */
export interface CreatingStage extends StageContext {
  context: RunContext;
  inputs: ResolvedInputs;
  identity: Identity;
  target: Target;
  datadog: Datadog;
  /** When the stage has to be over, in milliseconds since the epoch. */
  deadline: number;
}

/**
 * Creates the experiment of this run, exactly once. The tree of the evaluated commit is undefined if it isn't known yet.
 *
 * @throws DatadogError on a refusal, and ActionError if it stays unknown whether the experiment exists.
 */
export async function createExperiment(
  stage: CreatingStage,
  baseline: BaselineChoice,
  evaluatedTree: string | undefined,
): Promise<Created> {
  const { inputs, identity, datadog, log } = stage;
  const attributes = buildAttributes(stage, baseline, evaluatedTree);
  const sent = { projectId: inputs.project_id, name: inputs.name, createKey: identity.createKey };
  const port = {
    create: (signal: AbortSignal) => datadog.createExperiment(attributes, signal),
    find: (signal: AbortSignal) => listCreated(sent, datadog, signal),
  };
  const options = { log: log.info, createKey: sent.createKey, repeatable: !inputs.ensure_unique };
  return await createOnce(port, { ...stage, ...options });
}

/** What only the experiment of one create request has. */
interface SentCreate {
  projectId: string;
  /** The logical name. */
  name: string;
  createKey: string;
}

/**
 * Looks for the experiment of a create request whose sender didn't live to see the response: until Datadog's list
 * can't hide it anymore, or once after a cancel.
 */
export function findCreated(
  sent: SentCreate,
  { datadog, clock, cancel, log }: Pick<CreatingStage, "datadog" | "clock" | "cancel" | "log">,
): ReturnType<typeof lookUp> {
  const deadline = clock.now() + listLag + createTime + afterCreateTime;
  const find = (signal: AbortSignal) => listCreated(sent, datadog, signal);
  return lookUp({ find }, { clock, cancel, deadline, log: log.info });
}

async function listCreated(
  { projectId, name, createKey }: SentCreate,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const tag = `${tagKeys.create}:${createKey}`;
  const filter = { projectId, experiment: name, tags: [tag] };
  const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
  return experiments.filter((experiment) => listTags(experiment).includes(tag));
}

function buildAttributes(
  { inputs, context, target, identity }: CreatingStage,
  baseline: BaselineChoice,
  evaluatedTree: string | undefined,
): ExperimentAttributes {
  const { name, project_id, dataset_id, ensure_unique, metadata = {}, internal_matrix: matrix } = inputs;
  const { dataset_version, description, config, run_count } = inputs;
  const tags = buildExperimentTags(context, target, identity, evaluatedTree);
  const parent_experiment_id = baseline.kind === "found" ? baseline.experiment.id : undefined;
  return {
    name,
    project_id,
    dataset_id,
    ensure_unique,
    metadata: {
      ...metadata,
      ...(matrix === undefined ? {} : { matrix }),
      ...buildBaselineMetadata(baseline, context.run.attempt),
      tags: [...(Array.isArray(metadata.tags) ? metadata.tags : []), ...tags],
    },
    ...omitUndefined({ dataset_version, description, config, parent_experiment_id, run_count }),
  };
}

/** Says what people should know about how the experiment was created. */
export function describeCreation({ inputs, identity }: CreatingStage, { experiment, how }: Created): string[] {
  if (how === "adopted")
    return ["Datadog's response to the create request was lost. The experiment was found by its key."];
  const isOurs = listTags(experiment).includes(`${tagKeys.create}:${identity.createKey}`);
  if (inputs.ensure_unique || isOurs) return [];
  return ["An experiment with this name existed already, and is used as it is (ensure_unique: false)."];
}
