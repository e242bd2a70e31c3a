import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import { asNumber, asObject, asObjects, asString, type Members } from "./json.ts";
import { documentFormat, findRecordId, type ToolRow, type ToolScore } from "./tool-file.ts";

/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
export const pydanticEvals = documentFormat(
  "pydantic-evals",
  ({ cases, failures, analyses, report_evaluator_failures: reports }) => {
    if (!Array.isArray(cases)) return false;
    return [failures, analyses, reports].some(Array.isArray) || "assertions" in asObject(cases[0]);
  },
  ({ cases, failures, analyses }) => {
    if (!Array.isArray(cases)) throw new ActionError(messages.missingMember("a report of Pydantic Evals", "cases"));
    const all = [
      ...asObjects(cases).map((testCase) => ({ testCase, hasFailed: false })),
      ...asObjects(failures).map((testCase) => ({ testCase, hasFailed: true })),
    ];
    return {
      format: "Pydantic Evals",
      impliesCompletion: true,
      rows: all.map(({ testCase, hasFailed }, index) => readPydanticRow(testCase, index + 1, hasFailed)),
      summary: asObjects(analyses).flatMap(({ type, title, name, value }) => {
        const metric = asString(title) ?? asString(name);
        const number = type === "scalar" ? asNumber(value) : undefined;
        return metric === undefined || number === undefined ? [] : [{ name: metric, value: number }];
      }),
    };
  },
);

function readPydanticRow(testCase: Members, row: number, hasFailed: boolean): ToolRow {
  const { inputs, expected_output, output, task_duration, error_message } = testCase;
  const metadata = asObject(testCase.metadata);
  const name = asString(testCase.name);
  const source = asString(testCase.source_case_name);
  const test = source ?? name;
  // Repeats of a case have its name with their number: `r-1 [2/3]`.
  const repeat = source === undefined ? undefined : /\[([1-9]\d{0,8})\/\d+\]$/.exec(name ?? "")?.[1];
  const common = {
    location: { inDocument: { row, test: name } },
    record_id: findRecordId(metadata),
    input: inputs ?? (test === undefined ? undefined : { test }),
    expected_output,
    run: repeat === undefined ? undefined : Number(repeat),
    metadata: { name: test, ...metadata },
  };
  if (hasFailed) return { ...common, error: asString(error_message) ?? "the task failed" };
  // Tasks count under names of their own; these are those of Pydantic AI.
  const { input_tokens, output_tokens, total_tokens, cost: cost_usd } = asObject(testCase.metrics);
  return {
    ...common,
    output,
    scores: readPydanticScores(testCase),
    duration_s: task_duration,
    usage: { input_tokens, output_tokens, total_tokens, cost_usd },
  };
}

function readPydanticScores({ scores, labels, assertions, evaluator_failures: failures }: Members): ToolScore[] {
  const judged = [scores, labels, assertions].flatMap((results) => Object.entries(asObject(results)));
  const failed = asObjects(failures).filter(({ name }) => asString(name) !== undefined);
  return [
    ...judged.map(([name, result]) => {
      const { value, reason: reasoning } = asObject(result);
      return { name, value, reasoning, hasPassed: value };
    }),
    ...failed.map(({ name, error_message: reasoning }) => ({ name: String(name), value: null, reasoning })),
  ];
}
