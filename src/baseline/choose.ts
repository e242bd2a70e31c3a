import type { DatadogExperiment } from "../datadog/experiments.ts";
import { canonicalJson } from "../lib/json.ts";
import { tagKeys, tagValue } from "../run/action-metadata.ts";
import type { Repository, RunContext } from "../run/context.ts";
import type { Identity } from "../run/identity.ts";
import type { BaselineRef, StartLabel, Target } from "../run/target.ts";
import { createdAt, type Eligibility, isOwn, readCommit } from "./eligibility.ts";
import type { FoundReason, NoneReason, ParentFacts, UnknownReason } from "./reason.ts";

/** Everything that decides which experiment is the parent. */
export interface BaselineQuery {
  parent: ParentInput;
  projectId: string;
  target: Target;
  repository: Repository;
  eligibility: Eligibility;
  preference: Preference;
  /** The experiment that asks, by the key it is created with, and the attempt of the run. */
  self: { createKey: string; attempt: number };
}

/** What is known of the experiment that gets the parent. */
export interface ParentSeeker {
  context: RunContext;
  target: Target;
  identity: Identity;
  parent: ParentInput;
  projectId: string;
  datasetId: string;
  /** The logical name. */
  name: string;
  config: unknown;
}

/** The question of an experiment; `now` in milliseconds since the epoch. */
export function buildBaselineQuery(seeker: ParentSeeker, now: number): BaselineQuery {
  const { context, target, identity, parent, projectId, datasetId, name, config } = seeker;
  const { run, repository } = context;
  return {
    parent,
    projectId,
    target,
    repository,
    eligibility: {
      projectId,
      name,
      datasetId,
      matrixKey: identity.matrixKey,
      runId: run.id,
      repositoryId: repository.id,
      pullRequest: target.pullRequest?.number,
      headCommit: target.headCommit,
      ownCommitCounts: target.ownCommitCounts,
      now,
    },
    preference: { sectionKey: identity.sectionKey, config },
    self: { createKey: identity.createKey, attempt: run.attempt },
  };
}

/** What the input `parent` asks for. */
export type ParentInput = { kind: "auto" } | { kind: "none" } | { kind: "given"; experimentId: string };

/** The experiment that was taken as parent (baseline). */
export interface Baseline {
  experimentId: string;
  /** The run's unique name in Datadog. */
  experimentName: string;
  /** Its `git.commit.sha`, where it is tagged with one. */
  commit: string | undefined;
  reason: FoundReason;
  /** The version of the dataset it ran on. */
  datasetVersion: number | undefined;
  /** In milliseconds since the Unix epoch; undefined if Datadog doesn't say. */
  createdAt?: number | undefined;
}

/** What the search for the parent came to. “There is none” and “could not look” are different things. */
export type ParentChoice =
  | { kind: "found"; baseline: Baseline }
  | { kind: "none"; reason: NoneReason }
  | { kind: "unknown"; reason: UnknownReason };

/** Why the choice is as it is, without the experiment. */
export function describeChoice(choice: ParentChoice): ParentFacts {
  return choice.kind === "found" ? { kind: "found", reason: choice.baseline.reason } : choice;
}

/** What tells several experiments on one commit apart. */
export interface Preference {
  sectionKey: string;
  config: unknown;
}

/** What the parent is chosen from. */
export interface BaselineSearch {
  /** First parents from where the search starts, nearest first; empty where the history could not be read. */
  firstParents: readonly string[];
  place: StartLabel;
  /** How many commits were walked over where the walk ended at its bound. */
  within: number | null;
  baselineRef: BaselineRef;
  repositoryId: string;
  /** Candidates, in any order. */
  candidates: readonly DatadogExperiment[];
  preference: Preference;
}

/**
 * Chooses the parent: the nearest commit of the first-parent line that has a candidate; else, of the action's own,
 * the newest of the baseline branch; else none.
 */
export function chooseParent(search: BaselineSearch): ParentChoice {
  const baseline = nearest(search) ?? newestOfBranch(search);
  if (baseline) return { kind: "found", baseline };
  return { kind: "none", reason: { kind: "none yet", ref: search.baselineRef, within: search.within } };
}

function nearest({ candidates, firstParents, place, preference }: BaselineSearch): Baseline | undefined {
  const byCommit = Map.groupBy(candidates, readCommit);
  const distance = firstParents.findIndex((commit) => byCommit.has(commit));
  const commit = firstParents[distance];
  const chosen = commit === undefined ? undefined : preferred(byCommit.get(commit) ?? [], preference);
  return chosen && asBaseline(chosen, { kind: "on the line", distance, place });
}

function newestOfBranch(search: BaselineSearch): Baseline | undefined {
  if (search.baselineRef.type !== "branch") return undefined;
  const { name: branch } = search.baselineRef;
  const ofBranch = search.candidates.filter((one) => isOfBranch(one, branch, search.repositoryId));
  const newest = ofBranch.toSorted((a, b) => createdAt(b) - createdAt(a))[0];
  if (newest === undefined) return undefined;
  // One run may have made several there, such as a script that loops over configurations.
  const besideIt = ofBranch.filter((one) => readCommit(one) === readCommit(newest));
  const chosen = preferred(besideIt, search.preference) ?? newest;
  return asBaseline(chosen, { kind: "newest of the branch", branch, within: search.within });
}

/** Whether an experiment is one of a branch of this repository; a fork may have a branch of the same name. */
export function isOfBranch(experiment: DatadogExperiment, branch: string, repositoryId: string): boolean {
  return (
    isOwn(experiment) &&
    tagValue(experiment, tagKeys.branch) === branch &&
    tagValue(experiment, tagKeys.repositoryId) === repositoryId &&
    tagValue(experiment, tagKeys.headRepositoryId) === repositoryId
  );
}

/** Of several on one commit the one with the same section, then with an equal config, then the newest. */
function preferred(experiments: readonly DatadogExperiment[], preference: Preference): DatadogExperiment | undefined {
  const config = configText(preference.config);
  const rank = (experiment: DatadogExperiment) =>
    (isOfSection(experiment, preference) ? 2 : 0) + (configText(experiment.attributes.config) === config ? 1 : 0);
  return experiments.toSorted((a, b) => rank(b) - rank(a) || createdAt(b) - createdAt(a))[0];
}

/** Whether no other experiment on its commit goes before it but for its age. */
export function isFirstChoice(experiment: DatadogExperiment, preference: Preference): boolean {
  return (
    isOfSection(experiment, preference) && configText(experiment.attributes.config) === configText(preference.config)
  );
}

function isOfSection(experiment: DatadogExperiment, { sectionKey }: Preference): boolean {
  return tagValue(experiment, tagKeys.section) === sectionKey;
}

function configText(config: unknown): string {
  return canonicalJson(config ?? {});
}

export function asBaseline(experiment: DatadogExperiment, reason: FoundReason): Baseline {
  return { ...baselineFacts(experiment), reason };
}

/** What is told of an experiment that is a baseline, whyever. */
export function baselineFacts(experiment: DatadogExperiment): Omit<Baseline, "reason"> {
  return {
    experimentId: experiment.id,
    experimentName: experiment.attributes.name,
    commit: tagValue(experiment, tagKeys.commit),
    datasetVersion: experiment.attributes.dataset_version ?? undefined,
    createdAt: createdAt(experiment) || undefined,
  };
}
