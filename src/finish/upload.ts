import { DatadogError } from "../datadog/errors.ts";
import { createReportWait } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { formatCount, plural } from "../lib/format.ts";
import { uploadTime } from "../lib/limits.ts";
import { type BatchPart, batchLimits, formatBatch, makeBatches, type UploadContext } from "../results/events.ts";
import { newestByLabel, readScore } from "../results/events-page.ts";
import { messages } from "../results/messages.ts";
import { nameEntry, type ResultEntry } from "../results/result-entry.ts";
import { type EventTools, eventPages } from "./read-scores.ts";

/** Calls of an upload that are under way side by side. */
export const uploadsAtOnce = 8;
/** If calls turn out to be too large, those that follow are made smaller, down to this, in bytes. */
const minBatchSize = 64 * 1024;
const progressPauseMs = 10_000;
const tooLarge = 413;

/**
 * Uploads entries, a few calls side by side, and empties the list. A call that is too large is split, down to the entry, which
 * is then left out. Returns the names of the rows that Datadog took, such as `results/a.jsonl:7 (record r-7)`, by the ID of
 * their span, and what it refused as too large.
 *
 * @throws DatadogError of the first call that Datadog didn't take in the end.
 */
export async function uploadEntries(
  entries: ResultEntry[],
  context: UploadContext,
  { datadog, clock, log, signal }: EventTools,
) {
  const stopped = new AbortController();
  const within = AbortSignal.any([signal, stopped.signal]);
  const limits = { ...batchLimits };
  // Names and not entries, which would keep all rows in memory until the job ends.
  const taken = new Map<string, string>();
  const refused: ResultEntry[] = [];
  const rows = entries.filter(({ kind }) => kind === "row").length;
  let reportedAt = clock.now();

  const push = async (batch: readonly BatchPart[]): Promise<void> => {
    try {
      await datadog.pushEvents(context.experimentId, formatBatch(batch, context), within);
      for (const { entry } of batch) if (entry.kind === "row") taken.set(entry.span.spanId, nameEntry(entry));
    } catch (error) {
      if (!(error instanceof DatadogError && error.status === tooLarge)) throw error;
      if (batch.length === 1) return void refused.push(...batch.map(({ entry }) => entry));
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
  const lost = refused.flatMap((entry) => Object.values(entry.kind === "row" ? entry.row.scores : entry.scores));
  return {
    taken,
    refused: {
      names: refused.map(nameEntry),
      rows: refused.filter(({ kind }) => kind === "row").length,
      scores: lost.filter((score) => score !== null).length,
    },
  };
}

/** What is missing of an upload in Datadog. */
export interface Ingestion {
  /** Uploaded rows that Datadog doesn't show. */
  missingRows: number;
  /** What is missing, and what to do, or why nobody knows; undefined if everything is there. */
  problem: string | undefined;
}

export interface Upload extends Awaited<ReturnType<typeof uploadEntries>> {
  experimentId: string;
  rows: number;
  /** Scores of rows; failed evaluators have none. */
  scores: number;
}

/** How long it may take until Datadog shows an upload, and the pauses between looks; the last one is repeated. */
const ingestionTimeoutMs = 30_000;
const pausesMs = [1_000, 2_000, 4_000];
const maxNames = 10;

/** Reads until Datadog shows every row and score that it took, or the time is over, and returns what it doesn't show. */
export async function awaitIngestion(
  upload: Upload,
  { datadog, clock, log, signal: cancel }: EventTools,
): Promise<Ingestion> {
  const end = clock.now() + ingestionTimeoutMs;
  const report = createReportWait(clock, log.info);
  // A look that has begun may end: it reads as much as was uploaded.
  const signal = AbortSignal.any([cancel, clock.timeout(uploadTime)]);
  const wanted = upload.scores - upload.refused.scores;
  /** The most scores of each row that were shown: a row that was shown once has arrived, and scores can appear later. */
  const shown = new Map<string, number>();
  let reason: string | undefined = "";
  for (let look = 0; ; look += 1) {
    try {
      for await (const page of eventPages(datadog, upload.experimentId, signal)) {
        for (const { span_id: id, eval_metrics } of page.spans) {
          if (!upload.taken.has(id)) continue;
          const scores = newestByLabel(eval_metrics).filter((event) => (readScore(event) ?? null) !== null).length;
          shown.set(id, Math.max(shown.get(id) ?? 0, scores));
        }
        if (shown.size === upload.taken.size && sum(shown) >= wanted) return describeMissing(shown, upload);
      }
      reason = undefined;
    } catch (error) {
      cancel.throwIfAborted();
      if (reason !== undefined) reason = errorMessage(error);
    }
    const pause = pausesMs[Math.min(look, pausesMs.length - 1)] ?? 0;
    if (clock.now() + pause >= end) break;
    const rows = `${formatCount(shown.size)} of ${plural(upload.taken.size, "row")}`;
    const scores = `${formatCount(sum(shown))} of ${plural(wanted, "score")}`;
    report(`Datadog to show the upload (${rows}, ${scores} so far)`, ingestionTimeoutMs);
    await clock.sleep(pause, cancel);
  }
  if (reason === undefined) return describeMissing(shown, upload);
  return { missingRows: 0, problem: `Datadog couldn't show whether the results arrived: ${reason}` };
}

function sum(shown: ReadonlyMap<string, number>): number {
  return [...shown.values()].reduce((total, scores) => total + scores, 0);
}

function describeMissing(shown: ReadonlyMap<string, number>, upload: Upload): Ingestion {
  const { taken, refused } = upload;
  const rows = taken.size - shown.size + refused.rows;
  const scores = Math.max(0, upload.scores - sum(shown));
  if (rows === 0)
    return { missingRows: 0, problem: scores === 0 ? undefined : messages.scoresNotIngested(scores, upload.scores) };
  const missing = [...taken].filter(([spanId]) => !shown.has(spanId)).map(([, name]) => name);
  const names = [...refused.names, ...missing].slice(0, maxNames);
  const fixes: string[] = [];
  const tooMany = refused.names.length;
  if (tooMany > 0)
    fixes.push(`${formatCount(tooMany)} too large for Datadog: shorten their input, output, or metadata.`);
  if (tooMany < rows) fixes.push("Rerun the job.");
  return { missingRows: rows, problem: messages.rowsNotIngested(rows, upload.rows, names, fixes) };
}
