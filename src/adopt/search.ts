import { createdAt } from "../baseline/eligibility.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { accessRemedy } from "../datadog/messages.ts";
import {
  isMatrixLeg,
  lookUntilListed,
  NothingFound,
  selectNewestPerLeg,
  selectOfAttempt,
} from "../experiment/gather.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";

// The longest time that a job runs. An older experiment isn't from this run.
const maxJob = 6 * 60 * 60_000;

// Experiments of a name that are read to find those of this workflow run.
const adoptedPage = 1_000;

/** Which experiments of a name belong to this run, though another program created them. */
export interface AdoptedQuestion {
  projectId: string;
  /** Undefined where experiments on every dataset count. */
  datasetId: string | undefined;
  /** Logical names; one with `*` stands for all that are like it. */
  names: readonly string[];
  run: { id: string; attempt: number; job: string };
  /** The commits that they may be tagged with: head and merge commit. */
  commits: readonly string[];
  /** Milliseconds since the epoch, as is the next. */
  jobStartedAt: number | undefined;
  now: number;
  /** How many experiments the run makes, where that is known: one for each leg, however often it was started again. */
  expected?: number | undefined;
  /** The job that was to create never began, so none is waited for. */
  wasSkipped?: boolean;
}

/** What a list of experiments of one name holds of this run's. */
export interface AdoptedCandidates {
  /** Those that are certain to be of this run. */
  certain: DatadogExperiment[];
  /** Those that count where there is no certain one even after a while. */
  likely: DatadogExperiment[];
}

/**
 * Of experiments of one name the newest attempt of each leg of this run. Certain are those that carry this run's id, else
 * those of its commits that were created since the job began. If an earlier attempt adopted all that carry the run's id,
 * they are only likely, as is what is older than the job but of no other run: the script may have run again.
 */
export function adoptedCandidates(
  experiments: readonly DatadogExperiment[],
  question: AdoptedQuestion,
): AdoptedCandidates {
  const { jobStartedAt = Number.POSITIVE_INFINITY, now } = question;
  const run = { ...question.run, jobStartedAt: question.jobStartedAt };
  const named = experiments.filter((experiment) => isOnDataset(experiment, question));
  const ofRun = named.filter((experiment) => tagValue(experiment, tagKeys.runId) === run.id);
  const isCurrent = (experiment: DatadogExperiment) => !isOfEarlierAttempt(experiment, run.attempt);
  if (ofRun.some(isCurrent)) return { certain: selectNewestPerLeg(ofRun, run), likely: [] };
  const ofCommit = named.filter((experiment) => isUntaggedOnCommit(experiment, question.commits));
  const since = (time: number) => ofCommit.filter((experiment) => createdAt(experiment) >= time);
  const newestOfRun = Math.max(0, ...ofRun.map(createdAt));
  const fresh = since(jobStartedAt);
  const recent = since(Math.max(now - maxJob, newestOfRun + 1));
  return {
    certain: fresh.length === 0 ? [] : selectNewestPerLeg([...ofRun, ...fresh], run),
    likely: selectNewestPerLeg([...ofRun, ...recent], run),
  };
}

function isOnDataset({ attributes }: DatadogExperiment, { datasetId }: AdoptedQuestion): boolean {
  const isWanted = datasetId === undefined || attributes.dataset_id?.toLowerCase() === datasetId;
  return !attributes.deleted_at && isWanted;
}

// Of what a script tagged with the run's id alone the attempt is not known.
function isOfEarlierAttempt(experiment: DatadogExperiment, attempt: number): boolean {
  return tagValue(experiment, tagKeys.runUrl) !== undefined && readRunAttempt(experiment) < attempt;
}

/** On one of the commits, and neither made nor adopted by any run. */
function isUntaggedOnCommit(experiment: DatadogExperiment, commits: readonly string[]): boolean {
  const commit = tagValue(experiment, tagKeys.commit)?.toLowerCase();
  return tagValue(experiment, tagKeys.runId) === undefined && commit !== undefined && commits.includes(commit);
}

export interface AdoptedFound {
  experiments: DatadogExperiment[];
  /** Names of which there is none. */
  missing: readonly string[];
}

/**
 * The experiments of the names that belong to this run. Datadog lists a new experiment with delay: what is only likely
 * is believed only after a while, as is what matches a pattern, unless as many are there as were announced.
 *
 * @throws NothingFound that says what was looked for, and how a script tags its experiments, where there is none.
 */
