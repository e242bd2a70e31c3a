import type { ResultColumns } from "../reading.ts";

export type UsageRole = "input_tokens" | "output_tokens" | "total_tokens" | "cost_usd";

/** What a column holds. */
export type ColumnRole = keyof ResultColumns | UsageRole | "reasoning" | "assessment" | "unused";

// What the names of columns say of them.

/** Roles by the name of the column in lower case. */
export const rolesByName = new Map<string, ColumnRole>(
  Object.entries({
    record_id: "record_id",
    input: "input",
    inputs: "input",
    question: "input",
    query: "input",
    prompt: "input",
    user_input: "input",
    output: "output",
    outputs: "output",
    response: "output",
    answer: "output",
    actual_output: "output",
    prediction: "output",
    completion: "output",
    expected: "expected_output",
    expected_output: "expected_output",
    reference: "expected_output",
    ground_truth: "expected_output",
    target: "expected_output",
    label: "expected_output",
    error: "error",
    error_message: "error",
    exception: "error",
    run: "run",
    // What an answer costs is no score: less of it is better.
    input_tokens: "input_tokens",
    prompt_tokens: "input_tokens",
    output_tokens: "output_tokens",
    completion_tokens: "output_tokens",
    total_tokens: "total_tokens",
    token_count: "total_tokens",
    cost: "cost_usd",
    cost_usd: "cost_usd",
    total_cost: "cost_usd",
  } satisfies Record<string, ColumnRole>),
);

const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
export const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
export const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
export const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");

export const prefixes: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^inputs?\./i, "input"],
  [/^outputs?\./i, "output"],
  [/^reference\./i, "expected_output"],
  [/^feedback\./i, "scores"],
];

export const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
export const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The name of pandas' index. */
export const indexName = /^(?:|unnamed: \d+)$/i;
const identifierName = /^(?:id|idx|index|row|row_number|line_number|uuid|guid|seed|.*_(?:id|uuid))$/i;
const camelCaseId = /[a-z]I[dD]$/;
export const timeName =
  /^(?:date|datetime|timestamp|epoch|.*_(?:at|date|time|timestamp|ms|millis|milliseconds|secs?|seconds))$/i;
export const positionName = /^(?:idx|index|row|row_number|line_number|seed)$/i;

/** The columns of one evaluator in Azure AI Evaluation's rows: `outputs.relevance.relevance_reason`. */
export const azureName = /^outputs\.([^.]+)\.([^.]+)$/;

/** Whether a name says that its values are IDs or positions. */
export function isIdentifierName(name: string): boolean {
  return identifierName.test(name) || camelCaseId.test(name);
}

/** Whether a column of this name identifies the rows. */
export function isIdentityName(name: string): boolean {
  const role = rolesByName.get(name.toLowerCase());
  return role === "record_id" || role === "input" || /^inputs?\./i.test(name);
}

/** Whether a name says that its values are IDs, positions, times, or durations, none of which is a metric. */
export function isNoMetricName(name: string): boolean {
  return isIdentifierName(name) || timeName.test(name) || unitless.test(name);
}
