import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { canonicalJson, omitUndefined } from "../lib/json.ts";
import { attemptsListed } from "../lib/limits.ts";
import { digest } from "../lib/text.ts";
import {
  createdAt,
  isAdopted,
  readActionMetadata,
  readCommit,
  readRunAttempt,
  tagKeys,
  tagValue,
} from "../run/action-metadata.ts";

// Some earlier attempts that are read don't count, such as those during an outage.
const maxAttemptsRead = 10;
// Experiments of the baseline's commit that are pooled.
const maxPooledBaselines = 3;

/** Returns a key that only equal configs share. */
export function hashConfig(config: unknown): string {
  return digest(canonicalJson(config ?? {}), 16);
}

/**
 * Lists the earlier attempts of an experiment, newest first, at most 10, and counts the other commits of its pull request
 * by their newest verdict. Nothing is requested if there can't be any: outside of a pull request, only another attempt of
 * the same workflow run counts. `experiment` is as its run knows it, because Datadog's list may lag; `configKey` is from
 * `hashConfig`; `baselineId` is on the other side, so it's never an attempt.
 *
 * @throws DatadogError if Datadog doesn't list them.
 */
export async function findEarlierExperiments(
  experiment: DatadogExperiment,
  { configKey, baselineId }: { configKey: string; baselineId: string | undefined },
  { datadog, signal }: { datadog: Datadog; signal: AbortSignal },
) {
  const none = { judged: 0, failed: 0 };
  const isPullRequest = tagValue(experiment, tagKeys.pullRequest) !== undefined;
  const tree = tagValue(experiment, tagKeys.tree);
  const isRerun = isRecognizable(experiment) && readRunAttempt(experiment) > 1;
  if (!isPullRequest && !isRerun) return { attempts: [], olderAttempts: 0, otherCommits: none };
  const scope = isPullRequest ? tagKeys.pullRequest : tagKeys.runId;
  const { project_id: projectId, dataset_id: datasetId, experiment: name } = experiment.attributes;
  const named = { datasetId: datasetId || undefined, experiment: name || undefined };
  const filter = { projectId, ...omitUndefined(named), tags: [`${scope}:${tagValue(experiment, scope)}`] };
  const { experiments } = await datadog.listExperiments(filter, signal, { limit: attemptsListed });
  // Datadog's filters may let more through than they say.
  const tags = [tagKeys.repositoryId, tagKeys.pullRequest, scope];
  const listed = experiments.filter((one) => isOfSameLeg(one, experiment) && haveSameTags(one, experiment, tags));
  const attempts = listed.filter(
    (one) =>
      one.id !== baselineId &&
      hasCompleted(one) &&
      tree !== undefined &&
      tagValue(one, tagKeys.tree) === tree &&
      isRepeat(one, experiment, configKey) &&
      createdAt(one) <= (createdAt(experiment) || Number.POSITIVE_INFINITY),
  );
  const earlier = selectOnePerAttempt(attempts, experiment);
  return {
    attempts: earlier.slice(0, maxAttemptsRead),
    olderAttempts: Math.max(0, earlier.length - maxAttemptsRead),
    otherCommits: isPullRequest ? countOtherCommits(listed, experiment) : none,
  };
}

/**
 * Whether an attempt's evaluation completed. SDKs write `failed` for one bad row: then what the gate of that attempt said
 * of its evaluation decides, and its rows decide later whether it counts.
 */
function hasCompleted(experiment: DatadogExperiment): boolean {
  const { status } = experiment.attributes;
  if (status !== "failed" || !isAdopted(experiment)) return status === "completed";
  return readActionMetadata(experiment).outcomes?.["$rows evaluation"] !== "failed";
}

/** Whether another attempt of the same evaluation can recognize this experiment as one. */
export function isRecognizable(experiment: DatadogExperiment): boolean {
  const scope = tagValue(experiment, tagKeys.pullRequest) ?? tagValue(experiment, tagKeys.runId);
  return tagValue(experiment, tagKeys.tree) !== undefined && scope !== undefined;
}

