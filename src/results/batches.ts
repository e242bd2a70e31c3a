import { buildEvents, type UploadContext } from "./events.ts";
import type { ResultEntry } from "./result-entry.ts";

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
