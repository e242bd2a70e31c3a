import type { Datadog } from "../datadog/client.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";
import { arrivalPauses, arrivalTime, eventsPageSizes, uploadTime } from "../lib/limits.ts";
import { createTextTable, type TextTable } from "../lib/text-table.ts";
import { nameEntry } from "../results/batches.ts";
import { buildSpanReference } from "../results/events.ts";
import type { OpenFile } from "../results/open-file.ts";
import type { ResultEntry } from "../results/result-entry.ts";
import { readCheckedFiles } from "../results/results-file.ts";
import { createShownRows, type IngestedRows } from "./ingested-rows.ts";
import { eventPages } from "./read-scores.ts";
import type { Refused } from "./upload.ts";

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
  files: readonly OpenFile[];
  experimentId: string;
  rows: number;
  /** Scores of rows; failed evaluators have none. */
  scores: number;
}

/** What of an upload Datadog shows, read from the time on at which there is a page of it. */
export interface ArrivalWatch {
  /** The spans of the rows that were taken; the upload adds them. */
  spanIds: TextTable;
  /** To be called when rows were taken: reads on beside the upload where there is a page of them. */
  taken(): void;
  /** Looks until Datadog shows every row and score that was taken, and tells what it does not show after a while. */
  check(refused: Refused): Promise<Arrival>;
  /** Ends what is read beside an upload that failed. */
  stop(): void;
}

interface ArrivalTools {
  datadog: Datadog;
  clock: Clock;
  cancel: AbortSignal;
}

const maxNames = 10;

export function trackIngestion(upload: Upload, tools: ArrivalTools): ArrivalWatch {
  const { datadog, clock, cancel } = tools;
  const spanIds = createTextTable();
  const shown = createShownRows(spanIds, upload.rows);
  // Where the last page begins: rows that came later stand there or behind it, or else a look at all finds them.
  let lastPage: string | undefined;
  const look = async (start: string | undefined, signal: AbortSignal, isEnough = () => false) => {
    for await (const page of eventPages(datadog, upload.experimentId, signal, start)) {
      shown.addPage(page);
      lastPage = page.cursor ?? lastPage;
      if (isEnough()) return;
    }
  };
  // A look that is under way may end: what it reads is as much as was uploaded.
  const within = (...ends: AbortSignal[]) => AbortSignal.any([cancel, clock.timeout(uploadTime), ...ends]);
  const stopped = new AbortController();
  const signal = within(stopped.signal);
  const beside = besideUpload(spanIds, () => look(lastPage, signal));
  return {
    spanIds,
    taken: beside.taken,
    check: async (refused) => {
      await beside.ended();
      const end = clock.now() + arrivalTime;
      const signal = within();
      const isWhole = () => shown.rows === spanIds.length && shown.scores >= upload.scores - refused.scores;
      const looks: Looks = { first: lastPage, look: (start) => look(start, signal, isWhole), isWhole };
      const reason = await lookUntil(end, looks, tools);
      if (reason !== undefined) return { kind: "unknown", reason };
      return await summarizeIngestion(shown, spanIds, refused, upload);
    },
    stop: () => stopped.abort(),
  };
}

/** Looks whenever another page of rows was taken, one look after the other. */
function besideUpload(spanIds: TextTable, look: () => Promise<void>) {
  const [page] = eventsPageSizes;
  let due: number = page;
  let underWay: Promise<void> | undefined;
  const lookOnce = async () => {
    try {
      await look();
      due = spanIds.length + page;
    } catch {
      // The looks behind the upload tell what is wrong.
      due = Number.POSITIVE_INFINITY;
    }
    underWay = undefined;
  };
  return {
    taken: () => {
      if (underWay === undefined && spanIds.length >= due) underWay = lookOnce();
    },
    ended: async () => await underWay,
  };
}

interface Looks {
  /** Where the first one begins; undefined at the start. */
  first: string | undefined;
  look(start: string | undefined): Promise<void>;
  isWhole(): boolean;
}

/** Looks again until all is there, or the time is over. Gives the reason why no look at all came to its end. */
async function lookUntil(
  end: number,
  { first, look, isWhole }: Looks,
  { clock, cancel }: ArrivalTools,
): Promise<string | undefined> {
  let reason: string | undefined = "";
  for (let number = 0; ; number += 1) {
    // Where it begins behind the start, it does not show what came late before that.
    const start = number === 0 ? first : undefined;
    try {
      await look(start);
      if (start === undefined || isWhole()) reason = undefined;
      if (isWhole()) return reason;
    } catch (error) {
      cancel.throwIfAborted();
      if (reason !== undefined) reason = errorMessage(error);
    }
    const pause = arrivalPauses[Math.min(number, arrivalPauses.length - 1)] ?? 0;
    if (start === undefined && clock.now() + pause >= end) return reason;
    await clock.sleep(pause, cancel);
  }
}

async function summarizeIngestion(
  shown: IngestedRows,
  spanIds: TextTable,
  refused: Refused,
  upload: Upload,
): Promise<Arrival> {
  const missing = spanIds.length - shown.rows;
  const rows = missing + refused.rows;
  const scores = Math.max(0, upload.scores - shown.scores);
  if (rows === 0 && scores === 0) return { kind: "whole" };
  const lost =
    missing === 0
      ? []
      : await nameMissingRows(upload, (id) => spanIds.indexOf(id) >= 0 && !shown.isShown(id));
  const names = [...refused.names, ...lost].slice(0, maxNames);
  const counts = { rows, scores, ofRows: upload.rows, ofScores: upload.scores };
  return { kind: "missing", ...counts, names, refused: refused.names.length };
}

/** The first rows whose span is lost. */
async function nameMissingRows(
  { files, experimentId }: Pick<Upload, "files" | "experimentId">,
  isLost: (spanId: string) => boolean,
): Promise<string[]> {
  const names: string[] = [];
  const isLostRow = (entry: ResultEntry) =>
    entry.kind === "row" && isLost(buildSpanReference(experimentId, entry).spanId);
  for await (const group of readCheckedFiles(files)) {
    names.push(...group.filter(isLostRow).map(nameEntry));
    if (names.length >= maxNames) break;
  }
  return names.slice(0, maxNames);
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
