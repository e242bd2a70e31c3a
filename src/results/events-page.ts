import type { MetricEvent, SpanEvent } from "../datadog/events-answer.ts";
import { readRowFailure } from "./failure.ts";
import { type RecordIdentity, recordIdentity, type ScoreValue } from "./result-row.ts";

/** The newest event of each label: a repeated upload leaves several, the greatest timestamp counts. */
export function newestByLabel(events: readonly MetricEvent[]): MetricEvent[] {
  const newest = new Map<string, MetricEvent>();
  for (const event of events) {
    const known = newest.get(event.label);
    if (!known || event.timestamp_ms >= known.timestamp_ms) newest.set(event.label, event);
  }
  return [...newest.values()];
}

/** The event's score, `null` where its evaluator failed; undefined for JSON metrics, which have none. Without a type its value tells it. */
export function readScore(event: MetricEvent): ScoreValue | undefined {
  switch (event.metric_type) {
    case "score":
      return event.score_value ?? null;
    case "boolean":
      return event.boolean_value ?? null;
    case "categorical":
      return readCategory(event);
    case undefined:
      return event.boolean_value ?? event.score_value ?? event.categorical_value;
    default:
      return undefined;
  }
}

// Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
function readCategory({ categorical_value: category, error }: MetricEvent): string | null {
  return category === undefined || (category === "" && readRowFailure(error)) ? null : category;
}

export function spanFailed({ status, meta }: SpanEvent): boolean {
  return status === "error" || readRowFailure(meta.error) !== undefined;
}

const recordTag = "dataset_record_id:";

/** The dataset record of a span: from the member, else from the tag; and its input. */
export function readRecordIdentity({ dataset_record_id, tags, meta }: SpanEvent): RecordIdentity {
  const tag = tags.find((candidate) => candidate.startsWith(recordTag));
  return recordIdentity(dataset_record_id || tag?.slice(recordTag.length), meta.input);
}

// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);

/** A step within a row's span (a model call, say) is no row of its own. */
export function isNested(span: SpanEvent): boolean {
  const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
  return hasParent && span.eval_metrics.length === 0 && readRecordIdentity(span).recordId === undefined;
}