/**
 * Selects the experiments that are further runs of a baseline, newest first: on the same commit and tree, with an equal
 * config and dataset version, of another attempt, and none of those that `experiment` is an attempt of.
 */
export function selectBaselineRuns(
  listed: readonly DatadogExperiment[],
  baseline: DatadogExperiment,
  experiment: DatadogExperiment,
): DatadogExperiment[] {
  const configKey = hashConfig(baseline.attributes.config);
  const commit = readCommit(baseline);
  const isOfSameSide = (one: DatadogExperiment) =>
    one.id === experiment.id ||
    haveSameTags(one, experiment, [tagKeys.runId]) ||
    (tagValue(one, tagKeys.pullRequest) !== undefined &&
      haveSameTags(one, experiment, [tagKeys.repositoryId, tagKeys.pullRequest]));
  const runs = listed.filter(
    (one) =>
      one.attributes.status === "completed" &&
      commit !== undefined &&
      readCommit(one) === commit &&
      haveSameTags(one, baseline, [tagKeys.repositoryId, tagKeys.headRepositoryId, tagKeys.tree]) &&
      isOfSameLeg(one, baseline) &&
      isRepeat(one, baseline, configKey) &&
      !isOfSameSide(one),
  );
  return selectOnePerAttempt(runs, baseline).slice(0, maxPooledBaselines - 1);
}

function haveSameTags(one: DatadogExperiment, other: DatadogExperiment, keys: readonly string[]): boolean {
  return keys.every((key) => tagValue(one, key) === tagValue(other, key));
}

/** Whether one is another experiment of the same leg, and still there. */
function isOfSameLeg(one: DatadogExperiment, like: DatadogExperiment): boolean {
  const [mine, others] = [one.attributes, like.attributes];
  return (
    one.id !== like.id &&
    !mine.deleted_at &&
    (mine.experiment ?? mine.name) === (others.experiment ?? others.name) &&
    (mine.dataset_id ?? "").toLowerCase() === (others.dataset_id ?? "").toLowerCase() &&
    (tagValue(one, tagKeys.matrix) ?? "none") === (tagValue(like, tagKeys.matrix) ?? "none")
  );
}

/** Whether one can repeat the other, whose config has the key. Those of one attempt are shards, variants, or by hand. */
function isRepeat(one: DatadogExperiment, like: DatadogExperiment, configKey: string): boolean {
  const [version, otherVersion] = [one, like].map(({ attributes }) => attributes.dataset_version ?? undefined);
  return (
    version === otherVersion &&
    hashConfig(one.attributes.config) === configKey &&
    identifyAttempt(one) !== identifyAttempt(like)
  );
}

function identifyAttempt(experiment: DatadogExperiment): string {
  const runId = tagValue(experiment, tagKeys.runId);
  return runId === undefined ? experiment.id : `${runId}/${readRunAttempt(experiment)}`;
}

/** Of several in one attempt the one of the same section counts, newest first. Several of that section are shards. */
function selectOnePerAttempt(experiments: readonly DatadogExperiment[], like: DatadogExperiment): DatadogExperiment[] {
  const newestFirst = experiments.toSorted((a, b) => createdAt(b) - createdAt(a));
  const byAttempt = Map.groupBy(newestFirst, identifyAttempt);
  return [...byAttempt.values()].flatMap((group) => {
    if (group.length === 1) return group;
    const ofSection = group.filter((one) => haveSameTags(one, like, [tagKeys.section]));
    return ofSection.length === 1 ? ofSection : [];
  });
}

/** Counts the other commits by the verdict of the newest experiment on each. */
function countOtherCommits(listed: readonly DatadogExperiment[], experiment: DatadogExperiment) {
  const verdicts = new Map<string, string>();
  for (const one of listed.toSorted((a, b) => createdAt(a) - createdAt(b))) {
    const commit = readCommit(one);
    const { verdict = "none" } = readActionMetadata(one);
    if (commit !== undefined && commit !== readCommit(experiment) && verdict !== "none") verdicts.set(commit, verdict);
  }
  const failed = [...verdicts.values()].filter((verdict) => verdict === "fail");
  return { judged: verdicts.size, failed: failed.length };
}
