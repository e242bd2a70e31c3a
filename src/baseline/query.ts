import type { Repository, RunContext } from "../run/context.ts";
import type { Identity } from "../run/identity.ts";
import type { Target } from "../run/target.ts";
import type { ParentInput, Preference } from "./choose.ts";
import type { Eligibility } from "./eligibility.ts";

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
