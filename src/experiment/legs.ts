import type { DatadogExperiment } from "../datadog/experiments.ts";
import { canonicalJson } from "../lib/json.ts";
import {
  createdAt,
  createdElsewhere,
  isAdopted,
  readActionMetadata,
  readRunAttempt,
  tagKeys,
  tagValue,
} from "../run/action-metadata.ts";

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
 * nothing says whether two are of one attempt, only the one created last stays.
 */
export function selectNewestPerLeg(experiments: readonly DatadogExperiment[], run: GatheringRun): DatadogExperiment[] {
  const dated = dateExperiments(experiments, run);
  const legs = Map.groupBy(dated, ({ experiment }) => identifyLeg(experiment));
  const newest = new Set([...legs.values()].flatMap(selectNewest));
  return dated.filter((one) => newest.has(one)).map(({ experiment }) => experiment);
}

/** Returns the experiments that certainly belong to the attempt that gathers. */
export function selectOfAttempt(experiments: readonly DatadogExperiment[], run: GatheringRun): DatadogExperiment[] {
  const ofAttempt = dateExperiments(experiments, run).filter(({ earliest }) => earliest === run.attempt);
  return ofAttempt.map(({ experiment }) => experiment);
}

/**
 * Returns a key that all attempts of one leg share: the section of what the action created (workflow file, job, matrix,
 * step, name, dataset). SDKs write no such tag, so theirs is made from the name, the dataset, the matrix, and the config.
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

/** An experiment, and the earliest attempt that may have created it. */
interface DatedExperiment {
  experiment: DatadogExperiment;
  time: number;
  earliest: number;
  /** No later attempt can have created it. */
  isExact: boolean;
}

/** Finds the attempts that may have created each experiment. Attempts follow one another, so the order in time limits them. */
function dateExperiments(experiments: readonly DatadogExperiment[], run: GatheringRun): DatedExperiment[] {
  const dated = experiments.map((experiment) => ({
    experiment,
    time: createdAt(experiment),
    attempt: readAttempt(experiment, run),
  }));
  return dated.map(({ experiment, time, attempt }) => {
    if (attempt !== undefined) return { experiment, time, earliest: attempt, isExact: true };
    let earliest = 1;
    let latest = run.attempt;
    for (const other of dated) {
      if (other.attempt === undefined) continue;
      // An attempt adopts all that it has, so what isn't adopted after that is of a later one.
      const next = isAdopted(other.experiment) ? other.attempt + 1 : other.attempt;
      if (other.time < time) earliest = Math.max(earliest, next);
      else latest = Math.min(latest, other.attempt);
    }
    earliest = Math.min(earliest, run.attempt);
    return { experiment, time, earliest, isExact: latest <= earliest };
  });
}

/** Returns the attempt that an experiment names, or the only one that its time allows; undefined if several are possible. */
function readAttempt(experiment: DatadogExperiment, run: GatheringRun): number | undefined {
  // The URL of the first attempt has no suffix, but only the action is sure to add it to the others.
  const url = tagValue(experiment, tagKeys.runUrl);
  const isAction = tagValue(experiment, tagKeys.create) !== undefined;
  const isNamed = url !== undefined && (isAction || /\/attempts\/\d+$/.test(url));
  if (isNamed || readActionMetadata(experiment).run_attempt !== undefined) return readRunAttempt(experiment);
  if (run.attempt === 1) return 1;
  return createdAt(experiment) >= (run.jobStartedAt ?? Number.POSITIVE_INFINITY) ? run.attempt : undefined;
}

/**
 * Returns the experiments of one leg that count: all of its newest attempt, and the jobs of earlier ones that didn't run
 * again, such as shards. Nothing says which ones these are, but "Re-run failed jobs" leaves those that completed.
 */
function selectNewest(leg: readonly DatedExperiment[]): DatedExperiment[] {
  const [newest] = leg.toSorted((a, b) => b.earliest - a.earliest || b.time - a.time);
  if (newest === undefined) return [];
  const exact = leg.filter((one) => one.isExact && isOnSameCommit(one.experiment, newest.experiment));
  const byAttempt = Map.groupBy(exact, ({ earliest }) => earliest);
  const groups = [...byAttempt].sort(([a], [b]) => a - b).map(([, group]) => group);
  if (!newest.isExact) groups.push([newest]);
  let counting: DatedExperiment[] = [];
  let jobs = 0;
  for (const later of groups) {
    jobs = Math.max(jobs, later.length);
    const missing = jobs - later.length;
    const completed = counting.filter(({ experiment }) => experiment.attributes.status === "completed");
    const earlier = missing === 0 ? [] : completed.length >= missing ? completed : counting;
    counting = [...earlier, ...later];
  }
  return counting;
}

/**
 * All attempts of a run have one head commit. If run IDs repeat, as with act, an earlier run may have another one. SDKs
 * tag the merge commit too, so their commits say nothing.
 */
function isOnSameCommit(one: DatadogExperiment, other: DatadogExperiment): boolean {
  if (createdElsewhere(one) || createdElsewhere(other)) return true;
  const [commit, otherCommit] = [one, other].map((each) => tagValue(each, tagKeys.commit)?.toLowerCase());
  return commit === undefined || otherCommit === undefined || commit === otherCommit;
}
