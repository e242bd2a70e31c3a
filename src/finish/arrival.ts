import type { Datadog } from "../datadog/client.ts";
import type { MetricEvent } from "../datadog/events-answer.ts";
import type { Clock } from "../foundation/clock.ts";
import { messageOf } from "../foundation/errors.ts";
import { arrivalPauses, arrivalTime, uploadTime } from "../foundation/limits.ts";
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
  const rows = new Map<string, number>();
  for (const id of upload.uploaded.spanIds) rows.set(id, 0);
  let shown: Shown | undefined;
  let reason = "";
  for (let look = 1; ; look += 1) {
    try {
      shown = await lookFor(rows, look, upload.experimentId, datadog, signal);
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
  /** The ids of the spans that it does not show. */
  missing: Set<string>;
}

/** Reads all that is there; `rows` holds for each span the last look that showed it. */
async function lookFor(
  rows: Map<string, number>,
  look: number,
  experimentId: string,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<Shown> {
  let scores = 0;
  for await (const { spans } of eventPages(datadog, experimentId, signal)) {
    for (const span of spans) {
      const seen = rows.get(span.span_id);
      if (seen === undefined || seen === look) continue;
      rows.set(span.span_id, look);
      scores += newestByLabel(span.eval_metrics).filter(hasScore).length;
    }
  }
  const missing = new Set<string>();
  for (const [id, seen] of rows) if (seen !== look) missing.add(id);
  return { scores, missing };
}

function hasScore(event: MetricEvent): boolean {
  return (scoreOf(event) ?? null) !== null;
}

function isWhole({ missing, scores }: Shown, { uploaded, ...upload }: Upload): boolean {
  return missing.size === 0 && scores >= upload.scores - uploaded.refused.scores;
}

async function arrivalOf(shown: Shown, { uploaded, ...upload }: Upload): Promise<Arrival> {
  const { refused } = uploaded;
  const rows = shown.missing.size + refused.rows;
  const scores = Math.max(0, upload.scores - shown.scores);
  if (rows === 0 && scores === 0) return { kind: "whole" };
  const names = [...refused.names, ...(await namesOf(shown.missing, upload))].slice(0, mostNames);
  const counts = { rows, scores, ofRows: upload.rows, ofScores: upload.scores };
  return { kind: "missing", ...counts, names, refused: refused.names.length };
}

async function namesOf(
  missing: ReadonlySet<string>,
  { files, experimentId }: Pick<Upload, "files" | "experimentId">,
): Promise<string[]> {
  const names: string[] = [];
  if (missing.size === 0) return names;
  for await (const entry of readCheckedFiles(files)) {
    if (entry.kind !== "row" || !missing.has(spanReferenceOf(experimentId, entry).spanId)) continue;
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
