import { readOwn } from "../lib/json.ts";
import { digest } from "../lib/text.ts";
import { type Failure, readRowFailure, type SpanReference } from "./failures.ts";
import type { MetricType } from "./metric-scores.ts";
import type { ResultEntry, RowEntry } from "./result-entry.ts";
import { type Assessment, type ResultRow, recordKey, rowRun, type ScoreValue } from "./result-row.ts";
import { type SpanUsage, spanUsage, usageMember } from "./usage.ts";

/** What the events of an upload have in common. */
export interface UploadContext {
  experimentId: string;
  projectId: string;
  datasetId: string;
  /** The experiment's logical name: how its spans are called. */
  name: string;
  /** Milliseconds since the epoch. Datadog takes events within 24 h of its own time only. */
  uploadedAt: number;
}

/** A span as Datadog takes it; times in nanoseconds. */
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

/** A metric as Datadog takes it: the score stands in the member that its type names. */
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

/** What becomes of one entry of a results file. */
export interface Events {
  spans: Span[];
  metrics: Metric[];
}

/**
 * Derives the IDs of a row's span from the experiment and from what identifies the row (record and run, else its place),
 * so that a repeated upload repeats itself.
 */
export function buildSpanReference(experimentId: string, entry: RowEntry): SpanReference {
  const { row, identity, file, line, inDocument } = entry;
  const record = recordKey(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
  const hex = digest(`row ${experimentId}\n${record}\n${rowRun(row)}`, 24);
  return { spanId: hex.slice(0, 16), traceId: hex.slice(16) };
}

/** Builds the span and metrics of a row, the metrics of a summary line. */
export function buildEvents(entry: ResultEntry, context: UploadContext): Events {
  if (entry.kind === "summary") {
    const wholeExperiment = { spanId: "", traceId: "" };
    const metrics = Object.entries(entry.scores).map(([label, score]) =>
      buildMetric("summary", label, score, wholeExperiment, context, {}),
    );
    return { spans: [], metrics };
  }
  const { row } = entry;
  const reference = buildSpanReference(context.experimentId, entry);
  const metrics = Object.entries(row.scores).map(([label, score]) => {
    const comment = { reasoning: readOwn(row.reasoning, label), assessment: readOwn(row.assessment, label) };
    return buildMetric("custom", label, score, reference, context, comment);
  });
  return { spans: [buildSpan(row, reference, context)], metrics };
}

function buildSpan(row: ResultRow, reference: SpanReference, context: UploadContext): Span {
  const error = readRowFailure(row.error);
  const metrics = spanUsage(row.usage);
  // Whether Datadog keeps the metrics of a pushed span isn't known; it keeps metadata.
  const metadata = metrics ? { ...row.metadata, [usageMember]: row.usage } : row.metadata;
  return {
    trace_id: reference.traceId,
    span_id: reference.spanId,
    project_id: context.projectId,
    dataset_id: context.datasetId,
    name: context.name,
    ...buildSpanTimes(row, context.uploadedAt),
    status: error ? "error" : "ok",
    meta: {
      ...(row.input === undefined ? {} : { input: row.input }),
      ...(row.output === undefined ? {} : { output: row.output }),
      ...(row.expected_output === undefined ? {} : { expected_output: row.expected_output }),
      ...(metadata ? { metadata } : {}),
      ...(error ? { error } : {}),
    },
    ...(metrics ? { metrics } : {}),
    tags: spanTags(row, context),
  };
}

const nanosecondsPerMillisecond = 1_000_000;
// Datadog refuses what is older than 24 h; an hour is left for clocks and the upload itself.
const oldestStart = 23 * 60 * 60 * 1000;

function buildSpanTimes(row: ResultRow, uploadedAt: number): { start_ns: number; duration: number } {
  const durationMs = row.duration_ms ?? 0;
  const start = row.start ? toNanoseconds(row.start) : uploadedAt - durationMs;
  const clamped = Math.round(Math.min(Math.max(start, uploadedAt - oldestStart), uploadedAt));
  return {
    start_ns: clamped * nanosecondsPerMillisecond,
    duration: Math.max(1, Math.round(durationMs * nanosecondsPerMillisecond)),
  };
}

// A time without an offset, as Python's isoformat() writes it, is read as UTC and not as the runner's own.
function toNanoseconds(start: string): number {
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(start) ? start : `${start}Z`);
}

function spanTags(row: ResultRow, context: UploadContext): string[] {
  const run = rowRun(row);
  const record = row.record_id ? [`dataset_record_id:${row.record_id}`] : [];
  return [
    `experiment_id:${context.experimentId}`,
    `dataset_id:${context.datasetId}`,
    `run_id:${formatRunId(context, run)}`,
    `run_iteration:${run}`,
    ...record,
    ...(row.tags ?? []),
  ];
}

// In the form of a UUID, as Datadog's SDKs write it.
function formatRunId({ experimentId }: UploadContext, run: number): string {
  const hex = digest(`${experimentId}\nrun ${run}`, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** What an evaluator says beside its score. */
interface Comment {
  reasoning?: string | null | undefined;
  assessment?: Assessment | null | undefined;
}

function buildMetric(
  source: Metric["metric_source"],
  label: string,
  score: ScoreValue,
  reference: SpanReference,
  context: UploadContext,
  { reasoning, assessment }: Comment,
): Metric {
  return {
    metric_source: source,
    label,
    ...scoreMembers(score, reasoning ?? undefined),
    span_id: reference.spanId,
    trace_id: reference.traceId,
    timestamp_ms: context.uploadedAt,
    experiment_id: context.experimentId,
    tags: [`experiment_id:${context.experimentId}`],
    ...(reasoning === undefined || reasoning === null ? {} : { reasoning }),
    ...(assessment ? { assessment } : {}),
  };
}

type ScoreMembers = Pick<Metric, "metric_type" | "score_value" | "boolean_value" | "categorical_value" | "error">;

// Without a score Datadog's SDKs send an empty category with an error beside it, whatever the metric's type.
function scoreMembers(score: ScoreValue, reasoning: string | undefined): ScoreMembers {
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
