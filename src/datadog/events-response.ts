import * as z from "zod/mini";
import { lenient } from "../lib/json.ts";

/** How many items of a page couldn't be read. */
interface SkippedItems {
  spans: number;
  metrics: number;
  tags: number;
}

/** A page of an experiment's spans with their metrics. `cursor`: where the next page begins; undefined on the last one. */
export type EventsPage = z.output<typeof eventsResponse>;

/** A span with its metrics; its duration in nanoseconds, and its cost in nanodollars. */
export type SpanEvent = EventsPage["spans"][number];
export type MetricEvent = EventsPage["summaryMetrics"][number];

/**
 * The body of a response of the v3 events endpoint. Datadog's API is in preview, so a member of another type counts as
 * missing, and an item without its name or ID is skipped and counted.
 */
export const eventsResponse = z.pipe(
  z.object({
    data: z.object({
      attributes: z.object({
        spans: z.nullish(z.array(z.unknown())),
        summary_metrics: z.nullish(z.array(z.unknown())),
      }),
    }),
    meta: lenient(z.object({ after: z.optional(z.unknown()) })),
  }),
  z.transform(({ data, meta }) => {
    const skipped: SkippedItems = { spans: 0, metrics: 0, tags: 0 };
    const { spans, summary_metrics: summary } = data.attributes;
    return {
      spans: readList(spans, (span) => readSpan(span, skipped), skipped, "spans"),
      summaryMetrics: readList(summary, readMetric, skipped, "metrics"),
      skipped,
      cursor: asString(meta?.after) || undefined,
    };
  }),
);

/** Returns the items that can be read, and counts the others. Anything that isn't a list is one skipped item. */
function readList<Item>(
  list: unknown,
  read: (item: unknown) => Item | undefined,
  skipped: SkippedItems,
  kind: keyof SkippedItems,
): Item[] {
  if (list === undefined || list === null) return [];
  const given: readonly unknown[] = Array.isArray(list) ? list : [undefined];
  const items = given.map(read).filter((item) => item !== undefined);
  skipped[kind] += given.length - items.length;
  return items;
}

function readSpan(value: unknown, skipped: SkippedItems) {
  const span = asMembers(value);
  const spanId = asString(span.span_id);
  if (!spanId) return undefined;
  const { input, output, expected_output, metadata, error } = asMembers(span.meta);
  const metrics = asMembers(span.metrics);
  return {
    span_id: spanId,
    trace_id: asString(span.trace_id) ?? "",
    parent_id: asString(span.parent_id),
    dataset_record_id: asString(span.dataset_record_id),
    duration: asNumber(span.duration),
    status: asString(span.status),
    tags: readList(span.tags, asString, skipped, "tags"),
    meta: { input, output, expected_output, metadata, error: readError(error) },
    metrics: {
      total_tokens: asNumber(metrics.total_tokens),
      input_tokens: asNumber(metrics.input_tokens),
      output_tokens: asNumber(metrics.output_tokens),
      estimated_total_cost: asNumber(metrics.estimated_total_cost),
    },
    eval_metrics: readList(span.eval_metrics, readMetric, skipped, "metrics"),
  };
}

function readMetric(value: unknown) {
  const metric = asMembers(value);
  const label = asString(metric.label);
  if (!label) return undefined;
  return {
    label,
    metric_type: asString(metric.metric_type),
    score_value: asNumber(metric.score_value),
    boolean_value: typeof metric.boolean_value === "boolean" ? metric.boolean_value : undefined,
    categorical_value: asString(metric.categorical_value),
    reasoning: asString(metric.reasoning),
    error: readError(metric.error),
    timestamp_ms: asNumber(metric.timestamp_ms) ?? 0,
  };
}

function readError(value: unknown) {
  // A user's own program may write only a string.
  if (typeof value === "string") return { type: undefined, message: value, stack: undefined };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { type, message, stack } = asMembers(value);
  return { type: asString(type), message: asString(message), stack: asString(stack) };
}

type Members = Record<string, unknown>;

function asMembers(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

function asString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
