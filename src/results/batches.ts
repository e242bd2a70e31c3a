import { buildEvents, type Metric, type UploadContext } from "./events.ts";
import { placeName, type ResultEntry } from "./result-entry.ts";

/** What one call to the events endpoint carries. */
export interface EventsBatch {
  /** JSON. */
  body: string;
  spans: number;
  metrics: number;
  parts: readonly BatchPart[];
}

/** The events of one entry, or as many of them as a call takes. */
export interface BatchPart extends PartFacts {
  /** Where its spans and its metrics begin and end in the body. */
  spansAt: Range;
  metricsAt: Range;
}

interface PartFacts {
  /** The entry that they are of: `results/a.jsonl:7 (record r-7)`. */
  name: string;
  /** Of the row's span; undefined where only metrics are in it. */
  spanId: string | undefined;
  metrics: number;
  /** The metrics that have a score. */
  scores: number;
  bytes: number;
}

type Range = readonly [start: number, end: number];

/** The most that one call carries; `bytes` of the body. */
export interface BatchLimits {
  metrics: number;
  bytes: number;
}

export const batchLimits: BatchLimits = { metrics: 1_000, bytes: 4_000_000 };

/**
 * The calls that upload entries, made as the entries come, in groups. A span stays with its metrics, unless its metrics alone
 * are more than a call takes: the rest of them follows in calls of their own. Limits may shrink on the way.
 */
export async function* eventBatches(
  entries: AsyncIterable<readonly ResultEntry[]>,
  context: UploadContext,
  limits: BatchLimits = batchLimits,
): AsyncGenerator<EventsBatch> {
  let parts: Part[] = [];
  let [metrics, bytes] = [0, 0];
  for await (const group of entries) {
    // Not all parts of the group at once: limits shrink on the way.
    for (const part of partsOfAll(group, context, limits)) {
      const isFull = metrics + part.metrics > limits.metrics || bytes + part.bytes > availableBytes(limits);
      if (isFull && parts.length > 0) {
        yield buildBatch(parts, context);
        parts = [];
        [metrics, bytes] = [0, 0];
      }
      parts.push(part);
      metrics += part.metrics;
      bytes += part.bytes;
    }
  }
  if (parts.length > 0) yield buildBatch(parts, context);
}

function* partsOfAll(
  entries: readonly ResultEntry[],
  context: UploadContext,
  limits: BatchLimits,
): Generator<Part> {
  for (const entry of entries) yield* buildParts(entry, context, limits);
}

/** The two halves of a batch; undefined where it carries events of one entry alone. */
export function splitBatch({ body, parts }: EventsBatch, context: UploadContext): EventsBatch[] | undefined {
  if (parts.length < 2) return undefined;
  const middle = Math.ceil(parts.length / 2);
  const texts = parts.map(({ spansAt, metricsAt, ...facts }) => ({
    ...facts,
    spansText: body.slice(...spansAt),
    metricsText: body.slice(...metricsAt),
  }));
  return [buildBatch(texts.slice(0, middle), context), buildBatch(texts.slice(middle), context)];
}

/** A part before it is in a batch: its events in JSON, with commas between them. */
interface Part extends PartFacts {
  spansText: string;
  metricsText: string;
}

/** The texts of the parts are copied, and held no longer than that: a batch waits until there is a call for it. */
function buildBatch(parts: readonly Part[], context: UploadContext): EventsBatch {
  const tags = [`experiment_id:${context.experimentId}`, `project_id:${context.projectId}`];
  const spans = joinItems(
    '{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[',
    parts.map(({ spansText }) => spansText),
  );
  const metrics = joinItems(
    `${spans.text}],"metrics":[`,
    parts.map(({ metricsText }) => metricsText),
  );
  return {
    body: `${metrics.text}],"tags":${JSON.stringify(tags)}}}}`,
    spans: parts.filter(({ spanId }) => spanId !== undefined).length,
    metrics: parts.reduce((sum, part) => sum + part.metrics, 0),
    parts: parts.map(({ spansText: _spans, metricsText: _metrics, ...facts }, index) => ({
      ...facts,
      spansAt: spans.ranges[index] ?? [0, 0],
      metricsAt: metrics.ranges[index] ?? [0, 0],
    })),
  };
}

/** A list's items behind what stands before it, and where each begins and ends there. */
function joinItems(before: string, items: readonly string[]): { text: string; ranges: Range[] } {
  let at = before.length;
  const ranges = items.map((item): Range => {
    const start = at;
    // With the comma that follows it.
    at += item === "" ? 0 : item.length + 1;
    return [start, start + item.length];
  });
  return { text: before + items.filter((item) => item !== "").join(","), ranges };
}

function buildParts(entry: ResultEntry, context: UploadContext, limits: BatchLimits): Part[] {
  const { spans, metrics } = buildEvents(entry, context);
  const name = nameEntry(entry);
  const spanId = spans[0]?.span_id;
  const whole = buildPart({ name, spanId, spans: stringifyEvents(spans) }, stringifyEvents(metrics), metrics);
  if (isWithin(whole, limits)) return whole.bytes > 0 ? [whole] : [];
  const first = buildPart({ name, spanId, spans: stringifyEvents(spans) }, nothing, []);
  const parts: Part[] = first.bytes > 0 ? [first] : [];
  for (const metric of metrics) {
    const text = stringifyEvents([metric]);
    const last = parts.pop();
    const longer = last && withMetric(last, text, metric);
    if (longer && isWithin(longer, limits)) parts.push(longer);
    else {
      const alone = buildPart({ name, spanId: undefined, spans: nothing }, text, [metric]);
      parts.push(...(last ? [last] : []), alone);
    }
  }
  return parts;
}

function buildPart(
  { name, spanId, spans }: Pick<Part, "name" | "spanId"> & { spans: EventsText },
  given: EventsText,
  metrics: readonly Metric[],
): Part {
  return {
    name,
    spanId,
    spansText: spans.text,
    metricsText: given.text,
    metrics: metrics.length,
    scores: metrics.filter(hasScore).length,
    bytes: spans.bytes + given.bytes,
  };
}

function withMetric(part: Part, { text, bytes }: EventsText, metric: Metric): Part {
  return {
    ...part,
    metricsText: part.metricsText === "" ? text : `${part.metricsText},${text}`,
    metrics: part.metrics + 1,
    scores: part.scores + (hasScore(metric) ? 1 : 0),
    bytes: part.bytes + bytes,
  };
}

function isWithin({ metrics, bytes }: Part, limits: BatchLimits): boolean {
  return metrics <= limits.metrics && bytes <= availableBytes(limits);
}

/** Events in JSON, with commas between them. */
interface EventsText {
  text: string;
  /** With the comma that follows. */
  bytes: number;
}

const nothing: EventsText = { text: "", bytes: 0 };

function stringifyEvents(events: readonly object[]): EventsText {
  if (events.length === 0) return nothing;
  const list = JSON.stringify(events);
  return { text: list.slice(1, -1), bytes: Buffer.byteLength(list) - 1 };
}

function hasScore({ error }: Metric): boolean {
  return error === undefined;
}

/** How messages name an entry: `results/a.jsonl:7 (record r-7)`. */
export function nameEntry(entry: ResultEntry): string {
  const place = placeName(entry);
  return entry.kind === "row" && entry.row.record_id ? `${place} (record ${entry.row.record_id})` : place;
}

// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;

function availableBytes(limits: BatchLimits): number {
  return limits.bytes - envelopeBytes;
}
