import * as z from "zod/mini";
import type { SpanEvent } from "../datadog/events-response.ts";
import { lenient } from "../lib/json.ts";
import type { ResultRow } from "./result-row.ts";

/** Where the upload repeats a row's usage, in the metadata of its span. */
export const usageMember = "$usage";

const nanodollarsPerDollar = 1e9;

/** What a row's answer used, as far as it is known. */
export type Usage = ReturnType<typeof toUsage>;

/** Returns the usage that a row of a results file states: tokens as given, else input and output together. */
export function toUsage(usage: ResultRow["usage"]) {
  return {
    totalTokens: usage?.total_tokens ?? addTokens(usage?.input_tokens, usage?.output_tokens),
    costUsd: usage?.cost_usd ?? undefined,
  };
}

/** Returns the metrics of a row's span, with the cost in nanodollars; undefined if the row states no usage. */
export function toSpanUsage(usage: ResultRow["usage"]) {
  const { totalTokens, costUsd } = toUsage(usage);
  if (totalTokens === undefined && costUsd === undefined) return undefined;
  return {
    input_tokens: usage?.input_tokens ?? undefined,
    output_tokens: usage?.output_tokens ?? undefined,
    total_tokens: totalTokens,
    estimated_total_cost: costUsd === undefined ? undefined : Math.round(costUsd * nanodollarsPerDollar),
  };
}

const amount = lenient(z.number());
const repeatedUsage = z.object({
  [usageMember]: z.object({ input_tokens: amount, output_tokens: amount, total_tokens: amount, cost_usd: amount }),
});

/**
 * Returns the usage of a span in Datadog: from its metrics, and if it kept none of them, from what the upload wrote into
 * its metadata.
 */
export function readUsage(metrics: Partial<SpanEvent["metrics"]>, metadata: unknown): Usage {
  // Most spans have none, and a schema is slow.
  const isRepeated = typeof metadata === "object" && metadata !== null && usageMember in metadata;
  const repeated = toUsage(isRepeated ? repeatedUsage.safeParse(metadata).data?.[usageMember] : undefined);
  const { input_tokens, output_tokens, total_tokens, estimated_total_cost: cost } = metrics;
  return {
    totalTokens: total_tokens ?? addTokens(input_tokens, output_tokens) ?? repeated.totalTokens,
    costUsd: cost === undefined ? repeated.costUsd : cost / nanodollarsPerDollar,
  };
}

function addTokens(input: number | null | undefined, output: number | null | undefined): number | undefined {
  return typeof input === "number" ? input + (output ?? 0) : (output ?? undefined);
}
