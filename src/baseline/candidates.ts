import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentFilter } from "../datadog/experiments.ts";
import type { GitHubRequest } from "../github/client.ts";
import type { Clock } from "../lib/clock.ts";
import { tryAsync } from "../lib/errors.ts";
import { baselineAge, experimentsPerPage } from "../lib/limits.ts";
import { createdAt, hasActionTags, readCommit, tagKeys, tagValue } from "../run/action-metadata.ts";
import {
  type BaselineQuery,
  type Candidate,
  type Chosen,
  chooseBaseline,
  countByRows,
  countBySummary,
  findResultsFault,
  highestRank,
  isCandidate,
  isOfBaselineBranch,
  rankOnCommit,
} from "./choose.ts";
import { endWith, extendHistory, type History, isOnBranch } from "./history.ts";

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
// Baselines without a results summary whose rows are read.
const maxRowChecks = 3;
// The maximum number of commits that are checked to find one that is still on a branch.
const maxBranchChecks = 3;

type ListPage = { after?: string; limit: number };

/** What a search reads from. The signal ends it, and it then uses what it has. */
export interface SearchTools {
  datadog: Datadog;
  gitHub: GitHubRequest;
  clock: Clock;
  signal: AbortSignal;
}

/** Experiments that can be the baseline, read from Datadog piece by piece, the newest first. */
export type CandidateList = ReturnType<typeof openCandidates>;

/** Returns a list of which nothing was read yet: of experiments with the action's tags, or of those that SDKs created. */
export function openCandidates(query: BaselineQuery, hasTags: boolean, { datadog, gitHub, signal }: SearchTools) {
  const { projectId, datasetId, name, identity } = query;
  const filter: ExperimentFilter = { projectId, datasetId, experiment: name };
  return {
    query,
    hasTags,
    filter: hasTags ? { ...filter, tags: [`${tagKeys.matrix}:${identity.matrixKey}`] } : filter,
    datadog,
    source: { repository: query.context.repository, request: endWith(signal, gitHub) },
    signal,
    /** What was read, by ID, in no order. */
    candidates: new Map<string, Candidate>(),
    /** Commits whose experiments don't count, because a force-push took them from the branch. */
    droppedCommits: new Set<string | undefined>(),
    /** Commits of which all experiments were read. */
    readCommits: new Set<string>(),
    /** What was listed of this workflow run itself. */
    ofThisRun: [] as DatadogExperiment[],
    /** Undefined once nothing that wasn't read can count. */
    nextPage: { limit: experimentsAtFirst } as ListPage | undefined,
    /** How many experiments one response may hold. */
    maxLimit: experimentsAtFirst,
    pagesLeft: hasTags ? candidatePages : sdkCandidatePages,
    /** The commit of the last experiment on the last page. The next page may hold more of it. */
    lastCommit: undefined as string | undefined,
    /** Why something couldn't be read. */
    failure: undefined as unknown,
  };
}

/** Returns the experiments of a list that neither their results nor their commit rules out, as far as that's known. */
export function listUsable({ candidates, droppedCommits }: CandidateList): DatadogExperiment[] {
  const usable = [...candidates.values()].filter(
    ({ experiment, fault }) => fault === undefined && !droppedCommits.has(readCommit(experiment)),
  );
  return usable.map(({ experiment }) => experiment);
}

/**
 * Reads as much of the list and the history as it takes, and picks the baseline. Candidates without good results are
 * skipped. Candidates on commits that a force-push took from the branch count only if there is no other.
 */
export async function pickBaseline(list: CandidateList, history: History): Promise<Chosen> {
  const { query, candidates, droppedCommits } = list;
  let dropped: Chosen | undefined;
  let rowChecks = 0;
  for (;;) {
    await readUntilSettled(list, history);
    const choice = chooseBaseline(listUsable(list), history, query);
    if (choice.kind === "none" || droppedCommits.size === maxBranchChecks) return dropped ?? choice;
    const { experiment, reason } = choice;
    if (countBySummary(experiment) === undefined) {
      const fault = rowChecks < maxRowChecks ? await findRowsFault(experiment, list) : "its rows weren't checked";
      rowChecks += 1;
      if (fault !== undefined) {
        candidates.set(experiment.id, { experiment, fault });
        continue;
      }
    }
    const commit = readCommit(experiment);
    // If the history can't be read, GitHub doesn't say either whether the branch contains the commit.
    if (reason.kind === "on the line" || commit === undefined || history.commits.length === 0) return choice;
    if ((await isOnBranch(commit, reason.branch, list.source)) !== false) return choice;
    dropped ??= { ...choice, reason: { ...reason, isDropped: true } };
    droppedCommits.add(commit);
  }
}

