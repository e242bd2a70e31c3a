import { type BaselineChoice, describeChoice } from "../baseline/choose.ts";
import type { ParentInput } from "../baseline/eligibility.ts";
import type { BaselineFacts } from "../baseline/reason.ts";
import { formatParentReason, selectFactsToKeep } from "../baseline/reason.ts";
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
import { createdReport } from "../render/created-report.ts";
import type { ExperimentReport } from "../render/report.ts";
import {
  adoptedKey,
  buildOwnMetadata,
  isAdopted,
  listTags,
  readRunAttempt,
  tagKey,
  tagKeys,
  tagValue,
} from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { experimentTags, type Identity, identify } from "../run/identity.ts";
import type { Target } from "../run/target.ts";

/** What makes an experiment that another program created one of this run. */
export interface Adoption {
  context: RunContext;
  target: Target;
  parent: ParentInput;
  links: DatadogLinks;
  /** The tree of the evaluated commit; undefined where GitHub doesn't tell. */
  tree: Promise<string | undefined>;
  /** This run's experiments, of which none is the baseline of another. */
  ids: ReadonlySet<string>;
}

export interface AdoptTools extends StageSignals {
  datadog: Datadog;
  gitHub: GitHubRequest;
  clock: Clock;
  log: Log;
}

export interface Adopted {
  report: ExperimentReport;
  /** The experiment's metadata, once it is tagged, or a warning says that it is not. */
  tagged: Promise<Record<string, unknown>>;
}

/** Finds the baseline of an experiment as the main stage does, and begins to tag it. */
export async function adopt(experiment: DatadogExperiment, adoption: Adoption, tools: AdoptTools): Promise<Adopted> {
  const { context, target, links } = adoption;
  const inputs = identityInputs(experiment);
  const identity = adoptedIdentity(experiment, identify(context, inputs));
  const { choice, trend, warnings } = await findAdoptedBaseline(experiment, identity, adoption, tools);
  for (const warning of warnings) tools.log.warning(warning);
  tools.log.info(`Baseline of ${experiment.attributes.name}: ${formatParentReason(describeChoice(choice))}`);
  const made = madeBy(experiment, context);
  const tree = isOfRun(experiment, adoption) ? await adoption.tree : undefined;
  const tags = experimentTags(made, target, identity, tree);
  const notes = [...target.remarks, ...warnings];
  const parent = choice;
  return {
    report: createdReport({ context, target, identity, inputs, parent, trend, experiment, links, notes }),
    tagged: tag(experiment, mergedMetadata(experiment, tags, describeChoice(choice), made.run.attempt), tools),
  };
}

/** Whether the run evaluated what the experiment shows; one that is given by its ID may be of another run. */
function isOfRun(experiment: DatadogExperiment, { context, target }: Adoption): boolean {
  const runId = tagValue(experiment, tagKeys.runId) ?? context.run.id;
  const commit = tagValue(experiment, tagKeys.commit)?.toLowerCase() ?? target.headCommit;
  return runId === context.run.id && [target.headCommit, target.evaluatedCommit].includes(commit);
}

/** What an earlier attempt adopted stays its own: the attempt tells which of a leg's experiments is the newest. */
function madeBy(experiment: DatadogExperiment, context: RunContext): RunContext {
  const { run } = context;
  const isOfRun = isAdopted(experiment) && tagValue(experiment, tagKeys.runId) === run.id;
  const attempt = isOfRun ? Math.min(readRunAttempt(experiment), run.attempt) : run.attempt;
  if (attempt === run.attempt) return context;
  return { ...context, run: { ...run, attempt, url: tagValue(experiment, tagKeys.runUrl) ?? run.url } };
}

/** A section that an earlier step gave it stays its own. */
function adoptedIdentity(experiment: DatadogExperiment, identity: Identity): Identity {
  const given = isAdopted(experiment) ? tagValue(experiment, tagKeys.section) : undefined;
  return {
    ...identity,
    createKey: adoptedKey(experiment),
    sectionKey: given ?? identity.sectionKey,
  };
}

function identityInputs({ attributes }: DatadogExperiment) {
  return {
    name: attributes.experiment ?? attributes.name,
    dataset_id: attributes.dataset_id ?? "",
    internal_matrix: undefined,
    internal_check_run_id: undefined,
  };
}

