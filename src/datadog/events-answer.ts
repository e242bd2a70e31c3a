import { z } from "zod";

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
  reasoning: optionalText,
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
  meta: z
    .object({
      input: z.unknown().optional(),
      output: z.unknown().optional(),
      expected_output: z.unknown().optional(),
      error: failure,
    })
    .catch({ error: undefined }),
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
