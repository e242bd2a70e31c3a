import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import {
  asAssessment,
  asMilliseconds,
  asNumber,
  asObject,
  asObjects,
  asScore,
  asString,
  asUsage,
  type Members,
  pickPresent,
} from "./json.ts";
import { documentFormat, findRecordId, numberScores, type ToolRow, type ToolScore } from "./tool-file.ts";

/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
export const pydanticEvals = documentFormat(
  "pydantic-evals",
  ({ cases, failures, analyses, report_evaluator_failures: reports }) => {
    if (!Array.isArray(cases)) return false;
    return [failures, analyses, reports].some(Array.isArray) || "assertions" in asObject(cases[0]);
  },
  ({ cases, failures, analyses }) => {
    if (!Array.isArray(cases)) throw new ActionError(messages.missingMember("a report of Pydantic Evals", "cases"));
    const evaluated = asObjects(cases);
    return {
      format: "Pydantic Evals",
      impliesCompletion: true,
      rows: [
        ...evaluated.map((testCase, index) => readPydanticCase(testCase, index + 1)),
        ...asObjects(failures).map((failure, index) => ({
          ...readCommon(failure, evaluated.length + index + 1),
          scores: [],
          error: asString(failure.error_message) ?? "the task failed",
        })),
      ],
      summary: asObjects(analyses).flatMap(({ type, title, name, value }) => {
        const metric = asString(title) ?? asString(name);
        const number = type === "scalar" ? asNumber(value) : undefined;
        return metric === undefined || number === undefined ? [] : [{ name: metric, value: number }];
      }),
    };
  },
);

function readPydanticCase(testCase: Members, row: number): ToolRow {
  // Tasks count under names of their own; these are those of Pydantic AI.
  const { input_tokens: input, output_tokens: output, total_tokens: total, cost } = asObject(testCase.metrics);
  return {
    ...readCommon(testCase, row),
    output: testCase.output,
    scores: readPydanticScores(testCase),
    duration_ms: asMilliseconds(testCase.task_duration, 1_000),
    usage: asUsage({ input, output, total, cost }),
  };
}

/** Returns what cases and failures have in common. */
function readCommon(testCase: Members, row: number): Omit<ToolRow, "scores"> {
  const metadata = asObject(testCase.metadata);
  const name = asString(testCase.name);
  const source = asString(testCase.source_case_name);
  const test = source ?? name;
  // Repeats of a case have its name with their number: `r-1 [2/3]`.
  const repeat = source === undefined ? undefined : /\[([1-9]\d{0,8})\/\d+\]$/.exec(name ?? "")?.[1];
  return {
    location: { inDocument: { row, test: name } },
    record_id: findRecordId(metadata),
    input: testCase.inputs ?? (test === undefined ? undefined : { test }),
    expected_output: testCase.expected_output,
    run: repeat === undefined ? undefined : Number(repeat),
    metadata: pickPresent({ name: test, ...metadata }),
  };
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
