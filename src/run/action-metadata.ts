import * as z from "zod/mini";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { digest } from "../lib/text.ts";

/* What the action writes into an experiment's metadata, its tags and a member of its own, and how all of it is read. */

/** The keys of tags: Datadog's names for CI, and the action's own. */
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

/** Keys of tags that users can't set. */
export const reservedTagKeys: ReadonlySet<string> = new Set(Object.values(tagKeys));

/** The member of an experiment's metadata that holds what the action reads back. */
export const ownMember = "llm_experiment_action";

/** Members of metadata that users can't set. */
export const reservedMembers = ["matrix", "parent_reason", "results", ownMember] as const;

/** Returns the key of a tag, such as `pr.number` of `pr.number:7`. */
export function tagKey(tag: string): string {
  return tag.split(":", 1)[0] ?? tag;
}

/** Returns the first value of a tag on an experiment; undefined if it has none. */
export function tagValue(experiment: DatadogExperiment, key: string): string | undefined {
  const tag = listTags(experiment).find((one) => one.startsWith(`${key}:`));
  return tag?.slice(key.length + 1);
}

/** Lists an experiment's tags that are strings. */
export function listTags({ attributes }: { attributes: { metadata?: object | null | undefined } }): string[] {
  const { tags }: { tags?: unknown } = attributes.metadata ?? {};
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

const ownData = z.catch(
  z.object({
    run_attempt: z.catch(z.optional(z.int().check(z.positive())), undefined),
    parent: z.optional(z.unknown()),
    verdict: z.catch(z.optional(z.enum(["pass", "fail", "unclear", "none"])), undefined),
    outcomes: z.catch(z.optional(z.record(z.string(), z.enum(["failed", "unclear"]))), undefined),
    /** As `storeGate` writes it. */
    gate: z.optional(z.unknown()),
    content_digest: z.catch(z.optional(z.string()), undefined),
    /** When its commit's first verdict was written, as ISO 8601. */
    first_verdict_at: z.catch(z.optional(z.string()), undefined),
  }),
  { parent: undefined, gate: undefined },
);

/** Returns what the action wrote for itself; everything is undefined if it wrote nothing. */
export function readActionMetadata({ attributes }: DatadogExperiment): z.output<typeof ownData> {
  return ownData.parse(attributes.metadata?.[ownMember]);
}

/**
 * Returns the attempt of the workflow run that created an experiment; 1 if nothing says it. Experiments of older versions
 * of the action have it in the run's URL only, from the second attempt on.
 */
export function readRunAttempt(experiment: DatadogExperiment): number {
  const { run_attempt: attempt } = readActionMetadata(experiment);
  if (attempt !== undefined) return attempt;
  const url = tagValue(experiment, tagKeys.runUrl);
  return Number(/\/attempts\/(\d+)$/.exec(url ?? "")?.[1] ?? 1);
}

/** Returns the create key of an adopted experiment, which its ID determines. */
export function adoptedKey({ id }: Pick<DatadogExperiment, "id">): string {
  return digest(`adopted ${id}`, 16);
}

/** Whether this action adopted the experiment in an earlier step or attempt. */
export function isAdopted(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) === adoptedKey(experiment);
}

/** Whether another program created the experiment, so that its baseline isn't written into it. */
export function createdElsewhere(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) === undefined || isAdopted(experiment);
}

/** Returns the commit that an experiment is tagged with, in lowercase. */
export function readCommit(experiment: DatadogExperiment): string | undefined {
  return tagValue(experiment, tagKeys.commit)?.toLowerCase();
}

/** Returns milliseconds since the epoch; 0 if Datadog doesn't say when the experiment was created. */
export function createdAt({ attributes }: DatadogExperiment): number {
  return Date.parse(attributes.created_at ?? "") || 0;
}

/** Whether the action created or adopted an experiment. Datadog's SDKs don't set its tags. */
export function hasActionTags(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) !== undefined;
}
