import { createdAt } from "../baseline/eligibility.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { accessRemedy } from "../datadog/messages.ts";
import type { Clock } from "../lib/clock.ts";
import { createReportWait } from "../lib/clock.ts";
import { ActionError } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { canonicalJson } from "../lib/json.ts";
import { listLag } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import {
  createdElsewhere,
  isAdopted,
  readActionMetadata,
  readRunAttempt,
  tagKeys,
  tagValue,
} from "../run/action-metadata.ts";

// Pauses between reads for the experiments of this run, while the list may lack some. The last one is repeated.
const gatherPauses = [3_000, 6_000, 10_000] as const;

// Experiments of a workflow run that are read.
const gatheredPage = 1_000;

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
  { datadog, ...tools }: WaitTools & { datadog: Datadog },
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const filter = buildFilter(question);
  const run = { ...question.run, jobStartedAt: question.jobStartedAt };
  let found: DatadogExperiment[] = [];
  await lookUntilListed(question, tools, signal, async () => {
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

interface WaitTools {
  clock: Clock;
  log: Pick<Log, "info">;
}

/** What a look at Datadog's list shows. */
export interface Look {
  found: readonly DatadogExperiment[];
  /** What was looked for is there, so that the list's delay doesn't matter. */
  isAll: boolean;
}

/** Looks at Datadog's list again and again until it shows everything that was created before the first look. */
export async function lookUntilListed(
  question: Pick<GatherQuestion, "run" | "jobStartedAt" | "wasSkipped" | "expected">,
  { clock, log }: WaitTools,
  signal: AbortSignal,
  look: () => Promise<Look>,
): Promise<void> {
  const start = clock.now();
  const report = createReportWait(clock, log.info);
  for (let looks = 0; ; looks += 1) {
    const { found, isAll } = await look();
    if (isAll || (question.wasSkipped && found.length === 0)) return;
    const end = shownAfter(found, question, start);
    const wait = end - clock.now();
    if (wait <= 0) return;
    const { expected } = question;
    const { length } = found;
    const all = expected && `${length} of ${plural(expected, "experiment")}`;
    report(`Datadog to list ${all ?? `all experiments (${length} so far)`}`, end - start);
    const pause = gatherPauses[Math.min(looks, gatherPauses.length - 1)] ?? 0;
    await clock.sleep(Math.min(pause, wait), signal);
  }
}

/**
 * Whether what was looked for is there. A leg of a matrix doesn't tell how many there are, nor does a script, nor an
 * experiment of an earlier attempt whether its job was started again.
 */
function isAll(found: readonly DatadogExperiment[], { expected, run, jobStartedAt }: GatherQuestion): boolean {
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

/** The attempt of a workflow run that gathers its experiments. */
export interface GatheringRun {
  attempt: number;
  /** When the job that gathers began, in milliseconds since the epoch. */
  jobStartedAt?: number | undefined;
}

/**
 * Returns the newest attempt of each leg, in the order given. "Re-run failed jobs" runs only some legs again, and what
 * the others created in an earlier attempt still counts.
 *
 * Several experiments of one attempt that share a leg (shards, repeats, a reusable workflow called twice) all stay. If
 * nothing tells whether two are of one attempt, only the one created last stays.
 */
export function selectNewestPerLeg(experiments: readonly DatadogExperiment[], run: GatheringRun): DatadogExperiment[] {
  const attempts = readAttempts(experiments, run);
  const legs = Map.groupBy(experiments, identifyLeg);
  const newest = new Set([...legs.values()].flatMap((leg) => selectNewest(leg, attempts)));
  return experiments.filter((experiment) => newest.has(experiment));
}

/** Returns those that the attempt that gathers created, without a doubt. */
export function selectOfAttempt(experiments: readonly DatadogExperiment[], run: GatheringRun): DatadogExperiment[] {
  const attempts = readAttempts(experiments, run);
  return experiments.filter((experiment) => attempts.get(experiment)?.earliest === run.attempt);
}

/** Whether the experiment is one of several that a matrix creates. */
export function isMatrixLeg({ attributes }: DatadogExperiment): boolean {
  const { matrix } = attributes.metadata ?? {};
  return matrix !== undefined && matrix !== null;
}

/**
 * Returns a key that all attempts of one leg share: the section of what the action created (workflow file, job, matrix,
 * step, name, dataset). SDKs write no such tag, so there it is the name, the dataset, the matrix, and the config.
 */
function identifyLeg(experiment: DatadogExperiment): string {
  const { attributes, id } = experiment;
  if (!createdElsewhere(experiment)) return tagValue(experiment, tagKeys.section) ?? id;
  return canonicalJson([
    attributes.experiment ?? attributes.name,
    attributes.dataset_id?.toLowerCase() ?? null,
    tagValue(experiment, tagKeys.matrix) ?? "none",
    attributes.config ?? {},
  ]);
}

/** The attempts that may have created an experiment; the same number twice if it is known. */
interface AttemptRange {
  earliest: number;
  latest: number;
}

/** Attempts follow one another, so an experiment is of no earlier attempt than any that was created before it. */
function readAttempts(
  experiments: readonly DatadogExperiment[],
  run: GatheringRun,
): Map<DatadogExperiment, AttemptRange> {
  const known = experiments.flatMap((experiment) => {
    const attempt = readAttempt(experiment, run);
    if (attempt === undefined) return [];
    // An attempt adopts all that it has, so what is not adopted behind that is of a later one.
    const next = isAdopted(experiment) ? attempt + 1 : attempt;
    return [{ experiment, time: createdAt(experiment), attempt, next }];
  });
  const exact = new Map(known.map(({ experiment, attempt }) => [experiment, attempt]));
  const ranges = experiments.map((experiment): [DatadogExperiment, AttemptRange] => {
    const attempt = exact.get(experiment);
    if (attempt !== undefined) return [experiment, { earliest: attempt, latest: attempt }];
    const time = createdAt(experiment);
    const before = known.filter((other) => other.time < time).map(({ next }) => next);
    const after = known.filter((other) => other.time >= time).map((other) => other.attempt);
    const earliest = Math.min(Math.max(1, ...before), run.attempt);
    return [experiment, { earliest, latest: Math.max(earliest, Math.min(run.attempt, ...after)) }];
  });
  return new Map(ranges);
}

/** The attempt that an experiment names, or that its time leaves; undefined if several are possible. */
function readAttempt(experiment: DatadogExperiment, run: GatheringRun): number | undefined {
  // Only the action writes a run's address in such a way that the first attempt alone has no suffix.
  const url = tagValue(experiment, tagKeys.runUrl);
  const isAction = tagValue(experiment, tagKeys.create) !== undefined;
  const isNamed = url !== undefined && (isAction || /\/attempts\/\d+$/.test(url));
  if (isNamed || readActionMetadata(experiment).run_attempt !== undefined) return readRunAttempt(experiment);
  if (run.attempt === 1) return 1;
  return createdAt(experiment) >= (run.jobStartedAt ?? Number.POSITIVE_INFINITY) ? run.attempt : undefined;
}

/** Returns what counts of one leg: all of its newest attempt, and what that left out of the attempts before. */
function selectNewest(
  leg: readonly DatadogExperiment[],
  attempts: ReadonlyMap<DatadogExperiment, AttemptRange>,
): DatadogExperiment[] {
  const earliest = (experiment: DatadogExperiment) => attempts.get(experiment)?.earliest ?? 1;
  const newestFirst = leg.toSorted((a, b) => earliest(b) - earliest(a) || createdAt(b) - createdAt(a));
  const [newest] = newestFirst;
  if (newest === undefined) return [];
  const ofRun = newestFirst.filter((one) => isOfOneCommit(one, newest));
  const byAttempt = Map.groupBy(ofRun, (one) => knownAttempt(attempts.get(one)));
  const known = [...byAttempt.keys()].filter((attempt) => attempt !== undefined).sort((a, b) => a - b);
  const groups = known.map((attempt) => byAttempt.get(attempt) ?? []);
  if (knownAttempt(attempts.get(newest)) === undefined) groups.push([newest]);
  let counting: DatadogExperiment[] = [];
  let jobs = 0;
  for (const later of groups) {
    jobs = Math.max(jobs, later.length);
    counting = replaceAttempt(counting, later, jobs - later.length);
  }
  return counting;
}

/**
 * Returns what counts once a later attempt has created its own. If some are missing, only some jobs of the leg ran again,
 * such as shards. Nothing tells which ones, but "Re-run failed jobs" leaves what completed.
 */
function replaceAttempt(
  before: readonly DatadogExperiment[],
  later: readonly DatadogExperiment[],
  missing: number,
): DatadogExperiment[] {
  if (missing === 0) return [...later];
  const completed = before.filter(({ attributes }) => attributes.status === "completed");
  return [...(completed.length >= missing ? completed : before), ...later];
}

function knownAttempt(range: AttemptRange | undefined): number | undefined {
  return range !== undefined && range.earliest === range.latest ? range.earliest : undefined;
}

/**
 * All attempts of a run have one head commit. Where run IDs repeat, as with act, an earlier run may have another one. SDKs
 * tag the merge commit too, so there the commit tells nothing.
 */
function isOfOneCommit(one: DatadogExperiment, other: DatadogExperiment): boolean {
  if (createdElsewhere(one) || createdElsewhere(other)) return true;
  const [mine, others] = [one, other].map((experiment) => tagValue(experiment, tagKeys.commit)?.toLowerCase());
  return mine === undefined || others === undefined || mine === others;
}
