import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkResults } from "../../../../src/results/check.ts";
import { detect } from "../../../../src/results/formats/detect.ts";
import { withOpenFiles } from "../../../../src/results/open-file.ts";
import { toolFormats } from "../../../../src/results/reading.ts";
import { evaluatorSamples, sampleFile } from "../../../support/evaluator-samples.ts";
import { unicodeText } from "../../../support/untrusted-text.ts";
import { checkText, faultsIn, fileWith, lines, promptfooFile, promptfooRow, rowsIn } from "./builders.ts";

const own = { record_id: "a", scores: { accuracy: 1 } };
const oneObjectALine = expect.stringContaining("(LLMX341)");

describe("the action's own format", () => {
  test("is recognized if lines have scores, also with only one line", async () => {
    expect(await rowsIn(lines([own]))).toEqual([own]);
    expect(await rowsIn(lines([own, { ...own, record_id: "b" }]))).toHaveLength(2);
  });

  test.each([
    ["a document", JSON.stringify(own, null, 2)],
    ["an array", JSON.stringify([own, own])],
    ["an array that is laid out", JSON.stringify([own, own], null, 2)],
    ["objects that are laid out", `${JSON.stringify(own, null, 2)}\n${JSON.stringify(own, null, 2)}\n`],
    ["a summary", JSON.stringify({ summary: { f1: 1 } }, null, 2)],
  ])("in %s has one error", async (_, text) => {
    expect(await faultsIn(text)).toEqual([oneObjectALine]);
    expect(await faultsIn(text, { format: "own" })).toEqual([oneObjectALine]);
  });

  test.each([
    ["a typo", '{"record_id":"a","score":{"x":1}}\n', "scores is required. (LLMX319)"],
    [
      "a bad first line",
      `{'scores':{}}\n${lines([own])}`,
      "the line isn't valid JSON (at character 2). Write one JSON object per line. (LLMX307)",
    ],
    [
      "a line that is cut off",
      '{"scores":{"a":1}',
      "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    ],
    ["prose", "hello\n", "the line isn't valid JSON. Write one JSON object per line. (LLMX307)"],
    [
      "NaN",
      '{"scores":{"a":NaN}}\n',
      "NaN and Infinity aren't JSON. Write null if an evaluator has no score. (LLMX306)",
    ],
  ])("keeps its messages: %s", async (_, text, message) => {
    expect((await faultsIn(text))[0]).toBe(`results:1: ${message}`);
  });
});

describe("a format that the user names", () => {
  test.each(toolFormats)("%s rejects files of other formats", async (format) => {
    for (const text of ['{"a": 1}', "[1]", "<a/>", "plain text", '{"a":1}\n{"b":2}\n']) {
      const check = await checkText(text, { format });
      // A table may have no column of scores; it has none here.
      expect(check.kind === "faults" || ["ragas", "table", "azure"].includes(format)).toBe(true);
    }
  });

  test.each(["vitest", "jest", "vitest-evals"] as const)(
    "is named in the error of a file that isn't %s",
    async (format) => {
      const [fault] = await faultsIn("a,b\n1,2\n", { format });
      expect(fault).toContain(`results_format is ${format}, but the file isn't a JSON document.`);
    },
  );

  test("wins over the content", async () => {
    const rows = lines([{ user_input: "a", response: "b", faithfulness: 1 }]);
    expect((await rowsIn(rows, { format: "table" }))[0]).toMatchObject({ scores: { faithfulness: 1 } });
  });
});

test.each(['{"scores":{},"tags":["a"]}', '{"scores":{}}', '{"scores":{},"metadata":{}}'])(
  "a file whose only line is %s is a row, not a table of pandas",
  async (line) => {
    expect(await rowsIn(line)).toEqual([JSON.parse(line)]);
  },
);

test("what no tool writes is an error that lists the formats", async () => {
  for (const text of ['{"a": 1}', '[{"a": 1}]', "a,b\n1,2\n"]) {
    const [fault] = await faultsIn(text);
    for (const format of toolFormats) expect(fault).toContain(format);
  }
});

test("braces, keys, and marks in the wrong place match no format", async () => {
  expect((await faultsIn("\u{FEFF}<html></html>"))[0]).toContain("(LLMX342)");
  expect((await faultsIn("PK\u{3}\u{4}rest"))[0]).toContain("(LLMX345)");
  const marked = `\u{FEFF}${promptfooFile([promptfooRow()])}`;
  expect(await rowsIn(marked)).toHaveLength(1);
});

describe("no file at all", () => {
  const sampleTexts = evaluatorSamples.map((sample) => readFileSync(sampleFile(sample).path));
  const cut = fc
    .record({ bytes: fc.constantFrom(...sampleTexts), from: fc.nat(200), length: fc.nat(4_000) })
    .map(({ bytes, from, length }) => bytes.subarray(from % 7 === 0 ? from : 0, from + length));
  const keys = [
    "results",
    "version",
    "testCases",
    "metricsScores",
    "testRunData",
    "testResults",
    "numTotalTests",
    "run",
    "evals",
    "eval",
    "status",
    "task",
    "cases",
    "failures",
    "rows",
    "metrics",
    "columns",
    "data",
    "scores",
    "summary",
    "promptIdx",
    "testCase",
    "vars",
    "user_input",
    "response",
    "record_id",
    "0",
    "__proto__",
    "constructor",
    "samples",
    "gradingResult",
    "componentResults",
    "metricsData",
    "name",
    "score",
  ];
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, true, 0, 1.5, "", "a", "success", 12345678901234567890n),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 5 }),
    ),
  })).value;
  const json = value.map((made) =>
    JSON.stringify(made, (_, member) => (typeof member === "bigint" ? Number(member) : member)),
  );
  const text = fc.oneof(
    unicodeText(),
    fc.array(json, { maxLength: 4 }).map((made) => made.join("\n")),
    cut,
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  );
  const format = fc.option(fc.constantFrom(...toolFormats, "own" as const), { nil: undefined });
  const numRuns = process.env.FULL_TESTS ? 3_000 : 150;

  let file: Awaited<ReturnType<typeof fileWith>>;
  beforeAll(async () => {
    file = await fileWith("");
  });

  test("makes the check throw, or yields a row that Datadog would reject", async () => {
    await fc.assert(
      fc.asyncProperty(text, format, async (made, named) => {
        await writeFile(file.path, made);
        const written = { ...file, reading: { format: named } };
        const check = await withOpenFiles([written], (opened) => checkResults(opened, "e1"));
        if (check.kind === "checked") return check.counts.rows + check.scores.summary.size > 0;
        return check.faults.every((fault) => !/unknown error|undefined|\[object/.test(fault));
      }),
      { seed: 3, numRuns },
    );
  });

  test("matches two formats, and the result is always the same", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (made) => {
        await writeFile(file.path, made);
        const ask = () =>
          withOpenFiles([file], ([opened = file]) => detect(opened)).then(
            (detected) => detected?.format,
            (error: Error) => error.message,
          );
        expect(await ask()).toBe(await ask());
      }),
      { seed: 4, numRuns: numRuns / 3 },
    );
  });
});

