import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import { asObject, asObjects, asString, isMembers, type Members, parseOwnTime, pickPresent, sumOver } from "./json.ts";
import { documentFormat, findRecordId, type ToolRow, type ToolScore } from "./tool-file.ts";

/** A JSON log of Inspect (`--log-format json`). */
export const inspect = documentFormat(
  "inspect",
  ({ version, status, eval: evaluation }) =>
    version !== undefined && status !== undefined && "task" in asObject(evaluation),
  ({ status, samples, eval: evaluation, stats }) => {
    const { task, model, packages, created } = asObject(evaluation);
    if (status !== "success") throw new ActionError(messages.inspectStatus(asString(status) ?? "unknown"));
    if (!Array.isArray(samples)) throw new ActionError(messages.inspectSamples);
    const version = asString(asObject(packages).inspect_ai);
    return {
      format: version === undefined ? "Inspect" : `Inspect ${version}`,
      impliesCompletion: true,
      ownTime: parseOwnTime(asObject(stats).started_at) ?? parseOwnTime(created),
      rows: asObjects(samples).map((sample, index) =>
        readInspectRow(sample, index + 1, asString(task), asString(model)),
      ),
    };
  },
);

function readInspectRow(sample: Members, row: number, task: string | undefined, model: string | undefined): ToolRow {
  const { id, epoch, input, target, output, scores, total_time, model_usage } = sample;
  const metadata = asObject(sample.metadata);
  const error = asString(asObject(sample.error).message);
  const name = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
  const { choices, completion } = asObject(output);
  let answer = typeof completion === "string" ? completion : undefined;
  // The first choice counts, and of its parts only what is text.
  const { content } = asObject(asObjects(choices)[0]?.message);
  const parts = typeof content === "string" ? [content] : asObjects(content).map(({ text }) => text);
  const texts = parts.filter((part) => typeof part === "string");
  if (texts.length > 0) answer = texts.join("\n");
  const usages = asObjects(Object.values(asObject(model_usage)));
  return {
    location: { inDocument: { row, test: name } },
    record_id: findRecordId(metadata),
    // There is one log per task, and tasks may share their samples.
    input: pickPresent({ task, input }),
    output: answer,
    expected_output: target,
    scores: error === undefined ? readInspectScores(scores) : [],
    error,
    duration_s: total_time,
    run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
    usage: {
      input_tokens: sumOver(usages, "input_tokens"),
      output_tokens: sumOver(usages, "output_tokens"),
      total_tokens: sumOver(usages, "total_tokens"),
    },
    metadata: { ...metadata, id: metadata.id ?? name },
    tags: [model && `model:${model}`],
  };
}

// As Inspect itself counts them: correct, incorrect, partial, no answer.
const letters = new Map<unknown, number>(Object.entries({ C: 1, I: 0, P: 0.5, N: 0 }));

/** A score that is an object has a metric for each of its members. */
function readInspectScores(scores: unknown): ToolScore[] {
  return Object.entries(asObject(scores)).flatMap(([scorer, score]) => {
    const { value, explanation: reasoning } = asObject(score);
    if (!isMembers(value)) return { name: scorer, value: letters.get(value) ?? value, reasoning };
    return Object.entries(value).map(([key, part]) => ({
      name: `${scorer}_${key}`,
      value: letters.get(part) ?? part,
      reasoning,
    }));
  });
}
