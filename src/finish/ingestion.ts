import type { Datadog } from "../datadog/client.ts";
import type { EventsPage } from "../datadog/events-response.ts";
import type { Clock } from "../lib/clock.ts";
import { createReportWait } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { formatCount, plural } from "../lib/format.ts";
import { uploadTime } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { newestByLabel, readScore } from "../results/events-page.ts";
import { messages } from "../results/messages.ts";
import { nameEntry } from "../results/result-entry.ts";
import { eventPages } from "./read-scores.ts";
import type { Uploaded } from "./upload.ts";

/** What Datadog shows of an upload. */
export type Ingestion =
  | { kind: "whole" }
  | {
      kind: "missing";
      /** Rows that aren't there, and scores that aren't, those of the rows among them. */
      rows: number;
      scores: number;
      ofRows: number;
      ofScores: number;
      /** Rows that aren't there, by name, the first ten. */
      names: string[];
      /** How many of the rows Datadog refused as too large. */
      refused: number;
    }
  | { kind: "unknown"; reason: string };

export interface Upload extends Uploaded {
  experimentId: string;
  rows: number;
  /** Scores of rows; failed evaluators have none. */
  scores: number;
}

interface IngestionTools {
  datadog: Datadog;
  clock: Clock;
  log: Pick<Log, "info">;
  cancel: AbortSignal;
}

/** How long it may take until Datadog shows an upload, and the pauses between looks; the last one is repeated. */
const ingestionTimeoutMs = 30_000;
const pausesMs = [1_000, 2_000, 4_000];
const maxNames = 10;

/** Reads until Datadog shows every row and score that it took, or the time is over, and returns what it doesn't show. */
export async function awaitIngestion(
  upload: Upload,
  { datadog, clock, log, cancel }: IngestionTools,
): Promise<Ingestion> {
  const end = clock.now() + ingestionTimeoutMs;
  const report = createReportWait(clock, log.info);
  // A look that has begun may end: it reads as much as was uploaded.
  const signal = AbortSignal.any([cancel, clock.timeout(uploadTime)]);
  const wanted = upload.scores - upload.refused.scores;
  /** The number of scores of each row that was shown. */
  const shown = new Map<string, number>();
  let reason: string | undefined = "";
  for (let look = 0; ; look += 1) {
    try {
      for await (const page of eventPages(datadog, upload.experimentId, signal)) {
        addShownRows(shown, page, upload.taken);
        if (shown.size === upload.taken.size && sum(shown) >= wanted) return summarizeIngestion(shown, upload);
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
  return reason === undefined ? summarizeIngestion(shown, upload) : { kind: "unknown", reason };
}

/** Adds what Datadog shows; a row that it showed once has arrived. Scores may appear later than their row. */
function addShownRows(shown: Map<string, number>, { spans }: EventsPage, taken: Uploaded["taken"]): void {
  for (const { span_id: id, eval_metrics } of spans) {
    if (!taken.has(id)) continue;
    const scores = newestByLabel(eval_metrics).filter((event) => (readScore(event) ?? null) !== null).length;
    shown.set(id, Math.max(shown.get(id) ?? 0, scores));
  }
}

function sum(shown: ReadonlyMap<string, number>): number {
  return [...shown.values()].reduce((total, scores) => total + scores, 0);
}

function summarizeIngestion(shown: ReadonlyMap<string, number>, upload: Upload): Ingestion {
  const { taken, refused } = upload;
  const rows = taken.size - shown.size + refused.rows;
  const scores = Math.max(0, upload.scores - sum(shown));
  if (rows === 0 && scores === 0) return { kind: "whole" };
  const missing = [...taken].filter(([spanId]) => !shown.has(spanId)).map(([, entry]) => nameEntry(entry));
  const names = [...refused.names, ...missing].slice(0, maxNames);
  const counts = { rows, scores, ofRows: upload.rows, ofScores: upload.scores };
  return { kind: "missing", ...counts, names, refused: refused.names.length };
}

/** Returns what is wrong with an ingestion, and what to do; undefined if it's whole. */
export function describeIngestion(ingestion: Ingestion | undefined): string | undefined {
  if (ingestion === undefined || ingestion.kind === "whole") return undefined;
  if (ingestion.kind === "unknown") return `Datadog couldn't show whether the results arrived: ${ingestion.reason}`;
  const { rows, scores, ofRows, ofScores, names, refused } = ingestion;
  if (rows === 0) return messages.scoresNotIngested(scores, ofScores);
  const fixes = [
    ...(refused > 0
      ? [`${formatCount(refused)} too large for Datadog: shorten their input, output, or metadata.`]
      : []),
    ...(refused < rows ? ["Rerun the job."] : []),
  ];
  return messages.rowsNotIngested(rows, ofRows, names, fixes);
}