describe("hostile files end with a message", () => {
  const deep = (text: string) => `${text.repeat(10_000)}1`;
  test.each([
    [
      "depth 10,000 in a document",
      promptfooFile([]).replace("[]", `[${deep("[").slice(0, -1)}${"]".repeat(10_000)}]`),
      "(LLMX362)",
    ],
    [
      "depth 10,000 in a line",
      `{"promptIdx":0,"testCase":{},"vars":${deep('{"a":')}${"}".repeat(10_001)}\n{}\n`,
      "(LLMX362)",
    ],
    ["XML that nests 10,000 deep", `<testsuites>${"<testsuite>".repeat(10_000)}`, "(LLMX362)"],
    [
      "its own entities",
      '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "x">]><testsuites><testcase name="&b;"/></testsuites>',
      "(LLMX396)",
    ],
    ["XML that is cut off", "<testsuites><testcase name='a'>", "(LLMX396)"],
    ["100,000 columns", `${Array.from({ length: 100_000 }, (_, index) => `c${index}`).join()}\n1\n`, "(LLMX378)"],
    ["a quote that is never closed", 'user_input,response\n"a', "(LLMX383)"],
    ["a line of 20 MB", `user_input,response\n"${"x".repeat(20_000_000)}"`, "(LLMX399)"],
    ["a row with too few cells", "user_input,response\na\n", "(LLMX381)"],
    ["gzip", gzipSync('{"scores":{"a":1}}'), "(LLMX344)"],
    ["Latin-1", Buffer.from('{\n"results": "\xe4"}', "latin1"), "(LLMX361)"],
  ])("%s", async (_, text, message) => {
    const faults = [...(await faultsIn(text)), ...(await faultsIn(text, { format: "table" }))];
    expect(faults.join("\n")).toContain(message);
  });
});

test("several files have a format each", async () => {
  const files = [await fileWith(lines([own]), {}, "a"), await fileWith(promptfooFile([promptfooRow()]), {}, "b")];
  expect(await checkResults(files, "e1")).toMatchObject({ kind: "checked", counts: { rows: 2 } });
});
