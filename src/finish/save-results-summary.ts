import type { Datadog } from "../datadog/client.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import type { Log } from "../lib/log.ts";
import { parseResultsRecord, type ResultsSummary, resultsMember } from "../results/results-summary.ts";
import { ownMember, reservedTagKeys, tagKey } from "../run/action-metadata.ts";

// The time for storing the results summary, and the pauses between reads while the list lacks the experiment.
const recordTime = 8_000;
const recordPauses = [2_000, 4_000] as const;

export type Metadata = Readonly<Record<string, unknown>>;

export interface RecordPlace {
  experimentId: string;
  projectId: string;
  /** The metadata as this run wrote them, or found them at last: a list that lags may not show them yet. */
  known: Promise<Metadata | undefined>;
  /** What else the action reads back as data, by name. */
  own?: Readonly<Record<string, unknown>>;
}

export interface RecordTools {
  datadog: Datadog;
  clock: Clock;
  log: Log;
  /** Ends it; what is not kept by then is told. */
  closing: AbortSignal;
}

/**
 * Writes the record of results into an experiment's metadata, which an update replaces as a whole: they are read right
 * before, and what this run knows of them is laid beside. A record that cannot be kept is a warning.
 */
export async function keepRecord(
  record: ResultsSummary,
  place: RecordPlace,
  { datadog, clock, log, closing }: RecordTools,
): Promise<void> {
  const signal = AbortSignal.any([closing, clock.timeout(recordTime)]);
  try {
    const [known, listed] = await Promise.all([place.known, listedMetadata(place, { datadog, clock, signal })]);
    const found = mergedMetadata(known, listed);
    if (found[resultsMember] !== undefined && parseResultsRecord(found) === undefined) {
      log.notice(
        `The experiment's metadata have a member ${resultsMember} of their own: the record of results is not kept.`,
      );
      return;
    }
    await datadog.updateExperiment(
      place.experimentId,
      { metadata: { ...found, ...mergeOwn(found, place.own), [resultsMember]: record } },
      signal,
    );
  } catch (error) {
    log.warning(
      `The record of results could not be kept with the experiment, so it serves as a baseline only as long as Datadog keeps its rows: ${errorMessage(error)}`,
    );
  }
}

function mergeOwn(found: Metadata, own: RecordPlace["own"] = {}): Metadata {
  if (Object.keys(own).length === 0) return {};
  const known = found[ownMember];
  const before: Metadata = typeof known === "object" && known !== null ? { ...known } : {};
  const firstVerdict = before.first_verdict_at ?? own.first_verdict_at;
  return { [ownMember]: { ...before, ...own, ...(firstVerdict ? { first_verdict_at: firstVerdict } : {}) } };
}

/** The metadata as Datadog lists them; where this run knows none it waits until there are some. */
async function listedMetadata(
  { experimentId, projectId, known }: RecordPlace,
  { datadog, clock, signal }: Pick<RecordTools, "datadog" | "clock"> & { signal: AbortSignal },
): Promise<Metadata | undefined> {
  // What this run itself still writes has to come first.
  const isKnown = (await known) !== undefined;
  for (const pause of [0, ...recordPauses]) {
    await clock.sleep(pause, signal);
    const { experiments } = await datadog.listExperiments({ projectId, ids: [experimentId] }, signal, {
      limit: 1,
    });
    const [listed] = experiments.filter(({ id }) => id === experimentId);
    if (listed !== undefined) return listed.attributes.metadata ?? {};
    if (isKnown) return undefined;
  }
  throw new Error("Datadog does not list the experiment yet");
}

/**
 * The list counts, which others may have written to since. It may lag behind this run's own writes, so the tags that
 * the action reserves are those that this run knows.
 */
export function mergedMetadata(known: Metadata | undefined, listed: Metadata | undefined): Record<string, unknown> {
  if (known === undefined || listed === undefined) return { ...known, ...listed };
  const [ours, theirs] = [tagsIn(known), tagsIn(listed)];
  const reserved = new Set(ours.map(tagKey).filter((key) => reservedTagKeys.has(key)));
  const kept = ours.filter((tag) => reserved.has(tagKey(tag)) || theirs.includes(tag));
  const added = theirs.filter((tag) => !ours.includes(tag) && !reserved.has(tagKey(tag)));
  const tags = [...kept, ...added];
  return { ...known, ...listed, ...(tags.length === 0 ? {} : { tags }) };
}

function tagsIn({ tags }: Metadata): string[] {
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
