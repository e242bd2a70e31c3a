import type { DatadogExperiment } from "../datadog/experiments.ts";
import { digest } from "../foundation/digest.ts";
import { canonicalJson, type JsonObject } from "../foundation/json.ts";
import type { RunContext } from "./context.ts";
import type { Target } from "./target.ts";

/** What tells one experiment, section and matrix leg from another. */
export interface Identity {
  /** The same for every attempt to create this very experiment, and for no other one. */
  createKey: string;
  /** The same across pushes: which section of the comment an experiment fills. */
  sectionKey: string;
  /** Which leg of a matrix; `none` where there is no matrix, which is a leg of its own. */
  matrixKey: string;
}

export interface IdentityInputs {
  name: string;
  dataset_id: string;
  internal_matrix: JsonObject | undefined;
  internal_check_run_id: string | undefined;
}

export function identify(context: RunContext, inputs: IdentityInputs): Identity {
  const { run } = context;
  const matrix = inputs.internal_matrix ?? null;
  return {
    createKey: keyOf([
      context.repository.id,
      run.id,
      run.attempt,
      run.job,
      inputs.internal_check_run_id ?? null,
      matrix,
      run.step,
      inputs.name,
    ]),
    sectionKey: keyOf([run.workflowPath, run.job, matrix, run.step, inputs.name, inputs.dataset_id]),
    matrixKey: matrix === null ? "none" : keyOf(matrix),
  };
}

function keyOf(value: unknown): string {
  return digest(canonicalJson(value), 16);
}

/** The tags' keys: Datadog's names for CI, and the action's own. */
export const tagKeys = {
  repositoryUrl: "git.repository_url",
  branch: "git.branch",
  commit: "git.commit.sha",
  mergeCommit: "git.commit.merge.sha",
  baseBranch: "git.pull_request.base_branch",
  pullRequest: "pr.number",
  provider: "ci.provider.name",
  runId: "ci.pipeline.id",
  runNumber: "ci.pipeline.number",
  workflow: "ci.pipeline.name",
  runUrl: "ci.pipeline.url",
  job: "ci.job.name",
  repositoryId: "ci.repository_id",
  headRepositoryId: "ci.head_repository_id",
  matrix: "ci.matrix_key",
  create: "ci.create_key",
  section: "ci.section_key",
} as const;

/** Keys of tags that users may not set themselves. */
export const reservedTagKeys: ReadonlySet<string> = new Set(Object.values(tagKeys));

export function tagKey(tag: string): string {
  return tag.split(":", 1)[0] ?? tag;
}

/** The first value of a tag on an experiment, if it has one. */
export function tagValue(experiment: DatadogExperiment, key: string): string | undefined {
  const prefix = `${key}:`;
  return tagsOf(experiment)
    .find((tag) => tag.startsWith(prefix))
    ?.slice(prefix.length);
}

export function tagsOf(experiment: DatadogExperiment): string[] {
  const tags = experiment.attributes.metadata?.tags;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

/** The `tags` that the action adds to an experiment's metadata, as `key:value`. */
export function experimentTags(context: RunContext, target: Target, identity: Identity): string[] {
  const { run, repository } = context;
  const values: Record<string, string | number | undefined> = {
    [tagKeys.repositoryUrl]: repository.url,
    [tagKeys.branch]: target.headBranch,
    [tagKeys.commit]: target.headCommit,
    [tagKeys.mergeCommit]: target.mergeCommit,
    [tagKeys.baseBranch]: target.pullRequest?.baseBranch,
    [tagKeys.pullRequest]: target.pullRequest?.number,
    [tagKeys.provider]: "github",
    [tagKeys.runId]: run.id,
    [tagKeys.runNumber]: run.number,
    [tagKeys.workflow]: run.workflow,
    [tagKeys.runUrl]: run.url,
    [tagKeys.job]: run.job,
    [tagKeys.repositoryId]: repository.id,
    [tagKeys.headRepositoryId]: target.headRepositoryId,
    [tagKeys.matrix]: identity.matrixKey,
    [tagKeys.create]: identity.createKey,
    [tagKeys.section]: identity.sectionKey,
  };
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}:${value}`);
}
