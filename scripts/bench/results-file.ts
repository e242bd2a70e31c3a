import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const sentence = "Our plans, what they cost, and how to move from one to another without losing data. ";

/** Creates a workspace with a results file of this many rows, and returns its path. */
export async function createWorkspace(rows: number): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "bench-"));
  await pipeline(Readable.from(lines(rows)), createWriteStream(join(workspace, "results.jsonl")));
  return workspace;
}

function* lines(rows: number): Generator<string> {
  for (let index = 0; index < rows; index += 1) yield `${JSON.stringify(createRow(index))}\n`;
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
