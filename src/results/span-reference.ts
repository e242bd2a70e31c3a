import { createTextTable } from "../foundation/text-table.ts";

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
    add: (span) => table.add(textOf(span)),
    indexOf: (span) => table.indexOf(textOf(span)),
    at: (index) => spanOf(table.at(index)),
  };
}

// Ids may hold anything, so the length of the first one tells where the second one begins.
function textOf({ spanId, traceId }: SpanReference): string {
  return `${spanId.length} ${spanId}${traceId}`;
}

function spanOf(text: string): SpanReference {
  const start = text.indexOf(" ") + 1;
  const end = start + Number(text.slice(0, start));
  return { spanId: text.slice(start, end), traceId: text.slice(end) };
}
