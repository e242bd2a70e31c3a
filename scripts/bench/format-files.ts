import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const sentence = "Our plans, what they cost, and how to move from one to another without losing data. ";
const makeScore = (index: number) => ((index * 7_919) % 1_000) / 1_000;
const question = (index: number) => `${index}: ${sentence}`;

/** The formats that the action reads row by row, each with a function that generates a file's lines. */
export const streamedFormats: Readonly<Record<string, (rows: number) => Iterable<string>>> = {
  "promptfoo, JSON Lines": jsonLines(promptfooRow),
  "Ragas, JSON Lines": jsonLines(ragasRow),
  "Ragas, CSV": ragasCsv,
};

/** Creates a workspace with a results file of these lines, and returns its path. */
export async function createWorkspaceWithLines(lines: Iterable<string>): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "bench-"));
  await pipeline(Readable.from(lines), createWriteStream(join(workspace, "results.txt")));
  return workspace;
}

function jsonLines(row: (index: number) => object) {
  return function* lines(rows: number): Generator<string> {
    for (let index = 0; index < rows; index += 1) yield `${JSON.stringify(row(index))}\n`;
  };
}

function promptfooRow(index: number) {
  const vars = { question: question(index), expected: sentence };
  const grade = { pass: index % 9 > 0, score: makeScore(index), reason: sentence };
  return {
    testIdx: index,
    promptIdx: 0,
    provider: { id: "echo", label: "" },
    prompt: { raw: question(index), label: "{{question}}" },
    vars,
    testCase: { vars, assert: [{ type: "llm-rubric", value: sentence, metric: "accuracy" }] },
    response: { output: sentence.repeat(3), tokenUsage: { total: 30, prompt: 20, completion: 10 } },
    success: grade.pass,
    score: grade.score,
    namedScores: { accuracy: grade.score },
    gradingResult: { ...grade, componentResults: [{ ...grade, assertion: { metric: "accuracy" } }] },
    failureReason: grade.pass ? 0 : 1,
    latencyMs: 500 + (index % 250),
    cost: 0.0001,
    tokenUsage: { total: 30, prompt: 20, completion: 10 },
  };
}

function ragasRow(index: number) {
  return {
    user_input: question(index),
    retrieved_contexts: [sentence],
    response: sentence.repeat(3),
    reference: sentence,
    faithfulness: makeScore(index),
    answer_relevancy: index % 9 > 0 ? 1 : 0,
    context_recall: 0.5,
  };
}

function* ragasCsv(rows: number): Generator<string> {
  yield "user_input,retrieved_contexts,response,reference,faithfulness,answer_relevancy,context_recall\n";
  for (let index = 0; index < rows; index += 1) {
    const texts = [question(index), `['${sentence}']`, sentence.repeat(3), sentence];
    yield `${texts.map((text) => `"${text}"`).join(",")},${makeScore(index)},${index % 9 > 0 ? 1 : 0},0.5\n`;
  }
}
