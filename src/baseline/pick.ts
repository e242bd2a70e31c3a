import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { GitHubRequest } from "../github/client.ts";
import { tagKeys, tagValue } from "../run/action-metadata.ts";
import type { Candidates, PassedOver } from "./candidates.ts";
import {
  asBaseline,
  type BaselineQuery,
  chooseParent,
  isFirstChoice,
  isOfBranch,
  type ParentChoice,
} from "./choose.ts";
import { countByRows, countBySummary, createdAt, findResultsFault, isOwn, readCommit } from "./eligibility.ts";
import { type History, isOnBranch } from "./history.ts";
import type { SkippedRuns } from "./reason.ts";

// Baselines without a results summary whose rows are read.
const maxRowChecks = 3;

// Commits between the start and a baseline whose experiments are asked for one by one, side by side.
const commitsAskedFor = 8;

// The maximum number of commits that are checked to find one that is still on a branch.
const maxBranchChecks = 3;

export interface PickTools {
  datadog: Datadog;
  gitHub: GitHubRequest;
  /** Ends the search; it goes on with what it has. */
  signal: AbortSignal;
}

export interface Picked {
  choice: ParentChoice;
  /** The experiment that was chosen. */
  chosen: DatadogExperiment | undefined;
}

/**
 * Reads what it takes, and picks the baseline among candidates: it goes on past those without good results, and past
 * those on commits that a force-push took from the branch, unless there is no other.
 */
export async function pickBaseline(
  question: BaselineQuery,
  history: History,
  candidates: Candidates,
  tools: PickTools,
): Promise<Picked> {
  const dropped: DatadogExperiment[] = [];
  for (let rowChecks = 0, branchChecks = 0; ; ) {
    await readUntilSettled(question, history, candidates);
    const picked = pickAmong(candidates.known, question, history);
    const { choice, chosen } = picked;
    if (chosen === undefined || branchChecks === maxBranchChecks)
      return pickDropped(dropped, question, history) ?? picked;
    if (countBySummary(chosen) === undefined) {
      const fault = rowChecks < maxRowChecks ? await findRowsFault(chosen, tools) : "its rows weren't checked";
      rowChecks += 1;
      if (fault !== undefined) {
        candidates.passOver(chosen, fault);
        continue;
      }
    }
    if (!(await isDropped(choice, question, history, tools))) return picked;
    branchChecks += 1;
    dropped.push(...candidates.leaveOut((one) => readCommit(one) === readCommit(chosen)));
  }
}

function pickAmong(experiments: readonly DatadogExperiment[], question: BaselineQuery, history: History): Picked {
  const choice = chooseAmong(experiments, question, history);
  if (choice.kind !== "found") return { choice, chosen: undefined };
  return { choice, chosen: experiments.find(({ id }) => id === choice.baseline.experimentId) };
}

function chooseAmong(
  experiments: readonly DatadogExperiment[],
  { target, repository, preference }: BaselineQuery,
  { commits, place, end }: History,
): ParentChoice {
  return chooseParent({
    firstParents: commits,
    place,
    within: end?.kind === "bound" ? commits.length : null,
    baselineRef: target.baselineRef,
    repositoryId: repository.id,
    candidates: experiments,
    preference,
  });
}

async function findRowsFault(
  experiment: DatadogExperiment,
  { datadog, signal }: PickTools,
): Promise<string | undefined> {
  const counts = await countByRows(experiment, datadog, signal);
  // The action sets completed only if there are rows, so they have expired. What finishes then lets no gate pass.
  if (counts === undefined || (counts.rows === 0 && isOwn(experiment))) return undefined;
  return findResultsFault(counts);
}

/** Whether the branch no longer holds the commit; one that GitHub doesn't tell about is taken. */
async function isDropped(
  choice: ParentChoice,
  { repository }: BaselineQuery,
  history: History,
  tools: PickTools,
): Promise<boolean> {
  if (choice.kind !== "found" || choice.baseline.reason.kind !== "newest of the branch") return false;
  const { baseline } = choice;
  // A history that can't be read says that GitHub tells nothing.
  if (baseline.commit === undefined || history.commits.length === 0) return false;
  const { branch } = choice.baseline.reason;
  return (await isOnBranch(baseline.commit, branch, repository, tools)) === false;
}

/** The newest of those on dropped commits, marked as such. */
function pickDropped(
  dropped: readonly DatadogExperiment[],
  question: BaselineQuery,
  history: History,
): Picked | undefined {
  const { choice, chosen } = pickAmong(dropped, question, history);
  if (chosen === undefined || choice.kind !== "found") return undefined;
  const { reason } = choice.baseline;
  if (reason.kind !== "newest of the branch") return undefined;
  return { choice: { kind: "found", baseline: asBaseline(chosen, { ...reason, isDropped: true }) }, chosen };
}

/** Adds to a choice what would have been chosen instead of it, but for its results. */
export function withSkipped(
  { choice, chosen }: Picked,
  passedOver: readonly PassedOver[],
  question: BaselineQuery,
  history: History,
): ParentChoice {
  const rivals = chosen === undefined ? [] : [chosen];
  const isPreferred = ({ experiment }: PassedOver) => {
    const among = chooseAmong([experiment, ...rivals], question, history);
    return among.kind === "found" && among.baseline.experimentId === experiment.id;
  };
  const skipped = countSkipped(passedOver.filter(isPreferred));
  if (skipped === undefined) return choice;
  if (choice.kind === "none" && choice.reason.kind === "none yet")
    return { ...choice, reason: { ...choice.reason, skipped } };
  if (choice.kind !== "found" || choice.baseline.reason.kind === "given") return choice;
  return { ...choice, baseline: { ...choice.baseline, reason: { ...choice.baseline.reason, skipped } } };
}

function countSkipped(passedOver: readonly PassedOver[]): SkippedRuns | undefined {
  const [newest] = passedOver.toSorted((a, b) => createdAt(b.experiment) - createdAt(a.experiment));
  if (newest === undefined) return undefined;
  const branches = new Set(passedOver.map(({ experiment }) => tagValue(experiment, tagKeys.branch)));
  const [branch] = branches;
  return {
    runs: passedOver.length,
    ...(branch === undefined || branches.size > 1 ? {} : { branch }),
    fault: newest.fault,
  };
}

/** Reads history and candidates on until the choice between them can no longer change. */
async function readUntilSettled(question: BaselineQuery, history: History, candidates: Candidates): Promise<void> {
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
  const isOnTheWay = nearest < 0 && history.end === undefined && known.some((one) => readCommit(one) !== undefined);
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
    lastCommit !== commit || known.some((one) => readCommit(one) === commit && isFirstChoice(one, preference));
  return commits.slice(0, isSettledThere ? nearest : nearest + 1);
}

/** Without a line the newest of the branch is taken, and the newest are listed first. */
function hasNewestOfBranch(
  { target: { baselineRef }, repository }: BaselineQuery,
  known: readonly DatadogExperiment[],
): boolean {
  return baselineRef.type === "branch" && known.some((one) => isOfBranch(one, baselineRef.name, repository.id));
}
