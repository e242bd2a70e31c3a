import * as z from "zod/mini";
import { canonicalJson } from "../lib/json.ts";
import { digest } from "../lib/text.ts";

/** What Datadog takes as the label of a metric. */
export const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;

/** A number is a score, a boolean a boolean, a string a category; `null`: the evaluator failed. */
export type ScoreValue = number | boolean | string | null;

/** An evaluator's own judgement of a score. */
export type Assessment = "pass" | "fail";

const maxDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = z.union([z.number(), z.boolean(), z.string(), z.null()]);
const scores = z.record(z.string().check(z.regex(metricLabelPattern)), score);
const failure = z.strictObject({
  type: z.nullish(z.string()),
  message: z.nullish(z.string()),
  stack: z.nullish(z.string()),
});

const amount = z.nullish(z.number().check(z.minimum(0)));
const usage = z.strictObject({
  input_tokens: amount,
  output_tokens: amount,
  total_tokens: amount,
  cost_usd: amount,
});

/** A line with the result of one dataset record in one run. `null` stands for a member that is not given. */
export const resultRow = z.strictObject({
  record_id: z.nullish(z.string().check(z.minLength(1))),
  input: z.optional(z.unknown()),
  output: z.optional(z.unknown()),
  expected_output: z.optional(z.unknown()),
  scores,
  reasoning: z.nullish(z.record(z.string(), z.nullable(z.string()))),
  assessment: z.nullish(z.record(z.string(), z.nullable(z.enum(["pass", "fail"])))),
  error: z.nullish(z.union([z.string(), failure])),
  start: z.nullish(z.iso.datetime({ offset: true, local: true })),
  duration_ms: z.nullish(z.number().check(z.minimum(0), z.maximum(maxDurationMs))),
  usage: z.nullish(usage),
  run: z.nullish(z.int().check(z.minimum(1))),
  metadata: z.nullish(z.record(z.string(), z.unknown())),
  tags: z.nullish(z.array(z.string().check(z.minLength(1)))),
});
export type ResultRow = z.output<typeof resultRow>;

/** A line with scores of the whole experiment. */
export const summaryLine = z.strictObject({ summary: scores });

/** A line of a results file; the source of its JSON Schema too. */
export const resultLine = z.union([resultRow, summaryLine]);

/** The run that a row belongs to, counted from 1. */
export function rowRun(row: ResultRow): number {
  return row.run ?? 1;
}

/** What names a dataset record: its id, the digest of its canonical input, or both. */
export interface RecordIdentity {
  readonly recordId: string | undefined;
  readonly inputDigest: string | undefined;
}

/**
 * Identifies a row. `null` and missing inputs identify nothing. An ID is lowered, as Datadog lowers it: case doesn't count. Neither
 * do line ends and the Unicode form, which change with the system that wrote the file.
 */
export function recordIdentity(recordId: string | null | undefined, input: unknown): RecordIdentity {
  const json = input === undefined || input === null ? undefined : canonicalJson(input).normalize("NFC");
  // In JSON, line ends are escaped.
  const text = json?.includes("\\r\\n")
    ? json.replace(/\\r\\n|\\./g, (part) => (part === "\\r\\n" ? "\\n" : part))
    : json;
  return {
    recordId: recordId ? recordId.toLowerCase().normalize("NFC") : undefined,
    inputDigest: text === undefined ? undefined : digest(text, 16),
  };
}

/** Returns one text for a dataset record: by its ID, else by its input; undefined if a row has neither. */
export function recordKey({ recordId, inputDigest }: RecordIdentity): string | undefined {
  if (recordId !== undefined) return `record:${recordId}`;
  return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}
