import type { Datadog } from "../datadog/client.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { type BatchPart, batchLimits, formatBatch, makeBatches, type UploadContext } from "../results/events.ts";
import { nameEntry, type ResultEntry } from "../results/result-entry.ts";

export interface UploadTools {
  datadog: Datadog;
  clock: Clock;
  log: Pick<Log, "info">;
  signal: AbortSignal;
}

/** What became of an upload. */
export interface Uploaded {
  /** The rows that Datadog took, by the ID of their span. */
  taken: Map<string, ResultEntry>;
  refused: Refused;
}

/** What Datadog didn't take because it's too large for a call, though it took the rest. */
export interface Refused {
  /** Each entry once: `results/a.jsonl:7 (record r-7)`. */
  names: string[];
  rows: number;
  scores: number;
}

/** Calls of an upload that are under way side by side. */
export const uploadsAtOnce = 8;
/** If calls turn out to be too large, those that follow are made smaller, down to this, in bytes. */
const minBatchSize = 64 * 1024;
const progressPauseMs = 10_000;
const tooLarge = 413;

/**
 * Uploads entries, a few calls side by side. A call that is too large is split, down to the entry, which is then left out.
 *
 * @throws DatadogError of the first call that Datadog didn't take in the end.
 */
export async function uploadEntries(
  entries: readonly ResultEntry[],
  context: UploadContext,
  { datadog, clock, log, signal }: UploadTools,
): Promise<Uploaded> {
  const stopped = new AbortController();
  const within = AbortSignal.any([signal, stopped.signal]);
  const limits = { ...batchLimits };
  const taken = new Map<string, ResultEntry>();
  const refused: BatchPart[] = [];
  const rows = entries.filter(({ kind }) => kind === "row").length;
  let reportedAt = clock.now();

  const push = async (batch: readonly BatchPart[]): Promise<void> => {
    try {
      await datadog.pushEvents(context.experimentId, formatBatch(batch, context), within);
      for (const { spanId, entry } of batch) if (spanId !== undefined) taken.set(spanId, entry);
    } catch (error) {
      if (!(error instanceof DatadogError && error.status === tooLarge)) throw error;
      if (batch.length === 1) return void refused.push(...batch);
      const bytes = batch.reduce((sum, part) => sum + part.bytes, 0);
      limits.bytes = Math.max(minBatchSize, Math.min(limits.bytes, Math.floor(bytes / 2)));
      const middle = Math.ceil(batch.length / 2);
      await push(batch.slice(0, middle));
      await push(batch.slice(middle));
    }
  };
  const batches = makeBatches(entries, context, limits);
  const work = async () => {
    for (let next = batches.next(); !next.done; next = batches.next()) {
      await push(next.value);
      if (clock.now() - reportedAt < progressPauseMs) continue;
      reportedAt = clock.now();
      log.info(`Uploaded ${taken.size} of ${rows} rows.`);
    }
  };
  try {
    await Promise.all(Array.from({ length: uploadsAtOnce }, work));
  } catch (error) {
    stopped.abort(error);
    throw error;
  }
  return { taken, refused: listRefused(refused) };
}

function listRefused(parts: readonly BatchPart[]): Refused {
  return {
    names: [...new Set(parts.map(({ entry }) => nameEntry(entry)))],
    rows: parts.filter(({ spanId }) => spanId !== undefined).length,
    scores: parts.reduce((sum, { scores }) => sum + scores, 0),
  };
}
