import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentFilter, ExperimentPage } from "../datadog/experiments.ts";
import type { GitHubRequest } from "../github/client.ts";
import type { Clock } from "../lib/clock.ts";
import { tryAsync } from "../lib/errors.ts";
import { baselineAge, experimentsPerPage } from "../lib/limits.ts";
import { tagKeys, tagValue } from "../run/action-metadata.ts";
import {
  type BaselineQuery,
  countBySummary,
  createdAt,
  findResultsFault,
  hasActionTags,
  isCandidate,
  readCommit,
} from "./eligibility.ts";

// Experiments in the first request, which usually decides the choice.
const experimentsAtFirst = 100;

// How many times larger a page can be than the one before.
const pageGrowth = 5;

// The largest page, estimated from the one before, in characters of JSON.
const listedBytes = 8 * 1024 * 1024;

// The maximum number of pages: 28,000 experiments of one name, dataset, and matrix leg.
const candidatePages = 8;

// The same for experiments of SDKs, which are listed with all others of the name: 8,100 experiments.
const sdkCandidatePages = 4;

/** Experiments that can be the baseline, read from Datadog piece by piece, the newest first. */
export interface CandidateList {
  query: BaselineQuery;
  /** Whether the list is of experiments with the action's tags, or of those that SDKs created. */
  hasTags: boolean;
  filter: ExperimentFilter;
  /** The candidates that were read, by ID, in no order. */
  candidates: Map<string, DatadogExperiment>;
  /** Experiments that would be candidates if their results were better, by ID. */
  skipped: Map<string, SkippedExperiment>;
  /** Commits whose experiments don't count, because a force-push took them from the branch. */
  droppedCommits: Set<string | undefined>;
  /** Commits of which all experiments were read. */
  readCommits: Set<string>;
  /** What was listed of this workflow run itself. */
  ofThisRun: DatadogExperiment[];
  nextPage: { after?: string | undefined; limit: number };
  /** How many experiments one response may hold. */
  maxLimit: number;
  pagesLeft: number;
  /** Nothing that wasn't read can count. */
  isComplete: boolean;
  /** The commit of the last experiment on the last page. The next page may hold more of it. */
  lastCommit: string | undefined;
  /** Why something couldn't be read. */
  failure: unknown;
}

/** An experiment whose results rule it out. */
export interface SkippedExperiment {
  experiment: DatadogExperiment;
  /** Why, such as `20 of 20 rows failed`. */
  fault: string;
}

export interface SearchTools {
  datadog: Datadog;
  gitHub: GitHubRequest;
  clock: Clock;
  /** Ends the search, which then uses what it has. */
  signal: AbortSignal;
}

/** Returns a list of which nothing was read yet. */
export function openCandidates(query: BaselineQuery, hasTags: boolean): CandidateList {
  const { projectId, datasetId, name, identity } = query;
  const filter = { projectId, datasetId, experiment: name };
  return {
    query,
    hasTags,
    filter: hasTags ? { ...filter, tags: [`${tagKeys.matrix}:${identity.matrixKey}`] } : filter,
    candidates: new Map(),
    skipped: new Map(),
    droppedCommits: new Set(),
    readCommits: new Set(),
    ofThisRun: [],
    nextPage: { limit: experimentsAtFirst },
    maxLimit: experimentsAtFirst,
    pagesLeft: hasTags ? candidatePages : sdkCandidatePages,
    isComplete: false,
    lastCommit: undefined,
    failure: undefined,
  };
}

/** Reads the next page. A failure completes the list. */
export async function readNextPage(list: CandidateList, tools: SearchTools): Promise<void> {
  const page = await readExperiments(list, list.filter, list.nextPage, tools);
  if (page === undefined) {
    list.isComplete = true;
    return;
  }
  const { experiments, after, size = 0 } = page;
  const last = experiments.at(-1);
  list.lastCommit = last && readCommit(last);
  list.pagesLeft -= 1;
  // The list is in order of age, so nothing after an experiment that is too old counts.
  const oldest = experiments.map(createdAt).findLast((time) => time > 0) ?? Number.POSITIVE_INFINITY;
  list.isComplete = after === undefined || list.pagesLeft === 0 || oldest < list.query.now - baselineAge;
  // Configurations can be large, so the size of the last page limits the next one.
  const sizeOfOne = Math.max(1, size / Math.max(1, experiments.length));
  list.maxLimit = Math.max(1, Math.min(Math.floor(listedBytes / sizeOfOne), experimentsPerPage));
  list.nextPage = { after, limit: Math.min(list.nextPage.limit * pageGrowth, list.maxLimit) };
}

/** Reads the experiments of some commits, all at once. */
export async function readExperimentsOn(
  commits: readonly string[],
  list: CandidateList,
  tools: SearchTools,
): Promise<void> {
  const { filter, maxLimit: limit } = list;
  await Promise.all(
    commits.map((commit) => {
      list.readCommits.add(commit);
      const tags = [...(filter.tags ?? []), `${tagKeys.commit}:${commit}`];
      return readExperiments(list, { ...filter, tags }, { limit }, tools);
    }),
  );
}

async function readExperiments(
  list: CandidateList,
  filter: ExperimentFilter,
  page: CandidateList["nextPage"],
  { datadog, signal }: SearchTools,
): Promise<ExperimentPage | undefined> {
  const listed = await tryAsync(datadog.listExperiments(filter, signal, page));
  if ("failure" in listed) {
    list.failure ??= listed.failure;
    return undefined;
  }
  const { query, hasTags, candidates, skipped, droppedCommits, ofThisRun } = list;
  const experiments = listed.value.experiments.filter(({ id }) => !query.excludedIds?.has(id));
  for (const experiment of experiments) {
    if (tagValue(experiment, tagKeys.runId) === query.context.run.id) ofThisRun.push(experiment);
    const isWanted = hasActionTags(experiment) === hasTags && isCandidate(experiment, query);
    if (!isWanted || skipped.has(experiment.id) || droppedCommits.has(readCommit(experiment))) continue;
    const counts = countBySummary(experiment);
    const fault = counts && findResultsFault(counts);
    if (fault === undefined) candidates.set(experiment.id, experiment);
    else skipped.set(experiment.id, { experiment, fault });
  }
  return { ...listed.value, experiments };
}
