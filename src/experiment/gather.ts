import { accessRemedy } from "../datadog/access.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Clock } from "../foundation/clock.ts";
import { ActionError } from "../foundation/errors.ts";
import { gatheredPage, gatherPauses, listLag } from "../foundation/limits.ts";
import { attemptOf, isForeign } from "../run/own-metadata.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";

/** There is no experiment to finish. Behind a job that never came to create one that is no fault. */
export class NothingFound extends ActionError {
  override name = "NothingFound";
}

export interface GatherQuestion {
  experimentId: string | undefined;
  projectId: string | undefined;
  /** `job` is the one that gathers. */
  run: { id: string; attempt: number; job: string };
  /** How many experiments the run makes, where that is known. */
  expected?: number | undefined;
  /** When the job that gathers began, in milliseconds since the epoch. */
  jobStartedAt?: number | undefined;
  /** The job that was to create never began, so none is waited for. */
  wasSkipped?: boolean;
}

/**
 * The experiment that is named, else those of this workflow run, the newest attempt of each. Datadog lists a new
 * experiment with delay: a look is believed once the delay is over, or what was looked for is there.
 *
 * @throws NothingFound where there is none.
 */
export async function gatherExperiments(
  question: GatherQuestion,
  datadog: Datadog,
  clock: Clock,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const filter = filterOf(question);
  const start = clock.now();
  for (let look = 0; ; look += 1) {
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: gatheredPage });
    const found = newestAttempts(experiments.filter((experiment) => isAskedFor(experiment, question)));
    const wait = shownAfter(found, question, start) - clock.now();
    if (found.length > 0 && (wait <= 0 || isAll(found, question))) return found;
    const isHopeless = question.wasSkipped === true && found.length === 0;
    if (wait <= 0 || isHopeless) throw new NothingFound(notFound(question));
    const pause = gatherPauses[Math.min(look, gatherPauses.length - 1)] ?? 0;
    await clock.sleep(Math.min(pause, wait), signal);
  }
}

/** Whether what was looked for is there, so that the list's delay does not matter. */
function isAll(
  found: readonly DatadogExperiment[],
  { experimentId, expected, run }: GatherQuestion,
): boolean {
  if (experimentId !== undefined) return true;
  const current = found.filter((experiment) => attemptOf(experiment) >= run.attempt);
  if (expected !== undefined) return current.length >= expected;
  // A leg does not tell how many there are, nor does a script, nor a job of an earlier attempt whether it was started again.
  return current.length === found.length && !found.some((one) => isLeg(one) || isForeign(one));
}

/**
 * When the list shows all that there is. Jobs that this one waited for created theirs before it began; within a job
 * the create may be a moment ago.
 */
function shownAfter(
  found: readonly DatadogExperiment[],
  { run, jobStartedAt = Number.POSITIVE_INFINITY }: GatherQuestion,
  start: number,
): number {
  const isOfOtherJob = (one: DatadogExperiment) => ![undefined, run.job].includes(tagValue(one, tagKeys.job));
  const ofOtherJobs = found.length > 0 && found.every(isOfOtherJob);
  return (ofOtherJobs ? Math.min(jobStartedAt, start) : start) + listLag;
}

function isLeg(experiment: DatadogExperiment): boolean {
  const { matrix } = experiment.attributes.metadata ?? {};
  return matrix !== undefined && matrix !== null;
}

function filterOf({ experimentId, projectId, run }: GatherQuestion) {
  const project = projectId === undefined ? {} : { projectId };
  return experimentId === undefined
    ? { ...project, tags: [`${tagKeys.runId}:${run.id}`] }
    : { ...project, ids: [experimentId] };
}

function isAskedFor(experiment: DatadogExperiment, { experimentId, run }: GatherQuestion): boolean {
  return experimentId === undefined
    ? tagValue(experiment, tagKeys.runId) === run.id
    : experiment.id.toLowerCase() === experimentId.toLowerCase();
}

function notFound({ experimentId, projectId, run }: GatherQuestion): string {
  const where = projectId === undefined ? "" : ` in the project ${projectId}`;
  return experimentId === undefined
    ? `No experiment of the workflow run ${run.id} was found${where}. Check project_id and site, and that a job of this run created one. ${accessRemedy}`
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
