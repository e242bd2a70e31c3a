import { ActionError } from "../../lib/errors.ts";
import {
  asAmount,
  asArray,
  asMilliseconds,
  asNonEmptyString,
  asNumber,
  asObject,
  given,
  isMembers,
  type Members,
  scoreOrNull,
} from "./json-access.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
export function openPydanticEvals(document: unknown): ToolFile {
  const { cases, failures, analyses } = asObject(document);
  if (!Array.isArray(cases)) throw new ActionError("this is no report of Pydantic Evals: it has no cases");
  const done = cases.filter(isMembers).map((testCase, index) => caseRow(testCase, index + 1));
  const failed = asArray(failures)
    .filter(isMembers)
    .map((failure, index) => failureRow(failure, done.length + index + 1));
  return {
    format: "pydantic-evals",
    tool: "Pydantic Evals",
    provesEnd: true,
    rows: [...done, ...failed],
    summary: () => asArray(analyses).filter(isMembers).flatMap(analysisScore),
    leftOut: new Map(),
    lowerIsBetter: new Set(),
    notes: [],
  };
}

function caseRow(testCase: Members, row: number): ToolRow {
  const { output, task_duration: seconds, evaluator_failures: failures } = testCase;
  const { scores, labels, assertions } = testCase;
  const judged = [scores, labels, assertions].flatMap((results) => Object.entries(asObject(results)));
  return {
    ...common(testCase, row),
    output,
    scores: numbered([
      ...judged.map(([name, result]) => readPydanticScore(name, asObject(result))),
      ...asArray(failures).filter(isMembers).flatMap(failedScore),
    ]),
    durationMs: asMilliseconds(seconds, 1_000),
    usage: readPydanticUsage(asObject(testCase.metrics)),
  };
}

function failureRow(failure: Members, row: number): ToolRow {
  const error = asNonEmptyString(failure.error_message) ?? "the task failed";
  return { ...common(failure, row), scores: [], error };
}

function common(testCase: Members, row: number) {
  const { name, inputs, metadata, expected_output: expectedOutput } = testCase;
  const own = asObject(metadata);
  const test = asNonEmptyString(testCase.source_case_name) ?? asNonEmptyString(name);
  return {
    kind: "row" as const,
    place: { kind: "row" as const, row, test: asNonEmptyString(name) },
    recordId: recordIdIn(own),
    input: inputs ?? (test === undefined ? undefined : { test }),
    expectedOutput,
    run: test === undefined ? undefined : readRepeat(testCase),
    metadata: given({ name: test, ...own }),
  };
}

/** Repeats of a case have its name with their number: `r-1 [2/3]`. */
function readRepeat({ name, source_case_name: source }: Members): number | undefined {
  if (asNonEmptyString(source) === undefined) return undefined;
  const repeat = /\[([1-9]\d{0,8})\/\d+\]$/.exec(asNonEmptyString(name) ?? "")?.[1];
  return repeat === undefined ? undefined : Number(repeat);
}

/** Numbers, words and booleans as they are, with the evaluator's reason. */
function readPydanticScore(name: string, { value, reason }: Members): ToolScore {
  const assessment = typeof value === "boolean" ? (value ? "pass" : "fail") : undefined;
  return { name, value: scoreOrNull(value), reasoning: asNonEmptyString(reason), assessment };
}

function failedScore({ name, error_message: message }: Members): ToolScore[] {
  const named = asNonEmptyString(name);
  return named === undefined ? [] : [{ name: named, value: null, reasoning: asNonEmptyString(message) }];
}

// What a task counts is told by names of its own; these are those of Pydantic AI.
function readPydanticUsage({
  input_tokens: input,
  output_tokens: output,
  total_tokens: total,
  cost,
}: Members) {
  return given({
    input_tokens: asAmount(input),
    output_tokens: asAmount(output),
    total_tokens: asAmount(total),
    cost_usd: asAmount(cost),
  });
}

function analysisScore({ type, title, name, value }: Members): ToolScore[] {
  const named = asNonEmptyString(title) ?? asNonEmptyString(name);
  if (type !== "scalar" || named === undefined || asNumber(value) === undefined) return [];
  return [{ name: named, value: Number(value) }];
}
