import { canonicalJson, type JsonObject } from "../lib/json.ts";
import { digest } from "../lib/text.ts";
import { tagKeys } from "./action-metadata.ts";
import type { RunContext } from "./context.ts";
import type { Target } from "./target.ts";

export interface IdentityInputs {
  name: string;
  dataset_id: string;
  internal_matrix: JsonObject | undefined;
  internal_check_run_id: string | undefined;
}

export type Identity = ReturnType<typeof identify>;

/** Returns the keys that distinguish an experiment, its section of the comment, and its matrix leg from others. */
export function identify({ repository, run }: RunContext, inputs: IdentityInputs) {
  const {
    name,
    dataset_id: datasetId,
    internal_matrix: matrix = null,
    internal_check_run_id: checkRunId = null,
  } = inputs;
  return {
    /** The same for every attempt to create this very experiment, and for no other one. */
    createKey: hashKey([repository.id, run.id, run.attempt, run.job, checkRunId, matrix, run.step, name]),
    /** The same across pushes: which section of the comment an experiment fills. */
    sectionKey: hashKey([run.workflowPath, run.job, matrix, run.step, name, datasetId]),
    /** Which leg of a matrix. A job without one has the key `none`, which is a leg of its own. */
    matrixKey: matrix === null ? "none" : hashKey(matrix),
  };
}

function hashKey(value: unknown): string {
  return digest(canonicalJson(value), 16);
}

/** Returns the tags that the action adds to an experiment's metadata, as `key:value`; its `tree` only if it's known. */
export function buildExperimentTags(
  context: RunContext,
  target: Target,
  identity: Identity,
  tree: string | undefined,
): string[] {
  const { run, repository } = context;
  // The experiment of a merged pull request belongs to the base branch, as after a push to it.
  const pullRequest = target.pullRequest?.merged ? undefined : target.pullRequest;
  const values: Record<string, string | number | undefined> = {
    [tagKeys.repositoryUrl]: repository.url,
    [tagKeys.branch]: target.headBranch,
    [tagKeys.commit]: target.headCommit,
    [tagKeys.mergeCommit]: target.mergeCommit,
    [tagKeys.tree]: tree,
    [tagKeys.baseBranch]: pullRequest?.baseBranch,
    [tagKeys.pullRequest]: pullRequest?.number,
    [tagKeys.provider]: "github",
    [tagKeys.runId]: run.id,
    [tagKeys.runNumber]: run.number,
    [tagKeys.workflow]: run.workflow,
    [tagKeys.runUrl]: run.url,
    [tagKeys.job]: run.job,
    [tagKeys.repositoryId]: repository.id,
    // If the fork is gone, it's only known that the head isn't this repository's.
    [tagKeys.headRepositoryId]: target.headRepositoryId ?? "unknown",
    [tagKeys.matrix]: identity.matrixKey,
    [tagKeys.create]: identity.createKey,
    [tagKeys.section]: identity.sectionKey,
  };
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}:${value}`);
}
