import { z } from "zod";
import { digest } from "../foundation/digest.ts";
import { canonicalJson } from "../foundation/json.ts";

/** What Datadog takes as the label of a metric. */
export const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;

/** A number is a score, a boolean a boolean, a string a category; `null`: the evaluator failed. */
export type ScoreValue = number | boolean | string | null;

/** An evaluator's own judgement of a score. */
export type Assessment = "pass" | "fail";

const longestDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = z.union([z.number(), z.boolean(), z.string(), z.null()]);
const scores = z.record(z.string().regex(metricLabelPattern), score);
const failure = z.strictObject({
  type: z.string().nullish(),
  message: z.string().nullish(),
  stack: z.string().nullish(),
});

const amount = z.number().min(0).nullish();
const usage = z.strictObject({
  input_tokens: amount,
  output_tokens: amount,
  total_tokens: amount,
  cost_usd: amount,
});

/** A line with the result of one dataset record in one run. `null` stands for a member that is not given. */
export const resultRow = z.strictObject({
  record_id: z.string().min(1).nullish(),
  input: z.unknown().optional(),
  output: z.unknown().optional(),
  expected_output: z.unknown().optional(),
  scores,
  reasoning: z.record(z.string(), z.string().nullable()).nullish(),
  assessment: z.record(z.string(), z.enum(["pass", "fail"]).nullable()).nullish(),
  error: z.union([z.string(), failure]).nullish(),
  start: z.iso.datetime({ offset: true, local: true }).nullish(),
  duration_ms: z.number().min(0).max(longestDurationMs).nullish(),
  usage: usage.nullish(),
  run: z.int().min(1).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  tags: z.array(z.string().min(1)).nullish(),
});
export type ResultRow = z.output<typeof resultRow>;

/** A line with scores of the whole experiment. */
export const summaryLine = z.strictObject({ summary: scores });

/** A line of a results file; the source of its JSON Schema too. */
export const resultLine = z.union([resultRow, summaryLine]);

/** The run that a row belongs to, counted from 1. */
export function runOf(row: ResultRow): number {
  return row.run ?? 1;
}

/** What names a dataset record: its id, the digest of its canonical input, or both. */
export interface RecordIdentity {
  recordId: string | undefined;
  inputDigest: string | undefined;
}

/** `null` and missing inputs identify nothing. An id is lowered, as Datadog lowers it: case does not count. */
export function recordIdentity(recordId: string | null | undefined, input: unknown): RecordIdentity {
  return {
    recordId: recordId ? recordId.toLowerCase() : undefined,
    inputDigest: input === undefined || input === null ? undefined : digest(canonicalJson(input), 16),
  };
}

/** One text for a dataset record: by its id, else by its input; undefined where a row has neither. */
export function recordKey({ recordId, inputDigest }: RecordIdentity): string | undefined {
  if (recordId !== undefined) return `record:${recordId}`;
  return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}
