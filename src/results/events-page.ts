import type { MetricEvent, SpanEvent } from "../datadog/events-response.ts";
import { readRowFailure } from "./failures.ts";
import type { ScoreValue } from "./result-row.ts";

/** Returns the newest event of each label. A repeated upload leaves several, and the latest timestamp counts. */
export function newestByLabel(events: readonly MetricEvent[]): MetricEvent[] {
  const newest = new Map<string, MetricEvent>();
  for (const event of events) {
    const known = newest.get(event.label);
    if (!known || event.timestamp_ms >= known.timestamp_ms) newest.set(event.label, event);
  }
  return [...newest.values()];
}

/** Returns the event's score, `null` if its evaluator failed; undefined for JSON metrics, which have none. Without a type its value decides. */
export function readScore(event: MetricEvent): ScoreValue | undefined {
  const { categorical_value: category, error } = event;
  switch (event.metric_type) {
    case "score":
      return event.score_value ?? null;
    case "boolean":
      return event.boolean_value ?? null;
    case "categorical":
      // Datadog's SDKs record a failed evaluator as an empty category with an error.
      return category === undefined || (category === "" && readRowFailure(error)) ? null : category;
    case undefined:
      return event.boolean_value ?? event.score_value ?? category;
    default:
      return undefined;
  }
}

export function hasSpanFailed({ status, meta }: SpanEvent): boolean {
  return status === "error" || readRowFailure(meta.error) !== undefined;
}

const recordTag = "dataset_record_id:";

/** Returns the ID of a span's dataset record, from the member, or else from the tag. */
export function findSpanRecordId({ dataset_record_id, tags }: SpanEvent): string | undefined {
  return dataset_record_id || tags.find((tag) => tag.startsWith(recordTag))?.slice(recordTag.length);
}

// SDKs write these for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);

/** Whether a span is a step within a row's span, such as a model call, and not a row. */
export function isNested(span: SpanEvent): boolean {
  const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
  return hasParent && span.eval_metrics.length === 0 && !findSpanRecordId(span);
}
