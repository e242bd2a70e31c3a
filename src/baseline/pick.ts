import type { DatadogExperiment } from "../datadog/experiments.ts";
import { tagKeys, tagValue } from "../run/action-metadata.ts";
import {
  type CandidateList,
  readExperimentsOn,
  readNextPage,
  type SearchTools,
  type SkippedExperiment,
} from "./candidates.ts";
import { type Chosen, chooseBaseline, highestRank, isOfBaselineBranch, rankOnCommit } from "./choose.ts";
import {
  type BaselineQuery,
  countByRows,
  countBySummary,
  createdAt,
  findResultsFault,
  hasActionTags,
  readCommit,
} from "./eligibility.ts";
import { extendHistory, type History, isOnBranch } from "./history.ts";
import type { SkippedRuns } from "./reason.ts";

// Baselines without a results summary whose rows are read.
const maxRowChecks = 3;

// Commits nearer than a candidate whose experiments are requested one by one, all at once.
const maxNearerCommits = 8;

// The maximum number of commits that are checked to find one that is still on a branch.
const maxBranchChecks = 3;

/**
 * Reads as much of the list and the history as it takes, and picks the baseline. Candidates without good results are
 * skipped. Candidates on commits that a force-push took from the branch count only if there is no other.
 */
export async function pickBaseline(
  list: CandidateList,
  history: History,
  tools: SearchTools,
): Promise<Chosen | undefined> {
  const { query, candidates } = list;
  const source = { repository: query.context.repository, request: tools.gitHub };
  let dropped: Chosen | undefined;
  let rowChecks = 0;
  let branchChecks = 0;
  for (;;) {
    await readUntilSettled(list, history, tools);
    const chosen = chooseBaseline([...candidates.values()], history, query);
    if (chosen === undefined || branchChecks === maxBranchChecks) return dropped ?? chosen;
    const { experiment, reason } = chosen;
    if (countBySummary(experiment) === undefined) {
      const fault = rowChecks < maxRowChecks ? await findRowsFault(experiment, tools) : "its rows weren't checked";
      rowChecks += 1;
      if (fault !== undefined) {
        candidates.delete(experiment.id);
        list.skipped.set(experiment.id, { experiment, fault });
        continue;
      }
    }
    const commit = readCommit(experiment);
    // If the history can't be read, GitHub doesn't say either whether the branch contains the commit.
    if (reason.kind === "on the line" || commit === undefined || history.commits.length === 0) return chosen;
    if ((await isOnBranch(commit, reason.branch, source)) !== false) return chosen;
    branchChecks += 1;
    dropped ??= { experiment, reason: { ...reason, isDropped: true } };
    list.droppedCommits.add(commit);
    for (const one of candidates.values()) {
      if (readCommit(one) === commit) candidates.delete(one.id);
    }
  }
}

/** Reads the history and the list until the choice among the candidates can't change anymore. */
async function readUntilSettled(list: CandidateList, history: History, tools: SearchTools): Promise<void> {
  const { query } = list;
  const { commits } = history;
  for (;;) {
    const candidates = [...list.candidates.values()];
    const byCommit = Map.groupBy(candidates, readCommit);
    const nearest = commits.findIndex((commit) => byCommit.has(commit));
    // The nearest commit may have more experiments, and only the highest rank is sure to be chosen.
    const isNearestRead =
      list.lastCommit !== commits[nearest] ||
      byCommit.get(commits[nearest])?.some((one) => rankOnCommit(one, query) === highestRank);
    const contested = commits.slice(0, nearest >= 0 && isNearestRead ? nearest : Math.max(nearest, 0) + 1);
    const unread = list.isComplete ? [] : contested.filter((commit) => !list.readCommits.has(commit));
    if (unread.length > 0 && unread.length <= maxNearerCommits) {
      await readExperimentsOn(unread, list, tools);
      continue;
    }
    const reads: Promise<void>[] = [];
    // Without a history, the newest of the branch is taken, and the newest are listed first.
    const isSettled =
      nearest >= 0
        ? unread.length === 0
        : commits.length === 0 && candidates.some((one) => isOfBaselineBranch(one, query));
    if (!list.isComplete && !isSettled) reads.push(readNextPage(list, tools));
    const mayMeet = nearest < 0 && candidates.some((one) => readCommit(one) !== undefined);
    if (mayMeet && history.end === undefined) {
      reads.push(extendHistory(history, { repository: query.context.repository, request: tools.gitHub }));
    }
    if (reads.length === 0) return;
    await Promise.all(reads);
  }
}

async function findRowsFault(
  experiment: DatadogExperiment,
  { datadog, signal }: SearchTools,
): Promise<string | undefined> {
  const counts = await countByRows(experiment, datadog, signal);
  // The action sets `completed` only if there are rows, so they have expired. The finish stage then lets no gate pass.
  if (counts === undefined || (counts.rows === 0 && hasActionTags(experiment))) return undefined;
  return findResultsFault(counts);
}

/** Counts the skipped experiments that would have been chosen instead; undefined if there are none. */
export function countSkippedRuns(
  skipped: readonly SkippedExperiment[],
  chosen: Chosen | undefined,
  history: History,
  query: BaselineQuery,
): SkippedRuns | undefined {
  const rivals = chosen === undefined ? [] : [chosen.experiment];
  const preferred = skipped.filter(
    ({ experiment }) => chooseBaseline([experiment, ...rivals], history, query)?.experiment === experiment,
  );
  const [newest] = preferred.toSorted((a, b) => createdAt(b.experiment) - createdAt(a.experiment));
  if (newest === undefined) return undefined;
  const [branch, ...otherBranches] = new Set(preferred.map(({ experiment }) => tagValue(experiment, tagKeys.branch)));
  return {
    runs: preferred.length,
    ...(branch === undefined || otherBranches.length > 0 ? {} : { branch }),
    fault: newest.fault,
  };
}