async function findAdoptedBaseline(
  experiment: DatadogExperiment,
  identity: Identity,
  { context, target, parent, ids }: Adoption,
  { datadog, gitHub, clock, signal }: AdoptTools,
): Promise<BaselineSearch> {
  const { name, dataset_id: datasetId } = identityInputs(experiment);
  const { project_id, config } = experiment.attributes;
  const projectId = project_id.toLowerCase();
  const query = { context, target, identity, parent, projectId, datasetId, name, config, now: clock.now() };
  const within = AbortSignal.any([signal, clock.timeout(parentSearchTime, "waiting")]);
  // One that is given is looked up by its id, and may be any.
  const searched = parent.kind === "auto" ? without(ids, datadog) : datadog;
  const search = await searchBaseline(query, { datadog: searched, gitHub, clock, signal: within });
  return { ...search, choice: notItself(search.choice, experiment) };
}

function notItself(choice: BaselineChoice, { id }: DatadogExperiment): BaselineChoice {
  if (choice.kind !== "found" || choice.baseline.experimentId !== id) return choice;
  return { kind: "none", reason: { kind: "itself", wasGiven: true } };
}

/** The client with lists that leave some experiments out. */
function without(ids: ReadonlySet<string>, datadog: Datadog): Datadog {
  return {
    ...datadog,
    listExperiments: async (...request) => {
      const page = await datadog.listExperiments(...request);
      return { ...page, experiments: page.experiments.filter(({ id }) => !ids.has(id)) };
    },
  };
}

/**
 * What it has of its own stays: an update may replace the whole. Of two tags with a key of ours, ours counts; tags that
 * are not texts stand as they are.
 */
export function mergedMetadata(
  experiment: DatadogExperiment,
  tags: readonly string[],
  facts: BaselineFacts,
  attempt: number,
): Record<string, unknown> {
  const { metadata } = experiment.attributes;
  const given: readonly unknown[] = Array.isArray(metadata?.tags) ? metadata.tags : [];
  const ours = new Map(tags.map((tag) => [tagKey(tag), tag]));
  const kept = given.filter((tag) => {
    const replacement = typeof tag === "string" ? ours.get(tagKey(tag)) : undefined;
    return replacement === undefined || comparable(String(tag)) === comparable(replacement);
  });
  const keys = new Set(
    listTags(experiment)
      .filter((tag) => kept.includes(tag))
      .map(tagKey),
  );
  const added = tags.filter((tag) => !keys.has(tagKey(tag)));
  return {
    ...metadata,
    parent_reason: formatParentReason(facts),
    ...buildOwnMetadata(attempt, selectFactsToKeep(facts)),
    tags: [...kept, ...added],
  };
}

// SDKs take a repository's address from the clone, such as git@github.com:acme/bot.git.
function comparable(tag: string): string {
  return tag
    .replace(/:(?:ssh:\/\/)?git@([^:/]+)[:/]/, ":https://$1/")
    .replace(/(?:\.git)?\/?$/, "")
    .toLowerCase();
}

async function tag(
  { id, attributes }: DatadogExperiment,
  metadata: Record<string, unknown>,
  { datadog, clock, log, closing }: AdoptTools,
): Promise<Record<string, unknown>> {
  try {
    const signal = AbortSignal.any([closing, clock.timeout(statusTime, "waiting")]);
    await datadog.updateExperiment(id, { metadata }, signal);
  } catch (error) {
    log.warning(
      `The experiment ${attributes.name} could not be tagged, so it may not be found as a baseline later: ${errorMessage(error)}`,
    );
  }
  return metadata;
}

/** How an experiment has ended by now: lists lag, and a script ends its own at its very end. */
export async function readEnd(
  experiment: DatadogExperiment,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  try {
    const filter = { projectId: experiment.attributes.project_id, ids: [experiment.id] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
    return readOutcome(experiments[0] ?? experiment);
  } catch {
    return readOutcome(experiment);
  }
}

/** How an experiment ended that needs no status any more; undefined where it has not, as far as Datadog knows. */
export function readOutcome({ attributes }: DatadogExperiment): Outcome | undefined {
  switch (attributes.status) {
    case "completed":
    case "failed":
    case "interrupted":
      return { status: attributes.status, reason: undefined };
    default:
      return undefined;
  }
}
