import { describe, expect, test } from "@jest/globals";
import type { Reading } from "../../../../src/results/reading.ts";
import { checkText, faultsIn, lines, rowsIn } from "./builders.ts";

const table: Reading = { format: "table" };

describe("a plain table", () => {
  test("has columns that are recognized by their names and cells", async () => {
    const csv = [
      "Unnamed: 0,record_id,Question,answer,expected,error,run,latency_s,total_tokens,relevance,relevance_reason,grounded,note,id,",
      '0,r-1,007,"Paris, on\nthe Seine",Paris,,2,0.5,12,0.5,close,True,1e5 is text,4,',
      "1,r-2,1e5,Rome,Rome,,1,0.25,,nan,,,,5,",
    ].join("\r\n");
    expect(await rowsIn(csv, table)).toEqual([
      {
        record_id: "r-1",
        input: "007",
        output: "Paris, on\nthe Seine",
        expected_output: "Paris",
        scores: { relevance: 0.5, grounded: true },
        reasoning: { relevance: "close" },
        duration_ms: 500,
        run: 2,
        usage: { total_tokens: 12 },
        metadata: { note: "1e5 is text", id: "4" },
      },
      {
        record_id: "r-2",
        input: "1e5",
        output: "Rome",
        expected_output: "Rome",
        scores: { relevance: null, grounded: null },
        duration_ms: 250,
        metadata: { id: "5" },
      },
    ]);
  });

  test("has an input of several columns, and repeats by their order", async () => {
    const csv = "inputs.question;inputs.topic;score\na;geo;1\na;geo;0\nb;geo;1\n";
    const rows = await rowsIn(csv, table);
    expect(rows.map(({ input, run }) => [input, run])).toEqual([
      [{ question: "a", topic: "geo" }, undefined],
      [{ question: "a", topic: "geo" }, 2],
      [{ question: "b", topic: "geo" }, undefined],
    ]);
  });

  test.each([
    ["a JSON array", JSON.stringify([{ question: "a", score: 1 }])],
    ["JSON Lines", '{"question":"a","score":1}\n'],
    ["pandas by column", '{"question":{"0":"a"},"score":{"0":1}}'],
    ["pandas, lists", '{"question":["a"],"score":[1]}'],
    ["pandas, split", '{"columns":["question","score"],"index":[0],"data":[["a",1]]}'],
  ])("may be written as %s", async (_, text) => {
    expect(await rowsIn(text, table)).toEqual([{ input: "a", scores: { score: 1 } }]);
  });

  test("has no value in a row that lacks a column, whatever the column's name is", async () => {
    const rows = lines([
      { question: "a", constructor: 1 },
      { question: "b", constructor: 0 },
      { question: "c", toString: "other" },
    ]);
    expect(await rowsIn(rows, table)).toMatchObject([
      { scores: { constructor: 1 } },
      { scores: { constructor: 0 } },
      { scores: { constructor: null }, metadata: { toString: "other" } },
    ]);
  });

  test("has columns whose names aren't strings", async () => {
    const names = '["question",12345678901234567890123,["accuracy","mean"],{"toString":1}]';
    expect(await rowsIn(`{"columns":${names},"index":[0],"data":[["a",1,0.5,"b"]]}`, table)).toEqual([
      {
        input: "a",
        scores: { "12345678901234567890123": 1, accuracy_mean: 0.5 },
        metadata: { '{"toString":1}': "b" },
      },
    ]);
  });

  test("follows results_columns if given, also for strings as categories", async () => {
    const columns = { input: ["q"], scores: ["tone", "n"], output: "a" };
    const rows = lines([{ q: "x", a: "y", tone: "formal", n: 1, other: 2 }]);
    expect(await rowsIn(rows, { ...table, columns })).toEqual([
      { input: "x", output: "y", scores: { tone: "formal", n: 1 }, metadata: { other: 2 } },
    ]);
    expect(await faultsIn(rows, { ...table, columns: { output: "missing" } })).toEqual([
      expect.stringContaining(
        `results_columns names columns that the table doesn't have: "missing". Its columns are "q", "a"`,
      ),
    ]);
  });

  test("skips what wasn't scored if there was no output", async () => {
    const csv = "question,error,score\na,time-out,\nb,,\nc,,1\n";
    expect((await rowsIn(csv, table)).map(({ scores }) => scores)).toEqual([{}, { score: null }, { score: 1 }]);
  });

  test.each([
    ['question,score\na,"0,75"\n', "(LLMX387)"],
    ["question,score\na\n", "(LLMX381)"],
    ["question,question\na,1\n", "(LLMX380)"],
    ["question,answer\na,b\n", "(LLMX386)"],
    ["question,run,score\na,x,1\nb,1.5,1\n", "(LLMX377)"],
    ['question,score\n"a"b,1\n', "(LLMX382)"],
  ])("%j is an error", async (csv, message) => {
    expect((await faultsIn(csv, table)).join("\n")).toContain(message);
  });
});

describe("a table of Ragas", () => {
  test("has a metric for every column that isn't part of a sample", async () => {
    const rows = lines([
      { user_input: "a", response: "b", faithfulness: 0.5, "tone(mode=x)": "formal", noise_sensitivity: 0.1 },
      { user_input: "c", response: "d", faithfulness: 0.5, "tone(mode=x)": "formal", noise_sensitivity: 0.1 },
    ]);
    expect((await rowsIn(rows))[0]?.scores).toEqual({
      faithfulness: 0.5,
      tone_mode_x: "formal",
      noise_sensitivity: 0.1,
    });
    const check = await checkText(rows);
    expect(check.kind === "checked" && [...(check.files[0]?.lowerIsBetter ?? [])]).toEqual(["noise_sensitivity"]);
  });
});
