import { describe, expect, test } from "@jest/globals";
import { checkResults } from "../../../src/results/check.ts";
import { resultsFile } from "./builders.ts";

async function listRowErrors(...files: (readonly unknown[])[]): Promise<string[]> {
  const written = await Promise.all(files.map((lines, index) => resultsFile(lines, `${index}.jsonl`)));
  const check = await checkResults(written, "e1");
  return check.kind === "faults" ? check.faults : [];
}

describe("valid files", () => {
  test("return scores and counts over all of them", async () => {
    const first = await resultsFile([{ record_id: "a", scores: { accuracy: 1, tone: "formal" } }]);
    const second = await resultsFile([
      { record_id: "b", scores: { accuracy: null }, error: "time-out" },
      { summary: { f1: 0.9 } },
    ]);
    const check = await checkResults([first, second], "e1");
    if (check.kind !== "checked") throw new Error(check.faults.join());
    expect(check.counts).toEqual({ rows: 2, metrics: 4 });
    expect(check.scores.rows).toEqual({ total: 2, failed: 1, withoutRecord: 0 });
    expect(check.scores.metrics.get("accuracy")).toMatchObject({ count: 1, errors: 1, mean: 1 });
    expect(check.scores.summary).toEqual(new Map([["f1", 0.9]]));
  });

  test("may have a record in several runs, and rows that nothing identifies", async () => {
    const rows = [
      { record_id: "a", scores: {} },
      { record_id: "a", scores: {}, run: 2 },
      { scores: {} },
      { scores: {} },
    ];
    expect(await listRowErrors(rows)).toEqual([]);
  });
});

describe("files without a row", () => {
  test("are an error if all files are empty", async () => {
    expect(await listRowErrors(["", " "], [])).toEqual([
      "0.jsonl: the file is empty. Write at least one row. (LLMX335)",
      "1.jsonl: the file is empty. Write at least one row. (LLMX335)",
    ]);
  });

  test("may be among others, as with shards", async () => {
    expect(await listRowErrors([], [{ scores: { a: 1 } }], [""])).toEqual([]);
    expect(await listRowErrors([], [{ summary: { a: 1 } }])).toEqual([]);
  });
});

describe("files that contradict themselves or each other", () => {
  test("by a metric of two types", async () => {
    const faults = await listRowErrors(
      [{ scores: { accuracy: null } }, { scores: { accuracy: 0.5 } }],
      [{ scores: { accuracy: true } }, { scores: { accuracy: "high" } }],
    );
    expect(faults).toEqual([
      "1.jsonl:1: scores.accuracy is a boolean here, but a number in 0.jsonl:2. Write one type, and null if the evaluator failed. (LLMX327)",
      "1.jsonl:2: scores.accuracy is a string here, but a number in 0.jsonl:2. Write one type, and null if the evaluator failed. (LLMX327)",
    ]);
  });

  test("by the same record and run twice", async () => {
    const faults = await listRowErrors([{ record_id: "a", scores: {} }], [{ record_id: "a", run: 1, scores: {} }]);
    expect(faults).toEqual([
      '1.jsonl:1: duplicate of 0.jsonl:1 (same record and run). To repeat a record, number its runs with "run". IDs that differ only in case are one record. (LLMX328)',
    ]);
  });

  test("by the same input twice if there are no IDs", async () => {
    const faults = await listRowErrors([
      { input: { a: 1, b: [2] }, scores: {} },
      { input: { b: [2], a: 1 }, scores: {} },
    ]);
    expect(faults).toEqual([
      '0.jsonl:2: duplicate of 0.jsonl:1 (same record and run). Give the rows a record_id, or number their runs with "run". (LLMX328)',
    ]);
  });

  test("by a duplicate run-level score", async () => {
    expect(await listRowErrors([{ summary: { f1: 1 } }, { summary: { f1: 0 } }])).toEqual([
      "0.jsonl:2: summary.f1 is in 0.jsonl:1, too. Write each run-level score once. (LLMX332)",
    ]);
  });
});

test("metrics whose names change from row to row are an error", async () => {
  expect(await listRowErrors(Array.from({ length: 1_100 }, (_, index) => ({ scores: { [`m${index}`]: 1 } })))).toEqual([
    "0.jsonl:1001: there are more than 1000 metrics. Leave out of their names what changes from row to row. (LLMX334)",
  ]);
});

test("the first 20 errors are listed, and all are counted", async () => {
  const file = await resultsFile(Array.from({ length: 30 }, (_, index) => ({ scores: { [`a b ${index}`]: 1 } })));
  const check = await checkResults([file], "e1");
  expect(check).toMatchObject({ kind: "faults", total: 30, rest: 10 });
  expect(check.kind === "faults" && check.faults).toHaveLength(20);
});

test("more than 3 equal errors of a file become one", async () => {
  const fault = "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)";
  expect(await checkResults([await resultsFile(Array.from({ length: 30 }, () => "{"))], "e1")).toMatchObject({
    faults: [`results.jsonl:1 and 29 more rows: ${fault}`],
    total: 30,
    rest: 0,
  });
  expect(await checkResults([await resultsFile(["{", "{", "{"])], "e1")).toMatchObject({
    faults: [1, 2, 3].map((line) => `results.jsonl:${line}: ${fault}`),
    total: 3,
    rest: 0,
  });
});
