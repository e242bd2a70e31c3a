import { ActionError } from "../../foundation/errors.ts";
import {
  amountOf,
  durationOf,
  given,
  isMembers,
  listOf,
  type Members,
  membersOf,
  numberOf,
  scoreOrNull,
  wordsOf,
} from "./members.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
export function openPydanticEvals(document: unknown): ToolFile {
  const { cases, failures, analyses } = membersOf(document);
  if (!Array.isArray(cases)) throw new ActionError("this is no report of Pydantic Evals: it has no cases");
  const done = cases.filter(isMembers).map((testCase, index) => caseRow(testCase, index + 1));
  const failed = listOf(failures)
    .filter(isMembers)
    .map((failure, index) => failureRow(failure, done.length + index + 1));
  return {
    format: "pydantic-evals",
    tool: "Pydantic Evals",
    provesEnd: true,
    rows: [...done, ...failed],
    summary: () => listOf(analyses).filter(isMembers).flatMap(analysisScore),
    leftOut: new Map(),
    lowerIsBetter: new Set(),
    notes: [],
  };
}

function caseRow(testCase: Members, row: number): ToolRow {
  const { output, task_duration: seconds, evaluator_failures: failures } = testCase;
  const { scores, labels, assertions } = testCase;
  const judged = [scores, labels, assertions].flatMap((results) => Object.entries(membersOf(results)));
  return {
    ...common(testCase, row),
    output,
    scores: numbered([
      ...judged.map(([name, result]) => scoreOf(name, membersOf(result))),
      ...listOf(failures).filter(isMembers).flatMap(failedScore),
    ]),
    durationMs: durationOf(seconds, 1_000),
    usage: usageOf(membersOf(testCase.metrics)),
  };
}

function failureRow(failure: Members, row: number): ToolRow {
  const error = wordsOf(failure.error_message) ?? "the task failed";
  return { ...common(failure, row), scores: [], error };
}

function common(testCase: Members, row: number) {
  const { name, inputs, metadata, expected_output: expectedOutput } = testCase;
  const own = membersOf(metadata);
  const test = wordsOf(testCase.source_case_name) ?? wordsOf(name);
  return {
    kind: "row" as const,
    place: { kind: "row" as const, row, test: wordsOf(name) },
    recordId: recordIdIn(own),
    input: inputs ?? (test === undefined ? undefined : { test }),
    expectedOutput,
    run: test === undefined ? undefined : repeatOf(testCase),
    metadata: given({ name: test, ...own }),
  };
}

/** Repeats of a case have its name with their number: `r-1 [2/3]`. */
function repeatOf({ name, source_case_name: source }: Members): number | undefined {
  if (wordsOf(source) === undefined) return undefined;
  const repeat = /\[([1-9]\d{0,8})\/\d+\]$/.exec(wordsOf(name) ?? "")?.[1];
  return repeat === undefined ? undefined : Number(repeat);
}

/** Numbers, words and booleans as they are, with the evaluator's reason. */
function scoreOf(name: string, { value, reason }: Members): ToolScore {
  const assessment = typeof value === "boolean" ? (value ? "pass" : "fail") : undefined;
  return { name, value: scoreOrNull(value), reasoning: wordsOf(reason), assessment };
}

function failedScore({ name, error_message: message }: Members): ToolScore[] {
  const named = wordsOf(name);
  return named === undefined ? [] : [{ name: named, value: null, reasoning: wordsOf(message) }];
}

// What a task counts is told by names of its own; these are those of Pydantic AI.
function usageOf({ input_tokens: input, output_tokens: output, total_tokens: total, cost }: Members) {
  return given({
    input_tokens: amountOf(input),
    output_tokens: amountOf(output),
    total_tokens: amountOf(total),
    cost_usd: amountOf(cost),
  });
}

function analysisScore({ type, title, name, value }: Members): ToolScore[] {
  const named = wordsOf(title) ?? wordsOf(name);
  if (type !== "scalar" || named === undefined || numberOf(value) === undefined) return [];
  return [{ name: named, value: Number(value) }];
}
