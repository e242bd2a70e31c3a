import type { DatadogExperiment } from "../datadog/experiments.ts";
import { commitsAskedFor } from "../lib/limits.ts";
import type { Candidates } from "./candidates.ts";
import { isFirstChoice, isOfBranch } from "./choose.ts";
import { readCommit } from "./experiment-facts.ts";
import type { History } from "./history.ts";
import type { BaselineQuery } from "./query.ts";

/** Reads history and candidates on until the choice between them can no longer change. */
export async function readUntilSettled(
  question: BaselineQuery,
  history: History,
  candidates: Candidates,
): Promise<void> {
  for (let reads = openReads(question, history, candidates); reads.length > 0; ) {
    await Promise.all(reads);
    reads = openReads(question, history, candidates);
  }
}

/** Begins to read what could still change the choice; nothing where it is settled. */
function openReads(question: BaselineQuery, history: History, candidates: Candidates): Promise<void>[] {
  const nearest = findNearest(history, candidates);
  const { isComplete, known, asked } = candidates;
  const contested = isComplete ? [] : contestedCommits(question, history, candidates, nearest);
  const unasked = contested.filter((commit) => !asked.has(commit));
  if (unasked.length > 0 && unasked.length <= commitsAskedFor) return [candidates.readCommits(unasked)];
  const isSettled =
    nearest >= 0 ? unasked.length === 0 : history.commits.length === 0 && hasNewestOfBranch(question, known);
  const reads: Promise<void>[] = [];
  if (!isComplete && !isSettled) reads.push(candidates.readPage());
  // Only where there is something to meet on the way.
  const isOnTheWay =
    nearest < 0 && history.end === undefined && known.some((one) => readCommit(one) !== undefined);
  if (isOnTheWay) reads.push(history.readOn());
  return reads;
}

/** The place on the line of the nearest commit that has a candidate; -1 where none has. */
function findNearest({ commits }: History, { known }: Candidates): number {
  const taken = new Set(known.map(readCommit));
  return commits.findIndex((commit) => taken.has(commit));
}

/** The commits whose experiments are not all known and would go before the nearest one that is. */
function contestedCommits(
  { preference }: BaselineQuery,
  { commits }: History,
  { known, lastCommit }: Candidates,
  nearest: number,
): readonly string[] {
  if (nearest < 0) return commits.slice(0, 1);
  const commit = commits[nearest];
  // One run may have made several there, and the list may break off among them.
  const isSettledThere =
    lastCommit !== commit ||
    known.some((one) => readCommit(one) === commit && isFirstChoice(one, preference));
  return commits.slice(0, isSettledThere ? nearest : nearest + 1);
}

/** Without a line the newest of the branch is taken, and the newest are listed first. */
function hasNewestOfBranch(
  { target: { baselineRef }, repository }: BaselineQuery,
  known: readonly DatadogExperiment[],
): boolean {
  return (
    baselineRef.type === "branch" && known.some((one) => isOfBranch(one, baselineRef.name, repository.id))
  );
}
