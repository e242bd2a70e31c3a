import type { DatadogExperiment } from "../datadog/experiments.ts";
import { canonicalJson } from "../lib/json.ts";
import { tagKeys, tagValue } from "../run/action-metadata.ts";
import { type BaselineQuery, createdAt, hasActionTags, readCommit } from "./eligibility.ts";
import type { History } from "./history.ts";
import type { BaselineFacts, FoundReason, NoneReason, SkippedRuns, UnknownReason } from "./reason.ts";

/** The experiment that was taken as the baseline. */
export interface Baseline {
  experimentId: string;
  /** Its unique name in Datadog. */
  experimentName: string;
  /** Its `git.commit.sha`, if it has that tag. */
  commit: string | undefined;
  reason: FoundReason;
  /** The version of the dataset it ran on. */
  datasetVersion: number | undefined;
  /** In milliseconds since the Unix epoch; undefined if Datadog doesn't say. */
  createdAt?: number | undefined;
}

/** The result of the search. “There is none” and “the search failed” are different results. */
export type BaselineChoice =
  | { kind: "found"; baseline: Baseline }
  | { kind: "none"; reason: NoneReason }
  | { kind: "unknown"; reason: UnknownReason };

/** Returns a choice without the experiment. */
export function describeChoice(choice: BaselineChoice): BaselineFacts {
  return choice.kind === "found" ? { kind: "found", reason: choice.baseline.reason } : choice;
}

/** Returns what is shown of an experiment that is a baseline, for whatever reason. */
export function describeBaseline(experiment: DatadogExperiment): Omit<Baseline, "reason"> {
  return {
    experimentId: experiment.id,
    experimentName: experiment.attributes.name,
    commit: tagValue(experiment, tagKeys.commit),
    datasetVersion: experiment.attributes.dataset_version ?? undefined,
    createdAt: createdAt(experiment) || undefined,
  };
}

/** A candidate that was chosen. */
export interface Chosen {
  experiment: DatadogExperiment;
  reason: Exclude<FoundReason, { kind: "given" }>;
}

/**
 * Chooses the baseline among candidates in any order: on the nearest commit of the history that has one; otherwise, of
 * those with the action's tags, the newest of the baseline branch.
 */
export function chooseBaseline(
  candidates: readonly DatadogExperiment[],
  history: Pick<History, "commits" | "label" | "end">,
  query: BaselineQuery,
): Chosen | undefined {
  const byCommit = Map.groupBy(candidates, readCommit);
  const distance = history.commits.findIndex((commit) => byCommit.has(commit));
  if (distance >= 0) {
    const experiment = pickPreferred(byCommit.get(history.commits[distance]) ?? [], query);
    return experiment && { experiment, reason: { kind: "on the line", distance, place: history.label } };
  }
  const ofBranch = candidates.filter((one) => isOfBaselineBranch(one, query));
  const [newest] = ofBranch.toSorted((a, b) => createdAt(b) - createdAt(a));
  if (newest === undefined) return undefined;
  // One run may have created several on its commit, such as a script that loops over configurations.
  const onItsCommit = ofBranch.filter((one) => readCommit(one) === readCommit(newest));
  const experiment = pickPreferred(onItsCommit, query) ?? newest;
  const branch = query.target.baselineRef.name;
  return { experiment, reason: { kind: "newest of the branch", branch, within: countWithin(history) } };
}

/** Returns what was chosen, or that there is no candidate yet, and which runs were skipped. */
export function toBaselineChoice(
  chosen: Chosen | undefined,
  history: Pick<History, "commits" | "end">,
  { target }: BaselineQuery,
  skippedRuns?: SkippedRuns,
): BaselineChoice {
  const skipped = skippedRuns === undefined ? {} : { skipped: skippedRuns };
  if (chosen === undefined) {
    const reason = { kind: "none yet" as const, ref: target.baselineRef, within: countWithin(history), ...skipped };
    return { kind: "none", reason };
  }
  const baseline = { ...describeBaseline(chosen.experiment), reason: { ...chosen.reason, ...skipped } };
  return { kind: "found", baseline };
}

/** Returns how many commits a walk that ended at its bound went over; null if it didn't. */
function countWithin({ commits, end }: Pick<History, "commits" | "end">): number | null {
  return end?.kind === "bound" ? commits.length : null;
}

/** Whether an experiment belongs to the baseline branch in this repository. A fork may have a branch of the same name. */
export function isOfBaselineBranch(experiment: DatadogExperiment, { target, context }: BaselineQuery): boolean {
  return (
    target.baselineRef.type === "branch" &&
    hasActionTags(experiment) &&
    tagValue(experiment, tagKeys.branch) === target.baselineRef.name &&
    tagValue(experiment, tagKeys.repositoryId) === context.repository.id &&
    tagValue(experiment, tagKeys.headRepositoryId) === context.repository.id
  );
}

/** Of several on one commit, the same section counts most, then an equal config, then the age. */
function pickPreferred(experiments: readonly DatadogExperiment[], query: BaselineQuery): DatadogExperiment | undefined {
  const ranked = experiments.map((experiment) => ({ experiment, rank: rankOnCommit(experiment, query) }));
  ranked.sort((a, b) => b.rank - a.rank || createdAt(b.experiment) - createdAt(a.experiment));
  return ranked[0]?.experiment;
}

/** The rank of an experiment to which only a newer one on its commit is preferred. */
export const highestRank = 3;

export function rankOnCommit(experiment: DatadogExperiment, { identity, config }: BaselineQuery): number {
  const isSameSection = tagValue(experiment, tagKeys.section) === identity.sectionKey;
  const isSameConfig = canonicalJson(experiment.attributes.config ?? {}) === canonicalJson(config ?? {});
  return (isSameSection ? 2 : 0) + (isSameConfig ? 1 : 0);
}
