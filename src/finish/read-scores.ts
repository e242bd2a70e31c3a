import type { Clock } from "../clock.ts";
import type { Datadog } from "../datadog/client.ts";
import { firstResultTime, standStillPause, standStillTime } from "../limits.ts";
import { createScoreFolder, type ExperimentScores } from "../results/scores.ts";

/** Folds all events of an experiment into scores, page by page. */
export async function readScores(
  datadog: Datadog,
  experimentId: string,
  signal: AbortSignal,
): Promise<ExperimentScores> {
  const folder = createScoreFolder();
  let cursor: string | undefined;
  do {
    const page = await datadog.readEvents(experimentId, cursor, signal);
    folder.addPage(page);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return folder.scores();
}

/**
 * The scores of an experiment whose evaluation step pushed its events itself: read until their counts stand
 * still, since they arrive late. Without any row once Datadog has had its time, they are as empty as they are.
 */
export async function readScoresAtRest(
  datadog: Datadog,
  experimentId: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<ExperimentScores> {
  const start = clock.now();
  let scores = await readScores(datadog, experimentId, signal);
  for (;;) {
    const waited = clock.now() - start;
    const patience = countOf(scores) === 0 ? firstResultTime : standStillTime;
    if (waited >= patience) return scores;
    await clock.sleep(standStillPause, signal);
    const next = await readScores(datadog, experimentId, signal);
    if (countOf(next) > 0 && countOf(next) === countOf(scores)) return next;
    scores = next;
  }
}

/** Rows and scores together: whatever arrives changes it. */
function countOf({ rows, metrics, summary }: ExperimentScores): number {
  const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
  return rows.total + scored + summary.size;
}
