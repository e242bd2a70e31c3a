import { accessRemedy } from "../datadog/access.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Clock } from "../foundation/clock.ts";
import { ActionError } from "../foundation/errors.ts";
import { gatherPauses } from "../foundation/limits.ts";
import { attemptOf } from "../run/own-metadata.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";

/** There is no experiment to finish. Behind a job that never came to create one that is no fault. */
export class NothingFound extends ActionError {
  override name = "NothingFound";
}

export interface GatherQuestion {
  experimentId: string | undefined;
  projectId: string | undefined;
  runId: string;
}

/**
 * The experiment that is named, else those of this workflow run, the newest attempt of each. Datadog lists a new
 * experiment with delay, so none is believed only after a while.
 *
 * @throws ActionError where there is none.
 */
export async function gatherExperiments(
  question: GatherQuestion,
  datadog: Datadog,
  clock: Clock,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const filter = filterOf(question);
  for (const pause of [0, ...gatherPauses]) {
    await clock.sleep(pause, signal);
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1_000 });
    const found = experiments.filter((experiment) => isAskedFor(experiment, question));
    if (found.length > 0) return newestAttempts(found);
  }
  throw new NothingFound(notFound(question));
}

function filterOf({ experimentId, projectId, runId }: GatherQuestion) {
  const project = projectId === undefined ? {} : { projectId };
  return experimentId === undefined
    ? { ...project, tags: [`${tagKeys.runId}:${runId}`] }
    : { ...project, ids: [experimentId] };
}

function isAskedFor(experiment: DatadogExperiment, { experimentId, runId }: GatherQuestion): boolean {
  return experimentId === undefined
    ? tagValue(experiment, tagKeys.runId) === runId
    : experiment.id.toLowerCase() === experimentId.toLowerCase();
}

function notFound({ experimentId, projectId, runId }: GatherQuestion): string {
  const where = projectId === undefined ? "" : ` in the project ${projectId}`;
  return experimentId === undefined
    ? `No experiment of the workflow run ${runId} was found${where}. Check project_id and site, and that a job of this run created one. ${accessRemedy}`
    : `The experiment ${experimentId} does not exist${where}. Check experiment_id, project_id and site. ${accessRemedy}`;
}

/**
 * The newest attempt of each section. Two experiments of one attempt that share a section (a reusable workflow called
 * twice) both stay, as does what another program made: nothing says of which attempt it is.
 */
export function newestAttempts(experiments: readonly DatadogExperiment[]): DatadogExperiment[] {
  const bySection = Map.groupBy(experiments, (experiment) => tagValue(experiment, tagKeys.section));
  return [...bySection].flatMap(([section, sharing]) => {
    if (section === undefined) return sharing;
    const newest = Math.max(...sharing.map(attemptOf));
    return sharing.filter((experiment) => attemptOf(experiment) === newest);
  });
}
