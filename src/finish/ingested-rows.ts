import type { EventsPage, MetricEvent } from "../datadog/events-answer.ts";
import type { TextTable } from "../lib/text-table.ts";
import { newestByLabel, readScore } from "../results/events-page.ts";

/** What Datadog has shown of an upload so far: what it showed once has arrived. */
export interface IngestedRows {
  /** How many of the uploaded rows, and of their scores. */
  readonly rows: number;
  readonly scores: number;
  addPage(page: EventsPage): void;
  isShown(spanId: string): boolean;
}

/** `spanIds` are those of the rows that were taken so far, `most` of them in the end. */
export function createShownRows(spanIds: TextTable, most: number): IngestedRows {
  const isShown = new Uint8Array(most);
  const scored = new Uint16Array(most);
  let [rows, scores] = [0, 0];
  return {
    get rows() {
      return rows;
    },
    get scores() {
      return scores;
    },
    addPage: ({ spans }) => {
      for (const span of spans) {
        const row = spanIds.indexOf(span.span_id);
        if (row < 0) continue;
        if (isShown[row] !== 1) rows += 1;
        isShown[row] = 1;
        // Scores may come behind their row.
        const more = newestByLabel(span.eval_metrics).filter(hasScore).length - (scored[row] ?? 0);
        if (more <= 0) continue;
        scored[row] = (scored[row] ?? 0) + more;
        scores += more;
      }
    },
    isShown: (spanId) => isShown[spanIds.indexOf(spanId)] === 1,
  };
}

function hasScore(event: MetricEvent): boolean {
  return (readScore(event) ?? null) !== null;
}
