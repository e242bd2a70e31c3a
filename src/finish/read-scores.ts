import type { Datadog } from "../datadog/client.ts";
import { DatadogError } from "../datadog/errors.ts";
import type { EventsPage } from "../datadog/events-response.ts";
import { messages } from "../datadog/messages.ts";
import { type Clock, createReportWait } from "../lib/clock.ts";
import { formatCount, plural } from "../lib/format.ts";
import { eventsPageSizes } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { parseResultsSummary } from "../results/results-summary.ts";
import { type ExperimentScores, ScoreAggregator } from "../results/scores.ts";
import { countMissingRows, type WholeRun } from "./completeness.ts";

/** What reading and uploading an experiment's events needs. */
export interface EventTools {
  datadog: Datadog;
  clock: Clock;
  log: Pick<Log, "info">;
  signal: AbortSignal;
}

/** Reads the scores of an experiment from all its events. */
export async function readScores(
  datadog: Datadog,
  experimentId: string,
  signal: AbortSignal,
  slicedBy?: SlicedBy,
): Promise<ExperimentScores> {
  const aggregator = new ScoreAggregator(slicedBy);
  for await (const page of eventPages(datadog, experimentId, signal)) aggregator.addPage(page);
  return aggregator.scores();
}

/** Says that Datadog shows fewer rows than the experiment's results summary counts; undefined if it doesn't. */
export function explainMissingRows({ rows: { total } }: ExperimentScores, metadata: unknown): string | undefined {
  const recorded = parseResultsSummary(metadata)?.rows ?? 0;
  if (total >= recorded) return undefined;
  return `Datadog shows ${formatCount(total)} of the ${plural(recorded, "row")} that its results summary counts`;
}

const maxPages = 5_000;

/** Yields the pages of an experiment's events; smaller ones if a response is too large. */
export async function* eventPages(
  datadog: Datadog,
  experimentId: string,
  signal: AbortSignal,
): AsyncGenerator<EventsPage> {
  let size = 0;
  let cursor: string | undefined;
  const seen = new Set<string>();
  for (;;) {
    let page: EventsPage;
    try {
      page = await datadog.readEvents(experimentId, cursor, signal, eventsPageSizes[size]);
    } catch (error) {
      const isLast = size === eventsPageSizes.length - 1;
      if (isLast || !(error instanceof DatadogError && error.isTooLarge)) throw error;
      size += 1;
      continue;
    }
    yield page;
    cursor = page.cursor;
    if (cursor === undefined) return;
    if (seen.has(cursor) || seen.size === maxPages) throw new DatadogError(messages.endlessList(), "open");
    seen.add(cursor);
  }
}

/** The pause between two looks at results that an evaluation step pushed itself. */
const pauseMs = 4_000;
/** An experiment that shows nothing for this long has no results. */
const firstResultTimeoutMs = 30_000;
/** The longest wait until results stop changing; the last look still fits into `readingTime`. */
const stabilizationTimeoutMs = 36_000;
/** How long an incomplete experiment must not change before its other rows are taken for missing. */
const incompleteRestMs = 12_000;

interface StabilityOptions {
  expected?: Promise<WholeRun | undefined> | undefined;
  slicedBy?: SlicedBy | undefined;
  /** Names the experiment if others are waited for, too. */
  leg?: string | undefined;
}

/**
 * Reads the scores of an experiment whose evaluation step pushed its events itself, until their counts stop changing:
 * events arrive late. A whole run is stable at once.
 */
export async function readScoresUntilStable(
  experimentId: string,
  { datadog, clock, log, signal }: EventTools,
  { expected, slicedBy, leg }: StabilityOptions = {},
): Promise<ExperimentScores> {
  const start = clock.now();
  const report = createReportWait(clock, log.info);
  const [first, whole] = await Promise.all([readScores(datadog, experimentId, signal, slicedBy), expected]);
  let scores = first;
  let restingSince = clock.now();
  for (;;) {
    const patience = countScores(scores) === 0 ? firstResultTimeoutMs : stabilizationTimeoutMs;
    if (clock.now() - start >= patience) return scores;
    const whose = leg === undefined ? "" : ` of ${leg}`;
    report(`Datadog to show all results${whose} (${plural(scores.rows.total, "row")} so far)`, patience);
    let next: ExperimentScores;
    try {
      await clock.sleep(pauseMs, signal);
      next = await readScores(datadog, experimentId, signal, slicedBy);
    } catch (error) {
      // If there's no time for more, the last complete look counts.
      if (signal.aborted && countScores(scores) > 0) return scores;
      throw error;
    }
    const isWhole = whole !== undefined && countMissingRows(next, whole) === 0;
    const rest = isWhole ? 0 : incompleteRestMs;
    if (countScores(next) !== countScores(scores)) restingSince = clock.now();
    else if (countScores(next) > 0 && clock.now() - restingSince >= rest) return next;
    scores = next;
  }
}

/** Counts rows and scores together, so whatever arrives changes it. */
function countScores({ rows, metrics, summary }: ExperimentScores): number {
  const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
  return rows.total + scored + summary.size;
}
