import { createTextTable } from "../lib/text-table.ts";

/** Where a row's span is found in Datadog. */
export interface SpanReference {
  spanId: string;
  traceId: string;
}

/** Spans by number, each once: by trace too, since programs of users' own number their spans anew in each. */
export interface SpanTable {
  readonly length: number;
  /** Gives the number of a span; one that is new is added. */
  add(span: SpanReference): number;
  /** -1 where it is not among them. */
  indexOf(span: SpanReference): number;
  at(index: number): SpanReference;
}

export function createSpanTable(): SpanTable {
  const table = createTextTable();
  return {
    get length() {
      return table.length;
    },
    add: (span) => table.add(formatSpanReference(span)),
    indexOf: (span) => table.indexOf(formatSpanReference(span)),
    at: (index) => parseSpanReference(table.at(index)),
  };
}

// Ids may hold anything, so what stands first tells where the second one begins; in hex, as most ids are.
function formatSpanReference({ spanId, traceId }: SpanReference): string {
  const length = spanId.length.toString(16).padStart(lengthDigits, "0");
  return `${length}${spanId}${traceId}`;
}

const lengthDigits = 8;

function parseSpanReference(text: string): SpanReference {
  const end = lengthDigits + Number.parseInt(text.slice(0, lengthDigits), 16);
  return { spanId: text.slice(lengthDigits, end), traceId: text.slice(end) };
}
