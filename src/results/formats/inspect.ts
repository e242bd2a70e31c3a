import { ActionError } from "../../lib/errors.ts";
import type { ScoreValue } from "../result-row.ts";
import {
  asAmount,
  asArray,
  asMilliseconds,
  asNonEmptyString,
  asNumber,
  asObject,
  asString,
  given,
  isMembers,
  type Members,
  scoreOrNull,
} from "./json-access.ts";
import { parseOwnTime } from "./own-time.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** A JSON log of Inspect (`--log-format json`). */
export function openInspect(document: unknown): ToolFile {
  const { status, samples, eval: evaluation, stats } = asObject(document);
  const { task, model, packages, created } = asObject(evaluation);
  if (status !== "success")
    throw new ActionError(
      `Inspect says of this run that its status is ${JSON.stringify(asString(status)?.slice(0, 20) ?? "unknown")}, not success: its samples are not all there`,
    );
  if (!Array.isArray(samples))
    throw new ActionError("the log holds no samples: run Inspect without --no-log-samples");
  const version = asNonEmptyString(asObject(packages).inspect_ai);
  const name = asNonEmptyString(task);
  return {
    format: "inspect",
    tool: version === undefined ? "Inspect" : `Inspect ${version}`,
    provesEnd: true,
    ownTime: parseOwnTime(asObject(stats).started_at) ?? parseOwnTime(created),
    rows: samples
      .filter(isMembers)
      .map((sample, index) => readInspectRow(sample, index + 1, name, asNonEmptyString(model))),
    leftOut: new Map(),
    lowerIsBetter: new Set(),
    notes: [],
  };
}

function readInspectRow(
  sample: Members,
  row: number,
  task: string | undefined,
  model: string | undefined,
): ToolRow {
  const { id, epoch, input, target, scores, metadata, output, total_time: time } = sample;
  const own = asObject(metadata);
  const error = asNonEmptyString(asObject(sample.error).message);
  const found = Object.entries(asObject(scores)).flatMap(([name, score]) =>
    readInspectScores(name, asObject(score)),
  );
  const name = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
  return {
    kind: "row",
    place: { kind: "row", row, test: name },
    recordId: recordIdIn(own),
    // Logs are one a task, and tasks may share their samples.
    input: given({ task, input }),
    output: answerIn(output),
    expectedOutput: target,
    scores: error === undefined ? numbered(found) : [],
    error,
    durationMs: asMilliseconds(time, 1_000),
    run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
    usage: readInspectUsage(asObject(sample.model_usage)),
    metadata: given({ ...own, id: own.id ?? name }),
    tags: model === undefined ? [] : [`model:${model}`],
  };
}

/** The text of the first choice; of parts only what is text. */
function answerIn(output: unknown): string | undefined {
  const { choices, completion } = asObject(output);
  const { content } = asObject(asObject(asArray(choices)[0]).message);
  if (typeof content === "string") return content;
  const parts = asArray(content).flatMap((part) => asString(asObject(part).text) ?? []);
  return parts.length > 0 ? parts.join("\n") : asString(completion);
}

/** A score of an object has a metric for each of its members. */
function readInspectScores(name: string, { value, explanation }: Members): ToolScore[] {
  const reasoning = asNonEmptyString(explanation);
  if (!isMembers(value)) return [{ name, value: scoreValue(value), reasoning }];
  return Object.entries(value).map(([key, part]) => ({
    name: `${name}_${key}`,
    value: scoreValue(part),
    reasoning,
  }));
}

// As Inspect itself counts them: correct, incorrect, partial, no answer.
const letters = new Map([
  ["C", 1],
  ["I", 0],
  ["P", 0.5],
  ["N", 0],
]);

function scoreValue(value: unknown): ScoreValue {
  return (typeof value === "string" ? letters.get(value) : undefined) ?? scoreOrNull(value);
}

function readInspectUsage(byModel: Members) {
  const all = Object.values(byModel).filter(isMembers);
  const sum = (member: "input_tokens" | "output_tokens" | "total_tokens") =>
    asAmount(all.reduce((tokens, usage) => tokens + (asNumber(usage[member]) ?? 0), 0));
  return given({
    input_tokens: sum("input_tokens"),
    output_tokens: sum("output_tokens"),
    total_tokens: sum("total_tokens"),
  });
}
