import type { Clock } from "../src/lib/clock.ts";
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

/** Events in the order in which they came, each with its time. */
interface Timeline<Event> {
  events: Event[];
  times: number[];
}

interface ExperimentEvents {
  spans: Timeline<PostedSpan>;
  metrics: Timeline<PostedMetric>;
  summaries: Timeline<PostedMetric>;
  /** Where the metrics of each span stand among all. */
  metricsBySpan: Map<string, number[]>;
}

function noEvents(): ExperimentEvents {
  const timeline = () => ({ events: [], times: [] });
  return { spans: timeline(), metrics: timeline(), summaries: timeline(), metricsBySpan: new Map() };
}

export function createEventStore(clock: Clock, lag: number): EventStore {
  const stored = new Map<string, ExperimentEvents>();
  const of = (experimentId: string): ExperimentEvents => stored.get(experimentId) ?? noEvents();
  const listedCount = ({ times }: Timeline<unknown>) => {
    const latest = clock.now() - lag;
    return times.findLastIndex((time) => time <= latest) + 1;
  };
  const listed = <Event>(timeline: Timeline<Event>) => timeline.events.slice(0, listedCount(timeline));
  return {
    add: (experimentId, { spans, metrics }) => {
      const events = of(experimentId);
      stored.set(experimentId, events);
      const time = clock.now();
      for (const span of spans) addTo(events.spans, span, time);
      for (const metric of metrics) addMetric(events, metric, time);
    },
    posted: (experimentId) => {
      const { spans, metrics } = of(experimentId);
      return { spans: [...spans.events], metrics: [...metrics.events] };
    },
    listedSpans: (experimentId) => listed(of(experimentId).spans),
    spanWithMetrics: (experimentId, span) => {
      const { metrics, metricsBySpan } = of(experimentId);
      const count = listedCount(metrics);
      const shown = (metricsBySpan.get(spanKey(span)) ?? []).filter((index) => index < count);
      return shownSpan(
        span,
        shown.flatMap((index) => metrics.events[index] ?? []),
      );
    },
    summaryMetrics: (experimentId) => listed(of(experimentId).summaries).map(shownMetric),
  };
}

function addTo<Event>({ events, times }: Timeline<Event>, event: Event, time: number): void {
  events.push(event);
  times.push(time);
}

function addMetric(events: ExperimentEvents, metric: PostedMetric, time: number): void {
  addTo(events.metrics, metric, time);
  if (metric.metric_source === "summary") addTo(events.summaries, metric, time);
  const key = spanKey(metric);
  const index = events.metrics.events.length - 1;
  const others = events.metricsBySpan.get(key);
  if (others) others.push(index);
  else events.metricsBySpan.set(key, [index]);
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
