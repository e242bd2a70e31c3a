import { omitUndefined, readOwn } from "../lib/json.ts";
import { digest } from "../lib/text.ts";
import { type Failure, readRowFailure, type SpanReference } from "./failures.ts";
import type { MetricType } from "./metric-scores.ts";
import type { ResultEntry, RowEntry } from "./result-entry.ts";
import { type Assessment, formatRecordKey, type ResultRow, readRun, type ScoreValue } from "./result-row.ts";
import { type SpanUsage, toSpanUsage, usageMember } from "./usage.ts";

/** What the events of an upload have in common. */
export interface UploadContext {
  experimentId: string;
  projectId: string;
  datasetId: string;
  /** The experiment's logical name, and the name of its spans. */
  name: string;
  /** Milliseconds since the epoch. Datadog only accepts events within 24 h of its own time. */
  uploadedAt: number;
}

/** A span of Datadog's API; times in nanoseconds. */
export interface Span {
  trace_id: string;
  span_id: string;
  project_id: string;
  dataset_id: string;
  name: string;
  start_ns: number;
  duration: number;
  status: "ok" | "error";
  meta: {
    input?: unknown;
    output?: unknown;
    expected_output?: unknown;
    metadata?: Record<string, unknown>;
    error?: Failure;
  };
  metrics?: SpanUsage;
  tags: string[];
}

/** A metric of Datadog's API: the score is in the member that its type names. */
interface Metric {
  metric_source: "custom" | "summary";
  label: string;
  metric_type: MetricType;
  span_id: string;
  trace_id: string;
  timestamp_ms: number;
  experiment_id: string;
  tags: string[];
  score_value?: number;
  boolean_value?: boolean;
  categorical_value?: string | null;
  reasoning?: string;
  assessment?: Assessment;
  error?: { message: string };
}

/** The events of one entry of a results file. */
export interface Events {
  spans: Span[];
  metrics: Metric[];
}

/**
 * Derives the IDs of a row's span from the experiment and from what identifies the row (record and run, else its location),
 * so that a repeated upload repeats itself.
 */
