import { readOwn } from "../lib/json.ts";
import { digest, nodeCrypto } from "../lib/text.ts";
import { readRowFailure, type SpanReference } from "./failures.ts";
import type { FileRow, ResultEntry } from "./result-entry.ts";
import { formatRecordKey, type ResultRow, readRun, type ScoreValue } from "./result-row.ts";
import { toSpanUsage, usageMember } from "./usage.ts";

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
export type Span = ReturnType<typeof buildSpan>;

/**
 * Derives the IDs of a row's span from the experiment and from what identifies the row (record and run, else its location),
 * so that a repeated upload repeats itself.
 */
export function buildSpanReference(
  experimentId: string,
  { row, identity, file, line, inDocument }: FileRow,
): SpanReference {
  const record = formatRecordKey(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
  const hash = nodeCrypto().hash("sha256", `row ${experimentId}\n${record}\n${readRun(row)}`, "buffer");
  return { spanId: hash.toString("hex", 0, 8), traceId: hash.toString("hex", 8, 24) };
}

/** Builds the span and metrics of a row, or the metrics of a summary. Members that are undefined aren't sent. */
export function buildEvents(entry: ResultEntry, context: UploadContext) {
  const { experimentId, uploadedAt } = context;
  const row: ResultRow = entry.kind === "row" ? entry.row : { scores: entry.scores };
  const span = entry.kind === "row" ? entry.span : undefined;
  const metrics = Object.entries(row.scores).map(([label, score]) => {
    const reasoning = readOwn(row.reasoning, label) ?? undefined;
    return {
      metric_source: span ? "custom" : "summary",
      label,
      ...buildScore(score, reasoning),
      span_id: span?.spanId ?? "",
      trace_id: span?.traceId ?? "",
      timestamp_ms: uploadedAt,
      experiment_id: experimentId,
      tags: [`experiment_id:${experimentId}`],
      reasoning,
      assessment: readOwn(row.assessment, label) ?? undefined,
    };
  });
  return { spans: span ? [buildSpan(row, span, context)] : [], metrics };
}

function buildSpan(row: ResultRow, reference: SpanReference, context: UploadContext) {
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
    meta: {
      input: row.input,
      output: row.output,
      expected_output: row.expected_output,
      metadata: metadata ?? undefined,
      error,
    },
    metrics,
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

function buildSpanTimes({ start, duration_ms }: ResultRow, uploadedAt: number) {
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

// Without a score, Datadog's SDKs send an empty category and an error, whatever the metric's type.
function buildScore(score: ScoreValue, reasoning: string | undefined) {
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

/** The events of one entry as JSON. */
export interface BatchPart {
  entry: ResultEntry;
  /** The items of both lists, without brackets. */
  spans: string;
  metrics: string;
  metricCount: number;
  bytes: number;
}

/** The most that one call carries; `bytes` of its body. */
export interface BatchLimits {
  metrics: number;
  bytes: number;
}

// No row has more of either: see `maxMetrics` and `maxLineBytes`.
export const batchLimits: BatchLimits = { metrics: 1_000, bytes: 4_000_000 };

// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;

/**
 * Divides entries into the parts of each call, and takes them out of the list, so that a row doesn't stay in memory when it
 * was sent. The limits may shrink while the calls are made; an entry that alone exceeds them has its own call.
 */
export function* makeBatches(
  entries: ResultEntry[],
  context: UploadContext,
  limits: BatchLimits = batchLimits,
): Generator<BatchPart[]> {
  let batch: BatchPart[] = [];
  let [metrics, bytes] = [0, 0];
  entries.reverse();
  for (let entry = entries.pop(); entry !== undefined; entry = entries.pop()) {
    const part = makePart(entry, context);
    const isFull = metrics + part.metricCount > limits.metrics || bytes + part.bytes > limits.bytes - envelopeBytes;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      [metrics, bytes] = [0, 0];
    }
    batch.push(part);
    metrics += part.metricCount;
    bytes += part.bytes;
  }
  if (batch.length > 0) yield batch;
}

function makePart(entry: ResultEntry, context: UploadContext): BatchPart {
  const events = buildEvents(entry, context);
  const lists = [events.spans, events.metrics] as const;
  const [spans = "", metrics = ""] = lists.map((items) => JSON.stringify(items).slice(1, -1));
  const bytes = Buffer.byteLength(spans) + Buffer.byteLength(metrics) + 2;
  return { entry, spans, metrics, metricCount: events.metrics.length, bytes };
}

/** Returns the body of the call that carries these parts. */
export function formatBatch(batch: readonly BatchPart[], { experimentId, projectId }: UploadContext): string {
  const spans = batch.flatMap(({ spans }) => spans || []).join(",");
  const metrics = batch.flatMap(({ metrics }) => metrics || []).join(",");
  const tags = JSON.stringify([`experiment_id:${experimentId}`, `project_id:${projectId}`]);
  return `{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[${spans}],"metrics":[${metrics}],"tags":${tags}}}}`;
}
