import { canonicalJson, type JsonObject } from "../lib/json.ts";
import { digest } from "../lib/text.ts";
import { tagKeys } from "./action-metadata.ts";
import type { RunContext } from "./context.ts";
import type { Target } from "./target.ts";

/** The keys that distinguish an experiment, its section of the comment, and its matrix leg from others. */
export interface Identity {
  /** The same for every attempt to create this very experiment, and for no other one. */
  createKey: string;
  /** The same across pushes: which section of the comment an experiment fills. */
  sectionKey: string;
  /** Which leg of a matrix. A job without one has the key `none`, which is a leg of its own. */
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
    createKey: hashKey([
      context.repository.id,
      run.id,
      run.attempt,
      run.job,
      inputs.internal_check_run_id ?? null,
      matrix,
      run.step,
      inputs.name,
    ]),
    sectionKey: hashKey([run.workflowPath, run.job, matrix, run.step, inputs.name, inputs.dataset_id]),
    matrixKey: matrix === null ? "none" : hashKey(matrix),
  };
}

function hashKey(value: unknown): string {
  return digest(canonicalJson(value), 16);
}

/** Returns the tags that the action adds to an experiment's metadata, as `key:value`. */
export function buildExperimentTags(
  context: RunContext,
  target: Target,
  identity: Identity,
  /** The tree of the evaluated commit, if it's known. */
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
