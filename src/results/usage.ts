import * as z from "zod/mini";
import type { ResultRow } from "./result-row.ts";

/** What a row's answer cost, as far as it is known. */
export interface Usage {
  inputTokens: number | undefined;
  outputTokens: number | undefined;
  /** As told, else input and output together. */
  totalTokens: number | undefined;
  costUsd: number | undefined;
}

/** The same as Datadog has it beside a span; the cost in nanodollars. */
export interface SpanUsage {
  input_tokens?: number;
  output_tokens?: number;
  total_tokens?: number;
  estimated_total_cost?: number;
}

/** Where the upload repeats a row's usage, in the metadata of its span. */
export const usageMember = "$usage";

const nanodollarsPerDollar = 1e9;

type GivenUsage = ResultRow["usage"];

/** The usage that a row of a results file tells. */
export function toUsage(usage: GivenUsage): Usage {
  const inputTokens = usage?.input_tokens ?? undefined;
  const outputTokens = usage?.output_tokens ?? undefined;
  return {
    inputTokens,
    outputTokens,
    totalTokens: usage?.total_tokens ?? sum(inputTokens, outputTokens),
    costUsd: usage?.cost_usd ?? undefined,
  };
}

/** The members that a span is given; undefined where the row tells nothing. */
export function spanUsage(given: GivenUsage): SpanUsage | undefined {
  if (!Object.values(given ?? {}).some((amount) => typeof amount === "number")) return undefined;
  const { inputTokens, outputTokens, totalTokens, costUsd } = toUsage(given);
  return {
    ...(inputTokens === undefined ? {} : { input_tokens: inputTokens }),
    ...(outputTokens === undefined ? {} : { output_tokens: outputTokens }),
    ...(totalTokens === undefined ? {} : { total_tokens: totalTokens }),
    ...(costUsd === undefined ? {} : { estimated_total_cost: Math.round(costUsd * nanodollarsPerDollar) }),
  };
}

const amount = z.catch(z.nullish(z.number()), undefined);
const uploaded = z.object({
  [usageMember]: z.object({
    input_tokens: amount,
    output_tokens: amount,
    total_tokens: amount,
    cost_usd: amount,
  }),
});

/**
 * The usage of a span that Datadog shows: from its metrics, and where it kept none of them, from what the upload
 * wrote into its metadata.
 */
export function readUsage(metrics: SpanUsage, metadata: unknown): Usage {
  const repeated = toUsage(repeatedUsage(metadata));
  const { input_tokens, output_tokens, total_tokens, estimated_total_cost: cost } = metrics;
  return {
    inputTokens: input_tokens ?? repeated.inputTokens,
    outputTokens: output_tokens ?? repeated.outputTokens,
    totalTokens: total_tokens ?? sum(input_tokens, output_tokens) ?? repeated.totalTokens,
    costUsd: cost === undefined ? repeated.costUsd : cost / nanodollarsPerDollar,
  };
}

function repeatedUsage(metadata: unknown): GivenUsage {
  // Most spans have none, and a schema is slow to say so.
  if (typeof metadata !== "object" || metadata === null || !(usageMember in metadata)) return undefined;
  const parsed = uploaded.safeParse(metadata);
  return parsed.success ? parsed.data[usageMember] : undefined;
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : a + (b ?? 0);
}
