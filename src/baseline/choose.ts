import type { DatadogExperiment } from "../datadog/experiments.ts";
import { canonicalJson } from "../lib/json.ts";
import { tagKeys, tagValue } from "../run/action-metadata.ts";
import { type BaselineQuery, createdAt, hasActionTags, readCommit } from "./eligibility.ts";
import type { History } from "./history.ts";
import type { BaselineReason, SkippedRuns } from "./reason.ts";

/** The result of the search. “There is none” and “the search failed”, so that it's unknown, are different results. */
export type BaselineChoice =
  | { kind: "found"; experiment: DatadogExperiment; reason: BaselineReason }
  | { kind: "none" | "unknown"; reason: BaselineReason };

/** An experiment with the tags that a search wants. */
export interface Candidate {
  experiment: DatadogExperiment;
  /** Why its results rule it out, such as `20 of 20 rows failed`; undefined if they don't. */
  fault: string | undefined;
}

type ChosenReason<Kind> = Extract<BaselineReason, { kind: Kind }>;

/** What was chosen among candidates, or that there is none yet. */
export type Chosen =
  | { kind: "found"; experiment: DatadogExperiment; reason: ChosenReason<"on the line" | "newest of the branch"> }
  | { kind: "none"; reason: ChosenReason<"none yet"> };

/**
 * Chooses the baseline among candidates in any order: on the nearest commit of the history that has one; otherwise, of
 * those with the action's tags, the newest of the baseline branch.
 */
export function chooseBaseline(
  candidates: readonly DatadogExperiment[],
  { commits, label, end }: Pick<History, "commits" | "label" | "end">,
  query: BaselineQuery,
): Chosen {
  const byCommit = Map.groupBy(candidates, readCommit);
  const distance = commits.findIndex((commit) => byCommit.has(commit));
  const nearest = pickPreferred(byCommit.get(commits[distance]) ?? [], query);
  if (distance >= 0 && nearest !== undefined) {
    return { kind: "found", experiment: nearest, reason: { kind: "on the line", distance, place: label } };
  }
  const within = end?.kind === "bound" ? commits.length : null;
  const { baselineRef: ref } = query.target;
  const ofBranch = candidates.filter((one) => isOfBaselineBranch(one, query));
  const [newest] = ofBranch.toSorted((a, b) => createdAt(b) - createdAt(a));
  if (newest === undefined) return { kind: "none", reason: { kind: "none yet", ref, within } };
  // One run may have created several on its commit, such as a script that loops over configurations.
  const onItsCommit = ofBranch.filter((one) => readCommit(one) === readCommit(newest));
  const experiment = pickPreferred(onItsCommit, query) ?? newest;
  return { kind: "found", experiment, reason: { kind: "newest of the branch", branch: ref.name, within } };
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

/** Counts the candidates that would have been chosen instead if their results were better; undefined if there are none. */
export function countSkippedRuns(
  candidates: readonly Candidate[],
  chosen: Chosen,
  history: History,
  query: BaselineQuery,
): SkippedRuns | undefined {
  const rivals = chosen.kind === "found" ? [chosen.experiment] : [];
  const preferred = candidates.flatMap(({ experiment, fault }) => {
    if (fault === undefined) return [];
    const choice = chooseBaseline([experiment, ...rivals], history, query);
    return choice.kind === "found" && choice.experiment === experiment ? [{ experiment, fault }] : [];
  });
  const [newest] = preferred.toSorted((a, b) => createdAt(b.experiment) - createdAt(a.experiment));
  if (newest === undefined) return undefined;
  const [branch, ...otherBranches] = new Set(preferred.map(({ experiment }) => tagValue(experiment, tagKeys.branch)));
  return {
    runs: preferred.length,
    ...(branch === undefined || otherBranches.length > 0 ? {} : { branch }),
    fault: newest.fault,
  };
}
