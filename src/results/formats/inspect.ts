import { ActionError } from "../../foundation/errors.ts";
import type { ScoreValue } from "../result-row.ts";
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
  textOf,
  wordsOf,
} from "./members.ts";
import { parseOwnTime } from "./own-time.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** A JSON log of Inspect (`--log-format json`). */
export function openInspect(document: unknown): ToolFile {
  const { status, samples, eval: evaluation, stats } = membersOf(document);
  const { task, model, packages, created } = membersOf(evaluation);
  if (status !== "success")
    throw new ActionError(
      `Inspect says of this run that its status is ${JSON.stringify(textOf(status)?.slice(0, 20) ?? "unknown")}, not success: its samples are not all there`,
    );
  if (!Array.isArray(samples))
    throw new ActionError("the log holds no samples: run Inspect without --no-log-samples");
  const version = wordsOf(membersOf(packages).inspect_ai);
  const name = wordsOf(task);
  return {
    format: "inspect",
    tool: version === undefined ? "Inspect" : `Inspect ${version}`,
    provesEnd: true,
    ownTime: parseOwnTime(membersOf(stats).started_at) ?? parseOwnTime(created),
    rows: samples.filter(isMembers).map((sample, index) => rowOf(sample, index + 1, name, wordsOf(model))),
    leftOut: new Map(),
    lowerIsBetter: new Set(),
    notes: [],
  };
}

function rowOf(sample: Members, row: number, task: string | undefined, model: string | undefined): ToolRow {
  const { id, epoch, input, target, scores, metadata, output, total_time: time } = sample;
  const own = membersOf(metadata);
  const error = wordsOf(membersOf(sample.error).message);
  const found = Object.entries(membersOf(scores)).flatMap(([name, score]) =>
    scoresOf(name, membersOf(score)),
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
    durationMs: durationOf(time, 1_000),
    run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
    usage: usageOf(membersOf(sample.model_usage)),
    metadata: given({ ...own, id: own.id ?? name }),
    tags: model === undefined ? [] : [`model:${model}`],
  };
}

/** The text of the first choice; of parts only what is text. */
function answerIn(output: unknown): string | undefined {
  const { choices, completion } = membersOf(output);
  const { content } = membersOf(membersOf(listOf(choices)[0]).message);
  if (typeof content === "string") return content;
  const parts = listOf(content).flatMap((part) => textOf(membersOf(part).text) ?? []);
  return parts.length > 0 ? parts.join("\n") : textOf(completion);
}

/** A score of an object has a metric for each of its members. */
function scoresOf(name: string, { value, explanation }: Members): ToolScore[] {
  const reasoning = wordsOf(explanation);
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

function usageOf(byModel: Members) {
  const all = Object.values(byModel).filter(isMembers);
  const sum = (member: "input_tokens" | "output_tokens" | "total_tokens") =>
    amountOf(all.reduce((tokens, usage) => tokens + (numberOf(usage[member]) ?? 0), 0));
  return given({
    input_tokens: sum("input_tokens"),
    output_tokens: sum("output_tokens"),
    total_tokens: sum("total_tokens"),
  });
}
