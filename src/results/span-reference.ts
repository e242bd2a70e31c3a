/** Where a row's span is found in Datadog. */
export interface SpanReference {
  spanId: string;
  traceId: string;
}
