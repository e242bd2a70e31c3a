import { ActionError } from "../../lib/errors.ts";
import {
  asAssessment,
  asMilliseconds,
  asNumber,
  asObject,
  asObjects,
  asScore,
  asString,
  asUsage,
  given,
  type Members,
} from "./json.ts";
import { messages } from "./messages.ts";
import { type Format, findRecordId, numberScores, readDocument, type ToolRow, type ToolScore } from "./tool-file.ts";

/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
export const pydanticEvals: Format = {
  format: "pydantic-evals",
  matches: (sample) => {
    if (sample.kind !== "document") return false;
    const { cases, failures, analyses, report_evaluator_failures: reports } = sample.value;
    if (!Array.isArray(cases)) return false;
    return [failures, analyses, reports].some(Array.isArray) || "assertions" in asObject(cases[0]);
  },
  read: (source) => {
    const { cases, failures, analyses } = readDocument(source, "pydantic-evals");
    if (!Array.isArray(cases)) throw new ActionError(messages.missingMember("a report of Pydantic Evals", "cases"));
    const rows = [
      ...asObjects(cases).map((testCase) => ({ ...testCase, isFailure: false })),
      ...asObjects(failures).map((testCase) => ({ ...testCase, isFailure: true })),
    ];
    return {
      tool: "Pydantic Evals",
      impliesCompletion: true,
      rows: rows.map((row, index) => readPydanticRow(row, index + 1, row.isFailure)),
      summary: asObjects(analyses).flatMap(readAnalysis),
    };
  },
};

function readPydanticRow(testCase: Members, row: number, isFailure: boolean): ToolRow {
  const { inputs, expected_output: expectedOutput, output, task_duration: seconds } = testCase;
  const metadata = asObject(testCase.metadata);
  const name = asString(testCase.name);
  const source = asString(testCase.source_case_name);
  const test = source ?? name;
  // Tasks count under names of their own; these are those of Pydantic AI.
  const counts = asObject(isFailure ? undefined : testCase.metrics);
  return {
    kind: "row",
    place: { kind: "row", row, test: name },
    recordId: findRecordId(metadata),
    input: inputs ?? (test === undefined ? undefined : { test }),
    output: isFailure ? undefined : output,
    expectedOutput,
    scores: isFailure ? [] : readPydanticScores(testCase),
    error: isFailure ? (asString(testCase.error_message) ?? "the task failed") : undefined,
    durationMs: isFailure ? undefined : asMilliseconds(seconds, 1_000),
    run: source === undefined ? undefined : readRepeat(name),
    usage: asUsage({
      input: counts.input_tokens,
      output: counts.output_tokens,
      total: counts.total_tokens,
      cost: counts.cost,
    }),
    metadata: given({ name: test, ...metadata }),
  };
}

/** Repeats of a case have its name with their number: `r-1 [2/3]`. */
function readRepeat(name: string | undefined): number | undefined {
  const repeat = /\[([1-9]\d{0,8})\/\d+\]$/.exec(name ?? "")?.[1];
  return repeat === undefined ? undefined : Number(repeat);
}

/** Returns numbers, strings, and booleans as they are, with the evaluator's reason. */
function readPydanticScores({ scores, labels, assertions, evaluator_failures: failures }: Members): ToolScore[] {
  const judged = [scores, labels, assertions].flatMap((results) => Object.entries(asObject(results)));
  const failed = asObjects(failures).filter(({ name }) => asString(name) !== undefined);
  return numberScores([
    ...judged.map(([name, result]) => {
      const { value, reason } = asObject(result);
      return { name, value: asScore(value), reasoning: asString(reason), assessment: asAssessment(value) };
    }),
    ...failed.map(({ name, error_message: message }) => ({
      name: String(name),
      value: null,
      reasoning: asString(message),
    })),
  ]);
}

function readAnalysis({ type, title, name, value }: Members): ToolScore[] {
  const metric = asString(title) ?? asString(name);
  if (type !== "scalar" || metric === undefined || asNumber(value) === undefined) return [];
  return [{ name: metric, value: Number(value) }];
}