export async function searchAdopted(
  question: AdoptedQuestion,
  { datadog, clock, log }: { datadog: Datadog; clock: Clock; log: Log },
  signal: AbortSignal,
): Promise<AdoptedFound> {
  let found: AdoptedCandidates[] = [];
  let believed: DatadogExperiment[][] = [];
  await lookUntilListed(question, { clock, log }, signal, async () => {
    const listed = await listNamed(question, datadog, signal);
    found = question.names.map((name) => ofName(name, listed, question));
    believed = found.map(({ certain, likely }) => (certain.length > 0 ? certain : likely));
    return { found: believed.flat(), isAll: isAll(found, question) };
  });
  const missing = question.names.filter((_, index) => believed[index]?.length === 0);
  if (missing.length === question.names.length) throw new NothingFound(notFound(question, missing));
  for (const [index, { certain, likely }] of found.entries()) {
    if (certain.length === 0 && likely.some((one) => tagValue(one, tagKeys.runId) === undefined)) {
      const name = question.names[index];
      log.info(
        `No experiment ${name} of this run was created since its job began: older ones of its commit are taken.`,
      );
    }
  }
  const experiments = new Map(believed.flat().map((experiment) => [experiment.id, experiment]));
  return { experiments: [...experiments.values()], missing };
}

/**
 * Whether what was looked for is there, so that the list's delay does not matter. A leg of a matrix doesn't tell how many
 * there are, nor an experiment of an earlier attempt whether its job was started again.
 */
function isAll(found: readonly AdoptedCandidates[], question: AdoptedQuestion): boolean {
  const { names, expected, run, jobStartedAt } = question;
  const certain = [...new Set(found.flatMap((one) => one.certain))];
  const current = selectOfAttempt(certain, { ...run, jobStartedAt });
  if (expected !== undefined) return current.length >= expected;
  const isOpen = names.some(isPattern) || certain.some(isMatrixLeg) || current.length < certain.length;
  return !isOpen && found.every((one) => one.certain.length > 0);
}

function isPattern(name: string): boolean {
  return name.includes("*");
}

/** Those of one name or pattern; each logical name that a pattern meets is judged by itself. */
function ofName(name: string, listed: readonly DatadogExperiment[], question: AdoptedQuestion): AdoptedCandidates {
  const named = listed.filter(({ attributes }) => meets(attributes.experiment ?? "", name));
  const byName = Map.groupBy(named, ({ attributes }) => attributes.experiment);
  const candidates = [...byName.values()].map((sharing) => adoptedCandidates(sharing, question));
  const certain = candidates.flatMap((one) => one.certain);
  return { certain, likely: certain.length > 0 ? [] : candidates.flatMap((one) => one.likely) };
}

/** Whether a name is like a pattern, in which `*` stands for any characters. */
export function meets(name: string, pattern: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop();
  if (last === undefined) return name === first;
  let from = first.length;
  for (const part of others) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.startsWith(first) && name.length - last.length >= from && name.endsWith(last);
}

/** Lists by each name; what a pattern may meet is known by the run's id or its commits alone. */
async function listNamed(
  { projectId, names, run, commits }: AdoptedQuestion,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const tags = [`${tagKeys.runId}:${run.id}`, ...commits.map((commit) => `${tagKeys.commit}:${commit}`)];
  const filters = [
    ...names.filter((name) => !isPattern(name)).map((name) => ({ projectId, experiment: name })),
    ...(names.some(isPattern) ? tags.map((tag) => ({ projectId, tags: [tag] })) : []),
  ];
  const pages = await Promise.all(
    filters.map((filter) => datadog.listExperiments(filter, signal, { limit: adoptedPage })),
  );
  const listed = pages.flatMap(({ experiments }) => experiments);
  return [...new Map(listed.map((experiment) => [experiment.id, experiment])).values()];
}

/** The newest of each logical name. */
export function sortNewestFirst(experiments: readonly DatadogExperiment[]): DatadogExperiment[] {
  const byName = Map.groupBy(experiments, ({ attributes }) => attributes.experiment);
  return [...byName.values()].flatMap((sharing) => sharing.toSorted((a, b) => createdAt(b) - createdAt(a)).slice(0, 1));
}

/** What was looked for in vain, and how a script tags its experiments. */
export function notFound({ projectId, datasetId, run, commits }: AdoptedQuestion, missing: readonly string[]): string {
  const dataset = datasetId === undefined ? "" : `, on the dataset ${datasetId}`;
  const names = missing.map((name) => JSON.stringify(name)).join(" or ");
  return [
    `No experiment with the name ${names} of this run was found in the project ${projectId}${dataset}.`,
    `It was looked for by the tag ci.pipeline.id:${run.id}, and by git.commit.sha with ${commits.join(" or ")}.`,
    "Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID; or, with Datadog's Python SDK, " +
      `set DD_GIT_COMMIT_SHA to ${commits[0]} for it. Check name, project and site too. ${accessRemedy}`,
  ].join("\n");
}
