import type { ParentInput } from "../baseline/eligibility.ts";
import { type BaselineFacts, buildBaselineMetadata, formatParentReason } from "../baseline/reason.ts";
import { type BaselineSearch, searchBaseline } from "../baseline/search.ts";
import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/site.ts";
import type { Outcome } from "../finish/outcome.ts";
import type { GitHubRequest } from "../github/client.ts";
import type { Clock, StageSignals } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { parentSearchTime, statusTime } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { buildCreatedReport } from "../render/experiment-report.ts";
import type { ExperimentReport } from "../render/report.ts";
import { adoptedKey, isAdopted, readRunAttempt, tagKey, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { buildExperimentTags, type Identity, identify } from "../run/identity.ts";
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

export interface AdoptTools extends StageSignals {
  context: RunContext;
  links: DatadogLinks;
  datadog: Datadog;
  gitHub: GitHubRequest;
  clock: Clock;
  log: Log;
}

export interface Adopted {
  report: ExperimentReport;
  /** The experiment's metadata, once it's tagged, or a warning says that it isn't. */
  tagged: Promise<Record<string, unknown>>;
}

/** Finds the baseline of an experiment as the main stage does, and begins to tag it. */
export async function adopt(experiment: DatadogExperiment, adoption: Adoption, tools: AdoptTools): Promise<Adopted> {
  const { context, links, log } = tools;
  const { target } = adoption;
  const { attributes } = experiment;
  const inputs = {
    name: attributes.experiment ?? attributes.name,
    dataset_id: attributes.dataset_id ?? "",
    internal_matrix: undefined,
    internal_check_run_id: undefined,
  };
  // A section that an earlier step gave it stays.
  const section = isAdopted(experiment) ? tagValue(experiment, tagKeys.section) : undefined;
  const { sectionKey, matrixKey } = identify(context, inputs);
  const identity = { createKey: adoptedKey(experiment), sectionKey: section ?? sectionKey, matrixKey };
  const { choice, trend, warnings } = await searchAdoptedBaseline(experiment, inputs, identity, adoption, tools);
  for (const warning of warnings) log.warning(warning);
  log.info(`Baseline of ${attributes.name}: ${formatParentReason(choice)}`);
  const run = keepAttempt(context.run, experiment);
  const tree = wasEvaluatedHere(experiment, target, run.id) ? await adoption.tree : undefined;
  const tags = buildExperimentTags({ ...context, run }, target, identity, tree);
  const notes = [...target.remarks, ...warnings].map(({ message }) => message);
  return {
    report: buildCreatedReport({ context, target, identity, inputs, parent: choice, trend, experiment, links, notes }),
    tagged: tagExperiment(experiment, mergeMetadata(experiment, tags, choice, run.attempt), tools),
  };
}

/** Whether this run evaluated what the experiment shows. An experiment that is given by its ID may be of another run. */
function wasEvaluatedHere(experiment: DatadogExperiment, target: Target, runId: string): boolean {
  const commits = [undefined, target.headCommit, target.evaluatedCommit];
  return (
    (tagValue(experiment, tagKeys.runId) ?? runId) === runId &&
    commits.includes(tagValue(experiment, tagKeys.commit)?.toLowerCase())
  );
}

/** What an earlier attempt adopted keeps that attempt, which says which of a leg's experiments is the newest. */
function keepAttempt(run: RunContext["run"], experiment: DatadogExperiment): RunContext["run"] {
  const attempt = readRunAttempt(experiment);
  const isOfRun = isAdopted(experiment) && tagValue(experiment, tagKeys.runId) === run.id;
  if (!isOfRun || attempt >= run.attempt) return run;
  return { ...run, attempt, url: tagValue(experiment, tagKeys.runUrl) ?? run.url };
}

async function searchAdoptedBaseline(
  { id, attributes }: DatadogExperiment,
  { name, dataset_id: datasetId }: { name: string; dataset_id: string },
  identity: Identity,
  { target, parent, ids: excludedIds }: Adoption,
  { context, datadog, gitHub, clock, signal: stage }: AdoptTools,
): Promise<BaselineSearch> {
  const { config } = attributes;
  const [projectId, now] = [attributes.project_id.toLowerCase(), clock.now()];
  const query = { context, target, identity, parent, projectId, datasetId, name, config, now, excludedIds };
  const signal = AbortSignal.any([stage, clock.timeout(parentSearchTime, "waiting")]);
  const search = await searchBaseline(query, { datadog, gitHub, clock, signal });
  const { choice } = search;
  if (choice.kind !== "found" || choice.experiment.id !== id) return search;
  return { ...search, choice: { kind: "none", reason: { kind: "itself", wasGiven: true } } };
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

async function tagExperiment(
  { id, attributes }: DatadogExperiment,
  metadata: Record<string, unknown>,
  { datadog, clock, log, closing }: AdoptTools,
): Promise<Record<string, unknown>> {
  try {
    const signal = AbortSignal.any([closing, clock.timeout(statusTime, "waiting")]);
    await datadog.updateExperiment(id, { metadata }, signal);
  } catch (error) {
    log.warning(messages.notTagged(attributes.name, errorMessage(error)));
  }
  return metadata;
}

/** Reads how an experiment has ended by now: lists lag, and a script ends its own at its very end. */
export async function readEnd(
  experiment: DatadogExperiment,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const filter = { projectId: experiment.attributes.project_id, ids: [experiment.id] };
  const listed = await datadog.listExperiments(filter, signal, { limit: 1 }).catch(() => undefined);
  return readOutcome(listed?.experiments[0] ?? experiment);
}

/** Returns how an experiment ended that needs no status anymore; undefined if it hasn't, as far as Datadog knows. */
export function readOutcome({ attributes: { status } }: DatadogExperiment): Outcome | undefined {
  const isOver = status === "completed" || status === "failed" || status === "interrupted";
  return isOver ? { status, reason: undefined } : undefined;
}
