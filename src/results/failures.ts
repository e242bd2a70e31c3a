import { clipped } from "../lib/text.ts";

/** The error of a row or a span, in Datadog's form. */
export interface Failure {
  type?: string;
  message?: string;
  stack?: string;
}

/** An error in a results file or in Datadog: text, or members that can be missing. */
export type GivenFailure = string | { [Member in keyof Failure]?: string | null | undefined } | null | undefined;

/** Where a row is found in Datadog. */
export interface SpanReference {
  spanId: string;
  traceId: string;
}

/** Rows or evaluators that failed with the same error. */
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

/** Returns the error that is given; undefined if there is none. Datadog writes an empty text or `{}` if all is well. */
export function readRowFailure(given: GivenFailure): Failure | undefined {
  const failure = typeof given === "string" ? { message: given } : given;
  const members = Object.entries(failure ?? {}).filter(([, text]) => text);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** Formats an error as `type: message`; empty if it has neither. */
export function formatFailure({ type, message }: Failure): string {
  return [type, message].filter((part) => part).join(": ");
}

const maxMessages = 200;
const maxMessageLength = 200;

/** Counts a failure by its message, and by its metric if an evaluator failed; more than 200 messages share one entry. */
export function countFailure(
  counts: Map<string, FailureCount>,
  failure: Failure,
  where: Pick<FailureCount, "recordId" | "span" | "metric">,
): void {
  const text = (formatFailure(failure) || "no message").replaceAll(/\s+/g, " ").trim();
  const message = clipped(text, maxMessageLength);
  const prefix = `${where.metric ?? ""}\n`;
  const isKept = counts.size < maxMessages || counts.has(prefix + message);
  const shown = isKept ? message : "other errors";
  const known = counts.get(prefix + shown);
  if (known !== undefined) known.count += 1;
  else counts.set(prefix + shown, { type: isKept ? failure.type : undefined, message: shown, count: 1, ...where });
}
