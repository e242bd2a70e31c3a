import { describe, expect, test } from "@jest/globals";
import { checkText, faultsIn, lines, rowsIn } from "./formats/builders.ts";

/** Native lines with one score each. */
function rows(values: readonly unknown[], member = "accuracy"): string {
  return lines(values.map((value, row) => ({ record_id: `r${row}`, scores: { [member]: value, words: 12 } })));
}

describe("a number or a boolean in quotes is an error in a native file, never a silent category", () => {
  test.each([
    [["0.9", "0.1"], "is a number in quotes in 2 rows. Write it without quotes, such as 0.85 for 85%"],
    [["85%"], "is a number in quotes"],
    [["0,9", "0,8"], "is a number in quotes"],
    [["0.9", "ERROR", "n/a"], "is a number in quotes"],
    [["True", "false"], "is a boolean in quotes in 2 rows. Write true or false without quotes"],
    [["PASS", "FAIL"], "is a boolean in quotes"],
    [["yes", " No "], "is a boolean in quotes"],
    [["✓", "✗"], "is a boolean in quotes"],
    [["0.9", "formal"], "is a string that holds a number in some rows and other text in others"],
    [["None", "nan"], "is a string that only says that there is no score in 2 rows. Write null"],
    [["ERROR"], "is a string that only says that there is no score. Write null"],
  ])("%j", async (values, message) => {
    const faults = await faultsIn(rows(values));
    expect(faults).toEqual([expect.stringContaining(`results:1: scores.accuracy ${message}`)]);
  });

  test("numbers and booleans in quotes are two errors, each at the first of its rows", async () => {
    expect(await faultsIn(rows(["0.9", "yes", "PASS"]))).toEqual([
      "results:1: scores.accuracy is a number in quotes. Write it without quotes, such as 0.85 for 85%, and null if the evaluator failed. (LLMX326)",
      "results:2: scores.accuracy is a boolean in quotes in 2 rows. Write true or false without quotes, and null if the evaluator failed. (LLMX326)",
    ]);
  });

  test("the fix that the errors name works", async () => {
    expect((await rowsIn(rows([0.85, null, 0.1]))).map(({ scores }) => scores.accuracy)).toEqual([0.85, null, 0.1]);
    expect((await checkText(rows([true, null, false]))).kind).toBe("checked");
  });

  test("words are categories as before", async () => {
    const check = await checkText(rows(["yes", "no", "maybe", "maybe"], "tone"));
    expect(check.kind === "checked" && check.scores.metrics.get("tone")?.type).toBe("categorical");
  });

  test("one string among numbers is an error that names null", async () => {
    expect(await faultsIn(rows([0.9, "ERROR", 0.8]))).toEqual([
      "results:2: scores.accuracy is a string here, but a number in results:1. Write one type, and null if the evaluator failed. (LLMX327)",
    ]);
  });

  test("run-level scores in quotes are an error too", async () => {
    expect(await faultsIn(`${rows([0.9])}{"summary":{"f1":"0.93"}}\n`)).toEqual([
      expect.stringContaining("results:2: summary.f1 is a number in quotes"),
    ]);
  });
});

test.each(["None", "nan", "False", "N/A", "[]", ""])("the error %j of a native row is no error", async (error) => {
  const check = await checkText(lines([{ record_id: "r1", scores: { accuracy: 1 }, error }]));
  expect(check.kind === "checked" && check.scores.rows.failed).toBe(0);
});

describe("records that are the same", () => {
  const paired = async (first: object, second: object) => {
    const check = await checkText(
      lines([
        { ...first, scores: { a: 1 } },
        { ...second, scores: { a: 1 }, run: 2 },
      ]),
    );
    return check.kind === "checked" ? check.scores.records.length : check.faults;
  };

  test("inputs that differ only in line ends or in their Unicode form", async () => {
    expect(await paired({ input: { q: "a\r\nb" } }, { input: { q: "a\nb" } })).toBe(1);
    expect(await paired({ input: "Gru\u0308n" }, { input: "Grün" })).toBe(1);
    expect(await paired({ record_id: "Gru\u0308n" }, { record_id: "GRÜN" })).toBe(1);
    expect(await paired({ input: "a\\r\\nb" }, { input: "a\\nb" })).toBe(2);
  });

  test("a native file with IDs that differ only in case: the error says that they are one", async () => {
    const text = lines([
      { record_id: "A1", scores: { a: 1 } },
      { record_id: "a1", scores: { a: 1 } },
    ]);
    expect(await faultsIn(text)).toEqual([expect.stringContaining("IDs that differ only in case are one record")]);
  });

  test("a table with IDs that differ only in case: an error instead of two runs", async () => {
    const table = { format: "table" } as const;
    expect(await faultsIn("record_id,accuracy\nA1,1\na1,0\n", table)).toEqual([
      expect.stringContaining('results:3: record_id "a1" differs from "A1" only in case'),
    ]);
    expect((await checkText("record_id,accuracy\nA1,1\nA1,0\n", table)).kind).toBe("checked");
  });
});
