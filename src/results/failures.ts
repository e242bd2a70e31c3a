import { clipped } from "../lib/text.ts";
import type { Failure } from "./failure.ts";
import type { SpanReference } from "./span-reference.ts";

/** Rows that ended with the same error, or an evaluator that failed with the same error. */
export interface FailureCount {
  /** The error's type, such as `TimeoutError`; undefined if it has none. */
  type: string | undefined;
  /** `TimeoutError: no response in 30 s`, on one line. */
  message: string;
  count: number;
  /** The first dataset record with it, and its row. */
  recordId: string | undefined;
  span: SpanReference | undefined;
  /** The evaluator's metric; undefined for the error of a row. */
  metric: string | undefined;
}

const maxMessages = 200;
const maxMessageLength = 200;

/** Counts a failure by its message, and by its metric if an evaluator failed; more than 200 messages share one entry. */
export function countFailure(
  counts: Map<string, FailureCount>,
  { type, message }: Failure,
  where: Pick<FailureCount, "recordId" | "span" | "metric">,
): void {
  const words = [type, message].filter((part) => part).join(": ") || "no message";
  const text = clipped(words.replaceAll(/\s+/g, " ").trim(), maxMessageLength);
  const isKept = counts.size < maxMessages || counts.has(keyFor(text, where.metric));
  const shown = isKept ? text : "other errors";
  const key = keyFor(shown, where.metric);
  const known = counts.get(key);
  if (known === undefined)
    counts.set(key, { type: isKept ? type : undefined, message: shown, count: 1, ...where });
  else known.count += 1;
}

function keyFor(message: string, metric: string | undefined): string {
  return `${metric ?? ""}\n${message}`;
}

/** Sorts failures: the most frequent first. */
export function sortFailures(counts: ReadonlyMap<string, FailureCount>): FailureCount[] {
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1));
}
