import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentFilter, ExperimentPage } from "../datadog/experiments.ts";
import type { RepositorySource } from "../github/repository.ts";
import { tryAsync } from "../lib/errors.ts";
import { baselineAge, experimentsPerPage } from "../lib/limits.ts";
import { tagKeys, tagValue } from "../run/action-metadata.ts";
import { type Candidate, highestRank, isOfBaselineBranch, rankOnCommit } from "./choose.ts";
import {
  type BaselineQuery,
  countBySummary,
  createdAt,
  findResultsFault,
  hasActionTags,
  isCandidate,
  readCommit,
} from "./eligibility.ts";
import { extendHistory, type History } from "./history.ts";

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

// Commits nearer than a candidate whose experiments are requested one by one, all at once.
const maxNearerCommits = 8;

/** Experiments that can be the baseline, read from Datadog piece by piece, the newest first. */
export interface CandidateList {
  query: BaselineQuery;
  /** Whether the list is of experiments with the action's tags, or of those that SDKs created. */
  hasTags: boolean;
  filter: ExperimentFilter;
  /** What was read, by ID, in no order. */
  candidates: Map<string, Candidate>;
  /** Commits whose experiments don't count, because a force-push took them from the branch. */
  droppedCommits: Set<string | undefined>;
  /** Commits of which all experiments were read. */
  readCommits: Set<string>;
  /** What was listed of this workflow run itself. */
  ofThisRun: DatadogExperiment[];
  /** Undefined once nothing that wasn't read can count. */
  nextPage: { after?: string | undefined; limit: number } | undefined;
  /** How many experiments one response may hold. */
  maxLimit: number;
  pagesLeft: number;
  /** The commit of the last experiment on the last page. The next page may hold more of it. */
  lastCommit: string | undefined;
  /** Why something couldn't be read. */
  failure: unknown;
}

/** What a search reads from. The signal ends it, and it then uses what it has. */
export interface SearchSources {
  datadog: Datadog;
  gitHub: RepositorySource;
  signal: AbortSignal;
}

/** Returns a list of which nothing was read yet. */
export function openCandidates(query: BaselineQuery, hasTags: boolean): CandidateList {
  const { projectId, datasetId, name, identity } = query;
  const tags = hasTags ? { tags: [`${tagKeys.matrix}:${identity.matrixKey}`] } : {};
  return {
    query,
    hasTags,
    filter: { projectId, datasetId, experiment: name, ...tags },
    candidates: new Map(),
    droppedCommits: new Set(),
    readCommits: new Set(),
    ofThisRun: [],
    nextPage: { limit: experimentsAtFirst },
    maxLimit: experimentsAtFirst,
    pagesLeft: hasTags ? candidatePages : sdkCandidatePages,
    lastCommit: undefined,
    failure: undefined,
  };
}

/** Returns the experiments of a list whose results don't rule them out, as far as they are known. */
export function listUsable({ candidates }: CandidateList): DatadogExperiment[] {
  return [...candidates.values()].flatMap(({ experiment, fault }) => (fault === undefined ? [experiment] : []));
}

/** Reads the history and the list until the choice among the candidates can't change anymore. */
export async function readUntilSettled(list: CandidateList, history: History, sources: SearchSources): Promise<void> {
  const { commits } = history;
  for (;;) {
    const usable = listUsable(list);
    const onCommits = new Set(usable.map(readCommit));
    const nearest = commits.findIndex((commit) => onCommits.has(commit));
    const unread = list.nextPage === undefined ? [] : listUnreadCommits(nearest, usable, list, commits);
    if (unread.length > 0 && unread.length <= maxNearerCommits) {
      await readExperimentsOn(unread, list, sources);
      continue;
    }
    // Without a history, the newest of the branch is taken, and the newest are listed first.
    const hasNewest = commits.length === 0 && usable.some((one) => isOfBaselineBranch(one, list.query));
    const isSettled = nearest >= 0 ? unread.length === 0 : hasNewest;
    const mayMeet = nearest < 0 && usable.some((one) => readCommit(one) !== undefined);
    const reads: Promise<void>[] = [];
    if (list.nextPage !== undefined && !isSettled) reads.push(readNextPage(list, sources));
    if (mayMeet && history.end === undefined) reads.push(extendHistory(history, sources.gitHub));
    if (reads.length === 0) return;
    await Promise.all(reads);
  }
}

