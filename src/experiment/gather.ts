import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { accessRemedy } from "../datadog/messages.ts";
import type { Clock } from "../lib/clock.ts";
import { ActionError } from "../lib/errors.ts";
import { gatheredPage, gatherPauses, listLag } from "../lib/limits.ts";
import { createdElsewhere } from "../run/action-metadata.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";
import { isMatrixLeg, selectNewestPerLeg, selectOfAttempt } from "./legs.ts";

/** There is no experiment to finish. Behind a job that never came to create one that is no fault. */
export class NothingFound extends ActionError {
  override name = "NothingFound";
}

export interface GatherQuestion {
  experimentId: string | undefined;
  projectId: string | undefined;
  /** `job` is the one that gathers. */
  run: { id: string; attempt: number; job: string };
  /** How many experiments the run makes, where that is known: one for each leg, however often it was started again. */
  expected?: number | undefined;
  /** When the job that gathers began, in milliseconds since the epoch. */
  jobStartedAt?: number | undefined;
  /** The job that was to create never began, so none is waited for. */
  wasSkipped?: boolean;
}

/**
 * The experiment that is named, else the newest attempt of each leg of this workflow run. Datadog lists a new experiment
 * with delay: a look is believed once the delay is over, or what was looked for is there.
 *
 * @throws NothingFound where there is none.
 */
export async function gatherExperiments(
  question: GatherQuestion,
  datadog: Datadog,
  clock: Clock,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const filter = buildFilter(question);
  const run = { ...question.run, jobStartedAt: question.jobStartedAt };
  let found: DatadogExperiment[] = [];
  await lookUntilListed(question, clock, signal, async () => {
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: gatheredPage });
    const asked = experiments.filter((experiment) => isAskedFor(experiment, question));
    found = question.experimentId === undefined ? selectNewestPerLeg(asked, run) : asked;
    return {
      found,
      isAll: found.length > 0 && (question.experimentId !== undefined || isAll(found, question)),
    };
  });
  if (found.length === 0) throw new NothingFound(notFound(question));
  return found;
}

/** What a look at Datadog's list shows. */
export interface Look {
  found: readonly DatadogExperiment[];
  /** What was looked for is there, so that the list's delay doesn't matter. */
  isAll: boolean;
}

/** Looks at Datadog's list again and again until it shows everything that was created before the first look. */
export async function lookUntilListed(
  question: Pick<GatherQuestion, "run" | "jobStartedAt" | "wasSkipped">,
  clock: Clock,
  signal: AbortSignal,
  look: () => Promise<Look>,
): Promise<void> {
  const start = clock.now();
  for (let looks = 0; ; looks += 1) {
    const { found, isAll } = await look();
    if (isAll || (question.wasSkipped && found.length === 0)) return;
    const wait = shownAfter(found, question, start) - clock.now();
    if (wait <= 0) return;
    const pause = gatherPauses[Math.min(looks, gatherPauses.length - 1)] ?? 0;
    await clock.sleep(Math.min(pause, wait), signal);
  }
}

/**
 * Whether what was looked for is there. A leg of a matrix doesn't tell how many there are, nor does a script, nor an
 * experiment of an earlier attempt whether its job was started again.
 */
function isAll(
  found: readonly DatadogExperiment[],
  { expected, run, jobStartedAt }: GatherQuestion,
): boolean {
  const current = selectOfAttempt(found, { ...run, jobStartedAt });
  if (expected !== undefined) return current.length >= expected;
  return current.length === found.length && !found.some((one) => isMatrixLeg(one) || createdElsewhere(one));
}

/**
 * When the list shows all that there is. Jobs that this one waited for created theirs before it began; within a job
 * the create may be a moment ago.
 */
function shownAfter(
  found: readonly DatadogExperiment[],
  { run, jobStartedAt = Number.POSITIVE_INFINITY }: Pick<GatherQuestion, "run" | "jobStartedAt">,
  start: number,
): number {
  const isOfOtherJob = (one: DatadogExperiment) => ![undefined, run.job].includes(tagValue(one, tagKeys.job));
  const ofOtherJobs = found.length > 0 && found.every(isOfOtherJob);
  return (ofOtherJobs ? Math.min(jobStartedAt, start) : start) + listLag;
}

function buildFilter({ experimentId, projectId, run }: GatherQuestion) {
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
