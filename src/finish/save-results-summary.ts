import { errorMessage } from "../lib/errors.ts";
import { parseResultsSummary, type ResultsSummary, resultsMember } from "../results/results-summary.ts";
import { listTags, ownMember, reservedTagKeys, tagKey } from "../run/action-metadata.ts";
import { messages } from "./messages.ts";
import type { FinishPlan, FinishTools, Metadata } from "./plan.ts";
import { lookUpExperiment } from "./read-run.ts";

// The pauses are those between reads while the list lacks the experiment.
const savingTimeoutMs = 8_000;
const pausesMs = [2_000, 4_000] as const;

type SavedExperiment = Pick<FinishPlan, "report" | "projectId" | "metadata">;

/**
 * Saves the results summary, and what the action reads back as data, in an experiment's metadata. An update replaces them
 * as a whole, so they are read right before, and what this run knows of them is added. A failure is a warning.
 */
export async function saveResultsSummary(
  summary: ResultsSummary,
  actionMetadata: Metadata,
  experiment: SavedExperiment,
  { datadog, clock, log, closing }: Pick<FinishTools, "datadog" | "clock" | "log" | "closing">,
): Promise<void> {
  const signal = AbortSignal.any([closing, clock.timeout(savingTimeoutMs)]);
  try {
    // What this run itself still writes has to come first.
    const known = await experiment.metadata;
    const merged = mergeMetadata(known, await listMetadata(experiment, known, { datadog, clock, signal }));
    if (merged[resultsMember] !== undefined && parseResultsSummary(merged) === undefined)
      return log.notice(messages.otherResultsMember(resultsMember));
    const metadata = { ...merged, ...mergeActionMetadata(merged, actionMetadata), [resultsMember]: summary };
    await datadog.updateExperiment(experiment.report.experiment.id, { metadata }, signal);
  } catch (error) {
    log.warning(messages.summaryNotSaved(errorMessage(error)));
  }
}

/** Returns the metadata as Datadog lists them. If this run knows none, it waits until Datadog does. */
async function listMetadata(
  { report, projectId }: SavedExperiment,
  known: Metadata | undefined,
  tools: Pick<FinishTools, "datadog" | "clock" | "signal">,
): Promise<Metadata | undefined> {
  for (const pause of [0, ...pausesMs]) {
    await tools.clock.sleep(pause, tools.signal);
    const listed = await lookUpExperiment(report.experiment.id, projectId, tools);
    if (listed !== undefined) return listed.attributes.metadata ?? {};
    if (known !== undefined) return undefined;
  }
  throw new Error("Datadog doesn't list the experiment yet");
}

/** The first verdict's time stays, whatever comes later; an acceptance that no longer counts goes. */
function mergeActionMetadata(metadata: Metadata, added: Metadata): Metadata {
  if (Object.keys(added).length === 0) return {};
  const own = metadata[ownMember];
  const before: Metadata = typeof own === "object" && own !== null ? { ...own } : {};
  const withdrawn = before.accepted === undefined ? {} : { accepted: [] };
  const firstVerdict = before.first_verdict_at ?? added.first_verdict_at;
  return {
    [ownMember]: { ...before, ...withdrawn, ...added, ...(firstVerdict ? { first_verdict_at: firstVerdict } : {}) },
  };
}

/**
 * Merges the metadata that this run knows with those that Datadog lists. The list counts, since others may have written;
 * but it may lag behind this run's own writes, so the tags that the action reserves are those that this run knows.
 */
export function mergeMetadata(ours: Metadata | undefined, listed: Metadata | undefined): Metadata {
  if (ours === undefined || listed === undefined) return { ...ours, ...listed };
  const [ourTags = [], listedTags = []] = [ours, listed].map((metadata) => listTags({ attributes: { metadata } }));
  const reserved = new Set(ourTags.map(tagKey).filter((key) => reservedTagKeys.has(key)));
  const kept = ourTags.filter((tag) => reserved.has(tagKey(tag)) || listedTags.includes(tag));
  const added = listedTags.filter((tag) => !ourTags.includes(tag) && !reserved.has(tagKey(tag)));
  const tags = [...kept, ...added];
  return { ...ours, ...listed, ...(tags.length === 0 ? {} : { tags }) };
}
