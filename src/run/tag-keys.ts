import type { DatadogExperiment } from "../datadog/experiments.ts";

/** The tags' keys: Datadog's names for CI, and the action's own. */
export const tagKeys = {
  repositoryUrl: "git.repository_url",
  branch: "git.branch",
  commit: "git.commit.sha",
  mergeCommit: "git.commit.merge.sha",
  tree: "git.tree.sha",
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
  return listTags(experiment)
    .find((tag) => tag.startsWith(prefix))
    ?.slice(prefix.length);
}

export function listTags(experiment: DatadogExperiment): string[] {
  const tags = experiment.attributes.metadata?.tags;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

/** The member of an experiment's metadata that holds what the action reads back as data. */
export const ownMember = "llm_experiment_action";

/** The members of metadata that users may not set themselves. */
export const reservedMembers = ["matrix", "parent_reason", "results", ownMember] as const;
