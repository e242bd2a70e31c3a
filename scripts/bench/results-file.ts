import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const sentence = "Our plans, what they cost, and how to move from one to another without losing data. ";

/** Creates a workspace with this many rows in results files of the same length, and returns its path. */
export async function createWorkspace(rows: number, files = 1): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "bench-"));
  const length = rows / files;
  for (let file = 0; file < files; file += 1) {
    const lines = Readable.from(generateLines(file * length, length));
    await pipeline(lines, createWriteStream(join(workspace, `results-${file}.jsonl`)));
  }
  return workspace;
}

function* generateLines(first: number, count: number): Generator<string> {
  for (let index = first; index < first + count; index += 1) yield `${JSON.stringify(createRow(index))}\n`;
}

function createRow(index: number) {
  return {
    record_id: `record-${index}`,
    input: { question: `${index}: ${sentence}` },
    output: sentence.repeat(3),
    expected_output: sentence,
    scores: { accuracy: ((index * 7_919) % 1_000) / 1_000, grounded: index % 9 > 0, tone: "formal" },
    duration_ms: 500 + (index % 250),
  };
}
