import { z } from "zod";
import { failureOf } from "./failure.ts";
import { type RecordIdentity, recordIdentity, type ScoreValue } from "./result-row.ts";

// Datadog's API is in preview: what is not as expected is taken as not given.
const optionalText = z.string().optional().catch(undefined);
const optionalNumber = z.number().optional().catch(undefined);
const texts = z.array(z.string()).catch([]);
const failure = z
  .object({ type: optionalText, message: optionalText, stack: optionalText })
  .optional()
  .catch(undefined);

const metricEvent = z.object({
  label: z.string(),
  metric_type: optionalText,
  score_value: optionalNumber,
  boolean_value: z.boolean().optional().catch(undefined),
  categorical_value: optionalText,
  error: failure,
  timestamp_ms: z.number().catch(0),
});

const spanEvent = z.object({
  span_id: z.string(),
  trace_id: z.string().catch(""),
  parent_id: optionalText,
  dataset_record_id: optionalText,
  status: optionalText,
  tags: texts,
  meta: z.object({ input: z.unknown().optional(), error: failure }).catch({ error: undefined }),
  metrics: z
    .object({
      total_tokens: optionalNumber,
      input_tokens: optionalNumber,
      output_tokens: optionalNumber,
      estimated_total_cost: optionalNumber,
    })
    .catch({
      total_tokens: undefined,
      input_tokens: undefined,
      output_tokens: undefined,
      estimated_total_cost: undefined,
    }),
  eval_metrics: z.array(metricEvent).catch([]),
});

/** The body of an answer of the v3 events endpoint. */
export const eventsAnswer = z
  .object({
    data: z.object({
      attributes: z.object({
        spans: z.array(spanEvent).nullish(),
        summary_metrics: z.array(metricEvent).nullish(),
      }),
    }),
    meta: z.object({ after: optionalText }).nullish(),
  })
  .transform(
    ({ data, meta }): EventsPage => ({
      spans: data.attributes.spans ?? [],
      summaryMetrics: data.attributes.summary_metrics ?? [],
      cursor: meta?.after ? meta.after : undefined,
    }),
  );

export type SpanEvent = z.output<typeof spanEvent>;
export type MetricEvent = z.output<typeof metricEvent>;

/** A page of an experiment's spans with their metrics. */
export interface EventsPage {
  spans: SpanEvent[];
  summaryMetrics: MetricEvent[];
  /** Where the next page begins; undefined on the last one. */
  cursor: string | undefined;
}

/** The newest event of each label: a repeated upload leaves several, the greatest timestamp counts. */
export function newestByLabel(events: readonly MetricEvent[]): MetricEvent[] {
  const newest = new Map<string, MetricEvent>();
  for (const event of events) {
    const known = newest.get(event.label);
    if (!known || event.timestamp_ms >= known.timestamp_ms) newest.set(event.label, event);
  }
  return [...newest.values()];
}

/** The event's score, `null` where its evaluator failed; undefined for JSON metrics, which have none. */
export function scoreOf(event: MetricEvent): ScoreValue | undefined {
  switch (event.metric_type) {
    case "score":
      return event.score_value ?? null;
    case "boolean":
      return event.boolean_value ?? null;
    case "categorical":
      return categoryOf(event);
    default:
      return undefined;
  }
}

// Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
function categoryOf({ categorical_value: category, error }: MetricEvent): string | null {
  return category === undefined || (category === "" && failureOf(error)) ? null : category;
}

export function spanFailed({ status, meta }: SpanEvent): boolean {
  return status === "error" || failureOf(meta.error) !== undefined;
}

const recordTag = "dataset_record_id:";

/** The dataset record of a span: from the member, else from the tag; and its input. */
export function identityOf({ dataset_record_id, tags, meta }: SpanEvent): RecordIdentity {
  const tag = tags.find((candidate) => candidate.startsWith(recordTag));
  return recordIdentity(dataset_record_id || tag?.slice(recordTag.length), meta.input);
}

// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);

/** A step within a row's span (a model call, say) is no row of its own. */
export function isNested(span: SpanEvent): boolean {
  const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
  return hasParent && span.eval_metrics.length === 0 && identityOf(span).recordId === undefined;
}
