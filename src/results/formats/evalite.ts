import { ActionError } from "../../foundation/errors.ts";
import {
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
import { parseOwnTime } from "./own-time.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** What evalite writes with `--outputPath`: `evals`, in 1.0 within `suites`. */
export function openEvalite(document: unknown): ToolFile {
  const { evals, suites, run } = membersOf(document);
  if (!Array.isArray(evals) && !Array.isArray(suites))
    throw new ActionError("this is no export of evalite: it has neither evals nor suites");
  const all = [...listOf(evals), ...listOf(suites).flatMap((suite) => listOf(membersOf(suite).evals))];
  const evaluations = all.filter(isMembers);
  const isOne = new Set(evaluations.map(({ name }) => name)).size <= 1;
  const results = evaluations.flatMap((evaluation) =>
    listOf(evaluation.results)
      .filter(isMembers)
      .map((result) => ({ evaluation, result })),
  );
  return {
    format: "evalite",
    tool: "evalite",
    provesEnd: !evaluations.some(isRunning) && !results.some(({ result }) => isRunning(result)),
    // SQLite's, which has no zone.
    ownTime: parseOwnTime(membersOf(run).createdAt, "UTC"),
    rows: results.map((result, index) => rowOf({ ...result, row: index + 1, isOne })),
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

function rowOf({ evaluation, result, row, isOne }: Result): ToolRow {
  const name = wordsOf(evaluation.name);
  const variant = wordsOf(evaluation.variantName);
  const error = errorOf(result);
  const told = given({ eval: isOne ? undefined : name, variant });
  const { input, output, expected, duration } = result;
  return {
    kind: "row",
    place: { kind: "row", row, test: [name, variant].filter(Boolean).join(" ") || undefined },
    recordId: recordIdIn(membersOf(input)),
    input: told === undefined ? (input ?? undefined) : { ...told, input },
    output: error === undefined ? output : undefined,
    expectedOutput: expected,
    scores: error === undefined ? scoresOf(result.scores) : [],
    error,
    durationMs: durationOf(duration, 1),
    usage: usageOf(result.traces),
    metadata: given({ eval: name }),
    tags: variant === undefined ? [] : [`variant:${variant}`],
  };
}

/** A task or a scorer that threw: its error stands where the answer would. */
function errorOf({ status, output }: Members): string | undefined {
  if (status !== "fail") return undefined;
  const { name, message } = membersOf(output);
  const words = [wordsOf(name), wordsOf(message)].filter((part) => part !== undefined).join(": ");
  return words === "" ? "the task failed" : words;
}

function scoresOf(scores: unknown): ToolScore[] {
  const found = listOf(scores).filter(isMembers);
  return numbered(
    found.map(({ name, score, description }, index) => ({
      name: wordsOf(name) ?? `scorer ${index + 1}`,
      value: scoreOrNull(score),
      reasoning: wordsOf(description),
    })),
  );
}

function usageOf(traces: unknown) {
  const all = listOf(traces).filter(isMembers);
  const sum = (member: "inputTokens" | "outputTokens") => {
    const total = all.reduce((tokens, trace) => tokens + (numberOf(trace[member]) ?? 0), 0);
    return total > 0 ? total : undefined;
  };
  return given({ input_tokens: sum("inputTokens"), output_tokens: sum("outputTokens") });
}
