import { checkResults, type ResultsCheck } from "../../../../src/results/check.ts";
import type { Reading } from "../../../../src/results/reading.ts";
import type { ResultRow } from "../../../../src/results/result-row.ts";
import { resultsFile } from "../builders.ts";

/** A results file with this text. */
export async function fileWith(text: string | Buffer, reading: Reading = {}, name = "results") {
  return { ...(await resultsFile(Buffer.from(text), name)), reading };
}

export async function checkText(text: string | Buffer, reading: Reading = {}): Promise<ResultsCheck> {
  return await checkResults([await fileWith(text, reading)], "e1");
}

/** Everything that is wrong with a file of this text. */
export async function faultsIn(text: string | Buffer, reading: Reading = {}): Promise<string[]> {
  const check = await checkText(text, reading);
  return check.kind === "faults" ? check.faults : [];
}

/** Returns the rows of a file with this text, which must have no errors. */
export async function rowsIn(text: string | Buffer, reading: Reading = {}): Promise<ResultRow[]> {
  const check = await checkText(text, reading);
  if (check.kind === "faults") throw new Error(check.faults.join("\n"));
  return check.entries.flatMap((entry) => (entry.kind === "row" ? [entry.row] : []));
}

/** A row of promptfoo's JSON. */
export function promptfooRow(members: object = {}) {
  return {
    testIdx: 0,
    promptIdx: 0,
    provider: { id: "echo", label: "" },
    prompt: { raw: "Q: a", label: "Q: {{question}}" },
    vars: { question: "a" },
    testCase: { vars: { question: "a" } },
    response: { output: "A" },
    success: true,
    score: 1,
    namedScores: {},
    gradingResult: { pass: true, score: 1, reason: "fine", componentResults: [] },
    failureReason: 0,
    latencyMs: 12,
    ...members,
  };
}

/** A whole file of promptfoo with these rows. */
export function promptfooFile(rows: readonly object[], prompts: readonly object[] = []): string {
  const results = { version: 3, timestamp: "2026-11-24T10:00:00.000Z", prompts, results: rows };
  return JSON.stringify({ evalId: "e-1", results, config: {}, metadata: { promptfooVersion: "0.123.1" } });
}

/** The lines of a JSON Lines file. */
export function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
