import { type CommitSource, type History, readTree } from "../baseline/history.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { ExperimentPlan } from "../experiment/create.ts";
import type { ResolvedInputs } from "../inputs/schemas.ts";
import { listTags, tagKeys } from "../run/action-metadata.ts";
import type { Target } from "../run/target.ts";

/* The tag git.tree.sha, which must not hold up the create request. */

/** Reads the tree of the evaluated commit. If the page on which the search begins shows it, no other request is needed. */
export async function readEvaluatedTree(
  { start, evaluatedCommit }: Target,
  history: Promise<History> | undefined,
  source: CommitSource,
): Promise<string | undefined> {
  const isShown = start.kind === "first parent" && start.of === evaluatedCommit;
  if (history !== undefined && isShown) return (await history).tree;
  return await readTree(evaluatedCommit, source);
}

interface TreeRun extends ExperimentPlan {
  inputs: ResolvedInputs;
  tree: Promise<string | undefined>;
}

/** Waits for the tree beside the search for the baseline. Without a search nothing is waited for: it's added later. */
export async function treeToCreateWith({ inputs, tree }: TreeRun): Promise<string | undefined> {
  return inputs.parent.kind === "none" ? undefined : await tree;
}

/** Adds the tree to an experiment that was created without it; one that existed before stays as it is. */
export async function withTree(run: TreeRun, experiment: DatadogExperiment): Promise<DatadogExperiment> {
  const { inputs, identity } = run;
  const isOurs = listTags(experiment).includes(`${tagKeys.create}:${identity.createKey}`);
  if (inputs.parent.kind !== "none" || !isOurs) return experiment;
  const tree = await run.tree;
  if (tree === undefined) return experiment;
  const { attributes } = experiment;
  const { tags } = attributes.metadata ?? {};
  const all = [...(Array.isArray(tags) ? tags : []), `${tagKeys.tree}:${tree}`];
  return { ...experiment, attributes: { ...attributes, metadata: { ...attributes.metadata, tags: all } } };
}
