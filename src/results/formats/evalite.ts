import { ActionError } from "../../lib/errors.ts";
import {
  asMilliseconds,
  asObject,
  asObjects,
  asScore,
  asString,
  asUsage,
  given,
  isMembers,
  type Members,
  parseOwnTime,
  sumMember,
} from "./json.ts";
import { messages } from "./messages.ts";
import { type Format, findRecordId, numberScores, readDocument, type ToolRow, type ToolScore } from "./tool-file.ts";

/** What evalite writes with `--outputPath`: `evals`, in 1.0 within `suites`. */
export const evalite: Format = {
  format: "evalite",
  matches: (sample) => {
    if (sample.kind !== "document") return false;
    const { run, evals, suites } = sample.value;
    return isMembers(run) && (Array.isArray(evals) || Array.isArray(suites));
  },
  read: (source) => {
    const { evals, suites, run } = readDocument(source, "evalite");
    if (!Array.isArray(evals) && !Array.isArray(suites))
      throw new ActionError(messages.missingMember("an export of evalite", "evals or suites"));
    const evaluations = [...asObjects(evals), ...asObjects(suites).flatMap((suite) => asObjects(suite.evals))];
    const results = evaluations.flatMap((evaluation) =>
      asObjects(evaluation.results).map((result) => ({ evaluation, result })),
    );
    const isOne = new Set(evaluations.map(({ name }) => name)).size <= 1;
    const all = [...evaluations, ...results.map(({ result }) => result)];
    return {
      tool: "evalite",
      impliesCompletion: !all.some(({ status }) => status === "running"),
      // SQLite's, which has no zone.
      ownTime: parseOwnTime(asObject(run).createdAt, "UTC"),
      rows: results.map(({ evaluation, result }, index) => readEvaliteRow(evaluation, result, index + 1, isOne)),
    };
  },
};

/** `isOne`: the file has one evaluation, which needs no name to tell its rows from others. */
function readEvaliteRow(evaluation: Members, result: Members, row: number, isOne: boolean): ToolRow {
  const name = asString(evaluation.name);
  const variant = asString(evaluation.variantName);
  const error = readEvaliteError(result);
  const identity = given({ eval: isOne ? undefined : name, variant });
  const { input, output, expected, duration } = result;
  const traces = asObjects(result.traces);
  return {
    kind: "row",
    place: { kind: "row", row, test: [name, variant].filter(Boolean).join(" ") || undefined },
    recordId: findRecordId(asObject(input)),
    input: identity === undefined ? (input ?? undefined) : { ...identity, input },
    output: error === undefined ? output : undefined,
    expectedOutput: expected,
    scores: error === undefined ? readEvaliteScores(result.scores) : [],
    error,
    durationMs: asMilliseconds(duration, 1),
    usage: asUsage({ input: sumMember(traces, "inputTokens"), output: sumMember(traces, "outputTokens") }),
    metadata: given({ eval: name }),
    tags: variant === undefined ? [] : [`variant:${variant}`],
  };
}

/** A task or a scorer that threw: its error is in place of the answer. */
function readEvaliteError({ status, output }: Members): string | undefined {
  if (status !== "fail") return undefined;
  const { name, message } = asObject(output);
  const words = [asString(name), asString(message)].filter((part) => part !== undefined);
  return words.join(": ") || "the task failed";
}

function readEvaliteScores(scores: unknown): ToolScore[] {
  return numberScores(
    asObjects(scores).map(({ name, score, description }, index) => ({
      name: asString(name) ?? `scorer ${index + 1}`,
      value: asScore(score),
      reasoning: asString(description),
    })),
  );
}