async function findRowsFault(experiment: DatadogExperiment, { datadog, signal }: CandidateList) {
  const counts = await countByRows(experiment, datadog, signal);
  // The action sets `completed` only if there are rows, so they have expired. The finish stage then lets no gate pass.
  const hasExpired = counts?.rows === 0 && hasActionTags(experiment);
  return hasExpired ? undefined : findResultsFault(counts);
}

/** Reads the history and the list until the choice among the candidates can't change anymore. */
async function readUntilSettled(list: CandidateList, history: History): Promise<void> {
  const { query, filter } = list;
  const { commits } = history;
  for (;;) {
    const usable = listUsable(list);
    const onCommits = new Set(usable.map(readCommit));
    const nearest = commits.findIndex((commit) => onCommits.has(commit));
    // Experiments on nearer commits are preferred. If the last page ended on the nearest one, better ones on it may follow.
    const isSplit =
      list.lastCommit === commits[nearest] &&
      !usable.some((one) => readCommit(one) === list.lastCommit && rankOnCommit(one, query) === highestRank);
    const preferred = nearest < 0 ? commits.slice(0, 1) : commits.slice(0, isSplit ? nearest + 1 : nearest);
    const unread = list.nextPage === undefined ? [] : preferred.filter((commit) => !list.readCommits.has(commit));
    const reads: Promise<unknown>[] = [];
    if (unread.length > 0 && unread.length <= maxNearerCommits) {
      for (const commit of unread) {
        list.readCommits.add(commit);
        const tags = [...(filter.tags ?? []), `${tagKeys.commit}:${commit}`];
        reads.push(readExperiments(list, { ...filter, tags }, { limit: list.maxLimit }));
      }
    } else {
      // Without a history, the newest of the branch is taken, and the newest are listed first.
      const hasNewest = commits.length === 0 && usable.some((one) => isOfBaselineBranch(one, query));
      const isSettled = nearest >= 0 ? unread.length === 0 : hasNewest;
      const mayMeet = nearest < 0 && usable.some((one) => readCommit(one) !== undefined);
      if (list.nextPage !== undefined && !isSettled) reads.push(readNextPage(list));
      if (mayMeet && history.end === undefined) reads.push(extendHistory(history, list.source));
    }
    if (reads.length === 0) return;
    await Promise.all(reads);
  }
}

/** Reads the next page. A failure completes the list. */
export async function readNextPage(list: CandidateList): Promise<void> {
  const { nextPage: page } = list;
  if (page === undefined) return;
  list.nextPage = undefined;
  const listed = await readExperiments(list, list.filter, page);
  if (listed === undefined) return;
  const { experiments, after, size = 0 } = listed;
  const last = experiments.at(-1);
  list.lastCommit = last && readCommit(last);
  list.pagesLeft -= 1;
  // Configurations can be large, so the size of the last page limits the next one.
  const sizeOfOne = Math.max(1, size / Math.max(1, experiments.length));
  list.maxLimit = Math.max(1, Math.min(Math.floor(listedBytes / sizeOfOne), experimentsPerPage));
  // The list is in order of age, so nothing after an experiment that is too old counts.
  const oldest = experiments.map(createdAt).findLast((time) => time > 0) ?? Number.POSITIVE_INFINITY;
  if (after === undefined || list.pagesLeft === 0 || oldest < list.query.now - baselineAge) return;
  list.nextPage = { after, limit: Math.min(page.limit * pageGrowth, list.maxLimit) };
}

async function readExperiments(list: CandidateList, filter: ExperimentFilter, page: ListPage) {
  const { query, hasTags, candidates, ofThisRun } = list;
  const listed = await tryAsync(list.datadog.listExperiments(filter, list.signal, page));
  if ("failure" in listed) {
    list.failure ??= listed.failure;
    return undefined;
  }
  const experiments = listed.value.experiments.filter(({ id }) => !query.excludedIds?.has(id));
  for (const experiment of experiments) {
    if (tagValue(experiment, tagKeys.runId) === query.context.run.id) ofThisRun.push(experiment);
    const isWanted = hasActionTags(experiment) === hasTags && isCandidate(experiment, query);
    const isKnown = candidates.get(experiment.id)?.fault !== undefined;
    const fault = findResultsFault(countBySummary(experiment));
    if (isWanted && !isKnown) candidates.set(experiment.id, { experiment, fault });
  }
  return { ...listed.value, experiments };
}
