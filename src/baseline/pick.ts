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
    const onCommits = new Set(candidates.map(readCommit));
    const nearest = commits.findIndex((commit) => onCommits.has(commit));
    const unread = list.isComplete ? [] : listUnreadCommits(nearest, candidates, list, commits);
    if (unread.length > 0 && unread.length <= maxNearerCommits) {
      await readExperimentsOn(unread, list, tools);
      continue;
    }
    // Without a history, the newest of the branch is taken, and the newest are listed first.
    const hasNewest = commits.length === 0 && candidates.some((one) => isOfBaselineBranch(one, query));
    const isSettled = nearest >= 0 ? unread.length === 0 : hasNewest;
    const mayMeet = nearest < 0 && candidates.some((one) => readCommit(one) !== undefined);
    const reads: Promise<void>[] = [];
    if (!list.isComplete && !isSettled) reads.push(readNextPage(list, tools));
    if (mayMeet && history.end === undefined) {
      reads.push(extendHistory(history, { repository: query.context.repository, request: tools.gitHub }));
    }
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
  candidates: readonly DatadogExperiment[],
  { query, lastCommit, readCommits }: CandidateList,
  commits: readonly string[],
): string[] {
  const isSure =
    lastCommit !== commits[nearest] ||
    candidates.some((one) => readCommit(one) === lastCommit && rankOnCommit(one, query) === highestRank);
  const length = nearest < 0 ? 1 : isSure ? nearest : nearest + 1;
  return commits.slice(0, length).filter((commit) => !readCommits.has(commit));
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
