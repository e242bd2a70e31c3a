import type { Clock } from "../src/lib/clock.ts";
import type { PostedMetric, PostedSpan } from "./datadog-requests.ts";

export interface PostedEvents {
  spans: PostedSpan[];
  metrics: PostedMetric[];
}

/** Spans and metrics by experiment. As in Datadog, nothing is replaced: events that are posted twice exist twice. */
export interface EventStore {
  add(experimentId: string, events: PostedEvents): void;
  listPosted(experimentId: string): PostedEvents;
  /** Returns the spans that are older than the lag. */
  listSpans(experimentId: string): PostedSpan[];
  /** Returns a span with its metrics, as the results endpoint shows it. */
  joinMetrics(experimentId: string, span: PostedSpan): Record<string, unknown>;
  listSummaryMetrics(experimentId: string): Record<string, unknown>[];
}

/** Events in order of arrival, each with its time. */
interface Timeline<Event> {
  events: Event[];
  times: number[];
}

interface ExperimentEvents {
  spans: Timeline<PostedSpan>;
  metrics: Timeline<PostedMetric>;
  summaries: Timeline<PostedMetric>;
  /** For each span, the positions of its metrics among all metrics. */
  metricsBySpan: Map<string, number[]>;
}

function createEmptyEvents(): ExperimentEvents {
  const timeline = () => ({ events: [], times: [] });
  return { spans: timeline(), metrics: timeline(), summaries: timeline(), metricsBySpan: new Map() };
}

export function createEventStore(clock: Clock, lag: number): EventStore {
  const stored = new Map<string, ExperimentEvents>();
  const findEvents = (experimentId: string): ExperimentEvents => stored.get(experimentId) ?? createEmptyEvents();
  const countListed = ({ times }: Timeline<unknown>) => {
    const latest = clock.now() - lag;
    return times.findLastIndex((time) => time <= latest) + 1;
  };
  const listEvents = <Event>(timeline: Timeline<Event>) => timeline.events.slice(0, countListed(timeline));
  return {
    add: (experimentId, { spans, metrics }) => {
      const events = findEvents(experimentId);
      stored.set(experimentId, events);
      const time = clock.now();
      for (const span of spans) appendEvent(events.spans, span, time);
      for (const metric of metrics) addMetric(events, metric, time);
    },
    listPosted: (experimentId) => {
      const { spans, metrics } = findEvents(experimentId);
      return { spans: [...spans.events], metrics: [...metrics.events] };
    },
    listSpans: (experimentId) => listEvents(findEvents(experimentId).spans),
    joinMetrics: (experimentId, span) => {
      const { metrics, metricsBySpan } = findEvents(experimentId);
      const count = countListed(metrics);
      const shown = (metricsBySpan.get(buildSpanKey(span)) ?? []).filter((index) => index < count);
      return toSpanResource(
        span,
        shown.flatMap((index) => metrics.events[index] ?? []),
      );
    },
    listSummaryMetrics: (experimentId) => listEvents(findEvents(experimentId).summaries).map(toMetricResource),
  };
}

function appendEvent<Event>({ events, times }: Timeline<Event>, event: Event, time: number): void {
  events.push(event);
  times.push(time);
}

function addMetric(events: ExperimentEvents, metric: PostedMetric, time: number): void {
  appendEvent(events.metrics, metric, time);
  if (metric.metric_source === "summary") appendEvent(events.summaries, metric, time);
  const key = buildSpanKey(metric);
  const index = events.metrics.events.length - 1;
  const others = events.metricsBySpan.get(key);
  if (others) others.push(index);
  else events.metricsBySpan.set(key, [index]);
}

function buildSpanKey({ span_id, trace_id = "" }: { span_id: string; trace_id?: string | undefined }): string {
  return `${trace_id}/${span_id}`;
}

function toSpanResource(span: PostedSpan, metrics: PostedMetric[]): Record<string, unknown> {
  const { span_id, trace_id, name, start_ns, duration, status, meta, metrics: usage, tags = [] } = span;
  const recordTag = tags.find((tag) => tag.startsWith("dataset_record_id:"));
  return {
    id: `${trace_id}-${span_id}`,
    ...(recordTag === undefined ? {} : { dataset_record_id: recordTag.slice("dataset_record_id:".length) }),
    duration,
    eval_metrics: metrics.map(toMetricResource),
    meta: { ...meta, error: meta?.error ?? {} },
    ...(usage === undefined ? {} : { metrics: usage }),
    name,
    span_id,
    start_ns,
    status,
    tags,
    trace_id,
  };
}

function toMetricResource({ error: _error, experiment_id: _id, ...shown }: PostedMetric): Record<string, unknown> {
  return shown;
}
