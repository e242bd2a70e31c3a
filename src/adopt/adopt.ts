import { excludeItself, type ParentInput } from "../baseline/choose.ts";
import { type BaselineFacts, buildBaselineMetadata, formatParentReason } from "../baseline/reason.ts";
import { searchBaseline } from "../baseline/search.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { FinishTools } from "../finish/plan.ts";
import type { GitHubRequest } from "../github/client.ts";
import { createSearchSignal, createStatusSignal } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { buildCreatedReport } from "../render/experiment-report.ts";
import { adoptedKey, isAdopted, readRunAttempt, tagKey, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { buildExperimentTags, identify } from "../run/identity.ts";
import { messages } from "../run/messages.ts";
import type { Target } from "../run/target.ts";

/** What turns experiments that another program created into those of this run. */
export interface Adoption {
  target: Target;
  parent: ParentInput;
  /** The tree of the evaluated commit; undefined if GitHub doesn't say. */
  tree: Promise<string | undefined>;
  /** This run's experiments, which are no baselines of each other. */
  ids: ReadonlySet<string>;
}

/**
 * Finds the baseline of an experiment as the main stage does, and begins to tag it: `tagged` is its metadata, once they are
 * written, or a warning says that they aren't.
 */
export async function adopt(
  experiment: DatadogExperiment,
  adoption: Adoption,
  tools: FinishTools & { context: RunContext; gitHub: GitHubRequest },
) {
  const { context, datadog, clock, log, links } = tools;
  const { target, parent, ids: excludedIds } = adoption;
  const { attributes } = experiment;
  const { config } = attributes;
  const [name, datasetId] = [attributes.experiment ?? attributes.name, attributes.dataset_id ?? ""];
  const inputs = { name, dataset_id: datasetId, internal_matrix: undefined, internal_check_run_id: undefined };
  const identity = { ...identify(context, inputs), createKey: adoptedKey(experiment) };
  // A section that an earlier step gave it stays.
  if (isAdopted(experiment)) identity.sectionKey = tagValue(experiment, tagKeys.section) ?? identity.sectionKey;

  const [projectId, now] = [attributes.project_id.toLowerCase(), clock.now()];
  const query = { context, target, identity, parent, projectId, datasetId, name, config, now, excludedIds };
  const searchTools = { datadog, gitHub: tools.gitHub, clock, signal: createSearchSignal(tools) };
  const { choice, trend, warnings } = await searchBaseline(query, searchTools);
  const baseline = excludeItself(choice, experiment);
  for (const warning of warnings) log.warning(warning);
  log.info(`Baseline of ${attributes.name}: ${formatParentReason(baseline)}`);

  const isOfRun = (tagValue(experiment, tagKeys.runId) ?? context.run.id) === context.run.id;
  const run = { ...context.run };
  const attempt = readRunAttempt(experiment);
  // What an earlier attempt adopted keeps that attempt, which says which of a leg's experiments is the newest.
  if (isAdopted(experiment) && tagValue(experiment, tagKeys.runId) === run.id && attempt < run.attempt)
    Object.assign(run, { attempt, url: tagValue(experiment, tagKeys.runUrl) ?? run.url });
  // An experiment that is given by its ID may be of another run, so this one didn't evaluate what it shows.
  const commits = [undefined, target.headCommit, target.evaluatedCommit];
  const wasEvaluatedHere = isOfRun && commits.includes(tagValue(experiment, tagKeys.commit)?.toLowerCase());
  const tree = wasEvaluatedHere ? await adoption.tree : undefined;
  const tags = buildExperimentTags({ ...context, run }, target, identity, tree);
  const notes = [...target.remarks, ...warnings].map(({ message }) => message);
  const known = { context, target, identity, inputs, parent: baseline, trend, experiment, links, notes };
  const metadata = mergeMetadata(experiment, tags, baseline, run.attempt);
  const update = datadog.updateExperiment(experiment.id, { metadata }, createStatusSignal(tools));
  const warn = (error: unknown) => log.warning(messages.notTagged(attributes.name, errorMessage(error)));
  return { report: buildCreatedReport(known), tagged: update.catch(warn).then(() => metadata) };
}

/**
 * Adds tags and the baseline's reason to an experiment's metadata, and keeps everything else, because an update may replace
 * the whole. Tags with a key of the action are replaced, unless they say the same. Tags that aren't strings stay.
 */
export function mergeMetadata(
  { attributes: { metadata } }: DatadogExperiment,
  tags: readonly string[],
  facts: BaselineFacts,
  attempt: number,
): Record<string, unknown> {
  const given: readonly unknown[] = Array.isArray(metadata?.tags) ? metadata.tags : [];
  const ours = new Map(tags.map((tag) => [tagKey(tag), tag]));
  const kept = given.filter((tag) => {
    const replacement = typeof tag === "string" ? ours.get(tagKey(tag)) : undefined;
    return replacement === undefined || normalizeTag(String(tag)) === normalizeTag(replacement);
  });
  const keptKeys = new Set(kept.filter((tag) => typeof tag === "string").map(tagKey));
  const added = tags.filter((tag) => !keptKeys.has(tagKey(tag)));
  return { ...metadata, ...buildBaselineMetadata(facts, attempt), tags: [...kept, ...added] };
}

// SDKs take a repository's address from the clone, such as git@github.com:acme/bot.git.
function normalizeTag(tag: string): string {
  return tag
    .replace(/:(?:ssh:\/\/)?git@([^:/]+)[:/]/, ":https://$1/")
    .replace(/(?:\.git)?\/?$/, "")
    .toLowerCase();
}
