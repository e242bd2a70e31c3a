import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Clock } from "../foundation/clock.ts";
import { ActionError } from "../foundation/errors.ts";
import { gatherPauses } from "../foundation/limits.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";

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
  throw new ActionError(notFound(question));
}

function filterOf({ experimentId, projectId, runId }: GatherQuestion) {
  const project = projectId === undefined ? {} : { projectId };
  return experimentId === undefined
    ? { ...project, tags: [`${tagKeys.runId}:${runId}`] }
    : { ...project, ids: [experimentId] };
}

function isAskedFor(experiment: DatadogExperiment, { experimentId, runId }: GatherQuestion): boolean {
  return experimentId === undefined
    ? tagValue(experiment, tagKeys.runId) === runId && tagValue(experiment, tagKeys.section) !== undefined
    : experiment.id === experimentId;
}

function notFound({ experimentId, projectId, runId }: GatherQuestion): string {
  const where = projectId === undefined ? "" : ` in the project ${projectId}`;
  return experimentId === undefined
    ? `No experiment of the workflow run ${runId} was found${where}. Check project_id and site, and that a job of this run created one.`
    : `The experiment ${experimentId} does not exist${where}. Check experiment_id, project_id and site.`;
}

/** Two experiments of one attempt that share a section (a reusable workflow called twice) both stay. */
export function newestAttempts(experiments: readonly DatadogExperiment[]): DatadogExperiment[] {
  const bySection = Map.groupBy(experiments, (experiment) => tagValue(experiment, tagKeys.section));
  return [...bySection.values()].flatMap((sharing) => {
    const newest = Math.max(...sharing.map(attemptOf));
    return sharing.filter((experiment) => attemptOf(experiment) === newest);
  });
}

/** The attempt of the workflow run, which is part of the run's address from the second one on. */
export function attemptOf(experiment: DatadogExperiment): number {
  const attempt = /\/attempts\/(\d+)$/.exec(tagValue(experiment, tagKeys.runUrl) ?? "")?.[1];
  return attempt === undefined ? 1 : Number(attempt);
}
