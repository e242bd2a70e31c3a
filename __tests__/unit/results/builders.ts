import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { type OpenFile, openFile } from "../../../src/results/open-file.ts";
import { identifyRecord, type ResultRow, type ScoreValue } from "../../../src/results/result-row.ts";
import { type ExperimentScores, ScoreAggregator, type ScoredRecord } from "../../../src/results/scores.ts";

const folders: string[] = [];
const files: OpenFile[] = [];

afterAll(async () => {
  await Promise.all(files.map(({ handle }) => handle.close()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** A folder that is removed after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "results-")));
  folders.push(folder);
  return folder;
}

/** Creates a results file in a new folder, open until the tests end. Lines are text, bytes, or values to be written as JSON. */
export async function resultsFile(lines: readonly unknown[] | Buffer, name = "results.jsonl"): Promise<OpenFile> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, Buffer.isBuffer(lines) ? lines : lines.map((line) => `${asLine(line)}\n`).join(""));
  const file = await openFile({ path, name, modifiedAt: 0 });
  files.push(file);
  return file;
}

function asLine(line: unknown): string {
  return typeof line === "string" ? line : JSON.stringify(line);
}

/** The scores of an experiment with one row a record, named r0, r1, …; each row is its scores. */
export function makeScores(
  rows: readonly Record<string, ScoreValue>[],
  summary: Record<string, ScoreValue> = {},
): ExperimentScores {
  return foldRows(
    rows.map((scores, index) => ({ record_id: `r${index}`, scores })),
    summary,
  );
}

/** Records named r0, r1, … that have one metric, `accuracy`. */
export function findAccuracy(values: readonly (number | boolean | null)[]): ExperimentScores {
  return makeScores(values.map((accuracy) => ({ accuracy })));
}

export function foldRows(
  rows: readonly ResultRow[],
  summary: Record<string, ScoreValue> = {},
  slicedBy: readonly string[] = [],
): ExperimentScores {
  const aggregator = new ScoreAggregator(new Set(slicedBy));
  rows.forEach((row, index) => {
    const identity = identifyRecord(row.record_id, row.input);
    aggregator.addRow({ row, identity, span: { spanId: `s${index}`, traceId: `t${index}` } });
  });
  aggregator.addSummary(summary);
  return aggregator.scores();
}

/** The records of an experiment, without what slices and excerpts need. */
export function makeRecords({ records }: Pick<ExperimentScores, "records">): ScoredRecord[] {
  return records.map(({ recordId, inputDigest, span, rows }) => ({ recordId, inputDigest, span, rows }));
}