/**
 * Lists the commits whose unread experiments would be preferred to the nearest candidate: all nearer ones, and its own if
 * the last page ended there without one of the highest rank. Without a candidate, it's the first commit.
 */
function listUnreadCommits(
  nearest: number,
  usable: readonly DatadogExperiment[],
  { query, lastCommit, readCommits }: CandidateList,
  commits: readonly string[],
): string[] {
  const isSure =
    lastCommit !== commits[nearest] ||
    usable.some((one) => readCommit(one) === lastCommit && rankOnCommit(one, query) === highestRank);
  const length = nearest < 0 ? 1 : isSure ? nearest : nearest + 1;
  return commits.slice(0, length).filter((commit) => !readCommits.has(commit));
}

/** Reads the next page. A failure completes the list. */
export async function readNextPage(list: CandidateList, sources: SearchSources): Promise<void> {
  const { filter, nextPage = { limit: experimentsAtFirst } } = list;
  const page = await readExperiments(list, filter, nextPage, sources);
  list.nextPage = undefined;
  if (page === undefined) return;
  const { experiments, after, size = 0 } = page;
  const last = experiments.at(-1);
  list.lastCommit = last && readCommit(last);
  list.pagesLeft -= 1;
  // Configurations can be large, so the size of the last page limits the next one.
  const sizeOfOne = Math.max(1, size / Math.max(1, experiments.length));
  list.maxLimit = Math.max(1, Math.min(Math.floor(listedBytes / sizeOfOne), experimentsPerPage));
  // The list is in order of age, so nothing after an experiment that is too old counts.
  const oldest = experiments.map(createdAt).findLast((time) => time > 0) ?? Number.POSITIVE_INFINITY;
  if (after === undefined || list.pagesLeft === 0 || oldest < list.query.now - baselineAge) return;
  list.nextPage = { after, limit: Math.min(nextPage.limit * pageGrowth, list.maxLimit) };
}

/** Reads the experiments of some commits, all at once. */
async function readExperimentsOn(
  commits: readonly string[],
  list: CandidateList,
  sources: SearchSources,
): Promise<void> {
  const { filter, maxLimit: limit } = list;
  const reads = commits.map((commit) => {
    list.readCommits.add(commit);
    const tags = [...(filter.tags ?? []), `${tagKeys.commit}:${commit}`];
    return readExperiments(list, { ...filter, tags }, { limit }, sources);
  });
  await Promise.all(reads);
}

async function readExperiments(
  list: CandidateList,
  filter: ExperimentFilter,
  page: { after?: string | undefined; limit: number },
  { datadog, signal }: SearchSources,
): Promise<ExperimentPage | undefined> {
  const { query, hasTags, candidates, droppedCommits, ofThisRun } = list;
  const listed = await tryAsync(datadog.listExperiments(filter, signal, page));
  if ("failure" in listed) {
    list.failure ??= listed.failure;
    return undefined;
  }
  const experiments = listed.value.experiments.filter(({ id }) => !query.excludedIds?.has(id));
  for (const experiment of experiments) {
    if (tagValue(experiment, tagKeys.runId) === query.context.run.id) ofThisRun.push(experiment);
    const isWanted = hasActionTags(experiment) === hasTags && isCandidate(experiment, query);
    const isKnown = candidates.get(experiment.id)?.fault !== undefined;
    if (!isWanted || isKnown || droppedCommits.has(readCommit(experiment))) continue;
    candidates.set(experiment.id, { experiment, fault: findResultsFault(countBySummary(experiment)) });
  }
  return { ...listed.value, experiments };
}
