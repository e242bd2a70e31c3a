import type { Datadog } from "../datadog/client.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { Clock } from "../lib/clock.ts";
import { minBatchSize, uploadsAtOnce } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import type { TextTable } from "../lib/text-table.ts";
import {
  type BatchPart,
  batchLimits,
  type EventsBatch,
  eventBatches,
  splitBatch,
} from "../results/batches.ts";
import type { UploadContext } from "../results/events.ts";
import type { OpenFile } from "../results/open-file.ts";
import { readCheckedFiles } from "../results/results-file.ts";

export interface UploadTools {
  datadog: Datadog;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
  /** Keeps the spans of the rows that Datadog took, and is called when there are more. */
  arrival: { spanIds: TextTable; taken(): void };
}

/** What Datadog did not take because it is too large for a call, though the rest was taken. */
export interface Refused {
  /** Each entry once: `results/a.jsonl:7 (record r-7)`. */
  names: string[];
  rows: number;
  scores: number;
}

const progressPause = 10_000;

/**
 * Uploads checked files, a few calls side by side, and reads them only as fast as they are taken. A call that is
 * too large is split, down to the entry, which is then left out; gives what was refused so.
 *
 * @throws DatadogError of the first call that Datadog did not take in the end.
 */
export async function upload(
  files: readonly OpenFile[],
  rows: number,
  context: UploadContext,
  { datadog, clock, log, signal, arrival }: UploadTools,
): Promise<Refused> {
  const stopped = new AbortController();
  const within = AbortSignal.any([signal, stopped.signal]);
  const limits = { ...batchLimits };
  const refused: BatchPart[] = [];
  const { spanIds } = arrival;
  let told = clock.now();
  const push = async (batch: EventsBatch): Promise<void> => {
    if (await isTaken(batch, context, datadog, within)) {
      for (const { spanId } of batch.parts) if (spanId !== undefined) spanIds.add(spanId);
      arrival.taken();
      return;
    }
    const halves = splitBatch(batch, context);
    if (halves === undefined) return void refused.push(...batch.parts);
    // What comes next is made smaller at once.
    limits.bytes = Math.max(minBatchSize, Math.min(limits.bytes, Math.floor(countBytes(batch) / 2)));
    for (const half of halves) await push(half);
  };
  const calls = eventBatches(readCheckedFiles(files), context, limits);
  const work = async () => {
    for await (const batch of calls) {
      await push(batch);
      if (clock.now() - told < progressPause) continue;
      told = clock.now();
      log.info(`Uploaded ${spanIds.length} of ${rows} rows.`);
    }
  };
  try {
    // One generator feeds all: `next` of a generator waits for the one before.
    await Promise.all(Array.from({ length: uploadsAtOnce }, work));
  } catch (error) {
    stopped.abort(error);
    throw error;
  }
  return listRefused(refused);
}

const tooLarge = 413;

async function isTaken(
  { body }: EventsBatch,
  { experimentId }: UploadContext,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await datadog.pushEvents(experimentId, body, signal);
    return true;
  } catch (error) {
    if (error instanceof DatadogError && error.status === tooLarge) return false;
    throw error;
  }
}

function countBytes({ parts }: EventsBatch): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

function listRefused(parts: readonly BatchPart[]): Refused {
  return {
    names: [...new Set(parts.map(({ name }) => name))],
    rows: parts.filter(({ spanId }) => spanId !== undefined).length,
    scores: parts.reduce((sum, { scores }) => sum + scores, 0),
  };
}
