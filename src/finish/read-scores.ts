import type { Datadog } from "../datadog/client.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { EventsPage } from "../datadog/events-answer.ts";
import type { Clock } from "../lib/clock.ts";
import {
  eventsPageSizes,
  firstResultTime,
  incompleteRestTime,
  stabilizationTimeoutMs,
  standStillPause,
} from "../lib/limits.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { createScoreFolder, type ExperimentScores } from "../results/scores.ts";
import { missingRows, type WholeRun } from "./completeness.ts";

/** Folds all events of an experiment into scores, page by page. */
export async function readScores(
  datadog: Datadog,
  experimentId: string,
  signal: AbortSignal,
  slicedBy?: SlicedBy,
): Promise<ExperimentScores> {
  const folder = createScoreFolder(slicedBy);
  for await (const page of eventPages(datadog, experimentId, signal)) folder.addPage(page);
  return folder.scores();
}

const maxPages = 5_000;

/**
 * The pages of an experiment's events from a cursor on, as large as the API gives them; smaller ones where an answer is
 * too large.
 */
export async function* eventPages(
  datadog: Datadog,
  experimentId: string,
  signal: AbortSignal,
  start?: string,
): AsyncGenerator<EventsPage> {
  let size = 0;
  let cursor = start;
  const seen = new Set([start]);
  do {
    const page = await datadog
      .readEvents(experimentId, cursor, signal, eventsPageSizes[size])
      .catch((error: unknown) => {
        const isLast = size === eventsPageSizes.length - 1;
        if (isLast || !(error instanceof DatadogError && error.isTooLarge)) throw error;
      });
    if (page === undefined) size += 1;
    else {
      yield page;
      if (page.cursor === undefined) return;
      if (seen.has(page.cursor) || seen.size === maxPages) {
        throw new DatadogError("Could not read the results: Datadog's list of them has no end.", "open");
      }
      cursor = page.cursor;
      seen.add(cursor);
    }
  } while (!signal.aborted);
  throw signal.reason;
}

/**
 * The scores of an experiment whose evaluation step pushed its events itself: read until their counts stand
 * still, since they arrive late; longer where rows of a whole run are missing. Without any row once Datadog has had
 * its time, they are as empty as they are.
 */
export async function readScoresUntilStable(
  datadog: Datadog,
  experimentId: string,
  clock: Clock,
  signal: AbortSignal,
  asked?: Promise<WholeRun | undefined>,
  slicedBy?: SlicedBy,
): Promise<ExperimentScores> {
  const start = clock.now();
  const [first, whole] = await Promise.all([readScores(datadog, experimentId, signal, slicedBy), asked]);
  let scores = first;
  let restingSince = clock.now();
  for (;;) {
    const waited = clock.now() - start;
    const patience = countScores(scores) === 0 ? firstResultTime : stabilizationTimeoutMs;
    if (waited >= patience) return scores;
    const next = await readAgain(datadog, experimentId, clock, signal, slicedBy).catch((error: unknown) => {
      // What was read before has to do where there is no time for more.
      if (signal.aborted && countScores(scores) > 0) return undefined;
      throw error;
    });
    if (next === undefined) return scores;
    if (countScores(next) !== countScores(scores)) restingSince = clock.now();
    else if (countScores(next) > 0 && clock.now() - restingSince >= restTime(next, whole)) return next;
    scores = next;
  }
}

/** Reads once more after a pause. */
async function readAgain(
  datadog: Datadog,
  experimentId: string,
  clock: Clock,
  signal: AbortSignal,
  slicedBy: SlicedBy | undefined,
): Promise<ExperimentScores> {
  await clock.sleep(standStillPause, signal);
  return await readScores(datadog, experimentId, signal, slicedBy);
}

/** A whole run is at rest at once; of any other nobody knows whether its last rows are still on their way. */
function restTime(scores: ExperimentScores, whole: WholeRun | undefined): number {
  return whole !== undefined && missingRows(scores, whole) === 0 ? 0 : incompleteRestTime;
}

/** Rows and scores together: whatever arrives changes it. */
function countScores({ rows, metrics, summary }: ExperimentScores): number {
  const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
  return rows.total + scored + summary.size;
}
