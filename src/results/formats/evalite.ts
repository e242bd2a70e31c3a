import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import { asObject, asObjects, asString, isMembers, type Members, parseOwnTime, pickPresent, sumOver } from "./json.ts";
import { documentFormat, findRecordId, type ToolRow } from "./tool-file.ts";

/** What evalite writes with `--outputPath`: `evals`, in 1.0 within `suites`. */
export const evalite = documentFormat(
  "evalite",
  ({ run, evals, suites }) => isMembers(run) && (Array.isArray(evals) || Array.isArray(suites)),
  ({ run, evals, suites }) => {
    if (!Array.isArray(evals) && !Array.isArray(suites))
      throw new ActionError(messages.missingMember("an export of evalite", "evals or suites"));
    const evaluations = [...asObjects(evals), ...asObjects(suites).flatMap((suite) => asObjects(suite.evals))];
    const results = evaluations.flatMap((evaluation) =>
      asObjects(evaluation.results).map((result) => ({ evaluation, result })),
    );
    const all = [...evaluations, ...results.map(({ result }) => result)];
    // A single evaluation needs no name to tell its rows from others.
    const isNamed = new Set(evaluations.map(({ name }) => name)).size > 1;
    return {
      format: "evalite",
      impliesCompletion: !all.some(({ status }) => status === "running"),
      // SQLite's, which has no zone.
      ownTime: parseOwnTime(asObject(run).createdAt, "UTC"),
      rows: results.map(({ evaluation, result }, index) => readEvaliteRow(evaluation, result, index + 1, isNamed)),
    };
  },
);

/** `isNamed`: the evaluation's name is a part of the row's identity. */
function readEvaliteRow(evaluation: Members, result: Members, row: number, isNamed: boolean): ToolRow {
  const name = asString(evaluation.name);
  const variant = asString(evaluation.variantName);
  const { input, output, expected, status, duration } = result;
  const identity = pickPresent({ eval: isNamed ? name : undefined, variant });
  const traces = asObjects(result.traces);
  const common = {
    location: { inDocument: { row, test: [name, variant].filter(Boolean).join(" ") || undefined } },
    record_id: findRecordId(input),
    input: identity === undefined ? input : { ...identity, input },
    expected_output: expected,
    duration_ms: duration,
    usage: { input_tokens: sumOver(traces, "inputTokens"), output_tokens: sumOver(traces, "outputTokens") },
    metadata: { eval: name },
    tags: [variant && `variant:${variant}`],
  };
  // The error of a task or a scorer that threw takes the place of the output.
  if (status === "fail") {
    const error = [asObject(output).name, asObject(output).message].flatMap((part) => asString(part) ?? []);
    return { ...common, error: error.join(": ") || "the task failed" };
  }
  const scores = asObjects(result.scores).map(({ name: scorer, score, description }, index) => ({
    name: asString(scorer) ?? `scorer ${index + 1}`,
    value: score,
    reasoning: description,
  }));
  return { ...common, output, scores };
}
