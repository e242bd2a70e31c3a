import type { Clock } from "../src/foundation/clock.ts";
import type { PostedMetric, PostedSpan } from "./datadog-requests.ts";

export interface PostedEvents {
  spans: PostedSpan[];
  metrics: PostedMetric[];
}

/** Spans and metrics by experiment. As in Datadog nothing is replaced: what is posted twice is there twice. */
export interface EventStore {
  add(experimentId: string, events: PostedEvents): void;
  posted(experimentId: string): PostedEvents;
  /** The spans that are older than the lag. */
  listedSpans(experimentId: string): PostedSpan[];
  /** A span as the results endpoint shows it, with its metrics. */
  spanWithMetrics(experimentId: string, span: PostedSpan): Record<string, unknown>;
  summaryMetrics(experimentId: string): Record<string, unknown>[];
}

interface Timed<Event> {
  time: number;
  event: Event;
}

interface ExperimentEvents {
  spans: Timed<PostedSpan>[];
  metrics: Timed<PostedMetric>[];
  metricsBySpan: Map<string, Timed<PostedMetric>[]>;
}

export function createEventStore(clock: Clock, lag: number): EventStore {
  const stored = new Map<string, ExperimentEvents>();
  const of = (experimentId: string): ExperimentEvents =>
    stored.get(experimentId) ?? { spans: [], metrics: [], metricsBySpan: new Map() };
  const listed = <Event>(events: Timed<Event>[]) => {
    const latest = clock.now() - lag;
    return events.filter(({ time }) => time <= latest).map(({ event }) => event);
  };
  return {
    add: (experimentId, { spans, metrics }) => {
      const events = of(experimentId);
      stored.set(experimentId, events);
      const time = clock.now();
      for (const event of spans) events.spans.push({ time, event });
      for (const event of metrics) addMetric(events, { time, event });
    },
    posted: (experimentId) => {
      const { spans, metrics } = of(experimentId);
      return { spans: spans.map(({ event }) => event), metrics: metrics.map(({ event }) => event) };
    },
    listedSpans: (experimentId) => listed(of(experimentId).spans),
    spanWithMetrics: (experimentId, span) => {
      const metrics = of(experimentId).metricsBySpan.get(spanKey(span)) ?? [];
      return shownSpan(span, listed(metrics));
    },
    summaryMetrics: (experimentId) => {
      const summaries = of(experimentId).metrics.filter(({ event }) => event.metric_source === "summary");
      return listed(summaries).map(shownMetric);
    },
  };
}

function addMetric(events: ExperimentEvents, metric: Timed<PostedMetric>): void {
  events.metrics.push(metric);
  const key = spanKey(metric.event);
  const others = events.metricsBySpan.get(key);
  if (others) others.push(metric);
  else events.metricsBySpan.set(key, [metric]);
}

function spanKey({ span_id, trace_id = "" }: { span_id: string; trace_id?: string | undefined }): string {
  return `${trace_id}/${span_id}`;
}

function shownSpan(span: PostedSpan, metrics: PostedMetric[]): Record<string, unknown> {
  const { span_id, trace_id, name, start_ns, duration, status, meta, metrics: usage, tags = [] } = span;
  const recordTag = tags.find((tag) => tag.startsWith("dataset_record_id:"));
  return {
    id: `${trace_id}-${span_id}`,
    ...(recordTag === undefined ? {} : { dataset_record_id: recordTag.slice("dataset_record_id:".length) }),
    duration,
    eval_metrics: metrics.map(shownMetric),
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

function shownMetric({ error: _error, experiment_id: _id, ...shown }: PostedMetric): Record<string, unknown> {
  return shown;
}
