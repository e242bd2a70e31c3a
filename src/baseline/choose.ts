import type { DatadogExperiment } from "../datadog/experiments.ts";
import { baselineAge } from "../foundation/limits.ts";
import type { RunContext } from "../run/context.ts";
import type { Identity } from "../run/identity.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";
import type { BaselineRef, StartPlace, Target } from "../run/target.ts";

/** What the input `parent` asks for. */
export type ParentInput = { kind: "auto" } | { kind: "none" } | { kind: "given"; experimentId: string };

/** The experiment that was taken as parent (baseline). */
export interface Baseline {
  experimentId: string;
  /** The run's unique name in Datadog. */
  experimentName: string;
  /** Its `git.commit.sha`, where it is tagged with one. */
  commit: string | undefined;
  /** Why this one, in plain words: `merge base`, `newest on main`, `given`. */
  reason: string;
  /** The version of the dataset it ran on. */
  datasetVersion: number | undefined;
}

/** What the search for the parent came to. “There is none” and “could not look” are different things. */
export type ParentChoice =
  | { kind: "found"; baseline: Baseline }
  | { kind: "none"; reason: string }
  | { kind: "unknown"; reason: string };

/** What decides whether an experiment can be a baseline. */
export interface Eligibility {
  matrixKey: string;
  runId: string;
  headCommit: string;
  /** Earlier runs on the head commit count too. */
  ownCommitCounts: boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What makes an experiment a baseline for this run; `now` in milliseconds since the epoch. */
export function eligibilityOf(
  { run }: RunContext,
  { headCommit, ownCommitCounts }: Target,
  { matrixKey }: Identity,
  now: number,
): Eligibility {
  return { matrixKey, runId: run.id, headCommit, ownCommitCounts, now };
}

/** What the parent is chosen from. */
export interface BaselineSearch {
  /** First parents from where the search starts, nearest first; empty where the history could not be read. */
  firstParents: readonly string[];
  place: StartPlace;
  baselineRef: BaselineRef;
  repositoryId: string;
  /** Experiments of the project, dataset and logical name, in any order. */
  experiments: readonly DatadogExperiment[];
  eligibility: Eligibility;
}

/**
 * Chooses the parent: the nearest commit of the first-parent line that has a candidate, of several there the
 * newest; else the newest of the baseline branch; else none. The action's own experiments go before those of
 * Datadog's SDKs.
 */
export function chooseParent(search: BaselineSearch): ParentChoice {
  const candidates = search.experiments.filter((experiment) => isCandidate(experiment, search.eligibility));
  const own = candidates.filter(isOwn);
  const others = candidates.filter((experiment) => !isOwn(experiment));
  const baseline = nearest(search, own) ?? newestOfBranch(search, own) ?? nearest(search, others);
  return baseline ? { kind: "found", baseline } : { kind: "none", reason: noneReason(search.baselineRef) };
}

/** Whether the action made an experiment; Datadog's SDKs do not set its tags. */
export function isOwn(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) !== undefined;
}

export function isCandidate(experiment: DatadogExperiment, eligibility: Eligibility): boolean {
  const { attributes } = experiment;
  const commit = tagValue(experiment, tagKeys.commit);
  return (
    !attributes.deleted_at &&
    hasStatusOfBaseline(experiment) &&
    (tagValue(experiment, tagKeys.matrix) ?? "none") === eligibility.matrixKey &&
    tagValue(experiment, tagKeys.runId) !== eligibility.runId &&
    (eligibility.ownCommitCounts || commit !== eligibility.headCommit) &&
    createdAt(experiment) >= eligibility.now - baselineAge
  );
}

function hasStatusOfBaseline(experiment: DatadogExperiment): boolean {
  const { status } = experiment.attributes;
  return status === "completed" || (!isOwn(experiment) && !status);
}

/** Milliseconds since the epoch; the epoch itself where Datadog does not say. */
export function createdAt(experiment: DatadogExperiment): number {
  const time = Date.parse(experiment.attributes.created_at ?? "");
  return Number.isNaN(time) ? 0 : time;
}

function nearest(search: BaselineSearch, candidates: readonly DatadogExperiment[]): Baseline | undefined {
  const byCommit = Map.groupBy(candidates, (experiment) => tagValue(experiment, tagKeys.commit));
  const distance = search.firstParents.findIndex((commit) => byCommit.has(commit));
  const commit = search.firstParents[distance];
  if (commit === undefined) return undefined;
  const chosen = newest(byCommit.get(commit) ?? []);
  return chosen && asBaseline(chosen, distanceReason(distance, search.place));
}

function newestOfBranch(
  search: BaselineSearch,
  candidates: readonly DatadogExperiment[],
): Baseline | undefined {
  if (search.baselineRef.type !== "branch") return undefined;
  const { name } = search.baselineRef;
  const chosen = newest(candidates.filter((experiment) => isOfBranch(experiment, name, search.repositoryId)));
  return chosen && asBaseline(chosen, `newest on ${name}`);
}

// A fork may have a branch of the same name.
function isOfBranch(experiment: DatadogExperiment, branch: string, repositoryId: string): boolean {
  return (
    tagValue(experiment, tagKeys.branch) === branch &&
    tagValue(experiment, tagKeys.repositoryId) === repositoryId &&
    tagValue(experiment, tagKeys.headRepositoryId) === repositoryId
  );
}

function newest(experiments: readonly DatadogExperiment[]): DatadogExperiment | undefined {
  return experiments.reduce<DatadogExperiment | undefined>(
    (best, experiment) => (best && createdAt(best) >= createdAt(experiment) ? best : experiment),
    undefined,
  );
}

export function asBaseline(experiment: DatadogExperiment, reason: string): Baseline {
  return {
    experimentId: experiment.id,
    experimentName: experiment.attributes.name,
    commit: tagValue(experiment, tagKeys.commit),
    reason,
    datasetVersion: experiment.attributes.dataset_version ?? undefined,
  };
}

function distanceReason(distance: number, place: StartPlace): string {
  if (distance === 0) return place;
  const commits = distance === 1 ? "1 commit" : `${distance} commits`;
  return `${commits} before ${place === "same commit" ? "this commit" : `the ${place}`}`;
}

function noneReason(ref: BaselineRef): string {
  switch (ref.type) {
    case "branch":
      return `no completed experiment on ${ref.name} yet`;
    case "tag":
      return `no completed experiment at or before the tag ${ref.name}`;
    case "commit":
      return `no completed experiment at or before ${ref.name.slice(0, 7)}`;
  }
}

/** Which parent was taken and why, or why there is none, in one text that keeps the two apart. */
export function parentReason(choice: ParentChoice): string {
  return choice.kind === "found" ? choice.baseline.reason : `${choice.kind}: ${choice.reason}`;
}
