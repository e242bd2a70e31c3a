import { ActionError } from "../../lib/errors.ts";
import {
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
import { parseOwnTime } from "./own-time.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** What evalite writes with `--outputPath`: `evals`, in 1.0 within `suites`. */
export function openEvalite(document: unknown): ToolFile {
  const { evals, suites, run } = asObject(document);
  if (!Array.isArray(evals) && !Array.isArray(suites))
    throw new ActionError("this is no export of evalite: it has neither evals nor suites");
  const all = [...asArray(evals), ...asArray(suites).flatMap((suite) => asArray(asObject(suite).evals))];
  const evaluations = all.filter(isMembers);
  const isOne = new Set(evaluations.map(({ name }) => name)).size <= 1;
  const results = evaluations.flatMap((evaluation) =>
    asArray(evaluation.results)
      .filter(isMembers)
      .map((result) => ({ evaluation, result })),
  );
  return {
    format: "evalite",
    tool: "evalite",
    provesEnd: !evaluations.some(isRunning) && !results.some(({ result }) => isRunning(result)),
    // SQLite's, which has no zone.
    ownTime: parseOwnTime(asObject(run).createdAt, "UTC"),
    rows: results.map((result, index) => readEvaliteRow({ ...result, row: index + 1, isOne })),
    leftOut: new Map(),
    lowerIsBetter: new Set(),
    notes: [],
  };
}

function isRunning({ status }: Members): boolean {
  return status === "running";
}

interface Result {
  evaluation: Members;
  result: Members;
  row: number;
  /** The file has one evaluation. */
  isOne: boolean;
}

function readEvaliteRow({ evaluation, result, row, isOne }: Result): ToolRow {
  const name = asNonEmptyString(evaluation.name);
  const variant = asNonEmptyString(evaluation.variantName);
  const error = readEvaliteError(result);
  const told = given({ eval: isOne ? undefined : name, variant });
  const { input, output, expected, duration } = result;
  return {
    kind: "row",
    place: { kind: "row", row, test: [name, variant].filter(Boolean).join(" ") || undefined },
    recordId: recordIdIn(asObject(input)),
    input: told === undefined ? (input ?? undefined) : { ...told, input },
    output: error === undefined ? output : undefined,
    expectedOutput: expected,
    scores: error === undefined ? readEvaliteScores(result.scores) : [],
    error,
    durationMs: asMilliseconds(duration, 1),
    usage: readEvaliteUsage(result.traces),
    metadata: given({ eval: name }),
    tags: variant === undefined ? [] : [`variant:${variant}`],
  };
}

/** A task or a scorer that threw: its error stands where the answer would. */
function readEvaliteError({ status, output }: Members): string | undefined {
  if (status !== "fail") return undefined;
  const { name, message } = asObject(output);
  const words = [asNonEmptyString(name), asNonEmptyString(message)]
    .filter((part) => part !== undefined)
    .join(": ");
  return words === "" ? "the task failed" : words;
}

function readEvaliteScores(scores: unknown): ToolScore[] {
  const found = asArray(scores).filter(isMembers);
  return numbered(
    found.map(({ name, score, description }, index) => ({
      name: asNonEmptyString(name) ?? `scorer ${index + 1}`,
      value: scoreOrNull(score),
      reasoning: asNonEmptyString(description),
    })),
  );
}

function readEvaliteUsage(traces: unknown) {
  const all = asArray(traces).filter(isMembers);
  const sum = (member: "inputTokens" | "outputTokens") => {
    const total = all.reduce((tokens, trace) => tokens + (asNumber(trace[member]) ?? 0), 0);
    return total > 0 ? total : undefined;
  };
  return given({ input_tokens: sum("inputTokens"), output_tokens: sum("outputTokens") });
}