export function buildSpanReference(experimentId: string, entry: RowEntry): SpanReference {
  const { row, identity, file, line, inDocument } = entry;
  const record = formatRecordKey(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
  const hex = digest(`row ${experimentId}\n${record}\n${readRun(row)}`, 24);
  return { spanId: hex.slice(0, 16), traceId: hex.slice(16) };
}

/** Builds the span and metrics of a row, or the metrics of a summary. */
export function buildEvents(entry: ResultEntry, context: UploadContext): Events {
  if (entry.kind === "summary") {
    const metrics = Object.entries(entry.scores).map(([label, score]) =>
      buildMetric("summary", label, score, { spanId: "", traceId: "" }, context),
    );
    return { spans: [], metrics };
  }
  const { row } = entry;
  const reference = buildSpanReference(context.experimentId, entry);
  const metrics = Object.entries(row.scores).map(([label, score]) => {
    const judgement = { reasoning: readOwn(row.reasoning, label), assessment: readOwn(row.assessment, label) };
    return buildMetric("custom", label, score, reference, context, judgement);
  });
  return { spans: [buildSpan(row, reference, context)], metrics };
}

function buildSpan(row: ResultRow, reference: SpanReference, context: UploadContext): Span {
  const { experimentId, projectId, datasetId, name, uploadedAt } = context;
  const run = readRun(row);
  const error = readRowFailure(row.error);
  const metrics = toSpanUsage(row.usage);
  // It isn't known whether Datadog keeps the metrics of a pushed span; it keeps metadata.
  const metadata = metrics ? { ...row.metadata, [usageMember]: row.usage } : row.metadata;
  return {
    trace_id: reference.traceId,
    span_id: reference.spanId,
    project_id: projectId,
    dataset_id: datasetId,
    name,
    ...buildSpanTimes(row, uploadedAt),
    status: error ? "error" : "ok",
    meta: omitUndefined({
      input: row.input,
      output: row.output,
      expected_output: row.expected_output,
      metadata: metadata ?? undefined,
      error,
    }),
    ...(metrics ? { metrics } : {}),
    tags: [
      `experiment_id:${experimentId}`,
      `dataset_id:${datasetId}`,
      // In the form of a UUID, as Datadog's SDKs write it.
      `run_id:${digest(`${experimentId}\nrun ${run}`, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`,
      `run_iteration:${run}`,
      ...(row.record_id ? [`dataset_record_id:${row.record_id}`] : []),
      ...(row.tags ?? []),
    ],
  };
}

const nanosecondsPerMillisecond = 1_000_000;
// Datadog rejects what is older than 24 h; an hour is left for clocks and the upload itself.
const maxAgeMs = 23 * 60 * 60 * 1000;

function buildSpanTimes({ start, duration_ms }: ResultRow, uploadedAt: number): Pick<Span, "start_ns" | "duration"> {
  const durationMs = duration_ms ?? 0;
  // A time without an offset, as Python's isoformat() writes it, is read as UTC and not as the runner's own.
  const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(start ?? "");
  const startMs = start ? Date.parse(hasOffset ? start : `${start}Z`) : uploadedAt - durationMs;
  const clamped = Math.round(Math.min(Math.max(startMs, uploadedAt - maxAgeMs), uploadedAt));
  return {
    start_ns: clamped * nanosecondsPerMillisecond,
    duration: Math.max(1, Math.round(durationMs * nanosecondsPerMillisecond)),
  };
}

/** What an evaluator says in addition to its score. */
interface Judgement {
  reasoning?: string | null | undefined;
  assessment?: Assessment | null | undefined;
}

function buildMetric(
  source: Metric["metric_source"],
  label: string,
  score: ScoreValue,
  { spanId, traceId }: SpanReference,
  { experimentId, uploadedAt }: UploadContext,
  { reasoning, assessment }: Judgement = {},
): Metric {
  return {
    metric_source: source,
    label,
    ...buildScore(score, reasoning),
    span_id: spanId,
    trace_id: traceId,
    timestamp_ms: uploadedAt,
    experiment_id: experimentId,
    tags: [`experiment_id:${experimentId}`],
    ...omitUndefined({ reasoning: reasoning ?? undefined, assessment: assessment ?? undefined }),
  };
}

type ScoreMembers = Pick<Metric, "metric_type" | "score_value" | "boolean_value" | "categorical_value" | "error">;

// Without a score, Datadog's SDKs send an empty category and an error, whatever the metric's type.
function buildScore(score: ScoreValue, reasoning: Judgement["reasoning"]): ScoreMembers {
  switch (typeof score) {
    case "number":
      return { metric_type: "score", score_value: score };
    case "boolean":
      return { metric_type: "boolean", boolean_value: score };
    case "string":
      return { metric_type: "categorical", categorical_value: score };
    case "object": {
      const error = { message: reasoning || "the evaluator gave no score" };
      return { metric_type: "categorical", categorical_value: null, error };
    }
  }
}

/** The events of one entry, or as many of them as a call takes, as JSON. */
export interface BatchPart {
  entry: ResultEntry;
  /** Of the row's span; undefined if it's in another part, or the entry is a summary. */
  spanId: string | undefined;
  span: string | undefined;
  metrics: string[];
  /** How many of the metrics have a score. */
  scores: number;
  bytes: number;
}

/** The most that one call carries; `bytes` of its body. */
export interface BatchLimits {
  metrics: number;
  bytes: number;
}

export const batchLimits: BatchLimits = { metrics: 1_000, bytes: 4_000_000 };

// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;

/**
 * Divides entries into the parts of each call. A span stays with its metrics, unless its metrics alone are more than a call takes:
 * the rest follows in calls of their own. The limits may shrink while the calls are made.
 */
export function* makeBatches(
  entries: readonly ResultEntry[],
  context: UploadContext,
  limits: BatchLimits = batchLimits,
): Generator<BatchPart[]> {
  let batch: BatchPart[] = [];
  let [metrics, bytes] = [0, 0];
  for (const entry of entries) {
    for (const part of makeParts(entry, context, limits)) {
      const isFull =
        metrics + part.metrics.length > limits.metrics || bytes + part.bytes > limits.bytes - envelopeBytes;
      if (isFull && batch.length > 0) {
        yield batch;
        batch = [];
        [metrics, bytes] = [0, 0];
      }
      batch.push(part);
      metrics += part.metrics.length;
      bytes += part.bytes;
    }
  }
  if (batch.length > 0) yield batch;
}

function makeParts(entry: ResultEntry, context: UploadContext, limits: BatchLimits): BatchPart[] {
  const { spans, metrics } = buildEvents(entry, context);
  const [span] = spans;
  const json = span && JSON.stringify(span);
  const bytes = json === undefined ? 0 : Buffer.byteLength(json) + 1;
  let part: BatchPart = { entry, spanId: span?.span_id, span: json, metrics: [], scores: 0, bytes };
  const parts = [part];
  for (const metric of metrics) {
    const text = JSON.stringify(metric);
    const size = Buffer.byteLength(text) + 1;
    if (part.metrics.length === limits.metrics || part.bytes + size > limits.bytes - envelopeBytes) {
      part = { entry, spanId: undefined, span: undefined, metrics: [], scores: 0, bytes: 0 };
      parts.push(part);
    }
    part.metrics.push(text);
    part.bytes += size;
    if (metric.error === undefined) part.scores += 1;
  }
  return parts.filter(({ bytes }) => bytes > 0);
}

/** Returns the body of the call that carries these parts. */
export function formatBatch(batch: readonly BatchPart[], { experimentId, projectId }: UploadContext): string {
  const spans = batch.flatMap(({ span }) => span ?? []).join(",");
  const metrics = batch.flatMap((part) => part.metrics).join(",");
  const tags = JSON.stringify([`experiment_id:${experimentId}`, `project_id:${projectId}`]);
  return `{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[${spans}],"metrics":[${metrics}],"tags":${tags}}}}`;
}
