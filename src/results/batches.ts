import { type Events, eventsOf, type Metric, type UploadContext } from "./events.ts";
import { placeName, type ResultEntry } from "./result-entry.ts";

/** What one call to the events endpoint carries. */
export interface EventsBatch {
  /** JSON; made anew at each look, so that a batch that waits is held once. */
  readonly body: string;
  spans: number;
  metrics: number;
  parts: readonly BatchPart[];
}

/** The events of one entry, or as many of them as a call takes. */
export interface BatchPart {
  /** The entry that they are of: `results/a.jsonl:7 (record r-7)`. */
  name: string;
  /** Of the row's span; undefined where only metrics are in it. */
  spanId: string | undefined;
  /** JSON, as are the metrics. */
  spans: string[];
  metrics: string[];
  /** The metrics that have a score. */
  scores: number;
  bytes: number;
}

/** The most that one call carries; `bytes` of the body. */
export interface BatchLimits {
  metrics: number;
  bytes: number;
}

export const batchLimits: BatchLimits = { metrics: 1_000, bytes: 4_000_000 };

/**
 * The calls that upload entries, made as the entries come. A span stays with its metrics, unless its metrics alone
 * are more than a call takes: the rest of them follows in calls of their own. Limits may shrink on the way.
 */
export async function* eventBatches(
  entries: AsyncIterable<ResultEntry>,
  context: UploadContext,
  limits: BatchLimits = batchLimits,
): AsyncGenerator<EventsBatch> {
  let parts: BatchPart[] = [];
  let [metrics, bytes] = [0, 0];
  for await (const entry of entries) {
    for (const part of partsOf(entry, context, limits)) {
      const isFull = metrics + part.metrics.length > limits.metrics || bytes + part.bytes > roomOf(limits);
      if (isFull && parts.length > 0) {
        yield batchOf(parts, context);
        parts = [];
        [metrics, bytes] = [0, 0];
      }
      parts.push(part);
      metrics += part.metrics.length;
      bytes += part.bytes;
    }
  }
  if (parts.length > 0) yield batchOf(parts, context);
}

/** The two halves of a batch; undefined where it carries events of one entry alone. */
export function halvesOf({ parts }: EventsBatch, context: UploadContext): EventsBatch[] | undefined {
  if (parts.length < 2) return undefined;
  const middle = Math.ceil(parts.length / 2);
  return [batchOf(parts.slice(0, middle), context), batchOf(parts.slice(middle), context)];
}

function batchOf(parts: readonly BatchPart[], context: UploadContext): EventsBatch {
  return {
    get body() {
      return bodyOf(parts, context);
    },
    spans: sumOf(parts, ({ spans }) => spans.length),
    metrics: sumOf(parts, ({ metrics }) => metrics.length),
    parts,
  };
}

function sumOf(parts: readonly BatchPart[], count: (part: BatchPart) => number): number {
  return parts.reduce((sum, part) => sum + count(part), 0);
}

function partsOf(entry: ResultEntry, context: UploadContext, limits: BatchLimits): BatchPart[] {
  const events: Events = eventsOf(entry, context);
  const name = nameOf(entry);
  const spans = events.spans.map((span) => JSON.stringify(span));
  const spanId = events.spans[0]?.span_id;
  const parts: BatchPart[] = [{ name, spanId, spans, metrics: [], scores: 0, bytes: bytesOf(spans) }];
  for (const metric of events.metrics) {
    const json = JSON.stringify(metric);
    const bytes = bytesOf([json]);
    const scores = hasScore(metric) ? 1 : 0;
    const last = parts.at(-1);
    const isFull = !last || last.metrics.length === limits.metrics || last.bytes + bytes > roomOf(limits);
    if (isFull) parts.push({ name, spanId: undefined, spans: [], metrics: [json], scores, bytes });
    else {
      last.metrics.push(json);
      last.scores += scores;
      last.bytes += bytes;
    }
  }
  return parts.filter((part) => part.bytes > 0);
}

function hasScore({ error }: Metric): boolean {
  return error === undefined;
}

/** How messages name an entry: `results/a.jsonl:7 (record r-7)`. */
export function nameOf(entry: ResultEntry): string {
  const place = placeName(entry);
  return entry.kind === "row" && entry.row.record_id ? `${place} (record ${entry.row.record_id})` : place;
}

// With the comma that follows each.
function bytesOf(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text) + 1, 0);
}

// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;

function roomOf(limits: BatchLimits): number {
  return limits.bytes - envelopeBytes;
}

function bodyOf(parts: readonly BatchPart[], context: UploadContext): string {
  const tags = [`experiment_id:${context.experimentId}`, `project_id:${context.projectId}`];
  const spans = parts.flatMap((part) => part.spans).join(",");
  const metrics = parts.flatMap((part) => part.metrics).join(",");
  const attributes = `"scope":"experiments","spans":[${spans}],"metrics":[${metrics}],"tags":${JSON.stringify(tags)}`;
  return `{"data":{"type":"experiments","attributes":{${attributes}}}}`;
}
