import { createdAt } from "../baseline/experiment-facts.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Clock } from "../foundation/clock.ts";
import { ActionError } from "../foundation/errors.ts";
import { adoptedPage, gatherPauses, longestJob } from "../foundation/limits.ts";
import type { Log } from "../foundation/log.ts";
import { attemptOf } from "../run/own-metadata.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";

/** Which experiments of a name belong to this run, though another program created them. */
export interface AdoptedQuestion {
  projectId: string;
  /** Undefined where experiments on every dataset count. */
  datasetId: string | undefined;
  /** The logical name. */
  name: string;
  run: { id: string; attempt: number };
  /** The commits that they may be tagged with: head and merge commit. */
  commits: readonly string[];
  /** Milliseconds since the epoch, as is the next. */
  jobStartedAt: number | undefined;
  now: number;
}

/** What a list of experiments of the name holds of this run's. */
export interface AdoptedCandidates {
  /** Those that are certain to be of this run. */
  certain: DatadogExperiment[];
  /** Those that count where there is no certain one even after a while. */
  likely: DatadogExperiment[];
}

/**
 * Certain are those that carry this run's id, else those of its commits that were created since the job began. What an earlier
 * attempt adopted carries the run's id as well, so it is only likely; as is what is older than the job but of no other run.
 */
export function adoptedCandidates(
  experiments: readonly DatadogExperiment[],
  question: AdoptedQuestion,
): AdoptedCandidates {
  const { run, jobStartedAt = Number.POSITIVE_INFINITY, now } = question;
  const named = experiments.filter((experiment) => isOfName(experiment, question));
  const ofRun = named.filter((experiment) => tagValue(experiment, tagKeys.runId) === run.id);
  const earlier = ofRun.filter((experiment) => isOfEarlierAttempt(experiment, run.attempt));
  const current = ofRun.filter((experiment) => !earlier.includes(experiment));
  if (current.length > 0) return { certain: current, likely: [] };
  const ofCommit = named.filter((experiment) => isUntaggedOf(experiment, question.commits));
  const since = (time: number) => ofCommit.filter((experiment) => createdAt(experiment) >= time);
  const newestEarlier = Math.max(0, ...earlier.map(createdAt));
  const recent = since(Math.max(now - longestJob, newestEarlier + 1));
  return { certain: since(jobStartedAt), likely: recent.length > 0 ? recent : earlier };
}

function isOfName({ attributes }: DatadogExperiment, { name, datasetId }: AdoptedQuestion): boolean {
  return (
    attributes.experiment === name &&
    !attributes.deleted_at &&
    (datasetId === undefined || attributes.dataset_id?.toLowerCase() === datasetId)
  );
}

// Of what a script tagged with the run's id alone the attempt is not known.
function isOfEarlierAttempt(experiment: DatadogExperiment, attempt: number): boolean {
  return tagValue(experiment, tagKeys.runUrl) !== undefined && attemptOf(experiment) < attempt;
}

/** On one of the commits, and neither made nor adopted by any run. */
function isUntaggedOf(experiment: DatadogExperiment, commits: readonly string[]): boolean {
  const commit = tagValue(experiment, tagKeys.commit)?.toLowerCase();
  return (
    tagValue(experiment, tagKeys.runId) === undefined && commit !== undefined && commits.includes(commit)
  );
}

/**
 * The experiments of the name that belong to this run. Datadog lists a new experiment with delay, so what is only
 * likely is believed only after a while.
 *
 * @throws ActionError that says what was looked for, and how a script tags its experiments, where there is none.
 */
export async function searchAdopted(
  question: AdoptedQuestion,
  { datadog, clock, log }: { datadog: Datadog; clock: Clock; log: Log },
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const { projectId, name } = question;
  let likely: DatadogExperiment[] = [];
  for (const pause of [0, ...gatherPauses]) {
    await clock.sleep(pause, signal);
    const filter = { projectId, experiment: name };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: adoptedPage });
    const candidates = adoptedCandidates(experiments, question);
    if (candidates.certain.length > 0) return candidates.certain;
    likely = candidates.likely;
  }
  if (likely.length === 0) throw new ActionError(notFound(question));
  log.info(
    `No experiment ${name} of this run was created since its job began: older ones of its commit are taken.`,
  );
  return likely;
}

export function newestOf(experiments: readonly DatadogExperiment[]): DatadogExperiment[] {
  return experiments.toSorted((a, b) => createdAt(b) - createdAt(a)).slice(0, 1);
}

function notFound({ projectId, datasetId, name, run, commits }: AdoptedQuestion): string {
  const dataset = datasetId === undefined ? "" : `, on the dataset ${datasetId}`;
  return [
    `No experiment with the name ${JSON.stringify(name)} of this run was found in the project ${projectId}${dataset}.`,
    `It was looked for by the tag ci.pipeline.id:${run.id}, and by git.commit.sha with ${commits.join(" or ")}.`,
    "Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID; or, with Datadog's Python SDK, " +
      `set DD_GIT_COMMIT_SHA to ${commits[0]} for it. Check name, project and site too.`,
  ].join("\n");
}
