import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { type GatheringRun, selectNewestPerLeg, selectOfAttempt } from "../experiment/legs.ts";
import { type Clock, createReportWait } from "../lib/clock.ts";
import { ActionError, type Message } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { listLag } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { createdAt, createdElsewhere, readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";
import { messages } from "../run/messages.ts";

// Pauses between reads of the list while it may lack some experiments. The last one is repeated.
const searchPauses = [3_000, 6_000, 10_000] as const;

const maxListed = 1_000;

// The longest time that a job runs. An older experiment isn't from this run.
const maxJobTime = 6 * 60 * 60_000;

/** There is no experiment to finish. After a job that never came to create one, that's no failure. */
export class NothingFound extends ActionError {
  override name = "NothingFound";
}

/** The experiments to finish: the one with the ID, those with the names, or without either, all of the workflow run. */
export interface SearchQuery {
  experimentId?: string | undefined;
  /** Logical names. A `*` stands for any characters. */
  names: readonly string[];
  projectId: string | undefined;
  datasetId?: string | undefined;
  /** `job` is the one that searches. */
  run: GatheringRun & { id: string; job: string };
  /** The commits that experiments of a name can be tagged with: head and merge commit. */
  commits: readonly string[];
  /** How many experiments the run creates, if that's known: one per leg, however often it was rerun. */
  expected?: number | undefined;
  /** The job that creates never began, so the search waits for nothing. */
  wasSkipped?: boolean;
}

/** The experiments of one name that may belong to this run. Those that aren't certain count only after a while. */
interface CandidateGroup {
  name?: string;
  experiments: DatadogExperiment[];
  isCertain: boolean;
}

/**
 * Reads Datadog's list until it shows the experiments to finish, with the newest attempt of each leg. The list lags, so
 * it's trusted only after that lag, or once everything it's read for is there. `missing` are names without experiments.
 *
 * @throws NothingFound if there is none. It says what was searched for, and how a script tags its experiments.
 */
export async function searchExperiments(
  query: SearchQuery,
  { datadog, clock, log }: { datadog: Datadog; clock: Clock; log: Pick<Log, "info"> },
  signal: AbortSignal,
): Promise<{ experiments: DatadogExperiment[]; missing: string[] }> {
  const { expected, wasSkipped } = query;
  const start = clock.now();
  const report = createReportWait(clock, log.info);
  for (let looks = 0; ; looks += 1) {
    const groups = groupListed(await readListed(query, datadog, signal), query, start);
    const found = uniqueById(groups.flatMap(({ experiments }) => experiments));
    // Jobs that this one waited for created theirs before it began. One of this job may have been created a moment ago.
    const { job, jobStartedAt = start } = query.run;
    const isOfOtherJobs =
      found.length > 0 && found.every((one) => ![undefined, job].includes(tagValue(one, tagKeys.job)));
    const end = (isOfOtherJobs ? Math.min(jobStartedAt, start) : start) + listLag;
    const wait = end - clock.now();
    if (isComplete(groups, query) || (wasSkipped && found.length === 0) || wait <= 0) {
      const missing = groups.flatMap(({ name, experiments }) => (experiments.length === 0 && name) || []);
      if (found.length === 0) throw new NothingFound(describeMissing(query, missing));
      for (const { name, experiments, isCertain } of groups) {
        if (isCertain || experiments.every((one) => tagValue(one, tagKeys.runId) !== undefined)) continue;
        log.info(
          `No experiment ${name} of this run was created since its job began, so older ones of its commit are taken.`,
        );
      }
      return { experiments: found, missing };
    }
    const shown = expected
      ? `${found.length} of ${plural(expected, "experiment")}`
      : `all experiments (${found.length} so far)`;
    report(`Datadog to list ${shown}`, end - start);
    const pause = searchPauses[Math.min(looks, searchPauses.length - 1)] ?? 0;
    await clock.sleep(Math.min(pause, wait), signal);
  }
}

/** Lists by ID, by each name, or by the run. What a pattern may match is found by the run's ID or its commits. */
async function readListed(
  { experimentId, names, projectId, run, commits }: SearchQuery,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<DatadogExperiment[]> {
  const byName = names.filter((name) => !name.includes("*")).map((experiment) => ({ experiment }));
  const byRun = { tags: [`${tagKeys.runId}:${run.id}`] };
  const byCommit = commits.map((commit) => ({ tags: [`${tagKeys.commit}:${commit}`] }));
  const byPattern = byName.length < names.length ? [byRun, ...byCommit] : [];
  const withoutNames = experimentId === undefined ? byRun : { ids: [experimentId] };
  const filters = names.length === 0 ? [withoutNames] : [...byName, ...byPattern];
  const project = projectId === undefined ? {} : { projectId };
  const pages = await Promise.all(
    filters.map((filter) => datadog.listExperiments({ ...project, ...filter }, signal, { limit: maxListed })),
  );
  return uniqueById(pages.flatMap(({ experiments }) => experiments));
}

function uniqueById(experiments: readonly DatadogExperiment[]): DatadogExperiment[] {
  return [...new Map(experiments.map((experiment) => [experiment.id, experiment])).values()];
}

/** Groups what was listed by the names, each of which is judged by itself. The ID or the run makes one group. */
function groupListed(listed: readonly DatadogExperiment[], query: SearchQuery, now: number): CandidateGroup[] {
  const { experimentId, names, run } = query;
  // Datadog's filters may let more through than they say.
  if (experimentId !== undefined) {
    const experiments = listed.filter(({ id }) => id.toLowerCase() === experimentId.toLowerCase());
    return [{ experiments, isCertain: true }];
  }
  if (names.length === 0) {
    const ofRun = listed.filter((one) => tagValue(one, tagKeys.runId) === run.id);
    return [{ experiments: selectNewestPerLeg(ofRun, run), isCertain: true }];
  }
  return names.map((name) => {
    const named = listed.filter(({ attributes }) => matchesPattern(attributes.experiment ?? "", name));
    const byName = Map.groupBy(named, ({ attributes }) => attributes.experiment);
    const candidates = [...byName.values()].map((sharing) => selectCandidates(sharing, query, now));
    const certain = candidates.filter(({ isCertain }) => isCertain);
    const isCertain = certain.length > 0;
    return {
      name,
      experiments: (isCertain ? certain : candidates).flatMap(({ experiments }) => experiments),
      isCertain,
    };
  });
}

/**
 * Selects, of experiments of one name, the newest attempt of each leg of this run. Those that carry this run's ID are
 * certain; without any, those of its commits since the job began. Not certain are those that an earlier attempt adopted, as
 * the script may have run again, and those that are older than the job but belong to no other run.
 */
export function selectCandidates(
  experiments: readonly DatadogExperiment[],
  { datasetId, run, commits }: SearchQuery,
  now: number,
): CandidateGroup {
  const { jobStartedAt = Number.POSITIVE_INFINITY } = run;
  const named = experiments.filter(
    ({ attributes }) =>
      !attributes.deleted_at && (datasetId === undefined || attributes.dataset_id?.toLowerCase() === datasetId),
  );
  const ofRun = named.filter((one) => tagValue(one, tagKeys.runId) === run.id);
  // If a script sets only the run's ID, the attempt isn't known.
  const isCurrent = ofRun.some(
    (one) => tagValue(one, tagKeys.runUrl) === undefined || readRunAttempt(one) >= run.attempt,
  );
  if (isCurrent) return { experiments: selectNewestPerLeg(ofRun, run), isCertain: true };
  const ofCommit = named.filter(
    (one) =>
      tagValue(one, tagKeys.runId) === undefined &&
      commits.includes(tagValue(one, tagKeys.commit)?.toLowerCase() ?? ""),
  );
  const fresh = ofCommit.filter((one) => createdAt(one) >= jobStartedAt);
  if (fresh.length > 0) return { experiments: selectNewestPerLeg([...ofRun, ...fresh], run), isCertain: true };
  const newestOfRun = Math.max(0, ...ofRun.map(createdAt));
  const recent = ofCommit.filter((one) => createdAt(one) >= now - maxJobTime && createdAt(one) > newestOfRun);
  return { experiments: selectNewestPerLeg([...ofRun, ...recent], run), isCertain: false };
}

/** Whether a name matches a pattern, in which `*` stands for any characters. */
export function matchesPattern(name: string, pattern: string): boolean {
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

/** Returns the newest experiment of each logical name. */
export function selectNewestPerName(experiments: readonly DatadogExperiment[]): DatadogExperiment[] {
  const byName = Map.groupBy(experiments, ({ attributes }) => attributes.experiment);
  return [...byName.values()].map((sharing) =>
    sharing.reduce((newest, one) => (createdAt(one) > createdAt(newest) ? one : newest)),
  );
}

/**
 * Whether everything that the list is read for is there, so its lag doesn't matter. Neither a leg of a matrix nor a pattern
 * nor a script says how many there are, and an experiment of an earlier attempt doesn't say whether its job was rerun.
 */
function isComplete(groups: readonly CandidateGroup[], query: SearchQuery): boolean {
  const { experimentId, names, expected, run } = query;
  const certain = uniqueById(groups.flatMap((group) => (group.isCertain ? group.experiments : [])));
  if (experimentId !== undefined) return certain.length > 0;
  const current = selectOfAttempt(certain, run);
  if (expected !== undefined) return current.length >= expected;
  const isOpenEnded = names.length === 0 ? certain.some(createdElsewhere) : names.some((name) => name.includes("*"));
  const hasMatrix = certain.some(({ attributes }) => (attributes.metadata?.matrix ?? null) !== null);
  const hasAll = groups.every(({ experiments, isCertain }) => isCertain && experiments.length > 0);
  return hasAll && !isOpenEnded && !hasMatrix && current.length === certain.length;
}

/** Says what wasn't found, and how to fix that. */
export function describeMissing(query: SearchQuery, missing: readonly string[]): Message {
  const { experimentId, projectId, datasetId, run, commits } = query;
  const inProject = projectId === undefined ? "" : ` in the project ${projectId}`;
  if (experimentId !== undefined) return messages.experimentMissing(experimentId, inProject);
  if (missing.length === 0) return messages.runWithoutExperiment(run.id, inProject);
  const names = missing.map((name) => JSON.stringify(name)).join(" or ");
  const where = datasetId === undefined ? inProject : `${inProject}, on the dataset ${datasetId}`;
  return messages.nameWithoutExperiment(names, where, run.id, commits);
}
