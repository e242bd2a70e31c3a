import type { Datadog } from "../datadog/client.ts";
import type { MetricEvent } from "../datadog/events-answer.ts";
import type { Clock } from "../foundation/clock.ts";
import { messageOf } from "../foundation/errors.ts";
import { arrivalPauses, arrivalTime, uploadTime } from "../foundation/limits.ts";
import type { TextTable } from "../foundation/text-table.ts";
import { formatCount } from "../render/format.ts";
import { nameOf } from "../results/batches.ts";
import { spanReferenceOf } from "../results/events.ts";
import { newestByLabel, scoreOf } from "../results/events-page.ts";
import type { ResultFile } from "../results/file-patterns.ts";
import { readCheckedFiles } from "../results/results-file.ts";
import { eventPages } from "./read-scores.ts";
import type { Uploaded } from "./upload.ts";

/** What of an upload Datadog shows. */
export type Arrival =
  | { kind: "whole" }
  | {
      kind: "missing";
      /** Rows that are not there, and scores that are not, those of the rows among them. */
      rows: number;
      scores: number;
      ofRows: number;
      ofScores: number;
      /** Rows that are not there, by name, the first ten. */
      names: string[];
      /** How many of the rows Datadog refused as too large. */
      refused: number;
    }
  | { kind: "unknown"; reason: string };

export interface Upload {
  files: readonly ResultFile[];
  experimentId: string;
  rows: number;
  /** Scores of rows; failed evaluators have none. */
  scores: number;
  uploaded: Uploaded;
}

const mostNames = 10;

/** Looks until Datadog shows every row and score that was uploaded, and tells what it does not show after a while. */
export async function checkArrival(
  upload: Upload,
  { datadog, clock, cancel }: { datadog: Datadog; clock: Clock; cancel: AbortSignal },
): Promise<Arrival> {
  const end = clock.now() + arrivalTime;
  // A look that is under way may end: what it reads is as much as was uploaded.
  const signal = AbortSignal.any([cancel, clock.timeout(uploadTime)]);
  const { spanIds } = upload.uploaded;
  let shown: Shown | undefined;
  let reason = "";
  for (let look = 1; ; look += 1) {
    try {
      shown = await lookFor(spanIds, upload.experimentId, datadog, signal);
      if (isWhole(shown, upload)) break;
    } catch (error) {
      cancel.throwIfAborted();
      reason = messageOf(error);
    }
    const pause = arrivalPauses[Math.min(look, arrivalPauses.length) - 1] ?? 0;
    if (clock.now() + pause >= end) break;
    await clock.sleep(pause, cancel);
  }
  return shown === undefined ? { kind: "unknown", reason } : await arrivalOf(shown, upload);
}

/** What one look shows of an upload. */
interface Shown {
  scores: number;
  /** How many spans it does not show. */
  missing: number;
  isShown(spanId: string): boolean;
}

/** Reads all that is there. */
async function lookFor(
  spanIds: TextTable,
  experimentId: string,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<Shown> {
  const isShown = new Uint8Array(spanIds.length);
  let [scores, rows] = [0, 0];
  for await (const { spans } of eventPages(datadog, experimentId, signal)) {
    for (const span of spans) {
      const row = spanIds.indexOf(span.span_id);
      if (row < 0 || isShown[row] === 1) continue;
      isShown[row] = 1;
      rows += 1;
      scores += newestByLabel(span.eval_metrics).filter(hasScore).length;
    }
  }
  const missing = spanIds.length - rows;
  return { scores, missing, isShown: (spanId) => isShown[spanIds.indexOf(spanId)] === 1 };
}

function hasScore(event: MetricEvent): boolean {
  return (scoreOf(event) ?? null) !== null;
}

function isWhole({ missing, scores }: Shown, { uploaded, ...upload }: Upload): boolean {
  return missing === 0 && scores >= upload.scores - uploaded.refused.scores;
}

async function arrivalOf(shown: Shown, { uploaded, ...upload }: Upload): Promise<Arrival> {
  const { refused } = uploaded;
  const rows = shown.missing + refused.rows;
  const scores = Math.max(0, upload.scores - shown.scores);
  if (rows === 0 && scores === 0) return { kind: "whole" };
  const names = [...refused.names, ...(await namesOf(shown, uploaded, upload))].slice(0, mostNames);
  const counts = { rows, scores, ofRows: upload.rows, ofScores: upload.scores };
  return { kind: "missing", ...counts, names, refused: refused.names.length };
}

async function namesOf(
  { missing, isShown }: Shown,
  { spanIds }: Uploaded,
  { files, experimentId }: Pick<Upload, "files" | "experimentId">,
): Promise<string[]> {
  const names: string[] = [];
  if (missing === 0) return names;
  for await (const entry of readCheckedFiles(files)) {
    const spanId = entry.kind === "row" ? spanReferenceOf(experimentId, entry).spanId : undefined;
    if (spanId === undefined || spanIds.indexOf(spanId) < 0 || isShown(spanId)) continue;
    names.push(nameOf(entry));
    if (names.length === mostNames) break;
  }
  return names;
}

/** What is wrong with an arrival, and what to do; undefined where it is whole. */
export function arrivalFault(arrival: Arrival | undefined): string | undefined {
  switch (arrival?.kind) {
    case undefined:
    case "whole":
      return undefined;
    case "unknown":
      return `whether the results arrived in Datadog could not be read: ${arrival.reason}`;
    case "missing":
      return missingFault(arrival);
  }
}

function missingFault({ rows, scores, ofRows, ofScores, names, refused }: Missing): string {
  if (rows === 0) {
    return `${formatCount(scores)} of ${formatCount(ofScores)} scores did not arrive in Datadog: run the job again`;
  }
  const others = rows - names.length;
  const listed = `${names.join(", ")}${others > 0 ? ` and ${formatCount(others)} more` : ""}`;
  const remedies = [
    ...(refused > 0
      ? [`${formatCount(refused)} too large to be taken: shorten their input, output or metadata`]
      : []),
    ...(refused < rows ? ["run the job again for those that got lost"] : []),
  ];
  return `${formatCount(rows)} of ${formatCount(ofRows)} rows did not arrive in Datadog: ${listed} (${remedies.join("; ")})`;
}

type Missing = Extract<Arrival, { kind: "missing" }>;
