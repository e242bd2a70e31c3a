import * as z from "zod/mini";

/**
 * The body of an answer of the v3 events endpoint. Datadog's API is in preview: what is not as expected is taken as not
 * given, item by item, and an item without what names it is left out and counted.
 */
export const eventsResponse = z.pipe(
  z.object({
    data: z.object({
      attributes: z.object({
        spans: z.nullish(z.array(z.unknown())),
        summary_metrics: z.nullish(z.array(z.unknown())),
      }),
    }),
    meta: z.catch(z.nullish(z.object({ after: z.optional(z.unknown()) })), undefined),
  }),
  z.transform(({ data, meta }): EventsPage => {
    const leftOut: LeftOutItems = { spans: 0, metrics: 0, tags: 0 };
    const { spans, summary_metrics: summary } = data.attributes;
    return {
      spans: kept(spans ?? [], (span) => spanEvent(span, leftOut), leftOut, "spans"),
      summaryMetrics: metricEvents(summary, leftOut),
      leftOut,
      cursor: text(meta?.after) || undefined,
    };
  }),
);

/** How many items of a page could not be read. */
interface LeftOutItems {
  spans: number;
  metrics: number;
  tags: number;
}

/** A page of an experiment's spans with their metrics. */
export interface EventsPage {
  spans: SpanEvent[];
  summaryMetrics: MetricEvent[];
  leftOut: LeftOutItems;
  /** Where the next page begins; undefined on the last one. */
  cursor: string | undefined;
}

export interface SpanEvent {
  span_id: string;
  trace_id: string;
  parent_id: string | undefined;
  dataset_record_id: string | undefined;
  /** Nanoseconds. */
  duration: number | undefined;
  status: string | undefined;
  tags: string[];
  meta: {
    input?: unknown;
    output?: unknown;
    expected_output?: unknown;
    metadata?: unknown;
    error: EventError | undefined;
  };
  metrics: SpanMetrics;
  eval_metrics: MetricEvent[];
}

/** What a span used; the cost in nanodollars. */
interface SpanMetrics {
  total_tokens?: number;
  input_tokens?: number;
  output_tokens?: number;
  estimated_total_cost?: number;
}

interface EventError {
  type: string | undefined;
  message: string | undefined;
  stack: string | undefined;
}

export interface MetricEvent {
  label: string;
  metric_type: string | undefined;
  score_value: number | undefined;
  boolean_value: boolean | undefined;
  categorical_value: string | undefined;
  reasoning?: string | undefined;
  error: EventError | undefined;
  timestamp_ms: number;
}

function kept<Item>(
  items: readonly unknown[],
  read: (item: unknown) => Item | undefined,
  leftOut: LeftOutItems,
  kind: keyof LeftOutItems,
): Item[] {
  const values: Item[] = [];
  for (const item of items) {
    const value = read(item);
    if (value === undefined) leftOut[kind] += 1;
    else values.push(value);
  }
  return values;
}

/** The items of a list that may be missing; what stands there instead of a list is one item that is left out. */
function listed(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [undefined];
}

function spanEvent(value: unknown, leftOut: LeftOutItems): SpanEvent | undefined {
  const span = members(value);
  const spanId = text(span?.span_id);
  if (span === undefined || !spanId) return undefined;
  const meta = members(span.meta);
  return {
    span_id: spanId,
    trace_id: text(span.trace_id) ?? "",
    parent_id: text(span.parent_id),
    dataset_record_id: text(span.dataset_record_id),
    duration: number(span.duration),
    status: text(span.status),
    tags: kept(listed(span.tags), text, leftOut, "tags"),
    meta: {
      input: meta?.input,
      output: meta?.output,
      expected_output: meta?.expected_output,
      metadata: meta?.metadata,
      error: eventError(meta?.error),
    },
    metrics: spanMetrics(members(span.metrics)),
    eval_metrics: metricEvents(span.eval_metrics, leftOut),
  };
}

const usageMembers = ["total_tokens", "input_tokens", "output_tokens", "estimated_total_cost"] as const;

function spanMetrics(given: Members | undefined): SpanMetrics {
  const metrics: SpanMetrics = {};
  for (const name of usageMembers) {
    const value = number(given?.[name]);
    if (value !== undefined) metrics[name] = value;
  }
  return metrics;
}

function metricEvents(value: unknown, leftOut: LeftOutItems): MetricEvent[] {
  return kept(listed(value), metricEvent, leftOut, "metrics");
}

function metricEvent(value: unknown): MetricEvent | undefined {
  const metric = members(value);
  const label = text(metric?.label);
  if (metric === undefined || !label) return undefined;
  return {
    label,
    metric_type: text(metric.metric_type),
    score_value: number(metric.score_value),
    boolean_value: typeof metric.boolean_value === "boolean" ? metric.boolean_value : undefined,
    categorical_value: text(metric.categorical_value),
    reasoning: text(metric.reasoning),
    error: eventError(metric.error),
    timestamp_ms: number(metric.timestamp_ms) ?? 0,
  };
}

function eventError(value: unknown): EventError | undefined {
  // A program of a user's own may write a bare text.
  if (typeof value === "string") return { type: undefined, message: value, stack: undefined };
  const error = members(value);
  return error && { type: text(error.type), message: text(error.message), stack: text(error.stack) };
}

type Members = Record<string, unknown>;

function members(value: unknown): Members | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
